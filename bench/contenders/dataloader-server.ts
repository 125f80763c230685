// The DataLoader contender's process: its handler over the product's own driver and server.
import { listen } from '../../src/runtime/node.ts'
import { openNodePostgres } from '../../src/store/node-postgres.ts'
import { createDataloaderHandler } from './dataloader/handler.ts'

const { db } = openNodePostgres(process.env.DATABASE_URL ?? '', (error) => {
  throw error
})
await listen(createDataloaderHandler(db), { port: Number(process.env.PORT), host: '127.0.0.1' })
