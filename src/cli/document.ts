// A file or standard input as a received document. Stores and extracts nothing.
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../errors.ts'
import { decodeDocument } from '../ingest/decode.ts'
import { type Received, receive } from '../ingest/receive.ts'
import type { PageInput } from '../model.ts'

/** What is known of a document besides its bytes. */
export type Context = Omit<PageInput, 'kind' | 'content'>

const contentTypes: Record<string, string> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.rss': 'application/rss+xml',
  '.atom': 'application/atom+xml',
  '.xml': 'application/xml',
}

/**
 * @param file a path, or `-` for standard input.
 * @throws AppError if it cannot be read or is refused.
 */
export async function readDocument(file: string, context: Context): Promise<Received> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file)
  const { content, kind, warnings } = decodeDocument(bytes, contentTypes[extname(file)] ?? null)
  const received = receive({ ...context, content, kind })
  return { input: received.input, warnings: [...warnings, ...received.warnings] }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    const reason = reasons[code ?? ''] ?? `it cannot be read (${code})`
    throw new AppError('INVALID', `${file}: ${reason}.`, { cause })
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EISDIR: 'it is a directory; name the files in it',
}
