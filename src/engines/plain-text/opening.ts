// Finds a first post that is laid out otherwise than the replies: a dated opening with sentences of its own above them.
import type { FoundPost, Reading } from './choose.ts'
import type { Line } from './lines.ts'
import { asName } from './name.ts'

const farthest = 400
const wordsOfSentence = 9
const longestHeader = 14

/** The reading with its opening post in front, where there is one. */
export function withOpening(lines: readonly Line[], reading: Reading): Reading {
  const first = reading.posts[0]
  if (first === undefined || first.number === 1) return reading
  const end = Math.min(first.zone.from, first.body.from)
  const floor = Math.max(0, end - farthest)
  const isSentence = (index: number) => (lines[index] as Line).words >= wordsOfSentence
  let date = -1
  for (let i = end - 1; i >= floor; i--) {
    if (!lines[i]?.datesPost) continue
    const start = nextSentence(i + 1, Math.min(end, i + longestHeader))
    if (start !== -1) date = i
  }
  if (date === -1) return reading

  function nextSentence(from: number, to: number): number {
    for (let i = from; i < to; i++) if (isSentence(i)) return i
    return -1
  }
  return { ...reading, posts: [opening(lines, reading, date, end), ...reading.posts] }
}

function opening(lines: readonly Line[], reading: Reading, date: number, end: number): FoundPost {
  const known = new Set(reading.posts.map(({ author }) => author))
  const line = lines[date] as Line
  const inline = asName(line.text.slice(0, line.date?.start ?? 0))
  const beside = [date - 1, date + 1, date - 2, date + 2]
    .map((index) => ({ index, name: asName(lines[index]?.text ?? '') }))
    .filter(({ index, name }) => name !== null && index < end && lines[index]?.date === null)
  const below = range(date + 1, Math.min(end, date + longestHeader))
    .map((index) => ({ index, name: asName((lines[index] as Line).text) }))
    .find(({ name }) => name !== null && known.has(name))
  const named = beside.find(({ name }) => known.has(name)) ?? below ?? beside[0]
  let from = Math.max(date, inline === null ? (named?.index ?? -1) : -1) + 1
  while (from < end && ((lines[from] as Line).isLabel || lines[from]?.datesPost)) from++
  let to = from
  while (to < end && !(lines[to] as Line).isLabel) to++
  return {
    author: inline ?? named?.name ?? null,
    date: line.date?.text ?? null,
    edited: null,
    number: null,
    zone: { from: Math.min(date, from), to: from },
    body: { from, to },
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k)
