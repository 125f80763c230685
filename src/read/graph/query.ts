// Where questions start: records by id and address, and the lists of all records.
import { eq, sql } from 'drizzle-orm'
import type { authors, boards } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type {
  QueryNodeArgs,
  QueryNodesArgs,
  QueryResourceArgs,
} from '../../graphql/schema.generated.ts'
import { idsByAddress } from '../../identity.ts'
import { postCounts } from '../counts/counts.ts'
import { type Kind, kindOf } from '../kinds.ts'
import type { Asked } from '../plan/asked.ts'
import type { Compile, Part, Picked } from '../plan/compile.ts'
import { connection, own } from '../plan/declare.ts'
import { compileFound, compileNode, compileNodes, compileRecord } from '../plan/record.ts'
import { literal } from '../plan/value.ts'
import { search } from '../search/search.ts'
import { listOfApiTokens } from './api-token.ts'
import { listOfAuthors } from './author.ts'
import { listOfBoards } from './board.ts'
import { listOfChanges } from './change.ts'
import { storable } from './conditions.ts'
import { listOfForums } from './forum.ts'
import { listOfIngestions } from './ingestion.ts'
import { listOfPosts } from './post.ts'
import { listOfSources } from './source.ts'
import { listOfStories } from './story.ts'
import { listOfSubscriptions } from './subscription.ts'
import { listOfThreads } from './thread.ts'
import { listOfDeliveries, listOfEndpoints } from './webhook.ts'

const MOST_NODES = 100
const PREVIEW_COST = 500

/** Tried in this order: an address with an anchor is a post's, one without a thread's, the shortest are boards and forums. */
const publicKinds = ['thread', 'post', 'board', 'author', 'forum'] as const

export const query = {
  fields: {
    node: own((compile, picked, asked: Asked<QueryNodeArgs>) =>
      compileNode(
        compile,
        kindOf(asked.now.id),
        asked.bind(({ id }) => id),
        picked,
      ),
    ),
    nodes: own(nodes),
    resource: own(resource),
    forums: connection(listOfForums),
    boards: connection(listOfBoards),
    threads: connection(listOfThreads),
    posts: connection(listOfPosts),
    authors: connection(listOfAuthors),
    sources: connection(listOfSources),
    stories: connection(listOfStories),
    ingestions: connection(listOfIngestions),
    webhookEndpoints: connection(listOfEndpoints),
    webhookDeliveries: connection(listOfDeliveries),
    apiTokens: connection(listOfApiTokens),
    changes: connection(listOfChanges),
    changeSubscriptions: connection(listOfSubscriptions),
    search: own(search),
    postCounts: own(postCounts),
    // Answered by a resolver, beside the plan; priced as the work of reading a page.
    previewIngest: own(() => ({ json: literal('null'), cost: PREVIEW_COST })),
  },
} as const

/** @throws AppError INVALID for more ids than are looked up at once. */
function nodes(compile: Compile, picked: Picked, asked: Asked<QueryNodesArgs>): Part {
  const { ids } = asked.now
  if (ids.length > MOST_NODES) {
    throw new AppError('INVALID', `Ask for at most ${MOST_NODES} nodes at once.`, {
      field: ['ids'],
    })
  }
  const kinds = [...new Set(ids.map(kindOf))].filter((kind): kind is Kind => kind !== null)
  // What is no id is of no kind, so no record is looked up by it.
  const list = asked.bind(({ ids }) => ids.map((id) => (kindOf(id) === null ? '' : id)))
  return compileNodes(compile, kinds.sort(), { list, count: ids.length }, picked)
}

function resource(compile: Compile, picked: Picked, asked: Asked<QueryResourceArgs>): Part {
  const url = sql`${asked.bind(({ url }) => storable(url))}::text`
  const found = [
    ...publicKinds.map((kind) => {
      const id = asked.bind(({ url }) => idsByAddress(url)[kind][0])
      return compileRecord(compile, kind, id, picked)
    }),
    // Boards and authors that have an id of their own at the forum are not known by their address.
    compileFound(compile, 'board', picked, (board: typeof boards) => eq(board.url, url)),
    compileFound(compile, 'author', picked, (author: typeof authors) => eq(author.profileUrl, url)),
  ]
  return {
    json: sql`coalesce(${sql.join(
      found.map(({ json }) => json),
      sql.raw(', '),
    )}, 'null')`,
    cost: Math.max(...found.map(({ cost }) => cost)),
  }
}
