// The ingest pass: pages a second of each writer near the database and far from it, pages that are known already, and a race.
import { empty } from '../data/fill.ts'
import { startProxy } from '../measure/proxy.ts'
import { connected } from './clients.ts'
import { pageOf } from './pages.ts'
import { type RaceResult, race } from './race.ts'
import { type Opened, oneStatement, type Writer, writers } from './writers.ts'

/** Pages a second, round by round. */
export interface WriterResult {
  readonly writer: string
  readonly near: readonly number[]
  readonly far: readonly number[]
  /** Of pages that are known already; empty for a writer that cannot. */
  readonly unchanged: readonly number[]
  /** For one page. */
  readonly statements: number
}

export interface IngestResult {
  readonly writers: readonly WriterResult[]
  /** By the product, for one page that is known already. */
  readonly rowsWrittenByUnchangedPage: number
  readonly race: RaceResult
}

export interface IngestOptions {
  readonly server: string
  readonly rounds: number
  /** Of every writer in every round. */
  readonly seconds: number
  readonly delayMs: number
  say(line: string): void
}

/** Far from the database the usual ways take seconds a page. */
const WARM_UP_SECONDS = 1

export async function ingestPass(options: IngestOptions): Promise<IngestResult> {
  const { server, say } = options
  say('writing pages')
  const near = await round(options, 'near')
  say('writing pages far from the database')
  const far = await round(options, 'far')
  say('six clients that write pages with the same new authors')
  return {
    writers: writers.map(({ name }, index) => ({
      writer: name,
      near: near[index]?.fresh ?? [],
      far: far[index]?.fresh ?? [],
      unchanged: near[index]?.unchanged ?? [],
      statements: far[index]?.statements ?? Number.NaN,
    })),
    rowsWrittenByUnchangedPage: await rowsWrittenByUnchangedPage(server),
    race: await race(server),
  }
}

interface Rates {
  readonly fresh: number[]
  readonly unchanged: number[]
  statements: number
}

/** Writers in turn, each in a database of its own. */
async function round(
  { server, rounds, seconds, delayMs }: IngestOptions,
  way: 'near' | 'far',
): Promise<readonly Rates[]> {
  const set = await Promise.all(
    writers.map(async (writer, index) => {
      const url = await empty(server, `forumql_bench_ingest_${index}`)
      const proxy = way === 'far' ? await startProxy(url, delayMs) : null
      const clients = await connected(proxy?.url ?? url)
      const opened = writer.open(...clients)
      const rates: Rates = { fresh: [], unchanged: [], statements: Number.NaN }
      return { writer, proxy, clients, opened, rates }
    }),
  )
  const next = set.map(() => 0)
  for (const [index, { writer, opened, clients }] of set.entries()) {
    next[index] = (await writeFor(WARM_UP_SECONDS, writer, opened, 0)).next
    await clients[0].query('analyze')
  }
  for (let n = 0; n < rounds; n++) {
    for (const [index, { writer, opened, proxy, rates }] of set.entries()) {
      const first = next[index] ?? 0
      const before = (await proxy?.statements()) ?? Number.NaN
      const fresh = await writeFor(seconds, writer, opened, first)
      rates.fresh.push(fresh.rate)
      rates.statements =
        (((await proxy?.statements()) ?? Number.NaN) - before) / (fresh.next - first)
      if (way === 'near' && writer.isRepeatable) {
        const again = await writeFor(seconds, writer, opened, first, fresh.next)
        rates.unchanged.push(again.rate)
      }
      next[index] = fresh.next
    }
  }
  for (const { opened, clients, proxy } of set) {
    await opened.close?.()
    for (const client of clients) await client.end()
    proxy?.stop()
  }
  return set.map(({ rates }) => rates)
}

/**
 * Writes pages from this number on, up to a last one if there is one, until the time is over; making them does not
 * count, what goes on behind the writes does.
 * @returns pages a second, and the number of the page that is next.
 */
async function writeFor(
  seconds: number,
  { batch }: Writer,
  { write, end: settle }: Opened,
  first: number,
  end = Number.POSITIVE_INFINITY,
): Promise<{ readonly rate: number; readonly next: number }> {
  let next = first
  let ms = 0
  while (ms < seconds * 1_000 && next < end) {
    const pages = Array.from({ length: Math.min(batch, end - next) }, (_, n) => pageOf(next + n))
    const start = performance.now()
    await write(pages)
    ms += performance.now() - start
    next += pages.length
  }
  const start = performance.now()
  await settle?.()
  ms += performance.now() - start
  return { rate: ((next - first) * 1_000) / ms, next }
}

async function rowsWrittenByUnchangedPage(server: string): Promise<number> {
  const clients = await connected(await empty(server, 'forumql_bench_ingest'))
  const { write, end, close } = oneStatement.open(...clients)
  const page = [pageOf(1)]
  const written = async () => {
    await write(page)
    await end?.()
    await close?.()
    let sum = 0
    for (const client of clients) {
      await client.query('select pg_stat_force_next_flush()')
      const { rows } = await client.query<{ rows: number }>(
        'select sum(n_tup_ins + n_tup_upd + n_tup_del)::int as rows from pg_stat_user_tables',
      )
      sum = rows[0]?.rows ?? Number.NaN
    }
    return sum
  }
  const before = await written()
  const after = await written()
  for (const client of clients) await client.end()
  return after - before
}
