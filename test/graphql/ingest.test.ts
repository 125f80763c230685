// The ingest mutation as a client sees it: an ingestion, or user errors; never both.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../src/store/db.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { type Client, dataOf, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client

beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterEach(() => emptyTables(database.db))
afterAll(() => database.close())

const post = (id: number, author: string, day: number, words: string) => `
  <div id="p${id}" class="post has-profile"><div class="inner">
    <dl class="postprofile" id="profile${id}"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=${id}" class="username">${author}</a></dt></dl>
    <div class="postbody"><div id="post_content${id}">
      <h3><a href="#p${id}">Rain over the coast</a></h3>
      <p class="author"><a href="./viewtopic.php?p=${id}#p${id}">Post</a> by <strong><a class="username" href="./memberlist.php?mode=viewprofile&amp;u=${id}">${author}</a></strong> » <time datetime="2024-05-0${day}T10:00:00+00:00">0${day} May 2024</time></p>
      <div class="content">${words}</div>
    </div></div>
  </div></div>`

const PAGE = `<!doctype html><html lang="en"><head><title>Rain over the coast - Weather board</title></head>
<body id="phpbb" class="nojs notouch section-viewtopic ltr">
<div id="wrap" class="wrap"><div id="page-body" class="page-body">
<h2 class="topic-title"><a href="./viewtopic.php?t=3">Rain over the coast</a></h2>
${post(11, 'Ayaan', 1, 'The rain has come to the coast, and the harbour is closed until the wind turns again.')}
${post(12, 'Bile', 2, 'Up here in the hills we have not seen a single drop of it since the spring.')}
</div></div><div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>® Forum Software</div></body></html>`

const URL = 'https://weather.example/viewtopic.php?t=3'
const INGEST = `mutation ($input: IngestInput!) { ingest(input: $input) {
  ingestion { id status engine counts { postsCreated } threads { id } }
  threads { id title postCount posts(first: 5) { nodes { author { name } } } }
  userErrors { code field message }
} }`

const ingest = async (input: Record<string, unknown>) =>
  (await dataOf(client.ask(INGEST, { input }, { headers: { authorization: `Bearer ${TOKEN}` } })))
    .ingest

const html = (fields: Record<string, unknown> = {}) => ({
  document: { html: { html: PAGE, url: URL, fetchedAt: '2024-05-03T00:00:00Z', ...fields } },
})

test('a thread tells which of its pages were seen', async () => {
  const sent = async (bar: string, start: number) => {
    const page = PAGE.replace('<h2', `${bar}<h2`).replaceAll('p11', `p${start + 11}`)
    const { threads } = await ingest(html({ html: page, url: `${URL}&start=${start}` }))
    const coverage = '{ pagesSeen pagesDeclared isComplete }'
    const query = `{ node(id: "${threads[0].id}") { ... on Thread { coverage ${coverage} } } }`
    return (await dataOf(client.ask(query))).node.coverage
  }
  const bar = (page: number) =>
    `<div class="action-bar"><div class="pagination">4 posts <ul>
      <li${page === 1 ? ' class="active"><span>1</span>' : '><a class="button" href="./viewtopic.php?t=3">1</a>'}</li>
      <li${page === 2 ? ' class="active"><span>2</span>' : '><a class="button" href="./viewtopic.php?t=3&amp;start=2">2</a>'}</li>
    </ul></div></div>`
  expect(await sent(bar(2), 2)).toEqual({ pagesSeen: [2], pagesDeclared: 2, isComplete: false })
  expect(await sent(bar(1), 0)).toEqual({ pagesSeen: [1, 2], pagesDeclared: 2, isComplete: true })
  await emptyTables(database.db)
  expect(await sent('', 0)).toEqual({ pagesSeen: [], pagesDeclared: null, isComplete: null })
  const whole = '<div class="action-bar"><div class="pagination">2 posts • Page 1 of 1</div></div>'
  expect(await sent(whole, 0)).toEqual({ pagesSeen: [1], pagesDeclared: 1, isComplete: true })
})

test('a page becomes a thread, and the same page again changes nothing', async () => {
  const first = await ingest(html())
  expect(first.userErrors).toEqual([])
  expect(first.ingestion).toMatchObject({ status: 'CREATED', engine: 'phpbb3' })
  expect(first.threads).toEqual([
    {
      id: first.ingestion.threads[0].id,
      title: 'Rain over the coast',
      postCount: 2,
      posts: { nodes: [{ author: { name: 'Ayaan' } }, { author: { name: 'Bile' } }] },
    },
  ])
  const again = await ingest(html())
  expect(again.ingestion.status).toBe('UNCHANGED')
  expect(again.threads).toEqual(first.threads)
})

test('what one mutation wrote, the next of the same request reads', async () => {
  const twice = `mutation ($a: IngestInput!, $b: IngestInput!) {
    a: ingest(input: $a) { threads { postCount } } b: ingest(input: $b) { threads { postCount } } }`
  const shorter = PAGE.replace(post(12, 'Bile', 2, ''), '')
  const onePost = shorter.replace(
    /<div id="p12"[\s\S]*?(?=<\/div><\/div><div class="copyright")/,
    '',
  )
  const answer = client.ask(
    twice,
    { a: html({ html: onePost }), b: html() },
    { headers: { authorization: `Bearer ${TOKEN}` } },
  )
  expect(await dataOf(answer)).toEqual({
    a: { threads: [{ postCount: 1 }] },
    b: { threads: [{ postCount: 2 }] },
  })
})

describe('refusals are data', () => {
  test.each([
    ['an empty page', html({ html: ' ' }), 'UNSUPPORTED_INPUT', ['document', 'html', 'html']],
    [
      'an empty dump',
      { document: { text: { text: '' } } },
      'UNSUPPORTED_INPUT',
      ['document', 'text', 'text'],
    ],
    [
      'an unknown zone',
      html({ timezone: 'Mars/One' }),
      'INVALID',
      ['document', 'html', 'timezone'],
    ],
    [
      'an unknown engine',
      html({ engine: 'telegraph' }),
      'UNKNOWN_ENGINE',
      ['document', 'html', 'engine'],
    ],
    ['an empty key', { ...html(), idempotencyKey: '' }, 'INVALID', ['idempotencyKey']],
    ['a long key', { ...html(), idempotencyKey: 'k'.repeat(256) }, 'INVALID', ['idempotencyKey']],
  ])('%s', async (_, input, code, field) => {
    const { ingestion, threads, userErrors } = await ingest(input)
    expect({ ingestion, threads }).toEqual({ ingestion: null, threads: [] })
    expect(userErrors).toEqual([{ code, field, message: expect.stringMatching(/\w{3}/) }])
  })

  test('a key used for another document', async () => {
    await ingest({ ...html(), idempotencyKey: 'k' })
    const { userErrors } = await ingest({
      ...html({ html: PAGE.replaceAll('Ayaan', 'Caasha') }),
      idempotencyKey: 'k',
    })
    expect(userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] },
    ])
  })
})

test.each([
  ['no document', {}],
  ['two documents', { html: { html: 'a' }, text: { text: 'b' } }],
  ['an address that is none', { html: { html: 'a', url: 'forum.example' } }],
  ['a time without an offset', { html: { html: 'a', fetchedAt: '2024-05-03T00:00:00' } }],
])('%s is an error of the request', async (_, document) => {
  const { status, body } = await client.ask(
    INGEST,
    { input: { document } },
    { headers: { authorization: `Bearer ${TOKEN}` } },
  )
  expect(status).toBe(400)
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  expect(body.errors[0].message).toMatch(/\$input/)
})
