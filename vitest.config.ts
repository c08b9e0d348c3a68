import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,main,renderer}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Laws are tried on a hundred cases each: on a busy machine that takes a while, and it says nothing about speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A stray import of electron then fails at once instead of starting a download.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
  },
});
