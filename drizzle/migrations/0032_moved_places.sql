-- Places posts of which no document says where they stand in their thread: behind the last placed post that is not younger, by date.
-- Depends only on which posts are there, not on the order in which they came. Threads without such posts are left as they are.
create function place_posts(ids text[]) returns void volatile language plpgsql as $$
begin
  ids := array(select distinct thread_id from posts where thread_id = any(ids) and given_position is null order by 1);
  if cardinality(ids) = 0 then return; end if;
  -- Whoever places last has to see all that the others placed.
  perform 1 from threads where id = any(ids) order by id for update;
  update posts p set position = placed.position, updated_at = now()
  from (
    select id, coalesce(given_position, (anchor + row_number() over (
      partition by thread_id, anchor, given_position is null
      order by published_at nulls last, native_id, id))::int) as position
    from (
      select *, coalesce(max(given_position) over (
        partition by thread_id order by published_at nulls last, given_position is null, id
        rows between unbounded preceding and current row), 0) as anchor
      from posts where thread_id = any(ids)) by_date) placed
  where p.id = placed.id and p.position <> placed.position;
end
$$;--> statement-breakpoint
-- As before, and posts are placed anew in the threads that they left and came to.
create or replace function settle_moves(ids text[]) returns void volatile language plpgsql as $$
declare
  left_and_joined text[];
begin
  with recursive
  base as materialized (
    select p.id, p.thread_id as stood_in, coalesce(h.thread_id, p.thread_id) as thread_id,
      version_text(p.fidelity, p.last_seen_at) || ' ' || p.content_hash as row_version,
      coalesce(h.version, p.versions->>'thread_id',
        version_text(p.fidelity, p.last_seen_at) || ' ' || p.content_hash) collate "C" as version
    from posts p left join post_homes h on h.post_id = p.id
    where p.id = any(ids)),
  way as (
    select id, 0 as step, thread_id, null::text collate "C" as key, version, thread_id as shown_in, version as shown_by
    from base
    union all
    select way.id, way.step + 1, t.owner_id, m.to_key, m.version, coalesce(t.owner_id, way.shown_in),
      case when t.owner_id is null then way.shown_by else m.version end
    from way cross join lateral (
      select x.to_key, version_text(2, x.at) collate "C" as version
      from (
        select m.to_key, m.at, true as is_own from post_identifiers i join record_moves m on m.key = i.key
        where i.owner_id = way.id
        union all
        select m.to_key, m.at, false from thread_identifiers i join record_moves m on m.key = i.key
        where i.owner_id = way.thread_id
        union all
        select m.to_key, m.at, false from record_moves m where way.thread_id is null and m.key = way.key) x
      where version_text(2, x.at) collate "C" > way.version
      order by x.at, x.is_own desc, x.to_key desc limit 1) m
      left join thread_identifiers t on t.key = m.to_key),
  ended as materialized (
    select distinct on (way.id) way.id, base.stood_in, way.shown_in, way.shown_by, base.thread_id as home, base.version as home_version,
      way.shown_by <> base.version as is_moved, nullif(way.shown_by, base.row_version) as version
    from way join base on base.id = way.id order by way.id, way.step desc),
  homes as (
    insert into post_homes (post_id, thread_id, version)
    select id, home, home_version from ended where is_moved order by id
    on conflict (post_id) do nothing),
  returned as (
    delete from post_homes h using ended e where h.post_id = e.id and not e.is_moved),
  moved as (
    update posts p set thread_id = e.shown_in, updated_at = now(),
      versions = nullif(jsonb_strip_nulls(coalesce(p.versions, '{}') || jsonb_build_object('thread_id', e.version)), '{}')
    from ended e
    where p.id = e.id and (p.thread_id, p.versions->>'thread_id') is distinct from (e.shown_in, e.version)
    returning e.stood_in, e.shown_in)
  select array_agg(distinct thread) into left_and_joined
  from moved cross join lateral unnest(array[stood_in, shown_in]) thread where stood_in <> shown_in;
  if left_and_joined is not null then perform place_posts(left_and_joined); end if;
end
$$;
