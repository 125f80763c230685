import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { Database } from '../../src/store/db.ts'
import { writePage } from '../../src/store/write-page/write-page.ts'
import { attribution, author, day, extraction, page, post } from '../support/extraction.ts'
import { createTestPostgres, openPool, type TestPostgres } from '../support/postgres.ts'

const clients = 6
const pages = 20
const postsPerPage = 10

let server: TestPostgres
let pools: pg.Pool[]
beforeAll(async () => {
  server = await createTestPostgres()
  pools = Array.from({ length: clients }, () => openPool(server.url, 1))
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await server.drop()
})

const first = () => pools[0] as pg.Pool

/** Page n of one forum: its posts are of authors that every page shares, in another order on each page. */
function shown(n: number) {
  const url = `https://forum.example/t/${n}`
  const posts = Array.from({ length: postsPerPage }, (_, i) => {
    const who = (i * 7 + n * 3) % postsPerPage
    return post({
      nativeId: `${n * 100 + i}`,
      text: `Post ${i} of thread ${n}`,
      author: author(`Author ${who}`, String(who)),
      publishedAt: day('2020-05-01'),
    })
  })
  const found = extraction(posts, { nativeId: String(n), url, title: `Thread ${n}` })
  return pageRecords({
    extraction: found,
    input: page({ url }),
    posts: posts.map((each) => ({
      post: each,
      bodyText: each.text,
      attributions: [attribution({ name: `Source ${n % 3}` })],
    })),
    receivedAt: new Date('2026-01-01'),
    extractorVersion: '1',
  })
}

it('loses and doubles nothing when six clients write pages that share new authors', async () => {
  const deadlocks = async () => {
    const { rows } = await first().query(
      'select deadlocks::int from pg_stat_database where datname = current_database()',
    )
    return rows[0].deadlocks
  }
  await Promise.all(
    pools.map(async (pool, client) => {
      const db = drizzle(pool) as unknown as Database
      for (let i = 0; i < pages; i++) {
        // Every client writes every page, each beginning elsewhere, so that equal pages and equal authors meet.
        const n = (i + client * 3) % pages
        await writePage(
          db,
          {
            id: `ing_${n}_${client}`,
            idempotencyKey: null,
            payloadSha256: `${n}`,
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
          shown(n),
        )
      }
    }),
  )
  const db = drizzle(first())
  const { rows } = await db.execute(sql`select
    (select count(*)::int from threads) as threads,
    (select count(*)::int from posts) as posts,
    (select count(*)::int from posts where author_id is null) as "authorless",
    (select count(*)::int from authors) as authors,
    (select count(*)::int from author_identifiers) as "authorKeys",
    (select count(*)::int from sources) as sources,
    (select count(*)::int from attributions) as attributions,
    (select count(*)::int from post_revisions) as revisions,
    (select count(*)::int from posts p join authors a on a.id = p.author_id
      join threads t on t.id = p.thread_id
      where a.name <> 'Author ' || ((p.position - 1) * 7 + t.native_id::int * 3) % 10) as misattributed`)
  expect(rows[0]).toMatchObject({
    threads: pages,
    posts: pages * postsPerPage,
    authorless: 0,
    authors: postsPerPage,
    authorKeys: 2 * postsPerPage,
    sources: 3,
    attributions: pages * postsPerPage,
    revisions: pages * postsPerPage,
    misattributed: 0,
  })
  expect(await deadlocks()).toBe(0)
})

it('does the work of an idempotency key once, and refuses another document, at the same instant too', async () => {
  for (let round = 0; round < 10; round += 1) {
    const results = await Promise.all(
      pools.map((pool, i) =>
        writePage(
          drizzle(pool) as unknown as Database,
          {
            id: `ing_key_${round}_${i % 2}`,
            idempotencyKey: `key ${round}`,
            payloadSha256: `payload ${i % 2}`,
            trigger: 'MUTATION',
            inputKind: 'HTML',
            pageNumber: null,
            url: null,
            engine: 'test',
            engineConfidence: 1,
            extractorVersion: '1',
            warnings: [],
            receivedAt: new Date('2026-01-01').toISOString(),
          },
          shown(1000 + 2 * round + (i % 2)),
        ),
      ),
    )
    const kinds = results.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'written')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'repeated')).toHaveLength(clients / 2 - 1)
    expect(kinds.filter((kind) => kind === 'conflict')).toHaveLength(clients / 2)
    const answers = results.filter(({ kind }) => kind === 'written' || kind === 'repeated') as {
      readonly status: string
      readonly counts: unknown
    }[]
    expect(
      new Set(answers.map(({ status, counts }) => JSON.stringify([status, counts]))).size,
    ).toBe(1)
  }
})
