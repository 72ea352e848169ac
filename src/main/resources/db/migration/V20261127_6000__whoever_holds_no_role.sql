-- Whoever holds no role any more reads and writes nothing, whatever names them: a review asked of them, a notice, a
-- question about a post, their own means of signing in. What names a person says which row is theirs; that they may
-- still come in at all is said by a role, and each of these asks both now. Left to them: that what they try is written
-- down (audit.leaf), and that a form counts once (web.sent_form).
alter policy account_select on access.account
  using ((id = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[]));
alter policy account_update on access.account
  using ((id = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']))
  with check ((id = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));

alter policy recovery_code_select on access.recovery_code
  using (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy recovery_code_insert on access.recovery_code
  with check (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy recovery_code_delete on access.recovery_code
  using (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));

alter policy session_select on access.session
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
alter policy session_update on access.session
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']))
  with check ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));

alter policy passkey_select on access.passkey
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
alter policy passkey_insert on access.passkey
  with check (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy passkey_update on access.passkey
  using (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
  with check (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy passkey_delete on access.passkey
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));

alter policy provider_link_select on access.provider_link
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));
alter policy provider_link_insert on access.provider_link
  with check (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership'])
    and exists (
      select from access.provider p join access.account a on a.organisation = p.organisation
       where p.id = provider_link.provider and a.id = provider_link.account and p.open));
alter policy provider_link_delete on access.provider_link
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation']));

alter policy recovery_select on access.recovery
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('CONFIRM_RECOVERY') && array['installation', 'partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('CONFIRM_RECOVERY'))::text[]));
alter policy recovery_update on access.recovery
  using ((account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('CONFIRM_RECOVERY') && array['installation', 'partnership'])
    or 'organisation:' || organisation = any ((select access.scopes('CONFIRM_RECOVERY'))::text[]));

-- everybody who may come in sees who holds which role, their own too
alter policy role_grant_select on access.role_grant
  using ((select access.scopes('VIEW_PERMISSIONS') && array['partnership'])
    or (select access.scopes('MANAGE_ACCOUNTS') && array['installation', 'partnership']));

alter policy parked_form_select on web.parked_form
  using (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy parked_form_delete on web.parked_form
  using (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));

alter policy notice_select on notices.notice
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy notice_insert on notices.notice
  with check (sender = access.me() and read_at is null and mailing is null
    and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy notice_update on notices.notice
  using (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
  with check (person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));

alter policy person_event_select on directory.person_event
  using ((person = access.me() and (select access.scopes('VIEW_DIRECTORY') && array['partnership']))
    or exists (
      select from directory.person p
       where p.id = person_event.person
         and (select access.scopes('MAINTAIN_PEOPLE')) && array['partnership', 'organisation:' || p.organisation]));
alter policy spoc_question_select on directory.spoc_question
  using ((person = access.me() and (select access.scopes('VIEW_DIRECTORY') && array['partnership']))
    or exists (
      select from directory.spoc_post p
       where p.ref = post
         and (select access.scopes('KEEP_CONTACTS')) && array['partnership', 'organisation:' || p.organisation]));

alter policy edition_select on pathways.edition
  using ((state in ('published', 'superseded', 'withdrawn')
          and (select access.scopes('VIEW_PATHWAYS') && array['partnership']))
    or (select access.scopes('EDIT_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]
    or (select access.scopes('PUBLISH_PATHWAYS')) && array['partnership', 'area:' || coalesce(area, '')]
    or (access.me() = any (reviewers) and (select access.scopes('VIEW_PATHWAYS') && array['partnership'])));

alter policy look_allowance_select on audit.look_allowance
  using ((person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership'])) or (select access.scopes('READ_AUDIT') && array['partnership']));
alter policy look_select on audit.look
  using ((person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership'])) or (select access.scopes('READ_AUDIT') && array['partnership']));
alter policy look_stop_select on audit.look_stop
  using ((person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership'])) or (select access.scopes('READ_AUDIT') && array['partnership']));

alter policy clearance_select on access.clearance
  using ((person = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']))
    or (select access.scopes('KEEP_CLEARANCES') && array['installation'])
    or 'organisation:' || organisation = any ((select access.scopes('KEEP_CLEARANCES'))::text[]));
alter policy terms_acceptance_select on access.terms_acceptance
  using (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
alter policy terms_acceptance_insert on access.terms_acceptance
  with check (account = access.me() and (select access.scopes('USE_WAYMARK') && array['partnership']));
