// A researcher's walk: from a source to its newest posts, their threads, those who wrote there, and what else they opened.
import { list, object, one, plain, text } from './json.ts'
import type { Operation } from './operation.ts'

const threadsOfAuthor = list(
  object({ id: plain('o.id'), title: text('o.title') }),
  `from (select * from threads where author_id = p.author_id and state = 'VISIBLE'
    order by active_at desc, id desc limit 5) o`,
  'o.active_at desc, o.id desc',
)

const postsOfThread = list(
  object({
    id: plain('p.id'),
    position: 'p.position',
    author: one(
      object({
        id: plain('a.id'),
        name: text('a.name'),
        threads: object({ nodes: threadsOfAuthor }),
      }),
      'from authors a where a.id = p.author_id',
    ),
  }),
  `from (select * from posts where thread_id = t.id and state = 'VISIBLE'
    order by position, id limit 5) p`,
  'p.position, p.id',
)

export const deep: Operation = {
  name: 'source → posts → threads → posts → authors → threads',
  document: `query Deep($id: ID!) { node(id: $id) { __typename ... on Source {
    name type
    posts(first: 5) { nodes {
      id
      thread { id title posts(first: 5) { nodes {
        id position
        author { id name threads(first: 5) { nodes { id title } } }
      } } }
    } }
  } } }`,
  sql: `select ${object({
    node: one(
      object({
        __typename: `'"Source"'`,
        name: text('s.name'),
        type: plain('s.type'),
        posts: object({
          nodes: list(
            object({
              id: plain('n.id'),
              thread: one(
                object({
                  id: plain('t.id'),
                  title: text('t.title'),
                  posts: object({ nodes: postsOfThread }),
                }),
                'from threads t where t.id = n.thread_id',
              ),
            }),
            `from (select distinct on (e.post_sort_at, e.post_id) p.* from attributions e
              cross join lateral (select * from posts where id = e.post_id and state = 'VISIBLE' limit 1) p
              where e.source_id = s.id order by e.post_sort_at desc, e.post_id desc limit 5) n`,
            'n.sort_at desc, n.id desc',
          ),
        }),
      }),
      'from sources s where s.id = $1',
    ),
  })}`,
  postgraphile: {
    document: `query Deep($id: String!) { node: sourceByRowId(rowId: $id) {
      __typename name type
      posts(first: 5) { nodes {
        id: rowId
        thread: threadByThreadId { id: rowId title posts: postsByThreadId(first: 5, condition: { state: "VISIBLE" }, orderBy: [POSITION_ASC, ROW_ID_ASC]) { nodes {
          id: rowId position
          author: authorByAuthorId { id: rowId name threads: threadsByAuthorId(first: 5, condition: { state: "VISIBLE" }, orderBy: [ACTIVE_AT_DESC, ROW_ID_DESC]) {
            nodes { id: rowId title }
          } }
        } } }
      } }
    } }`,
    same: (data) => data,
  },
  /** Sources of middle size: neither those that half of all posts come from nor those that nobody knows. */
  async cases(client) {
    const { rows } = await client.query<{ id: string }>(
      `select source_id as id from attributions group by source_id
       order by abs(count(*) - 300), source_id limit 20`,
    )
    return rows.map(({ id }) => ({ variables: { id }, parameters: [id], postgraphile: { id } }))
  },
}
