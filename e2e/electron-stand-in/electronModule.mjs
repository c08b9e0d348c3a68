import Module, { register } from 'node:module';

/**
 * Makes `require('electron')` and `import ... from 'electron'` give these. A name that is not here fails to link, so
 * nothing is missing in silence.
 * @param {Record<string, unknown>} electron
 */
export function provideElectron(electron) {
  const key = Symbol.for('electron stand-in');
  Object.assign(globalThis, { [key]: electron });

  // Node's own way to see every require; Playwright's loader and the DevTools console come through it.
  const loader = /** @type {{ _load: (id: string, ...rest: unknown[]) => unknown }} */ (
    /** @type {unknown} */ (Module)
  );
  const load = loader._load;
  loader._load = (id, ...rest) => (id === 'electron' ? electron : load.call(loader, id, ...rest));

  const names = Object.keys(electron);
  const source = `const electron = globalThis[Symbol.for('electron stand-in')];
    export default electron;
    export const { ${names.join(', ')} } = electron;`;
  const hooks = `export const resolve = (id, context, next) =>
    id === 'electron' ? { url: ${JSON.stringify(asUrl(source))}, shortCircuit: true } : next(id, context);`;
  register(asUrl(hooks));
}

/** @param {string} source */
const asUrl = (source) => `data:text/javascript,${encodeURIComponent(source)}`;
