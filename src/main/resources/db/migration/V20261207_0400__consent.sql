-- Consent: what a person said about each thing that they were asked, what was explained to them first, and what was decided for
-- somebody who cannot decide about the NRM. Nothing is overwritten: another answer is another row, and the newest counts.

-- What people are told about their data, word for word. A text is never changed: another one is another row.
--   agreed: by whom in the partnership, and when; empty where it is a draft
create table cases.privacy_notice (
  number int primary key check (number > 0),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  from_day date not null,
  title text not null check (length(title) between 1 and 200),
  words text not null check (length(words) between 1 and 20000),
  agreed text not null default '' check (length(agreed) <= 200),
  written_by text not null
);
insert into cases.privacy_notice (number, language, from_day, title, words, written_by) values
  (1, 'en', date '2020-01-01', 'What we do with what you tell us', $words$# Who we are
We work together to help people who are made to work, to break the law or to do other things that they do not want to do. The person who talks with you tells you which organisation they are from.

# What we write down
We write down what you tell us and what we see. This can be your name, how to reach you, what happened to you and how you are. Only the people who help you can open it. Each time somebody opens it, we keep a note of who it was.

# Why we write it down
We use it to keep you safe and to find help for you. If you are an adult and you agree, we use it to refer you to the National Referral Mechanism, which people call the NRM. It is how the UK finds out whether somebody is a victim of modern slavery and gives them support.

# If you are referred to the NRM
We send what you told us to the Home Office. It decides whether it thinks that you are a victim of modern slavery. It may ask the police, councils and others about you, and it may tell them about you. The police are told of every referral. You do not have to talk to them to get support.

# If you say no
If you are an adult, you can say no. Some organisations must still tell the Home Office that they met somebody who may be a victim. They do not say who you are, unless you agree to it.

# Who else we tell
We ask you before we share what we know with another organisation. You can say yes to one and no to another. If you or somebody else may be badly hurt, or a child is not safe, we may have to tell somebody without your yes. We tell you about it as soon as it is safe.

# If you change your mind
You can change your mind at any time. Tell the person who helps you. They tell you first what would end. What was sent before cannot be called back.

# How long we keep it
[The partnership writes here how long.]

# Your rights
You can ask to see what we wrote about you. You can ask us to put right what is wrong. You can ask us to delete it; sometimes the law says that we must keep it. If you are not happy with what we do, you can tell us, and you can tell the Information Commissioner’s Office. [The partnership writes here how to reach both.]

# If something is not clear
Ask us. You can have this read out to you, and you can have it in another language.$words$, 'Waymark');
alter table cases.privacy_notice enable row level security;
alter table cases.privacy_notice force row level security;
grant select, insert on cases.privacy_notice to waymark_app, waymark_clock;
create policy privacy_notice_select on cases.privacy_notice for select to waymark_app, waymark_clock
  using ((select access.scopes('WORK_CASES') <> '{}') or (select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create policy privacy_notice_insert on cases.privacy_notice for insert to waymark_app, waymark_clock
  with check ((select access.scopes('CHANGE_SETTINGS') && array['partnership']));
create function cases.privacy_notice_fixed() returns trigger
  language plpgsql set search_path = '' as $$
begin
  raise insufficient_privilege using message = 'a privacy notice that somebody may have heard is never changed';
end $$;
create trigger privacy_notice_fixed before update or delete on cases.privacy_notice
  for each row execute function cases.privacy_notice_fixed();
create trigger privacy_notice_kept before truncate on cases.privacy_notice
  for each statement execute function cases.privacy_notice_fixed();
alter table cases.privacy_notice enable always trigger privacy_notice_fixed;
alter table cases.privacy_notice enable always trigger privacy_notice_kept;

-- What is explained in a conversation about consent, and how it is held. A point that changes gets another version; what was
-- ticked names both.
--   audience: everybody, an adult, a child, or somebody who is nearly 18
--   required: consent to the NRM is informed only where this was explained
create table cases.consent_point (
  code text not null check (code ~ '^[a-z_]+$'),
  version int not null,
  kind text not null check (kind in ('EXPLAINED', 'SETTING')),
  audience text not null check (audience in ('ALL', 'ADULT', 'CHILD', 'EIGHTEEN')),
  position int not null,
  words text not null check (length(words) between 1 and 300),
  required boolean not null default false,
  from_day date not null,
  until_day date,
  source text not null,
  primary key (code, version)
);
insert into cases.consent_point (code, version, kind, audience, position, words, required, from_day, source) values
  ('slavery', 1, 'EXPLAINED', 'ADULT', 10, 'What modern slavery is', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('nrm', 1, 'EXPLAINED', 'ADULT', 20, 'What the NRM is', true, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('decides', 1, 'EXPLAINED', 'ADULT', 30, 'Who decides: the Home Office', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('outcomes', 1, 'EXPLAINED', 'ADULT', 40, 'What the decisions can be, and what follows from each', true, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('reasonable', 1, 'EXPLAINED', 'ADULT', 50, 'The first decision (reasonable grounds): the aim is five working days', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('recovery', 1, 'EXPLAINED', 'ADULT', 60, 'The recovery period: at least 30 days, which does not promise a decision at its end', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('conclusive', 1, 'EXPLAINED', 'ADULT', 70, 'The last decision (conclusive grounds) comes later', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('support', 1, 'EXPLAINED', 'ADULT', 80, 'What support there is', true, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('sharing', 1, 'EXPLAINED', 'ADULT', 90, 'The Home Office may share what it knows with the police, councils and others, and ask them', true, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('police', 1, 'EXPLAINED', 'ADULT', 100, 'The police are told of every referral; talking to them is a choice, and support does not depend on it', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('refusing', 1, 'EXPLAINED', 'ADULT', 110, 'What follows from a no: a notification, which need not say who they are', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('withdrawing', 1, 'EXPLAINED', 'ADULT', 120, 'They can withdraw at any time, and what ends then', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('privacy', 1, 'EXPLAINED', 'ALL', 130, 'The privacy notice', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('child_referral', 1, 'EXPLAINED', 'CHILD', 20, 'What the NRM is, and that children are referred to it without being asked for consent', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('child_care', 1, 'EXPLAINED', 'CHILD', 30, 'Children’s social care is told, and is responsible for looking after them', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('child_guardian', 1, 'EXPLAINED', 'CHILD', 40, 'An independent guardian (ICTG) may help them, where there is one', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('child_told', 1, 'EXPLAINED', 'CHILD', 50, 'Who is told what about them', false, date '2020-01-01', 'Waymark; not checked'),
  ('child_eighteen', 1, 'EXPLAINED', 'CHILD', 60, 'From their 18th birthday it is their own choice to stay in the NRM', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('adult_choice', 1, 'EXPLAINED', 'EIGHTEEN', 5, 'From their 18th birthday they decide: stay in the NRM or leave it', true, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('adult_support', 1, 'EXPLAINED', 'EIGHTEEN', 6, 'Support for adults, and that they are asked whether they want it', true, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('room', 1, 'SETTING', 'ALL', 10, 'In a private and calm room', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('alone', 1, 'SETTING', 'ALL', 20, 'Without companions, relatives or anybody from the situation', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('role', 1, 'SETTING', 'ALL', 30, 'The role of the interpreter was explained', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('apart', 1, 'SETTING', 'ALL', 40, 'The interpreter was never alone with them and left at another time', false, date '2020-01-01', 'First Responder Toolkit 2026'),
  ('stop', 1, 'SETTING', 'ALL', 50, 'They knew that they could stop at any time', false, date '2020-01-01', 'First Responder Toolkit 2026');
alter table cases.consent_point enable row level security;
alter table cases.consent_point force row level security;
grant select on cases.consent_point to waymark_app, waymark_clock;
create policy consent_point_select on cases.consent_point for select to waymark_app, waymark_clock
  using ((select access.scopes('WORK_CASES') <> '{}'));

-- What follows when consent is withdrawn, shown before it is: what ends, what goes on, and what somebody has to do then.
--   checked: false where nobody of the partnership has confirmed it yet
create table cases.consent_consequence (
  layer text not null check (layer in ('NRM', 'SUPPORT', 'POLICE', 'PARTNER', 'STATISTICS', 'CONTACT')),
  kind text not null check (kind in ('ENDS', 'GOES_ON', 'TO_DO')),
  position int not null,
  words text not null check (length(words) between 1 and 300),
  from_day date not null,
  until_day date,
  source text not null,
  checked boolean not null,
  primary key (layer, kind, position, from_day)
);
insert into cases.consent_consequence (layer, kind, position, words, from_day, source, checked) values
  ('NRM', 'ENDS', 1, 'The case in the NRM is closed.', date '2020-01-01', 'First Responder Toolkit 2026', true),
  ('NRM', 'ENDS', 2, 'Support that the Home Office pays for ends.', date '2020-01-01', 'First Responder Toolkit 2026', true),
  ('NRM', 'ENDS', 3, 'The recovery period ends, and with it the protection from removal from the UK. Legal advice comes first.', date '2020-01-01', 'Follows from the Nationality and Borders Act 2022', false),
  ('NRM', 'GOES_ON', 1, 'Support outside the NRM goes on: this case stays open.', date '2020-01-01', 'Waymark', false),
  ('NRM', 'GOES_ON', 2, 'The Home Office keeps what it was sent before.', date '2020-01-01', 'General knowledge', false),
  ('NRM', 'TO_DO', 1, 'Send the signed form to the competent authority, or tell it as first responder, and record the withdrawal in the case.', date '2020-01-01', 'First Responder Toolkit 2026', true),
  ('SUPPORT', 'ENDS', 1, 'Support is no longer asked for, and the support provider is told so.', date '2020-01-01', 'Waymark', false),
  ('SUPPORT', 'GOES_ON', 1, 'A referral to the NRM goes on without support.', date '2020-01-01', 'General knowledge', false),
  ('SUPPORT', 'TO_DO', 1, 'Tell the support provider.', date '2020-01-01', 'Waymark', false),
  ('POLICE', 'ENDS', 1, 'Nothing more is passed to the police because the person agreed to it, and the police no longer get in touch through us.', date '2020-01-01', 'Waymark', false),
  ('POLICE', 'GOES_ON', 1, 'Support does not depend on talking to the police.', date '2020-01-01', 'First Responder Toolkit 2026', true),
  ('POLICE', 'GOES_ON', 2, 'The police are told of a referral to the NRM all the same, and keep what they know.', date '2020-01-01', 'First Responder Toolkit 2026', true),
  ('POLICE', 'TO_DO', 1, 'Tell the police officer in the case.', date '2020-01-01', 'Waymark', false),
  ('PARTNER', 'ENDS', 1, 'Nothing more is shared with this organisation because the person agreed to it.', date '2020-01-01', 'Waymark', false),
  ('PARTNER', 'GOES_ON', 1, 'The organisation keeps what it was told before, under its own rules.', date '2020-01-01', 'Waymark', false),
  ('PARTNER', 'GOES_ON', 2, 'To keep somebody safe, something may still be shared without consent. The person is told unless that is unsafe.', date '2020-01-01', 'Waymark', false),
  ('PARTNER', 'TO_DO', 1, 'Tell the organisation, and end its membership of the case where it has one.', date '2020-01-01', 'Waymark', false),
  ('STATISTICS', 'ENDS', 1, 'What happened is no longer counted in figures.', date '2020-01-01', 'Waymark', false),
  ('STATISTICS', 'GOES_ON', 1, 'Figures that were published stay as they are. They name nobody.', date '2020-01-01', 'Waymark', false),
  ('STATISTICS', 'TO_DO', 1, 'Leave the case out of the next figures.', date '2020-01-01', 'Waymark', false),
  ('CONTACT', 'ENDS', 1, 'Nobody gets in touch later.', date '2020-01-01', 'Waymark', false),
  ('CONTACT', 'GOES_ON', 1, 'The person can still come back to us at any time.', date '2020-01-01', 'Waymark', false),
  ('CONTACT', 'TO_DO', 1, 'Take away reminders to get in touch.', date '2020-01-01', 'Waymark', false);
alter table cases.consent_consequence enable row level security;
alter table cases.consent_consequence force row level security;
grant select on cases.consent_consequence to waymark_app, waymark_clock;
create policy consent_consequence_select on cases.consent_consequence for select to waymark_app, waymark_clock
  using ((select access.scopes('WORK_CASES') <> '{}'));

-- A conversation about consent with one person.
--   number: counts the conversations with that person, so that two who record one at once notice
--   explained: the points that were ticked, each as code:version
--   sealed: who explained, the language, the interpreter, reasons and the person's own words
create table cases.consent_talk (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null,
  number int not null check (number > 0),
  occasion text not null check (occasion in ('ADULT', 'CHILD', 'EIGHTEEN', 'WITHDRAWAL')),
  on_day date not null,
  notice int references cases.privacy_notice,
  explained text[] not null,
  interpreter text not null check (interpreter in ('NOT_NEEDED', 'USED', 'DECLINED', 'UNAVAILABLE')),
  evidence text not null check (evidence in ('SIGNED', 'WITNESSED', 'RECORDED', 'NONE')),
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  unique (person_in_case, number),
  unique (id, case_id),
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade
);
create index consent_talk_case on cases.consent_talk (case_id);
select cases.protect('cases.consent_talk', '{}');

-- What the person said about one thing.
--   partner: the organisation, where it is about one
--   ask_on: when to ask again somebody who has not decided
create table cases.consent (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null,
  talk uuid not null,
  number int not null, -- of the conversation
  layer text not null check (layer in ('NRM', 'SUPPORT', 'POLICE', 'PARTNER', 'STATISTICS', 'CONTACT')),
  partner text,
  decision text not null check (decision in ('GIVEN', 'REFUSED', 'UNDECIDED', 'NOT_ASKED', 'WITHDRAWN')),
  on_day date not null,
  ask_on date,
  check ((layer = 'PARTNER') = (partner is not null)),
  check (ask_on is null or decision = 'UNDECIDED'),
  unique (id, case_id),
  unique nulls not distinct (talk, layer, partner),
  foreign key (talk, case_id) references cases.consent_talk (id, case_id) on delete cascade,
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade
);
create index consent_case on cases.consent (case_id, person_in_case, layer, partner, number desc);
select cases.protect('cases.consent', '{}');

-- What somebody has to do after consent was withdrawn.
create table cases.consent_follow_up (
  consent uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  version int not null default 1,
  done_on date,
  done_by uuid,
  done_by_name text not null default '',
  check (num_nulls(done_on, done_by) in (0, 2)),
  foreign key (consent, case_id) references cases.consent (id, case_id) on delete cascade
);
create index consent_follow_up_case on cases.consent_follow_up (case_id) where done_on is null;
select cases.protect('cases.consent_follow_up', '{version,done_on,done_by,done_by_name}');

-- Whether somebody can decide about the NRM, and what was decided for somebody who cannot (Mental Capacity Act 2005).
--   number: counts the assessments of that person
--   decision: in their best interests; null where it is still to be made
--   next_on: when to look at it again
--   sealed: who assessed, how the person was supported, who decided, why, and who was consulted
create table cases.capacity_assessment (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  person_in_case uuid not null,
  number int not null check (number > 0),
  assessed_on date not null,
  outcome text not null check (outcome in ('HAS', 'LACKS')),
  decision text check (decision in ('REFER', 'NOT_REFER')),
  decided_on date,
  next_on date,
  sealed bytea not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  at timestamptz not null,
  check ((decision is null) = (decided_on is null)),
  check (outcome = 'LACKS' or decision is null and next_on is null),
  check (outcome = 'HAS' or decision is not null or next_on is not null),
  unique (person_in_case, number),
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade
);
create index capacity_assessment_case on cases.capacity_assessment (case_id);
select cases.protect('cases.capacity_assessment', '{}');

-- Who is to be asked because they are nearly 18. Written by a job, which opens the sealed dates of birth, not before the month in
-- which the 100th day before the birthday is: no day in clear says when somebody was born.
create table cases.eighteen (
  person_in_case uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  prompted_month date not null check (extract(day from prompted_month) = 1),
  answered boolean not null default false,
  foreign key (person_in_case, case_id) references cases.person_in_case (id, case_id) on delete cascade
);
create index eighteen_case on cases.eighteen (case_id);
select cases.protect('cases.eighteen', '{answered}');
