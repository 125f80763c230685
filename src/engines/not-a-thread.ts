// The refusal of pages that show no thread, and what such a page seems to be.
import { AppError } from '../errors.ts'
import { findFirst } from './dom.ts'
import type { Page } from './page.ts'
import { textOf } from './text.ts'

const remedy = 'Send the page of one thread, as a reader sees it.'

/** `what` completes "This page looks like …". */
export function notAThread(what: string): AppError {
  return new AppError('NOT_A_THREAD', `This page looks like ${what}, not like a thread. ${remedy}`)
}

/** For a page on which nobody found posts. `engine` is the one that recognised its software, if one did. */
export function noPosts(page: Page, engine: string | null): AppError {
  if (page.kind === 'html') {
    if (isShell(page)) return shell()
    if (findFirst(page.dom, 'input[type=password]') !== null) return notAThread('a login form')
    if (engine !== null)
      return notAThread(`another page of ${engine} (a board, a profile, an error)`)
  }
  return new AppError(
    'NO_POSTS_FOUND',
    `No posts were found. ${remedy} Naming its engine may help.`,
  )
}

function isShell({ dom }: Page): boolean {
  const bodies = dom.index.withTag('body')
  return bodies.length > 0 && textOf(bodies) === ''
}

const shell = (): AppError =>
  new AppError(
    'NOT_A_THREAD',
    'This page shows no words: it is an empty shell that a script fills. Send it as a browser has rendered it, as the forum serves it to search engines, or what its API answers.',
  )
