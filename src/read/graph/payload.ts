// What a mutation answers with: the ingestion as it was just now, and its threads read back from the database.
import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { ingestions } from '../../../drizzle/schema.ts'
import type { Kind } from '../kinds.ts'
import type { Payload } from '../plan/compile.ts'
import { own } from '../plan/declare.ts'
import { compileFound, compileNode, compileNodes } from '../plan/record.ts'
import { literal, orNull } from '../plan/value.ts'

export const ingestPayload = {
  fields: {
    ingestion: own((compile, picked) => {
      const record = compile.payload.bind(({ ingestion }) => JSON.stringify(rowOf(ingestion)))
      const place: SQL = sql`jsonb_populate_record(null::${ingestions}, ${record}::jsonb)`
      const { json, cost } = compileFound(compile, 'ingestion', picked, () => sql`true`, place)
      return { json: orNull(json), cost }
    }),
    threads: own((compile, picked) =>
      compileNodes(
        compile,
        ['thread'],
        {
          list: compile.payload.bind(({ threadIds }) => threadIds),
          count: compile.payload.now.threadIds.length,
        },
        picked,
      ),
    ),
    // Known without the database.
    userErrors: own(() => ({ json: literal('null'), cost: 0 })),
  },
} as const

/** A payload of records that the mutation names, each under a field of its own. */
export const payloadOf = (records: Readonly<Record<string, Kind>>, ...others: string[]) => ({
  fields: Object.fromEntries([
    ...Object.entries(records).map(([field, kind]) => [
      field,
      own((compile, picked) =>
        compileNode(
          compile,
          kind,
          compile.payload.bind(({ records }) => records?.[field] ?? ''),
          picked,
        ),
      ),
    ]),
    // Known without the database.
    ...['userErrors', ...others].map((field) => [
      field,
      own(() => ({ json: literal('null'), cost: 0 })),
    ]),
  ]),
})

/** The ingestion under the names of its columns. */
const rowOf = (ingestion: Payload['ingestion']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(getTableColumns(ingestions)).map(([key, { name }]) => [
      name,
      ingestion?.[key as keyof typeof ingestion],
    ]),
  )
