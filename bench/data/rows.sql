-- The rows of the data set, the same ones for every run: whatever looks random is a hash of the row's number.
-- Needs the temporary tables size (threads, posts), sentence (n, text) and source_seed.

create function pg_temp.chance(n bigint, salt int) returns float immutable language sql
  return (hashint8extended(n, salt) & 1073741823) / 1073741824.0;

-- Small numbers are frequent, large ones rare: the first of a hundred has 16 %.
create function pg_temp.skewed(n bigint, salt int, size int) returns int immutable language sql
  return floor(size * power(pg_temp.chance(n, salt), 2.5))::int;

create function pg_temp.gid(kind text, n bigint) returns text immutable language sql
  return kind || '_' || substr(translate(encode(sha256(convert_to(kind || n, 'UTF8')), 'base64'), '+/', '-_'), 1, 20);

insert into forums (id, name, host, base_url, engine, engine_version, language, first_seen_at, last_seen_at)
select pg_temp.gid('forum', n), 'Forum ' || n, 'forum' || n || '.example', 'https://forum' || n || '.example/',
  (array['invision-4', 'phpbb-3', 'xenforo-2', 'smf', 'discourse'])[n], '4.7',
  (array['en', 'so', 'ar', 'ru', 'de'])[n], '2026-01-01', '2026-01-01'
from generate_series(1, 5) n;

insert into boards (id, forum_id, native_id, name, url, path, first_seen_at, last_seen_at)
select pg_temp.gid('board', n), pg_temp.gid('forum', n % 5 + 1), n::text, 'Board ' || n,
  'https://forum' || n % 5 + 1 || '.example/b/' || n, array['Board ' || n], '2026-01-01', '2026-01-01'
from generate_series(0, 49) n;

-- Author a belongs to forum a % 5 + 1.
insert into authors (id, forum_id, native_id, name, name_key, profile_url, role, fidelity, first_seen_at, last_seen_at)
select pg_temp.gid('author', n), pg_temp.gid('forum', n % 5 + 1), n::text, 'Member ' || n, 'member ' || n,
  'https://forum' || n % 5 + 1 || '.example/u/' || n,
  (array['Member', 'Moderator', null])[1 + hashint8extended(n, 9) % 2 + 1], 2, '2026-01-01', '2026-01-01'
from generate_series(0, (select posts / 20 - 1 from size)) n;

-- Post n is the (n % 20 + 1)th of thread n / 20, which belongs to forum (n / 20) % 5 + 1.
create temporary table post_seed as
select n, n / 20 as thread, n % 20 + 1 as position, (n / 20) % 5 as forum,
  pg_temp.skewed(n, 1, (select posts / 100 from size)::int) * 5 + (n / 20) % 5 as author,
  pg_temp.gid('post', n) as id,
  substr(md5(n::text), 1, 20) as content_hash,
  timestamptz '2015-01-01Z' + (n / 20) * (interval '10 years' / (select threads from size))
    + (n % 20) * interval '3 hours' + floor(pg_temp.chance(n, 2) * 10000) * interval '1 second' as published_at,
  n % 20 = 0 or pg_temp.chance(n, 3) < 0.1 as is_attributed
from generate_series(0, (select posts - 1 from size)) n;

insert into threads (id, forum_id, board_id, author_id, native_id, title, url, engine, extractor_version, language, tags,
  is_locked, is_pinned, declared_post_count, declared_page_count, started_at, last_post_at, fidelity, ingestion_id,
  first_seen_at, last_seen_at)
select pg_temp.gid('thread', first.thread), pg_temp.gid('forum', first.forum + 1),
  pg_temp.gid('board', first.forum + 5 * (first.thread / 5 % 10)), pg_temp.gid('author', first.author),
  first.thread::text, rtrim(s.text, '.'), 'https://forum' || first.forum + 1 || '.example/t/' || first.thread, 'smf', '1',
  (array['en', 'so', 'ar', 'ru', 'de'])[first.forum + 1], array['news'], false, null, 20, 1,
  first.published_at, last.published_at, 2, pg_temp.gid('ing', first.thread), '2026-01-01', '2026-01-01'
from post_seed first
join post_seed last on last.n = first.n + 19
join sentence s on s.n = first.thread % 2000
where first.position = 1;

-- Words of a sentence in each language, because making them of every post's text would take longer than all the rest.
create temporary table sentence_words as
select n, language, search_vector(language, null, text) as words
from sentence, unnest(array['en', 'so', 'ar', 'ru', 'de']) language;
create unique index on sentence_words (n, language);
analyze sentence_words;

create temporary table post_text as
select p.n, p.language, a.text || ' ' || b.text || ' ' || c.text || ' ' || d.text as text, a.text as quoted,
  v.words || w.words || x.words || y.words as words
from (
  select n, (array['en', 'so', 'ar', 'ru', 'de'])[forum + 1] as language,
    floor(pg_temp.chance(n, 11) * 2000)::int as a, floor(pg_temp.chance(n, 12) * 2000)::int as b,
    floor(pg_temp.chance(n, 13) * 2000)::int as c, floor(pg_temp.chance(n, 14) * 2000)::int as d
  from post_seed) p
join sentence a on a.n = p.a join sentence_words v on v.n = p.a and v.language = p.language
join sentence b on b.n = p.b join sentence_words w on w.n = p.b and w.language = p.language
join sentence c on c.n = p.c join sentence_words x on x.n = p.c and x.language = p.language
join sentence d on d.n = p.d join sentence_words y on y.n = p.d and y.language = p.language;
create unique index on post_text (n);
analyze post_seed, post_text;

insert into posts (id, thread_id, forum_id, author_id, native_id, url, position, published_at, published_precision,
  published_raw, content_hash, language, search, reaction_count, state, fidelity, ingestion_id, first_seen_at, last_seen_at)
select p.id, pg_temp.gid('thread', thread), pg_temp.gid('forum', forum + 1), pg_temp.gid('author', author), p.n::text,
  'https://forum' || forum + 1 || '.example/t/' || thread || '#post-' || p.n, position, published_at, 'SECOND',
  to_char(published_at, 'DD Mon YYYY HH24:MI:SS'), content_hash, t.language,
  case when position = 1 then setweight(title.words, 'A') || t.words else t.words end,
  p.n % 5, case when p.n % 97 = 50 then 'DELETED' else 'VISIBLE' end, 2, pg_temp.gid('ing', thread),
  '2026-01-01', '2026-01-01'
from post_seed p join post_text t using (n)
join sentence_words title on title.n = p.thread % 2000 and title.language = t.language;

-- What posts say, and for each 20th what it said before.
insert into post_revisions (post_id, content_hash, html, text, body_text, word_count, quotes, links, attachments,
  observed_at, ingestion_id)
select p.id, p.content_hash || v.suffix, '<p>' || w.text || '</p>', w.text, w.text, 56,
  case when p.position > 1 and n % 3 = 0 then jsonb_build_array(jsonb_build_object(
    'author', 'Member ' || p.author, 'postNativeId', (n - 1)::text, 'text', w.quoted)) else '[]' end,
  case when n % 5 = 0 then jsonb_build_array(jsonb_build_object('url', 'https://link.example/' || n, 'text', 'here'))
    else '[]' end,
  '[]', v.observed_at, pg_temp.gid('ing', p.thread)
from post_seed p
join lateral (values ('', timestamptz '2026-01-01Z'), ('-old', timestamptz '2025-12-01Z')) v (suffix, observed_at)
  on v.suffix = '' or p.n % 20 = 7
join post_text w using (n);

insert into sources (id, name, name_key, type, domain, homepage, first_seen_at, last_seen_at)
select id, name, name_key, type, domain, 'https://' || domain || '/', '2026-01-01', '2026-01-01' from source_seed;

insert into source_aliases (key, owner_id, scheme, value)
select id, id, 'DOMAIN', domain from source_seed union all select name_key_id, id, 'NAME', name_key from source_seed;

-- 70 % came through a syndicator (hop 1) from an origin (hop 2), the others straight from an origin; every third quotes somebody.
create temporary table edge_seed as
select p.*, pg_temp.chance(n, 20) < 0.7 as has_syndicator, 100 + pg_temp.skewed(n, 21, 100) as syndicator,
  pg_temp.skewed(n, 22, 100) as origin, 200 + pg_temp.skewed(n, 23, 100) as quoted, pg_temp.chance(n, 24) < 0.33 as has_quoted
from post_seed p where is_attributed;

insert into attributions (id, post_id, post_sort_at, source_id, role, hop, reached_through_id, article_title, article_url, confidence,
  evidence, content_hash, fidelity, ingestion_id, first_seen_at, last_seen_at)
select pg_temp.gid('attr', e.n * 3 + x.kind), e.id, e.published_at, s.id, x.role, x.hop,
  case when x.kind = 1 and e.has_syndicator then pg_temp.gid('attr', e.n * 3) end,
  case when x.kind = 0 then 'Article ' || e.n end,
  case when x.kind = 0 then 'https://' || s.domain || '/a/' || e.n end, x.confidence,
  jsonb_build_array(jsonb_build_object('method', x.method, 'rule', x.rule, 'url', null, 'span', jsonb_build_object(
    'start', 0, 'end', length(s.name), 'exact', s.name, 'prefix', null, 'suffix', null))),
  e.content_hash, 2, pg_temp.gid('ing', e.thread), '2026-01-01', '2026-01-01'
from edge_seed e
cross join lateral (values
  (0, 'SYNDICATOR', 1, e.syndicator, 0.95::real, 'BOILERPLATE_PATTERN', 'seo-feed-footer@1', e.has_syndicator),
  (1, 'ORIGIN', case when e.has_syndicator then 2 else 1 end, e.origin, 0.9::real, 'LABEL_LINE', 'source-label@1', true),
  (2, 'QUOTED', null::int, e.quoted, 0.7::real, 'CITATION', 'citation@1', e.has_quoted)
) x (kind, role, hop, source, confidence, method, rule, is_there)
join source_seed s on s.n = x.source
where x.is_there;

insert into thread_identifiers (key, owner_id, scheme, value)
select id, id, 'NATIVE', forum_id || '|' || native_id from threads;
insert into post_identifiers (key, owner_id, scheme, value)
select id, id, 'NATIVE', forum_id || '|' || native_id from posts;
insert into author_identifiers (key, owner_id, scheme, value)
select id, id, 'NATIVE', forum_id || '|' || native_id from authors;

insert into ingestions (id, payload_sha256, trigger, input_kind, url, engine, engine_confidence, extractor_version, status,
  counts, warnings, thread_id, received_at)
select ingestion_id, md5(id), 'CLI', 'HTML', url, engine, 1, '1', 'CREATED',
  '{"threadsCreated": 1, "postsCreated": 20, "postsUpdated": 0, "postsUnchanged": 0, "authorsCreated": 0, "sourcesCreated": 0, "attributionsCreated": 0}',
  '[]', id, '2026-01-01'
from threads;
