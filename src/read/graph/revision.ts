// The contents a post was seen with, those of withheld posts never.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { type ingestions, postRevisions, posts } from '../../../drizzle/schema.ts'
import { type List, one, type Type, value } from '../plan/declare.ts'
import { survivorOf } from '../plan/record.ts'
import { printPlain, printText } from '../plan/value.ts'
import { wordsMayBeShown } from './visibility.ts'

type Revisions = typeof postRevisions

const owner = alias(posts, 'owner') as unknown as typeof posts
const owners = sql`${posts} ${sql.identifier('owner')}`

const other = alias(postRevisions, 'other') as unknown as Revisions
const others = sql`${postRevisions} ${sql.identifier('other')}`

const isShown = (id: SQL | PgColumn): SQL =>
  sql`select 1 from ${owners} where ${and(eq(owner.id, id), wordsMayBeShown(owner))}`

/** How long hashes of contents are. An id is that of its post with the hash behind it. */
const HASH = sql.raw('20')

export const listOfRevisions: List<Revisions> = {
  type: 'PostRevision',
  tag: 'revisions',
  orders: { OBSERVED_AT: (revision) => revision.observedAt },
  tie: (revision) => revision.contentHash,
  byDefault: { field: 'OBSERVED_AT', direction: 'ASC' },
}

export const revision: Type<Revisions> = {
  table: postRevisions,
  byId(revision, id) {
    const postId = sql`'post_' || substr(${id}::text, 5, greatest(0, length(${id}::text) - 5 - ${HASH}))`
    return and(
      eq(revision.postId, survivorOf('post', sql`(${postId})`)),
      sql`${revision.contentHash} = right(${id}::text, ${HASH})`,
      sql`exists (${isShown(revision.postId)})`,
    )
  },
  listed: (revision) => ({ column: revision.postId, holds: isShown }),
  fields: {
    id: value((revision) =>
      printText(sql`('rev_' || substr(${revision.postId}, 6) || '_' || ${revision.contentHash})`),
    ),
    post: one('Post', (revision, post: typeof posts) => eq(post.id, revision.postId)),
    number: value((revision) => {
      const isNotLater = sql`(${other.observedAt}, ${other.contentHash}) <= (${revision.observedAt}, ${revision.contentHash})`
      return printPlain(sql`(select count(*) from ${others}
        where ${and(eq(other.postId, revision.postId), isNotLater)})`)
    }),
    ingestion: one('Ingestion', (revision, ingestion: typeof ingestions) =>
      eq(ingestion.id, revision.ingestionId),
    ),
    isCurrent: value((revision) => {
      const current = sql`select ${owner.contentHash} from ${owners}
        where ${eq(owner.id, revision.postId)}`
      return printPlain(sql`(${revision.contentHash} = (${current}))`)
    }),
  },
}
