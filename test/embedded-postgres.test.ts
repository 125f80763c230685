// What runs on a Postgres of its own must still be able to fail.
import { expect, test } from 'vitest'

const hooks = () => [...process.listeners('beforeExit'), ...process.listeners('exit')]

test('the Postgres of tests, benchmarks and chaos leaves the exit code of its process alone', async () => {
  const before = hooks()
  await import('../scripts/embedded-postgres.ts')
  expect(hooks()).toEqual(before)
})
