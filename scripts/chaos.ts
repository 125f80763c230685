// `npm run chaos -- --seed N [--deliveries N] [--faults kill9,pgterm,pgcrash,dup,reorder] [--senders N]`: several seeds by commas.
// Ends with 1 if anything was lost, doubled or stale, or if the server ended by itself.
import { parseArgs } from 'node:util'
import { type Fault, faultNames } from './chaos/faults.ts'
import { type Outcome, runChaos } from './chaos/run.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    deliveries: { type: 'string', default: '500' },
    faults: { type: 'string', default: faultNames.join(',') },
    senders: { type: 'string', default: '10' },
  },
})

const numberOf = (name: string, text: string): number => {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number >= 0) return number
  console.error(`--${name} must be a whole number, not ${text}.`)
  process.exit(2)
}

const faults = new Set(values.faults.split(',').filter(Boolean) as Fault[])
const unknown = [...faults].filter((fault) => !faultNames.includes(fault))
if (unknown.length > 0) {
  console.error(`--faults knows ${faultNames.join(', ')}; not ${unknown.join(', ')}.`)
  process.exit(2)
}

const columns: Readonly<Record<string, (outcome: Outcome) => string | number>> = {
  seed: ({ seed }) => seed,
  sent: ({ sent }) => sent,
  answers: ({ answers }) =>
    Object.entries(answers)
      .map(([status, count]) => `${status === '0' ? 'none' : status}: ${count}`)
      .join(', '),
  'kill -9': ({ kills }) => kills,
  'backends killed': ({ terminated }) => terminated,
  'database crashes': ({ databaseCrashes }) => databaseCrashes,
  lost: ({ lost }) => lost.length,
  doubled: ({ doubled }) => doubled.length,
  stale: ({ stale }) => stale.length,
  'self-made crashes': ({ serverCrashes }) => serverCrashes.length,
  seconds: ({ seconds }) => seconds,
}

let isBad = false
console.log(
  `| ${Object.keys(columns).join(' | ')} |\n|${'---|'.repeat(Object.keys(columns).length)}`,
)
for (const seed of values.seed.split(',').map((text) => numberOf('seed', text))) {
  const outcome = await runChaos({
    seed,
    deliveries: numberOf('deliveries', values.deliveries),
    senders: numberOf('senders', values.senders),
    faults,
  })
  console.log(
    `| ${Object.values(columns)
      .map((print) => print(outcome))
      .join(' | ')} |`,
  )
  const { lost, doubled, stale, serverCrashes } = outcome
  for (const [name, list] of Object.entries({ lost, doubled, stale, serverCrashes })) {
    if (list.length > 0) isBad = true
    for (const line of list.slice(0, 5)) console.error(`${name}: ${line}`)
  }
}
process.exitCode = isBad ? 1 : 0
