// Scores which pairs of texts are found to carry the same story, by the very statements that ingestion runs, in an embedded
// database: npx tsx scripts/score-stories.ts --data FILE.jsonl [--json FILE]. Each text is a post of a forum of its own.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { attribute } from '../src/sources/attribute.ts'
import type { Database } from '../src/store/db.ts'
import { extensions } from '../src/store/pglite.ts'
import { settleStories } from '../src/store/stories/settle.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'string' } } })
if (values.data === undefined) {
  console.error('usage: score-stories --data FILE.jsonl [--json FILE]')
  process.exit(2)
}

interface Pair {
  readonly id: string
  readonly label: 'same' | 'different'
  readonly relation: string
  readonly docs: readonly [Doc, Doc]
}

interface Doc {
  readonly id: string
  readonly url?: string | null
  readonly text: string
}

const pairs = readFileSync(values.data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Pair)

const client = new PGlite({ extensions })
const db = drizzle(client) as unknown as Database
await migrate(db as never, { migrationsFolder: 'drizzle/migrations' })

interface Judged extends Pair {
  readonly found: boolean
  readonly as: string | null
  readonly similarity: number | null
}

const judged: Judged[] = []
for (const pair of pairs) judged.push({ ...pair, ...(await judge(pair)) })
await client.close()
report()

/** Only the two are there: what is judged is the pair, not what else stands in the file. */
async function judge({ docs }: Pair): Promise<Pick<Judged, 'found' | 'as' | 'similarity'>> {
  await db.execute(sql`delete from forums`)
  for (const [i, doc] of docs.entries()) await add(`post_${i}`, doc)
  const found =
    await db.execute(sql`select similarity, shared_sentences, relation from story_members
    where post_id <> centre_id`)
  const [row] = (found as unknown as { rows: { similarity: number; relation: string }[] }).rows
  return {
    found: row !== undefined,
    similarity: row?.similarity ?? null,
    as: row?.relation ?? null,
  }
}

async function add(id: string, { text }: Doc) {
  const { bodyText } = attribute({ text, html: null, language: null, links: [], forumHost: null })
  const at = `2026-01-01T00:00:0${id.at(-1)}Z`
  await db.execute(sql`with forum as (
      insert into forums (id, first_seen_at, last_seen_at) values (${`forum_${id}`}, ${at}, ${at})),
    thread as (
      insert into threads (id, forum_id, title, engine, extractor_version, tags, fidelity, ingestion_id, first_seen_at,
        last_seen_at) values (${`thread_${id}`}, ${`forum_${id}`}, '', '', 1, '{}', 1, '', ${at}, ${at}))
    insert into posts (id, thread_id, forum_id, position, content_hash, fidelity, ingestion_id, extractor_version,
      first_seen_at, last_seen_at)
    values (${id}, ${`thread_${id}`}, ${`forum_${id}`}, 1, ${id}, 1, '', 1, ${at}, ${at})`)
  await db.execute(sql`insert into post_revisions (post_id, content_hash, text, body_text, word_count, quotes, links,
      attachments, observed_at, shown_at, extractor_version, ingestion_id)
    values (${id}, ${id}, '', ${bodyText}, 0, '[]', '[]', '[]', ${at}, ${at}, 1, '')`)
  await settleStories(db)
}

function report(): void {
  const accuracy = (of: (pair: Judged) => string) => {
    const groups = new Map<string, boolean[]>()
    for (const pair of judged) {
      const isRight = (pair.label === 'same') === pair.found
      groups.set(of(pair), [...(groups.get(of(pair)) ?? []), isRight])
    }
    return [...groups].map(([name, right]) => {
      const share = right.filter((each) => each).length / right.length
      console.log(`${name.padEnd(26)}${String(right.length).padStart(6)}   ${share.toFixed(3)}`)
      return [name, share] as const
    })
  }
  const score = {
    ...Object.fromEntries(accuracy(() => 'all')),
    ...Object.fromEntries(accuracy(({ label }) => label)),
    ...Object.fromEntries(accuracy(({ relation }) => relation)),
  }
  for (const { id, label, relation, found, as, similarity } of judged) {
    if ((label === 'same') === found) continue
    console.log(
      `wrong: ${id} is ${label} (${relation}), taken for ${as ?? 'different'} ${similarity ?? ''}`,
    )
  }
  if (values.json) writeFileSync(values.json, JSON.stringify(score))
}
