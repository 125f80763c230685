// What logs call an operation. The name is the client's, so it is no longer than is useful.
import type { OperationDefinitionNode } from 'graphql'

const LONGEST_NAME = 100

export const nameOf = ({ name, operation }: OperationDefinitionNode): string =>
  name?.value.slice(0, LONGEST_NAME) ?? operation
