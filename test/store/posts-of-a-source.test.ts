// Attributions repeat when their post was written. Whatever happens to the post, they say the same.
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attributions, posts } from '../../drizzle/schema.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { addAttribution, addForum, addPost, addSource, addThread, at } from '../read/seed.ts'
import { openTestDatabase } from '../support/database.ts'

let database: OpenDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  const { db } = database
  await addForum(db, 'forum_a')
  await addThread(db, 'thread_a')
  await addSource(db, 'source_a', { name: 'A' })
  await addPost(db, 'post_dated', { threadId: 'thread_a', publishedAt: at(5) })
  await addPost(db, 'post_undated', { threadId: 'thread_a', publishedAt: null, firstSeenAt: at(9) })
  for (const post of ['dated', 'undated']) {
    const edge = { postId: `post_${post}`, sourceId: 'source_a', role: 'ORIGIN' } as const
    await addAttribution(db, `attr_${post}`, edge)
  }
})
afterAll(() => database.close())

async function timeOf(id: string): Promise<Date | undefined> {
  const rows = await database.db.select().from(attributions).where(eq(attributions.id, id))
  return rows[0]?.postSortAt
}

test('an attribution is written with the time of its post, dated or not', async () => {
  expect(await timeOf('attr_dated')).toEqual(at(5))
  expect(await timeOf('attr_undated')).toEqual(at(9))
})

test('it follows when the date of the post becomes known, or another one', async () => {
  const { db } = database
  await db
    .update(posts)
    .set({ publishedAt: at(3) })
    .where(eq(posts.id, 'post_undated'))
  expect(await timeOf('attr_undated')).toEqual(at(3))
  await db
    .update(posts)
    .set({ publishedAt: at(4) })
    .where(eq(posts.id, 'post_undated'))
  expect(await timeOf('attr_undated')).toEqual(at(4))
})

test('it follows when the post gets another id', async () => {
  await database.db.update(posts).set({ id: 'post_named' }).where(eq(posts.id, 'post_undated'))
  expect(await timeOf('attr_undated')).toEqual(at(4))
})

test('it follows when it goes over to another post', async () => {
  const { db } = database
  await db
    .update(attributions)
    .set({ postId: 'post_dated' })
    .where(eq(attributions.id, 'attr_undated'))
  expect(await timeOf('attr_undated')).toEqual(at(5))
})

test('an attribution of no post is refused by its name', async () => {
  const insert = database.db.execute(sql`insert into attributions
    select (jsonb_populate_record(a, '{"id": "attr_none", "post_id": "post_none", "post_sort_at": null}')).*
    from attributions a where id = 'attr_dated'`)
  await expect(insert).rejects.toMatchObject({
    cause: { constraint: 'attributions_post_fk' },
  })
})
