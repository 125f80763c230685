// Reads the trusted documents that the setting names: a JSON file, or the JSON itself where no file can go along.
import * as v from 'valibot'
import { AppError } from '../errors.ts'
import { type TrustedDocuments, trustDocuments } from '../graphql/trusted-documents.ts'

const form = v.record(v.string(), v.string())

export interface TrustedDocumentsSettings {
  readonly trustedDocuments: string | null
  readonly trustedOnly: boolean
}

/** @throws AppError INVALID with the variable, the reason and an example. */
export async function readTrustedDocuments({
  trustedDocuments: setting,
  trustedOnly,
}: TrustedDocumentsSettings): Promise<TrustedDocuments | undefined> {
  if (setting === null) {
    if (!trustedOnly) return undefined
    throw new AppError(
      'INVALID',
      `FORUMQL_TRUSTED_ONLY must be off where no trusted documents are set. Example: ${EXAMPLE}`,
    )
  }
  try {
    return trustDocuments(v.parse(form, JSON.parse(await textOf(setting))))
  } catch (cause) {
    throw new AppError(
      'INVALID',
      'FORUMQL_TRUSTED_DOCUMENTS must be a JSON file of { "<id or sha-256>": "<document>" }, ' +
        `or that JSON itself. Example: ${EXAMPLE}`,
      { cause },
    )
  }
}

const EXAMPLE = 'FORUMQL_TRUSTED_DOCUMENTS=trusted-documents.json'

async function textOf(setting: string): Promise<string> {
  if (setting.trimStart().startsWith('{')) return setting
  return (await import('node:fs/promises')).readFile(setting, 'utf8')
}
