-- Who changes a post adds a row to the queue and waits for nobody; who settles reads the rows, then the posts, and lets those rows go.
-- What posts were found by goes; what shares a sentence with them that is no longer frequent is looked at again.
create or replace function story_forget(posts text[]) returns void language plpgsql as $$
declare
  frequent bigint[] := array(
    select distinct mark from post_fingerprints f cross join unnest(f.marks) as mark
    where f.post_id = any(posts) and mark >= 0 and story_is_frequent(mark));
begin
  delete from post_marks m using post_fingerprints f cross join unnest(f.marks) as mark
    where f.post_id = any(posts) and m.hash = mark and m.sort_at = f.sort_at and m.post_id = f.post_id;
  delete from post_fingerprints where post_id = any(posts);
  if cardinality(frequent) > 0 then
    insert into story_queue (post_id, is_changed)
      select distinct p.id, false
      from unnest(frequent) as sentence join post_marks m on m.hash = sentence join posts p on p.id = m.post_id
      where not story_is_frequent(sentence);
  end if;
end
$$;--> statement-breakpoint
-- Puts queued posts into their stories, the oldest first; at most so many, the others wait for the next call.
create or replace function story_settle(most integer) returns integer language plpgsql as $$
declare
  due text[];
  claims bigint[];
  alone text[];
  touched text[];
  anew boolean;
  next text;
  post record;
  older text[];
  younger text[];
  likeness record;
  was text;
  centre text;
  done integer := 0;
begin
  perform story_lock();
  while done < most loop
    -- First what waits, then how it stands: a change that shows later has a row of its own.
    with waiting as materialized (
      select q.post_id, p.sort_at, array_agg(q.id) as turns
      from (select * from story_queue order by id limit 10000) q
        join posts p on p.id = q.post_id left join post_fingerprints f on f.post_id = q.post_id
      where p.state <> 'VISIBLE' or f.content_hash = p.content_hash
      group by q.post_id, p.sort_at limit most - done)
    select array(select post_id from waiting order by sort_at, post_id), array(select unnest(turns) from waiting)
      into due, claims;
    exit when cardinality(due) = 0;
    done := done + cardinality(due);
    for post in
      select f.post_id as id, f.marks, f.sort_at as was_at, p.sort_at from post_fingerprints f join posts p on p.id = f.post_id
      where f.post_id = any(due) and f.sort_at <> p.sort_at
    loop
      update post_marks set sort_at = post.sort_at
        where hash = any(post.marks) and sort_at = post.was_at and post_id = post.id;
      update post_fingerprints set sort_at = post.sort_at where post_id = post.id;
    end loop;
    update story_members m set sort_at = p.sort_at from posts p
      where p.id = any(due) and m.post_id = p.id and m.sort_at <> p.sort_at;
    -- Most posts have nothing in common with any other.
    alone := array(
      select p.id from posts p
      where p.id = any(due) and p.state = 'VISIBLE' and not exists (select 1 from story_hits(p.id))
        and not exists (select 1 from story_members m where m.post_id = p.id));
    delete from story_queue where id = any(claims) and post_id = any(alone);
    delete from attributions where post_id = any(alone) and inherited_from_id is not null and status = 'EXTRACTED';
    touched := '{}';
    foreach next in array due loop
      continue when next = any(alone);
      with claimed as (delete from story_queue q where q.post_id = next returning q.is_changed)
        select bool_or(claimed.is_changed) into anew from claimed;
      select p.id, p.sort_at, p.state = 'VISIBLE' as is_visible,
          (f.content_hash, f.sort_at) = (p.content_hash, p.sort_at) as is_read into post
        from posts p left join post_fingerprints f on f.post_id = p.id where p.id = next;
      continue when not found or anew is null;
      -- It changed a moment ago.
      if post.is_visible and post.is_read is not true then
        insert into story_queue (post_id, is_changed) values (next, true);
        continue;
      end if;
      select m.centre_id into was from story_members m where m.post_id = post.id;
      centre := null;
      if post.is_visible then
        select array_agg(c.id order by c.sort_at, c.id) filter (where (c.sort_at, c.id) < (post.sort_at, post.id)
              and not exists (select 1 from story_members m where m.post_id = c.id and m.centre_id <> c.id)),
            array_agg(c.id) filter (where (c.sort_at, c.id) > (post.sort_at, post.id))
          into older, younger from story_candidates(post.id) c;
        foreach next in array coalesce(older, '{}') loop
          likeness := story_comparison(next, post.id);
          if likeness.relation is not null then
            centre := next;
            exit;
          end if;
        end loop;
      else
        perform story_forget(array[post.id]);
      end if;
      -- Those who stood around it look for their place anew.
      if was = post.id and (anew or centre is not null) then
        insert into story_queue (post_id, is_changed)
          select m.post_id, true from story_members m where m.centre_id = post.id and m.post_id <> post.id;
      end if;
      if was = post.id and (centre is not null or not post.is_visible) then
        delete from stories where post_id = post.id;
        was := null;
      end if;
      if centre is null then
        if was <> post.id then delete from story_members where post_id = post.id; end if;
        if was = post.id then
          update story_members set shared_sentences = said.sentences
          from (
            select count(*) as sentences from post_fingerprints f cross join unnest(f.marks) as mark
            where f.post_id = post.id and mark >= 0) said
          where post_id = post.id and shared_sentences <> said.sentences;
        end if;
        if was is distinct from post.id then
          delete from attributions
            where post_id = post.id and inherited_from_id is not null and status = 'EXTRACTED';
        end if;
        if post.is_visible and younger is not null and (anew or was <> post.id) then
          insert into story_queue (post_id, is_changed)
            select c.id, false from unnest(younger) as c (id)
              left join story_members m on m.post_id = c.id left join posts k on k.id = m.centre_id
            where k.id is null or (k.sort_at, k.id) > (post.sort_at, post.id);
        end if;
      else
        insert into stories (post_id, first_seen_at, last_seen_at)
          select id, sort_at, sort_at from posts where id = centre
          on conflict (post_id) do nothing;
        insert into story_members (post_id, centre_id, similarity, shared_sentences, relation, sort_at)
          select p.id, p.id, 1, (select count(*) from unnest(f.marks) as mark where mark >= 0), 'IDENTICAL', p.sort_at
          from posts p join post_fingerprints f on f.post_id = p.id where p.id = centre
          on conflict (post_id) do nothing;
        insert into story_members (post_id, centre_id, similarity, shared_sentences, relation, sort_at)
          values (post.id, centre, likeness.similarity, likeness.shared, likeness.relation, post.sort_at)
          on conflict (post_id) do update set centre_id = excluded.centre_id, similarity = excluded.similarity,
            shared_sentences = excluded.shared_sentences, relation = excluded.relation, sort_at = excluded.sort_at;
      end if;
      touched := touched || was || centre;
    end loop;
    -- What follows from its members does not decide who they are, so a story is looked through once.
    perform story_tidy(story) from (
      select distinct story from unnest(touched) as story where story is not null order by story) as each;
  end loop;
  return done;
end
$$;--> statement-breakpoint
-- Takes the fingerprints of queued posts, but of those that changed since their texts were read, and settles what follows.
create or replace function story_update(incoming jsonb, most integer) returns integer language plpgsql as $$
declare
  prints post_fingerprints[];
  changed text[];
  known text[];
begin
  perform story_lock();
  prints := array(
    select row(f.post_id, f.content_hash, f.own, f.quoted, f.marks, p.sort_at)::post_fingerprints
    from jsonb_to_recordset(incoming) as f(post_id text, turn bigint, content_hash text, own integer[], quoted integer[],
        marks bigint[])
      join posts p on p.id = f.post_id and p.content_hash = f.content_hash and p.state = 'VISIBLE'
      left join post_fingerprints k on k.post_id = f.post_id
    where f.turn = (select max(q.id) from story_queue q where q.post_id = f.post_id)
      and (k.content_hash, k.own, k.quoted, k.marks) is distinct from (f.content_hash, f.own, f.quoted, f.marks));
  if cardinality(prints) > 0 then
    changed := array(select post_id from unnest(prints));
    known := array(select post_id from post_fingerprints where post_id = any(changed));
    if cardinality(known) > 0 then perform story_forget(known); end if;
    insert into post_fingerprints select * from unnest(prints) order by post_id;
    insert into post_marks (hash, sort_at, post_id)
      select mark, sort_at, post_id from unnest(prints) as print cross join unnest(print.marks) as mark;
    insert into story_queue (post_id, is_changed) select print.post_id, true from unnest(prints) as print
      where not exists (select 1 from story_queue q where q.post_id = print.post_id and q.is_changed);
    -- Where a sentence has just become frequent, it no longer proves what it proved.
    insert into story_queue (post_id, is_changed)
      select distinct p.id, false
      from (
        select mark, count(*) as added from unnest(prints) as print cross join unnest(print.marks) as mark
        where mark >= 0 group by mark) mine
        cross join lateral (
          select count(*) as holders from (select 1 from post_marks where hash = mark limit 21 + added) as holder) held
        join post_marks m on m.hash = mark join posts p on p.id = m.post_id
      where holders > 20 and holders - added <= 20;
  end if;
  return story_settle(most);
end
$$;--> statement-breakpoint
-- Copies that do not say where they come from take it over from the oldest copy that does; most stories have none. With its place in
-- time given, no edge locks its post: who changes that puts the post in the queue.
create or replace function story_inherit(story text) returns void language plpgsql as $$
declare
  donor record;
  kept text[];
begin
  if not exists (
    select 1 from story_members m join attributions a on a.post_id = m.post_id where m.centre_id = story) then
    return;
  end if;
  select m.post_id, m.sort_at, m.similarity, p.url into donor
    from story_members m join posts p on p.id = m.post_id
    where m.centre_id = story and m.relation <> 'QUOTED' and exists (select 1 from story_own_edges(m.post_id))
    order by m.sort_at, m.post_id limit 1;
  with edge as (
    select e.*, h.heir, h.heir_similarity, h.heir_content, h.heir_ingestion, h.heir_seen, h.heir_sort_at
    from (
      select m.post_id as heir, m.similarity as heir_similarity, p.content_hash as heir_content,
        p.ingestion_id as heir_ingestion, p.first_seen_at as heir_seen, p.sort_at as heir_sort_at
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
      heir_ingestion as ingestion_id, heir_seen as first_seen_at, heir_sort_at as post_sort_at
    from edge e
  ), written as (
    insert into attributions as t (id, post_id, source_id, source_key, role, hop, reached_through_id, article_title,
      article_url, confidence, evidence, inherited_from_id, content_hash, fidelity, extractor_version, ingestion_id,
      first_seen_at, post_sort_at, last_seen_at)
    select w.*, w.first_seen_at from wanted w order by w.id
    on conflict (id) do update set hop = excluded.hop, reached_through_id = excluded.reached_through_id,
      article_title = excluded.article_title, confidence = excluded.confidence, evidence = excluded.evidence,
      inherited_from_id = excluded.inherited_from_id, content_hash = excluded.content_hash,
      post_sort_at = excluded.post_sort_at
    where t.status = 'EXTRACTED' and
      (t.hop, t.reached_through_id, t.article_title, t.confidence, t.evidence, t.inherited_from_id, t.content_hash,
        t.post_sort_at)
      is distinct from (excluded.hop, excluded.reached_through_id, excluded.article_title, excluded.confidence,
        excluded.evidence, excluded.inherited_from_id, excluded.content_hash, excluded.post_sort_at))
  select array_agg(id) into kept from wanted;
  delete from attributions a using story_members m
    where m.centre_id = story and a.post_id = m.post_id and a.inherited_from_id is not null
      and a.status = 'EXTRACTED' and a.id <> all(coalesce(kept, '{}'));
end
$$;--> statement-breakpoint
drop function story_take_over(text);--> statement-breakpoint
create or replace function story_posts_added() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed) select id, true from new_rows;
  return null;
end
$$;--> statement-breakpoint
-- Whoever changes a post's words, date, thread, state or id leaves it in the queue; whoever hides one takes it out of its story.
create or replace function story_post_changed() returns trigger language plpgsql as $$
begin
  if new.id <> old.id then
    update post_marks m set post_id = new.id from post_fingerprints f cross join unnest(f.marks) as mark
      where f.post_id = new.id and m.hash = mark and m.sort_at = f.sort_at and m.post_id = old.id;
  end if;
  insert into story_queue (post_id, is_changed) values (new.id, true);
  if new.state <> 'VISIBLE' and old.state = 'VISIBLE' then
    perform story_settle(200);
  end if;
  return null;
end
$$;--> statement-breakpoint
-- The same content may be read otherwise by a newer extractor. Whoever is about to say what it was read as is waited for.
create or replace function story_revisions_changed() returns trigger language plpgsql as $$
declare
  changed text[];
begin
  changed := array(
    select p.id from new_rows n join old_rows o on o.post_id = n.post_id and o.content_hash = n.content_hash
      join posts p on p.id = n.post_id and p.content_hash = n.content_hash
    where (o.body_text, o.quotes) is distinct from (n.body_text, n.quotes) order by p.id);
  if cardinality(changed) > 0 then
    insert into story_queue (post_id, is_changed) select id, true from unnest(changed) as id;
    insert into post_fingerprints (post_id, content_hash, own, quoted, marks, sort_at)
      select id, '', '{}', '{}', '{}', sort_at from posts where id = any(changed) order by id
      on conflict (post_id) do update set content_hash = '';
  end if;
  return null;
end
$$;--> statement-breakpoint
-- Of posts without a story, too: they may be getting one at this moment.
create or replace function story_edges_added() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed)
    select distinct n.post_id, false from new_rows n where n.inherited_from_id is null;
  return null;
end
$$;--> statement-breakpoint
create or replace function story_post_deleted() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed)
    select p.id, true from story_members m join posts p on p.id in (m.post_id, m.centre_id)
    where old.id in (m.post_id, m.centre_id) and p.id <> old.id;
  delete from attributions where inherited_from_id = old.id and status = 'EXTRACTED';
  perform story_forget(array[old.id]);
  return old;
end
$$;--> statement-breakpoint
create or replace function story_edge_changed() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed)
    select p.id, false from posts p where p.id = case tg_op when 'DELETE' then old.post_id else new.post_id end;
  return null;
end
$$;
