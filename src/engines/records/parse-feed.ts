// Parses a feed of any format. The parser has no bounds of its own, so those of pages count.
import { parseFeed as parse } from 'feedsmith'
import { AppError } from '../../errors.ts'
import { parseNodes } from '../dom.ts'

/** Throws HTML_TOO_COMPLEX, and UNSUPPORTED_INPUT for what is no feed. */
export function parseFeed(content: string): ReturnType<typeof parse> {
  if (/^\s*</.test(content)) parseNodes(content)
  try {
    return parse(content)
  } catch (cause) {
    throw new AppError(
      'UNSUPPORTED_INPUT',
      'The document is no feed: neither RSS nor Atom nor JSON Feed. Send it as it was served.',
      { cause },
    )
  }
}
