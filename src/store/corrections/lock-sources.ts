// Keeps sources from being merged by two at once: whoever comes second finds them as the first has left them.
import { asc, inArray } from 'drizzle-orm'
import { sources } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type { Database } from '../db.ts'

/** @throws AppError CONFLICT where one of them went away meanwhile. */
export async function lockSources(tx: Database, ids: readonly string[]): Promise<void> {
  const locked = await tx
    .select({ id: sources.id })
    .from(sources)
    .where(inArray(sources.id, [...ids]))
    .orderBy(asc(sources.id))
    .for('update')
  if (locked.length === new Set(ids).size) return
  throw new AppError('CONFLICT', 'One of the sources was merged elsewhere just now. Try again.')
}
