// Draws the way of a post: the post, who carried it, who first produced it, one below the other, with what proves it beside the
// arrows. A picture for people and, by its title and description, for those who do not see it.
import type { Edge, PostAnswer } from './operations.ts'
import { escaped, fitted } from './svg-text.ts'

type Post = NonNullable<PostAnswer>

const WIDTH = 640
const BOX = { width: 420, height: 64 }
const GAP = 76
const MARGIN = 24
const MIDDLE = WIDTH / 2
/** Latin letters that stand in a line of their size. */
const FITS = { name: 44, small: 54, proof: 42 }

export function drawWay(post: Post): string {
  const stations = stationsOf(post.attributions)
  const drawn = stations.length > 0 ? stations : [null]
  const height = 2 * MARGIN + BOX.height + drawn.length * (GAP + BOX.height)
  const forum = post.thread.forum.name ?? post.thread.forum.host ?? 'a forum'
  const author = post.author?.name ?? 'somebody'
  const parts = [
    box(MARGIN, post.thread.title, `${author} · ${forum}`, '#e8f0fe'),
    ...drawn.flatMap((edges, i) => {
      const top = MARGIN + (i + 1) * (GAP + BOX.height)
      const isLast = i === drawn.length - 1
      return edges === null
        ? [
            arrow(top, 'nothing in the post says where it is from'),
            box(top, '?', 'origin unknown', '#f3f3f3'),
          ]
        : [arrow(top, ...edges.map(proofOf)), station(top, edges, isLast)]
    }),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title desc" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" text-anchor="middle">
<title id="title">${escaped(`Where “${post.thread.title}” comes from`)}</title>
<desc id="desc">${escaped(describe(forum, author, stations))}</desc>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${parts.join('\n')}
</svg>
`
}

/** Edges of one hop stand together: they are sources side by side. */
function stationsOf(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const byHop = new Map<number, Edge[]>()
  for (const edge of edges) {
    if (edge.hop !== null) byHop.set(edge.hop, [...(byHop.get(edge.hop) ?? []), edge])
  }
  return [...byHop].sort(([a], [b]) => a - b).map(([, station]) => station)
}

const namesOf = (edges: readonly Edge[]): string =>
  edges.map(({ source }) => source.name).join(' + ')

function station(top: number, edges: readonly Edge[], isLast: boolean): string {
  const isOrigin = edges.some(({ role }) => role === 'ORIGIN')
  const title = edges.find(({ articleTitle }) => articleTitle !== null)?.articleTitle
  const role = isOrigin ? 'origin' : isLast ? 'carried it; its origin is not named' : 'carried it'
  return box(
    top,
    namesOf(edges),
    title ? `${role} · ${title}` : role,
    isOrigin ? '#e6f4ea' : '#fef7e0',
  )
}

/** The words that prove an edge, or whose word it is. */
function proofOf({ evidence, confidence, status }: Edge): string {
  const human = evidence.findLast(({ method }) => method === 'HUMAN')
  if (human && status !== 'EXTRACTED') return `${human.by ?? 'a human'} said so`
  const proof = evidence.find(({ span }) => span !== null) ?? evidence[0]
  const words = proof?.span ? ` “${fitted(proof.span.exact, 24)}”` : ''
  return `${Math.round(confidence * 100)} %${words} ${proof?.rule ?? ''}`
}

const box = (top: number, name: string, small: string, fill: string): string => `<g>
<title>${escaped(`${name}: ${small}`)}</title>
<rect x="${MIDDLE - BOX.width / 2}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="8" fill="${fill}" stroke="#5f6368"/>
${line(MIDDLE, top + 28, 16, '#202124', fitted(name, FITS.name))}
${line(MIDDLE, top + 50, 12, '#3c4043', fitted(small, FITS.small))}
</g>`

/** From the box above to the one whose top is given. */
function arrow(top: number, ...proofs: readonly string[]): string {
  const from = top - GAP
  const shown =
    proofs.length > 2 ? [...proofs.slice(0, 1), `and ${proofs.length - 1} more`] : proofs
  const labels = shown.map((proof, i) => {
    const y = from + GAP / 2 + 4 + (i - (shown.length - 1) / 2) * 16
    const label = fitted(proof, FITS.proof)
    return `<text x="${MIDDLE + 14}" y="${y}" font-size="12" fill="#5f6368" text-anchor="start" unicode-bidi="isolate">${escaped(label)}</text>`
  })
  return `<g>
<title>${escaped(proofs.join('; '))}</title>
<path d="M${MIDDLE} ${from}V${top - 8}" stroke="#5f6368" fill="none"/>
<path d="M${MIDDLE - 6} ${top - 10}h12l-6 9z" fill="#5f6368"/>
${labels.join('\n')}
</g>`
}

const line = (x: number, y: number, size: number, fill: string, words: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" unicode-bidi="plaintext">${escaped(words)}</text>`

function describe(forum: string, author: string, stations: readonly (readonly Edge[])[]): string {
  if (stations.length === 0)
    return `Posted by ${author} at ${forum}. Nothing in the post says where it is from.`
  const way = stations.map((edges) => {
    const isOrigin = edges.some(({ role }) => role === 'ORIGIN')
    return `${isOrigin ? 'first produced by' : 'carried by'} ${namesOf(edges)}, shown by ${edges.map(proofOf).join(' and ')}`
  })
  return `Posted by ${author} at ${forum}; ${way.join('; ')}.`
}
