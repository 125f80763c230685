// When stories are brought up to date with what was written: whoever waits for an answer does not wait for that.
import type { Database } from '../store/db.ts'
import { settleStories } from '../store/stories/settle.ts'

export interface Settling {
  readonly db: Database
  /** Has it done, now or soon; left out, it is done at once. What nobody does is left in a queue, to the sweep. */
  readonly settle?: (() => void) | undefined
}

export async function settle({ db, settle: later }: Settling): Promise<void> {
  if (later) later()
  else await settleStories(db)
}
