-- Which posts carry the same story. A post joins the earliest older post that it is a copy of and that is no copy itself: its
-- centre. So the stories follow from the set of posts alone, and a change is passed on to younger posts only, the oldest first.
-- One lock lets one writer at a time decide; whoever comes later sees what the others found.
create function story_lock() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('forumql stories', 0))
$$;--> statement-breakpoint
-- A sentence that stands in more posts than these proves nothing by itself: signatures, disclaimers, greetings.
create function story_is_frequent(sentence bigint) returns boolean stable language sql as $$
  select count(*) > 20 from (select 1 from post_sentences where hash = sentence limit 21) as holder
$$;--> statement-breakpoint
create function story_common(a integer[], b integer[]) returns integer immutable parallel safe language sql as $$
  select count(*)::integer from (select unnest(a) intersect select unnest(b)) as common
$$;--> statement-breakpoint
-- Posts worth comparing, a bounded number: of every sentence and every band the first who have it, those that have most of them;
-- and the centres of their stories.
create function story_candidates(post text) returns table (id text, sort_at timestamptz) stable language sql as $$
  with hit as materialized (
    select found.post_id, count(*) as hits, min(found.sort_at) as since
    from (
      select holder.* from post_sentences mine cross join lateral (
        select other.post_id, other.sort_at from post_sentences other where other.hash = mine.hash
        order by other.sort_at, other.post_id limit 20) holder
      where mine.post_id = post
      union all
      select holder.* from post_bands mine cross join lateral (
        select other.post_id, other.sort_at from post_bands other where other.hash = mine.hash
        order by other.sort_at, other.post_id limit 20) holder
      where mine.post_id = post) as found
    where found.post_id <> post
    group by found.post_id having count(*) > 1
    order by hits desc, since, found.post_id limit 50)
  select p.id, p.sort_at::timestamptz from posts p
  where p.id = any(array(
      select post_id from hit union
      select m.centre_id from hit join story_members m on m.post_id = hit.post_id))
    and p.id <> post and p.state = 'VISIBLE'
$$;--> statement-breakpoint
-- How much of the shorter one of two posts stands in the other, and what the younger one is to the older: null for no copy.
-- Inside of one thread quotes are no copies.
create function story_comparison(older text, younger text,
  out similarity real, out shared integer, out relation text) stable language plpgsql as $$
declare
  a record;
  b record;
  of_a integer;
  of_b integer;
  common_own integer;
  common integer;
  rare integer;
begin
  select f.own, f.quoted, p.thread_id into a
    from post_fingerprints f join posts p on p.id = f.post_id where f.post_id = older;
  select f.own, f.quoted, p.thread_id into b
    from post_fingerprints f join posts p on p.id = f.post_id where f.post_id = younger;
  if a.thread_id = b.thread_id then
    a.quoted := '{}';
    b.quoted := '{}';
  end if;
  of_a := cardinality(a.own) + cardinality(a.quoted);
  of_b := cardinality(b.own) + cardinality(b.quoted);
  common_own := story_common(a.own, b.own);
  common := case when cardinality(a.quoted) + cardinality(b.quoted) = 0 then common_own
    else story_common(a.own || a.quoted, b.own || b.quoted) end;
  if coalesce(common, 0) = 0 then return; end if;
  similarity := common::real / least(of_a, of_b);
  select count(*), count(*) filter (where not story_is_frequent(mine.hash)) into shared, rare
    from post_sentences mine join post_sentences theirs on theirs.hash = mine.hash and theirs.post_id = older
    where mine.post_id = younger
      and not (a.thread_id = b.thread_id and (mine.is_quoted or theirs.is_quoted));
  if rare >= 2 and similarity >= 0.15
    or common >= 20 and similarity >= (case when shared > 0 and rare = 0 then 0.8 else 0.45 end)
  then
    relation := case
      when common_own * 2 < common then 'QUOTED'
      when common = of_a and common = of_b then 'IDENTICAL'
      when common >= of_b * 0.9 and of_b < of_a * 0.9 then 'TRUNCATED'
      when common >= of_a * 0.9 and of_a < of_b * 0.9 then 'EXTENDED'
      else 'EDITED' end;
  end if;
end
$$;--> statement-breakpoint
-- What posts were found by goes; what shares a sentence with them that is no longer frequent is looked at again.
create function story_forget(posts text[]) returns void language plpgsql as $$
declare
  frequent bigint[] := array(
    select distinct s.hash from post_sentences s where s.post_id = any(posts) and story_is_frequent(s.hash));
begin
  delete from post_sentences where post_id = any(posts);
  delete from post_bands where post_id = any(posts);
  delete from post_fingerprints where post_id = any(posts);
  insert into story_queue (post_id, is_changed)
    select distinct p.id, false from post_sentences s join posts p on p.id = s.post_id
    where s.hash = any(frequent) and not story_is_frequent(s.hash)
    on conflict (post_id) do nothing;
end
$$;--> statement-breakpoint
-- The edges that say where a post comes from, by its own words or by a human's.
create function story_own_edges(post text) returns setof attributions stable language sql as $$
  select * from attributions
  where post_id = post and role in ('ORIGIN', 'SYNDICATOR') and status <> 'REJECTED'
    and (inherited_from_id is null or status <> 'EXTRACTED')
$$;--> statement-breakpoint
-- Copies that do not say where they come from take it over from the oldest copy that does, with less confidence. What a human
-- said of a source of the copy stands.
create function story_inherit(story text) returns void language plpgsql as $$
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
  ), written as (
    insert into attributions as t (id, post_id, source_id, source_key, role, hop, reached_through_id, article_title,
      article_url, confidence, evidence, inherited_from_id, content_hash, fidelity, extractor_version, ingestion_id,
      first_seen_at, last_seen_at)
    select story_edge_id(heir, e.id), heir, source_id, source_key, role, hop,
      (select story_edge_id(heir, other.id) from edge other
        where other.heir = e.heir and other.id = e.reached_through_id),
      article_title, article_url,
      round((confidence * least(heir_similarity, donor.similarity) * 0.8)::numeric, 3)::real,
      jsonb_build_array(jsonb_build_object(
        'method', 'NEAR_DUPLICATE', 'rule', 'older-copy@1', 'span', null, 'url', donor.url)),
      donor.post_id, heir_content, fidelity, extractor_version, heir_ingestion, heir_seen, heir_seen
    from edge e order by 1
    on conflict (id) do update set hop = excluded.hop, reached_through_id = excluded.reached_through_id,
      article_title = excluded.article_title, confidence = excluded.confidence, evidence = excluded.evidence,
      inherited_from_id = excluded.inherited_from_id, content_hash = excluded.content_hash
    where t.status = 'EXTRACTED'
    returning t.id)
  select array_agg(id) into kept from written;
  delete from attributions a using story_members m
    where m.centre_id = story and a.post_id = m.post_id and a.inherited_from_id is not null
      and a.status = 'EXTRACTED' and a.id <> all(coalesce(kept, '{}'));
end
$$;--> statement-breakpoint
create function story_edge_id(heir text, edge text) returns text immutable parallel safe language sql as $$
  select 'attr_' || substr(translate(encode(sha256(convert_to(concat_ws('|', 'inherited', heir, edge), 'UTF8')), 'base64'),
    '+/', '-_'), 1, 20)
$$;--> statement-breakpoint
-- What follows from a story's members: its times, what they inherit, and its end when one is left.
create function story_tidy(story text) returns void language plpgsql as $$
begin
  if (select count(*) from (select 1 from story_members where centre_id = story limit 2) as member) < 2 then
    delete from attributions where inherited_from_id is not null and status = 'EXTRACTED'
      and post_id in (select post_id from story_members where centre_id = story);
    delete from stories where post_id = story;
    return;
  end if;
  update stories s set first_seen_at = span.first, last_seen_at = span.last
    from (select min(sort_at) as first, max(sort_at) as last from story_members where centre_id = story) span
    where s.post_id = story and (s.first_seen_at, s.last_seen_at) is distinct from (span.first, span.last);
  perform story_inherit(story);
end
$$;--> statement-breakpoint
-- Puts queued posts into their stories, the oldest first; at most so many, the others wait for the next call.
create function story_settle(most integer) returns integer language plpgsql as $$
declare
  post record;
  other record;
  likeness record;
  was text;
  centre text;
  done integer := 0;
begin
  perform story_lock();
  while done < most loop
    select q.post_id as id, q.is_changed, p.sort_at, p.state = 'VISIBLE' as is_visible into post
      from story_queue q join posts p on p.id = q.post_id
        left join post_fingerprints f on f.post_id = q.post_id
      where p.state <> 'VISIBLE' or f.content_hash = p.content_hash
      order by p.sort_at, p.id limit 1;
    exit when not found;
    done := done + 1;
    delete from story_queue where post_id = post.id;
    select m.centre_id into was from story_members m where m.post_id = post.id;
    centre := null;
    if post.is_visible then
      for other in
        select c.id from story_candidates(post.id) c
        where (c.sort_at, c.id) < (post.sort_at, post.id) and not exists (
          select 1 from story_members m where m.post_id = c.id and m.centre_id <> c.id)
        order by c.sort_at, c.id
      loop
        select * into likeness from story_comparison(other.id, post.id);
        if likeness.relation is not null then
          centre := other.id;
          exit;
        end if;
      end loop;
    else
      perform story_forget(array[post.id]);
    end if;
    -- Those who stood around it look for their place anew.
    if was = post.id and (post.is_changed or centre is not null) then
      insert into story_queue (post_id, is_changed)
        select m.post_id, true from story_members m where m.centre_id = post.id and m.post_id <> post.id
        on conflict (post_id) do update set is_changed = true;
    end if;
    if was = post.id and (centre is not null or not post.is_visible) then
      delete from stories where post_id = post.id;
      was := null;
    end if;
    if centre is null then
      if was <> post.id then delete from story_members where post_id = post.id; end if;
      if was is distinct from post.id then
        delete from attributions
          where post_id = post.id and inherited_from_id is not null and status = 'EXTRACTED';
      end if;
      if post.is_visible and (post.is_changed or was <> post.id) then
        insert into story_queue (post_id, is_changed)
          select c.id, false from story_candidates(post.id) c
            left join story_members m on m.post_id = c.id left join posts k on k.id = m.centre_id
          where (c.sort_at, c.id) > (post.sort_at, post.id)
            and (k.id is null or (k.sort_at, k.id) > (post.sort_at, post.id))
          on conflict (post_id) do nothing;
      end if;
    else
      insert into stories (post_id, first_seen_at, last_seen_at)
        select id, sort_at, sort_at from posts where id = centre
        on conflict (post_id) do nothing;
      insert into story_members (post_id, centre_id, similarity, shared_sentences, relation, sort_at)
        select id, id, 1, (select count(*) from post_sentences where post_id = centre), 'IDENTICAL', sort_at
        from posts where id = centre
        on conflict (post_id) do nothing;
      insert into story_members (post_id, centre_id, similarity, shared_sentences, relation, sort_at)
        values (post.id, centre, likeness.similarity, likeness.shared, likeness.relation, post.sort_at)
        on conflict (post_id) do update set centre_id = excluded.centre_id, similarity = excluded.similarity,
          shared_sentences = excluded.shared_sentences, relation = excluded.relation, sort_at = excluded.sort_at;
    end if;
    if was <> coalesce(centre, '') then perform story_tidy(was); end if;
    if centre is not null then perform story_tidy(centre); end if;
  end loop;
  return done;
end
$$;--> statement-breakpoint
-- Takes the fingerprints of posts whose content is still that, and settles what follows from them. Nothing new is no work.
create function story_update(incoming jsonb, most integer) returns integer language plpgsql as $$
declare
  changed text[];
  frequent bigint[];
begin
  perform story_lock();
  changed := array(
    select f.post_id
    from jsonb_to_recordset(incoming) as f("post_id" text, content_hash text, own integer[], quoted integer[],
        sentences bigint[])
      join posts p on p.id = f.post_id and p.content_hash = f.content_hash and p.state = 'VISIBLE'
      left join post_fingerprints k on k.post_id = f.post_id
    where (k.content_hash, k.own, k.quoted) is distinct from (f.content_hash, f.own, f.quoted)
      or f.sentences <> array(select s.hash from post_sentences s where s.post_id = f.post_id order by s.hash));
  if cardinality(changed) > 0 then
    perform story_forget(changed);
    frequent := array(
      select distinct s.hash
      from jsonb_to_recordset(incoming) as f(post_id text, sentences bigint[]) cross join unnest(f.sentences) as s(hash)
      where f.post_id = any(changed) and story_is_frequent(s.hash));
    insert into post_fingerprints (post_id, content_hash, own, quoted)
      select f.post_id, f.content_hash, f.own, f.quoted
      from jsonb_to_recordset(incoming) as f(post_id text, content_hash text, own integer[], quoted integer[])
      where f.post_id = any(changed) order by f.post_id;
    insert into post_sentences (post_id, hash, is_quoted, sort_at)
      select f.post_id, s.hash, s.hash = any(f.quoted_sentences), p.sort_at
      from jsonb_to_recordset(incoming) as f(post_id text, sentences bigint[], quoted_sentences bigint[])
        join posts p on p.id = f.post_id cross join unnest(f.sentences) as s(hash)
      where f.post_id = any(changed);
    insert into post_bands (post_id, hash, sort_at)
      select f.post_id, b.hash, p.sort_at
      from jsonb_to_recordset(incoming) as f(post_id text, bands bigint[])
        join posts p on p.id = f.post_id cross join unnest(f.bands) as b(hash)
      where f.post_id = any(changed);
    insert into story_queue (post_id, is_changed) select id, true from unnest(changed) as id order by id
      on conflict (post_id) do update set is_changed = true;
    -- Where a sentence has just become frequent, it no longer proves what it proved.
    insert into story_queue (post_id, is_changed)
      select distinct holder.post_id, false
      from (select distinct hash from post_sentences where post_id = any(changed)) mine
        join post_sentences holder on holder.hash = mine.hash
      where mine.hash <> all(frequent) and story_is_frequent(mine.hash)
      on conflict (post_id) do nothing;
  end if;
  return story_settle(most);
end
$$;--> statement-breakpoint
-- Whoever changes a post's words, date, thread, state or id leaves it in the queue; whoever hides one takes it out of its story.
create function story_post_changed() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.sort_at is distinct from old.sort_at then
    update post_sentences set sort_at = new.sort_at where post_id = new.id;
    update post_bands set sort_at = new.sort_at where post_id = new.id;
    update story_members set sort_at = new.sort_at where post_id = new.id;
  end if;
  insert into story_queue (post_id, is_changed) values (new.id, true)
    on conflict (post_id) do update set is_changed = true;
  if tg_op = 'UPDATE' and new.state <> 'VISIBLE' and old.state = 'VISIBLE' then
    perform story_settle(200);
  end if;
  return null;
end
$$;--> statement-breakpoint
create trigger story_post_inserted after insert on posts for each row execute function story_post_changed();--> statement-breakpoint
create trigger story_post_updated after update on posts for each row
  when ((old.id, old.thread_id, old.content_hash, old.sort_at, old.state) is distinct from
    (new.id, new.thread_id, new.content_hash, new.sort_at, new.state))
  execute function story_post_changed();--> statement-breakpoint
-- Before its rows go with it: those who stood around it, and those who inherited from it, are looked at again.
create function story_post_deleted() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed)
    select p.id, true from story_members m join posts p on p.id in (m.post_id, m.centre_id)
    where old.id in (m.post_id, m.centre_id) and p.id <> old.id
    order by p.id
    on conflict (post_id) do update set is_changed = true;
  delete from attributions where inherited_from_id = old.id and status = 'EXTRACTED';
  perform story_forget(array[old.id]);
  return old;
end
$$;--> statement-breakpoint
create trigger story_post_deleted before delete on posts for each row execute function story_post_deleted();--> statement-breakpoint
-- Copies take over what a post says of its sources, so a change of that is a change of the story.
create function story_edge_changed() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed)
    select m.post_id, false from story_members m join posts p on p.id = m.post_id
    where m.post_id = case tg_op when 'DELETE' then old.post_id else new.post_id end
    on conflict (post_id) do nothing;
  return null;
end
$$;--> statement-breakpoint
create trigger story_edge_inserted after insert on attributions for each row
  when (new.inherited_from_id is null) execute function story_edge_changed();--> statement-breakpoint
create trigger story_edge_updated after update on attributions for each row
  when ((new.inherited_from_id is null or old.status <> new.status) and
    (old.source_id, old.role, old.hop, old.reached_through_id, old.article_title, old.confidence, old.status) is distinct from
    (new.source_id, new.role, new.hop, new.reached_through_id, new.article_title, new.confidence, new.status))
  execute function story_edge_changed();--> statement-breakpoint
create trigger story_edge_deleted after delete on attributions for each row
  when (old.inherited_from_id is null) execute function story_edge_changed();
