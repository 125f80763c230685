// The same reads on a real Postgres through node-postgres: arrays, instants and JSON travel differently there.
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGraphql, type Graphql } from '../../src/graphql/server.ts'
import { toResponse } from '../../src/http/answers.ts'
import type { Database } from '../../src/store/db.ts'
import { createTestPostgres, openPool, type TestPostgres } from '../support/postgres.ts'
import { addPost, at, seedOneOfEverything } from './seed.ts'

let server: TestPostgres
let pool: pg.Pool
let db: Database
let graphql: Graphql

beforeAll(async () => {
  server = await createTestPostgres()
  pool = openPool(server.url)
  db = drizzle(pool) as unknown as Database
  await seedOneOfEverything(db)
  for (let position = 3; position < 9; position += 1) {
    await addPost(db, `post_${position}`, { position, publishedAt: at(5) })
  }
  const settings = { token: null, introspection: false }
  graphql = createGraphql({ now: () => new Date(), log: () => {}, settings })
})

afterAll(async () => {
  await pool.end()
  await server.drop()
})

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const request = new Request('http://localhost/graphql', {
    method: 'POST',
    body: JSON.stringify({ query, variables }),
    headers: { 'content-type': 'application/json' },
  })
  const notes = { requestId: 'r', operation: null, errorCodes: [] }
  const { data, errors } = await toResponse(await graphql.handle(request, { db, notes })).json()
  expect(errors).toBeUndefined()
  return data
}

test('a thread with its posts, their words, authors and provenance', async () => {
  const { node } = await ask(`{ node(id: "thread_a") { ... on Thread {
    tags lastPostAt postCount identifiers { scheme }
    board { path parent { name } }
    posts(first: 1) { totalCount nodes { html author { name } publishedAt { at precision }
      quotes { text } provenance { origin { confidence source { name aliases } reachedThrough { hop } } } } }
  } } }`)
  expect(node).toEqual({
    tags: ['weather'],
    lastPostAt: '2024-01-01T00:02:00.000Z',
    postCount: 8,
    identifiers: [{ scheme: 'NATIVE' }, { scheme: 'CONTENT' }],
    board: { path: ['board_b'], parent: { name: 'board_a' } },
    posts: {
      totalCount: 8,
      nodes: [
        {
          html: '<p>hash of post_a</p>',
          author: { name: 'Ayaan' },
          publishedAt: { at: '2024-01-01T00:01:00.000Z', precision: 'MINUTE' },
          quotes: [{ text: 'quoted words' }],
          provenance: {
            origin: {
              confidence: 0.9,
              source: { name: 'BBC', aliases: ['bbc news'] },
              reachedThrough: { hop: 1 },
            },
          },
        },
      ],
    },
  })
})

test('cursors lead through ties', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const { posts } = await ask(
      `query ($after: String) { posts(first: 3, after: $after, filter: { attributedTo: null }) {
        nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    )
    seen.push(...posts.nodes.map(({ id }: { id: string }) => id))
    after = posts.pageInfo.hasNextPage ? posts.pageInfo.endCursor : null
  } while (after !== null)
  expect(seen).toEqual(['8', '7', '6', '5', '4', '3', 'b', 'a'].map((name) => `post_${name}`))
})

test('from the BBC via Caasimada Online', async () => {
  const { posts } = await ask(`{ posts(first: 5, filter: { allAttributedTo: [
    { sourceName: "BBC", roles: [ORIGIN] }, { sourceName: "Caasimada", roles: [SYNDICATOR], minConfidence: 0.9 }
  ] }) { nodes { id } } }`)
  expect(posts.nodes).toEqual([{ id: 'post_a' }])
})
