// PostGraphile 5 in the dialect that it makes of the tables. It needs a newer Node than the project, which its folder installs.
import { existsSync } from 'node:fs'
import type { Contender } from './contender.ts'

const NODE = 'bench/contenders/postgraphile/node_modules/node/bin/node'

export const postgraphile: Contender = {
  name: 'PostGraphile 5',
  missing: () =>
    existsSync(NODE) && existsSync('bench/contenders/postgraphile/node_modules/postgraphile')
      ? null
      : 'PostGraphile is left out: it is not installed (npm ci --prefix bench/contenders/postgraphile).',
  command: (port, databaseUrl) => ({
    args: [NODE, 'bench/contenders/postgraphile/server.mjs'],
    env: {
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
    },
  }),
  readyPath: '/graphql?query=%7B__typename%7D',
  ask({ postgraphile }, { postgraphile: variables }) {
    if (!postgraphile) return null
    return {
      path: '/graphql',
      body: JSON.stringify({ query: postgraphile.document, variables }),
      same: postgraphile.same,
    }
  },
}
