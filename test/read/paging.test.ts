// Walks lists in pages of random sizes, both ways, over many ties: no row may be missed or repeated.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { addAuthor, addForum, addPost, addSource, addThread, at } from './seed.ts'

interface Place {
  readonly list: string
  readonly order: string
}

const orders = ['ASC', 'DESC'].flatMap((direction) => [
  ...['LAST_POST_AT', 'FIRST_SEEN_AT'].map((field) => ({
    list: 'threads',
    order: `orderBy: { field: ${field}, direction: ${direction} }`,
  })),
  ...['PUBLISHED_AT', 'FIRST_SEEN_AT'].map((field) => ({
    list: 'posts',
    order: `orderBy: { field: ${field}, direction: ${direction} }`,
  })),
  ...['NAME', 'FIRST_SEEN_AT'].map((field) => ({
    list: 'sources',
    order: `orderBy: { field: ${field}, direction: ${direction} }`,
  })),
]) as Place[]
const places: Place[] = [...orders, { list: 'authors', order: '' }, { list: 'forums', order: '' }]

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await addForum(db, 'forum_a')
  for (let i = 0; i < 12; i += 1) await addForum(db, `forum_${i}`, { firstSeenAt: at(i % 3) })
  for (let i = 0; i < 25; i += 1) {
    // Few distinct instants, some of them missing: ties everywhere.
    const lastPostAt = i % 4 === 0 ? null : at(i % 3)
    await addThread(db, `thread_${i}`, { lastPostAt, firstSeenAt: at(i % 2) })
    await addAuthor(db, `author_${i}`, { name: `Name ${i % 5}` })
    await addSource(db, `source_${i}`, { name: `Source ${i}`, firstSeenAt: at(i % 2) })
    await addPost(db, `post_${i}`, {
      threadId: `thread_${i % 4}`,
      position: (i % 7) + 1,
      publishedAt: i % 4 === 0 ? null : at(i % 3),
      firstSeenAt: at(i % 2),
    })
  }
  client = openClient(db)
})
afterAll(() => database.close())

/** All ids of a list, page by page. */
async function walk({ list, order }: Place, sizes: readonly number[], backward: boolean) {
  const [size, cursor] = backward ? ['last', 'before'] : ['first', 'after']
  const seen: string[] = []
  let place: string | null = null
  for (let page = 0; page < 200; page += 1) {
    const query = `query ($size: Int, $place: String) {
      ${list}(${size}: $size, ${cursor}: $place, ${order}) {
        nodes { id } edges { cursor }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`
    const variables: Record<string, unknown> = { size: sizes[page % sizes.length], place }
    // biome-ignore lint/suspicious/noExplicitAny: an answer of any of the lists.
    const found: any = (await dataOf(client.ask(query, variables)))[list]
    const ids: string[] = found.nodes.map(({ id }: { id: string }) => id)
    if (backward) seen.unshift(...ids)
    else seen.push(...ids)
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = found.pageInfo
    expect([startCursor, endCursor]).toEqual([
      found.edges[0]?.cursor ?? null,
      found.edges.at(-1)?.cursor ?? null,
    ])
    expect(backward ? hasNextPage : hasPreviousPage).toBe(page > 0)
    if (!(backward ? hasPreviousPage : hasNextPage)) return seen
    place = backward ? startCursor : endCursor
  }
  throw new Error('The list never ends.')
}

test.each(places)('$list in pages, $order: nothing missed, nothing twice', async (place) => {
  const whole = await walk(place, [100], false)
  expect(new Set(whole).size).toBe(whole.length)
  expect(whole.length).toBeGreaterThanOrEqual(13)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      async (sizes, backward) => {
        expect(await walk(place, sizes, backward)).toEqual(whole)
      },
    ),
    { numRuns: 6 },
  )
})

test('a descending list is the ascending one turned round', async () => {
  for (const place of orders.filter(({ order }) => order.includes('ASC'))) {
    const turned = { ...place, order: place.order.replace('ASC', 'DESC') }
    expect(await walk(turned, [100], false)).toEqual((await walk(place, [100], false)).reverse())
  }
})

test('the posts of a thread are paged by position within the thread, also for many threads at once', async () => {
  const query = `query ($after: String) { nodes(ids: ["thread_0", "thread_1", "thread_none"]) {
    ... on Thread { id posts(first: 3, after: $after) {
      nodes { id position } totalCount pageInfo { hasNextPage endCursor }
    } }
  } }`
  const { nodes } = await dataOf(client.ask(query))
  expect(nodes[2]).toBeNull()
  for (const thread of nodes.slice(0, 2)) {
    const { nodes: firstPage, totalCount, pageInfo } = thread.posts
    const rest = await dataOf(client.ask(query, { after: pageInfo.endCursor }))
    const more = rest.nodes.find(({ id }: { id: string }) => id === thread.id).posts
    const all = [...firstPage, ...more.nodes]
    const positions = all.map(({ position }: { position: number }) => position)
    expect(positions).toEqual([...positions].sort((a, b) => a - b))
    expect(new Set(all.map(({ id }: { id: string }) => id)).size).toBe(all.length)
    expect(totalCount).toBeGreaterThan(3)
  }
})

test('a page between two cursors ends at the second', async () => {
  const whole = await dataOf(client.ask('{ posts(first: 10) { edges { cursor node { id } } } }'))
  const [, after, inner, other, before] = whole.posts.edges
  const query = `query ($after: String, $before: String) {
    posts(first: 10, after: $after, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
  }`
  const { posts } = await dataOf(client.ask(query, { after: after.cursor, before: before.cursor }))
  expect(posts.nodes).toEqual([inner.node, other.node])
  expect(posts.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: true })
})

test('totalCount counts what matches, whatever the page shows', async () => {
  const { posts } = await dataOf(
    client.ask('{ posts(first: 2, filter: { threadId: "thread_1" }) { totalCount nodes { id } } }'),
  )
  expect(posts).toEqual({ totalCount: 6, nodes: [expect.anything(), expect.anything()] })
})
