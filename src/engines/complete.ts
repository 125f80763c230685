// A known engine in a skin nobody has seen may miss names, dates or posts. What the generic reader found of the same page fills the
// gaps, or takes the engine's place where it found clearly more. Pure; neither reader is run here.
import type { Markup, RawPost, RawThread } from '../model.ts'
import { type AnyNode, isText } from './dom.ts'

/** Share of posts that may lack an author or a date before a result is doubted. */
const tolerated = 0.1

/** Whether there are several posts, and nearly every one says who wrote it and when. */
export const isWhole = ({ posts }: RawThread): boolean =>
  posts.length > 1 &&
  missing(posts, 'author') <= tolerated &&
  missing(posts, 'published') <= tolerated

const missing = (posts: readonly RawPost[], field: 'author' | 'published'): number =>
  posts.filter((post) => post[field] === null).length / (posts.length || 1)

/** Posts found, less for those without author or date. */
const worth = ({ posts }: RawThread): number =>
  posts.length * (1 - (missing(posts, 'author') + missing(posts, 'published')) / 4)

/** How much better the generic reading must be to take the place of an engine that knows the software. */
const clearly = 1.25

/** Behind a single post that an engine found, two more may as well be something else. */
const several = 3

export function complete(known: RawThread, generic: RawThread): RawThread {
  if (worth(generic) > Math.max(worth(known) * clearly, known.posts.length === 1 ? several : 0))
    return { ...known, posts: generic.posts }
  const byOpening = new Map(generic.posts.map((post) => [openingOf(post), post]))
  const posts = known.posts.map((post) => {
    const other = byOpening.get(openingOf(post))
    if (other === undefined || openingOf(post).length < 12) return post
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

/** The first letters of a post's words, without markup and marks. */
export function openingOf({ body }: Pick<RawPost, 'body'>): string {
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
