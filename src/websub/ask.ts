// Asks a hub to send a topic to an endpoint, or to stop. Whether it will, it says later, by a question of its own: see
// src/inbox/challenge.ts.
import type { Seal } from '../access/seal.ts'
import { AppError } from '../errors.ts'
import { pathOf } from '../inbox/endpoint.ts'
import type { Reply, Send } from '../outgoing/send.ts'
import type { Database } from '../store/db.ts'
import { type Asking, noteHub } from '../store/inbox/websub.ts'
import type { Discovery } from './discover.ts'
import { saidBy } from './said.ts'

export interface AskTools {
  readonly db: Database
  readonly seal: Seal
  readonly send: Send
  /** Where this service is reached from outside, without a slash at the end. */
  readonly publicUrl: string
}

/** Of the specification: what is longer is refused by hubs. */
export const LONGEST_SECRET = 199

const LARGEST_TOPIC = 1024 * 1024

/** @throws AppError with what is wrong, for the operator; whatever else there is instead of an answer. */
export async function askHub(asking: Asking, tools: AskTools): Promise<void> {
  const { hub, topic } = await hubOf(asking, tools.send)
  // A hub knows whom to leave by the address that it was given.
  const own = `${tools.publicUrl}${pathOf(asking.endpointId)}`
  const callback = asking.isGoal ? own : (asking.callback ?? own)
  const form = new URLSearchParams({
    'hub.mode': asking.isGoal ? 'subscribe' : 'unsubscribe',
    'hub.topic': topic,
    'hub.callback': callback,
  })
  if (asking.isGoal && asking.secret !== null) {
    form.set('hub.secret', await tools.seal.open(asking.secret, asking.endpointId))
    if (asking.leaseSeconds !== null) form.set('hub.lease_seconds', String(asking.leaseSeconds))
  }
  await noteHub(tools.db, asking, { hub, topic, callback })
  const reply = await tools.send(hub, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    redirects: 3,
    mostBytes: 1_000,
  })
  if (reply.status >= 200 && reply.status < 300) return
  throw new AppError('INVALID', `The hub answered with ${reply.status}${wordsOf(reply)}.`)
}

const headers = { 'user-agent': 'forumql', 'accept-encoding': 'identity' }

/** Hubs move, so the topic is asked each time; where it does not answer, the hub that is known counts. */
async function hubOf(
  { isGoal, source, topic, hub, attempts }: Asking,
  send: Send,
): Promise<{ readonly hub: string; readonly topic: string }> {
  if (hub !== null && (!isGoal || source === null)) return { hub, topic }
  try {
    const { hubs, topic: named } = await discoveryOf(source ?? topic, send)
    // One that does not work gives way to the next.
    const found = hubs[(attempts - 1) % hubs.length]
    if (found !== undefined) return { hub: found, topic: named }
    throw new AppError('INVALID', 'The topic names no hub, so nobody can be asked to send it.')
  } catch (error) {
    if (hub === null) throw error
    return { hub, topic }
  }
}

async function discoveryOf(address: string, send: Send): Promise<Discovery> {
  const reply = await send(address, {
    method: 'GET',
    headers: {
      ...headers,
      accept: 'application/atom+xml, application/rss+xml, text/html, */*;q=0.8',
    },
    redirects: 3,
    mostBytes: LARGEST_TOPIC,
  })
  if (reply.status < 200 || reply.status >= 300) {
    throw new AppError('INVALID', `The topic answered with ${reply.status}.`)
  }
  const { discover } = await import('./discover.ts')
  return discover(reply)
}

/** What the hub says about it, as a line. */
function wordsOf({ headers, body }: Reply): string {
  if (!/^text\/plain\b/.test(headers.get('content-type') ?? '')) return ''
  const line = saidBy(new TextDecoder().decode(body))
  return line === '' ? '' : `: ${line}`
}
