// Sources that a human makes one and parts again: what a client sees, and that pages land where they should meanwhile.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { foldName, identifier } from '../../src/identity.ts'
import type { Attribution } from '../../src/provenance.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { attribution, extraction, post } from '../support/extraction.ts'
import { createWriter, type Write } from '../support/writer.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client
let write: Write

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
  write = createWriter(database.db)
})
beforeEach(() => emptyTables(database.db))
afterAll(() => database.close())

const from = (name: string, over: Partial<Attribution> = {}) => attribution({ name, ...over })
const ofDomain = (name: string, domain: string) =>
  attribution({
    name,
    source: {
      name,
      domain,
      type: 'UNKNOWN',
      homepage: null,
      mentionedAs: null,
      knownAs: { names: [], domains: [] },
    },
  })

const show = (nativeId: string) => extraction([post({ nativeId, text: `Words of ${nativeId}` })])

const idOf = (name: string) => identifier('source', 'NAME', foldName(name)).key
const coast = idOf('Coast Daily')
const coastal = idOf('The Coastal')

const init = { headers: { authorization: `Bearer ${TOKEN}` } }
const merge = async (intoId: string, fromIds: string[], more = {}) =>
  (
    await dataOf(
      client.ask(
        `mutation ($input: MergeSourcesInput!) { mergeSources(input: $input) {
          source { id name aliases merged { fromId name by note mergedAt } }
          userErrors { code field message } } }`,
        { input: { intoId, fromIds, ...more } },
        init,
      ),
    )
  ).mergeSources
const unmerge = async (fromId: string) =>
  (
    await dataOf(
      client.ask(
        `mutation ($input: UnmergeSourceInput!) { unmergeSource(input: $input) {
          source { id name } userErrors { code field } } }`,
        { input: { fromId } },
        init,
      ),
    )
  ).unmergeSource

/** All that is stored of sources and edges, but for the times of writing. */
async function stored() {
  const tables = ['sources', 'source_aliases', 'attributions', 'source_merges']
  const rows = tables.map(
    (table) => sql`select ${sql.raw(`'${table}'`)} as name, coalesce(jsonb_agg(
      to_jsonb(t) - '{updated_at,source_key}'::text[] order by to_jsonb(t)::text), '[]') as rows from ${sql.raw(table)} t`,
  )
  const result = await database.db.execute(sql.join(rows, sql` union all `))
  return (result as unknown as { rows: unknown[] }).rows
}

const edges = async () => {
  const { posts } = await dataOf(
    client.ask('{ posts(first: 9) { nodes { nativeId attributions { source { name } } } } }'),
  )
  return Object.fromEntries(
    posts.nodes.map((each: { nativeId: string; attributions: { source: { name: string } }[] }) => [
      each.nativeId,
      each.attributions.map(({ source }) => source.name),
    ]),
  )
}

test('names, edges and ids lead to the source that stays', async () => {
  await write(show('1'), { attributions: [from('Coast Daily')] })
  await write(show('2'), { attributions: [from('The Coastal')] })
  const { source, userErrors } = await merge(coast, [coastal], { by: 'Bile', note: 'One paper.' })
  expect(userErrors).toEqual([])
  expect(source).toEqual({
    id: coast,
    name: 'Coast Daily',
    aliases: ['The Coastal'],
    merged: [
      {
        fromId: coastal,
        name: 'The Coastal',
        by: 'Bile',
        note: 'One paper.',
        mergedAt: '2024-06-01T00:00:00.000Z',
      },
    ],
  })
  expect(await edges()).toEqual({ 1: ['Coast Daily'], 2: ['Coast Daily'] })
  const data = await dataOf(
    client.ask(`{ node(id: "${coastal}") { id }
      posts(first: 5, filter: { attributedTo: { sourceId: "${coastal}" } }) { totalCount }
      named: posts(first: 5, filter: { attributedTo: { sourceName: "the coastal" } }) { totalCount } }`),
  )
  expect(data).toEqual({
    node: { id: coast },
    posts: { totalCount: 2 },
    named: { totalCount: 2 },
  })
})

test('merged, ingested, parted: everything is as if they had never been one', async () => {
  const pages = async () => {
    await write(show('1'), { attributions: [from('Coast Daily')] })
    await write(show('2'), { attributions: [from('The Coastal')] })
  }
  const later = async () => {
    await write(show('2'), { attributions: [from('The Coastal')] })
    await write(show('3'), { attributions: [from('The Coastal')] })
    await write(show('4'), { attributions: [from('Coast Daily')] })
    // The first page that tells where the merged one is at home.
    await write(show('5'), { attributions: [ofDomain('The Coastal', 'coastal.example')] })
  }
  await pages()
  const clock = createWriter(database.db)
  await later()
  const never = await edges()
  await emptyTables(database.db)

  write = clock
  await pages()
  const before = await stored()
  await merge(coast, [coastal])
  expect(await stored()).not.toEqual(before)
  await unmerge(coastal)
  expect(await stored()).toEqual(before)

  await merge(coast, [coastal])
  await later()
  expect(await edges()).toEqual({
    1: ['Coast Daily'],
    2: ['Coast Daily'],
    3: ['Coast Daily'],
    4: ['Coast Daily'],
    5: ['Coast Daily'],
  })
  const { source, userErrors } = await unmerge(coastal)
  expect({ source, userErrors }).toEqual({
    source: { id: coastal, name: 'The Coastal' },
    userErrors: [],
  })
  expect(await edges()).toEqual(never)
  // Its new name went with it, and goes on leading to it.
  await write(show('6'), { attributions: [ofDomain('The Coastal', 'coastal.example')] })
  expect((await edges())['6']).toEqual(['The Coastal'])
})

test('edges that become the same are one meanwhile, and both afterwards', async () => {
  const both = [from('Coast Daily'), from('The Coastal', { hop: 2, reachedThrough: 0 })]
  await write(show('1'), { attributions: both })
  const before = await stored()
  await merge(coast, [coastal])
  expect(await edges()).toEqual({ 1: ['Coast Daily'] })
  await unmerge(coastal)
  expect(await stored()).toEqual(before)
})

test("a human's word on either edge is not lost", async () => {
  await write(show('1'), { attributions: [from('Coast Daily'), from('The Coastal')] })
  const { posts } = await dataOf(
    client.ask('{ posts(first: 1) { nodes { attributions { id source { name } } } } }'),
  )
  const wrong = posts.nodes[0].attributions.find(
    ({ source }: { source: { name: string } }) => source.name === 'The Coastal',
  )
  await dataOf(
    client.ask(
      `mutation { correctAttribution(input: { attributionId: "${wrong.id}", status: REJECTED }) { userErrors { code } } }`,
      {},
      init,
    ),
  )
  await merge(coast, [coastal])
  expect(await edges()).toEqual({ 1: [] })
  await write(show('1'), { attributions: [from('Coast Daily'), from('The Coastal')] })
  expect(await edges()).toEqual({ 1: [] })
  await unmerge(coastal)
  expect(await edges()).toEqual({ 1: ['Coast Daily'] })
})

test('one after the other can be parted in any order', async () => {
  const third = idOf('Harbour Post')
  for (const [i, name] of ['Coast Daily', 'The Coastal', 'Harbour Post'].entries()) {
    await write(show(String(i)), { attributions: [from(name)] })
  }
  const before = await stored()
  for (const order of [
    [coastal, third],
    [third, coastal],
  ]) {
    await merge(coastal, [third])
    await merge(coast, [coastal])
    expect(new Set(Object.values(await edges()).flat())).toEqual(new Set(['Coast Daily']))
    for (const id of order) expect((await unmerge(id)).userErrors).toEqual([])
    expect(await stored()).toEqual(before)
  }
})

test('a survivor keeps its id when pages name what was merged into it by a stronger key', async () => {
  await write(show('1'), { attributions: [from('Coast Daily')] })
  await write(show('2'), { attributions: [ofDomain('The Coastal', 'coastal.example')] })
  const domain = identifier('source', 'DOMAIN', 'coastal.example').key
  await merge(coast, [domain])
  await write(show('3'), { attributions: [ofDomain('The Coastal', 'coastal.example')] })
  expect((await dataOf(client.ask(`{ node(id: "${domain}") { id } }`))).node.id).toBe(coast)
  expect((await unmerge(domain)).userErrors).toEqual([])
  expect(await edges()).toEqual({ 1: ['Coast Daily'], 2: ['The Coastal'], 3: ['The Coastal'] })
})

test('merging what is merged changes nothing; parting what is not is refused', async () => {
  await write(show('1'), { attributions: [from('Coast Daily'), from('The Coastal')] })
  await merge(coast, [coastal])
  const merged = await stored()
  expect((await merge(coast, [coastal, coast])).userErrors).toEqual([])
  expect(await stored()).toEqual(merged)
  expect(await unmerge(coast)).toMatchObject({
    source: null,
    userErrors: [{ code: 'NOT_FOUND', field: ['fromId'] }],
  })
  expect((await merge('source_none', [coast])).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: ['intoId'] },
  ])
  expect((await merge(coast, ['source_none'])).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: ['fromIds'] },
  ])
  expect((await merge(coast, [])).userErrors).toMatchObject([{ code: 'INVALID' }])
})
