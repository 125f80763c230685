// Attributes the texts of a JSONL file and writes {id, attributions: [{role, name, url}]} for a scorer. Reads and writes only
// the files it is given: npx tsx scripts/score-sources.ts --data FILE.jsonl --out PREDICTIONS.jsonl
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { attribute } from '../src/sources/attribute.ts'

const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } })
const { data, out } = values
if (data === undefined || out === undefined) {
  console.error('usage: score-sources --data FILE.jsonl --out PREDICTIONS.jsonl')
  process.exit(2)
}

interface Item {
  readonly id: string
  readonly text: string
  readonly language?: string
}

let milliseconds = 0
let characters = 0
const lines = readFileSync(data, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const { id, text, language } = JSON.parse(line) as Item
    const begin = performance.now()
    const { attributions } = attribute({
      text,
      html: null,
      language: language ?? null,
      links: [],
      forumHost: null,
    })
    milliseconds += performance.now() - begin
    characters += text.length
    return JSON.stringify({
      id,
      attributions: attributions.map((one) => ({
        role: one.role,
        name: one.source.name,
        url: one.articleUrl ?? one.evidence[0]?.url ?? one.source.homepage,
        confidence: one.confidence,
        rule: one.evidence[0]?.rule,
        evidence: one.evidence[0]?.span?.exact,
      })),
    })
  })
writeFileSync(out, `${lines.join('\n')}\n`)
console.log(
  `${lines.length} texts, ${((milliseconds / characters) * 5000).toFixed(2)} ms per 5,000 characters`,
)
