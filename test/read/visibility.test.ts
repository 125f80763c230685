// Tombstones: what is deleted stays known, but its words are shown nowhere.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postIdentifiers } from '../../drizzle/schema.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { type Client, dataOf, openClient } from '../graphql/client.ts'
import { openTestDatabase } from '../support/database.ts'
import { sayState, seedOneOfEverything } from './seed.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  await seedOneOfEverything(database.db)
  client = openClient(database.db)
})
afterAll(() => database.close())

const POST = `{ node(id: "post_a") { ... on Post { state position html text bodyText wordCount
  quotes { text } links { url } attachments { url } publishedAt { at } author { name } contentHash
  revisions(first: 9) { totalCount nodes { text } }
  provenance { isOriginalHere chain { evidence { rule span { exact } } source { name } } } } } }`

test.each(['DELETED', 'REMOVED'] as const)(
  'a post that is %s keeps its facts and loses its words',
  async (state) => {
    await sayState(database.db, postIdentifiers, 'post_a', state)
    const answer = await client.ask(POST)
    expect(answer.text).not.toMatch(/older hash|quoted words|a link|a\.png/)
    expect(answer.body.data.node).toEqual({
      state,
      position: 1,
      html: null,
      text: null,
      bodyText: null,
      wordCount: 0,
      quotes: [],
      links: [],
      attachments: [],
      publishedAt: { at: '2024-01-01T00:01:00.000Z' },
      author: { name: 'Ayaan' },
      contentHash: 'hash of post_a',
      revisions: { totalCount: 0, nodes: [] },
      provenance: {
        isOriginalHere: false,
        chain: [
          {
            evidence: [{ rule: 'label-line@1', span: null }],
            source: { name: 'Caasimada Online' },
          },
          { evidence: [{ rule: 'label-line@1', span: null }], source: { name: 'BBC' } },
        ],
      },
    })
  },
)

test.each(['HIDDEN', 'DELETED', 'REMOVED'] as const)(
  'no list shows a post that is %s, and no count counts it, unless asked',
  async (state) => {
    await sayState(database.db, postIdentifiers, 'post_a', state)
    const data = await dataOf(
      client.ask(`{
        posts(first: 9) { totalCount nodes { id } }
        node(id: "thread_a") { ... on Thread { postCount posts(first: 9) { totalCount nodes { id } } } }
        author: node(id: "author_a") { ... on Author { postCount posts(first: 9) { nodes { id } } sources(first: 9) { nodes { id } } } }
        source: node(id: "source_bbc") { ... on Source { postCount posts(first: 9) { nodes { id } } attributions(first: 9) { totalCount nodes { id } } } }
        forum: node(id: "forum_a") { ... on Forum { posts(first: 9) { nodes { id } } } }
        threads(first: 9, filter: { attributedTo: { sourceName: "BBC" } }) { nodes { id } }
        sources(first: 9, filter: { roles: [ORIGIN] }) { nodes { id } }
      }`),
    )
    expect(JSON.stringify(data)).not.toContain('post_a')
    expect(data).toMatchObject({
      posts: { totalCount: 1 },
      node: { postCount: 1, posts: { totalCount: 1 } },
      author: { postCount: 0, posts: { nodes: [] }, sources: { nodes: [] } },
      source: { postCount: 0, posts: { nodes: [] }, attributions: { totalCount: 0, nodes: [] } },
      forum: { posts: { nodes: [{ id: 'post_b' }] } },
      threads: { nodes: [] },
      sources: { nodes: [] },
    })
    const asked = await dataOf(
      client.ask(`{ posts(first: 9, filter: { states: [${state}] }) { nodes { id state } } }`),
    )
    expect(asked.posts.nodes).toEqual([{ id: 'post_a', state }])
  },
)
