// `forumql webhook create|list|rotate|disable|enable`. A secret is printed when it is made, and never again.
import { createEndpoint, noEndpoint, pathOf, rotateSecret } from '../inbox/endpoint.ts'
import * as store from '../store/inbox/endpoints.ts'
import { withDatabase } from './database.ts'
import type { Run } from './frame.ts'
import { sealOf } from './secret.ts'
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
}

export async function listWebhooks({ settings, log, json }: Run): Promise<void> {
  const endpoints = await withDatabase(settings, log, store.listEndpoints)
  if (json) {
    const shown = endpoints.map(({ secret: _, previousSecret: __, ...endpoint }) => endpoint)
    return printJson(shown.map((endpoint) => ({ ...endpoint, path: pathOf(endpoint.id) })))
  }
  for (const { id, scheme, isEnabled, name } of endpoints) {
    print(`${pathOf(id)}  ${scheme}  ${isEnabled ? 'enabled' : 'disabled'}  ${name}`)
  }
}

export interface RotateOptions extends Run {
  readonly id: string
  readonly secret: string | null
  readonly graceHours: number | undefined
}

export async function rotateWebhook(options: RotateOptions): Promise<void> {
  const { id, secret, graceHours, settings, log, json } = options
  const rotated = await withDatabase(settings, log, (db) =>
    rotateSecret({ id, secret, graceHours }, { db, seal: sealOf(settings) }),
  )
  if (json) printJson({ id, ...rotated })
  else print(rotated.secret)
}

export async function switchWebhook({
  id,
  isEnabled,
  settings,
  log,
  json,
}: Run & { readonly id: string; readonly isEnabled: boolean }): Promise<void> {
  const isKnown = await withDatabase(settings, log, (db) =>
    store.updateEndpoint(db, id, { isEnabled }),
  )
  if (!isKnown) throw noEndpoint()
  if (json) printJson({ id, isEnabled })
  else print(`${id} ${isEnabled ? 'enabled' : 'disabled'}`)
}
