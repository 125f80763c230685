// Two projects: most tests need nothing but Node; those named *.postgres.test.ts get one real Postgres a run.
import { defineConfig } from 'vitest/config'

const postgres = 'test/**/*.postgres.test.ts'

export default defineConfig({
  // Vite would take graphql's ES module, Apollo takes the CommonJS one: two classes of errors and types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'plain', include: ['test/**/*.test.ts'], exclude: [postgres] },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [postgres],
          globalSetup: 'test/support/postgres-server.ts',
        },
      },
    ],
  },
})
