-- The signs of exploitation: what anybody may notice, and what each suggests doing next. A sign is worded from a day on;
-- what it was called before stays on record. Nothing here is about a person: what somebody noticed is never stored.
--
-- How much a sign says about a place is a word and not a number, so that nothing can ever be summed over a person.
create table pathways.sign (
  code text primary key check (code ~ '^[A-Z]{3}[0-9]{2,3}$'),
  exploitation text not null check (exploitation in ('ANY', 'LABOUR', 'SEXUAL', 'CRIMINAL', 'CUCKOOING', 'COUNTY_LINES',
    'CANNABIS', 'DOMESTIC', 'ORGAN', 'CHILD')),
  kind text not null check (kind in ('MOVEMENT', 'CONTROL', 'DOCUMENTS', 'FINANCE', 'WORK', 'LIVING', 'PHYSICAL', 'HEALTH',
    'BEHAVIOUR', 'SOCIAL', 'RELATIONSHIPS', 'DEPENDENCY', 'LANGUAGE', 'RECRUITMENT', 'ONLINE', 'LOCATION', 'POSSESSIONS',
    'EDUCATION', 'JUSTICE')),
  public boolean not null, -- anybody may be asked whether they noticed it; else it is learned at work
  at_premises text check (at_premises in ('first', 'next', 'also')), -- null: it shows in a person only
  applies_to text not null check (applies_to in ('ADULT', 'CHILD', 'BOTH')),
  source text not null check (length(source) between 1 and 300),
  position int not null,
  ended_on date, -- its last day
  version int not null default 1
);

create table pathways.sign_wording (
  sign text not null references pathways.sign,
  number int not null check (number > 0),
  words text not null check (length(words) between 1 and 200),
  next text not null check (length(next) between 1 and 300), -- what to do or ask then
  from_date date, -- null: as first set down
  primary key (sign, number)
);

create table pathways.sign_event (
  id uuid primary key default gen_random_uuid(),
  sign text not null references pathways.sign,
  version int not null,
  at timestamptz not null default clock_timestamp(),
  actor uuid not null,
  actor_name text not null check (length(actor_name) between 1 and 200),
  event jsonb not null
);
create index sign_event_sign on pathways.sign_event (sign, version desc);

do $$
declare
  name text;
begin
  foreach name in array array['sign', 'sign_wording', 'sign_event'] loop
    execute format('alter table pathways.%I enable row level security', name);
    execute format('alter table pathways.%I force row level security', name);
    execute format('grant select, insert on pathways.%I to waymark_app, waymark_clock', name);
  end loop;
end
$$;
-- all else of a sign never changes, and a wording never does
grant update (ended_on, version) on pathways.sign to waymark_app, waymark_clock;
grant select (code, exploitation, kind, public, at_premises, applies_to, position, ended_on) on pathways.sign
  to waymark_visitor;
grant select (sign, number, words, next, from_date) on pathways.sign_wording to waymark_visitor;

create policy sign_select on pathways.sign for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy sign_visitor_select on pathways.sign for select to waymark_visitor using (true);
create policy sign_insert on pathways.sign for insert to waymark_app, waymark_clock
  with check ((select access.scopes('KEEP_SIGNS') && array['partnership']) and ended_on is null);
create policy sign_update on pathways.sign for update to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_SIGNS') && array['partnership']))
  with check ((select access.scopes('KEEP_SIGNS') && array['partnership']));

create policy sign_wording_select on pathways.sign_wording for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy sign_wording_visitor_select on pathways.sign_wording for select to waymark_visitor using (true);
create policy sign_wording_insert on pathways.sign_wording for insert to waymark_app, waymark_clock
  with check ((select access.scopes('KEEP_SIGNS') && array['partnership']));

create policy sign_event_select on pathways.sign_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_PATHWAYS') && array['partnership']));
create policy sign_event_insert on pathways.sign_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('KEEP_SIGNS') && array['partnership']));

-- A sign that has ended stays ended, on the day on which it did.
create function pathways.sign_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.ended_on is not null and new.ended_on is distinct from old.ended_on then
    raise insufficient_privilege using message = 'a sign that has ended stays ended';
  end if;
  return new;
end $$;
create trigger sign_step before update on pathways.sign
  for each row execute function pathways.sign_step();
alter table pathways.sign enable always trigger sign_step;
