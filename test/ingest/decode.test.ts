import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { declaredCharset } from '../../src/ingest/charset.ts'
import { decodeDocument } from '../../src/ingest/decode.ts'

const bytes = (text: string) => Buffer.from(text)
const latin1 = (text: string) => Buffer.from(text, 'latin1')
const codes = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map((w) => w.code)

describe('the kind of a document', () => {
  it('is JSON by what a topic of Discourse holds, or by its label', () => {
    expect(decodeDocument(bytes('\ufeff {"post_stream": {"posts": []}}'), null).kind).toBe('json')
    expect(decodeDocument(bytes('{"a": 1}'), 'application/json').kind).toBe('json')
  })

  it('is text where braces are just words', () => {
    expect(decodeDocument(bytes('{quote} I said "post_stream" {quote}'), null).kind).toBe('text')
  })
})

describe('characters', () => {
  it('are read as UTF-8 without a word when they are UTF-8', () => {
    const decoded = decodeDocument(bytes('<html><p>Wararka – المصدر'), null)
    expect(decoded).toEqual({ content: '<html><p>Wararka – المصدر', kind: 'html', warnings: [] })
  })

  it('are read as UTF-8 although the page claims windows-1252, and that is said', () => {
    const decoded = decodeDocument(bytes('<meta charset=windows-1252><p>naïve'), null)
    expect(decoded.content).toContain('naïve')
    expect(codes(decoded)).toEqual(['CHARSET_REPAIRED'])
  })

  it('lose a byte order mark', () => {
    expect(decodeDocument(bytes('\ufeffhello'), null).content).toBe('hello')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Straße', 'utf16le')])
    expect(decodeDocument(utf16, null).content).toBe('Straße')
    expect(decodeDocument(Buffer.from(utf16).swap16(), null).content).toBe('Straße')
  })

  it('follow the content type before the meta', () => {
    const koi8 = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4])
    expect(decodeDocument(koi8, 'text/plain; charset=KOI8-R').content).toBe('Привет')
  })

  it('follow the meta when they are not UTF-8', () => {
    const cp1251 = Buffer.concat([
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>'),
      Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    ])
    const decoded = decodeDocument(cp1251, 'text/html')
    expect(decoded.content).toContain('Привет')
    expect(decoded.warnings).toEqual([])
  })

  it('are taken for windows-1252 when nothing else is known, and that is said', () => {
    const decoded = decodeDocument(Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x80, 0xe9]), null)
    expect(decoded.content).toBe('“Hi” €é')
    expect(codes(decoded)).toEqual(['CHARSET_REPAIRED'])
  })

  it('stay UTF-8 when only a byte of it is damaged', () => {
    const cut = bytes('Källa: Göteborgs-Posten, Malmö, Skåne').subarray(0, -3)
    const decoded = decodeDocument(Buffer.concat([cut, Buffer.from([0xff])]), null)
    expect(decoded.content).toContain('Göteborgs-Posten, Malmö')
    expect(codes(decoded)).toEqual(['CHARSET_REPAIRED'])
  })

  it('of a 7-bit Japanese set are not taken for ASCII', () => {
    const jis = latin1('<meta charset=iso-2022-jp>\x1b$B$"\x1b(B')
    expect(decodeDocument(jis, null).content).toContain('あ')
  })
})

describe('the kind', () => {
  it.each([
    ['<!DOCTYPE html><title>x', 'text/plain', 'html'],
    ['<!-- saved from -->\n<html>', null, 'html'],
    ['<div class="post">hello</div>', null, 'html'],
    ['if a < b and <b> is bold', null, 'text'],
    ['A post about the <div> tag', 'text/plain', 'text'],
    ['plain words', 'text/html', 'html'],
    ['plain words', null, 'text'],
  ] as const)('of %j as %s is %s', (content, contentType, kind) => {
    expect(decodeDocument(bytes(content), contentType).kind).toBe(kind)
  })
})

describe('the declared character set', () => {
  it.each([
    ['<meta charset=iso-8859-2>', 'iso-8859-2'],
    ["<META CharSet = 'latin1'>", 'windows-1252'],
    ['<meta charset="utf-16">', 'utf-8'],
    ['<!-- <meta charset=koi8-r> --><meta charset=big5>', 'big5'],
    ['<a title="<meta charset=koi8-r>"><meta charset=gbk>', 'gbk'],
    ['<meta name=x content="text/html; charset=koi8-r">', null],
    ['<meta charset=no-such-set>', null],
    ['<meta charset=koi8-r', null],
    ['<p>charset=koi8-r', null],
  ])('of %s is %s', (html, charset) => {
    expect(declaredCharset(bytes(html))).toBe(charset)
  })
})

const folder = '../shared/attacks'
const files = ['tests1', 'tests2', 'test-yahoo-jp'].map(
  (n) => `${folder}/html5lib-encoding-${n}.dat`,
)

describe.skipIf(!files.every((file) => existsSync(file)))('html5lib encoding tests', () => {
  it.each(files)('%s: the declared set is the expected one', (file) => {
    const cases = readFileSync(file, 'latin1')
      .split(/^#data\n/m)
      .slice(1)
    const unmarked = cases.filter((text) => !text.startsWith('\xef\xbb\xbf'))
    const wrong = unmarked.filter((text) => {
      const [data = '', encoding = ''] = text.split(/\n#encoding\n/)
      const found = declaredCharset(latin1(data)) ?? 'windows-1252'
      return found !== encoding.trim().split('\n')[0]?.toLowerCase().replace('iso8859', 'iso-8859')
    })
    expect(wrong).toEqual([])
  })
})
