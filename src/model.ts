// The nouns that travel between the layers: what is read from a page, and what became of it.
// Data only: no behaviour. Unknown is always null, never an empty string.
import type { SourceField } from './provenance.ts'

/** Stable ids of the extractors; stored with every thread, so never renamed. */
export type EngineId = string

/** A document as the caller handed it over, decoded to text. */
export interface PageInput {
  readonly kind: 'html' | 'text' | 'json' | 'feed'
  /** Decoded text. `receive` has removed NUL characters and repaired lone surrogates. */
  readonly content: string
  /** Absolute http(s) address the document was fetched from. */
  readonly url: string | null
  /** When it was fetched; relative dates count from here. */
  readonly fetchedAt: Date | null
  /** IANA zone (Europe/Berlin) or offset (+03:00) that zoneless clocks on the page are read in. */
  readonly timezone: string | null
  /** BCP-47 hint of the caller. */
  readonly language: string | null
  /** What the caller says of the forum, for documents that do not say it themselves. */
  readonly forum: ForumRef | null
}

export type DatePrecision = 'SECOND' | 'MINUTE' | 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN'

/** A date as the page showed it and what was made of it. */
export interface ObservedDate {
  /** RFC 3339 in UTC with milliseconds, or null where the words could not be read. */
  readonly at: string | null
  readonly precision: DatePrecision
  /** The page's own words or attribute. */
  readonly raw: string | null
  /** The zone it was read in because it names none: the caller's, else the one the page prints for all or shows beside machine values, else UTC. */
  readonly timezoneAssumed: string | null
}

/** A date as an engine found it; `src/dates` makes an ObservedDate of it, with all dates of the page in view. */
export interface RawDate {
  /** The words the reader of the page sees. */
  readonly text: string | null
  /** A machine value beside them: `datetime` attribute, epoch seconds or milliseconds, structured data. */
  readonly machine: string | null
}

export interface ExtractedAuthor {
  readonly name: string
  readonly nativeId: string | null
  readonly profileUrl: string | null
  readonly avatarUrl: string | null
  /** Rank or role as the forum prints it ("Moderator"). */
  readonly role: string | null
}

export interface Quote {
  readonly author: string | null
  /** Native id of the quoted post, where the markup names it. */
  readonly postNativeId: string | null
  readonly text: string
}

export interface Link {
  readonly url: string
  readonly text: string | null
}

export interface Attachment {
  readonly url: string
  readonly name: string | null
  readonly mediaType: string | null
}

export interface ExtractedPost {
  readonly nativeId: string | null
  /** Permalink with its anchor, absolute, without session noise. */
  readonly url: string | null
  /** FEED_GUID, if it came by feed. */
  readonly guid: string | null
  readonly sources?: readonly SourceField[]
  /** 1-based place in the whole thread, where the page shows or implies it. */
  readonly position: number | null
  readonly author: ExtractedAuthor | null
  readonly publishedAt: ObservedDate | null
  readonly editedAt: ObservedDate | null
  /** Sanitised HTML (inert), or null for a document that had none. */
  readonly html: string | null
  /** Plain text, quotes kept, page furniture and signatures removed; paragraphs parted by a blank line. */
  readonly text: string
  readonly language: string | null
  readonly replyToNativeId: string | null
  readonly quotes: readonly Quote[]
  readonly links: readonly Link[]
  readonly attachments: readonly Attachment[]
  readonly reactionCount: number | null
}

export interface ExtractedBoard {
  readonly nativeId: string | null
  readonly name: string
  readonly url: string | null
}

export interface ExtractedThread {
  readonly nativeId: string | null
  /** Canonical address of the thread's first page. */
  readonly url: string | null
  readonly title: string
  readonly forum: {
    readonly name: string | null
    /** Scheme, host and path prefix of the forum, without a trailing slash. */
    readonly baseUrl: string | null
    readonly engineVersion: string | null
  }
  /** From the outermost board to the one that holds the thread; the forum's own start page is not a board. */
  readonly boards: readonly ExtractedBoard[]
  readonly language: string | null
  readonly tags: readonly string[]
  readonly isLocked: boolean | null
  readonly isPinned: boolean | null
  /** How many posts the forum says the thread has. */
  readonly declaredPostCount: number | null
  /** 1-based page of the thread this document shows, and of how many. */
  readonly pageNumber: number | null
  readonly pageCount: number | null
  readonly nextPageUrl: string | null
  /** Whether the posts are a few of the thread, as they come by webhook: then order tells nothing of their places. */
  readonly isPartial?: boolean
  /** Whether the facts of the thread came along with a post: those that come with the thread itself count more. */
  readonly isOfPost?: boolean
  readonly posts: readonly ExtractedPost[]
}

/** Where the fields of a post were found. */
export type FieldOrigins = Readonly<Record<string, string>>

/** CSS selectors of a caller who knows the page better than any engine. */
export interface Selectors {
  /** One element per post. */
  readonly post: string
  readonly author: string | null
  readonly body: string | null
  readonly date: string | null
  readonly permalink: string | null
  readonly title: string | null
  /** Link to the next page of the thread. */
  readonly next: string | null
}

export type WarningCode =
  | 'ENGINE_GUESSED'
  | 'LOW_CONFIDENCE'
  | 'DATE_UNREADABLE'
  | 'DATE_AMBIGUOUS'
  | 'DATE_RELATIVE_TO_RECEIPT'
  | 'AUTHOR_MISSING'
  | 'URL_MISSING'
  | 'PARTIAL_THREAD'
  | 'CHARSET_REPAIRED'
  | 'TEXT_REPAIRED'
  | 'PII_DROPPED'
  | 'FOREIGN_LEFT_OUT'

export interface Warning {
  readonly code: WarningCode
  /** Names the problem and, where there is one, the remedy. */
  readonly message: string
}

/** What kind of document came in. */
export type InputKind =
  | 'HTML'
  | 'TEXT'
  | 'DISCOURSE_JSON'
  | 'INVISION_JSON'
  | 'XENFORO_JSON'
  | 'FEED'
  | 'RECORDS'

/** A forum, by what a caller or an endpoint knows of it. */
export interface ForumRef {
  readonly name: string | null
  readonly baseUrl: string | null
}

/** A record of a forum: by its native id, else by its address. */
export interface RecordRef {
  readonly forum: ForumRef
  readonly nativeId: string | null
  readonly url: string | null
}

/** A forum says that a record is shown, hidden or deleted. `at` is the version of the news, where the forum dates it. */
export interface StateNews {
  readonly target: 'THREAD' | 'POST' | 'AUTHOR'
  readonly record: RecordRef
  readonly state: 'VISIBLE' | 'HIDDEN' | 'DELETED'
  readonly at: Date | null
}

/** What came out of one document, before anything is stored. */
export interface Extraction {
  readonly engine: EngineId
  /** 0 (a guess) … 1 (certain). */
  readonly confidence: number
  /** Every engine that saw something of its own, best first: for explanations. */
  readonly scores: readonly { readonly engine: EngineId; readonly score: number }[]
  readonly thread: ExtractedThread
  readonly warnings: readonly Warning[]
  /** For each post of the thread, where its fields were found. */
  readonly origins: readonly FieldOrigins[]
}

/** What one ingestion did; the counts are those of the database, not of the page. */
export interface IngestCounts {
  readonly threadsCreated: number
  readonly postsCreated: number
  readonly postsUpdated: number
  readonly postsUnchanged: number
  readonly authorsCreated: number
  readonly sourcesCreated: number
  readonly attributionsCreated: number
}

export type IngestStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED'
