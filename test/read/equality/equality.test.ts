// The proof of the read path: what one planned statement answers is what plain resolvers answer, whatever is asked.
// FORUMQL_EQUALITY_RUNS sets how many random operations are tried.
import fc from 'fast-check'
import { buildSchema } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDataloaderHandler } from '../../../bench/contenders/dataloader/handler.ts'
import { typeByKind } from '../../../bench/contenders/dataloader/resolvers/node.ts'
import { typeDefs } from '../../../src/graphql/schema.generated.ts'
import { shortHash } from '../../../src/identity.ts'
import type { OpenDatabase } from '../../../src/store/db.ts'
import { type Client, openClient } from '../../graphql/client.ts'
import { openTestDatabase } from '../../support/database.ts'
import { type Operation, operationOf, type World } from './operations.ts'
import { awkward, seedAwkwardRows } from './rows.ts'

const RUNS = Number(process.env.FORUMQL_EQUALITY_RUNS ?? 200)

let database: OpenDatabase
let client: Client
let resolvers: (request: Request) => Promise<Response>
let world: World

beforeAll(async () => {
  database = await openTestDatabase()
  await seedAwkwardRows(database.db)
  client = openClient(database.db)
  resolvers = createDataloaderHandler(database.db)
  world = await explore()
})
afterAll(() => database.close())

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}_${i}`)

const ids = {
  forumId: ['forum_a', 'forum_none'],
  boardId: ['board_a', ...numbered('board', 4), 'board_none'],
  threadId: ['thread_a', ...numbered('thread', 8), 'thread_merged', 'thread_none'],
  authorId: ['author_a', ...numbered('author', 4), 'author_bot', 'author_merged', 'author_none'],
  storyId: ['story_a', 'story_0', 'story_12', 'story_old', 'story_none', ''],
  sourceId: ['source_bbc', ...numbered('source', 4), 'source_none'],
}

const values = {
  ...ids,
  first: [1, 2, 5],
  ID: [
    ...Object.values(ids).flat(),
    ...numbered('post', 60),
    ...[1, 5, 9, 13, 17].map((i) => `rev_${i}_${shortHash([String(i)])}`),
    ...[
      'post_a',
      'post_merged',
      'attr_via',
      'attr_3',
      'attr_b6',
      'ing_one',
      'ing_2',
      'nothing',
      '',
    ],
  ],
  url: [
    'https://a.example/t/1',
    'https://a.example/b?x=1',
    'https://a.example/u/7',
    'https://no.example/',
  ],
  DateTime: [
    '2100-01-01T00:00:00Z',
    '2024-01-01T00:01:00Z',
    '2024-01-01T02:00:00+02:00',
    '2010-05-05T05:05:05.005Z',
  ],
  LanguageTag: ['en', 'so', 'ar'],
  Float: [0, 0.3, 0.9, 1],
  linksToDomain: ['example.org', 'https://www.news.example.com/x', 'example.com', 'org', 'nowhere'],
  domain: ['bbc.co.uk', 'www.BBC.co.uk', 'nowhere'],
  sourceDomain: ['bbc.co.uk', 'https://news.bbc.co.uk/x', ''],
  Int: [1, 2, 5],
  maxChars: [1, 6, 12, 30],
  String: [...awkward, 'BBC', 'bbc news', 'Ayaan', 'phpbb3', 'forum_a.example'],
}

const tags = {
  ForumConnection: 'forums:FIRST_SEEN_AT:ASC',
  BoardConnection: 'boards:NAME:ASC',
  AuthorConnection: 'authors:NAME:ASC',
  PostRevisionConnection: 'revisions:OBSERVED_AT:ASC',
  AttributionConnection: 'attributions:FIRST_SEEN_AT:ASC',
  IngestionConnection: 'ingestions:RECEIVED_AT:DESC',
  replies: 'posts:POSITION:ASC',
  copies: 'posts:PUBLISHED_AT:ASC',
  StoryConnection: 'stories:FIRST_SEEN_AT:DESC',
  StoryMembershipConnection: 'members:PUBLISHED_AT:ASC',
  ThreadConnection: 'threads',
  PostConnection: 'posts',
}

const THREAD_ORDERS = ['LAST_POST_AT', 'STARTED_AT', 'TITLE', 'FIRST_SEEN_AT', 'UPDATED_AT']
const POST_ORDERS = ['PUBLISHED_AT', 'FIRST_SEEN_AT', 'UPDATED_AT']

/** Cursors of all lists and orders, as answers have them. */
async function explore(): Promise<World> {
  const order = (list: string, field: string) =>
    ['ASC', 'DESC'].map((way, i) => {
      const args = `first: 9, orderBy: { field: ${field}, direction: ${way} }`
      return `${field}${i}: ${list}(${args}) { edges { cursor } }`
    })
  const questions = [
    `{ ${THREAD_ORDERS.flatMap((field) => order('threads', field))} }`,
    `{ ${POST_ORDERS.flatMap((field) => order('posts', field))} }`,
    `{ nodes(ids: ["thread_1", "thread_2"]) { ... on Thread { ${[...order('posts', 'POSITION'), ...order('posts', 'PUBLISHED_AT')]} } } }`,
    '{ forums(first: 5) { edges { cursor } } boards(first: 9) { edges { cursor } } authors(first: 9) { edges { cursor } } ingestions(first: 9) { edges { cursor } } }',
    '{ node(id: "source_bbc") { ... on Source { attributions(first: 20) { edges { cursor } } } } a: node(id: "post_4") { ... on Post { revisions(first: 2) { edges { cursor } } } } }',
  ]
  questions.push(
    '{ stories(first: 9) { edges { cursor node { members(first: 9) { edges { cursor } } } } } }',
  )
  const cursors = new Map<string, string[]>()
  for (const query of questions) {
    for (const [, cursor = ''] of (await askResolvers({ query, variables: {} })).matchAll(
      /"cursor":"([^"]+)"/g,
    )) {
      const [tag] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
      cursors.set(tag, [...(cursors.get(tag) ?? []), cursor])
    }
  }
  return {
    schema: buildSchema(typeDefs),
    values,
    cursors,
    tags,
    without: ['previewIngest', 'search', 'postCounts', 'changes'],
    records: Object.values(typeByKind),
  }
}

async function askResolvers(operation: Operation): Promise<string> {
  const request = new Request('http://localhost/graphql', {
    method: 'POST',
    body: JSON.stringify(operation),
    headers: { 'content-type': 'application/json' },
  })
  return await (await resolvers(request)).text()
}

test(`${RUNS} random operations are answered as resolvers answer them`, async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const operation = operationOf(world, g)
      const before = client.statements.length
      const planned = await client.ask(operation.query, operation.variables)
      const said = `${operation.query}\n${JSON.stringify(operation.variables)}\n${planned.text}`
      // Too much, or equal keys of different types: nothing to compare.
      if (/LIMIT_EXCEEDED|GRAPHQL_VALIDATION_FAILED/.test(planned.text)) return
      expect(planned.body.errors, said).toBeUndefined()
      expect(client.statements.length - before).toBe(1)
      const again = await client.ask(operation.query, operation.variables)
      expect(again.text, said).toBe(planned.text)
      const expected = JSON.parse(await askResolvers(operation))
      expect(expected.errors, said).toBeUndefined()
      expect(JSON.stringify(planned.body.data), said).toBe(JSON.stringify(expected.data))
      expect(planned.body.extensions.cost.actual).toBeLessThanOrEqual(
        planned.body.extensions.cost.requested,
      )
      compared += 1
    }),
    { numRuns: RUNS },
  )
  expect(compared).toBeGreaterThan(RUNS * 0.8)
}, 3_600_000)
