-- The order of an observation among others, as text that compares bytewise.
create function version_text(fidelity integer, at timestamptz) returns text immutable parallel safe language sql as $$
  select fidelity || to_char(at at time zone 'UTC', ' YYYY-MM-DD"T"HH24:MI:SS.MS')
$$;--> statement-breakpoint
-- How much a state withholds.
create function state_rank(state text) returns integer immutable parallel safe language sql as $$
  select array_position('{VISIBLE,HIDDEN,DELETED,REMOVED}', state)
$$;--> statement-breakpoint
-- Who writes pages of a forum shares this lock; who says what became of its records has it alone. So each sees all that the other
-- wrote: functions that are volatile look at the data anew with every statement of theirs. Forums share few locks.
create function lock_forum(forum text, alone boolean) returns void volatile language plpgsql as $$
begin
  if alone then perform pg_advisory_xact_lock(527011894, hashtext(forum) & 15);
  else perform pg_advisory_xact_lock_shared(527011894, hashtext(forum) & 15);
  end if;
end
$$;--> statement-breakpoint
-- Lets a page in: waits for those who have its forum alone, and tells which keys of the page were erased.
create function admit_page(forum text, page jsonb) returns text[] volatile language plpgsql as $$
begin
  perform lock_forum(forum, false);
  if not exists (select 1 from erased_keys) then return '{}'; end if;
  return array(
    select key from erased_keys where key in (
      select k->>'key' from jsonb_array_elements(
        (page->'threadKeys') || (page->'postKeys') || (page->'authorKeys') || (page->'quotedKeys')) k));
end
$$;--> statement-breakpoint
create function settle_authors(ids text[]) returns void volatile language plpgsql as $$
begin
  update authors a set state = s.state, state_since = s.at, updated_at = now()
  from (
    select distinct on (i.owner_id) i.owner_id as id, r.state, r.at
    from author_identifiers i join record_states r on r.key = i.key
    where i.owner_id = any(ids)
    order by i.owner_id, r.state = 'REMOVED' desc, r.at desc, state_rank(r.state) desc) s
  where a.id = s.id and (a.state, a.state_since) is distinct from (s.state, s.at);
end
$$;--> statement-breakpoint
create function settle_threads(ids text[]) returns void volatile language plpgsql as $$
begin
  update threads t set state = s.state, state_since = s.at, updated_at = now()
  from (
    select distinct on (i.owner_id) i.owner_id as id, r.state, r.at
    from thread_identifiers i join record_states r on r.key = i.key
    where i.owner_id = any(ids)
    order by i.owner_id, r.state = 'REMOVED' desc, r.at desc, state_rank(r.state) desc) s
  where t.id = s.id and (t.state, t.state_since) is distinct from (s.state, s.at);
end
$$;--> statement-breakpoint
-- A post is withheld by its own state, by that of its thread, or because its thread was shown as a whole without it.
create function settle_posts(ids text[]) returns void volatile language plpgsql as $$
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
            and not coalesce(own.state = 'VISIBLE' and own.at >= t.complete_at, false) then 'DELETED' end, t.complete_at)
        ) as said (state, since)
        where state is not null and state <> 'VISIBLE'
        order by state_rank(state) desc, since desc limit 1) most on true
    where p.id = any(ids)) s
  where p.id = s.id and (p.state, p.state_since) is distinct from (s.state, s.since);
end
$$;--> statement-breakpoint
-- Puts posts where events say they stand, unless a newer document shows them elsewhere. One move may lead to the next.
create function settle_moves(ids text[]) returns void volatile language plpgsql as $$
declare
  moves integer;
begin
  for round in 1..10 loop
    with move as (
      select distinct on (p.id) p.id, t.owner_id as thread_id, version_text(2, m.at) as version
      from posts p cross join lateral (
        select m.to_key, m.at from post_identifiers i join record_moves m on m.key = i.key
        where i.owner_id = p.id
        union all
        select m.to_key, m.at from thread_identifiers i join record_moves m on m.key = i.key
        where i.owner_id = p.thread_id) m
        join thread_identifiers t on t.key = m.to_key
      where p.id = any(ids) and t.owner_id <> p.thread_id
        and version_text(2, m.at) collate "C"
          > coalesce(p.versions->>'thread_id', version_text(p.fidelity, p.last_seen_at))
      order by p.id, m.at, t.owner_id)
    update posts p set thread_id = move.thread_id, updated_at = now(),
      versions = coalesce(p.versions, '{}') || jsonb_build_object('thread_id', move.version)
    from move where p.id = move.id;
    get diagnostics moves = row_count;
    exit when moves = 0;
  end loop;
end
$$;--> statement-breakpoint
-- Makes the records of these keys be as events said, as far as the records are there.
create function settle_keys(keys text[]) returns void volatile language plpgsql as $$
declare
  found text[];
begin
  found := array(select distinct owner_id from author_identifiers where key = any(keys) order by 1);
  if cardinality(found) > 0 then perform settle_authors(found); end if;
  found := array(select distinct owner_id from thread_identifiers where key = any(keys) order by 1);
  if cardinality(found) > 0 then
    perform settle_threads(found);
    if exists (select 1 from record_moves) then
      perform settle_moves(array(
        select id from posts where thread_id = any(found)
        union
        select i.owner_id from thread_identifiers t join record_moves m on m.to_key = t.key
          join post_identifiers i on i.key = m.key where t.owner_id = any(found)
        union
        select p.id from thread_identifiers t join record_moves m on m.to_key = t.key
          join thread_identifiers f on f.key = m.key join posts p on p.thread_id = f.owner_id
          where t.owner_id = any(found)));
    end if;
  end if;
  found := array(select distinct owner_id from post_identifiers where key = any(keys) order by 1);
  if cardinality(found) > 0 then
    if exists (select 1 from record_moves) then perform settle_moves(found); end if;
    perform settle_posts(found);
  end if;
end
$$;--> statement-breakpoint
-- What became of records: states and moves by keys, the newest of each wins; at one time, what withholds more.
create function apply_effects(forum text, effects jsonb) returns boolean volatile language plpgsql as $$
begin
  perform lock_forum(forum, true);
  insert into record_states as r (key, state, at)
  select distinct on (key) key, state, at
  from jsonb_to_recordset(effects->'states') as said (key text, state text, at timestamptz(3))
  order by key, at desc, state_rank(state) desc
  on conflict (key) do update set state = excluded.state, at = excluded.at
  where r.state <> 'REMOVED'
    and (excluded.at, state_rank(excluded.state)) > (r.at, state_rank(r.state));
  insert into record_moves as m (key, to_key, at)
  select distinct on (key) key, "toKey", at
  from jsonb_to_recordset(effects->'moves') as said (key text, "toKey" text, at timestamptz(3))
  order by key, at desc, "toKey" desc
  on conflict (key) do update set to_key = excluded.to_key, at = excluded.at
  where (excluded.at, excluded.to_key) > (m.at, m.to_key);
  perform settle_keys(array(
    select said->>'key' from jsonb_array_elements((effects->'states') || (effects->'moves')) said
    union
    select said->>'toKey' from jsonb_array_elements(effects->'moves') said));
  return true;
end
$$;--> statement-breakpoint
-- Records follow what was said of their keys before they came, in the statement that writes them.
create function follow_keys() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_rows) and (
    exists (select 1 from new_rows n join record_states r on r.key = n.key)
    or (exists (select 1 from record_moves)
      and exists (select 1 from new_rows n join record_moves m on m.key = n.key or m.to_key = n.key))) then
    perform settle_keys(array(select key from new_rows));
  end if;
  return null;
end
$$;--> statement-breakpoint
create function follow_thread() returns trigger language plpgsql as $$
begin
  if exists (select 1 from new_rows) then
    if exists (select 1 from record_moves) then perform settle_moves(array(select id from new_rows)); end if;
    if exists (
      select 1 from new_rows n join threads t on t.id = n.thread_id
      where n.state <> 'VISIBLE' or t.state <> 'VISIBLE' or n.last_seen_at < t.complete_at) then
      perform settle_posts(array(select id from new_rows));
    end if;
  end if;
  return null;
end
$$;--> statement-breakpoint
create function lead_posts() returns trigger language plpgsql as $$
declare
  changed text[];
begin
  changed := array(
    select n.id from new_rows n join old_rows o on o.id = n.id
    where (o.state, o.state_since, o.complete_at) is distinct from (n.state, n.state_since, n.complete_at));
  if cardinality(changed) > 0 then
    perform settle_posts(array(select id from posts where thread_id = any(changed) order by id));
  end if;
  return null;
end
$$;--> statement-breakpoint
create trigger author_keys_added after insert on author_identifiers
  referencing new table as new_rows for each statement execute function follow_keys();--> statement-breakpoint
create trigger author_keys_changed after update on author_identifiers
  referencing new table as new_rows for each statement execute function follow_keys();--> statement-breakpoint
create trigger thread_keys_added after insert on thread_identifiers
  referencing new table as new_rows for each statement execute function follow_keys();--> statement-breakpoint
create trigger thread_keys_changed after update on thread_identifiers
  referencing new table as new_rows for each statement execute function follow_keys();--> statement-breakpoint
create trigger post_keys_added after insert on post_identifiers
  referencing new table as new_rows for each statement execute function follow_keys();--> statement-breakpoint
create trigger post_keys_changed after update on post_identifiers
  referencing new table as new_rows for each statement execute function follow_keys();--> statement-breakpoint
create trigger posts_added after insert on posts
  referencing new table as new_rows for each statement execute function follow_thread();--> statement-breakpoint
create trigger posts_changed after update on posts
  referencing new table as new_rows for each statement execute function follow_thread();--> statement-breakpoint
create trigger threads_changed after update on threads
  referencing old table as old_rows new table as new_rows for each statement execute function lead_posts();
