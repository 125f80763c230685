// `forumql webhook create|list|rotate|disable|enable|delete`. A secret is printed when it is made, and never again.
import {
  createEndpoint,
  deleteEndpoint,
  noEndpoint,
  pathOf,
  rotateSecret,
} from '../inbox/endpoint.ts'
import * as store from '../store/inbox/endpoints.ts'
import { listSubscriptions } from '../store/inbox/websub.ts'
import { tellHub } from '../websub/subscribe.ts'
import { withDatabase } from './database.ts'
import type { Run } from './frame.ts'
import { sealOf } from './secret.ts'
import { toolsOf } from './subscribe.ts'
import { print, printJson, say } from './terminal.ts'

export interface CreateOptions extends Run {
  readonly name: string
  readonly scheme: string
  /** Address of the forum. */
  readonly forum: string | null
  readonly secret: string | null
  readonly topic: string | null
}

export async function createWebhook(options: CreateOptions): Promise<void> {
  const { settings, log, json, name, scheme, secret, topic } = options
  const forum = options.forum === null ? null : { name: null, baseUrl: options.forum }
  const made = await withDatabase(settings, log, (db) =>
    createEndpoint({ name, scheme, forum, secret, topic }, { db, seal: sealOf(settings) }),
  )
  const path = pathOf(made.id)
  if (json) return printJson({ ...made, path })
  print(`${path}  ${made.secret}`)
  say('The second is the secret, shown this once: keep it now.')
  if (topic !== null) say(`To have the hub of the topic send: forumql webhook subscribe ${made.id}`)
}

export async function listWebhooks({ settings, log, json }: Run): Promise<void> {
  const [endpoints, subscriptions] = await withDatabase(settings, log, async (db) => [
    await store.listEndpoints(db),
    new Map((await listSubscriptions(db)).map(({ endpointId, ...one }) => [endpointId, one])),
  ])
  if (json) {
    const shown = endpoints.map(({ secret: _, previousSecret: __, ...endpoint }) => endpoint)
    return printJson(
      shown.map((endpoint) => ({
        ...endpoint,
        path: pathOf(endpoint.id),
        subscription: subscriptions.get(endpoint.id) ?? null,
      })),
    )
  }
  for (const { id, scheme, isEnabled, name } of endpoints) {
    const words = [pathOf(id), scheme, isEnabled ? 'enabled' : 'disabled', name]
    print([...words, ...wordsOf(subscriptions.get(id))].join('  '))
  }
}

type Listed = Omit<Awaited<ReturnType<typeof listSubscriptions>>[number], 'endpointId'>

const wordsOf = (subscription: Listed | undefined): string[] => {
  if (subscription === undefined) return []
  const { state, leaseUntil, error } = subscription
  const until = leaseUntil === null ? '' : ` until ${leaseUntil.toISOString()}`
  return [`${state}${until}`, ...(error === null ? [] : [error])]
}

export interface RotateOptions extends Run {
  readonly id: string
  readonly secret: string | null
  readonly graceHours: number | undefined
  readonly now: () => Date
}

export async function rotateWebhook(options: RotateOptions): Promise<void> {
  const { id, secret, graceHours, settings, log, json } = options
  const rotated = await withDatabase(settings, log, async (db) => {
    const made = await rotateSecret({ id, secret, graceHours }, { db, seal: sealOf(settings) })
    await tellHub(id, toolsOf(options, db))
    return made
  })
  if (json) printJson({ id, ...rotated })
  else print(rotated.secret)
}

export interface SwitchOptions extends Run {
  readonly id: string
  readonly isEnabled: boolean
  readonly now: () => Date
}

export async function switchWebhook(options: SwitchOptions): Promise<void> {
  const { id, isEnabled, settings, log, json } = options
  await withDatabase(settings, log, async (db) => {
    if (!(await store.updateEndpoint(db, id, { isEnabled }))) throw noEndpoint()
    await tellHub(id, toolsOf(options, db))
  })
  if (json) printJson({ id, isEnabled })
  else print(`${id} ${isEnabled ? 'enabled' : 'disabled'}`)
}

export interface DeleteOptions extends Run {
  readonly id: string
  readonly discardWaiting: boolean
  readonly now: () => Date
}

export async function deleteWebhook(options: DeleteOptions): Promise<void> {
  const { id, settings, log, json } = options
  await withDatabase(settings, log, async (db) => {
    await deleteEndpoint(options, { db })
    await tellHub(id, toolsOf(options, db))
  })
  if (json) printJson({ id, isDeleted: true })
  else print(`${id} deleted`)
}
