// What is shown of the words of posts: texts cut short, hosts of links, what one document wrote.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ingestions, postRevisions } from '../../drizzle/schema.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { addPost, addRevision, seedOneOfEverything } from './seed.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  client = openClient(database.db)
})
afterAll(() => database.close())

test.each([
  ['one two three', 13, 'one two three'],
  ['one two three', 8, 'one two…'],
  ['one two three', 9, 'one two…'],
  ['one two three', 2, 'o…'],
  ['one two three', 1, '…'],
  ['one\n\ntwo', 6, 'one…'],
  // No blank is near enough.
  [`a ${'b'.repeat(40)}`, 30, `a ${'b'.repeat(27)}…`],
  ['a bcdefghij', 10, 'a bcdefgh…'],
  // Characters, not the units of an encoding.
  ['👩👩👩👩', 3, '👩👩…'],
  ['漢字漢字漢字', 4, '漢字漢…'],
])('of %j at most %i characters are %j', async (text, maxChars, shown) => {
  await database.db.update(postRevisions).set({ text })
  const query =
    'query ($maxChars: Int) { node(id: "post_a") { ... on Post { text(maxChars: $maxChars) } } }'
  expect((await dataOf(client.ask(query, { maxChars }))).node.text).toBe(shown)
  expect((await dataOf(client.ask(query, { maxChars: null }))).node.text).toBe(text)
})

test('a text cannot be cut to nothing', async () => {
  const { body } = await client.ask('{ node(id: "post_a") { ... on Post { text(maxChars: 0) } } }')
  expect(body.errors[0]).toMatchObject({ extensions: { code: 'INVALID' } })
})

test('a link tells the host it leads to', async () => {
  const urls = [
    'https://www.News.example.com:8080/x?www.y',
    'http://user@example.org',
    'https://[2001:db8::1]/',
    'https://wwwx.example/',
  ]
  await database.db.update(postRevisions).set({ links: urls.map((url) => ({ url, text: null })) })
  const { node } = await dataOf(
    client.ask('{ node(id: "post_a") { ... on Post { links { domain } } } }'),
  )
  expect(node.links.map(({ domain }: { domain: string }) => domain)).toEqual([
    'news.example.com',
    'example.org',
    '[2001:db8::1]',
    'wwwx.example',
  ])
})

test('a list of nothing but types or places is one, too', async () => {
  const lists =
    '{ posts(first: 1) { nodes { __typename } } node(id: "post_a") { ... on Post { identifiers { __typename } provenance { chain { hop } via { __typename } } } } }'
  const { posts, node } = await dataOf(client.ask(lists))
  expect(posts.nodes).toEqual([{ __typename: 'Post' }])
  expect(node.provenance).toEqual({
    chain: [{ hop: 1 }, { hop: 2 }],
    via: [{ __typename: 'Attribution' }],
  })
})

test('a revision is a record of its own, found also by the id that its post had before', async () => {
  const hash = 'words-of-twenty-size'
  await addRevision(database.db, 'post_a', hash, -500)
  const ask = (id: string) =>
    dataOf(
      client.ask(
        `{ node(id: "${id}") { ... on PostRevision { id number isCurrent post { id } ingestion { id } } } }`,
      ),
    )
  const { node } = await ask(`rev_a_${hash}`)
  expect(node).toEqual({
    id: `rev_a_${hash}`,
    number: 1,
    isCurrent: false,
    post: { id: 'post_a' },
    ingestion: { id: 'ing_one' },
  })
  expect((await ask(`rev_old_${hash}`)).node).toEqual(node)
  for (const id of ['rev_a', 'rev_', 'rev_none_words-of-twenty-size', `rev_b_${hash}`]) {
    expect((await ask(id)).node, id).toBeNull()
  }
})

test('no revision shows words of a post that is withheld', async () => {
  const hash = 'words-of-a-gone-post'
  await addPost(database.db, 'post_withheld', { contentHash: hash, state: 'DELETED' })
  const { node } = await dataOf(
    client.ask(`{ node(id: "rev_withheld_${hash}") { ... on PostRevision { text } } }`),
  )
  expect(node).toBeNull()
})

test('an ingestion leads to the posts that it wrote last, as they stand in the thread', async () => {
  for (const position of [9, 8]) {
    await addPost(database.db, `post_by_${position}`, { position, ingestionId: 'ing_two' })
  }
  await addPost(database.db, 'post_gone', { ingestionId: 'ing_two', state: 'REMOVED' })
  const [one] = await database.db.select().from(ingestions)
  if (one) await database.db.insert(ingestions).values({ ...one, id: 'ing_two' })
  const { node } = await dataOf(
    client.ask(
      '{ node(id: "ing_two") { ... on Ingestion { posts(first: 5) { nodes { id } pageInfo { hasNextPage } } } } }',
    ),
  )
  expect(node.posts).toEqual({
    nodes: [{ id: 'post_by_8' }, { id: 'post_by_9' }],
    pageInfo: { hasNextPage: false },
  })
})
