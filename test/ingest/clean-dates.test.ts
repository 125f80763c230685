import { expect, it } from 'vitest'
import { cleanDates } from '../../src/ingest/clean-dates.ts'
import type { PageInput, RawDate } from '../../src/model.ts'

const page = '<p>3 May 2024, 10:15</p><footer>All times are UTC+03:00</footer>'
const read = (raw: RawDate, given: Partial<PageInput> = {}) => {
  const input: PageInput = {
    kind: 'html',
    content: page,
    url: null,
    fetchedAt: null,
    timezone: null,
    language: null,
    forum: null,
    ...given,
  }
  return cleanDates([raw], input, new Date('2024-06-01T00:00:00Z'), 'en').dates[0]
}
const words = { text: '3 May 2024, 10:15', machine: null }

it('a clock without a zone is read in the one that the page prints', () => {
  expect(read(words)).toMatchObject({ at: '2024-05-03T07:15:00.000Z', timezoneAssumed: '+03:00' })
})

it('the zone that the caller gives wins over the printed one', () => {
  const given = { timezone: '-05:00' }
  expect(read(words, given)).toMatchObject({
    at: '2024-05-03T15:15:00.000Z',
    timezoneAssumed: '-05:00',
  })
})

it('a machine value with its own offset wins over both', () => {
  const machine = { ...words, machine: '2024-05-03T10:15:00+01:00' }
  expect(read(machine, { timezone: '-05:00' })).toMatchObject({
    at: '2024-05-03T09:15:00.000Z',
    timezoneAssumed: null,
  })
})

it('without any word of a zone it is UTC', () => {
  expect(read(words, { content: 'nothing' })).toMatchObject({
    at: '2024-05-03T10:15:00.000Z',
    timezoneAssumed: 'UTC',
  })
})
