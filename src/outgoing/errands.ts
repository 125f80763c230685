// What a sweep does outside, as the settings allow it: tells subscribers of changes, renews subscriptions at hubs. Nothing where
// nothing may be sent. What sends is loaded when it is needed.
import { createSeal } from '../access/seal.ts'
import type { Settings } from '../env.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/db.ts'

interface Tools {
  readonly db: Database
  readonly now: () => Date
  readonly log: Log
}

/** Each works until that time. */
export interface Errands {
  readonly notify?: (until: number) => Promise<unknown>
  readonly renew?: (until: number) => Promise<unknown>
}

export function createErrands(
  {
    secret,
    outgoingHosts: hosts,
    publicUrl,
  }: Pick<Settings, 'secret' | 'outgoingHosts' | 'publicUrl'>,
  tools: Tools,
): Errands {
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
    ...(publicUrl !== null && {
      async renew(until: number) {
        const [{ renew }, { createSend }] = await Promise.all([
          import('../websub/renew.ts'),
          import('./send.ts'),
        ])
        return renew({ ...tools, seal, publicUrl, send: createSend({ hosts }) }, until)
      },
    }),
  }
}
