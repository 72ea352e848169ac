-- What Waymark tells people: shown on their own page, and counted in an e-mail that says nothing else.
create schema notices;
grant usage on schema notices to waymark_app, waymark_clock;

-- One e-mail to one person. Written and committed before it is handed to the mail server, so that no notice is ever
-- sent twice: a crash in between leaves outcome null, and what it counted is then only on the person's page.
create table notices.mailing (
  id uuid primary key,
  person uuid not null,
  counted int not null check (counted > 0),
  taken_at timestamptz not null,
  outcome text check (outcome in ('sent', 'refused', 'unsure')),
  tries int not null check (tries > 0), -- in a row that the mail server refused
  not_before timestamptz not null, -- the person's next one
  version int not null default 1
);
create index mailing_person on notices.mailing (person, taken_at desc);

create table notices.notice (
  id uuid primary key default gen_random_uuid(),
  person uuid not null,
  sender uuid not null,
  text text not null check (length(text) between 1 and 300), -- references and areas; never a person's details
  path text not null check (path ~ '^/([^/]|$)' and length(path) <= 300),
  created_at timestamptz not null default now(),
  read_at timestamptz,
  mailing uuid references notices.mailing,
  version int not null default 1
);
create index notice_person on notices.notice (person, created_at desc, id);
create index notice_unread on notices.notice (person) where read_at is null;
create index notice_not_mailed on notices.notice (created_at) where mailing is null and read_at is null;
create index notice_mailing on notices.notice (mailing) where mailing is not null;

alter table notices.notice enable row level security;
alter table notices.notice force row level security;
alter table notices.mailing enable row level security;
alter table notices.mailing force row level security;
grant select, insert on notices.notice to waymark_app, waymark_clock;
grant update (read_at, version) on notices.notice to waymark_app;
grant update (mailing, version) on notices.notice to waymark_clock;
grant delete on notices.notice to waymark_clock;
grant select, insert, update, delete on notices.mailing to waymark_clock;

-- one sees one's own; one tells as oneself
create policy notice_select on notices.notice for select to waymark_app using (person = access.me());
create policy notice_insert on notices.notice for insert to waymark_app, waymark_clock
  with check (sender = access.me() and read_at is null and mailing is null);
create policy notice_update on notices.notice for update to waymark_app
  using (person = access.me()) with check (person = access.me());
create policy notice_clock_select on notices.notice for select to waymark_clock using (true);
create policy notice_clock_update on notices.notice for update to waymark_clock using (true) with check (true);
create policy notice_clock_delete on notices.notice for delete to waymark_clock using (true);

create policy mailing_select on notices.mailing for select to waymark_clock using (true);
create policy mailing_insert on notices.mailing for insert to waymark_clock with check (true);
create policy mailing_update on notices.mailing for update to waymark_clock using (true) with check (true);
create policy mailing_delete on notices.mailing for delete to waymark_clock using (true);
