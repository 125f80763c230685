// The read pass as tables of ratios: a contender's figure over the limit's in the same round, then the median over the rounds.
import type { Measurement, Rounds } from '../measure/rounds.ts'
import { geometricMean, median } from '../measure/statistics.ts'
import type { ReadResult } from '../reads.ts'
import { decimals, table } from './table.ts'

const LIMIT = 'limit'
export const PRODUCT = 'forumql'
const PEER = 'PostGraphile 5'

/** Median over the rounds of one contender's figure over another's in the same round. */
function ratio(
  rounds: Rounds,
  name: string,
  to: string,
  figure: (measurement: Measurement) => number,
): number {
  const theirs = rounds.get(to)
  const ours = rounds.get(name)
  if (!ours || !theirs) return Number.NaN
  return median(ours.map((one, round) => figure(one) / figure(theirs[round] as Measurement)))
}

/** One line for each operation: what the project promises. */
export function summary(results: readonly ReadResult[]): string {
  const rate = (one: Measurement) => one.rate
  const toPeer = results.map(({ near }) => ratio(near, PRODUCT, PEER, rate))
  const known = toPeer.filter(Number.isFinite)
  const rows = results.map(({ operation, near, far, statements }, index) => [
    operation,
    decimals(ratio(near, PRODUCT, LIMIT, rate)),
    decimals(toPeer[index] ?? Number.NaN),
    decimals(ratio(near, PRODUCT, LIMIT, both)),
    decimals(ratio(far, PRODUCT, LIMIT, (one) => one.p50)),
    String(Math.round((statements.get(PRODUCT) ?? Number.NaN) * 100) / 100),
  ])
  const mean = known.length > 0 ? decimals(geometricMean(known)) : '–'
  return table(
    [
      'operation',
      'requests/s, share of the limit',
      `requests/s against ${PEER}`,
      'CPU per request against the limit',
      'p50 far from the database against the limit',
      'statements',
    ],
    [...rows, ['geometric mean', '', mean, '', '', '']],
  )
}

/** One operation in full. */
export function details({ operation, near, far, statements }: ReadResult): string {
  const rows = [...near.keys()].map((name) => {
    const close = (figure: (one: Measurement) => number) =>
      decimals(ratio(near, name, LIMIT, figure))
    const away = (figure: (one: Measurement) => number) => decimals(ratio(far, name, LIMIT, figure))
    return [
      name,
      close((one) => one.rate),
      close((one) => one.p50),
      close((one) => one.p99),
      close((one) => one.nodeCpu),
      close((one) => one.postgresCpu),
      close(both),
      away((one) => one.rate),
      away((one) => one.p50),
      away((one) => one.p99),
      decimals(statements.get(name) ?? Number.NaN),
    ]
  })
  const head = ['', 'requests/s', 'p50', 'p99', 'CPU of Node', 'of Postgres', 'of both']
  return `### ${operation}\n\n${table(
    [...head, 'far: requests/s', 'far: p50', 'far: p99', 'statements'],
    rows,
  )}\n\n${scale(near, far)}`
}

const both = (one: Measurement): number => one.nodeCpu + one.postgresCpu

/** What 1.00 stood for in this run; on another machine it is something else. */
function scale(near: Rounds, far: Rounds): string {
  const of = (rounds: Rounds, figure: (one: Measurement) => number) =>
    median((rounds.get(LIMIT) ?? []).map(figure))
  const line = (rounds: Rounds) =>
    `${Math.round(of(rounds, (one) => one.rate))} requests/s, ` +
    `p50 ${of(rounds, (one) => one.p50).toFixed(1)} ms, p99 ${of(rounds, (one) => one.p99).toFixed(1)} ms`
  return `1.00 stood for ${line(near)}; far: ${line(far)}.`
}
