// The present as columns hold it: they keep milliseconds, and round. What is put there as now() may lie in the future of now() itself.
import { sql } from 'drizzle-orm'

export const thisMoment = sql`now()::timestamptz(3)`
