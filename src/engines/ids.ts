// Reads the native ids that forums write into addresses and element ids.

export function lastNumber(text: string | null): string | null {
  return /\d+(?!.*\d)/s.exec(text ?? '')?.[0] ?? null
}

/** "#1,234" or "12 likes" → a number; null where there is none. */
export function wholeNumber(text: string | null): number | null {
  const found = /\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+/.exec(text ?? '')
  const digits = found?.[0].replace(/\D/g, '')
  return digits ? Number(digits) : null
}

const profileShapes = [
  /[?&;](?:u|uid|userid|user_id|id|member|showuser|User)=(\d+)/,
  /(?:members?|profile|users?|user|Profil|accounts?)\/(\d+)(?:[-/]|$)/i,
  /\.(\d+)\/?(?:[?#]|$)/,
  /(?:member|user|profile)[-/]?(\d+)/i,
  /action=profile;u=(\d+)/,
]

/** The member id in a profile's address, where the address has one. */
export function idOfProfile(url: string | null): string | null {
  for (const shape of profileShapes) {
    const id = shape.exec(url ?? '')?.[1]
    if (id) return id
  }
  return null
}
