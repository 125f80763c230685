// Ingestions: all of them, and what hangs on one.
import { eq } from 'drizzle-orm'
import { ingestions, type threads } from '../../../drizzle/schema.ts'
import type { IngestionFilter } from '../../graphql/schema.generated.ts'
import { connection, type List, many, stored, type Type } from '../plan/declare.ts'
import { isOneOfNames } from '../plan/value.ts'
import { type Conditions, given, isWithin } from './conditions.ts'
import { listInThread } from './post.ts'

type Ingestions = typeof ingestions
type Threads = typeof threads

const conditions: Conditions<Ingestions, IngestionFilter> = {
  status: (ingestion, states) => isOneOfNames(ingestion.status, states.now),
  trigger: (ingestion, triggers) => isOneOfNames(ingestion.trigger, triggers.now),
  receivedAt: (ingestion, range) => isWithin(ingestion.receivedAt, range),
}

export const listOfIngestions: List<Ingestions, { readonly filter?: IngestionFilter | null }> = {
  type: 'Ingestion',
  tag: 'ingestions',
  orders: { RECEIVED_AT: (ingestion) => ingestion.receivedAt },
  tie: (ingestion) => ingestion.id,
  byDefault: { field: 'RECEIVED_AT', direction: 'DESC' },
  where: (ingestion, asked) =>
    given(
      conditions,
      ingestion,
      asked.at(({ filter }) => filter),
    ),
}

export const ingestion: Type<Ingestions> = {
  table: ingestions,
  fields: {
    threads: many(
      'Thread',
      (ingestion, thread: Threads) => eq(thread.id, ingestion.threadId),
      (thread) => [thread.id.getSQL()],
    ),
    posts: connection(listInThread, (ingestion, post) => eq(post.ingestionId, ingestion.id)),
    counts: stored((ingestion) => ingestion.counts),
    warnings: stored((ingestion) => ingestion.warnings),
  },
}
