-- A pack is issued while returns are missing: the board says for each whether it is waived, or may follow as a supplement
-- until a day. After that day nobody writes in it any more.
alter table governance.area_return drop constraint area_return_state_check;
alter table governance.area_return add constraint area_return_state_check
  check (state in ('not_started', 'in_progress', 'sent_back', 'submitted', 'accepted', 'locked', 'waived'));
alter table governance.area_return
  add column waived_because text not null default '' check (length(waived_because) <= 1000),
  add column supplement_until date;
alter table governance.area_return add constraint area_return_waived_check
  check ((state = 'waived') = (waived_because <> ''));
grant update (waived_because, supplement_until) on governance.area_return to waymark_app, waymark_clock;

create or replace function governance.return_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (
    ('not_started', 'not_started'), ('not_started', 'in_progress'), ('not_started', 'submitted'),
    ('not_started', 'waived'),
    ('in_progress', 'in_progress'), ('in_progress', 'submitted'), ('in_progress', 'waived'),
    ('sent_back', 'sent_back'), ('sent_back', 'submitted'), ('sent_back', 'waived'),
    ('submitted', 'accepted'), ('submitted', 'sent_back'),
    ('accepted', 'locked'), ('locked', 'sent_back')) then
    raise insufficient_privilege using message = format('a return does not go from %s to %s', old.state, new.state);
  end if;
  -- late is derived from the first day, and nobody may be made the submitter by whoever decides
  if new.first_submitted_on is distinct from old.first_submitted_on
    and (old.first_submitted_on is not null or new.state <> 'submitted') then
    raise insufficient_privilege using message = 'the day on which a return first came in stands';
  end if;
  if (new.submitted_on, new.submitted_by) is distinct from (old.submitted_on, old.submitted_by)
    and new.state <> 'submitted' then
    raise insufficient_privilege using message = 'who submitted a return, and when, is written by submitting it';
  end if;
  if (new.decided_on, new.decided_by) is distinct from (old.decided_on, old.decided_by)
    and old.state not in ('submitted', 'locked') and new.state <> 'submitted' then
    raise insufficient_privilege using message = 'who decided on a return, and when, is written by deciding';
  end if;
  -- an area does not give itself more time
  if new.supplement_until is distinct from old.supplement_until
    and not access.scopes('APPROVE_PACK') && array['partnership'] then
    raise insufficient_privilege using message = 'the board says until when a supplement may follow';
  end if;
  -- who approves packs waives a return or gives it a day, and does not begin it for its area
  if old.state = 'not_started' and new.state = 'in_progress'
    and not access.scopes('PREPARE_RETURNS') && array['partnership', 'area:' || old.area] then
    raise insufficient_privilege using message = 'an area begins its return';
  end if;
  return new;
end $$;

drop policy area_return_update on governance.area_return;
create policy area_return_update on governance.area_return for update to waymark_app, waymark_clock
  using (case when state in ('not_started', 'in_progress', 'sent_back')
                then ((select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                    and coalesce(supplement_until >= (now() at time zone 'Europe/London')::date, true))
                  or (select access.scopes('APPROVE_PACK') && array['partnership'])
              when state = 'submitted' then (select access.scopes('DECIDE_RETURNS') && array['partnership'])
              when state in ('accepted', 'locked') then (select access.scopes('APPROVE_PACK') && array['partnership'])
              else false end)
  with check (case when state in ('not_started', 'in_progress')
                     then (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                       or (supplement_until is not null
                         and (select access.scopes('APPROVE_PACK') && array['partnership']))
                   when state = 'submitted'
                     then submitted_by = access.me()
                      and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                   when state = 'sent_back'
                     then (select access.scopes('DECIDE_RETURNS') && array['partnership'])
                       or (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || area]
                   when state = 'accepted'
                     then decided_by = access.me() and (select access.scopes('DECIDE_RETURNS') && array['partnership'])
                   when state in ('locked', 'waived')
                     then (select access.scopes('APPROVE_PACK') && array['partnership'])
                   else false end);

drop policy return_part_update on governance.return_part;
create policy return_part_update on governance.return_part for update to waymark_app, waymark_clock
  using (exists (
    select from governance.area_return r
     where r.id = return_part.area_return
       and r.state in ('not_started', 'in_progress', 'sent_back')
       and coalesce(r.supplement_until >= (now() at time zone 'Europe/London')::date, true)
       and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area]))
  with check (saved_by = access.me() and exists (
    select from governance.area_return r
     where r.id = return_part.area_return
       and r.state in ('not_started', 'in_progress', 'sent_back')
       and coalesce(r.supplement_until >= (now() at time zone 'Europe/London')::date, true)
       and (select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area]));

drop policy return_event_insert on governance.return_event;
create policy return_event_insert on governance.return_event for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from governance.area_return r
     where r.id = return_event.area_return
       and ((r.state in ('not_started', 'in_progress', 'sent_back')
             and ((select access.scopes('PREPARE_RETURNS')) && array['partnership', 'area:' || r.area]
                 and coalesce(r.supplement_until >= (now() at time zone 'Europe/London')::date, true)
               or (select access.scopes('APPROVE_PACK') && array['partnership'])))
         or (r.state = 'submitted' and (select access.scopes('DECIDE_RETURNS') && array['partnership']))
         or (r.state = 'locked' and (select access.scopes('APPROVE_PACK') && array['partnership'])))));

-- a locked return is unlocked with a reason that its area reads
drop policy sending_back_insert on governance.sending_back;
create policy sending_back_insert on governance.sending_back for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from governance.area_return r
     where r.id = sending_back.area_return
       and ((r.state = 'submitted' and (select access.scopes('DECIDE_RETURNS') && array['partnership']))
         or (r.state = 'locked' and (select access.scopes('APPROVE_PACK') && array['partnership'])))));

-- append-only: why a locked return was opened again, for everybody who read the pack
create table governance.unlocking (
  id uuid primary key default gen_random_uuid(),
  area_return uuid not null references governance.area_return,
  at timestamptz not null default clock_timestamp(),
  on_day date not null,
  by_person uuid not null,
  by_name text not null,
  reason text not null check (length(reason) between 1 and 2000)
);
create index unlocking_return on governance.unlocking (area_return, at);
alter table governance.unlocking enable row level security;
alter table governance.unlocking force row level security;
grant select, insert on governance.unlocking to waymark_app, waymark_clock;
create policy unlocking_select on governance.unlocking for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RETURNS') && array['partnership']));
create policy unlocking_insert on governance.unlocking for insert to waymark_app, waymark_clock
  with check (by_person = access.me() and exists (
    select from governance.area_return r
     where r.id = unlocking.area_return and r.state = 'locked'
       and (select access.scopes('APPROVE_PACK') && array['partnership'])));

-- returns that earlier packs were issued without: nothing in them changes any more, and they say why
alter table governance.area_return no force row level security;
alter table governance.area_return disable trigger return_step;
alter table governance.quarter no force row level security;
update governance.area_return r
   set state = 'waived', waived_because = 'The board pack was issued without it', version = r.version + 1
  from governance.quarter q
 where q.key = r.quarter and q.state = 'issued' and r.state in ('not_started', 'in_progress', 'sent_back');
alter table governance.quarter force row level security;
alter table governance.area_return enable always trigger return_step;
alter table governance.area_return force row level security;
