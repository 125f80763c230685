// Documents as callers write them in JSON, in the shapes that the mutation has (`IngestDocumentInput`). Checks shapes only;
// `receive` checks what is in them.
import * as v from 'valibot'
import { AppError } from '../errors.ts'
import type { PageInput } from '../model.ts'

/** Most documents of one request. */
export const mostDocuments = 5

const instant = v.pipe(
  v.string(),
  v.isoTimestamp('must be an instant with its offset (2017-12-11T09:14:00Z)'),
  v.transform((text) => new Date(text)),
)
const fetched = { url: v.nullish(v.string(), null), fetchedAt: v.nullish(instant, null) }
const forum = v.nullish(
  v.object({ name: v.nullish(v.string(), null), baseUrl: v.nullish(v.string(), null) }),
  null,
)
const timezone = v.nullish(v.string(), null)

/** Exactly one of them is given. */
const document = v.union(
  [
    v.pipe(
      v.strictObject({ html: v.object({ html: v.string(), ...fetched, timezone }) }),
      v.transform(({ html: { html, ...facts } }) => page('html', html, facts)),
    ),
    v.pipe(
      v.strictObject({ text: v.object({ text: v.string(), ...fetched, forum, timezone }) }),
      v.transform(({ text: { text, ...facts } }) => page('text', text, facts)),
    ),
    v.pipe(
      v.strictObject({ discourseTopic: v.object({ json: v.unknown(), ...fetched }) }),
      v.transform(({ discourseTopic: { json, ...facts } }) => page('json', textOf(json), facts)),
    ),
  ],
  'must hold exactly one of html, text, discourseTopic, in the shape of the mutation',
)

const documents = v.pipe(
  v.array(document),
  v.minLength(1, 'must not be empty'),
  v.maxLength(mostDocuments, `must hold at most ${mostDocuments} documents`),
)

/**
 * The documents of `{ html: … }`, or of `{ documents: [{ html: … }, …] }`.
 * @throws AppError INVALID that names the place.
 */
export function documentsIn(value: unknown): readonly PageInput[] {
  const many = v.safeParse(v.object({ documents: v.unknown() }), value)
  const result = v.safeParse(documents, many.success ? many.output.documents : [value])
  if (result.success) return result.output
  const [issue] = result.issues
  const path = v.getDotPath(issue) ?? ''
  const place = many.success ? `documents.${path}` : path.replace(/^0\.?/, '')
  throw new AppError('INVALID', `The JSON is no document: ${place || 'it'} ${issue.message}.`)
}

const page = (kind: PageInput['kind'], content: string, facts: Partial<PageInput>): PageInput => ({
  url: null,
  fetchedAt: null,
  timezone: null,
  language: null,
  forum: null,
  ...facts,
  kind,
  content,
})

/** An answer of an API as text: callers may send it as it is, or as a string. */
const textOf = (json: unknown): string => (typeof json === 'string' ? json : JSON.stringify(json))
