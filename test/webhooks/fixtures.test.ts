// Every folder test/fixtures/webhooks/<scheme>/<case>/ is a test: delivery.json goes in, expected.json must come out.
// FORUMQL_WRITE_EXPECTED=1 writes what came out, to be read before it is kept.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extractAll } from '../../src/ingest/extract-all.ts'
import { receive } from '../../src/ingest/receive.ts'
import { schemeById, schemes } from '../../src/webhooks/index.ts'
import { redact } from '../../src/webhooks/redact.ts'
import type { ContentEvent } from '../../src/webhooks/scheme.ts'
import { compact } from '../engines/compact.ts'

const root = join(import.meta.dirname, '../fixtures/webhooks')
const cases = readdirSync(root).flatMap((scheme) =>
  readdirSync(join(root, scheme)).map((name) => ({
    scheme,
    name,
    folder: join(root, scheme, name),
  })),
)

const receivedAt = new Date('2026-04-01T00:00:00Z')

/** An event as one reads it: a document as its threads. */
function shown(event: ContentEvent) {
  if (event.kind !== 'document') return event
  const { kind, found } = extractAll(receive(event.document).input, { receivedAt })
  const threads = found.map(({ input, extraction: { engine, thread } }) => ({
    version: input.fetchedAt?.toISOString() ?? null,
    engine,
    ...thread,
  }))
  return { kind, threads, news: found.flatMap(({ news }) => news) }
}

function deliveryIn(folder: string) {
  const {
    headers,
    body,
    forum = null,
  } = JSON.parse(readFileSync(join(folder, 'delivery.json'), 'utf8'))
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return {
    delivery: {
      headers: new Headers(headers),
      body: bytes,
      url: 'https://forumql.example/webhooks/one',
    },
    forum,
  }
}

describe('a delivery of each scheme', () => {
  test.each(cases)('$scheme/$name is read as its expected.json says', ({ scheme, folder }) => {
    const { delivery, forum } = deliveryIn(folder)
    const path = join(folder, 'expected.json')
    const kept = { ...delivery, body: redact(delivery.body).body }
    const events = compact(
      JSON.parse(JSON.stringify(schemeById(scheme).read(kept, forum).map(shown))),
    )
    if (process.env.FORUMQL_WRITE_EXPECTED)
      writeFileSync(path, `${JSON.stringify(events, null, 2)}\n`)
    expect(existsSync(path), `${path} is missing`).toBe(true)
    expect(events).toEqual(JSON.parse(readFileSync(path, 'utf8')))
  })

  test.each(cases)(
    '$scheme/$name says the same before its addresses are dropped',
    ({ scheme, folder }) => {
      const { delivery, forum } = deliveryIn(folder)
      const read = (body: Uint8Array) =>
        JSON.parse(
          JSON.stringify(
            schemeById(scheme)
              .read({ ...delivery, body }, forum)
              .map(shown),
          ),
        )
      const whole = read(delivery.body)
      expect(whole).toEqual(read(redact(delivery.body).body))
      expect(JSON.stringify(whole)).not.toMatch(/mail\.example|192\.0\.2/)
    },
  )

  test('every scheme has fixtures, one of them of something unknown', () => {
    for (const { id } of schemes.filter((scheme) => scheme.id !== 'websub')) {
      expect(cases.filter(({ scheme }) => scheme === id).map(({ name }) => name)).toContain(
        'unknown',
      )
    }
  })
})
