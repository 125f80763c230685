// `forumql webhook …`, `sweep` and `replay`: the arguments; the work is done by webhook.ts and inbox.ts.
import type { Command } from 'commander'
import type { Frame } from './frame.ts'

interface Flags {
  readonly json?: boolean
}

export function addInboxCommands(program: Command, { settings, log, now, end }: Frame): void {
  const run = ({ json = false }: Flags) => ({ settings: settings(), log, json })
  const webhook = program
    .command('webhook')
    .description(
      'addresses that forums send to: make, list, rotate, disable, enable, delete, subscribe at hubs',
    )

  webhook
    .command('create <name>')
    .description('make an address and its secret, and print both, this once')
    .requiredOption('--scheme <id>', 'how deliveries are proved: standard-webhooks, discourse, …')
    .option('--forum <address>', 'the forum whose deliveries come there')
    .option('--secret <secret>', 'a secret or public key that exists already')
    .option('--topic <address>', 'what is subscribed to (WebSub)')
    .option('--json', 'print JSON')
    .action(async (name: string, flags: Flags & Partial<Record<string, string>>) => {
      const { createWebhook } = await import('./webhook.ts')
      const { scheme = '', forum = null, secret = null, topic = null } = flags
      await createWebhook({ name, scheme, forum, secret, topic, ...run(flags) })
    })

  webhook
    .command('list')
    .description('list the addresses')
    .option('--json', 'print JSON')
    .action(async (flags: Flags) => {
      const { listWebhooks } = await import('./webhook.ts')
      await listWebhooks(run(flags))
    })

  webhook
    .command('rotate <id>')
    .description('make a new secret; the one until now stays good for a time')
    .option('--secret <secret>', 'a secret that exists already')
    .option('--grace-hours <hours>', 'for how long the old one stays good (24)')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: Flags & { secret?: string; graceHours?: string }) => {
      const { rotateWebhook } = await import('./webhook.ts')
      const { secret = null, graceHours } = flags
      const hours = graceHours === undefined ? undefined : Number(graceHours)
      await rotateWebhook({ id, secret, graceHours: hours, now, ...run(flags) })
    })

  for (const verb of ['disable', 'enable'] as const) {
    webhook
      .command(`${verb} <id>`)
      .description(
        verb === 'disable' ? 'refuse what is sent there' : 'take again what is sent there',
      )
      .option('--json', 'print JSON')
      .action(async (id: string, flags: Flags) => {
        const { switchWebhook } = await import('./webhook.ts')
        await switchWebhook({ id, isEnabled: verb === 'enable', now, ...run(flags) })
      })
  }

  webhook
    .command('delete <id>')
    .description('delete an address with its log; what came in by it stays')
    .option('--discard-waiting', 'also deliveries that wait or are parked with an error')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: Flags & { discardWaiting?: boolean }) => {
      const { deleteWebhook } = await import('./webhook.ts')
      const { discardWaiting = false } = flags
      await deleteWebhook({ id, discardWaiting, now, ...run(flags) })
    })

  webhook
    .command('subscribe <id>')
    .description(
      "ask the hub of the address's topic to send it (WebSub); it is renewed from then on",
    )
    .option('--lease-seconds <seconds>', 'for how long the hub is to send at a time')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: Flags & { leaseSeconds?: string }) => {
      const { subscribeWebhook } = await import('./subscribe.ts')
      const { leaseSeconds } = flags
      const seconds = leaseSeconds === undefined ? null : Number(leaseSeconds)
      end(await subscribeWebhook({ id, leaseSeconds: seconds, now, ...run(flags) }))
    })

  webhook
    .command('unsubscribe <id>')
    .description('ask the hub to stop')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: Flags) => {
      const { unsubscribeWebhook } = await import('./subscribe.ts')
      end(await unsubscribeWebhook({ id, now, ...run(flags) }))
    })

  program
    .command('sweep')
    .description('process what waits in the inbox, and let go of what is kept too long')
    .option('--watch', 'go on until Ctrl-C')
    .option('--json', 'print JSON')
    .action(async (flags: Flags & { watch?: boolean }) => {
      const { sweepInbox } = await import('./inbox.ts')
      end(await sweepInbox({ watch: flags.watch ?? false, now, ...run(flags) }))
    })

  program
    .command('replay <delivery>')
    .description('process a delivery once more')
    .option('--json', 'print JSON')
    .action(async (id: string, flags: Flags) => {
      const { replay } = await import('./inbox.ts')
      end(await replay({ id, ...run(flags) }))
    })
}
