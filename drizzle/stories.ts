// What copies of one story are found by, and the stories: each a star around its earliest post. All of it is derived from posts
// by the functions of the migration beside these tables, in whatever order posts come; nothing here is written by hand.
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  bigserial,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
} from 'drizzle-orm/pg-core'
import { globalId, instant, ownedBy } from './columns.ts'
import { posts } from './schema.ts'

export type CopyRelation = 'IDENTICAL' | 'TRUNCATED' | 'EXTENDED' | 'EDITED' | 'QUOTED'

/** What a post is compared by: its runs of words, as numbers in ascending order, and what it is found by. */
export const postFingerprints = pgTable(
  'post_fingerprints',
  {
    postId: globalId('post_id').primaryKey(),
    /** The content it was made of; empty when that is read otherwise since. */
    contentHash: text('content_hash').notNull(),
    own: integer('own').array().notNull(),
    /** Of its quote blocks. */
    quoted: integer('quoted').array().notNull(),
    /** Its rows in post_marks, where they stand by this time. */
    marks: bigint('marks', { mode: 'number' }).array().notNull(),
    sortAt: instant('sort_at').notNull(),
  },
  (t) => [ownedBy('post_fingerprints_post_fk', t.postId, posts.id)],
)

/**
 * Where copies are looked up: sentences of eight words and more as numbers from 0, a sample of a text's runs of words (MinHash bands)
 * as numbers below, the first who have one first. A post brings some twenty, so there is this one index and no foreign key:
 * triggers on posts keep it.
 */
export const postMarks = pgTable(
  'post_marks',
  {
    hash: bigint('hash', { mode: 'number' }).notNull(),
    sortAt: instant('sort_at').notNull(),
    postId: globalId('post_id').notNull(),
  },
  (t) => [primaryKey({ name: 'post_marks_pk', columns: [t.hash, t.sortAt, t.postId] })],
)

/** Posts whose place among the stories is to be looked at again; filled by triggers. Rows are only added, so nobody waits to add one. */
export const storyQueue = pgTable(
  'story_queue',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    postId: globalId('post_id').notNull(),
    /** Whether the post itself changed, not only what it is compared with. */
    isChanged: boolean('is_changed').notNull(),
  },
  (t) => [
    ownedBy('story_queue_post_fk', t.postId, posts.id),
    index('story_queue_post_idx').on(t.postId),
  ],
)

export const stories = pgTable(
  'stories',
  {
    /** The earliest post: the centre of the star. */
    postId: globalId('post_id').primaryKey(),
    id: globalId('id').notNull().generatedAlwaysAs(sql`'story_' || substr("post_id", 6)`),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [
    ownedBy('stories_post_fk', t.postId, posts.id),
    index('stories_id_idx').on(t.id),
    index('stories_first_seen_idx').on(t.firstSeenAt, t.id),
  ],
)

/** Every post that carries a story, its earliest one included; a post carries one at most. */
export const storyMembers = pgTable(
  'story_members',
  {
    postId: globalId('post_id').primaryKey(),
    centreId: globalId('centre_id').notNull(),
    similarity: real('similarity').notNull(),
    sharedSentences: integer('shared_sentences').notNull(),
    relation: text('relation').$type<CopyRelation>().notNull(),
    sortAt: instant('sort_at').notNull(),
  },
  (t) => [
    ownedBy('story_members_post_fk', t.postId, posts.id),
    ownedBy('story_members_story_fk', t.centreId, stories.postId as AnyPgColumn),
    index('story_members_centre_idx').on(t.centreId, t.sortAt, t.postId),
  ],
)
