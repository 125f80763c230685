import { describe, expect, test } from 'vitest'
import { DateTime, LanguageTag, Url } from '../../src/graphql/scalars.ts'

describe('DateTime', () => {
  test.each([
    ['2017-12-11T09:14:00Z', '2017-12-11T09:14:00.000Z'],
    ['2017-12-11T12:14:00.1239+03:00', '2017-12-11T09:14:00.123Z'],
    ['2017-12-11t09:14:00z', '2017-12-11T09:14:00.000Z'],
    ['2024-02-29 00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('reads %s', (text, printed) => {
    expect(DateTime.serialize(DateTime.parseValue(text))).toBe(printed)
  })

  test.each([
    '2017-12-11',
    '2017-12-11T09:14:00',
    '2017-02-29T00:00:00Z',
    '2017-13-01T00:00:00Z',
    '2017-12-11T25:00:00Z',
    '0000-06-01T00:00:00Z',
    '9999-12-31T23:59:59-12:00',
    'yesterday',
    '',
    5,
    null,
  ])('refuses %s and says what it wants', (text) => {
    expect(() => DateTime.parseValue(text)).toThrow(/DateTime must be an instant .*2017-12-11T/)
  })
})

describe('URL', () => {
  test('normalises as browsers do', () => {
    expect(Url.parseValue('HTTPS://Forum.Example:443/a b')).toBe('https://forum.example/a%20b')
  })

  test.each(['forum.example', '/topic/1', 'javascript:alert(1)', 'ftp://forum.example/', 7])(
    'refuses %s',
    (text) => {
      expect(() => Url.parseValue(text)).toThrow(/URL must be an absolute http or https address/)
    },
  )
})

describe('LanguageTag', () => {
  test.each([
    ['so', 'so'],
    ['PT-br', 'pt-BR'],
  ])('%s is %s', (text, tag) => {
    expect(LanguageTag.parseValue(text)).toBe(tag)
  })

  test.each(['', 'somali language', 'e', 'en_US', 3])('refuses %s', (text) => {
    expect(() => LanguageTag.parseValue(text)).toThrow(/LanguageTag must be/)
  })
})
