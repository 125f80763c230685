// The feed of changes. Served only as far as every transaction has ended, so that no slow one is ever skipped.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type ChangeType, changes } from '../../../drizzle/changes.ts'
import type { ingestions } from '../../../drizzle/schema.ts'
import type { QueryChangesArgs } from '../../graphql/schema.generated.ts'
import type { Kind } from '../kinds.ts'
import type { Compile, Part, Picked } from '../plan/compile.ts'
import { type List, one, type Type } from '../plan/declare.ts'
import { compileFound } from '../plan/record.ts'
import { isOneOfNames, literal, orNull } from '../plan/value.ts'

type Changes = typeof changes

const kinds: Readonly<Record<ChangeType, Kind>> = {
  FORUM: 'forum',
  BOARD: 'board',
  THREAD: 'thread',
  POST: 'post',
  AUTHOR: 'author',
  SOURCE: 'source',
  ATTRIBUTION: 'attribution',
  STORY: 'story',
}

export const listOfChanges: List<Changes, QueryChangesArgs> = {
  type: 'Change',
  tag: 'changes',
  orders: { COMMIT: (change) => change.txid },
  tie: (change) => change.seq,
  byDefault: { field: 'COMMIT', direction: 'ASC' },
  where: (change, asked) => [
    sql`${change.txid} < pg_snapshot_xmin(pg_current_snapshot())`,
    asked.now.types == null ? undefined : isOneOfNames(change.type, asked.now.types),
  ],
}

export const change: Type<Changes> = {
  table: changes,
  fields: {
    node: { is: 'own', compile: (compile, picked, _, change) => nodeOf(compile, picked, change) },
    ingestion: one('Ingestion', (change, ingestion: typeof ingestions) =>
      eq(ingestion.id, change.ingestionId),
    ),
  },
}

/** By the id itself, not by one that it leads to: what goes by another id has a change of its own. */
function nodeOf(compile: Compile, picked: Picked, change: Changes): Part {
  const isIt = (row: { readonly id: PgColumn }): SQL => eq(row.id, change.nodeId)
  const parts = Object.entries(kinds).map(([type, kind]) => ({
    type: literal(type),
    ...compileFound(compile, kind, picked, isIt),
  }))
  const cases = parts.map(({ type, json }) => sql` when ${type} then ${json}`)
  return {
    json: orNull(sql`case ${change.type}${sql.join(cases, sql.raw(''))} end`),
    cost: Math.max(...parts.map(({ cost }) => cost)),
  }
}
