// Reads the JSON body of a POST request, counting while it streams. Knows nothing of GraphQL.
import { AppError } from '../errors.ts'

/**
 * The parsed body.
 * @throws AppError UNSUPPORTED_INPUT for other media types, TOO_LARGE over the limit, INVALID for what is no JSON.
 */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  checkMediaType(request.headers.get('content-type'))
  const bytes = await readBytes(request, maxBytes)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (cause) {
    throw new AppError('INVALID', 'The body is not JSON in UTF-8.', { cause })
  }
}

function checkMediaType(header: string | null): void {
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

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = new AppError(
    'TOO_LARGE',
    `The request is larger than ${Math.floor(maxBytes / 1024)} kB.`,
  )
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop by an exception cancels the stream.
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
