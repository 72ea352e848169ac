-- Who holds which role is ended, and nothing else is ever changed about it: not the role, not its reach, not its first
-- day. Never one's own, in either direction; not again once it has ended; and whoever grants is named as who granted.
revoke update on access.role_grant from waymark_app, waymark_clock;
grant update (to_date, version) on access.role_grant to waymark_app, waymark_clock;

-- ended on the day it was granted, its last day is the day before: it counts for no day at all
alter table access.role_grant drop constraint role_grant_check;
alter table access.role_grant add constraint role_grant_days check (to_date is null or to_date >= from_date - 1);

drop policy role_grant_insert on access.role_grant;
create policy role_grant_insert on access.role_grant for insert to waymark_app, waymark_clock
  with check (person <> access.me() and granted_by = access.me()
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));

drop policy role_grant_update on access.role_grant;
create policy role_grant_update on access.role_grant for update to waymark_app, waymark_clock
  using (person <> access.me()
    and (to_date is null or to_date >= (now() at time zone 'Europe/London')::date)
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check (person <> access.me()
    and to_date < (now() at time zone 'Europe/London')::date
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
