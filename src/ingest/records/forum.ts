// The forum and the boards of a page as rows.
import {
  anonymousForumId,
  canonicalAddress,
  forumIdByAddress,
  forumIdByName,
  idOf,
} from '../../identity.ts'
import type { Extraction, PageInput } from '../../model.ts'
import type { BoardRecord, ForumRecord } from '../../store/page-records.ts'

/** By address, else by the name the caller gives, else anonymous. */
export function forumRecord({ engine, thread }: Extraction, input: PageInput): ForumRecord {
  const baseUrl = input.forum?.baseUrl ?? thread.forum.baseUrl
  const name = input.forum?.name ?? null
  return {
    id: baseUrl ? forumIdByAddress(baseUrl) : name ? forumIdByName(name) : anonymousForumId,
    name: name ?? thread.forum.name,
    host: baseUrl ? new URL(baseUrl).host.replace(/^www\./, '') : null,
    baseUrl,
    engine,
    engineVersion: thread.forum.engineVersion,
    language: thread.language,
  }
}

/** From the outermost board inwards; each is the parent of the next. */
export function boardRecords(
  forumId: string,
  boards: Extraction['thread']['boards'],
): BoardRecord[] {
  const records: BoardRecord[] = []
  for (const board of boards) {
    const parent = records.at(-1)
    const path = [...(parent?.path ?? []), board.name]
    const identity =
      board.nativeId !== null
        ? ['native', forumId, board.nativeId]
        : board.url !== null
          ? ['address', canonicalAddress(board.url)]
          : ['path', forumId, ...path]
    const id = idOf('board', ...identity)
    if (records.some((record) => record.id === id)) continue
    records.push({ ...board, id, forumId, parentId: parent?.id ?? null, path })
  }
  return records
}
