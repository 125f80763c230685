// A topic of Discourse as JSON, from the mutation to the rows and in the preview.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterAll(() => database.close())

const json = readFileSync(
  join(import.meta.dirname, '../fixtures/discourse/topic-json/page.json'),
  'utf8',
)
const url = 'https://seeds.example/t/618.json'
const headers = { authorization: `Bearer ${TOKEN}` }

const ingest = async (document: object) => {
  const query = `mutation ($input: IngestInput!) { ingest(input: $input) {
    ingestion { inputKind engine warnings { code } }
    threads { title posts(first: 9) { nodes { nativeId author { name } } } }
    userErrors { code field }
  } }`
  return (await dataOf(client.ask(query, { input: { document } }, { headers }))).ingest
}

test('becomes a thread that says it is partial', async () => {
  const { ingestion, threads, userErrors } = await ingest({ discourseTopic: { json, url } })
  expect(userErrors).toEqual([])
  expect(ingestion).toEqual({
    inputKind: 'DISCOURSE_JSON',
    engine: 'discourse',
    warnings: [{ code: 'PII_DROPPED' }, { code: 'PARTIAL_THREAD' }],
  })
  expect(threads).toMatchObject([
    {
      title: 'Seedlings keep falling over',
      posts: { nodes: [{ nativeId: '9101', author: { name: 'sower' } }, {}, {}] },
    },
  ])
})

test('brings no e-mail and no network address along', async () => {
  expect(json).toContain('sower@mail.example')
  await ingest({ discourseTopic: { json, url } })
  const query = `query ($document: IngestDocumentInput!) { previewIngest(document: $document) {
    furniture warnings { message } thread { posts { text html authorName } } } }`
  const preview = await dataOf(
    client.ask(query, { document: { discourseTopic: { json, url } } }, { headers }),
  )
  const tables = ['authors', 'posts', 'threads', 'ingestions', 'post_revisions']
  const rows = await Promise.all(
    tables.map((table) => database.db.execute(sql.raw(`select * from ${table}`))),
  )
  const kept = JSON.stringify([preview, rows])
  expect(kept).toContain('sower')
  expect(kept).not.toMatch(/mail\.example|192\.0\.2/)
})

test.each(['{"posts": []}', '[1, 2]', '{"post_stream": '])(
  'is refused when it is %s',
  async (bad) => {
    const { ingestion, userErrors } = await ingest({ discourseTopic: { json: bad } })
    expect(ingestion).toBeNull()
    expect(userErrors).toEqual([
      { code: 'UNSUPPORTED_INPUT', field: ['document', 'discourseTopic', 'json'] },
    ])
  },
)
