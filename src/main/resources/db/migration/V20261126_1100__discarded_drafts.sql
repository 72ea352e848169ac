-- A draft that nobody will go on with is put aside by those who may write it. It stays readable for them, says when and
-- why, and never comes back: what is wanted after all is written anew.
alter table pathways.edition
  drop constraint edition_state_check,
  drop constraint edition_check,
  drop constraint edition_check1,
  add constraint edition_state check (
    state in ('draft', 'in_review', 'published', 'superseded', 'withdrawn', 'discarded')),
  add constraint edition_out check (
    state in ('draft', 'in_review', 'discarded')
    or (published_on is not null and published_by is not null and review_by is not null)),
  add constraint edition_ended check ((state in ('superseded', 'withdrawn', 'discarded')) = (ended_on is not null));

drop policy edition_update on pathways.edition;
-- whoever wrote in it does not publish it: two people stand behind every edition
create policy edition_update on pathways.edition for update to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]
    or (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
  with check (
    (state in ('draft', 'in_review', 'discarded')
      and (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
    or (state in ('superseded', 'withdrawn')
      and (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')])
    or (state = 'published' and not access.me() = any (writers)
      and (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]));

-- only a draft is discarded: never what partners are reading, nor what is or was in force; and then it stays as it is
create function pathways.edition_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state = 'discarded' or (new.state = 'discarded' and old.state <> 'draft') then
    raise insufficient_privilege using message = format('an edition does not go from %s to %s', old.state, new.state);
  end if;
  return new;
end $$;
create trigger edition_step before update on pathways.edition
  for each row execute function pathways.edition_step();
alter table pathways.edition enable always trigger edition_step;
