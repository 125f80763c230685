// Takes back what humans said of an edge: what the extractor found stands again, and what only humans said goes.
import { eq, or, sql } from 'drizzle-orm'
import { attributions } from '../../../drizzle/schema.ts'
import type { Database } from '../db.ts'
import type { Edge } from './correct-attribution.ts'

/** @returns the edge that stands again where the given one stood; null where there was none before. */
export async function takeBack(tx: Database, edge: Edge): Promise<string | null> {
  const standing = await restore(tx, edge)
  const related = await tx
    .select()
    .from(attributions)
    .where(
      or(
        eq(attributions.insteadOfId, edge.id),
        edge.insteadOfId === null ? undefined : eq(attributions.id, edge.insteadOfId),
      ),
    )
  // An edge in whose place another was put, and the one that was put there, are one correction.
  const others: (string | null)[] = []
  for (const other of related) {
    if (other.status !== 'EXTRACTED') others.push(await takeBack(tx, other))
  }
  await forget(tx, edge, standing)
  return standing ?? others.find((id) => id !== null) ?? null
}

/** @returns null for an edge that nobody but humans knows. */
async function restore(tx: Database, edge: Edge): Promise<string | null> {
  const found = edge.evidence.filter(({ method }) => method !== 'HUMAN')
  const first = edge.evidence.find(({ method }) => method === 'HUMAN')
  await tx
    .update(attributions)
    .set({ ...first?.was, status: 'EXTRACTED', evidence: found, updatedAt: sql`now()` })
    .where(eq(attributions.id, edge.id))
  return first && !first.was ? null : edge.id
}

async function forget(tx: Database, { id }: Edge, standing: string | null): Promise<void> {
  if (standing === null) await tx.delete(attributions).where(eq(attributions.id, id))
  else await tx.update(attributions).set({ insteadOfId: null }).where(eq(attributions.id, id))
}
