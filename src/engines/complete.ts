// A known engine in a skin nobody has seen may miss names, dates or posts. What the generic reader found of the same page fills the
// gaps, or takes the engine's place where it found clearly more. Pure; neither reader is run here.
import { type AnyNode, isText } from './dom.ts'
import type { Markup, RawPost, RawThread } from './raw.ts'

/** Share of posts that may lack an author or a date before a result is doubted. */
const tolerated = 0.1

/** Whether there are several posts, and nearly every one says who wrote it and when. */
export const isWhole = ({ posts }: RawThread): boolean =>
  posts.length > 1 &&
  missing(posts, 'author') <= tolerated &&
  missing(posts, 'published') <= tolerated

const missing = (posts: readonly RawPost[], field: 'author' | 'published'): number =>
  posts.filter((post) => post[field] === null).length / (posts.length || 1)

/** Posts found; those of which nobody knows who wrote them or when count half. */
const worth = ({ posts }: RawThread): number =>
  posts.length - posts.filter(({ author, published }) => !author && !published).length / 2

/** How much better the generic reading must be to take the place of an engine that knows the software. */
const clearly = 1.25

/** One more may be a notice; behind a single post, two more may as well be something else. */
const more = (count: number): number => (count === 1 ? 2 : 1)

export function complete(known: RawThread, generic: RawThread): RawThread {
  const most = worth(known)
  if (worth(generic) > Math.max(most * clearly, most + more(known.posts.length)))
    return { ...known, posts: generic.posts }
  const alike = byOpening(generic.posts)
  const posts = known.posts.map((post) => {
    const other = alike(post)
    if (other === undefined) return post
    return {
      ...post,
      author: post.author ?? other.author,
      published: post.published ?? other.published,
      url: post.url ?? other.url,
      from: { ...other.from, ...post.from },
    }
  })
  return { ...known, posts }
}

type Worded = Pick<RawPost, 'body'>

/** Too few letters to tell posts apart. */
const few = 12

/** Finds the one that opens with the same letters. Answers that open with the same quote are not told apart. */
export function byOpening<T extends Worded>(posts: readonly T[]): (post: Worded) => T | undefined {
  const found = new Map<string, T | undefined>()
  for (const post of posts) {
    const opening = openingOf(post)
    if (opening.length >= few) found.set(opening, found.has(opening) ? undefined : post)
  }
  return (post) => found.get(openingOf(post))
}

/** The first letters of a post's words, without markup and marks. */
export function openingOf({ body }: Worded): string {
  return 'nodes' in body ? lettersIn(body) : lettersOf(body.text)
}

const enough = 40

const lettersOf = (text: string): string =>
  text
    .slice(0, 2000)
    .toLowerCase()
    .replace(/&\w+;|&#\d+;|[^\p{L}\p{N}]+/gu, '')
    .slice(0, enough)

function lettersIn({ nodes, without }: Markup): string {
  let letters = ''
  const walk = (node: AnyNode): void => {
    if (letters.length >= enough || without.has(node)) return
    if (isText(node)) letters += lettersOf(node.data)
    else if ('children' in node) node.children.forEach(walk)
  }
  nodes.forEach(walk)
  return letters.slice(0, enough)
}
