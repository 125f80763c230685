// The ways to write pages that are compared: the product's, the two usual ones, and the fastest that Postgres has.
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Database } from '../../src/store/db.ts'
import { settleSoon, settleStories } from '../../src/store/stories/settle.ts'
import { writePage } from '../../src/store/write-page/write-page.ts'
import { copyRows } from './copy.ts'
import type { WritablePage } from './pages.ts'
import { rowsOf, type TableRows } from './rows.ts'

export interface Writer {
  readonly name: string
  /** Pages that are written together. */
  readonly batch: number
  /** Whether a page that is known already may be written again. */
  readonly isRepeatable: boolean
  /** @param second for what goes on behind the writes. */
  open(client: pg.Client, second: pg.Client): Opened
}

export interface Opened {
  write(pages: readonly WritablePage[]): Promise<void>
  /** Does at once what goes on behind the writes. */
  end?(): Promise<void>
  /** Until nothing goes on any more. */
  close?(): Promise<void>
}

const COPY_BATCH = 25

export const oneStatement: Writer = {
  name: 'forumql: one statement; stories behind it, on a second connection',
  batch: 1,
  isRepeatable: true,
  open(client, second) {
    const db = drizzle(client) as unknown as Database
    const behind = drizzle(second) as unknown as Database
    let settling = Promise.resolve()
    return {
      async write(pages) {
        for (const { ingestion, records } of pages) {
          const written = await writePage(db, ingestion, records)
          // As the pipeline does.
          const isNew = written.kind === 'written' && written.status !== 'UNCHANGED'
          if (isNew) settling = settleSoon(behind)
        }
      },
      end: () => settleStories(behind),
      close: () => settling,
    }
  },
}

const rowByRow: Writer = {
  name: 'row by row in a transaction',
  batch: 1,
  isRepeatable: true,
  open: (client) =>
    inTransaction(client, async (page) => {
      for (const each of rowsOf(page)) {
        for (const row of each.rows) await client.query(upsert(each, 1), row as unknown[])
      }
    }),
}

const multiRow: Writer = {
  name: 'multi-row ON CONFLICT',
  batch: 1,
  isRepeatable: true,
  open: (client) =>
    inTransaction(client, async (page) => {
      for (const each of rowsOf(page)) {
        if (each.rows.length > 0)
          await client.query(upsert(each, each.rows.length), each.rows.flat())
      }
    }),
}

/** What nothing that keeps the indexes can surpass: no look-up, no conflict, one command a table for many pages. */
export const copy: Writer = {
  name: `limit: COPY, ${COPY_BATCH} pages at once`,
  batch: COPY_BATCH,
  isRepeatable: false,
  open(client) {
    const known = new Set<string>()
    return {
      async write(pages) {
        await client.query('begin')
        for (const each of united(pages.map(rowsOf), known)) await copyRows(client, each)
        await fillSearch(client, pages)
        await client.query('commit')
      },
    }
  },
}

export const writers: readonly Writer[] = [copy, oneStatement, multiRow, rowByRow]

const inTransaction = (
  client: pg.Client,
  write: (page: WritablePage) => Promise<void>,
): Opened => ({
  async write(pages) {
    for (const page of pages) {
      await client.query('begin')
      await write(page)
      await fillSearch(client, [page])
      await client.query('commit')
    }
  },
})

/** The product's vectors for search are made as it writes; here they take a statement of their own. */
const fillSearch = (client: pg.Client, pages: readonly WritablePage[]) =>
  client.query(
    `update posts p set search = search_vector(p.language,
       case when p.position = 1 then (select title from threads t where t.id = p.thread_id) end, r.text)
     from post_revisions r
     where p.id = any($1) and r.post_id = p.id and r.content_hash = p.content_hash`,
    [pages.flatMap(({ records }) => records.posts.map(({ id }) => id))],
  )

function upsert({ table, columns, key }: TableRows, rows: number): string {
  const values = Array.from({ length: rows }, (_, row) => {
    const places = columns.map((_, column) => `$${row * columns.length + column + 1}`)
    return `(${places.join(', ')})`
  })
  const updates = columns.filter((column) => !key.includes(column))
  return `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}
    on conflict (${key.join(', ')}) do update set
    ${updates.map((column) => `${column} = excluded.${column}`).join(', ')}`
}

/** The rows of many pages by table, but those that an earlier page brought (forums, authors). */
function united(pages: readonly TableRows[][], known: Set<string>): TableRows[] {
  const isNew = ({ table, columns, key }: TableRows, row: readonly unknown[]): boolean => {
    const name = [table, ...key.map((column) => row[columns.indexOf(column)])].join(' ')
    return !known.has(name) && Boolean(known.add(name))
  }
  return (pages[0] ?? []).map((first, index) => {
    const all = pages.flatMap((tables) => tables[index] ?? [])
    const whole = all.find(({ rows }) => rows.length > 0) ?? first
    return { ...whole, rows: all.flatMap((each) => each.rows.filter((row) => isNew(each, row))) }
  })
}
