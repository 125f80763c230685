// The authors of a page.
import { getTableName } from 'drizzle-orm'
import { authorIdentifiers, authors } from '../../../drizzle/schema.ts'
import { identifiedCte, identityCte, ladderCtes } from './ladder.ts'
import { type Cte, recordsCte, seen } from './rows.ts'
import { rules, target, upsertCtes } from './upsert.ts'

export const authorCtes: Cte[] = [
  recordsCte('author', 'authors', authors, [
    'id',
    'forumId',
    'nativeId',
    'name',
    'nameKey',
    'profileUrl',
    'avatarUrl',
    'role',
  ]),
  ...ladderCtes({
    name: 'author',
    keys: 'authorKeys',
    identifiers: getTableName(authorIdentifiers),
  }),
  identityCte('author'),
  `author_row as materialized (
    select i.id, r.forum_id, r.native_id, r.name, r.name_key, r.profile_url, r.avatar_url, r.role,
      go.fidelity, ${seen}
    from go cross join author_in r join author_id i on i.record = r.id)`,
  ...upsertCtes(
    target(
      'author',
      authors,
      {
        ...rules('fixed', 'id', 'forum_id'),
        ...rules('newest', 'native_id', 'name', 'name_key', 'profile_url', 'avatar_url', 'role'),
      },
      ['fidelity', 'last_seen_at'],
    ),
  ),
  identifiedCte('author', getTableName(authorIdentifiers)),
]
