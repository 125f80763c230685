// What one request reads with: loaders that batch and remember, made anew for every request. Holds no SQL.
import DataLoader from 'dataloader'
import type { Database } from '../../../src/store/db.ts'
import type { Merging } from './aliases.ts'
import { createBudget } from './budget.ts'
import type { Collection, Kind } from './collection.ts'
import { groupBy, keyBy } from './group.ts'
import { type Page, readCount, readCounts, readWindow, readWindows, toPage } from './page.ts'
import {
  type RowOf,
  readAttributions,
  readContents,
  readEdgesOf,
  readIdentifiers,
  readMembers,
  readMerges,
  readNewest,
  readOpeningPosts,
  readPagesSeen,
  readPostsByNativeId,
  readRecords,
  readStories,
  readStoriesOf,
  readSurvivors,
} from './records.ts'
import type { Attribution, Identifier, Member, Merge, Post, Revision, Story } from './rows.ts'
import { type PageArgs, windowOf } from './window.ts'

export interface Reader {
  readonly db: Database
  /** The record of this id; null where there is none. */
  find<K extends Kind>(kind: K, id: string): Promise<RowOf[K] | null>
  /** The record that a foreign key leads to, so there is one unless the key is null. */
  follow<K extends Kind, Id extends string | null>(
    kind: K,
    id: Id,
  ): Promise<RowOf[K] | Extract<Id, null>>
  page<Row, Args>(
    list: Collection<Row, Args>,
    args: Args & PageArgs,
    parentId?: string,
  ): Promise<Page<Row>>
  count<Row, Args>(list: Collection<Row, Args>, args: Args, parentId?: string): Promise<number>
  /** What a post says now; null where it is withheld. */
  content(postId: string): Promise<Revision | null>
  attributions(postId: string): Promise<readonly Attribution[]>
  /** Numbers of pages that documents said to be, ascending. */
  pagesSeen(threadId: string): Promise<readonly number[]>
  openingPost(threadId: string): Promise<Post | null>
  /** The post that this one answers. */
  answered(post: Post): Promise<Post | null>
  identifiers(kind: Merging, id: string): Promise<readonly Identifier[]>
  /** An author's newest visible posts. */
  newest(authorId: string): Promise<readonly Post[]>
  /** Visible posts with the ids of the source's edges beside them, whatever their state. */
  edgesOf(sourceId: string): Promise<readonly Attribution[]>
  merges(sourceId: string): Promise<readonly Merge[]>
  /** The story that this id leads to now. */
  story(id: string): Promise<Story | null>
  /** The story around this post. */
  storyAround(postId: string): Promise<Story | null>
  /** The post as one of those that carry a story. */
  member(postId: string): Promise<Member | null>
  /** The id of the record that this key leads to now. */
  survivor(kind: Merging, key: string): Promise<string | null>
}

const LARGEST_BATCH = 1_000

/** What the pages of one request may hold together: nested pages multiply. */
const MOST_ROWS = 20_000

type Read<Value> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>

export function createReader(db: Database): Reader {
  const loaders = new Map<string, DataLoader<string, unknown>>()
  const budget = createBudget(MOST_ROWS)

  function loader<Value>(name: string, read: Read<Value>): DataLoader<string, Value | null> {
    const known = loaders.get(name) as DataLoader<string, Value | null> | undefined
    if (known) return known
    const made = new DataLoader<string, Value | null>(
      async (ids) => {
        const found = await read(ids)
        return ids.map((id) => found.get(id) ?? null)
      },
      { maxBatchSize: LARGEST_BATCH },
    )
    loaders.set(name, made)
    return made
  }

  const records = <K extends Kind>(kind: K) =>
    loader<RowOf[K]>(kind, async (ids) => keyBy(await readRecords(db, kind, ids), (row) => row.id))

  /** Records that came along with something else need not be read again. */
  function remember<K extends Kind>(kind: K, rows: readonly RowOf[K][]): void {
    for (const row of rows) records(kind).prime(row.id, row)
  }

  async function page<Row, Args>(
    list: Collection<Row, Args>,
    args: Args & PageArgs,
    parentId?: string,
  ): Promise<Page<Row>> {
    const order = list.order(args)
    const window = windowOf(args, order)
    const rows =
      parentId === undefined
        ? await readWindow(db, list, args, window)
        : await loader(named(list, args), (ids) =>
            budget.within(ids.length * window.size, () => readWindows(db, list, args, window, ids)),
          ).load(parentId)
    if (list.kind) remember(list.kind, (rows ?? []) as readonly never[])
    return toPage(rows ?? [], window, order, () => count(list, args, parentId))
  }

  async function count<Row, Args>(
    list: Collection<Row, Args>,
    args: Args,
    parentId?: string,
  ): Promise<number> {
    if (parentId === undefined) return await readCount(db, list, args)
    const { first, after, last, before, ...conditions } = args as Args & PageArgs
    const name = `count of ${named(list, conditions)}`
    const counted = await loader(name, (ids) => readCounts(db, list, args, ids)).load(parentId)
    return counted ?? 0
  }

  return {
    db,
    page,
    count,
    find: (kind, id) => records(kind).load(id),
    async follow<K extends Kind, Id extends string | null>(kind: K, id: Id) {
      if (id === null) return id as Extract<Id, null>
      const row = await records(kind).load(id)
      if (row === null) throw new Error(`There is no ${kind} ${id}, though a record refers to it.`)
      return row
    },
    content: (postId) =>
      loader('content', async (ids) =>
        keyBy(await readContents(db, ids), (row) => row.postId),
      ).load(postId),
    async attributions(postId) {
      const found = await loader('attributions', async (ids) =>
        groupBy(await readAttributions(db, ids), (row) => row.postId),
      ).load(postId)
      remember('attribution', found ?? [])
      return found ?? []
    },
    pagesSeen: async (threadId) =>
      (await loader('pages seen', (ids) => readPagesSeen(db, ids)).load(threadId)) ?? [],
    async openingPost(threadId) {
      const post = await loader('opening post', async (ids) =>
        keyBy(await readOpeningPosts(db, ids), (row) => row.threadId),
      ).load(threadId)
      if (post) remember('post', [post])
      return post
    },
    async answered({ forumId, replyToNativeId }) {
      if (replyToNativeId === null) return null
      return await loader(`post of ${forumId}`, async (ids) =>
        keyBy(await readPostsByNativeId(db, forumId, ids), (row) => row.nativeId ?? ''),
      ).load(replyToNativeId)
    },
    async identifiers(kind, id) {
      const found = await loader(`identifiers of ${kind}`, async (ids) =>
        groupBy(await readIdentifiers(db, kind, ids), (row) => row.ownerId),
      ).load(id)
      return found ?? []
    },
    async newest(authorId) {
      const found = await loader('newest', async (ids) =>
        groupBy(await readNewest(db, ids), (row) => row.authorId ?? ''),
      ).load(authorId)
      return found ?? []
    },
    async edgesOf(sourceId) {
      const found = await loader('edges of source', async (ids) =>
        groupBy(await readEdgesOf(db, ids), (row) => row.sourceId),
      ).load(sourceId)
      return found ?? []
    },
    async merges(sourceId) {
      const found = await loader('merges', async (ids) =>
        groupBy(await readMerges(db, ids), (row) => row.intoId),
      ).load(sourceId)
      return found ?? []
    },
    story: (id) =>
      loader('story', (keys) => readStoriesOf(db, keys)).load(id.replace(/^story_/, 'post_')),
    storyAround: (postId) =>
      loader('story around', async (ids) =>
        keyBy(await readStories(db, ids), (row) => row.postId),
      ).load(postId),
    member: (postId) =>
      loader('member', async (ids) => keyBy(await readMembers(db, ids), (row) => row.postId)).load(
        postId,
      ),
    survivor: (kind, key) =>
      loader(`survivor of ${kind}`, (keys) => readSurvivors(db, kind, keys)).load(key),
  }
}

const named = (list: { readonly name: string }, args: unknown): string =>
  `${list.name} ${JSON.stringify(args)}`
