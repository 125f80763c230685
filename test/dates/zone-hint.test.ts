import { describe, expect, it } from 'vitest'
import { zoneHintIn } from '../../src/dates/zone-hint.ts'

describe('the zone that a page prints for all its clocks', () => {
  it.each([
    ['<div>All times are GMT +2. The time now is <span>14:01</span>.</div>', '+02:00'],
    ['<li>Alle Zeiten sind <span title="UTC+2">UTC+02:00</span></li>', '+02:00'],
    ['<li>Alle Zeiten sind <span title="Europe/Berlin">UTC+02:00</span></li>', 'Europe/Berlin'],
    ['<p>Часовой пояс: UTC + 3 часа</p>', '+03:00'],
    ['<p>Les heures sont au format UTC+1</p>', '+01:00'],
    ['<p>Todos los horarios son UTC-3</p>', '-03:00'],
    ['<p>Todos os horários são UTC-03:00</p>', '-03:00'],
    ['<p>Wszystkie czasy w strefie UTC+01:00</p>', '+01:00'],
    ['<p>Tüm zamanlar UTC+03:00</p>', '+03:00'],
    ['<p>所有显示的时间为 UTC+08:00</p>', '+08:00'],
    ['<p>جميع الأوقات تستخدم UTC+03:00</p>', '+03:00'],
    ['<p>The time now is 10:12 (UTC+1)</p>', '+01:00'],
    ['<p>All times are UTC + 5:30</p>', '+05:30'],
    ['<p>All times are UTC - 8 hours [ <abbr title="Daylight">DST</abbr> ]</p>', '-07:00'],
    ['<p>All times are UTC&nbsp;&#43;1</p>', '+01:00'],
    ['All times are UTC', '+00:00'],
    ['<body data-timezone="Africa/Nairobi"><p>Hello</p>', 'Africa/Nairobi'],
  ])('is found in %s', (page, expected) => {
    expect(zoneHintIn(page)).toBe(expected)
  })

  it.each([
    ['a date of a post', '<p>3 May 2024, 10:15 GMT+8</p>'],
    ['a clock of a post', '<p>We land at 5:20pm (GMT+8), in time for lunch</p>'],
    [
      'a sentence of a post',
      '<p>The meeting of the gardeners was moved and is now at 17:00 UTC+2</p>',
    ],
    ['a list to choose from', '<p>Time zone: UTC+1</p><p>Time zone: UTC+2</p>'],
    ['a script', '<script>var time = new Date("Thu, 01 Jan 1970 00:00:00 GMT")</script>'],
    ['an impossible offset', '<p>All times are GMT +25</p>'],
    ['an unknown zone', '<body data-timezone="Mars/Base">'],
    ['nothing', ''],
  ])('is not taken from %s', (_, page) => {
    expect(zoneHintIn(page)).toBeNull()
  })
})
