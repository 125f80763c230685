// The tables: what is stored of forum content and of where it came from. Row types are the parents of the GraphQL types.
// Names of columns, constraints and indexes are written out; indexes ascend, because keyset pages walk them both ways.
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
} from 'drizzle-orm/pg-core'
import type {
  Attachment,
  DatePrecision,
  IngestCounts,
  IngestStatus,
  InputKind,
  Link,
  Quote,
  Warning,
} from '../src/model.ts'
import type { AttributionRole, AttributionStatus, Evidence, SourceType } from '../src/provenance.ts'
import {
  columnVersions,
  globalId,
  instant,
  json,
  madeBy,
  ownedBy,
  refersTo,
  rowTimes,
  searchVector,
  seenTimes,
} from './columns.ts'

export type ContentState = 'VISIBLE' | 'HIDDEN' | 'DELETED' | 'REMOVED'

export const forums = pgTable(
  'forums',
  {
    id: globalId('id').primaryKey(),
    name: text('name'),
    host: text('host'),
    baseUrl: text('base_url'),
    engine: text('engine'),
    engineVersion: text('engine_version'),
    language: text('language'),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    index('forums_host_idx').on(t.host, t.id),
    index('forums_first_seen_idx').on(t.firstSeenAt, t.id),
  ],
)

export const boards = pgTable(
  'boards',
  {
    id: globalId('id').primaryKey(),
    forumId: globalId('forum_id').notNull(),
    parentId: globalId('parent_id'),
    nativeId: text('native_id'),
    name: text('name').notNull(),
    url: text('url'),
    /** Names from the outermost board to this one. */
    path: text('path').array().notNull(),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    ownedBy('boards_forum_fk', t.forumId, forums.id),
    refersTo('boards_parent_fk', t.parentId, t.id),

    index('boards_forum_idx').on(t.forumId, t.name, t.id),
    index('boards_name_idx').on(t.name, t.id),
    index('boards_url_idx').on(t.url),
    index('boards_parent_idx').on(t.parentId),
  ],
)

export const authors = pgTable(
  'authors',
  {
    id: globalId('id').primaryKey(),
    forumId: globalId('forum_id').notNull(),
    nativeId: text('native_id'),
    name: text('name').notNull(),
    /** NFKC, case-folded: what names are compared by. */
    nameKey: text('name_key').notNull(),
    profileUrl: text('profile_url'),
    avatarUrl: text('avatar_url'),
    role: text('role'),
    state: text('state').$type<ContentState>().notNull().default('VISIBLE'),
    stateSince: instant('state_since'),
    fidelity: smallint('fidelity').notNull(),
    ...columnVersions(),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    ownedBy('authors_forum_fk', t.forumId, forums.id),

    index('authors_name_idx').on(t.nameKey, t.id),
    index('authors_forum_name_idx').on(t.forumId, t.nameKey, t.id),
    index('authors_profile_url_idx').on(t.profileUrl),
    index('authors_like_idx').using('gin', t.nameKey.op('gin_trgm_ops')),
  ],
)

export const threads = pgTable(
  'threads',
  {
    id: globalId('id').primaryKey(),
    forumId: globalId('forum_id').notNull(),
    boardId: globalId('board_id'),
    /** Author of the opening post. */
    authorId: globalId('author_id'),
    nativeId: text('native_id'),
    title: text('title').notNull(),
    url: text('url'),
    engine: text('engine').notNull(),
    extractorVersion: text('extractor_version').notNull(),
    language: text('language'),
    tags: text('tags').array().notNull(),
    isLocked: boolean('is_locked'),
    isPinned: boolean('is_pinned'),
    declaredPostCount: integer('declared_post_count'),
    declaredPageCount: integer('declared_page_count'),
    startedAt: instant('started_at'),
    lastPostAt: instant('last_post_at'),
    /** Sort key of activity: the last post, or the first observation where no post is dated. Never shown as a date. */
    activeAt: instant('active_at')
      .notNull()
      .generatedAlwaysAs(sql`coalesce("last_post_at", "first_seen_at")`),
    /** Sort keys: never shown. */
    openedAt: instant('opened_at')
      .notNull()
      .generatedAlwaysAs(sql`coalesce("started_at", "first_seen_at")`),
    titleKey: text('title_key').notNull().generatedAlwaysAs(sql`lower("left"("title", 100))`),
    state: text('state').$type<ContentState>().notNull().default('VISIBLE'),
    stateSince: instant('state_since'),
    /** When a document last showed all its posts: those that were seen before it only are gone. */
    completeAt: instant('complete_at'),
    /** How faithful the best document was that showed it: 1 plain text, 2 markup. */
    fidelity: smallint('fidelity').notNull(),
    ingestionId: globalId('ingestion_id').notNull(),
    ...columnVersions(),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    ownedBy('threads_forum_fk', t.forumId, forums.id),
    refersTo('threads_board_fk', t.boardId, boards.id),
    refersTo('threads_author_fk', t.authorId, authors.id),

    index('threads_active_idx').on(t.activeAt, t.id),
    index('threads_opened_idx').on(t.openedAt, t.id),
    index('threads_title_idx').on(t.titleKey, t.id),
    index('threads_updated_idx').on(t.updatedAt, t.id),
    index('threads_tags_idx').using('gin', t.tags),
    index('threads_first_seen_idx').on(t.firstSeenAt, t.id),
    index('threads_forum_active_idx').on(t.forumId, t.activeAt, t.id),
    index('threads_board_active_idx').on(t.boardId, t.activeAt, t.id),
    index('threads_author_active_idx').on(t.authorId, t.activeAt, t.id),
    index('threads_language_active_idx').on(t.language, t.activeAt, t.id),
    index('threads_ingestion_idx').on(t.ingestionId),
    index('threads_like_idx').using('gin', t.title.op('gin_trgm_ops')),
  ],
)

export const posts = pgTable(
  'posts',
  {
    id: globalId('id').primaryKey(),
    threadId: globalId('thread_id').notNull(),
    forumId: globalId('forum_id').notNull(),
    authorId: globalId('author_id'),
    nativeId: text('native_id'),
    url: text('url'),
    /** 1-based place in the thread as last seen: an attribute, never a key. */
    position: integer('position').notNull(),
    /** The place as a document gave it; where none did, `position` follows from the posts around it. */
    givenPosition: integer('given_position'),
    replyToNativeId: text('reply_to_native_id'),
    publishedAt: instant('published_at'),
    publishedPrecision: text('published_precision').$type<DatePrecision>(),
    publishedRaw: text('published_raw'),
    publishedTimezone: text('published_timezone'),
    editedAt: instant('edited_at'),
    editedPrecision: text('edited_precision').$type<DatePrecision>(),
    editedRaw: text('edited_raw'),
    editedTimezone: text('edited_timezone'),
    /** Sort key of time: published, or first observation where the page had no date. Never shown as a date. */
    sortAt: instant('sort_at')
      .notNull()
      .generatedAlwaysAs(sql`coalesce("published_at", "first_seen_at")`),
    /** The current content: a row of post_revisions. */
    contentHash: text('content_hash').notNull(),
    language: text('language'),
    /** The words of the current content, on the opening post those of the thread's title, too. */
    search: searchVector('search'),
    reactionCount: integer('reaction_count'),
    /** Whether what it carries shows that a feed brought it, not a person. */
    byFeed: boolean('by_feed').notNull().default(false),
    state: text('state').$type<ContentState>().notNull().default('VISIBLE'),
    stateSince: instant('state_since'),
    /** How faithful the document was that the content comes from: 1 plain text, 2 markup. */
    fidelity: smallint('fidelity').notNull(),
    ...madeBy(),
    ingestionId: globalId('ingestion_id').notNull(),
    ...columnVersions(),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    ownedBy('posts_thread_fk', t.threadId, threads.id),
    ownedBy('posts_forum_fk', t.forumId, forums.id),
    refersTo('posts_author_fk', t.authorId, authors.id),

    index('posts_thread_position_idx').on(t.threadId, t.position, t.id),
    index('posts_unplaced_idx').on(t.threadId).where(sql`${t.givenPosition} is null`),
    index('posts_thread_sort_idx').on(t.threadId, t.sortAt, t.id),
    index('posts_forum_sort_idx').on(t.forumId, t.sortAt, t.id),
    index('posts_author_sort_idx').on(t.authorId, t.sortAt, t.id),
    index('posts_by_feed_author_idx').on(t.authorId, t.sortAt, t.id).where(sql`${t.byFeed}`),
    index('posts_sort_idx').on(t.sortAt, t.id),
    index('posts_updated_idx').on(t.updatedAt, t.id),
    index('posts_first_seen_idx').on(t.firstSeenAt, t.id),
    index('posts_language_sort_idx').on(t.language, t.sortAt, t.id),
    index('posts_forum_native_idx').on(t.forumId, t.nativeId),
    index('posts_forum_reply_idx').on(t.forumId, t.replyToNativeId, t.position, t.id),
    index('posts_ingestion_idx').on(t.ingestionId),
    // What waits to be sorted into the index is read through by every search.
    index('posts_search_idx').using('gin', t.search).with({ gin_pending_list_limit: 512 }),
  ],
)

/** Every distinct content a post was seen with, the current one included. */
export const postRevisions = pgTable(
  'post_revisions',
  {
    postId: globalId('post_id').notNull(),
    contentHash: text('content_hash').notNull(),
    html: text('html'),
    text: text('text').notNull(),
    /** The text without its attribution lines. */
    bodyText: text('body_text').notNull(),
    wordCount: integer('word_count').notNull(),
    quotes: json<readonly Quote[]>('quotes').notNull(),
    links: json<readonly Link[]>('links').notNull(),
    attachments: json<readonly Attachment[]>('attachments').notNull(),
    observedAt: instant('observed_at').notNull(),
    ...madeBy(),
    /** When these words were last seen: markup around them may change. Null in rows from before it was noted. */
    shownAt: instant('shown_at'),
    ingestionId: globalId('ingestion_id').notNull(),
  },
  (t) => [
    ownedBy('post_revisions_post_fk', t.postId, posts.id),

    primaryKey({ name: 'post_revisions_pk', columns: [t.postId, t.contentHash] }),
    index('post_revisions_link_hosts_idx').using('gin', sql`link_hosts("links")`),
    index('post_revisions_observed_idx').on(t.postId, t.observedAt, t.contentHash),
    // What an older extractor made, page by page.
    index('post_revisions_made_idx').on(t.extractorVersion, t.ingestionId, t.postId),
  ],
)

export const sources = pgTable(
  'sources',
  {
    id: globalId('id').primaryKey(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    /** Null while nothing is known of it. */
    type: text('type').$type<SourceType>(),
    domain: text('domain'),
    homepage: text('homepage'),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    index('sources_name_idx').on(t.nameKey, t.id),
    index('sources_first_seen_idx').on(t.firstSeenAt, t.id),
  ],
)

/** The edge from a post to a source. The role lives here: the same source may be origin of one post and quoted in another. */
export const attributions = pgTable(
  'attributions',
  {
    id: globalId('id').primaryKey(),
    postId: globalId('post_id').notNull(),
    sourceId: globalId('source_id').notNull(),
    /** The key of the source that the post named it by; null: the source's own id. Tells edges of merged sources apart. */
    sourceKey: globalId('source_key'),
    role: text('role').$type<AttributionRole>().notNull(),
    hop: integer('hop'),
    reachedThroughId: globalId('reached_through_id'),
    /** The post's sort_at, kept by triggers of the migrations: so an index leads through the posts of a source by time. */
    postSortAt: instant('post_sort_at').notNull().default(sql`null`),
    articleTitle: text('article_title'),
    articleUrl: text('article_url'),
    confidence: real('confidence').notNull(),
    evidence: json<readonly Evidence[]>('evidence').notNull(),
    /** Anything but EXTRACTED is a human's word: no page and no extractor changes the row. */
    status: text('status').$type<AttributionStatus>().notNull().default('EXTRACTED'),
    /** The rejected edge that a human put this one in place of. */
    insteadOfId: globalId('instead_of_id'),
    /** The older copy of the post that the edge was taken over from; null: the post itself says it. */
    inheritedFromId: globalId('inherited_from_id'),
    /** The revision whose text the evidence's offsets point into. */
    contentHash: text('content_hash').notNull(),
    fidelity: smallint('fidelity').notNull(),
    ...madeBy(),
    ingestionId: globalId('ingestion_id').notNull(),
    ...columnVersions(),
    ...seenTimes(),
    ...rowTimes(),
  },
  (t) => [
    ownedBy('attributions_post_fk', t.postId, posts.id),
    ownedBy('attributions_source_fk', t.sourceId, sources.id),
    refersTo('attributions_reached_through_fk', t.reachedThroughId, t.id),
    refersTo('attributions_instead_of_fk', t.insteadOfId, t.id),
    refersTo('attributions_inherited_from_fk', t.inheritedFromId, posts.id),

    index('attributions_post_idx').on(t.postId, t.role, t.sourceId),
    index('attributions_source_idx').on(t.sourceId, t.role, t.postId, t.status),
    index('attributions_source_sort_idx').on(t.sourceId, t.postSortAt, t.postId, t.role, t.status),
    index('attributions_source_seen_idx').on(t.sourceId, t.firstSeenAt, t.id),
    index('attributions_reached_through_idx').on(t.reachedThroughId),
    index('attributions_instead_of_idx').on(t.insteadOfId),
    index('attributions_inherited_from_idx').on(t.inheritedFromId),
    check('attributions_confidence_check', sql`${t.confidence} between 0 and 1`),
  ],
)

/** One key of a record per row: all keys ever seen lead to it, so an id derived from any of them stays resolvable. */
const identifierColumns = () => ({
  key: globalId('key').primaryKey(),
  ownerId: globalId('owner_id').notNull(),
  scheme: text('scheme').notNull(),
  value: text('value').notNull(),
})

export const threadIdentifiers = pgTable('thread_identifiers', identifierColumns(), (t) => [
  ownedBy('thread_identifiers_owner_fk', t.ownerId, threads.id),
  index('thread_identifiers_owner_idx').on(t.ownerId, t.scheme),
])

export const postIdentifiers = pgTable('post_identifiers', identifierColumns(), (t) => [
  ownedBy('post_identifiers_owner_fk', t.ownerId, posts.id),
  index('post_identifiers_owner_idx').on(t.ownerId, t.scheme),
])

export const authorIdentifiers = pgTable('author_identifiers', identifierColumns(), (t) => [
  ownedBy('author_identifiers_owner_fk', t.ownerId, authors.id),
  index('author_identifiers_owner_idx').on(t.ownerId, t.scheme),
])

/** The names and domains a source goes by. */
export const sourceAliases = pgTable(
  'source_aliases',
  {
    ...identifierColumns(),
    /** The source that the name is of, where a human merged it into the owner. */
    mergedFromId: globalId('merged_from_id'),
  },
  (t) => [
    ownedBy('source_aliases_owner_fk', t.ownerId, sources.id),
    index('source_aliases_owner_idx').on(t.ownerId, t.scheme),
    index('source_aliases_like_idx').using('gin', t.value.op('gin_trgm_ops')),
  ],
)

export const ingestions = pgTable(
  'ingestions',
  {
    id: globalId('id').primaryKey(),
    /** Of the document and everything said of it; tells a repeated idempotency key with another body. */
    payloadSha256: text('payload_sha256').notNull(),
    trigger: text('trigger').$type<'MUTATION' | 'CLI' | 'WEBHOOK'>().notNull(),
    inputKind: text('input_kind').$type<InputKind>().notNull(),
    url: text('url'),
    engine: text('engine').notNull(),
    engineConfidence: real('engine_confidence').notNull(),
    extractorVersion: text('extractor_version').notNull(),
    status: text('status').$type<IngestStatus>().notNull(),
    counts: json<IngestCounts>('counts').notNull(),
    warnings: json<readonly Warning[]>('warnings').notNull(),
    threadId: globalId('thread_id'),
    /** Which page of the thread the document is. */
    pageNumber: integer('page_number'),
    receivedAt: instant('received_at').notNull(),
    finishedAt: instant('finished_at').notNull().defaultNow(),
  },
  (t) => [
    refersTo('ingestions_thread_fk', t.threadId, threads.id),
    index('ingestions_status_idx').on(t.status, t.receivedAt, t.id),
    index('ingestions_received_idx').on(t.receivedAt, t.id),
    index('ingestions_thread_idx').on(t.threadId),
    index('ingestions_page_idx')
      .on(t.threadId, t.pageNumber)
      .where(sql`${t.pageNumber} is not null`),
  ],
)
