// A thread as an engine found it → the thread that is stored. Reads all dates of the page together.
import type { RawThread } from '../engines/raw.ts'
import type { ExtractedThread, FieldOrigins, PageInput, Warning } from '../model.ts'
import { cleanDates } from './clean-dates.ts'
import { cleanAddress, cleanCount, cleanId, cleanName, cleanPlace } from './clean-fields.ts'
import { languagesOf, threadLanguage } from './clean-language.ts'
import { cleanPost } from './clean-post.ts'
import { cleanUrl } from './clean-url.ts'

const mostTags = 100

export function clean(
  raw: RawThread,
  input: PageInput,
  base: string | null,
  receivedAt: Date,
): {
  thread: ExtractedThread
  origins: readonly FieldOrigins[]
  warnings: readonly Warning[]
} {
  const language = input.language ?? raw.language
  const { dates, warnings } = cleanDates(
    [...raw.posts.map((post) => post.published), ...raw.posts.map((post) => post.edited)],
    input,
    receivedAt,
    language,
  )
  const count = raw.posts.length
  const posts = raw.posts
    .map((post, index) => ({
      from: post.from,
      post: cleanPost(post, dates[index] ?? null, dates[count + index] ?? null, base),
    }))
    .filter(({ post }) => post.text !== '' || post.html?.includes('<img'))
  const languages = languagesOf(
    posts.map(({ post }) => post.text),
    language,
  )
  const { furniture: _, missingPosts: __, engine: ___, ...facts } = raw
  return {
    thread: {
      ...facts,
      nativeId: cleanId(raw.nativeId),
      tags: raw.tags.slice(0, mostTags).map(cleanName),
      url: cleanAddress(raw.url, base),
      declaredPostCount: cleanCount(raw.declaredPostCount),
      pageNumber: cleanPlace(raw.pageNumber),
      pageCount: cleanPlace(raw.pageCount),
      forum: {
        ...raw.forum,
        name: input.forum?.name ?? raw.forum.name,
        baseUrl: (input.forum?.baseUrl ?? raw.forum.baseUrl)?.replace(/\/$/, '') ?? null,
      },
      boards: raw.boards.map(({ nativeId, name, url }) => ({
        nativeId: cleanId(nativeId),
        name: cleanName(name),
        url: cleanAddress(url, base),
      })),
      nextPageUrl: cleanUrl(raw.nextPageUrl, base),
      language: threadLanguage(languages, language),
      posts: posts.map(({ post }, index) => ({ ...post, language: languages[index] ?? null })),
    },
    origins: posts.map(({ from }) => from),
    warnings,
  }
}
