// The last step of every answer whose body is known: its tag, 304 for who has it, compression, no body for HEAD.
import { type Coding, codingFor } from './accept-encoding.ts'
import { type Content, contentOf } from './answers.ts'
import type { Compress } from './compress.ts'
import { etagOf, matches } from './etag.ts'
import { isRead, vary } from './headers.ts'

/** Smaller bodies fit into one packet anyway. */
const WORTH_COMPRESSING = 1024

const compressible = /^text\/|^image\/svg|[/+](?:json|xml|javascript)\b/

/** @param compress null where the platform compresses. Streams pass untouched. */
export async function deliver(
  request: Request,
  response: Response,
  compress: Compress | null,
): Promise<Response> {
  const content = contentOf(response)
  if (content === null) return response
  const coding = compress && chooseCoding(request, response, content)
  const { status, headers } = response
  if (isTagged(request, response)) {
    const etag = etagOf(content, coding)
    headers.set('etag', etag)
    if (matches(request.headers.get('if-none-match'), etag)) return notModified(headers)
  }
  if (request.method === 'HEAD') {
    if (coding) headers.set('content-encoding', coding)
    else headers.set('content-length', String(lengthOf(content)))
    return new Response(null, { status, headers })
  }
  if (!coding || !compress) return response
  headers.set('content-encoding', coding)
  return new Response(await compress(content, coding), { status, headers })
}

function chooseCoding(request: Request, { headers }: Response, content: Content): Coding | null {
  const type = headers.get('content-type') ?? ''
  if (lengthOf(content) <= WORTH_COMPRESSING || !compressible.test(type)) return null
  vary(headers, 'accept-encoding')
  return codingFor(request.headers.get('accept-encoding'))
}

const isTagged = (request: Request, { status, headers }: Response): boolean =>
  isRead(request) && status === 200 && headers.get('cache-control') !== 'no-store'

/** What describes the body goes with it. */
function notModified(headers: Headers): Response {
  headers.delete('content-type')
  return new Response(null, { status: 304, headers })
}

const lengthOf = (content: Content): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength
