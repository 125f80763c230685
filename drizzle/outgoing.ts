// Who is told of changes, how far each has been told, and the log of what was sent. What was sent is never stored: it is read
// from the changes again.
import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import type { ChangeType } from './changes.ts'
import { globalId, instant, ownedBy, transactionId } from './columns.ts'

export const changeSubscriptions = pgTable(
  'change_subscriptions',
  {
    id: globalId('id').primaryKey(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    /** Sealed, see src/access/seal.ts. */
    secret: text('secret').notNull(),
    /** Null for changes of all types. */
    types: text('types').$type<ChangeType>().array(),
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** The last change that was acknowledged. */
    txid: transactionId('txid').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    /** When it is looked at next; in the future also while a process works on it. */
    dueAt: instant('due_at').notNull().defaultNow(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    index('change_subscriptions_created_idx').on(t.createdAt, t.id),
    index('change_subscriptions_due_idx').on(t.dueAt, t.id).where(sql`is_enabled`),
  ],
)

/** PENDING: to be sent, perhaps again. SENT: acknowledged. FAILED: given up, the subscription is disabled. */
export type NoticeStatus = 'PENDING' | 'SENT' | 'FAILED'

export const changeNotices = pgTable(
  'change_notices',
  {
    /** The `webhook-id`: the same however often it is sent. */
    id: globalId('id').primaryKey(),
    subscriptionId: globalId('subscription_id').notNull(),
    status: text('status').$type<NoticeStatus>().notNull().default('PENDING'),
    /** The last change that it is about; the first one is behind that of the notice before. */
    txid: transactionId('txid').notNull(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    attempts: smallint('attempts').notNull().default(0),
    /** Of the last answer; null where there was none. */
    httpStatus: integer('http_status'),
    /** Why the last attempt failed, for people. */
    error: text('error'),
    createdAt: instant('created_at').notNull().defaultNow(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    ownedBy('change_notices_subscription_fk', t.subscriptionId, changeSubscriptions.id),
    index('change_notices_subscription_idx').on(t.subscriptionId, t.createdAt, t.id),
    index('change_notices_pending_idx').on(t.subscriptionId).where(sql`status = 'PENDING'`),
  ],
)
