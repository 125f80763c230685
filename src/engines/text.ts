// Turns nodes into plain text the way a reader sees it: paragraphs parted by a blank line, lists and lines by a newline.
import { type AnyNode, isTag, isText } from './dom.ts'

const paragraphs = new Set(
  'p blockquote ul ol dl table pre h1 h2 h3 h4 h5 h6 hr article section figure details'.split(' '),
)
const lines = new Set(
  'div li tr dt dd cite legend fieldset header footer aside form center summary figcaption'.split(
    ' ',
  ),
)
const silent = new Set(
  'script style noscript template head button select textarea svg object iframe'.split(' '),
)

/** Takes what a walk meets, in its order, and owes white space until the next word. */
export interface TextWriter {
  text(data: string, isVerbatim: boolean): void
  lineBreak(): void
  /** Where an element of that name begins or ends. */
  edge(name: string): void
  written(): string
}

const untidy = /[\t\r\n\f\u00a0]| {2}/

export function createTextWriter(): TextWriter {
  let out = ''
  let gap = '' // white space owed before the next word: ' ', '\n' or '\n\n'
  const say = (words: string) => {
    if (out !== '') out += gap
    gap = ''
    out += words
  }
  return {
    text(data, isVerbatim) {
      if (isVerbatim) {
        if (data.trim() !== '') say(data.replace(/\r\n?/g, '\n').replace(/\s+$/, ''))
        return
      }
      const words = untidy.test(data) ? data.replace(/[ \t\r\n\f\u00a0]+/g, ' ') : data
      if (words.startsWith(' ') && gap === '') gap = ' '
      const trimmed = words.trim()
      if (trimmed === '') return
      say(trimmed)
      if (words.endsWith(' ')) gap = ' '
    },
    lineBreak() {
      gap = gap.includes('\n') ? '\n\n' : '\n'
    },
    edge(name) {
      const wanted = edgeOf(name)
      if (wanted.length > gap.length || (wanted !== '' && gap === ' ')) gap = wanted
    },
    written: () => out.replace(/[\u200b\u00ad\ufeff]/g, '').trim(),
  }
}

function edgeOf(name: string): string {
  if (paragraphs.has(name)) return '\n\n'
  if (lines.has(name)) return '\n'
  return name === 'td' || name === 'th' ? ' ' : ''
}

export function textOf(nodes: Iterable<AnyNode>): string {
  const writer = createTextWriter()
  const walk = (node: AnyNode, isVerbatim: boolean): void => {
    if (isText(node)) writer.text(node.data, isVerbatim)
    if (!isTag(node) || silent.has(node.name)) return
    if (node.name === 'br') {
      writer.lineBreak()
      return
    }
    writer.edge(node.name)
    for (const child of node.children) walk(child, isVerbatim || node.name === 'pre')
    writer.edge(node.name)
  }
  for (const node of nodes) walk(node, false)
  return writer.written()
}
