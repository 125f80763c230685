// The records of a page without what the operator erased. Pure: which keys are blocked is for the store to say.
import type { KeyRecord, PageRecords } from '../../store/page-records.ts'
import { withoutQuotes } from '../redact.ts'
import { keysOfQuoted } from './records.ts'

/** Stands for a title that was erased. Addresses that are made of it go with it. */
const REMOVED = '[removed]'

/** Null where nothing is left to be written. */
export function withoutErased(page: PageRecords, erased: ReadonlySet<string>): PageRecords | null {
  const blocked = (keys: readonly KeyRecord[]) =>
    new Set(keys.filter(({ key }) => erased.has(key)).map(({ record }) => record))
  if (blocked(page.threadKeys).size > 0) return null
  const authors = blocked(page.authorKeys)
  const named = blocked(page.postKeys)
  const isLeft = ({ id, authorId }: { id: string; authorId: string | null }) =>
    !named.has(id) && !(authorId !== null && authors.has(authorId))
  const posts = page.posts.filter(isLeft)
  if (posts.length === 0) return null
  const left = new Set(posts.map(({ id }) => id))
  const ofLeft = <Row extends { readonly postId: string }>(rows: readonly Row[]) =>
    rows.filter(({ postId }) => left.has(postId))
  const attributions = ofLeft(page.attributions)
  const sources = new Set(attributions.map(({ sourceId }) => sourceId))
  const { thread } = page
  const isTitleErased = page.threadKeys.some(({ key }) => erased.has(`title:${key}`))
  const isOpeningErased = page.posts.some((post) => post.position === 1 && !isLeft(post))
  return {
    ...page,
    thread: {
      ...thread,
      authorId: isOpeningErased ? null : thread.authorId,
      ...(isTitleErased ? { title: REMOVED, url: null, tags: [] } : {}),
    },
    threadKeys: isTitleErased
      ? page.threadKeys.map((key) => ({ ...key, value: key.key }))
      : page.threadKeys,
    authors: page.authors.filter(({ id }) => !authors.has(id)),
    authorKeys: page.authorKeys.filter(({ record }) => !authors.has(record)),
    posts: isTitleErased ? posts.map((post) => ({ ...post, url: null })) : posts,
    postKeys: page.postKeys
      .filter(({ record }) => left.has(record))
      .map((key) =>
        isTitleErased && key.scheme === 'PERMALINK' ? { ...key, value: key.key } : key,
      ),
    revisions: ofLeft(page.revisions).map(
      (revision) =>
        withoutQuotes(revision, (quote) =>
          keysOfQuoted(page.forum.id, quote).some((key) => erased.has(key)),
        ) ?? revision,
    ),
    quotedKeys: page.quotedKeys.filter(({ key }) => !erased.has(key)),
    attributions,
    sources: page.sources.filter(({ id }) => sources.has(id)),
    sourceKeys: page.sourceKeys.filter(({ record }) => sources.has(record)),
  }
}
