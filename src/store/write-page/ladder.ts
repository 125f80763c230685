// SQL for the second step of the write: which stored record each incoming one is. The strongest key decides; a weaker one counts
// only where no stronger one speaks against it. (Another content speaks against nothing: posts are edited.)
import { schemes } from '../../identity.ts'
import type { Cte } from './rows.ts'

interface LadderTarget {
  readonly name: string
  /** List of the document that holds the keys. */
  readonly keys: string
  readonly identifiers: string
  /** Table whose records may only be matched by content inside one forum, or with the anonymous one. */
  readonly forumScoped?: string
  /** Whether several incoming records may be one stored record: a human can know more than the page. */
  readonly isShared?: boolean
}

/**
 * Adds, for target `post`: post_key (incoming keys), post_hit (keys that are stored), post_ok (hits nothing speaks against),
 * post_match (at most one stored record for an incoming one, and, unless shared, the other way round).
 */
export function ladderCtes(target: LadderTarget): Cte[] {
  const { name, keys, identifiers, forumScoped, isShared = false } = target
  return [
    `${name}_key as materialized (
      select k.* from go cross join lateral jsonb_to_recordset(go.page->'${keys}')
        as k(record text, key text, scheme text, rank int, value text))`,
    `${name}_hit as materialized (
      select k.record, k.key, k.scheme, k.rank, i.owner_id as id
      from ${name}_key k cross join lateral (
        select owner_id from ${identifiers} where key = k.key limit 1) i)`,
    `${name}_ok as materialized (
      select h.* from ${name}_hit h
      where not exists (
        select 1 from ${name}_key stronger
        where stronger.record = h.record and stronger.rank < h.rank and stronger.scheme <> 'CONTENT'
          and exists (
            select 1 from ${identifiers} i
            where i.owner_id = h.id and i.scheme = stronger.scheme)
          and not exists (
            select 1 from ${name}_hit same
            where same.record = h.record and same.key = stronger.key and same.id = h.id))
      ${forumScoped ? sameForum(forumScoped) : ''})`,
    `${name}_match as materialized (
      select distinct on (${isShared ? 'id, record' : 'id'}) record, id, rank
      from (select distinct on (record) * from ${name}_ok order by record, rank, id) best
      order by id, ${isShared ? 'record' : 'rank, record'})`,
  ]
}

/** `post_id`: every incoming record beside the id it is stored under. */
export const identityCte = (name: string): Cte =>
  `${name}_id as materialized (
    select r.id as record, coalesce(m.id, r.id) as id, m.id is not null as is_known
    from ${name}_in r left join ${name}_match m on m.record = r.id)`

const sameForum = (table: string): string =>
  `and (h.scheme not in ('CONTENT', 'FIRST_WORDS') or exists (
      select 1 from ${table} t, go
      where t.id = h.id and (t.forum_id = go.forum_id or go.anonymous_forum_id in (t.forum_id, go.forum_id))))`

/** Keys that nobody has yet are given to the record that brought them. */
export const identifiedCte = (
  name: string,
  identifiers: string,
  more: Readonly<Record<string, string>> = {},
): Cte =>
  `${name}_identified as (
    insert into ${identifiers} (${['key', 'owner_id', 'scheme', 'value', ...Object.keys(more)].join(', ')})
    select ${['k.key', 'i.id', 'k.scheme', 'k.value', ...Object.values(more)].join(', ')}
    from ${name}_key k join ${name}_id i on i.record = k.record
    where not exists (select 1 from ${name}_hit h where h.key = k.key)
    order by k.key
    on conflict (key) do nothing)`

/**
 * Records that now have a stronger key than the one their id is derived from.
 * @param isKept holds for a record `i` that keeps its id all the same.
 */
export const renamesQuery = (name: string, identifiers: string, isKept = 'false'): string =>
  `select '${name}' as type, i.id as old, i.record as new from ${name}_id i
   join ${name}_key own on own.key = i.record and own.record = i.record
   join ${identifiers} now on now.key = i.id
   where i.id <> i.record and not (${isKept})
     and own.rank < array_position(array[${schemes.map((scheme) => `'${scheme}'`).join(', ')}], now.scheme) - 1`

/** Stored records that turned out to be one: the weaker known one goes into the one that was matched. */
export const duplicatesQuery = (name: string): string =>
  `select distinct '${name}' as type, h.id as old, i.id as new
   from ${name}_ok h join ${name}_id i on i.record = h.record
   where h.id <> i.id and not exists (select 1 from ${name}_id other where other.id = h.id)`
