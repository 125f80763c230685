// previewIngest as a client sees it: what would be stored, with reasons; nothing stored.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterAll(() => database.close())

const html = `<html><head><title>Which bread?</title></head><body>
<section class="talk" id="t1"><b class="who">Nuur</b> <i class="when">2024-05-03 10:15</i>
  <div class="say">Which bread keeps for a week in this heat, and who bakes it in town?</div></section>
<section class="talk" id="t2"><b class="who">Ilhan</b> <i class="when">2024-05-03 11:40</i>
  <div class="say">The flat one from the harbour bakery, wrapped in cloth.<p>Source: Harbour Gazette</p></div></section>
<footer>Rules of the house</footer></body></html>`

const query = `query ($document: IngestDocumentInput!) {
  threads(first: 1) { totalCount }
  preview: previewIngest(document: $document) {
    engine engineConfidence extractorVersion
    engineScores { engine score }
    furniture
    warnings { code message }
    thread {
      title nativeId url forumName boardPath pageNumber pageCount nextPageUrl declaredPostCount isLocked isPinned tags
      posts {
        text: authorName
        words: text
        nativeId url html bodyText language
        when: publishedAt { raw: at precision }
        editedAt { at }
        quotes { text }
        identifiers { scheme value }
        origins { field rule }
        attributions { sourceName sourceDomain role hop confidence evidence { rule span { exact } } }
      }
    }
  }
}`

const ask = (document: object, authorization: string | null = `Bearer ${TOKEN}`) =>
  client.ask(
    query,
    { document },
    authorization === null
      ? {}
      : { headers: { 'content-type': 'application/json', authorization } },
  )

test('tells what would be stored, also under aliases and beside other fields', async () => {
  const { body } = await ask({ html: { html, url: 'https://bread.example/t/1' } })
  expect(body.errors).toBeUndefined()
  expect(body.data.threads).toEqual({ totalCount: 0 })
  const { preview } = body.data
  expect(preview).toMatchObject({
    engine: 'generic',
    furniture: expect.arrayContaining(['Rules of the house']),
  })
  expect(preview.thread.posts).toMatchObject([
    {
      text: 'Nuur',
      words: expect.stringMatching(/^Which bread/),
      when: { raw: '2024-05-03T10:15:00.000Z' },
    },
    {
      text: 'Ilhan',
      bodyText: expect.not.stringContaining('Gazette'),
      attributions: [{ sourceName: 'Harbour Gazette', role: 'ORIGIN' }],
    },
  ])
  expect(preview.thread.posts[0].origins).toContainEqual({ field: 'body', rule: 'div.say' })
})

test('stores nothing', async () => {
  await ask({ html: { html } })
  const result = await database.db.execute(
    sql`select 1 from ingestions union all select 1 from posts`,
  )
  expect((result as unknown as { rows: unknown[] }).rows).toEqual([])
})

test('reads by the selectors of the caller', async () => {
  const selectors = { post: 'section', author: 'b', body: 'div', date: 'i' }
  const { body } = await ask({ html: { html, selectors } })
  expect(body.data.preview.engine).toBe('selectors')
  expect(body.data.preview.thread.posts).toHaveLength(2)
})

test('says why a document would be refused', async () => {
  const { body } = await ask({ html: { html: '<p>404 Not found</p>' } })
  expect(body.errors[0].extensions.code).toMatch(/NO_POSTS_FOUND|NOT_A_THREAD/)
})

test('needs the token, also behind a fragment', async () => {
  const { status, body } = await ask({ html: { html } }, null)
  expect(status).toBe(401)
  expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
  const hidden = await client.ask(
    'query { ...F } fragment F on Query { previewIngest(document: { text: { text: "x" } }) { engine } }',
  )
  expect(hidden.status).toBe(401)
})
