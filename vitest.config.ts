// Four projects: most tests need nothing but Node; *.measured.test.ts, which look at what their process uses, get one of their own;
// *.postgres.test.ts get one real Postgres a run; what is tested as it is started and deployed gets fresh bundles as well.
import { defineConfig } from 'vitest/config'

const postgres = 'test/**/*.postgres.test.ts'
const measured = 'test/**/*.measured.test.ts'
const bundled = 'test/{cli,functions,browser}/**/*.test.ts'
const postgresServer = 'test/support/postgres-server.ts'

export default defineConfig({
  // Vite would take graphql's ES module, Apollo takes the CommonJS one: two classes of errors and types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Most of a run is loading modules, so files share what is loaded, in one process a core.
    maxWorkers: '100%',
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['test/**/*.test.ts'],
          exclude: [measured, postgres, bundled],
        },
      },
      {
        extends: true,
        test: { name: 'measured', include: [measured], isolate: true },
      },
      {
        extends: true,
        test: { name: 'postgres', include: [postgres], globalSetup: postgresServer },
      },
      {
        extends: true,
        test: {
          name: 'bundled',
          include: [bundled],
          // Every process of these loads a database compiled to WebAssembly, which takes seconds on a busy machine.
          testTimeout: 60_000,
          globalSetup: ['test/support/build.ts', postgresServer],
        },
      },
    ],
  },
})
