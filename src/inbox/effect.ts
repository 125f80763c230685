// What the events of a delivery do: documents go through the pipeline, states and moves to the records that they name.
import type { IngestContext } from '../ingest/ingest.ts'
import { settle } from '../ingest/settle.ts'
import type { PageInput } from '../model.ts'
import type { ContentEvent } from '../webhooks/scheme.ts'

/** Whether there is anything to be done. */
export const hasEffect = ({ kind }: ContentEvent): boolean => kind !== 'ping' && kind !== 'ignored'

export interface EffectContext extends IngestContext {
  /** The only forum that documents may be of; null for all. */
  readonly onlyForum: string | null
}

/**
 * @param context whose clock stands at the receipt of the delivery.
 * @returns ids of the ingestions that it made.
 * @throws AppError where a document is refused.
 */
export async function applyEvent(event: ContentEvent, context: EffectContext): Promise<string[]> {
  if (event.kind === 'ping' || event.kind === 'ignored') return []
  if (event.kind === 'document') return ingestDocument(event.document, context)
  const effects = await import('../ingest/effects.ts')
  await effects.applyEvent(context.db, event, context.now())
  await settle(context)
  return []
}

async function ingestDocument(document: PageInput, context: EffectContext): Promise<string[]> {
  const [{ receive }, { ingest }] = await Promise.all([
    import('../ingest/receive.ts'),
    import('../ingest/ingest.ts'),
  ])
  const { ingestions } = await ingest(
    {
      ...receive(document),
      engine: null,
      selectors: null,
      idempotencyKey: null,
      caller: null,
      onlyForum: context.onlyForum,
      trigger: 'WEBHOOK',
    },
    context,
  )
  return ingestions.map(({ id }) => id)
}
