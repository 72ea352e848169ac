-- Intelligence that a system of a partner tells. Who told it stays with the partner: the register knows the system, and each submission
-- has a source of its own, unless the system says that the same person told it an earlier one too.

-- As before, and what a system needs to tell.
create or replace function exchange.permissions(capability text) returns text[] language sql immutable set search_path = '' as $$
  select case capability
    when 'organisations.read' then array['VIEW_DIRECTORY']
    when 'services.read' then array['VIEW_DIRECTORY']
    when 'services.write' then array['VIEW_DIRECTORY', 'KEEP_CONTACTS']
    when 'contacts.read' then array['VIEW_DIRECTORY']
    when 'pathways.read' then array['VIEW_PATHWAYS']
    when 'plan.read' then array['VIEW_PLANS']
    when 'actions.write' then array['VIEW_PLANS', 'UPDATE_ACTIONS']
    when 'figures.read' then array['VIEW_PLANS', 'VIEW_PACKS']
    when 'releases.read' then array['VIEW_PACKS']
    when 'meetings.read' then array['VIEW_MEETINGS']
    when 'intelligence.submit' then array['VIEW_DIRECTORY', 'SUBMIT_INTELLIGENCE']
  end
$$;
-- told in the name of one organisation, never of an area or of the partnership
alter table exchange.scope add constraint scope_of_intelligence check (capability <> 'intelligence.submit' or reach like 'organisation:%');

-- Everybody who may tell something reads who receives it; a system may tell in the name of one organisation.
alter policy receiving_unit_select on intelligence.receiving_unit using ((select access.scopes('SUBMIT_INTELLIGENCE') <> '{}'));

--   consumer: the system that told; person is then nobody that Waymark knows, and person_name is what the system is called
-- The unit of the same organisation is told by its people: nobody could say whether who grades it told it.
alter table intelligence_sources.source add column consumer uuid;
alter table intelligence_sources.source add constraint source_of_another_organisation check (consumer is null or keeper <> organisation);
create index source_consumer on intelligence_sources.source (consumer) where consumer is not null;

alter policy source_select on intelligence_sources.source
  using (person = access.me() or consumer = access.me() or keeper = any ((select intelligence_sources.kept())::text[]));
alter policy source_insert on intelligence_sources.source
  with check (consumer is null and person = access.me() and (select access.scopes('SUBMIT_INTELLIGENCE') <> '{}')
    or consumer = access.me() and 'organisation:' || organisation = any ((select access.scopes('SUBMIT_INTELLIGENCE'))::text[]));
alter policy origin_insert on intelligence_sources.origin
  with check (exists (select from intelligence_sources.source s
    where s.id = source and (s.person = access.me() or s.consumer = access.me())));

-- The submissions of the person or the system that asks.
create or replace function intelligence_sources.own() returns uuid[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(o.submission), '{}') from intelligence_sources.origin o
    join intelligence_sources.source s on s.id = o.source where s.person = access.me() or s.consumer = access.me()
$$;

-- What became of what a system told: the same words as on the page of the person who told, and nothing of what was said or by whom it is read.
create view exchange.api_submission with (security_invoker = true) as
  select s.ref as key, s.ref, s.received_on, s.answered_on, array[s.area] as areas,
         case s.state when 'RECEIVED' then 'received' when 'IN_HAND' then 'being_looked_at' when 'USED' then 'used'
           when 'NOT_USED' then 'not_used' else 'no_longer_kept' end as state
    from intelligence.submission s
   where (select exchange.reach('intelligence.submit') <> '{}') and s.id = any ((select intelligence_sources.own())::uuid[]);
grant select on exchange.api_submission to waymark_app;
