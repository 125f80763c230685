// Who may see what: the predicates that every read of threads, posts and their words goes through.
import { inArray, ne, notInArray, type SQL } from 'drizzle-orm'
import { attributions, type ContentState, posts, threads } from '../../../drizzle/schema.ts'

/** States whose words are never shown, to nobody. */
const withheld: readonly ContentState[] = ['DELETED', 'REMOVED']

type States = readonly ContentState[] | null | undefined

/** What lists show unless other states are asked for. */
const DEFAULT: readonly ContentState[] = ['VISIBLE']

export const shownThreads = (states?: States): SQL =>
  inArray(threads.state, [...new Set(states ?? DEFAULT)])

export const shownPosts = (states?: States): SQL =>
  inArray(posts.state, [...new Set(states ?? DEFAULT)])

/** Stands in every statement that reads words of posts. */
export const wordsMayBeShown: SQL = notInArray(posts.state, [...withheld])

export const isWithheld = (state: ContentState): boolean => withheld.includes(state)

/** What a human rejected is no answer, unless it is asked for. */
export const isUpheld = (): SQL => ne(attributions.status, 'REJECTED')
