// Works through the inbox. Any number of processes may do it at once; none has to stay alive.
import { setTimeout as pause } from 'node:timers/promises'
import { describeError } from '../log.ts'
import type { Errands } from '../outgoing/errands.ts'
import { tidy } from '../store/inbox/upkeep.ts'
import { settleStories } from '../store/stories/settle.ts'
import { type Outcome, type ProcessTools, processNext } from './process.ts'

export interface Swept {
  readonly processed: number
  readonly ignored: number
  /** Some of their documents were refused. */
  readonly partial: number
  readonly dead: number
  /** Put back, to be tried again later. */
  readonly retried: number
}

export interface SweepOptions extends ProcessTools, Errands {
  readonly now: () => Date
  /** After this many milliseconds no further delivery is begun. */
  readonly budgetMs: number
  readonly keepBodiesDays: number
  /** Aborted, no further delivery is begun. */
  readonly signal?: AbortSignal
}

const counterOf: Record<Outcome, keyof Swept> = {
  PROCESSED: 'processed',
  IGNORED: 'ignored',
  PARTIAL: 'partial',
  DEAD: 'dead',
  QUEUED: 'retried',
}

/** However much waits, leases are renewed: they take a part of the time at most. */
const SHARE_OF_RENEWALS = 1 / 4

/** Everything that is due, the stories that follow, then what is to be let go. @throws AppError UNAVAILABLE */
export async function sweep({
  now,
  budgetMs,
  keepBodiesDays,
  signal,
  notify,
  renew,
  ...tools
}: SweepOptions): Promise<Swept> {
  const swept = { processed: 0, partial: 0, ignored: 0, dead: 0, retried: 0 }
  const start = now().getTime()
  const end = start + budgetMs
  if (!signal?.aborted) await renew?.(start + budgetMs * SHARE_OF_RENEWALS)
  const isOver = () => now().getTime() >= end || signal?.aborted === true
  while (!isOver()) {
    const outcome = await processNext(tools)
    if (outcome === null) break
    swept[counterOf[outcome]] += 1
  }
  try {
    await settleStories(tools.db, isOver)
  } catch (error) {
    tools.log('warn', 'stories wait', describeError(error))
  }
  if (!signal?.aborted) await notify?.(end)
  await tidy(tools.db, keepBodiesDays)
  return swept
}

/** Two at a time leave most of the connections and of the processor to whoever asks. */
const LANES = 2

/**
 * For a process that stays: what comes in is worked on at once, but never by more than a few.
 * @returns what to call when something was put in: works until nothing is due, or the signal says stop.
 */
export function createAttendant(tools: ProcessTools, signal: AbortSignal): () => Promise<void> {
  let lanes = 0
  let calls = 0
  return async () => {
    calls += 1
    if (lanes >= LANES) return
    lanes += 1
    try {
      let seen: number
      do {
        seen = calls
        while (!signal.aborted && (await processNext(tools)) !== null);
      } while (seen !== calls && !signal.aborted)
    } finally {
      lanes -= 1
    }
  }
}

export interface WatchOptions extends Omit<SweepOptions, 'budgetMs'> {
  readonly signal: AbortSignal
  /** Called when something was swept. */
  report(swept: Swept): void
}

const PAUSE_MS = 2_000
const BUDGET_MS = 10_000

/** Sweeps again and again until the signal. A database that is away for a while ends no watch. */
export async function watchInbox({ signal, report, ...options }: WatchOptions): Promise<void> {
  while (!signal.aborted) {
    try {
      const swept = await sweep({ ...options, signal, budgetMs: BUDGET_MS })
      if (Object.values(swept).some((count) => count > 0)) report(swept)
    } catch (error) {
      options.log('warn', 'the inbox was not swept', describeError(error))
    }
    await pause(PAUSE_MS, undefined, { signal }).catch(() => {})
  }
}
