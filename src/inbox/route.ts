// `/webhooks/<endpoint>`: a delivery by POST, the question of a WebSub hub by GET. Answers in the words of HTTP; decides nothing
// about proof or contents.
import { tooMuch } from '../access/rate.ts'
import { AppError } from '../errors.ts'
import { type Answer, json, refusal, refusalOf } from '../http/answers.ts'
import { readBody } from '../http/body.ts'
import { isRead } from '../http/headers.ts'
import { describeError, type Log, type RequestNotes } from '../log.ts'
import { countRefusal, type EndpointFacts, findEndpoint } from '../store/inbox/endpoints.ts'
import { answerChallenge } from './challenge.ts'
import { type ReceiveTools, receiveDelivery } from './receive.ts'

export const WEBHOOKS = '/webhooks/'

/** After inflation. */
const LARGEST_DELIVERY = 5 * 1024 * 1024

export interface WebhookTools extends ReceiveTools {
  readonly log: Log
  readonly notes: RequestNotes
  /** Called with the id of a delivery that waits to be processed. */
  attend(id: string): void
}

export async function answerWebhook(request: Request, tools: WebhookTools): Promise<Answer> {
  const { db, log, notes } = tools
  const id = new URL(request.url).pathname.slice(WEBHOOKS.length)
  const endpoint = ID.test(id) ? await findEndpoint(db, id) : null
  try {
    if (isRead(request) && ID.test(id)) {
      const answer = await answerChallenge(request, id, endpoint, tools)
      return answer ?? refused('NOT_FOUND', 'No such subscription is wanted.', notes)
    }
    if (endpoint === null) return refused('NOT_FOUND', 'There is no such endpoint.', notes)
    return await answerDelivery(request, endpoint, tools)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    notes.errorCodes.push(error.code)
    if (error.code === 'UNAVAILABLE') log('error', 'a delivery waits', describeError(error))
    else if (endpoint !== null) await count(endpoint, error.code, tools)
    return refusalOf(error)
  }
}

const ID = /^endpoint_[\w-]{20}$/

async function answerDelivery(
  request: Request,
  endpoint: EndpointFacts,
  tools: WebhookTools,
): Promise<Answer> {
  const { notes } = tools
  if (request.method !== 'POST') {
    return refusal('INVALID', 'Deliveries come by POST.', {
      status: 405,
      headers: { allow: 'GET, HEAD, POST' },
    })
  }
  if (!endpoint.isEnabled) {
    await count(endpoint, 'DISABLED', tools)
    return refused('NOT_FOUND', 'There is no such endpoint.', notes)
  }
  const body = await readBody(request, LARGEST_DELIVERY)
  const delivery = { headers: request.headers, body, url: request.url }
  const received = await receiveDelivery(delivery, endpoint, tools)
  if ('refused' in received) {
    await count(endpoint, received.refused, tools)
    // WebSub wants it so: whoever forges learns nothing, and a hub does not give up.
    if (received.answerWith === 202) return json({ status: 'NOT_VERIFIED' }, 202)
    return refused('UNAUTHENTICATED', 'The delivery is not verified: check the secret.', notes)
  }
  if ('retryAfter' in received) {
    const { retryAfter } = received
    await count(endpoint, 'RATE_LIMITED', tools)
    notes.errorCodes.push('RATE_LIMITED')
    const { code, message } = tooMuch(retryAfter)
    return refusal(code, message, { headers: { 'retry-after': String(retryAfter) } })
  }
  const { id, status, isNew } = received
  if (isNew && status === 'QUEUED') tools.attend(id)
  return json({ id, status, duplicate: !isNew }, isNew ? 202 : 200)
}

function refused(code: 'NOT_FOUND' | 'UNAUTHENTICATED', message: string, notes: RequestNotes) {
  notes.errorCodes.push(code)
  return refusal(code, message)
}

/** A refusal is answered also where it cannot be counted. */
async function count({ id }: EndpointFacts, code: string, { db, log }: WebhookTools) {
  try {
    await countRefusal(db, id, code)
  } catch (error) {
    log('warn', 'a refusal was not counted', describeError(error))
  }
}
