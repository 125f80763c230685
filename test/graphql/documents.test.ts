// Documents that are no pages, from the mutation to the rows and in the preview.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

const headers = { authorization: `Bearer ${TOKEN}` }
const fields = `ingestion { status inputKind engine counts { threadsCreated postsCreated postsUnchanged } }
  threads { title state posts(first: 9) { nodes { nativeId text state author { name nativeId } } } }
  userErrors { code field message }`

const ingest = async (document: object) =>
  (
    await dataOf(
      client.ask(
        `mutation ($input: IngestInput!) { ingest(input: $input) { ${fields} } }`,
        { input: { document } },
        { headers },
      ),
    )
  ).ingest

const forum = { baseUrl: 'https://garden.example' }
const records = (over: object = {}) => ({
  forum,
  threads: [
    {
      nativeId: '1',
      title: 'Ferns',
      posts: [
        {
          nativeId: '10',
          author: { name: 'Ann', nativeId: '3' },
          text: 'They like shade.',
          ...over,
        },
      ],
    },
    {
      nativeId: '2',
      title: 'Moss',
      posts: [{ nativeId: '20', author: { name: 'Bo' }, html: '<p>So does moss.</p>' }],
    },
  ],
})

test('typed records become threads, and are known when they come again', async () => {
  const first = await ingest({ records: records() })
  expect(first).toMatchObject({
    ingestion: {
      status: 'CREATED',
      inputKind: 'RECORDS',
      engine: 'records',
      counts: { threadsCreated: 2, postsCreated: 2 },
    },
    threads: [
      {
        title: 'Ferns',
        posts: {
          nodes: [
            { nativeId: '10', text: 'They like shade.', author: { name: 'Ann', nativeId: '3' } },
          ],
        },
      },
      { title: 'Moss' },
    ],
    userErrors: [],
  })
  const again = await ingest({ records: records() })
  expect(again.ingestion).toMatchObject({
    status: 'UNCHANGED',
    counts: { threadsCreated: 0, postsUnchanged: 2 },
  })
})

test('a record that is said to be deleted is withheld', async () => {
  await ingest({ records: records() })
  await ingest({
    records: {
      forum,
      threads: [
        {
          nativeId: '1',
          title: 'Ferns',
          isPartial: true,
          posts: [{ nativeId: '10', state: 'DELETED' }],
        },
      ],
    },
  })
  const { rows } = (await database.db.execute(
    sql`select native_id, state from posts order by 1`,
  )) as unknown as { rows: object[] }
  expect(rows).toEqual([
    { native_id: '10', state: 'DELETED' },
    { native_id: '20', state: 'VISIBLE' },
  ])
})

test('a feed is stored entry by entry', async () => {
  const feed = `<rss version="2.0"><channel><title>Latest</title><link>https://garden.example/</link>${[
    1, 2, 3,
  ]
    .map(
      (n) =>
        `<item><title>No ${n}</title><link>https://garden.example/t/no/${n}</link><description>Words of ${n}</description><source url="https://leaf.example/">The Leaf</source></item>`,
    )
    .join('')}</channel></rss>`
  const { ingestion } = await ingest({ feed: { feed } })
  expect(ingestion).toMatchObject({
    inputKind: 'FEED',
    engine: 'feed',
    counts: { threadsCreated: 3 },
  })
  const { posts } = await dataOf(
    client.ask(
      '{ posts(first: 9, filter: { attributedTo: { sourceName: "The Leaf", roles: [SYNDICATOR] } }) { totalCount } }',
    ),
  )
  expect(posts).toEqual({ totalCount: 3 })
})

test('several documents are answered one by one, and a refused one keeps no other out', async () => {
  const query = `mutation ($inputs: [IngestInput!]!) { ingestMany(inputs: $inputs) { ${fields} } }`
  const inputs = [
    { document: { records: records() } },
    { document: { feed: { feed: 'no feed' } } },
    { document: { records: records({ text: 'They like deep shade.' }) } },
  ]
  const { ingestMany } = await dataOf(client.ask(query, { inputs }, { headers }))
  expect(ingestMany).toMatchObject([
    { ingestion: { status: 'CREATED' }, userErrors: [] },
    {
      ingestion: null,
      threads: [],
      userErrors: [{ code: 'UNSUPPORTED_INPUT', field: ['document', 'feed', 'feed'] }],
    },
    {
      ingestion: { status: 'UPDATED' },
      threads: [{ posts: { nodes: [{ text: 'They like deep shade.' }] } }, {}],
    },
  ])
})

test('more documents than one request may bring are refused', async () => {
  const many = { inputs: Array.from({ length: 6 }, () => ({ document: { records: records() } })) }
  const query = `mutation ($inputs: [IngestInput!]!) { ingestMany(inputs: $inputs) { userErrors { code } } }`
  const { body } = await client.ask(query, many, { headers })
  expect(body.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }])
  const twice = `mutation ($inputs: [IngestInput!]!) { a: ingestMany(inputs: $inputs) { userErrors { code } } b: ingestMany(inputs: $inputs) { userErrors { code } } }`
  const { body: refused } = await client.ask(twice, many, { headers })
  expect(refused.errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }])
})

test('a preview shows every thread of a document', async () => {
  const query = `query ($document: IngestDocumentInput!) { previewIngest(document: $document) {
    inputKind engine thread { title } threads { title posts { text authorName } } } }`
  const { previewIngest } = await dataOf(
    client.ask(query, { document: { records: records() } }, { headers }),
  )
  expect(previewIngest).toEqual({
    inputKind: 'RECORDS',
    engine: 'records',
    thread: { title: 'Ferns' },
    threads: [
      { title: 'Ferns', posts: [{ text: 'They like shade.', authorName: 'Ann' }] },
      { title: 'Moss', posts: [{ text: 'So does moss.', authorName: 'Bo' }] },
    ],
  })
})

test('a mistake in a record is named by its place', async () => {
  const { userErrors } = await ingest({
    records: { forum, threads: [{ posts: [{ text: 'a', html: 'b' }] }] },
  })
  expect(userErrors).toMatchObject([
    { code: 'INVALID', message: expect.stringContaining('threads.0.posts.0') },
  ])
})
