// Who may do what: every mutation and every protected query, by every scope and by nobody.
import { sql } from 'drizzle-orm'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeToken } from '../../src/access/token.ts'
import { mutationScopes, queryScopes, typeScopes } from '../../src/graphql/access.ts'
import { typeDefs } from '../../src/graphql/schema.generated.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { insertToken } from '../../src/store/tokens.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

type Who = 'nobody' | 'READ' | 'INGEST' | 'ADMIN' | 'operator'
const everybody: readonly Who[] = ['nobody', 'READ', 'INGEST', 'ADMIN', 'operator']
const all: readonly Who[] = everybody
const admins: readonly Who[] = ['ADMIN', 'operator']
const writers: readonly Who[] = ['INGEST', ...admins]
const readers: readonly Who[] = ['READ', ...admins]

let database: OpenDatabase
let client: Client
let closed: Client
const tokens: Partial<Record<Who, string>> = { operator: TOKEN }

beforeAll(async () => {
  database = await openTestDatabase()
  for (const scope of ['READ', 'INGEST', 'ADMIN'] as const) {
    const { token, ...made } = makeToken()
    await insertToken(database.db, { ...made, name: scope, scopes: [scope], forumId: null })
    tokens[scope] = token
  }
  client = openClient(database.db)
  closed = openClient(database.db, { read: 'token' })
})
afterAll(() => database.close())

const text = 'input: { document: { text: { text: "" } } }'

/** Operations, who may run them where reading is public, and where it takes a token. */
const matrix: readonly (readonly [string, readonly Who[], readonly Who[]])[] = [
  ['{ __typename }', all, all],
  ['{ __schema { queryType { name } } }', all, all],
  ['{ threads(first: 1) { totalCount } }', all, readers],
  ['{ ingestions(first: 1) { totalCount } }', all, readers],
  ['{ node(id: "thread_none") { id } }', all, readers],
  ['{ search(query: "a", first: 1) { totalCount } }', all, readers],
  ['{ previewIngest(document: { text: { text: "" } }) { engine } }', writers, writers],
  ['{ apiTokens(first: 1) { totalCount } }', admins, admins],
  ['{ apiTokens(first: 1) { edges { cursor } } }', admins, admins],
  ['{ node(id: "token_none") { ... on ApiToken { name } } }', admins, admins],
  ['{ nodes(ids: ["token_none"]) { ...T } } fragment T on ApiToken { name }', admins, admins],
  [`mutation { ingest(${text}) { userErrors { code } } }`, writers, writers],
  [`mutation { ingest(${text}) { ingestion { id counts { postsCreated } } } }`, writers, writers],
  [`mutation { ingest(${text}) { threads { id } } }`, writers, admins],
  [
    `mutation { ingestMany(inputs: [${text.replace('input: ', '')}]) { userErrors { code } } }`,
    writers,
    writers,
  ],
  [`mutation { ingest(${text}) { ingestion { threads { id } } } }`, writers, admins],
  [
    'mutation { createApiToken(input: { name: "", scopes: [READ] }) { userErrors { code } } }',
    admins,
    admins,
  ],
  ['{ changes(first: 1) { nodes { op } } }', all, readers],
  ['{ changeSubscriptions(first: 1) { totalCount } }', admins, admins],
  ['{ node(id: "subscription_none") { ... on ChangeSubscription { name } } }', admins, admins],
  [
    '{ changeSubscriptions(first: 1) { nodes { notices(first: 1) { nodes { ... on ChangeNotice { status } } } } } }',
    admins,
    admins,
  ],
  [
    'mutation { createChangeSubscription(input: { name: "", url: "https://a.example" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { disableChangeSubscription(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { enableChangeSubscription(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  ['mutation { removePost(input: { id: "x" }) { userErrors { code } } }', admins, admins],
  ['mutation { removeThread(input: { id: "x" }) { userErrors { code } } }', admins, admins],
  ['mutation { eraseAuthor(input: { id: "x" }) { userErrors { code } } }', admins, admins],
  ['{ webhookEndpoints(first: 1) { totalCount } }', admins, admins],
  ['{ node(id: "endpoint_none") { ... on WebhookEndpoint { path } } }', admins, admins],
  ['{ webhookDeliveries(first: 1) { totalCount } }', admins, admins],
  ['{ node(id: "delivery_none") { ... on WebhookDelivery { error } } }', admins, admins],
  [
    'mutation { createWebhookEndpoint(input: { name: "", scheme: "" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  ['mutation { rotateWebhookSecret(input: { id: "x" }) { userErrors { code } } }', admins, admins],
  [
    'mutation { disableWebhookEndpoint(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { enableWebhookEndpoint(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { correctAttribution(input: { attributionId: "x", status: REJECTED }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { mergeSources(input: { intoId: "x", fromIds: ["y"] }) { userErrors { code } } }',
    admins,
    admins,
  ],
  ['mutation { reextract(input: { limit: 0 }) { userErrors { code } } }', admins, admins],
  ['mutation { unmergeSource(input: { fromId: "x" }) { userErrors { code } } }', admins, admins],
  [
    'mutation { deleteWebhookEndpoint(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { subscribeWebhookEndpoint(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  [
    'mutation { unsubscribeWebhookEndpoint(input: { id: "x" }) { userErrors { code } } }',
    admins,
    admins,
  ],
  ['mutation { replayDelivery(input: { id: "x" }) { userErrors { code } } }', admins, admins],
  [
    'mutation { revokeApiToken(input: { id: "token_none" }) { userErrors { code } } }',
    admins,
    admins,
  ],
]

async function verdictOf(asked: Client, operation: string, who: Who): Promise<string> {
  const token = tokens[who]
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const { status, body } = await asked.ask(operation, {}, { headers })
  const code = body.errors?.[0]?.extensions.code
  if (status === 401 && code === 'UNAUTHENTICATED') return 'unknown'
  if (status === 403 && code === 'FORBIDDEN') return 'forbidden'
  return 'allowed'
}

const verdicts = (asked: Client, operation: string) =>
  Promise.all(everybody.map(async (who) => [who, await verdictOf(asked, operation, who)]))

const expected = (allowed: readonly Who[]) =>
  everybody.map((who) => [
    who,
    allowed.includes(who) ? 'allowed' : who === 'nobody' ? 'unknown' : 'forbidden',
  ])

describe('where reading is public', () => {
  test.each(matrix)('%s', async (operation, allowed) => {
    expect(await verdicts(client, operation)).toEqual(expected(allowed))
  })
})

describe('where reading takes a token', () => {
  test.each(matrix)('%s', async (operation, _, allowed) => {
    expect(await verdicts(closed, operation)).toEqual(expected(allowed))
  })
})

test('the matrix has every mutation, every protected query and every protected type', () => {
  const operations = matrix.map(([operation]) => operation).join('\n')
  const schema = buildSchema(typeDefs)
  for (const name of Object.keys(schema.getMutationType()?.getFields() ?? {})) {
    expect(mutationScopes).toHaveProperty(name)
    expect(operations).toContain(`mutation { ${name}(`)
  }
  for (const name of Object.keys(queryScopes)) expect(operations).toContain(`{ ${name}(`)
  for (const name of Object.keys(typeScopes)) expect(operations).toContain(`on ${name} {`)
})

describe('tokens', () => {
  const asked = async (operation: string, token: string) =>
    client.ask(operation, {}, { headers: { authorization: `Bearer ${token}` } })
  const create = (input: string) =>
    dataOf(
      asked(
        `mutation { createApiToken(input: ${input}) {
          token apiToken { id name prefix scopes forumId lastUsedAt revokedAt } userErrors { code field } } }`,
        TOKEN,
      ),
    ).then(({ createApiToken }) => createApiToken)

  test('are shown once, kept as a hash, and good until they are revoked', async () => {
    const { token, apiToken, userErrors } = await create(
      '{ name: " desk ", scopes: [INGEST, READ] }',
    )
    expect(userErrors).toEqual([])
    expect(apiToken).toMatchObject({ name: 'desk', scopes: ['INGEST', 'READ'], lastUsedAt: null })
    expect(token.startsWith(apiToken.prefix)).toBe(true)
    const { rows } = (await database.db.execute(
      sql`select api_tokens::text as row from api_tokens where id = ${apiToken.id}`,
    )) as unknown as { rows: { row: string }[] }
    expect(rows[0]?.row).not.toContain(token.slice(12))

    expect((await asked('{ __typename }', token)).status).toBe(200)
    const revoke = `mutation { revokeApiToken(input: { id: "${apiToken.id}" }) { apiToken { revokedAt } } }`
    const { revokeApiToken } = await dataOf(asked(revoke, TOKEN))
    expect(revokeApiToken.apiToken.revokedAt).not.toBeNull()
    const after = await asked('{ __typename }', token)
    expect([after.status, after.body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
  })

  test('say when they were used, without a write for every request', async () => {
    const { token, apiToken } = await create('{ name: "used", scopes: [READ] }')
    await asked('{ __typename }', token)
    const read = `{ node(id: "${apiToken.id}") { ... on ApiToken { lastUsedAt } } }`
    const { node } = await dataOf(asked(read, TOKEN))
    expect(node.lastUsedAt).not.toBeNull()
    const before = client.statements.length
    await dataOf(asked('{ forums(first: 1) { totalCount } }', token))
    expect(client.statements.length - before).toBe(1)
  })

  test.each([
    ['{ name: "  ", scopes: [READ] }', 'name'],
    ['{ name: "a", scopes: [] }', 'scopes'],
    ['{ name: "a", scopes: [READ, INGEST], forum: { baseUrl: "https://a.example/" } }', 'scopes'],
    ['{ name: "a", scopes: [INGEST], forum: {} }', 'forum'],
  ])('are refused for %s', async (input, field) => {
    const { token, apiToken, userErrors } = await create(input)
    expect([token, apiToken]).toEqual([null, null])
    expect(userErrors).toEqual([{ code: 'INVALID', field: [field] }])
  })

  test.each(['x', `fql_${'a'.repeat(43)}`, 'fql_short', `${'Ü'.repeat(3)}`])(
    'that nobody made are refused: %s',
    async (token) => {
      const headers = { authorization: `Bearer ${encodeURI(token)}` }
      const { status, body } = await client.ask('{ __typename }', {}, { headers })
      expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED'])
    },
  )
})
