// Tells the database what posts are compared by, and lets it find their stories: one statement, whatever comes of it. What it does
// is in the functions of the migration; here nothing is compared.
import { fingerprint } from '../../stories/fingerprint.ts'
import type { Database } from '../db.ts'
import { runPrepared } from '../prepared.ts'

/** What a post says now. */
export interface Content {
  readonly postId: string
  readonly contentHash: string
  readonly bodyText: string
  readonly quotes: readonly { readonly text: string }[]
}

/** So many posts one call looks at, beside its own: those whose stories it changes. Others wait for the next call. */
const MOST_OTHERS = 200

const statement = {
  name: 'settle_stories',
  text: 'select story_update($1::jsonb, $2::integer) as settled',
}

/**
 * Contents that are no longer current are left out: whoever wrote a newer one settles it.
 * @returns how many posts were looked at.
 */
export async function settleStories(db: Database, contents: readonly Content[]): Promise<number> {
  const incoming = contents.map(({ postId, contentHash, bodyText, quotes }) => {
    const print = fingerprint(
      bodyText,
      quotes.map(({ text }) => text),
    )
    return {
      post_id: postId,
      content_hash: contentHash,
      own: print.own,
      quoted: print.quoted,
      sentences: print.sentences,
      quoted_sentences: print.quotedSentences,
      bands: print.bands,
    }
  })
  const { settled } = await runPrepared<{ settled: number }>(db, statement, [
    JSON.stringify(incoming),
    incoming.length + MOST_OTHERS,
  ])
  return settled
}
