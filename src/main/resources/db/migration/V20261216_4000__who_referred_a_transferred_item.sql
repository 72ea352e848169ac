-- An item that a forum of another area takes over keeps who referred it: the system writes that person, who is not the one who acts. It may
-- do so for such a copy alone; a person refers in their own name, as before.
alter policy item_insert on conferences.item
  with check (version = 1
    and (referred_by = access.me() and state = 'REFERRED' and 'organisation:' || organisation = any((select access.scopes('REFER_TO_CONFERENCES'))::text[])
      or current_setting('role') = 'waymark_clock' and state = 'ACCEPTED' and from_forum is not null)
    and (case_id is null or cases.works(case_id)));
