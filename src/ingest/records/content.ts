// What two observations of a text are compared by: words only, so that layout, markup and typography do not count.
import { foldName, shortHash, wordsOf } from '../../identity.ts'
import type { ExtractedPost } from '../../model.ts'

/** Changes when the words change; for a post without words, when its markup does. */
export function contentHash(post: Pick<ExtractedPost, 'text' | 'html'>): string {
  const words = wordsOf(post.text)
  return shortHash(words.length > 0 ? ['words', ...words] : ['markup', post.html ?? ''])
}

/**
 * Keys of posts by what they say: author, thread title and words. Equal posts of one page ("Thanks!") are told apart by
 * their order.
 */
export function contentKeys(
  title: string,
  posts: readonly ExtractedPost[],
): Map<ExtractedPost, string> {
  const seen = new Map<string, number>()
  const keys = new Map<ExtractedPost, string>()
  for (const post of posts) {
    const key = shortHash([
      foldName(post.author?.name ?? ''),
      ...wordsOf(title),
      '',
      contentHash(post),
    ])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    keys.set(post, count === 1 ? key : `${key}.${count}`)
  }
  return keys
}
