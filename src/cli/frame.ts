// What the definitions of commands get from the command line around them.
import type { Settings } from '../env.ts'
import type { Log } from '../log.ts'

export interface Frame {
  /** Read when a command runs, so that help needs none. */
  settings(): Settings
  readonly log: Log
  readonly now: () => Date
  /** Says how it ended: 0 ok, 1 failure, 2 usage, 3 partial. */
  end(code: number): void
}

/** What the work of a command needs of its frame. */
export interface Run {
  readonly settings: Settings
  readonly log: Log
  readonly json: boolean
}
