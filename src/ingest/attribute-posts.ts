// Every post of an extraction with its sources. Pure; the rules are in src/sources.
import type { Extraction, PageInput } from '../model.ts'
import { attribute } from '../sources/attribute.ts'
import type { AttributedPost } from './records/records.ts'

export function attributePosts({ thread }: Extraction, input: PageInput): AttributedPost[] {
  const address = thread.forum.baseUrl ?? input.url
  const forumHost = address === null ? null : new URL(address).host
  return thread.posts.map((post) => {
    const { html, text, language, links } = post
    return { post, ...attribute({ html, text, language, links, forumHost }) }
  })
}
