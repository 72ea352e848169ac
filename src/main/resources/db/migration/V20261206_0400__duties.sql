-- Duties of organisations, who is bound by them, how each organisation says it meets them, with what evidence, and what a peer says.
create schema assurance;
grant usage on schema assurance to waymark_app, waymark_clock;
create schema assurance_open;
grant usage on schema assurance_open to waymark_app, waymark_clock;
create sequence assurance.assessment_number;
create sequence assurance.review_number;
grant usage on sequence assurance.assessment_number, assurance.review_number to waymark_app, waymark_clock;

-- What an organisation is before the law. Of an organisation it is the first one, by position, whose sectors hold its sector and
-- whose words are in its name.
--   sectors: of the directory; none where any will do
--   words: in small letters; none where any name will do
create table assurance.kind (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null check (length(name) between 1 and 100),
  position int not null unique,
  sectors text[] not null default '{}',
  words text[] not null default '{}'
);
insert into assurance.kind (code, name, position, sectors, words) values
  ('COUNCIL', 'Councils', 10, '{STATUTORY}', '{council}'),
  ('POLICE_COMMISSIONER', 'Police and crime commissioners', 20, '{}', '{opcc,police and crime,police & crime}'),
  ('POLICE', 'Police forces', 30, '{STATUTORY,LAW_ENFORCEMENT}', '{police,constabulary}'),
  ('NATIONAL_ENFORCEMENT', 'National law enforcement', 40, '{LAW_ENFORCEMENT}', '{}'),
  ('FIRE', 'Fire and rescue services', 50, '{}', '{fire and rescue,fire & rescue,fire service}'),
  ('PROBATION', 'Probation', 60, '{STATUTORY}', '{probation}'),
  ('NHS_COMMISSIONER', 'NHS commissioners', 70, '{HEALTH}', '{ccg,clinical commissioning,integrated care board}'),
  ('NHS_PROVIDER', 'NHS trusts', 80, '{HEALTH}', '{nhs,ambulance,hospital}'),
  ('HEALTH', 'Health bodies outside the NHS', 90, '{HEALTH}', '{}'),
  ('ADULT_BOARD', 'Adult safeguarding boards', 100, '{STATUTORY}', '{adult safeguarding,adults safeguarding,safeguarding adult}'),
  ('CHILDREN_BOARD', 'Children’s safeguarding boards', 110, '{STATUTORY}', '{safeguarding}'),
  ('COMMUNITY_SAFETY', 'Community safety partnerships', 120, '{COMMUNITY_SAFETY}', '{}'),
  ('UNIVERSITY', 'Universities', 130, '{ACADEMIC}', '{}'),
  ('PUBLIC', 'Other public bodies', 140, '{STATUTORY}', '{}'),
  ('CHARITY', 'Charities and community groups', 150, '{THIRD_SECTOR,CHARITY,VOLUNTARY}', '{}'),
  ('NETWORK', 'National networks', 160, '{NATIONAL_NETWORK}', '{}'),
  ('OTHER', 'Others', 170, '{}', '{}');
select access.protect('assurance.kind', 'VIEW_DUTIES', 'KEEP_DUTIES', '{words}');

--   short: the head of a column
--   law: the act, the regulations or the framework
--   matrix: a section of a maturity matrix, which has a level and no compliance
--   strand: of the national approach, to suggest an objective of the plan
--   source: what the wording was checked against
--   unchecked: what could not be checked; empty where all could
--   confirmed: who has since read it against the law
create table assurance.duty (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  version int not null default 1,
  position int not null unique,
  short text not null check (length(short) between 1 and 24),
  title text not null check (length(title) between 1 and 200),
  law text not null check (length(law) between 1 and 200),
  wording text not null check (length(wording) between 1 and 2000),
  source text not null check (length(source) between 1 and 500),
  unchecked text not null default '' check (length(unchecked) <= 500),
  matrix boolean not null default false,
  strand text not null check (strand in ('PREVENT', 'PROTECT', 'PREPARE', 'PURSUE')),
  from_date date,
  to_date date,
  confirmed_on date,
  confirmed_by uuid,
  confirmed_by_name text not null default '' check (length(confirmed_by_name) <= 200),
  check (to_date >= from_date),
  check (num_nulls(confirmed_on, confirmed_by) in (0, 2))
);

-- Who is bound: one kind, the organisations with these words in their name, or one organisation. The narrower one counts.
--   effect: VOLUNTARY where the law does not bind it and it does it all the same; DEPENDS where something decides that Waymark does
--           not know, such as turnover; NOT_BOUND takes one out
--   why: what the reader is told of it
create table assurance.binding (
  id uuid primary key default gen_random_uuid(),
  duty text not null references assurance.duty,
  kind text references assurance.kind,
  name text check (length(name) between 3 and 200),
  organisation text check (length(organisation) between 1 and 40),
  effect text not null check (effect in ('BOUND', 'VOLUNTARY', 'DEPENDS', 'NOT_BOUND')),
  why text not null default '' check (length(why) <= 500),
  from_date date,
  to_date date check (to_date >= from_date),
  check (num_nonnulls(kind, name, organisation) = 1)
);
create index binding_duty on assurance.binding (duty);

insert into assurance.duty (code, position, short, title, law, wording, source, unchecked, strand, from_date) values
  ('MSA_43', 10, 'MSA s43', 'Co-operate with the Commissioner', 'Modern Slavery Act 2015',
   'A specified public authority must co-operate with the Independent Anti-Slavery Commissioner. It is not a general duty to work together locally.',
   'Report of the Local Government Association’s board with the Commissioner, 2021-22',
   'The list of specified authorities (schedule 3) and the first day', 'PREPARE', null),
  ('MSA_48', 20, 'MSA s48', 'Independent guardians for children', 'Modern Slavery Act 2015',
   'Children who may be victims of trafficking have an independent guardian. Bodies that work with such a child work with the guardian.',
   'Secondary pages read in November 2026',
   'The wording, who is bound, and since when in each area', 'PROTECT', null),
  ('MSA_52', 30, 'MSA s52', 'Notify the Home Office of possible victims', 'Modern Slavery Act 2015',
   'A body that has reasonable grounds to believe that a person may be a victim must notify the Home Office. A referral to the national referral mechanism does it, or a notification about an adult who does not agree to be referred, which must not identify them.',
   'Modern Slavery Act 2015 section 52 (legislation.gov.uk); Lancashire Safeguarding, October 2016',
   '', 'PROTECT', date '2015-11-01'),
  ('MSA_54', 40, 'MSA s54', 'Statement on slavery in supply chains', 'Modern Slavery Act 2015',
   'A business with a turnover of 36 million pounds or more publishes a statement each year, within six months of the end of its year, on what it has done against slavery in its business and supply chains. Councils do so of their own will.',
   'Statement of an NHS foundation trust, 2023-24; updates of a safeguarding adults board, 2023-24',
   'The threshold of 36 million pounds is general knowledge, and the first day', 'PREVENT', null),
  ('CARE_6', 50, 'Care s6', 'Co-operate with partners', 'Care Act 2014',
   'The council and its partners co-operate in their work for adults with needs for care and support, and for carers.',
   'Named among the powers to share in the partnership’s own references',
   'The wording, the list of partners and the first day', 'PROTECT', null),
  ('CARE_7', 60, 'Care s7', 'Co-operate in a single case', 'Care Act 2014',
   'Asked for help with one adult, the council or a partner gives it, unless it says in writing why it cannot.',
   'Named among the powers to share in the partnership’s own references',
   'The wording, the list of partners and the first day', 'PROTECT', null),
  ('CARE_42', 70, 'Care s42', 'Enquire where an adult is at risk', 'Care Act 2014',
   'Where an adult has needs for care and support, is experiencing or at risk of abuse or neglect and cannot protect themselves because of those needs, the council makes enquiries or has them made. Modern slavery is one of the kinds of abuse.',
   'General knowledge, with the statutory guidance for the kinds of abuse',
   'The wording and the first day', 'PROTECT', null),
  ('CARE_43', 80, 'Care s43', 'Have a safeguarding adults board', 'Care Act 2014',
   'The council sets up a safeguarding adults board. The council, the police and the NHS commissioner are its members by law.',
   'General knowledge',
   'The wording and the first day', 'PREPARE', null),
  ('CARE_44', 90, 'Care s44', 'Safeguarding adults reviews', 'Care Act 2014',
   'The safeguarding adults board reviews the case of an adult where it has to, and its members take part.',
   'General knowledge',
   'The wording, when a review is due and the first day', 'PREPARE', null),
  ('CARE_45', 100, 'Care s45', 'Give the board the information it asks for', 'Care Act 2014',
   'A body that the safeguarding adults board asks for information for its work gives it where the law’s conditions are met.',
   'Named among the powers to share in the partnership’s own references',
   'The wording, the conditions and the first day', 'PROTECT', null),
  ('CHILDREN_47', 110, '1989 s47', 'Enquire where a child may come to harm', 'Children Act 1989',
   'Where there is reason to suspect that a child suffers or is likely to suffer significant harm, children’s services of the council make enquiries.',
   'General knowledge',
   'The wording, who has to help and the first day', 'PROTECT', null),
  ('CHILDREN_11', 120, '2004 s11', 'Safeguard children in all functions', 'Children Act 2004',
   'A body that is named in section 11 carries out its functions with regard to the need to safeguard and promote the welfare of children.',
   'Named among the powers to share in the partnership’s own references',
   'The wording, the list of bodies and the first day', 'PROTECT', null),
  ('HOUSING_PREVENT', 130, 'Prevent', 'Prevent homelessness', 'Housing Act 1996, part 7',
   'The council helps a person who is threatened with homelessness, and eligible, to keep a home or find one, for up to 56 days. Chapter 25 of the code of guidance covers modern slavery.',
   'Homelessness code of guidance, chapter 25 (GOV.UK); the 56 days are general knowledge',
   'The section, the 56 days, eligibility and the first day', 'PROTECT', null),
  ('HOUSING_RELIEVE', 140, 'Relieve', 'Relieve homelessness', 'Housing Act 1996, part 7',
   'The council helps a person who is homeless, and eligible, to find a home, for up to 56 days. A person may have priority who is vulnerable because they flee abuse or for another special reason.',
   'Homelessness code of guidance, chapter 25 (GOV.UK); the 56 days are general knowledge',
   'The section, the 56 days, priority need and the first day', 'PROTECT', null),
  ('PROCUREMENT', 150, 'Exclusion', 'Exclude suppliers for slavery offences', 'Procurement Act 2023',
   'A public buyer looks whether a supplier is to be, or may be, excluded because of slavery or human trafficking.',
   'None of the partnership’s references holds its text',
   'The wording, the schedules, who is bound and the first day', 'PREVENT', null),
  ('NHS_PROCUREMENT', 160, 'NHS 2025', 'Assess slavery risk when buying for the health service',
   'NHS Procurement (Slavery and Human Trafficking) Regulations 2025',
   'A body that buys for the health service in England assesses the risk of slavery and human trafficking in what it buys, and acts on it.',
   'Secondary pages read in November 2026, which say that they are in force',
   'The wording and the first day', 'PREVENT', null),
  ('CRIME_17', 170, '1998 s17', 'Consider crime in all functions', 'Crime and Disorder Act 1998',
   'The body carries out its functions with regard to their effect on crime and disorder, and does what it reasonably can to prevent it.',
   'Secondary pages read in November 2026',
   'The wording, the list of bodies and the first day', 'PREVENT', null);
insert into assurance.duty (code, position, short, title, law, wording, source, unchecked, matrix, strand)
select 'LGA_' || n, 200 + n * 10, 'LGA ' || n, title, 'Maturity matrix for councils, Local Government Association',
       'How far the council has come in this section, from basic first steps to mature practice.',
       'Council guide to tackling modern slavery and maturity matrix, Local Government Association, 2022',
       'The texts of the single cells of the matrix', true, strand
  from (values (1, 'Leadership', 'PREPARE'), (2, 'Resources and capacity', 'PREPARE'),
               (3, 'Identifying, referring and supporting victims', 'PROTECT'),
               (4, 'Disruption and prevention', 'PURSUE'), (5, 'Supply chains', 'PREVENT')) as section (n, title, strand);

insert into assurance.binding (duty, kind, effect, why)
select duty, kind, effect, why
  from (values
    ('MSA_43', 'BOUND', '{COUNCIL,POLICE,NHS_PROVIDER}', ''),
    ('MSA_48', 'BOUND', '{COUNCIL}', ''),
    ('MSA_48', 'DEPENDS', '{POLICE,NHS_PROVIDER}', 'Where it works with such a child'),
    ('MSA_52', 'BOUND', '{COUNCIL,POLICE}', ''),
    ('MSA_54', 'VOLUNTARY', '{COUNCIL}', 'Councils publish a statement of their own will'),
    ('MSA_54', 'DEPENDS', '{NHS_PROVIDER,HEALTH,UNIVERSITY,PUBLIC,CHARITY,NETWORK,OTHER}',
     'Where it does business with a turnover of 36 million pounds or more'),
    ('CARE_6', 'BOUND', '{COUNCIL,POLICE,PROBATION,NHS_COMMISSIONER,NHS_PROVIDER}', ''),
    ('CARE_7', 'BOUND', '{COUNCIL,POLICE,PROBATION,NHS_COMMISSIONER,NHS_PROVIDER}', ''),
    ('CARE_42', 'BOUND', '{COUNCIL}', ''),
    ('CARE_43', 'BOUND', '{COUNCIL,POLICE,NHS_COMMISSIONER}', 'A member of the board by law'),
    ('CARE_44', 'BOUND', '{ADULT_BOARD,COUNCIL,POLICE,NHS_COMMISSIONER}', ''),
    ('CARE_45', 'BOUND', '{COUNCIL,POLICE,PROBATION,FIRE,NHS_COMMISSIONER,NHS_PROVIDER}', 'Where the board asks it'),
    ('CHILDREN_47', 'BOUND', '{COUNCIL}', ''),
    ('CHILDREN_11', 'BOUND', '{COUNCIL,POLICE,POLICE_COMMISSIONER,PROBATION,NHS_COMMISSIONER,NHS_PROVIDER}', ''),
    ('HOUSING_PREVENT', 'BOUND', '{COUNCIL}', ''),
    ('HOUSING_RELIEVE', 'BOUND', '{COUNCIL}', ''),
    ('PROCUREMENT', 'BOUND', '{COUNCIL,POLICE,POLICE_COMMISSIONER,FIRE,PROBATION,NATIONAL_ENFORCEMENT,NHS_COMMISSIONER,NHS_PROVIDER}', ''),
    ('PROCUREMENT', 'DEPENDS', '{UNIVERSITY,PUBLIC}', 'Where it is a public buyer'),
    ('NHS_PROCUREMENT', 'BOUND', '{NHS_COMMISSIONER,NHS_PROVIDER}', ''),
    ('NHS_PROCUREMENT', 'DEPENDS', '{COUNCIL,HEALTH}', 'Where it buys for the health service'),
    ('CRIME_17', 'BOUND', '{COUNCIL,POLICE,POLICE_COMMISSIONER,FIRE}', ''),
    ('LGA_1', 'VOLUNTARY', '{COUNCIL}', 'The matrix is for councils'),
    ('LGA_2', 'VOLUNTARY', '{COUNCIL}', 'The matrix is for councils'),
    ('LGA_3', 'VOLUNTARY', '{COUNCIL}', 'The matrix is for councils'),
    ('LGA_4', 'VOLUNTARY', '{COUNCIL}', 'The matrix is for councils'),
    ('LGA_5', 'VOLUNTARY', '{COUNCIL}', 'The matrix is for councils')) as rule (duty, effect, kinds, why),
       unnest(rule.kinds::text[]) as kind;
insert into assurance.binding (duty, name, effect, why) values
  ('MSA_52', 'Gangmasters', 'BOUND', ''),
  ('MSA_52', 'National Crime Agency', 'BOUND', ''),
  ('MSA_52', 'British Transport Police', 'BOUND', ''),
  ('MSA_52', 'Greater London Authority', 'BOUND', ''),
  ('MSA_52', 'City of London Corporation', 'BOUND', ''),
  ('MSA_52', 'Isles of Scilly', 'BOUND', ''),
  ('MSA_52', 'Border Force', 'VOLUNTARY', 'The Home Office notifies by policy'),
  ('MSA_52', 'Immigration Enforcement', 'VOLUNTARY', 'The Home Office notifies by policy'),
  ('MSA_43', 'Gangmasters', 'BOUND', ''),
  ('MSA_43', 'National Crime Agency', 'BOUND', ''),
  ('MSA_43', 'British Transport Police', 'BOUND', '');

alter table assurance.duty enable row level security;
alter table assurance.duty force row level security;
grant select on assurance.duty to waymark_app, waymark_clock;
grant update (title, wording, source, unchecked, from_date, to_date, confirmed_on, confirmed_by, confirmed_by_name, version)
  on assurance.duty to waymark_app, waymark_clock;
create policy duty_select on assurance.duty for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DUTIES') && array['partnership']));
create policy duty_update on assurance.duty for update to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_DUTIES') && array['partnership']))
  with check ((select access.scopes('KEEP_DUTIES') && array['partnership'])
    and (confirmed_by is null or confirmed_by = access.me()));
select access.protect('assurance.binding', 'VIEW_DUTIES', 'KEEP_DUTIES', '{to_date}');

-- What organisations are before the law, and who is bound by what on a day.
create function assurance.bound(day date)
  returns table (organisation text, kind text, duty text, effect text, why text)
  language sql stable
as $$
  select distinct on (o.code, d.code) o.code, k.code, d.code, b.effect, b.why
    from directory_open.organisation o
   cross join lateral (
     select x.code
       from assurance.kind x
      where (x.sectors = '{}' or o.sector = any (x.sectors))
        and (x.words = '{}' or exists (select from unnest(x.words) as word where position(word in lower(o.name)) > 0))
      order by x.position
      limit 1) k
    join assurance.binding b
      on b.kind = k.code or b.organisation = o.code or position(lower(b.name) in lower(o.name)) > 0
    join assurance.duty d on d.code = b.duty
   where coalesce(o.from_date <= day, true) and coalesce(o.to_date >= day, true)
     and coalesce(d.from_date <= day, true) and coalesce(d.to_date >= day, true)
     and coalesce(b.from_date <= day, true) and coalesce(b.to_date >= day, true)
   order by o.code, d.code, b.organisation is null, b.name is null, b.to_date desc nulls first,
            b.from_date desc nulls last, b.id
$$;
revoke execute on function assurance.bound(date) from public;
grant execute on function assurance.bound(date) to waymark_app, waymark_clock;

-- Where somebody has to hold a permission to write for an organisation: the partnership, the organisation, one of its areas.
create function assurance.scopes_of(text) returns text[]
  language sql stable
as $$
  select array['partnership', 'organisation:' || $1]
         || array(select 'area:' || a.area from directory_open.organisation_area a where a.organisation = $1)
$$;
revoke execute on function assurance.scopes_of(text) from public;
grant execute on function assurance.scopes_of(text) to waymark_app, waymark_clock;

-- How an organisation says it meets a duty. A row is made when it is asked for, and has no judgement until it is given.
--   due: by when it is to be given, or given again
--   words: what shows it, what is missing, or why it does not apply
--   written_as: for whom the writer wrote it: their own organisation, or on its behalf as lead of an area or coordinator
create table assurance.assessment (
  ref text primary key check (ref ~ '^DA-[0-9]{4,}$'),
  version int not null default 1,
  organisation text not null,
  duty text not null references assurance.duty,
  due date not null,
  compliance text check (compliance in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
  maturity int check (maturity between 1 and 4),
  words text not null default '' check (length(words) <= 4000),
  assessed_on date,
  written_by uuid,
  written_by_name text not null default '' check (length(written_by_name) <= 200),
  written_as text check (written_as in ('ORGANISATION', 'AREA', 'COORDINATOR')),
  unique (organisation, duty),
  unique (ref, organisation),
  check (num_nulls(assessed_on, written_by, written_as) in (0, 3)),
  check ((assessed_on is null) = (num_nonnulls(compliance, maturity) = 0)),
  check (compliance is distinct from 'NOT_APPLICABLE' or words <> '' and maturity is null)
);
create index assessment_due on assurance.assessment (due);
alter table assurance.assessment enable row level security;
alter table assurance.assessment force row level security;
grant select, insert on assurance.assessment to waymark_app, waymark_clock;
grant update (version, due, compliance, maturity, words, assessed_on, written_by, written_by_name, written_as)
  on assurance.assessment to waymark_app, waymark_clock;
create policy assessment_select on assurance.assessment for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DUTIES') && array['partnership']));
create policy assessment_insert on assurance.assessment for insert to waymark_app, waymark_clock
  with check ((select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation)
    and (written_by is null or written_by = access.me()));
create policy assessment_update on assurance.assessment for update to waymark_app, waymark_clock
  using ((select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation))
  with check ((select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation) and written_by = access.me());

-- append-only: each judgement that was given
create table assurance.assessment_event (
  id uuid primary key default gen_random_uuid(),
  assessment text not null,
  organisation text not null,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null check (length(actor_name) <= 200),
  headline text not null check (length(headline) between 1 and 300),
  words text not null default '' check (length(words) <= 4000),
  foreign key (assessment, organisation) references assurance.assessment (ref, organisation)
);
create index assessment_event_assessment on assurance.assessment_event (assessment, at desc);
alter table assurance.assessment_event enable row level security;
alter table assurance.assessment_event force row level security;
grant select, insert on assurance.assessment_event to waymark_app, waymark_clock;
create policy assessment_event_select on assurance.assessment_event for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DUTIES') && array['partnership']));
create policy assessment_event_insert on assurance.assessment_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and (select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation));

-- What shows a judgement: words, a link or a document. It counts until the last day that it names.
create table assurance.evidence (
  id uuid primary key,
  assessment text not null,
  organisation text not null,
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  words text not null default '' check (length(words) <= 2000),
  link text not null default '' check (link ~ '^(https://.*)?$' and length(link) <= 2000),
  document text check (document ~ '^DO-[0-9]{4,}$'),
  dated date not null,
  expires date not null check (expires >= dated),
  added_on date not null,
  added_by uuid not null,
  added_by_name text not null check (length(added_by_name) <= 200),
  withdrawn_on date,
  foreign key (assessment, organisation) references assurance.assessment (ref, organisation)
);
create index evidence_assessment on assurance.evidence (assessment);
alter table assurance.evidence enable row level security;
alter table assurance.evidence force row level security;
grant select, insert on assurance.evidence to waymark_app, waymark_clock;
grant update (version, title, words, link, document, dated, expires, withdrawn_on) on assurance.evidence to waymark_app, waymark_clock;
create policy evidence_select on assurance.evidence for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DUTIES') && array['partnership']));
create policy evidence_insert on assurance.evidence for insert to waymark_app, waymark_clock
  with check (added_by = access.me() and (select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation));
create policy evidence_update on assurance.evidence for update to waymark_app, waymark_clock
  using ((select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation))
  with check ((select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(organisation));

-- A review of one organisation by another.
create table assurance.review (
  ref text primary key check (ref ~ '^DR-[0-9]{4,}$'),
  version int not null default 1,
  organisation text not null,
  reviewer text not null check (reviewer <> organisation),
  state text not null default 'ASKED' check (state in ('ASKED', 'FINISHED', 'CANCELLED')),
  asked_on date not null,
  due date not null check (due >= asked_on),
  asked_by uuid not null,
  asked_by_name text not null check (length(asked_by_name) <= 200),
  ended_on date,
  words text not null default '' check (length(words) <= 4000),
  unique (ref, organisation, reviewer),
  check ((ended_on is null) = (state = 'ASKED'))
);
create index review_organisation on assurance.review (organisation, asked_on desc);
create index review_reviewer on assurance.review (reviewer, asked_on desc);
alter table assurance.review enable row level security;
alter table assurance.review force row level security;
grant select, insert on assurance.review to waymark_app, waymark_clock;
grant update (version, state, ended_on, words) on assurance.review to waymark_app, waymark_clock;
create policy review_select on assurance.review for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DUTIES') && array['partnership']));
create policy review_insert on assurance.review for insert to waymark_app, waymark_clock
  with check (asked_by = access.me() and state = 'ASKED' and (select access.scopes('KEEP_DUTIES') && array['partnership']));
create policy review_update on assurance.review for update to waymark_app, waymark_clock
  using ((select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || reviewer])
  with check ((select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || reviewer]);

-- Two organisations never review each other within a year. The lock makes two who ask at once wait for each other.
create function assurance.review_not_mutual() returns trigger
  language plpgsql set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext(
    'assurance.review ' || least(new.organisation, new.reviewer) || ' ' || greatest(new.organisation, new.reviewer)));
  if exists (
    select from assurance.review r
     where r.organisation = new.reviewer and r.reviewer = new.organisation and r.state <> 'CANCELLED'
       and coalesce(r.ended_on, new.asked_on) > new.asked_on - interval '1 year'
       and r.asked_on < new.asked_on + interval '1 year') then
    raise insufficient_privilege using message = 'two organisations do not review each other within a year';
  end if;
  return new;
end $$;
create trigger review_not_mutual before insert on assurance.review
  for each row execute function assurance.review_not_mutual();
alter table assurance.review enable always trigger review_not_mutual;

create function assurance.review_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state <> 'ASKED' then
    raise insufficient_privilege using message = 'a review that has ended is fixed';
  end if;
  return new;
end $$;
create trigger review_step before update on assurance.review
  for each row execute function assurance.review_step();
alter table assurance.review enable always trigger review_step;

-- What the peer says of one judgement, beside it.
create table assurance.opinion (
  review text not null,
  assessment text not null,
  organisation text not null,
  reviewer text not null,
  version int not null default 1,
  compliance text check (compliance in ('MET', 'PARTLY', 'NOT_MET', 'NOT_APPLICABLE')),
  maturity int check (maturity between 1 and 4),
  words text not null default '' check (length(words) <= 4000),
  given_on date not null,
  given_by uuid not null,
  given_by_name text not null check (length(given_by_name) <= 200),
  primary key (review, assessment),
  foreign key (review, organisation, reviewer) references assurance.review (ref, organisation, reviewer),
  foreign key (assessment, organisation) references assurance.assessment (ref, organisation),
  check (num_nonnulls(compliance, maturity) > 0)
);
create index opinion_assessment on assurance.opinion (assessment);
alter table assurance.opinion enable row level security;
alter table assurance.opinion force row level security;
grant select, insert on assurance.opinion to waymark_app, waymark_clock;
grant update (version, compliance, maturity, words, given_on, given_by, given_by_name) on assurance.opinion to waymark_app, waymark_clock;
-- until the review has ended, those who write it read it
create policy opinion_select on assurance.opinion for select to waymark_app, waymark_clock
  using ((select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || reviewer]
    or (select access.scopes('VIEW_DUTIES') && array['partnership'])
       and exists (select from assurance.review r where r.ref = opinion.review and r.state = 'FINISHED'));
create policy opinion_insert on assurance.opinion for insert to waymark_app, waymark_clock
  with check (given_by = access.me() and (select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || reviewer]);
create policy opinion_update on assurance.opinion for update to waymark_app, waymark_clock
  using ((select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || reviewer])
  with check (given_by = access.me() and (select access.scopes('ASSESS_DUTIES')) && array['partnership', 'organisation:' || reviewer]);

create function assurance.opinion_open() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if exists (select from assurance.review r where r.ref = new.review and r.state <> 'ASKED') then
    raise insufficient_privilege using message = 'a review that has ended is fixed';
  end if;
  return new;
end $$;
create trigger opinion_open before insert or update on assurance.opinion
  for each row execute function assurance.opinion_open();
alter table assurance.opinion enable always trigger opinion_open;

-- append-only: which action of an area's plan came of a gap
create table assurance.gap_action (
  action text primary key check (action ~ '^AC-[0-9]{4,}$'),
  assessment text not null references assurance.assessment,
  area text not null,
  made_on date not null,
  made_by uuid not null,
  made_by_name text not null check (length(made_by_name) <= 200)
);
create index gap_action_assessment on assurance.gap_action (assessment);
alter table assurance.gap_action enable row level security;
alter table assurance.gap_action force row level security;
grant select, insert on assurance.gap_action to waymark_app, waymark_clock;
create policy gap_action_select on assurance.gap_action for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DUTIES') && array['partnership']));
create policy gap_action_insert on assurance.gap_action for insert to waymark_app, waymark_clock
  with check (made_by = access.me() and (select access.scopes('EDIT_PLAN')) && array['partnership', 'area:' || area]);

-- Documents: read by everybody who reads duties, added by who writes for the organisation.
create view assurance_open.document_holder with (security_invoker = true) as
  select 'assessment'::text as kind, a.ref,
         coalesce((select access.scopes('ASSESS_DUTIES')) && assurance.scopes_of(a.organisation), false) as may_add
    from assurance.assessment a;
grant select on assurance_open.document_holder to waymark_app, waymark_clock;
select documents.attach_holders();
