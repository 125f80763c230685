// Documents as callers write them, in the shapes of the mutation (`IngestDocumentInput`), from GraphQL and JSON alike. Checks
// shapes only; `receive` checks what is in them.
import * as v from 'valibot'
import { dateIn } from '../engines/json.ts'
import { AppError } from '../errors.ts'
import type { PageInput } from '../model.ts'

/** Most documents of one request. */
export const mostDocuments = 5

const instant = v.union(
  [
    v.date(),
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      v.transform((text) => dateIn(text)),
      v.date(),
    ),
  ],
  'must be an instant with its offset (2017-12-11T09:14:00Z)',
)
const said = v.nullish(v.string(), null)
const forum = v.nullish(v.object({ name: said, baseUrl: said }), null)
const facts = {
  url: said,
  fetchedAt: v.nullish(instant, null),
  timezone: said,
  language: said,
  forum,
}
/** An answer of an API, as it is or as a string. */
const json = v.pipe(
  v.object({ json: v.unknown(), ...facts }),
  v.transform(({ json, ...rest }) => page('json', asText(json), rest)),
)

const kinds = {
  html: v.pipe(
    v.object({ html: v.string(), ...facts }),
    v.transform(({ html, ...rest }) => page('html', html, rest)),
  ),
  text: v.pipe(
    v.object({ text: v.string(), ...facts }),
    v.transform(({ text, ...rest }) => page('text', text, rest)),
  ),
  discourseTopic: json,
  invision: json,
  xenforo: json,
  feed: v.pipe(
    v.object({ feed: v.string(), ...facts }),
    v.transform(({ feed, ...rest }) => page('feed', feed, rest)),
  ),
  records: v.pipe(
    v.looseObject({ threads: v.array(v.unknown()), fetchedAt: v.nullish(instant, null), forum }),
    v.transform(({ fetchedAt, ...records }) => {
      const { forum } = records
      return page('json', JSON.stringify(records), { fetchedAt, forum, url: null })
    }),
  ),
} as const

export type DocumentKind = keyof typeof kinds
const names = Object.keys(kinds) as DocumentKind[]

/** Which of its kinds a document is given as, and the field that holds its content. */
export function contentField(document: object): readonly [DocumentKind, string] {
  const kind = names.find((name) => name in document && (document as never)[name]) ?? 'html'
  if (kind === 'records') return [kind, 'threads']
  return [kind, kinds[kind] === json ? 'json' : kind]
}

/** @throws AppError INVALID that names the place. */
export function documentIn(value: unknown): PageInput {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const [[kind, content] = ['', null], ...others] = given.filter(([, one]) => one !== null)
  if (others.length > 0 || !Object.hasOwn(kinds, kind)) {
    throw new AppError('INVALID', `A document has exactly one of ${names.join(', ')}.`)
  }
  const result = v.safeParse(kinds[kind as DocumentKind], content)
  if (result.success) return result.output
  const [issue] = result.issues
  const place = [kind, v.getDotPath(issue)].filter((part) => part !== null)
  throw new AppError('INVALID', `${place.join('.')}: ${issue.message}.`)
}

/** Whether it looks like what `documentsIn` reads. */
export const holdsDocuments = (value: object): boolean =>
  'documents' in value || names.some((name) => name in value)

/**
 * The documents of `{ "html": … }`, or of `{ "documents": [{ "html": … }, …] }`.
 * @throws AppError INVALID that names the place.
 */
export function documentsIn(value: unknown): readonly PageInput[] {
  const many = typeof value === 'object' && value !== null && 'documents' in value
  if (!many) return [documentIn(value)]
  const { documents } = value
  if (!Array.isArray(documents) || documents.length < 1 || documents.length > mostDocuments) {
    throw new AppError('INVALID', `documents must be a list of 1 to ${mostDocuments} documents.`)
  }
  return documents.map(documentIn)
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

const asText = (json: unknown): string => (typeof json === 'string' ? json : JSON.stringify(json))
