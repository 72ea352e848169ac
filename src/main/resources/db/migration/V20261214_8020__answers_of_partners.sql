-- A round may also ask partners as organisations. Such an answer says whose it is; those of people stay as they were.
alter table consultation.round add column asks_partners boolean not null default false;
grant update (asks_partners) on consultation.round to waymark_app;

create or replace function consultation.round_step() returns trigger language plpgsql set search_path = '' as $$
begin
  if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'OPEN'), ('OPEN', 'OPEN'), ('OPEN', 'CLOSED'), ('OPEN', 'TOO_FEW'),
      ('TOO_FEW', 'OPEN'), ('TOO_FEW', 'TOO_FEW'), ('CLOSED', 'CLOSED'), ('DRAFT', 'CLOSED'))
    or (old.state, new.state) = ('DRAFT', 'CLOSED') and not old.earlier then
    raise insufficient_privilege using message = 'a round goes from draft to open to closed';
  end if;
  if new.state = 'CLOSED' and old.state = 'OPEN' and new.answers is null then
    raise insufficient_privilege using message = 'a round closes when its answers are opened';
  end if;
  if old.state <> 'DRAFT' and (new.remarks, new.least, new.seal, new.code, new.area, new.title, new.purpose, new.still_open, new.reasons, new.opens_on,
        new.asks_partners)
      is distinct from (old.remarks, old.least, old.seal, old.code, old.area, old.title, old.purpose, old.still_open, old.reasons, old.opens_on,
        old.asks_partners) then
    raise insufficient_privilege using message = 'what people were promised when they answered stays';
  end if;
  if old.state <> 'DRAFT' and new.closes_on < old.closes_on then
    raise insufficient_privilege using message = 'nobody is given fewer days than they were told';
  end if;
  if old.figures is not null and (new.figures, new.answers) is distinct from (old.figures, old.answers) then
    raise insufficient_privilege using message = 'answers are counted once';
  end if;
  if old.published_on is not null and new.published_on is distinct from old.published_on then
    raise insufficient_privilege using message = 'what was published stays published';
  end if;
  if old.first_done is not null and (new.first_coder, new.first_done) is distinct from (old.first_coder, old.first_done)
    or old.second_done is not null and (new.second_coder, new.second_done) is distinct from (old.second_coder, old.second_done) then
    raise insufficient_privilege using message = 'a reading that is finished stays finished';
  end if;
  return new;
end $$;

-- What somebody who speaks for an organisation has to know of an open round: they read no row of the round itself.
create table consultation.partner_call (
  round text primary key references consultation.round,
  code text not null,
  title text not null check (length(title) between 1 and 200),
  closes_on date not null
);
alter table consultation.partner_call enable row level security;
alter table consultation.partner_call force row level security;
grant select, insert, update (closes_on) on consultation.partner_call to waymark_app;
grant select, insert on consultation.partner_call to waymark_clock;
create policy partner_call_select on consultation.partner_call for select to waymark_app, waymark_clock
  using ((select access.scopes('USE_WAYMARK') <> '{}'));
create policy partner_call_insert on consultation.partner_call for insert to waymark_app, waymark_clock
  with check (exists (select from consultation.round r where r.ref = round and r.state = 'OPEN' and r.asks_partners));
create policy partner_call_update on consultation.partner_call for update to waymark_app
  using (exists (select from consultation.round r where r.ref = round))
  with check (exists (select from consultation.round r where r.ref = round and r.state = 'OPEN'));

-- The answer of an organisation, until the last day as often as it changes its mind. It is read with its name by those who run the round,
-- once the round is no longer open.
--   choices: numbers of options by number of question; remarks: what was written, by number of question
create table consultation.partner_answer (
  round text not null references consultation.partner_call,
  organisation text not null,
  version int not null default 1,
  choices jsonb not null,
  remarks jsonb not null,
  answered_by_name text not null,
  answered_on date not null,
  primary key (round, organisation)
);
alter table consultation.partner_answer enable row level security;
alter table consultation.partner_answer force row level security;
grant select, insert, update (version, choices, remarks, answered_by_name, answered_on) on consultation.partner_answer to waymark_app;
-- whoever may accept an agreement for an organisation speaks for it
create policy partner_answer_select on consultation.partner_answer for select to waymark_app
  using ((select access.scopes('ACCEPT_SHARING')) && array['organisation:' || organisation]
    or exists (select from consultation.round r where r.ref = round and r.state <> 'OPEN'));
create policy partner_answer_insert on consultation.partner_answer for insert to waymark_app
  with check ((select access.scopes('ACCEPT_SHARING')) && array['organisation:' || organisation]
    and exists (select from consultation.partner_call c where c.round = partner_answer.round and c.closes_on >= current_date));
create policy partner_answer_update on consultation.partner_answer for update to waymark_app
  using ((select access.scopes('ACCEPT_SHARING')) && array['organisation:' || organisation]
    and exists (select from consultation.partner_call c where c.round = partner_answer.round and c.closes_on >= current_date))
  with check ((select access.scopes('ACCEPT_SHARING')) && array['organisation:' || organisation]);
