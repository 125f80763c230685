// Reads the discussion that a page of Flarum carries for its own program, in the manner of JSON:API. Takes named fields only.
import type { ExtractedAuthor } from '../../model.ts'
import { contentOf, findFirst, parseHtml } from '../dom.ts'
import type { Described } from '../embedded.ts'
import {
  idIn,
  isTrue,
  type Json,
  lineIn,
  numberIn,
  objectIn,
  objectsIn,
  parseJson,
} from '../json.ts'
import { linkOf, type Page } from '../page.ts'
import type { RawPost } from '../raw.ts'
import { baseUrlOf } from '../thread-url.ts'

/** Null where the page carries none. */
export function describeDiscussion(page: Page): Described | null {
  const carrier = findFirst(page.dom, '#flarum-json-payload')
  const payload = carrier && objectIn(parseJson(contentOf(carrier)))
  const document = objectIn(payload?.apiDocument)
  const discussion = objectIn(document?.data)
  if (discussion === null || discussion.type !== 'discussions') return null
  const included = objectsIn(document?.included)
  const users = new Map(
    included.filter(({ type }) => type === 'users').map((user) => [idIn(user.id), user]),
  )
  const id = idIn(discussion.id)
  const facts = fieldsOf(discussion)
  const slug = lineIn(facts.slug)
  const base = baseUrlOf(page.url ?? linkOf(page, 'canonical')) ?? ''
  // A slug is just words in old releases, and starts with the id since.
  const name = slug === null || id === null || slug.startsWith(id) ? (slug ?? id) : `${id}-${slug}`
  const url = `${base}/d/${name}`
  const posts = included
    .filter((one) => one.type === 'posts' && typeof fieldsOf(one).contentHtml === 'string')
    .filter((post) => [id, null].includes(relatedTo(post, 'discussion')))
    .sort((a, b) => Number(fieldsOf(a).number) - Number(fieldsOf(b).number))
  return {
    nativeId: id,
    title: lineIn(facts.title) ?? '',
    tags: included
      .filter(({ type }) => type === 'tags')
      .map((tag) => lineIn(fieldsOf(tag).name))
      .filter((tag) => tag !== null),
    isLocked: isTrue(facts.isLocked),
    isPinned: isTrue(facts.isSticky),
    declaredPostCount: numberIn(facts.commentCount),
    posts: posts.map((post) => postOf(post, url, authorOf(users, post, base))),
  }
}

const fieldsOf = (resource: Json): Json => objectIn(resource.attributes) ?? {}

function relatedTo(resource: Json, name: string): string | null {
  const relation = objectIn(objectIn(resource.relationships)?.[name])
  return idIn(objectIn(relation?.data)?.id)
}

function authorOf(
  users: ReadonlyMap<string | null, Json>,
  post: Json,
  base: string,
): ExtractedAuthor | null {
  const user = users.get(relatedTo(post, 'user'))
  if (user === undefined) return null
  const facts = fieldsOf(user)
  const login = lineIn(facts.slug) ?? lineIn(facts.username)
  const name = lineIn(facts.displayName) ?? login
  return name === null
    ? null
    : {
        name,
        nativeId: idIn(user.id),
        profileUrl: login === null ? null : `${base}/u/${encodeURIComponent(login)}`,
        avatarUrl: lineIn(facts.avatarUrl),
        role: null,
      }
}

function postOf(post: Json, url: string, author: ExtractedAuthor | null): RawPost {
  const facts = fieldsOf(post)
  const created = lineIn(facts.createdAt) ?? lineIn(facts.time)
  const edited = lineIn(facts.editedAt) ?? lineIn(facts.editTime)
  const number = numberIn(facts.number)
  const dom = parseHtml(String(facts.contentHtml))
  const answered = findFirst(dom, 'a.PostMention[data-id]')?.attribs['data-id'] ?? null
  return {
    nativeId: idIn(post.id),
    url: number === null ? null : `${url}/${number}`,
    position: number,
    author,
    published: created === null ? null : { text: null, machine: created },
    edited: edited === null ? null : { text: null, machine: edited },
    body: { nodes: [dom.root], without: new Set(), end: null },
    replyToNativeId: answered,
    reactionCount: null,
    from: { post: 'flarum-json-payload' },
  }
}
