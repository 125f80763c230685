// Brings stories up to date with all that was stored: triggers leave what changed in a queue, and here it is worked off, many posts at
// once. What a copy is decide the functions of the migrations; here nothing is compared.
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import { fingerprint } from '../../stories/fingerprint.ts'
import type { Database } from '../db.ts'
import { runPrepared } from '../prepared.ts'

/** A long post holds some 10 kB of numbers. */
const BATCH = 100
/** With those whose stories a batch changes, it looks at so many times its posts. Others wait for the next. */
const SHARE_OF_OTHERS = 3
/** Whoever waits for it does not wait for all that others store meanwhile. */
const MOST_BATCHES = 100

/** Queued posts whose words were not looked at yet; `turn` is the last time that they were put in the queue. */
interface Waiting {
  readonly isEmpty: boolean
  readonly posts: readonly {
    readonly id: string
    readonly turn: number
    readonly contentHash: string
    readonly text: string
    readonly quotes: readonly string[]
  }[]
}

const waiting = {
  name: 'stories_waiting',
  text: `select jsonb_build_object('isEmpty', not exists (select 1 from story_queue), 'posts', (
    select coalesce(jsonb_agg(to_jsonb(x)), '[]') from (
      select p.id, (select max(id) from story_queue where post_id = p.id) as turn, p.content_hash as "contentHash",
        r.body_text as text, array(select quote->>'text' from jsonb_array_elements(r.quotes) as quote) as quotes
      from (select distinct post_id from (select * from story_queue order by id limit 2000) first) q
        cross join lateral (select id, content_hash, state from posts where id = q.post_id limit 1) p
        cross join lateral (
          select body_text, quotes from post_revisions where post_id = p.id and content_hash = p.content_hash limit 1) r
      where p.state = 'VISIBLE' and p.content_hash is distinct from (
        select f.content_hash from post_fingerprints f where f.post_id = p.id limit 1)
      limit ${BATCH}) x)) as waiting`,
}

const update = {
  name: 'story_update',
  text: 'select story_update($1::jsonb, $2::integer) as settled',
}

/**
 * Works the queue off as it is now. Safe to repeat and to interrupt, and for many at once: one after the other.
 * @param isOver asked before every batch.
 */
export async function settleStories(
  db: Database,
  isOver: () => boolean = () => false,
): Promise<void> {
  let most = BATCH
  for (let batch = 0; batch < MOST_BATCHES && !isOver(); batch++) {
    const { isEmpty, posts } = await runPrepared<Waiting>(db, waiting, [])
    if (isEmpty) return
    const some = posts.slice(0, most)
    const all = most * SHARE_OF_OTHERS
    try {
      const settled = await runPrepared<number>(db, update, [await printsOf(some), all])
      const isLast = settled < all && some.length === posts.length && posts.length < BATCH
      // Nothing can be done where others are about it.
      if (isLast || settled === 0) return
    } catch (error) {
      if (most === 1) throw error
      // Long posts with much in common may take longer together than a statement may.
      most = Math.ceil(most / 10)
    }
  }
}

async function printsOf(posts: Waiting['posts']): Promise<string> {
  const prints: string[] = []
  for (const { id, turn, contentHash, text, quotes } of posts) {
    const { own, quoted, marks } = fingerprint(text, quotes)
    prints.push(
      JSON.stringify({
        post_id: id,
        turn,
        content_hash: contentHash,
        own: listOf(own),
        quoted: listOf(quoted),
        marks: listOf(marks),
      }),
    )
    // Other requests are let through between two long posts.
    await breathe()
  }
  return `[${prints.join(',')}]`
}

/** As the database writes lists: read much faster than JSON's. */
const listOf = (numbers: readonly number[]): string => `{${numbers.join()}}`

const running = new WeakMap<Database, { isAskedAgain: boolean; readonly end: Promise<void> }>()

/** Pages that come in quick succession are settled at once, for a fraction of the cost. */
const PAUSE_MS = 100

/** For work after the answer: whoever asks while it waits or runs is served by the same run. Ends when nobody asked any more. */
export function settleSoon(db: Database): Promise<void> {
  const known = running.get(db)
  if (known) {
    known.isAskedAgain = true
    return known.end
  }
  const run = { isAskedAgain: true, end: Promise.resolve() }
  run.end = (async () => {
    try {
      while (run.isAskedAgain) {
        await pause(PAUSE_MS)
        run.isAskedAgain = false
        await settleStories(db)
      }
    } finally {
      running.delete(db)
    }
  })()
  running.set(db, run)
  return run.end
}
