-- The last day of a call for answers and of a comparison ends at midnight in London, as on their pages. What a session of the database
-- calls today depends on the machine that it was opened from.
alter policy partner_answer_insert on consultation.partner_answer
  with check ((select access.scopes('ACCEPT_SHARING')) && array['organisation:' || organisation]
    and exists (select from consultation.partner_call c
      where c.round = partner_answer.round and c.closes_on >= (now() at time zone 'Europe/London')::date));
alter policy partner_answer_update on consultation.partner_answer
  using ((select access.scopes('ACCEPT_SHARING')) && array['organisation:' || organisation]
    and exists (select from consultation.partner_call c
      where c.round = partner_answer.round and c.closes_on >= (now() at time zone 'Europe/London')::date));

create or replace function analysis.overlap_ready(of_project uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from analysis.overlap_project p
    where p.id = of_project and p.state = 'OPEN' and p.delete_on >= (now() at time zone 'Europe/London')::date
     and (select count(*) from analysis.overlap_party a where a.project = p.id and a.signed_version = p.text_version)
         = cardinality(p.organisations))
$$;
