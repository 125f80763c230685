// `npm run bench`: makes the data set, measures, prints ratios. See docs/performance.md.
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { contenders } from './contenders/contenders.ts'
import { fill } from './data/fill.ts'
import { startPostgres } from './data/postgres.ts'
import { FULL, GROWING, type Size, SMALL } from './data/size.ts'
import { growthPass } from './growth.ts'
import { ingestPass } from './ingest/ingest.ts'
import { growing, measured } from './operations/operations.ts'
import { readPass } from './reads.ts'
import { faults, type Results, report, write } from './report.ts'

const { values: flags } = parseArgs({
  options: {
    /** A small data set, and no growth pass. */
    small: { type: 'boolean', default: false },
    /** Only this one: reads, growth or ingest. */
    pass: { type: 'string' },
    /** Only operations whose name holds this. */
    only: { type: 'string', default: '' },
    /** Ends with an error where a figure that noise cannot touch is wrong. */
    check: { type: 'boolean', default: false },
    /** Puts the report into docs/performance.md. */
    write: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    /** Of each contender in each round. */
    seconds: { type: 'string', default: '1.5' },
  },
})

const CLIENTS = 32
/** Each way. */
const DELAY_MS = 5

const say = (line: string) => console.error(`  ${line}`)
const rounds = Number(flags.rounds)
const seconds = Number(flags.seconds)
const isAsked = (pass: string) => (flags.pass ?? pass) === pass

// What is measured is what is deployed.
execFileSync(process.execPath, ['build.mjs'], { stdio: 'ignore' })
for (const contender of contenders) {
  const reason = contender.missing()
  if (reason !== null) say(reason)
}
const postgres = await startPostgres(process.env.DATABASE_URL)
try {
  const results = await measure(postgres.url)
  const text = report(results)
  console.log(text)
  if (flags.write) write(text)
  const wrong = flags.check ? faults(results) : []
  for (const fault of wrong) console.error(`  FAULT: ${fault}`)
  if (wrong.length > 0) process.exitCode = 1
} finally {
  await postgres.stop()
}

async function measure(server: string): Promise<Results> {
  const size = flags.small ? SMALL : FULL
  const growthSizes = isAsked('growth') && !flags.small ? GROWING : []
  return {
    size,
    growthSizes,
    reads: isAsked('reads') ? await measureReads(server, size) : [],
    growth: await growthPass({ server, sizes: growthSizes, operations: growing, seconds, say }),
    ingest: isAsked('ingest')
      ? await ingestPass({ server, rounds, seconds, delayMs: DELAY_MS, say })
      : null,
  }
}

async function measureReads(server: string, size: Size): Promise<Results['reads']> {
  say(`making ${size.posts} posts`)
  return await readPass({
    databaseUrl: await fill(server, size),
    operations: measured.filter(({ name }) => name.includes(flags.only)),
    delayMs: DELAY_MS,
    plan: { clients: CLIENTS, rounds, seconds },
    say,
  })
}
