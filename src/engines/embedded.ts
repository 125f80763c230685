// Posts that a page carries as data beside its markup: exact ids, dates and names, where the data hold all that is shown.
import { openingOf } from './complete.ts'
import type { RawThread } from './raw.ts'

/** What data say of a thread; what they leave out is read from the markup. */
export type Described = Partial<RawThread> & Pick<RawThread, 'posts'>

/** Data may hold posts of other pages too: those that the page does not show are left out. */
export function preferData(data: Described | null, shown: RawThread): RawThread {
  if (data === null) return shown
  const openings = new Set(shown.posts.map(openingOf).filter((opening) => opening !== ''))
  const isShown = (opening: string): boolean =>
    opening === '' || openings.size === 0 || openings.has(opening)
  const posts = data.posts.filter((post) => isShown(openingOf(post)))
  return new Set(posts.map(openingOf)).size < openings.size ? shown : { ...shown, ...data, posts }
}
