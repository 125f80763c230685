// The read API as it is usually built: a resolver a field, batches by DataLoader.
import { search } from '../operations/search.ts'
import { bundle } from './bundle.ts'
import { type Contender, inContract } from './contender.ts'

export const dataloader: Contender = {
  name: 'Apollo + DataLoader',
  missing: () => null,
  command: (port, databaseUrl) => ({
    args: [process.execPath, bundle('dataloader-server')],
    env: { NODE_ENV: 'production', PORT: String(port), DATABASE_URL: databaseUrl },
  }),
  readyPath: '/graphql?query=%7B__typename%7D',
  // It was built before there was search.
  ask: (operation, asked) => (operation === search ? null : inContract(operation, asked)),
}
