// The list of webhook schemes.
import { AppError } from '../errors.ts'
import { bearer } from './bearer.ts'
import { discourse } from './discourse.ts'
import { github } from './github.ts'
import { invision } from './invision.ts'
import { miniflux } from './miniflux.ts'
import type { Scheme } from './scheme.ts'
import { standardWebhooks } from './standard-webhooks.ts'
import { vanilla } from './vanilla.ts'
import { websub } from './websub.ts'
import { xenforo } from './xenforo.ts'

export const schemes: readonly Scheme[] = [
  bearer,
  discourse,
  github,
  invision,
  miniflux,
  standardWebhooks,
  vanilla,
  websub,
  xenforo,
]

/** @throws AppError INVALID, naming the known ids. */
export function schemeById(id: string): Scheme {
  const scheme = schemes.find((one) => one.id === id)
  if (scheme !== undefined) return scheme
  const known = schemes.map((one) => one.id).join(', ')
  throw new AppError('INVALID', `There is no webhook scheme "${id.slice(0, 60)}". Known: ${known}.`)
}
