// The list of engines, and which of them a page belongs to.
import { AppError } from '../errors.ts'
import { bbpress } from './bbpress.ts'
import { discourse } from './discourse.ts'
import { discuz } from './discuz.ts'
import type { Engine } from './engine.ts'
import { flarum } from './flarum.ts'
import { fluxbb } from './fluxbb.ts'
import { generic } from './generic.ts'
import { hackerNews } from './hacker-news.ts'
import { insided } from './insided.ts'
import { invision3 } from './invision3.ts'
import { invision4 } from './invision4.ts'
import { invision5 } from './invision5.ts'
import { khoros } from './khoros.ts'
import { mybb } from './mybb.ts'
import { nodebb } from './nodebb.ts'
import { oldReddit } from './old-reddit.ts'
import type { Page } from './page.ts'
import { phorum } from './phorum.ts'
import { phpbb2 } from './phpbb2.ts'
import { phpbb3 } from './phpbb3.ts'
import { plainText } from './plain-text.ts'
import { proboards } from './proboards.ts'
import { punbb } from './punbb.ts'
import { reddit } from './reddit.ts'
import { smf } from './smf.ts'
import { stackExchange } from './stack-exchange.ts'
import { structuredData } from './structured-data.ts'
import { vanilla } from './vanilla.ts'
import { vbulletin3 } from './vbulletin3.ts'
import { vbulletin4 } from './vbulletin4.ts'
import { vbulletin5 } from './vbulletin5.ts'
import { woltlab } from './woltlab.ts'
import { wpforo } from './wpforo.ts'
import { xenforo1 } from './xenforo1.ts'
import { xenforo2 } from './xenforo2.ts'

export const engines: readonly Engine[] = [
  bbpress,
  discourse,
  discuz,
  flarum,
  fluxbb,
  hackerNews,
  insided,
  invision3,
  invision4,
  invision5,
  khoros,
  mybb,
  nodebb,
  oldReddit,
  phorum,
  phpbb2,
  phpbb3,
  proboards,
  punbb,
  reddit,
  smf,
  stackExchange,
  vanilla,
  vbulletin3,
  vbulletin4,
  vbulletin5,
  woltlab,
  wpforo,
  xenforo1,
  xenforo2,
  structuredData,
  generic,
  plainText,
]

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
    { field: ['engine'] },
  )
}
