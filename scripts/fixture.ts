// Prints what a fixture folder's page is read as, to be checked by eye and saved as its expected.json.
import { extract } from '../src/ingest/extract.ts'
import { compact } from '../test/engines/compact.ts'
import { inputOf } from '../test/engines/fixtures.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined)
  throw new Error('Usage: tsx scripts/fixture.ts test/fixtures/<engine>/<case>')
const { engine, scores, thread } = extract(inputOf(folder), {
  receivedAt: new Date('2026-01-01T00:00:00Z'),
})
console.error(engine, scores)
console.log(JSON.stringify(compact(thread), null, 2))
