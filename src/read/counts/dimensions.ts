// What posts can be counted by: where each value stands. Declares, compiles nothing.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { attributions, posts, threads } from '../../../drizzle/schema.ts'
import type { PostDimension } from '../../graphql/schema.generated.ts'
import type { Kind } from '../kinds.ts'

/** The edges from a post to its sources: all of them, or those of one role. */
export type Edges = 'any' | 'ORIGIN' | 'SYNDICATOR'

export type Dimension = (
  | { readonly of: 'post'; value(post: typeof posts): SQL | PgColumn }
  | { readonly of: 'thread'; value(thread: typeof threads): PgColumn }
  | { readonly of: Edges; value(edge: typeof attributions): PgColumn }
) & {
  /** What the value is the id of. */
  readonly kind?: Kind
  /** The value as text, where it is grouped by as something else. */
  readonly format?: string
}

const calendar = (unit: 'day' | 'week' | 'month', format: string): Dimension => ({
  of: 'post',
  value: ({ publishedAt }) =>
    sql`date_trunc(${sql.raw(`'${unit}'`)}, ${publishedAt} at time zone 'UTC')`,
  format,
})

export const dimensions: Readonly<Record<PostDimension, Dimension>> = {
  FORUM: { of: 'post', value: ({ forumId }) => forumId, kind: 'forum' },
  BOARD: { of: 'thread', value: ({ boardId }) => boardId, kind: 'board' },
  AUTHOR: { of: 'post', value: ({ authorId }) => authorId, kind: 'author' },
  SOURCE: { of: 'any', value: ({ sourceId }) => sourceId, kind: 'source' },
  ROLE: { of: 'any', value: ({ role }) => role },
  ORIGIN: { of: 'ORIGIN', value: ({ sourceId }) => sourceId, kind: 'source' },
  SYNDICATOR: { of: 'SYNDICATOR', value: ({ sourceId }) => sourceId, kind: 'source' },
  LANGUAGE: { of: 'post', value: ({ language }) => language },
  STATE: { of: 'post', value: ({ state }) => state },
  DAY: calendar('day', 'YYYY-MM-DD'),
  WEEK: calendar('week', 'IYYY-"W"IW'),
  MONTH: calendar('month', 'YYYY-MM'),
}
