// Makes and changes webhook endpoints. Their secrets are shown once, by whoever calls this; stored they are sealed.
import { randomBytes } from 'node:crypto'
import type { Seal } from '../access/seal.ts'
import { checkName, randomId } from '../access/token.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../store/db.ts'
import * as store from '../store/inbox/endpoints.ts'
import { schemeById } from '../webhooks/index.ts'
import type { Scheme } from '../webhooks/scheme.ts'

export interface EndpointRequest {
  readonly name: string
  readonly scheme: string
  readonly forum: { readonly name: string | null; readonly baseUrl: string | null } | null
  /** The one that the forum made up, or its public key; null to make one here. */
  readonly secret: string | null
  /** Of a WebSub subscription. */
  readonly topic: string | null
}

interface Tools {
  readonly db: Database
  /** Null where nothing can be sealed. */
  readonly seal: Seal | null
}

export const pathOf = (id: string): string => `/webhooks/${id}`

/** @throws AppError INVALID with the field to blame, UNAVAILABLE without a key to seal with. */
export async function createEndpoint(
  { name, scheme: schemeId, forum, secret, topic }: EndpointRequest,
  { db, seal }: Tools,
): Promise<{ readonly id: string; readonly secret: string }> {
  const scheme = inField('scheme', () => schemeById(schemeId))
  if (scheme.challenge !== undefined && topic === null) {
    throw new AppError(
      'INVALID',
      'Give the topic that is subscribed to: its hub will ask for it.',
      {
        field: ['topic'],
      },
    )
  }
  const id = randomId('endpoint')
  const own = secret ?? makeSecret(scheme)
  await checkSecret(scheme, own)
  await store.insertEndpoint(db, {
    id,
    name: checkName(name),
    scheme: scheme.id,
    forumName: forum?.name?.trim() || null,
    forumUrl: webAddress(forum?.baseUrl ?? null, ['forum', 'baseUrl']),
    topic: webAddress(topic, ['topic']),
    secret: await sealed(seal, own, id),
  })
  return { id, secret: own }
}

/** Hours for which the secret until now stays good. */
const GRACE_HOURS = 24
const LONGEST_GRACE_HOURS = 24 * 30

/** @throws AppError NOT_FOUND, INVALID, UNAVAILABLE. */
export async function rotateSecret(
  {
    id,
    secret,
    graceHours = GRACE_HOURS,
  }: { id: string; secret: string | null; graceHours?: number | undefined },
  { db, seal }: Tools,
): Promise<{ readonly secret: string }> {
  if (!(graceHours >= 0 && graceHours <= LONGEST_GRACE_HOURS)) {
    throw new AppError('INVALID', `graceHours must be 0 to ${LONGEST_GRACE_HOURS}.`, {
      field: ['graceHours'],
    })
  }
  const endpoint = await store.findEndpoint(db, id)
  if (endpoint === null) throw noEndpoint()
  const scheme = schemeById(endpoint.scheme)
  const own = secret ?? makeSecret(scheme)
  await checkSecret(scheme, own)
  if (await store.replaceSecret(db, id, await sealed(seal, own, id), graceHours))
    return { secret: own }
  throw noEndpoint()
}

/** @throws AppError NOT_FOUND; CONFLICT where something that was accepted would be lost. */
export async function deleteEndpoint(
  { id, discardWaiting }: { readonly id: string; readonly discardWaiting: boolean },
  { db }: Pick<Tools, 'db'>,
): Promise<void> {
  const undone = await store.deleteEndpoint(db, id, discardWaiting)
  if (undone === null) throw noEndpoint()
  if (undone === 0) return
  throw new AppError(
    'CONFLICT',
    `${undone} deliveries wait or are parked with an error. Sweep or replay them, or say that they are to be discarded.`,
    { field: ['id'] },
  )
}

export const noEndpoint = () =>
  new AppError('NOT_FOUND', 'There is no endpoint of this id.', { field: ['id'] })

/** @throws AppError UNAVAILABLE */
function sealed(seal: Seal | null, secret: string, id: string): Promise<string> {
  if (seal) return seal.close(secret, id)
  throw new AppError(
    'UNAVAILABLE',
    'FORUMQL_SECRET is not set, so no secret can be stored. The operator must set it first.',
  )
}

/** Standard Webhooks names what a secret is in front of it; everybody else takes any words. */
function makeSecret({ id }: Scheme): string {
  const bytes = randomBytes(32)
  return id === 'standard-webhooks'
    ? `whsec_${bytes.toString('base64')}`
    : bytes.toString('base64url')
}

const LONGEST_SECRET = 1_000

async function checkSecret(scheme: Scheme, secret: string): Promise<void> {
  const nothing = { headers: new Headers(), body: new Uint8Array(), url: 'https://nobody.invalid/' }
  const verdict = await scheme.verify(nothing, [secret], new Date(0))
  const isUsable = !(verdict.ok === false && verdict.reason === 'SECRET_UNUSABLE')
  if (isUsable && secret.length <= LONGEST_SECRET) return
  throw new AppError(
    'INVALID',
    `The scheme ${scheme.id} needs a secret of ${scheme.shortestSecret} bytes or more, in its own form. ` +
      'Leave it out to have one made.',
    { field: ['secret'] },
  )
}

function webAddress(address: string | null, field: readonly string[]): string | null {
  if (address === null) return null
  const url = URL.parse(address)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.href
  throw new AppError('INVALID', `${field.at(-1)} is not an absolute http or https address.`, {
    field,
  })
}

function inField<Result>(field: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, error.message, { cause: error, field: [field] })
  }
}
