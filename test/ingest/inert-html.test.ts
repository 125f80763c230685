// Stored html is inert: judged by the parser of browsers, and beside a sanitizer that many others use.
import { existsSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import fc from 'fast-check'
import sanitize from 'sanitize-html'
import { describe, expect, test } from 'vitest'
import { markupOf } from '../../src/engines/dom.ts'
import { cleanMarkup } from '../../src/ingest/clean-markup.ts'
import { fixtures, inputOf } from '../engines/fixtures.ts'

const base = 'https://a.example/forum/'
const clean = (html: string): string => cleanMarkup(markupOf(html), base).html ?? ''

interface Node {
  readonly type: string
  readonly name?: string
  readonly data?: string
  readonly attribs?: Readonly<Record<string, string>>
  readonly children?: readonly Node[]
}

const nodesIn = (html: string): Node[] => {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)]
  const body = load(html)('body')[0] as Node | undefined
  return (body?.children ?? []).flatMap(all)
}

const harmless = new Set(
  'href src title alt width height controls type datetime start colspan rowspan lang dir data-author data-post'.split(
    ' ',
  ),
)
const forbidden = new Set(
  'script style iframe object embed svg math form input button select textarea option link meta base template noscript title xmp plaintext noembed noframes frame frameset applet'.split(
    ' ',
  ),
)

/** What in the html could run, call home or be read differently by another parser. */
function danger(html: string): string[] {
  const found: string[] = []
  for (const { type, name = '', attribs = {} } of nodesIn(html)) {
    if (!['text', 'tag'].includes(type)) found.push(`${type} ${name}`)
    if (forbidden.has(name)) found.push(`<${name}>`)
    for (const [key, value] of Object.entries(attribs)) {
      if (!harmless.has(key)) found.push(`${name} ${key}`)
      if ((key === 'href' || key === 'src') && !/^https?:\/\//.test(value)) found.push(value)
    }
  }
  return found
}

function judge(html: string): void {
  const once = clean(html)
  expect(danger(once), html).toEqual([])
  // What it wrote says the same when it is read again.
  const twice = clean(once)
  expect(twice, html).toBe(once)
}

/** Words that the sanitizer keeps and dangerous parts that it does not: ours must not be the laxer. */
function compare(html: string): void {
  const theirs = sanitize(html, {
    allowedTags: sanitize.defaults.allowedTags.concat('img', 'del', 'ins', 'details', 'summary'),
    allowedSchemes: ['http', 'https'],
  })
  const dangerous = new Set(danger(clean(html)))
  expect(dangerous.size, html).toBeLessThanOrEqual(new Set(danger(theirs)).size)
}

describe('html of a post', () => {
  test.each([
    ['<script>alert(1)</script>a', 'a'],
    ['<img src=x onerror=alert(1)>', `<img src="${base}x" />`],
    ['<a href="javascript:alert(1)" onclick="x()">a</a>', '<a>a</a>'],
    ['<a href=" \u0001java\tscript:alert(1)">a</a>', '<a>a</a>'],
    ['<p title="\'>&quot;><img src=x onerror=alert(1)>">a', '<p>a</p>'],
    [
      '<a title="&quot;><script>alert(1)</script>" href="/b">a</a>',
      `<a title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" href="${base.slice(0, -7)}/b">a</a>`,
    ],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', ''],
    ['<svg><style><img src=x onerror=alert(1)></style></svg>b', 'b'],
    ['<!--><img src=x onerror=alert(1)>-->b', null],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', null],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<p><font><p>a</font>b', '<p></p><p>a</p>b'],
  ])('%s', (html, expected) => {
    const written = clean(html)
    expect(danger(written)).toEqual([])
    if (expected !== null) expect(written).toBe(expected)
  })

  test('of every fixture it is inert and stays as it is when it is cleaned again', () => {
    for (const { folder } of fixtures) {
      const page = inputOf(folder)
      if (page.kind === 'html') judge(page.content)
    }
  })

  test('made at random it is inert, and stays so when it is read again', () => {
    const names = fc.constantFrom(
      ...'a p b div table tr td li ul blockquote script style svg math img br noscript textarea title template iframe xmp form option mtext annotation-xml foreignObject select plaintext'.split(
        ' ',
      ),
    )
    const attribute = fc.constantFrom(
      ' onclick=x()',
      ' href="javascript:x"',
      ' href=/a',
      ' src=x',
      ' title="</p><script>x</script>"',
      ' class=quote',
      ' style=x:y',
      " alt='\"><i>'",
      ' title="`<!--"',
    )
    const piece = fc.oneof(
      fc
        .tuple(names, fc.array(attribute, { maxLength: 3 }))
        .map(([name, attributes]) => `<${name}${attributes.join('')}>`),
      names.map((name) => `</${name}>`),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<',
        '>',
        '"',
        "'",
        '&lt;',
        '&#60;',
        '&amp;lt;',
        '/',
        '\0',
        'word',
        ' ',
      ),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => judge(pieces.join(''))),
      { numRuns: 600 },
    )
  })
})

const payloads = '../shared/attacks/xss-payloads.json'
// Skipped where the shared attack data is absent: it is not part of this project.
describe.skipIf(!existsSync(payloads))('known attacks', () => {
  test('nothing that runs is left, no more than a well-known sanitizer leaves', () => {
    const list: { payload: string }[] = JSON.parse(readFileSync(payloads, 'utf8'))
    expect(list.length).toBeGreaterThan(0)
    for (const { payload } of list) {
      judge(payload)
      compare(payload)
    }
  })
})
