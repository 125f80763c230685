import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/sources/attribute.ts'
import { samples } from './samples.ts'

describe('sentences of many languages', () => {
  it.each(samples)('%s', (text, expected) => {
    const { attributions } = attribute({
      text,
      html: null,
      language: null,
      links: [],
      forumHost: null,
    })
    expect(attributions.map((one) => `${one.role} ${one.source.name}`).sort()).toEqual(
      [...expected].sort(),
    )
  })
})
