// Our own notation, for senders that have none: `{ "type": "ping" }`, or documents as the mutation takes them, bare or in
// the envelope of Standard Webhooks (`{ "type": "…", "timestamp": "…", "data": … }`).
import { documentsIn } from '../ingest/given.ts'
import type { ForumRef } from '../model.ts'
import { jsonBody } from './json-body.ts'
import type { ContentEvent } from './scheme.ts'

export function readOwn(body: Uint8Array, _forum: ForumRef | null): readonly ContentEvent[] {
  const sent = jsonBody(body)
  const { type = null, data } =
    typeof sent === 'object' && sent !== null ? (sent as { type?: unknown; data?: unknown }) : {}
  if (type === 'ping') return [{ kind: 'ping' }]
  return documentsIn(data ?? sent).map((document) => ({ kind: 'document', document }))
}
