CREATE TABLE "post_homes" (
	"post_id" text collate "C" PRIMARY KEY NOT NULL,
	"thread_id" text collate "C" NOT NULL,
	"version" text collate "C" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "record_moves" DROP CONSTRAINT "record_moves_pkey";--> statement-breakpoint
ALTER TABLE "record_moves" ADD CONSTRAINT "record_moves_pk" PRIMARY KEY("key","at");--> statement-breakpoint
ALTER TABLE "post_homes" ADD CONSTRAINT "post_homes_post_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "post_homes" ADD CONSTRAINT "post_homes_thread_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "post_homes_thread_idx" ON "post_homes" USING btree ("thread_id");--> statement-breakpoint
-- Puts posts where events say they stand: from where the newest document showed each, along all later moves of the post and of the
-- threads on its way, in the order of their times. So the end depends on which moves there are, not on when they were heard of.
-- Where the way leads to a thread that nobody has seen, the post waits in the last one that somebody has.
create or replace function settle_moves(ids text[]) returns void volatile language plpgsql as $$
begin
  with recursive
  base as materialized (
    select p.id, coalesce(h.thread_id, p.thread_id) as thread_id,
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
    select distinct on (way.id) way.id, way.shown_in, way.shown_by, base.thread_id as home, base.version as home_version,
      way.shown_by <> base.version as is_moved, nullif(way.shown_by, base.row_version) as version
    from way join base on base.id = way.id order by way.id, way.step desc),
  homes as (
    insert into post_homes (post_id, thread_id, version)
    select id, home, home_version from ended where is_moved order by id
    on conflict (post_id) do nothing),
  returned as (
    delete from post_homes h using ended e where h.post_id = e.id and not e.is_moved)
  update posts p set thread_id = e.shown_in, updated_at = now(),
    versions = nullif(jsonb_strip_nulls(coalesce(p.versions, '{}') || jsonb_build_object('thread_id', e.version)), '{}')
  from ended e
  where p.id = e.id and (p.thread_id, p.versions->>'thread_id') is distinct from (e.shown_in, e.version);
end
$$;--> statement-breakpoint
-- Posts whose way leads through a thread of these keys, or begins at a post of them.
create function posts_led_by(keys text[]) returns text[] stable language sql as $$
  with recursive reach (key) as (
    select key collate "C" from unnest(keys) key
    union
    select n.key from reach r cross join lateral (
      select s.key from thread_identifiers t join thread_identifiers s on s.owner_id = t.owner_id where t.key = r.key
      union all
      select m.key from record_moves m where m.to_key = r.key) n),
  reached as materialized (select i.owner_id as id from thread_identifiers i join reach r on r.key = i.key)
  select array(
    select id from posts where thread_id in (select id from reached)
    union
    select post_id from post_homes where thread_id in (select id from reached)
    union
    select i.owner_id from post_identifiers i join reach r on r.key = i.key
    order by 1)
$$;--> statement-breakpoint
create or replace function settle_keys(keys text[]) returns void volatile language plpgsql as $$
declare
  found text[];
begin
  found := array(select distinct owner_id from author_identifiers where key = any(keys) order by 1);
  if cardinality(found) > 0 then perform settle_authors(found); end if;
  found := array(select distinct owner_id from thread_identifiers where key = any(keys) order by 1);
  if cardinality(found) > 0 then perform settle_threads(found); end if;
  if exists (select 1 from record_moves) then perform settle_moves(posts_led_by(keys)); end if;
  found := array(select distinct owner_id from post_identifiers where key = any(keys) order by 1);
  if cardinality(found) > 0 then perform settle_posts(found); end if;
end
$$;--> statement-breakpoint
create or replace function apply_effects(forum text, effects jsonb) returns boolean volatile language plpgsql as $$
begin
  perform lock_forum(forum, true);
  insert into record_states as r (key, state, at)
  select distinct on (key) key, state, at
  from jsonb_to_recordset(effects->'states') as said (key text, state text, at timestamptz(3))
  order by key, at desc, state_rank(state) desc
  on conflict (key) do update set state = excluded.state, at = excluded.at
  where r.state <> 'REMOVED'
    and (excluded.at, state_rank(excluded.state)) > (r.at, state_rank(r.state));
  -- Of two at the same instant one counts, whichever was heard of first.
  insert into record_moves as m (key, to_key, at)
  select distinct on (key, at) key, "toKey", at
  from jsonb_to_recordset(effects->'moves') as said (key text, "toKey" text, at timestamptz(3))
  order by key, at, "toKey" collate "C" desc
  on conflict (key, at) do update set to_key = excluded.to_key where excluded.to_key > m.to_key;
  perform settle_keys(array(
    select said->>'key' from jsonb_array_elements((effects->'states') || (effects->'moves')) said
    union
    select said->>'toKey' from jsonb_array_elements(effects->'moves') said));
  return true;
end
$$;--> statement-breakpoint
-- A document that is newer than the one before, and older than the moves.
create function follow_home() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_rows) then perform settle_moves(array(select post_id from new_rows)); end if;
  return null;
end
$$;--> statement-breakpoint
create trigger homes_changed after update on post_homes
  referencing new table as new_rows for each statement execute function follow_home();--> statement-breakpoint
-- As before; and that a thread was shown as a whole without a post says nothing where the post came into it later.
create or replace function settle_posts(ids text[]) returns void volatile language plpgsql as $$
begin
  update posts p set state = s.state, state_since = s.since, updated_at = now()
  from (
    select p.id, coalesce(most.state, 'VISIBLE') as state, coalesce(most.since, own.at) as since
    from posts p join threads t on t.id = p.thread_id
      left join lateral (
        select r.state, r.at from post_identifiers i join record_states r on r.key = i.key
        where i.owner_id = p.id
        order by r.state = 'REMOVED' desc, r.at desc, state_rank(r.state) desc limit 1) own on true
      left join lateral (
        select state, since from (values
          (own.state, own.at),
          (t.state, t.state_since),
          (case when p.fidelity = 2 and p.last_seen_at < t.complete_at
            and not coalesce((p.versions->>'thread_id') collate "C" >= version_text(2, t.complete_at), false)
            and not coalesce(own.state = 'VISIBLE' and own.at >= t.complete_at, false) then 'DELETED' end, t.complete_at)
        ) as said (state, since)
        where state is not null and state <> 'VISIBLE'
        order by state_rank(state) desc, since desc limit 1) most on true
    where p.id = any(ids)) s
  where p.id = s.id and (p.state, p.state_since) is distinct from (s.state, s.since);
end
$$;
