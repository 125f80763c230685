// The fields that an operation selects at its root, fragments spread. Knows no types.
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )

export function rootFieldsOf(set: SelectionSetNode, fragments: Fragments): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    return fragment ? rootFieldsOf(fragment.selectionSet, fragments) : []
  })
}

/** Fields that no plan can answer: the schema speaks for itself, a preview is made by JavaScript. */
export const isResolved = ({ name }: FieldNode): boolean =>
  ['__schema', '__type', 'previewIngest'].includes(name.value)
