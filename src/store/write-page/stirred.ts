// Which posts of a page have to look for their story: those it brought, changed, named sources of, or left over from a write that
// ended halfway. A page that changed nothing stirs nothing.
import type { RevisionRecord } from '../page-records.ts'
import type { Content } from '../stories/settle.ts'
import type { Succession } from './merge.ts'

export interface Stirred {
  /** The page's record of a post, and the id it is stored under. */
  readonly stirred: readonly { readonly record: string; readonly id: string }[]
}

export const stirredQuery = `select i.record, i.id
  from post_id i join post_row r on r.id = i.id left join post_old o on o.id = i.id
  where o.id is null or r.content_hash <> o.content_hash or r.thread_id <> o.thread_id
    or r.published_at <> o.published_at or o.published_at is null and r.published_at is not null
    or r.first_seen_at < o.first_seen_at
    or exists (select 1 from revision_new n where n.post_id = i.id and n.content_hash = r.content_hash)
    or exists (select 1 from attribution_new n where n.post_id = i.id and n.is_changed)
    or exists (select 1 from story_queue q where q.post_id = i.id)`

/** What those posts say, under the ids they have now. */
export function stirredContents(
  { stirred, renames, duplicates }: Stirred & Pick<Succession, 'renames' | 'duplicates'>,
  revisions: readonly RevisionRecord[],
): Content[] {
  const ids = new Map(stirred.map(({ record, id }) => [record, id]))
  const steps = [...duplicates, ...renames].filter(({ type }) => type === 'post')
  return revisions.flatMap(({ postId: record, ...content }) => {
    const known = ids.get(record)
    if (known === undefined) return []
    const postId = steps.reduce((id, step) => (step.old === id ? step.new : id), known)
    return [{ ...content, postId }]
  })
}
