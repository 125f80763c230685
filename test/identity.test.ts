import { describe, expect, it } from 'vitest'
import {
  canonicalAddress,
  foldName,
  forumIdByAddress,
  idOf,
  isWithin,
  wordsOf,
} from '../src/identity.ts'

describe('an address as identity', () => {
  it.each([
    ['https://www.forum.example/t/1/', 'http://forum.example/t/1'],
    ['https://forum.example/t/1?utm_source=x&sid=0a1b', 'https://forum.example/t/1'],
    ['https://forum.example/viewtopic.php?t=5&f=2', 'https://forum.example/viewtopic.php?f=2&t=5'],
    [
      'https://forum.example/topic/1-a/?do=findComment&comment=9',
      'https://forum.example/topic/1-a/#comment-9',
    ],
    [
      'https://forum.example/topic/1-a/?page=3#findComment-9',
      'https://forum.example/topic/1-a/#comment-9',
    ],
    [
      'https://forum.example/threads/a.1/page-4#post-77',
      'https://forum.example/threads/a.1/#post-77',
    ],
  ])('%s is %s', (one, other) => {
    expect(canonicalAddress(one)).toBe(canonicalAddress(other))
  })

  it.each([
    ['https://forum.example/t/1', 'https://forum.example/t/2'],
    ['https://forum.example/t/1', 'https://forum.example/t/1?page=2'],
    ['https://forum.example/t/1#post-5', 'https://forum.example/t/1#post-6'],
    ['https://a.example/t/1', 'https://b.example/t/1'],
  ])('%s is not %s', (one, other) => {
    expect(canonicalAddress(one)).not.toBe(canonicalAddress(other))
  })

  it('names a forum without scheme, www and trailing slash', () => {
    expect(forumIdByAddress('http://www.forum.example/board/')).toBe(
      forumIdByAddress('https://forum.example/board'),
    )
  })
})

it('folds names that differ in case, width and blanks only', () => {
  expect(foldName('  Ａmina   K ')).toBe(foldName('amina k'))
  expect(foldName('Amina')).not.toBe(foldName('Aminah'))
})

it('sees the same words in another layout and typography', () => {
  expect(wordsOf('It’s —\n\n“here”, Now!')).toEqual(wordsOf("It's here now"))
})

it('derives ids that tell the parts of an identity apart', () => {
  expect(idOf('post', 'a', 'bc')).not.toBe(idOf('post', 'ab', 'c'))
  expect(idOf('post', 'a')).toMatch(/^post_[\w-]{20}$/)
  expect(idOf('ingestion', 'a')).toMatch(/^ing_/)
})

it('an address lies within a site that begins at its path', () => {
  const base = 'https://www.garden.example/talk/'
  for (const own of [
    'http://garden.example/talk/t/1',
    'https://garden.example/talk',
    'https://garden.example/talk?t=1',
  ])
    expect(isWithin(own, base)).toBe(true)
  for (const other of [
    'https://garden.example/talks',
    'https://garden.example/',
    'https://garden.example.evil.example/talk',
  ])
    expect(isWithin(other, base)).toBe(false)
})
