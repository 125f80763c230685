// Turns a node into plain text the way a reader sees it: paragraphs parted by a blank line, lists and lines by a newline.
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

export function textOf(nodes: Iterable<AnyNode>): string {
  let out = ''
  let gap = '' // white space owed before the next word: ' ', '\n' or '\n\n'
  const owe = (wanted: string) => {
    if (wanted.length > gap.length || gap === ' ') gap = wanted
  }
  const say = (words: string) => {
    if (out !== '') out += gap
    gap = ''
    out += words
  }
  const walk = (node: AnyNode, verbatim: boolean): void => {
    if (isText(node)) {
      if (verbatim) {
        if (node.data.trim() !== '') say(node.data.replace(/\r\n?/g, '\n').replace(/\s+$/, ''))
        return
      }
      const words = node.data.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
      if (words.startsWith(' ') && gap === '') gap = ' '
      const trimmed = words.trim()
      if (trimmed === '') return
      say(trimmed)
      if (words.endsWith(' ')) gap = ' '
      return
    }
    if (!isTag(node)) return
    if (silent.has(node.name)) return
    if (node.name === 'br') {
      gap = gap.includes('\n') ? '\n\n' : '\n'
      return
    }
    const edge = paragraphs.has(node.name)
      ? '\n\n'
      : lines.has(node.name)
        ? '\n'
        : node.name === 'td' || node.name === 'th'
          ? ' '
          : ''
    if (edge !== '') owe(edge)
    const pre = verbatim || node.name === 'pre'
    for (const child of node.children) walk(child, pre)
    if (edge !== '') owe(edge)
  }
  for (const node of nodes) walk(node, false)
  return out.replace(/[\u200b\u00ad\ufeff]/g, '').trim()
}
