// Deliveries of one forum in whatever order they come: what is stored in the end is the same, as nobody promises an order.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyEvent } from '../../src/inbox/effect.ts'
import type { OpenDatabase } from '../../src/store/db.ts'
import { schemeById } from '../../src/webhooks/index.ts'
import { emptyTables, openTestDatabase } from '../support/database.ts'
import { rowsOf } from '../support/write.ts'

let database: OpenDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

interface Delivery {
  readonly scheme: string
  readonly headers: Record<string, string>
  readonly body: unknown
  readonly receivedAt: Date
}

const minute = (n: number) => `2026-02-01T10:${String(n).padStart(2, '0')}:00.000Z`
const received = (n: number) => new Date(Date.parse(minute(n)) + 5000)

const discourse = (n: number, event: string, body: object): Delivery => ({
  scheme: 'discourse',
  headers: { 'x-discourse-instance': 'https://garden.example', 'x-discourse-event': event },
  body,
  receivedAt: received(n),
})

/** A post of the topic 7, as it was at a minute. */
const post = (id: number, edited: number, cooked: string, over: object = {}) => ({
  post: {
    id,
    post_number: id - 40,
    username: `user${id}`,
    user_id: id,
    created_at: minute(id - 40),
    updated_at: minute(edited),
    version: edited > id - 40 ? 2 : 1,
    cooked,
    post_type: 1,
    topic_id: 7,
    topic_slug: 'moss',
    topic_title: edited > 20 ? 'Moss in shade' : 'Moss',
    topic_posts_count: 3,
    topic_archetype: 'regular',
    hidden: false,
    deleted_at: null,
    ...over,
  },
})

const forumOfPosts: readonly Delivery[] = [
  discourse(1, 'post_created', post(41, 1, '<p>Where does it grow?</p>')),
  discourse(2, 'post_created', post(42, 2, '<p>In shade.</p>')),
  discourse(3, 'post_created', post(43, 3, '<p>On stone.</p>')),
  discourse(10, 'post_edited', post(42, 10, '<p>In deep shade.</p>')),
  discourse(12, 'post_destroyed', post(43, 3, '<p>On stone.</p>', { deleted_at: minute(12) })),
  discourse(14, 'post_recovered', post(43, 3, '<p>On stone.</p>')),
  discourse(16, 'post_edited', post(42, 16, '<p>In the deepest shade.</p>')),
  discourse(21, 'topic_edited', {
    topic: {
      id: 7,
      title: 'Moss in shade',
      slug: 'moss',
      posts_count: 3,
      closed: true,
      tags: ['moss'],
      archetype: 'regular',
    },
  }),
  discourse(
    22,
    'post_destroyed',
    post(41, 1, '<p>Where does it grow?</p>', { deleted_at: minute(22) }),
  ),
]

const comment = (
  n: number,
  action: string,
  id: number,
  edited: number | null,
  body: string,
): Delivery => ({
  scheme: 'vanilla',
  headers: { 'x-vanilla-event': 'comment' },
  body: {
    action,
    payload: {
      comment: {
        commentID: id,
        discussionID: 8,
        name: 'Re: Ferns',
        body,
        dateInserted: minute(id),
        dateUpdated: edited === null ? null : minute(edited),
        insertUser: { userID: id, name: `user${id}` },
        url: `https://ferns.example/discussion/comment/${id}#Comment_${id}`,
      },
    },
  },
  receivedAt: received(n),
})

/** Comments have no number, so they stand by their dates. */
const forumOfComments: readonly Delivery[] = [
  comment(3, 'insert', 3, null, '<p>Tall ones.</p>'),
  comment(5, 'insert', 5, null, '<p>Small ones.</p>'),
  comment(7, 'update', 3, 7, '<p>The tallest ones.</p>'),
  comment(9, 'insert', 9, null, '<p>None.</p>'),
  comment(11, 'delete', 9, null, '<p>None.</p>'),
]

async function stateAfter(deliveries: readonly Delivery[]): Promise<string> {
  const { db } = database
  await emptyTables(db)
  for (const { scheme, headers, body, receivedAt } of deliveries) {
    const raw = {
      headers: new Headers(headers),
      body: Buffer.from(JSON.stringify(body)),
      url: 'https://forumql.example/webhooks/one',
    }
    for (const event of schemeById(scheme).read(raw, null)) {
      await applyEvent(event, { db, now: () => receivedAt, onlyForum: null })
    }
  }
  const threads = await rowsOf(
    db,
    'select id, title, url, tags, is_locked, declared_post_count, state from threads order by id',
  )
  const posts = await rowsOf(
    db,
    `select p.native_id, p.position, p.state, p.edited_at, a.name, r.text from posts p
      join authors a on a.id = p.author_id
      join post_revisions r on r.post_id = p.id and r.content_hash = p.content_hash
      order by p.position, p.id`,
  )
  return JSON.stringify({ threads, posts }, null, 1)
}

/** The same orders in every run. */
function* orders<Item>(items: readonly Item[], count: number): Generator<Item[]> {
  yield [...items]
  yield [...items].reverse()
  let seed = 7
  for (let turn = 2; turn < count; turn++) {
    const order = [...items]
    for (let last = order.length - 1; last > 0; last--) {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
      const other = seed % (last + 1)
      const [a, b] = [order[last] as Item, order[other] as Item]
      order[last] = b
      order[other] = a
    }
    yield order
  }
}

test.each([
  [
    'posts that are numbered',
    forumOfPosts,
    ['In the deepest shade.', 'Moss in shade', '"DELETED"'],
  ],
  ['comments that are not', forumOfComments, ['The tallest ones.', '"DELETED"']],
])('%s: any order ends in the same state', { timeout: 60_000 }, async (_, deliveries, expected) => {
  const states = new Set<string>()
  for (const order of orders(deliveries, 4)) states.add(await stateAfter(order))
  expect([...states]).toHaveLength(1)
  for (const words of expected) expect([...states][0]).toContain(words)
  // What is repeated changes nothing.
  expect(await stateAfter([...deliveries, ...deliveries])).toBe([...states][0])
})
