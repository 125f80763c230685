// Column shapes that several tables share.
import {
  type AnyPgColumn,
  customType,
  foreignKey,
  integer,
  jsonb,
  timestamp,
} from 'drizzle-orm/pg-core'

/** Opaque global id: `<type>_<20 characters of a hash of the identity>`. Compared bytewise, whatever the database's locale. */
export const globalId = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** Millisecond instants: what JavaScript can hold, so a cursor never skips a row. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Words of a text in the forms that search compares, by search_vector() of the migrations. */
export const searchVector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** Contents as they came. */
export const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Number of a transaction that never wraps around. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/** When the row was written first and last, by the database's clock. */
export const rowTimes = () => ({
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})

/** The newest and the oldest observation of a record at its forum: the version guard of every update. */
export const seenTimes = () => ({
  firstSeenAt: instant('first_seen_at').notNull(),
  lastSeenAt: instant('last_seen_at').notNull(),
})

/** The version of the extractor that made the row; all rows from before there were versions are of the first. */
export const madeBy = () => ({
  extractorVersion: integer('extractor_version').notNull().default(1),
})

/**
 * The versions of those columns whose value is not of the row's version: a newer observation may say nothing of a column, and
 * then the newest one that does counts, in whatever order they arrive. Mostly null.
 */
export const columnVersions = () => ({
  versions: json<Readonly<Record<string, string>>>('versions'),
})

export const json = <Shape>(name: string) => jsonb(name).$type<Shape>()

/** The row follows a renamed owner and goes with a deleted one. */
export const ownedBy = (name: string, column: AnyPgColumn, owner: AnyPgColumn) =>
  reference(name, column, owner).onDelete('cascade').onUpdate('cascade')

/** The row follows a renamed target and outlives a deleted one. */
export const refersTo = (name: string, column: AnyPgColumn, target: AnyPgColumn) =>
  reference(name, column, target).onDelete('set null').onUpdate('cascade')

const reference = (name: string, column: AnyPgColumn, target: AnyPgColumn) =>
  foreignKey({ name, columns: [column], foreignColumns: [target] })
