// A thread that was known without its forum (from a bare text dump) moves to the forum that claims it, with its posts and authors.
import { sql } from 'drizzle-orm'
import { anonymousForumId, identifier } from '../../identity.ts'
import type { Database } from '../db.ts'

export async function adoptThread(tx: Database, threadId: string, forumId: string): Promise<void> {
  const result = await tx.execute(sql`select distinct a.id, a.name_key from posts p
    join authors a on a.id = p.author_id
    where p.thread_id = ${threadId} and a.forum_id = ${anonymousForumId}`)
  const { rows } = result as unknown as { rows: { id: string; name_key: string }[] }
  for (const { id: old, name_key } of rows) {
    const name = identifier('author', 'NAME', forumId, name_key)
    await tx.execute(sql`insert into authors (id, forum_id, name, name_key, fidelity, first_seen_at, last_seen_at)
      select ${name.key}, ${forumId}, name, name_key, fidelity, first_seen_at, last_seen_at
      from authors where id = ${old}
        and not exists (select 1 from author_identifiers where key = ${name.key})
      on conflict (id) do nothing`)
    await tx.execute(sql`insert into author_identifiers (key, owner_id, scheme, value)
      values (${name.key}, ${name.key}, ${name.scheme}, ${name.value}) on conflict (key) do nothing`)
    await tx.execute(sql`update posts set author_id = (
        select owner_id from author_identifiers where key = ${name.key})
      where thread_id = ${threadId} and author_id = ${old}`)
  }
  await tx.execute(sql`update posts set forum_id = ${forumId}
    where thread_id = ${threadId} and forum_id = ${anonymousForumId}`)
  await tx.execute(sql`delete from authors a where forum_id = ${anonymousForumId}
    and not exists (select 1 from posts where author_id = a.id)
    and not exists (select 1 from threads where author_id = a.id)`)
  await tx.execute(sql`delete from forums f where id = ${anonymousForumId}
    and not exists (select 1 from threads where forum_id = f.id)`)
}
