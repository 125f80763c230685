// The invented publishers of the data set: those who first produce, those who carry it on, those who are quoted.
import { identifier } from '../../src/identity.ts'
import { capital, word } from './words.ts'

export interface SourceSeed {
  readonly n: number
  readonly id: string
  readonly nameKeyId: string
  readonly name: string
  readonly nameKey: string
  readonly domain: string
  readonly type: string
}

export const KIND_SIZE = 100

const KINDS = [
  { type: 'OUTLET', title: 'Gazette' },
  { type: 'BLOG', title: 'Online' },
  { type: 'AGENCY', title: 'Agency' },
]

/** 0–99 are origins, 100–199 syndicators, 200–299 quoted; in each hundred the first are the most frequent. */
export const sources: readonly SourceSeed[] = KINDS.flatMap(({ type, title }, kind) =>
  Array.from({ length: KIND_SIZE }, (_, index) => {
    const n = kind * KIND_SIZE + index
    const name = `${capital(word(300 + n * 7))} ${title}`
    const domain = `${word(300 + n * 7)}-${title.toLowerCase()}.example`
    return {
      n,
      id: identifier('source', 'DOMAIN', domain).key,
      nameKeyId: identifier('source', 'NAME', name.toLowerCase()).key,
      name,
      nameKey: name.toLowerCase(),
      domain,
      type,
    }
  }),
)
