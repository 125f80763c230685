// What one schema.org item says of a post.
import type { ExtractedAuthor } from '../../model.ts'
import type { RawPost } from '../raw.ts'

export interface Item {
  readonly url: string | null
  readonly author: ExtractedAuthor | null
  readonly published: string | null
  readonly modified: string | null
  readonly body: RawPost['body'] | null
  readonly reactions: number | null
}

export const postTypes =
  /(?:^|\/)(?:DiscussionForumPosting|Question|Answer|Comment|UserComments|SocialMediaPosting)$/

/** Whether a source may name such a type at all. */
export const mentionsPosts =
  /DiscussionForumPosting|QAPage|["'/](?:Question|Answer|Comment|UserComments|SocialMediaPosting)\b/

export function authorOf(name: string | null, url: string | null): ExtractedAuthor | null {
  return name === null
    ? null
    : { name, nativeId: null, profileUrl: url, avatarUrl: null, role: null }
}

/** Some forums write the epoch where they know no date. */
export function plausibleDate(date: string | null): string | null {
  const year = Number(/\d{4}/.exec(date ?? '')?.[0] ?? 0)
  return year > 1980 && year < 2200 ? date : null
}
