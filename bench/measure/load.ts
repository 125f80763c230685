// Many clients that ask one after the other over plain sockets. Reads no more of an answer than where it ends, because the
// clients share the machine with those they measure.
import { connect } from 'node:net'

export interface Load {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds, ascending. */
  readonly latencies: Float64Array
}

export interface LoadOptions {
  readonly port: number
  /** Whole requests, sent in turn. */
  readonly requests: readonly Buffer[]
  readonly clients: number
  readonly seconds: number
}

export const requestOf = (port: number, path: string, body: string): Buffer =>
  Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n` +
      `accept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )

/** @throws Error on any answer but 200 without errors. */
export async function load({ port, requests, clients, seconds }: LoadOptions): Promise<Load> {
  const latencies: number[] = []
  const start = performance.now()
  const end = start + seconds * 1_000
  let next = 0
  await Promise.all(
    Array.from({ length: clients }, () =>
      askUntil(port, end, () => requests[next++ % requests.length] as Buffer, latencies),
    ),
  )
  return {
    requests: latencies.length,
    seconds: (performance.now() - start) / 1_000,
    latencies: Float64Array.from(latencies).sort(),
  }
}

/** One client: a connection that asks again as soon as it was answered. */
function askUntil(
  port: number,
  end: number,
  request: () => Buffer,
  latencies: number[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let asked = 0
    let isComplete = answerReader()
    const ask = () => {
      asked = performance.now()
      socket.write(request())
    }
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The server closed a connection.')))
    socket.on('data', (chunk) => {
      try {
        if (!isComplete(chunk)) return
      } catch (error) {
        socket.destroy()
        return reject(error)
      }
      const now = performance.now()
      latencies.push(now - asked)
      if (now >= end) {
        socket.destroy()
        return resolve()
      }
      isComplete = answerReader()
      ask()
    })
  })
}

const LAST_CHUNK = Buffer.from('0\r\n\r\n')

/** Takes the parts of one answer; true with the last one. */
function answerReader(): (chunk: Buffer) => boolean {
  let head: Buffer | null = null
  let missing = 0
  let isChunked = false
  return (chunk) => {
    if (head !== null) {
      missing -= chunk.length
      return isChunked ? endsAnswer(chunk) : missing <= 0
    }
    head = chunk
    const headEnd = chunk.indexOf('\r\n\r\n')
    const headers = chunk.toString('latin1', 0, headEnd)
    if (headEnd < 0 || !headers.startsWith('HTTP/1.1 200 ') || chunk.includes('{"errors"')) {
      throw new Error(`Not a good answer: ${chunk.toString('utf8', 0, 600)}`)
    }
    const length = /^content-length: (\d+)/im.exec(headers)?.[1]
    isChunked = length === undefined
    missing = headEnd + 4 + Number(length) - chunk.length
    return isChunked ? endsAnswer(chunk) : missing <= 0
  }
}

const endsAnswer = (chunk: Buffer): boolean => chunk.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK)
