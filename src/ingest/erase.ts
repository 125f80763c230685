// Erases a record by the operator's word. Only puts together what the store erases and what is read of markup here.
import { AppError } from '../errors.ts'
import type { Database } from '../store/db.ts'
import { type Erasable, eraseRecord } from '../store/erase.ts'
import { redact } from './redact.ts'

/**
 * @returns the id of the tombstone.
 * @throws AppError NOT_FOUND where there is no such record.
 */
export async function erase(db: Database, type: Erasable, id: string): Promise<string> {
  const erased = await eraseRecord(db, type, id, redact)
  if (erased !== null) return erased
  throw new AppError('NOT_FOUND', `There is no ${type} of this id.`, { field: ['id'] })
}
