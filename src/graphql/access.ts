// Who may do what: the one table of it, and the one place that asks it. By the fields that an operation selects, whatever they
// are reached through. Knows no token; who the caller is was found out before.
import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Scope } from '../../drizzle/access.ts'
import type { Caller } from '../access/caller.ts'
import { AppError } from '../errors.ts'
import type { Mutation, Query } from './schema.generated.ts'

/** Every mutation has its line. */
export const mutationScopes: Readonly<Record<keyof Mutation, Scope>> = {
  ingest: 'INGEST',
  ingestMany: 'INGEST',
  createWebhookEndpoint: 'ADMIN',
  rotateWebhookSecret: 'ADMIN',
  disableWebhookEndpoint: 'ADMIN',
  enableWebhookEndpoint: 'ADMIN',
  deleteWebhookEndpoint: 'ADMIN',
  subscribeWebhookEndpoint: 'ADMIN',
  unsubscribeWebhookEndpoint: 'ADMIN',
  replayDelivery: 'ADMIN',
  createChangeSubscription: 'ADMIN',
  disableChangeSubscription: 'ADMIN',
  enableChangeSubscription: 'ADMIN',
  removePost: 'ADMIN',
  removeThread: 'ADMIN',
  eraseAuthor: 'ADMIN',
  createApiToken: 'ADMIN',
  revokeApiToken: 'ADMIN',
  correctAttribution: 'ADMIN',
  mergeSources: 'ADMIN',
  reextract: 'ADMIN',
  unmergeSource: 'ADMIN',
}

/** Queries that take more than READ. */
export const queryScopes: Partial<Readonly<Record<keyof Query, Scope>>> = {
  // The work of reading a page.
  previewIngest: 'INGEST',
}

/** Records that are the operator's own, wherever they are met, also as pages of a connection. All others take READ. */
export const typeScopes: Readonly<Record<string, Scope>> = {
  ApiToken: 'ADMIN',
  WebhookEndpoint: 'ADMIN',
  ChangeSubscription: 'ADMIN',
  ChangeNotice: 'ADMIN',
  WebhookDelivery: 'ADMIN',
}

/** What a write tells of itself without READ. */
const receipts: ReadonlySet<string> = new Set(['Ingestion'])

/** Whether reading takes a token. */
export type Reading = 'public' | 'token'

/** Those of the needed scopes that the caller lacks. */
export const lackingScopes = (
  needed: ReadonlySet<Scope>,
  { scopes }: Caller,
  reading: Reading,
): readonly Scope[] =>
  [...needed].filter(
    (scope) =>
      !scopes.has('ADMIN') && !scopes.has(scope) && !(scope === 'READ' && reading === 'public'),
  )

/** @throws AppError UNAUTHENTICATED for anybody, FORBIDDEN for a bearer whose token does not cover the operation. */
export function checkAccess(needed: ReadonlySet<Scope>, caller: Caller, reading: Reading) {
  const lacking = lackingScopes(needed, caller, reading)
  if (lacking.length === 0) return
  if (caller.id !== null) {
    throw new AppError(
      'FORBIDDEN',
      `This takes a token with the scope ${[...lacking].sort().join(' and ')}.`,
    )
  }
  throw new AppError(
    'UNAUTHENTICATED',
    lacking.includes('READ')
      ? 'Reading needs a token here: `authorization: Bearer <token>`.'
      : 'Writing and previews need a token: `authorization: Bearer <token>`.',
  )
}

const known = new WeakMap<DocumentNode, Map<OperationDefinitionNode, ReadonlySet<Scope>>>()

/** The scopes that an operation takes. Remembered by document: most are asked again and again. */
export function scopesNeeded(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<Scope> {
  const byOperation = known.get(document) ?? new Map<OperationDefinitionNode, ReadonlySet<Scope>>()
  known.set(document, byOperation)
  const found = byOperation.get(operation) ?? find(schema, document, operation)
  byOperation.set(operation, found)
  return found
}

function find(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<Scope> {
  const needed = new Set<Scope>()
  const types = new TypeInfo(schema)
  const own = separateOperations(document)[operation.name?.value ?? ''] ?? document
  visit(
    own,
    visitWithTypeInfo(types, {
      Field({ name: { value: name } }) {
        if (name.startsWith('__')) return
        const parent = types.getParentType()?.name ?? ''
        const type = getNamedType(types.getType())
        if (parent === 'Mutation') return void needed.add(scopeOfMutation(name))
        const scope = scopeOfType(parent) ?? scopeOfType(type?.name ?? '')
        if (parent === 'Query') {
          needed.add(queryScopes[name as keyof Query] ?? scope ?? 'READ')
        } else if (scope !== undefined) {
          needed.add(scope)
        } else if (isRecord(type) && !receipts.has(type.name)) {
          needed.add('READ')
        }
      },
    }),
  )
  return needed
}

/** What has no line is nobody's but the operator's. */
const scopeOfMutation = (name: string): Scope => mutationScopes[name as keyof Mutation] ?? 'ADMIN'

const scopeOfType = (name: string): Scope | undefined =>
  typeScopes[name.replace(/(?:Connection|Edge)$/, '')]

const isRecord = (type: unknown): type is { readonly name: string } =>
  isInterfaceType(type) ||
  (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
