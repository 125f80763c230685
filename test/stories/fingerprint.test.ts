import { describe, expect, it, test } from 'vitest'
import { fingerprint } from '../../src/stories/fingerprint.ts'
import { sentencesOf } from '../../src/stories/sentences.ts'
import { lengthOf, tokensOf } from '../../src/stories/tokens.ts'
import { lines, prose } from './prose.ts'

const sentences = (marks: readonly number[]) => marks.filter((mark) => mark >= 0)
const bands = (marks: readonly number[]) => marks.filter((mark) => mark < 0)
const overlap = (a: readonly number[], b: readonly number[]) =>
  a.filter((each) => b.includes(each)).length

test.each([
  [
    'English',
    'The ferry came late. Nobody waited! Did it rain? "It did." Mr Ali left at 3.30 in the rain.',
    5,
  ],
  ['glued sentences', 'The ferry came late.Nobody waited.The rain did not stop.', 3],
  ['Somali', 'Markabkii wuu daahay. Cidina ma sugin! Roobkii ma da’ay?', 3],
  ['Arabic', 'تأخرت العبارة عن الميناء. لم ينتظر أحد؟ وصل الركاب أخيرا.', 3],
  ['Urdu', 'کشتی دیر سے آئی۔کسی نے انتظار نہیں کیا۔', 2],
  ['Hindi', 'नाव देर से आई। किसी ने इंतज़ार नहीं किया।', 2],
  ['Chinese', '渡轮来晚了。没有人等！下雨了吗？“下了。”他说。', 5],
  ['Japanese', '船は遅れて着いた。誰も待っていなかった。', 2],
  ['Thai', 'เรือข้ามฟากมาถึงช้ากว่ากำหนด ไม่มีใครรออยู่ที่ท่าเรือ\nฝนตกหนัก', 3],
  ['lines without stops', 'A headline\n\nA first paragraph\nanother line', 3],
])('%s is parted into sentences', (_, text, count) => {
  expect(sentencesOf(text)).toHaveLength(count)
})

test.each([
  ['words', 'one two three', 3],
  ['numbers and names', 'At 3.30 O’Neil left', 6],
  ['Korean, which writes blanks', '배가 늦게 도착했다', 3],
  ['two Chinese signs', '渡轮', 1],
  ['four Thai letters with their marks', 'ที่ท่าน', 1],
])('the length of %s is counted in words', (_, text, length) => {
  expect(lengthOf(tokensOf(text))).toBe(length)
})

describe('a fingerprint', () => {
  it('is the same for the same words in another layout', () => {
    const text = prose('harbour', 6)
    const other = text.toUpperCase().replaceAll(' ', '  ').replaceAll(',', ' –')
    expect(fingerprint(other, [])).toEqual(fingerprint(text, []))
  })

  it('holds long sentences only, and bands of long texts only', () => {
    const short = fingerprint('Thank you very much. That helped me a lot!', [])
    expect(short.marks).toEqual([])
    const long = fingerprint(prose('harbour', 6), [])
    expect(sentences(long.marks)).toHaveLength(6)
    expect(bands(long.marks)).toHaveLength(16)
  })

  it('shares most runs of words with an edited copy and none with another text', () => {
    const said = lines('harbour', 12)
    const edited = said.map((line) => line.replace(/(\S+) (\S+)\.$/, 'changed.')).join(' ')
    const print = fingerprint(said.join(' '), [])
    const copy = fingerprint(edited, [])
    expect(overlap(sentences(print.marks), copy.marks)).toBe(0)
    expect(overlap(print.own, copy.own) / copy.own.length).toBeGreaterThan(0.5)
    expect(overlap(bands(print.marks), copy.marks)).toBeGreaterThan(1)
    const other = fingerprint(prose('mountain', 12), [])
    expect(overlap(print.own, other.own)).toBe(0)
    expect(overlap(print.marks, other.marks)).toBe(0)
  })

  it('tells what stands in quotes from what the post says itself', () => {
    const [first = '', second = ''] = lines('harbour', 2)
    const print = fingerprint(`${first}\n\n${second}`, [first])
    expect(print.quoted).toEqual(fingerprint(first, []).own)
    expect(overlap(print.own, print.quoted)).toBe(0)
  })

  it.each([
    ['Chinese', '渡轮昨天晚上在港口外面遇到了大风,船上的乘客等了三个小时才上岸。'],
    ['Thai', 'เรือข้ามฟากเจอลมแรงนอกท่าเรือเมื่อคืนนี้และผู้โดยสารต้องรอสามชั่วโมง'],
    ['Japanese', '昨夜、渡し船は港の外で強い風に遭い、乗客は三時間も待たされた。'],
    ['Arabic', 'واجهت العبارة رياحا قوية خارج الميناء مساء أمس وانتظر الركاب ثلاث ساعات.'],
  ])('finds sentences of %s long enough', (_, sentence) => {
    const print = fingerprint(sentence, [])
    expect(sentences(print.marks)).toHaveLength(1)
    expect(print.own.length).toBeGreaterThan(5)
  })

  it('is bounded, however long the text is', () => {
    const print = fingerprint(prose('harbour', 2_000), [])
    expect(print.own.length).toBeLessThanOrEqual(3_000)
    expect(sentences(print.marks).length).toBeLessThanOrEqual(375)
  })
})
