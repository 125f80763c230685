// The tables of the inbox: addresses that forums send to, what they sent, and what was refused.
import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { bytes, globalId, instant, json, ownedBy } from './columns.ts'

export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    /** Random, and the last part of the address: forums that sign nothing are known by it. */
    id: globalId('id').primaryKey(),
    name: text('name').notNull(),
    /** How deliveries prove where they come from. */
    scheme: text('scheme').notNull(),
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** The forum whose deliveries come here, for those that do not say it. */
    forumName: text('forum_name'),
    forumUrl: text('forum_url'),
    /** Sealed, see src/access/seal.ts. */
    secret: text('secret').notNull(),
    /** The one before, still good for a time. */
    previousSecret: text('previous_secret'),
    previousUntil: instant('previous_until'),
    /** What is subscribed to (WebSub). */
    topic: text('topic'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [index('webhook_endpoints_created_idx').on(t.createdAt, t.id)],
)

/**
 * QUEUED: durable, its effect is still to come. PROCESSED: the effect shows. PARTIAL: the effect of some of its documents shows,
 * others were refused. IGNORED: nothing that could have one (a ping, an
 * event of no interest). DEAD: tried in vain, see its error; waits for a replay.
 */
export type DeliveryStatus = 'QUEUED' | 'PROCESSED' | 'PARTIAL' | 'IGNORED' | 'DEAD'

export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    /** Derived of endpoint, delivery id and body: the same delivery sent again has no row of its own. */
    id: globalId('id').primaryKey(),
    endpointId: globalId('endpoint_id').notNull(),
    /** As the sender gave it; null where the scheme has none. */
    deliveryId: text('delivery_id'),
    event: text('event'),
    status: text('status').$type<DeliveryStatus>().notNull().default('QUEUED'),
    bodySha256: text('body_sha256').notNull(),
    bodyBytes: integer('body_bytes').notNull(),
    /** As it came, less its compression; null when its time is over. */
    body: bytes('body'),
    /** Those that say what the body is. Never a signature, a secret or an address. */
    headers: json<Readonly<Record<string, string>>>('headers').notNull(),
    attempts: smallint('attempts').notNull().default(0),
    /** When it is tried next; in the future also while a process works on it. Null when there is nothing left to do. */
    dueAt: instant('due_at').defaultNow(),
    /** Of the last attempt that failed: a message for people, without contents. */
    error: text('error'),
    ingestionIds: text('ingestion_ids').array().notNull().default([]),
    receivedAt: instant('received_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    ownedBy('webhook_deliveries_endpoint_fk', t.endpointId, webhookEndpoints.id),

    index('webhook_deliveries_due_idx').on(t.dueAt, t.id).where(sql`due_at is not null`),
    index('webhook_deliveries_turn_idx')
      .on(t.endpointId, t.dueAt, t.id)
      .where(sql`due_at is not null`),
    index('webhook_deliveries_received_idx').on(t.receivedAt, t.id),
    index('webhook_deliveries_endpoint_received_idx').on(t.endpointId, t.receivedAt, t.id),
    index('webhook_deliveries_status_received_idx').on(t.status, t.receivedAt, t.id),
  ],
)

/** How often an endpoint refused a delivery, by the reason: a row for each reason, whatever is sent. */
export const webhookRefusals = pgTable(
  'webhook_refusals',
  {
    endpointId: globalId('endpoint_id').notNull(),
    code: text('code').notNull(),
    count: integer('count').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [
    ownedBy('webhook_refusals_endpoint_fk', t.endpointId, webhookEndpoints.id),
    primaryKey({ name: 'webhook_refusals_pk', columns: [t.endpointId, t.code] }),
  ],
)
