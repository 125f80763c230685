// What an engine finds, before cleaning: addresses may be relative, dates are unread, words still stand in the page. Data only.
import type { EngineId, ExtractedAuthor, ExtractedThread, FieldOrigins, RawDate } from '../model.ts'
import type { SourceField } from '../provenance.ts'
import type { AnyNode } from './tree.ts'

export interface RawPost {
  readonly nativeId: string | null
  /** Permalink as the page has it; may be relative. */
  readonly url: string | null
  readonly position: number | null
  /** Addresses may be relative. */
  readonly author: ExtractedAuthor | null
  readonly published: RawDate | null
  readonly edited: RawDate | null
  /** The post's own words: where they stand, or text for documents without markup. */
  readonly body: Markup | { readonly text: string }
  readonly replyToNativeId: string | null
  readonly reactionCount: number | null
  /** FEED_GUID, if it came by feed. */
  readonly guid?: string | null
  /** What fields beside the text say of where it is from. */
  readonly sources?: readonly SourceField[]
  /** Field → the selector, rule or notation that gave it: for explanations. */
  readonly from: FieldOrigins
}

/** Words in a parsed page, which is never changed. */
export interface Markup {
  /** What holds the words, in document order; not nested. */
  readonly nodes: readonly AnyNode[]
  /** What inside is not the author's: signatures, share bars, "last edited by". */
  readonly without: ReadonlySet<AnyNode>
  /** Words that end it, like a line of underscores before a signature. */
  readonly end: RegExp | null
}

/** An engine's answer. The same facts as ExtractedThread, raw: addresses may be relative, dates are unread. */
export interface RawThread extends Omit<ExtractedThread, 'posts'> {
  readonly posts: readonly RawPost[]
  /** Words that were recognised as page furniture and left out, for explanations. */
  readonly furniture: readonly string[]
  /** How many posts of the thread the document names without holding them. */
  readonly missingPosts?: number
  /** Software the document is from, where its reader reads the notations of many. */
  readonly engine?: EngineId
}
