// Every post of an extraction with its sources. Pure; the rules are in src/sources.
import type { Extraction, PageInput } from '../model.ts'
import { attribute } from '../sources/attribute.ts'
import { withFields } from '../sources/fields.ts'
import type { AttributedPost } from './records/records.ts'

export function attributePosts({ thread }: Extraction, input: PageInput): AttributedPost[] {
  const address = thread.forum.baseUrl ?? input.url
  const forumHost = address === null ? null : new URL(address).host
  return thread.posts.map((post) => {
    const { html, text, language, links, sources = [] } = post
    const found = attribute({ html, text, language, links, forumHost })
    return { post, ...found, attributions: withFields(sources, found.attributions) }
  })
}
