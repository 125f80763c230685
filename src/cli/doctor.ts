// `forumql doctor`: what is set up and what is missing. Changes nothing, not even an empty directory.
import { existsSync } from 'node:fs'
import type { Settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { readTrustedDocuments } from '../runtime/trusted-documents.ts'
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
    await databaseOf(settings, log),
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

async function databaseOf(settings: Settings, log: Log): Promise<Finding> {
  const check = 'database'
  const where = describeDatabase(settings)
  if (settings.databaseUrl === null && !existsSync(settings.dataDir))
    return { check, ok: true, says: `${where} is not there yet; start makes it` }
  try {
    const pending = await withDatabase(settings, log, pendingMigrations)
    if (pending.length === 0) return { check, ok: true, says: `${where} answers and is up to date` }
    const says = `${where} lacks ${pending.join(', ')}. Run: forumql migrate`
    return { check, ok: false, says }
  } catch (error) {
    const reason = error instanceof AppError ? error.message : describeError(error).error
    return { check, ok: false, says: `${reason}` }
  }
}
