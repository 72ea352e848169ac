-- Somebody asks for a shared resource for their own organisation, and for no other.
drop policy resource_request_insert on funding.resource_request;
create policy resource_request_insert on funding.resource_request for insert to waymark_app
  with check (asked_by = access.me() and state = 'ASKED' and (select access.scopes('VIEW_DIRECTORY') <> '{}')
    and organisation = (select a.organisation from access.account a where a.id = access.me())
    and lender = (select o.organisation from funding.offer o where o.ref = offer));
