// Where posts stand of which no document says it, as they come one by one by webhook.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { day, extraction, post } from '../support/extraction.ts'
import { rowsOf, writeSeen } from '../support/write.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

const url = 'https://forum.example/t/1'
const shown = (isPartial: boolean, posts: Record<string, number | null>) =>
  extraction(
    Object.entries(posts).map(([id, position]) =>
      post({
        nativeId: id,
        position,
        text: `Words of the post number ${id}`,
        publishedAt: day(`2026-01-${id.padStart(2, '0')}`),
      }),
    ),
    { url, isPartial, isOfPost: isPartial },
  )
const at = '2026-02-01T00:00:00Z'
const alone =
  (id: string, position: number | null = null) =>
  () =>
    writeSeen(database.db, shown(true, { [id]: position }), { at })
const page = (posts: Record<string, number>) => () =>
  writeSeen(database.db, shown(false, posts), { at: '2026-02-02T00:00:00Z' })

const places = async () =>
  Object.fromEntries(
    (
      await rowsOf<{ native_id: string; position: number }>(
        database.db,
        'select native_id, position from posts order by position',
      )
    ).map(({ native_id, position }) => [native_id, position]),
  )

test('they stand in the order of their dates, whatever order they came in', async () => {
  for (const write of [alone('5'), alone('1', 1), alone('3'), alone('9')]) await write()
  expect(await places()).toEqual({ 1: 1, 3: 2, 5: 3, 9: 4 })
})

test('they stand behind the placed posts that are not younger', async () => {
  for (const write of [alone('7'), page({ 1: 1, 2: 2, 6: 20 }), alone('4')]) await write()
  expect(await places()).toEqual({ 1: 1, 2: 2, 4: 3, 6: 20, 7: 21 })
})

test('a document that says where they stand is believed, even an older one', async () => {
  await alone('5')()
  await page({ 5: 40 })()
  await alone('5')()
  expect(await places()).toEqual({ 5: 40 })
})

test('any order of the same documents gives the same places', async () => {
  const writes = [alone('2'), alone('8'), page({ 1: 1, 4: 11 }), alone('6'), alone('4')]
  const results = new Set<string>()
  for (let turn = 0; turn < writes.length; turn++) {
    await emptyTables(database.db)
    const order = [...writes.slice(turn), ...writes.slice(0, turn)]
    for (const write of turn % 2 ? order.reverse() : order) await write()
    results.add(JSON.stringify(await places()))
  }
  expect([...results]).toEqual([JSON.stringify({ 1: 1, 2: 2, 4: 11, 6: 12, 8: 13 })])
})

test('what a post says of its thread does not stand against what the thread says', async () => {
  const facts = { url, title: 'Ferns', tags: ['shade'], isLocked: true }
  await writeSeen(
    database.db,
    extraction([post({ nativeId: '1', position: 1, text: 'one' })], facts),
    { at },
  )
  const hearsay = { url, title: '', isPartial: true, isOfPost: true }
  await writeSeen(database.db, extraction([post({ nativeId: '2', text: 'two' })], hearsay), {
    at: '2026-03-01T00:00:00Z',
  })
  expect(await rowsOf(database.db, 'select title, tags, is_locked from threads')).toEqual([
    { title: 'Ferns', tags: ['shade'], is_locked: true },
  ])
})
