// Finds contents that an older extractor made, page by page, with what attributing them anew needs. Writes nothing.
import { sql } from 'drizzle-orm'
import type { Attachment, Link, Quote } from '../model.ts'
import type { AttributionRole, Evidence } from '../provenance.ts'
import type { Database } from './db.ts'
import { retryWhole } from './retry.ts'

export interface StaleContent {
  readonly postId: string
  readonly contentHash: string
  readonly html: string | null
  readonly text: string
  readonly wordCount: number
  readonly quotes: readonly Quote[]
  readonly links: readonly Link[]
  readonly attachments: readonly Attachment[]
  readonly language: string | null
  /** Of the forum, else of the post. */
  readonly address: string | null
  /** When it was seen, RFC 3339; in what kind of document; by which ingestion. */
  readonly seenAt: string
  readonly fidelity: number
  readonly ingestionId: string
  /** What the extractor said of its sources so far. */
  readonly edges: readonly {
    readonly key: string
    readonly role: AttributionRole
    readonly evidence: readonly Evidence[]
  }[]
}

export async function findStale(
  db: Database,
  version: number,
  limit: number,
): Promise<readonly StaleContent[]> {
  const result = await retryWhole(() =>
    db.execute(sql`select r.post_id as "postId", r.content_hash as "contentHash", r.html, r.text,
      r.word_count as "wordCount", r.quotes, r.links, r.attachments, p.language, coalesce(f.base_url, p.url) as address,
      to_json(case when p.content_hash = r.content_hash then p.last_seen_at else r.observed_at end) #>> '{}' as "seenAt",
      case when p.content_hash = r.content_hash then p.fidelity when r.html is null then 1 else 2 end as fidelity,
      r.ingestion_id as "ingestionId",
      coalesce((select jsonb_agg(jsonb_build_object('key', coalesce(a.source_key, a.source_id), 'role', a.role,
          'evidence', a.evidence)) from attributions a
        where a.post_id = r.post_id and a.status = 'EXTRACTED' and a.inherited_from_id is null), '[]') as edges
    from (select * from post_revisions where extractor_version < ${version}
        order by extractor_version, ingestion_id, post_id limit ${limit}) r
      join posts p on p.id = r.post_id join forums f on f.id = p.forum_id`),
  )
  return (result as unknown as { rows: StaleContent[] }).rows
}

/** How many there are. */
export async function countStale(db: Database, version: number): Promise<number> {
  const result = await retryWhole(() =>
    db.execute(
      sql`select count(*)::int as count from post_revisions where extractor_version < ${version}`,
    ),
  )
  return (result as unknown as { rows: { count: number }[] }).rows[0]?.count ?? 0
}
