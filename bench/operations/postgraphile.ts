// What several operations need to bring PostGraphile's answers into the contract's shape.

export const CHAIN_ROLES = "'SYNDICATOR', 'ORIGIN'"

interface Edges {
  readonly nodes: readonly { readonly role: string }[]
}

/** PostGraphile's own filters know equality only, so a client takes the chain out of all edges. */
export const chainOf = ({ nodes }: Edges) =>
  nodes.filter(({ role }) => role === 'SYNDICATOR' || role === 'ORIGIN')

/** Postgres prints an instant in its own way. */
export const instantOf = (text: string): string => new Date(text).toISOString()
