// Bodies that are refused before they cost anything.
import { expect, test } from 'vitest'
import { jsonBody } from '../../src/webhooks/json-body.ts'

const read = (text: string) => jsonBody(Buffer.from(text))

test.each([
  ['broken', '{"post": ', /no JSON/],
  ['empty', '', /no JSON/],
  ['nested 100,000 deep', '['.repeat(100_000), /nested deeper/],
  ['nested 100,000 deep in objects', '{"a":'.repeat(100_000), /nested deeper/],
  ['a string without an end', `{"a":"${'\\"'.repeat(1_000_000)}`, /no JSON/],
  ['with a huge id', '{"id":12345678901234567890}', /too large/],
  ['with a number without bounds', '{"id":1e999}', /too large/],
  ['with a number of a million digits', `{"id":${'9'.repeat(1_000_000)}}`, /too large/],
])('%s: refused in no time', (_, text, message) => {
  const start = process.cpuUsage()
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: 'INVALID', message: expect.stringMatching(message) }),
  )
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(250)
})

test('invalid UTF-8 is refused', () => {
  expect(() => jsonBody(Buffer.from([0x22, 0xc3, 0x28, 0x22]))).toThrow(/no valid UTF-8/)
})

test('brackets and digits inside strings count for nothing', () => {
  const text = JSON.stringify({ text: `${'['.repeat(1000)}\\" 99999999999999999999 \\` })
  expect(read(text)).toEqual(JSON.parse(text))
})

test('numbers that are read exactly pass', () => {
  expect(read('[9007199254740991, -1.5e-3, 0.1]')).toEqual([9007199254740991, -0.0015, 0.1])
})
