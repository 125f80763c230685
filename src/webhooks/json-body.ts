// The JSON of a delivery, from its bytes.
import { AppError } from '../errors.ts'
import { parseExactJson } from '../ingest/exact-json.ts'

/** @throws AppError INVALID. */
export function jsonBody(body: Uint8Array): unknown {
  const value = parseExactJson(decoded(body))
  if (value !== undefined) return value
  throw new AppError('INVALID', 'The body is no JSON. Send it as the forum wrote it.')
}

function decoded(body: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch (cause) {
    throw new AppError('INVALID', 'The body is no valid UTF-8. Send JSON encoded as UTF-8.', {
      cause,
    })
  }
}
