// The rows of a page, in the order of an index. Where a condition is met by few rows or by many, the data decides by which
// way they are found: the statement holds both, and only one is walked.
import { and, type SQL, sql } from 'drizzle-orm'
import { alongRows, leadsAlong } from './along.ts'
import type { Choice } from './declare.ts'
import { eitherOf, isChoice, ofRow, oneByOne, type PageOfRows, selectRows } from './rows.ts'

/** So many rows are looked up and sorted faster than they are met on the way, however long the way. */
const FEW = 2_000

export function chosenRows(page: PageOfRows): SQL {
  const { conditions, keyset } = page
  const choices = conditions.filter(isChoice)
  const leading = choices.filter((choice) => leadsAlong(choice, keyset))
  if (leading.length > 0) return alongRows(page, leading)
  const findable = choices.filter(({ keys }) => keys !== undefined)
  return findable.length > 0 ? foundRows(page, findable) : selectRows(page, oneByOne(conditions))
}

/** The keys of all rows that meet a condition are looked up, if they are few. */
function foundRows(page: PageOfRows, choices: readonly Choice[]): SQL {
  const { conditions } = page
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
    return selectRows(page, and(isFew(i), ...earlier, looked, oneByOne(others)) ?? sql`true`)
  })
  const none = choices.map((_, i) => sql`not ${isFew(i)}`)
  const walked = selectRows(page, and(...none, oneByOne(conditions)) ?? sql`true`)
  return sql`with keys as materialized (select ${sql.join(found, sql.raw(', '))})
    ${eitherOf(page, [...ways, walked])}`
}

const key = (i: number): SQL => sql.raw(`key${i}`)

const isFew = (i: number): SQL =>
  sql`(select cardinality(${key(i)}) <= ${sql.raw(String(FEW))} from keys)`
