// The list of webhook schemes.
import { AppError } from '../errors.ts'
import { discourse } from './discourse.ts'
import type { Scheme } from './scheme.ts'
import { standardWebhooks } from './standard-webhooks.ts'

export const schemes: readonly Scheme[] = [discourse, standardWebhooks]

/** @throws AppError INVALID, naming the known ids. */
export function schemeById(id: string): Scheme {
  const scheme = schemes.find((one) => one.id === id)
  if (scheme !== undefined) return scheme
  const known = schemes.map((one) => one.id).join(', ')
  throw new AppError('INVALID', `There is no webhook scheme "${id.slice(0, 60)}". Known: ${known}.`)
}
