// The forum of a page and its boards: what is unknown is filled in; of two answers, the first by its order stays.
import { boards, forums } from '../../../drizzle/schema.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { rules, target, upsertCtes } from './upsert.ts'

export const forumCtes: Cte[] = [
  recordsCte('forum', 'forums', forums, [
    'id',
    'name',
    'host',
    'baseUrl',
    'engine',
    'engineVersion',
    'language',
  ]),
  `forum_row as materialized (select r.*, ${seen} from forum_in r, go)`,
  ...upsertCtes(
    target(
      'forum',
      forums,
      {
        id: 'fixed',
        ...rules('least', 'name', 'host', 'base_url', 'engine', 'engine_version', 'language'),
      },
      ['last_seen_at'],
    ),
  ),
]

export const boardCtes: Cte[] = [
  recordsCte('board', 'boards', boards, [
    'id',
    'forumId',
    'parentId',
    'nativeId',
    'name',
    'url',
    'path',
  ]),
  `board_row as materialized (select r.*, ${seen} from board_in r, go)`,
  ...upsertCtes(
    target(
      'board',
      boards,
      {
        ...rules('fixed', 'id', 'forum_id'),
        ...rules('least', 'parent_id', 'native_id', 'name', 'url', 'path'),
      },
      ['last_seen_at'],
    ),
  ),
]
