// Works through the inbox. Any number of processes may do it at once; none has to stay alive.
import type { Log } from '../log.ts'
import { tidy } from '../store/inbox/upkeep.ts'
import { type Outcome, type ProcessTools, processNext } from './process.ts'

export interface Swept {
  readonly processed: number
  readonly ignored: number
  readonly dead: number
  /** Put back, to be tried again later. */
  readonly retried: number
}

export interface SweepOptions extends ProcessTools {
  readonly now: () => Date
  /** After this many milliseconds no further delivery is begun. */
  readonly budgetMs: number
  readonly keepBodiesDays: number
}

const counterOf: Record<Outcome, keyof Swept> = {
  PROCESSED: 'processed',
  IGNORED: 'ignored',
  DEAD: 'dead',
  QUEUED: 'retried',
}

/** Everything that is due, then what is to be let go. @throws AppError UNAVAILABLE */
export async function sweep({
  now,
  budgetMs,
  keepBodiesDays,
  ...tools
}: SweepOptions): Promise<Swept> {
  const swept = { processed: 0, ignored: 0, dead: 0, retried: 0 }
  const end = now().getTime() + budgetMs
  while (now().getTime() < end) {
    const outcome = await processNext(tools)
    if (outcome === null) break
    swept[counterOf[outcome]] += 1
  }
  await tidy(tools.db, keepBodiesDays)
  return swept
}

export interface Attendant {
  /** Called when something was put in: works until nothing is due. */
  attend(): Promise<void>
}

/** Two at a time leave most of the connections and of the processor to whoever asks. */
const LANES = 2

/** For a process that stays: what comes in is worked on at once, but never by more than a few. */
export function createAttendant(tools: ProcessTools): Attendant {
  let lanes = 0
  let calls = 0
  return {
    async attend() {
      calls += 1
      if (lanes >= LANES) return
      lanes += 1
      try {
        let seen: number
        do {
          seen = calls
          while ((await processNext(tools)) !== null);
        } while (seen !== calls)
      } finally {
        lanes -= 1
      }
    },
  }
}

/** What went on, for the log: nothing is said of an empty inbox. */
export function logSwept(log: Log, swept: Swept): void {
  if (Object.values(swept).some((count) => count > 0)) log('info', 'swept the inbox', { ...swept })
}
