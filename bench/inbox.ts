// How soon a delivery is acknowledged: a body of 50 kB, ten senders at once, as a ratio to a bare insert of the same body into
// the same Postgres, in the same run and in turn. Prints ratios; of milliseconds only what they were made of.
// `npm run bench:inbox -- [--rounds N]`
import { createHmac } from 'node:crypto'
import { parseArgs } from 'node:util'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { createSeal } from '../src/access/seal.ts'
import { createApp } from '../src/app.ts'
import { createEndpoint } from '../src/inbox/endpoint.ts'
import type { Database } from '../src/store/db.ts'
import { openNodePostgres } from '../src/store/node-postgres.ts'
import { startPostgres } from './data/postgres.ts'
import { median, quantile } from './measure/statistics.ts'

const SENDERS = 10
const DELIVERIES = 300
const BODY_BYTES = 50_000
const SECRET = 'only-for-the-benchmark-of-the-inbox'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } })

const postgres = await startPostgres(process.env.BENCH_DATABASE_URL)
const { db, close } = openNodePostgres(postgres.url, () => {})
const bare = new pg.Pool({ connectionString: postgres.url, max: 10 })
try {
  await migrate(drizzle(bare), { migrationsFolder: 'drizzle/migrations' })
  await bare.query('create table bare (id text primary key, body bytea not null)')
  const send = await sender(db)
  const ratios: { readonly p50: number; readonly p99: number }[] = []
  // The first round warms both up.
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    const inserts = await times((n) => insert(`${round}-${n}`, bodyOf(`${round}-${n}`)))
    const acknowledged = await times((n) => send(`${round}-${n}`, bodyOf(`${round}-${n}`)))
    if (round === 0) continue
    const ratio = (share: number) => quantile(acknowledged, share) / quantile(inserts, share)
    ratios.push({ p50: ratio(0.5), p99: ratio(0.99) })
    const shown = [inserts, acknowledged].map((list) =>
      [0.5, 0.99].map((share) => quantile(list, share).toFixed(1)).join(' / '),
    )
    console.error(`round ${round}: insert p50 / p99 ${shown[0]} ms, delivery ${shown[1]} ms`)
  }
  const over = (name: 'p50' | 'p99') => median(ratios.map((ratio) => ratio[name])).toFixed(2)
  console.log(`acknowledgement over bare insert: p50 ${over('p50')} ×, p99 ${over('p99')} ×`)
} finally {
  await bare.end()
  await close()
  await postgres.stop()
}

/** Milliseconds of each of the deliveries, ascending; ten are under way at any time. */
async function times(work: (n: number) => Promise<unknown>): Promise<Float64Array> {
  const taken = new Float64Array(DELIVERIES)
  let next = 0
  async function lane(): Promise<void> {
    while (next < DELIVERIES) {
      const n = next++
      const start = performance.now()
      await work(n)
      taken[n] = performance.now() - start
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, lane))
  return taken.sort()
}

function insert(id: string, body: string): Promise<unknown> {
  return bare.query({
    name: 'bare',
    text: 'insert into bare (id, body) values ($1, $2)',
    values: [id, Buffer.from(body)],
  })
}

/** A topic whose one post fills the body. */
function bodyOf(id: string): string {
  const post = { id: 7, post_number: 1, topic_id: 5, topic_title: id, topic_slug: 'a' }
  const words = 'The ferry leaves at nine. '.repeat(BODY_BYTES / 26)
  return JSON.stringify({ post: { ...post, username: 'ayaan', cooked: `<p>${words}</p>` } })
}

/** The whole way from request to answer, without processing: that comes after the answer. */
async function sender(database: Database): Promise<(id: string, body: string) => Promise<void>> {
  const app = createApp({
    settings: { token: null, introspection: true, secret: SECRET },
    now: () => new Date(),
    log: () => {},
  })
  const { id: endpoint, secret } = await createEndpoint(
    {
      name: 'bench',
      scheme: 'discourse',
      forum: { name: null, baseUrl: 'https://forum.example' },
      secret: null,
      topic: null,
    },
    { db: database, seal: createSeal(SECRET) },
  )
  return async (id, body) => {
    const hex = createHmac('sha256', secret).update(body).digest('hex')
    const request = new Request(`http://localhost/webhooks/${endpoint}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-discourse-event': 'post_created',
        'x-discourse-event-id': id,
        'x-discourse-event-signature': `sha256=${hex}`,
      },
    })
    const { status } = await app(request, database)
    if (status !== 202) throw new Error(`A delivery was answered with ${status}.`)
  }
}
