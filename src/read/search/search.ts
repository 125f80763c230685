// The root field search: pages of ranked hits. Pages are counted off, because ranks shift with every new post anyway and there
// are few; so a cursor is a place.
import { type SQL, sql } from 'drizzle-orm'
import { posts } from '../../../drizzle/schema.ts'
import type { QuerySearchArgs } from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import { type Compile, type Part, type Picked, rename } from '../plan/compile.ts'
import { invalidCursor, parseCursor } from '../plan/keyset.ts'
import { printObject } from '../plan/print-object.ts'
import { literal, orNull, printPlain } from '../plan/value.ts'
import { windowOf } from '../plan/window.ts'
import { compileFacets } from './facets.ts'
import { compileHit } from './hit.ts'
import { findHits, type Hits, MOST_HITS } from './hits.ts'

/** Thousands of posts may be looked through. */
const COST = 100

const TAG = 'search'

interface Page {
  readonly compile: Compile
  readonly hits: Hits
  readonly size: number
  /** Place of the hit before the page. */
  readonly offset: SQL
}

/** @throws AppError INVALID without a page size from 1 to 100; INVALID_CURSOR, when it runs, for a cursor of another list. */
export function search(compile: Compile, picked: Picked, asked: Asked<QuerySearchArgs>): Part {
  const { first, after } = asked.now
  const { size } = windowOf({ first, after })
  const offset = sql`${asked.bind(({ after }) => placeOf(after))}::int`
  const page: Page = { compile, size, offset, hits: findHits(compile, asked) }
  let cost = COST
  const print = (part: Part): SQL => {
    cost += part.cost
    return part.json
  }
  const json = printObject(compile, 'SearchHitConnection', picked.nodes, (field) => {
    switch (field.name) {
      case 'totalCount':
        return printPlain(page.hits.total)
      case 'isTotalCapped':
        return printPlain(page.hits.isCapped)
      case 'facets':
        return print(compileFacets(compile, field, page.hits))
      case 'pageInfo':
        return print(compilePageInfo(page, field))
      case 'nodes':
        return print(compileList(page, field, false))
      default:
        return print(compileList(page, field, true))
    }
  })
  return { json: sql`(${page.hits.ctes} select ${json})`, cost }
}

const isOnPage = ({ hits, offset, size }: Page): SQL =>
  sql`${hits.hits}.n > ${offset} and ${hits.hits}.n <= ${offset} + ${sql.raw(String(size))}`

function compileList(page: Page, field: Picked, areEdges: boolean): Part {
  const { compile, hits, size } = page
  const post = rename(compile, posts)
  let joins = sql``
  let cost = areEdges ? 1 : 0
  const printHit = (picked: Picked): SQL => {
    const hit = compileHit(compile, picked, post, hits)
    joins = sql`${joins}${hit.joins}`
    cost += hit.cost
    return hit.json
  }
  const json = areEdges
    ? printObject(compile, 'SearchHitEdge', field.nodes, (part) =>
        part.name === 'cursor' ? cursorOf(sql`${post.name}."#"`) : printHit(part),
      )
    : printHit(field)
  const rows = sql`select ${post.name}.*, n as "#", rank as "#rank"
    from ${hits.hits} join ${post.from} on ${post.row.id} = ${hits.hits}.id where ${isOnPage(page)}`
  return {
    json: sql`(select '[' || coalesce(string_agg(${json}, ',' order by ${post.name}."#"), '') || ']'
      from (${rows}) ${post.name}${joins})`,
    cost: size * cost,
  }
}

function compilePageInfo(page: Page, field: Picked): Part {
  const { compile, hits, offset, size } = page
  const edge = (which: 'min' | 'max') =>
    orNull(
      sql`(select ${cursorOf(sql`${sql.raw(which)}(n)`)} from ${hits.hits} where ${isOnPage(page)})`,
    )
  const print: Readonly<Record<string, () => SQL>> = {
    hasNextPage: () => printPlain(sql`(${hits.total} > ${offset} + ${sql.raw(String(size))})`),
    hasPreviousPage: () => printPlain(sql`(${offset} > 0)`),
    startCursor: () => edge('min'),
    endCursor: () => edge('max'),
  }
  const json = printObject(
    compile,
    'PageInfo',
    field.nodes,
    ({ name }) => print[name]?.() ?? literal('null'),
  )
  return { json, cost: 1 }
}

/** NULL where there is no place. */
const cursorOf = (place: SQL): SQL =>
  sql`'"' || translate(encode(convert_to('["${sql.raw(TAG)}",' || ${place} || ']', 'UTF8'), 'base64'), '+/=', '-_') || '"'`

/** @throws AppError INVALID_CURSOR */
function placeOf(cursor: string | null | undefined): number {
  if (cursor == null) return 0
  const [tag, place, ...rest] = parseCursor(cursor)
  const isPlace = Number.isInteger(place) && Number(place) > 0 && Number(place) <= MOST_HITS
  if (tag !== TAG || !isPlace || rest.length > 0) throw invalidCursor()
  return Number(place)
}
