// What a reader of one thread needs: its posts with their authors, words, quotes and where they come from.
import { instant, list, object, one, plain, raw, text } from './json.ts'
import type { Operation } from './operation.ts'
import { CHAIN_ROLES, chainOf } from './postgraphile.ts'

const chain = list(
  object({
    role: plain('e.role'),
    hop: raw('e.hop'),
    confidence: raw('e.confidence'),
    articleTitle: text('e.article_title'),
    articleUrl: text('e.article_url'),
    source: one(
      object({ name: text('s.name'), domain: text('s.domain') }),
      'from sources s where s.id = e.source_id',
    ),
  }),
  `from attributions e where e.post_id = p.id and e.role in (${CHAIN_ROLES})`,
  'e.hop',
)

const post = object({
  id: plain('p.id'),
  position: raw('p.position'),
  publishedAt: object({ at: instant('p.published_at'), precision: plain('p.published_precision') }),
  author: one(
    object({ id: plain('a.id'), name: text('a.name'), role: text('a.role') }),
    'from authors a where a.id = p.author_id',
  ),
  html: text('r.html'),
  wordCount: raw('r.word_count'),
  quotes:
    raw(`(select coalesce(json_agg(json_build_object('author', q->>'author', 'text', q->>'text')), '[]')
    from jsonb_array_elements(r.quotes) q)`),
  provenance: object({ chain }),
})

export const threadPage: Operation = {
  name: 'thread page',
  document: `query ThreadPage($id: ID!) { node(id: $id) { __typename ... on Thread {
    id title url
    forum { name }
    posts(first: 20) {
      nodes {
        id position publishedAt { at precision } author { id name role }
        html wordCount quotes { author text }
        provenance { chain { role hop confidence articleTitle articleUrl source { name domain } } }
      }
      pageInfo { hasNextPage }
    }
  } } }`,
  sql: `select ${object({
    node: one(
      object({
        __typename: `'"Thread"'`,
        id: plain('t.id'),
        title: text('t.title'),
        url: text('t.url'),
        forum: one(object({ name: text('f.name') }), 'from forums f where f.id = t.forum_id'),
        posts: `(select ${object({
          nodes: `'[' || coalesce(string_agg(${post}, ',' order by p.position, p.id) filter (where p.row <= 20), '') || ']'`,
          pageInfo: object({ hasNextPage: raw('count(*) > 20') }),
        })}
          from (select *, row_number() over (order by position, id) as row from posts
            where thread_id = t.id and state = 'VISIBLE' order by position, id limit 21) p
          join post_revisions r on r.post_id = p.id and r.content_hash = p.content_hash)`,
      }),
      'from threads t where t.id = $1',
    ),
  })}`,
  postgraphile: {
    document: `query ThreadPage($id: String!) { threadByRowId(rowId: $id) {
      __typename id: rowId title url
      forum: forumByForumId { name }
      posts: postsByThreadId(first: 20, condition: { state: "VISIBLE" }, orderBy: [POSITION_ASC, ROW_ID_ASC]) {
        nodes {
          id: rowId position publishedAt publishedPrecision author: authorByAuthorId { id: rowId name role }
          content { html wordCount quotes }
          attributions: attributionsByPostId(orderBy: [HOP_ASC]) { nodes {
            role hop confidence articleTitle articleUrl source: sourceBySourceId { name domain }
          } }
        }
        pageInfo { hasNextPage }
      }
    } }`,
    same: ({ threadByRowId: thread }: { threadByRowId: Thread }) => ({
      node: { ...thread, posts: { ...thread.posts, nodes: thread.posts.nodes.map(samePost) } },
    }),
  },
  async cases(client) {
    const { rows } = await client.query<{ id: string }>(
      'select id from threads order by id limit 400',
    )
    return rows.map(({ id }) => ({ variables: { id }, parameters: [id], postgraphile: { id } }))
  },
}

interface Thread {
  readonly posts: { readonly nodes: readonly Post[] }
}

interface Post {
  readonly publishedAt: string
  readonly publishedPrecision: string
  readonly content: { readonly quotes: readonly { author: string; text: string }[] }
  readonly attributions: Parameters<typeof chainOf>[0]
}

function samePost({ publishedAt, publishedPrecision, content, attributions, ...post }: Post) {
  return {
    ...post,
    ...content,
    publishedAt: { at: new Date(publishedAt).toISOString(), precision: publishedPrecision },
    quotes: content.quotes.map(({ author, text }) => ({ author, text })),
    provenance: { chain: chainOf(attributions) },
  }
}
