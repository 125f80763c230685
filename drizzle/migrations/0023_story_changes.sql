-- Copies that do not say where they come from take it over from the oldest copy that does. As before, but what is taken over
-- already is not written again, so that nothing is noted as changed that is not.
create or replace function story_inherit(story text) returns void language plpgsql as $$
declare
  donor record;
  kept text[];
begin
  select m.post_id, m.sort_at, m.similarity, p.url into donor
    from story_members m join posts p on p.id = m.post_id
    where m.centre_id = story and m.relation <> 'QUOTED' and exists (select 1 from story_own_edges(m.post_id))
    order by m.sort_at, m.post_id limit 1;
  with edge as (
    select e.*, h.heir, h.heir_similarity, h.heir_content, h.heir_ingestion, h.heir_seen
    from (
      select m.post_id as heir, m.similarity as heir_similarity, p.content_hash as heir_content,
        p.ingestion_id as heir_ingestion, p.first_seen_at as heir_seen
      from story_members m join posts p on p.id = m.post_id
      where m.centre_id = story and m.relation <> 'QUOTED'
        and (m.sort_at, m.post_id) > (donor.sort_at, donor.post_id)
        and not exists (select 1 from story_own_edges(m.post_id))) h
      cross join lateral story_own_edges(donor.post_id) e
    where not exists (
      select 1 from attributions said where said.post_id = h.heir and said.source_id = e.source_id
        and said.role = e.role and said.status <> 'EXTRACTED')
  ), wanted as materialized (
    select story_edge_id(heir, e.id) as id, heir as post_id, source_id, source_key, role, hop,
      (select story_edge_id(heir, other.id) from edge other
        where other.heir = e.heir and other.id = e.reached_through_id) as reached_through_id,
      article_title, article_url,
      round((confidence * least(heir_similarity, donor.similarity) * 0.8)::numeric, 3)::real as confidence,
      jsonb_build_array(jsonb_build_object(
        'method', 'NEAR_DUPLICATE', 'rule', 'older-copy@1', 'span', null, 'url', donor.url)) as evidence,
      donor.post_id as inherited_from_id, heir_content as content_hash, fidelity, extractor_version,
      heir_ingestion as ingestion_id, heir_seen as first_seen_at
    from edge e
  ), written as (
    insert into attributions as t (id, post_id, source_id, source_key, role, hop, reached_through_id, article_title,
      article_url, confidence, evidence, inherited_from_id, content_hash, fidelity, extractor_version, ingestion_id,
      first_seen_at, last_seen_at)
    select w.*, w.first_seen_at from wanted w order by w.id
    on conflict (id) do update set hop = excluded.hop, reached_through_id = excluded.reached_through_id,
      article_title = excluded.article_title, confidence = excluded.confidence, evidence = excluded.evidence,
      inherited_from_id = excluded.inherited_from_id, content_hash = excluded.content_hash
    where t.status = 'EXTRACTED' and
      (t.hop, t.reached_through_id, t.article_title, t.confidence, t.evidence, t.inherited_from_id, t.content_hash)
      is distinct from (excluded.hop, excluded.reached_through_id, excluded.article_title, excluded.confidence,
        excluded.evidence, excluded.inherited_from_id, excluded.content_hash))
  select array_agg(id) into kept from wanted;
  delete from attributions a using story_members m
    where m.centre_id = story and a.post_id = m.post_id and a.inherited_from_id is not null
      and a.status = 'EXTRACTED' and a.id <> all(coalesce(kept, '{}'));
end
$$;--> statement-breakpoint
-- A story changes with its posts.
create function note_stories() returns trigger language plpgsql as $$
declare
  centres text[];
begin
  if tg_op = 'INSERT' then centres := array(select distinct centre_id from new_rows);
  elsif tg_op = 'DELETE' then centres := array(select distinct centre_id from old_rows);
  else
    centres := array(
      select unnest(array[n.centre_id, o.centre_id]) from new_rows n join old_rows o on o.post_id = n.post_id
      where (n.centre_id, n.similarity, n.shared_sentences, n.relation, n.sort_at) is distinct from
        (o.centre_id, o.similarity, o.shared_sentences, o.relation, o.sort_at));
  end if;
  if cardinality(centres) > 0 then
    perform note_changes('STORY', array(select id from stories where post_id = any(centres)), '{}');
  end if;
  return null;
end
$$;--> statement-breakpoint
create trigger changes_added after insert on stories referencing new table as new_rows
  for each statement execute function note_records('STORY');--> statement-breakpoint
create trigger changes_made after update on stories referencing old table as old_rows new table as new_rows
  for each statement execute function note_records('STORY');--> statement-breakpoint
create trigger changes_ended after delete on stories referencing old table as old_rows
  for each statement execute function note_records('STORY');--> statement-breakpoint
create trigger changes_added after insert on story_members referencing new table as new_rows
  for each statement execute function note_stories();--> statement-breakpoint
create trigger changes_made after update on story_members referencing old table as old_rows new table as new_rows
  for each statement execute function note_stories();--> statement-breakpoint
create trigger changes_ended after delete on story_members referencing old table as old_rows
  for each statement execute function note_stories();--> statement-breakpoint
-- What was there before its changes were noted.
insert into changes (node_id, type, op, txid, seq)
  select id, 'STORY', 'UPSERT', pg_current_xact_id(), nextval('change_seq') from stories;
