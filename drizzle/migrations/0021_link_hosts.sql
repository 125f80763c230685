-- The hosts that a post's links lead to, and the domains above each of them.
create function link_hosts(links jsonb) returns text[] immutable parallel safe language sql as $$
  select case when links = '[]' then '{}'::text[] else array(
    select distinct array_to_string(parts[place:], '.')
    from jsonb_array_elements(links) link
      cross join lateral (select string_to_array(
        lower(substring(link->>'url' from '^https?://(?:[^/?#@]*@)?([^/:?#]+)')), '.') as parts) host
      cross join lateral generate_series(1, greatest(cardinality(parts) - 1, 1)) place
    where parts is not null) end
$$;
