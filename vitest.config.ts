import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['scripts/no-network.ts'],
    testTimeout: 30_000, // for slow machines; no test waits
    pool: 'threads',
    isolate: false, // no test leaves anything behind, and starting afresh for each file takes longer than the tests
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/bin.ts', 'src/fixtures/**', 'src/generated/**'],
      thresholds: {
        lines: 98,
        branches: 90,
        'src/answer/**': { lines: 99, branches: 95 },
        'src/check-links/**': { lines: 99, branches: 95 },
        'src/http.ts': { lines: 99, branches: 95 },
        'src/http/**': { lines: 99, branches: 95 },
        'src/lock/**': { lines: 99, branches: 95 },
        'src/publication/**': { lines: 99, branches: 95 },
        'src/registry/**': { lines: 99, branches: 95 },
        'src/rules/**': { lines: 99, branches: 95 },
        'src/sources/**': { lines: 99, branches: 95 },
        'src/told-venue/**': { lines: 99, branches: 95 },
        'src/verify/**': { lines: 99, branches: 95 },
        'src/readme/*.ts': { lines: 99, branches: 95 },
        'src/report/**': { lines: 99, branches: 95 },
        'src/reporters/**': { lines: 99, branches: 95 },
      },
    },
  },
})
