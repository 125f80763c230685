-- Posts of one thread are no copies of each other: what they share are quotes, marked as such or not.
create or replace function story_candidates(post text) returns table (id text, sort_at timestamptz) stable language sql as $$
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
  rare integer;
begin
  select f.own, f.quoted into a from post_fingerprints f where f.post_id = older;
  select f.own, f.quoted into b from post_fingerprints f where f.post_id = younger;
  of_a := cardinality(a.own) + cardinality(a.quoted);
  of_b := cardinality(b.own) + cardinality(b.quoted);
  common_own := story_common(a.own, b.own);
  common := case when cardinality(a.quoted) + cardinality(b.quoted) = 0 then common_own
    else story_common(a.own || a.quoted, b.own || b.quoted) end;
  if coalesce(common, 0) = 0 then return; end if;
  similarity := common::real / least(of_a, of_b);
  select count(*), count(*) filter (where not story_is_frequent(mine.hash)) into shared, rare
    from post_sentences mine join post_sentences theirs on theirs.hash = mine.hash and theirs.post_id = older
    where mine.post_id = younger;
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
-- Every post that is part of a story now is looked at again with the next page.
insert into story_queue (post_id, is_changed) select post_id, true from story_members
  on conflict (post_id) do update set is_changed = true;
