// Prints an object that no row stands behind: one expression for every selected field. Knows no table.
import type { SQL } from 'drizzle-orm'
import type { FieldNode, GraphQLObjectType } from 'graphql'
import type { Compile, Picked } from './compile.ts'
import { concat, type Piece } from './value.ts'

/** @param print an expression of JSON text that is never NULL. */
export function printObject(
  compile: Compile,
  name: string,
  nodes: readonly FieldNode[],
  print: (field: Picked, type: GraphQLObjectType) => SQL,
): SQL {
  const type = compile.schema.getType(name) as GraphQLObjectType
  const pieces = compile.pick(type, nodes).flatMap((field, i): Piece[] => {
    const start = `${i === 0 ? '' : ','}"${field.key}":`
    return field.name === '__typename' ? [`${start}"${name}"`] : [start, print(field, type)]
  })
  return concat(['{', ...pieces, '}'])
}
