-- How a person is reached, for the modules that say who answers: without the organisation, which they do not ask for
-- and which would cost a join for every row.
create view directory_open.person_contact with (security_invoker = true) as
  select id, ref, name, phone, email, from_date, to_date from directory.person;

grant select on directory_open.person_contact to waymark_app, waymark_clock;
