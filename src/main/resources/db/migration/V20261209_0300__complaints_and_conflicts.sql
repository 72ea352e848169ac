-- A casework manager who has a declared conflict of interest with a case neither sees nor answers a complaint of it, and the key of
-- its complaints is not theirs either. They may not see that there is a conflict, so the question is asked with the rights of the
-- owner, and answers for whoever asks alone.
create function support.shut_out(wanted uuid) returns boolean
  language sql stable security definer set search_path = ''
as $$
  select exists (
    select from cases.conflict c
     where c.case_id = wanted and c.lifted_at is null
       and (c.person = access.me()
            or c.organisation = (select a.organisation from access.account a where a.id = access.me())))
$$;
revoke execute on function support.shut_out(uuid) from public;
grant execute on function support.shut_out(uuid) to waymark_app, waymark_clock;

alter policy complaint_key_select on support.complaint_key
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not support.shut_out(case_id));
alter policy complaint_select on support.complaint
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not support.shut_out(case_id)
    or worker_may_read and cases.opens(case_id));
alter policy complaint_update on support.complaint
  using ('organisation:' || organisation = any ((select access.scopes('SUPERVISE_CASES'))::text[]) and not cases.works(case_id)
    and not support.shut_out(case_id));
