// Says what became of records at their forum, in one statement: states and moves, each with its time. What is said of records
// that are not there yet waits for them; nothing older ever undoes what is newer, in whatever order it arrives.
import type { ContentState } from '../../drizzle/schema.ts'
import type { Database } from './db.ts'
import { runPrepared } from './prepared.ts'

export interface StateEffect {
  /** The keys that the event names its record by: ids derived from identity, of any strength. */
  readonly keys: readonly string[]
  readonly state: Exclude<ContentState, 'REMOVED'>
  /** RFC 3339: the version of the news. At one time, what withholds more counts. */
  readonly at: string
}

export interface MoveEffect {
  /** Of a post, or of a thread whose posts move all together. */
  readonly keys: readonly string[]
  /** The strongest key of the thread they stand in now. */
  readonly toKey: string
  readonly at: string
}

const statement = {
  name: 'apply_effects',
  text: 'select apply_effects($1::text, $2::jsonb) as done',
}

/** Safe to repeat: the same effects again change nothing. */
export async function applyEffects(
  db: Database,
  forumId: string,
  effects: { readonly states?: readonly StateEffect[]; readonly moves?: readonly MoveEffect[] },
): Promise<void> {
  const { states = [], moves = [] } = effects
  const said = {
    states: states.flatMap(({ keys, state, at }) => keys.map((key) => ({ key, state, at }))),
    moves: moves.flatMap(({ keys, toKey, at }) => keys.map((key) => ({ key, toKey, at }))),
  }
  await runPrepared(db, statement, [forumId, JSON.stringify(said)])
}
