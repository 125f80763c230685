// The id of an edge: derived from its post, source, role and article, in the form of every other id. Once as SQL, once for
// rows that are made one by one; a test compares the two.
import { createHash } from 'node:crypto'

export const attributionId = (post: string, source: string, edge: string): string =>
  `'attr_' || substr(translate(encode(sha256(convert_to(concat_ws('|', ${post}, ${source},
    ${edge}.role, ${edge}.article_url), 'UTF8')), 'base64'), '+/', '-_'), 1, 20)`

interface Edge {
  readonly postId: string
  readonly sourceId: string
  readonly role: string
  readonly articleUrl: string | null
}

export function attributionIdOf({ postId, sourceId, role, articleUrl }: Edge): string {
  const parts = [postId, sourceId, role, ...(articleUrl === null ? [] : [articleUrl])]
  return `attr_${createHash('sha256').update(parts.join('|')).digest('base64url').slice(0, 20)}`
}
