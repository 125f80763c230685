-- What search is made of: one configuration for each language that Postgres 15 knows word forms of, all of them blind to
-- accents; languages without one are searched by whole words.
create extension if not exists pg_trgm;--> statement-breakpoint
create extension if not exists unaccent;--> statement-breakpoint
do $$
declare
  language record;
begin
  for language in
    select * from (values
      ('ar', 'arabic'),
      ('ca', 'catalan'),
      ('da', 'danish'),
      ('de', 'german'),
      ('el', 'greek'),
      ('en', 'english'),
      ('es', 'spanish'),
      ('eu', 'basque'),
      ('fi', 'finnish'),
      ('fr', 'french'),
      ('ga', 'irish'),
      ('hi', 'hindi'),
      ('hu', 'hungarian'),
      ('hy', 'armenian'),
      ('id', 'indonesian'),
      ('it', 'italian'),
      ('lt', 'lithuanian'),
      ('ne', 'nepali'),
      ('nl', 'dutch'),
      ('no', 'norwegian'),
      ('pt', 'portuguese'),
      ('ro', 'romanian'),
      ('ru', 'russian'),
      ('sr', 'serbian'),
      ('sv', 'swedish'),
      ('ta', 'tamil'),
      ('tr', 'turkish'),
      ('yi', 'yiddish')
    ) as known (tag, name)
  loop
    execute format('create text search configuration forumql_%s (copy = pg_catalog.%I)', language.tag, language.name);
    execute format('alter text search configuration forumql_%s alter mapping for word, hword, hword_part
      with unaccent, %I', language.tag, language.name || '_stem');
  end loop;
  create text search configuration forumql_simple (copy = pg_catalog.simple);
  alter text search configuration forumql_simple alter mapping for word, hword, hword_part with unaccent, simple;
end
$$;--> statement-breakpoint
-- Name of a language among the configurations.
create function search_tag(language text) returns text immutable parallel safe language sql as $$
  select case
    when tag in ('nb', 'nn') then 'no'
    when tag = any('{ar,ca,da,de,el,en,es,eu,fi,fr,ga,hi,hu,hy,id,it,lt,ne,nl,no,pt,ro,ru,sr,sv,ta,tr,yi}') then tag
    else 'simple'
  end
  from (select split_part(lower(language), '-', 1) as tag) x
$$;--> statement-breakpoint
-- Signs of scripts that put no spaces between words, or few: Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean.
create function search_unspaced() returns text immutable parallel safe language sql as $$
  select '\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff'
$$;--> statement-breakpoint
-- Scripts that put no spaces between words become pairs of neighbours: each sign is written twice with a space between.
create function search_text(said text) returns text immutable parallel safe language sql as $$
  select regexp_replace(
    regexp_replace(left(said, 100000), '([' || search_unspaced() || '])(?=[a-z0-9])|([a-z0-9])(?=[' || search_unspaced() || '])', '\1\2 ', 'gi'),
    '([' || search_unspaced() || '])', '\1 \1', 'g')
$$;--> statement-breakpoint
-- The words of a title weigh most. Every vector holds a mark of its configuration, which no text can contain.
create function search_vector(language text, title text, body text) returns tsvector
immutable parallel safe language sql as $$
  select setweight(to_tsvector(config, search_text(coalesce(title, ''))), 'A')
    || to_tsvector(config, search_text(body))
    || array_to_tsvector(array['=' || tag])
  from (select tag, ('forumql_' || tag)::regconfig as config from search_tag(language) tag) x
$$;--> statement-breakpoint
-- What a person typed, for the word forms of the languages given: `words` asks for them, `matches` asks each language's posts
-- for the forms of that language. Null where nothing is left to look for.
create function search_query(typed text, languages text[], out matches tsquery, out words tsquery)
stable parallel safe language sql as $$
  with form as (
    select tag, websearch_to_tsquery(('forumql_' || tag)::regconfig, typed) as query
    from (select distinct search_tag(language) as tag from unnest(languages) language) x),
  grouped as (
    -- A sign alone begins the pairs that it stands in.
    select regexp_replace(query::text, '''([' || search_unspaced() || '])''', '''\1'':*', 'g') as query,
      string_agg('''=' || tag || '''', ' | ') as tags
    from form where numnode(query) > 0 group by 1)
  select
    case
      when count(*) = 1 then min(query)
      else string_agg('(' || tags || ') & (' || query || ')', ' | ')
    end::tsquery,
    string_agg('(' || query || ')', ' | ')::tsquery
  from grouped
$$;--> statement-breakpoint
-- Languages that posts are written in; one look-up for each.
create function search_languages() returns text[] stable parallel safe language sql as $$
  with recursive spoken as (
    (select language from posts where language is not null order by language limit 1)
    union all
    select (select language from posts where language > spoken.language order by language limit 1)
    from spoken where spoken.language is not null)
  select array_agg(language) from spoken
$$;--> statement-breakpoint
-- Up to three passages that contain words of the query, those of the title first, as HTML: text with <mark> and nothing else.
create function search_highlights(language text, title text, body text, words tsquery) returns text[]
stable parallel safe language sql as $$
  select coalesce(array_agg(html order by part, place), '{}')
  from (values (1, title), (2, left(body, 20000))) as source (part, said)
  cross join lateral unnest(string_to_array(ts_headline(
    ('forumql_' || search_tag(language))::regconfig,
    search_text(translate(said, E'\x02\x03\x04', '')), words,
    E'StartSel=\x02, StopSel=\x03, FragmentDelimiter=\x04, MaxFragments=3, MaxWords=30, MinWords=8'
  ), E'\x04')) with ordinality as passage (text, place)
  cross join lateral (select regexp_replace(regexp_replace(
    passage.text, E'([' || search_unspaced() || E'])\x03 \x02\\1', '\1', 'g'),
    E'([' || search_unspaced() || E'])(\x03?) (\x02?)\\1', '\3\1\2', 'g')) as joined (text)
  cross join lateral (select replace(replace(replace(replace(replace(replace(
    joined.text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'),
    E'\x02', '<mark>'), E'\x03', '</mark>')) as shown (html)
  where position(E'\x02' in passage.text) > 0
$$;
