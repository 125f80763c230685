// One request to an address outside, with a bounded answer. What the host resolves to is checked where the connection is made, so
// nothing can change in between, and every redirect that is followed is checked like the first address.
import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { checkAddress, isPublic, notPublic } from './address.ts'

export interface Outside {
  readonly hosts: readonly string[]
  /** Replaced in tests. */
  readonly lookup?: typeof resolve
  /** Whether an address may be connected to; replaced in tests. */
  readonly mayConnect?: (address: string) => boolean
  /** Where a test's own server listens; else the port of the scheme. */
  readonly port?: number
}

export interface Sending {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** How many redirects are followed; none if left out. Only those that keep the method, where something is posted. */
  readonly redirects?: number
  /** How much of the answer is read; nothing if left out. */
  readonly mostBytes?: number
}

export interface Reply {
  /** Of the last redirect. */
  readonly url: string
  readonly status: number
  readonly headers: Headers
  /** Cut where it is longer than was asked for. */
  readonly body: Uint8Array
}

/** @throws what there is instead of an answer; AppError where the address is none that may be called. */
export type Send = (url: string, sending: Sending) => Promise<Reply>

const LONGEST_MS = 10_000

export const createSend =
  (outside: Outside): Send =>
  async (address, sending) => {
    const signal = AbortSignal.timeout(LONGEST_MS)
    let url = checkAddress(address, outside.hosts)
    for (let left = sending.redirects ?? 0; ; left--) {
      const reply = await once(url, sending, outside, signal)
      const next = left > 0 ? targetOf(reply, sending.method) : null
      if (next === null) return reply
      url = checkAddress(next, outside.hosts)
    }
  }

function targetOf({ status, headers, url }: Reply, method: Sending['method']): string | null {
  const isKept = status === 307 || status === 308
  const isMoved = isKept || (method === 'GET' && [301, 302, 303].includes(status))
  const location = headers.get('location')
  return isMoved && location !== null ? (URL.parse(location, url)?.href ?? null) : null
}

function once(
  url: URL,
  { method, headers, body, mostBytes = 0 }: Sending,
  { lookup = resolve, mayConnect = isPublic, port }: Outside,
  signal: AbortSignal,
): Promise<Reply> {
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method,
        headers: body === undefined ? headers : { ...headers, 'content-length': byteLength(body) },
        signal,
        // No connection of an earlier request, whose address was checked for that one.
        agent: false,
        ...(port !== undefined && { port }),
        lookup: (host, options, callback) =>
          lookup(host, { ...options, all: true }, (error, found) => {
            const addresses = found as unknown as { address: string; family: number }[]
            if (error) callback(error, '', 0)
            else if (!addresses.every((one) => mayConnect(one.address)))
              callback(notPublic() as NodeJS.ErrnoException, '', 0)
            else if (options.all) callback(null, addresses)
            else callback(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4)
          }),
      },
      (response) => {
        read(response, mostBytes).then((content) => {
          const { statusCode = 0 } = response
          done({ url: url.href, status: statusCode, headers: headersOf(response), body: content })
        }, fail)
      },
    )
    request.on('error', fail)
    request.end(body)
  })
}

const byteLength = (text: string): number => Buffer.byteLength(text)

/** As many bytes as are wanted; then the connection is let go. */
async function read(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let length = 0
  if (mostBytes > 0) {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk)
      length += chunk.length
      if (length >= mostBytes) break
    }
  }
  response.on('error', () => {})
  response.destroy()
  return Buffer.concat(chunks).subarray(0, mostBytes)
}

/** Those of one name in the order they came in. */
function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  }
  return headers
}
