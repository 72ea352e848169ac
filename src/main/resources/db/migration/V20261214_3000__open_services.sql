-- Services that stand in the open feed (Open Referral UK): what everybody may read, exactly as somebody looked at it. Nothing of a
-- service leaves that is not in this table.
create schema if not exists exchange;
grant usage on schema exchange to waymark_app, waymark_clock, waymark_visitor;

--   id: the identifier in the feed
--   document: what everybody reads, but its status, which follows from the days
--   words: digest of what people typed when it was looked at; other words are withheld until somebody has looked at those
--   confidential: nobody may learn where it is
create table exchange.open_service (
  service text primary key check (service ~ '^SV-[0-9]{4,12}$'),
  id uuid not null unique,
  organisation text not null,
  confidential boolean not null,
  document jsonb not null,
  words text not null check (length(words) = 64),
  withheld boolean not null default false,
  from_date date not null,
  to_date date,
  alert_until date,
  published_on date not null,
  published_by uuid not null,
  published_by_name text not null check (length(published_by_name) between 1 and 200),
  modified_at timestamptz not null default now()
);
alter table exchange.open_service enable row level security;
alter table exchange.open_service force row level security;
grant select, insert, delete on exchange.open_service to waymark_app, waymark_clock;
grant update (confidential, document, words, withheld, from_date, to_date, alert_until, published_on, published_by, published_by_name,
              modified_at) on exchange.open_service to waymark_app, waymark_clock;
create policy open_service_select on exchange.open_service for select to waymark_app, waymark_clock
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
-- who keeps a service publishes it, as themselves
create policy open_service_insert on exchange.open_service for insert to waymark_app, waymark_clock
  with check (published_by = access.me()
              and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation]);
create policy open_service_update on exchange.open_service for update to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation])
  with check ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation]);
create policy open_service_delete on exchange.open_service for delete to waymark_app, waymark_clock
  using ((select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || organisation]);

-- a visitor reads what is published, and not who published it or which service it is here
grant select (id, document, withheld, from_date, to_date, alert_until, modified_at) on exchange.open_service to waymark_visitor;
create policy open_service_visitor_select on exchange.open_service for select to waymark_visitor using (not withheld);
