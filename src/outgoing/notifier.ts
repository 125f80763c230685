// The teller of changes as the settings ask for it; nothing where nothing may be sent. What sends is loaded when it is needed.
import { createSeal } from '../access/seal.ts'
import type { Settings } from '../env.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/db.ts'

interface Tools {
  readonly db: Database
  readonly now: () => Date
  readonly log: Log
}

export function createNotifier(
  { secret, outgoingHosts: hosts }: Pick<Settings, 'secret' | 'outgoingHosts'>,
  tools: Tools,
): { notify?: (until: number) => Promise<unknown> } {
  if (hosts.length === 0 || secret === null) return {}
  const seal = createSeal(secret)
  return {
    async notify(until) {
      const [{ notify }, { createPost }] = await Promise.all([
        import('./notify.ts'),
        import('./post.ts'),
      ])
      return notify({ ...tools, seal, post: createPost({ hosts }) }, until)
    },
  }
}
