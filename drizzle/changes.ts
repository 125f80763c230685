// The outbox: one row for every record that ever was, at the place of its last change. Written by triggers in the transaction of
// the change, so that no writer can forget it.
import { bigint, index, pgTable, text } from 'drizzle-orm/pg-core'
import { globalId, instant, transactionId } from './columns.ts'

export type ChangeType =
  | 'FORUM'
  | 'BOARD'
  | 'THREAD'
  | 'POST'
  | 'AUTHOR'
  | 'SOURCE'
  | 'ATTRIBUTION'
  | 'STORY'

export const changes = pgTable(
  'changes',
  {
    nodeId: globalId('node_id').primaryKey(),
    type: text('type').$type<ChangeType>().notNull(),
    /** DELETE: the record is gone or withheld. */
    op: text('op').$type<'UPSERT' | 'DELETE'>().notNull(),
    /** Where in the order of changes it stands: the transaction, and the place among all changes. */
    txid: transactionId('txid').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** Of the document that was written; null for what no document changed. */
    ingestionId: globalId('ingestion_id'),
    committedAt: instant('committed_at').notNull().defaultNow(),
  },
  (t) => [index('changes_order_idx').on(t.txid, t.seq)],
)
