// Runs the built command line as people do: as a process of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Started {
  readonly url: string
  readonly token: string | null
  /** What it printed when it was ready. */
  readonly banner: string
  /** Ends it as Ctrl-C does. */
  stop(signal?: NodeJS.Signals): Promise<Ended>
}

type Environment = Readonly<Record<string, string>>

function launch(args: readonly string[], environment: Environment): ChildProcess {
  const { PATH } = process.env
  return spawn(process.execPath, ['dist/cli.mjs', ...args], { env: { PATH, ...environment } })
}

/** Runs a command to its end. */
export async function run(
  args: readonly string[],
  environment: Environment = {},
  input: string | Uint8Array = '',
): Promise<Ended> {
  const child = launch(args, environment)
  child.stdin?.end(input)
  return ended(child)
}

/** Starts the server on a free port; rejects with what it said if it ends instead. */
export async function start(
  environment: Environment,
  ...flags: readonly string[]
): Promise<Started> {
  const child = launch(['start', ...flags], { PORT: '0', ...environment })
  const end = ended(child)
  const banner = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (/^( {2}Token .*|\})\n/m.test(said)) resolve(said)
    })
    end.then(({ stderr }) => reject(new Error(`It did not start: ${stderr}`)))
  })
  return {
    url: /http:\/\/[\d.:]+\//.exec(banner)?.[0] ?? '',
    token: /dev_[\w-]+/.exec(banner)?.[0] ?? null,
    banner,
    stop(signal = 'SIGINT') {
      child.kill(signal)
      return end
    },
  }
}

async function ended(child: ChildProcess): Promise<Ended> {
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [stdout, stderr] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')),
  )
  return { code: await code, stdout: stdout ?? '', stderr: stderr ?? '' }
}
