// What secrets are sealed under on one's own machine: the setting, or a file beside the embedded database that this makes once.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSeal, type Seal } from '../access/seal.ts'
import type { Settings } from '../env.ts'

/**
 * The directory of the embedded database must be there.
 * @returns null with a database elsewhere: whoever shares that one shares the setting.
 */
export function secretOf({ secret, databaseUrl, dataDir }: Settings): string | null {
  if (secret !== null || databaseUrl !== null) return secret
  const file = join(dataDir, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}

export function sealOf(settings: Settings): Seal | null {
  const secret = secretOf(settings)
  return secret === null ? null : createSeal(secret)
}
