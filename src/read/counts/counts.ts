// The root field postCounts.
import { sql } from 'drizzle-orm'
import { posts } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type { PostDimension, QueryPostCountsArgs } from '../../graphql/schema.generated.ts'
import { listOfPosts, post as postType } from '../graph/post.ts'
import type { Asked } from '../plan/asked.ts'
import { type Compile, type Part, type Picked, rename } from '../plan/compile.ts'
import { printObject } from '../plan/print-object.ts'
import { compileRecord } from '../plan/record.ts'
import { inAll } from '../plan/rows.ts'
import { concat, literal, orNull, type Piece, printPlain, printText } from '../plan/value.ts'
import { dimensions } from './dimensions.ts'
import { countBy } from './group.ts'

const MOST_ROWS = 500
const USUAL_ROWS = 50
/** Every post that matches is read. */
const COST = 100

/** @throws AppError INVALID for other than one or two different dimensions, or too many rows. */
export function postCounts(
  compile: Compile,
  picked: Picked,
  asked: Asked<QueryPostCountsArgs>,
): Part {
  const { groupBy } = asked.now
  const limit = asked.now.limit ?? USUAL_ROWS
  check(groupBy, limit)
  const post = rename(compile, posts)
  const where = inAll([
    postType.listed?.(post.row, asked),
    ...(listOfPosts.where?.(
      post.row,
      asked.at(({ filter }) => ({ filter: filter ?? null })),
    ) ?? []),
  ])
  const counted = countBy(compile, groupBy, { post, from: post.from, where }, limit)
  let costOfRow = 1
  const row = printObject(compile, 'PostCountRow', picked.nodes, ({ name, nodes }) => {
    if (name === 'count') return printPlain(sql`count`)
    const keys = groupBy.map((dimension, i) => {
      const value = counted.values[i] ?? sql`null`
      costOfRow += 1
      return printObject(compile, 'PostCountKey', nodes, (field) => {
        if (field.name === 'dimension') return literal(`"${dimension}"`)
        if (field.name === 'value') return printText(value)
        const { kind } = dimensions[dimension]
        if (kind === undefined) return literal('null')
        const { json, cost } = compileRecord(compile, kind, value, field)
        costOfRow += cost
        return orNull(json)
      })
    })
    return concat(['[', ...keys.flatMap((key, i): Piece[] => (i === 0 ? [key] : [',', key])), ']'])
  })
  const order = sql.join([sql`count desc`, ...counted.values], sql.raw(', '))
  return {
    json: sql`(select '[' || coalesce(string_agg(${row}, ',' order by ${order}), '') || ']'
      from (${counted.rows}) counted)`,
    cost: COST + limit * costOfRow,
  }
}

function check(groupBy: readonly PostDimension[], limit: number): void {
  if (groupBy.length < 1 || groupBy.length > 2 || new Set(groupBy).size < groupBy.length) {
    throw new AppError('INVALID', 'groupBy takes one dimension or two different ones.', {
      field: ['groupBy'],
    })
  }
  if (limit < 1 || limit > MOST_ROWS) {
    throw new AppError('INVALID', `limit must be 1 to ${MOST_ROWS}, not ${limit}.`, {
      field: ['limit'],
    })
  }
}
