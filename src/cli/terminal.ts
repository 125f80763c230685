// What the commands say: results on stdout, talk on stderr. The words are plain, so NO_COLOR has nothing to turn off.

/** A result; everything that another program may want to read. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Talk: progress, warnings, explanations. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** `1 post`, `2 posts`. */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`
