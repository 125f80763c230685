// Every filter and order of the contract on 100,000 posts: none may walk the whole table or sort more than it looked up.
import {
  buildSchema,
  type GraphQLField,
  getNamedType,
  getOperationAST,
  isEnumType,
  isInputObjectType,
  parse,
} from 'graphql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DateTime } from '../../src/graphql/scalars.ts'
import { typeDefs } from '../../src/graphql/schema.generated.ts'
import { foldName, identifier } from '../../src/identity.ts'
import { graph } from '../../src/read/graph/graph.ts'
import { planOperation } from '../../src/read/plan/operation.ts'
import { createTestPostgres, type TestPostgres } from '../support/postgres.ts'

const schema = buildSchema(typeDefs)
// Instants as the server reads them.
Object.assign(schema.getType('DateTime') ?? {}, {
  parseValue: DateTime.parseValue,
  parseLiteral: DateTime.parseLiteral,
})

/** More than this is no page, and no handful of rows that were looked up by their keys. */
const MOST_SORTED = 2_100
const MOST_READ = 20_000

let server: TestPostgres
let client: pg.Client

beforeAll(async () => {
  server = await createTestPostgres()
  client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query(rows)
  await client.query('vacuum analyze')
  // As a prepared statement that has been used often is planned.
  await client.query("set plan_cache_mode = 'force_generic_plan'")
}, 120_000)

afterAll(async () => {
  await client.end()
  await server.drop()
})

const nameKey = (name: string) => identifier('source', 'NAME', foldName(name)).key

/** 100,000 posts in 5,000 threads; every tenth post comes from a source, half of them from source 0. */
const rows = `
  set session_replication_role = replica;
  insert into forums (id, name, host, engine, first_seen_at, last_seen_at)
    select 'forum_' || n, 'F' || n, 'f' || n || '.example', 'smf', now(), now() from generate_series(0, 19) n;
  insert into boards (id, forum_id, name, path, first_seen_at, last_seen_at)
    select 'board_' || n, 'forum_' || n % 20, 'B' || n, '{}', now(), now() from generate_series(0, 199) n;
  insert into authors (id, forum_id, name, name_key, fidelity, first_seen_at, last_seen_at)
    select 'author_' || n, 'forum_' || n % 20, 'A' || n, 'a' || n, 2, now(), now() from generate_series(0, 4999) n;
  insert into threads (id, forum_id, board_id, author_id, title, engine, extractor_version, tags, language, started_at,
      last_post_at, fidelity, ingestion_id, first_seen_at, last_seen_at, updated_at)
    select 'thread_' || n, 'forum_' || n % 20, 'board_' || n % 200, 'author_' || n, 'T' || n, 'smf', '1',
      case when n % 500 = 0 then array['rare'] else '{}' end,
      case when n % 500 = 0 then 'so' else 'en' end, t, t + interval '1 day', 2, 'ing_' || n, t, t, t
    from generate_series(0, 4999) n, lateral (select timestamptz '2015-01-01Z' + n * interval '1 hour' as t) as at;
  insert into posts (id, thread_id, forum_id, author_id, native_id, reply_to_native_id, position, published_at,
      content_hash, language, by_feed, fidelity, ingestion_id, first_seen_at, last_seen_at, updated_at)
    select 'post_' || n, 'thread_' || n / 20, 'forum_' || n / 20 % 20, 'author_' || n * 7 % 5000, n, n - 1, n % 20 + 1, t,
      n, case when n % 1000 = 0 then 'so' else 'en' end, n * 7 % 5000 < 50, 2, 'ing_' || n / 20, t, t, t
    from generate_series(0, 99999) n, lateral (select timestamptz '2015-01-01Z' + n * interval '3 minutes' as t) as at;
  insert into post_revisions (post_id, content_hash, text, body_text, word_count, quotes, links, attachments, observed_at,
      ingestion_id)
    select id, content_hash, 'words', 'words', 1, '[]',
      case when native_id::int % 1000 = 0 then '[{"url": "https://www.rare.example/x"}]' else '[]' end::jsonb, '[]',
      now(), ingestion_id from posts;
  insert into sources (id, name, name_key, first_seen_at, last_seen_at)
    select 'source_' || n, 'S' || n, 's' || n, now(), now() from generate_series(0, 199) n;
  insert into source_aliases (key, owner_id, scheme, value)
    select 'source_' || n, 'source_' || n, 'NAME', 's' || n from generate_series(0, 199) n;
  insert into source_aliases values ('${nameKey('frequent')}', 'source_0', 'NAME', 'frequent'),
    ('${nameKey('rare')}', 'source_7', 'NAME', 'rare');
  insert into attributions (id, post_id, post_sort_at, source_id, role, confidence, evidence, content_hash, fidelity, ingestion_id,
      first_seen_at, last_seen_at)
    select 'attr_' || n, 'post_' || n * 10,
      timestamptz '2015-01-01Z' + n * 10 * interval '3 minutes', 'source_' || case when n % 2 = 0 then 0 else n % 200 end,
      (array['ORIGIN', 'SYNDICATOR', 'QUOTED'])[n % 3 + 1], 0.9, '[]', n, 2, 'ing_1', now(), now()
    from generate_series(0, 9999) n;
  insert into ingestions (id, payload_sha256, trigger, input_kind, engine, engine_confidence, extractor_version, status,
      counts, warnings, thread_id, received_at)
    select 'ing_' || n, 'x', 'CLI', 'HTML', 'smf', 1, '1', 'CREATED', '{}', '[]', 'thread_' || n,
      now() - n * interval '1 minute' from generate_series(0, 4999) n;
  insert into stories (post_id, first_seen_at, last_seen_at)
    select id, sort_at, sort_at from posts where native_id::int % 25 = 0;
  insert into story_members (post_id, centre_id, similarity, shared_sentences, relation, sort_at)
    select p.id, s.post_id, 0.9, 3, 'EDITED', p.sort_at
    from stories s cross join lateral (select substr(s.post_id, 6)::int as n) centre
      cross join lateral generate_series(0, case when n % 1000 = 0 then 14 else 2 end) d
      join posts p on p.id = 'post_' || case when n % 1000 = 0 then n + d else n + d * 20 end;
  set session_replication_role = origin;`

/** One value for every key of every filter: words of the contract's own types need none. */
const values: Record<string, string> = {
  forumId: '"forum_3"',
  boardId: '"board_3"',
  threadId: '"thread_3"',
  authorId: '"author_3"',
  language: '["so"]',
  isOpeningPost: 'true',
  hasAttribution: 'true',
  isLikelyFeedBot: 'true',
  publishedAt: '{ from: "2015-03-01T00:00:00Z", before: "2015-03-02T00:00:00Z" }',
  startedAt: '{ from: "2015-03-01T00:00:00Z" }',
  lastPostAt: '{ before: "2015-03-01T00:00:00Z" }',
  receivedAt: '{ from: "2015-03-01T00:00:00Z" }',
  updatedAfter: '"2015-07-27T00:00:00Z"',
  tags: '["rare"]',
  linksToDomain: '["rare.example"]',
  states: '[VISIBLE, HIDDEN]',
  attributedTo: '{ sourceName: "rare" }',
  allAttributedTo: '[{ sourceName: "frequent" }, { sourceName: "rare" }]',
  engine: '["smf"]',
  host: '["f3.example"]',
  name: '"A3"',
  nameLike: '"a4321"',
  titleLike: '"T4321"',
  domain: '"f3.example"',
  type: '[UNKNOWN]',
  roles: '[ORIGIN]',
  status: '[CREATED]',
  'webhookDeliveries.status': '[PROCESSED]',
  event: '["post_created"]',
  endpointId: '"endpoint_a"',
  trigger: '[CLI]',
  storyId: '"story_1045"',
  sourceId: '"source_7"',
  minMembers: '3',
  minForums: '2',
  firstSeenAt: '{ from: "2015-03-01T00:00:00Z" }',
  text: '"words"',
}

/** Search and the feed of changes have tests of their own. */
const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  ({ name, type }) =>
    !['search', 'changes'].includes(name) && getNamedType(type).name.endsWith('Connection'),
)

/** Each filter alone, each order alone, and each filter of a list within each of its orders. */
const questions = lists.flatMap((field) => {
  const orders = ordersOf(field).flatMap((name) =>
    ['ASC', 'DESC'].map((way) => `orderBy: { field: ${name}, direction: ${way} }`),
  )
  const filters = filtersOf(field).map((name) => `filter: { ${name}: ${exampleOf(field, name)} }`)
  const both = orders.flatMap((order) => filters.map((filter) => `${filter}, ${order}`))
  return ['', ...orders, ...(orders.length > 0 ? both : filters)].map(
    (args) => `${field.name}(first: 20, ${args}) { nodes { id } }`,
  )
})

function inputOf({ args }: GraphQLField<unknown, unknown>, name: string) {
  const type = getNamedType(args.find((argument) => argument.name === name)?.type)
  return isInputObjectType(type) ? type.getFields() : {}
}

/** One name may take values of several kinds. */
function exampleOf(field: GraphQLField<unknown, unknown>, name: string): string | undefined {
  return values[`${field.name}.${name}`] ?? values[name]
}

function ordersOf(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(inputOf(field, 'orderBy').field?.type)
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : []
}

function filtersOf(field: GraphQLField<unknown, unknown>): string[] {
  return Object.keys(inputOf(field, 'filter'))
}

test('every key of every filter has a value here', () => {
  expect(
    lists.flatMap((field) =>
      filtersOf(field).filter((name) => exampleOf(field, name) === undefined),
    ),
  ).toEqual([])
})

interface Node {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Actual Rows': number
  readonly 'Actual Loops': number
  readonly 'Rows Removed by Filter'?: number
  readonly Plans?: readonly Node[]
}

async function explain(question: string): Promise<readonly Node[]> {
  const operation = getOperationAST(parse(`{ ${question} }`))
  if (!operation) throw new Error(question)
  const options = {
    schema,
    graph,
    fragments: new Map(),
    variables: {},
    typed: false,
    payload: null,
  }
  const { statement } = planOperation(options, operation)
  const parameters = statement.parameters({}, null)
  const { rows } = await client.query(`explain (analyze, format json) ${statement.text}`, [
    ...parameters,
  ])
  const flat = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(flat)]
  return flat(rows[0]['QUERY PLAN'][0].Plan)
}

const total = (node: Node): number => node['Actual Rows'] * node['Actual Loops']

describe.each([
  ...questions,
  ...['POSITION', 'PUBLISHED_AT'].map(
    (field) =>
      `node(id: "thread_5") { ... on Thread { posts(last: 20, orderBy: { field: ${field}, direction: ASC }) { nodes { id } } } }`,
  ),
  'posts(first: 20, filter: { attributedTo: { sourceName: "frequent" } }) { nodes { id } }',
  'threads(first: 20, filter: { attributedTo: { sourceName: "frequent" } }) { nodes { id } }',
  'node(id: "source_0") { ... on Source { posts(first: 20) { nodes { id } } attributions(first: 20) { nodes { id } } } }',
  'node(id: "source_7") { ... on Source { posts(last: 20) { nodes { id } } attributions(last: 20) { nodes { id } } } }',
  'node(id: "author_3") { ... on Author { posts(first: 20) { nodes { id } } threads(first: 20) { nodes { id } } sources(first: 5) { nodes { id } } } }',
  'node(id: "post_77") { ... on Post { replyTo { id } replies(first: 20) { nodes { id } } revisions(first: 5) { nodes { text } } } }',
  'node(id: "post_1045") { ... on Post { story { story { id } } copies(first: 20) { nodes { id } } } }',
  'node(id: "story_1045") { ... on Story { headline earliest { id } members(first: 20) { nodes { post { id } } } threads(last: 5) { nodes { id } } sources(first: 5) { nodes { id } } memberCount forumCount } }',
  'stories(first: 20, filter: { minMembers: 15 }) { nodes { id } }',
  'stories(first: 20, filter: { sourceId: "source_0" }) { nodes { id } }',
  'node(id: "ing_7") { ... on Ingestion { posts(first: 5) { nodes { id } } } }',
  'node(id: "rev_77_twenty-signs-of-hash") { ... on PostRevision { number text post { id } } }',
  'node(id: "post_77") { ... on Post { revisions(first: 5) { nodes { id number ingestion { id } } } } }',
  'threads(first: 20) { nodes { coverage { pagesSeen isComplete } } }',
  'node(id: "source_7") { ... on Source { topAuthors { count author { name } } upstream { count source { name } } } }',
  'node(id: "author_3") { ... on Author { isLikelyFeedBot feedBot { reason } } }',
  'authors(first: 20, filter: { isLikelyFeedBot: false }) { nodes { id } }',
  'resource(url: "https://nobody.example/x") { id }',
])('%s', (question) => {
  test('walks no table and sorts no more than it looked up', async () => {
    const nodes = await explain(question)
    const walked = nodes.filter(
      (node) =>
        node['Node Type'] === 'Seq Scan' &&
        node['Actual Loops'] > 0 &&
        ['posts', 'post_revisions'].includes(node['Relation Name'] ?? ''),
    )
    expect(walked).toEqual([])
    const sorted = nodes
      .filter((node) => /Sort/.test(node['Node Type']))
      .map((node) => Math.max(...(node.Plans ?? []).map(total), 0))
    expect(Math.max(0, ...sorted)).toBeLessThanOrEqual(MOST_SORTED)
    const read = nodes.map(
      (node) => total(node) + (node['Rows Removed by Filter'] ?? 0) * node['Actual Loops'],
    )
    expect(Math.max(...read)).toBeLessThanOrEqual(MOST_READ)
  })
})

test('the edges on the way of a post are read once, whatever they ask of each other', async () => {
  const nodes = await explain(
    'node(id: "post_10") { ... on Post { provenance { chain { hop reachedThrough { id } } } } }',
  )
  const reads = nodes.filter(
    (node) => node['Relation Name'] === 'attributions' && node['Actual Loops'] > 0,
  )
  expect(reads.map((node) => node['Actual Loops'])).toEqual([1])
})

test('what many meet is found on the way as what few meet is found by its keys', async () => {
  const idsOf = async (filter: string) => {
    const question = `posts(first: 50, filter: ${filter}) { nodes { id } }`
    const operation = getOperationAST(parse(`{ ${question} }`))
    if (!operation) throw new Error(question)
    const options = {
      schema,
      graph,
      fragments: new Map(),
      variables: {},
      typed: false,
      payload: null,
    }
    const { statement } = planOperation(options, operation)
    const { rows } = await client.query(statement.text, [...statement.parameters({}, null)])
    return JSON.parse(rows[0].data).posts.nodes.map(({ id }: { id: string }) => id)
  }
  const numbered = (from: number, step: number) =>
    Array.from({ length: 50 }, (_, i) => `post_${from - i * step}`)
  expect(await idsOf('{ attributedTo: { sourceName: "frequent" } }')).toEqual(numbered(99_980, 20))
  expect(await idsOf('{ attributedTo: { sourceName: "rare" } }')).toEqual(numbered(98_070, 2_000))
  expect(
    await idsOf('{ allAttributedTo: [{ sourceName: "frequent" }, { sourceName: "rare" }] }'),
  ).toEqual([])
})
