-- A wall within intelligence: officers never learn who told. So nobody who handles intelligence keeps the register of sources or reads the
-- audit log, which says who told which submission and when. It is asked where a role is given, proposed and confirmed, beside the wall
-- between care and intelligence.
create function access.between_officers_and_sources(who uuid, wanted text) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
declare
  officers constant text[] := array['HANDLE_INTELLIGENCE'];
  who_told constant text[] := array['KEEP_SOURCES', 'READ_AUDIT'];
  today constant date := (now() at time zone 'Europe/London')::date;
begin
  return exists (
    select from access.role_permission w, access.role_grant g join access.role_permission p on p.role = g.role
     where w.role = wanted and g.person = who and (g.to_date is null or g.to_date >= today)
       and ((w.permission = any (officers) and p.permission = any (who_told))
         or (w.permission = any (who_told) and p.permission = any (officers))));
end $$;
revoke execute on function access.between_officers_and_sources(uuid, text) from public;
grant execute on function access.between_officers_and_sources(uuid, text) to waymark_app, waymark_clock;

-- What is heard on a visit is told as a submission. That something was heard is not kept beside the name of who went there: it said who told.
-- The column goes in a later version.
alter table intelligence.outreach_visit no force row level security;
update intelligence.outreach_visit set heard = false where heard;
alter table intelligence.outreach_visit force row level security;
alter table intelligence.outreach_visit alter column heard set default false;
