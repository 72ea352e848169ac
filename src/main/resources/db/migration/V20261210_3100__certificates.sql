-- Courses and certificates. A certificate is never changed: a renewal adds one and keeps the old, a correction revokes and issues anew. Of an
-- erased one remains that there was one, without code and name.

-- What a course is: the record that reference tables of training levels share.
--   provider: who gives it; empty where the partnership does
--   understand, able: what people should understand and be able to do after it
--   valid_months: after so long a certificate ends; null where it does not
--   clearance: it may be offered as the training that a role asks for; somebody who keeps clearances decides
create table training.course (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  name text not null check (length(name) between 1 and 120),
  level int not null check (level between 1 and 3),
  provider text not null default '' check (length(provider) <= 200),
  audience text not null default '' check (length(audience) <= 300),
  method text not null default '' check (length(method) <= 200),
  duration text not null default '' check (length(duration) <= 100),
  understand text not null default '' check (length(understand) <= 1500),
  able text not null default '' check (length(able) <= 1500),
  success text not null default '' check (length(success) <= 500),
  valid_months int check (valid_months between 1 and 120),
  clearance boolean not null default false,
  retired_on date
);
select access.protect('training.course', 'USE_WAYMARK', 'RUN_TRAINING',
  '{name,level,provider,audience,method,duration,understand,able,success,valid_months,clearance,retired_on,version}');

--   code: 21 digits with a check digit, typed by whoever checks it; null on the record of a course of others, and once erased
--   name_check: HMAC of the name under the code, so that the public page compares a name without reading one
--   person: where it is somebody of the directory
--   area: of the session; null for the whole partnership
--   own: issued here; else what somebody showed of a course elsewhere, with its evidence
--   followed_by: what came after it; a correction revokes it
create table training.certificate (
  id uuid primary key,
  version int not null default 1,
  code text unique check (code ~ '^[0-9]{21}$'),
  name_check bytea check (length(name_check) = 32),
  person uuid,
  name text not null check (length(name) between 1 and 200),
  organisation text,
  organisation_name text not null default '' check (length(organisation_name) <= 200),
  area text,
  course text not null references training.course,
  course_name text not null check (length(course_name) between 1 and 120),
  level int not null check (level between 1 and 3),
  issuer text not null check (length(issuer) between 1 and 200),
  own boolean not null,
  session uuid,
  enrolment uuid,
  taken_on date not null,
  issued_on date not null,
  valid_until date,
  evidence text not null default '' check (length(evidence) <= 300),
  follows uuid references training.certificate,
  state text not null default 'valid' check (state in ('valid', 'revoked')),
  followed_by text check (followed_by in ('renewal', 'correction')),
  revoked_on date,
  revoked_by_name text not null default '',
  revoked_why text not null default '' check (length(revoked_why) <= 300),
  recorded_by uuid not null,
  recorded_by_name text not null,
  erased_on date,
  check ((own and erased_on is null) = (code is not null)),
  check ((code is null) = (name_check is null)),
  check ((state = 'revoked') = (revoked_on is not null)),
  check (erased_on is null or (person is null and name = 'Removed')),
  check (own or evidence <> ''),
  check (issued_on >= taken_on and valid_until >= taken_on)
);
create index certificate_person on training.certificate (person);
create index certificate_organisation on training.certificate (organisation, valid_until);
create index certificate_session on training.certificate (session);
create unique index certificate_enrolment on training.certificate (enrolment, course) where state = 'valid' and enrolment is not null;
create index certificate_follows on training.certificate (follows);
alter table training.certificate enable row level security;
alter table training.certificate force row level security;
grant select, insert on training.certificate to waymark_app, waymark_clock;
grant update (version, code, name_check, person, name, organisation_name, evidence, state, followed_by, revoked_on, revoked_by_name, revoked_why,
    erased_on)
  on training.certificate to waymark_app, waymark_clock;
grant select (code, name_check, course_name, level, issuer, taken_on, issued_on, valid_until, state, followed_by)
  on training.certificate to waymark_visitor;
create policy certificate_select on training.certificate for select to waymark_app, waymark_clock
  using (person = access.me()
    or (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    or (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation]);
-- A visitor reads the one whose code they typed, and of it nothing that names anybody.
create policy certificate_visitor_select on training.certificate for select to waymark_visitor
  using (code = nullif(current_setting('waymark.certificate', true), ''));
create policy certificate_insert on training.certificate for insert to waymark_app, waymark_clock
  with check (recorded_by = access.me() and state = 'valid' and erased_on is null and (
    (select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    or not own and (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation]));
create policy certificate_update on training.certificate for update to waymark_app, waymark_clock
  using ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    or not own and (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation])
  with check ((select access.scopes('RUN_TRAINING')) && array['partnership', 'area:' || area]
    or not own and (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || organisation]);

create function training.certificate_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state = 'revoked' and new.state <> 'revoked' then
    raise insufficient_privilege using message = 'a revoked certificate stays revoked';
  end if;
  if old.erased_on is not null or (new.erased_on is null
      and (new.code, new.name_check, new.person, new.name, new.organisation_name, new.evidence)
        is distinct from (old.code, old.name_check, old.person, old.name, old.organisation_name, old.evidence)) then
    raise insufficient_privilege using message = 'a certificate stays as it was issued; correct it by a new one';
  end if;
  return new;
end $$;
create trigger certificate_step before update on training.certificate
  for each row execute function training.certificate_step();
alter table training.certificate enable always trigger certificate_step;
