// Contents without their quotes of what was erased. Pure. A quote counts as one where the markup names its post or author: words
// that somebody else repeated in a text of their own are theirs.
import { findAll, parseHtml } from '../engines/dom.ts'
import { foldName, wordsOf } from '../identity.ts'
import type { Quote } from '../model.ts'
import type { QuotingContent, Redact } from '../store/erase.ts'
import { cleanMarkup } from './clean-markup.ts'

type Named = Pick<Quote, 'author' | 'postNativeId'>

export const redact: Redact = (content, erased) => {
  const authors = new Set(erased.authors.map(foldName))
  const texts = erased.texts.map(({ author, text }) => ({
    author: author === null ? null : foldName(author),
    words: ` ${wordsOf(text).join(' ')} `,
  }))
  return withoutQuotes(content, ({ author, postNativeId }, text) => {
    if (postNativeId !== null && erased.nativeIds.has(postNativeId)) return true
    if (author === null) return false
    const name = foldName(author)
    const words = ` ${wordsOf(text).join(' ')} `
    return (
      authors.has(name) || texts.some((one) => one.author === name && one.words.includes(words))
    )
  })
}

/** Null where no quote is to go. */
export function withoutQuotes<Content extends QuotingContent>(
  content: Content,
  isErased: (quote: Named, text: string) => boolean,
): Content | null {
  const gone = content.quotes.filter((quote) => isErased(quote, quote.text))
  if (gone.length === 0) return null
  const names = new Set(gone.map(nameOf))
  const words = content.html === null ? wordsLeft(content, gone) : markupLeft(content.html, names)
  // Lines that are no part of the body stay none.
  const body = new Set(content.bodyText.split('\n'))
  const furniture = new Set(content.text.split('\n').filter((line) => !body.has(line)))
  const lines = words.text.split('\n').filter((line) => !furniture.has(line))
  const bodyText = lines.join('\n').trim()
  return { ...content, ...words, bodyText, wordCount: wordsOf(words.text).length }
}

const nameOf = ({ author, postNativeId }: Named): string =>
  JSON.stringify([author || null, postNativeId || null])

function markupLeft(html: string, names: ReadonlySet<string>) {
  const dom = parseHtml(html)
  const without = new Set(
    findAll(dom, 'blockquote').filter(({ attribs }) =>
      names.has(
        nameOf({
          author: attribs['data-author'] ?? null,
          postNativeId: attribs['data-post'] ?? null,
        }),
      ),
    ),
  )
  return cleanMarkup({ nodes: [dom.root], without, end: null }, null)
}

function wordsLeft(
  { text, quotes, links, attachments, html }: QuotingContent,
  gone: readonly Quote[],
) {
  const left = gone.reduce((rest, quote) => rest.replaceAll(quote.text, ''), text)
  return {
    html,
    text: left.trim(),
    quotes: quotes.filter((quote) => !gone.includes(quote)),
    links,
    attachments,
  }
}
