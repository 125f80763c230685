// A short list of records with a count each, the largest first: for fields of a record. Counts whatever rows it is given.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { AppError } from '../../errors.ts'
import type { Kind } from '../kinds.ts'
import type { Compile, Part, Picked } from '../plan/compile.ts'
import { printObject } from '../plan/print-object.ts'
import { compileFound } from '../plan/record.ts'
import { orNull, printPlain } from '../plan/value.ts'

const MOST_ROWS = 100
const USUAL_ROWS = 10
/** Every edge of the record is read. */
const COST = 100

export interface Ranking {
  /** The contract's type of a row, and its field of the record. */
  readonly type: string
  readonly field: string
  readonly kind: Kind
}

/**
 * @param pairs selects `value`, the id of a record, and `counted`, what is counted once for each value.
 * @throws AppError INVALID for more rows than are listed.
 */
export function compileRanking(
  compile: Compile,
  { type, field, kind }: Ranking,
  picked: Picked,
  first: number | null | undefined,
  pairs: SQL,
): Part {
  const limit = first ?? USUAL_ROWS
  if (limit < 1 || limit > MOST_ROWS) {
    throw new AppError('INVALID', `first must be 1 to ${MOST_ROWS}, not ${limit}.`, {
      field: ['first'],
    })
  }
  const ranking = sql.identifier(compile.name())
  let costOfRow = 1
  const row = printObject(compile, type, picked.nodes, (each) => {
    if (each.name !== field) return printPlain(sql`${ranking}.count`)
    const { json, cost } = compileFound(compile, kind, each, (found: { readonly id: PgColumn }) =>
      eq(found.id, sql`${ranking}.value`),
    )
    costOfRow += cost
    return orNull(json)
  })
  const largest = sql`select value, count(distinct counted) as count from (${pairs}) pairs
    group by value order by count(distinct counted) desc, value limit ${sql.raw(String(limit))}`
  const list = sql`string_agg(${row}, ',' order by ${ranking}.count desc, ${ranking}.value)`
  return {
    json: sql`(select '[' || coalesce(${list}, '') || ']' from (${largest}) ${ranking})`,
    cost: COST + limit * costOfRow,
  }
}
