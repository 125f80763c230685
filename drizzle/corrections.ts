// What humans said of sources: which are one. Kept so that it can be taken back; what they said of edges stands on the edges.
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { globalId, instant, json, ownedBy } from './columns.ts'
import { type attributions, sources } from './schema.ts'

export const sourceMerges = pgTable(
  'source_merges',
  {
    /** The id of the source that was merged away; it is one of the survivor's keys now. */
    fromId: globalId('from_id').primaryKey(),
    intoId: globalId('into_id').notNull(),
    /** Its row as it was. */
    source: json<typeof sources.$inferSelect>('source').notNull(),
    /** Every key that led to it. */
    keys: text('keys').array().notNull(),
    /** Its edges that the survivor had, too, in the same posts and roles. */
    setAside: json<readonly (typeof attributions.$inferSelect)[]>('set_aside').notNull(),
    by: text('by'),
    note: text('note'),
    mergedAt: instant('merged_at').notNull(),
  },
  (t) => [
    ownedBy('source_merges_into_fk', t.intoId, sources.id),
    index('source_merges_into_idx').on(t.intoId, t.mergedAt, t.fromId),
  ],
)
