-- An agency that is kept away from an item, or taken out from round the table, sees nothing of it, and so cannot recall what it released.
-- Those who run the forum recall it for the agency, with the reason. They read it as everybody in the meeting did.

-- True where the person who asks may recall for the agency, because nobody of the agency can.
create function conferences.recalls_for(wanted uuid, agency text) returns boolean
  language sql stable return conferences.runs(wanted)
    and (not exists (select from conferences.invitation v
                      where v.item = wanted and v.organisation = agency and v.withdrawn_at is null)
      or exists (select from conferences.exclusion x
                  where x.item = wanted and x.organisation = agency and x.lifted_at is null));
revoke execute on function conferences.recalls_for(uuid, text) from public;
grant execute on function conferences.recalls_for(uuid, text) to waymark_app, waymark_clock;

-- the person who recalled it has read it; no page shows it any more
alter policy research_entry_select on conferences.research_entry
  using ('organisation:' || organisation = any ((select access.scopes('ATTEND_CONFERENCES'))::text[]) and conferences.opens(item)
    or state = 'RELEASED' and conferences.hears_listing(item, listing)
    or state = 'RECALLED' and conferences.recalls_for(item, organisation) and exists (
      select from conferences.research_event v
       where v.entry = research_entry.id and v.act = 'RECALLED' and v.actor = access.me()));
alter policy research_entry_update on conferences.research_entry
  using (conferences.for_agency(item, organisation) or state = 'RELEASED' and conferences.recalls_for(item, organisation))
  with check (state = 'RECALLED' and (conferences.for_agency(item, organisation) or conferences.recalls_for(item, organisation))
    or conferences.for_agency(item, organisation)
       and conferences.invited(item, organisation) and conferences.research_open(item, listing));

-- the agency reads the reason once it may open the item again
alter policy research_event_select on conferences.research_event
  using (conferences.for_agency(item, organisation)
    or act = 'RECALLED' and actor = access.me() and conferences.recalls_for(item, organisation));
alter policy research_event_insert on conferences.research_event
  with check (actor = access.me()
    and (conferences.for_agency(item, organisation) or act = 'RECALLED' and conferences.recalls_for(item, organisation))
    and (entry is null or exists (select from conferences.research_entry e
                                   where e.id = research_event.entry and e.research = research_event.research)));
