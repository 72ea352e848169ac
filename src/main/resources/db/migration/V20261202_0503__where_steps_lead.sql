-- Whom the steps of an edition turn to, beside the whole of its content: the home page of everybody who keeps the directory or
-- the pathways asks it, and took most of its time from reading each edition in force from end to end.
create function pathways.turnings(content jsonb) returns jsonb
  language sql immutable
  return jsonb_build_object(
    'keys', coalesce(jsonb_path_query_array(content, '$.steps[*].key'), '[]'),
    'reaches', coalesce((
      select jsonb_agg(jsonb_build_object(
               'key', s.step -> 'key', 'title', s.step -> 'title', 'subject', r.reach -> 'subject', 'lines', r.reach -> 'lines')
               order by s.place, r.place)
        from jsonb_array_elements(case jsonb_typeof(content -> 'steps') when 'array' then content -> 'steps' else '[]' end)
               with ordinality as s (step, place)
       cross join lateral (values (s.step -> 'reach', 1), (s.step -> 'later' -> 'reach', 2)) as r (reach, place)
       where coalesce(r.reach ->> 'subject', '') <> ''), '[]'));
revoke execute on function pathways.turnings(jsonb) from public;
grant execute on function pathways.turnings(jsonb) to waymark_app, waymark_clock;

alter table pathways.edition add column turnings jsonb generated always as (pathways.turnings(content)) stored;
