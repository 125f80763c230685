import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { engines } from '../../src/engines/index.ts'

it('every engine is described in docs/engines.md, measured or not', () => {
  const described = [...readFileSync('docs/engines.md', 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)]
  const known = engines.map(({ id }) => id).filter((id) => id !== 'plain-text')
  expect(described.map(([, id]) => id).sort()).toEqual(known.sort())
})
