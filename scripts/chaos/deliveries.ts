// The deliveries of one run: what a forum sends, some of it twice, in an order of its own. Pure; the seed decides everything.
import type { Body } from './forum.ts'
import { oneOf, seeded, shuffled } from './random.ts'

export interface Delivery {
  readonly id: string
  readonly body: string
}

export interface Weather {
  readonly dup: boolean
  readonly reorder: boolean
}

/** Half as many copies as originals: most under the same id, as senders repeat them, some under one of their own. */
export function deliveriesOf(seed: number, bodies: readonly Body[], weather: Weather): Delivery[] {
  const random = seeded(seed ^ 0x5eed)
  const originals = bodies.map((body, n) => ({
    id: `msg_${seed}_${n}`,
    body: JSON.stringify(body),
  }))
  if (!weather.dup) return weather.reorder ? shuffled(random, originals) : originals
  const copies = Array.from({ length: Math.floor(originals.length / 2) }, (_, n) => {
    const { id, body } = oneOf(random, originals)
    return { id: random() < 0.8 ? id : `${id}_copy_${n}`, body }
  })
  const all = [...originals, ...copies]
  return weather.reorder ? shuffled(random, all) : all
}
