// The small conditions that filters are made of. What is given travels as a parameter, never as text of a statement.
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { getDomain } from 'tldts'
import { type attributions, sourceAliases } from '../../../drizzle/schema.ts'
import { AppError } from '../../errors.ts'
import type {
  AttributionRole,
  AttributionStatus,
  DateRange,
} from '../../graphql/schema.generated.ts'
import { foldName, identifier } from '../../identity.ts'
import { identifiersOf, type Merging } from '../kinds.ts'
import type { Asked } from '../plan/asked.ts'
import type { Condition } from '../plan/declare.ts'
import { isOneOfNames } from '../plan/value.ts'
import { isUpheld } from './visibility.ts'

const MOST_VALUES = 100

/** A row for every key of a filter of the contract: the condition that it stands for. */
export type Conditions<Row, Filter> = {
  readonly [Key in keyof Filter]-?: (
    row: Row,
    asked: Asked<NonNullable<Filter[Key]>>,
  ) => Condition | readonly Condition[]
}

/** The conditions of the keys that are given. */
export function given<Row, Filter extends object>(
  conditions: Conditions<Row, Filter>,
  row: Row,
  asked: Asked<Filter | null | undefined>,
): readonly Condition[] {
  const keys = Object.keys(conditions) as (keyof Filter)[]
  return keys
    .filter((key) => asked.now?.[key] != null)
    .flatMap((key) =>
      conditions[key](
        row,
        asked.at((filter) => filter?.[key] as never),
      ),
    )
}

/** What no database column can hold finds nothing instead of failing. */
export const storable = (text: string): string => text.replaceAll('\0', '\ufffd')

/** The column holds this id, or the id of the record that it was merged into. */
export function isRecord(column: PgColumn, asked: Asked<string>, type?: Merging): SQL {
  const id = sql`${asked.bind(storable)}::text`
  if (type === undefined) return sql`${column} = ${id}`
  const { ownerId, key } = identifiersOf[type]
  const survivor = sql`select ${ownerId} from ${identifiersOf[type]} where ${key} = ${id}`
  return sql`${column} = coalesce((${survivor}), ${id})`
}

export const isOneOf = (column: PgColumn, asked: Asked<readonly string[]>): SQL =>
  sql`${column} = any(${textsOf(asked)}::text[])`

/** @throws AppError INVALID, when it runs, for a list that is too long. */
export const textsOf = (asked: Asked<readonly string[]>): SQL =>
  asked.bind((values) => {
    if (values.length > MOST_VALUES) {
      throw new AppError('INVALID', `A list in a filter takes at most ${MOST_VALUES} values.`)
    }
    return [...new Set(values)].map(storable)
  })

export const isWithin = (column: PgColumn, asked: Asked<DateRange>): SQL | undefined =>
  and(
    asked.now.from == null
      ? undefined
      : sql`${column} >= ${asked.bind(({ from }) => from?.toISOString())}::timestamptz`,
    asked.now.before == null
      ? undefined
      : sql`${column} < ${asked.bind(({ before }) => before?.toISOString())}::timestamptz`,
  )

interface Updated extends PgTable {
  readonly id: PgColumn
  readonly updatedAt: PgColumn
}

/** In an order of the time of updates an index leads there; in others, the few that were updated lately are looked up. */
export function isUpdatedAfter(
  table: Updated,
  row: Updated,
  asked: Asked<Date>,
): readonly Condition[] {
  const isLater = (column: PgColumn) =>
    sql`${column} > ${asked.bind((instant) => instant.toISOString())}::timestamptz`
  return [
    isLater(row.updatedAt),
    {
      column: row.id,
      keys: sql`select ${table.id} from ${table} where ${isLater(table.updatedAt)}`,
      holds: (id) =>
        sql`select 1 from ${table} where ${and(eq(table.id, id), isLater(table.updatedAt))}`,
    },
  ]
}

export const hasRole = (
  edge: typeof attributions,
  asked: Asked<readonly AttributionRole[] | null | undefined>,
): SQL | undefined => (asked.now == null ? undefined : isOneOfNames(edge.role, asked.now))

/** Rejected edges only where they are asked for. */
export const hasStatus = (
  edge: typeof attributions,
  asked: Asked<readonly AttributionStatus[] | null | undefined>,
): SQL =>
  asked.now == null || isUsual(asked.now) ? isUpheld(edge) : isOneOfNames(edge.status, asked.now)

/** All but rejected ones, as the contract has it by default: said in one way, so that it is planned in one way. */
const isUsual = (statuses: readonly AttributionStatus[]): boolean =>
  new Set(statuses).size === 3 && !statuses.includes('REJECTED')

/**
 * The column holds the id of the source that goes by this name. One key, not a list of one: then a plan for any name looks
 * as good to the database as one for this name, and is kept.
 */
export function isSourceNamed(column: PgColumn, asked: Asked<string>): SQL {
  const key = asked.bind((name) => identifier('source', 'NAME', foldName(name)).key)
  return sql`${column} = (select ${sourceAliases.ownerId} from ${sourceAliases}
    where ${sourceAliases.key} = ${key}::text)`
}

/** The column holds the id of the source of this domain; any host or address below it says it, too. */
export const isSourceOf = (column: PgColumn, asked: Asked<string>): SQL =>
  isSourceByKey(
    column,
    asked.bind((domain) => {
      const address = domain.includes('://') ? domain : `http://${domain.trim()}`
      const host = URL.canParse(address) ? new URL(address).hostname : domain
      const keys = new Set([host, getDomain(host, { allowPrivateDomains: true }) ?? host])
      return [...keys].map((value) => identifier('source', 'DOMAIN', value).key)
    }),
  )

/** As an array, so that the index of the column is asked for the ids that the keys lead to, and for no other plan. */
const isSourceByKey = (column: PgColumn, keys: SQL): SQL =>
  sql`${column} = any(array(select ${sourceAliases.ownerId} from ${sourceAliases}
    where ${sourceAliases.key} = any(${keys}::text[])))`
