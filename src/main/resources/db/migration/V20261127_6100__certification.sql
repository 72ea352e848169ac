-- Each quarter somebody says of every account of an organisation whether it is still right: its lead, or a coordinator. Only
-- ever added; the latest counts, so that a slip is put right by answering again.
create table access.certification (
  account uuid not null,
  organisation text not null, -- the account's, whichever it is: it moves with it
  quarter date not null, -- its first day
  answer text not null check (answer in ('keep', 'leaver')),
  answered_by uuid not null,
  answered_by_name text not null,
  at timestamptz not null,
  primary key (account, quarter, at),
  foreign key (account, organisation) references access.account (id, organisation) on update cascade,
  constraint certification_quarter check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  constraint certification_never_of_oneself check (answered_by <> account)
);
create index certification_latest on access.certification (account, at desc);

-- Asked for in quarters that begin after this day: not in the one in which the account was made or this was installed.
alter table access.account
  add column certified_after date not null default (now() at time zone 'Europe/London')::date,
  add column certify_told date; -- when its person, who answers for others, was last asked

alter table access.certification enable row level security;
alter table access.certification force row level security;
grant select, insert on access.certification to waymark_app;
grant select, delete on access.certification to waymark_clock;
grant select on access.certification to waymark_door;
grant update (certify_told) on access.account to waymark_clock;

create policy certification_select on access.certification for select to waymark_app
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('CERTIFY_ACCOUNTS') && array['partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('CERTIFY_ACCOUNTS'))::text[]));
-- in one's own name, of somebody else, and for the quarter that is open
create policy certification_insert on access.certification for insert to waymark_app
  with check (answered_by = access.me() and account <> access.me()
    and quarter = date_trunc('quarter', now() at time zone 'Europe/London')::date
    and ((select access.scopes('CERTIFY_ACCOUNTS') && array['partnership'])
      or 'organisation:' || organisation = any ((select access.scopes('CERTIFY_ACCOUNTS'))::text[])));
create policy certification_clock_select on access.certification for select to waymark_clock using (true);
create policy certification_clock_delete on access.certification for delete to waymark_clock
  using (at < now() - interval '2 years');
create policy certification_door_select on access.certification for select to waymark_door using (true);

-- whoever certifies for the partnership sees whose accounts there are; leads see those of their people already
alter policy account_select on access.account
  using ((id = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership'])
    or (select access.scopes('CERTIFY_ACCOUNTS') && array['partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[]));
