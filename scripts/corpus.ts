// Reads a corpus folder: pages, text dumps and gold, and the form in which its scorer wants predictions.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Extraction, PageInput } from '../src/model.ts'

/** What a page is read from: its markup, or a text dump of its thread area or of the whole page. */
export type Input = 'html' | 'main' | 'full'

export interface Gold {
  readonly id: string
  readonly url: string
  readonly site: string
  readonly suspect?: boolean
}

export function idsOf(corpus: string, set: string): string[] {
  const split: Record<string, string[]> = JSON.parse(
    readFileSync(join(corpus, 'split.json'), 'utf8'),
  )
  return set === 'all' ? Object.values(split).flat() : (split[set] ?? [])
}

export const goldOf = (corpus: string, id: string): Gold =>
  JSON.parse(readFileSync(join(corpus, 'gold', `${id}.json`), 'utf8'))

/** Null for a page without a text dump: only some have one. */
export function inputOf(corpus: string, id: string, input: Input): PageInput | null {
  const isPage = input === 'html'
  const file = join(corpus, isPage ? `pages/${id}.html.gz` : `text/${id}.${input}.txt.gz`)
  if (!existsSync(file)) return null
  return {
    kind: isPage ? 'html' : 'text',
    content: gunzipSync(readFileSync(file)).toString('utf8'),
    url: isPage ? goldOf(corpus, id).url : null,
    fetchedAt: null,
    timezone: null,
    language: null,
    forum: null,
  }
}

export const predictionOf = ({ thread }: Extraction) => ({
  title: thread.title,
  posts: thread.posts.map((post) => ({
    author: post.author?.name ?? null,
    publishedAt: post.publishedAt?.at ?? null,
    permalink: post.url,
    text: post.text,
  })),
})
