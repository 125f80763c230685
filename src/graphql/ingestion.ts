// The ingest mutation and what it answers with. The work is done by src/ingest, which is loaded when first needed:
// most processes only read, and the parsers are the largest part of the program.
import { AppError } from '../errors.ts'
import type { PageInput } from '../model.ts'
import { createReader } from '../read/reader.ts'
import type {
  IngestDocumentInput,
  IngestionResolvers,
  MutationResolvers,
  UserError,
  UserErrorCode,
} from './schema.generated.ts'

const LONGEST_KEY = 255

/** Refusals that the caller can mend: answered as data. */
const userErrorCodes: ReadonlySet<string> = new Set<UserErrorCode>([
  'INVALID',
  'UNSUPPORTED_INPUT',
  'TOO_LARGE',
  'HTML_TOO_COMPLEX',
  'UNKNOWN_ENGINE',
  'NOT_A_THREAD',
  'NO_POSTS_FOUND',
  'IDEMPOTENCY_KEY_REUSED',
])

export const Mutation: MutationResolvers = {
  async ingest(_, { input }, context) {
    const { document, idempotencyKey = null } = input
    const { db, now } = context
    const [{ receive }, { ingest }] = await Promise.all([
      import('../ingest/receive.ts'),
      import('../ingest/ingest.ts'),
    ])
    try {
      checkKey(idempotencyKey)
      const { input, warnings } = receive(pageInput(document))
      const engine = (document.html ?? document.text)?.engine ?? null
      const request = { input, warnings, engine, idempotencyKey, trigger: 'MUTATION' } as const
      const { ingestion, threadIds } = await ingest(request, { db, now })
      context.reader = createReader(db)
      const threads = await Promise.all(threadIds.map((id) => context.reader.follow('thread', id)))
      return { ingestion, threads, userErrors: [] }
    } catch (error) {
      return { ingestion: null, threads: [], userErrors: [userError(error, document)] }
    }
  },
}

export const Ingestion: IngestionResolvers = {
  threads: async ({ threadId }, _, { reader }) =>
    threadId === null ? [] : [await reader.follow('thread', threadId)],
}

function checkKey(key: string | null): void {
  if (key !== null && (key.length < 1 || key.length > LONGEST_KEY)) {
    throw new AppError('INVALID', `idempotencyKey must have 1 to ${LONGEST_KEY} characters.`, {
      field: ['idempotencyKey'],
    })
  }
}

function pageInput({ html, text }: IngestDocumentInput): PageInput {
  const given = html ?? text
  const forum = text?.forum
  return {
    kind: html ? 'html' : 'text',
    content: html?.html ?? text?.text ?? '',
    url: given?.url ?? null,
    fetchedAt: given?.fetchedAt ?? null,
    timezone: given?.timezone ?? null,
    language: text?.language ?? null,
    forum: forum ? { name: forum.name ?? null, baseUrl: forum.baseUrl ?? null } : null,
  }
}

/** @throws what is no refusal. */
function userError(error: unknown, { html }: IngestDocumentInput): UserError {
  if (!(error instanceof AppError) || !userErrorCodes.has(error.code)) throw error
  const kind = html ? 'html' : 'text'
  const code = error.code as UserErrorCode
  return { code, message: error.message, field: fieldOf(code, error.field, kind) }
}

/** Path relative to the input; a refusal without a field of its own is about the content. */
function fieldOf(code: UserErrorCode, field: readonly string[] | null, kind: 'html' | 'text') {
  if (code === 'IDEMPOTENCY_KEY_REUSED' || field?.[0] === 'idempotencyKey') {
    return ['idempotencyKey']
  }
  if (code === 'UNKNOWN_ENGINE') return ['document', kind, 'engine']
  return ['document', kind, ...(field ?? [kind])]
}
