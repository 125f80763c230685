// Sources: all of them, and what hangs on one.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { sourceMerges } from '../../../drizzle/corrections.ts'
import { type attributions, type posts, sourceAliases, sources } from '../../../drizzle/schema.ts'
import type {
  AttributionRole,
  SourceAttributionsArgs,
  SourceFilter,
  SourcePostCountArgs,
} from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'
import { connection, count, embedded, type List, many, type Type, value } from '../plan/declare.ts'
import { isOneOfNames, printName, printText } from '../plan/value.ts'
import { listOfAttributions } from './attribution.ts'
import { hasRole, hasStatus, isRecord, isSourceNamed, isSourceOf } from './conditions.ts'
import { hasPost, isOfSource } from './edges.ts'
import { looksLike } from './like.ts'
import { listOfPosts } from './post.ts'
import { topAuthors, upstream } from './source-rankings.ts'

type Sources = typeof sources
type Posts = typeof posts
type Edges = typeof attributions

/** All that a source is known by: its domains, too. */
const names = { table: sourceAliases, key: sourceAliases.ownerId, name: sourceAliases.value }

export const listOfSources: List<Sources, { readonly filter?: SourceFilter | null }> = {
  type: 'Source',
  tag: 'sources',
  orders: { NAME: (source) => source.nameKey, FIRST_SEEN_AT: (source) => source.firstSeenAt },
  tie: (source) => source.id,
  byDefault: { field: 'NAME', direction: 'ASC' },
  where(source, asked) {
    const { filter } = asked.now
    if (!filter) return []
    const part = <Key extends keyof SourceFilter>(key: Key) =>
      asked.at(({ filter }) => filter?.[key]) as Asked<NonNullable<SourceFilter[Key]>>
    // Both are about the same post.
    const isOfPost = filter.forumId != null || filter.roles != null
    return [
      filter.name == null ? undefined : isSourceNamed(source.id, part('name')),
      filter.nameLike == null ? undefined : looksLike(source.id, names, part('nameLike')),
      filter.domain == null ? undefined : isSourceOf(source.id, part('domain')),
      filter.type == null ? undefined : isOfType(source, part('type')),
      isOfPost
        ? hasPost(source, part('roles'), (post) =>
            filter.forumId == null ? undefined : isRecord(post.forumId, part('forumId')),
          )
        : undefined,
    ]
  },
}

const typeOf = (source: Sources): SQL => sql`coalesce(${source.type}, 'UNKNOWN')`

const isOfType = (source: Sources, asked: Asked<readonly string[]>): SQL =>
  isOneOfNames(typeOf(source), asked.now)

interface WithRoles {
  readonly roles?: readonly AttributionRole[] | null | undefined
}

const edgeOf = (source: Sources, edge: Edges, asked: Asked<SourceAttributionsArgs>) =>
  and(
    eq(edge.sourceId, source.id),
    hasRole(
      edge,
      asked.at(({ roles }) => roles),
    ),
    hasStatus(
      edge,
      asked.at(({ statuses }) => statuses),
    ),
  )

const postOf = (source: Sources, post: Posts, asked: Asked<WithRoles>) =>
  isOfSource(
    post,
    source,
    asked.at(({ roles }) => roles),
  )

/** Other names and domains, by name; the name and domain that stand beside them are left out. */
const aliases = (source: Sources): SQL => sql`coalesce((
  select json_agg(distinct_value order by distinct_value collate "C")::text
  from (select distinct ${sourceAliases.value} as distinct_value from ${sourceAliases}
    where ${eq(sourceAliases.ownerId, source.id)} and ${sourceAliases.value} not in (${source.name}, ${source.nameKey})
      and ${sourceAliases.value} is distinct from ${source.domain}) as other), '[]')`

type Merges = typeof sourceMerges

const nameOfMerged = ({ source }: Merges): SQL => printText(sql`(${source} ->> 'name')`)

export const source: Type<Sources> = {
  table: sources,
  fields: {
    type: value((source) => printName(typeOf(source))),
    aliases: value(aliases),
    merged: many(
      { table: sourceMerges, object: embedded<Merges>({ name: value(nameOfMerged) }) },
      (source, merge: Merges) => eq(merge.intoId, source.id),
      (merge) => [sql`${merge.mergedAt} desc`, sql`${merge.fromId}`],
    ),
    topAuthors,
    upstream,
    attributions: connection(listOfAttributions, edgeOf),
    posts: connection(listOfPosts, postOf),
    postCount: count(listOfPosts, (source, post, asked: Asked<SourcePostCountArgs>) =>
      postOf(source, post, asked),
    ),
  },
}
