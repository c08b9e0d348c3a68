import { isBuiltin } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

/*
 * Three builds of one program, chosen by mode:
 *   main      out/main/{electron,http,cli,worker}.js, ES modules for Node 20 with their libraries inside
 *   preload   out/preload/preload.cjs, one CommonJS file, since a sandboxed preload can require nothing but electron
 *   (others)  out/renderer, the window
 */

const external = (id: string): boolean => id === 'electron' || isBuiltin(id);

/** Outside of a browser pdf.js looks for a native library to draw with; main only reads words, and installs none. */
const withoutDrawing: Plugin = {
  name: 'without-drawing',
  transform: (code, id) =>
    id.endsWith('/pdfjs-dist/legacy/build/pdf.mjs')
      ? code.replaceAll('require("@napi-rs/canvas")', 'undefined')
      : undefined,
};

const main: UserConfig = {
  plugins: [withoutDrawing],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        electron: 'main/electron/main.ts',
        http: 'main/http/main.ts',
        cli: 'main/cli/main.ts',
        worker: 'main/worker/entry.ts',
      },
      external,
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        // Beside the entries, so that a path relative to import.meta.url means the same in every file.
        chunkFileNames: '[name]-[hash].js',
        banner: (chunk) => (chunk.isEntry && chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
};

const preload: UserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome150',
    minify: false,
    sourcemap: 'inline',
    rolldownOptions: {
      input: { preload: 'main/electron/preload.ts' },
      external,
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
};

const renderer: UserConfig = {
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome150',
    sourcemap: true,
    modulePreload: { polyfill: false },
    // Fonts and pictures stay files: the content security policy refuses data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
  },
};

export default defineConfig(({ mode }) => (mode === 'main' ? main : mode === 'preload' ? preload : renderer));
