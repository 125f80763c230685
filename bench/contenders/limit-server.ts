// The limit's process: the path names the operation, the body is its parameters, the answer is the database's own text.
import { createServer } from 'node:http'
import pg from 'pg'
import { operations } from '../operations/operations.ts'

const statements = new Map(
  operations.map(({ name, sql }) => [`/${encodeURIComponent(name)}`, { name, sql }]),
)

// As many connections as the product has.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

const server = createServer((request, response) => {
  const statement = statements.get(request.url ?? '')
  if (!statement) return void response.end()
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', async () => {
    const { rows } = await pool.query({
      name: statement.name,
      text: statement.sql,
      values: JSON.parse(body),
      rowMode: 'array',
    })
    const answer = `{"data":${rows[0]?.[0]}}`
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
    })
    response.end(answer)
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1')
