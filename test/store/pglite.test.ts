import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeLock } from '../../src/store/lock.ts'
import { openPglite } from '../../src/store/pglite.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'forumql-lock-'))
})

afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Another process that holds the lock until it is ended. */
async function holder() {
  const script = `const { openSync } = require('node:fs')
    const { tryLock } = require('fs-native-extensions')
    console.log(tryLock(openSync(${JSON.stringify(join(directory, 'lock'))}, 'a+')))
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await once(child.stdout, 'data')
  expect(String(said).trim()).toBe('true')
  return child
}

describe('the lock of the embedded database', () => {
  it('refuses a second process in one clear line', async () => {
    const child = await holder()
    await expect(openPglite(directory)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/^The database in .* is in use .*FORUMQL_DATA.*\.$/),
    })
    child.kill()
    await once(child, 'exit')
  })

  it('is free again when its holder was killed', async () => {
    const child = await holder()
    expect(takeLock(join(directory, 'lock'))).toBeNull()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const lock = takeLock(join(directory, 'lock'))
    expect(lock).not.toBeNull()
    lock?.release()
  })
})

describe('a directory that cannot hold a database', () => {
  it.each([
    ['a file', () => join(directory, 'file')],
    ['a place where nothing can be made', () => '/proc/forumql'],
  ])('is refused with its name and a remedy: %s', async (_, path) => {
    writeFileSync(join(directory, 'file'), '')
    await expect(openPglite(path())).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining(`${path()} cannot be used`),
    })
    expect(existsSync(join(directory, 'pgdata'))).toBe(false)
  })
})
