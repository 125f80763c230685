// Html is cut into the same tags and texts as by a parser that many others use.
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { scan } from '../../src/engines/scanner.ts'
import { fixtures, inputOf } from './fixtures.ts'

type Piece = readonly [name: string, attribs: object] | string

/** Texts that only a comment or an entity parts are one. */
function join(pieces: Piece[], data: string): void {
  const last = pieces.at(-1)
  if (typeof last === 'string') pieces[pieces.length - 1] = last + data
  else if (data !== '') pieces.push(data)
}

function ours(html: string): Piece[] {
  const pieces: Piece[] = []
  scan(html, {
    begin() {},
    open: (name, attribs) => void pieces.push([name, { ...attribs }]),
    close: () => {},
    text: (data) => join(pieces, data),
  })
  return pieces
}

function theirs(html: string): Piece[] {
  const pieces: Piece[] = []
  const parser = new Parser({
    onopentag: (name, attribs, isImplied) =>
      void (isImplied || pieces.push([name, { ...attribs }])),
    ontext: (data) => join(pieces, data),
  })
  parser.end(html)
  return pieces
}

describe('tags and texts', () => {
  test('of every fixture are those that the other parser finds', () => {
    for (const { folder } of fixtures) {
      const { kind, content } = inputOf(folder)
      if (kind === 'html') expect(ours(content)).toEqual(theirs(content))
    }
  })

  test('of broken markup too', () => {
    const pieces = fc.constantFrom(
      ...'<p |<a href=|<a href="|"|\'|=|/| |\n|>|<b>|</b>|</b |< |</ p>|<|<!-->|<!--->|<!-- a -->|<!--|-->|<!doctype x>|<?php ?>|x|&amp;|&lt|&nbsp;|&#65;|&notit;|<script>|</script>|</SCRIPT >|<style>|</style>|<textarea>|</textarea>|<br/>|<svg/>|<img alt=a/b>|CLASS=x|<Div id=1 ID=2>|é|0'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (list) => {
        // What stands behind the last whole tag of a page that breaks off is nobody's.
        const html = `${list.join('')} "'></textarea></script></style>-->`
        expect(ours(html)).toEqual(theirs(html))
      }),
      { numRuns: 3000 },
    )
  })

  test('of a page that breaks off inside a tag are those before it', () => {
    for (const end of ['<a', '<a href', '<a href="x', '<a href=x', '</a', '<!-- x'])
      expect(ours(`a<b>c${end}`), end).toEqual(['a', ['b', {}], 'c'])
  })
})
