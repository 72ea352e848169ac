-- The National Referral Mechanism (NRM) for one person of a case, and the law and the clocks that it follows, as data.

-- What the law says, as far as somebody wrote it down. A row is a statement with its source: it counts as checked once somebody of
-- the partnership has compared it with that source.
--   from_day: null where it is not known from when, or not in force yet
create table cases.law (
  ref text primary key check (ref ~ '^LW-[0-9]{4,}$'),
  version int not null default 1,
  act text not null check (length(act) between 1 and 200),
  section text not null default '' check (length(section) <= 100),
  effect text not null check (length(effect) between 1 and 1000),
  status text not null check (status in ('in_force', 'staged', 'not_in_force', 'not_known')),
  from_day date,
  until_day date,
  source text not null check (length(source) between 1 and 300),
  checked_by text not null default '' check (length(checked_by) <= 200),
  checked_on date,
  check (until_day >= from_day),
  check ((checked_by = '') = (checked_on is null))
);
create sequence cases.law_number start 100;
grant usage on sequence cases.law_number to waymark_app, waymark_clock;

-- What a law adds to a list: an offence, a form of exploitation, a ground of disqualification.
create table cases.law_item (
  id uuid primary key,
  version int not null default 1,
  law text not null references cases.law,
  list text not null check (list in ('offence', 'exploitation', 'disqualification', 'no_defence', 'bound')),
  words text not null check (length(words) between 1 and 300),
  from_day date,
  until_day date,
  check (until_day >= from_day)
);
create index law_item_law on cases.law_item (law);

-- How long a clock runs for what begins between two days. A change is another row with the same code, never a change of this one.
--   starts, stops: points of a person's way through the NRM
--   warnings: days after its start
create table cases.clock_rule (
  id uuid primary key,
  version int not null default 1,
  code text not null check (code ~ '^[A-Z0-9_]{2,40}$'),
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('TARGET', 'MINIMUM', 'DEADLINE', 'SUPPORT_END', 'PROMPT', 'CONDITION')),
  length int check (length between 0 and 3650),
  unit text not null check (unit in ('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS', 'DAYS_BEFORE')),
  applies_to text not null check (applies_to in ('EVERYBODY', 'ADULTS', 'CHILDREN', 'LOCAL_PANEL', 'NOT_LOCAL_PANEL', 'SUPPORTED_ADULTS')),
  starts text[] not null check (cardinality(starts) > 0),
  stops text[] not null default '{}',
  warnings int[] not null default '{}',
  from_day date,
  until_day date,
  law text references cases.law,
  note text not null default '' check (length(note) <= 1000),
  source text not null check (length(source) between 1 and 300),
  checked_by text not null default '' check (length(checked_by) <= 200),
  checked_on date,
  check (until_day >= from_day),
  check ((checked_by = '') = (checked_on is null))
);
create index clock_rule_code on cases.clock_rule (code);

insert into cases.law (ref, act, section, effect, status, from_day, source) values
  ('LW-0001', 'Modern Slavery Act 2015', 'Sections 1 and 2', 'Offences: slavery, servitude and forced or compulsory labour; human trafficking.', 'in_force', null, 'A partnership''s published strategy, 2020-2023'),
  ('LW-0002', 'Modern Slavery Act 2015', 'Section 3', 'What exploitation means.', 'in_force', null, 'College of Policing, types of modern slavery (opening only)'),
  ('LW-0003', 'Modern Slavery Act 2015', 'Section 45 and Schedule 4', 'A defence for people who were compelled to commit an offence; Schedule 4 lists offences without it.', 'in_force', null, 'Modern Slavery Act 2015 section 45, legislation.gov.uk; College of Policing'),
  ('LW-0004', 'Modern Slavery Act 2015', 'Section 48', 'Independent Child Trafficking Guardians.', 'in_force', null, 'Interim guidance for ICTGs, GOV.UK, 2024'),
  ('LW-0005', 'Modern Slavery Act 2015', 'Section 49', 'The statutory guidance, which sets the recovery period and the targets.', 'in_force', null, 'Modern slavery: how to identify and support victims, GOV.UK'),
  ('LW-0006', 'Modern Slavery Act 2015', 'Section 52', 'Public authorities named in law notify the Home Office. Does not bind the NHS, fire services or charities.', 'in_force', date '2015-11-01', 'Modern Slavery Act 2015 section 52, legislation.gov.uk; Lancashire Safeguarding, 2016'),
  ('LW-0007', 'Nationality and Borders Act 2022', 'Section 63', 'Disqualification after a positive reasonable grounds decision: threat to public order, or a claim made in bad faith.', 'in_force', null, 'Nationality and Borders Act 2022 section 63, legislation.gov.uk'),
  ('LW-0008', 'Crime and Policing Act 2026 c. 20', '', 'Child criminal exploitation and cuckooing become offences; prevention orders for child criminal exploitation.', 'not_known', null, 'Secondary pages read in November 2026; Royal Assent 29 April 2026, commencement of these parts unconfirmed'),
  ('LW-0009', 'Children’s Wellbeing and Schools Act 2026 c. 21', 'Section 4', 'Duty to share information for safeguarding; one identifier for a child (NHS number piloted).', 'staged', null, 'Secondary pages read in November 2026'),
  ('LW-0010', 'Police, Crime, Sentencing and Courts Act 2022', 'Section 44D', 'Victim information requests code: police requests for a victim’s records need notice; counselling notes are presumed not necessary.', 'in_force', date '2026-01-12', 'Secondary pages read in November 2026'),
  ('LW-0011', 'Data (Use and Access) Act 2025', '', 'Complaints to the controller acknowledged in 30 days; the clock of a subject access request stops for identity and scope; reasonable and proportionate search.', 'in_force', date '2026-06-19', 'Secondary pages read in November 2026; the day is that of the duty about complaints'),
  ('LW-0012', 'Immigration and Asylum Bill', 'Introduced 30 June 2026', 'Separate route for children, credibility of disclosure, penalties for section 54.', 'not_in_force', null, 'Secondary pages read in November 2026; passage not checked'),
  ('LW-0013', 'Support for Victims of Modern Slavery', '', 'Planned successor of the Modern Slavery Victim Care Contract.', 'not_known', null, 'Secondary pages read in November 2026; award and start not found'),
  ('LW-0014', 'NHS Procurement (Slavery and Human Trafficking) Regulations 2025', '', 'Bodies that procure for the health service in England assess slavery risk and act on it.', 'in_force', null, 'Secondary pages read in November 2026'),
  ('LW-0015', 'Modern Slavery Act 2015; Crime and Disorder Act 1998', 'Section 43; section 17', 'Duty to co-operate with the Commissioner; duty to consider crime.', 'in_force', null, 'LGA board item with the IASC, 2021-22; secondary pages read in November 2026'),
  ('LW-0016', 'Modern Slavery Act 2015', 'Section 54', 'Statement about supply chains, of businesses with a turnover of 36 million pounds or more; those of councils are voluntary.', 'in_force', null, 'Secondary pages read in November 2026'),
  ('LW-0017', 'Care Act 2014', 'Sections 6, 7 and 42 to 46', 'Duties to co-operate and to safeguard adults are 6, 7 and 42 to 45; section 46 abolishes a power.', 'in_force', null, 'Secondary pages read in November 2026');

insert into cases.law_item (id, law, list, words) values
  (gen_random_uuid(), 'LW-0001', 'offence', 'Slavery, servitude and forced or compulsory labour'),
  (gen_random_uuid(), 'LW-0001', 'offence', 'Human trafficking'),
  (gen_random_uuid(), 'LW-0008', 'offence', 'Child criminal exploitation (commencement unconfirmed)'),
  (gen_random_uuid(), 'LW-0008', 'offence', 'Cuckooing (commencement unconfirmed)'),
  (gen_random_uuid(), 'LW-0002', 'exploitation', 'Slavery, servitude and forced or compulsory labour'),
  (gen_random_uuid(), 'LW-0002', 'exploitation', 'Sexual exploitation'),
  (gen_random_uuid(), 'LW-0002', 'exploitation', 'Removal of organs'),
  (gen_random_uuid(), 'LW-0002', 'exploitation', 'Services or benefits by force, threats or deception'),
  (gen_random_uuid(), 'LW-0002', 'exploitation', 'Services or benefits from children and vulnerable people'),
  (gen_random_uuid(), 'LW-0003', 'no_defence', 'Murder'),
  (gen_random_uuid(), 'LW-0003', 'no_defence', 'Kidnap'),
  (gen_random_uuid(), 'LW-0003', 'no_defence', 'Robbery'),
  (gen_random_uuid(), 'LW-0003', 'no_defence', 'Firearms with intent'),
  (gen_random_uuid(), 'LW-0003', 'no_defence', 'Perverting the course of justice'),
  (gen_random_uuid(), 'LW-0007', 'disqualification', 'Conviction for a terrorist offence'),
  (gen_random_uuid(), 'LW-0007', 'disqualification', 'Conviction for another offence in Schedule 4 to the Modern Slavery Act 2015'),
  (gen_random_uuid(), 'LW-0007', 'disqualification', 'TPIM notice'),
  (gen_random_uuid(), 'LW-0007', 'disqualification', 'Reasonable suspicion of terrorism-related activity'),
  (gen_random_uuid(), 'LW-0007', 'disqualification', 'National Security Act notice or foreign power threat activity'),
  (gen_random_uuid(), 'LW-0006', 'bound', 'Chief officers of police and the British Transport Police'),
  (gen_random_uuid(), 'LW-0006', 'bound', 'National Crime Agency'),
  (gen_random_uuid(), 'LW-0006', 'bound', 'Councils: county, county borough, district, London borough, City of London, Isles of Scilly; Greater London Authority'),
  (gen_random_uuid(), 'LW-0006', 'bound', 'Gangmasters and Labour Abuse Authority');

insert into cases.clock_rule (id, code, name, kind, length, unit, applies_to, starts, stops, warnings, from_day, until_day, law, note, source) values
  (gen_random_uuid(), 'RG_TARGET', 'Reasonable grounds decision', 'TARGET', 5, 'WORKING_DAYS', 'NOT_LOCAL_PANEL', '{SUBMITTED}', '{RG_DECISION,ENDED}', '{}', null, null, 'LW-0005',
   'An aim, wherever possible; not a legal limit. Counted from the first working day after the referral, which is assumed.', 'First Responder Toolkit, Home Office, April 2026'),
  (gen_random_uuid(), 'RG_PILOT_LIMIT', 'Reasonable grounds decision of a local panel', 'TARGET', 45, 'CALENDAR_DAYS', 'LOCAL_PANEL', '{SUBMITTED}', '{RG_DECISION,ENDED}', '{}', null, null, null,
   'After it, ask the chair of the panel.', 'Youth Justice Legal Centre, about 2023'),
  (gen_random_uuid(), 'RECOVERY_MINIMUM', 'Recovery period', 'MINIMUM', 45, 'CALENDAR_DAYS', 'EVERYBODY', '{RG_POSITIVE}', '{CG_DECISION,DISQUALIFIED,ENDED}', '{}', null, date '2022-12-12', 'LW-0005',
   'By the day of the decision.', 'Hansard, written statement of 13 December 2022'),
  (gen_random_uuid(), 'RECOVERY_MINIMUM', 'Recovery period', 'MINIMUM', 30, 'CALENDAR_DAYS', 'EVERYBODY', '{RG_POSITIVE}', '{CG_DECISION,DISQUALIFIED,ENDED}', '{}', date '2022-12-13', null, 'LW-0005',
   'By the day of the decision. Support goes on until the conclusive grounds decision where that comes later (general knowledge).', 'Hansard, written statement of 13 December 2022'),
  (gen_random_uuid(), 'CG_TARGET', 'Conclusive grounds decision', 'TARGET', null, 'CALENDAR_DAYS', 'EVERYBODY', '{RG_POSITIVE}', '{CG_DECISION,DISQUALIFIED,ENDED}', '{}', null, null, 'LW-0005',
   'No target: as soon as possible after the recovery period.', 'Devolving child decision making: general guidance v6.0, November 2023'),
  (gen_random_uuid(), 'RECONSIDERATION_WINDOW', 'Time to ask for a reconsideration', 'DEADLINE', null, 'CALENDAR_DAYS', 'EVERYBODY', '{NEGATIVE,DISQUALIFIED}', '{RECONSIDERATION,ENDED}', '{}', null, date '2023-12-31', null,
   'No fixed limit before early 2024; on which day it began was not found, the end of 2023 is assumed.', 'Southwell and Partners, March 2024'),
  (gen_random_uuid(), 'RECONSIDERATION_WINDOW', 'Time to ask for a reconsideration', 'DEADLINE', 30, 'CALENDAR_DAYS', 'EVERYBODY', '{NEGATIVE,DISQUALIFIED}', '{RECONSIDERATION,ENDED}', '{20,25,28}', date '2024-01-01', null, null,
   'One month from early 2024, then stated as 30 calendar days; longer only in exceptional circumstances. The same is assumed for a disqualification.', 'Annex: reasons for accepting reconsideration requests, Home Office, 8 May 2025'),
  (gen_random_uuid(), 'MOVE_ON_MINIMUM', 'Move-on period', 'MINIMUM', 45, 'CALENDAR_DAYS', 'SUPPORTED_ADULTS', '{CG_POSITIVE}', '{DISQUALIFIED,ENDED}', '{}', null, null, null,
   'A recovery needs assessment may extend support. Start it early.', 'Support after a positive conclusive grounds decision, GOV.UK, 22 January 2026'),
  (gen_random_uuid(), 'NEGATIVE_EXIT', 'Support after a negative decision', 'SUPPORT_END', 9, 'WORKING_DAYS', 'SUPPORTED_ADULTS', '{NEGATIVE}', '{OVERTURNED}', '{}', null, null, null,
   'General knowledge. Tell local housing and the risk panel before it ends.', 'General knowledge, no source was read'),
  (gen_random_uuid(), 'PLACE_OF_SAFETY', 'Place of safety', 'SUPPORT_END', 3, 'WORKING_DAYS', 'ADULTS', '{RESCUE}', '{SUBMITTED}', '{}', null, null, null,
   'A short stay to think about the NRM.', 'New Modern Slavery Victim Care Contract, newsletters of June 2020'),
  (gen_random_uuid(), 'PILOT_AGE_GATE', 'Local panel: days before 18', 'CONDITION', 100, 'CALENDAR_DAYS', 'CHILDREN', '{SUBMITTED}', '{}', '{}', null, null, null,
   'A local panel decides only where the child is more than so many days from 18.', 'Annex on the devolved decision-making pilot, Home Office, 7 November 2024'),
  (gen_random_uuid(), 'TRANSITION_18', 'Question at 18: stay or leave', 'PROMPT', 100, 'DAYS_BEFORE', 'CHILDREN', '{BIRTHDAY_18}', '{ANSWERED_AT_18,CG_DECISION,ENDED}', '{}', null, null, null,
   'The 100 days are Waymark’s. A birthday changes nothing by itself: the question is asked until it is answered.', 'First Responder Toolkit, Home Office, April 2026'),
  (gen_random_uuid(), 'DRAFT_WARNING', 'Draft in the Home Office service: warning', 'PROMPT', 21, 'CALENDAR_DAYS', 'EVERYBODY', '{DRAFT_SAVED}', '{SUBMITTED}', '{}', null, null, null,
   'Of a draft in the Home Office service, counted from its last change.', 'UKHomeOffice/modern-slavery-data-service, 2021'),
  (gen_random_uuid(), 'DRAFT_DELETE', 'Draft in the Home Office service: deleted', 'DEADLINE', 28, 'CALENDAR_DAYS', 'EVERYBODY', '{DRAFT_SAVED}', '{SUBMITTED}', '{}', null, null, null,
   'Of a draft in the Home Office service, counted from its last change.', 'UKHomeOffice/modern-slavery-data-service, 2021');

select access.protect('cases.law', 'VIEW_DIRECTORY', 'CHANGE_SETTINGS',
  '{act,section,effect,status,from_day,until_day,source,checked_by,checked_on,version}');
select access.protect('cases.law_item', 'VIEW_DIRECTORY', 'CHANGE_SETTINGS', '{words,from_day,until_day,version}');
select access.protect('cases.clock_rule', 'VIEW_DIRECTORY', 'CHANGE_SETTINGS', '{until_day,checked_by,checked_on,version}');

-- One person in the NRM: one referral, or one notification without consent.
--   since: the day of the last step
--   points: what happened when, and with which step
--   sealed: the references of the Home Office, sealed for sealed_version
--   next_on, next_clock: the next day on which a clock ends, and which; never that of a birthday
create table cases.nrm_process (
  id uuid primary key,
  ref text not null unique check (ref ~ '^NP-[0-9A-Z]{7}$'),
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null references cases.person_in_case,
  version int not null,
  state text not null check (state in ('DRAFT', 'SUBMITTED_NRM', 'SUBMITTED_DTN', 'ALLOCATED_SCA', 'ALLOCATED_IECA', 'ALLOCATED_LOCAL_PANEL', 'RG_PENDING', 'RG_POSITIVE', 'RG_NEGATIVE', 'RECONSIDERATION_REQUESTED', 'RECOVERY', 'CG_PENDING', 'CG_POSITIVE', 'CG_NEGATIVE', 'DISQUALIFIED', 'SUSPENDED', 'WITHDRAWN', 'MOVE_ON', 'CLOSED')),
  last_step text not null,
  since date not null,
  referred_as text not null check (referred_as in ('CHILD', 'UNKNOWN', 'ADULT')),
  authority text check (authority in ('SCA', 'IECA', 'LOCAL_PANEL')),
  suspended_from text check (suspended_from in ('RG_PENDING', 'CG_PENDING')),
  disqualified_from text check (disqualified_from in ('RG_POSITIVE', 'RECOVERY', 'CG_PENDING', 'CG_POSITIVE', 'MOVE_ON')),
  challenged text check (challenged in ('RG_NEGATIVE', 'CG_NEGATIVE', 'DISQUALIFIED')),
  points jsonb not null,
  msvcc boolean,
  support_until date,
  next_on date,
  next_clock text,
  sealed bytea not null,
  sealed_version int not null default 1,
  check ((state = 'SUSPENDED') = (suspended_from is not null)),
  check ((state = 'RECONSIDERATION_REQUESTED') = (challenged is not null)),
  check (state <> 'DISQUALIFIED' or disqualified_from is not null)
);
create index nrm_process_case on cases.nrm_process (case_id);
create index nrm_process_next on cases.nrm_process (next_on) where next_on is not null;
create unique index nrm_process_live on cases.nrm_process (person_in_case) where state not in ('CLOSED', 'WITHDRAWN');
select cases.protect('cases.nrm_process', '{version,state,last_step,since,referred_as,authority,suspended_from,disqualified_from,challenged,points,msvcc,support_until,next_on,next_clock,sealed,sealed_version}');

-- What happened to one person in the NRM. Append-only, but for a step that was recorded by mistake, which is taken back.
--   before: the process before the step, which is restored where the step is taken back; holds no words
--   sealed: what was written with it
create table cases.nrm_event (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  process uuid not null references cases.nrm_process on delete cascade,
  number int not null,
  step text not null check (step ~ '^[A-Z0-9_]+$'),
  from_state text not null,
  to_state text not null,
  on_day date not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  grounds text[] not null default '{}',
  limb text check (limb in ('PUBLIC_ORDER', 'BAD_FAITH')),
  late boolean not null default false,
  before jsonb not null,
  sealed bytea,
  taken_back boolean not null default false,
  unique (process, number)
);
create index nrm_event_case on cases.nrm_event (case_id);
select cases.protect('cases.nrm_event', '{taken_back}');

-- Which step may follow where, and that a resumed case and an overturned disqualification go back to where they were. Taking the
-- last step back restores the state before it.
create function cases.nrm_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.state not in ('DRAFT', 'SUBMITTED_NRM', 'SUBMITTED_DTN') then
      raise insufficient_privilege using message = 'a referral begins with its draft or when it is sent';
    end if;
    return new;
  end if;
  if new.version <> old.version + 1 then
    if new.version = old.version and new.state = old.state then
      return new; -- a date or a reference that was corrected
    end if;
    raise insufficient_privilege using message = 'a step is a version';
  end if;
  if new.last_step = 'TAKEN_BACK' then
    if new.state is distinct from (select e.from_state from cases.nrm_event e
                                    where e.process = new.id and not e.taken_back and e.step <> 'TAKEN_BACK'
                                    order by e.number desc limit 1) then
      raise insufficient_privilege using message = 'only the last step is taken back';
    end if;
    return new;
  end if;
  if (old.state, new.last_step, new.state) not in (
      ('DRAFT','SUBMIT_REFERRAL','SUBMITTED_NRM'), ('DRAFT','NOTIFY_WITHOUT_CONSENT','SUBMITTED_DTN'),
      ('DRAFT','ABANDON','CLOSED'), ('SUBMITTED_DTN','ADULT_NOW_CONSENTS','DRAFT'), ('SUBMITTED_DTN','CLOSE','CLOSED'),
      ('SUBMITTED_NRM','ALLOCATE_SCA','ALLOCATED_SCA'), ('SUBMITTED_NRM','ALLOCATE_IECA','ALLOCATED_IECA'),
      ('SUBMITTED_NRM','ALLOCATE_LOCAL','ALLOCATED_LOCAL_PANEL'), ('ALLOCATED_SCA','START_RG','RG_PENDING'),
      ('ALLOCATED_IECA','START_RG','RG_PENDING'), ('ALLOCATED_LOCAL_PANEL','START_RG','RG_PENDING'),
      ('RG_PENDING','RG_POSITIVE','RG_POSITIVE'), ('RG_PENDING','RG_NEGATIVE','RG_NEGATIVE'),
      ('RG_PENDING','RG_AND_CG_POSITIVE','CG_POSITIVE'), ('RG_PENDING','RG_POSITIVE_CG_NEGATIVE','CG_NEGATIVE'),
      ('RG_PENDING','SUSPEND','SUSPENDED'), ('CG_PENDING','SUSPEND','SUSPENDED'), ('SUSPENDED','RESUME','RG_PENDING'),
      ('SUSPENDED','RESUME','CG_PENDING'), ('RG_POSITIVE','START_RECOVERY','RECOVERY'),
      ('RECOVERY','RECOVERY_MINIMUM_REACHED','CG_PENDING'), ('CG_PENDING','CG_POSITIVE','CG_POSITIVE'),
      ('CG_PENDING','CG_NEGATIVE','CG_NEGATIVE'), ('RG_NEGATIVE','REQUEST_RECONSIDERATION','RECONSIDERATION_REQUESTED'),
      ('CG_NEGATIVE','REQUEST_RECONSIDERATION','RECONSIDERATION_REQUESTED'),
      ('DISQUALIFIED','REQUEST_RECONSIDERATION','RECONSIDERATION_REQUESTED'),
      ('RECONSIDERATION_REQUESTED','OVERTURNED_RG','RG_POSITIVE'),
      ('RECONSIDERATION_REQUESTED','OVERTURNED_CG','CG_POSITIVE'),
      ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','RG_POSITIVE'),
      ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','RECOVERY'),
      ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','CG_PENDING'),
      ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','CG_POSITIVE'),
      ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','MOVE_ON'), ('RECONSIDERATION_REQUESTED','UPHELD','CLOSED'),
      ('RG_POSITIVE','DISQUALIFY','DISQUALIFIED'), ('RECOVERY','DISQUALIFY','DISQUALIFIED'),
      ('CG_PENDING','DISQUALIFY','DISQUALIFIED'), ('CG_POSITIVE','DISQUALIFY','DISQUALIFIED'),
      ('MOVE_ON','DISQUALIFY','DISQUALIFIED'), ('CG_POSITIVE','START_MOVE_ON','MOVE_ON'), ('CG_POSITIVE','EXIT','CLOSED'),
      ('MOVE_ON','RNA_EXTENDS','MOVE_ON'), ('MOVE_ON','EXIT','CLOSED'), ('RG_NEGATIVE','WINDOW_EXPIRED','CLOSED'),
      ('CG_NEGATIVE','WINDOW_EXPIRED','CLOSED'), ('DISQUALIFIED','CLOSE','CLOSED'),
      ('SUBMITTED_NRM','WITHDRAW_CONSENT','WITHDRAWN'), ('ALLOCATED_SCA','WITHDRAW_CONSENT','WITHDRAWN'),
      ('ALLOCATED_IECA','WITHDRAW_CONSENT','WITHDRAWN'), ('ALLOCATED_LOCAL_PANEL','WITHDRAW_CONSENT','WITHDRAWN'),
      ('RG_PENDING','WITHDRAW_CONSENT','WITHDRAWN'), ('RG_POSITIVE','WITHDRAW_CONSENT','WITHDRAWN'),
      ('RECOVERY','WITHDRAW_CONSENT','WITHDRAWN'), ('CG_PENDING','WITHDRAW_CONSENT','WITHDRAWN'),
      ('SUSPENDED','WITHDRAW_CONSENT','WITHDRAWN'), ('RECONSIDERATION_REQUESTED','WITHDRAW_CONSENT','WITHDRAWN'),
      ('CG_POSITIVE','WITHDRAW_CONSENT','WITHDRAWN'), ('MOVE_ON','WITHDRAW_CONSENT','WITHDRAWN'),
      ('SUBMITTED_NRM','TURNED_18_STAYS_IN','SUBMITTED_NRM'), ('ALLOCATED_SCA','TURNED_18_STAYS_IN','ALLOCATED_SCA'),
      ('ALLOCATED_LOCAL_PANEL','TURNED_18_STAYS_IN','ALLOCATED_LOCAL_PANEL'),
      ('RG_PENDING','TURNED_18_STAYS_IN','RG_PENDING'), ('RG_POSITIVE','TURNED_18_STAYS_IN','RG_POSITIVE'),
      ('RECOVERY','TURNED_18_STAYS_IN','RECOVERY'), ('CG_PENDING','TURNED_18_STAYS_IN','CG_PENDING'),
      ('SUSPENDED','TURNED_18_STAYS_IN','SUSPENDED'),
      ('RECONSIDERATION_REQUESTED','TURNED_18_STAYS_IN','RECONSIDERATION_REQUESTED'),
      ('SUBMITTED_NRM','TURNED_18_LEAVES','WITHDRAWN'), ('ALLOCATED_SCA','TURNED_18_LEAVES','WITHDRAWN'),
      ('ALLOCATED_LOCAL_PANEL','TURNED_18_LEAVES','WITHDRAWN'), ('RG_PENDING','TURNED_18_LEAVES','WITHDRAWN'),
      ('RG_POSITIVE','TURNED_18_LEAVES','WITHDRAWN'), ('RECOVERY','TURNED_18_LEAVES','WITHDRAWN'),
      ('CG_PENDING','TURNED_18_LEAVES','WITHDRAWN'), ('SUSPENDED','TURNED_18_LEAVES','WITHDRAWN'),
      ('RECONSIDERATION_REQUESTED','TURNED_18_LEAVES','WITHDRAWN')) then
    raise insufficient_privilege using message = 'this step does not follow here';
  end if;
  if new.last_step = 'RESUME' and new.state is distinct from old.suspended_from
     or new.last_step = 'DISQUALIFICATION_OVERTURNED' and new.state is distinct from old.disqualified_from then
    raise insufficient_privilege using message = 'it goes back to where it was';
  end if;
  return new;
end $$;
create trigger nrm_step before insert or update on cases.nrm_process for each row execute function cases.nrm_step();
alter table cases.nrm_process enable always trigger nrm_step;

-- How many clocks of each kind run or are late, for those who may count cases and open none. Counted by the clock.
create table cases.clock_count (
  organisation text not null,
  clock text not null check (length(clock) between 1 and 100),
  standing text not null check (standing ~ '^[A-Z_]+$'),
  count int not null check (count >= 0),
  counted_at timestamptz not null,
  primary key (organisation, clock, standing)
);
alter table cases.clock_count enable row level security;
alter table cases.clock_count force row level security;
grant select on cases.clock_count to waymark_app;
grant select, insert on cases.clock_count to waymark_clock;
grant update (count, counted_at) on cases.clock_count to waymark_clock;
create policy clock_count_select on cases.clock_count for select to waymark_app, waymark_clock
  using ((select access.scopes('COUNT_CASES')) && array['partnership', 'organisation:' || organisation]);
create policy clock_count_insert on cases.clock_count for insert to waymark_clock with check (true);
create policy clock_count_update on cases.clock_count for update to waymark_clock using (true) with check (true);

-- For documents: letters and other papers of somebody in the NRM.
create schema nrm_open;
grant usage on schema nrm_open to waymark_app, waymark_clock;
create view nrm_open.document_holder with (security_invoker = true) as
  select 'nrm'::text as kind, p.ref, cases.works(p.case_id) as may_add from cases.nrm_process p;
grant select on nrm_open.document_holder to waymark_app, waymark_clock;
select documents.attach_holders();
