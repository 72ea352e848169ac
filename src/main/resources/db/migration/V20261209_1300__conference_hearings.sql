-- What is said and agreed when an item is heard. Two people may write at once: each section of the minutes is a row with a version of
-- its own, and every text that was saved is kept.

-- A section of the minutes of an item.
--   sealed: what it says, with the item
create table conferences.minute (
  id uuid primary key,
  hearing uuid not null references conferences.hearing on delete cascade,
  item uuid not null references conferences.item on delete cascade,
  section text not null check (section in ('DISCUSSION', 'STRENGTHS', 'WISHES', 'OPTIONS', 'DECISION')),
  version int not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  written_by_name text not null,
  sealed bytea not null,
  unique (hearing, section)
);
create index minute_item on conferences.minute (item);
alter table conferences.minute enable row level security;
alter table conferences.minute force row level security;
grant select, insert on conferences.minute to waymark_app, waymark_clock;
grant update (version, written_at, written_by, written_by_name, sealed) on conferences.minute to waymark_app, waymark_clock;
create policy minute_select on conferences.minute for select to waymark_app, waymark_clock using (conferences.hears(hearing));
create policy minute_insert on conferences.minute for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and conferences.hears(hearing) and written_by = access.me() and exists (
    select from conferences.hearing h where h.id = minute.hearing and h.item = minute.item));
create policy minute_update on conferences.minute for update to waymark_app, waymark_clock
  using (conferences.runs(item) and conferences.hears(hearing))
  with check (conferences.runs(item) and conferences.hears(hearing) and written_by = access.me());

-- Each text of a section as somebody saved it. Append-only.
--   revision: the version of the section that it became
--   beside: somebody had saved another text first, and this one was kept beside it
--   correction: written after the minutes were sent; its reason is in what is sealed, and readers of the minutes read it
create table conferences.minute_revision (
  id uuid primary key,
  hearing uuid not null references conferences.hearing on delete cascade,
  item uuid not null references conferences.item on delete cascade,
  section text not null check (section in ('DISCUSSION', 'STRENGTHS', 'WISHES', 'OPTIONS', 'DECISION')),
  revision int not null,
  beside boolean not null,
  correction boolean not null,
  written_at timestamptz not null,
  written_by uuid not null,
  written_by_name text not null,
  sealed bytea not null
);
create index minute_revision_hearing on conferences.minute_revision (hearing, written_at desc);
create index minute_revision_item on conferences.minute_revision (item);
alter table conferences.minute_revision enable row level security;
alter table conferences.minute_revision force row level security;
grant select, insert on conferences.minute_revision to waymark_app, waymark_clock;
create policy minute_revision_select on conferences.minute_revision for select to waymark_app, waymark_clock
  using ((correction and not beside or conferences.runs(item)) and conferences.hears(hearing));
create policy minute_revision_insert on conferences.minute_revision for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and conferences.hears(hearing) and written_by = access.me() and exists (
    select from conferences.hearing h where h.id = minute_revision.hearing and h.item = minute_revision.item));

-- What may happen to the person or at the place.
--   sealed: what it is, in a line
create table conferences.risk (
  id uuid primary key,
  item uuid not null references conferences.item on delete cascade,
  hearing uuid not null references conferences.hearing on delete cascade, -- at which it was said first
  added_at timestamptz not null,
  sealed bytea not null
);
create index risk_item on conferences.risk (item);
create index risk_hearing on conferences.risk (hearing);

-- How likely and how bad each is, as it was agreed. Append-only: the newest counts, the rest is its history.
--   ended: it is no risk any more
--   sealed: what is done against it
create table conferences.risk_score (
  id uuid primary key,
  risk uuid not null references conferences.risk on delete cascade,
  item uuid not null references conferences.item on delete cascade,
  hearing uuid not null references conferences.hearing on delete cascade,
  likelihood int not null check (likelihood between 1 and 5),
  impact int not null check (impact between 1 and 5),
  ended boolean not null,
  scored_at timestamptz not null,
  scored_by uuid not null,
  scored_by_name text not null,
  sealed bytea not null
);
create index risk_score_risk on conferences.risk_score (risk, scored_at desc);
create index risk_score_item on conferences.risk_score (item);
create index risk_score_hearing on conferences.risk_score (hearing);
alter table conferences.risk_score enable row level security;
alter table conferences.risk_score force row level security;
grant select, insert on conferences.risk_score to waymark_app, waymark_clock;
create policy risk_score_select on conferences.risk_score for select to waymark_app, waymark_clock using (conferences.hears(hearing));
create policy risk_score_insert on conferences.risk_score for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and conferences.hears(hearing) and scored_by = access.me()
    and exists (select from conferences.hearing h where h.id = risk_score.hearing and h.item = risk_score.item)
    and exists (select from conferences.risk r where r.id = risk_score.risk and r.item = risk_score.item));

-- a risk of an earlier day is read by those who hear its score of a later one
alter table conferences.risk enable row level security;
alter table conferences.risk force row level security;
grant select, insert on conferences.risk to waymark_app, waymark_clock;
create policy risk_select on conferences.risk for select to waymark_app, waymark_clock
  using (conferences.hears(hearing) or exists (
    select from conferences.hearing h where h.item = risk.item and h.id <> risk.hearing and h.state <> 'PUT_OFF' and conferences.hears(h.id)));
create policy risk_insert on conferences.risk for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and conferences.hears(hearing) and exists (
    select from conferences.hearing h where h.id = risk.hearing and h.item = risk.item));

-- That the minutes of an item were sent, to whom they are for. Until then they are a draft; afterwards only corrected, with a reason.
--   due_on: by when they were to be sent
create table conferences.minutes_sent (
  hearing uuid primary key references conferences.hearing on delete cascade,
  item uuid not null references conferences.item on delete cascade,
  due_on date not null,
  sent_on date not null,
  sent_by uuid not null,
  sent_by_name text not null
);
create index minutes_sent_item on conferences.minutes_sent (item);
alter table conferences.minutes_sent enable row level security;
alter table conferences.minutes_sent force row level security;
grant select, insert on conferences.minutes_sent to waymark_app, waymark_clock;
create policy minutes_sent_select on conferences.minutes_sent for select to waymark_app, waymark_clock using (conferences.attends(item));
create policy minutes_sent_insert on conferences.minutes_sent for insert to waymark_app, waymark_clock
  with check (conferences.runs(item) and conferences.hears(hearing) and sent_by = access.me() and exists (
    select from conferences.hearing h
     where h.id = minutes_sent.hearing and h.item = minutes_sent.item and h.state = 'HEARD'));
