-- Whether the reader hears what was said of an item is planned once in a session and no longer once in each transaction, which took
-- longer than the answer. Who hears what is unchanged.
create or replace function conferences.hears_of_now(wanted uuid) returns boolean
  language plpgsql stable set search_path = '' as $$
begin
  return exists (
    select from conferences.hearing h
     where h.id = wanted
       and exists (select from conferences.acceptance a where a.meeting = h.meeting and a.person = access.me())
       and (conferences.runs(h.item)
         or exists (select from conferences.presence p
                     where p.hearing = h.id and p.answer in ('PRESENT', 'DEPUTY') and conferences.for_agency(h.item, p.organisation))
         or exists (select from conferences.audience u
                     where u.hearing = h.id and u.withdrawn_at is null
                       and case when u.organisation is null then conferences.attends(h.item)
                                else conferences.for_agency(h.item, u.organisation) end)));
end
$$;
