// How many statements one operation takes, counted on the way to the database.
import type { Case, Operation } from '../operations/operation.ts'
import { load } from './load.ts'
import type { Running } from './process.ts'
import type { DatabaseProxy } from './proxy.ts'
import { requestsOf } from './rounds.ts'
import { median } from './statistics.ts'

/** What a server does by its own clock falls into few of them. */
const WINDOWS = 5

/** By contender. A single client, so nothing is shared between requests. */
export async function countStatements(
  operation: Operation,
  cases: readonly Case[],
  running: readonly Running[],
  proxy: DatabaseProxy,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const contender of running) {
    const requests = requestsOf(contender, operation, cases)
    if (requests.length === 0) continue
    const ask = () => load({ port: contender.port, requests, clients: 1, seconds: 0.2 })
    // Connections are made and statements prepared once.
    await ask()
    const windows: number[] = []
    for (let window = 0; window < WINDOWS; window++) {
      const before = await proxy.statements()
      const { requests: asked } = await ask()
      windows.push(((await proxy.statements()) - before) / asked)
    }
    counts.set(contender.contender.name, median(windows))
  }
  return counts
}
