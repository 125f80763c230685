// The contents a post was seen with, those of withheld posts never.
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { postRevisions, posts } from '../../../drizzle/schema.ts'
import { type List, type Type, value } from '../plan/declare.ts'
import { printPlain } from '../plan/value.ts'
import { wordsMayBeShown } from './visibility.ts'

type Revisions = typeof postRevisions

const owner = alias(posts, 'owner') as unknown as typeof posts
const owners = sql`${posts} ${sql.identifier('owner')}`

export const listOfRevisions: List<Revisions> = {
  type: 'PostRevision',
  tag: 'revisions',
  orders: { OBSERVED_AT: (revision) => revision.observedAt },
  tie: (revision) => revision.contentHash,
  byDefault: { field: 'OBSERVED_AT', direction: 'ASC' },
}

export const revision: Type<Revisions> = {
  table: postRevisions,
  listed: (revision) => ({
    column: revision.postId,
    holds: (id) =>
      sql`select 1 from ${owners} where ${and(eq(owner.id, id), wordsMayBeShown(owner))}`,
  }),
  fields: {
    isCurrent: value((revision) => {
      const current = sql`select ${owner.contentHash} from ${owners}
        where ${eq(owner.id, revision.postId)}`
      return printPlain(sql`(${revision.contentHash} = (${current}))`)
    }),
  },
}
