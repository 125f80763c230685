// SQL for the third step of the write: new and changed rows, never an older content over a newer one.
//
// The shape matters. Reading known rows and inserting the rest with ON CONFLICT DO NOTHING or a WHERE loses rows under a race
// without any error. Here known rows are looked up one by one through the primary key, only new or changed ones are inserted,
// in the order of their ids, and a conflict always updates, so that a row of a racing writer is met and merged as well.
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Cte } from './rows.ts'

/**
 * What becomes of a column when its row is there already.
 * newest: the newest observation that says anything; fill: what is known stays; greatest: never falls; fixed: part of the
 * identity; stamp: follows every write; maker: the newest extractor's version, worth writing but no change.
 */
export type Rule = 'newest' | 'fill' | 'greatest' | 'fixed' | 'stamp' | 'maker'

export interface UpsertTarget {
  readonly name: string
  readonly table: string
  readonly columns: Readonly<Record<string, Rule>>
  /** Columns that order two observations, besides last_seen_at; compared as one row. */
  readonly version: readonly string[]
  /** Columns made of the content, which is dear: only for rows that are written, by an expression over `n`. */
  readonly derived?: Readonly<Record<string, string>>
  /** Holds for a stored row that no page may change, by an expression over its name. */
  readonly isSettled?: (row: string) => string
  /** Holds for a row `r` that has to be written again over `o` for what is derived of other tables. */
  readonly isStale?: string
}

export const rules = (rule: Rule, ...columns: string[]): Record<string, Rule> =>
  Object.fromEntries(columns.map((column) => [column, rule]))

export const target = (
  name: string,
  table: PgTable,
  columns: Readonly<Record<string, Rule>>,
  version: readonly string[],
  more: Pick<UpsertTarget, 'derived' | 'isStale' | 'isSettled'> = {},
): UpsertTarget => ({ name, table: getTableName(table), columns, version, ...more })

/** Needs `<name>_row` with all columns; adds `<name>_old`, `<name>_new` (rows worth writing) and `<name>_written`. */
export function upsertCtes(target: UpsertTarget): Cte[] {
  const { name, table, columns, version, derived = {}, isStale, isSettled } = target
  const rules = Object.entries(columns)
  const names = [...Object.keys(columns), ...version.filter((column) => !(column in columns))]
  const all = [...names, 'first_seen_at']
  const made = Object.entries(derived)
  const newer = (incoming: string, stored: string) =>
    `(${version.map((column) => `${incoming}.${column}`).join(', ')}) > (${version
      .map((column) => `${stored}.${column}`)
      .join(', ')})`
  /** Where versions decide, an observation that only confirms the content is worth keeping too, if its time is given. */
  const confirms = rules.some(([, rule]) => rule === 'newest')
    ? 'or (go.observed_at_is_given and newer.yes)'
    : ''
  const changes = rules.flatMap(([column, rule]) => changeTest(column, rule))
  const versionChanges = version
    .filter((column) => column !== 'last_seen_at')
    .map((column) => `r.${column} is distinct from o.${column}`)
  const isRemade = rules
    .filter(([, rule]) => rule === 'maker')
    .map(([column]) => `or r.${column} > o.${column}`)
    .join(' ')
  const isChanged = [
    ...changes,
    ...(versionChanges.length > 0 ? [`(newer.yes and (${versionChanges.join(' or ')}))`] : []),
  ].join(' or ')
  return [
    `${name}_old as materialized (
      select o.* from ${name}_row r cross join lateral (
        select * from ${table} where id = r.id limit 1) o)`,
    `${name}_new as materialized (
      select r.*, (o.id is null or ${isChanged}) as is_changed
      from go cross join ${name}_row r left join ${name}_old o on o.id = r.id
        cross join lateral (select coalesce(${newer('r', 'o')}, false) as yes) newer
      where (o.id is null or ${isChanged} or r.first_seen_at < o.first_seen_at ${confirms} ${isRemade}
        ${isStale ? `or (newer.yes and ${isStale})` : ''})
        ${isSettled ? `and not coalesce(${isSettled('o')}, false)` : ''})`,
    `${name}_written as (
      insert into ${table} as t (${[...all, ...Object.keys(derived)].join(', ')})
      select ${[...all, ...made.map(([, expression]) => expression)].join(', ')}
      from ${name}_new n order by id
      on conflict (id) do update set
        ${rules.flatMap(([column, rule]) => assignment(column, rule, newer('excluded', 't'))).join(', ')},
        ${version
          .map(
            (column) =>
              `${column} = case when ${newer('excluded', 't')} then excluded.${column} else t.${column} end`,
          )
          .join(', ')},
        ${made.map(([column]) => `${column} = case when ${newer('excluded', 't')} or t.${column} is null then excluded.${column} else t.${column} end,`).join(' ')}
        first_seen_at = least(t.first_seen_at, excluded.first_seen_at),
        updated_at = now()
      ${isSettled ? `where not (${isSettled('t')})` : ''}
      returning t.id, (t.xmax = 0) as is_created)`,
  ]
}

function changeTest(column: string, rule: Rule): string[] {
  const fills = `o.${column} is null and r.${column} is not null`
  if (rule === 'newest') {
    return [
      `(${fills})`,
      `(newer.yes and r.${column} is not null and r.${column} is distinct from o.${column})`,
    ]
  }
  if (rule === 'fill') return [`(${fills})`]
  if (rule === 'greatest') return [`(${fills})`, `coalesce(r.${column} > o.${column}, false)`]
  return []
}

function assignment(column: string, rule: Rule, newer: string): string[] {
  const incoming = `excluded.${column}`
  const stored = `t.${column}`
  if (rule === 'newest') {
    return [
      `${column} = case when ${newer} then coalesce(${incoming}, ${stored}) else coalesce(${stored}, ${incoming}) end`,
    ]
  }
  if (rule === 'fill') return [`${column} = coalesce(${stored}, ${incoming})`]
  if (rule === 'greatest' || rule === 'maker')
    return [`${column} = greatest(${stored}, ${incoming})`]
  if (rule === 'stamp') return [`${column} = ${incoming}`]
  return []
}
