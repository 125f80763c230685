-- However much waits, a bounded part of it is looked at, row by row by the indexes: new tables have no statistics.
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
      select q.post_id, p.sort_at, q.turns
      from (
        select post_id, array_agg(id) as turns from (select * from story_queue order by id limit 2000) first group by post_id) q
        cross join lateral (select sort_at, state, content_hash from posts where id = q.post_id limit 1) p
      where p.state <> 'VISIBLE'
        or p.content_hash = (select f.content_hash from post_fingerprints f where f.post_id = q.post_id limit 1)
      limit most - done)
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
$$;
