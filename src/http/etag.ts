// Entity tags: whether the client already has what it asks for (RFC 9110, 8.8.3 and 13.1.2).
import { hash } from 'node:crypto'
import type { Coding } from './accept-encoding.ts'
import type { Content } from './answers.ts'

/** Static files are hashed once. */
const kept = new WeakMap<object, string>()

/** A strong tag: of these bytes in this coding. */
export function etagOf(content: Content, coding: Coding | null): string {
  return `"${hashOf(content)}${coding === null ? '' : `-${coding}`}"`
}

function hashOf(content: Content): string {
  if (typeof content === 'string') return tagOf(content)
  const known = kept.get(content) ?? tagOf(content)
  kept.set(content, known)
  return known
}

const tagOf = (content: Content): string => hash('sha256', content, 'base64url').slice(0, 22)

/** Whether `if-none-match` names the tag. Weakly: proxies that compress make tags weak. */
export function matches(header: string | null, etag: string): boolean {
  if (header === null) return false
  if (header.trim() === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
