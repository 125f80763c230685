import { DrizzleQueryError } from 'drizzle-orm/errors'
import { describe, expect, it } from 'vitest'
import { createLog, describeError } from '../src/log.ts'

describe('the log', () => {
  it('is one JSON object a line', () => {
    const lines: string[] = []
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
    )
    log('info', 'request', { path: '/a\nb' })
    expect(lines).toEqual([
      '{"time":"1970-01-01T00:00:00.000Z","level":"info","message":"request","path":"/a\\nb"}',
    ])
  })

  it('tells of a failed query why and where, but not with which parameters', () => {
    const cause = Object.assign(new Error('duplicate key'), { code: '23505' })
    const told = describeError(new DrizzleQueryError('insert …', ['a secret'], cause))
    expect(told).toMatchObject({ error: 'Error: duplicate key', code: '23505' })
    expect(told.stack).toEqual(expect.arrayContaining([expect.stringMatching(/^at /)]))
    expect(JSON.stringify(told)).not.toContain('secret')
  })

  it('tells of anything that was thrown', () => {
    expect(describeError('no')).toEqual({ error: 'no' })
  })
})
