// Reads the paging arguments of a connection: how many rows, from which end, between which places. Looks at no data.
import { AppError } from '../../errors.ts'

export const LARGEST_PAGE = 100

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** The part of an order that a page shows. */
export interface Window {
  readonly size: number
  /** Counted from the end. */
  readonly backward: boolean
  readonly hasAfter: boolean
  readonly hasBefore: boolean
}

/** @throws AppError INVALID without exactly one page size from 1 to 100. */
export function windowOf({ first = null, last = null, after, before }: PageArgs): Window {
  if (first === null && last === null) {
    throw new AppError('INVALID', `Say how many: first or last, 1 to ${LARGEST_PAGE}.`)
  }
  if (first !== null && last !== null) {
    throw new AppError('INVALID', 'first and last exclude each other: give one of them.')
  }
  const size = first ?? last ?? 0
  if (size < 1 || size > LARGEST_PAGE) {
    const name = first === null ? 'last' : 'first'
    throw new AppError(
      'INVALID',
      `${name} must be 1 to ${LARGEST_PAGE}, not ${size}. Page on with cursors for more.`,
      { field: [name] },
    )
  }
  return { size, backward: first === null, hasAfter: after != null, hasBefore: before != null }
}
