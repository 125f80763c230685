// One POST to an address outside: redirects are not followed, and of the answer only the status is read.
import { createSend, type Outside } from './send.ts'

export type Post = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<number>

/** @returns a function that answers with the status, and throws where there is none. */
export function createPost(outside: Outside): Post {
  const send = createSend(outside)
  return async (url, headers, body) => (await send(url, { method: 'POST', headers, body })).status
}
