import { describe, expect, test } from 'vitest'
import { toResponse } from '../../src/http/answers.ts'
import { allowOrigin, type CorsOrigins, preflight } from '../../src/http/cors.ts'

const asked = (origin: string) =>
  new Request('http://localhost/graphql', {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST' },
  })

function headersFor(origin: string, origins: CorsOrigins): Headers {
  const answer = preflight(asked(origin), origins) ?? { status: 200, headers: {}, content: null }
  allowOrigin(asked(origin), answer, origins)
  return toResponse(answer).headers
}

describe('an allow-list of *', () => {
  test('lets anyone read, with one answer for all', () => {
    const headers = headersFor('https://anyone.example', '*')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.has('vary')).toBe(false)
  })

  test('lets no page use a token', () => {
    const headers = headersFor('https://anyone.example', '*')
    expect(headers.get('access-control-allow-headers')).not.toContain('authorization')
    expect(headers.has('access-control-allow-credentials')).toBe(false)
  })
})

test('without a list, nothing is said of other origins', () => {
  expect([...headersFor('https://anyone.example', [])].map(([name]) => name)).not.toContainEqual(
    expect.stringMatching(/^access-control|^vary$/),
  )
})
