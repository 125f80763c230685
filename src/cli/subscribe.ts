// `forumql webhook subscribe|unsubscribe`: what the operator says about subscriptions at WebSub hubs.
import type { Database } from '../store/db.ts'
import { listSubscriptions } from '../store/inbox/websub.ts'
import { type SubscribeTools, subscribe, unsubscribe } from '../websub/subscribe.ts'
import { withDatabase } from './database.ts'
import type { Run } from './frame.ts'
import { sealOf } from './secret.ts'
import { print, printJson } from './terminal.ts'

interface Options extends Run {
  readonly id: string
  readonly now: () => Date
}

export const toolsOf = (
  { settings, log, now }: Pick<Options, 'settings' | 'log' | 'now'>,
  db: Database,
): SubscribeTools => {
  const { outgoingHosts, publicUrl } = settings
  return { db, log, now, seal: sealOf(settings), outgoingHosts, publicUrl }
}

/** @returns the exit code: 3 where the hub was asked in vain, and is to be asked again. */
export const subscribeWebhook = (options: Options & { readonly leaseSeconds: number | null }) =>
  saying(options, (tools) => subscribe(options, tools))

/** @returns the exit code, as above. */
export const unsubscribeWebhook = (options: Options) =>
  saying(options, (tools) => unsubscribe(options.id, tools))

async function saying(
  options: Options,
  work: (tools: SubscribeTools) => Promise<void>,
): Promise<number> {
  const { settings, log, json, id } = options
  const found = await withDatabase(settings, log, async (db) => {
    await work(toolsOf(options, db))
    return (await listSubscriptions(db)).find(({ endpointId }) => endpointId === id)
  })
  const { state = 'ENDED', error = null } = found ?? {}
  if (json) printJson(found ?? { endpointId: id, state })
  else print([id, state, ...(error === null ? [] : [error])].join('  '))
  return error === null ? 0 : 3
}
