// Records by id and by address, also by those of records that were merged into them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { threadIdentifiers } from '../../drizzle/schema.ts'
import { canonicalAddress, forumIdByAddress, identifier } from '../../src/identity.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { addForum, seedOneOfEverything } from './seed.ts'

let database: OpenDatabase
let client: Client

const TOPIC = 'https://a.example/viewtopic.php?t=3'

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  await addForum(database.db, forumIdByAddress('https://c.example/forum'))
  await database.db
    .insert(threadIdentifiers)
    .values({ ...identifier('thread', 'PERMALINK', canonicalAddress(TOPIC)), ownerId: 'thread_a' })
  client = openClient(database.db)
})
afterAll(() => database.close())

test.each([
  ['forum_a', 'Forum', 'forum_a'],
  ['board_a', 'Board', 'board_a'],
  ['thread_a', 'Thread', 'thread_a'],
  ['thread_old', 'Thread', 'thread_a'],
  ['post_old', 'Post', 'post_a'],
  ['author_old', 'Author', 'author_a'],
  ['attr_via', 'Attribution', 'attr_via'],
  ['ing_one', 'Ingestion', 'ing_one'],
])('node(id: "%s") is the %s %s', async (id, type, found) => {
  const { node } = await dataOf(client.ask(`{ node(id: "${id}") { __typename id } }`))
  expect(node).toEqual({ __typename: type, id: found })
})

test.each(['', 'thread_none', 'nothing_a', 'thread', 'THREAD_A', 'constructor_a', "thread_'"])(
  'node(id: "%s") is null',
  async (id) => {
    expect((await dataOf(client.ask(`{ node(id: "${id}") { id } }`))).node).toBeNull()
  },
)

test('nodes answers in the order of the ids, in one statement', async () => {
  const before = client.statements.length
  const { nodes } = await dataOf(
    client.ask('{ nodes(ids: ["post_b", "thread_a", "no", "post_a", "post_b"]) { id } }'),
  )
  expect(nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
    'post_b',
    'thread_a',
    null,
    'post_a',
    'post_b',
  ])
  expect(client.statements.length - before).toBe(1)
})

test('more than 100 nodes are refused', async () => {
  const ids = Array.from({ length: 101 }, () => 'thread_a')
  const { body } = await client.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
  expect(body.errors[0].extensions.code).toBe('INVALID')
})

test.each([
  [TOPIC, 'thread_a'],
  ['http://www.a.example/viewtopic.php?sid=0123456789abcdef&t=3', 'thread_a'],
  ['https://a.example/viewforum.php?f=1', 'board_a'],
  ['https://a.example/u/7', 'author_a'],
  ['https://c.example/forum/', forumIdByAddress('https://c.example/forum')],
])('resource(url: "%s")', async (url, id) => {
  const query = 'query ($url: URL!) { resource(url: $url) { id } }'
  expect((await dataOf(client.ask(query, { url }))).resource).toEqual({ id })
})

test('an address nobody knows is null', async () => {
  const query = '{ resource(url: "https://nobody.example/") { id } }'
  expect((await dataOf(client.ask(query))).resource).toBeNull()
})
