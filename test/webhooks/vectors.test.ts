// Vectors of other people: signatures with fixed times, and whether they have to be accepted.
// Skipped where the shared attack data is absent: it is not part of this project.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemeById } from '../../src/webhooks/index.ts'

interface Vector {
  readonly name: string
  readonly scheme: string
  readonly secret: string
  /** Seconds. */
  readonly now: number
  readonly headers: Readonly<Record<string, string>>
  readonly body_b64: string
  readonly expect: 'accept' | 'reject'
}

const file = '../shared/attacks/webhook-vectors.json'
const vectors: readonly Vector[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []

test.runIf(vectors.length > 0).each(vectors)('$name: $expect', async (vector) => {
  const { ok } = await schemeById(vector.scheme).verify(
    {
      headers: new Headers(vector.headers),
      body: Buffer.from(vector.body_b64, 'base64'),
      url: 'https://forumql.example/webhooks/one',
    },
    [vector.secret],
    new Date(vector.now * 1000),
  )
  expect(ok).toBe(vector.expect === 'accept')
})

test.skipIf(vectors.length > 0)(`vectors are absent: ${file}`, () => {})
