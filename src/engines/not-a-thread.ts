// The refusal of pages that show no thread, and what such a page seems to be.
import { AppError } from '../errors.ts'
import { findFirst } from './dom.ts'
import type { Page } from './page.ts'

const remedy = 'Send the page of one thread, as a reader sees it.'

/** `what` completes "This page looks like …". */
export function notAThread(what: string): AppError {
  return new AppError('NOT_A_THREAD', `This page looks like ${what}, not like a thread. ${remedy}`)
}

/** For a page on which nobody found posts. `engine` is the one that recognised its software, if one did. */
export function noPosts(page: Page, engine: string | null): AppError {
  if (page.kind === 'html') {
    if (findFirst(page.dom, 'input[type=password]') !== null) return notAThread('a login form')
    if (engine !== null)
      return notAThread(`another page of ${engine} (a board, a profile, an error)`)
  }
  return new AppError(
    'NO_POSTS_FOUND',
    `No posts were found. ${remedy} Naming its engine may help.`,
  )
}
