// Subscriptions at WebSub hubs: what is asked of a hub for an endpoint, and what the hub has said.
import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import { globalId, instant } from './columns.ts'

/**
 * PENDING: to be asked for, or asked for and not yet confirmed. ACTIVE: confirmed by the hub. DENIED: refused by the hub.
 * ENDED: no hub sends any more. Whether it is to be left follows from the endpoint, see `shown` in src/store/inbox/websub.ts.
 */
export type WebSubState = 'PENDING' | 'ACTIVE' | 'DENIED' | 'ENDED'

export const websubSubscriptions = pgTable(
  'websub_subscriptions',
  {
    /** No foreign key: the hub is told also when the endpoint is deleted, and asks back then. */
    endpointId: globalId('endpoint_id').primaryKey(),
    /** As the hub knows it. */
    topic: text('topic').notNull(),
    /** Null until it is found. */
    hub: text('hub'),
    /** As the hub was told it; it knows the subscription by topic and callback. */
    callback: text('callback'),
    /** What the operator said last. */
    isWanted: boolean('is_wanted').notNull().default(true),
    state: text('state').$type<WebSubState>().notNull(),
    /** The lease to ask for; null leaves it to the hub. */
    leaseSeconds: integer('lease_seconds'),
    leaseUntil: instant('lease_until'),
    /** When the hub is asked next; in the future also while a process asks it. Null when there is nothing to ask. */
    dueAt: instant('due_at'),
    /** Since the hub's last word. */
    attempts: smallint('attempts').notNull().default(0),
    /** Why the last attempt came to nothing, for people. */
    error: text('error'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [index('websub_subscriptions_due_idx').on(t.dueAt).where(sql`due_at is not null`)],
)
