import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyEvent, type EffectEvent, type RecordName } from '../../src/ingest/effects.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { author, dumped, extraction, post } from '../support/extraction.ts'
import { rowsOf, type Seen, writeSeen } from '../support/write.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

const at = (minute: number) => `2024-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`
const named = (nativeId: string | null, url: string | null = null): RecordName => ({
  forum: { name: null, baseUrl: 'https://forum.example' },
  nativeId,
  url,
})
const says = (
  minute: number | null,
  record: RecordName,
  state: 'VISIBLE' | 'HIDDEN' | 'DELETED',
  target: 'THREAD' | 'POST' | 'AUTHOR' = 'POST',
) => {
  const time = minute === null ? null : new Date(at(minute))
  const event: EffectEvent = { kind: 'state', target, record, state, at: time }
  return applyEvent(database.db, event, new Date(at(59)))
}

const amina = author('Amina', '7')
const hello = post({ nativeId: '11', position: 1, text: 'Hello all of you here', author: amina })
const reply = post({
  nativeId: '12',
  position: 2,
  url: 'https://forum.example/t/1#post-12',
  text: 'Welcome',
  author: author('Bo', '8'),
})
const both = extraction([hello, reply])
const sees = (minute: number, shown = both, seen: Partial<Seen> = {}) =>
  writeSeen(database.db, shown, { at: at(minute), ...seen })

const states = async () =>
  Object.fromEntries(
    (await rowsOf(database.db, 'select native_id, state from posts order by 1')).map((row) => [
      row.native_id,
      row.state,
    ]),
  )

describe('a deletion', () => {
  it('withholds the post, however it names it', async () => {
    await sees(1)
    await says(2, named('11'), 'DELETED')
    await says(2, named(null, 'https://forum.example/t/1?page=2#post-12'), 'DELETED')
    expect(await states()).toEqual({ 11: 'DELETED', 12: 'DELETED' })
  })

  it('that comes before its post waits for it', async () => {
    await says(2, named('12'), 'DELETED')
    await sees(1)
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'DELETED' })
  })

  it('waits for a post that was known without the key it names', async () => {
    await sees(1, dumped(both), { input: { kind: 'text', url: null } })
    await says(2, named('12'), 'DELETED')
    await sees(3)
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'DELETED' })
  })

  it('is not undone by a newer document, only by newer news of recovery', async () => {
    await sees(1)
    await says(5, named('12'), 'DELETED')
    await sees(9)
    await says(4, named('12'), 'VISIBLE')
    await says(5, named('12'), 'VISIBLE')
    expect(await states()).toMatchObject({ 12: 'DELETED' })
    await says(6, named('12'), 'VISIBLE')
    expect(await states()).toMatchObject({ 12: 'VISIBLE' })
  })

  it('without a time is as new as its receipt', async () => {
    await sees(1)
    await says(58, named('12'), 'VISIBLE')
    await says(null, named('12'), 'DELETED')
    expect(await states()).toMatchObject({ 12: 'DELETED' })
  })

  it('of a thread withholds its posts, also those that come later, and its recovery shows them', async () => {
    await sees(1, extraction([hello]))
    await says(3, named('11'), 'HIDDEN')
    await says(4, named('1'), 'DELETED', 'THREAD')
    await sees(2)
    expect(await rowsOf(database.db, 'select state from threads')).toEqual([{ state: 'DELETED' }])
    expect(await states()).toEqual({ 11: 'DELETED', 12: 'DELETED' })
    await says(5, named('1'), 'VISIBLE', 'THREAD')
    expect(await states()).toEqual({ 11: 'HIDDEN', 12: 'VISIBLE' })
  })

  it('of an author says nothing of the posts', async () => {
    await sees(1)
    await says(2, named('8'), 'DELETED', 'AUTHOR')
    expect(await rowsOf(database.db, 'select name, state from authors order by 1')).toEqual([
      { name: 'Amina', state: 'VISIBLE' },
      { name: 'Bo', state: 'DELETED' },
    ])
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'VISIBLE' })
  })

  it('survives that its post is united with another record of it', async () => {
    await sees(1, dumped(both), { input: { kind: 'text', url: null } })
    const apart = post({
      nativeId: '12',
      position: 2,
      text: 'Said in quite other words',
      author: amina,
    })
    await sees(2, extraction([apart], { nativeId: '9', url: 'https://forum.example/t/9' }))
    await says(3, named('12'), 'DELETED')
    await sees(4)
    expect(
      await rowsOf(database.db, `select count(*)::int from posts where state = 'DELETED'`),
    ).toEqual([{ count: 1 }])
    expect((await states())['12']).toBe('DELETED')
  })
})

describe('a document that shows all posts of its thread', () => {
  const whole = (posts: Parameters<typeof extraction>[0]) =>
    extraction(posts, { declaredPostCount: posts.length })

  it('proves that a post it lacks is gone', async () => {
    await sees(1)
    await sees(2, whole([hello]))
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'DELETED' })
  })

  it('says nothing of posts that were seen after it', async () => {
    await sees(2, whole([hello]))
    await sees(3)
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'VISIBLE' })
  })

  it('proves nothing where the forum counts more posts, or has more pages', async () => {
    await sees(1)
    await sees(2, extraction([hello], { declaredPostCount: 2 }))
    await sees(3, extraction([hello], { declaredPostCount: 1, pageNumber: 1, pageCount: 2 }))
    await sees(4, extraction([hello]))
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'VISIBLE' })
  })

  it('proves nothing of a post that has moved to another thread', async () => {
    await sees(1)
    const there = extraction([reply], { nativeId: '2', url: 'https://forum.example/t/2' })
    await sees(2, there)
    await sees(3, whole([hello]))
    expect(await states()).toEqual({ 11: 'VISIBLE', 12: 'VISIBLE' })
  })
})

describe('a move', () => {
  const other = extraction([post({ nativeId: '21', position: 1, text: 'Another thread' })], {
    nativeId: '2',
    url: 'https://forum.example/t/2',
  })
  const placed = async () =>
    Object.fromEntries(
      (
        await rowsOf(
          database.db,
          'select p.native_id, t.native_id as thread from posts p join threads t on t.id = p.thread_id',
        )
      ).map((row) => [row.native_id, row.thread]),
    )
  const moved = (minute: number, thread: string): EffectEvent => ({
    kind: 'moved',
    post: named('12'),
    thread: named(thread),
    at: new Date(at(minute)),
  })

  it('puts a post into its new thread, before or after either is known', async () => {
    await applyEvent(database.db, moved(3, '2'), new Date())
    await sees(1)
    expect(await placed()).toEqual({ 11: '1', 12: '1' })
    await sees(1, other)
    expect(await placed()).toEqual({ 11: '1', 12: '2', 21: '2' })
  })

  it('is older than a document that shows the post elsewhere later', async () => {
    await sees(1)
    await sees(1, other)
    await sees(4)
    await applyEvent(database.db, moved(3, '2'), new Date())
    expect(await placed()).toMatchObject({ 12: '1' })
  })

  it('of all posts of a thread takes along those that are heard of later', async () => {
    await sees(1, extraction([hello]))
    await sees(1, other)
    const merged = {
      kind: 'merged',
      from: named('1'),
      into: named('2'),
      at: new Date(at(5)),
    } as const
    await applyEvent(database.db, merged, new Date())
    await sees(2)
    expect(await placed()).toEqual({ 11: '2', 12: '2', 21: '2' })
  })
})
