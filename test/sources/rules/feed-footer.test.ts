import { describe, expect, it } from 'vitest'
import { attribute } from '../../../src/sources/attribute.ts'
import { wordings } from '../../../src/sources/rules/feed-footer.ts'

describe('the suffix of a feed', () => {
  it.each(
    wordings.map(({ rule, before, between, after }) => [
      `${before} Harbour Bridge ${between} Harbour Weekly ${after}`.replace(' .', '.'),
      rule.id,
    ]),
  )('%s', (text, id) => {
    const { attributions, bodyText } = attribute({
      text: `The bridge is open again.\n\n${text}`,
      html: null,
      language: null,
      links: [],
      forumHost: null,
    })
    expect(attributions.map((one) => [one.role, one.source.name, one.evidence[0]?.rule])).toEqual([
      ['SYNDICATOR', 'Harbour Weekly', id],
    ])
    expect(bodyText).toBe('The bridge is open again.')
  })
})
