// The preview of a document: read and attributed, not stored. Its objects are found by the names of fields, not by the keys
// of the answer as everything that a plan has read.
import type { Preview, PreviewPost, PreviewThread } from '../ingest/preview.ts'
import type { Context } from './context.ts'
import { receiveDocument } from './document.ts'
import type { QueryPreviewIngestArgs } from './schema.generated.ts'

/** Marks objects whose fields stand under their own names. */
export const byName = Symbol('fields stand under their names')

/** @throws AppError where the document would be refused. */
export async function previewIngest(
  _: unknown,
  { document }: QueryPreviewIngestArgs,
  { now }: Context,
): Promise<unknown> {
  const { input, warnings, engine, selectors } = await receiveDocument(document)
  const { preview } = await import('../ingest/preview.ts')
  const found = preview(input, { engine, selectors, receivedAt: now() })
  return named(shown({ ...found, warnings: [...warnings, ...found.warnings] }))
}

/** The preview in the shape of the contract. */
const shown = ({ confidence, scores, thread, threads, ...rest }: Preview) => ({
  ...rest,
  engineConfidence: confidence,
  engineScores: scores,
  thread: shownThread(thread),
  threads: threads.map(shownThread),
})

const shownThread = ({ forum, boards, posts, ...facts }: PreviewThread) => ({
  ...facts,
  forumName: forum.name,
  boardPath: boards.map(({ name }) => name),
  posts: posts.map(shownPost),
})

function shownPost({ author, attributions, origins, ...post }: PreviewPost) {
  return {
    ...post,
    authorName: author?.name ?? null,
    attributions: attributions.map(({ source, ...edge }) => ({
      ...edge,
      sourceName: source.name,
      sourceDomain: source.domain,
    })),
    origins: Object.entries(origins).map(([field, rule]) => ({ field, rule })),
  }
}

function named(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(named)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([key, each]) => [key, named(each)])
  return { ...Object.fromEntries(entries), [byName]: true }
}
