// What the address of one post tells of its thread: the thread's own address, and the place where the address counts it.

export interface Permalink {
  /** The thread's address; the same as was given where it names no post. */
  readonly thread: string | null
  /** 1-based place of the post, where the address has it. */
  readonly position: number | null
}

export function permalinkOf(address: string | null): Permalink {
  const url = URL.parse(address ?? '')
  if (url === null) return { thread: address, position: null }
  const numbered = /^(.*\/t\/[^/]+\/\d+)\/(\d+)\/?$/.exec(url.pathname)
  if (numbered?.[1]) {
    url.pathname = numbered[1]
    url.hash = ''
    return { thread: url.href, position: Number(numbered[2]) }
  }
  url.hash = ''
  url.pathname = url.pathname.replace(/\/post-\d+\/?$/, '/')
  if (/^findComment$/i.test(url.searchParams.get('do') ?? '')) {
    url.searchParams.delete('do')
    url.searchParams.delete('comment')
  }
  return { thread: url.href, position: null }
}
