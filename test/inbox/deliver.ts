// An app with an endpoint, and forums that send to it as real ones do.
import { createHmac } from 'node:crypto'
import { createSeal } from '../../src/access/seal.ts'
import { type AppOptions, createApp } from '../../src/app.ts'
import { createEndpoint, type EndpointRequest } from '../../src/inbox/endpoint.ts'
import type { Database } from '../../src/store/db.ts'

export const SECRET = 'a-secret-of-the-inbox-tests-of-32-characters'
export const clock = new Date('2026-03-01T10:00:00Z')

export interface Sender {
  readonly id: string
  readonly secret: string
  send(body: string | Uint8Array, init?: SendInit): Promise<Response>
  /** What is sent, for another app on the same database. */
  requestFor(body: string | Uint8Array, init?: SendInit): RequestInit
}

interface SendInit {
  readonly id?: string
  readonly headers?: Record<string, string>
  /** Sent in place of what was signed. */
  readonly instead?: string
  readonly encoded?: Uint8Array<ArrayBuffer>
}

export interface Inbox {
  readonly lines: { level: string; message: string }[]
  ask(path: string, init?: RequestInit): Promise<Response>
  sender(request?: Partial<EndpointRequest>): Promise<Sender>
}

export function openInbox(
  db: Database,
  options: Partial<Pick<AppOptions, 'attend' | 'now'>> & {
    secret?: string | null
    mostPerMinute?: number
  } = {},
): Inbox {
  const lines: Inbox['lines'] = []
  const { secret = SECRET, mostPerMinute: endpoint = null, ...others } = options
  const rateLimits = { token: null, address: null, endpoint }
  const app = createApp({
    settings: { token: 'token-of-the-inbox-tests', introspection: true, secret, rateLimits },
    now: () => clock,
    log: (level, message, fields) => lines.push({ level, message, ...fields }),
    ...others,
  })
  const ask: Inbox['ask'] = (path, init) => app(new Request(`http://localhost${path}`, init), db)
  return {
    lines,
    ask,
    async sender(request = {}) {
      const scheme = request.scheme ?? 'standard-webhooks'
      const seal = createSeal(SECRET)
      const given = { name: 'test', forum: null, secret: null, topic: null, ...request, scheme }
      const endpoint = await createEndpoint(given, { db, seal })
      const sign = scheme === 'discourse' ? signDiscourse : signStandard
      const requestFor: Sender['requestFor'] = (
        body,
        { id = 'msg_1', headers = {}, instead, encoded } = {},
      ) => ({
        method: 'POST',
        body: (encoded ?? instead ?? body) as BodyInit,
        headers: { ...sign(endpoint.secret, id, body), ...headers },
      })
      return {
        ...endpoint,
        requestFor,
        send: (body, init) => ask(`/webhooks/${endpoint.id}`, requestFor(body, init)),
      }
    },
  }
}

export const json = (value: unknown): string => JSON.stringify(value)

/** A delivery of our own notation with a topic of one post; another one for other words. */
export function textDelivery(words: string): string {
  const id = Number(words.replace(/\D/g, '')) + 1
  const post = {
    id,
    post_number: 1,
    username: 'ayaan',
    cooked: `<p>The ferry leaves: ${words}</p>`,
  }
  const posts = [{ ...post, created_at: '2024-03-03T10:00:00Z' }]
  const topic = {
    id,
    slug: 'ferry',
    title: `About ${words}`,
    posts_count: 1,
    post_stream: { posts },
  }
  const document = { json: topic, url: `https://discourse.example/t/ferry/${id}` }
  return json({ type: 'documents', data: { discourseTopic: document } })
}

function signStandard(secret: string, id: string, body: string | Uint8Array) {
  const timestamp = String(clock.getTime() / 1000)
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body)
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${hmac.digest('base64')}`,
  }
}

function signDiscourse(secret: string, id: string, body: string | Uint8Array) {
  const hex = createHmac('sha256', secret).update(body).digest('hex')
  return {
    'content-type': 'application/json',
    'x-discourse-event-signature': `sha256=${hex}`,
    'x-discourse-event-id': id,
    'x-discourse-event': 'post_created',
    'x-discourse-instance': 'https://discourse.example',
  }
}
