// How the time of one query grows with the data: the same question to the product over three sizes, one client.
import { product } from './contenders/product.ts'
import { fill } from './data/fill.ts'
import type { Size } from './data/size.ts'
import { load } from './measure/load.ts'
import { requestsOf } from './measure/rounds.ts'
import { quantile } from './measure/statistics.ts'
import type { Operation } from './operations/operation.ts'
import { casesOf, withRunning } from './reads.ts'

export interface GrowthResult {
  readonly operation: string
  /** Median latency in milliseconds for each size, smallest first. */
  readonly p50: readonly number[]
}

export interface GrowthOptions {
  readonly server: string
  readonly sizes: readonly Size[]
  readonly operations: readonly Operation[]
  readonly seconds: number
  say(line: string): void
}

export async function growthPass(options: GrowthOptions): Promise<readonly GrowthResult[]> {
  const { server, sizes, operations, seconds, say } = options
  const found = operations.map(({ name }) => ({ operation: name, p50: [] as number[] }))
  for (const size of sizes) {
    say(`growth: ${size.posts} posts`)
    const databaseUrl = await fill(server, size)
    await withRunning([product], databaseUrl, async (running) => {
      for (const [index, operation] of operations.entries()) {
        const [only] = running
        if (!only) return
        const requests = requestsOf(only, operation, await casesOf(operation, databaseUrl, running))
        const ask = () => load({ port: only.port, requests, clients: 1, seconds })
        await ask()
        found[index]?.p50.push(quantile((await ask()).latencies, 0.5))
      }
    })
  }
  return found
}
