// What is deployed: small, and without what belongs to a server of one's own.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const bundle = (name: string) => readFileSync(`dist/functions/${name}.mjs`)

describe('the built functions', () => {
  it('hold no embedded database and no GraphiQL', () => {
    const code = bundle('graphql').toString()
    for (const word of ['electric-sql', 'fs-native-extensions', 'monaco', 'graphiql-container'])
      expect(code).not.toContain(word)
  })

  it('stay below a third of what the smallest platform takes', () => {
    expect(gzipSync(bundle('graphql')).length).toBeLessThan(1024 * 1024)
    expect(bundle('health').length).toBeLessThan(4 * 1024)
  })
})
