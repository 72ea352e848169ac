-- The key of a case is wrapped by a secret in the folder of keys too. Since which day: copies of the database from before that day
-- hold one that cases.json alone opens. Null until the night job has wrapped it.
alter table cases.case_key add column bound_on date;
alter table cases.case_key alter column bound_on set default (now() at time zone 'Europe/London')::date;
grant update (bound_on) on cases.case_key to waymark_clock;

-- Cases that were erased, by which what an older copy of the folder of keys brings back is erased again. Append-only.
create table cases.erased_case (
  case_id uuid primary key,
  ref text not null check (ref ~ '^CA-[0-9A-Z]{7}$'),
  erased_at timestamptz not null default now()
);
alter table cases.erased_case enable row level security;
alter table cases.erased_case force row level security;
grant select, insert on cases.erased_case to waymark_clock;
create policy erased_case_select on cases.erased_case for select to waymark_clock using (true);
create policy erased_case_insert on cases.erased_case for insert to waymark_clock with check (true);

-- Only what is in that list is deleted, and by the system alone; everything of a case goes with it.
grant delete on cases.case_record, cases.person to waymark_clock;
create policy case_record_delete on cases.case_record for delete to waymark_clock
  using (exists (select from cases.erased_case e where e.case_id = case_record.id));
create policy person_delete on cases.person for delete to waymark_clock
  using (not exists (select from cases.person_in_case p where p.person = person.id));
create policy person_clock_select on cases.person for select to waymark_clock using (true);
