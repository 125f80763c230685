// The command line: reads arguments and settings, and leaves the work to src/cli/.
import { Command, CommanderError } from 'commander'
import type { Context } from './cli/document.ts'
import { gatheredLog } from './cli/gathered.ts'
import { addInboxCommands } from './cli/inbox-commands.ts'
import { version } from './cli/package.ts'
import { print, printJson, say } from './cli/terminal.ts'
import { addTokenCommands } from './cli/token-commands.ts'
import { readSettings } from './env.ts'
import { AppError } from './errors.ts'
import { describeError } from './log.ts'

/** 0 ok, 1 failure, 2 usage, 3 partial. */
type ExitCode = number

interface DocumentFlags {
  readonly url?: string
  readonly engine?: string
  readonly timezone?: string
  readonly language?: string
  readonly fetchedAt?: string
  readonly forum?: string
  readonly json?: true
}

const now = () => new Date()
const log = gatheredLog(say, now)

function createProgram(end: (code: ExitCode) => void): Command {
  const program = new Command('forumql')
    .description('Forum pages as typed threads, posts, authors and sources, served as GraphQL.')
    .version(version)
    .exitOverride()

  program
    .command('start')
    .description('serve the API, with an embedded database unless DATABASE_URL is set')
    .option('--json', 'print JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { start } = await import('./cli/start.ts')
      await start({ settings: readSettings(), json, log, now })
    })

  documentFlags(program.command('ingest <files...>'))
    .description('store pages or text dumps; - reads standard input')
    .action(async (files: string[], flags: DocumentFlags) => {
      const { ingestFiles } = await import('./cli/ingest.ts')
      const settings = readSettings()
      end(await ingestFiles({ files, ...document(flags), settings, log, now }))
    })

  documentFlags(program.command('parse <file>'))
    .description('show what a page or text dump says; store nothing')
    .option(
      '--explain',
      'also show engine scores, where each field was found, and what was left out',
    )
    .option(
      '--selectors <json>',
      'CSS selectors to use instead of any engine: {"post": ".reply", …}',
    )
    .action(async (file: string, flags: DocumentFlags & { explain?: true; selectors?: string }) => {
      const { parseFile } = await import('./cli/parse.ts')
      const { readSelectors } = await import('./cli/selectors.ts')
      const selectors = flags.selectors === undefined ? null : readSelectors(flags.selectors)
      const explain = flags.explain ?? false
      await parseFile({ file, ...document(flags), selectors, explain, now })
    })

  program
    .command('migrate')
    .description('bring the database to the newest schema')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: true }) => {
      const { migrateDatabase } = await import('./cli/migrate.ts')
      const applied = await migrateDatabase(readSettings(), log)
      if (json) printJson({ applied })
      else print(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to do')
    })

  program
    .command('reextract')
    .description('attribute stored posts anew after the rules have changed')
    .option('--limit <number>', 'at most so many contents', wholeNumber)
    .option('--json', 'print JSON')
    .action(async ({ limit = null, json = false }: { limit?: number | null; json?: boolean }) => {
      const { reextractAll } = await import('./cli/reextract.ts')
      await reextractAll({ limit, json, settings: readSettings(), log })
    })

  program
    .command('doctor')
    .description('say what is set up and what is missing')
    .option('--json', 'print JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { doctor } = await import('./cli/doctor.ts')
      end(await doctor({ settings: readSettings(), json, log }))
    })

  const frame = { settings: readSettings, log, now, end }
  addTokenCommands(program, frame)
  addInboxCommands(program, frame)

  return program
}

function documentFlags(command: Command): Command {
  return command
    .option('--url <address>', 'where the document was fetched from')
    .option('--engine <id>', 'use this extractor instead of the best match')
    .option('--fetched-at <time>', 'when it was fetched (RFC 3339); relative dates count from here')
    .option('--timezone <zone>', 'zone of clocks without one (Africa/Mogadishu, +03:00)')
    .option('--language <tag>', 'language hint (BCP 47)')
    .option('--forum <name>', 'name of the forum, for dumps that do not say it')
    .option('--json', 'print JSON')
}

function document(flags: DocumentFlags): {
  context: Context
  engine: string | null
  json: boolean
} {
  const context = {
    url: flags.url ?? null,
    fetchedAt: flags.fetchedAt === undefined ? null : instant(flags.fetchedAt),
    timezone: flags.timezone ?? null,
    language: flags.language ?? null,
    forum: flags.forum === undefined ? null : { name: flags.forum, baseUrl: null },
  }
  return { context, engine: flags.engine ?? null, json: flags.json ?? false }
}

function wholeNumber(words: string): number {
  if (/^[1-9]\d{0,8}$/.test(words)) return Number(words)
  throw new AppError('INVALID', '--limit is not a whole number above zero.')
}

function instant(words: string): Date {
  const date = new Date(words)
  if (Number.isNaN(date.getTime())) {
    throw new AppError(
      'INVALID',
      '--fetched-at is not a time. Example: --fetched-at 2017-12-11T09:14:00Z',
    )
  }
  return date
}

/** Everything that can go wrong is one clear line each; what nobody expected goes to the log with its place. */
function complain(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof AppError) {
    for (const line of error.message.split('\n')) say(`error: ${line}`)
    return error.code === 'INVALID' ? 2 : 1
  }
  log('error', 'unexpected', describeError(error))
  say('error: something unexpected happened; the line above says where.')
  return 1
}

let code: ExitCode = 0
try {
  await createProgram((ended) => {
    code = ended
  }).parseAsync()
} catch (error) {
  code = complain(error)
}
process.exitCode = code
