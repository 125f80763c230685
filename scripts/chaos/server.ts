// The built server as a process of its own, started again whenever it ends. Counts the ends that nobody here caused.
import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

export interface SupervisedServer {
  readonly url: string
  readonly kills: number
  /** For how long the running process has been serving, in milliseconds; 0 while it starts. */
  readonly servingMs: number
  /** Ends that were not made by `kill` or `stop`, with the last words of each. */
  readonly crashes: readonly string[]
  /** kill -9 */
  kill(): void
  stop(): Promise<void>
}

const LAST_WORDS = 2_000

export function superviseServer(
  port: number,
  environment: Readonly<Record<string, string>>,
): SupervisedServer {
  const crashes: string[] = []
  const expected = new WeakSet<ChildProcess>()
  let kills = 0
  let isStopping = false
  let servingSince: number | null = null
  let ended: Promise<void> = Promise.resolve()
  let child = launch()

  function launch(): ChildProcess {
    const { PATH = '' } = process.env
    const started = spawn(process.execPath, ['dist/cli.mjs', 'start'], {
      env: { PATH, ...environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    servingSince = null
    started.stdout?.on('data', (chunk) => {
      if (String(chunk).includes('Token')) servingSince = Date.now()
    })
    started.stderr?.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-LAST_WORDS)
    })
    ended = new Promise((resolve) => {
      started.once('exit', async (code, signal) => {
        if (!expected.has(started) && !isStopping) crashes.push(`${code ?? signal}: ${said}`)
        resolve()
        // A server that ends at once is not started in a busy loop.
        await pause(100)
        if (!isStopping) child = launch()
      })
    })
    return started
  }

  return {
    url: `http://127.0.0.1:${port}`,
    get kills() {
      return kills
    },
    get servingMs() {
      return servingSince === null ? 0 : Date.now() - servingSince
    },
    crashes,
    kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      expected.add(child)
      kills += 1
      servingSince = null
      child.kill('SIGKILL')
    },
    async stop() {
      isStopping = true
      child.kill('SIGTERM')
      await Promise.race([ended, pause(8_000)])
      child.kill('SIGKILL')
    },
  }
}
