// Every key that a record is known by, strongest first.
import { eq, type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { postIdentifiers } from '../../../drizzle/schema.ts'
import { schemes } from '../../identity.ts'
import { embedded, many } from '../plan/declare.ts'
import { literal } from '../plan/value.ts'

type Keys = typeof postIdentifiers

/** Scheme and value are columns of their names. */
const identifier = embedded<never>({})

/** @param table one of the tables that lead from keys to records. */
export const identifiers = (table: PgTable) =>
  many<{ readonly id: PgColumn } & PgTable, Keys>(
    { table, object: identifier },
    (record, key) => eq(key.ownerId, record.id),
    (key) => [strengthOf(key), sql`${key.value}`],
  )

const names = schemes.map((scheme) => literal(scheme))

const strengthOf = ({ scheme }: Keys): SQL =>
  sql`array_position(array[${sql.join(names, sql.raw(', '))}], ${scheme})`
