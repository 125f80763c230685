import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { run } from '../support/command-line.ts'

let home: string
let data: { FORUMQL_DATA: string }

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'forumql-commands-'))
  data = { FORUMQL_DATA: join(home, 'data') }
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('forumql parse', () => {
  it('shows what a page says as JSON', async () => {
    const url = 'https://harbour-talk.example/topic/4821-night-buses/'
    const ended = await run(['parse', 'samples/invision-topic.html', '--json', '--url', url])
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toMatchObject({
      engine: 'invision4',
      thread: { title: 'Night buses to the lower town are back', posts: { length: 2 } },
      warnings: [],
    })
  })

  it('reads a topic of Discourse as JSON', async () => {
    const file = 'test/fixtures/discourse/topic-json/page.json'
    const ended = await run(['parse', file, '--json', '--url', 'https://seeds.example/t/618.json'])
    expect(JSON.parse(ended.stdout)).toMatchObject({
      engine: 'discourse',
      thread: { nativeId: '618', posts: { length: 3 } },
      warnings: [{ code: 'PII_DROPPED' }, { code: 'PARTIAL_THREAD' }],
    })
  })

  it('reads a feed, thread by thread', async () => {
    const ended = await run(['parse', 'samples/planet-feed.rss', '--json'])
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(ended.stdout)).toMatchObject({
      inputKind: 'FEED',
      threads: [
        {
          url: 'https://harbour-talk.example/topic/4901-ice/',
          posts: [
            { attributions: [{ role: 'SYNDICATOR', source: { name: 'The Pilot Post' } }] },
            { author: { name: 'Olli' } },
          ],
        },
      ],
    })
  })

  it('reads standard input, and says what it doubts on standard error', async () => {
    const ended = await run(
      ['parse', '-'],
      {},
      '<!doctype html><html><body id="phpbb"><h2 class="topic-title">Caf\u00e9</h2><div id="p1" class="post"><div class="postbody"><p class="author">by Ann</p><div class="content">Two lattes for the balcony, please, and a glass of water.</div></div></div></body></html>',
    )
    expect(ended.code).toBe(0)
    expect(ended.stdout).toContain('Café')
    expect(ended.stderr).toContain('URL_MISSING: ')
  })

  it('uses the engine that it is told', async () => {
    const ended = await run(['parse', 'samples/phpbb-topic.html', '--json', '--engine', 'generic'])
    expect(JSON.parse(ended.stdout).engine).toBe('generic')
    const unknown = await run(['parse', 'samples/phpbb-topic.html', '--engine', 'nobody'])
    expect(unknown.code).toBe(1)
    expect(unknown.stderr).toMatch(/^error: There is no engine "nobody"\. Known: .*\n$/)
  })

  it.each([
    [['nowhere.html'], 2, /^error: nowhere\.html: there is no such file\.\n$/],
    [['samples'], 2, /^error: samples: it is a directory/],
    [['samples/invision-topic.html', '--url', 'x'], 2, /^error: url is not an absolute http/],
    [['samples/invision-topic.html', '--fetched-at', 'x'], 2, /^error: --fetched-at is not a time/],
    [['samples/index.json', '--bogus'], 2, /^error: unknown option '--bogus'\n$/],
  ])('refuses %j', async (args, code, words) => {
    const ended = await run(['parse', ...args])
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(words) })
  })

  it('refuses what is not a thread in one line', async () => {
    const ended = await run(['parse', '-'], {}, '<html><body><p>Page not found</p></body></html>')
    expect(ended).toMatchObject({ code: 1, stdout: '' })
    expect(ended.stderr).toMatch(/^error: [^\n]*\n$/)
  })
})

describe('forumql migrate and doctor', () => {
  it('find a new directory healthy and a migrated one up to date', async () => {
    const before = await run(['doctor'], data)
    expect(before.code).toBe(0)
    expect(before.stdout).toContain('is not there yet; start makes it')

    const migrated = await run(['migrate', '--json'], data)
    expect(JSON.parse(migrated.stdout).applied.length).toBeGreaterThan(0)
    expect((await run(['migrate'], data)).stdout).toBe('nothing to do\n')

    const after = JSON.parse((await run(['doctor', '--json'], data)).stdout)
    expect(after).toContainEqual(
      expect.objectContaining({
        check: 'database',
        ok: true,
        says: expect.stringContaining('up to date'),
      }),
    )
  })

  it('say what a server lacks', async () => {
    const ended = await run(['doctor'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/forums' })
    expect(ended.code).toBe(1)
    expect(ended.stdout).toMatch(/BAD {2}token: FORUMQL_TOKEN is not set/)
    expect(ended.stdout).toMatch(
      /BAD {2}database: Postgres at 127\.0\.0\.1\/forums \(pg\) does not/,
    )
    expect(ended.stdout).not.toContain('secret')
  })
})

describe('forumql ingest', () => {
  it('stores documents; the same again is UNCHANGED', async () => {
    const args = [
      'ingest',
      'samples/phpbb-topic.html',
      '--json',
      '--fetched-at',
      '2024-01-01T00:00Z',
    ]
    const first = JSON.parse((await run(args, data)).stdout)
    expect(first).toMatchObject({
      file: 'samples/phpbb-topic.html',
      ingestion: { status: 'CREATED', trigger: 'CLI', counts: { postsCreated: 3 } },
    })
    const again = JSON.parse((await run(args, data)).stdout)
    expect(again.ingestion.status).toBe('UNCHANGED')
    expect(again.threadIds).toEqual(first.threadIds)
  })

  it('ends with 3 when some were refused and with 1 when all were', async () => {
    writeFileSync(join(home, 'empty.html'), '')
    const empty = join(home, 'empty.html')
    const some = await run(['ingest', empty, 'samples/xenforo-thread.html'], data)
    expect(some.code).toBe(3)
    expect(some.stdout).toMatch(
      /^CREATED {2}samples\/xenforo-thread\.html .*3 posts {2}thread_\S+\n$/,
    )
    expect(some.stderr).toContain(`error: ${empty}: The document is empty.`)
    expect((await run(['ingest', empty], data)).code).toBe(1)
  })
})

describe('forumql', () => {
  it('tells its version and its commands on request, and ends with 2 on misuse', async () => {
    expect(await run(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` })
    expect((await run(['--help'])).stdout).toMatch(/start.*ingest.*parse.*migrate.*doctor/s)
    expect(await run(['nonsense'])).toMatchObject({ code: 2, stdout: '' })
    expect(await run([])).toMatchObject({ code: 2, stdout: '' })
  })
})
