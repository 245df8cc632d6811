import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A slow machine is no fault of the program.
    expect: { poll: { timeout: 30_000 } },
    // Measured by `npm run coverage` alone; docs/reliability.md has the figures.
    coverage: {
      include: ['src/core/**/*.ts'],
      exclude: ['src/core/**/generated/**'],
      reporter: ['json', 'text-summary'],
      reportOnFailure: true,
    },
  },
});
