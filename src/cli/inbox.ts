// `forumql sweep` and `forumql replay`: work on what waits in the inbox.
import { AppError } from '../errors.ts'
import { processNext } from '../inbox/process.ts'
import { type Swept, sweep, watchInbox } from '../inbox/sweep.ts'
import { requeueDelivery } from '../store/inbox/deliveries.ts'
import { settleStories } from '../store/stories/settle.ts'
import { withDatabase } from './database.ts'
import { errandsOf } from './errands.ts'
import type { Run } from './frame.ts'
import { print, printJson, say } from './terminal.ts'

export interface SweepOptions extends Run {
  /** Goes on until it is interrupted. */
  readonly watch: boolean
  readonly now: () => Date
}

const BUDGET_MS = 3_600_000

/** @returns the exit code: 3 where deliveries were refused, also in part, or put back. */
export async function sweepInbox({
  settings,
  log,
  json,
  watch,
  now,
}: SweepOptions): Promise<number> {
  const { keepBodiesDays } = settings
  const report = (swept: Swept) => (json ? printJson(swept) : print(describe(swept)))
  if (!watch) {
    const swept = await withDatabase(settings, log, (db) =>
      sweep({
        db,
        log,
        now,
        budgetMs: BUDGET_MS,
        keepBodiesDays,
        ...errandsOf(settings, { db, log, now }),
      }),
    )
    report(swept)
    return swept.partial + swept.dead + swept.retried > 0 ? 3 : 0
  }
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  await withDatabase(settings, log, async (db) => {
    say('Watching the inbox. Ctrl-C ends it.')
    const errands = errandsOf(settings, { db, log, now })
    await watchInbox({ db, log, now, keepBodiesDays, signal: stop.signal, report, ...errands })
  })
  return 0
}

const describe = ({ processed, partial, ignored, dead, retried }: Swept): string =>
  `${processed} processed, ${partial} in part, ${ignored} of no effect, ${dead} parked, ${retried} to be tried again`

/** @returns the exit code: 1 where it failed again, 3 where a part of it did. */
export async function replay({ id, settings, log, json }: Run & { id: string }): Promise<number> {
  const outcome = await withDatabase(settings, log, async (db) => {
    const found = await requeueDelivery(db, id)
    if (found === null) throw new AppError('NOT_FOUND', `There is no delivery ${id}.`)
    if (found === 'without body') {
      throw new AppError('NOT_FOUND', `The body of ${id} is no longer kept. Have it sent again.`)
    }
    const outcome = await processNext({ db, log }, id)
    await settleStories(db)
    return outcome
  })
  // Null where a server took it first.
  const status = outcome ?? 'QUEUED'
  if (json) printJson({ id, status })
  else print(`${id} ${status}`)
  return status === 'DEAD' ? 1 : status === 'PARTIAL' ? 3 : 0
}
