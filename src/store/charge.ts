// Takes the cost of a request off what a caller may still use, in one statement, so that no two requests use the same part.
import type { Database } from './db.ts'
import { runPrepared } from './prepared.ts'

export interface Charged {
  readonly isAllowed: boolean
  /** When as much will be free again; 0 where it is allowed. */
  readonly retryInMs: number
}

/**
 * One column holds the whole account: when all that was used will be paid off. Who is a minute ahead has to wait. A refusal
 * costs nothing, so that asking in vain does not prolong the wait.
 */
const charging = {
  name: 'charge',
  text: `with charged as (
      insert into rate_limits as l (key, paid_off_at) values ($1, now() + $2::float8 * interval '1 millisecond')
      on conflict (key) do update
        set paid_off_at = greatest(l.paid_off_at, now()) + $2::float8 * interval '1 millisecond'
        where greatest(l.paid_off_at, now()) + $2::float8 * interval '1 millisecond'
          <= now() + $3::float8 * interval '1 millisecond'
      returning 1)
    select jsonb_build_object(
      'isAllowed', exists (select 1 from charged),
      'retryInMs', case when exists (select 1 from charged) then 0 else coalesce(
        (select greatest(1, ceil(extract(epoch from paid_off_at - now()) * 1000 + $2::float8 - $3::float8))
          from rate_limits where key = $1), 1) end)`,
}

/**
 * @param costMs how long it takes to pay off the request.
 * @param ahead how much may be used at once, in the same measure; not less than the cost.
 * @throws AppError UNAVAILABLE
 */
export const charge = (
  db: Database,
  key: string,
  costMs: number,
  ahead: number,
): Promise<Charged> => runPrepared<Charged>(db, charging, [key, costMs, ahead])
