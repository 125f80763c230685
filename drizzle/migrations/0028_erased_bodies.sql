-- As before, and what was received before an erasure is not kept for a replay either, however it ended. Headers go with the body:
-- addresses in them are often made of titles. A minute for clocks that differ.
create or replace function drop_processed_bodies() returns trigger language plpgsql as $$
begin
  if new.status <> 'QUEUED' and new.body is not null and (
    case when new.status in ('PROCESSED', 'IGNORED') then exists (select 1 from erased_keys)
    else exists (select 1 from erased_keys where erased_at > new.received_at - interval '1 minute') end) then
    new.body := null;
    new.headers := '{}';
  end if;
  return new;
end
$$;--> statement-breakpoint
update webhook_deliveries set headers = '{}' where body is null and status <> 'QUEUED' and headers <> '{}';
