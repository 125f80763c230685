// The question the project was made for: what came from this origin through that syndicator, and how it is known.
import { sources } from '../data/sources.ts'
import { instant, list, object, one, plain, raw, text } from './json.ts'
import type { Operation } from './operation.ts'
import { CHAIN_ROLES } from './postgraphile.ts'

const source = (edge: string) =>
  one(object({ name: text('s.name') }), `from sources s where s.id = ${edge}.source_id`)

const chain = list(
  object({
    role: plain('e.role'),
    hop: raw('e.hop'),
    source: source('e'),
    reachedThrough: one(
      object({ source: source('v') }),
      'from attributions v where v.id = e.reached_through_id',
    ),
    evidence: `(select '[' || string_agg(${object({
      rule: `(d->'rule')::text`,
      span: object({ exact: `(d->'span'->'exact')::text` }),
    })}, ',') || ']' from jsonb_array_elements(e.evidence) d)`,
  }),
  `from attributions e where e.post_id = p.id and e.role in (${CHAIN_ROLES})`,
  'e.hop',
)

const ownerOf = (key: string) => `(select owner_id from source_aliases where key = ${key})`

export const fromVia: Operation = {
  name: 'posts from one source via another, with provenance',
  document: `query FromVia($origin: String!, $via: String!) {
    posts(first: 20, filter: { allAttributedTo: [
      { sourceName: $origin, roles: [ORIGIN] }, { sourceName: $via, roles: [SYNDICATOR] }
    ] }) {
      nodes {
        id publishedAt { at } thread { id title } author { name }
        provenance { chain {
          role hop source { name } reachedThrough { source { name } } evidence { rule span { exact } }
        } }
      }
    }
  }`,
  sql: `select ${object({
    posts: object({
      nodes: list(
        object({
          id: plain('p.id'),
          publishedAt: object({ at: instant('p.published_at') }),
          thread: one(
            object({ id: plain('t.id'), title: text('t.title') }),
            'from threads t where t.id = p.thread_id',
          ),
          author: one(object({ name: text('a.name') }), 'from authors a where a.id = p.author_id'),
          provenance: object({ chain }),
        }),
        `from (
          select distinct on (v.post_sort_at, v.post_id) p.* from attributions v
          join attributions o on o.post_sort_at = v.post_sort_at and o.post_id = v.post_id
          cross join lateral (select * from posts where id = v.post_id and state = 'VISIBLE' limit 1) p
          where v.source_id = ${ownerOf('$2')} and v.role = 'SYNDICATOR'
            and o.source_id = ${ownerOf('$1')} and o.role = 'ORIGIN'
          order by v.post_sort_at desc, v.post_id desc limit 20) p`,
        'p.sort_at desc, p.id desc',
      ),
    }),
  })}`,
  async cases() {
    const pairs = [3, 4, 5, 6, 7, 8].flatMap((via) => [0, 1, 2].map((origin) => [origin, via]))
    return pairs.map(([origin = 0, via = 0]) => {
      const [from, through] = [sources[origin], sources[100 + via]]
      if (!from || !through) throw new Error('The data set has fewer sources.')
      return {
        variables: { origin: from.name, via: through.name },
        parameters: [from.nameKeyId, through.nameKeyId],
      }
    })
  },
}
