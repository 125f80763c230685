import { describe, expect, it } from 'vitest'
import { knownSources } from '../../src/sources/aliases.ts'
import { identify, registrableDomain } from '../../src/sources/identify.ts'

const byName = (name: string) => identify({ name, url: null })

describe('a source', () => {
  it.each([
    'BBC',
    'BBC News',
    'BBC Somali',
    'bbc news',
    'bbc.co.uk',
    'www.bbc.co.uk/news',
    'Би-би-си',
    'ＢＢＣ',
  ])('is the BBC when it is called %s', (name) => {
    expect(byName(name)).toMatchObject({ name: 'BBC', type: 'OUTLET', domain: 'bbc.com' })
  })

  it('is known by the host of an address', () => {
    expect(identify({ name: null, url: 'https://news.bbc.co.uk/2/hi/1.stm' }).name).toBe('BBC')
  })

  it('is told from its neighbour on a shared domain', () => {
    expect(identify({ name: null, url: 'https://g1.globo.com/mundo' }).name).toBe('G1')
    expect(identify({ name: null, url: 'https://oglobo.globo.com/rio' }).name).toBe('O Globo')
    expect(byName('G1').domain).not.toBe(byName('O Globo').domain)
  })

  it('is a new one when nobody knows it, never guessed into an old one', () => {
    expect(byName('BBC Harbour Fans')).toEqual({
      name: 'BBC Harbour Fans',
      type: 'UNKNOWN',
      domain: null,
      homepage: null,
      mentionedAs: null,
      knownAs: { names: [], domains: [] },
    })
    expect(identify({ name: null, url: 'https://notbbc.com/a' }).name).toBe('notbbc.com')
  })

  it('keeps the words of the text beside its own name', () => {
    expect(byName('BBC Somali').mentionedAs).toBe('BBC Somali')
    expect(byName('BBC').mentionedAs).toBeNull()
  })

  it('has a registrable domain only under a public suffix', () => {
    expect(registrableDomain('a.b.example.co.uk')).toBe('example.co.uk')
    expect(registrableDomain('file.local')).toBeNull()
  })
})

describe('the list of known sources', () => {
  it('gives no domain to two sources', () => {
    const domains = knownSources.flatMap((source) => source.domains)
    expect(domains.filter((domain, i) => domains.indexOf(domain) !== i)).toEqual([])
  })

  it('gives no spelling to two sources', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const source of knownSources) {
      for (const { text } of source.aliases) {
        const owner = owners.get(text.toLowerCase())
        if (owner !== undefined && owner !== source.name) shared.push(text)
        owners.set(text.toLowerCase(), source.name)
      }
    }
    expect(shared).toEqual([])
  })
})
