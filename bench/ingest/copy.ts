// COPY … FROM STDIN over pg, whose client knows the messages of the protocol but offers no function for them.
import type pg from 'pg'
import type { TableRows } from './rows.ts'

/** What pg's client asks of whoever it gives the connection to. */
interface Connection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

export async function copyRows(client: pg.Client, { table, columns, rows }: TableRows) {
  if (rows.length === 0) return
  const text = `copy ${table} (${columns.join(', ')}) from stdin`
  const data = Buffer.from(rows.map((row) => `${row.map(cell).join('\t')}\n`).join(''))
  await new Promise<void>((resolve, reject) => {
    client.query({
      submit: (connection: Connection) => connection.query(text),
      handleCopyInResponse(connection: Connection) {
        connection.sendCopyFromChunk(data)
        connection.endCopyFrom()
      },
      handleCommandComplete() {},
      handleReadyForQuery: () => resolve(),
      handleError: reject,
    } as unknown as pg.Submittable)
  })
}

function cell(value: unknown): string {
  if (value === null) return '\\N'
  const text = Array.isArray(value) ? arrayOf(value) : String(value)
  return text.replace(/[\\\n\r\t]/g, (character) => escapes[character] ?? character)
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const arrayOf = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${String(value).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
