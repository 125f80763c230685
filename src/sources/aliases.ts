// The sources we know by name: agencies, outlets, institutions. Data and its reading only; identify.ts decides who is meant.
import type { SourceType } from '../provenance.ts'
import { agencies } from './aliases/agencies.ts'
import { forums, governments, organisations, platforms } from './aliases/institutions.ts'
import { outlets } from './aliases/outlets.ts'

export interface KnownSource {
  readonly name: string
  readonly type: SourceType
  /** Registrable domains, and hosts below a shared one (`g1.globo.com`). The first is the homepage. */
  readonly domains: readonly string[]
  readonly aliases: readonly Alias[]
}

/** Agencies and outlets publish texts; the other known sources are cited in them. */
export const isMedia = (source: KnownSource) => source.type === 'AGENCY' || source.type === 'OUTLET'

export interface Alias {
  readonly text: string
  /** Also a common word or acronym: proves nothing inside a sentence, only where a name must stand. */
  readonly isCommonWord: boolean
}

/** Three letters mean too many things, but for the agencies that sign with them. */
const isShort = (alias: string, type: SourceType) =>
  type !== 'AGENCY' && /^\p{Lu}{1,3}$/u.test(alias)

/** What prepositions become before the article that a paper's name begins with: "du Parisien", "dalla Stampa". */
const contractions: Readonly<Record<string, readonly string[]>> = {
  Le: ['du', 'au'],
  Les: ['des', 'aux'],
  Il: ['del', 'al', 'dal', 'sul', 'nel'],
  La: ['della', 'alla', 'dalla', 'sulla', 'nella'],
  El: ['del', 'al'],
  O: ['do', 'ao', 'no', 'pelo'],
  A: ['da', 'à', 'na', 'pela'],
}

function contracted(name: string, type: SourceType): Alias[] {
  const [article = '', ...rest] = name.split(' ')
  if (type !== 'OUTLET' || rest.length === 0) return []
  return (contractions[article] ?? []).map((preposition) => ({
    text: `${preposition} ${rest.join(' ')}`,
    isCommonWord: false,
  }))
}

function readTable(table: string, type: SourceType): KnownSource[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', domains = '', others = ''] = line.split('|').map((cell) => cell.trim())
      const aliases = others
        .split(';')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .map((cell) => ({
          text: cell.replace(/^\?/, ''),
          isCommonWord: cell.startsWith('?') || isShort(cell, type),
        }))
      // A row may list its own name as a common word ("?Metro").
      const own = aliases.some((alias) => alias.text === name)
        ? []
        : [{ text: name, isCommonWord: false }]
      return {
        name,
        type,
        domains: domains.split(' ').filter((domain) => domain !== ''),
        aliases: [...own, ...aliases, ...contracted(name, type)],
      }
    })
}

export const knownSources: readonly KnownSource[] = [
  ...readTable(agencies, 'AGENCY'),
  ...readTable(outlets, 'OUTLET'),
  ...readTable(governments, 'GOVERNMENT'),
  ...readTable(organisations, 'UNKNOWN'),
  ...readTable(platforms, 'SOCIAL_ACCOUNT'),
  ...readTable(forums, 'FORUM'),
]
