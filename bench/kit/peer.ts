/**
 * A library that only a benchmark needs, from bench/node_modules. Undefined, with a line that says how to get it, when it
 * is not installed: a benchmark then goes on without that peer.
 */
export async function peer<T>(name: string): Promise<T | undefined> {
  try {
    return (await import(name)) as T;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.log(`${name} is not installed and is left out. To have it beside: npm ci --prefix bench`);
    return undefined;
  }
}
