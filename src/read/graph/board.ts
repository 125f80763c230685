// Boards: all of them, and what hangs on one.
import { eq } from 'drizzle-orm'
import { boards, type forums } from '../../../drizzle/schema.ts'
import type { BoardFilter } from '../../graphql/schema.generated.ts'
import { connection, type List, one, type Type } from '../plan/declare.ts'
import { type Conditions, given, isRecord } from './conditions.ts'
import { listOfThreads } from './thread.ts'

type Boards = typeof boards

const conditions: Conditions<Boards, BoardFilter> = {
  forumId: (board, id) => isRecord(board.forumId, id),
}

export const listOfBoards: List<Boards, { readonly filter?: BoardFilter | null }> = {
  type: 'Board',
  tag: 'boards',
  orders: { NAME: (board) => board.name },
  tie: (board) => board.id,
  byDefault: { field: 'NAME', direction: 'ASC' },
  where: (board, asked) =>
    given(
      conditions,
      board,
      asked.at(({ filter }) => filter),
    ),
}

export const board: Type<Boards> = {
  table: boards,
  fields: {
    parent: one('Board', (board: Boards, parent: Boards) => eq(parent.id, board.parentId)),
    forum: one('Forum', (board: Boards, forum: typeof forums) => eq(forum.id, board.forumId)),
    threads: connection(listOfThreads, (board: Boards, thread) => eq(thread.boardId, board.id)),
  },
}
