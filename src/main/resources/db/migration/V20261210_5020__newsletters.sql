-- Newsletters: written once, looked at by a second person, sent to those who want them.
create sequence campaigns.newsletter_number;
grant usage on sequence campaigns.newsletter_number to waymark_app, waymark_clock;

--   asked_by: who wrote it to the end and asked somebody else to look at it
--   sent_by: who looked at it and sent it, which is never the same person
create table campaigns.newsletter (
  ref text primary key check (ref ~ '^NL-[0-9]{4,}$'),
  version int not null default 1,
  area text check (area ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  subject text not null check (length(subject) between 1 and 120),
  body text not null check (length(body) between 1 and 20000),
  state text not null default 'draft' check (state in ('draft', 'asked', 'sent')),
  returned text not null default '' check (length(returned) <= 1000),
  written_on date not null,
  written_by uuid not null,
  written_by_name text not null check (length(written_by_name) <= 200),
  asked_by uuid,
  asked_by_name text not null default '' check (length(asked_by_name) <= 200),
  sent_on date,
  sent_by uuid,
  sent_by_name text not null default '' check (length(sent_by_name) <= 200),
  recipients int not null default 0,
  check ((state = 'draft') = (asked_by is null)),
  check ((state = 'sent') = (sent_by is not null) and (sent_by is null) = (sent_on is null)),
  check (sent_by <> asked_by)
);
alter table campaigns.newsletter enable row level security;
alter table campaigns.newsletter force row level security;
grant select, insert on campaigns.newsletter to waymark_app, waymark_clock;
grant update (version, subject, body, state, returned, asked_by, asked_by_name, sent_on, sent_by, sent_by_name, recipients)
  on campaigns.newsletter to waymark_app, waymark_clock;
-- what was sent is for everybody who signs in; before that for those who write
create policy newsletter_select on campaigns.newsletter for select to waymark_app, waymark_clock
  using (state = 'sent' and (select access.scopes('USE_WAYMARK') && array['partnership']) or campaigns.may_run(area));
create policy newsletter_insert on campaigns.newsletter for insert to waymark_app, waymark_clock
  with check (campaigns.may_run(area) and written_by = access.me() and state = 'draft');
create policy newsletter_update on campaigns.newsletter for update to waymark_app, waymark_clock
  using (campaigns.may_run(area) and state <> 'sent')
  with check (campaigns.may_run(area) and (state <> 'sent' or sent_by = access.me()));

create function campaigns.newsletter_step() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state
    and (old.state, new.state) not in (('draft', 'asked'), ('asked', 'draft'), ('asked', 'sent')) then
    raise insufficient_privilege using message = 'a newsletter takes its steps in order';
  end if;
  if old.state = 'asked' and (new.subject, new.body) is distinct from (old.subject, old.body)
    or new.state = 'asked' and old.state = 'draft' and new.asked_by is distinct from access.me()
    or new.state = 'sent' and new.asked_by is distinct from old.asked_by then
    raise insufficient_privilege using message = 'what was looked at is what is sent';
  end if;
  return new;
end $$;
create trigger newsletter_step before update on campaigns.newsletter
  for each row execute function campaigns.newsletter_step();
alter table campaigns.newsletter enable always trigger newsletter_step;

-- append-only
create table campaigns.newsletter_event (
  id uuid primary key default gen_random_uuid(),
  newsletter text not null references campaigns.newsletter,
  at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  headline text not null check (length(headline) between 1 and 200),
  words text not null default '' check (length(words) <= 4000)
);
create index newsletter_event_of on campaigns.newsletter_event (newsletter, at desc);
alter table campaigns.newsletter_event enable row level security;
alter table campaigns.newsletter_event force row level security;
grant select, insert on campaigns.newsletter_event to waymark_app, waymark_clock;
create policy newsletter_event_select on campaigns.newsletter_event for select to waymark_app, waymark_clock
  using (exists (select from campaigns.newsletter n where n.ref = newsletter_event.newsletter));
create policy newsletter_event_insert on campaigns.newsletter_event for insert to waymark_app, waymark_clock
  with check (actor = access.me() and exists (
    select from campaigns.newsletter n where n.ref = newsletter_event.newsletter and campaigns.may_run(n.area)));

-- What somebody said of newsletters. Who said nothing gets them as a champion and else not.
create table campaigns.newsletter_choice (
  person uuid primary key,
  wanted boolean not null,
  changed_on date not null
);
alter table campaigns.newsletter_choice enable row level security;
alter table campaigns.newsletter_choice force row level security;
grant select, insert, update (wanted, changed_on) on campaigns.newsletter_choice to waymark_app, waymark_clock;
create policy newsletter_choice_select on campaigns.newsletter_choice for select to waymark_app
  using (person = access.me());
create policy newsletter_choice_insert on campaigns.newsletter_choice for insert to waymark_app
  with check (person = access.me());
create policy newsletter_choice_update on campaigns.newsletter_choice for update to waymark_app
  using (person = access.me()) with check (person = access.me());
create policy newsletter_choice_clock_select on campaigns.newsletter_choice for select to waymark_clock using (true);
create policy newsletter_choice_clock_insert on campaigns.newsletter_choice for insert to waymark_clock with check (true);
create policy newsletter_choice_clock_update on campaigns.newsletter_choice for update to waymark_clock using (true) with check (true);

-- The letters of a newsletter that wait or went. Only the system knows to whom.
--   test: sent to who writes it, before anybody else gets it
--   not_before: a letter that is not sent yet waits until then
create table campaigns.newsletter_mail (
  id uuid primary key,
  newsletter text not null references campaigns.newsletter,
  person uuid not null,
  test boolean not null default false,
  tries int not null default 0,
  not_before timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'unsure', 'unwanted')),
  unique (newsletter, person, test)
);
create index newsletter_mail_waiting on campaigns.newsletter_mail (newsletter) where outcome is null;
create index newsletter_mail_person on campaigns.newsletter_mail (person);
alter table campaigns.newsletter_mail enable row level security;
alter table campaigns.newsletter_mail force row level security;
grant select, insert, update (tries, not_before, outcome), delete on campaigns.newsletter_mail to waymark_clock;
create policy newsletter_mail_clock_select on campaigns.newsletter_mail for select to waymark_clock using (true);
create policy newsletter_mail_clock_insert on campaigns.newsletter_mail for insert to waymark_clock with check (true);
create policy newsletter_mail_clock_update on campaigns.newsletter_mail for update to waymark_clock using (true) with check (true);
create policy newsletter_mail_clock_delete on campaigns.newsletter_mail for delete to waymark_clock using (true);

-- The link in a letter that ends newsletters for one person. Only its hash is kept, so that a copy of the database ends nothing.
create table campaigns.newsletter_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  person uuid not null,
  made_on date not null
);
create index newsletter_link_person on campaigns.newsletter_link (person);
alter table campaigns.newsletter_link enable row level security;
alter table campaigns.newsletter_link force row level security;
grant select, insert, delete on campaigns.newsletter_link to waymark_clock;
create policy newsletter_link_select on campaigns.newsletter_link for select to waymark_clock using (true);
create policy newsletter_link_insert on campaigns.newsletter_link for insert to waymark_clock with check (true);
create policy newsletter_link_delete on campaigns.newsletter_link for delete to waymark_clock using (true);
