// Connections of a writer.
import pg from 'pg'

/** One to write by, and one for what goes on behind. */
export async function connected(url: string): Promise<[pg.Client, pg.Client]> {
  const clients: [pg.Client, pg.Client] = [new pg.Client(url), new pg.Client(url)]
  for (const client of clients) await client.connect()
  return clients
}
