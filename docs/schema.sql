-- The database after all migrations. Made by GoldenTest; bin/golden rewrites it.

table access.account owner waymark_owner row-security forced
  id uuid not null
  email text not null
  name text not null
  organisation text not null
  organisation_name text not null
  password_hash text
  code_secret bytea
  code_step bigint not null default 0
  enrolled_at timestamp with time zone
  failures integer not null default 0
  locked_until timestamp with time zone
  disabled_at timestamp with time zone
  persona text
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  kind text not null default 'full'::text
  used_at timestamp with time zone
  constraint account_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['full'::text, 'work_email'::text])))
  constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint account_of_a_link_has_no_secret CHECK (((kind = 'full'::text) OR ((password_hash IS NULL) AND (code_secret IS NULL) AND (enrolled_at IS NULL) AND (persona IS NULL))))
  constraint account_pkey PRIMARY KEY (id)
  constraint account_and_kind UNIQUE (id, kind)
  CREATE UNIQUE INDEX account_email ON access.account USING btree (kind, email)
  policy account_door_insert for insert to waymark_door with check (kind = 'work_email'::text)
  policy account_door_select for select to waymark_door using true
  policy account_door_update for update to waymark_door using true with check true
  policy account_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))
  policy account_select for select to waymark_app, waymark_clock using ((id = access.me()) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy account_update for update to waymark_app, waymark_clock using ((id = access.me()) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))) with check ((id = access.me()) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock
  grant insert, select, update to waymark_door

table access.invitation owner waymark_owner row-security forced
  token_hash bytea not null
  account uuid not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint invitation_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint invitation_pkey PRIMARY KEY (token_hash)
  policy invitation_door_select for select to waymark_door using true
  policy invitation_door_update for update to waymark_door using true with check true
  policy invitation_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))
  policy invitation_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock
  grant insert, select, update to waymark_door

table access.permission owner waymark_owner
  code text not null
  constraint permission_code_check CHECK ((code ~ '^[A-Z_]+$'::text))
  constraint permission_pkey PRIMARY KEY (code)
  grant select to waymark_app
  grant select to waymark_clock
  grant select to waymark_door

table access.recovery_code owner waymark_owner row-security forced
  account uuid not null
  hash bytea not null
  used_at timestamp with time zone
  constraint recovery_code_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint recovery_code_pkey PRIMARY KEY (account, hash)
  policy recovery_code_delete for delete to waymark_app using (account = access.me())
  policy recovery_code_door_delete for delete to waymark_door using true
  policy recovery_code_door_insert for insert to waymark_door with check true
  policy recovery_code_door_select for select to waymark_door using true
  policy recovery_code_door_update for update to waymark_door using true with check true
  policy recovery_code_insert for insert to waymark_app with check (account = access.me())
  policy recovery_code_select for select to waymark_app using (account = access.me())
  grant delete, insert, select, update to waymark_app
  grant delete, insert, select, update to waymark_door

table access.role owner waymark_owner
  code text not null
  title text not null
  scope text not null
  position integer not null
  sentence text not null
  constraint role_code_check CHECK ((code ~ '^[a-z_]+$'::text))
  constraint role_scope_check CHECK ((scope = ANY (ARRAY['partnership'::text, 'area'::text, 'organisation'::text, 'installation'::text])))
  constraint role_pkey PRIMARY KEY (code)
  grant select to waymark_app
  grant select to waymark_clock
  grant select to waymark_door

table access.role_grant owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  person uuid not null
  role text not null
  scope text not null
  from_date date not null
  to_date date
  granted_by uuid not null
  version integer not null default 1
  account_kind text not null default 'full'::text
  constraint a_link_gives_membership_alone CHECK (((account_kind = 'full'::text) OR ((role = 'member'::text) AND (scope = 'partnership'::text))))
  constraint role_grant_days CHECK (((to_date IS NULL) OR (to_date >= (from_date - 1))))
  constraint role_grant_scope_check CHECK ((scope ~ '^(partnership|installation|area:[A-Z0-9_]+|organisation:[A-Z0-9_]+)$'::text))
  constraint role_grant_account FOREIGN KEY (person, account_kind) REFERENCES access.account(id, kind)
  constraint role_grant_person_fkey FOREIGN KEY (person) REFERENCES access.account(id)
  constraint role_grant_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint role_grant_pkey PRIMARY KEY (id)
  CREATE INDEX role_grant_person ON access.role_grant USING btree (person)
  policy role_grant_door_insert for insert to waymark_door with check ((account_kind = 'work_email'::text) AND (granted_by = access.me()))
  policy role_grant_door_select for select to waymark_door using true
  policy role_grant_insert for insert to waymark_app, waymark_clock with check ((person <> access.me()) AND (granted_by = access.me()) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy role_grant_owner_select for select to waymark_owner using true
  policy role_grant_select for select to waymark_app, waymark_clock using ((person = access.me()) OR ( SELECT (access.scopes('VIEW_PERMISSIONS'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy role_grant_update for update to waymark_app, waymark_clock using ((person <> access.me()) AND ((to_date IS NULL) OR (to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date)) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))) with check ((person <> access.me()) AND (to_date < ((now() AT TIME ZONE 'Europe/London'::text))::date) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant insert, select to waymark_door
  grant update (to_date, version) to waymark_app
  grant update (to_date, version) to waymark_clock

table access.role_permission owner waymark_owner
  role text not null
  permission text not null
  own boolean not null default false
  constraint role_permission_permission_fkey FOREIGN KEY (permission) REFERENCES access.permission(code)
  constraint role_permission_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint role_permission_pkey PRIMARY KEY (role, permission)
  grant select to waymark_app
  grant select to waymark_clock
  grant select to waymark_door

table access.session owner waymark_owner row-security forced
  id_hash bytea not null
  account uuid not null
  factors text not null
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  ended_at timestamp with time zone
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint session_pkey PRIMARY KEY (id_hash)
  CREATE INDEX session_account ON access.session USING btree (account) WHERE (ended_at IS NULL)
  CREATE INDEX session_ends ON access.session USING btree (ends_at)
  policy session_clock_delete for delete to waymark_clock using true
  policy session_clock_select for select to waymark_clock using true
  policy session_door_delete for delete to waymark_door using true
  policy session_door_insert for insert to waymark_door with check true
  policy session_door_select for select to waymark_door using true
  policy session_door_update for update to waymark_door using true with check true
  policy session_select for select to waymark_app using ((account = access.me()) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy session_update for update to waymark_app using ((account = access.me()) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text]))) with check ((account = access.me()) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  grant delete, insert, select, update to waymark_app
  grant delete, insert, select, update to waymark_clock
  grant delete, insert, select, update to waymark_door

table access.work_domain owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  organisation text not null
  domain text not null
  subdomains boolean not null
  from_date date not null
  to_date date
  added_by uuid not null
  added_by_name text not null
  ended_by uuid
  ended_by_name text
  version integer not null default 1
  constraint work_domain_check CHECK (((to_date IS NULL) OR (to_date >= (from_date - 1))))
  constraint work_domain_check1 CHECK ((((to_date IS NULL) = (ended_by IS NULL)) AND ((to_date IS NULL) = (ended_by_name IS NULL))))
  constraint work_domain_domain_check CHECK (((domain ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$'::text) AND (domain !~ '(^|\.)xn--'::text) AND (length(domain) <= 253)))
  constraint work_domain_pkey PRIMARY KEY (id)
  CREATE INDEX work_domain_domain ON access.work_domain USING btree (domain)
  CREATE UNIQUE INDEX work_domain_once ON access.work_domain USING btree (organisation, domain) WHERE (to_date IS NULL)
  policy work_domain_door_select for select to waymark_door using true
  policy work_domain_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (to_date IS NULL) AND ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])))
  policy work_domain_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy work_domain_update for update to waymark_app, waymark_clock using ((to_date IS NULL) AND ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))) with check ((ended_by = access.me()) AND (to_date < ((now() AT TIME ZONE 'Europe/London'::text))::date) AND ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_door
  grant update (ended_by, ended_by_name, to_date, version) to waymark_app
  grant update (ended_by, ended_by_name, to_date, version) to waymark_clock

table access.work_link owner waymark_owner row-security forced
  token_hash bytea not null
  email text not null
  number_tag bytea not null
  to_path text not null
  expires_at timestamp with time zone not null
  tries integer not null default 0
  used_at timestamp with time zone
  replaced_at timestamp with time zone
  constraint work_link_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint work_link_tries_check CHECK ((tries <= 5))
  constraint work_link_pkey PRIMARY KEY (token_hash)
  CREATE UNIQUE INDEX work_link_one_an_address ON access.work_link USING btree (email) WHERE ((used_at IS NULL) AND (replaced_at IS NULL))
  policy work_link_clock_delete for delete to waymark_clock using true
  policy work_link_clock_insert for insert to waymark_clock with check true
  policy work_link_clock_select for select to waymark_clock using true
  policy work_link_clock_update for update to waymark_clock using true with check true
  policy work_link_door_select for select to waymark_door using true
  policy work_link_door_update for update to waymark_door using true with check true
  grant delete, insert, select to waymark_clock
  grant select to waymark_door
  grant update (replaced_at) to waymark_clock
  grant update (tries, used_at) to waymark_door

table access.work_request owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  address_tag bytea not null
  domain_tag bytea not null
  sealed bytea
  asked_at timestamp with time zone not null
  handled_at timestamp with time zone
  constraint work_request_pkey PRIMARY KEY (id)
  CREATE INDEX work_request_address ON access.work_request USING btree (address_tag, asked_at)
  CREATE INDEX work_request_asked ON access.work_request USING btree (asked_at)
  CREATE INDEX work_request_domain ON access.work_request USING btree (domain_tag, asked_at)
  policy work_request_clock_delete for delete to waymark_clock using true
  policy work_request_clock_select for select to waymark_clock using true
  policy work_request_clock_update for update to waymark_clock using true with check true
  policy work_request_door_insert for insert to waymark_door with check true
  policy work_request_door_select for select to waymark_door using true
  grant delete, select to waymark_clock
  grant insert, select to waymark_door
  grant update (handled_at, sealed) to waymark_clock

table audit.leaf owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_kind text not null
  organisation text
  roles text not null
  act text not null
  object text not null
  version bigint not null
  fields text not null
  decision text not null
  constraint leaf_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint leaf_decision_check CHECK ((decision = ANY (ARRAY['agreed'::text, 'refused'::text])))
  constraint leaf_object_check CHECK ((length(object) <= 200))
  constraint leaf_pkey PRIMARY KEY (id)
  CREATE INDEX leaf_at ON audit.leaf USING btree (at DESC, id)
  CREATE INDEX leaf_object ON audit.leaf USING btree (object, at DESC)
  policy leaf_insert for insert to waymark_app, waymark_clock, waymark_door with check (actor = access.me())
  policy leaf_select for select to waymark_app using ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert to waymark_clock
  grant insert to waymark_door

table directory.area owner waymark_owner row-security forced
  code text not null
  name text not null
  local_authority text not null
  position integer not null
  version integer not null default 1
  constraint area_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint area_local_authority_check CHECK (((length(local_authority) >= 1) AND (length(local_authority) <= 200)))
  constraint area_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint area_pkey PRIMARY KEY (code)
  policy area_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy area_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy area_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.group_ owner waymark_owner row-security forced
  code text not null
  name text not null
  tier text not null
  cadence text not null
  position integer not null
  version integer not null default 1
  constraint group__cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text, 'as_needed'::text])))
  constraint group__code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint group__name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint group__tier_check CHECK ((tier = ANY (ARRAY['strategic'::text, 'operational'::text, 'case'::text, 'task'::text])))
  constraint group__pkey PRIMARY KEY (code)
  policy group_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy group_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy group_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.group_area owner waymark_owner row-security forced
  group_code text not null
  area text not null
  constraint group_area_area_fkey FOREIGN KEY (area) REFERENCES directory.area(code)
  constraint group_area_group_code_fkey FOREIGN KEY (group_code) REFERENCES directory.group_(code)
  constraint group_area_pkey PRIMARY KEY (group_code, area)
  policy group_area_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy group_area_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy group_area_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.group_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  group_code text not null
  version integer not null
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint group_event_group_code_fkey FOREIGN KEY (group_code) REFERENCES directory.group_(code)
  constraint group_event_pkey PRIMARY KEY (id)
  CREATE INDEX group_event_group ON directory.group_event USING btree (group_code, version)
  policy group_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])))
  policy group_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table directory.imported_entry owner waymark_owner row-security forced
  section text not null
  code text not null
  entry text not null
  constraint imported_entry_pkey PRIMARY KEY (section, code)
  policy imported_entry_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  policy imported_entry_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  policy imported_entry_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.organisation owner waymark_owner row-security forced
  code text not null
  sector text not null
  coverage text not null
  first_responder boolean not null
  first_responder_from date
  first_responder_to date
  duty_to_notify boolean not null
  duty_to_notify_from date
  duty_to_notify_to date
  notifies_by_policy boolean not null
  note text not null
  position integer not null
  version integer not null default 1
  constraint organisation_check CHECK ((first_responder_to >= first_responder_from))
  constraint organisation_check1 CHECK ((duty_to_notify_to >= duty_to_notify_from))
  constraint organisation_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint organisation_coverage_check CHECK ((coverage = ANY (ARRAY['local'::text, 'regional'::text, 'national'::text])))
  constraint organisation_note_check CHECK ((length(note) <= 2000))
  constraint organisation_sector_fkey FOREIGN KEY (sector) REFERENCES directory.sector(code)
  constraint organisation_pkey PRIMARY KEY (code)
  policy organisation_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.organisation_area owner waymark_owner row-security forced
  organisation text not null
  area text not null
  constraint organisation_area_area_fkey FOREIGN KEY (area) REFERENCES directory.area(code)
  constraint organisation_area_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint organisation_area_pkey PRIMARY KEY (organisation, area)
  CREATE INDEX organisation_area_area ON directory.organisation_area USING btree (area)
  policy organisation_area_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_area_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_area_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.organisation_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  organisation text not null
  version integer not null
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint organisation_event_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint organisation_event_pkey PRIMARY KEY (id)
  CREATE INDEX organisation_event_organisation ON directory.organisation_event USING btree (organisation, version)
  policy organisation_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])))
  policy organisation_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table directory.organisation_name owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  organisation text not null
  name text not null
  from_date date
  to_date date
  constraint organisation_name_check CHECK ((to_date >= from_date))
  constraint organisation_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint organisation_name_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint organisation_name_pkey PRIMARY KEY (id)
  constraint organisation_name_organisation_from_date_key UNIQUE NULLS NOT DISTINCT (organisation, from_date)
  policy organisation_name_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_name_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_name_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_name_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select, update to waymark_app
  grant delete, insert, select, update to waymark_clock

table directory.partnership owner waymark_owner row-security forced
  code text not null
  name text not null
  strategy_title text not null
  strategy_from integer not null
  strategy_to integer not null
  source text not null
  version integer not null default 1
  constraint partnership_check CHECK ((strategy_to >= strategy_from))
  constraint partnership_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint partnership_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint partnership_source_check CHECK (((length(source) >= 1) AND (length(source) <= 2000)))
  constraint partnership_strategy_title_check CHECK (((length(strategy_title) >= 1) AND (length(strategy_title) <= 300)))
  constraint partnership_pkey PRIMARY KEY (code)
  policy partnership_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  policy partnership_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy partnership_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.person owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  name text not null
  organisation text not null
  job_title text not null
  email text not null
  phone text not null
  from_date date not null
  to_date date
  version integer not null default 1
  constraint person_check CHECK ((to_date >= from_date))
  constraint person_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint person_job_title_check CHECK ((length(job_title) <= 200))
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint person_phone_check CHECK ((length(phone) <= 40))
  constraint person_ref_check CHECK ((ref ~ '^PE-[0-9A-Z]{7}$'::text))
  constraint person_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint person_pkey PRIMARY KEY (id)
  constraint person_ref_key UNIQUE (ref)
  CREATE INDEX person_organisation ON directory.person USING btree (organisation)
  CREATE UNIQUE INDEX person_email ON directory.person USING btree (email) WHERE ((email <> ''::text) AND (to_date IS NULL))
  policy person_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  policy person_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy person_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]) with check (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.person_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  person uuid not null
  version integer not null
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint person_event_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint person_event_pkey PRIMARY KEY (id)
  CREATE INDEX person_event_person ON directory.person_event USING btree (person, version)
  policy person_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM directory.person p WHERE ((p.id = person_event.person) AND (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))))
  policy person_event_select for select to waymark_app, waymark_clock using ((person = access.me()) OR (EXISTS ( SELECT FROM directory.person p WHERE ((p.id = person_event.person) AND (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table directory.seat owner waymark_owner row-security forced
  group_code text not null
  code text not null
  title text not null
  organisation text
  position integer not null
  constraint seat_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint seat_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint seat_group_code_fkey FOREIGN KEY (group_code) REFERENCES directory.group_(code)
  constraint seat_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint seat_pkey PRIMARY KEY (group_code, code)
  policy seat_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy seat_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy seat_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.seat_holding owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  group_code text not null
  seat_code text not null
  kind text not null
  person uuid not null
  from_date date not null
  to_date date
  constraint seat_holding_check CHECK ((to_date >= from_date))
  constraint seat_holding_kind_check CHECK ((kind = ANY (ARRAY['holder'::text, 'deputy'::text])))
  constraint seat_holding_group_code_seat_code_fkey FOREIGN KEY (group_code, seat_code) REFERENCES directory.seat(group_code, code)
  constraint seat_holding_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint seat_holding_pkey PRIMARY KEY (id)
  CREATE INDEX seat_holding_person ON directory.seat_holding USING btree (person)
  CREATE INDEX seat_holding_seat ON directory.seat_holding USING btree (group_code, seat_code, from_date)
  policy seat_holding_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy seat_holding_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy seat_holding_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table directory.sector owner waymark_owner row-security forced
  code text not null
  name text not null
  position integer not null
  version integer not null default 1
  constraint sector_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint sector_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint sector_pkey PRIMARY KEY (code)
  policy sector_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy sector_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy sector_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table governance.area_return owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  ref text not null
  version integer not null default 1
  quarter text not null
  area text not null
  state text not null default 'not_started'::text
  first_submitted_on date
  submitted_on date
  submitted_by uuid
  decided_on date
  decided_by uuid
  constraint area_return_check CHECK (((state <> ALL (ARRAY['submitted'::text, 'accepted'::text, 'locked'::text])) OR ((first_submitted_on IS NOT NULL) AND (submitted_on IS NOT NULL) AND (submitted_by IS NOT NULL))))
  constraint area_return_check1 CHECK (((state <> ALL (ARRAY['accepted'::text, 'locked'::text])) OR ((decided_on IS NOT NULL) AND (decided_by <> submitted_by))))
  constraint area_return_ref_check CHECK ((ref ~ '^RT-[0-9]{4,}$'::text))
  constraint area_return_state_check CHECK ((state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text, 'submitted'::text, 'accepted'::text, 'locked'::text])))
  constraint area_return_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.quarter(key)
  constraint area_return_pkey PRIMARY KEY (id)
  constraint area_return_quarter_area_key UNIQUE (quarter, area)
  constraint area_return_ref_key UNIQUE (ref)
  CREATE INDEX area_return_area ON governance.area_return USING btree (area, quarter)
  policy area_return_insert for insert to waymark_app, waymark_clock with check ((state = 'not_started'::text) AND ( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])))
  policy area_return_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  policy area_return_update for update to waymark_app, waymark_clock using  CASE WHEN (state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) THEN (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) WHEN (state = 'submitted'::text) THEN ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) WHEN (state = 'accepted'::text) THEN ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) ELSE false END with check  CASE WHEN (state = 'in_progress'::text) THEN (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) WHEN (state = 'submitted'::text) THEN ((submitted_by = access.me()) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])) WHEN (state = 'sent_back'::text) THEN (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])) WHEN (state = 'accepted'::text) THEN ((decided_by = access.me()) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) WHEN (state = 'locked'::text) THEN ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) ELSE false END
  CREATE TRIGGER return_step BEFORE UPDATE ON governance.area_return FOR EACH ROW EXECUTE FUNCTION governance.return_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (decided_by, decided_on, first_submitted_on, state, submitted_by, submitted_on, version) to waymark_app
  grant update (decided_by, decided_on, first_submitted_on, state, submitted_by, submitted_on, version) to waymark_clock

table governance.board_request owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  ref text not null
  version integer not null default 1
  area_return uuid not null
  quarter text not null
  area text not null
  position integer not null
  wording text not null
  decision text
  answer text not null default ''::text
  decided_on date
  decided_by uuid
  constraint board_request_answer_check CHECK ((length(answer) <= 2000))
  constraint board_request_check CHECK ((num_nulls(decision, decided_on, decided_by) = ANY (ARRAY[0, 3])))
  constraint board_request_decision_check CHECK ((decision = ANY (ARRAY['agreed'::text, 'refused'::text, 'deferred'::text])))
  constraint board_request_ref_check CHECK ((ref ~ '^RQ-[0-9]{4,}$'::text))
  constraint board_request_wording_check CHECK (((length(wording) >= 1) AND (length(wording) <= 500)))
  constraint board_request_area_return_fkey FOREIGN KEY (area_return) REFERENCES governance.area_return(id)
  constraint board_request_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.quarter(key)
  constraint board_request_pkey PRIMARY KEY (id)
  constraint board_request_area_return_position_key UNIQUE (area_return, "position")
  constraint board_request_ref_key UNIQUE (ref)
  CREATE INDEX board_request_quarter ON governance.board_request USING btree (quarter)
  policy board_request_insert for insert to waymark_app, waymark_clock with check ((decision IS NULL) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])))
  policy board_request_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  policy board_request_update for update to waymark_app, waymark_clock using (((decision IS NULL) OR (decision = 'deferred'::text)) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) with check ((decided_by = access.me()) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, decided_by, decided_on, decision, version) to waymark_app
  grant update (answer, decided_by, decided_on, decision, version) to waymark_clock

table governance.pack owner waymark_owner row-security forced
  quarter text not null
  version integer not null default 1
  state text not null default 'draft'::text
  summary text not null default ''::text
  summary_by uuid
  issued_on date
  issued_by uuid
  content text
  content_sha256 text
  pdf_sha256 text
  constraint pack_check CHECK (
CASE state
    WHEN 'issued'::text THEN (num_nulls(issued_on, issued_by, content, content_sha256, pdf_sha256) = 0)
    ELSE (num_nonnulls(issued_on, issued_by, content, content_sha256, pdf_sha256) = 0)
END)
  constraint pack_check1 CHECK (((state <> 'issued'::text) OR ((length(summary) > 0) AND (issued_by <> summary_by))))
  constraint pack_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint pack_pdf_sha256_check CHECK ((pdf_sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint pack_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text])))
  constraint pack_summary_check CHECK ((length(summary) <= 4000))
  constraint pack_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.quarter(key)
  constraint pack_pkey PRIMARY KEY (quarter)
  policy pack_insert for insert to waymark_app, waymark_clock with check ((state = 'draft'::text) AND ( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])))
  policy pack_select for select to waymark_app, waymark_clock using  CASE WHEN (state = 'issued'::text) THEN ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text])) ELSE (( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))) END
  policy pack_update for update to waymark_app, waymark_clock using ((state = 'draft'::text) AND (( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])))) with check  CASE WHEN (state = 'issued'::text) THEN ((issued_by = access.me()) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))) ELSE ((summary_by = access.me()) AND ( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text]))) END
  CREATE TRIGGER pack_step BEFORE UPDATE ON governance.pack FOR EACH ROW EXECUTE FUNCTION governance.pack_step() always
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table governance.pack_document owner waymark_owner row-security forced
  quarter text not null
  pdf bytea not null
  constraint pack_document_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.pack(quarter)
  constraint pack_document_pkey PRIMARY KEY (quarter)
  policy pack_document_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.pack p WHERE ((p.quarter = pack_document.quarter) AND (p.state = 'draft'::text)))))
  policy pack_document_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.pack p WHERE (p.quarter = pack_document.quarter)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.pack_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  quarter text not null
  at timestamp with time zone not null default clock_timestamp()
  by_person uuid not null
  act text not null
  event jsonb not null
  constraint pack_event_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint pack_event_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.pack(quarter)
  constraint pack_event_pkey PRIMARY KEY (id)
  CREATE INDEX pack_event_quarter ON governance.pack_event USING btree (quarter, at)
  policy pack_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.pack p WHERE ((p.quarter = pack_event.quarter) AND (p.state = 'draft'::text)))) AND (( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))
  policy pack_event_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.pack p WHERE (p.quarter = pack_event.quarter)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.quarter owner waymark_owner row-security forced
  key text not null
  version integer not null default 1
  state text not null default 'planned'::text
  first_month integer not null
  opens date not null
  due date not null
  accept_by date not null
  board_meets date not null
  opened_on date
  issued_on date
  issued_by uuid
  constraint quarter_check CHECK (((opens < due) AND (due <= accept_by) AND (accept_by <= board_meets)))
  constraint quarter_check1 CHECK (((state = 'planned'::text) = (opened_on IS NULL)))
  constraint quarter_check2 CHECK (((state = 'issued'::text) = (issued_on IS NOT NULL)))
  constraint quarter_first_month_check CHECK (((first_month >= 1) AND (first_month <= 12)))
  constraint quarter_key_check CHECK ((key ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint quarter_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'issued'::text])))
  constraint quarter_pkey PRIMARY KEY (key)
  policy quarter_insert for insert to waymark_app, waymark_clock with check ((state = 'planned'::text) AND ( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])))
  policy quarter_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  policy quarter_update for update to waymark_app, waymark_clock using ((state <> 'issued'::text) AND (( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])) OR ((state = 'open'::text) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))) with check  CASE WHEN (state = 'issued'::text) THEN ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) ELSE ( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])) END
  CREATE TRIGGER quarter_step BEFORE UPDATE ON governance.quarter FOR EACH ROW EXECUTE FUNCTION governance.quarter_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (accept_by, board_meets, due, issued_by, issued_on, opened_on, opens, state, version) to waymark_app
  grant update (accept_by, board_meets, due, issued_by, issued_on, opened_on, opens, state, version) to waymark_clock

table governance.quarter_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  quarter text not null
  at timestamp with time zone not null default clock_timestamp()
  by_person uuid not null
  act text not null
  event jsonb not null
  constraint quarter_event_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint quarter_event_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.quarter(key)
  constraint quarter_event_pkey PRIMARY KEY (id)
  CREATE INDEX quarter_event_quarter ON governance.quarter_event USING btree (quarter, at)
  policy quarter_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))
  policy quarter_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.request_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  board_request uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  decision text not null
  answer text not null
  constraint request_event_answer_check CHECK ((length(answer) <= 2000))
  constraint request_event_decision_check CHECK ((decision = ANY (ARRAY['agreed'::text, 'refused'::text, 'deferred'::text])))
  constraint request_event_board_request_fkey FOREIGN KEY (board_request) REFERENCES governance.board_request(id)
  constraint request_event_pkey PRIMARY KEY (id)
  CREATE INDEX request_event_request ON governance.request_event USING btree (board_request, at DESC)
  policy request_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.board_request b WHERE ((b.id = request_event.board_request) AND ((b.decision IS NULL) OR (b.decision = 'deferred'::text))))))
  policy request_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.return_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  area_return uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  act text not null
  event jsonb not null
  constraint return_event_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint return_event_area_return_fkey FOREIGN KEY (area_return) REFERENCES governance.area_return(id)
  constraint return_event_pkey PRIMARY KEY (id)
  CREATE INDEX return_event_return ON governance.return_event USING btree (area_return, at)
  policy return_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_event.area_return) AND (((r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])) OR ((r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))))))))
  policy return_event_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_event.area_return) AND ((( SELECT access.scopes('READ_DRAFT_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)]) OR ((r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) OR ((r.state = ANY (ARRAY['accepted'::text, 'locked'::text])) AND ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text])))))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.return_part owner waymark_owner row-security forced
  area_return uuid not null
  part text not null
  version integer not null default 1
  body jsonb not null
  saved_at timestamp with time zone not null default clock_timestamp()
  saved_by uuid not null
  constraint return_part_part_check CHECK ((part = ANY (ARRAY['figures'::text, 'actions'::text, 'narrative'::text])))
  constraint return_part_area_return_fkey FOREIGN KEY (area_return) REFERENCES governance.area_return(id)
  constraint return_part_pkey PRIMARY KEY (area_return, part)
  policy return_part_insert for insert to waymark_app, waymark_clock with check ((version = 1) AND ( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_part.area_return) AND (r.state = 'not_started'::text)))))
  policy return_part_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_part.area_return) AND ((( SELECT access.scopes('READ_DRAFT_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)]) OR ((r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) OR ((r.state = ANY (ARRAY['accepted'::text, 'locked'::text])) AND ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text])))))))
  policy return_part_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_part.area_return) AND (r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])))) with check ((saved_by = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_part.area_return) AND (r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])))))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table governance.sending_back owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  area_return uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  reasons text not null
  constraint sending_back_reasons_check CHECK (((length(reasons) >= 1) AND (length(reasons) <= 2000)))
  constraint sending_back_area_return_fkey FOREIGN KEY (area_return) REFERENCES governance.area_return(id)
  constraint sending_back_pkey PRIMARY KEY (id)
  CREATE INDEX sending_back_return ON governance.sending_back USING btree (area_return, at DESC)
  policy sending_back_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = sending_back.area_return) AND (r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))))))
  policy sending_back_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = sending_back.area_return) AND (( SELECT access.scopes('READ_DRAFT_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table jobs.scheduled owner waymark_owner row-security forced
  task_name text not null
  task_instance text not null
  task_data bytea
  execution_time timestamp with time zone not null
  picked boolean not null
  picked_by text
  last_success timestamp with time zone
  last_failure timestamp with time zone
  consecutive_failures integer
  last_heartbeat timestamp with time zone
  version bigint not null
  constraint scheduled_pkey PRIMARY KEY (task_name, task_instance)
  CREATE INDEX scheduled_execution_time ON jobs.scheduled USING btree (execution_time)
  CREATE INDEX scheduled_last_heartbeat ON jobs.scheduled USING btree (last_heartbeat)
  policy scheduled_delete for delete to waymark_clock using true
  policy scheduled_insert for insert to waymark_clock with check true
  policy scheduled_select for select to waymark_clock using true
  policy scheduled_update for update to waymark_clock using true with check true
  grant delete, insert, select, update to waymark_clock

table notices.mailing owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  counted integer not null
  taken_at timestamp with time zone not null
  outcome text
  tries integer not null
  not_before timestamp with time zone not null
  version integer not null default 1
  constraint mailing_counted_check CHECK ((counted > 0))
  constraint mailing_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'unsure'::text])))
  constraint mailing_tries_check CHECK ((tries > 0))
  constraint mailing_pkey PRIMARY KEY (id)
  CREATE INDEX mailing_person ON notices.mailing USING btree (person, taken_at DESC)
  policy mailing_delete for delete to waymark_clock using true
  policy mailing_insert for insert to waymark_clock with check true
  policy mailing_select for select to waymark_clock using true
  policy mailing_update for update to waymark_clock using true with check true
  grant delete, insert, select, update to waymark_clock

table notices.notice owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  person uuid not null
  sender uuid not null
  text text not null
  path text not null
  created_at timestamp with time zone not null default now()
  read_at timestamp with time zone
  mailing uuid
  version integer not null default 1
  constraint notice_path_check CHECK (((path ~ '^/([^/]|$)'::text) AND (length(path) <= 300)))
  constraint notice_text_check CHECK (((length(text) >= 1) AND (length(text) <= 300)))
  constraint notice_mailing_fkey FOREIGN KEY (mailing) REFERENCES notices.mailing(id)
  constraint notice_pkey PRIMARY KEY (id)
  CREATE INDEX notice_mailing ON notices.notice USING btree (mailing) WHERE (mailing IS NOT NULL)
  CREATE INDEX notice_not_mailed ON notices.notice USING btree (created_at) WHERE ((mailing IS NULL) AND (read_at IS NULL))
  CREATE INDEX notice_person ON notices.notice USING btree (person, created_at DESC, id)
  CREATE INDEX notice_unread ON notices.notice USING btree (person) WHERE (read_at IS NULL)
  policy notice_clock_delete for delete to waymark_clock using true
  policy notice_clock_select for select to waymark_clock using true
  policy notice_clock_update for update to waymark_clock using true with check true
  policy notice_insert for insert to waymark_app, waymark_clock with check ((sender = access.me()) AND (read_at IS NULL) AND (mailing IS NULL))
  policy notice_select for select to waymark_app using (person = access.me())
  policy notice_update for update to waymark_app using (person = access.me()) with check (person = access.me())
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (read_at, version) to waymark_app
  grant update (mailing, version) to waymark_clock

table strategy.action owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  ref text not null
  version integer not null default 1
  area text not null
  objective text not null
  title text not null
  detail text not null
  owner text not null
  lead_person uuid
  partners text[] not null
  start_on date not null
  due_on date not null
  status text not null
  closed_on date
  closed_because text not null default ''::text
  judged text
  judged_because text
  judged_by text
  judged_on date
  judged_until date
  constraint action_check CHECK ((due_on >= start_on))
  constraint action_check1 CHECK (((status = ANY (ARRAY['COMPLETE'::text, 'WITHDRAWN'::text])) = (closed_on IS NOT NULL)))
  constraint action_check2 CHECK ((num_nulls(judged, judged_because, judged_by, judged_on, judged_until) = ANY (ARRAY[0, 5])))
  constraint action_detail_check CHECK ((length(detail) <= 4000))
  constraint action_judged_check CHECK ((judged = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text])))
  constraint action_ref_check CHECK ((ref ~ '^AC-[0-9]{4,}$'::text))
  constraint action_status_check CHECK ((status = ANY (ARRAY['NOT_STARTED'::text, 'IN_PROGRESS'::text, 'COMPLETE'::text, 'WITHDRAWN'::text])))
  constraint action_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint action_objective_fkey FOREIGN KEY (objective) REFERENCES strategy.objective(code)
  constraint action_pkey PRIMARY KEY (id)
  constraint action_ref_key UNIQUE (ref)
  CREATE INDEX action_area ON strategy.action USING btree (area)
  CREATE INDEX action_lead ON strategy.action USING btree (lead_person)
  CREATE INDEX action_objective ON strategy.action USING btree (objective)
  CREATE INDEX action_owner ON strategy.action USING btree (owner)
  policy action_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('EDIT_PLAN'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy action_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy action_update for update to waymark_app, waymark_clock using ((( SELECT access.scopes('EDIT_PLAN'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (lead_person = access.me()))) with check ((( SELECT access.scopes('EDIT_PLAN'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (lead_person = access.me())))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.action_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  action uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  event jsonb not null
  constraint action_event_action_fkey FOREIGN KEY (action) REFERENCES strategy.action(id)
  constraint action_event_pkey PRIMARY KEY (id)
  CREATE INDEX action_event_action ON strategy.action_event USING btree (action, on_day DESC, at DESC)
  CREATE INDEX action_event_on ON strategy.action_event USING btree (on_day)
  policy action_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = action_event.action) AND ((( SELECT access.scopes('EDIT_PLAN'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area)]) OR (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me())))))))
  policy action_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table strategy.blocker owner waymark_owner row-security forced
  id uuid not null
  action uuid not null
  what text not null
  opened_on date not null
  opened_by text not null
  cleared_on date
  cleared_by text
  cleared_how text
  version integer not null default 1
  constraint blocker_check CHECK ((cleared_on >= opened_on))
  constraint blocker_cleared_how_check CHECK ((length(cleared_how) <= 1000))
  constraint blocker_what_check CHECK (((length(what) >= 1) AND (length(what) <= 1000)))
  constraint blocker_action_fkey FOREIGN KEY (action) REFERENCES strategy.action(id)
  constraint blocker_pkey PRIMARY KEY (id)
  CREATE INDEX blocker_action ON strategy.blocker USING btree (action)
  policy blocker_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = blocker.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me()))))))
  policy blocker_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy blocker_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = blocker.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me())))))) with check (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = blocker.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me()))))))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.evidence owner waymark_owner row-security forced
  id uuid not null
  action uuid not null
  title text not null
  url text not null
  added_on date not null
  added_by text not null
  removed_on date
  version integer not null default 1
  constraint evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint evidence_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 2000)))
  constraint evidence_action_fkey FOREIGN KEY (action) REFERENCES strategy.action(id)
  constraint evidence_pkey PRIMARY KEY (id)
  CREATE INDEX evidence_action ON strategy.evidence USING btree (action)
  policy evidence_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = evidence.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me()))))))
  policy evidence_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy evidence_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = evidence.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me())))))) with check (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = evidence.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me()))))))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.measure owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  ref text not null
  version integer not null default 1
  objective text not null
  title text not null
  unit text not null
  direction text not null
  baseline numeric
  baseline_on date
  source text not null
  suppliers text[] not null
  counts_people boolean not null
  retired_on date
  retired_because text not null default ''::text
  constraint measure_check CHECK (((baseline IS NULL) = (baseline_on IS NULL)))
  constraint measure_direction_check CHECK ((direction = ANY (ARRAY['UP'::text, 'DOWN'::text])))
  constraint measure_ref_check CHECK ((ref ~ '^ME-[0-9]{4,}$'::text))
  constraint measure_retired_because_check CHECK ((length(retired_because) <= 1000))
  constraint measure_retired_check CHECK (((retired_on IS NULL) = (retired_because = ''::text)))
  constraint measure_source_check CHECK (((length(source) >= 1) AND (length(source) <= 1000)))
  constraint measure_suppliers_check CHECK ((cardinality(suppliers) > 0))
  constraint measure_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint measure_unit_check CHECK ((unit = ANY (ARRAY['COUNT'::text, 'PER_CENT'::text, 'DAYS'::text, 'POUNDS'::text])))
  constraint measure_objective_fkey FOREIGN KEY (objective) REFERENCES strategy.objective(code)
  constraint measure_pkey PRIMARY KEY (id)
  constraint measure_ref_key UNIQUE (ref)
  CREATE INDEX measure_objective ON strategy.measure USING btree (objective)
  policy measure_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy measure_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy measure_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.measure_judgement owner waymark_owner row-security forced
  measure uuid not null
  area text not null
  quarter text not null
  judged text not null
  judged_because text not null
  judged_by text not null
  judged_on date not null
  judged_until date not null
  version integer not null default 1
  constraint measure_judgement_check CHECK ((judged_until > judged_on))
  constraint measure_judgement_judged_because_check CHECK (((length(judged_because) >= 1) AND (length(judged_because) <= 1000)))
  constraint measure_judgement_judged_check CHECK ((judged = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text])))
  constraint measure_judgement_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint measure_judgement_measure_fkey FOREIGN KEY (measure) REFERENCES strategy.measure(id)
  constraint measure_judgement_pkey PRIMARY KEY (measure, area, quarter)
  policy measure_judgement_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy measure_judgement_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy measure_judgement_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy measure_judgement_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select, update to waymark_app
  grant delete, insert, select, update to waymark_clock

table strategy.measure_target owner waymark_owner row-security forced
  measure uuid not null
  quarter text not null
  target numeric not null
  version integer not null default 1
  constraint measure_target_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint measure_target_measure_fkey FOREIGN KEY (measure) REFERENCES strategy.measure(id)
  constraint measure_target_pkey PRIMARY KEY (measure, quarter)
  policy measure_target_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy measure_target_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy measure_target_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy measure_target_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select, update to waymark_app
  grant delete, insert, select, update to waymark_clock

table strategy.measure_value owner waymark_owner row-security forced
  measure uuid not null
  area text not null
  quarter text not null
  value numeric
  unavailable_because text
  recorded_at timestamp with time zone not null default clock_timestamp()
  recorded_by text not null
  version integer not null default 1
  constraint measure_value_check CHECK ((num_nonnulls(value, unavailable_because) = 1))
  constraint measure_value_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint measure_value_unavailable_because_check CHECK (((length(unavailable_because) >= 1) AND (length(unavailable_because) <= 1000)))
  constraint measure_value_measure_fkey FOREIGN KEY (measure) REFERENCES strategy.measure(id)
  constraint measure_value_pkey PRIMARY KEY (measure, area, quarter)
  CREATE INDEX measure_value_area ON strategy.measure_value USING btree (area, quarter)
  policy measure_value_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))
  policy measure_value_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy measure_value_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.objective owner waymark_owner row-security forced
  code text not null
  priority text not null
  position integer not null
  wording text not null
  owner text not null
  owner_person uuid
  four_ps text[] not null
  outcomes text[] not null default '{}'::text[]
  imported text not null
  version integer not null default 1
  constraint objective_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}(\.[0-9]{1,3})?$'::text))
  constraint objective_four_ps_check CHECK (((four_ps <@ ARRAY['PREVENT'::text, 'PROTECT'::text, 'PREPARE'::text, 'PURSUE'::text]) AND (cardinality(four_ps) > 0)))
  constraint objective_wording_check CHECK (((length(wording) >= 1) AND (length(wording) <= 1000)))
  constraint objective_priority_fkey FOREIGN KEY (priority) REFERENCES strategy.priority(code)
  constraint objective_pkey PRIMARY KEY (code)
  CREATE INDEX objective_priority ON strategy.objective USING btree (priority)
  policy objective_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy objective_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy objective_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.priority owner waymark_owner row-security forced
  code text not null
  number integer not null
  title text not null
  governing_bodies text[] not null
  partner_groups text[] not null
  imported text not null
  version integer not null default 1
  constraint priority_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint priority_title_check CHECK (((length(title) >= 1) AND (length(title) <= 1000)))
  constraint priority_pkey PRIMARY KEY (code)
  constraint priority_number_key UNIQUE (number)
  policy priority_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy priority_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy priority_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.progress_note owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  action uuid not null
  on_day date not null
  note text not null
  by_person uuid not null
  by_name text not null
  at timestamp with time zone not null default clock_timestamp()
  constraint progress_note_note_check CHECK (((length(note) >= 1) AND (length(note) <= 4000)))
  constraint progress_note_action_fkey FOREIGN KEY (action) REFERENCES strategy.action(id)
  constraint progress_note_pkey PRIMARY KEY (id)
  CREATE INDEX progress_note_action ON strategy.progress_note USING btree (action, on_day DESC, at DESC)
  policy progress_note_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM strategy.action a WHERE ((a.id = progress_note.action) AND ((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || a.area), ('organisation:'::text || a.owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (a.lead_person = access.me())))))))
  policy progress_note_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table strategy.setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  set_at timestamp with time zone not null default clock_timestamp()
  version integer not null default 1
  constraint setting_check CHECK (
CASE key
    WHEN 'rag_days'::text THEN ((value >= 1) AND (value <= 180))
    WHEN 'rag_per_cent'::text THEN ((value >= 0) AND (value <= 50))
    WHEN 'fewer_than'::text THEN ((value >= 5) AND (value <= 20))
    ELSE ((value >= 1) AND (value <= 12))
END)
  constraint setting_key_check CHECK ((key = ANY (ARRAY['rag_days'::text, 'rag_per_cent'::text, 'year_first_month'::text, 'fewer_than'::text])))
  constraint setting_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200)))
  constraint setting_pkey PRIMARY KEY (key, from_date)
  policy setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select, update to waymark_app
  grant insert, select, update to waymark_clock

table strategy.strategy_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  subject text not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  headline text not null
  event jsonb not null
  words text not null default ''::text
  constraint strategy_event_pkey PRIMARY KEY (id)
  CREATE INDEX strategy_event_subject ON strategy.strategy_event USING btree (subject, at DESC)
  policy strategy_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])))
  policy strategy_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table web.parked_form owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  account uuid not null
  path text not null
  sealed bytea not null
  parked_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  constraint parked_form_path_check CHECK ((length(path) <= 500))
  constraint parked_form_pkey PRIMARY KEY (id)
  CREATE INDEX parked_form_expires ON web.parked_form USING btree (expires_at)
  policy parked_form_clock_delete for delete to waymark_clock using true
  policy parked_form_clock_select for select to waymark_clock using true
  policy parked_form_delete for delete to waymark_app using (account = access.me())
  policy parked_form_door_insert for insert to waymark_door with check true
  policy parked_form_select for select to waymark_app using (account = access.me())
  grant delete, select to waymark_app
  grant delete, select to waymark_clock
  grant insert to waymark_door

table web.sent_form owner waymark_owner row-security forced
  person uuid not null
  once uuid not null
  sent_at timestamp with time zone not null default now()
  location text
  constraint sent_form_pkey PRIMARY KEY (person, once)
  CREATE INDEX sent_form_at ON web.sent_form USING btree (sent_at)
  policy sent_form_clock_delete for delete to waymark_clock using true
  policy sent_form_clock_select for select to waymark_clock using true
  policy sent_form_insert for insert to waymark_app with check (person = access.me())
  policy sent_form_select for select to waymark_app using (person = access.me())
  policy sent_form_update for update to waymark_app using (person = access.me()) with check (person = access.me())
  grant insert, select, update to waymark_app
  grant delete, select to waymark_clock

-- views
  directory_open.area (security_invoker=true):  SELECT code, name, local_authority, "position" FROM directory.area;
  directory_open.group_ (security_invoker=true):  SELECT code, name, tier, cadence, "position" FROM directory.group_;
  directory_open.group_area (security_invoker=true):  SELECT group_code, area FROM directory.group_area;
  directory_open.organisation (security_invoker=true):  SELECT o.code, n.name, o.sector, s.name AS sector_name, o.coverage, o."position", n.from_date, n.to_date, n.stands AS current, (o.first_responder AND COALESCE((o.first_responder_from <= t.today), true) AND COALESCE((o.first_responder_to >= t.today), true)) AS first_responder, (o.duty_to_notify AND COALESCE((o.duty_to_notify_from <= t.today), true) AND COALESCE((o.duty_to_notify_to >= t.today), true)) AS duty_to_notify, o.notifies_by_policy FROM (((directory.organisation o JOIN directory.sector s ON ((s.code = o.sector))) CROSS JOIN ( SELECT ((now() AT TIME ZONE 'Europe/London'::text))::date AS today) t) CROSS JOIN LATERAL ( SELECT x.name, x.from_date, x.to_date, (COALESCE((x.from_date <= t.today), true) AND COALESCE((x.to_date >= t.today), true)) AS stands FROM directory.organisation_name x WHERE (x.organisation = o.code) ORDER BY (COALESCE((x.from_date <= t.today), true) AND COALESCE((x.to_date >= t.today), true)) DESC, COALESCE((x.from_date <= t.today), true) DESC, CASE WHEN COALESCE((x.from_date <= t.today), true) THEN x.from_date ELSE NULL::date END DESC NULLS LAST, x.from_date LIMIT 1) n);
  directory_open.organisation_area (security_invoker=true):  SELECT organisation, area FROM directory.organisation_area;
  directory_open.partnership (security_invoker=true):  SELECT code, name, strategy_title, strategy_from, strategy_to FROM directory.partnership;
  directory_open.person (security_invoker=true):  SELECT p.id, p.ref, p.name, p.organisation, o.name AS organisation_name, p.job_title, p.email, p.phone, p.from_date, p.to_date, ((p.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((p.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)) AS current FROM (directory.person p JOIN directory_open.organisation o ON ((o.code = p.organisation)));
  directory_open.seat (security_invoker=true):  SELECT s.group_code, s.code, s.title, s.organisation, o.name AS organisation_name, s."position" FROM (directory.seat s LEFT JOIN directory_open.organisation o ON ((o.code = s.organisation)));
  directory_open.seat_holder (security_invoker=true):  SELECT h.id, h.group_code, g.name AS group_name, h.seat_code, s.title AS seat_title, s."position", h.kind, h.person, p.ref AS person_ref, p.name AS person_name, p.organisation, p.organisation_name, h.from_date, h.to_date FROM (((directory.seat_holding h JOIN directory.seat s ON (((s.group_code = h.group_code) AND (s.code = h.seat_code)))) JOIN directory.group_ g ON ((g.code = h.group_code))) JOIN directory_open.person p ON ((p.id = h.person)));
  strategy.action_now (security_invoker=true):  SELECT a.id, a.ref, a.version, a.area, a.objective, o.priority, o.four_ps, a.title, a.detail, a.owner, a.lead_person, a.partners, a.start_on, a.due_on, a.status, a.closed_on, a.closed_because, a.judged, a.judged_because, a.judged_by, a.judged_on, a.judged_until, n.last_progress, n.latest_note, b.open_blockers, e.changed_on FROM ((((strategy.action a JOIN strategy.objective o ON ((o.code = a.objective))) LEFT JOIN LATERAL ( SELECT x.on_day AS last_progress, x.note AS latest_note FROM strategy.progress_note x WHERE (x.action = a.id) ORDER BY x.on_day DESC, x.at DESC LIMIT 1) n ON (true)) CROSS JOIN LATERAL ( SELECT count(*) AS open_blockers FROM strategy.blocker x WHERE ((x.action = a.id) AND (x.cleared_on IS NULL))) b) CROSS JOIN LATERAL ( SELECT max(x.on_day) AS changed_on FROM strategy.action_event x WHERE (x.action = a.id)) e);

-- functions
  access.me()
  access.scopes(wanted text) security definer
  governance.pack_step():  begin if new.state = 'issued' and (new.summary, new.summary_by) is distinct from (old.summary, old.summary_by) then raise insufficient_privilege using message = 'a pack is issued with the summary that stands'; end if; return new; end 
  governance.quarter_step():  begin if (old.state, new.state) not in ( ('planned', 'planned'), ('planned', 'open'), ('open', 'open'), ('open', 'issued')) then raise insufficient_privilege using message = format('a quarter does not go from %s to %s', old.state, new.state); end if; if new.opened_on is distinct from old.opened_on and old.state <> 'planned' then raise insufficient_privilege using message = 'the day on which a quarter was opened stands'; end if; return new; end 
  governance.return_step():  begin if (old.state, new.state) not in ( ('not_started', 'in_progress'), ('not_started', 'submitted'), ('in_progress', 'in_progress'), ('in_progress', 'submitted'), ('sent_back', 'sent_back'), ('sent_back', 'submitted'), ('submitted', 'accepted'), ('submitted', 'sent_back'), ('accepted', 'locked')) then raise insufficient_privilege using message = format('a return does not go from %s to %s', old.state, new.state); end if; -- late is derived from the first day, and nobody may be made the submitter by whoever decides if new.first_submitted_on is distinct from old.first_submitted_on and (old.first_submitted_on is not null or new.state <> 'submitted') then raise insufficient_privilege using message = 'the day on which a return first came in stands'; end if; if (new.submitted_on, new.submitted_by) is distinct from (old.submitted_on, old.submitted_by) and new.state <> 'submitted' then raise insufficient_privilege using message = 'who submitted a return, and when, is written by submitting it'; end if; if (new.decided_on, new.decided_by) is distinct from (old.decided_on, old.decided_by) and old.state <> 'submitted' and new.state <> 'submitted' then raise insufficient_privilege using message = 'who decided on a return, and when, is written by deciding'; end if; return new; end 
  strategy.action_colour(status text, start_on date, due_on date, last_progress date, open_blockers bigint, today date, days integer)
