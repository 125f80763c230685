// Boards as the graph has them.
import { eq, getTableColumns } from 'drizzle-orm'
import { boards } from '../../../../drizzle/schema.ts'
import type { BoardFilter } from '../../../../src/graphql/schema.generated.ts'
import type { Collection, Records } from '../collection.ts'
import type { Order } from '../keyset.ts'
import type { Board } from '../rows.ts'

export const board: Records = {
  kind: 'board',
  from: boards,
  columns: getTableColumns(boards),
  id: boards.id,
}

const byName: Order = {
  tag: 'boards:NAME:ASC',
  keys: ['name', 'id'],
  columns: [boards.name, boards.id],
  direction: 'ASC',
}

export const allBoards: Collection<Board, { readonly filter?: BoardFilter | null | undefined }> = {
  ...board,
  name: 'boards',
  order: () => byName,
  where: ({ filter }) => [filter?.forumId ? eq(boards.forumId, filter.forumId) : undefined],
}

export const boardsOfForum: Collection<Board, object> = {
  ...board,
  name: 'forum.boards',
  order: () => byName,
  where: (_, forumId) => [eq(boards.forumId, forumId)],
}
