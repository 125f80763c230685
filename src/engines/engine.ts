// The interface every forum engine implements. An engine is pure: no network, database, clock or environment.
import type { Page } from './page.ts'
import type { RawThread } from './raw.ts'

export interface Engine {
  /** Stable kebab-case id; stored with every thread, so never renamed. */
  readonly id: string
  /** How sure this page is ours: 0 (no) … 1 (certain). Cheap; never throws. */
  detect(page: Page): number
  /** Called on the best match only. Throws AppError('NOT_A_THREAD') for boards, logins, error pages. */
  extract(page: Page): RawThread
}
