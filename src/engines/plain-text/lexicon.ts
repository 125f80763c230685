// Answers whether a line is something forum software prints, from the table in phrases.ts.
import { phraseRows, type Role } from './phrases.ts'

const roles = new Map<string, Set<Role>>()
for (const { role, phrases } of phraseRows)
  for (const phrase of phrases) {
    const key = keyOf(phrase)
    roles.set(key, (roles.get(key) ?? new Set()).add(role))
  }

const longestPhrase = 90

/** A line in lower case without numbers and what stands around its words. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/(?<![\p{L}\d])\(?[+-]?\d[\d.,]*[km]?\)?(?!\p{L})/gu, ' ')
    .replace(/[^\p{L}\p{M}\p{N}'()]+/gu, ' ')
    .trim()
}

const none: ReadonlySet<Role> = new Set()

export function rolesOf(text: string): ReadonlySet<Role> {
  if (text.length > longestPhrase) return none
  const key = keyOf(text)
  return roles.get(key) ?? (isRowOfButtons(key) ? button : none)
}

const button: ReadonlySet<Role> = new Set<Role>(['furniture'])

/** "Like Share", "Quote Reply Report", "12 posts 3 likes". */
function isRowOfButtons(key: string): boolean {
  const words = key.split(' ')
  return (
    words.length > 1 &&
    words.every((word) => {
      const of = roles.get(word)
      return of?.has('furniture') || of?.has('label')
    })
  )
}

const escaped = (of: Role) =>
  [...roles].filter(([, has]) => has.has(of)).map(([key]) => key.replace(/[()]/g, '\\$&'))
const reactions = escaped('reactions').join('|')
const namesReactions = new RegExp(
  `^(?:(?:${reactions})\\s?:.*|.*[\\s\\d](?:${reactions})[.:]?)$`,
  'u',
)

/** "Likes: Ann and 3 others", "Ann and Bob like this." */
export const isReactions = (text: string): boolean =>
  text.length < 200 && namesReactions.test(text.toLowerCase().replace(/’/g, "'"))

const longestTail = 160
const tailPhrases = escaped('tail').filter((phrase) => phrase.includes(' '))
const tail = new RegExp(`(?<![\\p{L}])(?:${tailPhrases.join('|')})(?![\\p{L}])`, 'u')

/** Whether the line belongs below a thread: said of lines behind the last post, where a loose look is right. */
export function isTail(text: string): boolean {
  if (text.length > longestTail) return false
  return rolesOf(text).has('tail') || tail.test(keyOf(text))
}
