-- Photos and documents that came with a report, or later with its receipt: sealed for the desk before they touch a disk. `about`
-- says what it is and holds the keys of the parts; `picture` was made anew from the dots alone; `original` is there where whoever
-- sent it agreed. It goes with its report.
create table concerns.report_file (
  id uuid primary key, -- comes from the receipt and the file: sent twice it is one
  lookup bytea not null references concerns.report (lookup) on delete cascade,
  place smallint not null check (place between 1 and 20),
  about bytea not null check (length(about) <= 3000),
  picture bytea check (length(picture) <= 20000000),
  original bytea check (length(original) <= 40000000),
  desk_key bytea generated always as (substring(about from 1 for 5)) stored, -- which key of the desk opens it
  unique (lookup, place),
  check (picture is not null or original is not null)
);
alter table concerns.report_file alter column picture set storage external; -- what is sealed cannot be packed
alter table concerns.report_file alter column original set storage external;
alter table concerns.report_file enable row level security;
alter table concerns.report_file force row level security;

grant insert (id, lookup, place, about, picture, original) on concerns.report_file to waymark_intake;
create policy report_file_intake_insert on concerns.report_file for insert to waymark_intake with check (true);

-- whoever holds the receipt sees how many there are, and nothing of them
grant select (id, lookup, place) on concerns.report_file to waymark_receipt;
create policy report_file_receipt_select on concerns.report_file for select to waymark_receipt
  using (exists (select from concerns.report r where r.lookup = report_file.lookup));

-- the desk that has the report, once somebody has opened it
grant select on concerns.report_file to waymark_app;
create policy report_file_select on concerns.report_file for select to waymark_app
  using (exists (select from concerns.report r where r.lookup = report_file.lookup and r.state <> 'waiting'));

-- the clock sees when nothing needs a key of the desk any more, and never reads what is sealed
grant select (id, desk_key) on concerns.report_file to waymark_clock;
create policy report_file_clock_select on concerns.report_file for select to waymark_clock using (true);
