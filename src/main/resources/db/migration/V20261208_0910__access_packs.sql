-- The pack of a subject access request: everything of the case as lines. One member proposes what is withheld, another reviews each
-- line and approves the whole, and only then it is handed over. Words are sealed with the key of the case and are lost with it.
alter table rights.request add constraint request_of_case unique (id, case_id);

--   state: draft (lines are decided), ready (for the second person), approved, handed over, or dropped
--   sealed: what the second person wants to be changed; null where nothing
--   paper, file: the PDF and the JSON file as they were approved
create table rights.pack (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  request uuid not null,
  version int not null default 1,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'READY', 'APPROVED', 'HANDED_OVER', 'DROPPED')),
  made_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  sealed bytea,
  approved_by uuid,
  approved_by_name text not null default '',
  approved_at timestamptz,
  paper bytea,
  file bytea,
  handed_on date,
  handed_way text check (handed_way in ('IN_PERSON', 'SECURE_EMAIL', 'POST', 'TRUSTED_PERSON')),
  handed_by_name text not null default '',
  unique (id, case_id),
  foreign key (request, case_id) references rights.request (id, case_id) on delete cascade,
  check (approved_by <> proposed_by),
  check (num_nulls(approved_by, approved_at, paper, file) in (0, 4)),
  check (state not in ('APPROVED', 'HANDED_OVER') or approved_by is not null),
  check (state not in ('DRAFT', 'READY') or approved_by is null),
  check ((state = 'HANDED_OVER') = (handed_on is not null)),
  check ((handed_on is null) = (handed_way is null))
);
create index pack_case on rights.pack (case_id);
create unique index pack_one on rights.pack (request) where state <> 'DROPPED';
alter table rights.pack enable row level security;
alter table rights.pack force row level security;
grant select, insert on rights.pack to waymark_app, waymark_clock;
grant update (version, state, sealed, approved_by, approved_by_name, approved_at, paper, file, handed_on, handed_way, handed_by_name)
  on rights.pack to waymark_app, waymark_clock;
create policy pack_select on rights.pack for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy pack_insert on rights.pack for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and proposed_by = access.me() and state = 'DRAFT' and version = 1 and sealed is null);
-- Who reads the case as a member may be the second person; who has access in an emergency may not.
create policy pack_update on rights.pack for update to waymark_app, waymark_clock
  using (cases.capacity(case_id) in ('owner', 'worker', 'reader') and state in ('DRAFT', 'READY', 'APPROVED'))
  with check (case
    when state = 'DRAFT' then proposed_by = access.me() and cases.works(case_id)
                   or proposed_by <> access.me() and cases.capacity(case_id) in ('owner', 'worker', 'reader')
    when state = 'READY' then proposed_by = access.me() and cases.works(case_id)
                   or proposed_by <> access.me() and cases.capacity(case_id) in ('owner', 'worker', 'reader')
    when state = 'APPROVED' then approved_by = access.me() and cases.capacity(case_id) in ('owner', 'worker', 'reader')
    else cases.works(case_id) end);

--   decision: null while nobody has looked at a line that the program marked
--   sealed: the line as it was when the pack was made; redaction: what is withheld of it, and why
create table rights.pack_line (
  pack uuid not null,
  case_id uuid not null references cases.case_record on delete cascade,
  number int not null check (number > 0),
  version int not null default 1,
  marked boolean not null,
  decision text check (decision in ('GIVEN', 'PARTLY', 'WITHHELD')),
  reason text check (reason in ('OTHER_PERSON', 'SOURCE', 'SERIOUS_HARM', 'CRIME', 'PRIVILEGE')),
  sealed bytea not null,
  redaction bytea,
  proposed_by uuid not null,
  reviewed_by uuid,
  reviewed_by_name text not null default '',
  primary key (pack, number),
  foreign key (pack, case_id) references rights.pack (id, case_id) on delete cascade,
  check (reviewed_by <> proposed_by),
  check (decision is not null or marked),
  check ((decision in ('PARTLY', 'WITHHELD')) is not distinct from (reason is not null) or decision is null and reason is null),
  check ((reason is null) = (redaction is null))
);
create index pack_line_case on rights.pack_line (case_id);
alter table rights.pack_line enable row level security;
alter table rights.pack_line force row level security;
grant select, insert on rights.pack_line to waymark_app, waymark_clock;
grant update (version, decision, reason, redaction, reviewed_by, reviewed_by_name) on rights.pack_line to waymark_app, waymark_clock;
create policy pack_line_select on rights.pack_line for select to waymark_app, waymark_clock using (cases.opens(case_id));
create policy pack_line_insert on rights.pack_line for insert to waymark_app, waymark_clock
  with check (cases.works(case_id) and proposed_by = access.me() and reviewed_by is null and reason is null and version = 1
    and exists (select from rights.pack p
                 where p.id = pack_line.pack and p.state = 'DRAFT' and p.version = 1 and p.proposed_by = access.me()));
create policy pack_line_update on rights.pack_line for update to waymark_app, waymark_clock
  using (cases.capacity(case_id) in ('owner', 'worker', 'reader')
    and exists (select from rights.pack p where p.id = pack_line.pack and p.state in ('DRAFT', 'READY')))
  with check (
    cases.works(case_id) and proposed_by = access.me() and reviewed_by is null
      and exists (select from rights.pack p where p.id = pack_line.pack and p.state = 'DRAFT')
    or cases.capacity(case_id) in ('owner', 'worker', 'reader') and proposed_by <> access.me() and (reviewed_by is null or reviewed_by = access.me())
      and exists (select from rights.pack p where p.id = pack_line.pack and p.state = 'READY'));

-- Who reviews a line leaves alone what is proposed.
create function rights.pack_line_steps() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_setting('role') <> 'waymark_clock' and new.proposed_by <> access.me()
     and (new.decision, new.reason, new.redaction, new.version) is distinct from (old.decision, old.reason, old.redaction, old.version) then
    raise exception 'who reviews a line does not change it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger pack_line_steps before update on rights.pack_line for each row execute function rights.pack_line_steps();
alter table rights.pack_line enable always trigger pack_line_steps;

-- One state follows on another; every line is decided before the second person sees it and reviewed before the pack is approved; and
-- what was approved does not change.
create function rights.pack_steps() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> new.state and (old.state, new.state) not in
       (('DRAFT', 'READY'), ('DRAFT', 'DROPPED'), ('READY', 'DRAFT'), ('READY', 'APPROVED'), ('READY', 'DROPPED'),
        ('APPROVED', 'HANDED_OVER'), ('APPROVED', 'DROPPED'))
     or not (old.state = 'READY' and new.state = 'APPROVED')
       and (new.approved_by, new.approved_by_name, new.approved_at, new.paper, new.file)
         is distinct from (old.approved_by, old.approved_by_name, old.approved_at, old.paper, old.file) then
    raise exception 'this step of a pack is not possible' using errcode = 'insufficient_privilege';
  end if;
  if current_setting('role') <> 'waymark_clock'
     and (old.state = 'DRAFT' and new.state in ('DRAFT', 'READY') and new.proposed_by <> access.me()
       or old.state = 'READY' and new.state in ('DRAFT', 'APPROVED') and new.proposed_by = access.me()) then
    raise exception 'this person cannot take this step of a pack' using errcode = 'insufficient_privilege';
  end if;
  if new.state = 'READY' and old.state = 'DRAFT'
       and exists (select from rights.pack_line l where l.pack = new.id and l.decision is null)
     or new.state = 'APPROVED' and old.state = 'READY'
       and exists (select from rights.pack_line l where l.pack = new.id and l.reviewed_by is null) then
    raise exception 'not every line was looked at' using errcode = 'insufficient_privilege';
  end if;
  return new;
end
$$;
create trigger pack_steps before update on rights.pack for each row execute function rights.pack_steps();
alter table rights.pack enable always trigger pack_steps;
