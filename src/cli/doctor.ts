// `forumql doctor`: what is set up and what is missing. Changes nothing, not even an empty directory.
import { existsSync } from 'node:fs'
import type { Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { readTrustedDocuments } from '../runtime/trusted-documents.ts'
import { type InboxState, inboxState } from '../store/inbox/upkeep.ts'
import { type Leases, leases } from '../store/inbox/websub.ts'
import { pendingMigrations } from '../store/migrations.ts'
import { describeDatabase, withDatabase } from './database.ts'
import { version } from './package.ts'
import { print, printJson } from './terminal.ts'

interface Finding {
  readonly check: string
  readonly ok: boolean
  /** What is, and what to do about it. */
  readonly says: string
}

export interface DoctorOptions {
  readonly settings: Settings
  readonly json: boolean
  readonly log: Log
}

/** @returns the exit code: 0 if nothing is missing, else 1. */
export async function doctor({ settings, json, log }: DoctorOptions): Promise<number> {
  const findings: readonly Finding[] = [
    { check: 'version', ok: true, says: `forumql ${version} on Node ${process.versions.node}` },
    await settingsOf(settings),
    tokenOf(settings),
    secretOf(settings),
    ...(await databaseOf(settings, log)),
  ]
  if (json) printJson(findings)
  else for (const { check, ok, says } of findings) print(`${ok ? 'ok ' : 'BAD'}  ${check}: ${says}`)
  return findings.every(({ ok }) => ok) ? 0 : 1
}

async function settingsOf(settings: Settings): Promise<Finding> {
  const check = 'settings'
  try {
    await readTrustedDocuments(settings)
    return { check, ok: true, says: 'every variable is well-formed' }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { check, ok: false, says: error.message }
  }
}

function tokenOf({ token, databaseUrl }: Settings): Finding {
  if (token !== null) return { check: 'token', ok: true, says: 'FORUMQL_TOKEN is set' }
  const says = 'FORUMQL_TOKEN is not set: start makes one for each run, functions let nobody write'
  return { check: 'token', ok: databaseUrl === null, says }
}

function secretOf({ secret, databaseUrl }: Settings): Finding {
  const check = 'webhooks'
  if (secret !== null) return { check, ok: true, says: 'FORUMQL_SECRET is set' }
  return databaseUrl === null
    ? { check, ok: true, says: 'FORUMQL_SECRET is not set: start keeps one beside the database' }
    : { check, ok: false, says: 'FORUMQL_SECRET is not set: no webhook can be set up or taken' }
}

async function databaseOf(settings: Settings, log: Log): Promise<Finding[]> {
  const check = 'database'
  const where = describeDatabase(settings)
  if (settings.databaseUrl === null && !existsSync(settings.dataDir))
    return [{ check, ok: true, says: `${where} is not there yet; start makes it` }]
  try {
    return await withDatabase(settings, log, async (db) => {
      const pending = await pendingMigrations(db)
      if (pending.length === 0) {
        const says = `${where} answers and is up to date`
        const inbox = inboxOf(await inboxState(db))
        return [{ check, ok: true, says }, inbox, ...leasesOf(await leases(db), settings)]
      }
      const says = `${where} lacks ${pending.join(', ')}. Run: forumql migrate`
      return [{ check, ok: false, says }]
    })
  } catch (error) {
    const reason = error instanceof AppError ? error.message : describeError(error).error
    return [{ check, ok: false, says: `${reason}` }]
  }
}

/** Longer than a sweep every minute and a few retries take. */
const LONG_WAIT_SECONDS = 900

function inboxOf({ queued, oldestSeconds, dead }: InboxState): Finding {
  const check = 'inbox'
  const isLate = (oldestSeconds ?? 0) > LONG_WAIT_SECONDS
  const waiting =
    queued === 0 ? 'nothing waits' : `${queued} wait, the oldest for ${oldestSeconds} s`
  const remedy = [
    ...(isLate ? ['Nobody sweeps it. Run: forumql sweep'] : []),
    ...(dead > 0
      ? [`${dead} are parked with an error. See: webhookDeliveries, forumql replay`]
      : []),
  ]
  return { check, ok: remedy.length === 0, says: [waiting, ...remedy].join('. ') }
}

/** Nothing where nothing is subscribed. */
function leasesOf(
  { wanted, expired, ending, nextEnd, denied, unanswered }: Leases,
  { publicUrl, outgoingHosts, secret, databaseUrl }: Settings,
): Finding[] {
  if (wanted === 0) return []
  const missing = [
    ...(publicUrl === null ? ['FORUMQL_PUBLIC_URL'] : []),
    ...(outgoingHosts.length === 0 ? ['FORUMQL_OUTGOING_HOSTS'] : []),
    ...(secret === null && databaseUrl !== null ? ['FORUMQL_SECRET'] : []),
  ]
  const end = nextEnd === null ? '' : `, the next lease ends ${nextEnd.toISOString()}`
  const remedy = [
    ...(missing.length > 0 ? [`None can be renewed: set ${missing.join(', ')}`] : []),
    ...(expired > 0 ? [`${expired} have expired`] : []),
    ...(ending > 0 ? [`${ending} are to be renewed by now, and are not. Run: forumql sweep`] : []),
    ...(denied > 0 ? [`${denied} were denied by their hub`] : []),
    ...(unanswered > 0 ? [`${unanswered} were never confirmed: can hubs reach this service?`] : []),
    ...(expired + denied + unanswered > 0 ? ['See: forumql webhook list'] : []),
  ]
  const says = [`${wanted} wanted${end}`, ...remedy].join('. ')
  return [{ check: 'websub', ok: remedy.length === 0, says }]
}
