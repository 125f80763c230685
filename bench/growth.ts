// How the time of one query grows with the data: the same question to the product over three sizes, one client.
import { product } from './contenders/product.ts'
import { fill } from './data/fill.ts'
import type { Size } from './data/size.ts'
import { load } from './measure/load.ts'
import { type Running, start } from './measure/process.ts'
import { requestsOf } from './measure/rounds.ts'
import { median, quantile } from './measure/statistics.ts'
import type { Operation } from './operations/operation.ts'
import { casesOf } from './reads.ts'

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

const ROUNDS = 7

/** The sizes are asked in turn, round by round; the median of the rounds' medians counts. */
export async function growthPass(options: GrowthOptions): Promise<readonly GrowthResult[]> {
  const { server, sizes, operations, seconds, say } = options
  const urls: string[] = []
  for (const size of sizes) {
    say(`growth: ${size.posts} posts`)
    urls.push(await fill(server, size))
  }
  const running: Running[] = []
  try {
    for (const url of urls) running.push(await start(product, url))
    const results: GrowthResult[] = []
    for (const operation of operations) {
      const asked = await Promise.all(
        running.map(async (each, index) => {
          const cases = await casesOf(operation, urls[index] ?? '', [each])
          return { port: each.port, requests: requestsOf(each, operation, cases), clients: 1 }
        }),
      )
      const rounds = asked.map(() => [] as number[])
      for (const one of asked) await load({ ...one, seconds: 2 * seconds })
      for (let round = 0; round < ROUNDS; round++) {
        for (const [index, one] of asked.entries())
          rounds[index]?.push(quantile((await load({ ...one, seconds })).latencies, 0.5))
      }
      results.push({ operation: operation.name, p50: rounds.map(median) })
    }
    return results
  } finally {
    await Promise.all(running.map((each) => each.stop()))
  }
}
