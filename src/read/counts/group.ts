// Counts posts by the values of dimensions: one row for every combination, the largest count first. Prints no JSON.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { attributions, type posts, threads } from '../../../drizzle/schema.ts'
import type { PostDimension } from '../../graphql/schema.generated.ts'
import { isUpheld } from '../graph/visibility.ts'
import { type Compile, type Named, rename } from '../plan/compile.ts'
import { type Dimension, dimensions } from './dimensions.ts'

export interface Counted {
  /** Selects the values and `count`. */
  readonly rows: SQL
  /** The columns of the values, in the order of the dimensions; all of them text. */
  readonly values: readonly SQL[]
}

interface Column {
  readonly value: SQL | PgColumn
  readonly name: SQL
  readonly format: string | undefined
}

export interface Posts {
  readonly post: Named<typeof posts>
  /** Where the posts come from, for FROM. */
  readonly from: SQL
  readonly where: SQL
}

export function countBy(
  compile: Compile,
  names: readonly PostDimension[],
  { post, from, where }: Posts,
  limit: number,
): Counted {
  const asked = names.map((name) => dimensions[name])
  const joins = new Map<Dimension['of'], { readonly row: unknown; readonly join: SQL }>()
  const columns = asked.map((dimension, i): Column => {
    if (!joins.has(dimension.of)) joins.set(dimension.of, joinOf(compile, dimension.of, post.row))
    const value = dimension.value(joins.get(dimension.of)?.row as never)
    return { value, name: sql.raw(`value${i}`), format: dimension.format }
  })
  // A post may have several edges that agree in what is asked of them: it counts once.
  const isOnce = asked.every(({ of }) => of === 'post' || of === 'thread')
  const joined = sql.join(
    [...joins.values()].map(({ join }) => join),
    sql.raw(''),
  )
  const isThere = columns.map(({ value }) => sql`${value} is not null`)
  const found = sql`select ${isOnce ? sql`` : sql`distinct ${post.row.id}, `}${sql.join(
    columns.map(({ value, name }) => sql`${value} as ${name}`),
    sql.raw(', '),
  )} from ${from}${joined} where ${and(where, ...isThere)}`
  const group = sql.join(
    columns.map(({ name }) => name),
    sql.raw(', '),
  )
  const largest = sql`select ${group}, count(*) as count from (${found}) found
    group by ${group} order by count(*) desc, ${group} limit ${sql.raw(String(limit))}`
  return {
    rows: sql`select ${sql.join(columns.map(printed), sql.raw(', '))}, count from (${largest}) largest`,
    values: columns.map(({ name }) => name),
  }
}

function joinOf(compile: Compile, of: Dimension['of'], post: typeof posts) {
  if (of === 'post') return { row: post, join: sql`` }
  if (of === 'thread') {
    const { row, from } = rename(compile, threads)
    return { row, join: sql` join ${from} on ${eq(row.id, post.threadId)}` }
  }
  const { row, from } = rename(compile, attributions)
  const isSo = of === 'any' ? undefined : sql`${row.role} = ${sql.raw(`'${of}'`)}`
  return { row, join: sql` join ${from} on ${and(eq(row.postId, post.id), isSo, isUpheld(row))}` }
}

const printed = ({ name, format }: Column): SQL =>
  format === undefined ? name : sql`to_char(${name}, ${sql.raw(`'${format}'`)}) as ${name}`
