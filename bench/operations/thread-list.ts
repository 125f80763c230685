// A forum's front page: its latest threads, each with its last post.
import { instant, list, object, one, plain, text } from './json.ts'
import type { Operation } from './operation.ts'
import { instantOf } from './postgraphile.ts'

const nameOfAuthor = (id: string) =>
  one(object({ name: text('a.name') }), `from authors a where a.id = ${id}`)

export const threadList: Operation = {
  name: 'thread list with last post',
  document: `query ThreadList($forum: ID!) { threads(first: 20, filter: { forumId: $forum }) {
    nodes {
      id title url lastPostAt
      board { name }
      author { name }
      posts(last: 1) { nodes { id position publishedAt { at } author { name } } }
    }
  } }`,
  sql: `select ${object({
    threads: object({
      nodes: list(
        object({
          id: plain('t.id'),
          title: text('t.title'),
          url: text('t.url'),
          lastPostAt: instant('t.last_post_at'),
          board: one(object({ name: text('b.name') }), 'from boards b where b.id = t.board_id'),
          author: nameOfAuthor('t.author_id'),
          posts: object({
            nodes: list(
              object({
                id: plain('p.id'),
                position: 'p.position',
                publishedAt: object({ at: instant('p.published_at') }),
                author: nameOfAuthor('p.author_id'),
              }),
              `from (select * from posts where thread_id = t.id and state = 'VISIBLE'
                order by position desc, id desc limit 1) p`,
              'p.id',
            ),
          }),
        }),
        `from (select * from threads where forum_id = $1 and state = 'VISIBLE'
          order by active_at desc, id desc limit 20) t`,
        't.active_at desc, t.id desc',
      ),
    }),
  })}`,
  postgraphile: {
    document: `query ThreadList($forum: String!) {
      threads: allThreads(first: 20, condition: { forumId: $forum, state: "VISIBLE" }, orderBy: [ACTIVE_AT_DESC, ROW_ID_DESC]) {
        nodes {
          id: rowId title url lastPostAt
          board: boardByBoardId { name }
          author: authorByAuthorId { name }
          posts: postsByThreadId(last: 1, condition: { state: "VISIBLE" }, orderBy: [POSITION_ASC, ROW_ID_ASC]) {
            nodes { id: rowId position publishedAt author: authorByAuthorId { name } }
          }
        }
      }
    }`,
    same: ({ threads }: { threads: { nodes: readonly Thread[] } }) => ({
      threads: {
        nodes: threads.nodes.map((thread) => ({
          ...thread,
          lastPostAt: instantOf(thread.lastPostAt),
          posts: {
            nodes: thread.posts.nodes.map((post) => ({
              ...post,
              publishedAt: { at: instantOf(post.publishedAt) },
            })),
          },
        })),
      },
    }),
  },
  async cases(client) {
    const { rows } = await client.query<{ id: string }>('select id from forums order by id')
    return rows.map(({ id }) => ({
      variables: { forum: id },
      parameters: [id],
      postgraphile: { forum: id },
    }))
  },
}

interface Thread {
  readonly lastPostAt: string
  readonly posts: { readonly nodes: readonly { readonly publishedAt: string }[] }
}
