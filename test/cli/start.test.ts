import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run, type Started, start } from '../support/command-line.ts'

let home: string
let data: string
let server: Started

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'forumql-start-'))
  data = join(home, 'data')
  server = await start({ FORUMQL_DATA: data })
})

afterAll(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

const examples = 'web/graphiql/examples'
const example = (name: string) => readFileSync(`${examples}/${name}`, 'utf8')

async function graphql(query: string, variables: object = {}, token: string | null = null) {
  const response = await fetch(`${server.url}graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as { data: Record<string, never>; errors?: object[] }
}

describe('the first start', () => {
  it('says what it did and where it is', () => {
    expect(server.banner).toMatch(
      /forumql \d+\.\d+\.\d+ · PGlite in .* · migrated · 7 sample pages/,
    )
    expect(server.banner).toMatch(/7 threads, 15 posts, \d+ sources/)
    expect(server.token).toMatch(/^dev_.{32}$/)
  })

  it('listens on this machine only', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
  })

  it.each(
    readdirSync(examples).filter(
      (name) => name.endsWith('graphql') && !/^mutation|previewIngest/m.test(example(name)),
    ),
  )('has samples for which %s finds something', async (name) => {
    const { data: found, errors } = await graphql(example(name))
    expect(errors).toBeUndefined()
    const fields = Object.values(found) as (object[] | { nodes: object[] })[]
    const sizes = fields.map((field) => (Array.isArray(field) ? field : field.nodes).length)
    expect(Math.max(...sizes)).toBeGreaterThan(0)
  })

  it('previews with the printed token', async () => {
    const { data: found, errors } = await graphql(
      example('preview.graphql'),
      JSON.parse(example('preview.variables.json')),
      server.token,
    )
    expect(errors).toBeUndefined()
    expect(found.previewIngest).toMatchObject({ thread: { posts: [{ authorName: 'Nuur' }, {}] } })
  })

  it('writes with the printed token, and the same again is UNCHANGED', async () => {
    const variables = JSON.parse(example('ingest.variables.json'))
    const ingest = () => graphql(example('ingest.graphql'), variables, server.token)
    const first = await ingest()
    expect(first.data.ingest).toMatchObject({ ingestion: { status: 'CREATED' }, userErrors: [] })
    const again = await ingest()
    expect(again.data.ingest).toMatchObject({ ingestion: { status: 'UNCHANGED' } })
  })

  it('writes nothing without it', async () => {
    const { errors } = await graphql(
      example('ingest.graphql'),
      JSON.parse(example('ingest.variables.json')),
    )
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  })

  it('serves GraphiQL to browsers, without a word to other hosts', async () => {
    const page = await fetch(`${server.url}graphql`, { headers: { accept: 'text/html' } })
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    const html = await page.text()
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
    expect(files.length).toBeGreaterThanOrEqual(3)
    for (const path of files)
      expect((await fetch(new URL(path ?? '', server.url))).status).toBe(200)
  })
})

describe('a second process', () => {
  it('is refused the same database in one line', async () => {
    const { code, stdout, stderr } = await run(['start'], { FORUMQL_DATA: data, PORT: '0' })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^error: The database in .* is in use by another forumql process\..*\n$/)
  })
})

describe('a start that cannot be', () => {
  it('names a taken port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const untouched = join(home, 'untouched')
    const ended = await run(['start'], { FORUMQL_DATA: untouched, PORT: String(port) })
    other.close()
    expect(ended.code).toBe(1)
    expect(ended.stderr).toMatch(new RegExp(`^error: Port ${port} is taken\\..*\n$`))
    expect(existsSync(untouched)).toBe(false)
  })

  it.each([
    [{ PORT: 'abc' }, /^error: PORT must be a port number.*Example: PORT=4000\n$/],
    [{ PORT: '70000' }, /^error: PORT must be a port number/],
    [{ FORUMQL_TOKEN: 'short' }, /^error: FORUMQL_TOKEN must be 16 or more.*\n$/],
    [
      { FORUMQL_CORS_ORIGINS: 'app.example' },
      /^error: FORUMQL_CORS_ORIGINS must be .* Example: .*\n$/,
    ],
    [
      { FORUMQL_TRUSTED_DOCUMENTS: 'nowhere.json' },
      /^error: FORUMQL_TRUSTED_DOCUMENTS must be a JSON file .* Example: .*\n$/,
    ],
    [{ DATABASE_URL: 'mysql://x' }, /^error: DATABASE_URL must be a Postgres address\..*\n$/],
    [
      { FORUMQL_DRIVER: 'x', FORUMQL_SAMPLES: 'no' },
      /^error: FORUMQL_SAMPLES .*\nerror: FORUMQL_DRI/,
    ],
  ])('names every bad setting: %o', async (settings, words) => {
    const ended = await run(['start'], settings)
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(words)
  })

  it('names a directory that cannot be used', async () => {
    const ended = await run(['start'], { FORUMQL_DATA: 'package.json' })
    expect(ended.code).toBe(1)
    expect(ended.stderr).toMatch(
      /^error: The database directory package\.json cannot be used .*\n$/,
    )
  })

  it('names a database that does not answer, without its password', async () => {
    const ended = await run(['start'], { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/forums' })
    expect(ended.code).toBe(1)
    expect(ended.stderr).toMatch(
      /^error: Postgres at 127\.0\.0\.1\/forums \(pg\) does not answer.*\n$/,
    )
    expect(ended.stderr).not.toContain('secret')
  })
})

describe('the end', () => {
  it('comes with Ctrl-C, cleanly, and the next start has everything', async () => {
    const { code, stderr } = await server.stop()
    expect(code).toBe(0)
    const lines = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.every((line) => line.level === 'info')).toBe(true)
    expect(lines[0]).toMatchObject({
      message: 'request',
      method: 'POST',
      path: '/graphql',
      status: 200,
    })

    server = await start({ FORUMQL_DATA: data, FORUMQL_TOKEN: 'token-of-the-second-start' })
    expect(server.banner).toMatch(/up to date · 8 threads/)
    expect(server.banner).not.toContain('token-of-the-second-start')
  })

  it('comes without a word more, in JSON as well', async () => {
    await server.stop('SIGTERM')
    server = await start({ FORUMQL_DATA: data }, '--json')
    expect(JSON.parse(server.banner)).toMatchObject({
      url: server.url,
      token: server.token,
      migrations: [],
      samplePages: 0,
      contents: { threads: 8 },
    })
  })
})
