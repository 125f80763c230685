// The fields that an operation selects at its root, fragments spread. Knows no types.
import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export function rootFieldsOf(set: SelectionSetNode, fragments: Fragments): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection
    return fragment ? rootFieldsOf(fragment.selectionSet, fragments) : []
  })
}
