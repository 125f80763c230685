// Finds the fixtures that are pages, in HTML or JSON.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PageInput } from '../../src/model.ts'

const root = join(import.meta.dirname, '../fixtures')

export interface Fixture {
  readonly name: string
  readonly engine: string
  readonly folder: string
}

const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)

export const fixtures: readonly Fixture[] = foldersIn(root)
  .filter((engine) => engine !== 'plain-text' && engine !== 'webhooks')
  .flatMap((engine) =>
    foldersIn(join(root, engine)).map((name) => ({
      name: `${engine}/${name}`,
      engine,
      folder: join(root, engine, name),
    })),
  )

/** The page as a caller would hand it over. */
export function inputOf(folder: string): PageInput {
  const path = join(folder, 'input.json')
  const given = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const kind = existsSync(join(folder, 'page.json')) ? 'json' : 'html'
  return {
    kind,
    content: readFileSync(join(folder, `page.${kind}`), 'utf8'),
    url: given.url ?? null,
    fetchedAt: given.fetchedAt ? new Date(given.fetchedAt) : null,
    timezone: given.timezone ?? null,
    language: null,
    forum: null,
  }
}
