-- The referral of a person in a case to the NRM, as it is prepared and after a first responder has recorded that it was sent.
-- What was answered is sealed, one row for each section of the form, so that two people can work on different sections at once.
alter table cases.person_in_case add constraint person_in_case_of_case unique (id, case_id);

--   route: the one that the answers were given for; the case may have taken another since, which has to be confirmed
--   home_office_draft_on: when somebody last saved a draft in the Home Office form, which deletes it later
--   sealed: the Home Office reference and who sent it
create table cases.referral (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null unique,
  version int not null default 1,
  route text not null check (route in ('CHILD', 'MAYBE_CHILD', 'ADULT_CONSENTS', 'ADULT_DECLINES', 'ADULT_UNDECIDED', 'OUTSIDE_NRM')),
  state text not null default 'draft' check (state in ('draft', 'sent')),
  started_on date not null,
  home_office_draft_on date,
  submitted_on date,
  submitted_by_organisation text,
  sealed bytea,
  recorded_by uuid,
  recorded_by_name text,
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade,
  check (num_nulls(submitted_on, submitted_by_organisation, sealed, recorded_by, recorded_by_name)
         = case state when 'draft' then 5 else 0 end),
  check (state = 'draft' or route in ('CHILD', 'MAYBE_CHILD', 'ADULT_CONSENTS'))
);
create index referral_case on cases.referral (case_id);
select cases.protect('cases.referral',
  '{version,route,state,home_office_draft_on,submitted_on,submitted_by_organisation,sealed,recorded_by,recorded_by_name}');

--   state: whether anything that the form needs is still missing
--   sealed: the answers
create table cases.referral_section (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null references cases.referral (person_in_case) on delete cascade,
  section text not null check (section ~ '^[a-z]{1,20}$'),
  version int not null default 1,
  state text not null check (state in ('in_progress', 'complete')),
  sealed bytea not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade,
  unique (person_in_case, section)
);
create index referral_section_case on cases.referral_section (case_id);
select cases.protect('cases.referral_section', '{version,state,sealed,saved_at,saved_by,saved_by_name}');

-- what was sent stays as it was sent
-- A first responder records that it was sent; nobody takes that back.
create function cases.referral_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.state = 'sent' and (tg_op = 'INSERT' or old.state <> 'sent')
    and current_setting('role') = 'waymark_app' and access.scopes('PREPARE_REFERRALS') = '{}' then
    raise insufficient_privilege using message = 'a first responder records that a referral was sent';
  end if;
  if tg_op = 'UPDATE' and old.state = 'sent' and (new.state <> 'sent' or new.route <> old.route) then
    raise insufficient_privilege using message = 'a referral that was sent stays sent, on its route';
  end if;
  return new;
end $$;
create trigger referral_step before insert or update on cases.referral
  for each row execute function cases.referral_step();
alter table cases.referral enable always trigger referral_step;

create function cases.referral_section_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from cases.referral r where r.person_in_case = new.person_in_case and r.state = 'sent') then
    raise insufficient_privilege using message = 'the answers of a referral that was sent stay as they are';
  end if;
  return new;
end $$;
create trigger referral_section_step before insert or update on cases.referral_section
  for each row execute function cases.referral_section_step();
alter table cases.referral_section enable always trigger referral_section_step;

-- Documents of a case: read by who may open it, added by who works on it.
create view cases_open.document_holder with (security_invoker = true) as
  select 'case'::text as kind, r.ref, r.state = 'open' and cases.works(r.id) as may_add
    from cases.case_record r;
grant select on cases_open.document_holder to waymark_app, waymark_clock;
select documents.attach_holders();

-- The signs of exploitation that are in use today, in the words of today.
create schema pathways_open;
grant usage on schema pathways_open to waymark_app, waymark_clock;
create view pathways_open.sign with (security_invoker = true) as
  select s.code, s.exploitation, s.kind, s.applies_to, s.position, w.words, w.next
    from pathways.sign s
    cross join (select (now() at time zone 'Europe/London')::date as day) t
    join lateral (select x.words, x.next from pathways.sign_wording x
                   where x.sign = s.code and (x.from_date is null or x.from_date <= t.day)
                   order by x.number desc limit 1) w on true
   where s.ended_on is null or s.ended_on >= t.day;
grant select on pathways_open.sign to waymark_app, waymark_clock;
