// The short form of `npm run chaos`: the built server on a Postgres of its own, killed while deliveries come in.
import { describe, expect, it } from 'vitest'
import { deliveriesOf } from '../../scripts/chaos/deliveries.ts'
import { liveForum } from '../../scripts/chaos/forum.ts'
import { runChaos } from '../../scripts/chaos/run.ts'

describe('the deliveries of a run', () => {
  const made = (seed: number) => {
    const { bodies } = liveForum(seed, 50)
    return deliveriesOf(seed, bodies, { dup: true, reorder: true })
  }

  it('follow from the seed alone', () => {
    expect(made(3)).toEqual(made(3))
    expect(made(3)).not.toEqual(made(4))
  })

  it('come half of them twice, in another order than they were made', () => {
    const ids = made(3).map(({ id }) => id)
    expect(ids).toHaveLength(75)
    expect(new Set(ids).size).toBeLessThan(75)
    expect(ids.slice(0, 5)).not.toEqual(['msg_3_0', 'msg_3_1', 'msg_3_2', 'msg_3_3', 'msg_3_4'])
  })
})

it('nothing is lost, doubled or stale, and the server does not end by itself', {
  timeout: 180_000,
}, async () => {
  const outcome = await runChaos({
    seed: 1,
    deliveries: 40,
    senders: 8,
    faults: new Set(['kill9', 'pgterm', 'dup', 'reorder']),
  })
  expect(outcome).toMatchObject({ lost: [], doubled: [], stale: [], serverCrashes: [] })
  const { 0: none = 0, 200: known = 0, 202: taken = 0, 503: busy = 0, ...others } = outcome.answers
  expect(others).toEqual({})
  expect(known + taken).toBe(60)
  expect(none + busy + outcome.terminated + outcome.kills).toBeGreaterThan(0)
})
