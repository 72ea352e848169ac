-- What a person says to their plan on the telephone is written by whoever holds its code, and by nobody else. Whoever works on the case
-- records what was said aloud, in their own name, and which parts it was about.
alter policy copy_response_insert on support.copy_response
  with check (cases.works(case_id) and recorded_by = access.me());
alter policy copy_answer_insert on support.copy_answer
  with check (cases.works(case_id) and exists (
    select from support.copy_response r
     where r.id = copy_answer.response and r.case_id = copy_answer.case_id and r.recorded_by = access.me()));
