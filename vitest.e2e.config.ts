import { defineConfig } from 'vitest/config';

/** The end-to-end tests: the built extension in real browsers, one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
