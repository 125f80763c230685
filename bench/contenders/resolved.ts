// The product's own statements, but each answer parsed, resolved and printed again: what passing it through saves.
import { bundle } from './bundle.ts'
import { type Contender, inContract } from './contender.ts'

export const resolved: Contender = {
  name: 'forumql, resolved',
  missing: () => null,
  command: (port, databaseUrl) => ({
    args: [process.execPath, bundle('resolved-server')],
    env: { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl },
  }),
  readyPath: '/graphql?query=%7B__typename%7D',
  ask: inContract,
}
