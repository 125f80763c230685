// Makes a post's html inert: an allow-list of what forums write, absolute addresses, nothing that runs or calls home.
import sanitize from 'sanitize-html'
import { cleanUrl } from './clean-url.ts'

const tags = (
  'a abbr b blockquote br caption cite code col colgroup dd del details div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub ' +
  'summary sup table tbody td tfoot th thead time tr tt u ul var video audio source wbr'
).split(' ')

/** `base` is the page's own address; without one only absolute addresses survive. */
export function cleanHtml(html: string, base: string | null): string {
  const address = (name: string) => (tagName: string, attribs: Record<string, string>) => {
    const { [name]: raw, ...rest } = attribs
    const url = cleanUrl(raw ?? null, base)
    return { tagName, attribs: url === null ? rest : { ...rest, [name]: url } }
  }
  return sanitize(html, {
    allowedTags: tags,
    allowedAttributes: {
      a: ['href', 'title'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      video: ['src', 'controls'],
      audio: ['src', 'controls'],
      source: ['src', 'type'],
      blockquote: ['data-author', 'data-post'],
      time: ['datetime'],
      abbr: ['title'],
      ol: ['start'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      '*': ['lang', 'dir'],
    },
    allowedSchemes: ['http', 'https'],
    transformTags: {
      a: address('href'),
      // Lazy loaders keep the true address aside.
      img: (tagName, { src, 'data-src': lazy, 'data-url': proxied, ...rest }) =>
        address('src')(tagName, { ...rest, src: lazy ?? proxied ?? src ?? '' }),
      video: address('src'),
      audio: address('src'),
      source: address('src'),
    },
    exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src,
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'template',
      'svg',
      'button',
      'select',
    ],
    nestingLimit: 100,
  }).trim()
}
