// Measures contenders in turn, round by round, so that whatever else the machine does befalls all of them alike.
import type { Case, Operation } from '../operations/operation.ts'
import { cpuOf, cpuOfPostgres } from './cpu.ts'
import { load, requestOf } from './load.ts'
import type { Running } from './process.ts'
import { quantile } from './statistics.ts'

/** One contender in one round. Times in milliseconds. */
export interface Measurement {
  readonly rate: number
  readonly p50: number
  readonly p99: number
  /** Per request; NaN where it cannot be read. */
  readonly nodeCpu: number
  readonly postgresCpu: number
}

/** By contender, in the order of the rounds. */
export type Rounds = ReadonlyMap<string, readonly Measurement[]>

export interface Plan {
  readonly rounds: number
  readonly seconds: number
  readonly clients: number
  readonly postmaster: number | null
}

/** A process needs some thousand requests until its code is compiled as well as it will be. */
const WARM_UP_SECONDS = 6

/** Puts all operations to each contender, uncounted. */
export async function warmUp(
  asked: readonly { readonly operation: Operation; readonly cases: readonly Case[] }[],
  running: readonly Running[],
  clients: number,
): Promise<void> {
  const seconds = WARM_UP_SECONDS / asked.length
  for (const contender of running) {
    for (const { operation, cases } of asked) {
      const requests = requestsOf(contender, operation, cases)
      if (requests.length > 0) await load({ port: contender.port, requests, clients, seconds })
    }
  }
}

export async function measureRounds(
  operation: Operation,
  cases: readonly Case[],
  running: readonly Running[],
  { rounds, seconds, clients, postmaster }: Plan,
): Promise<Rounds> {
  const asked = running.flatMap((contender) => {
    const requests = requestsOf(contender, operation, cases)
    return requests.length > 0 ? [{ contender, requests, found: [] as Measurement[] }] : []
  })
  for (let round = 0; round <= rounds; round++) {
    for (const { contender, requests, found } of asked) {
      const cpu = () => ({ node: cpuOf(contender.pid), postgres: cpuOfPostgres(postmaster) })
      const before = cpu()
      const answered = await load({ port: contender.port, requests, clients, seconds })
      const after = cpu()
      // The first one warms up.
      if (round === 0) continue
      const perRequest = (name: 'node' | 'postgres') =>
        ((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) / answered.requests
      found.push({
        rate: answered.requests / answered.seconds,
        p50: quantile(answered.latencies, 0.5),
        p99: quantile(answered.latencies, 0.99),
        nodeCpu: perRequest('node'),
        postgresCpu: perRequest('postgres'),
      })
    }
  }
  return new Map(asked.map(({ contender, found }) => [contender.contender.name, found]))
}

export const requestsOf = (
  { contender, port }: Running,
  operation: Operation,
  cases: readonly Case[],
): Buffer[] =>
  cases.flatMap((one) => {
    const question = contender.ask(operation, one)
    return question ? [requestOf(port, question.path, question.body)] : []
  })
