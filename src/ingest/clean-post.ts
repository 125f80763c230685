// One post as an engine found it → the post that is stored: inert html, plain text, absolute addresses, quotes, links.
import type { RawPost } from '../engines/raw.ts'
import type { ExtractedAuthor, ExtractedPost, ObservedDate } from '../model.ts'
import { cleanAddress, cleanCount, cleanId, cleanName, cleanPlace } from './clean-fields.ts'
import { cleanMarkup, type Words } from './clean-markup.ts'
import { cleanUrl } from './clean-url.ts'

/** Its language is told with the whole page in view, see `languagesOf`. */
export function cleanPost(
  raw: RawPost,
  published: ObservedDate | null,
  edited: ObservedDate | null,
  base: string | null,
): ExtractedPost {
  const words = 'nodes' in raw.body ? cleanMarkup(raw.body, base) : wordsOfText(raw.body.text)
  return {
    nativeId: cleanId(raw.nativeId),
    url: cleanAddress(raw.url, base),
    guid: cleanId(raw.guid ?? null),
    ...(raw.sources?.length ? { sources: raw.sources } : {}),
    position: cleanPlace(raw.position),
    author: raw.author && cleanAuthor(raw.author, base),
    publishedAt: published,
    editedAt: edited,
    ...words,
    language: null,
    replyToNativeId: cleanId(
      raw.replyToNativeId ?? words.quotes.find((quote) => quote.postNativeId)?.postNativeId ?? null,
    ),
    reactionCount: cleanCount(raw.reactionCount),
  }
}

function cleanAuthor(author: ExtractedAuthor, base: string | null): ExtractedAuthor {
  return {
    ...author,
    name: cleanName(author.name),
    nativeId: cleanId(author.nativeId),
    profileUrl: cleanAddress(author.profileUrl, base),
    avatarUrl: cleanUrl(author.avatarUrl, base),
  }
}

function wordsOfText(text: string): Words {
  const links = [...text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g)]
  return {
    html: null,
    text: text.trim(),
    quotes: [],
    links: links.map(([url]) => ({ url, text: null })),
    attachments: [],
  }
}
