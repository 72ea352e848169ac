-- What runs by the clock: one row a job, in the shape db-scheduler expects. Names and times only; nothing about people.
create schema jobs;
grant usage on schema jobs to waymark_clock;

create table jobs.scheduled (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  primary key (task_name, task_instance)
);
create index scheduled_execution_time on jobs.scheduled (execution_time);
create index scheduled_last_heartbeat on jobs.scheduled (last_heartbeat);

alter table jobs.scheduled enable row level security;
alter table jobs.scheduled force row level security;
grant select, insert, update, delete on jobs.scheduled to waymark_clock;
create policy scheduled_select on jobs.scheduled for select to waymark_clock using (true);
create policy scheduled_insert on jobs.scheduled for insert to waymark_clock with check (true);
create policy scheduled_update on jobs.scheduled for update to waymark_clock using (true) with check (true);
create policy scheduled_delete on jobs.scheduled for delete to waymark_clock using (true);
