import { describe, expect, it } from 'vitest'
import { findDate, looksLikeDate } from '../../src/dates/find.ts'

describe('findDate', () => {
  it.each([
    ['Posted by Ann » Tue Jun 05, 2012 7:48 pm', 'Tue Jun 05, 2012 7:48 pm'],
    ['#3  12.04.2019, 17:20', '12.04.2019, 17:20'],
    ['Erstellt: 30.01.19 #8', '30.01.19'],
    ['Re: A goat in the garden by armiee: 5:24am On Apr 24', '5:24am On Apr 24'],
    ['Bertil · 14 timmar sedan · 3 svar', '14 timmar sedan'],
    ['Отправлено 11 декабря 2017 - 21:14', '11 декабря 2017 - 21:14'],
    ['发表于 2017-12-11 09:14:05', '2017-12-11 09:14:05'],
    ['Joined: Sep 2010', 'Sep 2010'],
    ['Ann, yesterday', 'yesterday'],
    ['sunday2, 15. April 2020', '15. April 2020'],
    ['DVB-T2 HD, 15. April 2020', '15. April 2020'],
    ['route 66 · 3 March 2021, 10:15', '3 March 2021, 10:15'],
    ['Posté(e) le 4 janvier 2020', '4 janvier 2020'],
    ['E, 15. aprill 2019', 'E, 15. aprill 2019'],
    ['yesterday', 'yesterday'],
    ['Gestern', 'Gestern'],
    ['昨天', '昨天'],
    ['ontem', 'ontem'],
  ])('finds the date in: %s', (line, expected) => {
    const found = findDate(line)
    expect(found?.text).toBe(expected)
    expect(line.slice(found?.start, found?.end)).toBe(expected)
  })

  it.each([
    'Posts: 382',
    'Page 1 of 5',
    'Version 1.1.10 is out',
    'My address is 10.0.12.25',
    'We may march on the second bridge today',
    'It is now 15:48',
    'I am a 23 year old baker',
    '',
  ])('finds none in: %s', (line) => {
    expect(findDate(line)).toBeNull()
  })

  it('leaves long lines alone', () => {
    expect(findDate(`${'so it goes '.repeat(40)} 12.04.2019`)).toBeNull()
  })
})

describe('looksLikeDate', () => {
  it.each([
    '12.04.2019, 17:20 Uhr',
    'Yesterday at 14:05',
    '3d',
    '1 an 2 mois',
    'hace un momento',
    'Сегодня, 09:12',
    '१२ अप्रैल २०१९',
  ])('is true for: %s', (text) => {
    expect(looksLikeDate(text)).toBe(true)
  })

  it.each(['#3 12.04.2019', 'Ann, 12.04.2019', '18 months', '382', '3.11', 'May', 'Reply', ''])(
    'is false for: %s',
    (text) => {
      expect(looksLikeDate(text)).toBe(false)
    },
  )
})
