// Looks for words in the whole database: every text, JSON and byte column of every table that there is, later ones included.
import type { Database } from '../../src/store/db.ts'
import { rowsOf } from './write.ts'

/** `table.column` wherever one of the words stands, in any case; bytes are read as text. */
export async function tracesOf(db: Database, words: readonly string[]): Promise<string[]> {
  const columns = await rowsOf<{ table: string; column: string; type: string }>(
    db,
    `select format('%I.%I', c.table_schema, c.table_name) as table, quote_ident(column_name) as column, udt_name as type
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and udt_name in ('text', 'varchar', 'bpchar', 'name', 'citext', 'json', 'jsonb', 'bytea', 'tsvector', '_text', '_varchar', 'xml')`,
  )
  const found: string[] = []
  for (const { table, column, type } of columns) {
    const text = type === 'bytea' ? `encode(${column}, 'escape')` : `${column}::text`
    for (const word of words) {
      const literal = `'${word.replaceAll("'", "''")}'`
      const [row] = await rowsOf<{ count: number }>(
        db,
        `select count(*)::int as count from ${table} where position(lower(${literal}) in lower(${text})) > 0`,
      )
      if (row && row.count > 0) found.push(`${table}.${column}: ${word}`)
    }
  }
  return found
}
