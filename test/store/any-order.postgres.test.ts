// FORUMQL_ORDERS sets how many random orders of the events are tried.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forumIdByAddress, identifier } from '../../src/identity.ts'
import type { ExtractedThread } from '../../src/model.ts'
import { applyEffects } from '../../src/store/apply-effects.ts'
import type { Database, OpenDatabase } from '../../src/store/db.ts'
import { openNodePostgres } from '../../src/store/node-postgres.ts'
import { attribution, author, day, extraction, post } from '../support/extraction.ts'
import { createTestPostgres, type TestPostgres } from '../support/postgres.ts'
import { rowsOf, writeSeen } from '../support/write.ts'

const ORDERS = Number(process.env.FORUMQL_ORDERS ?? 12)

let server: TestPostgres
let database: OpenDatabase
beforeAll(async () => {
  server = await createTestPostgres()
  database = openNodePostgres(server.url, () => undefined)
})
afterAll(async () => {
  await database.close()
  await server.drop()
})

const forumId = forumIdByAddress('https://forum.example')
const key = (type: 'post' | 'thread' | 'author', id: string) =>
  identifier(type, 'NATIVE', forumId, id).key
const at = (minute: number) => `2024-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`

type Event = (db: Database) => Promise<unknown>

interface Shown {
  readonly text: string
  readonly by?: string
  readonly likes?: number | null
  readonly edited?: number
  readonly html?: string
  /** Day of a post of which nobody says where it stands. */
  readonly unplaced?: number
}

const thread = (id: string): Partial<ExtractedThread> => ({
  nativeId: id,
  url: `https://forum.example/t/${id}`,
  title: `Thread ${id}`,
})

/** A document that shows these posts of a thread, by native id. */
function sees(
  minute: number,
  id: string,
  posts: Readonly<Record<string, Shown>>,
  over: Partial<ExtractedThread> = {},
  sources: readonly string[] = [],
): Event {
  const shown = Object.entries(posts).map(([nativeId, { text, by = 'amina', ...rest }]) =>
    post({
      nativeId,
      text,
      position: rest.unplaced === undefined ? Number(nativeId) % 10 : null,
      author: author(by, by.toLowerCase()),
      publishedAt: day(`2020-05-0${rest.unplaced ?? 1}`),
      editedAt: rest.edited === undefined ? null : day(`2020-06-0${rest.edited}`),
      reactionCount: rest.likes ?? null,
      html: rest.html ?? `<p>${text}</p>`,
    }),
  )
  const attributions = sources.map((name) => attribution({ name }))
  return (db) =>
    writeSeen(db, extraction(shown, { ...thread(id), ...over }), { at: at(minute), attributions })
}

const says = (
  minute: number,
  type: 'post' | 'thread' | 'author',
  id: string,
  state: 'VISIBLE' | 'HIDDEN' | 'DELETED',
): Event => {
  const states = [{ keys: [key(type, id)], state, at: at(minute) }]
  return (db) => applyEffects(db, forumId, { states })
}

const moves = (minute: number, id: string, to: string): Event => {
  const change = { keys: [key('post', id)], toKey: key('thread', to), at: at(minute) }
  return (db) => applyEffects(db, forumId, { moves: [change] })
}

/** All posts of a thread. */
const merges = (minute: number, id: string, to: string): Event => {
  const change = { keys: [key('thread', id)], toKey: key('thread', to), at: at(minute) }
  return (db) => applyEffects(db, forumId, { moves: [change] })
}

const a = { text: 'The first words of all', likes: 1 }
const b = { text: 'An answer', by: 'Bo' }
const c = { text: 'Another answer', by: 'cem' }

const events: readonly Event[] = [
  sees(1, '1', { 11: a }),
  sees(2, '1', { 11: a, 12: b, 13: c }, { pageNumber: 1, pageCount: 2 }),
  sees(3, '1', { 12: { ...b, text: 'An answer, edited', edited: 1 } }),
  sees(4, '1', { 12: { ...b, text: 'An answer, edited twice', edited: 2, likes: 7 } }, {}, ['AFP']),
  sees(5, '1', { 12: { ...b, text: 'An answer, edited twice' } }),
  // Two documents of one time: the content's hash decides.
  sees(6, '1', { 11: { ...a, text: 'The first words, one way' } }),
  sees(6, '1', { 11: { ...a, text: 'The first words, the other way', likes: 9 } }),
  sees(7, '1', { 11: { text: 'The first words, corrected' } }, { title: 'Thread 1, renamed' }),
  // Only the markup differs.
  sees(8, '1', { 13: { ...c, html: '<p><b>Another</b> answer</p>' } }, {}, ['BBC', 'AFP']),
  sees(9, '1', { 14: { text: 'A fourth one', likes: 3 } }, { pageNumber: 2, pageCount: 2 }),
  says(10, 'post', '14', 'DELETED'),
  sees(11, '1', { 14: { text: 'A fourth one', likes: 4 } }),
  says(12, 'post', '14', 'VISIBLE'),
  says(12, 'post', '13', 'DELETED'),
  says(13, 'post', '13', 'VISIBLE'),
  says(13, 'post', '13', 'HIDDEN'),
  says(14, 'post', '15', 'DELETED'),
  sees(13, '1', { 15: { text: 'Deleted before it was seen', by: 'Bo' } }),
  sees(15, '2', {
    21: { text: 'Elsewhere', by: 'cem' },
    22: { text: 'Elsewhere, too', by: 'dua' },
  }),
  says(16, 'thread', '2', 'DELETED'),
  sees(17, '2', { 23: { text: 'In a thread that is gone', by: 'dua' } }),
  says(18, 'thread', '3', 'HIDDEN'),
  sees(17, '3', { 31: { text: 'A third thread' } }),
  says(19, 'thread', '3', 'VISIBLE'),
  moves(20, '22', '3'),
  sees(21, '3', { 32: { text: 'Of a renamed member', by: 'CEM' } }),
  says(22, 'author', 'dua', 'DELETED'),
  // All of the thread, as the forum counts it: 32 is gone.
  sees(
    25,
    '3',
    { 31: { text: 'A third thread' }, 22: { text: 'Elsewhere, too', by: 'dua' } },
    { declaredPostCount: 2 },
  ),
  sees(24, '3', { 33: { text: 'Seen before that, heard of later' } }),
  sees(26, '3', { 34: { text: 'Seen after that' } }),
  // Posts that leave a thread before it is merged stay where they went; what comes into it afterwards goes the next way.
  sees(27, '4', {
    41: { text: 'Stays in its thread' },
    42: { text: 'Leaves before the merge' },
    43: { text: 'Goes with it, and comes back' },
    45: { text: 'Is shown elsewhere in between' },
  }),
  // Of posts that nobody numbered, the place follows from their dates, wherever they end.
  sees(28, '4', { 46: { text: 'Stands nowhere in particular', unplaced: 4 } }, { isPartial: true }),
  sees(28, '4', { 47: { text: 'Neither does this one', unplaced: 2 } }, { isPartial: true }),
  sees(34, '7', { 72: { text: 'Nor this', unplaced: 3 } }, { isPartial: true }),
  sees(27, '5', { 51: { text: 'Of the fifth' } }),
  sees(27, '6', { 61: { text: 'Of the sixth' } }),
  moves(28, '42', '5'),
  sees(29, '5', { 45: { text: 'Is shown elsewhere in between' } }),
  merges(30, '4', '6'),
  moves(31, '43', '4'),
  // The eighth is never shown: it was merged before anybody saw it.
  merges(32, '4', '8'),
  merges(33, '8', '5'),
  merges(34, '6', '7'),
  sees(28, '7', { 71: { text: 'Of the seventh' } }),
  // The seventh as a whole, before the others came into it.
  sees(33, '7', { 71: { text: 'Of the seventh' } }, { declaredPostCount: 1 }),
]

/** Everything but the clocks of this database, which document wrote a row last, and a time that nothing reads. */
async function stateOf(db: Database): Promise<string> {
  const tables = await rowsOf<{ name: string; columns: string }>(
    db,
    `select table_name as name, string_agg(format('%I', column_name), ', ' order by column_name) as columns
     from information_schema.columns
     where table_schema = 'public' and table_name in ('forums', 'boards', 'authors', 'threads', 'posts', 'post_revisions',
       'sources', 'attributions', 'thread_identifiers', 'post_identifiers', 'author_identifiers', 'source_aliases',
       'record_states', 'record_moves', 'post_homes')
       and column_name not in ('created_at', 'updated_at', 'ingestion_id')
       and not (column_name = 'last_seen_at' and table_name in ('forums', 'boards', 'sources'))
     group by table_name order by table_name`,
  )
  const parts: string[] = []
  for (const { name, columns } of tables) {
    const [row] = await rowsOf<{ content: string }>(
      db,
      `select string_agg(line, E'\\n' order by line collate "C") as content
       from (select row_to_json(x)::text as line from (select ${columns} from ${name}) x) y`,
    )
    parts.push(`# ${name}\n${row?.content ?? ''}`)
  }
  return parts.join('\n')
}

/** Empties all tables, and keeps the plans of statements, which would not survive a truncation. */
const forget = `do $$ declare name text; begin
  set local session_replication_role = replica;
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('delete from %I', name);
  end loop;
end $$`

/** Numbers in [0, 1) that follow from the seed. */
function seeded(seed: number): () => number {
  let count = 0
  return () => createHash('sha256').update(`${seed}.${count++}`).digest().readUInt32BE() / 2 ** 32
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, place: random() }))
    .sort((x, y) => x.place - y.place)
    .map(({ item }) => item)
}

it(`comes to one state by ${ORDERS} random orders of ${events.length} events`, {
  timeout: 300_000,
}, async () => {
  const { db } = database
  let expected: string | null = null
  for (let seed = 0; seed < ORDERS; seed++) {
    await rowsOf(db, forget)
    const order = seed === 0 ? events : shuffled(events, seeded(seed))
    for (const event of order) await event(db)
    // Some come twice.
    for (const event of order.slice(0, 5)) await event(db)
    const state = await stateOf(db)
    expected ??= state
    expect(state, `order of seed ${seed}`).toBe(expected)
  }
  const shown = await rowsOf(
    db,
    `select p.native_id, p.state, t.native_id as thread, r.text from posts p join threads t on t.id = p.thread_id
     join post_revisions r on r.post_id = p.id and r.content_hash = p.content_hash order by p.native_id`,
  )
  expect(shown).toEqual([
    { native_id: '11', state: 'VISIBLE', thread: '1', text: 'The first words, corrected' },
    { native_id: '12', state: 'VISIBLE', thread: '1', text: 'An answer, edited twice' },
    { native_id: '13', state: 'HIDDEN', thread: '1', text: 'Another answer' },
    { native_id: '14', state: 'VISIBLE', thread: '1', text: 'A fourth one' },
    { native_id: '15', state: 'DELETED', thread: '1', text: 'Deleted before it was seen' },
    { native_id: '21', state: 'DELETED', thread: '2', text: 'Elsewhere' },
    { native_id: '22', state: 'VISIBLE', thread: '3', text: 'Elsewhere, too' },
    { native_id: '23', state: 'DELETED', thread: '2', text: 'In a thread that is gone' },
    { native_id: '31', state: 'VISIBLE', thread: '3', text: 'A third thread' },
    { native_id: '32', state: 'DELETED', thread: '3', text: 'Of a renamed member' },
    { native_id: '33', state: 'DELETED', thread: '3', text: 'Seen before that, heard of later' },
    { native_id: '34', state: 'VISIBLE', thread: '3', text: 'Seen after that' },
    { native_id: '41', state: 'VISIBLE', thread: '7', text: 'Stays in its thread' },
    { native_id: '42', state: 'VISIBLE', thread: '5', text: 'Leaves before the merge' },
    { native_id: '43', state: 'VISIBLE', thread: '5', text: 'Goes with it, and comes back' },
    { native_id: '45', state: 'VISIBLE', thread: '5', text: 'Is shown elsewhere in between' },
    { native_id: '46', state: 'VISIBLE', thread: '7', text: 'Stands nowhere in particular' },
    { native_id: '47', state: 'VISIBLE', thread: '7', text: 'Neither does this one' },
    { native_id: '51', state: 'VISIBLE', thread: '5', text: 'Of the fifth' },
    { native_id: '61', state: 'VISIBLE', thread: '7', text: 'Of the sixth' },
    { native_id: '71', state: 'VISIBLE', thread: '7', text: 'Of the seventh' },
    { native_id: '72', state: 'VISIBLE', thread: '7', text: 'Nor this' },
  ])
  expect(await rowsOf(db, `select name, state from authors where state <> 'VISIBLE'`)).toEqual([
    { name: 'dua', state: 'DELETED' },
  ])
})
