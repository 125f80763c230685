// What can be asked of stories: who carried them, first where, and what else they are.
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postIdentifiers, posts } from '../../drizzle/schema.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { addAttribution, addForum, addPost, addSource, addStory, addThread, at } from './seed.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await addSource(db, 'source_bbc', { name: 'BBC' })
  for (const [i, name] of ['a', 'b', 'c', 'd'].entries()) {
    await addForum(db, `forum_${name}`)
    await addThread(db, `thread_${name}`, {
      forumId: `forum_${name}`,
      title: `Thread of ${name}`,
      lastPostAt: at(i),
    })
    await addPost(db, `post_${name}`, {
      forumId: `forum_${name}`,
      threadId: `thread_${name}`,
      publishedAt: at(i),
      language: 'so',
    })
  }
  await addPost(db, 'post_alone', { forumId: 'forum_d', threadId: 'thread_d', position: 2 })
  await addPost(db, 'post_e', { forumId: 'forum_d', threadId: 'thread_d', position: 3 })
  await addPost(db, 'post_f', { forumId: 'forum_d', threadId: 'thread_d', position: 4 })
  await addStory(db, ['post_a', 'post_b', 'post_c'])
  await db.execute(sql`update story_members set sort_at = p.sort_at, similarity = case p.id when 'post_b' then 0.4 else 0.9 end
    from posts p where p.id = post_id and post_id <> centre_id`)
  await addStory(db, ['post_e', 'post_f'])
  await db.execute(
    sql`update stories set first_seen_at = ${at(-9).toISOString()} where post_id = 'post_e'`,
  )
  await addAttribution(db, 'attr_bbc', {
    postId: 'post_b',
    sourceId: 'source_bbc',
    role: 'ORIGIN',
    hop: 1,
  })
  await db.execute(
    sql`update posts set search = search_vector('en', 'Thread of a', 'rain over the coast') where id = 'post_a'`,
  )
  await db
    .insert(postIdentifiers)
    .values({ key: 'post_was', ownerId: 'post_b', scheme: 'CONTENT', value: 'x' })
  client = openClient(db)
})
afterAll(() => database.close())

test('which threads and forums carried the same story, first where: one query, one statement', async () => {
  const before = client.statements.length
  const data = await dataOf(
    client.ask(`{ stories(first: 1, filter: { text: "rain" }) { nodes {
      headline language memberCount forumCount firstSeenAt lastSeenAt
      earliest { id forum { name } }
      members(first: 10) { nodes { relation similarity sharedSentences post { thread { title } forum { name } publishedAt { at } } } }
      threads(first: 10) { nodes { title } }
      sources(first: 10) { nodes { name } }
      quoted: sources(first: 10, roles: [QUOTED]) { nodes { name } }
    } } }`),
  )
  expect(client.statements.length - before).toBe(1)
  const member = (name: string, minute: number, similarity: number, relation: string) => ({
    relation,
    similarity,
    sharedSentences: 3,
    post: {
      thread: { title: `Thread of ${name}` },
      forum: { name: `forum_${name}` },
      publishedAt: { at: at(minute).toISOString() },
    },
  })
  expect(data.stories.nodes).toEqual([
    {
      headline: 'Thread of a',
      language: 'so',
      memberCount: 3,
      forumCount: 3,
      firstSeenAt: at(1).toISOString(),
      lastSeenAt: at(5).toISOString(),
      earliest: { id: 'post_a', forum: { name: 'forum_a' } },
      members: {
        nodes: [
          { ...member('a', 0, 1, 'IDENTICAL') },
          member('b', 1, 0.4, 'EDITED'),
          member('c', 2, 0.9, 'EDITED'),
        ],
      },
      threads: {
        nodes: [{ title: 'Thread of c' }, { title: 'Thread of b' }, { title: 'Thread of a' }],
      },
      sources: { nodes: [{ name: 'BBC' }] },
      quoted: { nodes: [] },
    },
  ])
})

test('a post knows its story and its copies, the earliest first', async () => {
  const data = await dataOf(
    client.ask(`{ node(id: "post_b") { ... on Post {
      story { similarity relation story { id } }
      copies(first: 9) { totalCount nodes { id } }
      alike: copies(first: 9, minSimilarity: 0.5) { nodes { id } }
      provenance { isOriginalHere }
    } } alone: node(id: "post_alone") { ... on Post {
      story { similarity } copies(first: 9) { totalCount } provenance { isOriginalHere } } }
    copy: node(id: "post_c") { ... on Post { provenance { isOriginalHere } alike: copies(first: 9, minSimilarity: 0.5) { nodes { id } } } }
    first: node(id: "post_a") { ... on Post { provenance { isOriginalHere } } } }`),
  )
  expect(data).toEqual({
    node: {
      story: { similarity: 0.4, relation: 'EDITED', story: { id: 'story_a' } },
      copies: { totalCount: 2, nodes: [{ id: 'post_a' }, { id: 'post_c' }] },
      alike: { nodes: [{ id: 'post_a' }, { id: 'post_c' }] },
      provenance: { isOriginalHere: false },
    },
    alone: { story: null, copies: { totalCount: 0 }, provenance: { isOriginalHere: true } },
    copy: { provenance: { isOriginalHere: false }, alike: { nodes: [{ id: 'post_a' }] } },
    first: { provenance: { isOriginalHere: true } },
  })
})

test('a story is found by its id, by that of any of its posts, and by ids that those had before', async () => {
  const ids = ['story_a', 'story_c', 'story_was', 'story_alone', 'story_none']
  const data = await dataOf(
    client.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id }
        posts(first: 9, filter: { storyId: "story_was" }) { nodes { id } }
        threads(first: 9, filter: { storyId: "story_a" }) { nodes { id } } }`,
      { ids },
    ),
  )
  const found = { __typename: 'Story', id: 'story_a' }
  expect(data.nodes).toEqual([found, found, found, null, null])
  expect(data.posts.nodes).toEqual([{ id: 'post_c' }, { id: 'post_b' }, { id: 'post_a' }])
  expect(data.threads.nodes).toEqual([{ id: 'thread_c' }, { id: 'thread_b' }, { id: 'thread_a' }])
})

test.each([
  ['minMembers: 3', ['story_a']],
  ['minMembers: 4', []],
  ['minForums: 2', ['story_a']],
  ['forumId: "forum_d"', ['story_e']],
  ['sourceId: "source_bbc"', ['story_a']],
  [`firstSeenAt: { before: "${at(0).toISOString()}" }`, ['story_e']],
  ['text: "coast -rain"', []],
  ['', ['story_a', 'story_e']],
])('stories are filtered by %s', async (filter, expected) => {
  const { stories } = await dataOf(
    client.ask(`{ stories(first: 9, filter: { ${filter} }) { totalCount nodes { id } } }`),
  )
  expect(stories.nodes.map(({ id }: { id: string }) => id)).toEqual(expected)
  expect(stories.totalCount).toBe(expected.length)
})

test('stories and members are paged both ways', async () => {
  const page = await dataOf(
    client.ask(
      '{ stories(first: 1) { nodes { id members(last: 1) { nodes { post { id } } pageInfo { startCursor hasPreviousPage } } } pageInfo { endCursor hasNextPage } } }',
    ),
  )
  const { pageInfo, nodes } = page.stories
  expect(nodes[0].members.nodes).toEqual([{ post: { id: 'post_c' } }])
  expect(pageInfo.hasNextPage).toBe(true)
  const next = await dataOf(
    client.ask(
      `query ($after: String, $before: String) { stories(first: 1, after: $after) { nodes { id } }
        node(id: "story_a") { ... on Story { members(last: 9, before: $before) { nodes { post { id } } } } } }`,
      { after: pageInfo.endCursor, before: nodes[0].members.pageInfo.startCursor },
    ),
  )
  expect(next.stories.nodes).toEqual([{ id: 'story_e' }])
  expect(next.node.members.nodes).toEqual([{ post: { id: 'post_a' } }, { post: { id: 'post_b' } }])
})

test.each(['HIDDEN', 'DELETED', 'REMOVED'] as const)(
  'a post that is %s is no member',
  async (state) => {
    // Past the triggers, which would take it out of the story.
    await database.db.execute(sql`set session_replication_role = replica`)
    await database.db.update(posts).set({ state }).where(eq(posts.id, 'post_b'))
    const data = await dataOf(
      client.ask(`{ story: node(id: "story_a") { ... on Story { memberCount forumCount
        members(first: 9) { totalCount nodes { post { id } } } threads(first: 9) { nodes { id } } sources(first: 9) { nodes { id } } } }
      post: node(id: "post_c") { ... on Post { copies(first: 9) { totalCount nodes { id } } } }
      itself: node(id: "post_b") { ... on Post { story { similarity } } }
      stories(first: 9, filter: { minMembers: 3 }) { nodes { id } }
      named: stories(first: 9, filter: { sourceId: "source_bbc" }) { nodes { id } } }`),
    )
    await database.db.update(posts).set({ state: 'VISIBLE' }).where(eq(posts.id, 'post_b'))
    await database.db.execute(sql`set session_replication_role = origin`)
    expect(data).toEqual({
      story: {
        memberCount: 2,
        forumCount: 2,
        members: { totalCount: 2, nodes: [{ post: { id: 'post_a' } }, { post: { id: 'post_c' } }] },
        threads: { nodes: [{ id: 'thread_c' }, { id: 'thread_a' }] },
        sources: { nodes: [] },
      },
      post: { copies: { totalCount: 1, nodes: [{ id: 'post_a' }] } },
      itself: { story: null },
      stories: { nodes: [] },
      named: { nodes: [] },
    })
  },
)
