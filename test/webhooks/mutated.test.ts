// Payloads in shapes that no forum should send, but one day will: a delivery is read or refused, never an accident.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { extractAll } from '../../src/ingest/extract-all.ts'
import { receive } from '../../src/ingest/receive.ts'
import { schemeById } from '../../src/webhooks/index.ts'
import { redact } from '../../src/webhooks/redact.ts'

const root = join(import.meta.dirname, '../fixtures/webhooks')
const cases = readdirSync(root).flatMap((scheme) =>
  readdirSync(join(root, scheme)).map((name) => ({
    scheme,
    name,
    ...(JSON.parse(readFileSync(join(root, scheme, name, 'delivery.json'), 'utf8')) as {
      headers: Record<string, string>
      body: unknown
    }),
  })),
)

type Json = { [key: string]: unknown }

/** The value with something else at one of its places, chosen by numbers. */
function mutated(value: unknown, path: readonly number[], other: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return other
  const copy: Json = Array.isArray(value) ? ([...value] as unknown as Json) : { ...value }
  copy[key] = mutated(copy[key], rest, other)
  return copy
}

const strange = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    ' ',
    '0',
    'javascript:alert(1)',
    '\u0000',
    [],
    {},
    [[]],
    [null],
  ),
  fc.constantFrom('http://', 'https://\u0000', '2026-99-99', '__proto__', {
    __proto__: null,
    id: {},
  }),
  fc.jsonValue({ maxDepth: 3 }),
)

function read(scheme: string, headers: Record<string, string>, body: unknown): void {
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  try {
    const delivery = {
      headers: new Headers(headers),
      body: redact(bytes).body,
      url: 'https://forumql.example/webhooks/one',
    }
    for (const event of schemeById(scheme).read(delivery, null)) {
      if (event.kind === 'document') {
        extractAll(receive(event.document).input, { receivedAt: new Date('2026-04-01T00:00:00Z') })
      }
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

const schemes = [...new Set(cases.map(({ scheme }) => scheme))]

test.each(schemes)('%s', { timeout: 60_000 }, (scheme) => {
  const own = cases.filter((one) => one.scheme === scheme)
  const property = fc.property(
    fc.nat(own.length - 1),
    fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    strange,
    (index, path, other) => {
      const delivery = own[index]
      if (delivery === undefined) return
      read(scheme, delivery.headers, mutated(delivery.body, path, other))
    },
  )
  expect(() => fc.assert(property, { numRuns: 150, seed: 20_260_301 })).not.toThrow()
})
