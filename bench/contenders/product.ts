// The product as it is started in production: the built bundle.
import { type Contender, inContract } from './contender.ts'

export const product: Contender = {
  name: 'forumql',
  missing: () => null,
  command: (port, databaseUrl) => ({
    args: [process.execPath, 'dist/cli.mjs', 'start'],
    env: {
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      FORUMQL_DRIVER: 'pg',
    },
  }),
  readyPath: '/ready',
  ask: inContract,
}
