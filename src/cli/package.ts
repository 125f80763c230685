// Where the package lies and which version it is. The bundle is dist/cli.mjs, so the package is one folder up.
import { fileURLToPath } from 'node:url'
import manifest from '../../package.json' with { type: 'json' }

export const { version } = manifest

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const migrationsFolder = inPackage('drizzle/migrations')
export const samplesFolder = inPackage('samples')
export const publicFolder = inPackage('dist/public')
