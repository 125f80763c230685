// Invented prose: sentences of a topic that share no run of words with another topic's, the same for the same topic each time.

const openings = [
  'Late in the evening',
  'Before the market opened',
  'After hours of rain',
  'On the other side',
]
const subjects = [
  'the old keeper',
  'nine sailors',
  'the council',
  'every second visitor',
  'her younger brother',
]
const deeds = [
  'counted the boats',
  'wrote a long letter',
  'closed the gate',
  'asked for more time',
  'found nothing',
]
const places = [
  'near the bridge',
  'behind the school',
  'under the roof',
  'along the road',
  'at the mill',
]

export const lines = (topic: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const pick = (from: readonly string[], step: number) => from[(i * step + i) % from.length]
    const name = (n: number) => `${topic}${(i * 7 + n) % 97}x${i}`
    return `${pick(openings, 1)} ${name(1)} ${pick(subjects, 2)} of ${name(2)} ${pick(deeds, 3)}, ${name(3)} ${pick(places, 4)} by ${name(4)}.`
  })

export const prose = (topic: string, count: number): string => lines(topic, count).join(' ')
