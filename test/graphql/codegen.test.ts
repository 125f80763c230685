import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { GENERATED, generate } from '../../scripts/codegen.ts'
import { typeDefs } from '../../src/graphql/schema.generated.ts'

test('the generated types are those of the contract (npm run codegen)', async () => {
  expect(readFileSync(GENERATED, 'utf8')).toBe(await generate())
})

test('the contract inside the program is the contract, character by character', () => {
  expect(typeDefs).toBe(readFileSync('schema.graphql', 'utf8'))
})
