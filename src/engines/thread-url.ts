// What the address of a thread tells by itself: its native id, the forum it belongs to, the first page.

const threadShapes = [
  /\/comments\/(\w+)\//,
  /\/item\?id=(\d+)/,
  /[?&;](?:t|tid|thread_?id|topic_?id|topic|tnr|showtopic)=(\d+)/i,
  /showthread\.php\?(\d+)/,
  /viewtopic\.php\?(?:.*&)?id=(\d+)/,
  /read\.php\?\d+,(\d+)/,
  /\/threads?\/(?:[^/?#]*\.)?(\d+)(?:[-/?#]|$)/,
  /\/t\/[^/?#]+\/(\d+)/,
  /\/(?:topic|topics|discussion|discussions|d|questions|question|thread|threads|posts?)\/(\d+)/,
  /(?:thread|topic|tid)-(\d+)/,
  /-t(\d+)(?:\.html|[/?#-]|$)/,
  /[.-](\d+)\/?(?:\.html)?(?:[?#]|$)/,
  /\/(\d+)(?:[-/][^/]*)?\/?(?:[?#]|$)/,
]

export function threadIdOf(url: string | null): string | null {
  for (const shape of threadShapes) {
    const id = shape.exec(url ?? '')?.[1]
    if (id) return id
  }
  return null
}

const threadStarts =
  /\/(?:index\.php|viewtopic\.php|showthread\.php|read\.php|read\/|forumdisplay\.php|topic[/.]|topics\/|threads?[/-]|t\/|d\/|discussions?\/|questions?\/|forums?\/(?:topics?|discussion|threads?)\/|thread-|r\/|comments\/|item\?).*$/i

/** Scheme, host and the path in front of the thread's own. */
export function baseUrlOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const { protocol, host, pathname } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const prefix = threadStarts.test(pathname) ? pathname.replace(threadStarts, '') : ''
  return `${protocol}//${host}${prefix.replace(/\/$/, '')}`
}

/** Path and query, for comparing addresses of one page. */
export function pathOf(href: string | null, base: string | null): string | null {
  if (href === null) return null
  if (!URL.canParse(href, base ?? 'http://x.invalid/')) return null
  const { pathname, search } = new URL(href, base ?? 'http://x.invalid/')
  return pathname + search.replace(/[?&](?:sid|s|PHPSESSID)=[^&]*/gi, '')
}

/** The first page's address: `/page-3`, `?page=3`, `&start=30` dropped. */
export function withoutPage(url: string | null): string | null {
  return (
    url
      ?.replace(/\/page[-/]?\d+\/?(?=$|[?#])/i, '/')
      .replace(
        /([?&])(?:page|start|st|pg|offset)=\d+(&|(?=$|#))/gi,
        (_, lead, tail) => tail && lead,
      )
      .replace(/[?&]$/, '') ?? null
  )
}
