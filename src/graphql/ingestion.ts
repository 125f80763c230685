// The ingest mutation and what it answers with. The work is done by src/ingest, which is loaded when first needed:
// most processes only read, and the parsers are the largest part of the program.
import type { GraphQLResolveInfo } from 'graphql'
import { AppError } from '../errors.ts'
import type { Context } from './context.ts'
import { receiveDocument } from './document.ts'
import { limits } from './limits.ts'
import { type Answer, readBack, readField, userError, userErrorsField } from './mutation.ts'
import type {
  IngestInput,
  MutationIngestArgs,
  MutationIngestManyArgs,
  UserError,
} from './schema.generated.ts'

const LONGEST_KEY = 255

export const ingestMutations = {
  async ingest(
    _: unknown,
    { input }: MutationIngestArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<Answer> {
    return ingestOne(input, context, info)
  },

  /** One after the other: a document may be about what the one before it brought. */
  async ingestMany(
    _: unknown,
    { inputs }: MutationIngestManyArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<readonly Answer[]> {
    if (inputs.length > limits.ingests) {
      throw new AppError('LIMIT_EXCEEDED', `Send at most ${limits.ingests} documents at once.`)
    }
    const answers: Answer[] = []
    for (const input of inputs) answers.push(await ingestOne(input, context, info))
    return answers
  },
}

async function ingestOne(
  { document, idempotencyKey = null }: IngestInput,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Answer> {
  const { db, now, caller, settle } = context
  const { ingest } = await import('../ingest/ingest.ts')
  const { contentField } = await import('../ingest/given.ts')
  try {
    checkKey(idempotencyKey)
    const received = await receiveDocument(document)
    const request = {
      ...received,
      idempotencyKey,
      caller: caller.id,
      onlyForum: caller.forumId,
      trigger: 'MUTATION',
    } as const
    const { ingestion, threadIds } = await ingest(request, { db, now, settle })
    return {
      read: await readBack(info, context, { ingestion, threadIds }),
      said: {},
      userErrors: [],
    }
  } catch (error) {
    const fieldIn = (refusal: AppError) => fieldOf(refusal, contentField(document))
    return { read: null, said: {}, userErrors: [userError(error, fieldIn)] }
  }
}

export const IngestPayload = {
  ingestion: readField(),
  threads: readField([]),
  userErrors: userErrorsField,
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

/** Path relative to the input; a refusal without a field of its own is about the content. */
function fieldOf({ code, field }: AppError, [kind, content]: readonly [string, string]) {
  if (code === 'IDEMPOTENCY_KEY_REUSED' || field?.[0] === 'idempotencyKey') {
    return ['idempotencyKey']
  }
  if (code === 'UNKNOWN_ENGINE') return ['document', kind, 'engine']
  return ['document', kind, ...(field ?? [content])]
}
