// Stories on real Postgres: several writers at once, and what a look-up walks among 400,000 sentences.
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { Database } from '../../src/store/db.ts'
import { settleSoon, settleStories } from '../../src/store/stories/settle.ts'
import { writePage } from '../../src/store/write-page/write-page.ts'
import { lines } from '../stories/prose.ts'
import { attribution, day, extraction, page, post } from '../support/extraction.ts'
import { createTestPostgres, openPool, type TestPostgres } from '../support/postgres.ts'

const clients = 6
const forums = 8
const topics = ['harbour', 'mountain', 'valley', 'island', 'desert']

let server: TestPostgres
let pools: pg.Pool[]
let databases: Database[]
beforeAll(async () => {
  server = await createTestPostgres()
  pools = Array.from({ length: clients }, () => openPool(server.url, 1))
  databases = pools.map((pool) => drizzle(pool) as unknown as Database)
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await server.drop()
})

/**
 * The n-th forum's page: its own copy of every story, later than those of the forums before it, each a bit shorter. As it was seen
 * first, with other words at other times, or later.
 */
function shown(n: number, isFirst: boolean) {
  const shift = isFirst ? 1 : 0
  const url = `https://f${n}.example/t/1`
  const posts = topics.map((topic, i) =>
    post({
      nativeId: `${i}`,
      text: lines(
        topics[(i + shift * (n % 2)) % topics.length] ?? topic,
        10 - ((n + shift) % 3),
      ).join(' '),
      publishedAt: day(`2020-05-${10 + ((n * 3 + i + shift * 5) % forums)}`),
    }),
  )
  return pageRecords({
    extraction: extraction(posts, {
      url,
      forum: { name: null, baseUrl: `https://f${n}.example`, engineVersion: null },
    }),
    input: page({ url, fetchedAt: new Date(isFirst ? '2025-11-01' : '2025-12-01') }),
    posts: posts.map((each) => ({
      post: each,
      bodyText: each.text,
      attributions: n % 4 === 1 ? [attribution({ name: 'BBC' })] : [],
    })),
    receivedAt: new Date('2026-01-01'),
    extractorVersion: '1',
  })
}

const write = (db: Database, n: number, isFirst: boolean) =>
  writePage(
    db,
    {
      id: `ing_${n}_${isFirst}`,
      payloadSha256: `${n} ${isFirst}`,
      idempotencyKey: null,
      trigger: 'MUTATION',
      inputKind: 'HTML',
      pageNumber: null,
      url: null,
      engine: 'test',
      engineConfidence: 1,
      extractorVersion: '1',
      warnings: [],
      receivedAt: '2026-01-01T00:00:00Z',
    },
    shown(n, isFirst),
  )

const first = () => pools[0] as pg.Pool

async function state() {
  const read = async (query: string) => (await first().query(query)).rows
  return {
    stories: await read('select * from stories order by id'),
    members: await read('select * from story_members order by post_id'),
    edges: await read(
      'select id, post_id, source_id, confidence, inherited_from_id from attributions order by id',
    ),
    marks: await read('select * from post_marks order by 1, 2, 3'),
    prints: await read('select * from post_fingerprints order by post_id'),
    queue: await read('select * from story_queue'),
  }
}

it('ends in one state when six clients write the same stories at once', async () => {
  const [db] = databases as [Database]
  for (const isFirst of [true, false]) {
    for (let n = 0; n < forums; n++) await write(db, n, isFirst)
  }
  await settleStories(db)
  const alone = await state()
  expect(alone.stories).toHaveLength(topics.length)
  expect(alone.members).toHaveLength(topics.length * forums)
  expect(alone.queue).toEqual([])

  for (let round = 0; round < 2; round++) {
    await first().query('truncate forums, sources, ingestions, post_marks cascade')
    await Promise.all(
      databases.map(async (db, client) => {
        const settling: Promise<void>[] = []
        for (let i = 0; i < forums; i++) {
          const n = (i * 3 + client + round) % forums
          for (const isFirst of [client % 2 === 0, client % 2 === 1]) await write(db, n, isFirst)
          settling.push(settleSoon(db))
        }
        await Promise.all(settling)
      }),
    )
    expect(await state()).toEqual(alone)
  }
}, 60_000)

it('looks copies of one post up among 400,000 sentences by the index', async () => {
  await first().query(`truncate forums, sources, ingestions, post_marks cascade;
    set session_replication_role = replica;
    insert into posts (id, thread_id, forum_id, position, content_hash, fidelity, extractor_version, ingestion_id,
        first_seen_at, last_seen_at)
      select 'post_' || n, 'thread_1', 'forum_1', n, n, 2, 1, 'ing_1', now(), now() from generate_series(0, 19999) n;
    insert into post_fingerprints (post_id, content_hash, own, quoted, marks, sort_at)
      select 'post_' || n, n, '{}', '{}', array(
        select (mark * 7919::bigint) % 380000 from generate_series(n * 20, n * 20 + 19) mark), '2020-01-01Z'
      from generate_series(0, 19999) n;
    insert into post_marks (hash, sort_at, post_id)
      select mark, sort_at, post_id from post_fingerprints cross join unnest(marks) mark on conflict do nothing;
    insert into story_members (post_id, centre_id, similarity, shared_sentences, relation, sort_at)
      select 'post_' || n, 'post_' || n - n % 3, 1, 5, 'EDITED', now() from generate_series(0, 4999) n;
    set session_replication_role = origin;
    analyze posts, post_fingerprints, post_marks, story_members`)
  // Planned as part of the statement that asks, and so it is where stories are settled.
  const asked = `select * from story_candidates('post_777')`
  const plan = await first().query(`explain (analyze, format json) ${asked}`)
  interface Node {
    readonly 'Node Type': string
    readonly 'Relation Name'?: string
    readonly 'Index Name'?: string
    readonly 'Actual Rows': number
    readonly 'Actual Loops': number
    readonly Plans?: readonly Node[]
  }
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]
  const nodes = flat(plan.rows[0]['QUERY PLAN'][0].Plan)
  const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
  expect(scanned.map((node) => node['Relation Name'])).toEqual([])
  expect(nodes.map((node) => node['Index Name'])).toContain('post_marks_pk')
  const read = nodes.map((node) => node['Actual Rows'] * node['Actual Loops'])
  expect(Math.max(...read)).toBeLessThan(200)
})
