// The document of an input as the pipeline takes it. The pipeline is loaded when first needed: most processes only read.
import type { IngestRequest } from '../ingest/ingest.ts'
import type { Selectors } from '../model.ts'
import type { IngestDocumentInput, SelectorsInput } from './schema.generated.ts'

/** @throws AppError for a document that is refused before it is read. */
export async function receiveDocument(
  document: IngestDocumentInput,
): Promise<Pick<IngestRequest, 'input' | 'warnings' | 'engine' | 'selectors'>> {
  const { documentIn } = await import('../ingest/given.ts')
  const { receive } = await import('../ingest/receive.ts')
  return {
    ...receive(documentIn(document)),
    engine: (document.html ?? document.text)?.engine ?? null,
    selectors: document.html?.selectors ? selectorsOf(document.html.selectors) : null,
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
