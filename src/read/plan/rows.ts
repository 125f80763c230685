// The rows of a page, in the order of an index. Where a condition is met by few rows or by many, the data decides by which
// way they are found: the statement holds both, and only one is walked.
import { and, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Choice, Condition } from './declare.ts'

/** So many rows are looked up and sorted faster than they are met on the way, however long the way. */
const FEW = 2_000

/** Selects the rows that meet the conditions and the first of them, by a statement made of both. */
export type Select = (where: SQL) => SQL

const isChoice = (condition: Condition): condition is Choice =>
  condition !== undefined && 'holds' in condition

/** All conditions, for counting: the planner may join what answers them. */
export const inAll = (conditions: readonly Condition[]): SQL =>
  all(conditions, ({ holds, column, isNot }) =>
    isNot ? sql`not exists (${holds(column)})` : sql`exists (${holds(column)})`,
  )

/** All conditions, asked of one row after the other: joined, they would break the order and be sorted. */
const oneByOne = (conditions: readonly Condition[]): SQL => all(conditions, ofRow)

const ofRow = ({ holds, column, isNot }: Choice, key: SQL | PgColumn = column): SQL =>
  sql`(${holds(key)} limit 1) ${sql.raw(isNot ? 'is null' : 'is not null')}`

const all = (conditions: readonly Condition[], print: (choice: Choice) => SQL): SQL =>
  and(...conditions.map((one) => (isChoice(one) ? print(one) : one))) ?? sql`true`

/**
 * @param select orders and limits the rows of one way.
 * @param order of the answer, with its limit: the ways are put together by it.
 */
export function chosenRows(
  conditions: readonly Condition[],
  select: Select,
  order: SQL,
  name: SQL,
): SQL {
  const choices = conditions.filter(isChoice).filter(({ keys }) => keys !== undefined)
  if (choices.length === 0) return select(oneByOne(conditions))
  const found = choices.map(
    ({ keys }, i) =>
      sql`array(select * from (${keys}) found limit ${sql.raw(String(FEW + 1))}) as ${key(i)}`,
  )
  const ways = choices.map((choice, i) => {
    const earlier = choices.slice(0, i).map((_, before) => sql`not ${isFew(before)}`)
    // What else is asked of the same key is asked before rows are looked up by it.
    const same = choices.filter(
      (other) => other !== choice && other.column.name === choice.column.name,
    )
    const others = conditions.filter((one) => one !== choice && !same.includes(one as Choice))
    const of = sql`found.key`
    const left = and(...same.map((other) => ofRow(other, of))) ?? sql`true`
    const looked = sql`${choice.column} = any(array(
      select ${of} from unnest((select ${key(i)} from keys)) as found(key) where ${left}))`
    return select(and(isFew(i), ...earlier, looked, oneByOne(others)) ?? sql`true`)
  })
  const none = choices.map((_, i) => sql`not ${isFew(i)}`)
  const walked = select(and(...none, oneByOne(conditions)) ?? sql`true`)
  const either = sql.join(
    [...ways, walked].map((way) => sql`(${way})`),
    sql.raw(' union all '),
  )
  return sql`with keys as materialized (select ${sql.join(found, sql.raw(', '))})
    select * from (${either}) ${name} ${order}`
}

const key = (i: number): SQL => sql.raw(`key${i}`)

const isFew = (i: number): SQL =>
  sql`(select cardinality(${key(i)}) <= ${sql.raw(String(FEW))} from keys)`
