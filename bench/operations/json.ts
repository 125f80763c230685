// JSON text made in SQL by concatenation, the cheapest way there is. For the limit's hand-written statements only.

/** Text of any kind, escaped. */
export const text = (value: string): string => `coalesce(to_json(${value})::text, 'null')`

/** Text that needs no escape: ids, words of an enum. */
export const plain = (value: string): string => `coalesce('"' || ${value} || '"', 'null')`

/** Numbers, truth values and stored JSON. */
export const raw = (value: string): string => `coalesce((${value})::text, 'null')`

export const instant = (value: string): string =>
  `coalesce(to_char(${value} at time zone 'UTC', '"\\""YYYY-MM-DD"T"HH24:MI:SS.MS"Z\\""'), 'null')`

/** The one row of `from`, or null. */
export const one = (item: string, from: string): string =>
  `coalesce((select ${item} ${from}), 'null')`

/** Fields are expressions that give JSON text, never null. */
export const object = (fields: Readonly<Record<string, string>>): string =>
  `('{' || ${Object.entries(fields)
    .map(([name, value], index) => `'${index > 0 ? ',' : ''}"${name}":' || ${value}`)
    .join(' || ')} || '}')`

/** `from` is everything from FROM on, but the order. */
export const list = (item: string, from: string, order: string): string =>
  `(select '[' || coalesce(string_agg(${item}, ',' order by ${order}), '') || ']' ${from})`
