// Finds the operation of a request: its own text, a trusted document by its id, or Apollo's hash, which is only checked here.
import { AppError } from '../errors.ts'
import { sha256, type TrustedDocuments } from './trusted-documents.ts'

/** The parameters of a request, of whatever types the client sent. */
export interface Parameters {
  readonly query?: unknown
  readonly documentId?: unknown
  readonly extensions?: unknown
}

export interface DocumentRules {
  readonly trusted: TrustedDocuments | null
  readonly trustedOnly: boolean
  /** What this service asks itself, for its own views. */
  readonly own?: ReadonlySet<string>
}

/**
 * @returns the text of the document that `documentId` names; null where the request has none.
 * @throws AppError INVALID for contradictions, NOT_FOUND for an unknown id, FORBIDDEN for a text that is not trusted where
 * only trusted ones are answered.
 */
export function whichDocument(parameters: Parameters, rules: DocumentRules): string | null {
  const { query, documentId, extensions } = parameters
  if (documentId !== undefined && documentId !== null) return named(documentId, query, rules)
  checkHash(extensions, query)
  if (
    rules.trustedOnly &&
    typeof query === 'string' &&
    !rules.trusted?.has(query) &&
    !rules.own?.has(query)
  ) {
    throw new AppError(
      'FORBIDDEN',
      'This server answers trusted documents only: send the `documentId` or the hash of one.',
    )
  }
  return null
}

function named(id: unknown, query: unknown, { trusted }: DocumentRules): string {
  if (typeof id !== 'string') throw new AppError('INVALID', '`documentId` must be a string.')
  if (query !== undefined && query !== null) {
    throw new AppError('INVALID', 'Send either `documentId` or `query`, not both.')
  }
  const text = trusted?.find(id)
  if (text) return text
  throw new AppError('NOT_FOUND', 'No trusted document of this server has this `documentId`.')
}

/** Apollo checks this as well, but answers without a code. */
function checkHash(extensions: unknown, query: unknown): void {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: Persisted | null }
  if (!persistedQuery) return
  if (persistedQuery.version !== 1 || typeof persistedQuery.sha256Hash !== 'string') {
    throw new AppError('INVALID', '`persistedQuery` must have the version 1 and a `sha256Hash`.')
  }
  if (typeof query === 'string' && persistedQuery.sha256Hash !== sha256(query)) {
    throw new AppError('INVALID', '`sha256Hash` is not the hash of `query`.')
  }
}

interface Persisted {
  readonly version?: unknown
  readonly sha256Hash?: unknown
}
