// What the words of one date say, before order, year and zone are settled. Types only.
import type { Unit } from './lexicon.ts'
import type { Clock } from './zone.ts'

/** Numbers whose order (day, month, year) the page has to settle; a year of no digits is left out. */
export interface Numbers {
  readonly values: readonly [number, number, number]
  readonly digits: readonly [number, number, number]
  readonly separator: string
}

export interface NamedDay {
  readonly year: number | null
  readonly yearDigits: number
  readonly month: number
  readonly day: number | null
  readonly calendar: string
}

export interface Span {
  readonly unit: Unit
  readonly amount: number
}

export interface Time {
  readonly clock: Clock | null
  /** True where am, pm or another part of the day stands beside the clock. */
  readonly isTwelveHour: boolean
  /** Minutes east of UTC, where the words name a zone. */
  readonly offset: number | null
}

export type Reading = Time & {
  readonly weekday: number | null
  readonly start: number
  readonly end: number
} & (
    | { readonly kind: 'numbers'; readonly numbers: Numbers }
    | { readonly kind: 'named'; readonly named: NamedDay }
    | {
        readonly kind: 'back'
        readonly spans: readonly Span[]
        /** A word says that it is past ("ago", "yesterday"): not so for a bare "3d". */
        readonly isMarked: boolean
        /** A number says how many; where none does, it is taken for one. */
        readonly isCounted: boolean
      }
    | { readonly kind: 'weekday' }
    | { readonly kind: 'clock' }
  )
