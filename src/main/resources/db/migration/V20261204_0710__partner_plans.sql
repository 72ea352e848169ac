-- Plans of partners that the strategy serves: the Police and Crime Plan, the plan of a community safety partnership or of a
-- safeguarding board. Their priorities are tied to our objectives, so that each body reads what is done for its plan.
create sequence strategy.partner_plan_number;
create table strategy.partner_plan (
  ref text primary key check (ref ~ '^PP-[0-9]{4,}$'),
  version int not null default 1,
  title text not null check (length(title) between 1 and 200),
  body text not null, -- code of the organisation whose plan it is
  from_date date not null,
  to_date date check (to_date >= from_date),
  url text check (url ~ '^https://' and length(url) <= 2000)
);
select access.protect('strategy.partner_plan', 'VIEW_PLANS', 'EDIT_STRATEGY', '{title,body,from_date,to_date,url,version}');
grant usage on sequence strategy.partner_plan_number to waymark_app, waymark_clock;

create table strategy.partner_priority (
  id uuid primary key,
  plan text not null references strategy.partner_plan,
  position int not null,
  title text not null check (length(title) between 1 and 300),
  version int not null default 1
);
create index partner_priority_plan on strategy.partner_priority (plan, position);
select access.protect('strategy.partner_priority', 'VIEW_PLANS', 'EDIT_STRATEGY', '{position,version}');
create policy partner_priority_delete on strategy.partner_priority for delete to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']));

create table strategy.alignment (
  priority uuid not null references strategy.partner_priority on delete cascade,
  objective text not null references strategy.objective,
  version int not null default 1,
  primary key (priority, objective)
);
create index alignment_objective on strategy.alignment (objective);
select access.protect('strategy.alignment', 'VIEW_PLANS', 'EDIT_STRATEGY', '{version}');
create policy alignment_delete on strategy.alignment for delete to waymark_app, waymark_clock
  using ((select access.scopes('EDIT_STRATEGY') && array['partnership']));
grant delete on strategy.partner_priority, strategy.alignment to waymark_app, waymark_clock;
