// GraphiQL in a real browser: it works offline, and its first tab shows data without a click.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Started, start } from '../support/command-line.ts'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's Chromium, else the one that comes by npm, else none: that one lacks system libraries on some machines. */
async function launch(): Promise<Browser | null> {
  const own = places.find((path) => existsSync(path))
  const executablePath = own ?? (await packaged())
  if (executablePath === null) return null
  const launched = chromium.launch({ executablePath, args: flags, headless: true })
  return own === undefined ? launched.catch(() => null) : launched
}

async function packaged(): Promise<string | null> {
  const { default: serverless } = await import('@sparticuz/chromium')
  return serverless.executablePath().catch(() => null)
}

const browser = await launch()

describe.skipIf(browser === null)('GraphiQL (skipped where no Chromium runs)', () => {
  let home: string
  let server: Started
  let page: Page
  const requested: string[] = []
  const complaints: string[] = []

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'forumql-graphiql-'))
    server = await start({ FORUMQL_DATA: home })
    page = await (browser as Browser).newPage({ viewport: { width: 1400, height: 900 } })
    page.on('request', (request) => requested.push(request.url()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    await page.goto(`${server.url}graphql`)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    rmSync(home, { recursive: true, force: true })
  })

  it('shows data in its first tab without a click', async () => {
    await expect.poll(() => page.innerText('.graphiql-response'), wait).toMatch(/"totalCount":\s7/)
  })

  it('has a tab for every example', async () => {
    const tabs = await page.locator('.graphiql-tab').allInnerTexts()
    expect(tabs.map((tab) => tab.trim())).toEqual([
      'LatestThreads',
      'ThreadWithPosts',
      'ProvenanceOfAPost',
      'FromBbcViaCaasimada',
      'Sources',
      'Reposters',
      'Stories',
      'Search',
      'Preview',
      'IngestTextDump',
      'Correct',
    ])
  })

  it('explains the schema', async () => {
    await page.click('button[aria-label="Show Documentation Explorer"]')
    await expect.poll(() => page.innerText('.graphiql-plugin'), wait).toContain('Query')
  })

  it('asked no other host for anything and had nothing to complain about', async () => {
    const { FORUMQL_SCREENSHOT: path } = process.env
    if (path) await page.screenshot({ path })
    const hosts = new Set(
      requested.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).host),
    )
    expect([...hosts]).toEqual([new URL(server.url).host])
    expect(complaints).toEqual([])
  })

  it('sends the headers of a tab: the ingestion still lacks its token', async () => {
    await page.click('button[aria-label="Hide Documentation Explorer"]')
    const answer = async () => {
      await page.click('#graphiql-session-tab-9')
      await page.click('.graphiql-execute-button')
      return page.innerText('.graphiql-response')
    }
    await expect.poll(answer, wait).toContain('UNAUTHENTICATED')
  })
})

const wait = { timeout: 30_000, interval: 500 }
