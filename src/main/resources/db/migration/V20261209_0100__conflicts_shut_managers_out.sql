-- Who supervises caseworkers sees complaints of their organisation, and which of its cases have come to their end, without being a
-- member of the case. A conflict of interest shuts them out of these as well. A complaint that its person keeps from those who work
-- with them is kept from a manager who works with them too. What leaves a case without agreement needs its permission here as well.

-- Whether a conflict of interest shuts the person who asks out of a case. Runs with the rights of its owner, because they do not see
-- who is shut out of a case that they may not open; it answers for the person who asks, and no one else.
create function cases.shut_out(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (
    select from cases.conflict c
     where c.case_id = wanted and c.lifted_at is null
       and (c.person = access.me()
            or c.organisation = (select a.organisation from access.account a where a.id = access.me())))
$$;
revoke execute on function cases.shut_out(uuid) from public;
grant execute on function cases.shut_out(uuid) to waymark_app, waymark_clock;

alter policy complaint_select on support.complaint
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])
      and not cases.works(case_id) and not cases.shut_out(case_id)
    or worker_may_read and cases.opens(case_id));
alter policy complaint_update on support.complaint
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[])
    and not cases.works(case_id) and not cases.shut_out(case_id));
alter policy complaint_key_select on support.complaint_key
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not cases.shut_out(case_id));

-- holds and decisions are seen with it
alter policy retention_select on rights.retention
  using (cases.opens(case_id) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not cases.shut_out(case_id));

alter policy transfer_insert on sharing.transfer
  with check (state = 'PREPARED' and prepared_by = access.me() and file is null and cases.owns(case_id)
    and (agreed = 'AGREED' or (select access.scopes('SHARE_WITHOUT_AGREEMENT') <> '{}')));
alter policy htcds_export_insert on sharing.htcds_export
  with check (made_by = access.me() and cases.works(case_id)
    and (agreed = 'AGREED' or (select access.scopes('SHARE_WITHOUT_AGREEMENT') <> '{}')));
