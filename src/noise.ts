// Parameters of addresses that name a visitor, a campaign or a highlighted word, never a page. Pure; one list for all.

const noise =
  /^(?:sid|phpsessid|oscsid|jsessionid|session_?id|csrfkey|utm_\w+|fbclid|gclid|mc_\w+|hilite?|highlight|ref|_)$/i

/** vBulletin's `s` is a session only when it looks like one; elsewhere it is a query. */
export const isNoise = (name: string, value: string): boolean =>
  noise.test(name) || (name === 's' && /^[0-9a-f]{16,}$/i.test(value))
