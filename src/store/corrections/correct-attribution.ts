// Writes what a human says of an edge onto the edge: agreed, wrong, another one instead, or nothing any more. The words of the
// extractor stay beside it, so that they can stand again. Looks at no text.
import { and, eq, sql } from 'drizzle-orm'
import { attributions, posts } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type { AttributionRole, Evidence } from '../../provenance.ts'
import type { Database } from '../db.ts'
import { retryWhole } from '../retry.ts'
import { settleStories } from '../stories/settle.ts'
import { attributionIdOf } from '../write-page/attribution-id.ts'
import { type NamedSource, resolveSource } from './resolve-source.ts'
import { takeBack } from './take-back.ts'

export type Edge = typeof attributions.$inferSelect

/** Null is unsaid: as it was, or as is usual. */
export interface Correction {
  readonly postId: string | null
  readonly attributionId: string | null
  /** EXTRACTED takes back what humans said. */
  readonly status: Edge['status']
  readonly source: NamedSource | null
  readonly role: AttributionRole | null
  readonly hop: number | null
  readonly articleTitle: string | null
  readonly articleUrl: string | null
  readonly by: string | null
  readonly note: string | null
  readonly at: Date
}

type Right = typeof attributions.$inferInsert & { readonly articleUrl: string | null }

const MOST_WORDS = 20

export interface Corrected {
  readonly postId: string
  /** The edge that stands now; null where taking back left nothing. */
  readonly attributionId: string | null
}

/**
 * @throws AppError NOT_FOUND for an unknown post, edge or source, INVALID for a correction that says too little.
 */
export async function correctAttribution(db: Database, said: Correction): Promise<Corrected> {
  const corrected = await retryWhole(() =>
    db.transaction(async (tx) => {
      const known = said.attributionId === null ? null : await lockEdge(tx, said.attributionId)
      const postId = await lockPost(tx, said, known)
      const attributionId = await apply(tx, said, postId, known)
      await recognise(tx, postId)
      return { postId, attributionId }
    }),
  )
  // Copies that took the edge over follow.
  await settleStories(db)
  return corrected
}

async function apply(
  tx: Database,
  said: Correction,
  postId: string,
  known: Edge | null,
): Promise<string | null> {
  if (known !== null && said.status === 'EXTRACTED') return await takeBack(tx, known)
  if (known !== null && said.status !== 'CORRECTED') return await say(tx, known, said)
  const right = await rightEdge(tx, said, postId, known)
  const id = attributionIdOf(right)
  if (known?.id === id) return await say(tx, known, said)
  if (known) await say(tx, known, { ...said, status: 'REJECTED' })
  const found = await sameEdges(tx, right, said.articleUrl)
  const insteadOfId = known?.id
  for (const edge of found) await say(tx, edge, said, insteadOfId ?? edge.insteadOfId)
  if (found[0]) return found[0].id
  await tx.insert(attributions).values({ ...right, id, insteadOfId: insteadOfId ?? null })
  return id
}

/** Edges that say what the human says, of any article where the human names none. */
async function sameEdges(tx: Database, right: Right, articleUrl: string | null): Promise<Edge[]> {
  return await tx
    .select()
    .from(attributions)
    .where(
      and(
        eq(attributions.postId, right.postId),
        eq(attributions.sourceId, right.sourceId),
        eq(attributions.role, right.role),
        articleUrl === null ? undefined : eq(attributions.articleUrl, articleUrl),
      ),
    )
    .orderBy(attributions.id)
}

/** The edge as the human has it: what is unsaid is as in the known one. */
async function rightEdge(
  tx: Database,
  said: Correction,
  postId: string,
  known: Edge | null,
): Promise<Right> {
  const role = said.role ?? known?.role
  const source = said.source && (await resolveSource(tx, said.source, said.at))
  const sourceId = source ?? known?.sourceId
  if (role === undefined || sourceId === undefined) {
    throw new AppError('INVALID', 'Say which source, by sourceId or sourceName, and its role.', {
      field: [role === undefined ? 'role' : 'sourceName'],
    })
  }
  const isOnTheWay = role === 'ORIGIN' || role === 'SYNDICATOR'
  const usual = known?.role === role ? known.hop : await endOf(tx, postId, role)
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId))
  if (!post) throw new Error(`The post ${postId} went away.`)
  const { contentHash, fidelity, ingestionId, extractorVersion } = post
  return {
    id: '',
    postId,
    sourceId,
    sourceKey: source === null ? (known?.sourceKey ?? null) : null,
    role,
    hop: isOnTheWay ? (said.hop ?? usual) : null,
    articleTitle: said.articleTitle ?? known?.articleTitle ?? null,
    articleUrl: said.articleUrl ?? known?.articleUrl ?? null,
    confidence: 1,
    evidence: [wordOf(said, null)],
    status: said.status,
    ...{ contentHash, fidelity, ingestionId, extractorVersion },
    firstSeenAt: said.at,
    lastSeenAt: said.at,
  }
}

/** Behind all of its role. */
async function endOf(tx: Database, postId: string, role: AttributionRole): Promise<number> {
  const [row] = await tx
    .select({ hop: sql<number>`coalesce(max(${attributions.hop}), 0) + 1` })
    .from(attributions)
    .where(
      sql`${attributions.postId} = ${postId} and ${attributions.role} = ${role}
        and ${attributions.status} <> 'REJECTED'`,
    )
  return row?.hop ?? 1
}

/** Puts the human's word onto an edge. Saying the same again changes nothing. */
async function say(
  tx: Database,
  edge: Edge,
  said: Correction,
  insteadOfId: string | null = edge.insteadOfId,
): Promise<string> {
  const hop = edge.hop === null ? null : (said.hop ?? edge.hop)
  const articleTitle = said.articleTitle ?? edge.articleTitle
  const last = edge.evidence.at(-1)
  const isSame =
    edge.status === said.status && edge.hop === hop && edge.articleTitle === articleTitle
  if (isSame && last?.by === said.by && last.note === said.note) return edge.id
  const words = edge.evidence.filter(({ method }) => method === 'HUMAN')
  if (words.length >= MOST_WORDS) {
    throw new AppError(
      'INVALID',
      `Humans spoke of this attribution ${MOST_WORDS} times. Take that back first, with the status EXTRACTED.`,
      { field: ['status'] },
    )
  }
  await tx
    .update(attributions)
    .set({
      status: said.status,
      hop,
      articleTitle,
      insteadOfId,
      // How certain the extractor was says nothing any more, unless the human takes it back.
      confidence: said.status === 'REJECTED' ? edge.confidence : 1,
      evidence: [...edge.evidence, wordOf(said, words.length === 0 ? edge : null)],
      updatedAt: sql`now()`,
    })
    .where(eq(attributions.id, edge.id))
  return edge.id
}

const wordOf = ({ by, note, at }: Correction, was: Edge | null): Evidence => ({
  method: 'HUMAN',
  rule: 'human@1',
  span: null,
  url: null,
  by,
  at: at.toISOString(),
  note,
  ...(was && {
    was: { confidence: was.confidence, hop: was.hop, articleTitle: was.articleTitle },
  }),
})

async function lockEdge(tx: Database, id: string): Promise<Edge> {
  const [edge] = await tx.select().from(attributions).where(eq(attributions.id, id)).for('update')
  if (edge) return edge
  throw new AppError('NOT_FOUND', 'There is no attribution of this id.', {
    field: ['attributionId'],
  })
}

/** One human at a time corrects a post. */
async function lockPost(tx: Database, said: Correction, known: Edge | null): Promise<string> {
  const asked = said.postId ?? known?.postId
  if (asked === undefined) {
    throw new AppError('INVALID', 'Give attributionId, or postId to add an attribution.', {
      field: ['postId'],
    })
  }
  const result = await tx.execute(sql`select id from posts where id = coalesce(
    (select owner_id from post_identifiers where key = ${asked}), ${asked}) for update`)
  const [post] = (result as unknown as { rows: { id: string }[] }).rows
  if (!post) {
    throw new AppError('NOT_FOUND', 'There is no post of this id.', { field: ['postId'] })
  }
  if (known && known.postId !== post.id) {
    throw new AppError('INVALID', 'The attribution is one of another post.', {
      field: ['attributionId'],
    })
  }
  return post.id
}

/** Whether a feed brought the post, after a carrier was rejected or stands again. */
async function recognise(tx: Database, postId: string): Promise<void> {
  const edges = sql`from attributions where post_id = ${postId} and role = 'SYNDICATOR'`
  const isByFeed = sql`(exists (select 1 ${edges} and evidence @> any (array[
      '[{"method": "BOILERPLATE_PATTERN"}]', '[{"method": "STRUCTURED_DATA"}]']::jsonb[]))
    and not exists (select 1 ${edges} and status = 'REJECTED'))`
  await tx.execute(sql`update posts set by_feed = ${isByFeed}
    where id = ${postId} and by_feed is distinct from ${isByFeed}`)
}
