// The ingest mutation and what it answers with. The work is done by src/ingest, which is loaded when first needed:
// most processes only read, and the parsers are the largest part of the program.
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql'
import { AppError } from '../errors.ts'
import type { Payload as Ingested } from '../read/plan/compile.ts'
import type { Context } from './context.ts'
import { receiveDocument } from './document.ts'
import type {
  IngestDocumentInput,
  MutationIngestArgs,
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

interface Payload {
  /** What was read back, by the keys of the answer; null where nothing was written. */
  readonly read: Readonly<Record<string, unknown>> | null
  readonly userErrors: readonly UserError[]
}

export const Mutation = {
  async ingest(
    _: unknown,
    { input }: MutationIngestArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const { document, idempotencyKey = null } = input
    const { db, now } = context
    const { ingest } = await import('../ingest/ingest.ts')
    try {
      checkKey(idempotencyKey)
      const received = await receiveDocument(document)
      const request = { ...received, idempotencyKey, trigger: 'MUTATION' } as const
      const { ingestion, threadIds } = await ingest(request, { db, now })
      return { read: await readBack(info, context, { ingestion, threadIds }), userErrors: [] }
    } catch (error) {
      return { read: null, userErrors: [userError(error, document)] }
    }
  },
}

/** One statement for all that is selected of the payload. */
async function readBack(
  { schema, operation, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  { reader, db }: Context,
  payload: Ingested,
): Promise<Readonly<Record<string, unknown>>> {
  const reading = reader.readPayload({
    schema,
    operation,
    fragments: new Map(Object.entries(fragments)),
    variables: variableValues,
    type: getNamedType(returnType) as GraphQLObjectType,
    nodes: fieldNodes,
    payload,
  })
  return JSON.parse(await reading.run(db))
}

type Place = Pick<GraphQLResolveInfo, 'path'>

export const IngestPayload = {
  ingestion: ({ read }: Payload, _: unknown, __: unknown, { path }: Place) =>
    read?.[path.key] ?? null,
  threads: ({ read }: Payload, _: unknown, __: unknown, { path }: Place) => read?.[path.key] ?? [],
  userErrors: ({ userErrors }: Payload) => userErrors,
}

export const UserErrors = {
  code: ({ code }: UserError) => code,
  message: ({ message }: UserError) => message,
  field: ({ field }: UserError) => field,
}

function checkKey(key: string | null): void {
  if (key !== null && (key.length < 1 || key.length > LONGEST_KEY)) {
    throw new AppError('INVALID', `idempotencyKey must have 1 to ${LONGEST_KEY} characters.`, {
      field: ['idempotencyKey'],
    })
  }
}

/** @throws what is no refusal. */
function userError(error: unknown, document: IngestDocumentInput): UserError {
  if (!(error instanceof AppError) || !userErrorCodes.has(error.code)) throw error
  const code = error.code as UserErrorCode
  return { code, message: error.message, field: fieldOf(code, error.field, document) }
}

/** Path relative to the input; a refusal without a field of its own is about the content. */
function fieldOf(
  code: UserErrorCode,
  field: readonly string[] | null,
  { html, discourseTopic }: IngestDocumentInput,
) {
  if (code === 'IDEMPOTENCY_KEY_REUSED' || field?.[0] === 'idempotencyKey') {
    return ['idempotencyKey']
  }
  const [kind, content] = discourseTopic
    ? ['discourseTopic', 'json']
    : html
      ? ['html', 'html']
      : ['text', 'text']
  if (code === 'UNKNOWN_ENGINE') return ['document', kind, 'engine']
  return ['document', kind, ...(field ?? [content])]
}
