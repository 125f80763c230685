// What humans said of sources: which are one. Kept so that it can be taken back; what they said of edges stands on the edges.
import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { globalId, instant, json, ownedBy } from './columns.ts'
import { sources } from './schema.ts'

type Row = Readonly<Record<string, unknown>>

export const sourceMerges = pgTable(
  'source_merges',
  {
    /** The id of the source that was merged away; it is one of the survivor's keys now. */
    fromId: globalId('from_id').primaryKey(),
    intoId: globalId('into_id').notNull(),
    /** Its row as it was, by the names of the columns. */
    source: json<Row>('source').notNull(),
    /** Every key that led to it. */
    keys: text('keys').array().notNull(),
    /** Edges that became the same as others, as they were. */
    setAside: json<readonly Row[]>('set_aside').notNull(),
    by: text('by'),
    note: text('note'),
    mergedAt: instant('merged_at').notNull(),
  },
  (t) => [
    ownedBy('source_merges_into_fk', t.intoId, sources.id),
    index('source_merges_into_idx').on(t.intoId, t.mergedAt, t.fromId),
  ],
)
