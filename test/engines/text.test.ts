// Plain text of a post's html.
import { expect, test } from 'vitest'
import { findAll, parseHtml } from '../../src/engines/dom.ts'
import { textOf } from '../../src/engines/text.ts'

const text = (html: string): string => textOf(parseHtml(html).root.children)

test('paragraphs are parted by a blank line, line breaks by a newline', () => {
  expect(text('<p>One</p><p>Two<br>lines</p>Three<br><br>Four')).toBe(
    'One\n\nTwo\nlines\n\nThree\n\nFour',
  )
})

test('white space of the source is one space, and none at the edges', () => {
  expect(text(' a\n  <b> b </b>\tc&nbsp;d ')).toBe('a b c d')
})

test('inline markup does not tear words apart; cells and list items do not run together', () => {
  expect(text('un<b>break</b>able')).toBe('unbreakable')
  expect(text('<table><tr><td>a</td><td>b</td></tr></table>')).toBe('a b')
  expect(text('<ul><li>one</li><li>two</li></ul>')).toBe('one\ntwo')
})

test('code keeps its lines', () => {
  expect(text('<pre>if (a)\n  b()</pre>')).toBe('if (a)\n  b()')
})

test('scripts, styles and buttons say nothing', () => {
  expect(text('a<script>x()</script><style>p{}</style><button>Reply</button>')).toBe('a')
})

test('an unclosed paragraph in a cell does not swallow the next row', () => {
  const dom = parseHtml('<table><tr><td><p>a<tr><td>b</table>')
  expect(findAll(dom, 'table > tr')).toHaveLength(2)
})

test('a stray CDATA opening does not swallow the page', () => {
  expect(text('<p>a</p><![CDATA[<p>b</p>')).toBe('a\n\nb')
  expect(text('<p>a <![CDATA[<b>b</b>]]> c ]]&gt;</p>')).toBe('a b c ]]>')
})
