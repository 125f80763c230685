// Invented sentences and names by seed. No word of them is anybody's; a few words stand in a known share of the posts.

const SYLLABLES = ['ba', 'der', 'go', 'li', 'mun', 'ra', 'sta', 'tel', 'vo', 'wex', 'ni', 'kar']

/** Posts consist of this many sentences. */
export const SENTENCES_PER_POST = 4

const SENTENCES = 2_000
const WORDS_PER_SENTENCE = 14

/** Words to search for, with the share of sentences that hold them: about four times that of the posts. */
export const MARKED = { harbour: 0.085, lantern: 0.008, quarry: 0.0005 } as const

/** Numbers from 0 to 1, the same ones every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A pronounceable word; small numbers give short ones. */
export function word(n: number): string {
  const syllable = SYLLABLES[n % SYLLABLES.length] ?? ''
  return n < SYLLABLES.length ? syllable : word(Math.floor(n / SYLLABLES.length) - 1) + syllable
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Few words are frequent and most are rare, as in any language. */
const words = (random: () => number): string[] =>
  Array.from({ length: WORDS_PER_SENTENCE }, () => word(Math.floor(5_000 * random() ** 3)))

/** One that hardly anybody else says. */
export const sentence = (random: () => number): string => `${capital(words(random).join(' '))}.`

export function sentences(): string[] {
  const random = seeded(1)
  return Array.from({ length: SENTENCES }, (_, n) => {
    const said = words(random)
    for (const [marked, share] of Object.entries(MARKED)) {
      if (n % Math.round(1 / share) === 0) said[n % WORDS_PER_SENTENCE] = marked
    }
    return `${capital(said.join(' '))}${n % 7 === 0 ? ', “so it is said”' : ''}.`
  })
}
