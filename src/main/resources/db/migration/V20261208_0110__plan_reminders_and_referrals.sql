-- Reminders of actions, referrals to services, and what no service met.

-- A case by reference, for other modules: those that the reader may open.
create view cases_open.case_file with (security_invoker = true) as
  select id, ref, state, route, organisation, area, owner, owner_name from cases.case_record;
grant select on cases_open.case_file to waymark_app, waymark_clock;

-- when its owner was reminded last; forgotten with a new day or owner
alter table support.plan_action add column reminded_on date;
grant update (reminded_on) on support.plan_action to waymark_app, waymark_clock;

create table support.setting (
  key text not null check (key in ('chase_days')),
  from_date date not null,
  value int not null check (value between 1 and 60),
  set_by text not null,
  version int not null default 1,
  primary key (key, from_date)
);
select access.protect('support.setting', 'USE_WAYMARK', 'CHANGE_SETTINGS', '{value,set_by,version}');

-- What a service declined, without the case: kept for counts when the case is gone.
create table support.unmet_need (
  id uuid primary key,
  on_month date not null check (extract(day from on_month) = 1),
  domain text not null check (domain ~ '^[A-Z_]+$'),
  reason text not null check (reason ~ '^[A-Z_]+$'),
  language text not null check (length(language) <= 60),
  area text not null check (length(area) <= 60),
  organisation text not null
);
create index unmet_need_month on support.unmet_need (on_month);
alter table support.unmet_need enable row level security;
alter table support.unmet_need force row level security;
grant select on support.unmet_need to waymark_app;
grant select, insert, delete on support.unmet_need to waymark_clock;
create policy unmet_need_select on support.unmet_need for select to waymark_app
  using ((select access.scopes('COUNT_CASES')) && array['partnership', 'organisation:' || organisation]);
create policy unmet_need_clock_select on support.unmet_need for select to waymark_clock using (true);
create policy unmet_need_clock_insert on support.unmet_need for insert to waymark_clock with check (true);
create policy unmet_need_clock_delete on support.unmet_need for delete to waymark_clock using (true);

-- A service that was asked to help with a need. Which service it is, is sealed: its kind says much of the person.
--   chase_on: when its answer is asked for again; only while it waits
--   counted: the row of support.unmet_need that it is counted in, while it is declined
create table support.service_referral (
  id uuid primary key,
  case_id uuid not null references cases.case_record on delete cascade,
  need uuid not null,
  state text not null default 'ASKED' check (state in ('ASKED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  asked_on date not null,
  chase_on date,
  answered_on date,
  reason text check (reason ~ '^[A-Z_]+$'),
  counted uuid,
  sealed bytea not null,
  asked_by uuid not null,
  asked_by_name text not null,
  version int not null default 1 check (version > 0),
  foreign key (need, case_id) references support.need (id, case_id) on delete cascade,
  check ((state = 'ASKED') = (answered_on is null)),
  check (state = 'ASKED' or chase_on is null),
  check ((state = 'DECLINED') = (reason is not null)),
  check (state = 'DECLINED' or counted is null)
);
create index service_referral_case on support.service_referral (case_id, need);
create index service_referral_chase on support.service_referral (chase_on) where state = 'ASKED';
select cases.protect('support.service_referral', '{state,chase_on,answered_on,reason,counted,sealed,version}');
