// The interface of a webhook scheme: how a forum proves that a delivery is its own, and what the delivery says.
// A scheme is pure: no database, network or clock; what is not in the delivery is an argument.
import type { ForumRef, PageInput, RecordRef, StateNews } from '../model.ts'

/** A request as it came in. Its bytes are what is verified; nothing has been decoded, but for the transfer's compression. */
export interface RawDelivery {
  readonly headers: Headers
  readonly body: Uint8Array
  /** The address that was called, with its query. */
  readonly url: string
}

/** Why a delivery is refused. Told to operators in full, to the caller only as "not verified". */
export type Refusal =
  /** No secret that this scheme could use: empty, too short, or a key of another kind. */
  | 'SECRET_UNUSABLE'
  | 'ID_MISSING'
  | 'TIMESTAMP_MISSING'
  /** More than five minutes ago, or ahead. */
  | 'TIMESTAMP_OUT_OF_RANGE'
  | 'SIGNATURE_MISSING'
  /** A proof of a kind that is not accepted here, as a weaker one. */
  | 'SIGNATURE_UNSUPPORTED'
  | 'SIGNATURE_MISMATCH'

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: Refusal }

/** What one delivery asks for; a delivery may hold several. `at` is the version of the news, where the forum dates it. */
export type ContentEvent =
  /** A document for src/ingest: pass it to `receive` first. Its `fetchedAt` is the version, null where the forum gives none. */
  | { readonly kind: 'document'; readonly document: PageInput }
  | ({ readonly kind: 'state' } & StateNews)
  /** A post now stands in another thread. */
  | {
      readonly kind: 'moved'
      readonly post: RecordRef
      readonly thread: RecordRef
      readonly at: Date | null
    }
  /** All posts of one thread now stand in another. */
  | {
      readonly kind: 'merged'
      readonly from: RecordRef
      readonly into: RecordRef
      readonly at: Date | null
    }
  | { readonly kind: 'ping' }
  /** Understood, and of no interest here. */
  | { readonly kind: 'ignored'; readonly event: string | null; readonly reason: string }

export interface Scheme {
  /** Stable kebab-case id; stored with every endpoint, so never renamed. */
  readonly id: string
  /** Fewest bytes of a secret that is accepted. */
  readonly shortestSecret: number
  /** The status a delivery without a valid proof is answered with. WebSub asks for 2xx, and that it is ignored. */
  readonly refusedWith: 401 | 202
  /** Whether a body may be of any media type; JSON only if left out. */
  readonly takesAnyMediaType?: boolean
  /**
   * Whether the bytes of the body were sent by somebody who knows one of the secrets.
   * @param secrets as the endpoint holds them, several while they are rotated. Unusable ones are passed over.
   */
  verify(delivery: RawDelivery, secrets: readonly string[], now: Date): Promise<Verdict>
  /** By which names the delivery goes. Mostly not signed: never deduplicate by the id alone. */
  describe(delivery: RawDelivery): {
    readonly deliveryId: string | null
    readonly event: string | null
  }
  /**
   * What a verified delivery says. Gives the same for a body that `redact` has passed over.
   * @param forum the one the endpoint belongs to, as its owner set it. It wins over what a delivery says, as headers are
   * rarely signed.
   * @throws AppError INVALID or UNSUPPORTED_INPUT for a body that is not what the scheme sends.
   */
  read(delivery: RawDelivery, forum: ForumRef | null): readonly ContentEvent[]
  /**
   * What a hub asks or says by GET (WebSub).
   * @param topics by which the endpoint's subscription goes.
   * @returns null for what is not about them.
   */
  challenge?(url: string, topics: readonly string[]): Challenge | null
}

export type Challenge =
  /** Whether a subscription is wanted, or whether it is to end. */
  | {
      readonly mode: 'subscribe' | 'unsubscribe'
      readonly topic: string
      /** To be sent back as text for a yes. */
      readonly answer: string
      /** How long the hub will send, in seconds; null where it does not say. */
      readonly leaseSeconds: number | null
    }
  /** There will be no subscription, or no more. */
  | { readonly mode: 'denied'; readonly reason: string | null }
