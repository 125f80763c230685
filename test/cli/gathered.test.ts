import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gatheredLog } from '../../src/cli/gathered.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const linesOf = (text: string) => text.split('\n').map((line) => JSON.parse(line))

test('entries of a moment are written together, with the times at which they came', () => {
  const written: string[] = []
  const log = gatheredLog(
    (text) => written.push(text),
    () => new Date(),
  )
  const start = Date.now()
  log('info', 'first', { path: '/a\nb' })
  vi.advanceTimersByTime(5)
  log('error', 'second')
  expect(written).toEqual([])
  vi.advanceTimersByTime(100)
  expect(written.map(linesOf)).toEqual([
    [
      { time: new Date(start).toISOString(), level: 'info', message: 'first', path: '/a\nb' },
      { time: new Date(start + 5).toISOString(), level: 'error', message: 'second' },
    ],
  ])
  log('info', 'third')
  vi.advanceTimersByTime(100)
  expect(written).toHaveLength(2)
})

test('many are not waited for, and none is written twice', () => {
  const written: string[] = []
  const log = gatheredLog(
    (text) => written.push(text),
    () => new Date(),
  )
  for (let i = 0; i < 450; i++) log('info', String(i))
  vi.advanceTimersByTime(100)
  const messages = written.flatMap(linesOf).map(({ message }) => message)
  expect(messages).toEqual(Array.from({ length: 450 }, (_, i) => String(i)))
})

test('what was gathered is written when the process ends', () => {
  const written: string[] = []
  const before = process.listeners('exit')
  const log = gatheredLog(
    (text) => written.push(text),
    () => new Date(),
  )
  const [atExit] = process.listeners('exit').filter((listener) => !before.includes(listener))
  log('error', 'last words')
  atExit?.(1)
  expect(written.flatMap(linesOf)).toMatchObject([{ message: 'last words' }])
})
