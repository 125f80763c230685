/** What a hub says, as one short line without control characters. */
export const saidBy = (words: string): string =>
  words
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, 200)
