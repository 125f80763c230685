create sequence change_seq;--> statement-breakpoint
-- Puts records at the end of the order of changes. What this transaction has put there already stays where it is.
create function note_changes(kind text, upserted text[], deleted text[]) returns void volatile language plpgsql as $$
begin
  insert into changes as c (node_id, type, op, txid, seq, ingestion_id)
  select id, kind, op, pg_current_xact_id(), nextval('change_seq'), nullif(current_setting('forumql.ingestion', true), '')
  from (
    select id, 'UPSERT' as op from unnest(upserted) id
    union all
    select id, 'DELETE' from unnest(deleted) id
    order by id) x
  on conflict (node_id) do update set
    op = excluded.op, txid = excluded.txid, seq = excluded.seq,
    ingestion_id = excluded.ingestion_id, committed_at = excluded.committed_at
  where (c.txid, c.op) is distinct from (excluded.txid, excluded.op);
end
$$;--> statement-breakpoint
-- For tables of records. An id that is no longer there is deleted, also where the record goes on under another one.
create function note_records() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from new_rows) then
      perform note_changes(tg_argv[0], array(select id from new_rows), '{}');
    end if;
  elsif tg_op = 'UPDATE' then
    if exists (select 1 from new_rows) then
      perform note_changes(tg_argv[0], array(select id from new_rows),
        array(select id from old_rows except select id from new_rows));
    end if;
  elsif exists (select 1 from old_rows) then
    perform note_changes(tg_argv[0], '{}', array(select id from old_rows));
  end if;
  return null;
end
$$;--> statement-breakpoint
-- The same for records that may be withheld: then they are deleted for whoever reads the changes.
create function note_contents() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from new_rows) then
      perform note_changes(tg_argv[0],
        array(select id from new_rows where state not in ('DELETED', 'REMOVED')),
        array(select id from new_rows where state in ('DELETED', 'REMOVED')));
    end if;
  elsif tg_op = 'UPDATE' then
    if exists (select 1 from new_rows) then
      perform note_changes(tg_argv[0],
        array(select id from new_rows where state not in ('DELETED', 'REMOVED')),
        array(select id from new_rows where state in ('DELETED', 'REMOVED')
          union select id from old_rows except select id from new_rows where state not in ('DELETED', 'REMOVED')));
    end if;
  elsif exists (select 1 from old_rows) then
    perform note_changes(tg_argv[0], '{}', array(select id from old_rows));
  end if;
  return null;
end
$$;--> statement-breakpoint
-- For what belongs to a record and is shown with it: its keys, its contents.
create function note_owners() returns trigger language plpgsql as $$
declare
  owners text[];
begin
  if tg_table_name = 'post_revisions' then owners := array(select distinct post_id from new_rows);
  else owners := array(select distinct owner_id from new_rows);
  end if;
  if cardinality(owners) = 0 then return null; end if;
  owners := array(
    select id from unnest(owners) id
    where not exists (select 1 from changes where node_id = id and txid = pg_current_xact_id()));
  if cardinality(owners) = 0 then return null; end if;
  if tg_argv[0] = 'POST' then
    perform note_changes('POST', array(select id from posts where id = any(owners) and state not in ('DELETED', 'REMOVED')), '{}');
  elsif tg_argv[0] = 'THREAD' then
    perform note_changes('THREAD', array(select id from threads where id = any(owners) and state not in ('DELETED', 'REMOVED')), '{}');
  elsif tg_argv[0] = 'AUTHOR' then
    perform note_changes('AUTHOR', array(select id from authors where id = any(owners) and state not in ('DELETED', 'REMOVED')), '{}');
  else
    perform note_changes(tg_argv[0], owners, '{}');
  end if;
  return null;
end
$$;--> statement-breakpoint
do $$
declare
  watched record;
begin
  for watched in select * from (values
    ('forums', 'FORUM', 'note_records'), ('boards', 'BOARD', 'note_records'), ('sources', 'SOURCE', 'note_records'),
    ('attributions', 'ATTRIBUTION', 'note_records'), ('authors', 'AUTHOR', 'note_contents'),
    ('threads', 'THREAD', 'note_contents'), ('posts', 'POST', 'note_contents')) as x (name, type, function)
  loop
    execute format('create trigger changes_added after insert on %I referencing new table as new_rows
      for each statement execute function %I(%L)', watched.name, watched.function, watched.type);
    execute format('create trigger changes_made after update on %I referencing old table as old_rows new table as new_rows
      for each statement execute function %I(%L)', watched.name, watched.function, watched.type);
    execute format('create trigger changes_ended after delete on %I referencing old table as old_rows
      for each statement execute function %I(%L)', watched.name, watched.function, watched.type);
    -- What was there before there were changes.
    execute format('insert into changes (node_id, type, op, txid, seq)
      select id, %L, case when to_jsonb(x)->>''state'' in (''DELETED'', ''REMOVED'') then ''DELETE'' else ''UPSERT'' end,
        pg_current_xact_id(), nextval(''change_seq'') from %I x', watched.type, watched.name);
  end loop;
  for watched in select * from (values
    ('post_revisions', 'POST'), ('post_identifiers', 'POST'), ('thread_identifiers', 'THREAD'),
    ('author_identifiers', 'AUTHOR'), ('source_aliases', 'SOURCE')) as x (name, type)
  loop
    execute format('create trigger changes_added after insert on %I referencing new table as new_rows
      for each statement execute function note_owners(%L)', watched.name, watched.type);
    execute format('create trigger changes_made after update on %I referencing new table as new_rows
      for each statement execute function note_owners(%L)', watched.name, watched.type);
  end loop;
end
$$;
