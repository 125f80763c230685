// `forumql token …`: the arguments; the work is done by token.ts.
import type { Command } from 'commander'
import type { Frame } from './frame.ts'

interface CreateFlags {
  readonly scope: readonly string[]
  readonly forum?: string
  readonly json?: boolean
}

export function addTokenCommands(program: Command, { settings, log }: Frame): void {
  const token = program.command('token').description('tokens of the API: make, list, revoke')

  token
    .command('create <name>')
    .description('make a token and print it, this once')
    .requiredOption('--scope <scopes...>', 'READ, INGEST or ADMIN; several are allowed')
    .option('--forum <address>', 'the only forum it may write to')
    .option('--json', 'print JSON')
    .action(async (name: string, { scope, forum, json = false }: CreateFlags) => {
      const { createToken } = await import('./token.ts')
      await createToken({
        name,
        scopes: scope,
        forum: forum ?? null,
        json,
        settings: settings(),
        log,
      })
    })

  token
    .command('list')
    .description('list the tokens that are good')
    .option('--json', 'print JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { listTokens } = await import('./token.ts')
      await listTokens({ json, settings: settings(), log })
    })

  token
    .command('revoke <id>')
    .description('make a token useless; servers that know it already stop within ten seconds')
    .option('--json', 'print JSON')
    .action(async (id: string, { json = false }: { json?: boolean }) => {
      const { revokeToken } = await import('./token.ts')
      await revokeToken({ id, json, settings: settings(), log })
    })
}
