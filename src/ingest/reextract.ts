// Attributes stored contents anew after the rules have changed: from their own text, markup and links, without the page they came
// in. A bounded number at a time; what is done shows in the contents' version, so that whoever goes on starts where it ended.
import { AppError } from '../errors.ts'
import type { Attribution, EvidenceMethod } from '../provenance.ts'
import { attribute } from '../sources/attribute.ts'
import type { Database } from '../store/db.ts'
import { countStale, findStale, type StaleContent } from '../store/stale-contents.ts'
import { updateStories } from '../store/stories/update-stories.ts'
import { type RereadCounts, writeReread } from '../store/write-page/reread.ts'
import { isByFeed, sourceRecords } from './records/sources.ts'
import { extractorVersion } from './version.ts'

export const MOST_CONTENTS = 500

export interface Reextraction extends RereadCounts {
  /** Contents that were read anew. */
  readonly contents: number
  /** Contents that an older extractor made still. */
  readonly remaining: number
}

/** What a text alone says. Other proofs came with the page, and are kept. */
const textual: ReadonlySet<EvidenceMethod> = new Set([
  'BOILERPLATE_PATTERN',
  'LABEL_LINE',
  'BYLINE',
  'CITATION',
  'ANCHOR_DOMAIN',
])

/**
 * Safe to repeat and to interrupt. What humans said stands.
 * @throws AppError INVALID for fewer than one or more than 500 contents.
 */
export async function reextract(
  db: Database,
  limit: number,
  version: string = extractorVersion,
): Promise<Reextraction> {
  if (limit < 1 || limit > MOST_CONTENTS) {
    throw new AppError('INVALID', `limit must be 1 to ${MOST_CONTENTS}, not ${limit}.`, {
      field: ['limit'],
    })
  }
  const stale = await findStale(db, Number(version), limit)
  const done = { attributionsCreated: 0, attributionsUpdated: 0, attributionsWithdrawn: 0 }
  for (const group of seenTogether(stale)) {
    const counts = await writeReread(db, readAnew(group, version))
    done.attributionsCreated += counts.attributionsCreated
    done.attributionsUpdated += counts.attributionsUpdated
    done.attributionsWithdrawn += counts.attributionsWithdrawn
  }
  await updateStories(
    db,
    stale.map(({ postId }) => postId),
  )
  return { ...done, contents: stale.length, remaining: await countStale(db, Number(version)) }
}

/** One statement writes what one document showed: a post stands in it once. */
function seenTogether(stale: readonly StaleContent[]): StaleContent[][] {
  const groups = new Map<string, StaleContent[]>()
  for (const content of stale) {
    const { seenAt, fidelity, ingestionId } = content
    let key = `${seenAt} ${fidelity} ${ingestionId}`
    while (groups.get(key)?.some(({ postId }) => postId === content.postId)) key += '+'
    groups.set(key, [...(groups.get(key) ?? []), content])
  }
  return [...groups.values()]
}

function readAnew(group: readonly StaleContent[], version: string) {
  const [first] = group
  if (!first) throw new Error('A group of contents is empty.')
  const read = group.map((content) => {
    const { html, text, language, links, address } = content
    const forumHost = address === null ? null : new URL(address).host
    const { attributions, bodyText } = attribute({ html, text, language, links, forumHost })
    return { content, bodyText, attributions: attributions.map((one) => withKept(content, one)) }
  })
  return {
    observedAt: first.seenAt,
    fidelity: first.fidelity,
    ingestion: { id: first.ingestionId, extractorVersion: version },
    posts: read.map(({ content, attributions }) => ({
      id: content.postId,
      byFeed: isByFeed(attributions) || content.edges.some(isByPage),
    })),
    revisions: read.map(({ content, bodyText }) => {
      const { postId, contentHash, html, text, wordCount, quotes, links, attachments } = content
      return { postId, contentHash, html, text, bodyText, wordCount, quotes, links, attachments }
    }),
    ...sourceRecords(
      read.map(({ content: { postId, contentHash }, attributions }) => ({
        postId,
        contentHash,
        attributions,
      })),
    ),
  }
}

/** With the proofs that came with the page, as they are stored. */
function withKept({ postId, contentHash, edges }: StaleContent, found: Attribution): Attribution {
  const { sourceKeys } = sourceRecords([{ postId, contentHash, attributions: [found] }])
  const names = new Set(sourceKeys.map(({ key }) => key))
  const kept = edges
    .filter(({ key, role }) => names.has(key) && role === found.role)
    .flatMap(({ evidence }) => evidence.filter(({ method }) => !textual.has(method)))
  return { ...found, evidence: [...found.evidence, ...kept] }
}

/** A carrier that the page itself named, not the text. */
const isByPage = ({ role, evidence }: StaleContent['edges'][number]): boolean =>
  role === 'SYNDICATOR' && evidence.some(({ method }) => method === 'STRUCTURED_DATA')
