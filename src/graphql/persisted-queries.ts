// Apollo's cache of operations that clients registered by their hash, with the trusted ones in front. Bounded: anyone may register.
import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import { createBounded } from './bounded.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

type Options = Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>

const MOST_CHARACTERS = 4 * 1024 * 1024
const PREFIX = 'apq:'

export interface PersistedQueriesOptions {
  readonly trusted: TrustedDocuments | null
  /** Whether anything else is refused: then nothing is registered. */
  readonly trustedOnly: boolean
}

export interface PersistedQueries extends Options {
  /** The text of a hash. */
  find(hash: string): string | undefined
}

/** For Apollo's `persistedQueries`. In this process only: a client whose hash is unknown sends the text again. */
export function persistedQueries({
  trusted,
  trustedOnly,
}: PersistedQueriesOptions): PersistedQueries {
  const texts = createBounded<string>(MOST_CHARACTERS)
  const find = (hash: string) => trusted?.find(hash) || texts.get(hash)
  const hashOf = (key: string) => key.slice(PREFIX.length)

  return {
    find,
    cache: {
      async get(key) {
        return find(hashOf(key))
      },
      async set(key, text) {
        if (!trustedOnly) texts.set(hashOf(key), text, text.length)
      },
      async delete(key) {
        return texts.delete(hashOf(key))
      },
    },
  }
}
