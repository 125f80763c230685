import { describe, expect, it } from 'vitest'
import { attribute } from '../../src/sources/attribute.ts'

const hops = (text: string) =>
  attribute({ text, html: null, language: null, links: [], forumHost: null })
    .attributions.filter((one) => one.hop !== null)
    .map((one) => [one.hop, one.role, one.source.name, one.reachedThrough])

describe('the chain', () => {
  it('gives co-origins of one line the same hop', () => {
    expect(hops('Die Brücke ist offen. (APA, Reuters, 2.8.2015)')).toEqual([
      [1, 'ORIGIN', 'APA', null],
      [1, 'ORIGIN', 'Reuters', null],
    ])
  })

  it('reaches an origin through every syndicator in turn, the last line first', () => {
    const text = `HARBOUR (Reuters) - The bridge is open, the mayor said.

Via: TechCrunch

The post Bridge appeared first on Caasimada Online.`
    expect(hops(text)).toEqual([
      [1, 'SYNDICATOR', 'Caasimada Online', null],
      [2, 'SYNDICATOR', 'TechCrunch', 0],
      [3, 'ORIGIN', 'Reuters', 1],
    ])
  })

  it('puts the label at the end outside of the dateline at the start', () => {
    const text = 'HARBOUR (Reuters) - The bridge is open, the mayor said.\n\nSource: Al Jazeera'
    expect(hops(text)).toEqual([
      [1, 'ORIGIN', 'Al Jazeera', null],
      [2, 'ORIGIN', 'Reuters', 0],
    ])
  })
})
