// `npm run bench`: makes the data set, measures, prints ratios. See docs/performance.md.
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { contenders } from './contenders/contenders.ts'
import { fill } from './data/fill.ts'
import { startPostgres } from './data/postgres.ts'
import { FULL, SMALL } from './data/size.ts'
import { measured } from './operations/operations.ts'
import { readPass } from './reads.ts'
import { details, summary } from './report.ts'

const { values: flags } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1.5' },
  },
})

const CLIENTS = 32
const DELAY_MS = 5

const say = (line: string) => console.error(`  ${line}`)

execFileSync(process.execPath, ['build.mjs'], { stdio: 'ignore' })
const postgres = await startPostgres(process.env.DATABASE_URL)
try {
  const size = flags.small ? SMALL : FULL
  say(`making ${size.posts} posts`)
  const databaseUrl = await fill(postgres.url, size)
  for (const contender of contenders) {
    const reason = contender.missing()
    if (reason !== null) say(reason)
  }
  const results = await readPass({
    databaseUrl,
    operations: measured.filter(({ name }) => name.includes(flags.only ?? '')),
    delayMs: DELAY_MS,
    plan: { clients: CLIENTS, rounds: Number(flags.rounds), seconds: Number(flags.seconds) },
    say,
  })
  console.log([summary(results), ...results.map(details)].join('\n\n'))
} finally {
  await postgres.stop()
}
