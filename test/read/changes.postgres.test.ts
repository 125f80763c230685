import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyEvent } from '../../src/ingest/effects.ts'
import type { Database } from '../../src/store/db.ts'
import { emptyTables } from '../support/database.ts'
import { attribution, author, extraction, post } from '../support/extraction.ts'
import { changesAreShown } from '../support/shown.ts'
import { writeSeen } from '../support/write.ts'
import { type Asking, openAsking } from './ask.ts'

let asking: Asking
beforeAll(async () => {
  asking = await openAsking()
})
afterAll(() => asking.close())
beforeEach(() => emptyTables(asking.db))

const FEED = `query ($after: String, $first: Int!, $types: [ChangeType!]) {
  changes(first: $first, after: $after, types: $types) {
    nodes { op type nodeId ingestion { id } committedAt node { id ... on Post { state text thread { id } author { name } }
      ... on Thread { title state } ... on Author { name state } ... on Source { name } ... on Attribution { role post { id } } } }
    pageInfo { hasNextPage endCursor }
  }
}`

interface Change {
  readonly op: 'UPSERT' | 'DELETE'
  readonly type: string
  readonly nodeId: string
  readonly node: { readonly id: string } | null
  readonly ingestion: { readonly id: string } | null
}

/** A client that keeps a copy: it applies changes and remembers where it stands. */
function createMirror(first = 7) {
  const copy = new Map<string, unknown>()
  let cursor: string | null = null
  let applied = 0
  return {
    copy,
    async walk(): Promise<number> {
      const before = applied
      for (let more = true; more; ) {
        const { changes } = await asking.ask(FEED, { first, after: cursor })
        for (const { op, nodeId, node } of changes.nodes as Change[]) {
          applied += 1
          if (op === 'DELETE') copy.delete(nodeId)
          else copy.set(nodeId, node)
        }
        cursor = changes.pageInfo.endCursor ?? cursor
        more = changes.pageInfo.hasNextPage
      }
      return applied - before
    },
  }
}

/** The same copy, made of the lists of everything. */
async function everything(): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>()
  const states = '{ states: [VISIBLE, HIDDEN] }'
  const lists: Record<string, [string, string]> = {
    posts: [`filter: ${states}`, 'id state text thread { id } author { name }'],
    threads: [`filter: ${states}`, 'id title state'],
    authors: ['', 'id name state'],
    sources: ['', 'id name'],
    forums: ['', 'id'],
  }
  for (const [list, [filter, fields]] of Object.entries(lists)) {
    for (let after: string | null = null, more = true; more; ) {
      const query = `query ($after: String) { page: ${list}(first: 100, after: $after, ${filter}) {
        nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`
      const { page } = await asking.ask(query, { after })
      for (const node of page.nodes) {
        if (!['DELETED', 'REMOVED'].includes(node.state)) found.set(node.id, node)
      }
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
  }
  const { rows } = await asking.pool.query('select id, role, post_id from attributions')
  for (const { id, role, post_id } of rows) found.set(id, { id, role, post: { id: post_id } })
  return found
}

const at = (second: number) => new Date(Date.UTC(2024, 0, 1, 0, 0, second))

/** Writes page n of a forum: authors and a source that pages share, a text that changes with the version. */
/** A change that a transaction makes before it takes its time. */
const aForum = (name: string) =>
  `insert into forums (id, name, first_seen_at, last_seen_at) values ('forum_${name}', '${name}', now(), now())`

function write(db: Database, n: number, version: number, host = 'forum.example') {
  const posts = Array.from({ length: 3 }, (_, i) =>
    post({
      nativeId: String(n * 10 + i),
      position: i + 1,
      text: `Post ${i} of ${n}, version ${i === 1 ? version : 0}`,
      author: author(`Author ${(n + i) % 4}`, String((n + i) % 4)),
    }),
  )
  const shown = extraction(posts, {
    nativeId: String(n),
    url: `https://${host}/t/${n}`,
    title: `Thread ${n}`,
    forum: { name: host, baseUrl: `https://${host}`, engineVersion: null },
  })
  return writeSeen(db, shown, {
    at: at(version).toISOString(),
    attributions: [attribution({ name: `${host} ${n % 2}` })],
  })
}

const named = (nativeId: string) => ({
  forum: { name: null, baseUrl: 'https://forum.example' },
  nativeId,
  url: null,
})
const says = (db: Database, nativeId: string, state: 'VISIBLE' | 'DELETED', second: number) =>
  applyEvent(
    db,
    { kind: 'state', target: 'POST', record: named(nativeId), state, at: at(second) },
    at(0),
  )

describe('changes', () => {
  it('list every record once, with the document that changed it', async () => {
    await write(asking.db, 1, 1)
    await changesAreShown(asking.db)
    const { changes } = await asking.ask(FEED, { first: 100 })
    const found = changes.nodes as Change[]
    const counts: Record<string, number> = {}
    for (const { type } of found) counts[type] = (counts[type] ?? 0) + 1
    expect(counts).toEqual({
      FORUM: 1,
      THREAD: 1,
      AUTHOR: 3,
      POST: 3,
      SOURCE: 1,
      ATTRIBUTION: 3,
    })
    const { rows } = await asking.pool.query('select id from ingestions')
    expect(new Set(found.map(({ ingestion }) => ingestion?.id))).toEqual(new Set([rows[0].id]))
    expect(found.every(({ nodeId, node }) => nodeId === node?.id)).toBe(true)
  })

  it('of some types only', async () => {
    await write(asking.db, 1, 1)
    await changesAreShown(asking.db)
    const { changes } = await asking.ask(FEED, { first: 100, types: ['SOURCE', 'FORUM'] })
    expect(changes.nodes.map(({ type }: Change) => type).sort()).toEqual(['FORUM', 'SOURCE'])
  })

  it('say nothing of a page that was known already', async () => {
    await write(asking.db, 1, 1)
    await changesAreShown(asking.db)
    const mirror = createMirror()
    await mirror.walk()
    await write(asking.db, 1, 1)
    await changesAreShown(asking.db)
    expect(await mirror.walk()).toBe(0)
  })

  it('list an edited post behind all others, and its thread as it was confirmed', async () => {
    await write(asking.db, 1, 1)
    await changesAreShown(asking.db)
    const mirror = createMirror()
    await mirror.walk()
    await write(asking.db, 1, 2)
    await changesAreShown(asking.db)
    await mirror.walk()
    expect([...mirror.copy.values()]).toContainEqual(
      expect.objectContaining({ text: 'Post 1 of 1, version 2' }),
    )
    expect(mirror.copy).toEqual(await everything())
  })

  it('tell of a deletion with its tombstone, and of a recovery', async () => {
    await write(asking.db, 1, 1)
    await changesAreShown(asking.db)
    const mirror = createMirror()
    await mirror.walk()
    await says(asking.db, '11', 'DELETED', 5)
    await changesAreShown(asking.db)
    const { changes } = await asking.ask(FEED, { first: 100 })
    expect(changes.nodes.at(-1)).toMatchObject({
      op: 'DELETE',
      type: 'POST',
      node: { state: 'DELETED', text: null },
    })
    await mirror.walk()
    expect(mirror.copy).toEqual(await everything())
    await says(asking.db, '11', 'VISIBLE', 6)
    await changesAreShown(asking.db)
    await mirror.walk()
    expect(mirror.copy).toEqual(await everything())
    expect(mirror.copy.size).toBe((await everything()).size)
  })

  it('tell that an id is gone when its record goes by another one', async () => {
    const hello = post({
      nativeId: null,
      text: 'Known by its words only, at first',
      author: author('Amina'),
    })
    await writeSeen(asking.db, extraction([hello]), { at: at(1).toISOString() })
    await changesAreShown(asking.db)
    const mirror = createMirror()
    await mirror.walk()
    await writeSeen(asking.db, extraction([{ ...hello, nativeId: '5' }]), {
      at: at(2).toISOString(),
    })
    await changesAreShown(asking.db)
    await mirror.walk()
    expect(mirror.copy).toEqual(await everything())
  })

  it('never skip a transaction that is slower than later ones', async () => {
    const slow = await asking.pool.connect()
    const mirror = createMirror()
    try {
      await slow.query('begin')
      await slow.query(aForum('slow'))
      await write(asking.db, 2, 1)
      // What is newer than a running transaction waits for its end.
      expect(await mirror.walk()).toBe(0)
      await slow.query('commit')
    } finally {
      slow.release()
    }
    await changesAreShown(asking.db)
    await mirror.walk()
    const state = await everything()
    expect(mirror.copy).toEqual(state)
    expect([...state.keys()].filter((id) => id.startsWith('forum_'))).toHaveLength(2)
  })

  it('refuse cursors that are none', async () => {
    const cursor = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    for (const after of [
      'x',
      cursor(['changes:COMMIT:ASC', 'x', 1]),
      cursor(['changes:COMMIT:ASC', '1', 1.5]),
      cursor(['posts', '1', 1]),
    ]) {
      expect(await asking.refusals(FEED, { first: 1, after }), after).toEqual(['INVALID_CURSOR'])
    }
  })
})

it('two clients that walk while four write, some of them slowly, end with the exact state', async () => {
  const writers = 4
  const rounds = 25
  let writing = writers
  async function writer(which: number): Promise<void> {
    const client: pg.PoolClient = await asking.pool.connect()
    try {
      for (let round = 0; round < rounds; round++) {
        const n = (which * 7 + round * 3) % 6
        const version = round + 1
        // Transactions stay open while others come and go; some of them are given up.
        const isSlow = round % 3 === 0
        if (isSlow) {
          await client.query('begin')
          await client.query(aForum(`${which}_${round}`))
        }
        await write(asking.db, n, version)
        if (isSlow) await client.query(round % 2 === 0 ? 'commit' : 'rollback')
        if (round % 4 === 1) {
          const state = round % 8 === 1 ? 'DELETED' : 'VISIBLE'
          await says(asking.db, String(n * 10 + 2), state, version)
        }
      }
    } finally {
      client.release()
      writing -= 1
    }
  }
  const mirrors = [createMirror(5), createMirror(40)]
  async function walker(mirror: ReturnType<typeof createMirror>): Promise<void> {
    while (writing > 0) await mirror.walk()
  }
  await Promise.all([
    ...Array.from({ length: writers }, (_, which) => writer(which)),
    ...mirrors.map(walker),
  ])
  await changesAreShown(asking.db)
  const state = await everything()
  for (const mirror of mirrors) {
    await mirror.walk()
    expect(mirror.copy).toEqual(state)
  }
})
