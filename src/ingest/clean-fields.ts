// Values that the database could not hold: counts beyond its integers, names and addresses too long for its indexes. Such a value
// says nothing true of a forum; it is left out or cut, so that the rest is kept.
import { cleanUrl } from './clean-url.ts'

const largest = 2 ** 31 - 1

export const cleanCount = (count: number | null): number | null =>
  count !== null && Number.isInteger(count) && Math.abs(count) <= largest ? count : null

export const cleanPlace = (place: number | null): number | null =>
  place !== null && place >= 1 ? cleanCount(place) : null

const longestName = 200

export const cleanId = (id: string | null): string | null =>
  id !== null && id.length <= longestName ? id : null

export const cleanName = (name: string): string => name.slice(0, longestName).toWellFormed().trim()

const longestAddress = 2000

/** Of a record, which is looked up by it. */
export function cleanAddress(href: string | null, base: string | null): string | null {
  const url = cleanUrl(href, base)
  return url !== null && url.length <= longestAddress ? url : null
}
