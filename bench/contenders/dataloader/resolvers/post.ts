// Fields of Post that are not plain columns. Words come from the reader's `content`, which knows none of withheld posts.
import { copiesOfPost, repliesToPost } from '../graph/post.ts'
import { revisionsOfPost } from '../graph/revision.ts'
import type { ObservedDate, Post as PostRow } from '../rows.ts'
import type { Fields, PostResolvers, PostRevisionResolvers } from './fields.ts'
import { provenanceOf } from './provenance.ts'

export const Post: PostResolvers = {
  forum: ({ forumId }, _, { reader }) => reader.follow('forum', forumId),
  thread: ({ threadId }, _, { reader }) => reader.follow('thread', threadId),
  author: ({ authorId }, _, { reader }) => reader.follow('author', authorId),
  isOpeningPost: ({ position }) => position === 1,
  publishedAt: (post) => observed(post, 'published'),
  editedAt: (post) => observed(post, 'edited'),
  html: async ({ id }, _, { reader }) => (await reader.content(id))?.html ?? null,
  async text({ id }, { maxChars }, { reader }) {
    const { text = null } = (await reader.content(id)) ?? {}
    return text === null || maxChars == null ? text : shortened(text, maxChars)
  },
  bodyText: async ({ id }, _, { reader }) => (await reader.content(id))?.bodyText ?? null,
  wordCount: async ({ id }, _, { reader }) => (await reader.content(id))?.wordCount ?? 0,
  replyTo: (post, _, { reader }) => reader.answered(post),
  replies: ({ id }, args, { reader }) => reader.page(repliesToPost, args, id),
  quotes: async ({ id }, _, { reader }) => (await reader.content(id))?.quotes ?? [],
  links: async ({ id }, _, { reader }) => (await reader.content(id))?.links ?? [],
  attachments: async ({ id }, _, { reader }) => (await reader.content(id))?.attachments ?? [],
  provenance: ({ id }, _, { reader }) => provenanceOf(reader, id),
  async attributions({ id }, { roles, minConfidence, statuses }, { reader }) {
    const all = await reader.attributions(id)
    return all.filter(
      ({ role, confidence, status }) =>
        (statuses?.includes(status) ?? status !== 'REJECTED') &&
        (roles?.includes(role) ?? true) &&
        confidence >= (minConfidence ?? 0),
    )
  },
  story: ({ id, state }, _, { reader }) => (state === 'VISIBLE' ? reader.member(id) : null),
  copies: ({ id }, args, { reader }) => reader.page(copiesOfPost, args, id),
  revisions: ({ id }, args, { reader }) => reader.page(revisionsOfPost, args, id),
  identifiers: ({ id }, _, { reader }) => reader.identifiers('post', id),
}

export const PostRevision: PostRevisionResolvers = {
  post: ({ postId }, _, { reader }) => reader.follow('post', postId),
  ingestion: ({ ingestionId }, _, { reader }) => reader.find('ingestion', ingestionId),
  isCurrent: ({ contentHash, currentHash }) => contentHash === currentHash,
}

export const Link: Fields<{ readonly url: string }> = {
  domain: ({ url }) =>
    /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?(\[[^\]]*\]|[^/:?#]*)/.exec(url.toLowerCase())?.[1] ?? '',
}

/** To so many code points, at a blank if one is near. */
function shortened(text: string, most: number): string {
  const all = [...text]
  if (all.length <= most) return text
  const cut = [
    ...all
      .slice(0, most)
      .join('')
      .replace(/[ \n\r\t][^ \n\r\t]{0,20}$/u, ''),
  ]
  const kept = (cut.length * 2 > most ? cut : all).slice(0, most - 1).join('')
  return `${kept.replace(/[ \n\r\t]+$/, '')}…`
}

/** Null where the page had no date at all. */
function observed(post: PostRow, name: 'published' | 'edited'): ObservedDate | null {
  const at = post[`${name}At`]
  const precision = post[`${name}Precision`]
  const raw = post[`${name}Raw`]
  if (at === null && precision === null && raw === null) return null
  return {
    at,
    precision: precision ?? 'UNKNOWN',
    raw,
    timezoneAssumed: post[`${name}Timezone`],
  }
}
