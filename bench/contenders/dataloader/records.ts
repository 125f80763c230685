// Reads records by id, and what hangs on them, for a whole batch in one statement each. Knows no paging.
import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { sourceMerges } from '../../../drizzle/corrections.ts'
import {
  attributions,
  ingestions,
  postIdentifiers,
  postRevisions,
  posts,
} from '../../../drizzle/schema.ts'
import { stories, storyMembers } from '../../../drizzle/stories.ts'
import { schemes } from '../../../src/identity.ts'
import type { Database } from '../../../src/store/db.ts'
import { identifiersOf, type Merging } from './aliases.ts'
import type { Kind, Records } from './collection.ts'
import { attribution } from './graph/attribution.ts'
import { author } from './graph/author.ts'
import { board } from './graph/board.ts'
import { forum } from './graph/forum.ts'
import { ingestion } from './graph/ingestion.ts'
import { post } from './graph/post.ts'
import { revision } from './graph/revision.ts'
import { source } from './graph/source.ts'
import { story } from './graph/story.ts'
import { thread } from './graph/thread.ts'
import { groupBy } from './group.ts'
import type * as rows from './rows.ts'
import { isUpheld, wordsMayBeShown } from './visibility.ts'

const records: Readonly<Record<Kind, Records>> = {
  forum,
  board,
  thread,
  post,
  revision,
  author,
  source,
  attribution,
  ingestion,
  story,
}

export interface RowOf {
  forum: rows.Forum
  board: rows.Board
  thread: rows.Thread
  post: rows.Post
  revision: rows.Revision
  author: rows.Author
  source: rows.Source
  attribution: rows.Attribution
  ingestion: rows.Ingestion
  story: rows.Story
}

export async function readRecords<K extends Kind>(
  db: Database,
  kind: K,
  ids: readonly string[],
): Promise<readonly RowOf[K][]> {
  const { from, join, columns, id, shown } = records[kind]
  const query = db.select(columns).from(from).$dynamic()
  const found = await (join ? query.innerJoin(join.table, join.on) : query).where(
    and(sql`${id} = any(${sql.param([...ids])}::text[])`, shown),
  )
  return found as unknown as RowOf[K][]
}

/** The records that these keys lead to now, by key. */
export async function readSurvivors(
  db: Database,
  kind: Merging,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { key, ownerId } = identifiersOf[kind]
  const found = await db
    .select({ key, ownerId })
    .from(identifiersOf[kind])
    .where(inArray(key, [...keys]))
  return new Map(found.map((row) => [row.key, row.ownerId]))
}

/** Every key of records of one kind, strongest first. */
export async function readIdentifiers(
  db: Database,
  kind: Merging,
  ownerIds: readonly string[],
): Promise<readonly (rows.Identifier & { readonly ownerId: string })[]> {
  const { ownerId, scheme, value } = identifiersOf[kind]
  const strength = sql`array_position(${sql.param([...schemes])}::text[], ${scheme})`
  const found = await db
    .select({ ownerId, scheme, value })
    .from(identifiersOf[kind])
    .where(inArray(ownerId, [...ownerIds]))
    .orderBy(strength, asc(value))
  return found as (rows.Identifier & { ownerId: string })[]
}

export async function readNewest(
  db: Database,
  authorIds: readonly string[],
): Promise<readonly rows.Post[]> {
  const found = await Promise.all(
    authorIds.map((id) =>
      db
        .select()
        .from(posts)
        .where(and(eq(posts.authorId, id), eq(posts.state, 'VISIBLE')))
        .orderBy(desc(posts.sortAt), desc(posts.id))
        .limit(100),
    ),
  )
  return found.flat()
}

/** Upheld edges of sources in visible posts. */
export async function readEdgesOf(
  db: Database,
  sourceIds: readonly string[],
): Promise<readonly rows.Attribution[]> {
  const found = await db
    .select(attribution.columns)
    .from(attributions)
    .innerJoin(posts, eq(posts.id, attributions.postId))
    .where(
      and(inArray(attributions.sourceId, [...sourceIds]), eq(posts.state, 'VISIBLE'), isUpheld()),
    )
  return found as unknown as rows.Attribution[]
}

/** What was merged into sources, the latest first. */
export const readMerges = async (
  db: Database,
  intoIds: readonly string[],
): Promise<readonly rows.Merge[]> =>
  await db
    .select()
    .from(sourceMerges)
    .where(inArray(sourceMerges.intoId, [...intoIds]))
    .orderBy(desc(sourceMerges.mergedAt), asc(sourceMerges.fromId))

/** What posts say now; withheld posts are missing. */
export async function readContents(
  db: Database,
  postIds: readonly string[],
): Promise<readonly rows.Revision[]> {
  const found = await db
    .select(revision.columns)
    .from(revision.from)
    .innerJoin(revision.join.table, revision.join.on)
    .where(
      and(
        inArray(posts.id, [...postIds]),
        eq(postRevisions.contentHash, posts.contentHash),
        wordsMayBeShown,
      ),
    )
  return found as unknown as rows.Revision[]
}

/** All edges of posts: syndicators and origins in hop order, then the others by role. */
export async function readAttributions(
  db: Database,
  postIds: readonly string[],
): Promise<readonly rows.Attribution[]> {
  const role = sql`array_position(array['ORIGIN', 'SYNDICATOR', 'QUOTED', 'LINKED'], ${attributions.role})`
  const found = await db
    .select(attribution.columns)
    .from(attributions)
    .innerJoin(posts, eq(posts.id, attributions.postId))
    .where(inArray(attributions.postId, [...postIds]))
    .orderBy(
      sql`${attributions.role} in ('QUOTED', 'LINKED')`,
      sql`${attributions.role} = 'ORIGIN'`,
      sql`${attributions.hop} asc nulls last`,
      role,
      asc(attributions.id),
    )
  return found as unknown as rows.Attribution[]
}

/** Numbers of pages that documents said to be, by thread. */
export async function readPagesSeen(
  db: Database,
  threadIds: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = await db
    .selectDistinct({ threadId: ingestions.threadId, page: ingestions.pageNumber })
    .from(ingestions)
    .where(and(inArray(ingestions.threadId, [...threadIds]), isNotNull(ingestions.pageNumber)))
    .orderBy(asc(ingestions.pageNumber))
  const groups = groupBy(found, ({ threadId }) => threadId ?? '')
  return new Map([...groups].map(([id, rows]) => [id, rows.map(({ page }) => page ?? 0)]))
}

/** The first post of each thread, where it is stored. */
export async function readOpeningPosts(
  db: Database,
  threadIds: readonly string[],
): Promise<readonly rows.Post[]> {
  return await db
    .selectDistinctOn([posts.threadId])
    .from(posts)
    .where(and(inArray(posts.threadId, [...threadIds]), eq(posts.position, 1)))
    .orderBy(asc(posts.threadId), asc(posts.id))
}

export async function readPostsByNativeId(
  db: Database,
  forumId: string,
  nativeIds: readonly string[],
): Promise<readonly rows.Post[]> {
  return await db
    .selectDistinctOn([posts.nativeId])
    .from(posts)
    .where(and(eq(posts.forumId, forumId), inArray(posts.nativeId, [...nativeIds])))
    .orderBy(asc(posts.nativeId), asc(posts.id))
}

/** The stories that these posts, or the posts that these keys lead to now, are part of. */
export async function readStoriesOf(
  db: Database,
  postKeys: readonly string[],
): Promise<ReadonlyMap<string, rows.Story>> {
  const asked = sql`unnest(${sql.param([...postKeys])}::text[]) as asked(key)`
  const survivor = sql`coalesce((select ${postIdentifiers.ownerId} from ${postIdentifiers}
    where ${postIdentifiers.key} = asked.key), asked.key)`
  const found = await db
    .select({ key: sql<string>`asked.key`, story: stories })
    .from(asked)
    .innerJoin(storyMembers, sql`${storyMembers.postId} = ${survivor}`)
    .innerJoin(stories, eq(stories.postId, storyMembers.centreId))
  return new Map(found.map(({ key, story }) => [key, story]))
}

/** Stories by their earliest posts. */
export async function readStories(
  db: Database,
  postIds: readonly string[],
): Promise<readonly rows.Story[]> {
  return await db
    .select()
    .from(stories)
    .where(inArray(stories.postId, [...postIds]))
}

export async function readMembers(
  db: Database,
  postIds: readonly string[],
): Promise<readonly rows.Member[]> {
  return await db
    .select()
    .from(storyMembers)
    .where(inArray(storyMembers.postId, [...postIds]))
}
