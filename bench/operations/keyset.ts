// Pages of one long list: the first, and one that lies deep in it. Depth should cost nothing.
import type pg from 'pg'
import { instant, list, object, one, plain, raw, text } from './json.ts'
import type { Case, Cursors, Operation } from './operation.ts'
import { instantOf } from './postgraphile.ts'

const FIELDS = `nodes {
  id position publishedAt { at } thread { id title } author { name }
} pageInfo { hasNextPage }`

const FIELDS_OF_POSTGRAPHILE = `nodes {
  id: rowId position publishedAt
  thread: threadByThreadId { id: rowId title } author: authorByAuthorId { name }
} pageInfo { hasNextPage }`

const page = (condition: string) => `with page as (
    select *, row_number() over (order by sort_at desc, id desc) as row from posts
    where state = 'VISIBLE' ${condition} order by sort_at desc, id desc limit 21)
  select ${object({
    posts: object({
      nodes: list(
        object({
          id: plain('p.id'),
          position: 'p.position',
          publishedAt: object({ at: instant('p.published_at') }),
          thread: one(
            object({ id: plain('t.id'), title: text('t.title') }),
            'from threads t where t.id = p.thread_id',
          ),
          author: one(object({ name: text('a.name') }), 'from authors a where a.id = p.author_id'),
        }),
        'from page p where p.row <= 20',
        'p.row',
      ),
      pageInfo: object({ hasNextPage: raw('(select count(*) > 20 from page)') }),
    }),
  })}`

interface Answer {
  readonly posts: { readonly nodes: readonly { readonly publishedAt: string }[] }
}

const same = ({ posts }: Answer) => ({
  posts: {
    ...posts,
    nodes: posts.nodes.map((post) => ({
      ...post,
      publishedAt: { at: instantOf(post.publishedAt) },
    })),
  },
})

export const firstPage: Operation = {
  name: 'first page of all posts',
  document: `query FirstPage { posts(first: 20) { ${FIELDS} } }`,
  sql: page(''),
  postgraphile: {
    document: `query FirstPage {
      posts: allPosts(first: 20, condition: { state: "VISIBLE" }, orderBy: [SORT_AT_DESC, ROW_ID_DESC]) { ${FIELDS_OF_POSTGRAPHILE} } }`,
    same,
  },
  cases: async () => [{ variables: {}, parameters: [], postgraphile: {} }],
}

/** Pages from this depth on. */
export const pageAtDepth = (depth: number): Operation => ({
  name: `page ${depth.toLocaleString('en')} posts deep`,
  document: `query DeepPage($after: String!) { posts(first: 20, after: $after) { ${FIELDS} } }`,
  sql: page('and (sort_at, id) < ($1, $2)'),
  postgraphile: {
    document: `query DeepPage($after: Cursor!) {
      posts: allPosts(first: 20, after: $after, condition: { state: "VISIBLE" }, orderBy: [SORT_AT_DESC, ROW_ID_DESC]) { ${FIELDS_OF_POSTGRAPHILE} } }`,
    same,
  },
  cases: (client, cursors) => casesAtDepth(client, cursors, depth),
})

const CASES = 20

async function casesAtDepth(
  client: pg.Client,
  cursors: Cursors,
  depth: number,
): Promise<readonly Case[]> {
  const depths = Array.from({ length: CASES }, (_, index) => depth + index * 20)
  const { rows } = await client.query<{ sort_at: string; id: string }>(
    `select sort_at::text, id from posts where state = 'VISIBLE'
     order by posts.sort_at desc, id desc offset $1 limit $2`,
    [depth - 1, CASES * 20],
  )
  const [product, postgraphile] = await Promise.all([
    cursors.product(depths),
    cursors.postgraphile(depths),
  ])
  return depths.map((_, index) => {
    const place = rows[index * 20]
    if (!place) throw new Error(`There are fewer than ${depth} posts.`)
    return {
      variables: { after: product[index] },
      parameters: [place.sort_at, place.id],
      postgraphile: { after: postgraphile[index] },
    }
  })
}
