// What events say of records, by the records' keys: kept whether or not a record is there yet, so that a deletion that arrives
// before its post still applies. The functions and triggers of the migration "effects" make the records follow.
import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { globalId, instant, ownedBy } from './columns.ts'
import { type ContentState, posts, threads } from './schema.ts'

/** The newest state said of a key. A record's own state is the newest of all its keys. */
export const recordStates = pgTable('record_states', {
  key: globalId('key').primaryKey(),
  state: text('state').$type<ContentState>().notNull(),
  at: instant('at').notNull(),
})

/**
 * From then on a post, or all posts of a thread, stood in the thread of `to_key`. All moves are kept: which of them a post took part
 * in depends on where the others had brought it.
 */
export const recordMoves = pgTable(
  'record_moves',
  {
    key: globalId('key').notNull(),
    toKey: globalId('to_key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'record_moves_pk', columns: [t.key, t.at] }),
    index('record_moves_to_idx').on(t.toKey),
  ],
)

/** Where the newest document showed a post that moves have brought elsewhere: its way is found anew from there. */
export const postHomes = pgTable(
  'post_homes',
  {
    postId: globalId('post_id').primaryKey(),
    threadId: globalId('thread_id').notNull(),
    /** Of that document, as the versions of columns. */
    version: globalId('version').notNull(),
  },
  (t) => [
    ownedBy('post_homes_post_fk', t.postId, posts.id),
    ownedBy('post_homes_thread_fk', t.threadId, threads.id),
    index('post_homes_thread_idx').on(t.threadId),
  ],
)

/** Keys of what the operator erased: hashes, which say nothing. Documents that bring them along are written without them. */
export const erasedKeys = pgTable('erased_keys', {
  key: globalId('key').primaryKey(),
  erasedAt: instant('erased_at').notNull().defaultNow(),
})
