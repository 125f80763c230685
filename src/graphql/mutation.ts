// What every mutation needs: refusals as data, and one statement for all that is selected of its answer.
import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql'
import { AppError } from '../errors.ts'
import type { Payload } from '../read/plan/compile.ts'
import type { Context } from './context.ts'
import type { UserError, UserErrorCode } from './schema.generated.ts'

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
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
])

/** The parent of a payload's resolvers. */
export interface Answer {
  /** What was read back, by the keys of the answer; null where nothing was done. */
  readonly read: Readonly<Record<string, unknown>> | null
  /** What is known without the database, by the names of fields. */
  readonly said: Readonly<Record<string, unknown>>
  readonly userErrors: readonly UserError[]
}

type Place = Pick<GraphQLResolveInfo, 'path'>

/** A field of a payload that was read back. */
export const readField =
  (absent: unknown = null) =>
  ({ read }: Answer, _: unknown, __: unknown, { path }: Place): unknown =>
    read?.[path.key] ?? absent

/** A field of a payload that the mutation knows itself. */
export const saidField =
  (name: string) =>
  ({ said }: Answer): unknown =>
    said[name] ?? null

export const userErrorsField = ({ userErrors }: Answer): readonly UserError[] => userErrors

/** One statement for all that is selected of the payload. */
export async function readBack(
  { schema, operation, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  { reader, db }: Context,
  payload: Payload,
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

/** Of a refusal. @throws what is none. */
export function userError(
  error: unknown,
  fieldOf: (error: AppError) => readonly string[] | null = ({ field }) => field,
): UserError {
  if (!(error instanceof AppError) || !userErrorCodes.has(error.code)) throw error
  return { code: error.code as UserErrorCode, message: error.message, field: fieldOf(error) }
}

/** What a mutation did to records: their ids by the payload's fields, and what is to be said beside them. */
export interface Done {
  readonly records: Readonly<Record<string, string | null>>
  readonly said?: Readonly<Record<string, unknown>>
}

/** Does the work of a mutation on records, and answers with them, or with why it was refused. */
export async function answering(
  context: Context,
  info: GraphQLResolveInfo,
  work: () => Promise<Done>,
): Promise<Answer> {
  try {
    const { records, said = {} } = await work()
    const payload = { ingestion: null, threadIds: [], records }
    return { read: await readBack(info, context, payload), said, userErrors: [] }
  } catch (error) {
    return { read: null, said: {}, userErrors: [userError(error)] }
  }
}
