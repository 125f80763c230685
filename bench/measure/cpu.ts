// Processor time that processes have used so far, as Linux accounts for it. Null where that cannot be read.
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

/** The kernel counts in hundredths of a second. */
const MS_PER_TICK = 10

/** Milliseconds of one process with all its threads. */
export function cpuOf(pid: number): number | null {
  const stat = readStat(pid)
  return stat && stat.own * MS_PER_TICK
}

/** The process whose children serve the connections; null for a server elsewhere. */
export async function postmasterOf(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const stat = readStat(rows[0]?.pid ?? 0)
  return stat?.name === 'postgres' ? stat.parent : null
}

/** Milliseconds of the server with all its processes, also those that ended. */
export function cpuOfPostgres(postmaster: number | null): number | null {
  if (postmaster === null) return null
  const server = readStat(postmaster)
  if (!server) return null
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStat(Number(name)))
    .filter((stat) => stat?.parent === postmaster)
  const ticks = children.reduce((sum, stat) => sum + (stat?.own ?? 0), server.own + server.ended)
  return ticks * MS_PER_TICK
}

interface Stat {
  readonly name: string
  readonly parent: number
  readonly own: number
  /** Of children that ended. */
  readonly ended: number
}

function readStat(pid: number): Stat | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold anything.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
    const at = (index: number) => Number(fields[index])
    return {
      name: line.slice(line.indexOf('(') + 1, line.lastIndexOf(')')),
      parent: at(1),
      own: at(11) + at(12),
      ended: at(13) + at(14),
    }
  } catch {
    return null
  }
}
