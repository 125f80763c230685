-- Stories are settled behind the write of pages, many posts at once. Whatever changes a post leaves it in the queue, in the same
-- transaction; whoever settles claims what is in the queue, then reads: so no change is missed.
drop trigger story_post_inserted on posts;--> statement-breakpoint
drop trigger story_edge_inserted on attributions;--> statement-breakpoint
create or replace function story_is_frequent(sentence bigint) returns boolean stable language sql as $$
  select count(*) > 20 from (select 1 from post_marks where hash = sentence limit 21) as holder
$$;--> statement-breakpoint
-- Posts that have something in common with one, a bounded number: of every mark the first who have it, those that have most.
create function story_hits(post text) returns table (id text) stable language sql as $$
  select holder.post_id
  from post_fingerprints mine cross join unnest(mine.marks) as mark cross join lateral (
    select other.post_id, other.sort_at from post_marks other where other.hash = mark
    order by other.sort_at, other.post_id limit 20) holder
  where mine.post_id = post and holder.post_id <> post
  group by holder.post_id having count(*) > 1
  order by count(*) desc, min(holder.sort_at), holder.post_id limit 50
$$;--> statement-breakpoint
-- Posts worth comparing: those, and the centres of their stories. Posts of one thread are no copies of each other: what they share
-- are quotes, marked as such or not.
create or replace function story_candidates(post text) returns table (id text, sort_at timestamptz) stable language sql as $$
  with hit as materialized (select found.id from story_hits(post) found)
  select p.id, p.sort_at::timestamptz from posts p
  where p.id = any(array(
      select hit.id from hit union
      select m.centre_id from hit join story_members m on m.post_id = hit.id))
    and p.id <> post and p.state = 'VISIBLE'
    and p.thread_id <> (select mine.thread_id from posts mine where mine.id = post)
$$;--> statement-breakpoint
-- How much of the shorter one of two posts stands in the other, and what the younger one is to the older: null for no copy.
create or replace function story_comparison(older text, younger text,
  out similarity real, out shared integer, out relation text) stable language plpgsql as $$
declare
  a record;
  b record;
  of_a integer;
  of_b integer;
  common_own integer;
  common integer;
  sentences bigint[];
  rare integer;
begin
  select f.own, f.quoted, f.marks into a from post_fingerprints f where f.post_id = older;
  select f.own, f.quoted, f.marks into b from post_fingerprints f where f.post_id = younger;
  of_a := cardinality(a.own) + cardinality(a.quoted);
  of_b := cardinality(b.own) + cardinality(b.quoted);
  common_own := story_common(a.own, b.own);
  common := case when cardinality(a.quoted) + cardinality(b.quoted) = 0 then common_own
    else story_common(a.own || a.quoted, b.own || b.quoted) end;
  if coalesce(common, 0) = 0 then return; end if;
  similarity := common::real / least(of_a, of_b);
  if similarity < 0.15 then return; end if;
  sentences := array(
    select mark from (select unnest(a.marks) intersect select unnest(b.marks)) as both_have (mark) where mark >= 0);
  shared := cardinality(sentences);
  if shared < 2 and (common < 20 or similarity < 0.45) then return; end if;
  rare := (select count(*) from unnest(sentences) as sentence where not story_is_frequent(sentence));
  if rare >= 2 or common >= 20 and similarity >= (case when shared > 0 and rare = 0 then 0.8 else 0.45 end) then
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
      where not story_is_frequent(sentence)
      on conflict (post_id) do nothing;
  end if;
end
$$;--> statement-breakpoint
-- Puts queued posts into their stories, the oldest first; at most so many, the others wait for the next call.
create or replace function story_settle(most integer) returns integer language plpgsql as $$
declare
  due text[];
  alone text[];
  touched text[];
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
    -- Who changes a post holds its row of the queue until that shows, so what is claimed is read as it stands.
    due := array(
      select claimed.id from (
        select q.post_id as id, p.sort_at
        from story_queue q join posts p on p.id = q.post_id left join post_fingerprints f on f.post_id = q.post_id
        where p.state <> 'VISIBLE' or f.content_hash = p.content_hash
        limit most - done for update of q skip locked) claimed
      order by claimed.sort_at, claimed.id);
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
    -- Most posts have nothing in common with any other.
    alone := array(
      select p.id from posts p
      where p.id = any(due) and p.state = 'VISIBLE' and not exists (select 1 from story_hits(p.id))
        and not exists (select 1 from story_members m where m.post_id = p.id));
    delete from story_queue where post_id = any(alone);
    delete from attributions where post_id = any(alone) and inherited_from_id is not null and status = 'EXTRACTED';
    touched := '{}';
    foreach next in array due loop
      continue when next = any(alone);
      select q.post_id as id, q.is_changed, p.sort_at, p.state = 'VISIBLE' as is_visible into post
        from story_queue q join posts p on p.id = q.post_id where q.post_id = next;
      continue when not found;
      delete from story_queue where post_id = post.id;
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
        if post.is_visible and younger is not null and (post.is_changed or was <> post.id) then
          insert into story_queue (post_id, is_changed)
            select c.id, false from unnest(younger) as c (id)
              left join story_members m on m.post_id = c.id left join posts k on k.id = m.centre_id
            where k.id is null or (k.sort_at, k.id) > (post.sort_at, post.id)
            on conflict (post_id) do nothing;
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
  claimed text[];
  prints post_fingerprints[];
  changed text[];
  known text[];
begin
  perform story_lock();
  claimed := array(
    select q.post_id from story_queue q
    where (q.post_id, q.xmin::text) in (
      select f.post_id, f.version from jsonb_to_recordset(incoming) as f(post_id text, version text))
    for update skip locked);
  prints := array(
    select row(f.post_id, f.content_hash, f.own, f.quoted, f.marks, p.sort_at)::post_fingerprints
    from jsonb_to_recordset(incoming) as f(post_id text, content_hash text, own integer[], quoted integer[], marks bigint[])
      join posts p on p.id = f.post_id and p.content_hash = f.content_hash and p.state = 'VISIBLE'
      left join post_fingerprints k on k.post_id = f.post_id
    where f.post_id = any(claimed)
      and (k.content_hash, k.own, k.quoted, k.marks) is distinct from (f.content_hash, f.own, f.quoted, f.marks));
  if cardinality(prints) > 0 then
    changed := array(select post_id from unnest(prints));
    known := array(select post_id from post_fingerprints where post_id = any(changed));
    if cardinality(known) > 0 then perform story_forget(known); end if;
    insert into post_fingerprints select * from unnest(prints) order by post_id;
    insert into post_marks (hash, sort_at, post_id)
      select mark, sort_at, post_id from unnest(prints) as print cross join unnest(print.marks) as mark;
    update story_queue set is_changed = true where post_id = any(changed) and not is_changed;
    -- Where a sentence has just become frequent, it no longer proves what it proved.
    insert into story_queue (post_id, is_changed)
      select distinct p.id, false
      from (
        select mark, count(*) as added from unnest(prints) as print cross join unnest(print.marks) as mark
        where mark >= 0 group by mark) mine
        cross join lateral (
          select count(*) as holders from (select 1 from post_marks where hash = mark limit 21 + added) as holder) held
        join post_marks m on m.hash = mark join posts p on p.id = m.post_id
      where holders > 20 and holders - added <= 20
      on conflict (post_id) do nothing;
  end if;
  return story_settle(most);
end
$$;--> statement-breakpoint
-- Copies that do not say where they come from take it over from the oldest copy that does; most stories have none.
alter function story_inherit(text) rename to story_take_over;--> statement-breakpoint
create function story_inherit(story text) returns void language plpgsql as $$
begin
  if exists (
    select 1 from story_members m join attributions a on a.post_id = m.post_id where m.centre_id = story) then
    perform story_take_over(story);
  end if;
end
$$;--> statement-breakpoint
create function story_posts_added() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed) select id, true from new_rows order by id
    on conflict (post_id) do update set is_changed = true;
  return null;
end
$$;--> statement-breakpoint
create trigger story_posts_added after insert on posts referencing new table as new_rows
  for each statement execute function story_posts_added();--> statement-breakpoint
-- Whoever changes a post's words, date, thread, state or id leaves it in the queue; whoever hides one takes it out of its story.
create or replace function story_post_changed() returns trigger language plpgsql as $$
begin
  if new.id <> old.id then
    update post_marks m set post_id = new.id from post_fingerprints f cross join unnest(f.marks) as mark
      where f.post_id = new.id and m.hash = mark and m.sort_at = f.sort_at and m.post_id = old.id;
  end if;
  if new.sort_at is distinct from old.sort_at then
    update story_members set sort_at = new.sort_at where post_id = new.id;
  end if;
  insert into story_queue (post_id, is_changed) values (new.id, true)
    on conflict (post_id) do update set is_changed = true;
  if new.state <> 'VISIBLE' and old.state = 'VISIBLE' then
    perform story_settle(200);
  end if;
  return null;
end
$$;--> statement-breakpoint
-- The same content may be read otherwise by a newer extractor. First the queue: who settles the post has it to the end.
create function story_revisions_changed() returns trigger language plpgsql as $$
declare
  changed text[];
begin
  changed := array(
    select p.id from new_rows n join old_rows o on o.post_id = n.post_id and o.content_hash = n.content_hash
      join posts p on p.id = n.post_id and p.content_hash = n.content_hash
    where (o.body_text, o.quotes) is distinct from (n.body_text, n.quotes) order by p.id);
  if cardinality(changed) > 0 then
    insert into story_queue (post_id, is_changed) select id, true from unnest(changed) as id
      on conflict (post_id) do update set is_changed = true;
    update post_fingerprints set content_hash = '' where post_id = any(changed);
  end if;
  return null;
end
$$;--> statement-breakpoint
create trigger story_revisions_changed after update on post_revisions referencing old table as old_rows new table as new_rows
  for each statement execute function story_revisions_changed();--> statement-breakpoint
create function story_edges_added() returns trigger language plpgsql as $$
begin
  insert into story_queue (post_id, is_changed)
    select distinct m.post_id, false from new_rows n join story_members m on m.post_id = n.post_id
    where n.inherited_from_id is null
    on conflict (post_id) do nothing;
  return null;
end
$$;--> statement-breakpoint
create trigger story_edges_added after insert on attributions referencing new table as new_rows
  for each statement execute function story_edges_added();--> statement-breakpoint
-- Visible posts from before there were stories.
insert into story_queue (post_id, is_changed)
  select p.id, true from posts p
  where p.state = 'VISIBLE' and not exists (select 1 from post_fingerprints f where f.post_id = p.id)
  on conflict (post_id) do nothing;
