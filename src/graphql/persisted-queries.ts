// Apollo's cache of operations that clients registered by their hash, with the trusted ones in front. Bounded: anyone may register.
import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { TrustedDocuments } from './trusted-documents.ts'

type Options = Exclude<ApolloServerOptions<BaseContext>['persistedQueries'], false | undefined>

const MOST_CHARACTERS = 4 * 1024 * 1024
const PREFIX = 'apq:'

export interface PersistedQueriesOptions {
  readonly trusted: TrustedDocuments | null
  /** Whether anything else is refused: then nothing is registered. */
  readonly trustedOnly: boolean
}

/** For Apollo's `persistedQueries`. In this process only: a client whose hash is unknown sends the text again. */
export function persistedQueries({ trusted, trustedOnly }: PersistedQueriesOptions): Options {
  // Keeps the order of use, because a Map keeps that of insertion.
  const texts = new Map<string, string>()
  let characters = 0

  function forget(key: string): boolean {
    characters -= texts.get(key)?.length ?? 0
    return texts.delete(key)
  }

  return {
    cache: {
      async get(key) {
        const vouched = trusted?.find(key.slice(PREFIX.length))
        if (vouched) return vouched
        const text = texts.get(key)
        if (text === undefined) return undefined
        texts.delete(key)
        texts.set(key, text)
        return text
      },
      async set(key, text) {
        if (trustedOnly) return
        forget(key)
        texts.set(key, text)
        characters += text.length
        for (const oldest of texts.keys()) {
          if (characters <= MOST_CHARACTERS) break
          forget(oldest)
        }
      },
      async delete(key) {
        return forget(key)
      },
    },
  }
}
