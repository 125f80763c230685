// The limit: hand-written statements, sent as they come by a bare server. Nothing that does the work could be faster.
import { bundle } from './bundle.ts'
import type { Contender } from './contender.ts'

export const limit: Contender = {
  name: 'limit',
  missing: () => null,
  command: (port, databaseUrl) => ({
    args: [process.execPath, bundle('limit-server')],
    env: { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl },
  }),
  readyPath: '/',
  ask: (operation, { parameters }) => ({
    path: `/${encodeURIComponent(operation.name)}`,
    body: JSON.stringify(parameters),
    same: (data) => data,
  }),
}
