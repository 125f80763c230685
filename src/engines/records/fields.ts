// Reads the fields of APIs that several kinds of forum software write alike. Of a person only what every reader sees is taken.
import { dateIn, idIn, lineIn, objectIn } from '../json.ts'
import type { PostRecordInput } from './notation.ts'

export type AuthorRecordInput = Extract<NonNullable<PostRecordInput['author']>, object>

/** An instant in RFC 3339. The epoch itself stands for a date that was never set. */
export function instantIn(value: unknown): string | null {
  const date = typeof value === 'string' && !/\d{4}-\d\d/.test(value) ? null : dateIn(value)
  return date === null || date.getTime() <= 0 ? null : date.toISOString()
}

export interface PersonFields {
  readonly name: string
  readonly id: string
  readonly url?: string
  readonly avatar?: string
  readonly role?: string
}

export function personIn(value: unknown, fields: PersonFields): AuthorRecordInput | null {
  const person = objectIn(value)
  const name = person && lineIn(person[fields.name])
  if (!person || !name) return null
  const id = idIn(person[fields.id])
  const at = (field: string | undefined) => (field === undefined ? null : lineIn(person[field]))
  return {
    name,
    // Guests share the id 0.
    nativeId: id === '0' ? null : id,
    profileUrl: at(fields.url),
    avatarUrl: at(fields.avatar),
    role: at(fields.role),
  }
}

export const htmlIn = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Flags are booleans in one place and 0 and 1 in the other. */
export const flagIn = (value: unknown): boolean | null =>
  value === true || value === 1 ? true : value === false || value === 0 ? false : null

export const withoutHash = (url: string | null): string | null => url?.replace(/#.*$/s, '') ?? null
