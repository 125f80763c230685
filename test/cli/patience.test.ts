import { expect, it } from 'vitest'
import { patiently } from '../../src/cli/patience.ts'

const failing = (code: string) => Object.assign(new Error('No.'), { code })

/** Fails with each of these errors, then answers. */
function work(...codes: readonly string[]) {
  const errors = codes.map(failing)
  const calls = { count: 0 }
  return {
    calls,
    async run() {
      calls.count += 1
      const error = errors.shift()
      if (error) throw error
      return 'there'
    },
  }
}

it('waits for a database that is starting or loses connections', async () => {
  const { run, calls } = work('57P03', '57P01')
  expect(await patiently(run)).toBe('there')
  expect(calls.count).toBe(3)
})

it('does not try again where that would not help', async () => {
  const { run, calls } = work('28P01')
  await expect(patiently(run)).rejects.toThrow('No.')
  expect(calls.count).toBe(1)
})
