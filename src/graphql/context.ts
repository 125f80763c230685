// What plugins and resolvers are given with every operation. Made anew for every request.
import type { Caller, Callers } from '../access/caller.ts'
import type { Seal } from '../access/seal.ts'
import type { Log, RequestNotes } from '../log.ts'
import type { Reader } from '../read/read.ts'
import type { Database } from '../store/db.ts'
import type { Meter } from '../store/metered.ts'

export interface Context {
  /** Counts its statements in the meter. */
  readonly db: Database
  readonly meter: Meter
  readonly reader: Reader
  readonly now: () => Date
  /** Has a delivery that is due worked on after the answer, if the process stays for it. */
  attend(delivery: string): void
  /** Has stories settled after the answer; undefined where that is done before it. */
  readonly settle: (() => void) | undefined
  readonly caller: Caller
  /** Takes a cost off what the caller may use. @throws AppError RATE_LIMITED where that is too little. */
  charge(cost: number): Promise<void>
  readonly callers: Callers
  /** Null where no secret can be stored. */
  readonly seal: Seal | null
  /** Hosts that may be called. */
  readonly outgoingHosts: readonly string[]
  /** Where this service is reached from outside; null where that is not known. */
  readonly publicUrl: string | null
  readonly log: Log
  /** Whether the operation is only to be priced. */
  readonly priceOnly: boolean
  /** For the request's log line. */
  readonly notes: RequestNotes
  /** What the operation costs at most; null until it is known. */
  cost: number | null
  /** The data of a query that needs resolvers, by the keys of the answer; reads once, when the first of them asks. */
  data: () => Promise<Readonly<Record<string, unknown>>>
}
