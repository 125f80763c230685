// What the hits of a search have in common: counts of all of them by one dimension each.
import { eq, sql } from 'drizzle-orm'
import type { GraphQLObjectType } from 'graphql'
import { posts } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type { PostDimension, SearchFacetsForumsArgs } from '../../graphql/schema.generated.ts'
import { dimensions } from '../counts/dimensions.ts'
import { countBy } from '../counts/group.ts'
import type { Asked } from '../plan/asked.ts'
import { type Compile, type Part, type Picked, rename } from '../plan/compile.ts'
import { printObject } from '../plan/print-object.ts'
import { compileRecord } from '../plan/record.ts'
import { literal, orNull, printPlain, printText } from '../plan/value.ts'
import type { Hits } from './hits.ts'

const MOST_VALUES = 100
const USUAL_VALUES = 10

const dimensionOf: Readonly<Record<string, PostDimension>> = {
  sources: 'SOURCE',
  forums: 'FORUM',
  authors: 'AUTHOR',
  languages: 'LANGUAGE',
  months: 'MONTH',
}

export function compileFacets(compile: Compile, picked: Picked, hits: Hits): Part {
  let cost = 1
  const json = printObject(compile, 'SearchFacets', picked.nodes, (field, type) => {
    const part = compileFacet(compile, type, field, hits)
    cost += part.cost
    return part.json
  })
  return { json, cost }
}

/** @throws AppError INVALID for more values than are listed. */
function compileFacet(
  compile: Compile,
  type: GraphQLObjectType,
  field: Picked,
  { hits }: Hits,
): Part {
  const asked = compile.ask(type, field) as Asked<SearchFacetsForumsArgs>
  const limit = asked.now.limit ?? USUAL_VALUES
  if (limit < 1 || limit > MOST_VALUES) {
    throw new AppError('INVALID', `limit must be 1 to ${MOST_VALUES}, not ${limit}.`, {
      field: ['limit'],
    })
  }
  const dimension = dimensionOf[field.name]
  if (!dimension) throw new Error(`Nothing is declared for the facet ${field.name}.`)
  const post = rename(compile, posts)
  const from = sql`${hits} join ${post.from} on ${eq(post.row.id, sql`${hits}.id`)}`
  const { rows, values } = countBy(compile, [dimension], { post, from, where: sql`true` }, limit)
  const value = values[0] ?? sql`null`
  let cost = 1
  const row = printObject(compile, 'SearchFacet', field.nodes, (part) => {
    if (part.name === 'count') return printPlain(sql`count`)
    if (part.name === 'value') return printText(value)
    const { kind } = dimensions[dimension]
    if (kind === undefined) return literal('null')
    const record = compileRecord(compile, kind, value, part)
    cost += record.cost
    return orNull(record.json)
  })
  const list = sql`string_agg(${row}, ',' order by count desc, ${value})`
  return {
    json: sql`(select '[' || coalesce(${list}, '') || ']' from (${rows}) counted)`,
    cost: limit * cost,
  }
}
