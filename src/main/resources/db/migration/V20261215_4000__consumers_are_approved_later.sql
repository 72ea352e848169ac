-- The person who registers a consumer says nothing of its approval: with a name written there it could have been put into force by one
-- administrator alone.
alter policy consumer_insert on exchange.consumer
  with check (registered_by = access.me() and status = 'proposed' and approved_by is null
    and registered_organisation = (select a.organisation from access.account a where a.id = access.me())
    and (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));
