import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { processNext } from '../../src/inbox/process.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { openInbox } from '../inbox/deliver.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { tracesOf } from '../support/traces.ts'
import { rowsOf } from '../support/write.ts'
import { type Client, openClient, TOKEN } from './client.ts'

let database: OpenDatabase
let client: Client
beforeAll(async () => {
  database = await openTestDatabase()
  client = openClient(database.db)
})
afterAll(() => database.close())
beforeEach(() => emptyTables(database.db))

async function ask(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await client.ask(query, variables, {
    headers: { authorization: `Bearer ${TOKEN}` },
  })
  expect(body.errors).toBeUndefined()
  return body.data
}

const secretWords = 'Zanzibar cucumbers taste of purple thunder at dawn, says my cousin Xiomara.'
const others = 'Nobody else grows anything as strange as that in this valley.'

interface Shown {
  readonly id: string
  readonly by: string
  readonly html: string
}

/** A topic page as Discourse answers it; the second post quotes the first one. */
const posts: readonly Shown[] = [
  { id: '501', by: 'Quillonia', html: `<p>${secretWords}</p><p>Source: Wobblegazette</p>` },
  {
    id: '502',
    by: 'bo',
    html: `<aside class="quote" data-username="Quillonia" data-post="1"><blockquote><p>${secretWords}</p></blockquote></aside><p>${others}</p>`,
  },
  {
    id: '503',
    by: 'Quillonia',
    html: '<p>Later on I grew bioluminescent turnips, too, and told all of it here.</p>',
  },
]

function topic(shown: readonly Shown[], title = 'Growing strange marrowfat vegetables') {
  return {
    id: 77,
    title,
    slug: 'growing-strange-marrowfat-vegetables',
    posts_count: shown.length,
    created_at: '2024-01-01T00:00:00.000Z',
    post_stream: {
      stream: shown.map(({ id }) => Number(id)),
      posts: shown.map(({ id, by, html }, i) => ({
        id: Number(id),
        username: by,
        name: by,
        user_id: by.length,
        cooked: html,
        post_number: i + 1,
        created_at: `2024-01-01T00:0${i}:00.000Z`,
        updated_at: `2024-01-01T00:0${i}:00.000Z`,
        topic_id: 77,
        topic_slug: 'growing-strange-marrowfat-vegetables',
      })),
    },
  }
}

async function ingest(json: unknown, fetchedAt = '2024-02-01T00:00:00Z') {
  const { ingest: answer } = await ask(
    `mutation ($json: String!, $at: DateTime!) { ingest(input: { document: { discourseTopic: {
      json: $json, url: "https://forum.example/t/77.json", fetchedAt: $at } } }) {
      ingestion { status } threads { id } userErrors { code message } } }`,
    { json: JSON.stringify(json), at: fetchedAt },
  )
  expect(answer.userErrors).toEqual([])
  return answer
}

const listed = async () => {
  const { posts } = await ask(
    `{ posts(first: 100, filter: { states: [VISIBLE, HIDDEN, DELETED, REMOVED] }) { nodes {
      id nativeId state text html author { name } quotes { text } revisions(first: 5) { nodes { text } }
      attributions { source { name } } thread { title } identifiers { value } } } }`,
  )
  return posts.nodes.sort((a: { nativeId: string }, b: { nativeId: string }) =>
    a.nativeId.localeCompare(b.nativeId),
  )
}

const erase = async (mutation: string, id: string, fields: string) => {
  const data = await ask(
    `mutation ($id: ID!) { done: ${mutation}(input: { id: $id }) { ${fields} userErrors { code field } } }`,
    { id },
  )
  return data.done
}

async function storeDelivery(status: string, body: string): Promise<void> {
  await rowsOf(
    database.db,
    `insert into webhook_endpoints (id, name, scheme, secret) values ('ep', 'e', 'discourse', 's') on conflict do nothing`,
  )
  await rowsOf(
    database.db,
    `insert into webhook_deliveries (id, endpoint_id, status, body_sha256, body_bytes, body, headers, received_at)
     values ('dl_${status}', 'ep', '${status}', 'x', 1, convert_to('${body}', 'UTF8'), '{}', now())`,
  )
}

describe('removing a post', () => {
  it('leaves a tombstone and no trace of its words, also not where they are quoted', async () => {
    await ingest(topic(posts))
    await storeDelivery('PROCESSED', secretWords)
    const [first] = await listed()
    expect(first).toMatchObject({
      nativeId: '501',
      attributions: [{ source: { name: 'Wobblegazette' } }],
    })
    const done = await erase('removePost', first.id, 'post { id state text author { name } }')
    expect(done).toEqual({
      post: { id: first.id, state: 'REMOVED', text: null, author: null },
      userErrors: [],
    })
    expect(
      await tracesOf(database.db, ['Zanzibar', 'purple thunder', 'zanzibar', 'Wobblegazette']),
    ).toEqual([])
    const [tomb, quoting, third] = await listed()
    expect(tomb).toMatchObject({
      state: 'REMOVED',
      text: null,
      html: null,
      quotes: [],
      attributions: [],
    })
    expect(tomb.revisions.nodes).toEqual([])
    expect(quoting).toMatchObject({ text: others, quotes: [], author: { name: 'bo' } })
    expect(quoting.html).toContain(others)
    expect(third.text).toContain('turnips')
  })

  it('is not undone by any replay, nor by a newer document or one that quotes it anew', async () => {
    await ingest(topic(posts))
    const [first] = await listed()
    await erase('removePost', first.id, 'post { id }')
    await ingest(topic(posts))
    await ingest(topic([posts[0] as Shown]), '2024-03-01T00:00:00Z')
    await ingest(
      topic([
        { ...(posts[0] as Shown), html: `<p>${secretWords} Edited.</p>` },
        posts[1] as Shown,
        {
          id: '504',
          by: 'cem',
          html: `<blockquote data-author="Quillonia" data-post="501"><p>${secretWords}</p></blockquote><p>Quoted once more, this time by me.</p>`,
        },
      ]),
      '2024-04-01T00:00:00Z',
    )
    expect(await tracesOf(database.db, ['Zanzibar', 'purple thunder'])).toEqual([])
    const all = await listed()
    expect(all.map(({ state }: { state: string }) => state)).toEqual(
      expect.arrayContaining(['REMOVED', 'VISIBLE']),
    )
    expect(all.filter(({ nativeId }: { nativeId: string }) => nativeId === '501')).toHaveLength(1)
    expect(all.find(({ nativeId }: { nativeId: string }) => nativeId === '504')?.text).toBe(
      'Quoted once more, this time by me.',
    )
  })

  it('is told to those who follow the changes', async () => {
    await ingest(topic(posts))
    const [first] = await listed()
    await erase('removePost', first.id, 'post { id }')
    const { changes } = await ask(
      '{ changes(first: 100) { nodes { op nodeId node { id ... on Post { state } } } } }',
    )
    expect(changes.nodes).toContainEqual({
      op: 'DELETE',
      nodeId: first.id,
      node: { id: first.id, state: 'REMOVED' },
    })
  })
})

describe('deliveries that wait while something is erased', () => {
  const topicDelivery = () =>
    JSON.stringify({
      discourseTopic: { json: topic(posts), url: 'https://forum.example/t/77.json' },
    })
  const bodies = () =>
    rowsOf(
      database.db,
      "select status, body is not null as kept, headers <> '{}' as told from webhook_deliveries order by received_at",
    )
  const eraseFirst = async () => {
    await ingest(topic(posts))
    const [first] = await listed()
    await erase('removePost', first.id, 'post { id }')
  }

  it('are due at once, have their effect without what was erased, and keep no trace of it', async () => {
    const sender = await openInbox(database.db).sender()
    await sender.send(topicDelivery())
    await rowsOf(database.db, "update webhook_deliveries set due_at = now() + interval '1 hour'")
    await eraseFirst()
    expect(await processNext({ db: database.db, log: () => {} })).toBe('PROCESSED')
    expect(await tracesOf(database.db, ['Zanzibar', 'purple thunder'])).toEqual([])
    expect(await bodies()).toEqual([{ status: 'PROCESSED', kept: false, told: false }])
    expect((await listed()).map(({ state }: { state: string }) => state).sort()).toEqual([
      'REMOVED',
      'VISIBLE',
      'VISIBLE',
    ])
  })

  it('keep no trace of it where they are parked, while those that come later can be replayed', async () => {
    const broken = async () => {
      throw new AppError('NOT_A_THREAD', 'No.')
    }
    const fail = () => processNext({ db: database.db, log: () => {}, apply: broken })
    const sender = await openInbox(database.db).sender()
    await sender.send(topicDelivery())
    await eraseFirst()
    expect(await fail()).toBe('DEAD')
    expect(await tracesOf(database.db, ['Zanzibar', 'purple thunder'])).toEqual([])
    const later = openInbox(database.db, { now: () => new Date(Date.now() + 120_000) })
    const { id, secret } = await later.sender({ scheme: 'bearer' })
    await later.ask(`/webhooks/${id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: { text: 'Something else' } }),
    })
    expect(await fail()).toBe('DEAD')
    expect(await bodies()).toEqual([
      { status: 'DEAD', kept: false, told: false },
      { status: 'DEAD', kept: true, told: true },
    ])
  })
})

describe('erasing an author', () => {
  it('leaves no trace of the name and of anything the author wrote, in any table', async () => {
    await ingest(topic(posts))
    await storeDelivery('DEAD', `Quillonia: ${secretWords}`)
    const [first] = await listed()
    const { authors } = await ask('{ authors(first: 10) { nodes { id name } } }')
    const author = authors.nodes.find(({ name }: { name: string }) => name === 'Quillonia')
    const done = await erase(
      'eraseAuthor',
      author.id,
      'author { id name state nativeId postCount }',
    )
    expect(done.author).toEqual({
      id: author.id,
      name: '[removed]',
      state: 'REMOVED',
      nativeId: null,
      postCount: 0,
    })
    const traces = [
      'Quillonia',
      'Zanzibar',
      'purple thunder',
      'turnips',
      'bioluminescent',
      'marrowfat',
    ]
    expect(await tracesOf(database.db, traces)).toEqual([])
    const all = await listed()
    expect(all.map(({ state }: { state: string }) => state).sort()).toEqual([
      'REMOVED',
      'REMOVED',
      'VISIBLE',
    ])
    expect(all[0].thread.title).toBe('[removed]')
    // Replays, and news of the same author.
    await ingest(topic(posts), '2024-05-01T00:00:00Z')
    await ingest(
      topic([
        ...posts,
        { id: '505', by: 'Quillonia', html: '<p>Zanzibar again, with turnips.</p>' },
      ]),
      '2024-06-01T00:00:00Z',
    )
    await storeDelivery('PROCESSED', `Quillonia: ${secretWords}`)
    expect(await tracesOf(database.db, traces)).toEqual([])
    expect(await listed()).toHaveLength(3)
    expect(
      (await ask('query ($id: ID!) { node(id: $id) { ... on Post { state } } }', { id: first.id }))
        .node,
    ).toEqual({
      state: 'REMOVED',
    })
  })
})

describe('removing a thread', () => {
  it('erases its title and its posts, and no document of it is stored again', async () => {
    const { threads } = await ingest(topic(posts))
    const done = await erase('removeThread', threads[0].id, 'thread { title state postCount }')
    expect(done.thread).toEqual({ title: '[removed]', state: 'REMOVED', postCount: 0 })
    const again = await ingest(
      topic(posts, 'Growing strange marrowfat vegetables, again'),
      '2024-05-01T00:00:00Z',
    )
    expect(again).toMatchObject({ ingestion: { status: 'UNCHANGED' }, threads: [] })
    expect(await tracesOf(database.db, ['marrowfat', 'Zanzibar', 'valley'])).toEqual([])
  })
})

it('answers NOT_FOUND where there is nothing to erase', async () => {
  for (const mutation of ['removePost', 'removeThread', 'eraseAuthor']) {
    expect(await erase(mutation, 'post_x', '__typename')).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
    })
  }
})
