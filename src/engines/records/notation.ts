// The notation of typed records: threads and posts whose fields are known, from callers, APIs and feeds alike. Checks shapes and
// leaves open what is not said. Everything that is no page becomes this first, so there is one way from records to threads.
import * as v from 'valibot'
import { AppError } from '../../errors.ts'
import { oneLine } from '../one-line.ts'

const line = v.nullish(
  v.pipe(
    v.string(),
    v.transform((text: string) => oneLine(text)),
  ),
  null,
)
const id = v.nullish(
  v.pipe(
    v.union([v.string(), v.pipe(v.number(), v.safeInteger())]),
    v.transform(String),
    v.transform((text: string) => oneLine(text)),
  ),
  null,
)
const count = v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), null)
const flag = v.nullish(v.boolean(), null)
const words = v.nullish(v.string(), null)
const state = v.nullish(v.picklist(['VISIBLE', 'HIDDEN', 'DELETED']), null)

const author = v.nullish(
  v.union([
    v.pipe(
      v.string(),
      v.transform((name) => ({
        name,
        nativeId: null,
        profileUrl: null,
        avatarUrl: null,
        role: null,
      })),
    ),
    v.object({ name: v.string(), nativeId: id, profileUrl: line, avatarUrl: line, role: line }),
  ]),
  null,
)

/** Where a field of the record says that the text is from. */
const source = v.object({
  role: v.picklist(['ORIGIN', 'SYNDICATOR', 'LINKED']),
  name: line,
  url: line,
  /** The field, as evidence: `rss-source@1`. */
  rule: v.optional(v.string(), 'record-source@1'),
})

const post = v.pipe(
  v.object({
    nativeId: id,
    url: line,
    /** Of the feed that brought it. */
    guid: line,
    /** 1-based place in the whole thread. */
    position: v.nullish(
      v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2 ** 31 - 1)),
      null,
    ),
    author,
    publishedAt: line,
    editedAt: line,
    /** At most one of the three. */
    html: words,
    text: words,
    markdown: words,
    replyToNativeId: id,
    reactionCount: count,
    state,
    sources: v.optional(v.array(source), []),
  }),
  v.check(
    ({ html, text, markdown }) => [html, text, markdown].filter((one) => one !== null).length <= 1,
    'must have only one of html, text and markdown',
  ),
)

const thread = v.object({
  nativeId: id,
  url: line,
  /** Null for a post whose sender does not say where it stands. */
  title: line,
  /** From the outermost board to the one that holds the thread. */
  boards: v.optional(v.array(v.object({ name: v.string(), nativeId: id, url: line })), []),
  language: line,
  tags: v.optional(v.array(v.string()), []),
  isLocked: flag,
  isPinned: flag,
  /** How many posts the forum says the thread has. */
  postCount: count,
  /** Whether posts are missing here that others may have brought already; then an unknown position stays unknown. */
  isPartial: v.optional(v.boolean(), false),
  /** Whether the facts of the thread came along with a post: those that come with the thread itself count more. */
  isOfPost: v.optional(v.boolean(), false),
  state,
  posts: v.optional(v.array(post), []),
})

const records = v.object({
  forum: v.nullish(v.object({ name: line, baseUrl: line }), null),
  /** Id of the forum's software; `records` where nobody knows. */
  engine: v.optional(v.string(), 'records'),
  threads: v.pipe(v.array(thread), v.minLength(1, 'must not be empty')),
})

export type Records = v.InferOutput<typeof records>
export type ThreadRecord = Records['threads'][number]
export type PostRecord = ThreadRecord['posts'][number]
export type SourceRecord = PostRecord['sources'][number]

/** What an adapter writes: it leaves out what it does not know. */
export type RecordsInput = v.InferInput<typeof records>
export type ThreadRecordInput = RecordsInput['threads'][number]
export type PostRecordInput = NonNullable<ThreadRecordInput['posts']>[number]
export type SourceRecordInput = NonNullable<PostRecordInput['sources']>[number]

/** @throws AppError INVALID, naming the place. */
export function checkRecords(value: unknown): Records {
  const result = v.safeParse(records, value)
  if (result.success) return result.output
  const [issue] = result.issues
  throw new AppError(
    'INVALID',
    `${v.getDotPath(issue) ?? 'The document'}: ${issue.message}. Threads are written as the contract has them (RecordsInput).`,
  )
}
