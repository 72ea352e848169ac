-- A complaint that a person makes aloud is recorded by somebody who works on the case, who then knows what it says.
grant insert (id, case_id, copy, ref, organisation, received_on, worker_may_read, for_manager, for_case, reply_key)
  on support.complaint to waymark_app;
create policy complaint_insert on support.complaint for insert to waymark_app
  with check (state = 'received' and worker_may_read and cases.works(case_id) and exists (
    select from support.plan_copy c
     where c.id = complaint.copy and c.case_id = complaint.case_id and c.organisation = complaint.organisation));
