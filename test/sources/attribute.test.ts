import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/sources/attribute.ts'
import { rules as footers } from '../../src/sources/rules/feed-footer.ts'
import { rules as labels } from '../../src/sources/rules/source-label.ts'

const read = (
  text: string,
  links: { url: string; text: string | null }[] = [],
  forumHost: string | null = null,
) => attribute({ text, html: null, language: null, links, forumHost })

const named = (text: string) =>
  read(text).attributions.map((one) => `${one.role} ${one.source.name}`)

const report = `The harbour bridge was opened on Monday, the mayor said.

“We have waited for nine years,” she told reporters, according to the Russian RIA Novosti news agency.

Later the Syrian Observatory for Human Rights reported that 12 workers had been hurt.

Source: BBC

The post Harbour bridge opened after nine years appeared first on Caasimada Online.`

describe('a story that came by syndication', () => {
  const { attributions, bodyText } = read(report)
  const [syndicator, origin, quoted] = attributions

  it('names the blog that stands nearest the end as the outer hop, with the title of its post', () => {
    expect(syndicator).toMatchObject({
      role: 'SYNDICATOR',
      hop: 1,
      reachedThrough: null,
      articleTitle: 'Harbour bridge opened after nine years',
      source: { name: 'Caasimada Online', domain: 'caasimada.net' },
    })
    expect(syndicator?.evidence[0]?.span?.exact).toBe(
      'The post Harbour bridge opened after nine years appeared first on Caasimada Online.',
    )
  })

  it('names the origin as the inner hop, reached through the syndicator', () => {
    expect(origin).toMatchObject({
      role: 'ORIGIN',
      hop: 2,
      reachedThrough: 0,
      source: { name: 'BBC' },
    })
    expect(origin?.evidence[0]?.span?.exact).toBe('Source: BBC')
  })

  it('quotes the agency with the words that prove it', () => {
    expect(quoted).toMatchObject({ role: 'QUOTED', hop: null, source: { name: 'RIA Novosti' } })
    expect(quoted?.evidence[0]?.span?.exact).toBe(
      'according to the Russian RIA Novosti news agency',
    )
  })

  it('keeps the body without its attribution lines', () => {
    expect(bodyText).not.toMatch(/Source: BBC|appeared first/)
    expect(bodyText).toMatch(/^The harbour bridge[\s\S]*had been hurt\.$/)
  })

  it('finds nothing more', () => {
    expect(named(report)).toEqual([
      'SYNDICATOR Caasimada Online',
      'ORIGIN BBC',
      'QUOTED RIA Novosti',
      'QUOTED Syrian Observatory for Human Rights',
    ])
  })
})

const seed = '../shared/corpus/seed.txt'
describe.skipIf(!existsSync(seed))(
  'the first document we were given (skipped where it is absent)',
  () => {
    it('is Caasimada Online reaching back to the BBC, quoting RIA Novosti', () => {
      const found = read(readFileSync(seed, 'utf8')).attributions
      expect(found[0]).toMatchObject({
        role: 'SYNDICATOR',
        hop: 1,
        source: { name: 'Caasimada Online' },
      })
      expect(found[1]).toMatchObject({
        role: 'ORIGIN',
        hop: 2,
        reachedThrough: 0,
        source: { name: 'BBC' },
      })
      expect(found[2]).toMatchObject({ role: 'QUOTED', source: { name: 'RIA Novosti' } })
    })
  },
)

describe('what is no attribution', () => {
  it.each([
    ['a photo credit', 'The bridge at dawn. Photo: Reuters/Jane Doe'],
    ['an image credit', '(Image credit: Harbour Weekly)'],
    ['a picture source', 'Image source: Getty Images'],
    ['a picture host', 'Source: Giphy'],
    ['the credits of people', '(Reporting by Jane Doe; Editing by John Roe)'],
    ['people who contributed', 'Jane Doe in London contributed to this report.'],
    ['initials', 'The bridge is open again after nine years. (jd)'],
    ['nameless sources', 'A source close to the matter said so, sources told reporters.'],
    ['a quote of another user', 'Originally Posted by harbour_fan\nThe bridge is open.'],
    ['a user after via', 'via @harbour_fan'],
    ['a person after via', 'Maps of the harbour (via Eric Doe)'],
    ['a way after via', 'Send it via email or via USB.'],
    ['a licence note', 'Licensed under Creative Commons BY-SA 4.0.'],
    ['a person as byline', 'By Jane Doe\n\nThe bridge is open again.'],
    ['open source', 'We use open source: it is free.'],
    ['a power source', 'Power source: USB'],
    ['a light source', 'Light source: LED\nWeight: 2 kg'],
    ['a question', 'Source?'],
    ['code', 'const source: Stream = open(path)'],
    ['a common word', 'The Sun was shining, and people said it was time.'],
    ['a surname', 'Michael Bloomberg said on Monday that he would run.'],
    ['a name after a common word of some language', 'Welcome to Engadget! Anna told Boris to run.'],
    ['a letter in code', 'for (c) see reader.c:12 and c/cable, he said c/net'],
    ['an equation', 'ê = EA, ë = EB and ì = IC are keys of the keyboard.'],
    ['a value of a spec sheet', 'Format: MP3\nSource: Vinyl Rip\nBitrate: 320'],
    ['a date after a verb of publication', 'First published on Mon 3 May 2020'],
    ['references', 'Sources: [1] Doe et al. 2009'],
    ['a street', 'Via Garibaldi 12, Milano'],
    ['agencies in general', 'Quelle: Agenturen'],
    [
      'a football club in brackets',
      'Jane Doe (Real Harbour) – two goals in nine minutes, what a season.',
    ],
  ])('%s', (_, text) => {
    expect(named(text)).toEqual([])
  })

  it('is the forum’s own navigation among the links of a page', () => {
    const links = [
      { url: 'https://forum.example.org/t/9', text: 'The bridge' },
      { url: 'https://www.example.com/a', text: 'this story' },
    ]
    const text = 'The bridge is in this story.'
    expect(read(text, links, 'forum.example.org').attributions).toMatchObject([
      { role: 'LINKED', articleUrl: 'https://www.example.com/a' },
    ])
  })
})

describe('links of the page', () => {
  it('give the feed footer its article and its site', () => {
    const text = 'Text.\n\nThe post Bridge opened appeared first on Harbour Weekly.'
    const links = [
      { url: 'https://weekly.example.com/bridge', text: 'Bridge opened' },
      { url: 'https://weekly.example.com/', text: 'Harbour Weekly' },
    ]
    expect(read(text, links).attributions[0]).toMatchObject({
      role: 'SYNDICATOR',
      articleUrl: 'https://weekly.example.com/bridge',
      source: { name: 'Harbour Weekly', domain: 'example.com' },
    })
  })

  it('name the syndicator behind an importer’s link', () => {
    const links = [{ url: 'https://www.hiiraan.com/news/1', text: 'View the full article' }]
    expect(read('The bridge is open.\n\nView the full article', links).attributions).toMatchObject([
      { role: 'SYNDICATOR', hop: 1, source: { name: 'Hiiraan Online' }, articleUrl: links[0]?.url },
    ])
  })
})

describe('one source', () => {
  it('is one attribution however often it is named', () => {
    expect(named('The BBC reported it.\n\nAccording to BBC News, the bridge is open.')).toEqual([
      'QUOTED BBC',
    ])
  })

  it('is two attributions for two of its articles', () => {
    const text = 'Sources:\nhttps://www.bbc.com/news/1\nhttps://www.bbc.co.uk/news/2'
    expect(read(text).attributions.map((one) => [one.source.name, one.articleUrl])).toEqual([
      ['BBC', 'https://www.bbc.com/news/1'],
      ['BBC', 'https://www.bbc.co.uk/news/2'],
    ])
  })
})

describe('evidence', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      'Source: ',
      'BBC',
      ' (Reuters) - ',
      '\n',
      'via ',
      'The post ',
      ' appeared first on ',
      '.',
    ),
    fc.constantFrom(...labels.map((rule) => rule.example.text)),
    fc.constantFrom(...footers.map((rule) => rule.example.text)),
    fc.constantFrom(
      'according to ',
      'https://example.org/a',
      '© 2020 ',
      '据路透社报道',
      'المصدر: ',
      '\ud800',
    ),
  )

  it('quotes the text exactly, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = pieces.join('')
        for (const { evidence } of read(text).attributions) {
          for (const { span } of evidence) {
            if (span === null) continue
            expect(text.slice(span.start, span.end)).toBe(span.exact)
            expect(span.exact.length).toBeGreaterThan(0)
            if (span.prefix !== null)
              expect(text.slice(0, span.start).endsWith(span.prefix)).toBe(true)
            if (span.suffix !== null)
              expect(text.slice(span.end).startsWith(span.suffix)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('hostile texts', () => {
  const long = 200_000
  const repeated = [
    'a ',
    'a',
    'A',
    'Abc ',
    'Source: ',
    '(',
    '(Reuters) - ',
    'via ',
    'http://a.com ',
    'a.',
    'The post ',
    '© 2014 ',
    'appeared first on ',
    '\n',
    ' ',
    'according to ',
    '据',
    'By Reuters\n',
    'said to Reuters ',
    'contributed to ',
    'a-',
    '"',
    'ที่มา',
    'Reuters, ',
    'Source: Reuters, ',
    '\u3000',
    'read the full story ',
    '[Reuters',
    '来源：',
  ]
  const mixed = [
    `Source: BBC\n${' '.repeat(long - 20)}`,
    `http://a.com/${'.'.repeat(1900)} `.repeat(100),
    `© ${' '.repeat(long - 20)}`,
    `The post ${'a'.repeat(long - 50)} appeared first on X.`,
  ]
  it.each(mixed.map((text) => [text.slice(0, 14), text] as const))(
    '%s… with a long tail ends soon',
    (_, text) => {
      const begin = performance.now()
      read(text)
      expect(performance.now() - begin).toBeLessThan(2_500)
    },
  )

  it.each(repeated.map((unit) => [JSON.stringify(unit), unit] as const))(
    '%s again and again ends soon',
    (_, unit) => {
      const begin = performance.now()
      read(unit.repeat(long / unit.length))
      expect(performance.now() - begin).toBeLessThan(2_500)
    },
  )
})
