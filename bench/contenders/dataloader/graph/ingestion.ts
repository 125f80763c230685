// Ingestions as the graph has them.
import { and, getTableColumns, gte, inArray, lt } from 'drizzle-orm'
import { ingestions } from '../../../../drizzle/schema.ts'
import type { IngestionFilter } from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import type { Order } from '../keyset.ts'
import type { Ingestion } from '../rows.ts'

export const ingestion: Records = {
  kind: 'ingestion',
  from: ingestions,
  columns: getTableColumns(ingestions),
  id: ingestions.id,
}

const latestFirst: Order = {
  tag: 'ingestions:RECEIVED_AT:DESC',
  keys: ['receivedAt', 'id'],
  columns: [ingestions.receivedAt, ingestions.id],
  direction: 'DESC',
}

export const allIngestions: Collection<
  Ingestion,
  { readonly filter?: IngestionFilter | null | undefined }
> = {
  ...ingestion,
  name: 'ingestions',
  order: () => latestFirst,
  where: ({ filter }) => [
    filter?.status ? inArray(ingestions.status, [...filter.status]) : undefined,
    filter?.trigger ? inArray(ingestions.trigger, [...filter.trigger]) : undefined,
    and(
      filter?.receivedAt?.from ? gte(ingestions.receivedAt, filter.receivedAt.from) : undefined,
      filter?.receivedAt?.before ? lt(ingestions.receivedAt, filter.receivedAt.before) : undefined,
    ),
  ],
}
