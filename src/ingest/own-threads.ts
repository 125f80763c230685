// Of the threads of a document those that its sender may speak of: a token or an endpoint may be bound to a forum. Pure.
import { AppError } from '../errors.ts'
import type { Warning } from '../model.ts'
import type { PageRecords } from '../store/page-records.ts'

type Thread = { readonly records: PageRecords }

/**
 * @param onlyForum the only one that may be written to; null for all.
 * @throws AppError FORBIDDEN where no thread is of that forum.
 */
export function ownThreads<T extends Thread>(
  threads: readonly T[],
  onlyForum: string | null,
): { readonly own: readonly T[]; readonly warnings: readonly Warning[] } {
  if (onlyForum === null) return { own: threads, warnings: [] }
  const own = threads.filter(({ records }) => isOf(records, onlyForum))
  const [first] = threads
  if (own.length === 0 && first !== undefined) throw foreign(first.records, onlyForum)
  const left = threads.length - own.length
  if (left === 0) return { own, warnings: [] }
  const message = `${left} threads of other sites than ${onlyForum} were left out.`
  return { own, warnings: [{ code: 'FOREIGN_LEFT_OUT', message }] }
}

/** An address is a key, too: with one of another site, a document could speak of records that are not its own. */
const isOf = ({ forum, threadKeys, postKeys }: PageRecords, onlyForum: string): boolean =>
  forum.id === onlyForum &&
  ![...threadKeys, ...postKeys].some(
    ({ scheme, value }) => scheme === 'PERMALINK' && value.split('/', 1)[0] !== forum.host,
  )

const foreign = ({ forum }: PageRecords, onlyForum: string) =>
  new AppError(
    'FORBIDDEN',
    `Only ${onlyForum} may be written to; the document is of ` +
      `${forum.baseUrl ?? forum.name ?? 'no forum that it names. Give its url'}${
        forum.id === onlyForum ? ', but speaks of addresses elsewhere' : ''
      }.`,
  )
