// The rows of one page as the write statement takes them. Ids are derived from each record's strongest key; which stored record
// a key already belongs to is for the statement to find out.
import type { Identifier } from '../identity.ts'
import type { Attachment, DatePrecision, Link, Quote } from '../model.ts'
import type { AttributionRole, Evidence, SourceType } from '../provenance.ts'

/** A key of a record, beside the id that the record was given here. */
export interface KeyRecord extends Identifier {
  readonly record: string
  /** 0 is the strongest. */
  readonly rank: number
}

export interface ForumRecord {
  readonly id: string
  readonly name: string | null
  readonly host: string | null
  readonly baseUrl: string | null
  readonly engine: string
  readonly engineVersion: string | null
  readonly language: string | null
}

export interface BoardRecord {
  readonly id: string
  readonly forumId: string
  readonly parentId: string | null
  readonly nativeId: string | null
  readonly name: string
  readonly url: string | null
  readonly path: readonly string[]
}

export interface AuthorRecord {
  readonly id: string
  readonly forumId: string
  readonly nativeId: string | null
  readonly name: string
  readonly nameKey: string
  readonly profileUrl: string | null
  readonly avatarUrl: string | null
  readonly role: string | null
}

export interface ThreadRecord {
  readonly id: string
  readonly forumId: string
  readonly boardId: string | null
  readonly authorId: string | null
  readonly nativeId: string | null
  readonly title: string
  readonly url: string | null
  readonly engine: string
  readonly extractorVersion: string
  readonly language: string | null
  readonly tags: readonly string[]
  readonly isLocked: boolean | null
  readonly isPinned: boolean | null
  readonly declaredPostCount: number | null
  readonly declaredPageCount: number | null
  readonly startedAt: string | null
  readonly lastPostAt: string | null
  /** When the thread was seen with all its posts, if this document shows them all. */
  readonly completeAt: string | null
}

export interface PostRecord {
  readonly id: string
  readonly threadId: string
  readonly forumId: string
  readonly authorId: string | null
  readonly nativeId: string | null
  readonly url: string | null
  /** Null where the document does not say. */
  readonly position: number | null
  readonly replyToNativeId: string | null
  readonly publishedAt: string | null
  readonly publishedPrecision: DatePrecision | null
  readonly publishedRaw: string | null
  readonly publishedTimezone: string | null
  readonly editedAt: string | null
  readonly editedPrecision: DatePrecision | null
  readonly editedRaw: string | null
  readonly editedTimezone: string | null
  readonly contentHash: string
  readonly language: string | null
  readonly reactionCount: number | null
  readonly byFeed: boolean
}

export interface RevisionRecord {
  readonly postId: string
  readonly contentHash: string
  readonly html: string | null
  readonly text: string
  readonly bodyText: string
  readonly wordCount: number
  readonly quotes: readonly Quote[]
  readonly links: readonly Link[]
  readonly attachments: readonly Attachment[]
}

export interface QuotedKey {
  readonly key: string
}

export interface SourceRecord {
  readonly id: string
  readonly name: string
  readonly nameKey: string
  readonly type: SourceType | null
  readonly domain: string | null
  readonly homepage: string | null
}

export interface AttributionRecord {
  readonly postId: string
  /** Place among the post's attributions, which `reachedThrough` points to. */
  readonly ordinal: number
  readonly sourceId: string
  readonly role: AttributionRole
  readonly hop: number | null
  readonly reachedThrough: number | null
  readonly articleTitle: string | null
  readonly articleUrl: string | null
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly contentHash: string
}

export interface PageRecords {
  /** When the page was seen at its forum: the version of everything on it. */
  readonly observedAt: string
  /** Whether the caller said so; a mere time of receipt does not make a known content newer. */
  readonly observedAtIsGiven: boolean
  /** 1 plain text, 2 markup. */
  readonly fidelity: number
  /** 0 where the facts of the thread only came along with a post. */
  readonly threadFidelity: number
  readonly forum: ForumRecord
  readonly boards: readonly BoardRecord[]
  readonly authors: readonly AuthorRecord[]
  readonly authorKeys: readonly KeyRecord[]
  readonly thread: ThreadRecord
  readonly threadKeys: readonly KeyRecord[]
  readonly posts: readonly PostRecord[]
  readonly postKeys: readonly KeyRecord[]
  readonly revisions: readonly RevisionRecord[]
  /** Keys of the posts and authors that the posts quote. */
  readonly quotedKeys: readonly QuotedKey[]
  readonly sources: readonly SourceRecord[]
  readonly sourceKeys: readonly KeyRecord[]
  readonly attributions: readonly AttributionRecord[]
}
