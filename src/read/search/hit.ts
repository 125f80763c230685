// Makes the JSON of one hit: the post, how well it matches, and the passages that show why.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { GraphQLObjectType } from 'graphql'
import { postRevisions, type posts, threads } from '../../../drizzle/schema.ts'
import { post as postType } from '../graph/post.ts'
import { type Compile, type Named, type Picked, rename } from '../plan/compile.ts'
import { compileObject, type ObjectPart } from '../plan/object.ts'
import { printObject } from '../plan/print-object.ts'
import { printPlain } from '../plan/value.ts'
import type { Hits } from './hits.ts'

/** Passages are cut out of the whole text. */
const COST_OF_HIGHLIGHTS = 5

/** @param post a row of posts with the hit's `rank` beside it. */
export function compileHit(
  compile: Compile,
  picked: Picked,
  post: Named<typeof posts>,
  { words }: Hits,
): ObjectPart {
  const joins: SQL[] = []
  let cost = 1
  const json = printObject(compile, 'SearchHit', picked.nodes, (field) => {
    if (field.name === 'rank') return printPlain(sql`${post.name}."#rank"`)
    if (field.name === 'highlights') {
      cost += COST_OF_HIGHLIGHTS
      return printHighlights(compile, post.row, words)
    }
    const type = compile.schema.getType('Post') as GraphQLObjectType
    const object = compileObject(compile, type, postType, post.row, field.nodes)
    joins.push(object.joins)
    cost += object.cost
    return object.json
  })
  return { json, joins: sql.join(joins, sql.raw('')), cost }
}

function printHighlights(compile: Compile, post: typeof posts, words: SQL): SQL {
  const thread = rename(compile, threads)
  const content = rename(compile, postRevisions)
  const title = sql`case when ${post.position} = 1 then (select ${thread.row.title}
    from ${thread.from} where ${eq(thread.row.id, post.threadId)}) end`
  return sql`coalesce((select to_json(search_highlights(${post.language}, ${title}, ${content.row.text}, ${words}))::text
    from ${content.from} where ${eq(content.row.postId, post.id)}
      and ${eq(content.row.contentHash, post.contentHash)} limit 1), '[]')`
}
