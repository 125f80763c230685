// Topics of Discourse as JSON that no forum would send.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { extract } from '../../src/ingest/extract.ts'

const read = (content: string) =>
  extract(
    {
      kind: 'json',
      content,
      url: null,
      fetchedAt: null,
      timezone: null,
      language: null,
      forum: null,
    },
    { receivedAt: new Date('2026-01-01T00:00:00Z') },
  )

const post = fc.record(
  {
    id: fc.jsonValue(),
    username: fc.jsonValue(),
    cooked: fc.oneof(fc.constant('<p>Words</p>'), fc.jsonValue()),
    created_at: fc.jsonValue(),
    post_number: fc.jsonValue(),
    reply_to_post_number: fc.jsonValue(),
    actions_summary: fc.jsonValue(),
    avatar_template: fc.jsonValue(),
  },
  { requiredKeys: [] },
)
const topic = fc.record({
  post_stream: fc.record({
    posts: fc.array(fc.oneof(post, fc.jsonValue())),
    stream: fc.jsonValue(),
  }),
  id: fc.jsonValue(),
  slug: fc.jsonValue(),
  tags: fc.jsonValue(),
  chunk_size: fc.jsonValue(),
})

it('fields of any kind give a thread or a refusal, never a crash', () => {
  fc.assert(
    fc.property(topic, (value) => {
      try {
        read(JSON.stringify(value))
      } catch (error) {
        expect(error).toBeInstanceOf(AppError)
      }
    }),
    { numRuns: 100 },
  )
})
