-- A request of the person that is not answered stops the erasure of their case.

-- Whether somebody waits for an answer about what a case keeps of them; who asked to have it erased gets what they asked for. Runs with
-- the rights of its owner, because a casework manager decides about an erasure and may read no request of the case; it answers those
-- who may see when the case comes to its end, and no one else.
create policy request_owner_select on rights.request for select to waymark_owner using (true);
create function rights.asked(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (
    select from rights.request q
      join cases.case_record c on c.id = q.case_id
     where q.case_id = wanted and q.state = 'open' and q.kind <> 'ERASURE'
       and (cases.opens(wanted) or (select access.scopes('MANAGE_RETENTION') && array['partnership'])
         or 'organisation:' || c.organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not cases.shut_out(wanted)))
$$;
revoke execute on function rights.asked(uuid) from public;
grant execute on function rights.asked(uuid) to waymark_app, waymark_clock;
