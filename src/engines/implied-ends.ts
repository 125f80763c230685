// Which open elements end where another one starts, though nothing says so. Used where html is read and where it is written, so that
// what is written is read as it was meant.

/** An element that starts → those that it ends when they are the innermost. */
const innermost = new Map<string, readonly string[]>([
  ...(
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main ' +
    'nav ol p pre section table ul'
  )
    .split(' ')
    .map((name): [string, readonly string[]] => [name, ['p']]),
  ...'select input output button datalist textarea'
    .split(' ')
    .map((name): [string, readonly string[]] => [
      name,
      'input option optgroup select button datalist textarea'.split(' '),
    ]),
  ['option', ['option']],
  ['optgroup', ['optgroup', 'option']],
  ['body', ['head', 'link', 'script']],
  ['tr', ['tr', 'th', 'td']],
  ['th', ['th']],
  ['td', ['thead', 'th', 'td']],
  ['tbody', ['thead', 'tbody']],
  ['tfoot', ['thead', 'tbody']],
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['rt', ['rt', 'rp']],
  ['rp', ['rt', 'rp']],
])

/** An element that starts → those that it ends wherever they are, with all inside, up to a boundary. */
const enclosing = new Map<string, { readonly ends: string[]; readonly boundary: string[] }>([
  ['tr', { ends: ['tr'], boundary: ['table'] }],
  ['td', { ends: ['td', 'th'], boundary: ['table', 'tr'] }],
  ['th', { ends: ['td', 'th'], boundary: ['table', 'tr'] }],
  ['tbody', { ends: ['tbody', 'thead', 'tfoot'], boundary: ['table'] }],
  ['li', { ends: ['li'], boundary: ['ul', 'ol', 'menu', 'table'] }],
])

/** How many of the open elements, outermost first, stay open when one of that name starts. */
export function leftOpen(open: readonly { readonly name: string }[], name: string): number {
  let length = open.length
  const ended = innermost.get(name)
  if (ended !== undefined) while (ended.includes(open[length - 1]?.name ?? '')) length--
  const rule = enclosing.get(name)
  if (rule === undefined) return length
  for (let index = length - 1; index >= 0; index--) {
    const at = open[index]?.name ?? ''
    if (rule.ends.includes(at)) return index
    if (rule.boundary.includes(at)) break
  }
  return length
}
