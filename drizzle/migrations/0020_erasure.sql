-- Waits for all who write pages, and keeps others waiting until the transaction ends.
create function lock_all_forums() returns void volatile language plpgsql as $$
begin
  for bucket in 0..15 loop
    perform pg_advisory_xact_lock(527011894, bucket);
  end loop;
end
$$;--> statement-breakpoint
-- Keys that no document brings back, and the state of their records.
create function block_keys(keys text[]) returns void volatile language plpgsql as $$
begin
  insert into erased_keys (key) select distinct key from unnest(keys) key order by key on conflict (key) do nothing;
  insert into record_states (key, state, at) select distinct key, 'REMOVED', now() from unnest(keys) key order by key
    on conflict (key) do update set state = excluded.state, at = excluded.at;
end
$$;--> statement-breakpoint
-- Puts tombstones in place of posts. Each row is deleted and made anew, so that everything that goes with a post is gone, also
-- what later tables will hold. Sources that nothing else names go with them.
create function erase_posts(ids text[]) returns void volatile language plpgsql as $$
declare
  tombs jsonb;
  keys jsonb;
  named text[];
begin
  select jsonb_agg(to_jsonb(x)) into tombs from (
    select id, thread_id, forum_id, native_id, position, published_at, published_precision, fidelity, ingestion_id,
      first_seen_at, last_seen_at, created_at
    from posts where id = any(ids)) x;
  if tombs is null then return; end if;
  select jsonb_agg(to_jsonb(x)) into keys from (
    select key, owner_id, scheme from post_identifiers where owner_id = any(ids)) x;
  named := array(select distinct source_id from attributions where post_id = any(ids));
  perform block_keys(array(select key from post_identifiers where owner_id = any(ids)));
  update threads t set author_id = null, versions = versions - 'author_id'
  where author_id is not null and exists (
    select 1 from posts where thread_id = t.id and position = 1 and id = any(ids));
  delete from posts where id = any(ids);
  insert into posts (id, thread_id, forum_id, native_id, position, published_at, published_precision, fidelity,
    ingestion_id, first_seen_at, last_seen_at, created_at, content_hash, state, state_since)
  select id, thread_id, forum_id, native_id, position, published_at, published_precision, fidelity,
    ingestion_id, first_seen_at, last_seen_at, created_at, 'erased', 'REMOVED', now()
  from jsonb_populate_recordset(null::posts, tombs);
  insert into post_identifiers (key, owner_id, scheme, value)
  select key, owner_id, scheme, key from jsonb_populate_recordset(null::post_identifiers, coalesce(keys, '[]'));
  update source_merges set set_aside = coalesce((
      select jsonb_agg(edge) from jsonb_array_elements(set_aside) edge
      where coalesce(edge->>'postId', '') <> all(ids) and coalesce(edge->>'post_id', '') <> all(ids)), '[]')
  where exists (
    select 1 from jsonb_array_elements(set_aside) edge
    where edge->>'postId' = any(ids) or edge->>'post_id' = any(ids));
  delete from sources s where id = any(named)
    and not exists (select 1 from attributions where source_id = s.id)
    and not exists (select 1 from source_merges where into_id = s.id);
end
$$;--> statement-breakpoint
-- Of threads only the words go: the title, and addresses, which are often made of the title, those of its posts, too.
create function erase_titles(ids text[]) returns void volatile language plpgsql as $$
begin
  insert into erased_keys (key)
  select 'title:' || key from thread_identifiers where owner_id = any(ids) order by 1
  on conflict (key) do nothing;
  update threads set title = '[removed]', url = null, tags = '{}', versions = null, updated_at = now() where id = any(ids);
  update thread_identifiers set value = key where owner_id = any(ids);
  update posts set url = null where thread_id = any(ids) and url is not null;
  update post_identifiers set value = key
  where scheme = 'PERMALINK' and owner_id in (select id from posts where thread_id = any(ids));
  update ingestions set url = null where thread_id = any(ids);
end
$$;--> statement-breakpoint
create function erase_author(author text) returns void volatile language plpgsql as $$
begin
  perform block_keys(array(select key from author_identifiers where owner_id = author));
  update authors set name = '[removed]', name_key = '[removed]', native_id = null, profile_url = null, avatar_url = null,
    role = null, versions = null, state = 'REMOVED', state_since = now(), updated_at = now()
  where id = author;
  update author_identifiers set value = key where owner_id = author;
end
$$;--> statement-breakpoint
-- Raw bodies may hold what was erased. Since something was, none is kept longer than its processing takes.
create function drop_processed_bodies() returns trigger language plpgsql as $$
begin
  if new.status in ('PROCESSED', 'IGNORED') and new.body is not null and exists (select 1 from erased_keys) then
    new.body := null;
  end if;
  return new;
end
$$;--> statement-breakpoint
create trigger bodies_of_the_erased before insert or update on webhook_deliveries
  for each row execute function drop_processed_bodies();--> statement-breakpoint
-- As before, and titles that were erased do not come back.
create or replace function admit_page(forum text, page jsonb) returns text[] volatile language plpgsql as $$
begin
  perform lock_forum(forum, false);
  if not exists (select 1 from erased_keys) then return '{}'; end if;
  return array(
    select key from erased_keys where key in (
      select k->>'key' from jsonb_array_elements(
        (page->'threadKeys') || (page->'postKeys') || (page->'authorKeys') || (page->'quotedKeys')) k
      union all
      select 'title:' || (k->>'key') from jsonb_array_elements(page->'threadKeys') k
      where page->'threads'->0->>'title' <> '[removed]'));
end
$$;
