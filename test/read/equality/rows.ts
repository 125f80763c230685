// Rows as awkward as real pages make them: gaps, ties, tombstones, merged ids, answers to answers, words of every script.
import { eq } from 'drizzle-orm'
import {
  authorIdentifiers,
  ingestions,
  postIdentifiers,
  postRevisions,
  posts,
  threadIdentifiers,
} from '../../../drizzle/schema.ts'
import { shortHash } from '../../../src/identity.ts'
import type { Database } from '../../../src/store/db.ts'
import {
  addAttribution,
  addAuthor,
  addBoard,
  addPost,
  addRevision,
  addSource,
  addStory,
  addThread,
  at,
  seedOneOfEverything,
} from '../seed.ts'

/** What JSON, SQL and base64 trip over. */
export const awkward = [
  'plain',
  'quote " backslash \\ slash / \\u0041',
  "it''s 'quoted'",
  'line\nbreak\r\n\ttab \b \f',
  'control \u0001 \u001f \u007f',
  'emoji 👩‍👩‍👧 🇸🇴 and \u2028 \u2029',
  'العربية مع أرقام ١٢٣',
  '{"data":{"a":[1]}} {"',
  '$1 %s :name ? #{x}',
  'Ünïcödé İstanbul ﬁ',
]

const word = (i: number): string => awkward[i % awkward.length] ?? ''
const states = ['VISIBLE', 'VISIBLE', 'VISIBLE', 'HIDDEN', 'DELETED', 'REMOVED'] as const
const some = <Value>(i: number, every: number, value: Value): Value | null =>
  i % every === 0 ? null : value

export async function seedAwkwardRows(db: Database): Promise<void> {
  await seedOneOfEverything(db)
  for (let i = 0; i < 4; i += 1) {
    await addBoard(db, `board_${i}`, {
      name: word(i),
      path: [word(i), word(i + 1)],
      url: some(i, 2, `https://a.example/b?x=${i}`),
      parentId: some(i, 2, 'board_a'),
    })
    await addAuthor(db, `author_${i}`, {
      name: word(i * 3),
      avatarUrl: null,
      role: some(i, 2, word(i)),
    })
    await addSource(db, `source_${i}`, {
      name: word(i + 4),
      type: some(i, 2, 'AGENCY' as const),
      firstSeenAt: at(i % 2),
    })
  }
  for (let i = 0; i < 8; i += 1) {
    await addThread(db, `thread_${i}`, {
      boardId: some(i, 3, `board_${i % 4}`),
      authorId: some(i, 4, `author_${i % 4}`),
      title: word(i),
      url: some(i, 3, `https://a.example/t/${i}`),
      language: some(i, 3, i % 2 ? 'so' : 'en'),
      tags: [word(i), word(i + 2)].slice(0, i % 3),
      isLocked: some(i, 3, i % 2 === 0),
      declaredPostCount: some(i, 2, i * 1000),
      declaredPageCount: some(i, 4, i % 4),
      completeAt: some(i, 3, at(i % 3)),
      startedAt: some(i, 4, at(i)),
      lastPostAt: some(i, 3, at(i % 3)),
      firstSeenAt: at(i % 2),
      state: states[i % states.length] ?? 'VISIBLE',
    })
  }
  for (let i = 0; i < 60; i += 1) {
    await addPost(db, `post_${i}`, {
      threadId: `thread_${i % 8}`,
      authorId: some(i, 5, `author_${i % 4}`),
      nativeId: some(i, 7, String(i)),
      replyToNativeId: some(i, 2, String(Math.floor(i / 3))),
      position: Math.floor(i / 8) + (i % 3 === 0 ? 1 : 2),
      publishedAt: some(i, 4, new Date(Date.UTC(1999 + (i % 30), i % 12, 1, 2, 3, 4, i * 16))),
      publishedPrecision: some(i, 3, 'DAY' as const),
      publishedRaw: some(i, 2, word(i)),
      editedAt: some(i, 6, null),
      language: some(i, 3, i % 2 ? 'so' : 'en'),
      reactionCount: some(i, 3, i),
      firstSeenAt: at(i % 3),
      // Ids of revisions hold the hash: as it is, or as nobody makes it.
      contentHash: i % 4 === 1 ? shortHash([String(i)]) : word(i) + i,
      state: states[(i * 7) % states.length] ?? 'VISIBLE',
    })
    if (i % 4 === 0) await addRevision(db, `post_${i}`, `older ${word(i)}`, -i)
    if (i % 3 === 0) {
      await addAttribution(db, `attr_${i}`, {
        postId: `post_${i}`,
        sourceId: `source_${i % 4}`,
        role: (['ORIGIN', 'SYNDICATOR', 'QUOTED', 'LINKED'] as const)[i % 4] ?? 'ORIGIN',
        hop: some(i, 2, (i % 3) + 1),
        confidence: (i % 10) / 10,
        articleTitle: some(i, 2, word(i)),
        firstSeenAt: at(i % 2),
        status: (['EXTRACTED', 'REJECTED', 'CONFIRMED', 'EXTRACTED', 'CORRECTED'] as const)[
          (i / 3) % 5
        ] as never,
        evidence: [
          { method: 'CITATION', rule: word(i), span: null, url: null },
          {
            method: 'BYLINE',
            rule: 'r@1',
            span: { start: 0, end: 2 ** 31 - 1, exact: word(i), prefix: word(i + 1), suffix: null },
            url: null,
          },
        ].slice(i % 2) as never,
      })
      await addAttribution(db, `attr_b${i}`, {
        postId: `post_${i}`,
        sourceId: 'source_bbc',
        role: 'ORIGIN',
        hop: 2,
        reachedThroughId: `attr_${i}`,
        firstSeenAt: at(i % 2),
      })
    }
  }
  for (const i of [0, 1, 2]) {
    const others = [12 + i, 24 + i * 2, 36 + i * 3, 48 + i].map((n) => `post_${n}`)
    await addStory(db, [`post_${i}`, ...others], { similarity: i / 3, sortAt: at(i + 2) })
  }
  for (const [i, host] of ['news.example.com', 'EXAMPLE.com:8080', 'example.com.evil'].entries()) {
    const links = [{ url: `https://${host}/${i}`, text: word(i) }]
    await db
      .update(postRevisions)
      .set({ links })
      .where(eq(postRevisions.postId, `post_${i + 3}`))
  }
  await addAuthor(db, 'author_bot', { name: word(1) })
  for (let i = 0; i < 6; i += 1) {
    await addPost(db, `post_bot_${i}`, {
      threadId: 'thread_1',
      authorId: 'author_bot',
      byFeed: i > 0,
      publishedAt: at(i),
    })
  }
  // No words at all: its content is not stored.
  await db.update(posts).set({ contentHash: 'of nothing' }).where(eq(posts.id, 'post_9'))
  await db.insert(threadIdentifiers).values([
    { key: 'thread_merged', ownerId: 'thread_1', scheme: 'PERMALINK', value: word(1) },
    { key: 'thread_merged_too', ownerId: 'thread_1', scheme: 'FIRST_WORDS', value: word(2) },
  ])
  await db
    .insert(postIdentifiers)
    .values({ key: 'post_merged', ownerId: 'post_4', scheme: 'FEED_GUID', value: word(3) })
  await db
    .insert(authorIdentifiers)
    .values({ key: 'author_merged', ownerId: 'author_2', scheme: 'NAME', value: word(4) })
  for (let i = 0; i < 12; i += 1) {
    const [first] = await db.select().from(ingestions).limit(1)
    if (!first) throw new Error('There is no ingestion.')
    await db.insert(ingestions).values({
      ...first,
      id: `ing_${i}`,
      status: i % 2 ? 'UPDATED' : 'UNCHANGED',
      trigger: i % 2 ? 'CLI' : 'MUTATION',
      engineConfidence: i / 7,
      url: some(i, 2, `https://a.example/?q=${i}`),
      threadId: some(i, 3, `thread_${i % 5}`),
      pageNumber: some(i, 4, (i * 7) % 4),
      receivedAt: at(i % 2),
      warnings: [],
    })
  }
}
