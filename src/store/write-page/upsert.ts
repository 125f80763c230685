// SQL for the third step of the write: new and changed rows, never an older content over a newer one.
//
// The shape matters. Reading known rows and inserting the rest with ON CONFLICT DO NOTHING or a WHERE loses rows under a race
// without any error. Here known rows are looked up one by one through the primary key, only new or changed ones are inserted,
// in the order of their ids, and a conflict always updates, so that a row of a racing writer is met and merged as well.
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Cte } from './rows.ts'

/**
 * What becomes of a column when its row is there already. All but the last two give the same in whatever order observations
 * arrive. newest: the newest observation that says anything; least: the first by its own order, for what hardly ever differs and
 * would be written with every page otherwise; greatest: never falls; fixed: part of the identity; maker: the newest
 * extractor's version, worth writing but no change; stamp: follows every write.
 */
export type Rule = 'newest' | 'least' | 'greatest' | 'fixed' | 'maker' | 'stamp'

export interface UpsertTarget {
  readonly name: string
  readonly table: string
  readonly columns: Readonly<Record<string, Rule>>
  /** Columns that order two observations, besides last_seen_at; compared as one row. */
  readonly version: readonly string[]
  /** Columns made of the content, which is dear: only for rows that are written, by an expression over `n`. */
  readonly derived?: Readonly<Record<string, string>>
  /** Columns that later steps want to know of written rows. */
  readonly returns?: readonly string[]
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
  more: Pick<UpsertTarget, 'derived' | 'returns' | 'isStale' | 'isSettled'> = {},
): UpsertTarget => ({ name, table: getTableName(table), columns, version, ...more })

/** Needs `<name>_row` with all columns; adds `<name>_old`, `<name>_new` (rows worth writing) and `<name>_written`. */
export function upsertCtes(target: UpsertTarget): Cte[] {
  const { name, table, columns, version, derived = {}, returns = [], isStale, isSettled } = target
  const rules = Object.entries(columns)
  const newest = rules.filter(([, rule]) => rule === 'newest').map(([column]) => column)
  const names = [...Object.keys(columns), ...version.filter((column) => !(column in columns))]
  const all = [...names, 'first_seen_at']
  const made = Object.entries(derived)
  const compare = (incoming: string, sign: string, stored: string) =>
    `(${version.map((column) => `${incoming}.${column}`).join(', ')}) ${sign} (${version
      .map((column) => `${stored}.${column}`)
      .join(', ')})`
  const newer = compare('excluded', '>', 't')
  /** Where versions decide, an observation that only confirms the content is worth keeping too, if its time is given. */
  const confirms =
    newest.length > 0
      ? `or (go.observed_at_is_given and newer.yes) or ${confirmsOlder(newest, version)}`
      : ''
  const changes = rules.flatMap(([column, rule]) => changeTest(column, rule, version))
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
        cross join lateral (select coalesce(${compare('r', '>', 'o')}, false) as yes,
          coalesce(${compare('r', '=', 'o')}, false) as same) newer
      where (o.id is null or ${isChanged} or r.first_seen_at < o.first_seen_at ${confirms} ${isRemade}
        ${isStale ? `or (newer.yes and ${isStale})` : ''})
        ${isSettled ? `and not coalesce(${isSettled('o')}, false)` : ''})`,
    `${name}_written as (
      insert into ${table} as t (${[...all, ...Object.keys(derived)].join(', ')})
      select ${[...all, ...made.map(([, expression]) => expression)].join(', ')}
      from ${name}_new n order by id
      on conflict (id) do update set
        ${rules.flatMap(([column, rule]) => assignment(column, rule, version, compare)).join(', ')},
        ${newest.length > 0 ? `versions = ${columnVersions(newest, version, newer)},` : ''}
        ${version
          .map(
            (column) =>
              `${column} = case when ${newer} then excluded.${column} else t.${column} end`,
          )
          .join(', ')},
        ${made.map(([column]) => `${column} = case when ${newer} or t.${column} is null then excluded.${column} else t.${column} end,`).join(' ')}
        first_seen_at = least(t.first_seen_at, excluded.first_seen_at),
        updated_at = now()
      ${isSettled ? `where not (${isSettled('t')})` : ''}
      returning ${['id', ...returns].map((column) => `t.${column}`).join(', ')}, (t.xmax = 0) as is_created)`,
  ]
}

function changeTest(column: string, rule: Rule, version: readonly string[]): string[] {
  const fills = `o.${column} is null and r.${column} is not null`
  if (rule === 'newest') {
    const differs = `r.${column} is not null and r.${column} is distinct from o.${column}`
    return [
      `(${fills})`,
      `(newer.yes and ${differs})`,
      `(newer.same and ${differs} and ${asText('r', column)} > ${asText('o', column)})`,
      `(o.versions ? '${column}' and ${differs} and ${textOf('r', version)} > ${ownVersion('o', column)})`,
    ]
  }
  if (rule === 'least') return [`(${fills})`, `coalesce(r.${column} < o.${column}, false)`]
  if (rule === 'greatest') return [`(${fills})`, `coalesce(r.${column} > o.${column}, false)`]
  return []
}

function assignment(
  column: string,
  rule: Rule,
  version: readonly string[],
  compare: (incoming: string, sign: string, stored: string) => string,
): string[] {
  const incoming = `excluded.${column}`
  const stored = `t.${column}`
  if (rule === 'newest') {
    return [
      `${column} = case
        when ${incoming} is null then ${stored}
        when ${stored} is null then ${incoming}
        when t.versions ? '${column}' then
          case when (${textOf('excluded', version)}, ${asText('excluded', column)})
            > (${ownVersion('t', column)}, ${asText('t', column)}) then ${incoming} else ${stored} end
        when ${compare('excluded', '>', 't')} then ${incoming}
        when ${compare('excluded', '=', 't')} and ${asText('excluded', column)} > ${asText('t', column)} then ${incoming}
        else ${stored} end`,
    ]
  }
  if (rule === 'least') return [`${column} = least(${stored}, ${incoming})`]
  if (rule === 'greatest' || rule === 'maker')
    return [`${column} = greatest(${stored}, ${incoming})`]
  if (rule === 'stamp') return [`${column} = ${incoming}`]
  return []
}

/** The version of a row as text that compares bytewise as its columns do. */
const textOf = (row: string, version: readonly string[]): string =>
  `(version_text(${row}.fidelity, ${row}.last_seen_at)${
    version.includes('content_hash') ? ` || ' ' || ${row}.content_hash` : ''
  }${version.includes('extractor_version') ? ` || lpad(${row}.extractor_version::text, 10)` : ''}) collate "C"`

const ownVersion = (row: string, column: string): string =>
  `(${row}.versions->>'${column}') collate "C"`

/** Decides between two values of one version. */
const asText = (row: string, column: string): string => `${row}.${column}::text collate "C"`

/** An older observation may still be the newest that says something of a column. */
const confirmsOlder = (columns: readonly string[], version: readonly string[]): string =>
  `(o.versions is not null and (${columns
    .map(
      (column) =>
        `(o.versions ? '${column}' and r.${column} is not null and ${textOf('r', version)} > ${ownVersion('o', column)})`,
    )
    .join(' or ')}))`

/** The versions of the columns after the write, of those that differ from the row's. */
function columnVersions(
  columns: readonly string[],
  version: readonly string[],
  newer: string,
): string {
  const incoming = textOf('excluded', version)
  const stored = textOf('t', version)
  const row = `case when ${newer} then ${incoming} else ${stored} end`
  const versions = columns.map((column) => {
    const own = `coalesce(${ownVersion('t', column)}, ${stored})`
    return `'${column}', nullif(case
      when excluded.${column} is null then case when t.${column} is not null then ${own} end
      when t.${column} is null then ${incoming}
      else greatest(${incoming}, ${own}) end, ${row})`
  })
  return `nullif(jsonb_strip_nulls(jsonb_build_object(${versions.join(', ')})), '{}')`
}
