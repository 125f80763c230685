import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readTrustedDocuments } from '../../src/runtime/trusted-documents.ts'

const read = (trustedDocuments: string | null, trustedOnly = false) =>
  readTrustedDocuments({ trustedDocuments, trustedOnly })

test('trusted documents come from a file, or from the setting itself', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'forumql-trusted-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const file = join(directory, 'trusted.json')
  const documents = JSON.stringify({ name: '{ __typename }' })
  writeFileSync(file, documents)
  for (const setting of [file, documents])
    expect((await read(setting))?.find('name')).toBe('{ __typename }')
  expect(await read(null)).toBeUndefined()
})

test.each(['nowhere.json', 'README.md', '{', '{"name": 1}', '[]'])(
  '%s is refused by name, reason and example',
  async (setting) => {
    await expect(read(setting)).rejects.toThrow(
      /^FORUMQL_TRUSTED_DOCUMENTS must be .* Example: FORUMQL_TRUSTED_DOCUMENTS=/,
    )
  },
)

test('nothing but trusted documents is refused as a setting where there are none', async () => {
  await expect(read(null, true)).rejects.toThrow(/^FORUMQL_TRUSTED_ONLY must be off .* Example: /)
})
