// The --selectors flag. Checks the names; whether a selector is valid CSS shows when it is used.
import * as v from 'valibot'
import { AppError } from '../errors.ts'
import type { Selectors } from '../model.ts'

const selector = v.optional(v.nullable(v.string()), null)

const schema = v.strictObject({
  post: v.string(),
  author: selector,
  body: selector,
  date: selector,
  permalink: selector,
  title: selector,
  next: selector,
})

/** @throws AppError INVALID for anything but an object of known selectors. */
export function readSelectors(json: string): Selectors {
  try {
    return v.parse(schema, JSON.parse(json))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError(
      'INVALID',
      `--selectors cannot be read (${reason}). Example: --selectors '{"post": ".reply", "author": ".name"}'`,
      { cause },
    )
  }
}
