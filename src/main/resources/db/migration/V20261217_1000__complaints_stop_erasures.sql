-- A complaint of the person that is not closed stops the erasure of their case, and so does a request to have it erased: both go with
-- the case, and the person waits for an answer.

-- The same as before, with both. A complaint that its person keeps from those who work with them is told to nobody who does: those
-- who would hear of it, and information governance, learn that somebody waits, and the night job always does.
create policy complaint_owner_select on support.complaint for select to waymark_owner using (true);
create or replace function rights.asked(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (
    select from rights.request q
      join cases.case_record c on c.id = q.case_id
     where q.case_id = wanted and q.state = 'open'
       and (cases.opens(wanted) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])
         or 'organisation:' || c.organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not cases.shut_out(wanted)))
  or exists (
    select from support.complaint k
      join cases.case_record c on c.id = k.case_id
     where k.case_id = wanted and k.state <> 'closed'
       and (current_setting('role') = 'waymark_clock'
         or k.worker_may_read and cases.opens(wanted)
         or not cases.works(wanted) and not cases.shut_out(wanted)
           and ((select access.scopes('MANAGE_RETENTION') && array['partnership'])
             or 'organisation:' || c.organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]))))
$$;
