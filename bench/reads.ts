// The read pass: every operation put to every contender, near the database and far from it.
import { contenders } from './contenders/contenders.ts'
import { withClient } from './data/fill.ts'
import { checkEqual } from './measure/ask.ts'
import { postmasterOf } from './measure/cpu.ts'
import { POSTGRAPHILE, PRODUCT, walk } from './measure/cursors.ts'
import { type Running, start } from './measure/process.ts'
import { startProxy } from './measure/proxy.ts'
import { measureRounds, type Plan, type Rounds, warmUp } from './measure/rounds.ts'
import { countStatements } from './measure/statements.ts'
import type { Case, Cursors, Operation } from './operations/operation.ts'

export interface ReadResult {
  readonly operation: string
  readonly near: Rounds
  /** With the delay on the way to the database. */
  readonly far: Rounds
  /** By contender. */
  readonly statements: ReadonlyMap<string, number>
}

export interface ReadOptions {
  readonly databaseUrl: string
  readonly operations: readonly Operation[]
  readonly delayMs: number
  readonly plan: Omit<Plan, 'postmaster'>
  say(line: string): void
}

export async function readPass(options: ReadOptions): Promise<readonly ReadResult[]> {
  const { databaseUrl, operations, delayMs, plan, say } = options
  const present = contenders.filter((contender) => contender.missing() === null)
  const postmaster = await withClient(databaseUrl, postmasterOf)
  const measure = (operation: Operation, cases: readonly Case[], running: readonly Running[]) =>
    measureRounds(operation, cases, running, { ...plan, postmaster })

  const near = await withRunning(present, databaseUrl, async (running) => {
    const asked = []
    for (const operation of operations) {
      const cases = await casesOf(operation, databaseUrl, running)
      await checkEqual(operation, cases, running)
      asked.push({ operation, cases })
    }
    say('all answers are equal')
    await warmUp(asked, running, plan.clients)
    const results = []
    for (const { operation, cases } of asked) {
      say(operation.name)
      results.push({ operation, cases, near: await measure(operation, cases, running) })
    }
    return results
  })

  const proxy = await startProxy(databaseUrl, delayMs)
  try {
    return await withRunning(present, proxy.url, async (running) => {
      await warmUp(near, running, plan.clients)
      const results: ReadResult[] = []
      for (const { operation, cases, near: nearby } of near) {
        say(`${operation.name}, far from the database`)
        const statements = await countStatements(operation, cases, running, proxy)
        const far = await measure(operation, cases, running)
        results.push({ operation: operation.name, near: nearby, far, statements })
      }
      return results
    })
  } finally {
    proxy.stop()
  }
}

export async function withRunning<Result>(
  wanted: typeof contenders,
  databaseUrl: string,
  work: (running: readonly Running[]) => Promise<Result>,
): Promise<Result> {
  const running: Running[] = []
  try {
    for (const contender of wanted) running.push(await start(contender, databaseUrl))
    return await work(running)
  } finally {
    await Promise.all(running.map((each) => each.stop()))
  }
}

export function casesOf(
  operation: Operation,
  databaseUrl: string,
  running: readonly Running[],
): Promise<readonly Case[]> {
  const named = (name: string) => running.find(({ contender }) => contender.name === name)
  const [product, postgraphile] = [named('forumql'), named('PostGraphile 5')]
  const cursors: Cursors = {
    product: async (depths) => (product ? walk(product, PRODUCT, depths) : []),
    postgraphile: async (depths) => (postgraphile ? walk(postgraphile, POSTGRAPHILE, depths) : []),
  }
  return withClient(databaseUrl, (client) => operation.cases(client, cursors))
}
