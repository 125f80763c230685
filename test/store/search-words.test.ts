// The words that search compares follow the content of a post as it is written, in the same statement.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { ExtractedPost } from '../../src/model.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { writePage } from '../../src/store/write-page/write-page.ts'
import { dataOf, openClient } from '../graphql/client.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { author, day, extraction, page, post } from '../support/extraction.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

const opening = post({
  nativeId: '11',
  text: 'The wells are empty',
  author: author('Amina', '7'),
  publishedAt: day('2020-05-01'),
  language: 'en',
})
const reply = post({ nativeId: '12', position: 2, text: 'Carrying water', language: 'en' })

/** @param fetchedAt day of 2026 on which the page was seen. */
async function write(
  fetchedAt: number,
  posts: readonly ExtractedPost[] = [opening, reply],
  title = 'Drought',
) {
  const at = new Date(Date.UTC(2026, 0, fetchedAt))
  const records = pageRecords({
    extraction: extraction(posts, { title }),
    input: page({ fetchedAt: at }),
    posts: posts.map((each) => ({ post: each, attributions: [], bodyText: each.text })),
    receivedAt: at,
    extractorVersion: '1',
    forumId: null,
  })
  const ingestion = {
    id: `ing_${title}_${fetchedAt}_${posts.map(({ text }) => text.length)}`,
    idempotencyKey: null,
    payloadSha256: 'x',
    trigger: 'MUTATION',
    inputKind: 'HTML',
    pageNumber: null,
    url: null,
    engine: 'test',
    engineConfidence: 1,
    extractorVersion: '1',
    warnings: [],
    receivedAt: at.toISOString(),
  } as const
  return writePage(database.db, ingestion, records)
}

async function found(query: string): Promise<string[]> {
  const client = openClient(database.db)
  const { search } = await dataOf(
    client.ask(
      'query ($query: String!) { search(query: $query, first: 9) { nodes { post { nativeId } } } }',
      { query },
    ),
  )
  expect(client.statements).toHaveLength(1)
  return search.nodes.map((hit: { post: { nativeId: string } }) => hit.post.nativeId)
}

test('posts are found by their words, the first one by the title, too', async () => {
  await write(1)
  expect(await found('well')).toEqual(['11'])
  expect(await found('carries')).toEqual(['12'])
  expect(await found('drought')).toEqual(['11'])
})

test('an edited post is found by its new words only', async () => {
  await write(1)
  await write(2, [opening, { ...reply, text: 'Carrying sand' }])
  expect(await found('water')).toEqual([])
  expect(await found('sand')).toEqual(['12'])
})

test('an older observation does not bring old words back', async () => {
  await write(2, [opening, { ...reply, text: 'Carrying sand' }])
  await write(1)
  expect(await found('water')).toEqual([])
  expect(await found('sand')).toEqual(['12'])
})

test('a new title replaces the old one, also after a page that did not show the first post', async () => {
  await write(1)
  await write(2, undefined, 'Famine')
  expect([await found('drought'), await found('famine')]).toEqual([[], ['11']])
  await write(3, [reply], 'Relief')
  await write(4, undefined, 'Relief')
  expect([await found('famine'), await found('relief')]).toEqual([[], ['11']])
})

test('rows from before there was search get their words when their page is seen again', async () => {
  await write(1)
  await database.db.execute(sql`update posts set search = null`)
  await write(2)
  expect(await found('drought')).toEqual(['11'])
})

test('a page that says nothing new does not write the words again', async () => {
  await write(1)
  const versions = async () => {
    const result = await database.db.execute(
      sql`select xmin::text as version from posts order by id`,
    )
    return (result as unknown as { rows: { version: string }[] }).rows.map(({ version }) => version)
  }
  const before = await versions()
  await write(1)
  expect(await versions()).toEqual(before)
})

test('a text as long as a document can be is searched by its beginning', async () => {
  await write(1, [opening, { ...reply, text: `zebra ${'word雨 '.repeat(300_000)} okapi` }])
  expect(await found('zebra')).toEqual(['12'])
})
