// Makes bodies smaller, off the main thread. For servers of one's own: Netlify and Cloudflare compress at their edge, and
// would charge the function for doing it first.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Coding } from './accept-encoding.ts'
import type { Content } from './answers.ts'

export type Compress = (content: Content, coding: Coding) => Promise<Uint8Array<ArrayBuffer>>

/** Of 11; more gains a few per cent and costs several times as long. */
const BROTLI_QUALITY = 4
const GZIP_LEVEL = 6

const zip = promisify<Content, object, Buffer<ArrayBuffer>>(gzip)
const brotli = promisify<Content, object, Buffer<ArrayBuffer>>(brotliCompress)

/** Static files are the same bytes for every request, and large. */
const kept = new WeakMap<object, Partial<Record<Coding, Promise<Uint8Array<ArrayBuffer>>>>>()

export const compress: Compress = (content, coding) => {
  if (typeof content === 'string') return encode(content, coding)
  const codings = kept.get(content) ?? {}
  kept.set(content, codings)
  codings[coding] ??= encode(content, coding)
  return codings[coding]
}

const encode: Compress = (content, coding) =>
  coding === 'gzip'
    ? zip(content, { level: GZIP_LEVEL })
    : brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
