// Walks a list page by page to take cursors from where they are used: whatever they hold is the contender's own affair.

import { ask } from './ask.ts'
import type { Running } from './process.ts'

const LARGEST_PAGE = 100

type Document = (first: number) => string

export const PRODUCT: Document = (first) =>
  `query ($after: String) { posts(first: ${first}, after: $after) { pageInfo { endCursor } } }`

export const POSTGRAPHILE: Document = (first) =>
  `query ($after: Cursor) { posts: allPosts(first: ${first}, after: $after, condition: { state: "VISIBLE" },
    orderBy: [SORT_AT_DESC, ROW_ID_DESC]) { pageInfo { endCursor } } }`

/** The cursor of the last post before each depth. */
export async function walk(
  running: Running,
  document: Document,
  depths: readonly number[],
): Promise<readonly string[]> {
  const cursors: string[] = []
  let depth = 0
  let after: string | null = null
  for (const wanted of depths) {
    while (depth < wanted) {
      const first = Math.min(LARGEST_PAGE, wanted - depth)
      const data = (await ask(running, {
        path: '/graphql',
        body: JSON.stringify({ query: document(first), variables: { after } }),
        same: (answer) => answer,
      })) as { posts: { pageInfo: { endCursor: string } } }
      after = data.posts.pageInfo.endCursor
      depth += first
    }
    cursors.push(after ?? '')
  }
  return cursors
}
