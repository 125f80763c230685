// Compares what is stored with how the forum stands: nothing lost, nothing doubled, nothing stale.
import type pg from 'pg'
import type { Delivery } from './deliveries.ts'
import type { Forum } from './forum.ts'

export interface Verdict {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly stale: readonly string[]
}

interface StoredPost {
  readonly nativeId: string
  readonly thread: string
  readonly author: string | null
  readonly state: string
  readonly text: string | null
  readonly revisions: number
}

const POSTS = `select p.native_id as "nativeId", t.native_id as thread, a.name as author, p.state, r.text,
    (select count(*)::int from post_revisions where post_id = p.id) as revisions
  from posts p join threads t on t.id = p.thread_id left join authors a on a.id = p.author_id
    left join post_revisions r on r.post_id = p.id and r.content_hash = p.content_hash`

export async function verify(
  client: pg.Client,
  { posts, titles }: Forum,
  deliveries: readonly Delivery[],
): Promise<Verdict> {
  const lost: string[] = []
  const doubled: string[] = []
  const stale: string[] = []
  const { rows } = await client.query<StoredPost>(POSTS)
  const stored = new Map<string, StoredPost>()
  for (const row of rows) {
    if (stored.has(row.nativeId)) doubled.push(`post ${row.nativeId}`)
    stored.set(row.nativeId, row)
  }
  for (const post of posts.values()) {
    const row = stored.get(post.nativeId)
    if (!row) {
      lost.push(`post ${post.nativeId}`)
      continue
    }
    const expected = {
      text: post.text,
      state: post.isDeleted ? 'DELETED' : 'VISIBLE',
      author: post.author,
      thread: post.thread,
    }
    for (const [key, value] of Object.entries(expected)) {
      const found = row[key as keyof typeof expected]
      if (found !== value) stale.push(`${key} of post ${post.nativeId}: ${found}, not ${value}`)
    }
    if (row.revisions < post.texts.size) lost.push(`contents of post ${post.nativeId}`)
    if (row.revisions > post.texts.size) doubled.push(`contents of post ${post.nativeId}`)
  }
  for (const { nativeId } of rows) if (!posts.has(nativeId)) doubled.push(`post ${nativeId}`)
  await verifyThreads(client, titles, { lost, doubled, stale })
  await verifyInbox(client, deliveries, { lost, doubled })
  return { lost, doubled, stale }
}

async function verifyThreads(
  client: pg.Client,
  titles: Forum['titles'],
  { lost, doubled, stale }: Record<'lost' | 'doubled' | 'stale', string[]>,
): Promise<void> {
  const { rows } = await client.query('select native_id, title from threads')
  const stored = new Map(rows.map((row) => [row.native_id, row.title]))
  if (rows.length > stored.size) doubled.push(`${rows.length - stored.size} threads`)
  for (const [id, title] of titles) {
    const found = stored.get(id)
    if (found === undefined) lost.push(`thread ${id}`)
    else if (found !== title) stale.push(`title of thread ${id}: ${found}, not ${title}`)
  }
}

/** Every acknowledged delivery stands in the inbox once, and took effect. */
async function verifyInbox(
  client: pg.Client,
  deliveries: readonly Delivery[],
  { lost, doubled }: Record<'lost' | 'doubled', string[]>,
): Promise<void> {
  const { rows } = await client.query('select delivery_id, status, error from webhook_deliveries')
  const ids = new Set(deliveries.map(({ id }) => id))
  const stored = new Set(rows.map((row) => row.delivery_id))
  for (const id of ids) if (!stored.has(id)) lost.push(`delivery ${id}`)
  if (rows.length > stored.size) doubled.push(`${rows.length - stored.size} deliveries`)
  for (const { delivery_id, status, error } of rows) {
    if (status !== 'PROCESSED') lost.push(`effect of delivery ${delivery_id}: ${status}, ${error}`)
  }
}
