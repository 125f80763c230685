import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Started, start } from '../support/command-line.ts'

const readme = readFileSync('README.md', 'utf8')

const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, content]) => content ?? '',
  )

/** Commands of the console blocks: `$ ` begins one, further lines belong to it. The two that install are what runs this test. */
const commands = blocks('console')
  .flatMap((block) => block.split(/^\$ /m).slice(1))
  .map((command) => command.replace(/ {2,}#.*$/gm, '').trim())
  .filter((command) => !/^npm (ci|cit)\b|^export TOKEN/.test(command))

let home: string
let server: Started
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'forumql-readme-'))
  server = await start({ FORUMQL_DATA: join(home, 'server') })
})
afterAll(async () => {
  await server?.stop()
  rmSync(home, { recursive: true, force: true })
})

async function shell(command: string): Promise<string> {
  const script = command
    .replaceAll('http://127.0.0.1:4000', server.url.replace(/\/$/, ''))
    .replaceAll('npx forumql', `"${process.execPath}" dist/cli.mjs`)
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
    env: { PATH: process.env.PATH, TOKEN: server.token ?? '', FORUMQL_DATA: join(home, 'cli') },
  })
  return stdout
}

it('shows every way in', () => {
  expect(commands.filter((command) => command.includes('curl')).length).toBeGreaterThanOrEqual(2)
  expect(
    commands.filter((command) => command.includes('npx forumql')).length,
  ).toBeGreaterThanOrEqual(4)
})

it.each(commands)('the command works: %s', async (command) => {
  const output = await shell(command)
  expect(output).not.toBe('')
  if (!command.includes('curl')) return
  const answer = JSON.parse(output)
  expect(answer.errors).toBeUndefined()
  expect(Object.values(answer.data)).not.toContain(null)
})

it.each(blocks('sh'))(
  'a signed webhook is taken, known again, and refused when it was tampered with',
  async (script) => {
    expect((await shell(script)).match(/^\d{3}$/gm)).toEqual(['202', '200', '401'])
  },
)

it.each(blocks('graphql'))('the query finds something: %s', async (query) => {
  const response = await fetch(`${server.url}graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  expect(data.posts.nodes.length).toBeGreaterThan(0)
})

it('answers the document of the quick start with UNCHANGED when it is sent again', async () => {
  const command = commands.find((one) => one.includes('mutation')) ?? ''
  await shell(command)
  const { data } = JSON.parse(await shell(command))
  expect(data.ingest.ingestion.status).toBe('UNCHANGED')
})
