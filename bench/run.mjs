import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../main/launch/paths.mjs';
import { LaunchError, runAsScript } from '../main/launch/script.mjs';

/*
 * npm run bench -- NAME [arguments]: bundles bench/NAME/main.ts with the parts of the program that it imports, and runs
 * it in a process of its own. Libraries stay outside the bundle, so peers are found in bench/node_modules.
 */

await runAsScript(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const entry = (/** @type {string} */ bench) => join(root, 'bench', bench, 'main.ts');
  if (name === undefined || !existsSync(entry(name))) {
    const known = readdirSync(join(root, 'bench')).filter((bench) => existsSync(entry(bench)));
    throw new LaunchError(`Which one? npm run bench -- ${known.join(' | ')}`);
  }
  const folder = join(root, 'bench', '.built', name);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      minify: false,
      sourcemap: true,
      // The worker has the name by which main/worker/client looks for it.
      rolldownOptions: {
        input: { main: entry(name), worker: join(root, 'main/worker/entry.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  // Programs measure their memory: they must be able to collect it first.
  const flags = ['--expose-gc', '--enable-source-maps', join(folder, 'main.js')];
  const child = spawn(process.execPath, [...flags, ...rest], { stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
});
