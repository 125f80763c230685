// The nouns of provenance: which sources a text came through, and the words that prove it. Data only. Unknown is null.

export type AttributionRole = 'ORIGIN' | 'SYNDICATOR' | 'QUOTED' | 'LINKED'

/** Whose word an attribution is: the extractor's, or a human's on it. */
export type AttributionStatus = 'EXTRACTED' | 'CONFIRMED' | 'CORRECTED' | 'REJECTED'

export type EvidenceMethod =
  | 'BOILERPLATE_PATTERN'
  | 'LABEL_LINE'
  | 'BYLINE'
  | 'CITATION'
  | 'ANCHOR_DOMAIN'
  | 'STRUCTURED_DATA'
  | 'HUMAN'

/** A field that names a source: an element of a feed, say. */
export interface SourceField {
  readonly role: AttributionRole
  readonly name: string | null
  readonly url: string | null
  /** Rule with its version: `rss-source@1`. */
  readonly rule: string
}

/** The exact words that prove an attribution; offsets are UTF-16 code units into the post's text. */
export interface TextSpan {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string | null
  readonly suffix: string | null
}

export interface Evidence {
  readonly method: EvidenceMethod
  /** Rule with its version: `seo-feed-footer@1`. */
  readonly rule: string
  readonly span: TextSpan | null
  readonly url: string | null
  /** Of a human's word: who, when (RFC 3339) and why, as far as they said. */
  readonly by?: string | null
  readonly at?: string
  readonly note?: string | null
  /** What the first word of a human changed on the edge, to be restored when it is taken back. Not shown. */
  readonly was?: {
    readonly confidence: number
    readonly hop: number | null
    readonly articleTitle: string | null
  }
}

export type SourceType =
  | 'OUTLET'
  | 'AGENCY'
  | 'BLOG'
  | 'FEED'
  | 'FORUM'
  | 'SOCIAL_ACCOUNT'
  | 'GOVERNMENT'
  | 'UNKNOWN'

export interface FoundSource {
  /** Canonical display name. */
  readonly name: string
  readonly type: SourceType
  /** Registrable domain, where known. */
  readonly domain: string | null
  readonly homepage: string | null
  /** The name as the text had it, when it differs. */
  readonly mentionedAs: string | null
  /** Further names and domains of a source that is known beforehand. */
  readonly knownAs: { readonly names: readonly string[]; readonly domains: readonly string[] }
}

export interface Attribution {
  readonly source: FoundSource
  readonly role: AttributionRole
  /** 1 is nearest to the forum; null for QUOTED and LINKED, which are not on the way. */
  readonly hop: number | null
  /** Index, in the same list, of the attribution this one was reached through. */
  readonly reachedThrough: number | null
  readonly articleTitle: string | null
  readonly articleUrl: string | null
  /** 0 … 1 */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}
