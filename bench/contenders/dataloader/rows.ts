// What a resolver of each type is given: rows as Drizzle reads them. Types only.
import type { sourceMerges } from '../../../drizzle/corrections.ts'
import type * as tables from '../../../drizzle/schema.ts'
import type * as carried from '../../../drizzle/stories.ts'
import type { Scheme } from '../../../src/identity.ts'
import type { DatePrecision } from '../../../src/model.ts'
import type { Page } from './page.ts'

export type Forum = typeof tables.forums.$inferSelect
export type Board = typeof tables.boards.$inferSelect
export type Thread = typeof tables.threads.$inferSelect
export type Post = typeof tables.posts.$inferSelect
export type Author = typeof tables.authors.$inferSelect
export type Source = typeof tables.sources.$inferSelect
export type Story = typeof carried.stories.$inferSelect
export type Member = typeof carried.storyMembers.$inferSelect
export type Ingestion = typeof tables.ingestions.$inferSelect

/** An edge, with what it takes from its post: whether the words may be shown, and its place in the order of posts. */
export type Attribution = typeof tables.attributions.$inferSelect & {
  readonly postState: tables.ContentState
}

/** One content of a post; the current one is where the hashes are equal. */
export type Revision = typeof tables.postRevisions.$inferSelect & {
  readonly id: string
  readonly number: number
  readonly currentHash: string
}

export type Merge = typeof sourceMerges.$inferSelect

export interface Identifier {
  readonly scheme: Scheme
  readonly value: string
}

export interface Provenance {
  /** Syndicators and origins in hop order. */
  readonly chain: readonly Attribution[]
  readonly hasOlderCopy: boolean
}

export interface ObservedDate {
  readonly at: Date | null
  readonly precision: DatePrecision
  readonly raw: string | null
  readonly timezoneAssumed: string | null
}

export type ForumPage = Page<Forum>
export type BoardPage = Page<Board>
export type ThreadPage = Page<Thread>
export type PostPage = Page<Post>
export type RevisionPage = Page<Revision>
export type AuthorPage = Page<Author>
export type SourcePage = Page<Source>
export type AttributionPage = Page<Attribution>
