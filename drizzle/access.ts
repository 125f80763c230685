// The tables of callers: their tokens, what they used up, and the keys under which they may repeat themselves.
import { index, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { globalId, instant } from './columns.ts'

export type Scope = 'READ' | 'INGEST' | 'ADMIN'

export const apiTokens = pgTable(
  'api_tokens',
  {
    id: globalId('id').primaryKey(),
    name: text('name').notNull(),
    /** How the token begins: enough to recognise it, too little to use it. */
    prefix: text('prefix').notNull(),
    /** SHA-256 of the token; the token itself is nowhere. */
    sha256: text('sha256').notNull(),
    scopes: text('scopes').array().$type<readonly Scope[]>().notNull(),
    /** The only forum it may write to; null for all. No reference: the forum may not be known yet. */
    forumId: globalId('forum_id'),
    /** Not exact: written once in ten minutes at most. */
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [
    unique('api_tokens_sha256_key').on(t.sha256),
    index('api_tokens_created_idx').on(t.createdAt, t.id),
  ],
)

/** Kept for thirty days; claimed by the statement that writes the page. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Hash of the caller and the caller's key. */
    key: text('key').primaryKey(),
    payloadSha256: text('payload_sha256').notNull(),
    /** The transaction that claimed it: of two at the same instant one does the work. */
    claimedBy: text('claimed_by').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [index('idempotency_keys_created_idx').on(t.createdAt)],
)

/** One row for each token or address that is limited. */
export const rateLimits = pgTable(
  'rate_limits',
  {
    /** `token:<id>`, or `address:<hash>`: no address is stored. */
    key: text('key').primaryKey(),
    /** When everything that was used will be paid off; in the past for who may use all at once. */
    paidOffAt: instant('paid_off_at').notNull(),
  },
  (t) => [index('rate_limits_paid_off_idx').on(t.paidOffAt)],
)
