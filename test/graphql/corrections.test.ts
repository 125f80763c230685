// What humans say of edges, as a client says and sees it, and that pages do not say it away again.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

const proof = (method: 'LABEL_LINE' | 'BOILERPLATE_PATTERN' | 'CITATION') => [
  { method, rule: 'rule@1', span: null, url: null },
]
const via = attribution({
  name: 'Caasimada Online',
  role: 'SYNDICATOR',
  evidence: proof('BOILERPLATE_PATTERN'),
})
const bbc = attribution({ name: 'BBC', hop: 2, reachedThrough: 0, evidence: proof('LABEL_LINE') })
const ria = attribution({
  name: 'RIA Novosti',
  role: 'QUOTED',
  hop: null,
  confidence: 0.6,
  evidence: proof('CITATION'),
})
const chain: readonly Attribution[] = [via, bbc, ria]
const shown = extraction([post({ nativeId: '11', text: 'The rain has come. Source: BBC' })])

const POST = `{ posts(first: 5) { nodes {
  id
  provenance { isOriginalHere origin { source { name } } via { source { name } }
    chain { id hop role status confidence source { name } reachedThrough { source { name } } } }
  attributions { id role status source { name } }
  all: attributions(statuses: [EXTRACTED, CONFIRMED, CORRECTED, REJECTED]) {
    id role status hop confidence source { name } evidence { method rule by at note } }
} } }`

const read = async () => (await dataOf(client.ask(POST))).posts.nodes[0]

interface Seen {
  readonly id: string
  readonly role: string
  readonly status: string
  readonly hop: number | null
  readonly source: { readonly name: string }
  readonly reachedThrough: { readonly source: { readonly name: string } } | null
}

const chainOf = ({ provenance }: { provenance: { chain: readonly Seen[] } }) =>
  provenance.chain.map(({ hop, role, source, reachedThrough }) =>
    [hop, role, source.name, reachedThrough?.source.name].join(' '),
  )

const named = (list: readonly Seen[], name: string, role?: string): Seen => {
  const found = list.find((edge) => edge.source.name === name && edge.role === (role ?? edge.role))
  if (!found) throw new Error(`There is no ${name}.`)
  return found
}

const CORRECT = `mutation ($input: CorrectAttributionInput!) { correctAttribution(input: $input) {
  attribution { id role status hop source { name } evidence { method by note at } }
  post { provenance { chain { source { name } } } }
  userErrors { code field message }
} }`

const say = async (input: Record<string, unknown>) => {
  const init = { headers: { authorization: `Bearer ${TOKEN}` } }
  return (await dataOf(client.ask(CORRECT, { input }, init))).correctAttribution
}

const NEWER = { extractorVersion: '2' }

/** The page again, as later observations and as a newer extractor read it. */
async function again(attributions = chain) {
  await write(shown, { attributions, input: { fetchedAt: new Date('2026-06-01T00:00:00Z') } })
  await write(shown, {
    attributions,
    ...NEWER,
    input: { fetchedAt: new Date('2026-06-02T00:00:00Z') },
  })
}

describe('a rejected edge', () => {
  test('is shown nowhere, and the chain closes behind it', async () => {
    await write(shown, { attributions: chain })
    const before = await read()
    expect(chainOf(before)).toEqual([
      '1 SYNDICATOR Caasimada Online ',
      '2 ORIGIN BBC Caasimada Online',
    ])
    const { userErrors, attribution, post } = await say({
      attributionId: named(before.all, 'Caasimada Online').id,
      status: 'REJECTED',
      by: 'Ayaan',
      note: 'It only links to them.',
    })
    expect(userErrors).toEqual([])
    expect(attribution).toMatchObject({ status: 'REJECTED', hop: null })
    expect(attribution.evidence.at(-1)).toEqual({
      method: 'HUMAN',
      by: 'Ayaan',
      note: 'It only links to them.',
      at: '2024-06-01T00:00:00.000Z',
    })
    expect(post.provenance.chain).toEqual([{ source: { name: 'BBC' } }])
    const after = await read()
    expect(chainOf(after)).toEqual(['1 ORIGIN BBC '])
    expect(after.provenance.via).toEqual([])
    expect(after.attributions).toHaveLength(2)
    expect(named(after.all, 'Caasimada Online').status).toBe('REJECTED')
  })

  test('does not come back with later pages and newer extractors', async () => {
    await write(shown, { attributions: chain })
    const { all } = await read()
    for (const { id } of all) await say({ attributionId: id, status: 'REJECTED' })
    await again()
    const after = await read()
    expect(after.attributions).toEqual([])
    expect(after.all).toHaveLength(3)
    expect(after.provenance).toMatchObject({ isOriginalHere: true, chain: [] })
  })

  test('stays rejected when the extractor learns the address of its article', async () => {
    await write(shown, { attributions: [bbc] })
    const { all } = await read()
    await say({ attributionId: all[0].id, status: 'REJECTED' })
    await again([{ ...bbc, articleUrl: 'https://bbc.example/rain' }])
    expect((await read()).all).toHaveLength(1)
  })

  test('can be one that was not found yet', async () => {
    await write(shown, { attributions: [bbc] })
    const { id: postId } = await read()
    await say({ postId, sourceName: 'RIA Novosti', role: 'QUOTED', status: 'REJECTED' })
    await again()
    expect((await read()).attributions.map(({ source }: Seen) => source.name)).toEqual([
      'Caasimada Online',
      'BBC',
    ])
  })

  test('is no answer to filters, counts and lists of sources', async () => {
    await write(shown, { attributions: [bbc] })
    const { all } = await read()
    const ask = async () =>
      await dataOf(
        client.ask(`{
          by: posts(first: 5, filter: { attributedTo: { sourceName: "BBC" } }) { totalCount nodes { id } }
          threads(first: 5, filter: { attributedTo: { sourceName: "BBC" } }) { totalCount nodes { id } }
          any: posts(first: 5, filter: { hasAttribution: true }) { nodes { id } }
          none: posts(first: 5, filter: { hasAttribution: false }) { nodes { id } }
          asked: posts(first: 5, filter: { attributedTo: { sourceName: "BBC", statuses: [REJECTED] } }) { nodes { id } }
          postCounts(groupBy: [SOURCE]) { count }
          used: sources(first: 5, filter: { roles: [ORIGIN] }) { nodes { postCount } }
          sources(first: 5) { nodes { postCount attributions(first: 5) { totalCount }
            rejected: attributions(first: 5, statuses: [REJECTED]) { totalCount } } }
        }`),
      )
    expect(await ask()).toMatchObject({ by: { totalCount: 1 }, postCounts: [{ count: 1 }] })
    await say({ attributionId: all[0].id, status: 'REJECTED' })
    expect(await ask()).toEqual({
      by: { totalCount: 0, nodes: [] },
      threads: { totalCount: 0, nodes: [] },
      any: { nodes: [] },
      none: { nodes: [{ id: expect.any(String) }] },
      asked: { nodes: [{ id: expect.any(String) }] },
      postCounts: [],
      used: { nodes: [] },
      sources: {
        nodes: [{ postCount: 0, attributions: { totalCount: 0 }, rejected: { totalCount: 1 } }],
      },
    })
  })
})

describe('a corrected edge', () => {
  test('takes the place of the one that was wrong, and stands', async () => {
    await write(shown, { attributions: chain })
    const before = await read()
    const { attribution } = await say({
      attributionId: named(before.all, 'BBC').id,
      sourceName: 'Reuters',
      status: 'CORRECTED',
    })
    expect(attribution).toMatchObject({ role: 'ORIGIN', status: 'CORRECTED', hop: 2 })
    await again()
    const after = await read()
    expect(chainOf(after)).toEqual([
      '1 SYNDICATOR Caasimada Online ',
      '2 ORIGIN Reuters Caasimada Online',
    ])
    expect(after.provenance.origin.source.name).toBe('Reuters')
    expect(named(after.all, 'BBC').status).toBe('REJECTED')
  })

  test('may have another role only', async () => {
    await write(shown, { attributions: chain })
    const { all } = await read()
    await say({ attributionId: named(all, 'RIA Novosti').id, role: 'ORIGIN', status: 'CORRECTED' })
    await again()
    const after = await read()
    expect(after.attributions.map(({ role, source }: Seen) => `${role} ${source.name}`)).toEqual([
      'SYNDICATOR Caasimada Online',
      'ORIGIN BBC',
      'ORIGIN RIA Novosti',
    ])
    // A human's word on where it is from comes before the extractor's.
    expect(after.provenance.origin.source.name).toBe('RIA Novosti')
  })

  test('may be one that was not found, at a place on the way', async () => {
    await write(shown, { attributions: chain })
    const { id: postId } = await read()
    const input = { postId, sourceName: 'Hiiraan Online', role: 'SYNDICATOR', status: 'CORRECTED' }
    await say(input)
    await again()
    expect(chainOf(await read())).toEqual([
      '1 SYNDICATOR Caasimada Online ',
      '2 SYNDICATOR Hiiraan Online Caasimada Online',
      '3 ORIGIN BBC Hiiraan Online',
    ])
    // The same again changes nothing.
    const before = await read()
    await say(input)
    expect(await read()).toEqual(before)
  })

  test('keeps its other words when only its place changes', async () => {
    await write(shown, { attributions: chain })
    const { all } = await read()
    const { attribution } = await say({
      attributionId: named(all, 'BBC').id,
      hop: 5,
      articleTitle: 'Rain',
      status: 'CORRECTED',
    })
    expect(attribution.evidence.map(({ method }: { method: string }) => method)).toEqual([
      'LABEL_LINE',
      'HUMAN',
    ])
    expect(chainOf(await read())[1]).toBe('2 ORIGIN BBC Caasimada Online')
  })
})

test('a confirmed edge is certain, and no newer extractor doubts it', async () => {
  await write(shown, { attributions: chain })
  const { all } = await read()
  await say({ attributionId: named(all, 'RIA Novosti').id, status: 'CONFIRMED' })
  await again([{ ...ria, confidence: 0.1 }])
  const confirmed = named((await read()).all, 'RIA Novosti')
  expect(confirmed).toMatchObject({ status: 'CONFIRMED', confidence: 1 })
})

test.each([
  ['rejecting', { status: 'REJECTED' }],
  ['confirming', { status: 'CONFIRMED' }],
  ['another source', { status: 'CORRECTED', sourceName: 'Reuters' }],
  ['another role', { status: 'CORRECTED', role: 'QUOTED' }],
  ['another place and title', { status: 'CORRECTED', hop: 9, articleTitle: 'Rain' }],
])('taking back restores everything: %s', async (_, correction) => {
  await write(shown, { attributions: chain })
  const before = await read()
  const attributionId = named(before.all, 'BBC').id
  const { attribution } = await say({ attributionId, ...correction })
  expect(await read()).not.toEqual(before)
  // By the edge that stands now, which may be another one.
  const undone = await say({ attributionId: attribution.id, status: 'EXTRACTED' })
  expect(undone.userErrors).toEqual([])
  expect(undone.attribution.id).toBe(attributionId)
  expect(await read()).toEqual(before)
})

test('taking back what only a human knew leaves nothing', async () => {
  await write(shown, { attributions: chain })
  const before = await read()
  const { attribution } = await say({
    postId: before.id,
    sourceName: 'Nobody Knows Daily',
    role: 'ORIGIN',
    status: 'CORRECTED',
  })
  const undone = await say({ attributionId: attribution.id, status: 'EXTRACTED' })
  expect(undone).toMatchObject({ attribution: null, userErrors: [] })
  expect(await read()).toEqual(before)
})

test('a chain of corrections is taken back from either end', async () => {
  await write(shown, { attributions: chain })
  const before = await read()
  const attributionId = named(before.all, 'BBC').id
  const second = await say({ attributionId, sourceName: 'Reuters', status: 'CORRECTED' })
  await say({
    attributionId: second.attribution.id,
    sourceName: 'Agence France-Presse',
    status: 'CORRECTED',
  })
  expect(chainOf(await read())[1]).toMatch(/^2 ORIGIN (?!BBC|Reuters)/)
  await say({ attributionId, status: 'EXTRACTED' })
  expect(await read()).toEqual(before)
})

describe('refusals are data', () => {
  const ids = async () => {
    await write(shown, { attributions: chain })
    const { id, all } = await read()
    return { postId: id as string, attributionId: all[0].id as string }
  }
  test.each([
    [
      'an unknown edge',
      { attributionId: 'attr_none', status: 'REJECTED' },
      'NOT_FOUND',
      'attributionId',
    ],
    [
      'an unknown post',
      { postId: 'post_none', sourceName: 'X', role: 'ORIGIN', status: 'CORRECTED' },
      'NOT_FOUND',
      'postId',
    ],
    ['nothing to speak of', { status: 'REJECTED' }, 'INVALID', 'postId'],
    [
      'no edge to confirm',
      { status: 'CONFIRMED', postId: 'post_none' },
      'INVALID',
      'attributionId',
    ],
    [
      'a blank name',
      { attributionId: 'attr_none', sourceName: '  ', status: 'CORRECTED' },
      'INVALID',
      'sourceName',
    ],
    [
      'a place that is none',
      { attributionId: 'attr_none', hop: 0, status: 'CORRECTED' },
      'INVALID',
      'hop',
    ],
    [
      'two sources',
      { attributionId: 'attr_none', sourceName: 'X', sourceId: 'source_x', status: 'CORRECTED' },
      'INVALID',
      'sourceName',
    ],
    [
      'a long note',
      { attributionId: 'attr_none', note: 'n'.repeat(1001), status: 'REJECTED' },
      'INVALID',
      'note',
    ],
  ])('%s', async (_, input, code, field) => {
    const { attribution, userErrors } = await say(input)
    expect(attribution).toBeNull()
    expect(userErrors).toEqual([{ code, field: [field], message: expect.stringMatching(/\w{3}/) }])
  })

  test('a source that is unknown, a role that is missing, an edge of another post', async () => {
    const { postId, attributionId } = await ids()
    const codes = async (input: Record<string, unknown>) => (await say(input)).userErrors[0].field
    expect(await codes({ attributionId, sourceId: 'source_none', status: 'CORRECTED' })).toEqual([
      'sourceId',
    ])
    expect(await codes({ postId, sourceName: 'X', status: 'CORRECTED' })).toEqual(['role'])
    expect(await codes({ postId, role: 'ORIGIN', status: 'CORRECTED' })).toEqual(['sourceName'])
    await write(extraction([post({ nativeId: '12', text: 'Another one' })]))
    const other = (await dataOf(client.ask('{ posts(first: 5) { nodes { id } } }'))).posts.nodes
    const otherId = other.find(({ id }: { id: string }) => id !== postId).id
    expect(await codes({ postId: otherId, attributionId, status: 'REJECTED' })).toEqual([
      'attributionId',
    ])
  })

  test('more words than anybody needs', async () => {
    const { attributionId } = await ids()
    for (let i = 0; i < 20; i += 1) await say({ attributionId, status: 'REJECTED', note: `n${i}` })
    const { userErrors } = await say({ attributionId, status: 'REJECTED', note: 'last' })
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['status'] }])
  })
})

test('nobody corrects without the token', async () => {
  const input = { attributionId: 'attr_x', status: 'REJECTED' }
  const { status, body } = await client.ask(CORRECT, { input })
  expect(status).toBe(401)
  expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
})
