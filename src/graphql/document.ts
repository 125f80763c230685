// The document of an input as the pipeline takes it. The pipeline is loaded when first needed: most processes only read.
import type { IngestRequest } from '../ingest/ingest.ts'
import type { PageInput, Selectors } from '../model.ts'
import type { IngestDocumentInput, SelectorsInput } from './schema.generated.ts'

/** @throws AppError for a document that is refused before it is read. */
export async function receiveDocument(
  document: IngestDocumentInput,
): Promise<Pick<IngestRequest, 'input' | 'warnings' | 'engine' | 'selectors'>> {
  const { receive } = await import('../ingest/receive.ts')
  return {
    ...receive(pageInput(document)),
    engine: (document.html ?? document.text)?.engine ?? null,
    selectors: document.html?.selectors ? selectorsOf(document.html.selectors) : null,
  }
}

function pageInput({ html, text, discourseTopic }: IngestDocumentInput): PageInput {
  if (discourseTopic) {
    const { json: content, url = null, fetchedAt = null } = discourseTopic
    const unsaid = { timezone: null, language: null, forum: null }
    return { kind: 'json', content, url, fetchedAt, ...unsaid }
  }
  const given = html ?? text
  const forum = text?.forum
  return {
    kind: html ? 'html' : 'text',
    content: html?.html ?? text?.text ?? '',
    url: given?.url ?? null,
    fetchedAt: given?.fetchedAt ?? null,
    timezone: given?.timezone ?? null,
    language: text?.language ?? null,
    forum: forum ? { name: forum.name ?? null, baseUrl: forum.baseUrl ?? null } : null,
  }
}

const selectorsOf = (given: SelectorsInput): Selectors => ({
  post: given.post,
  author: given.author ?? null,
  body: given.body ?? null,
  date: given.date ?? null,
  permalink: given.permalink ?? null,
  title: given.title ?? null,
  next: given.next ?? null,
})
