// Operations that the operator vouches for, found by the names that their file gives them and by their sha-256. Reads no file.
import { createHash } from 'node:crypto'

export interface TrustedDocuments {
  /** The document of an id or a hash, with or without `sha256:` before it; null if there is none. */
  find(name: string): string | null
  /** Whether a text is one of them, to the letter. */
  has(text: string): boolean
}

/** @param documents texts by id or hash, as build tools of clients write them. */
export function trustDocuments(documents: Readonly<Record<string, string>>): TrustedDocuments {
  const texts = new Set(Object.values(documents))
  const byName = new Map([
    ...[...texts].map((text) => [sha256(text), text] as const),
    ...Object.entries(documents).map(([name, text]) => [bare(name), text] as const),
  ])
  return { find: (name) => byName.get(bare(name)) ?? null, has: (text) => texts.has(text) }
}

const bare = (name: string): string => name.replace(/^sha256:/, '')

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
