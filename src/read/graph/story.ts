// Stories, and the posts that carry them.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { posts, threads } from '../../../drizzle/schema.ts'
import { stories, storyMembers } from '../../../drizzle/stories.ts'
import type {
  StoryFilter,
  StoryMembersArgs,
  StorySourcesArgs,
} from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import { connection, count, type List, one, type Type, value } from '../plan/declare.ts'
import { orNull, printPlain, printText } from '../plan/value.ts'
import { queryText } from '../search/query-text.ts'
import {
  forumsOf,
  hasMembers,
  isCarried,
  isInForum,
  isLike,
  isSourceOfStory,
  isThreadOf,
  namesSource,
} from './carried.ts'
import { type Conditions, given, isWithin } from './conditions.ts'
import { listOfSources } from './source.ts'
import { listOfThreads } from './thread.ts'
import { isVisible } from './visibility.ts'

type Stories = typeof stories
type Members = typeof storyMembers

const first = alias(posts, 'first') as unknown as typeof posts
const firsts = sql`${posts} ${sql.identifier('first')}`

const conditions: Conditions<Stories, StoryFilter> = {
  forumId: (story, id) => isInForum(story, id),
  sourceId: (story, id) => namesSource(story, id),
  minMembers: (story, least) => hasMembers(story, least),
  minForums: (story, least) => sql`${forumsOf(story)} >= ${least.bind((count) => count)}::integer`,
  firstSeenAt: (story, range) => isWithin(story.firstSeenAt, range),
  text(story, asked) {
    const query = sql`search_query(${asked.bind(queryText)}::text, search_languages())`
    const matches = and(
      isVisible(first.state),
      sql`${first.search} @@ (select matches from ${query})`,
    )
    const starts = sql`${firsts} join ${stories} on ${eq(stories.postId, first.id)}`
    return {
      column: story.postId,
      keys: sql`select ${first.id} from ${starts} where ${matches}`,
      holds: (id) => sql`select 1 from ${firsts} where ${and(eq(first.id, id), matches)}`,
    }
  },
}

export const listOfStories: List<Stories, { readonly filter?: StoryFilter | null }> = {
  type: 'Story',
  tag: 'stories',
  orders: { FIRST_SEEN_AT: (story) => story.firstSeenAt },
  tie: (story) => story.id,
  byDefault: { field: 'FIRST_SEEN_AT', direction: 'DESC' },
  where: (story, asked) =>
    given(
      conditions,
      story,
      asked.at(({ filter }) => filter),
    ),
}

const listOfMembers: List<Members> = {
  type: 'StoryMembership',
  tag: 'members',
  orders: { PUBLISHED_AT: (member) => member.sortAt },
  tie: (member) => member.postId,
  byDefault: { field: 'PUBLISHED_AT', direction: 'ASC' },
}

/** Of the earliest post. */
const ofFirst = (story: Stories, column: SQL): SQL =>
  sql`(select ${column} from ${firsts} join ${threads} on ${eq(threads.id, first.threadId)}
    where ${eq(first.id, story.postId)})`

export const story: Type<Stories> = {
  table: stories,
  listed: (story) => isCarried(story),
  fields: {
    headline: value((story) => orNull(printText(ofFirst(story, sql`${threads.title}`)))),
    language: value((story) => orNull(printText(ofFirst(story, sql`${first.language}`)))),
    earliest: one('Post', (story, post: typeof posts) => eq(post.id, story.postId)),
    members: connection(listOfMembers, (story, member, asked: Asked<StoryMembersArgs>) =>
      and(eq(member.centreId, story.postId), isLike(member, asked)),
    ),
    threads: connection(listOfThreads, (story, thread) => isThreadOf(thread, story)),
    sources: connection(listOfSources, (story, source, asked: Asked<StorySourcesArgs>) =>
      isSourceOfStory(
        source,
        story,
        asked.at(({ roles }) => roles),
      ),
    ),
    memberCount: count(listOfMembers, (story, member) => eq(member.centreId, story.postId)),
    forumCount: value((story) => printPlain(forumsOf(story))),
  },
}

export const storyMembership: Type<Members> = {
  table: storyMembers,
  listed: (member) => isCarried(member),
  fields: {
    story: one('Story', (member, story: Stories) => eq(story.postId, member.centreId)),
    post: one('Post', (member, post: typeof posts) => eq(post.id, member.postId)),
  },
}
