// Posts that a page shows more than once.
import { contentHash } from './content.ts'
import type { AttributedPost } from './records.ts'

/** A post that a page shows twice (a pinned answer, say) counts once. */
export function withoutRepeats(posts: readonly AttributedPost[]): AttributedPost[] {
  const seen = new Set<string>()
  return posts.filter(({ post }) => {
    const names = [post.nativeId, post.url].filter((name) => name !== null)
    const sights = names.map((name) => `${name} ${contentHash(post)}`)
    const isRepeat = sights.some((sight) => seen.has(sight))
    for (const sight of sights) seen.add(sight)
    return !isRepeat
  })
}
