// Six clients write pages that share new authors at the same time. Counts what was lost.
import { empty, withClient } from '../data/fill.ts'
import { connected } from './clients.ts'
import { POSTS_PER_PAGE, pageOf } from './pages.ts'
import { oneStatement } from './writers.ts'

export interface RaceResult {
  readonly posts: number
  /** Posts that are missing, or that lack their author or their words. */
  readonly lost: number
  readonly deadlocks: number
}

const CLIENTS = 6
const PAGES = 60

export async function race(server: string): Promise<RaceResult> {
  const url = await empty(server, 'forumql_bench_race')
  const pairs = await Promise.all(Array.from({ length: CLIENTS }, () => connected(url)))
  await Promise.all(
    pairs.map(async (pair, first) => {
      const { write, end, close } = oneStatement.open(...pair)
      // All begin with the same page and every page is written by two of them, so that equal authors and posts meet.
      await write([pageOf(0)])
      for (let n = first % 3; n < PAGES; n += 3) await write([pageOf(n)])
      await end?.()
      await close?.()
    }),
  )
  await Promise.all(pairs.flat().map((client) => client.end()))
  const posts = PAGES * POSTS_PER_PAGE
  return await withClient(url, async (client) => {
    const { rows } = await client.query<{ whole: number; deadlocks: number }>(
      `select (select count(*)::int from posts
          join authors a on a.id = author_id
          join post_revisions r on r.post_id = posts.id and r.content_hash = posts.content_hash) as whole,
        (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks`,
    )
    return { posts, lost: posts - (rows[0]?.whole ?? 0), deadlocks: rows[0]?.deadlocks ?? 0 }
  })
}
