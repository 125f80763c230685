// What every resolver is given beside its parent and arguments. Made anew for every request.
import type { RequestNotes } from '../log.ts'
import { createReader, type Reader } from '../read/reader.ts'
import type { Database } from '../store/db.ts'

export interface Context {
  readonly db: Database
  readonly now: () => Date
  /** Whether the request carries the token. */
  readonly canWrite: boolean
  /** For the request's log line. */
  readonly notes: RequestNotes
  /** Replaced after a write, because it remembers what it read. */
  reader: Reader
}

export const createContext = (parts: Omit<Context, 'reader'>): Context => ({
  ...parts,
  reader: createReader(parts.db),
})
