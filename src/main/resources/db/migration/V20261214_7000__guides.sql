-- Who has ended the tour for those who are new. Only the person themself reads or writes it; a row never changes.
create schema guides;
grant usage on schema guides to waymark_app, waymark_clock;

create table guides.tour (
  person uuid primary key,
  ended_on date not null
);
comment on table guides.tour is 'who has ended the tour; it is offered to everybody else';
alter table guides.tour enable row level security;
alter table guides.tour force row level security;
grant select, insert on guides.tour to waymark_app;
create policy tour_select on guides.tour for select to waymark_app
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
create policy tour_insert on guides.tour for insert to waymark_app
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
