-- Letters: the same letter is known at each try; people choose how many they get.
alter table notices.mailing add column letter uuid not null default gen_random_uuid();
alter table notices.mailing alter column letter drop default;
comment on column notices.mailing.letter is 'the same for every try to send the same letter';

create table notices.letter_choice (
  person uuid primary key,
  often text not null check (often in ('each', 'daily', 'none'))
);
alter table notices.letter_choice enable row level security;
alter table notices.letter_choice force row level security;
grant select, insert on notices.letter_choice to waymark_app;
grant update (often) on notices.letter_choice to waymark_app;
grant select on notices.letter_choice to waymark_clock;
create policy letter_choice_select on notices.letter_choice for select to waymark_app
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy letter_choice_insert on notices.letter_choice for insert to waymark_app
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy letter_choice_update on notices.letter_choice for update to waymark_app
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy letter_choice_clock_select on notices.letter_choice for select to waymark_clock using (true);

-- A recovery opens a day after its person was written that it will: which step they were written of, and the tries at it.
alter table access.recovery
  add column written int not null default 5, -- what is over needs no letter any more
  add column written_at timestamptz,
  add column letter_tries int not null default 0,
  add column letter_after timestamptz;
alter table access.recovery alter column written set default 0;

create or replace function access.recovery_step() returns trigger language plpgsql set search_path = '' as $$
declare
  telling text[] := array['told', 'written', 'written_at', 'letter_tries', 'letter_after', 'version'];
begin
  if old.stopped_at is not null or old.used_at is not null then
    -- people are told of the end, and nothing else happens to it
    if new.told < old.told or new.written < old.written or (to_jsonb(new) - telling) <> (to_jsonb(old) - telling)
      or (new.told, new.written, new.written_at, new.letter_tries, new.letter_after)
           is not distinct from (old.told, old.written, old.written_at, old.letter_tries, old.letter_after) then
      raise exception 'a recovery that is over' using errcode = 'insufficient_privilege';
    end if;
  elsif (old.first_by is not null and (new.first_by, new.first_at, new.first_near) is distinct from
           (old.first_by, old.first_at, old.first_near))
     or (old.second_by is not null and (new.second_by, new.second_at, new.second_near, new.opens_at) is distinct from
           (old.second_by, old.second_at, old.second_near, old.opens_at))
     or (old.first_by is null and new.second_by is not null)
     or new.tries < old.tries then
    raise exception 'a confirmation that stands' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;

-- those under way were written of as far as they were told
alter table access.recovery no force row level security;
update access.recovery set written = told, written_at = coalesce(second_at, first_at, asked_at)
 where stopped_at is null and used_at is null;
alter table access.recovery force row level security;

grant update (written, written_at, letter_tries, letter_after) on access.recovery to waymark_clock;

-- Whoever answers for an account was asked about it since that day of a quarter; held out is nobody before a week after it.
alter table access.account
  add column certify_asked date default date_trunc('quarter', now() at time zone 'Europe/London')::date;
alter table access.account alter column certify_asked drop default;
grant select (certify_asked) on access.account to waymark_app, waymark_clock;
grant update (certify_asked) on access.account to waymark_clock;

-- Who was told once that an edition of the terms or of the agreement waits: an account by its id, or an organisation that
-- nobody can accept it for.
create table access.edition_told (
  kind text not null check (kind in ('terms', 'sharing')),
  edition int not null check (edition between 1 and 9999),
  subject text not null,
  told_at timestamptz not null,
  primary key (kind, edition, subject)
);
alter table access.edition_told enable row level security;
alter table access.edition_told force row level security;
grant select, insert on access.edition_told to waymark_clock;
create policy edition_told_clock_select on access.edition_told for select to waymark_clock using (true);
create policy edition_told_clock_insert on access.edition_told for insert to waymark_clock with check (true);
