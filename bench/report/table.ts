// Tables in Markdown, and how figures stand in them.

export type Row = readonly string[]

export function table(head: Row, rows: readonly Row[]): string {
  const lines = [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export const decimals = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2))
