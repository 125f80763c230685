// Provenance at addresses of its own: /threads/<id>.jsonld, /posts/<id>.jsonld, /posts/<id>.svg. Asks the API as any client does,
// with the caller's own token, so that nothing is shown here that is not shown there.
import { type Answer, refusal } from '../http/answers.ts'
import { jsonLd } from './json-ld.ts'
import { type PostAnswer, postOperation, type ThreadAnswer, threadOperation } from './operations.ts'
import { drawWay } from './svg.ts'

const PATH = /^\/(?<list>threads|posts)\/(?<id>[\w-]{1,100})\.(?<format>jsonld|svg)$/

/** Answers a request to /graphql. */
export type AskApi = (request: Request) => Promise<Answer>

export const isView = (path: string): boolean => PATH.test(path) && !/^\/threads\/.*svg$/.test(path)

/** The operations of the views, for servers that answer known ones only. */
export const viewOperations: ReadonlySet<string> = new Set([postOperation, threadOperation])

export async function answerView(request: Request, ask: AskApi): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url)
  const { list, id = '', format } = PATH.exec(pathname)?.groups ?? {}
  const isThread = list === 'threads'
  const variables = isThread ? { id, after: searchParams.get('after') } : { id }
  const asked = await ask(
    questionOf(request, isThread ? threadOperation : postOperation, variables),
  )
  if (asked.status !== 200) return asked
  const { data } = JSON.parse(String(asked.content)) as {
    data: { node: ThreadAnswer & PostAnswer }
  }
  const found = data.node
  if (found?.id === undefined)
    return refusal('NOT_FOUND', `There is no ${isThread ? 'thread' : 'post'} of this id.`)
  const thread = isThread ? found : found.thread
  if ([found.state, thread.state].some((state) => state === 'DELETED' || state === 'REMOVED')) {
    return refusal('NOT_FOUND', 'It was here, and has been withdrawn.', { status: 410 })
  }
  const kept: Record<string, string> = {
    'cache-control': asked.headers['cache-control'] ?? 'no-store',
    vary: 'authorization',
    'server-timing': asked.headers['server-timing'] ?? '',
  }
  if (format === 'svg')
    return { status: 200, headers: { ...kept, 'content-type': SVG }, content: drawWay(found) }
  const content = `${JSON.stringify(jsonLd(thread, isThread ? found.posts.nodes : [found]))}\n`
  const headers: Record<string, string> = { ...kept, 'content-type': JSON_LD }
  const { hasNextPage = false, endCursor = null } = isThread ? found.posts.pageInfo : {}
  if (hasNextPage) headers.link = `<${pathname}?after=${endCursor}>; rel="next"`
  return { status: 200, headers, content }
}

const SVG = 'image/svg+xml; charset=utf-8'
const JSON_LD = 'application/ld+json'

/** The same caller's question to the API. */
function questionOf(request: Request, query: string, variables: object): Request {
  const address = new URL('/graphql', request.url)
  address.search = String(new URLSearchParams({ query, variables: JSON.stringify(variables) }))
  const authorization = request.headers.get('authorization')
  return new Request(address, { headers: authorization === null ? {} : { authorization } })
}
