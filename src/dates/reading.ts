// What the words of one date say, before order, year and zone are settled. Types only.
import type { Unit } from './names.ts'
import type { Clock } from './zone.ts'

/** Three numbers whose order (day, month, year) the page has to settle. */
export interface Numbers {
  readonly values: readonly [number, number, number]
  readonly digits: readonly [number, number, number]
  readonly separator: string
}

interface Timed {
  readonly clock: Clock | null
  /** True where the clock was of twelve hours with am or pm. */
  readonly twelveHours: boolean
  /** Minutes east of UTC, where the words name a zone. */
  readonly offset: number | null
  readonly weekday: number | null
}

export type Reading = Timed & { readonly start: number; readonly end: number } & (
    | { readonly kind: 'numbers'; readonly numbers: Numbers }
    | {
        readonly kind: 'named'
        readonly year: number | null
        readonly yearDigits: number
        readonly month: number | null
        readonly day: number | null
        readonly calendar: string
      }
    | {
        readonly kind: 'back'
        readonly spans: readonly { readonly unit: Unit; readonly amount: number }[]
        /** True where a word says that it is past ("ago", "yesterday"), false for a bare "3d". */
        readonly marked: boolean
      }
    | { readonly kind: 'weekday' }
    | { readonly kind: 'clock' }
  )
