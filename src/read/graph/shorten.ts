// Shortens a text in SQL. Reads no table.
import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { AppError } from '../../errors.ts'
import type { PostTextArgs } from '../../graphql/schema.generated.ts'
import type { Asked } from '../plan/asked.ts'

/** The last blank with no more than so many characters behind it. */
const NEAR = sql.raw("'[ \\n\\r\\t][^ \\n\\r\\t]{0,20}$'")
const BLANKS = sql.raw("E' \\n\\r\\t'")

/** To so many code points; at a blank, unless that would cost half of them. */
export function shortened(text: PgColumn, asked: Asked<PostTextArgs>): SQL {
  if (asked.now.maxChars == null) return sql`${text}`
  const most = sql`${asked.bind(mostOf)}::integer`
  const atBlank = sql`regexp_replace(left(${text}, ${most}), ${NEAR}, '')`
  return sql`case when char_length(${text}) <= ${most} then ${text} else (
    select rtrim(left(case when char_length(cut) * 2 > ${most} then cut else ${text} end, ${most} - 1), ${BLANKS}) || '…'
    from (select ${atBlank} as cut) shortened) end`
}

/** @throws AppError INVALID */
function mostOf({ maxChars }: PostTextArgs): number {
  if (maxChars != null && maxChars >= 1) return maxChars
  throw new AppError('INVALID', `maxChars must be at least 1, not ${maxChars}.`, {
    field: ['maxChars'],
  })
}
