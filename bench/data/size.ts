// How large the data sets are. Everything else about them follows from the seed.

export interface Size {
  readonly threads: number
  readonly posts: number
}

export const POSTS_PER_THREAD = 20

export const ofPosts = (posts: number): Size => ({ threads: posts / POSTS_PER_THREAD, posts })

export const FULL = ofPosts(400_000)
export const SMALL = ofPosts(20_000)

/** What the time of one query is compared on. */
export const GROWING = [10_000, 100_000, 1_000_000].map(ofPosts)
