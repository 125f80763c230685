// Boards as the graph has them.
import { eq, getTableColumns } from 'drizzle-orm'
import { boards } from '../../../../drizzle/schema.ts'
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

export const boardsOfForum: Collection<Board, object> = {
  ...board,
  name: 'forum.boards',
  order: () => byName,
  where: (_, forumId) => [eq(boards.forumId, forumId)],
}
