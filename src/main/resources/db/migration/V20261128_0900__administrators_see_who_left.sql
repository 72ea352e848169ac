-- Administrators are asked to close the account of somebody who left, and so they see who said it.
alter policy certification_select on access.certification
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation'])
    or (select access.scopes('CERTIFY_ACCOUNTS') && array['partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('CERTIFY_ACCOUNTS'))::text[]));
