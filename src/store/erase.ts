// The operator's erasure: words, names and evidence of records are deleted for good, tombstones put in their place, and their
// keys blocked, so that no document brings them back. In one transaction that no writer of pages runs beside.
import { sql } from 'drizzle-orm'
import type { Database } from './db.ts'
import type { RevisionRecord } from './page-records.ts'
import { retryWhole } from './retry.ts'

export type Erasable = 'post' | 'thread' | 'author'

/** A content that quotes something. */
export type QuotingContent = Omit<RevisionRecord, 'postId' | 'contentHash'>

/** What was erased, as quotes of it are recognised. */
export interface Erased {
  readonly nativeIds: ReadonlySet<string>
  /** Whose every quote goes. */
  readonly authors: readonly string[]
  /** Who wrote the posts, and what: a quote of these names goes where its words are among these. */
  readonly texts: readonly { readonly author: string | null; readonly text: string }[]
}

/** Makes a content without the quotes of what was erased; null where it quotes none. Reads html, which the store does not. */
export type Redact = (content: QuotingContent, erased: Erased) => QuotingContent | null

/** @returns the id of the tombstone; null where there is no such record. */
export function eraseRecord(
  db: Database,
  type: Erasable,
  id: string,
  redact: Redact,
): Promise<string | null> {
  return retryWhole(() =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select lock_all_forums()`)
      const found = await recordOf(tx, type, id)
      if (found === null) return null
      const posts = await postsOf(tx, type, found.id)
      const erased: Erased = {
        nativeIds: new Set(posts.flatMap(({ nativeId }) => nativeId ?? [])),
        authors: type === 'author' ? await namesOf(tx, found.id) : [],
        texts: posts.flatMap(({ author, texts }) => texts.map((text) => ({ author, text }))),
      }
      await redactQuotes(tx, found.forumId, erased, redact)
      await eraseItself(tx, type, found.id)
      await tx.execute(sql`select erase_posts(${textArray(posts.map((post) => post.id))})`)
      // What was sent may hold it in any form.
      await tx.execute(sql`update webhook_deliveries set body = null, error = null, headers = '{}'
        where status <> 'QUEUED' and (body is not null or error is not null or headers <> '{}')`)
      return found.id
    }),
  )
}

const tables = {
  post: [sql`posts`, sql`post_identifiers`],
  thread: [sql`threads`, sql`thread_identifiers`],
  author: [sql`authors`, sql`author_identifiers`],
} as const

/** Also by an id that it had before. */
async function recordOf(tx: Database, type: Erasable, id: string) {
  const [table, identifiers] = tables[type]
  const [row] = await rowsOf<{ id: string; forumId: string }>(
    tx,
    sql`select id, forum_id as "forumId" from ${table}
      where id = coalesce((select owner_id from ${identifiers} where key = ${id}), ${id})`,
  )
  return row ?? null
}

interface ErasedPost {
  readonly id: string
  readonly nativeId: string | null
  readonly author: string | null
  readonly texts: readonly string[]
}

function postsOf(tx: Database, type: Erasable, id: string): Promise<ErasedPost[]> {
  const column = { post: sql`p.id`, thread: sql`p.thread_id`, author: sql`p.author_id` }[type]
  return rowsOf<ErasedPost>(
    tx,
    sql`select p.id, p.native_id as "nativeId", a.name as author,
      array(select text from post_revisions where post_id = p.id) as texts
    from posts p left join authors a on a.id = p.author_id where ${column} = ${id}`,
  )
}

async function namesOf(tx: Database, id: string): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    tx,
    sql`select name from authors where id = ${id}
      union select split_part(value, '|', 2) from author_identifiers where owner_id = ${id} and scheme = 'NAME'`,
  )
  return rows.map(({ name }) => name)
}

async function eraseItself(tx: Database, type: Erasable, id: string): Promise<void> {
  if (type === 'author') {
    await tx.execute(
      sql`select erase_titles(array(select id from threads where author_id = ${id}))`,
    )
    await tx.execute(sql`update threads set author_id = null where author_id = ${id}`)
    await tx.execute(sql`select erase_author(${id})`)
  }
  if (type === 'thread') {
    await tx.execute(sql`select erase_titles(array[${id}::text])`)
    await tx.execute(
      sql`select block_keys(array(select key from thread_identifiers where owner_id = ${id}))`,
    )
    await tx.execute(
      sql`update threads set state = 'REMOVED', state_since = now(), author_id = null where id = ${id}`,
    )
  }
}

interface Quoting extends QuotingContent {
  readonly postId: string
  readonly contentHash: string
}

/** Contents of other posts of the forum that quote it. The quoting post keeps its own words. */
async function redactQuotes(tx: Database, forumId: string, erased: Erased, redact: Redact) {
  const names = [...erased.authors, ...erased.texts.flatMap(({ author }) => author ?? [])]
  const quoting = await rowsOf<Quoting>(
    tx,
    sql`select r.post_id as "postId", r.content_hash as "contentHash", r.html, r.text,
      r.body_text as "bodyText", r.word_count as "wordCount", r.quotes, r.links, r.attachments
    from post_revisions r join posts p on p.id = r.post_id
    where p.forum_id = ${forumId} and exists (
      select 1 from jsonb_array_elements(r.quotes) quote
      where quote->>'postNativeId' = any(${textArray([...erased.nativeIds])})
        or lower(quote->>'author') = any(${textArray(names.map((name) => name.toLowerCase()))}))`,
  )
  for (const { postId, contentHash, ...content } of quoting) {
    const left = redact(content, erased)
    if (left === null) continue
    await tx.execute(sql`update post_revisions set html = ${left.html}, text = ${left.text},
      body_text = ${left.bodyText}, word_count = ${left.wordCount}, quotes = ${JSON.stringify(left.quotes)}::jsonb,
      links = ${JSON.stringify(left.links)}::jsonb, attachments = ${JSON.stringify(left.attachments)}::jsonb
      where post_id = ${postId} and content_hash = ${contentHash}`)
    await tx.execute(sql`update posts set search = search_vector(language,
        case when position = 1 then (select title from threads where id = thread_id) end, ${left.text})
      where id = ${postId} and content_hash = ${contentHash}`)
    // Evidence quotes the words around it.
    await tx.execute(sql`update attributions a set evidence = coalesce((
        select jsonb_agg(value - 'span' || '{"span": null}'::jsonb order by ordinality)
        from jsonb_array_elements(a.evidence) with ordinality), '[]')
      where post_id = ${postId}`)
  }
}

const textArray = (values: readonly string[]) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`

async function rowsOf<Row>(tx: Database, query: ReturnType<typeof sql>): Promise<Row[]> {
  return ((await tx.execute(query)) as unknown as { rows: Row[] }).rows
}
