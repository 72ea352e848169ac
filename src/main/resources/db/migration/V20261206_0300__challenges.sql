-- Challenges: a group or an organisation asks an organisation, or the partners of an area, to do something by a day.
create sequence meetings.challenge_number;
grant usage on sequence meetings.challenge_number to waymark_app, waymark_clock;

-- Who speaks for a group: who runs its meetings, its chair and the chair's deputy; and the board for everybody.
create function meetings.may_challenge(of_group text, of_area text) returns boolean
  language sql stable set search_path = '' as $$
  select coalesce((select access.scopes('RUN_MEETINGS')) && array['partnership', 'area:' || of_area], false)
      or coalesce((select access.scopes('DECIDE_RETURNS') && array['partnership']), false)
      or exists (select from directory_open.seat_holder h
                  where h.group_code = of_group and h.seat_code = 'CHAIR' and h.person = access.me()
                    and h.from_date <= (now() at time zone 'Europe/London')::date
                    and coalesce(h.to_date >= (now() at time zone 'Europe/London')::date, true))
$$;

-- Who speaks for an organisation: its lead, and who holds or deputises one of its seats; for an area its lead.
create function meetings.may_answer(of_organisation text, of_area text) returns boolean
  language sql stable set search_path = '' as $$
  select coalesce((select access.scopes('UPDATE_ACTIONS')) && array['organisation:' || of_organisation], false)
      or coalesce((select access.scopes('PREPARE_RETURNS')) && array['area:' || of_area], false)
      or exists (select from directory_open.seat_holder h
                  where h.organisation = of_organisation and h.person = access.me()
                    and h.from_date <= (now() at time zone 'Europe/London')::date
                    and coalesce(h.to_date >= (now() at time zone 'Europe/London')::date, true))
$$;
revoke execute on function meetings.may_challenge(text, text), meetings.may_answer(text, text) from public;
grant execute on function meetings.may_challenge(text, text), meetings.may_answer(text, text) to waymark_app, waymark_clock;

--   group_code, by_organisation: who challenges, one of them
--   area: where that group answers for one area alone, that area
--   organisation, challenged_area: who is challenged, one of them
create table meetings.challenge (
  ref text primary key check (ref ~ '^CH-[0-9]{4,}$'),
  version int not null default 1,
  group_code text,
  by_organisation text,
  area text,
  organisation text,
  challenged_area text,
  meeting text references meetings.meeting,
  about text not null check (length(about) between 1 and 2000),
  asked text not null check (length(asked) between 1 and 1000),
  due date not null,
  raised_on date not null,
  raised_by uuid not null,
  raised_by_name text not null,
  state text not null default 'open' check (state in ('open', 'answered', 'accepted', 'disagreed', 'escalated', 'withdrawn')),
  answer text not null default '' check (length(answer) <= 4000),
  answered_on date,
  answered_by uuid,
  answered_by_name text not null default '',
  closing text not null default '' check (length(closing) <= 2000),
  closed_on date,
  closed_by uuid,
  closed_by_name text not null default '',
  escalated_to text, -- code of a group
  check (num_nonnulls(group_code, by_organisation) = 1),
  check (num_nonnulls(organisation, challenged_area) = 1),
  check (state not in ('answered', 'accepted', 'disagreed') or answer <> '' and num_nulls(answered_on, answered_by) = 0),
  check (state <> 'open' or answer = '' and num_nonnulls(answered_on, answered_by) = 0),
  check (state in ('open', 'answered') or closing <> '' and num_nulls(closed_on, closed_by) = 0),
  check ((state = 'escalated') = (escalated_to is not null)),
  check (closed_by <> answered_by) -- nobody closes what they answered
);
create index challenge_of on meetings.challenge (organisation, raised_on);
create index challenge_due on meetings.challenge (due) where state = 'open';
alter table meetings.challenge enable row level security;
alter table meetings.challenge force row level security;
grant select, insert on meetings.challenge to waymark_app, waymark_clock;
grant update (version, state, answer, answered_on, answered_by, answered_by_name, closing, closed_on, closed_by, closed_by_name,
    escalated_to) on meetings.challenge to waymark_app, waymark_clock;
create policy challenge_select on meetings.challenge for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
create policy challenge_insert on meetings.challenge for insert to waymark_app, waymark_clock
  with check (state = 'open' and raised_by = access.me() and meetings.may_challenge(group_code, area)
    and area is not distinct from (select min(g.area) from directory_open.group_area g
                                    where g.group_code = challenge.group_code having count(*) = 1));
create policy challenge_update on meetings.challenge for update to waymark_app, waymark_clock
  using (state in ('open', 'answered') and meetings.may_challenge(group_code, area)
    or state = 'open' and meetings.may_answer(organisation, challenged_area))
  with check (closed_by = access.me() and meetings.may_challenge(group_code, area)
    or state = 'answered' and answered_by = access.me() and meetings.may_answer(organisation, challenged_area));

create function meetings.challenge_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (('open', 'answered'), ('open', 'escalated'), ('open', 'withdrawn'), ('answered', 'accepted'),
                                    ('answered', 'disagreed'), ('answered', 'escalated'), ('answered', 'withdrawn')) then
    raise insufficient_privilege using message = 'a challenge takes its steps in order';
  end if;
  if new.state <> 'answered'
    and (new.answer, new.answered_on, new.answered_by, new.answered_by_name)
      is distinct from (old.answer, old.answered_on, old.answered_by, old.answered_by_name) then
    raise insufficient_privilege using message = 'an answer stays as it was given';
  end if;
  return new;
end $$;
create trigger challenge_step before update on meetings.challenge
  for each row execute function meetings.challenge_step();
alter table meetings.challenge enable always trigger challenge_step;

-- append-only
create table meetings.challenge_event (
  id uuid primary key default gen_random_uuid(),
  challenge text not null references meetings.challenge,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 4000)
);
create index challenge_event_of on meetings.challenge_event (challenge, at desc);
alter table meetings.challenge_event enable row level security;
alter table meetings.challenge_event force row level security;
grant select, insert on meetings.challenge_event to waymark_app, waymark_clock;
create policy challenge_event_select on meetings.challenge_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_MEETINGS') && array['partnership']));
create policy challenge_event_insert on meetings.challenge_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from meetings.challenge c
     where c.ref = challenge_event.challenge
       and (meetings.may_challenge(c.group_code, c.area) or meetings.may_answer(c.organisation, c.challenged_area))));

-- For other modules: who challenges whom on what, and what came of it.
create view meetings_open.challenge with (security_invoker = true) as
  select c.ref, coalesce(g.name, b.name, c.group_code, c.by_organisation) as challenger,
         coalesce(o.name, a.name, c.organisation, c.challenged_area) as challenged,
         c.about, c.asked, c.due, c.state, c.raised_on, c.answer, c.answered_on, c.closed_on, e.name as escalated_to
    from meetings.challenge c
    left join directory_open.group_ g on g.code = c.group_code
    left join directory_open.organisation b on b.code = c.by_organisation
    left join directory_open.organisation o on o.code = c.organisation
    left join directory_open.area a on a.code = c.challenged_area
    left join directory_open.group_ e on e.code = c.escalated_to;
grant select on meetings_open.challenge to waymark_app, waymark_clock;
