// Our own notation, for senders that have none, bare or in the envelope of Standard Webhooks (`{ type, timestamp, data }`):
// documents as the mutation takes them, `post.deleted` and the like, `ping`.
import { dateIn, idIn, lineIn, objectIn } from '../engines/json.ts'
import { AppError } from '../errors.ts'
import { documentsIn, holdsDocuments } from '../ingest/given.ts'
import type { ForumRef, StateNews } from '../model.ts'
import { ignored, objectBody } from './events.ts'
import type { ContentEvent } from './scheme.ts'

const states: Readonly<Record<string, StateNews['state']>> = {
  deleted: 'DELETED',
  hidden: 'HIDDEN',
  restored: 'VISIBLE',
}
const targets: Readonly<Record<string, StateNews['target']>> = {
  thread: 'THREAD',
  post: 'POST',
  author: 'AUTHOR',
}

export function readOwn(body: Uint8Array, given: ForumRef | null): readonly ContentEvent[] {
  const sent = objectBody(body)
  const type = lineIn(sent.type)
  if (type === 'ping') return [{ kind: 'ping' }]
  const data = objectIn(sent.data) ?? sent
  const [noun = '', verb = ''] = type?.split('.') ?? []
  const [target, state] = [targets[noun], states[verb]]
  if (target && state) {
    const record = recordIn(data, given)
    return [{ kind: 'state', target, record, state, at: dateIn(data.at) ?? dateIn(sent.timestamp) }]
  }
  if (type !== null && !holdsDocuments(data)) return [ignored(type, 'It brings no document.')]
  return documentsIn(data).map((document) => ({
    kind: 'document',
    document: { ...document, forum: given ?? document.forum },
  }))
}

/** `{ forum: { baseUrl, name }, nativeId, url }` */
function recordIn(data: Readonly<Record<string, unknown>>, given: ForumRef | null) {
  const named = objectIn(data.forum)
  const record = {
    forum: given ?? { name: lineIn(named?.name), baseUrl: lineIn(named?.baseUrl) },
    nativeId: idIn(data.nativeId),
    url: lineIn(data.url),
  }
  const isNowhere = record.forum.baseUrl === null && record.forum.name === null
  if (record.url === null && (record.nativeId === null || isNowhere)) {
    throw new AppError('INVALID', 'data must name a record: by its url, or by forum and nativeId.')
  }
  for (const address of [record.url, record.forum.baseUrl]) {
    if (address !== null && !/^https?:$/.test(URL.parse(address)?.protocol ?? '')) {
      throw new AppError('INVALID', 'url and baseUrl must be absolute http or https addresses.')
    }
  }
  return record
}
