// One POST to an address outside. What the host resolves to is checked where the connection is made, so nothing can change in
// between; redirects are not followed, and of the answer only the status is read.
import { lookup as resolve } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { checkAddress, isPublic, notPublic } from './address.ts'

export interface Outside {
  readonly hosts: readonly string[]
  /** Replaced in tests. */
  readonly lookup?: typeof resolve
  /** Whether an address may be connected to; replaced in tests. */
  readonly mayConnect?: (address: string) => boolean
}

const LONGEST_MS = 10_000

export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<number>

/** @returns a function that answers with the status, and throws where there is none. */
export const createPost =
  ({ hosts, lookup = resolve, mayConnect = isPublic }: Outside): Post =>
  (address, headers, body) =>
    new Promise((done, fail) => {
      const url = checkAddress(address, hosts)
      const send = url.protocol === 'https:' ? requestHttps : requestHttp
      const request = send(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
          signal: AbortSignal.timeout(LONGEST_MS),
          // No connection of an earlier request, whose address was checked for that one.
          agent: false,
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
          response.resume()
          response.on('error', fail)
          done(response.statusCode ?? 0)
          response.destroy()
        },
      )
      request.on('error', fail)
      request.end(body)
    })
