// A page as rows of the tables, in the order that foreign keys ask for: what writers of the usual kinds begin with.
import { createHash } from 'node:crypto'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import {
  attributions,
  authorIdentifiers,
  authors,
  boards,
  forums,
  ingestions,
  postIdentifiers,
  postRevisions,
  posts,
  sourceAliases,
  sources,
  threadIdentifiers,
  threads,
} from '../../drizzle/schema.ts'
import type { KeyRecord } from '../../src/store/page-records.ts'
import type { WritablePage } from './pages.ts'

export interface TableRows {
  readonly table: string
  readonly columns: readonly string[]
  /** What a row is recognised by. */
  readonly key: readonly string[]
  readonly rows: readonly (readonly unknown[])[]
}

export function rowsOf({ ingestion, records }: WritablePage): TableRows[] {
  const stamp = {
    fidelity: records.fidelity,
    firstSeenAt: records.observedAt,
    lastSeenAt: records.observedAt,
    observedAt: records.observedAt,
    ingestionId: ingestion.id,
  }
  const counts = { threadsCreated: 1, postsCreated: records.posts.length }
  const edges = records.attributions.map((edge) => ({ ...edge, id: idOfEdge(edge) }))
  const rows = (table: PgTable, given: readonly object[], key = ['id']) =>
    tableRows(
      table,
      key,
      given.map((row) => ({ ...stamp, ...row })),
    )
  return [
    rows(forums, [records.forum]),
    rows(boards, records.boards),
    rows(authors, records.authors),
    rows(authorIdentifiers, records.authorKeys.map(owned), ['key']),
    rows(threads, [records.thread]),
    rows(threadIdentifiers, records.threadKeys.map(owned), ['key']),
    rows(posts, records.posts),
    rows(postIdentifiers, records.postKeys.map(owned), ['key']),
    rows(postRevisions, records.revisions, ['post_id', 'content_hash']),
    rows(sources, records.sources),
    rows(sourceAliases, records.sourceKeys.map(owned), ['key']),
    rows(attributions, edges),
    rows(ingestions, [{ ...ingestion, status: 'CREATED', counts, threadId: records.thread.id }]),
  ]
}

const owned = ({ record, ...key }: KeyRecord) => ({ ...key, ownerId: record })

const idOfEdge = ({ postId, sourceId }: { postId: string; sourceId: string }): string =>
  `attr_${createHash('sha256')
    .update(postId + sourceId)
    .digest('base64url')
    .slice(0, 20)}`

/** Fields that the table has, as its columns want them. */
function tableRows(
  table: PgTable,
  key: readonly string[],
  given: readonly Readonly<Record<string, unknown>>[],
): TableRows {
  const fields = Object.entries(getTableColumns(table)).filter(([field]) =>
    given.some((row) => field in row),
  )
  return {
    table: getTableName(table),
    columns: fields.map(([, column]) => column.name),
    key,
    rows: given.map((row) =>
      fields.map(([field, column]) => {
        const value = row[field] ?? null
        return column.getSQLType() === 'jsonb' ? JSON.stringify(value) : value
      }),
    ),
  }
}
