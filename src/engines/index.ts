// The list of engines, and which of them a page belongs to.
import { AppError } from '../errors.ts'
import type { Engine } from './engine.ts'
import { generic } from './generic.ts'
import { invision4 } from './invision4.ts'
import type { Page } from './page.ts'
import { phpbb3 } from './phpbb3.ts'
import { plainText } from './plain-text.ts'

export const engines: readonly Engine[] = [invision4, phpbb3, plainText, generic]

export interface Match {
  readonly engine: Engine
  readonly score: number
}

/** Every engine that saw something of its own, best first. */
export function detect(page: Page): Match[] {
  return engines
    .map((engine) => ({ engine, score: engine.detect(page) }))
    .filter((match) => match.score > 0)
    .sort((a, b) => b.score - a.score)
}

/** Throws UNKNOWN_ENGINE, naming the known ids. */
export function engineById(id: string): Engine {
  const engine = engines.find((one) => one.id === id)
  if (engine !== undefined) return engine
  const known = engines.map((one) => one.id).join(', ')
  throw new AppError(
    'UNKNOWN_ENGINE',
    `There is no engine "${id.slice(0, 60)}". Known: ${known}.`,
    {
      field: ['engine'],
    },
  )
}
