// The last step of every answer: its tag, 304 for who has it, compression, no body for HEAD.
import { type Coding, codingFor } from './accept-encoding.ts'
import type { Answer, Content } from './answers.ts'
import type { Compress } from './compress.ts'
import { etagOf, matches } from './etag.ts'
import { isRead, vary } from './headers.ts'

/** Smaller bodies fit into one packet anyway. */
const WORTH_COMPRESSING = 1024

const compressible = /^text\/|^image\/svg|[/+](?:json|xml|javascript)\b/

/** @param compress null where the platform compresses. */
export async function deliver(
  request: Request,
  answer: Answer,
  compress: Compress | null,
): Promise<Answer> {
  const { status, headers, content } = answer
  if (content === null) return answer
  const coding = compress && chooseCoding(request, headers, content)
  if (isTagged(request, answer)) {
    const etag = etagOf(content, coding)
    headers.etag = etag
    if (matches(request.headers.get('if-none-match'), etag)) return notModified(headers)
  }
  if (request.method === 'HEAD') {
    if (coding) headers['content-encoding'] = coding
    else headers['content-length'] = String(lengthOf(content))
    return { status, headers, content: null }
  }
  if (!coding || !compress) return answer
  headers['content-encoding'] = coding
  return { status, headers, content: await compress(content, coding) }
}

function chooseCoding(
  request: Request,
  headers: Answer['headers'],
  content: Content,
): Coding | null {
  if (!compressible.test(headers['content-type'] ?? '') || !isLarge(content)) return null
  vary(headers, 'accept-encoding')
  return codingFor(request.headers.get('accept-encoding'))
}

const isTagged = (request: Request, { status, headers }: Answer): boolean =>
  isRead(request) && status === 200 && headers['cache-control'] !== 'no-store'

/** What describes the body goes with it. */
function notModified({ 'content-type': _, ...headers }: Answer['headers']): Answer {
  return { status: 304, headers, content: null }
}

/** Text has at least a byte for each of its units. */
const isLarge = (content: Content): boolean =>
  content.length > WORTH_COMPRESSING || lengthOf(content) > WORTH_COMPRESSING

const lengthOf = (content: Content): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
