// Puts single questions to a contender and reads the whole answer: for what comes before and beside the load.
import { isDeepStrictEqual } from 'node:util'
import type { Question } from '../contenders/contender.ts'
import type { Case, Operation } from '../operations/operation.ts'
import type { Running } from './process.ts'

/** The answer's `data`, in the product's shape. */
export async function ask({ port, contender }: Running, question: Question): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${question.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: question.body,
  })
  const text = await response.text()
  const { data, errors } = JSON.parse(text) as { data: never; errors?: unknown }
  if (errors || !data) throw new Error(`${contender.name} answered ${text.slice(0, 600)}`)
  return question.same(data)
}

const CASES = 10

/** @throws Error where two contenders answer otherwise. */
export async function checkEqual(
  operation: Operation,
  cases: readonly Case[],
  [first, ...others]: readonly Running[],
): Promise<void> {
  if (!first) return
  for (const asked of cases.slice(0, CASES)) {
    const question = first.contender.ask(operation, asked)
    const expected = question && (await ask(first, question))
    for (const other of others) {
      const theirs = other.contender.ask(operation, asked)
      if (theirs === null) continue
      const answer = await ask(other, theirs)
      if (isDeepStrictEqual(answer, expected)) continue
      throw new Error(
        `${operation.name}: ${other.contender.name} and ${first.contender.name} answer differently:\n` +
          differenceOf(answer, expected, 'data'),
      )
    }
  }
}

function differenceOf(a: unknown, b: unknown, path: string): string {
  const isTree = [a, b].every((value) => typeof value === 'object' && value !== null)
  if (isTree) {
    const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
    const keys = new Set([...Object.keys(left), ...Object.keys(right)])
    for (const key of keys) {
      if (!isDeepStrictEqual(left[key], right[key])) {
        return differenceOf(left[key], right[key], `${path}.${key}`)
      }
    }
  }
  const shown = [a, b].map((value) => `  ${JSON.stringify(value)?.slice(0, 300)}`)
  return `${path}\n${shown.join('\n')}`
}
