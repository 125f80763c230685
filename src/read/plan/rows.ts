// The rows of a page, in the order of an index. Where a condition is met by few rows or by many, the data decides by which
// way they are found: the statement holds both, and only one is walked.
import { and, type SQL, sql } from 'drizzle-orm'
import type { Choice, Condition } from './declare.ts'

/** So many rows are looked up and sorted faster than they are met on the way, however long the way. */
const FEW = 2_000

/** Selects the rows that meet the conditions and the first of them, by a statement made of both. */
export type Select = (where: SQL) => SQL

export const isChoice = (condition: Condition): condition is Choice =>
  condition !== undefined && 'holds' in condition

/** All conditions as they are asked of one row. */
export const asked = (conditions: readonly Condition[]): SQL =>
  and(...conditions.map((one) => (isChoice(one) ? one.holds(one.column) : one))) ?? sql`true`

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
  const choices = conditions.filter(isChoice)
  if (choices.length === 0) return select(asked(conditions))
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
    const left = and(...same.map(({ holds }) => holds(of))) ?? sql`true`
    const looked = sql`${choice.column} = any(array(
      select ${of} from unnest((select ${key(i)} from keys)) as found(key) where ${left}))`
    return select(and(isFew(i), ...earlier, looked, asked(others)) ?? sql`true`)
  })
  const none = choices.map((_, i) => sql`not ${isFew(i)}`)
  const walked = select(and(...none, asked(conditions)) ?? sql`true`)
  const all = sql.join(
    [...ways, walked].map((way) => sql`(${way})`),
    sql.raw(' union all '),
  )
  return sql`with keys as materialized (select ${sql.join(found, sql.raw(', '))})
    select * from (${all}) ${name} ${order}`
}

const key = (i: number): SQL => sql.raw(`key${i}`)

const isFew = (i: number): SQL =>
  sql`(select cardinality(${key(i)}) <= ${sql.raw(String(FEW))} from keys)`
