// Undoes the compression of a request's body, and stops at a limit: a bomb costs no more memory than an honest body.
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate as inflateDeflate } from 'node:zlib'
import { AppError } from '../errors.ts'

type Inflate = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const codings: Readonly<Record<string, Inflate>> = {
  gzip: promisify(gunzip) as Inflate,
  'x-gzip': promisify(gunzip) as Inflate,
  deflate: promisify(inflateDeflate) as Inflate,
  br: promisify(brotliDecompress) as Inflate,
}

/**
 * @param coding the content-encoding header; one coding at most.
 * @returns null where it would be more than `maxBytes`.
 * @throws AppError UNSUPPORTED_INPUT for other codings, INVALID for what is not of the coding.
 */
export async function inflate(
  bytes: Uint8Array,
  coding: string,
  maxBytes: number,
): Promise<Uint8Array | null> {
  const name = coding.trim().toLowerCase()
  const decode = Object.hasOwn(codings, name) ? codings[name] : undefined
  if (!decode) {
    throw new AppError(
      'UNSUPPORTED_INPUT',
      'Send the body as it is, or with one content-encoding of gzip, br and deflate.',
    )
  }
  try {
    return await decode(bytes, { maxOutputLength: maxBytes })
  } catch (cause) {
    // Of the length: codes differ from platform to platform.
    if (cause instanceof RangeError) return null
    throw new AppError('INVALID', 'The body is not what its content-encoding says.', { cause })
  }
}
