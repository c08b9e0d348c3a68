import { defineConfig } from 'vitest/config';

/** Tests that put a module in the place of another: each needs modules of its own. */
const mocking = ['main/electron/**/*.test.ts', 'main/notebook/migrating.test.ts'];
/** What takes seconds each: data that others wrote, kills at every system call, whole reviews. `npm test` runs them. */
const long = '**/*.long.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    maxWorkers: '100%',
    // Laws are tried on a hundred cases each: on a busy machine that takes a while, and it says nothing about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A stray import of electron then fails at once instead of starting a download.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
    projects: [
      {
        extends: true,
        // The rooms keep no state in their modules, so that they are loaded once for all tests: a third of the time.
        test: {
          name: 'rooms',
          isolate: false,
          include: ['{shared,main,renderer}/**/*.test.{ts,tsx}'],
          exclude: [...mocking, long],
        },
      },
      { extends: true, test: { name: 'long', isolate: false, include: [`{shared,main,renderer}/${long}`] } },
      { extends: true, test: { name: 'mocking', include: mocking } },
    ],
  },
});
