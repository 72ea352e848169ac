-- The risk registers of the groups: what may happen, how it is scored, what is done about it, and who decided what on it.
create schema risks;
grant usage on schema risks to waymark_app, waymark_clock;
create sequence risks.risk_number;
grant usage on sequence risks.risk_number to waymark_app, waymark_clock;

-- How likelihood and impact are scored, by version. A version is never changed: each score names the one that it was given on.
--   likelihood, impact: the words of the steps, the least first
--   amber_from, red_from: likelihood times impact from which a risk is medium, and high
create table risks.scale (
  number int primary key check (number > 0),
  from_day date not null,
  likelihood text[] not null,
  impact text[] not null,
  amber_from int not null,
  red_from int not null,
  set_by text not null,
  check (cardinality(likelihood) between 3 and 7 and cardinality(impact) = cardinality(likelihood)),
  check (amber_from > 1 and red_from > amber_from and red_from <= cardinality(likelihood) * cardinality(likelihood))
);
insert into risks.scale values
  (1, date '2020-01-01', '{Rare,Unlikely,Possible,Likely,Almost certain}', '{Very low,Low,Medium,High,Very high}', 6, 15, 'Waymark');
alter table risks.scale enable row level security;
alter table risks.scale force row level security;
grant select, insert on risks.scale to waymark_app, waymark_clock;
create policy scale_select on risks.scale for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RISKS') && array['partnership']));
create policy scale_insert on risks.scale for insert to waymark_app, waymark_clock
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));

-- True where the person has that seat of the group today as its holder or deputy; any seat where none is named.
create function risks.sits(wanted_group text, wanted_seat text) returns boolean
  language sql stable set search_path = '' as $$
  select exists (
    select from directory_open.seat_holder h
     where h.group_code = wanted_group and (wanted_seat is null or h.seat_code = wanted_seat) and h.person = access.me()
       and h.from_date <= (now() at time zone 'Europe/London')::date
       and coalesce(h.to_date >= (now() at time zone 'Europe/London')::date, true))
$$;

-- True where the person keeps the register of that group: of all groups, of those that answer for one area alone, or as its chair.
create function risks.keeps(wanted_group text, wanted_area text) returns boolean
  language sql stable set search_path = '' as $$
  select access.scopes('MANAGE_RISKS') && array['partnership', 'area:' || wanted_area]
      or 'own' = any (access.scopes('MANAGE_RISKS')) and risks.sits(wanted_group, 'CHAIR')
$$;

-- True where the person answers for the risk: as lead of the organisation that owns it, or in the seat that does.
create function risks.answers_for(organisation text, seat_group text, seat text) returns boolean
  language sql stable set search_path = '' as $$
  select coalesce(access.scopes('MANAGE_RISKS') && array['organisation:' || organisation], false)
      or seat is not null and 'own' = any (access.scopes('MANAGE_RISKS')) and risks.sits(seat_group, seat)
$$;
revoke execute on function risks.sits(text, text), risks.keeps(text, text), risks.answers_for(text, text, text) from public;
grant execute on function risks.sits(text, text), risks.keeps(text, text), risks.answers_for(text, text, text)
  to waymark_app, waymark_clock;

--   group_code: whose register it is in; that of the board is the partnership's
--   area: where the group answers for one area alone, that area
--   event: what may happen, in one line
--   escalated_to: the group that was asked to take it on, or has
create table risks.risk (
  ref text primary key check (ref ~ '^RK-[0-9]{4,}$'),
  version int not null default 1,
  group_code text not null,
  area text,
  restricted boolean not null default false,
  category text not null check (category in ('people', 'delivery', 'resources', 'information', 'legal', 'confidence')),
  cause text not null check (length(cause) between 1 and 1000),
  event text not null check (length(event) between 1 and 200),
  effect text not null check (length(effect) between 1 and 1000),
  treatment text not null default '' check (length(treatment) <= 4000),
  owner_organisation text,
  owner_seat text, -- of the group
  registered_on date not null,
  review_on date not null,
  reviewed_on date,
  state text not null default 'open' check (state in ('open', 'escalated', 'taken_on', 'accepted', 'closed')),
  escalated_to text,
  escalated_on date,
  closed_on date,
  reason text not null default '' check (length(reason) <= 1000), -- of the last step
  check (num_nonnulls(owner_organisation, owner_seat) = 1),
  check (state not in ('escalated', 'taken_on') or num_nulls(escalated_to, escalated_on) = 0),
  check ((state = 'closed') = (closed_on is not null)),
  check (state not in ('escalated', 'closed') or reason <> '')
);
create index risk_group on risks.risk (group_code);
create index risk_review on risks.risk (review_on) where state <> 'closed';
alter table risks.risk enable row level security;
alter table risks.risk force row level security;
grant select, insert on risks.risk to waymark_app, waymark_clock;
grant update (version, restricted, category, cause, event, effect, treatment, owner_organisation, owner_seat, review_on,
    reviewed_on, state, escalated_to, escalated_on, closed_on, reason) on risks.risk to waymark_app, waymark_clock;
-- everybody who signs in; a restricted one those of the group, who answers for it, and the board
create policy risk_select on risks.risk for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_RISKS') && array['partnership'])
    and (not restricted
      or (select access.scopes('DECIDE_RISKS') && array['partnership'])
      or risks.keeps(group_code, area)
      or risks.answers_for(owner_organisation, group_code, owner_seat)
      or risks.sits(group_code, null)
      or risks.sits(escalated_to, null)));
create policy risk_insert on risks.risk for insert to waymark_app, waymark_clock
  with check (state = 'open' and escalated_to is null and risks.keeps(group_code, area)
    and area is not distinct from (select min(g.area) from directory_open.group_area g
                                    where g.group_code = risk.group_code having count(*) = 1));
-- who keeps the register, who answers for the risk, and the board while it is asked or has taken it on
create policy risk_update on risks.risk for update to waymark_app, waymark_clock
  using (risks.keeps(group_code, area)
    or risks.answers_for(owner_organisation, group_code, owner_seat)
    or escalated_to is not null and (select access.scopes('DECIDE_RISKS') && array['partnership']))
  with check (risks.keeps(group_code, area)
    or risks.answers_for(owner_organisation, group_code, owner_seat)
    or (select access.scopes('DECIDE_RISKS') && array['partnership']));

-- Which state may follow which, and that who only answers for a risk takes no other step with it than to reopen what was accepted.
create function risks.risk_step() returns trigger
  language plpgsql set search_path = '' as $$
declare
  decides constant boolean := access.scopes('DECIDE_RISKS') && array['partnership'];
begin
  if old.state = 'closed' then
    raise insufficient_privilege using message = 'a closed risk is fixed';
  end if;
  if new.state <> old.state then
    if (old.state, new.state) not in (('open', 'escalated'), ('open', 'accepted'), ('open', 'closed'),
        ('escalated', 'taken_on'), ('escalated', 'open'), ('escalated', 'closed'),
        ('taken_on', 'open'), ('taken_on', 'accepted'), ('taken_on', 'closed'),
        ('accepted', 'open'), ('accepted', 'taken_on'), ('accepted', 'closed')) then
      raise insufficient_privilege using message = 'a risk takes its steps in order';
    end if;
    if old.state = 'escalated' and new.state <> 'closed' or old.state = 'taken_on' and new.state = 'open' then
      if not decides then
        raise insufficient_privilege using message = 'the group that was asked answers';
      end if;
    elsif not (old.state = 'accepted' and new.state <> 'closed' or decides or risks.keeps(old.group_code, old.area)) then
      raise insufficient_privilege using message = 'who keeps the register takes this step';
    end if;
  end if;
  return new;
end $$;
create trigger risk_step before update on risks.risk for each row execute function risks.risk_step();
alter table risks.risk enable always trigger risk_step;

-- True where the person may add to the risk: who keeps the register, the board while it is asked or has taken it on, and, where
-- they are asked for too, who answers for it.
create function risks.may_write(wanted text, answering_too boolean) returns boolean
  language sql stable set search_path = '' as $$
  select exists (
    select from risks.risk r
     where r.ref = wanted and r.state <> 'closed'
       and (risks.keeps(r.group_code, r.area)
         or answering_too and risks.answers_for(r.owner_organisation, r.group_code, r.owner_seat)
         or r.escalated_to is not null and access.scopes('DECIDE_RISKS') && array['partnership']))
$$;
revoke execute on function risks.may_write(text, boolean) from public;
grant execute on function risks.may_write(text, boolean) to waymark_app, waymark_clock;

-- append-only: where the risk was, on the scale of the time
--   kind: without controls, now, and where it is to be
create table risks.score (
  id uuid primary key,
  risk text not null references risks.risk,
  kind text not null check (kind in ('inherent', 'current', 'target')),
  likelihood int not null check (likelihood between 1 and 7),
  impact int not null check (impact between 1 and 7),
  scale int not null references risks.scale,
  on_day date not null,
  at timestamptz not null,
  reason text not null check (length(reason) between 1 and 1000),
  recorded_by uuid not null,
  recorded_by_name text not null
);
create index score_risk on risks.score (risk, kind, on_day desc, at desc);
alter table risks.score enable row level security;
alter table risks.score force row level security;
grant select, insert on risks.score to waymark_app, waymark_clock;
create policy score_select on risks.score for select to waymark_app, waymark_clock
  using (exists (select from risks.risk r where r.ref = score.risk));
create policy score_insert on risks.score for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and risks.may_write(risk, true));

create table risks.control (
  id uuid primary key,
  risk text not null references risks.risk,
  version int not null default 1,
  words text not null check (length(words) between 1 and 500),
  owner text, -- code of the organisation
  works text not null check (works in ('yes', 'partly', 'no', 'unknown')),
  ended boolean not null default false
);
create index control_risk on risks.control (risk);
alter table risks.control enable row level security;
alter table risks.control force row level security;
grant select, insert on risks.control to waymark_app, waymark_clock;
grant update (words, owner, works, ended, version) on risks.control to waymark_app, waymark_clock;
create policy control_select on risks.control for select to waymark_app, waymark_clock
  using (exists (select from risks.risk r where r.ref = control.risk));
create policy control_insert on risks.control for insert to waymark_app, waymark_clock
  with check (risks.may_write(risk, true));
create policy control_update on risks.control for update to waymark_app, waymark_clock
  using (risks.may_write(risk, true)) with check (risks.may_write(risk, true));

-- Who accepted the risk, why and until when, with a copy of the risk as it was that day. The copy is never changed.
create table risks.acceptance (
  id uuid primary key,
  risk text not null references risks.risk,
  accepted_by uuid not null,
  accepted_by_name text not null,
  reason text not null check (length(reason) between 1 and 1000),
  on_day date not null,
  until_day date not null,
  copy jsonb not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  ended_on date,
  ended_because text not null default '' check (length(ended_because) <= 1000),
  check (until_day >= on_day),
  check ((ended_on is null) = (ended_because = ''))
);
create unique index acceptance_current on risks.acceptance (risk) where ended_on is null;
alter table risks.acceptance enable row level security;
alter table risks.acceptance force row level security;
grant select, insert on risks.acceptance to waymark_app, waymark_clock;
grant update (ended_on, ended_because) on risks.acceptance to waymark_app, waymark_clock;
create policy acceptance_select on risks.acceptance for select to waymark_app, waymark_clock
  using (exists (select from risks.risk r where r.ref = acceptance.risk));
create policy acceptance_insert on risks.acceptance for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and ended_on is null and risks.may_write(risk, false));
create policy acceptance_update on risks.acceptance for update to waymark_app, waymark_clock
  using (ended_on is null and risks.may_write(risk, true)) with check (ended_on is not null);

-- append-only: what happened to a risk
create table risks.risk_event (
  id uuid primary key default gen_random_uuid(),
  risk text not null references risks.risk,
  on_day date not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 1000)
);
create index risk_event_risk on risks.risk_event (risk, at desc);
alter table risks.risk_event enable row level security;
alter table risks.risk_event force row level security;
grant select, insert on risks.risk_event to waymark_app, waymark_clock;
create policy risk_event_select on risks.risk_event for select to waymark_app, waymark_clock
  using (exists (select from risks.risk r where r.ref = risk_event.risk));
-- the board writes that it returned a risk when it no longer has it
create policy risk_event_insert on risks.risk_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from risks.risk r
     where r.ref = risk_event.risk
       and (risks.keeps(r.group_code, r.area)
         or risks.answers_for(r.owner_organisation, r.group_code, r.owner_seat)
         or (select access.scopes('DECIDE_RISKS') && array['partnership']))));

-- For other modules: the risks that are not closed, with their score of today on the scale that it was given on.
create schema risks_open;
grant usage on schema risks_open to waymark_app, waymark_clock;
create view risks_open.risk with (security_invoker = true) as
  select r.ref, r.group_code, r.area, r.event, r.category, r.state, r.review_on, r.escalated_to, r.restricted,
         s.likelihood, s.impact, s.likelihood * s.impact as score, s.scale,
         case when s.likelihood * s.impact >= c.red_from then 'high' when s.likelihood * s.impact >= c.amber_from then 'medium'
              else 'low' end as band,
         '/risks/' || r.ref as path
    from risks.risk r
    left join lateral (select x.likelihood, x.impact, x.scale from risks.score x
                        where x.risk = r.ref and x.kind = 'current' order by x.on_day desc, x.at desc limit 1) s on true
    left join risks.scale c on c.number = s.scale
   where r.state <> 'closed';
grant select on risks_open.risk to waymark_app, waymark_clock;
