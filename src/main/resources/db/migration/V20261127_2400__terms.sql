-- Who accepted which edition of the terms, and which organisation which edition of the sharing agreement. The editions
-- themselves come with the program. Only ever added.
create table access.terms_acceptance (
  account uuid not null references access.account,
  edition int not null check (edition between 1 and 9999),
  accepted_at timestamptz not null,
  primary key (account, edition)
);
create table access.sharing_acceptance (
  organisation text not null,
  edition int not null check (edition between 1 and 9999),
  accepted_by uuid not null,
  accepted_by_name text not null,
  accepted_at timestamptz not null,
  primary key (organisation, edition)
);

alter table access.terms_acceptance enable row level security;
alter table access.terms_acceptance force row level security;
alter table access.sharing_acceptance enable row level security;
alter table access.sharing_acceptance force row level security;
grant select, insert on access.terms_acceptance, access.sharing_acceptance to waymark_app, waymark_clock;
grant select on access.terms_acceptance, access.sharing_acceptance to waymark_door;

create policy terms_acceptance_select on access.terms_acceptance for select to waymark_app using (account = access.me());
create policy terms_acceptance_insert on access.terms_acceptance for insert to waymark_app
  with check (account = access.me());
create policy terms_acceptance_door_select on access.terms_acceptance for select to waymark_door using (true);
create policy terms_acceptance_clock_select on access.terms_acceptance for select to waymark_clock using (true);
-- the demonstration's invented people have accepted
create policy terms_acceptance_clock_insert on access.terms_acceptance for insert to waymark_clock with check (true);

create policy sharing_acceptance_select on access.sharing_acceptance for select to waymark_app
  using ((select access.scopes('VIEW_DIRECTORY') && array['partnership']));
create policy sharing_acceptance_insert on access.sharing_acceptance for insert to waymark_app
  with check (accepted_by = access.me()
    and 'organisation:' || organisation = any ((select access.scopes('ACCEPT_SHARING'))::text[]));
create policy sharing_acceptance_door_select on access.sharing_acceptance for select to waymark_door using (true);
create policy sharing_acceptance_clock_select on access.sharing_acceptance for select to waymark_clock using (true);
create policy sharing_acceptance_clock_insert on access.sharing_acceptance for insert to waymark_clock
  with check (accepted_by = access.me());
