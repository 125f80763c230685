// Starts a contender's process and ends it. Everything it prints goes to a file, so nobody has to read along.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Contender } from '../contenders/contender.ts'
import { freePort } from '../data/postgres.ts'

export interface Running {
  readonly contender: Contender
  readonly pid: number
  readonly port: number
  stop(): Promise<void>
}

const PATIENCE_MS = 60_000

export async function start(contender: Contender, databaseUrl: string): Promise<Running> {
  const port = await freePort()
  const { args, env } = contender.command(port, databaseUrl)
  const [program, ...rest] = args
  const file = join(tmpdir(), `forumql-bench-${port}.log`)
  const output = openSync(file, 'w')
  const child = spawn(program, rest, {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let isStopped = false
  const words = () => readFileSync(file, 'utf8').slice(-2_000)
  child.once('exit', (code) => {
    if (!isStopped) console.error(`${contender.name} ended by itself (${code}):\n${words()}`)
  })
  const deadline = Date.now() + PATIENCE_MS
  while (!(await answers(port, contender.readyPath))) {
    if (child.exitCode === null && Date.now() < deadline) {
      await pause(100)
      continue
    }
    isStopped = true
    child.kill('SIGKILL')
    throw new Error(`${contender.name} did not start:\n${words()}`)
  }
  return {
    contender,
    pid: child.pid ?? 0,
    port,
    async stop() {
      isStopped = true
      child.kill('SIGTERM')
      const force = setTimeout(() => child.kill('SIGKILL'), 3_000)
      await ended
      clearTimeout(force)
      rmSync(file, { force: true })
    },
  }
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).ok
  } catch {
    return false
  }
}
