// Takes values out of JSON that strangers wrote: what is not of the kind that was asked for is null. Knows no forum software.
import { oneLine } from './one-line.ts'

export type Json = Readonly<Record<string, unknown>>

/** Undefined for what is no JSON: pages break off, and write it by hand. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const objectIn = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null

/** The objects of a list, or none. */
export const objectsIn = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.map(objectIn).filter((one) => one !== null) : []

export const lineIn = (value: unknown): string | null =>
  typeof value === 'string' ? oneLine(value) : null

export const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/** Ids are numbers in one place and strings in the other. */
export const idIn = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : lineIn(value)

export const isTrue = (value: unknown): boolean => value === true

/** Tags are words in one place, and objects with a name in the other. */
export const tagsIn = (tags: unknown): string[] =>
  (Array.isArray(tags) ? tags : [])
    .map((tag) => lineIn(objectIn(tag)?.name ?? tag))
    .filter((tag) => tag !== null)

/** An instant of a year that databases know, from words or seconds since 1970; null for what is none. */
export function dateIn(value: unknown): Date | null {
  const time =
    typeof value === 'number'
      ? value * 1000
      : typeof value === 'string'
        ? Date.parse(value)
        : Number.NaN
  return time >= firstYear && time <= lastYear ? new Date(time) : null
}

const [firstYear, lastYear] = [Date.UTC(1000, 0), Date.UTC(9999, 11, 31)]
