// Gathers lines for a moment and hands them on together: a write for each request would cost a busy server a tenth of its time.
// What was gathered is handed on when the process ends, however it does, unless it is killed.

const LONGEST_WAIT_MS = 20
const MOST_CHARACTERS = 64 * 1024

/** @param write takes several lines with line breaks between them. */
export function gathered(write: (lines: string) => void): (line: string) => void {
  let lines: string[] = []
  let characters = 0

  function handOn(): void {
    if (lines.length === 0) return
    const text = lines.join('\n')
    lines = []
    characters = 0
    write(text)
  }

  process.once('exit', handOn)
  return (line) => {
    // A process with nothing else to do need not wait for it.
    if (lines.length === 0) setTimeout(handOn, LONGEST_WAIT_MS).unref()
    lines.push(line)
    characters += line.length
    if (characters > MOST_CHARACTERS) handOn()
  }
}
