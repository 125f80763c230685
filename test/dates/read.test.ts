import { describe, expect, it } from 'vitest'
import { type ReadingContext, readDates } from '../../src/dates/read.ts'

const FETCHED = new Date('2020-06-20T12:00:00Z')
const CONTEXT: ReadingContext = {
  fetchedAt: FETCHED,
  receivedAt: new Date('2026-11-22T08:00:00Z'),
  timezone: null,
  language: null,
}

const readAll = (texts: readonly string[], context: Partial<ReadingContext> = {}) =>
  readDates(
    texts.map((text) => ({ text, machine: null })),
    { ...CONTEXT, ...context },
  )
const read = (text: string, context: Partial<ReadingContext> = {}) =>
  readAll([text], context).dates[0]
const at = (text: string, context: Partial<ReadingContext> = {}) => read(text, context)?.at
const days = (texts: readonly string[], context: Partial<ReadingContext> = {}) =>
  readAll(texts, context).dates.map((date) => date?.at?.slice(0, 10))
const codes = (texts: readonly string[], context: Partial<ReadingContext> = {}) =>
  readAll(texts, context).warnings.map(({ code }) => code)
const readMachine = (machine: string, text: string | null = null, context = CONTEXT) =>
  readDates([{ machine, text }], context).dates[0]

describe('clocks beside machine values', () => {
  const pair = { text: 'Jul 5, 2019 at 7:30 PM', machine: '2019-07-05T19:30:20-04:00' }
  const alone = { text: 'Jul 5, 2019 at 5:39 PM', machine: null }
  const second = (raws: Parameters<typeof readDates>[0], timezone: string | null = null) =>
    readDates(raws, { ...CONTEXT, timezone }).dates[1]

  it('show the zone of those that stand alone', () => {
    expect(second([pair, alone])).toMatchObject({
      at: '2019-07-05T21:39:00.000Z',
      timezoneAssumed: '-04:00',
    })
  })

  it('yield to the zone that is known', () => {
    expect(second([pair, alone], 'UTC')?.at).toBe('2019-07-05T17:39:00.000Z')
  })

  it('show none where they do not agree, or the words are counted from now', () => {
    const other = { text: 'Jan 5, 2019 at 7:30 PM', machine: '2019-01-05T19:30:20-05:00' }
    expect(second([pair, alone, other])?.timezoneAssumed).toBe('UTC')
    const relative = { text: 'Today at 9:30 AM', machine: '2020-06-20T08:30:00Z' }
    expect(second([relative, alone])?.timezoneAssumed).toBe('UTC')
  })
})

describe('a machine value', () => {
  it.each([
    ['2017-12-11T09:14:00Z', '2017-12-11T09:14:00.000Z', 'SECOND'],
    ['2017-12-11T09:14:05.250+02:00', '2017-12-11T07:14:05.250Z', 'SECOND'],
    ['2012-11-05T14:24:14+0000', '2012-11-05T14:24:14.000Z', 'SECOND'],
    ['2012-11-05 14:24:14', '2012-11-05T14:24:14.000Z', 'SECOND'],
    ['2012-11-05T14:24', '2012-11-05T14:24:00.000Z', 'MINUTE'],
    ['2012-11-05', '2012-11-05T00:00:00.000Z', 'DAY'],
    ['2012-11', '2012-11-01T00:00:00.000Z', 'MONTH'],
    ['20121105T142414Z', '2012-11-05T14:24:14.000Z', 'SECOND'],
    ['1352125454', '2012-11-05T14:24:14.000Z', 'SECOND'],
    ['1352125454250', '2012-11-05T14:24:14.250Z', 'SECOND'],
    ['Mon, 05 Nov 2012 14:24:14 +0100', '2012-11-05T13:24:14.000Z', 'SECOND'],
    ['Mon Nov 05 2012 14:24:14 GMT+0100 (CET)', '2012-11-05T13:24:14.000Z', 'SECOND'],
  ])('is read: %s', (machine, expected, precision) => {
    expect(readMachine(machine)).toMatchObject({ at: expected, precision, raw: machine })
  })

  it('counts before the words, which stay as the raw text', () => {
    const date = readMachine('2020-06-19T23:30:00Z', 'Today at 1:30 AM')
    expect(date).toEqual({
      at: '2020-06-19T23:30:00.000Z',
      precision: 'SECOND',
      raw: 'Today at 1:30 AM',
      timezoneAssumed: null,
    })
  })

  it.each(['1970-01-01T00:00:00Z', '0', '1989-12-31', '2020-06-23T00:00:00Z'])(
    'gives way to the words when it is implausible: %s',
    (machine) => {
      expect(readMachine(machine, '5 June 2019, 14:05')?.at).toBe('2019-06-05T14:05:00.000Z')
    },
  )

  it('takes the clock of the words when it has only a day', () => {
    expect(readMachine('2019-06-05', '5 June 2019, 14:05')?.at).toBe('2019-06-05T14:05:00.000Z')
    expect(readMachine('2019-06-05', '9 May 2018, 14:05')?.at).toBe('2019-06-05T00:00:00.000Z')
  })

  it('may be words itself, which count before relative ones', () => {
    expect(readMachine('Tue Jun 05, 2018 7:48 pm', '2 years ago')?.at).toBe(
      '2018-06-05T19:48:00.000Z',
    )
  })

  it('settles the order of the numbers beside it', () => {
    const raws = [
      { machine: '2019-04-06T06:55:00Z', text: '04/06/2019' },
      { machine: null, text: '05/06/2019' },
    ]
    const { dates, warnings } = readDates(raws, CONTEXT)
    expect(dates[1]?.at).toBe('2019-05-06T00:00:00.000Z')
    expect(warnings).toEqual([])
  })
})

describe('a zone', () => {
  it('is the one that the words name', () => {
    expect(read('Jun 5, 2012, 02:14 PM EST')).toMatchObject({
      at: '2012-06-05T19:14:00.000Z',
      timezoneAssumed: null,
    })
    expect(at('5 Jun 2012 14:05 UTC+3')).toBe('2012-06-05T11:05:00.000Z')
    expect(at('5 Jun 2012 14:05 +0530')).toBe('2012-06-05T08:35:00.000Z')
  })

  it('is assumed where none is named, and said', () => {
    expect(read('5 Jun 2012 14:05')?.timezoneAssumed).toBe('UTC')
    expect(read('5 Jun 2012 14:05', { timezone: 'Europe/Berlin' })).toMatchObject({
      at: '2012-06-05T12:05:00.000Z',
      timezoneAssumed: 'Europe/Berlin',
    })
    expect(at('5 Dec 2012 14:05', { timezone: 'Europe/Berlin' })).toBe('2012-12-05T13:05:00.000Z')
    expect(at('2012-06-05 14:05', { timezone: '+03:00' })).toBe('2012-06-05T11:05:00.000Z')
  })

  it('is UTC where the caller names one that does not exist', () => {
    expect(read('5 Jun 2012 14:05', { timezone: 'Mars/Olympus' })?.timezoneAssumed).toBe('UTC')
  })

  it('decides which day yesterday was', () => {
    const late = { fetchedAt: new Date('2020-06-20T23:30:00Z'), timezone: 'Asia/Tokyo' }
    expect(at('Yesterday at 14:05', late)).toBe('2020-06-20T05:05:00.000Z')
  })
})

describe('the order of numbers', () => {
  it('is settled for the whole page by one day above 12', () => {
    expect(days(['04/06/2019', '10/31/2019'])).toEqual(['2019-04-06', '2019-10-31'])
    expect(days(['04/06/2019', '31/10/2019'])).toEqual(['2019-06-04', '2019-10-31'])
  })

  it('is settled by a weekday', () => {
    expect(days(['Tue 06/05/2012'])).toEqual(['2012-06-05'])
  })

  it('is settled by the sequence of the posts', () => {
    const march = ['3/1/2019', '3/2/2019', '3/3/2019', '3/5/2019', '3/8/2019']
    expect(days(march).at(-1)).toBe('2019-03-08')
    expect(codes(march)).toEqual([])
  })

  it('never gives a date after the page was seen', () => {
    expect(days(['07/06/2020'])).toEqual(['2020-06-07'])
  })

  it('is day first with dots, year first with a long year', () => {
    expect(days(['04.06.2019'])).toEqual(['2019-06-04'])
    expect(days(['2019/04/06'])).toEqual(['2019-04-06'])
  })

  it('follows the region of the language', () => {
    expect(days(['04/06/2019'], { language: 'en-US' })).toEqual(['2019-04-06'])
    expect(days(['04/06/2019'], { language: 'en-GB' })).toEqual(['2019-06-04'])
    expect(days(['19.04.06'], { language: 'ko' })).toEqual(['2019-04-06'])
    expect(codes(['04/06/2019'], { language: 'fr' })).toEqual([])
  })

  it('is said to be a guess where nothing settles it', () => {
    expect(codes(['04/06/2019', '05/06/2019'])).toEqual(['DATE_AMBIGUOUS'])
    expect(codes(['04/06/2019', '05/06/2019'], { language: 'en' })).toEqual(['DATE_AMBIGUOUS'])
    expect(codes(['05/05/2019'])).toEqual([])
  })
})

describe('words', () => {
  it.each([
    ['Tue Jun 05, 2012 7:48 pm', '2012-06-05T19:48:00.000Z'],
    ['Posted: 12.04.2019, 17:20', '2019-04-12T17:20:00.000Z'],
    ['Reply #5 on: July 16, 2019, 02:05:33 PM', '2019-07-16T14:05:33.000Z'],
    ['Thu 21-Nov-19 10:53:49', '2019-11-21T10:53:49.000Z'],
    ['25-February-2012 21:46', '2012-02-25T21:46:00.000Z'],
    ['4 December 2016 at 12:11AM', '2016-12-04T00:11:00.000Z'],
    ['23.04.2020 um 16.38 Uhr', '2020-04-23T16:38:00.000Z'],
    ['Mar 12 Mars 2019 à 14h05', '2019-03-12T14:05:00.000Z'],
    ['Lun 30 Oct 2017 13:00', '2017-10-30T13:00:00.000Z'],
    ['jue 05 sep 2013, 1:05 am', '2013-09-05T01:05:00.000Z'],
    ['Pon, 3 Wrz 2018, 20:10', '2018-09-03T20:10:00.000Z'],
    ['Чт дек 07, 2017 9:14', '2017-12-07T09:14:00.000Z'],
    ['07 كانون الأول 2017 - 09:14 م', '2017-12-07T21:14:00.000Z'],
    ['07 غشت 2017', '2017-08-07T00:00:00.000Z'],
    ['Isniin Disember 11, 2017 9:14 GD', '2017-12-11T21:14:00.000Z'],
    ['週二 6月 05, 2012 7:48 pm', '2012-06-05T19:48:00.000Z'],
    ['2012年6月5日(火) 19時48分', '2012-06-05T19:48:00.000Z'],
    ['平成24年6月5日', '2012-06-05T00:00:00.000Z'],
    ['2012년 6월 5일 오후 7:48', '2012-06-05T19:48:00.000Z'],
    ['5 มิ.ย. 2555 19:48', '2012-06-05T19:48:00.000Z'],
    ['۱۶ خرداد ۱۳۹۱ ۱۹:۴۸', '2012-06-05T19:48:00.000Z'],
    ['1391/03/16', '2012-06-05T00:00:00.000Z'],
    ['٥‏/٦‏/٢٠١٢ ٧:٤٨ م', '2012-06-05T19:48:00.000Z'],
    ['Thứ 3, 5 tháng 6, 2012 19:48', '2012-06-05T19:48:00.000Z'],
  ])('of an absolute date are read: %s', (text, expected) => {
    expect(at(text, { language: null })).toBe(expected)
  })

  it('that mean two months are read in the language of the page', () => {
    const croatian = ['3. listopada 2018.', '12. siječnja 2019.', '5. svibnja 2019.']
    expect(days(croatian)[0]).toBe('2018-10-03')
    expect(days(['3 listopada 2018'], { language: 'pl' })).toEqual(['2018-11-03'])
  })

  it('without a day are a month, without a month a year', () => {
    expect(read('September 2019')).toMatchObject({
      at: '2019-09-01T00:00:00.000Z',
      precision: 'MONTH',
    })
    expect(read("Sep '19")).toMatchObject({ at: '2019-09-01T00:00:00.000Z', precision: 'MONTH' })
    expect(read('2014')).toMatchObject({ at: '2014-01-01T00:00:00.000Z', precision: 'YEAR' })
  })

  it('without a year are of the last such day', () => {
    expect(days(['March 30', 'July 2'])).toEqual(['2020-03-30', '2019-07-02'])
    expect(days(['Sunday 8th March'])).toEqual(['2020-03-08'])
    expect(days(['Friday 8th March'])).toEqual(['2019-03-08'])
  })

  it('without a year are of the year after the dates that have one, when nobody knows when the page was seen', () => {
    const { dates, warnings } = readAll(['Dec 30, 2013', 'Jan 5'], { fetchedAt: null })
    expect(dates[1]?.at).toBe('2014-01-05T00:00:00.000Z')
    expect(warnings.map(({ code }) => code)).toEqual(['DATE_RELATIVE_TO_RECEIPT'])
  })

  it.each([
    'hello world',
    'Posts: 382',
    '31 February 2019',
    '12 zwölfember 2017 9:14',
    '–',
    'umpteen days ago',
  ])('that nobody can read give no date, never a guess: %s', (text) => {
    const { dates, warnings } = readAll([text])
    expect(dates).toEqual([{ at: null, precision: 'UNKNOWN', raw: text, timezoneAssumed: null }])
    expect(warnings.map(({ code }) => code)).toEqual(['DATE_UNREADABLE'])
  })
})

describe('a relative date', () => {
  it.each([
    ['5 minutes ago', '2020-06-20T11:55:00.000Z', 'MINUTE'],
    ['1 hour 2 minutes ago', '2020-06-20T10:58:00.000Z', 'MINUTE'],
    ['vor 3 Stunden', '2020-06-20T09:00:00.000Z', 'DAY'],
    ['3小时前', '2020-06-20T09:00:00.000Z', 'DAY'],
    ['il y a 2 jours', '2020-06-18T00:00:00.000Z', 'DAY'],
    ['4 maalmood ka hor', '2020-06-16T00:00:00.000Z', 'DAY'],
    ['قبل يومين', '2020-06-18T00:00:00.000Z', 'DAY'],
    ['منذ 3 أيام', '2020-06-17T00:00:00.000Z', 'DAY'],
    ['21 день назад', '2020-05-30T00:00:00.000Z', 'DAY'],
    ['час назад', '2020-06-20T11:00:00.000Z', 'DAY'],
    ['two days ago', '2020-06-18T00:00:00.000Z', 'DAY'],
    ['laba maalmood ka hor', '2020-06-18T00:00:00.000Z', 'DAY'],
    ['منذ ساعتين', '2020-06-20T10:00:00.000Z', 'DAY'],
    ['5m ago', '2020-06-20T11:55:00.000Z', 'MINUTE'],
    ['vor einem Tag', '2020-06-19T00:00:00.000Z', 'DAY'],
    ['siku 3 zilizopita', '2020-06-17T00:00:00.000Z', 'DAY'],
    ['3 weeks ago', '2020-05-30T00:00:00.000Z', 'MONTH'],
    ['5 mo', '2020-01-01T00:00:00.000Z', 'MONTH'],
    ['3d', '2020-06-17T00:00:00.000Z', 'DAY'],
    ['2y', '2018-01-01T00:00:00.000Z', 'YEAR'],
    ['1 Jahr 2 Tage her', '2019-06-18T00:00:00.000Z', 'DAY'],
    ['Yesterday at 14:05', '2020-06-19T14:05:00.000Z', 'MINUTE'],
    ['Today, 09:12', '2020-06-20T09:12:00.000Z', 'MINUTE'],
    ['Shalay 14:05', '2020-06-19T14:05:00.000Z', 'MINUTE'],
    ['昨天 下午2:05', '2020-06-19T14:05:00.000Z', 'MINUTE'],
    ['Monday at 3:15 PM', '2020-06-15T15:15:00.000Z', 'MINUTE'],
    ['Saturday at 3:15 PM', '2020-06-13T15:15:00.000Z', 'MINUTE'],
    ['just now', '2020-06-20T12:00:00.000Z', 'MINUTE'],
  ])('is counted from the time of fetching: %s', (text, expected, precision) => {
    expect(read(text)).toMatchObject({ at: expected, precision })
  })

  it('keeps the day of the month where the month has it', () => {
    const fetchedAt = new Date('2020-03-31T12:00:00Z')
    expect(at('1 month 1 day ago', { fetchedAt })).toBe('2020-02-28T00:00:00.000Z')
  })

  it('is counted from receipt only where nothing else is known, with one warning', () => {
    const { dates, warnings } = readAll(['3 days ago', 'yesterday'], { fetchedAt: null })
    expect(dates[0]?.at).toBe('2026-11-19T00:00:00.000Z')
    expect(warnings.map(({ code }) => code)).toEqual(['DATE_RELATIVE_TO_RECEIPT'])
  })

  it('of hours hangs on no zone', () => {
    expect(read('3 hours ago')?.timezoneAssumed).toBeNull()
    expect(read('3 days ago')?.timezoneAssumed).toBe('UTC')
  })
})

describe('no date', () => {
  it('is null, without a warning', () => {
    const nothing = { text: '  ', machine: null }
    expect(readDates([null, nothing], CONTEXT)).toEqual({ dates: [null, null], warnings: [] })
  })
})
