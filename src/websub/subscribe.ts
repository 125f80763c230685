// What the operator says about subscriptions at hubs. The hub is asked at once; what comes to nothing is left to the sweep.
import type { Seal } from '../access/seal.ts'
import { AppError } from '../errors.ts'
import { noEndpoint } from '../inbox/endpoint.ts'
import type { Log } from '../log.ts'
import { checkAddress } from '../outgoing/address.ts'
import type { Send } from '../outgoing/send.ts'
import type { Database } from '../store/db.ts'
import { findEndpoint } from '../store/inbox/endpoints.ts'
import { stirSubscription, unwantSubscription, wantSubscription } from '../store/inbox/websub.ts'
import { LONGEST_SECRET } from './ask.ts'
import { renew } from './renew.ts'

export interface SubscribeTools {
  readonly db: Database
  readonly seal: Seal | null
  readonly now: () => Date
  readonly log: Log
  /** Hosts that may be called. */
  readonly outgoingHosts: readonly string[]
  /** Where this service is reached from outside; null where that is not known. */
  readonly publicUrl: string | null
  /** Replaced in tests. */
  readonly send?: Send
}

const leaseBounds = { least: 60, most: 366 * 86_400 }

/** @throws AppError with the field to blame where no hub could be asked at all: nothing is changed then. */
export async function subscribe(
  { id, leaseSeconds }: { readonly id: string; readonly leaseSeconds: number | null },
  tools: SubscribeTools,
): Promise<void> {
  const { least, most } = leaseBounds
  if (leaseSeconds !== null && !(leaseSeconds >= least && leaseSeconds <= most)) {
    throw invalid(`leaseSeconds must be ${least} to ${most}.`, 'leaseSeconds')
  }
  const endpoint = await findEndpoint(tools.db, id)
  if (endpoint === null) throw noEndpoint()
  if (endpoint.topic === null) throw invalid('Only endpoints of the scheme websub have a topic.')
  if (!endpoint.isEnabled) throw invalid('The endpoint is disabled. Enable it first.')
  if (tools.publicUrl === null) {
    throw new AppError('FORBIDDEN', 'No hub could reach this service: set FORUMQL_PUBLIC_URL.')
  }
  checkTopic(endpoint.topic, tools.outgoingHosts)
  const [sealed = ''] = endpoint.secrets
  const secret = await tools.seal?.open(sealed, id)
  if (secret !== undefined && Buffer.byteLength(secret) > LONGEST_SECRET) {
    throw invalid(`No hub takes a secret of more than ${LONGEST_SECRET} bytes. Rotate it.`)
  }
  await wantSubscription(tools.db, { id, topic: endpoint.topic, leaseSeconds }, tools.now())
  await askNow(id, tools)
}

/** @throws AppError NOT_FOUND where nothing is subscribed. */
export async function unsubscribe(id: string, tools: SubscribeTools): Promise<void> {
  if (!(await unwantSubscription(tools.db, id, tools.now()))) {
    throw new AppError('NOT_FOUND', 'There is no subscription of this endpoint.', { field: ['id'] })
  }
  await askNow(id, tools)
}

/** After an endpoint was disabled, enabled, deleted, or given another secret: its hub, if there is one, is told. */
export async function tellHub(id: string, tools: SubscribeTools): Promise<void> {
  if (await stirSubscription(tools.db, id, tools.now())) await askNow(id, tools)
}

async function askNow(
  id: string,
  { seal, publicUrl, outgoingHosts: hosts, ...tools }: SubscribeTools,
) {
  if (seal === null || publicUrl === null || hosts.length === 0) return
  const send = tools.send ?? (await import('../outgoing/send.ts')).createSend({ hosts })
  await renew({ ...tools, seal, publicUrl, send }, Number.POSITIVE_INFINITY, id)
}

function checkTopic(topic: string, hosts: readonly string[]): void {
  try {
    checkAddress(topic, hosts)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, `The topic cannot be asked for its hub: ${error.message}`, {
      cause: error,
      field: ['id'],
    })
  }
}

const invalid = (message: string, field = 'id') =>
  new AppError('INVALID', message, { field: [field] })
