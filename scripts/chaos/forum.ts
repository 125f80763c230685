// A forum that lives for a while: what it sends of itself, and how it stands in the end. Pure; the seed decides everything.
import { oneOf, type Random, seeded } from './random.ts'

export interface Post {
  readonly nativeId: string
  readonly thread: string
  readonly position: number
  readonly author: string
  text: string
  isDeleted: boolean
  /** Every text it was sent with. */
  readonly texts: Set<string>
}

export interface Forum {
  readonly posts: ReadonlyMap<string, Post>
  readonly titles: ReadonlyMap<string, string>
}

/** The body of a delivery in our own notation. */
export type Body = Readonly<Record<string, unknown>>

const HOST = 'https://chaos.example'
const START = Date.UTC(2024, 0, 1)
const AUTHORS = 12
const POSTS_PER_THREAD = 8

export function liveForum(seed: number, deliveries: number): { bodies: Body[]; forum: Forum } {
  const random = seeded(seed)
  const posts = new Map<string, Post>()
  const titles = new Map<string, string>()
  const bodies: Body[] = []
  for (let n = 0; n < deliveries; n++) {
    const at = new Date(START + n * 1_000).toISOString()
    bodies.push(step(random, n, at, posts, titles))
  }
  return { bodies, forum: { posts, titles } }
}

function step(
  random: Random,
  n: number,
  at: string,
  posts: Map<string, Post>,
  titles: Map<string, string>,
): Body {
  const all = [...posts.values()]
  const draw = random()
  if (all.length === 0 || draw < 0.35) return created(random, n, at, posts, titles)
  const post = oneOf(random, all)
  if (draw < 0.6 && !post.isDeleted) {
    post.text =
      `${post.nativeId} in other words, as of ${n}: ${'so it is '.repeat(1 + (n % 20))}`.trim()
    return shown(at, post.thread, [post], titles)
  }
  if (draw < 0.72) {
    const left = all.filter((one) => one.thread === post.thread && !one.isDeleted)
    if (left.length > 0) {
      titles.set(post.thread, `Thread ${post.thread} as of ${n}`)
      return shown(at, post.thread, left, titles)
    }
  }
  post.isDeleted = draw < 0.9 || !post.isDeleted
  const type = post.isDeleted ? 'post.deleted' : 'post.restored'
  return { type, data: { forum: { baseUrl: HOST }, nativeId: post.nativeId, at } }
}

function created(
  random: Random,
  n: number,
  at: string,
  posts: Map<string, Post>,
  titles: Map<string, string>,
): Body {
  const number = posts.size
  const thread = String(Math.floor(number / POSTS_PER_THREAD) + 1)
  if (!titles.has(thread)) titles.set(thread, `Thread ${thread}`)
  const post: Post = {
    nativeId: String(1_000 + number),
    thread,
    position: (number % POSTS_PER_THREAD) + 1,
    author: `Author ${Math.floor(random() * AUTHORS)}`,
    text: `${1_000 + number} said first, as of ${n}`,
    isDeleted: false,
    texts: new Set(),
  }
  posts.set(post.nativeId, post)
  return shown(at, thread, [post], titles)
}

function shown(
  at: string,
  thread: string,
  posts: readonly Post[],
  titles: ReadonlyMap<string, string>,
): Body {
  for (const post of posts) post.texts.add(post.text)
  return {
    records: {
      forum: { baseUrl: HOST },
      fetchedAt: at,
      threads: [
        {
          nativeId: thread,
          url: `${HOST}/t/${thread}`,
          title: titles.get(thread),
          isPartial: true,
          posts: posts.map(({ nativeId, position, author, text }) => ({
            nativeId,
            position,
            author: { name: author, nativeId: author.slice(7) },
            text,
          })),
        },
      ],
    },
  }
}
