// A text as one line. Apart from the parser, because it is asked of data, too.

// Zero-width and soft-hyphen characters only serve line breaking.
const untidy = /[\u200b\u00ad\ufeff]|[^\S ]|\s\s/

/** White space as single blanks. */
export const tidy = (text: string): string =>
  untidy.test(text) ? text.replace(/[\u200b\u00ad\ufeff]/g, '').replace(/\s+/g, ' ') : text

/** Null when there is nothing but white space. */
export const oneLine = (text: string | null | undefined): string | null =>
  text ? tidy(text).trim() || null : null
