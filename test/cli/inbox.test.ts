// Tokens, endpoints and the inbox by the command line.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInbox, SECRET, textDelivery } from '../inbox/deliver.ts'
import { run } from '../support/command-line.ts'
import { createTestPostgres, openPatiently, type TestPostgres } from '../support/postgres.ts'

let home: string
let postgres: TestPostgres
let remote: Record<string, string>

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'forumql-inbox-'))
  postgres = await createTestPostgres()
  remote = { DATABASE_URL: postgres.url, FORUMQL_SECRET: SECRET }
})
afterAll(async () => {
  await postgres?.drop()
  rmSync(home, { recursive: true, force: true })
})

const parsed = async (args: readonly string[], environment = remote) => {
  const { code, stdout, stderr } = await run([...args, '--json'], environment)
  expect(stderr.replace(/^\{.*\}$/gm, '').trim()).toBe('')
  return { code, said: JSON.parse(stdout) }
}

describe('forumql token', () => {
  it('makes a token that is shown once, lists it without itself, and revokes it', async () => {
    const made = await run(['token', 'create', 'desk', '--scope', 'read', 'ingest'], remote)
    expect(made.code).toBe(0)
    expect(made.stdout).toMatch(/^fql_[\w-]{43}\n$/)
    const { said } = await parsed(['token', 'list'])
    expect(said).toMatchObject([{ name: 'desk', scopes: ['INGEST', 'READ'], forumId: null }])
    expect(JSON.stringify(said)).not.toContain(made.stdout.trim())
    expect(await parsed(['token', 'revoke', said[0].id])).toMatchObject({ code: 0 })
    expect((await parsed(['token', 'list'])).said).toEqual([])
  })

  it.each([
    [
      ['token', 'create', 'a', '--scope', 'ROOT'],
      2,
      'There is no scope ROOT. Known: READ, INGEST, ADMIN.',
    ],
    [['token', 'create', 'a'], 2, 'required option'],
    [['token', 'revoke', 'token_none'], 1, 'There is no token token_none.'],
  ])('says what is wrong: %j', async (args, code, words) => {
    const ended = await run(args, remote)
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toContain(words)
  })
})

describe('forumql webhook', () => {
  it('makes, lists, rotates and disables an endpoint', async () => {
    const { said } = await parsed(['webhook', 'create', 'Ferries', '--scheme', 'discourse'])
    expect(said).toEqual({
      id: expect.stringMatching(/^endpoint_[\w-]{20}$/),
      secret: expect.any(String),
      path: `/webhooks/${said.id}`,
    })
    const rotated = await parsed(['webhook', 'rotate', said.id, '--grace-hours', '1'])
    expect(rotated.said.secret).not.toBe(said.secret)
    await parsed(['webhook', 'disable', said.id])
    const listed = (await parsed(['webhook', 'list'])).said
    expect(listed).toMatchObject([{ id: said.id, scheme: 'discourse', isEnabled: false }])
    expect(JSON.stringify(listed)).not.toContain('secret')
    await parsed(['webhook', 'enable', said.id])
    const spare = await parsed(['webhook', 'create', 'Spare', '--scheme', 'discourse'])
    expect((await parsed(['webhook', 'delete', spare.said.id])).said).toEqual({
      id: spare.said.id,
      isDeleted: true,
    })
    expect((await run(['webhook', 'list'], remote)).stdout).toContain('  enabled  Ferries')
  })

  it('says what keeps a hub from being asked, and what a lease that ends is lacking', async () => {
    const topic = 'https://garden.example/feed'
    const { said } = await parsed([
      'webhook',
      'create',
      'Garden',
      '--scheme',
      'websub',
      '--topic',
      topic,
    ])
    const refused = await run(['webhook', 'subscribe', said.id], remote)
    expect([refused.code, refused.stderr]).toEqual([
      1,
      'error: No hub could reach this service: set FORUMQL_PUBLIC_URL.\n',
    ])
    const { db, close } = openPatiently(postgres.url)
    try {
      const hub = { 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'c' }
      const query = new URLSearchParams({ ...hub, 'hub.lease_seconds': '1' })
      await openInbox(db).ask(`${said.path}?${query}`)
    } finally {
      await close()
    }
    const listed = await run(['webhook', 'list'], remote)
    expect(listed.stdout).toContain('Garden  EXPIRED until 2026-03-01T10:00:01.000Z\n')
    const token = { FORUMQL_TOKEN: 'a-token-for-the-doctor' }
    const doctor = await run(['doctor'], { ...remote, ...token })
    expect(doctor.stdout).toContain(
      'BAD  websub: 1 wanted. None can be renewed: set FORUMQL_PUBLIC_URL, FORUMQL_OUTGOING_HOSTS. 1 have expired.',
    )
    await parsed(['webhook', 'disable', said.id])
    expect((await run(['webhook', 'list'], remote)).stdout).toContain('  disabled  Garden  LEAVING')
    expect((await run(['doctor'], { ...remote, ...token })).stdout).not.toContain('websub')
    const left = await run(['webhook', 'unsubscribe', said.id], remote)
    expect([left.code, left.stdout]).toEqual([0, `${said.id}  LEAVING\n`])
  })

  it('keeps what seals secrets beside the embedded database, for nobody else to read', async () => {
    const data = { FORUMQL_DATA: join(home, 'data') }
    await run(['migrate'], data)
    const made = await run(['webhook', 'create', 'a', '--scheme', 'bearer'], data)
    expect([made.code, made.stderr]).toMatchObject([0, expect.stringContaining('keep it now')])
    expect(statSync(join(home, 'data', 'secret')).mode & 0o777).toBe(0o600)
    const topic = ['--topic', 'http://localhost/feed', '--json']
    const hub = await run(['webhook', 'create', 'b', '--scheme', 'websub', ...topic], data)
    const { id } = JSON.parse(hub.stdout)
    const outside = {
      ...data,
      FORUMQL_PUBLIC_URL: 'https://forumql.example',
      FORUMQL_OUTGOING_HOSTS: 'localhost',
    }
    const asked = await run(['webhook', 'subscribe', id], outside)
    expect([asked.code, asked.stdout]).toEqual([
      3,
      `${id}  PENDING  The address does not lead to the public internet.\n`,
    ])
  })

  it('says what is missing where a database elsewhere is shared, but no secret', async () => {
    const { DATABASE_URL = '' } = remote
    const ended = await run(['webhook', 'create', 'a', '--scheme', 'bearer'], { DATABASE_URL })
    expect([ended.code, ended.stderr]).toMatchObject([1, expect.stringContaining('FORUMQL_SECRET')])
    const unknown = await run(['webhook', 'create', 'a', '--scheme', 'smoke'], remote)
    expect(unknown.stderr).toMatch(
      /^error: There is no webhook scheme "smoke"\. Known: .*discourse/,
    )
  })
})

describe('forumql sweep and replay', () => {
  it('process each delivery once, though a sweep is killed in the middle', async () => {
    const { db, close } = openPatiently(postgres.url)
    const rows = async (query: string) =>
      ((await db.execute(sql.raw(query))) as unknown as { rows: Record<string, unknown>[] }).rows
    try {
      const sender = await openInbox(db).sender()
      const receipts: string[] = []
      for (let n = 0; n < 30; n += 1) {
        const answer = await sender.send(textDelivery(`ferry number ${n}`), { id: `msg_${n}` })
        receipts.push((await answer.json()).id)
      }
      const { PATH } = process.env
      const environment = { PATH, ...remote, FORUMQL_KEEP_BODIES_DAYS: '3650' }
      const killed: ChildProcess = spawn(process.execPath, ['dist/cli.mjs', 'sweep'], {
        env: environment,
      })
      const ended = once(killed, 'close')
      const processed = "select count(*)::int from webhook_deliveries where status = 'PROCESSED'"
      await expect
        .poll(async () => (await rows(processed))[0]?.count, { timeout: 30_000, interval: 5 })
        .toBeGreaterThan(0)
      killed.kill('SIGKILL')
      expect((await ended)[1]).toBe('SIGKILL')
      await rows("update webhook_deliveries set due_at = now() where status = 'QUEUED'")
      const rest = await run(['sweep', '--json'], { ...remote, FORUMQL_KEEP_BODIES_DAYS: '3650' })
      expect(rest.code).toBe(0)
      expect(JSON.parse(rest.stdout)).toMatchObject({ dead: 0, retried: 0 })
      expect(await rows(processed)).toEqual([{ count: 30 }])
      expect(await rows('select count(*)::int from posts')).toEqual([{ count: 30 }])
      expect(await rows('select count(*)::int from post_revisions')).toEqual([{ count: 30 }])

      const again = await run(['replay', receipts[0] ?? ''], remote)
      expect([again.code, again.stdout]).toEqual([0, `${receipts[0]} PROCESSED\n`])
      expect(await rows('select count(*)::int from post_revisions')).toEqual([{ count: 30 }])
      const unknown = await run(['replay', 'delivery_none'], remote)
      expect([unknown.code, unknown.stderr]).toEqual([
        1,
        'error: There is no delivery delivery_none.\n',
      ])

      await rows("update webhook_deliveries set status = 'DEAD', error = 'no'")
      const doctor = await run(['doctor'], { ...remote, FORUMQL_TOKEN: 'a-token-for-the-doctor' })
      expect(doctor.code).toBe(1)
      expect(doctor.stdout).toContain('BAD  inbox: nothing waits. 30 are parked with an error.')
    } finally {
      await close()
    }
  })
})
