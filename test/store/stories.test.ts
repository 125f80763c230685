// Which posts carry the same story, as pages come in: through the write of a page, as ingestion does it.
import type { PGlite, QueryOptions } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { pageRecords } from '../../src/ingest/records/records.ts'
import type { ExtractedPost } from '../../src/model.ts'
import type { Attribution } from '../../src/provenance.ts'
import { applyEffects } from '../../src/store/apply-effects.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { settleSoon, settleStories } from '../../src/store/stories/settle.ts'
import { updateStories } from '../../src/store/stories/update-stories.ts'
import { writePage } from '../../src/store/write-page/write-page.ts'
import { lines, prose } from '../stories/prose.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { attribution, day, extraction, page, post } from '../support/extraction.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

interface Shown {
  readonly forum: string
  readonly thread?: number
  readonly text: string
  readonly on: string
  readonly id?: string
  readonly more?: Partial<ExtractedPost>
  readonly attributions?: readonly Attribution[]
  readonly seen?: string
  /** Texts of more posts of the page. */
  readonly others?: readonly string[]
  readonly isSettled?: boolean
}

/** A page of one post, or of several. */
async function show({
  forum,
  thread = 1,
  text,
  on,
  id = '1',
  more,
  attributions = [],
  seen,
  others = [],
  isSettled = true,
}: Shown) {
  const shown = [
    post({ nativeId: id, text, publishedAt: day(on), ...more }),
    ...others.map((other, i) => post({ nativeId: `o${i}`, text: other, publishedAt: day(on) })),
  ]
  const url = `https://${forum}.example/t/${thread}`
  const found = extraction(shown, {
    nativeId: String(thread),
    url,
    title: `Thread ${thread} of ${forum}`,
    forum: { name: forum, baseUrl: `https://${forum}.example`, engineVersion: null },
  })
  const input = page({ url, fetchedAt: new Date(seen ?? '2026-01-01') })
  const records = pageRecords({
    extraction: found,
    input,
    posts: shown.map((each) => ({ post: each, attributions, bodyText: each.text })),
    receivedAt: new Date('2026-01-01'),
    extractorVersion: '1',
  })
  const payload = JSON.stringify([forum, thread, text, on, id, seen])
  await writePage(
    database.db,
    {
      id: `ing_${payload}`,
      payloadSha256: payload,
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
    records,
  )
  if (isSettled) await settleStories(database.db)
}

async function rows<Row = Record<string, unknown>>(query: string): Promise<Row[]> {
  return ((await database.db.execute(sql.raw(query))) as unknown as { rows: Row[] }).rows
}

interface Member {
  readonly forum: string
  readonly centre: string
  readonly similarity: number
  readonly shared: number
  readonly relation: string
}

/** Every member of every story, by forum and thread. */
const members = () =>
  rows<Member>(`select f.name || case when t.native_id = '1' then '' else t.native_id end as forum,
      cf.name || case when ct.native_id = '1' then '' else ct.native_id end as centre,
      round(m.similarity::numeric, 2)::float as similarity, m.shared_sentences as shared, m.relation
    from story_members m join posts p on p.id = m.post_id join forums f on f.id = p.forum_id
      join threads t on t.id = p.thread_id join posts c on c.id = m.centre_id
      join forums cf on cf.id = c.forum_id join threads ct on ct.id = c.thread_id
    order by 2, 1`)

const stars = async () => (await members()).map(({ forum, centre }) => `${forum} of ${centre}`)

const story = lines('harbour', 12)
const whole = story.join(' ')

describe('a copy is found', () => {
  const same = { forum: 'a', on: '2020-05-01', text: whole }
  test.each([
    ['word for word', whole, 'IDENTICAL', 1],
    ['as a teaser', story.slice(0, 2).join(' '), 'TRUNCATED', 1],
    ['with more around it', `${whole} ${prose('mountain', 12)}`, 'EXTENDED', 1],
    ['with a word changed in every sentence', whole.replaceAll('of', 'from'), 'EDITED', 0.6],
    [
      'rewritten around a few of its sentences',
      `${story.slice(3, 6).join(' ')} ${prose('mountain', 6)}`,
      'EDITED',
      0.3,
    ],
  ])('%s', async (_, text, relation, similarity) => {
    await show(same)
    await show({ forum: 'b', on: '2020-05-02', text })
    const [centre, copy] = await members()
    expect(centre).toMatchObject({ forum: 'a', centre: 'a', similarity: 1 })
    expect(copy).toMatchObject({ forum: 'b', centre: 'a', relation })
    expect(copy?.similarity).toBeCloseTo(similarity, 0.7)
  })

  it('inside of a quote block of another thread, but not of its own', async () => {
    await show(same)
    const quotes = [{ author: null, postNativeId: null, text: whole }]
    const text = `${whole}\n\nWell said.`
    await show({ forum: 'b', on: '2020-05-02', text, more: { quotes } })
    await show({ forum: 'a', on: '2020-05-02', id: '2', text, more: { quotes } })
    expect(await members()).toMatchObject([
      { forum: 'a', relation: 'IDENTICAL' },
      { forum: 'b', relation: 'QUOTED' },
    ])
  })

  it.each([
    [
      'Chinese',
      '渡轮昨天晚上在港口外面遇到了大风，船上的乘客等了三个小时才上岸。市长说明年春天会修一座新的桥，费用由省里和城里各出一半。没有人受伤。',
    ],
    [
      'Somali',
      'Markabkii xalay wuxuu la kulmay dabayl xoog leh meel ka baxsan dekedda magaalada. Duqa magaalada ayaa sheegay in sannadka soo socda la dhisi doono buundo cusub oo weyn.',
    ],
    [
      'Arabic',
      'واجهت العبارة مساء أمس رياحا قوية خارج ميناء المدينة القديمة وانتظر الركاب طويلا. وقال رئيس البلدية إن جسرا جديدا سيبنى في الربيع المقبل على نفقة المدينة.',
    ],
  ])('in %s', async (_, text) => {
    await show({ ...same, text })
    await show({ forum: 'b', on: '2020-05-02', text: `!! ${text}` })
    expect(await stars()).toEqual(['a of a', 'b of a'])
  })
})

describe('no copy is', () => {
  test.each([
    ['another text', prose('mountain', 12)],
    ['one sentence that happens to be shared', `${story[0]} ${prose('mountain', 12)}`],
    ['what is too short to be a story', 'Thank you very much for all of your help.'],
  ])('%s', async (_, text) => {
    await show({ forum: 'a', on: '2020-05-01', text: text.length < 60 ? text : whole })
    await show({ forum: 'b', on: '2020-05-02', text })
    expect(await members()).toEqual([])
  })

  it('what a signature makes alike, once many posts carry it', async () => {
    const signature = lines('signature', 2).join(' ')
    const own = prose('harbour', 3)
    await show({ forum: 'b', on: '2020-05-01', text: `${own} ${signature}` })
    await show({ forum: 'c', on: '2020-05-01', text: `${prose('mountain', 3)} ${signature}` })
    expect(await members()).toHaveLength(2)
    const others = Array.from({ length: 20 }, (_, i) => `${prose(`topic${i}of`, 3)} ${signature}`)
    await show({ forum: 'a', on: '2020-05-01', text: `${prose('valley', 3)} ${signature}`, others })
    expect(await members()).toEqual([])
  })

  it('missed because many others carry it: who copies a text that all have joins them', async () => {
    for (let thread = 1; thread <= 23; thread++) {
      await show({ forum: 'a', thread, id: `${thread}`, on: '2020-05-01', text: whole })
    }
    await show({ forum: 'b', on: '2020-05-02', text: whole })
    const found = await members()
    expect(found).toHaveLength(24)
    expect(found.at(-1)).toMatchObject({ forum: 'b', relation: 'IDENTICAL' })
  })

  it('another post of the same thread, quotes marked or not', async () => {
    const reply = `Somebody said:\n\n${whole}\n\n${prose('mountain', 2)}`
    await show({ forum: 'a', on: '2020-05-01', text: whole, others: [reply, whole] })
    expect(await members()).toEqual([])
  })
})

describe('the star', () => {
  it('moves to an earlier copy that comes later, and its id with it', async () => {
    await show({ forum: 'b', on: '2020-05-02', text: whole })
    await show({ forum: 'c', on: '2020-05-03', text: whole })
    const [before] = await rows('select id, post_id from stories')
    await show({ forum: 'a', on: '2020-05-01', text: whole })
    expect(await stars()).toEqual(['a of a', 'b of a', 'c of a'])
    const after = await rows<{ id: string; post_id: string }>('select id, post_id from stories')
    expect(after).toHaveLength(1)
    expect(after[0]?.id).not.toBe(before?.id)
    expect(after[0]?.id.slice(6)).toBe(after[0]?.post_id.slice(5))
  })

  it('holds what is like its centre, not what is like another member', async () => {
    const other = lines('mountain', 12)
    await show({ forum: 'a', on: '2020-05-01', text: whole })
    await show({ forum: 'b', on: '2020-05-02', text: `${whole} ${other.join(' ')}` })
    await show({ forum: 'c', on: '2020-05-03', text: other.join(' ') })
    await show({ forum: 'd', on: '2020-05-04', text: other.join(' ') })
    expect(await stars()).toEqual(['a of a', 'b of a', 'c of c', 'd of c'])
  })

  const dump = async () =>
    JSON.stringify([
      await rows('select * from stories order by id'),
      await rows('select * from story_members order by post_id'),
      await rows(
        'select id, post_id, source_id, confidence, inherited_from_id, reached_through_id from attributions order by id',
      ),
      await rows('select * from story_queue'),
      await rows('select hash, sort_at, post_id from post_marks order by 1, 2, 3'),
    ])

  it('is the same in whatever order the pages come', async () => {
    const other = lines('mountain', 8)
    const bbc = [attribution({ name: 'BBC' })]
    const pages: Shown[] = [
      { forum: 'a', on: '2020-05-01', text: whole },
      { forum: 'b', on: '2020-05-02', text: whole, attributions: bbc },
      { forum: 'c', on: '2020-05-03', text: story.slice(2, 6).join(' ') },
      { forum: 'd', on: '2020-05-04', text: `${story.slice(0, 5).join(' ')} ${other.join(' ')}` },
      { forum: 'e', on: '2020-05-05', text: other.join(' ') },
      { forum: 'f', on: '2020-05-06', text: other.slice(1).join(' ') },
      { forum: 'g', on: '2020-05-03', text: `${whole} ${prose('valley', 9)}` },
      // Edited: the newer content counts, whichever comes first.
      { forum: 'h', on: '2020-05-07', text: whole, seen: '2026-01-01' },
      { forum: 'h', on: '2020-05-07', text: other.join(' '), seen: '2026-02-01' },
    ]
    const states = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(pages, { minLength: pages.length }), async (order) => {
        await emptyTables(database.db)
        for (const each of order) await show(each)
        states.add(await dump())
      }),
      { numRuns: 5 },
    )
    expect(states.size).toBe(1)
    expect(await stars()).toEqual([
      ...['a of a', 'b of a', 'c of a', 'd of a', 'g of a'],
      ...['e of e', 'f of e', 'h of e'],
    ])
    expect(await rows('select * from story_queue')).toEqual([])
  }, 60_000)
})

describe('a post leaves its story', () => {
  beforeEach(async () => {
    await show({ forum: 'a', on: '2020-05-01', text: whole })
    await show({ forum: 'b', on: '2020-05-02', text: whole })
    await show({ forum: 'c', on: '2020-05-03', text: whole })
  })
  const first = `(select p.id from posts p join forums f on f.id = p.forum_id where f.name = 'a')`

  it('when it is edited to something else', async () => {
    const seen = '2026-03-01'
    await show({ forum: 'a', on: '2020-05-01', text: prose('mountain', 6), seen })
    expect(await stars()).toEqual(['b of b', 'c of b'])
  })

  it.each(['HIDDEN', 'DELETED', 'REMOVED'])(
    'when it is %s, with all it was found by, and comes back',
    async (state) => {
      await rows(`update posts set state = '${state}' where id = ${first}`)
      expect(await stars()).toEqual(['b of b', 'c of b'])
      expect(await rows(`select 1 from post_marks where post_id = ${first}`)).toEqual([])
      expect(await rows(`select 1 from post_fingerprints where post_id = ${first}`)).toEqual([])
      await rows(`update posts set state = 'VISIBLE' where id = ${first}`)
      const [{ id = '' } = {}] = await rows<{ id: string }>(`select ${first} as id`)
      await updateStories(database.db, [id])
      expect(await stars()).toEqual(['a of a', 'b of a', 'c of a'])
    },
  )

  it('when an event says that it is gone, and is back in it when one says that it is shown', async () => {
    const [{ id = '', forum = '' } = {}] = await rows<{ id: string; forum: string }>(
      `select id, forum_id as forum from posts where id = ${first}`,
    )
    const say = (state: 'DELETED' | 'VISIBLE', at: string) =>
      applyEffects(database.db, forum, { states: [{ keys: [id], state, at }] })
    await say('DELETED', '2026-05-01T00:00:00.000Z')
    expect(await stars()).toEqual(['b of b', 'c of b'])
    await say('VISIBLE', '2026-05-02T00:00:00.000Z')
    await settleStories(database.db)
    expect(await stars()).toEqual(['a of a', 'b of a', 'c of a'])
    expect(await rows('select * from story_queue')).toEqual([])
  })

  it('when its row is deleted; the others are a story on', async () => {
    await rows(`delete from posts where id = ${first}`)
    await settleStories(database.db)
    expect(await stars()).toEqual(['b of b', 'c of b'])
  })

  it('when its thread goes, with everything else in it', async () => {
    await rows('delete from threads')
    expect(await rows('select * from story_queue')).toEqual([])
    expect(await members()).toEqual([])
  })

  it('and one that is left alone is no story', async () => {
    await rows(`update posts set state = 'DELETED' where id <> ${first}`)
    expect(await members()).toEqual([])
    expect(await rows('select * from stories')).toEqual([])
  })
})

describe('what is not known is taken over from an older copy', () => {
  const bbc = attribution({ name: 'BBC', hop: 2, reachedThrough: 1 })
  const via = attribution({ name: 'Caasimada Online', role: 'SYNDICATOR', hop: 1 })
  const chains = () =>
    rows(`select f.name as forum, s.name as source, a.role, a.hop, t.role as through,
        round(a.confidence::numeric, 2)::float as confidence, a.evidence->0->>'method' as method,
        d.name as "from", a.status
      from attributions a join posts p on p.id = a.post_id join forums f on f.id = p.forum_id
        join sources s on s.id = a.source_id left join attributions t on t.id = a.reached_through_id
        left join posts dp on dp.id = a.inherited_from_id left join forums d on d.id = dp.forum_id
      where f.name <> 'a' order by 1, a.hop`)
  const inherited = [
    {
      forum: 'b',
      source: 'Caasimada Online',
      role: 'SYNDICATOR',
      hop: 1,
      through: null,
      confidence: 0.72,
      method: 'NEAR_DUPLICATE',
      from: 'a',
      status: 'EXTRACTED',
    },
    {
      forum: 'b',
      source: 'BBC',
      role: 'ORIGIN',
      hop: 2,
      through: 'SYNDICATOR',
      confidence: 0.72,
      method: 'NEAR_DUPLICATE',
      from: 'a',
      status: 'EXTRACTED',
    },
  ]

  beforeEach(async () => {
    await show({ forum: 'b', on: '2020-05-02', text: whole })
    await show({ forum: 'a', on: '2020-05-01', text: whole, attributions: [bbc, via] })
  })

  it('its whole chain, with less confidence and the older post as evidence', async () => {
    expect(await chains()).toEqual(inherited)
  })

  it('not where the copy names a source itself', async () => {
    const reuters = [attribution({ name: 'Reuters' })]
    await show({ forum: 'c', on: '2020-05-03', text: whole, attributions: reuters })
    expect(await chains()).toMatchObject([
      ...inherited,
      { forum: 'c', source: 'Reuters', from: null },
    ])
    await show({
      forum: 'b',
      on: '2020-05-02',
      text: whole,
      attributions: reuters,
      seen: '2026-03-01',
    })
    expect(await chains()).toMatchObject([
      { forum: 'b', source: 'Reuters', from: null },
      { forum: 'c', source: 'Reuters', from: null },
    ])
  })

  it('not where a human spoke of the source, and a human keeps what was taken over', async () => {
    await rows(
      `update attributions set status = 'REJECTED' where inherited_from_id is not null and role = 'ORIGIN'`,
    )
    await settleStories(database.db)
    expect(await chains()).toMatchObject([inherited[0], { role: 'ORIGIN', status: 'REJECTED' }])
    await rows(
      "update attributions set status = 'CONFIRMED' where inherited_from_id is not null and role = 'SYNDICATOR'",
    )
    await rows("update posts set state = 'DELETED' where published_at < '2020-05-02'")
    expect(await chains()).toMatchObject([
      { role: 'SYNDICATOR', status: 'CONFIRMED' },
      { role: 'ORIGIN', status: 'REJECTED' },
    ])
  })

  it.each(['edited', 'DELETED'])('no longer, when the older copy is %s', async (how) => {
    if (how === 'edited') {
      await show({ forum: 'a', on: '2020-05-01', text: prose('mountain', 6), seen: '2026-03-01' })
    } else await rows("update posts set state = 'DELETED' where published_at < '2020-05-02'")
    expect(await chains()).toEqual([])
  })

  it('not by a post that only quotes it', async () => {
    const quotes = [{ author: null, postNativeId: null, text: whole }]
    await show({ forum: 'c', on: '2020-05-04', text: whole, more: { quotes } })
    expect(await chains()).toEqual(inherited)
  })
})

it('is noted among the changes, with what it becomes and when it ends', async () => {
  const noted = async () =>
    rows("select op, count(*)::int from changes where type = 'STORY' group by op order by op")
  await show({ forum: 'b', on: '2020-05-02', text: whole })
  await show({ forum: 'c', on: '2020-05-03', text: whole })
  expect(await noted()).toEqual([{ op: 'UPSERT', count: 1 }])
  await show({ forum: 'a', on: '2020-05-01', text: whole })
  expect(await noted()).toEqual([
    { op: 'DELETE', count: 1 },
    { op: 'UPSERT', count: 1 },
  ])
  const [{ seq: before } = {}] = await rows(
    "select max(seq) as seq from changes where type in ('STORY', 'ATTRIBUTION')",
  )
  await rows('insert into story_queue (post_id, is_changed) select id, true from posts')
  await settleStories(database.db)
  const [{ seq: after } = {}] = await rows(
    "select max(seq) as seq from changes where type in ('STORY', 'ATTRIBUTION')",
  )
  expect(after).toBe(before)
})

it('does nothing for a page that changed nothing', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole })
  await show({ forum: 'b', on: '2020-05-02', text: whole })
  const versions = () =>
    rows('select xmin from story_members union all select xmin from post_marks')
  const before = await versions()
  await show({ forum: 'b', on: '2020-05-02', text: whole })
  expect(await versions()).toEqual(before)
})

it('makes up for writes that ended before their stories were settled', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole, isSettled: false })
  await show({ forum: 'b', on: '2020-05-02', text: whole, isSettled: false })
  expect(await members()).toEqual([])
  await settleStories(database.db)
  expect(await stars()).toEqual(['a of a', 'b of a'])
  expect(await rows('select * from story_queue')).toEqual([])
})

it('is found once for all who ask while it is looked for', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole, isSettled: false })
  const first = settleSoon(database.db)
  await show({ forum: 'b', on: '2020-05-02', text: whole, isSettled: false })
  expect(settleSoon(database.db)).toBe(first)
  await first
  expect(await stars()).toEqual(['a of a', 'b of a'])
})

it('is found in smaller batches where a large one takes too long', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole, isSettled: false })
  await show({ forum: 'b', on: '2020-05-02', text: whole, isSettled: false })
  const { client } = (database.db as unknown as { session: { client: PGlite } }).session
  const query = (text: string, values: string[], options: QueryOptions) => {
    const isTooLong = text.includes('story_update') && JSON.parse(values[0] ?? '').length > 1
    const error = Object.assign(new Error('statement timeout'), { code: '57014' })
    return isTooLong ? Promise.reject(error) : client.query(text, values, options)
  }
  await settleStories({ session: { client: { query } } } as unknown as OpenDatabase['db'])
  expect(await stars()).toEqual(['a of a', 'b of a'])
})

it('looks again at what a newer extractor reads otherwise in the same content', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole })
  await show({ forum: 'b', on: '2020-05-02', text: whole })
  await rows(`update post_revisions set body_text = '${prose('mountain', 6)}'
    where post_id = (select max(post_id) from stories)`)
  await settleStories(database.db)
  expect(await members()).toEqual([])
})

it('leaves a post in the queue that changed while its words were looked at', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole, isSettled: false })
  const read = `select jsonb_build_array(jsonb_build_object('post_id', p.id, 'turn', q.id,
      'content_hash', p.content_hash, 'own', '{}', 'quoted', '{}', 'marks', '{}')) as print
    from story_queue q join posts p on p.id = q.post_id`
  const [{ print } = {}] = await rows(read)
  await rows('insert into story_queue (post_id, is_changed) select id, true from posts')
  await rows(`select story_update('${JSON.stringify(print)}', 100)`)
  expect(await rows('select post_id from story_queue')).toHaveLength(2)
  await settleStories(database.db)
  expect(await rows('select post_id from post_marks where hash >= 0')).toHaveLength(12)
})

it('is looked up where a post stands now: under another id, at another time, or no more', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole })
  const marks = () =>
    rows(`select post_id, sort_at::text, count(*)::int from post_marks group by 1, 2`)
  const [{ count = 0 } = {}] = await rows<{ count: number }>('select count(*)::int from post_marks')
  await rows(`update posts set id = 'post_anew'`)
  await rows(`update posts set published_at = '2019-01-01Z'`)
  await settleStories(database.db)
  expect(await marks()).toMatchObject([{ post_id: 'post_anew', count }])
  expect(await rows(`select 1 from post_marks where sort_at = '2019-01-01Z'`)).toHaveLength(count)
  await rows('delete from posts')
  expect(await marks()).toEqual([])
})

it('puts posts from before into their stories', async () => {
  await show({ forum: 'a', on: '2020-05-01', text: whole })
  await show({ forum: 'b', on: '2020-05-02', text: whole })
  const state = await members()
  await rows('truncate stories cascade')
  await rows('truncate post_marks, post_fingerprints')
  const ids = (await rows<{ id: string }>('select id from posts')).map(({ id }) => id)
  await updateStories(database.db, [...ids, 'post_unknown'])
  await updateStories(database.db, ids)
  expect(await members()).toEqual(state)
})
