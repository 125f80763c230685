// Stored posts attributed anew: as a page would have been by the newer rules, and humans keep their word.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correct } from '../../src/ingest/correct.ts'
import { reextract } from '../../src/ingest/reextract.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { attribution, extraction, post } from '../support/extraction.ts'
import { createWriter, type Write } from '../support/writer.ts'

let database: OpenDatabase
let write: Write
beforeAll(async () => {
  database = await openTestDatabase()
  write = createWriter(database.db)
})
beforeEach(() => emptyTables(database.db))
afterAll(() => database.close())

const TEXT = 'The rain has come to the coast after months of drought.\n\nSource: BBC'
const page = extraction([post({ nativeId: '11', text: TEXT })])
const proof = (method: 'BYLINE' | 'STRUCTURED_DATA') => [
  { method, rule: 'old@1', span: null, url: null },
]
const wrong = attribution({
  name: 'Rain Times',
  role: 'QUOTED',
  hop: null,
  evidence: proof('BYLINE'),
})
const field = attribution({ name: 'The Coastal', hop: 2, evidence: proof('STRUCTURED_DATA') })

async function rows<Row = Record<string, unknown>>(query: string): Promise<Row[]> {
  return ((await database.db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}

const edges = () =>
  rows(`select s.name, a.role, a.status, a.extractor_version as version from attributions a
    join sources s on s.id = a.source_id order by s.name`)

const bbc = { name: 'BBC', role: 'ORIGIN', status: 'EXTRACTED', version: 2 }

test('the newer rules find what the older ones missed, and withdraw what they made up', async () => {
  await write(page, { attributions: [wrong] })
  expect(await reextract(database.db, 100, '2')).toEqual({
    contents: 1,
    remaining: 0,
    attributionsCreated: 1,
    attributionsUpdated: 0,
    attributionsWithdrawn: 1,
  })
  expect(await edges()).toEqual([bbc])
  expect(await rows('select body_text, extractor_version from post_revisions')).toEqual([
    { body_text: 'The rain has come to the coast after months of drought.', extractor_version: 2 },
  ])
})

test('done is done: again there is nothing to do, and the same page brings nothing new', async () => {
  await write(page)
  await reextract(database.db, 100, '2')
  const before = await rows('select * from attributions')
  expect(await reextract(database.db, 100, '2')).toMatchObject({ contents: 0, remaining: 0 })
  expect(await rows('select * from attributions')).toEqual(before)
  expect(await reextract(database.db, 100, '1')).toMatchObject({ contents: 0 })
})

test('what the page said beside the text is kept', async () => {
  await write(page, {
    attributions: [
      field,
      {
        ...field,
        name: 'x',
        source: { ...field.source, name: 'BBC', domain: 'bbc.co.uk' },
      } as never,
    ],
  })
  await reextract(database.db, 100, '2')
  const kept = await rows<{ name: string; methods: string[] }>(`select s.name,
    array(select e->>'method' from jsonb_array_elements(a.evidence) e order by 1) as methods
    from attributions a join sources s on s.id = a.source_id order by s.name`)
  expect(kept).toEqual([
    { name: 'BBC', methods: ['LABEL_LINE', 'STRUCTURED_DATA'] },
    { name: 'The Coastal', methods: ['STRUCTURED_DATA'] },
  ])
})

test("a human's word stands", async () => {
  await write(page, { attributions: [wrong] })
  const [{ id: postId = '' } = {}] = await rows<{ id: string }>('select id from posts')
  const said = {
    postId,
    attributionId: null,
    sourceId: null,
    hop: null,
    articleTitle: null,
    articleUrl: null,
    by: null,
    note: null,
  }
  const context = { db: database.db, now: () => new Date('2026-02-01T00:00:00Z') }
  await correct({ ...said, status: 'REJECTED', sourceName: 'BBC', role: 'ORIGIN' }, context)
  await correct({ ...said, status: 'CORRECTED', sourceName: 'Rain Times', role: 'QUOTED' }, context)
  expect(await reextract(database.db, 100, '2')).toMatchObject({
    attributionsCreated: 0,
    attributionsWithdrawn: 0,
  })
  expect(await edges()).toEqual([
    { name: 'BBC', role: 'ORIGIN', status: 'REJECTED', version: 1 },
    { name: 'Rain Times', role: 'QUOTED', status: 'CORRECTED', version: 1 },
  ])
})

test('goes on where it ended, a bounded number at a time', async () => {
  for (let i = 0; i < 5; i += 1) {
    const one = extraction([post({ nativeId: `${i}`, text: `${TEXT} ${i}` })], {
      nativeId: `t${i}`,
      url: `https://forum.example/t/${i}`,
    })
    await write(one)
  }
  const steps = [await reextract(database.db, 2, '2'), await reextract(database.db, 2, '2')]
  expect(steps.map(({ contents, remaining }) => [contents, remaining])).toEqual([
    [2, 3],
    [2, 1],
  ])
  await expect(reextract(database.db, 0, '2')).rejects.toThrow(/1 to 500/)
})

test('an older content is read anew as well, and does not come before the current one', async () => {
  await write(page, { input: { fetchedAt: new Date('2026-01-01T00:00:00Z') } })
  const edited = extraction([post({ nativeId: '11', text: 'Quite other words. Source: Reuters' })])
  await write(edited, { input: { fetchedAt: new Date('2026-01-02T00:00:00Z') } })
  expect(await reextract(database.db, 100, '2')).toMatchObject({ contents: 2, remaining: 0 })
  const [current] = await rows('select content_hash from posts')
  expect(await rows('select distinct extractor_version from post_revisions')).toEqual([
    { extractor_version: 2 },
  ])
  expect(current).toBeDefined()
})

test('a page that comes again to newer rules withdraws, too, what they do not find', async () => {
  await write(page, { attributions: [wrong] })
  await write(page, { attributions: [], extractorVersion: '2' })
  expect(await edges()).toEqual([])
})
