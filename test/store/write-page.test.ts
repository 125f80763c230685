import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { Extraction, PageInput } from '../../src/model.ts'
import type { Attribution } from '../../src/provenance.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { findForum } from '../../src/store/find-forum.ts'
import { type WriteResult, writePage } from '../../src/store/write-page/write-page.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { attribution, author, day, dumped, extraction, page, post } from '../support/extraction.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

let clock = Date.parse('2026-01-01T00:00:00Z')

interface Options {
  readonly input?: Partial<PageInput>
  readonly attributions?: readonly Attribution[]
  readonly key?: string
  readonly payload?: string
}

async function write(shown: Extraction, { input, attributions = [], key, payload }: Options = {}) {
  clock += 1000
  const build = (forumId: string | null) =>
    pageRecords({
      extraction: shown,
      input: page({ ...(shown.thread.url === null ? { kind: 'text', url: null } : {}), ...input }),
      posts: shown.thread.posts.map((each) => ({ post: each, attributions, bodyText: each.text })),
      receivedAt: new Date(clock),
      extractorVersion: '1',
      forumId,
    })
  let records = build(null)
  if (shown.thread.forum.baseUrl === null) {
    const keys = (list: readonly { key: string }[]) => list.map((each) => each.key)
    records = build(await findForum(database.db, keys(records.threadKeys), keys(records.postKeys)))
  }
  return writePage(
    database.db,
    {
      id: key ? `ing_${key}_${payload}` : `ing_${payload ?? clock}`,
      idempotencyKey: key ?? null,
      payloadSha256: payload ?? String(clock),
      trigger: 'MUTATION',
      inputKind: 'HTML',
      pageNumber: null,
      url: null,
      engine: 'test',
      engineConfidence: 1,
      extractorVersion: '1',
      warnings: [],
      receivedAt: new Date(clock).toISOString(),
    },
    records,
  )
}

async function rows<Row = Record<string, unknown>>(query: string): Promise<Row[]> {
  return ((await database.db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}

const written = (result: WriteResult) => {
  if (result.kind !== 'written') throw new Error(`not written but ${result.kind}`)
  return result
}

const amina = author('Amina', '7')
const bo = author('Bo', '8')
const hello = post({
  nativeId: '11',
  text: 'Hello all of you',
  author: amina,
  publishedAt: day('2020-05-01'),
})
const reply = post({
  nativeId: '12',
  text: 'Welcome here',
  author: bo,
  publishedAt: day('2020-05-02'),
})
const twoPosts = extraction([hello, reply])

/** Everything that a reader can see, without times of this database. */
async function state() {
  const tables = {
    forums: 'id, name, host',
    authors: 'id, forum_id, name, native_id',
    threads: 'id, forum_id, author_id, title, fidelity, last_post_at, last_seen_at, first_seen_at',
    posts:
      'id, thread_id, forum_id, author_id, position, content_hash, fidelity, first_seen_at, last_seen_at',
    post_revisions: 'post_id, content_hash, html, text, observed_at',
    attributions: 'id, post_id, source_id, role',
    post_identifiers: 'key, owner_id',
    thread_identifiers: 'key, owner_id',
    author_identifiers: 'key, owner_id',
  }
  const entries = Object.entries(tables).map(async ([table, columns]) => [
    table,
    await rows(`select ${columns} from ${table} order by 1, 2`),
  ])
  return Object.fromEntries(await Promise.all(entries))
}

describe('writing a page', () => {
  it('creates the forum, the authors, the thread and its posts', async () => {
    const result = written(await write(twoPosts))
    expect(result.status).toBe('CREATED')
    expect(result.counts).toEqual({
      threadsCreated: 1,
      postsCreated: 2,
      postsUpdated: 0,
      postsUnchanged: 0,
      authorsCreated: 2,
      sourcesCreated: 0,
      attributionsCreated: 0,
    })
    expect(await rows('select title, last_post_at::text from threads')).toEqual([
      { title: 'A thread', last_post_at: '2020-05-02 12:00:00+00' },
    ])
    expect(
      await rows(
        'select p.position, a.name, r.text from posts p join authors a on a.id = p.author_id join post_revisions r on r.post_id = p.id order by 1',
      ),
    ).toEqual([
      { position: 1, name: 'Amina', text: 'Hello all of you' },
      { position: 2, name: 'Bo', text: 'Welcome here' },
    ])
  })

  it('writes nothing when the page is seen again', async () => {
    const first = written(await write(twoPosts, { payload: 'same' }))
    const xmin = () =>
      rows(
        `${[
          'forums',
          'authors',
          'threads',
          'posts',
          'post_revisions',
          'post_identifiers',
          'ingestions',
        ]
          .map((table) => `select '${table}' as t, xmin::text, count(*) from ${table} group by 2`)
          .join(' union all ')} order by 1, 2`,
      )
    const before = await xmin()
    const again = written(await write(twoPosts, { payload: 'same' }))
    expect(again.status).toBe('UNCHANGED')
    expect(again.counts.postsUnchanged).toBe(2)
    expect(again.threadId).toBe(first.threadId)
    expect(await xmin()).toEqual(before)
  })

  it('gives the same ids in an empty database', async () => {
    await write(twoPosts)
    const before = await rows('select id from posts union all select id from threads order by 1')
    await emptyTables(database.db)
    await write(twoPosts)
    expect(await rows('select id from posts union all select id from threads order by 1')).toEqual(
      before,
    )
  })

  it('keeps every content of an edited post as a revision', async () => {
    await write(twoPosts)
    const result = written(await write(extraction([{ ...hello, text: 'Hello dear all' }, reply])))
    expect(result.status).toBe('UPDATED')
    expect(result.counts).toMatchObject({ postsUpdated: 1, postsUnchanged: 1, postsCreated: 0 })
    expect(
      await rows(
        "select r.text, r.content_hash = p.content_hash as current from posts p join post_revisions r on r.post_id = p.id where p.native_id = '11' order by r.observed_at",
      ),
    ).toEqual([
      { text: 'Hello all of you', current: false },
      { text: 'Hello dear all', current: true },
    ])
  })

  it('never puts an older content over a newer one', async () => {
    const at = (time: string) => ({ input: { fetchedAt: new Date(time) } })
    const edited = extraction([{ ...hello, text: 'Newest words' }, reply])
    await write(edited, at('2024-01-01'))
    await write(twoPosts, at('2022-01-01'))
    const current = `select r.text from posts p join post_revisions r
      on r.post_id = p.id and r.content_hash = p.content_hash where p.native_id = '11'`
    expect(await rows(current)).toEqual([{ text: 'Newest words' }])
    const late = await state()
    await emptyTables(database.db)
    await write(twoPosts, at('2022-01-01'))
    await write(edited, at('2024-01-01'))
    expect(await state()).toEqual(late)
  })

  it('remembers when a content was confirmed, so that an older one stays older', async () => {
    const at = (time: string) => ({ input: { fetchedAt: new Date(time) } })
    await write(twoPosts, at('2022-01-01'))
    expect(written(await write(twoPosts, at('2024-01-01'))).status).toBe('UNCHANGED')
    await write(extraction([{ ...hello, text: 'Words between' }, reply]), at('2023-01-01'))
    expect(
      await rows(`select r.text from posts p join post_revisions r
      on r.post_id = p.id and r.content_hash = p.content_hash where p.native_id = '11'`),
    ).toEqual([{ text: 'Hello all of you' }])
  })

  it('fills what was unknown and keeps what a later page does not say', async () => {
    await write(extraction([{ ...hello, publishedAt: null }]))
    await write(extraction([{ ...hello, reactionCount: 5 }]))
    await write(extraction([{ ...hello, publishedAt: null, reactionCount: null }]))
    expect(await rows('select published_at::date::text as day, reaction_count from posts')).toEqual(
      [{ day: '2020-05-01', reaction_count: 5 }],
    )
  })

  it('adds the posts of another page to the same thread', async () => {
    await write(twoPosts)
    const later = post({ nativeId: '13', text: 'Page two', author: bo, position: 21 })
    const result = written(await write(extraction([later], { pageNumber: 2, pageCount: 2 })))
    expect(result.counts).toMatchObject({ threadsCreated: 0, postsCreated: 1, authorsCreated: 0 })
    expect(await rows('select count(*)::int from posts group by thread_id')).toEqual([{ count: 3 }])
  })

  it('tells equal posts of one page apart', async () => {
    const thanks = (nativeId: string | null) => post({ nativeId, text: 'Thanks!', author: amina })
    await write(extraction([hello, thanks(null), thanks(null)]))
    expect(await rows('select count(*)::int from posts')).toEqual([{ count: 3 }])
    const again = written(await write(extraction([hello, thanks(null), thanks(null)])))
    expect(again.counts.postsUnchanged).toBe(3)
  })

  it('counts a post that the page shows twice once', async () => {
    const result = written(await write(extraction([hello, reply, hello])))
    expect(result.counts.postsCreated).toBe(2)
  })

  it('follows an author who changed the name', async () => {
    await write(twoPosts)
    await write(extraction([{ ...hello, author: author('Amina K.', '7') }, reply]))
    expect(await rows("select name from authors where native_id = '7'")).toEqual([
      { name: 'Amina K.' },
    ])
  })
})

describe('a text dump and the page it was copied from', () => {
  const dump = dumped(twoPosts)

  it.each([
    ['dump first', [dump, twoPosts]],
    ['page first', [twoPosts, dump]],
  ])('become one thread: %s', async (_, documents) => {
    for (const document of documents) await write(document)
    expect(await rows('select count(*)::int from posts')).toEqual([{ count: 2 }])
    expect(await rows('select host from forums')).toEqual([{ host: 'forum.example' }])
    expect(await rows('select name, native_id from authors order by 1')).toEqual([
      { name: 'Amina', native_id: '7' },
      { name: 'Bo', native_id: '8' },
    ])
    const ids = await rows<{ id: string }>('select id from threads')
    await emptyTables(database.db)
    expect(ids[0]?.id).toBe(written(await write(twoPosts)).threadId)
  })

  it('end in the same state in either order', async () => {
    const at = (time: string) => ({ input: { fetchedAt: new Date(time) } })
    await write(dump, at('2024-01-01'))
    await write(twoPosts, at('2023-01-01'))
    const dumpFirst = await state()
    await emptyTables(database.db)
    await write(twoPosts, at('2023-01-01'))
    await write(dump, at('2024-01-01'))
    const pageFirst = await state()
    expect(pageFirst.posts).toEqual(dumpFirst.posts)
    expect(pageFirst.authors).toEqual(dumpFirst.authors)
    expect(pageFirst.threads).toEqual(dumpFirst.threads)
    expect(pageFirst.post_identifiers).toEqual(dumpFirst.post_identifiers)
    expect(pageFirst.thread_identifiers).toEqual(dumpFirst.thread_identifiers)
    expect(pageFirst.post_revisions).toEqual(dumpFirst.post_revisions)
    expect(pageFirst.forums).toEqual(dumpFirst.forums)
  })

  it('leave the id that the dump gave resolvable', async () => {
    const { threadId } = written(await write(dump))
    const merged = written(await write(twoPosts))
    expect(merged.threadId).not.toBe(threadId)
    expect(await rows(`select owner_id from thread_identifiers where key = '${threadId}'`)).toEqual(
      [{ owner_id: merged.threadId }],
    )
  })

  it('move posts that the page does not show to the forum as well', async () => {
    await write(
      dumped(extraction([hello, reply, post({ text: 'Only in the dump', author: author('Cem') })])),
    )
    await write(twoPosts)
    expect(
      await rows(
        'select distinct f.host, count(*)::int from posts p join forums f on f.id = p.forum_id group by 1',
      ),
    ).toEqual([{ host: 'forum.example', count: 3 }])
    expect(
      await rows(
        "select f.host from authors a join forums f on f.id = a.forum_id where a.name = 'Cem'",
      ),
    ).toEqual([{ host: 'forum.example' }])
  })

  it('do not let the plain text replace the markup, nor double a post that was copied badly', async () => {
    const text = 'This is a story of some length that many people will want to read'
    const long = post({ nativeId: '11', text, author: amina })
    await write(extraction([long, reply]))
    await write(dumped(extraction([{ ...long, text: `${text} Like 3 Report` }, reply])))
    expect(
      await rows(
        'select r.html from posts p join post_revisions r on r.post_id = p.id and r.content_hash = p.content_hash where p.position = 1',
      ),
    ).toEqual([{ html: `<p>${text}</p>` }])
  })

  it('keep a copy at another forum apart', async () => {
    await write(twoPosts)
    const elsewhere = extraction(twoPosts.thread.posts, {
      url: 'https://other.example/t/1',
      forum: { name: null, baseUrl: 'https://other.example', engineVersion: null },
    })
    const result = written(await write(elsewhere, { input: { url: 'https://other.example/t/1' } }))
    expect(result.counts).toMatchObject({ threadsCreated: 1, postsCreated: 2 })
  })

  it('unite records that were stored apart before they were proved to be one', async () => {
    const edited = extraction([{ ...hello, text: 'Edited words' }, reply])
    await write(twoPosts)
    await write(dumped(edited))
    const before = await rows('select id from posts')
    expect(before).toHaveLength(3)
    await write(edited)
    expect(await rows('select count(*)::int from posts')).toEqual([{ count: 2 }])
    expect(await rows('select count(*)::int from threads')).toEqual([{ count: 1 }])
  })
})

describe('attributions', () => {
  const bbc = attribution({
    name: 'BBC',
    source: {
      name: 'BBC',
      type: 'OUTLET',
      domain: 'bbc.com',
      homepage: null,
      mentionedAs: 'BBC Somali',
      knownAs: { names: [], domains: ['bbc.com', 'bbc.co.uk'] },
    },
  })
  const chain = [
    attribution({ name: 'Caasimada Online', role: 'SYNDICATOR', hop: 1 }),
    { ...bbc, hop: 2, reachedThrough: 0 },
  ]
  const one = extraction([hello])

  it('are edges with hops, reached one through the other', async () => {
    const result = written(await write(one, { attributions: chain }))
    expect(result.counts).toMatchObject({ sourcesCreated: 2, attributionsCreated: 2 })
    expect(
      await rows(`select s.name, a.role, a.hop, t.role as through from attributions a
        join sources s on s.id = a.source_id left join attributions t on t.id = a.reached_through_id order by hop`),
    ).toEqual([
      { name: 'Caasimada Online', role: 'SYNDICATOR', hop: 1, through: null },
      { name: 'BBC', role: 'ORIGIN', hop: 2, through: 'SYNDICATOR' },
    ])
  })

  it('stay when a later page does not name the source', async () => {
    await write(one, { attributions: chain })
    await write(extraction([{ ...hello, text: 'Shortened' }]))
    expect(await rows('select count(*)::int from attributions')).toEqual([{ count: 2 }])
  })

  it('lead to one source under any of its names', async () => {
    await write(one, { attributions: [bbc] })
    const somali = attribution({
      name: 'BBC Somali',
      source: {
        name: 'BBC Somali',
        type: 'UNKNOWN',
        domain: null,
        homepage: null,
        mentionedAs: null,
        knownAs: { names: [], domains: [] },
      },
    })
    const result = written(await write(extraction([{ ...reply }]), { attributions: [somali] }))
    expect(result.counts.sourcesCreated).toBe(0)
    expect(
      await rows(
        'select count(distinct source_id)::int as sources, count(*)::int as edges from attributions',
      ),
    ).toEqual([{ sources: 1, edges: 2 }])
  })

  it('follow their post when it is renamed', async () => {
    await write(dumped(one), { attributions: chain })
    const result = written(await write(one, { attributions: chain }))
    expect(result.counts.attributionsCreated).toBe(0)
    expect(await rows('select count(*)::int from attributions')).toEqual([{ count: 2 }])
    const merged = await rows('select id from attributions order by 1')
    await emptyTables(database.db)
    await write(one, { attributions: chain })
    expect(await rows('select id from attributions order by 1')).toEqual(merged)
  })
})

describe('an idempotency key', () => {
  it('answers a repetition as the first time, and writes nothing', async () => {
    const first = await write(twoPosts, { key: 'k', payload: 'a' })
    const again = await write(extraction([]), { key: 'k', payload: 'a' })
    expect(again).toEqual({ ...first, kind: 'repeated' })
  })

  it('is free again after thirty days', async () => {
    await write(twoPosts, { key: 'k', payload: 'a' })
    const age = (days: number) =>
      rows(`update idempotency_keys set created_at = now() - interval '${days} days'`)
    await age(29)
    expect(await write(twoPosts, { key: 'k', payload: 'b' })).toEqual({ kind: 'conflict' })
    await age(31)
    expect(await write(twoPosts, { key: 'k', payload: 'b' })).toMatchObject({ kind: 'written' })
    expect(await write(twoPosts, { key: 'k', payload: 'a' })).toEqual({ kind: 'conflict' })
  })

  it('refuses another document', async () => {
    await write(twoPosts, { key: 'k', payload: 'a' })
    expect(
      await write(extraction([{ ...hello, text: 'Other' }]), { key: 'k', payload: 'b' }),
    ).toEqual({ kind: 'conflict' })
    expect(await rows("select count(*)::int from post_revisions where text = 'Other'")).toEqual([
      { count: 0 },
    ])
  })
})

it('knows a source by every domain and name that is known beforehand', async () => {
  await write(extraction([hello]), {
    attributions: [
      attribution({
        name: 'BBC',
        source: {
          name: 'BBC',
          type: 'OUTLET',
          domain: 'bbc.com',
          homepage: null,
          mentionedAs: null,
          knownAs: { names: ['BBC', 'BBC News'], domains: ['bbc.com', 'bbc.co.uk'] },
        },
      }),
    ],
  })
  expect(await rows('select scheme, value from source_aliases order by 1, 2')).toEqual([
    { scheme: 'DOMAIN', value: 'bbc.co.uk' },
    { scheme: 'DOMAIN', value: 'bbc.com' },
    { scheme: 'NAME', value: 'BBC' },
    { scheme: 'NAME', value: 'BBC News' },
  ])
})
