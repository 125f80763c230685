// Reads the body of a request, counting while it streams, and again what it inflates to. Knows nothing of GraphQL.
import { AppError } from '../errors.ts'
import { inflate } from './inflate.ts'

/**
 * The parsed body. The limit counts what it is after inflation.
 * @throws AppError UNSUPPORTED_INPUT for other media types, TOO_LARGE over the limit, INVALID for what is no JSON.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  checkMediaType(request.headers.get('content-type'))
  const length = statedLength(request, maxBytes)
  const isPlain = codingOf(request) === null
  if (!isPlain || !(length <= READ_AT_ONCE)) return parse(await readText(request, maxBytes))
  const text = await request.text()
  // What is no UTF-8 was replaced, and is longer or shorter now.
  if (text.includes('\ufffd') && Buffer.byteLength(text) !== length) throw invalid()
  return parse(text)
}

/** Small bodies of a stated length need no counting, and no stream: a third of the work around a query. */
const READ_AT_ONCE = 64 * 1024

async function readText(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readInflated(request, maxBytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw invalid(cause)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw invalid(cause)
  }
}

const invalid = (cause?: unknown) =>
  new AppError('INVALID', 'The body is not JSON in UTF-8.', { cause })

const tooLarge = (maxBytes: number) =>
  new AppError('TOO_LARGE', `The request is larger than ${Math.floor(maxBytes / 1024)} kB.`)

function checkMediaType(header: string | null): void {
  if (header === 'application/json') return
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';')
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith('charset='))
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset)
  if (type.trim() !== 'application/json' || !isUtf8) {
    throw new AppError(
      'UNSUPPORTED_INPUT',
      'Send the operation as JSON in UTF-8: `content-type: application/json`.',
    )
  }
}

/** @throws AppError TOO_LARGE before anything is read. */
function statedLength(request: Request, maxBytes: number): number {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (length > maxBytes) throw tooLarge(maxBytes)
  return length
}

/** The body as it was before it was compressed for the way. Throws as `readJson` does, but knows no media type. */
export async function readBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  statedLength(request, maxBytes)
  return readInflated(request, maxBytes)
}

async function readInflated(request: Request, maxBytes: number): Promise<Uint8Array> {
  const coding = codingOf(request)
  const bytes = await readBytes(request, maxBytes)
  if (coding === null) return bytes
  const inflated = await inflate(bytes, coding, maxBytes)
  if (inflated === null) throw tooLarge(maxBytes)
  return inflated
}

function codingOf(request: Request): string | null {
  const coding = request.headers.get('content-encoding')
  return coding === null || /^\s*(?:identity)?\s*$/i.test(coding) ? null : coding
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop by an exception cancels the stream.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge(maxBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
