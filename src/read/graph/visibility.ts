// Who may see what: the predicates that every read of threads, posts and their words goes through.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { attributions, ContentState, posts } from '../../../drizzle/schema.ts'
import type { Asked } from '../plan/asked.ts'
import { isOneOfNames } from '../plan/value.ts'

interface HasStates {
  readonly filter?:
    | { readonly states?: readonly ContentState[] | null | undefined }
    | null
    | undefined
}

/** Lists show what is visible, unless other states are asked for. */
export function inListedState(state: PgColumn, asked: Asked<unknown>): SQL {
  const { filter } = (asked as Asked<HasStates>).now
  return filter?.states == null ? isVisible(state) : isOneOfNames(state, filter.states)
}

export const isVisible = (state: PgColumn): SQL => sql`${state} = 'VISIBLE'`

/** States whose words are never shown, to nobody. */
export const isWithheld = (post: typeof posts): SQL => sql`${post.state} in ('DELETED', 'REMOVED')`

/** Stands in every statement that reads words of posts. */
export const wordsMayBeShown = (post: typeof posts): SQL => sql`not ${isWithheld(post)}`

/** What a human rejected is no answer, unless it is asked for. */
export const isUpheld = (edge: typeof attributions): SQL => sql`${edge.status} <> 'REJECTED'`
