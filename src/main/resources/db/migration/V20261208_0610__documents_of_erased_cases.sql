-- What hangs on a case that is erased goes with it, also what was to be kept longer.
create policy document_erase on documents.document for delete to waymark_clock
  using (exists (select from cases.erased_case e
                  where e.ref = document.thing
                     or exists (select from cases.nrm_process p where p.ref = document.thing and p.case_id = e.case_id)));
