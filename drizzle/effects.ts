// What events say of records, by the records' keys: kept whether or not a record is there yet, so that a deletion that arrives
// before its post still applies. The functions and triggers of the migration "effects" make the records follow.
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { globalId, instant } from './columns.ts'
import type { ContentState } from './schema.ts'

/** The newest state said of a key. A record's own state is the newest of all its keys. */
export const recordStates = pgTable('record_states', {
  key: globalId('key').primaryKey(),
  state: text('state').$type<ContentState>().notNull(),
  at: instant('at').notNull(),
})

/** A post, or all posts of a thread, now stand in the thread of `to_key`. */
export const recordMoves = pgTable(
  'record_moves',
  {
    key: globalId('key').primaryKey(),
    toKey: globalId('to_key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('record_moves_to_idx').on(t.toKey)],
)

/** Keys of what the operator erased: hashes, which say nothing. Documents that bring them along are written without them. */
export const erasedKeys = pgTable('erased_keys', {
  key: globalId('key').primaryKey(),
  erasedAt: instant('erased_at').notNull().defaultNow(),
})
