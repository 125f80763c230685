// A small forum, written straight into the tables: for tests of reading. Every optional column is filled in somewhere.

import { sql } from 'drizzle-orm'
import { apiTokens } from '../../drizzle/access.ts'
import { recordStates } from '../../drizzle/effects.ts'
import { webhookDeliveries, webhookEndpoints, webhookRefusals } from '../../drizzle/inbox.ts'
import { changeNotices, changeSubscriptions } from '../../drizzle/outgoing.ts'
import {
  attributions,
  authorIdentifiers,
  authors,
  boards,
  type ContentState,
  forums,
  ingestions,
  postIdentifiers,
  postRevisions,
  posts,
  sourceAliases,
  sources,
  threadIdentifiers,
  threads,
} from '../../drizzle/schema.ts'
import { stories, storyMembers } from '../../drizzle/stories.ts'
import { websubSubscriptions } from '../../drizzle/websub.ts'
import { foldName, identifier } from '../../src/identity.ts'
import type { Database } from '../../src/store/db.ts'

export const at = (minute: number): Date => new Date(Date.UTC(2024, 0, 1, 0, minute))

const seen = { firstSeenAt: at(0), lastSeenAt: at(0) }
const INGESTION = 'ing_one'

type Insert<Table extends { $inferInsert: unknown }> = Partial<Table['$inferInsert']>

export async function addForum(db: Database, id: string, row: Insert<typeof forums> = {}) {
  await db.insert(forums).values({ id, name: id, host: `${id}.example`, ...seen, ...row })
}

export async function addBoard(db: Database, id: string, row: Insert<typeof boards> = {}) {
  const name = row.name ?? id
  await db.insert(boards).values({ id, forumId: 'forum_a', name, path: [name], ...seen, ...row })
}

export async function addAuthor(db: Database, id: string, row: Insert<typeof authors> = {}) {
  const name = row.name ?? id
  const nameKey = foldName(name)
  await db
    .insert(authors)
    .values({ id, forumId: 'forum_a', name, nameKey, fidelity: 2, ...seen, ...row })
}

export async function addThread(db: Database, id: string, row: Insert<typeof threads> = {}) {
  await db.insert(threads).values({
    id,
    forumId: 'forum_a',
    title: id,
    engine: 'phpbb3',
    extractorVersion: '1',
    tags: [],
    fidelity: 2,
    ingestionId: INGESTION,
    ...seen,
    ...row,
  })
  await sayState(db, threadIdentifiers, id, row.state)
}

/** As an event says it: what only the row said would not last. */
export async function sayState(
  db: Database,
  identifiers: typeof threadIdentifiers | typeof postIdentifiers,
  id: string,
  state: ContentState | undefined,
): Promise<void> {
  if (!state || state === 'VISIBLE') return
  const said = { key: id, state, at: at(0) }
  await db
    .insert(recordStates)
    .values(said)
    .onConflictDoUpdate({ target: recordStates.key, set: said })
  await db
    .insert(identifiers)
    .values({ key: id, ownerId: id, scheme: 'NATIVE', value: id })
    .onConflictDoNothing()
  await db.execute(sql`select settle_keys(array[${id}])`)
}

export async function addPost(db: Database, id: string, row: Insert<typeof posts> = {}) {
  const contentHash = row.contentHash ?? `hash of ${id}`
  await db.insert(posts).values({
    id,
    forumId: 'forum_a',
    threadId: 'thread_a',
    position: 1,
    contentHash,
    fidelity: 2,
    ingestionId: INGESTION,
    ...seen,
    ...row,
  })
  await sayState(db, postIdentifiers, id, row.state)
  await addRevision(db, id, contentHash)
}

export async function addRevision(db: Database, postId: string, contentHash: string, minute = 0) {
  await db.insert(postRevisions).values({
    postId,
    contentHash,
    html: `<p>${contentHash}</p>`,
    text: contentHash,
    bodyText: contentHash,
    wordCount: 3,
    quotes: [{ author: 'Ayaan', postNativeId: '1', text: 'quoted words' }],
    links: [{ url: 'https://example.org/', text: 'a link' }],
    attachments: [{ url: 'https://example.org/a.png', name: 'a.png', mediaType: 'image/png' }],
    observedAt: at(minute),
    ingestionId: INGESTION,
  })
}

export async function addSource(
  db: Database,
  id: string,
  row: Insert<typeof sources> & { name: string },
  aliases: readonly string[] = [],
) {
  await db.insert(sources).values({ id, nameKey: foldName(row.name), ...seen, ...row })
  const keys = [row.name, ...aliases].map((name) => identifier('source', 'NAME', foldName(name)))
  if (row.domain) keys.push(identifier('source', 'DOMAIN', row.domain))
  await db.insert(sourceAliases).values(keys.map((key) => ({ ...key, ownerId: id })))
}

export async function addAttribution(
  db: Database,
  id: string,
  row: Pick<typeof attributions.$inferInsert, 'postId' | 'sourceId' | 'role'> &
    Insert<typeof attributions>,
) {
  await db.insert(attributions).values({
    id,
    confidence: 0.9,
    evidence: [
      {
        method: 'LABEL_LINE',
        rule: 'label-line@1',
        span: { start: 0, end: 4, exact: 'hash', prefix: null, suffix: ' of' },
        url: 'https://example.org/story',
      },
    ],
    contentHash: `hash of ${row.postId}`,
    fidelity: 2,
    ingestionId: INGESTION,
    ...seen,
    ...row,
  })
}

/** A story around the first of the posts. They must be there. */
export async function addStory(
  db: Database,
  [centreId, ...others]: readonly [string, ...string[]],
  row: Insert<typeof storyMembers> = {},
) {
  await db.insert(stories).values({ postId: centreId, firstSeenAt: at(1), lastSeenAt: at(5) })
  const shared = { centreId, sharedSentences: 3 }
  await db.insert(storyMembers).values([
    { ...shared, postId: centreId, similarity: 1, relation: 'IDENTICAL', sortAt: at(1) },
    ...others.map((postId) => ({
      ...shared,
      postId,
      similarity: 0.75,
      relation: 'EDITED' as const,
      sortAt: at(5),
      ...row,
    })),
  ])
}

/** One of everything, each column filled in: what a query of every field needs. */
export async function seedOneOfEverything(db: Database) {
  await db.insert(apiTokens).values({
    id: 'token_one',
    name: 'desk',
    prefix: 'fql_abcdefgh',
    sha256: 'hash',
    scopes: ['INGEST'],
    forumId: 'forum_a',
    lastUsedAt: at(1),
    revokedAt: at(2),
  })
  await db.insert(changeSubscriptions).values({
    id: 'subscription_one',
    name: 'One',
    url: 'https://hooks.example/',
    secret: 'sealed',
    types: ['POST', 'THREAD'],
    txid: '1',
    seq: 1,
  })
  await db.insert(changeNotices).values({
    id: 'notice_one',
    subscriptionId: 'subscription_one',
    status: 'FAILED',
    txid: '1',
    seq: 1,
    attempts: 2,
    httpStatus: 410,
    error: 'It answered with 410.',
    finishedAt: at(5),
  })
  await db.insert(webhookEndpoints).values({
    id: 'endpoint_one',
    name: 'feed',
    scheme: 'websub',
    forumName: 'A',
    forumUrl: 'https://a.example/',
    secret: 'sealed',
    previousSecret: 'sealed',
    previousUntil: at(9),
    topic: 'https://a.example/feed',
  })
  await db.insert(websubSubscriptions).values({
    endpointId: 'endpoint_one',
    topic: 'https://a.example/feed',
    hub: 'https://hub.example/',
    callback: 'https://forumql.example/webhooks/endpoint_one',
    state: 'ACTIVE',
    leaseUntil: at(10),
    dueAt: at(9),
    error: 'The hub answered with 500.',
  })
  await db
    .insert(webhookRefusals)
    .values({ endpointId: 'endpoint_one', code: 'INVALID', count: 2, lastAt: at(3) })
  await db.insert(webhookDeliveries).values({
    id: 'delivery_one',
    endpointId: 'endpoint_one',
    deliveryId: '1',
    event: 'post',
    status: 'DEAD',
    bodySha256: 'hash',
    bodyBytes: 3,
    headers: {},
    attempts: 8,
    error: 'INVALID: no',
    ingestionIds: ['ing_one'],
    receivedAt: at(4),
    finishedAt: at(5),
  })
  await addForum(db, 'forum_a', {
    baseUrl: 'https://a.example/',
    engine: 'phpbb3',
    engineVersion: '3.3',
    language: 'en',
  })
  await addBoard(db, 'board_a', { nativeId: '1', url: 'https://a.example/viewforum.php?f=1' })
  await addBoard(db, 'board_b', { parentId: 'board_a' })
  await addAuthor(db, 'author_a', {
    nativeId: '7',
    name: 'Ayaan',
    profileUrl: 'https://a.example/u/7',
    avatarUrl: 'https://a.example/u/7.png',
    role: 'Moderator',
  })
  await addThread(db, 'thread_a', {
    boardId: 'board_b',
    authorId: 'author_a',
    nativeId: '3',
    title: 'Rain over the coast',
    url: 'https://a.example/viewtopic.php?t=3',
    language: 'en',
    tags: ['weather'],
    isLocked: false,
    isPinned: true,
    declaredPostCount: 2,
    declaredPageCount: 1,
    startedAt: at(1),
    lastPostAt: at(2),
  })
  await addPost(db, 'post_a', {
    authorId: 'author_a',
    nativeId: '11',
    url: 'https://a.example/viewtopic.php?p=11#p11',
    publishedAt: at(1),
    publishedPrecision: 'MINUTE',
    publishedRaw: '1 Jan 2024 00:01',
    publishedTimezone: 'UTC',
    editedAt: at(3),
    editedPrecision: 'DAY',
    editedRaw: '1 Jan 2024',
    language: 'en',
    reactionCount: 4,
  })
  await addRevision(db, 'post_a', 'an older hash', -5)
  await addPost(db, 'post_b', { position: 2, publishedAt: at(2), publishedPrecision: 'SECOND' })
  await addSource(
    db,
    'source_caasimada',
    { name: 'Caasimada Online', type: 'OUTLET', homepage: 'https://caasimada.example/' },
    ['Caasimada'],
  )
  await addSource(db, 'source_bbc', { name: 'BBC', type: 'OUTLET', domain: 'bbc.co.uk' }, [
    'BBC News',
  ])
  await addAttribution(db, 'attr_via', {
    postId: 'post_a',
    sourceId: 'source_caasimada',
    role: 'SYNDICATOR',
    hop: 1,
    articleTitle: 'Rain',
    articleUrl: 'https://caasimada.example/rain',
  })
  await addAttribution(db, 'attr_origin', {
    postId: 'post_a',
    sourceId: 'source_bbc',
    role: 'ORIGIN',
    hop: 2,
    reachedThroughId: 'attr_via',
  })
  await addStory(db, ['post_a', 'post_b'])
  await db.insert(threadIdentifiers).values([
    { key: 'thread_a', ownerId: 'thread_a', scheme: 'NATIVE', value: 'forum_a|3' },
    { key: 'thread_old', ownerId: 'thread_a', scheme: 'CONTENT', value: 'abc' },
  ])
  await db
    .insert(postIdentifiers)
    .values({ key: 'post_old', ownerId: 'post_a', scheme: 'CONTENT', value: 'def' })
  await db
    .insert(authorIdentifiers)
    .values({ key: 'author_old', ownerId: 'author_a', scheme: 'NAME', value: 'forum_a|ayaan' })
  await db.insert(ingestions).values({
    id: INGESTION,
    payloadSha256: 'f'.repeat(64),
    trigger: 'MUTATION',
    inputKind: 'HTML',
    url: 'https://a.example/viewtopic.php?t=3',
    engine: 'phpbb3',
    engineConfidence: 1,
    extractorVersion: '1',
    status: 'CREATED',
    counts: {
      threadsCreated: 1,
      postsCreated: 2,
      postsUpdated: 0,
      postsUnchanged: 0,
      authorsCreated: 1,
      sourcesCreated: 2,
      attributionsCreated: 2,
    },
    warnings: [{ code: 'PARTIAL_THREAD', message: 'Only page 1 was read.' }],
    threadId: 'thread_a',
    receivedAt: at(0),
  })
}
