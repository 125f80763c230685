-- Whoever writes an attribution may leave post_sort_at out. The post is locked, so that a change of its date waits and then
-- meets the new row.
create function attributions_take_sort_at() returns trigger volatile language plpgsql as $$
begin
  select sort_at into new.post_sort_at from posts where id = new.post_id for share;
  -- A post that is not there is refused by the foreign key.
  new.post_sort_at := coalesce(new.post_sort_at, '-infinity');
  return new;
end
$$;--> statement-breakpoint
create trigger attributions_take_sort_at_of_new before insert on attributions
for each row when (new.post_sort_at is null) execute function attributions_take_sort_at();--> statement-breakpoint
create trigger attributions_take_sort_at_of_other before update of post_id on attributions
for each row when (new.post_id <> old.post_id) execute function attributions_take_sort_at();--> statement-breakpoint
create function posts_give_sort_at() returns trigger volatile language plpgsql as $$
begin
  update attributions set post_sort_at = new.sort_at where post_id = new.id and post_sort_at <> new.sort_at;
  return null;
end
$$;--> statement-breakpoint
create trigger posts_give_sort_at after update on posts
for each row when (new.sort_at <> old.sort_at) execute function posts_give_sort_at();
