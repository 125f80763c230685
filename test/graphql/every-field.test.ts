// Walks the contract and asks for every field of it.
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typeDefs } from '../../src/graphql/schema.generated.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { addRevision, seedOneOfEverything } from '../read/seed.ts'
import { openTestDatabase } from '../support/database.ts'
import { type Client, openClient, TOKEN } from './client.ts'

const schema = buildSchema(typeDefs)

const ids: Record<string, string> = {
  Forum: 'forum_a',
  Board: 'board_b',
  Thread: 'thread_a',
  Post: 'post_a',
  PostRevision: 'rev_b_old-words-of-post-b_',
  Author: 'author_a',
  Source: 'source_bbc',
  Attribution: 'attr_origin',
  Ingestion: 'ing_one',
  Story: 'story_a',
  ApiToken: 'token_one',
  ChangeSubscription: 'subscription_one',
  WebhookEndpoint: 'endpoint_one',
  WebhookDelivery: 'delivery_one',
}

const asOperator = { headers: { authorization: `Bearer ${TOKEN}` } }

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  await addRevision(database.db, 'post_b', 'old-words-of-post-b_')
  client = openClient(database.db)
})
afterAll(() => database.close())

const nodeTypes = schema.getPossibleTypes(schema.getType('Node') as never)

test.each(nodeTypes.map(({ name }) => name))('every field of %s resolves', async (name) => {
  const type = schema.getType(name) as GraphQLObjectType
  for (const field of Object.values(type.getFields())) {
    const query = `{ node(id: "${ids[name]}") { ... on ${name} { ${selection(field, depthOf(field))} } } }`
    const { body } = await client.ask(query, {}, asOperator)
    expect(body.errors, query).toBeUndefined()
    expect(body.data.node, query).not.toBeNull()
  }
})

test('every field of Query resolves', async () => {
  const given: Record<string, string> = {
    node: 'node(id: "thread_a") { id }',
    nodes: 'nodes(ids: ["post_a", "post_none"]) { id }',
    resource: 'resource(url: "https://a.example/") { id }',
    search: `search(query: "hash", first: 2) { __typename totalCount isTotalCapped edges { cursor } nodes { rank highlights post { id } } pageInfo { endCursor } facets { sources { value } forums { value count node { id } } authors { value } languages { value } months { value } } }`,
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.name === 'previewIngest') continue // preview.test.ts asks for all of it
    const query = `{ ${given[field.name] ?? selection(field, depthOf(field))} }`
    const { body } = await client.ask(query, {}, asOperator)
    expect(body.errors, query).toBeUndefined()
  }
})

test('a record of everything has no field that is never filled in', async () => {
  const { body } = await client.ask(`{ node(id: "post_a") { ... on Post {
    url html text bodyText wordCount language reactionCount nativeId
    publishedAt { at precision raw timezoneAssumed } editedAt { at precision raw timezoneAssumed }
    quotes { author } links { url } attachments { mediaType }
    provenance { isOriginalHere origin { source { name } reachedThrough { source { name } } } via { hop } }
    revisions(first: 2) { nodes { contentHash isCurrent text } }
    identifiers { scheme value }
  } } }`)
  expect(body.data.node).toEqual({
    url: 'https://a.example/viewtopic.php?p=11#p11',
    html: '<p>hash of post_a</p>',
    text: 'hash of post_a',
    bodyText: 'hash of post_a',
    wordCount: 3,
    language: 'en',
    reactionCount: 4,
    nativeId: '11',
    publishedAt: {
      at: '2024-01-01T00:01:00.000Z',
      precision: 'MINUTE',
      raw: '1 Jan 2024 00:01',
      timezoneAssumed: 'UTC',
    },
    editedAt: {
      at: '2024-01-01T00:03:00.000Z',
      precision: 'DAY',
      raw: '1 Jan 2024',
      timezoneAssumed: null,
    },
    quotes: [{ author: 'Ayaan' }],
    links: [{ url: 'https://example.org/' }],
    attachments: [{ mediaType: 'image/png' }],
    provenance: {
      isOriginalHere: false,
      origin: {
        source: { name: 'BBC' },
        reachedThrough: { source: { name: 'Caasimada Online' } },
      },
      via: [{ hop: 1 }],
    },
    revisions: {
      nodes: [
        { contentHash: 'an older hash', isCurrent: false, text: 'an older hash' },
        { contentHash: 'hash of post_a', isCurrent: true, text: 'hash of post_a' },
      ],
    },
    identifiers: [{ scheme: 'CONTENT', value: 'def' }],
  })
})

/** Connections down to what their nodes are made of, records to their plain fields: what the limit of tokens allows. */
const depthOf = (field: GraphQLField<unknown, unknown>): number =>
  getNamedType(field.type).name.endsWith('Connection') ? 2 : 1

/** A field with its required arguments and everything below it, down to a depth. */
function selection(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type)
  const args = field.args.filter((arg) => isRequiredArgument(arg) || arg.name === 'first')
  const call = args.length === 0 ? field.name : `${field.name}(${args.map(filled).join(', ')})`
  if (isLeafType(type)) return call
  if (isInterfaceType(type)) return `${call} { id }`
  if (!isObjectType(type)) throw new Error(`${field.name} leads nowhere`)
  const inner = Object.values(type.getFields())
    .filter((below) => depth > 0 || isLeafType(getNamedType(below.type)))
    .map((below) => selection(below, depth - 1))
  return `${call} { __typename ${inner.join(' ')} }`
}

function filled({ name, type }: GraphQLArgument): string {
  const named = getNamedType(type)
  return `${name}: ${isEnumType(named) ? named.getValues()[0]?.name : 2}`
}
