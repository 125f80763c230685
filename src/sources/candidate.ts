// What a rule found, before sources are identified and put in order.
import type { AttributionRole, EvidenceMethod } from '../provenance.ts'
import type { KnownSource } from './aliases.ts'

export interface Span {
  readonly start: number
  readonly end: number
}

/** The row of a rule table: what it looks for, and an example that a test runs. */
export interface Rule {
  /** Stable, with its version; stored with the evidence, so never renamed. */
  readonly id: string
  /** BCP-47 languages whose words the row holds; `*` for shapes of no language. */
  readonly languages: readonly string[]
  readonly role: AttributionRole
  readonly method: EvidenceMethod
  /** 0 … 1, as measured on labelled data. */
  readonly confidence: number
  readonly example: { readonly text: string; readonly finds: readonly string[] }
}

export interface Candidate {
  readonly rule: Rule
  readonly role: AttributionRole
  readonly confidence: number
  readonly name: string | null
  readonly known: KnownSource | null
  readonly url: string | null
  readonly articleTitle: string | null
  readonly articleUrl: string | null
  /** The name itself. */
  readonly at: Span
  /** The words that prove it. */
  readonly span: Span
  /** Words that are no part of the body: a label line, a feed footer. */
  readonly cut: Span | null
}
