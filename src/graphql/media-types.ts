// Which media type an answer has, by the request's accept header, as Apollo has chosen it before. Chooses nothing itself.

export interface MediaTypes {
  /** Null where Apollo has not chosen yet. */
  find(request: Request): string | null
  learn(request: Request, mediaType: string): void
}

/** Browsers and clients have a few; more are somebody's experiment. */
const MOST_HEADERS = 200
const LONGEST_HEADER = 200

export function createMediaTypes(): MediaTypes {
  const chosen = new Map<string, string>()
  const acceptOf = ({ headers }: Request) => headers.get('accept') ?? ''

  return {
    find: (request) => chosen.get(acceptOf(request)) ?? null,
    learn(request, mediaType) {
      const accept = acceptOf(request)
      if (accept.length > LONGEST_HEADER) return
      if (chosen.size >= MOST_HEADERS) chosen.clear()
      chosen.set(accept, mediaType)
    },
  }
}
