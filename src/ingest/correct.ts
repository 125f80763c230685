// A human's word on an attribution, checked and brought to what the store takes. Reads no document.
import { AppError } from '../errors.ts'
import {
  type Corrected,
  type Correction,
  correctAttribution,
} from '../store/corrections/correct-attribution.ts'
import { type Merge, mergeSources } from '../store/corrections/merge-sources.ts'
import type { Database } from '../store/db.ts'
import { receivedText } from './receive.ts'
import { namedSource } from './records/sources.ts'

interface Writing {
  readonly db: Database
  readonly now: () => Date
}

export interface Said extends Omit<Correction, 'source' | 'at'> {
  readonly sourceId: string | null
  readonly sourceName: string | null
}

const LONGEST_NAME = 200
const LONGEST_NOTE = 1_000
const LARGEST_HOP = 100

/** @throws AppError INVALID or NOT_FOUND with the field to blame. */
export async function correct(
  { sourceId, sourceName, ...said }: Said,
  { db, now }: Writing,
): Promise<Corrected> {
  if (sourceId !== null && sourceName !== null) {
    throw new AppError('INVALID', 'Give sourceId or sourceName, not both.', {
      field: ['sourceName'],
    })
  }
  const isOfKnown = said.status === 'EXTRACTED' || said.status === 'CONFIRMED'
  if (isOfKnown && said.attributionId === null) {
    throw new AppError('INVALID', `${said.status} needs the attributionId that it is said of.`, {
      field: ['attributionId'],
    })
  }
  if (said.hop !== null && (said.hop < 1 || said.hop > LARGEST_HOP)) {
    throw new AppError('INVALID', `hop must be 1 to ${LARGEST_HOP}, not ${said.hop}.`, {
      field: ['hop'],
    })
  }
  const name = receivedText(sourceName, LONGEST_NAME, 'sourceName')
  return await correctAttribution(db, {
    ...said,
    source: sourceId !== null ? { id: sourceId } : name === null ? null : namedSource(name),
    articleTitle: receivedText(said.articleTitle, LONGEST_NOTE, 'articleTitle'),
    by: receivedText(said.by, LONGEST_NAME, 'by'),
    note: receivedText(said.note, LONGEST_NOTE, 'note'),
    at: now(),
  })
}

const MOST_SOURCES = 20

/**
 * @returns the id of the source that is left.
 * @throws AppError INVALID or NOT_FOUND with the field to blame.
 */
export async function merge(said: Omit<Merge, 'at'>, { db, now }: Writing): Promise<string> {
  checkCount(said.fromIds)
  return await mergeSources(db, {
    ...said,
    by: receivedText(said.by, LONGEST_NAME, 'by'),
    note: receivedText(said.note, LONGEST_NOTE, 'note'),
    at: now(),
  })
}

/** @throws AppError INVALID for none or too many. */
function checkCount(fromIds: readonly string[]): void {
  if (fromIds.length >= 1 && fromIds.length <= MOST_SOURCES) return
  throw new AppError('INVALID', `Give 1 to ${MOST_SOURCES} sources at once.`, {
    field: ['fromIds'],
  })
}
