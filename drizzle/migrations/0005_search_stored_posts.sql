-- Posts from before there was search get their words now; all later ones get them as they are written.
update posts p set search = search_vector(
  p.language,
  case when p.position = 1 then (select title from threads t where t.id = p.thread_id) end,
  r.text)
from post_revisions r
where r.post_id = p.id and r.content_hash = p.content_hash;
