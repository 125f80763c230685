// What people ask of provenance: who posts from where, who stands in front of whom, and who is a machine.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { addAttribution, addAuthor, addForum, addPost, addSource, addThread, at } from './seed.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
  const { db } = database
  await addForum(db, 'forum_a')
  await addSource(db, 'source_via', { name: 'Caasimada Online' })
  await addSource(db, 'source_bbc', { name: 'BBC' })
  await addSource(db, 'source_dpa', { name: 'dpa' })
  for (const name of ['bot', 'reader', 'talker', 'new']) await addAuthor(db, `author_${name}`)

  let n = 0
  const add = async (authorId: string, origin: string | null, row = {}) => {
    n += 1
    const id = `post_${n}`
    await addThread(db, `thread_${n}`, {})
    await addPost(db, id, { threadId: `thread_${n}`, authorId, publishedAt: at(n), ...row })
    if (origin === null) return
    const via = { postId: id, sourceId: 'source_via', role: 'SYNDICATOR', hop: 1 } as const
    await addAttribution(db, `attr_via_${n}`, via)
    const from = { postId: id, sourceId: origin, role: 'ORIGIN', hop: 2 } as const
    await addAttribution(db, `attr_from_${n}`, from)
  }
  for (let i = 0; i < 6; i += 1) await add('author_bot', 'source_bbc', { byFeed: true })
  await add('author_bot', 'source_dpa', { byFeed: true })
  await add('author_reader', 'source_bbc')
  await add('author_reader', 'source_dpa')
  await add('author_reader', 'source_dpa', { state: 'HIDDEN' })
  // Answers much, and brings much.
  for (let i = 0; i < 6; i += 1) await add('author_talker', null, { byFeed: true, position: i + 1 })
  for (let i = 0; i < 4; i += 1) await add('author_new', null, { byFeed: true })
  // Rejected by a human: no answer.
  const wrong = { postId: 'post_8', sourceId: 'source_dpa', role: 'ORIGIN', hop: 3 } as const
  await addAttribution(db, 'attr_wrong', { ...wrong, status: 'REJECTED' })
})
afterAll(() => database.close())

const ask = (query: string) => dataOf(client.ask(query))

test('all stories of the BBC that were posted by way of Caasimada Online', async () => {
  const { posts } = await ask(`{ posts(first: 50, filter: { allAttributedTo: [
    { sourceName: "BBC", roles: [ORIGIN] }, { sourceName: "Caasimada Online", roles: [SYNDICATOR] }
  ] }) { totalCount nodes { author { name } } } }`)
  expect(posts.totalCount).toBe(7)
  expect(posts.nodes[0].author.name).toBe('author_reader')
})

test('who posts from which source most', async () => {
  const { postCounts } = await ask(`{ postCounts(groupBy: [AUTHOR, ORIGIN]) {
    count keys { node { ... on Author { name } ... on Source { called: name } } } } }`)
  const rows = postCounts.map(({ count, keys }: { count: number; keys: { node: object }[] }) => [
    count,
    ...keys.flatMap(({ node }) => Object.values(node)),
  ])
  expect(rows).toEqual([
    [6, 'author_bot', 'BBC'],
    [1, 'author_bot', 'dpa'],
    [1, 'author_reader', 'BBC'],
    [1, 'author_reader', 'dpa'],
  ])
})

test('whom a syndicator stands in front of, and who posts from it', async () => {
  const { node } = await ask(`{ node(id: "source_via") { ... on Source {
    upstream { count source { name } } one: upstream(first: 1) { count }
    topAuthors { count author { name } } none: topAuthors(roles: [ORIGIN]) { count } } } }`)
  expect(node).toEqual({
    upstream: [
      { count: 7, source: { name: 'BBC' } },
      { count: 2, source: { name: 'dpa' } },
    ],
    one: [{ count: 7 }],
    topAuthors: [
      { count: 7, author: { name: 'author_bot' } },
      { count: 2, author: { name: 'author_reader' } },
    ],
    none: [],
  })
  const origin = await ask('{ node(id: "source_bbc") { ... on Source { upstream { count } } } }')
  expect(origin.node.upstream).toEqual([])
})

test.each(['topAuthors', 'upstream'])('%s lists 1 to 100', async (field) => {
  for (const first of [0, 101, -1]) {
    const { body } = await client.ask(
      `{ node(id: "source_via") { ... on Source { ${field}(first: ${first}) { count } } } }`,
    )
    expect(body.errors[0].extensions).toMatchObject({ code: 'INVALID', field: ['first'] })
  }
})

describe('a feed robot', () => {
  const verdict = async (id: string) => {
    const { node } = await ask(`{ node(id: "${id}") { ... on Author { isLikelyFeedBot
      feedBot { isLikely reason postsLookedAt feedShare openingShare } } } }`)
    expect(node.isLikelyFeedBot).toBe(node.feedBot.isLikely)
    return node.feedBot
  }

  test('posts what feeds bring, and answers nobody', async () => {
    expect(await verdict('author_bot')).toEqual({
      isLikely: true,
      reason:
        '7 of the newest 7 posts came by a feed, 7 of them open a thread: a person would write and answer more',
      postsLookedAt: 7,
      feedShare: 1,
      openingShare: 1,
    })
  })

  test('is nobody who copies by hand, who answers, or of whom too little is known', async () => {
    expect(await verdict('author_reader')).toMatchObject({
      isLikely: false,
      reason: expect.stringMatching(/^0 of the newest 2 posts .* too few to tell/),
    })
    expect(await verdict('author_talker')).toMatchObject({
      isLikely: false,
      feedShare: 1,
      openingShare: 0.167,
      reason: expect.stringMatching(/a feed robot has at least 80 and 90 in a hundred$/),
    })
    expect(await verdict('author_new')).toMatchObject({ isLikely: false, postsLookedAt: 4 })
  })

  test('is found among all authors, and left out of them', async () => {
    const { bots, others } = await ask(`{
      bots: authors(first: 9, filter: { isLikelyFeedBot: true }) { totalCount nodes { name } }
      others: authors(first: 9, filter: { isLikelyFeedBot: false }) { totalCount nodes { name } } }`)
    expect(bots).toEqual({ totalCount: 1, nodes: [{ name: 'author_bot' }] })
    expect(others.totalCount).toBe(3)
    expect(others.nodes.map(({ name }: { name: string }) => name)).toEqual([
      'author_new',
      'author_reader',
      'author_talker',
    ])
  })
})
