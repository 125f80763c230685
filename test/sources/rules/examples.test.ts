import { describe, expect, it } from 'vitest'
import { attribute } from '../../../src/sources/attribute.ts'
import type { Rule } from '../../../src/sources/candidate.ts'
import { identify } from '../../../src/sources/identify.ts'
import { rules as addressed } from '../../../src/sources/rules/addressed.ts'
import { rules as agencyTail } from '../../../src/sources/rules/agency-tail.ts'
import { rules as byline } from '../../../src/sources/rules/byline.ts'
import { rules as citation } from '../../../src/sources/rules/citation.ts'
import { rules as dateline } from '../../../src/sources/rules/dateline.ts'
import { rules as feedFooter } from '../../../src/sources/rules/feed-footer.ts'
import { rules as link } from '../../../src/sources/rules/link.ts'
import { rules as republished } from '../../../src/sources/rules/republished.ts'
import { rules as sourceLabel } from '../../../src/sources/rules/source-label.ts'
import { rules as via } from '../../../src/sources/rules/via.ts'

const rules: readonly Rule[] = [
  ...addressed,
  ...agencyTail,
  ...byline,
  ...citation,
  ...dateline,
  ...feedFooter,
  ...link,
  ...republished,
  ...sourceLabel,
  ...via,
]

const attributed = (text: string) =>
  attribute({ text, html: null, language: null, links: [], forumHost: null }).attributions

describe('every row of the rule tables', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s finds its example', (_, rule) => {
    const found = attributed(rule.example.text)
    for (const name of rule.example.finds) {
      const expected = identify({ name, url: null }).name
      expect(found.map((one) => `${one.role} ${one.source.name}`)).toContain(
        `${rule.role} ${expected}`,
      )
      expect(
        found.find((one) => one.source.name === expected)?.evidence.map((one) => one.rule),
      ).toContain(rule.id)
    }
  })

  it('has an id of its own, with a version', () => {
    const ids = rules.map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]+@\d+$/)
  })
})
