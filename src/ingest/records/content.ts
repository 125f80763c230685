// What two observations of a text are compared by: words only, so that layout, markup and typography do not count.
import { foldName, type Identifier, identifier, shortHash, wordsOf } from '../../identity.ts'
import type { ExtractedPost } from '../../model.ts'

/** Changes when the words change; for a post without words, when its markup does. */
export function contentHash(post: Pick<ExtractedPost, 'text' | 'html'>): string {
  const words = wordsOf(post.text)
  return shortHash(words.length > 0 ? ['words', ...words] : ['markup', post.html ?? ''])
}

/** Fewer words than these open many posts. */
const openingLength = 12

export interface ContentKeys {
  /** Author, thread title and all words. */
  readonly whole: string
  /** Author, thread title and the first words: finds an edited or a badly copied post; null for short posts. */
  readonly opening: string | null
}

/** Keys of posts by what they say. Equal posts of one page ("Thanks!") are told apart by their order. */
export function contentKeys(
  title: string,
  posts: readonly ExtractedPost[],
): ReadonlyMap<ExtractedPost, ContentKeys> {
  const seen = new Map<string, number>()
  return new Map(
    posts.map((post) => {
      const author = [foldName(post.author?.name ?? ''), ...wordsOf(title), '']
      const key = shortHash([...author, contentHash(post)])
      const count = (seen.get(key) ?? 0) + 1
      seen.set(key, count)
      const words = wordsOf(post.text)
      return [
        post,
        {
          whole: count === 1 ? key : `${key}.${count}`,
          opening:
            words.length < openingLength
              ? null
              : shortHash([...author, ...words.slice(0, openingLength)]),
        },
      ]
    }),
  )
}

/** The keys as identifiers of a post, or of the thread that the post opens. */
export function contentIdentifiers(
  type: 'post' | 'thread',
  keys: ContentKeys | undefined,
): Identifier[] {
  if (!keys) return []
  return [
    identifier(type, 'CONTENT', keys.whole),
    ...(keys.opening === null ? [] : [identifier(type, 'FIRST_WORDS', keys.opening)]),
  ]
}
