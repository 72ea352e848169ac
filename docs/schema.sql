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
  handle bytea not null default sha512(((gen_random_uuid())::text)::bytea)
  enrol_until timestamp with time zone
  counted_from timestamp with time zone not null default now()
  unused_told_at timestamp with time zone
  rest_told_at timestamp with time zone
  certified_after date not null default ((now() AT TIME ZONE 'Europe/London'::text))::date
  certify_told date
  has_password boolean not null default (password_hash IS NOT NULL)
  certify_asked date
  constraint account_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['full'::text, 'work_email'::text])))
  constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint account_of_a_link_has_no_secret CHECK (((kind = 'full'::text) OR ((password_hash IS NULL) AND (code_secret IS NULL) AND (enrolled_at IS NULL) AND (persona IS NULL))))
  constraint account_pkey PRIMARY KEY (id)
  constraint account_and_kind UNIQUE (id, kind)
  constraint account_and_organisation UNIQUE (id, organisation)
  CREATE UNIQUE INDEX account_email ON access.account USING btree (kind, email)
  policy account_door_insert for insert to waymark_door with check (kind = 'work_email'::text)
  policy account_door_select for select to waymark_door using true
  policy account_door_update for update to waymark_door using true with check true
  policy account_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))
  policy account_owner_select for select to waymark_owner using (id = access.me())
  policy account_select for select to waymark_app, waymark_clock using (((id = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])) OR ( SELECT (access.scopes('CERTIFY_ACCOUNTS'::text) && ARRAY['partnership'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('KEEP_CLEARANCES'::text) AS scopes)::text[])))
  policy account_update for update to waymark_app, waymark_clock using (((id = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))) with check (((id = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  CREATE TRIGGER account_step BEFORE UPDATE ON access.account FOR EACH ROW EXECUTE FUNCTION access.account_step() always
  grant insert to waymark_app
  grant insert to waymark_clock
  grant insert, select to waymark_door
  grant select (certified_after, certify_asked, certify_told, code_step, counted_from, created_at, disabled_at, email, enrol_until, enrolled_at, failures, handle, has_password, id, kind, locked_until, name, organisation, organisation_name, persona, rest_told_at, unused_told_at, used_at, version) to waymark_app
  grant update (code_secret, code_step, counted_from, disabled_at, email, enrolled_at, failures, locked_until, name, organisation, organisation_name, password_hash, version) to waymark_app
  grant select (certified_after, certify_asked, certify_told, code_step, counted_from, created_at, disabled_at, email, enrol_until, enrolled_at, failures, handle, has_password, id, kind, locked_until, name, organisation, organisation_name, persona, rest_told_at, unused_told_at, used_at, version) to waymark_clock
  grant update (certify_asked, certify_told, counted_from, disabled_at, email, name, organisation, organisation_name, persona, rest_told_at, unused_told_at, used_at, version) to waymark_clock
  grant update (code_secret, code_step, counted_from, created_at, disabled_at, email, enrol_until, enrolled_at, failures, handle, kind, locked_until, name, organisation, organisation_name, password_hash, persona, rest_told_at, unused_told_at, used_at, version) to waymark_door

table access.certification owner waymark_owner row-security forced
  account uuid not null
  organisation text not null
  quarter date not null
  answer text not null
  answered_by uuid not null
  answered_by_name text not null
  at timestamp with time zone not null
  constraint certification_answer_check CHECK ((answer = ANY (ARRAY['keep'::text, 'leaver'::text])))
  constraint certification_never_of_oneself CHECK ((answered_by <> account))
  constraint certification_quarter CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
  constraint certification_account_organisation_fkey FOREIGN KEY (account, organisation) REFERENCES access.account(id, organisation) ON UPDATE CASCADE
  constraint certification_pkey PRIMARY KEY (account, quarter, at)
  CREATE INDEX certification_latest ON access.certification USING btree (account, at DESC)
  policy certification_clock_delete for delete to waymark_clock using (at < (now() - '2 years'::interval))
  policy certification_clock_select for select to waymark_clock using true
  policy certification_door_select for select to waymark_door using true
  policy certification_insert for insert to waymark_app with check ((answered_by = access.me()) AND (account <> access.me()) AND (quarter = (date_trunc('quarter'::text, (now() AT TIME ZONE 'Europe/London'::text)))::date) AND (( SELECT (access.scopes('CERTIFY_ACCOUNTS'::text) && ARRAY['partnership'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('CERTIFY_ACCOUNTS'::text) AS scopes)::text[]))))
  policy certification_select for select to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])) OR ( SELECT (access.scopes('CERTIFY_ACCOUNTS'::text) && ARRAY['partnership'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('CERTIFY_ACCOUNTS'::text) AS scopes)::text[])))
  grant insert, select to waymark_app
  grant delete, select to waymark_clock
  grant select to waymark_door

table access.clearance owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  organisation text not null
  kind text not null
  from_date date not null
  to_date date not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  ended_by uuid
  ended_by_name text
  told integer not null default 0
  version integer not null default 1
  constraint clearance_days CHECK (((to_date >= (from_date - 1)) AND (to_date <= (from_date + 3660))))
  constraint clearance_ended_whole CHECK (((ended_by IS NULL) = (ended_by_name IS NULL)))
  constraint clearance_kind_check CHECK ((kind = ANY (ARRAY['vetting'::text, 'training'::text])))
  constraint clearance_never_of_oneself CHECK (((recorded_by <> person) AND (ended_by <> person)))
  constraint clearance_told_check CHECK (((told >= 0) AND (told <= 3)))
  constraint clearance_person_organisation_fkey FOREIGN KEY (person, organisation) REFERENCES access.account(id, organisation) ON UPDATE CASCADE
  constraint clearance_pkey PRIMARY KEY (id)
  CREATE INDEX clearance_ends ON access.clearance USING btree (to_date) WHERE (told < 3)
  CREATE INDEX clearance_person ON access.clearance USING btree (person, kind, to_date)
  policy clearance_clock_insert for insert to waymark_clock with check (recorded_by = access.me())
  policy clearance_clock_select for select to waymark_clock using true
  policy clearance_clock_update for update to waymark_clock using true with check true
  policy clearance_door_select for select to waymark_door using true
  policy clearance_insert for insert to waymark_app with check ((recorded_by = access.me()) AND (person <> access.me()) AND (ended_by IS NULL) AND (( SELECT (access.scopes('KEEP_CLEARANCES'::text) && ARRAY['installation'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('KEEP_CLEARANCES'::text) AS scopes)::text[]))))
  policy clearance_owner_select for select to waymark_owner using true
  policy clearance_select for select to waymark_app using (((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('KEEP_CLEARANCES'::text) && ARRAY['installation'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('KEEP_CLEARANCES'::text) AS scopes)::text[])))
  policy clearance_update for update to waymark_app using ((person <> access.me()) AND (ended_by IS NULL) AND (to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND (( SELECT (access.scopes('KEEP_CLEARANCES'::text) && ARRAY['installation'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('KEEP_CLEARANCES'::text) AS scopes)::text[])))) with check ((ended_by = access.me()) AND (to_date < ((now() AT TIME ZONE 'Europe/London'::text))::date) AND (( SELECT (access.scopes('KEEP_CLEARANCES'::text) && ARRAY['installation'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('KEEP_CLEARANCES'::text) AS scopes)::text[]))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_door
  grant update (ended_by, ended_by_name, to_date, version) to waymark_app
  grant update (told) to waymark_clock

table access.edition_told owner waymark_owner row-security forced
  kind text not null
  edition integer not null
  subject text not null
  told_at timestamp with time zone not null
  constraint edition_told_edition_check CHECK (((edition >= 1) AND (edition <= 9999)))
  constraint edition_told_kind_check CHECK ((kind = ANY (ARRAY['terms'::text, 'sharing'::text])))
  constraint edition_told_pkey PRIMARY KEY (kind, edition, subject)
  policy edition_told_clock_insert for insert to waymark_clock with check true
  policy edition_told_clock_select for select to waymark_clock using true
  grant insert, select to waymark_clock

table access.installation_code owner waymark_owner row-security forced
  hash bytea not null
  made_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint installation_code_check CHECK ((used_at >= made_at))
  constraint installation_code_hash_check CHECK ((length(hash) = 32))
  constraint installation_code_pkey PRIMARY KEY (hash)
  CREATE UNIQUE INDEX installation_code_unused ON access.installation_code USING btree ((true)) WHERE (used_at IS NULL)
  policy installation_code_insert for insert to waymark_clock with check (used_at IS NULL)
  policy installation_code_select for select to waymark_clock using true
  policy installation_code_update for update to waymark_clock using (used_at IS NULL) with check (used_at IS NOT NULL)
  grant insert, select to waymark_clock
  grant update (used_at) to waymark_clock

table access.invitation owner waymark_owner row-security forced
  token_hash bytea not null
  account uuid not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  used_at timestamp with time zone
  recovery uuid
  constraint invitation_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint invitation_recovery_fkey FOREIGN KEY (recovery) REFERENCES access.recovery(id)
  constraint invitation_pkey PRIMARY KEY (token_hash)
  policy invitation_clock_insert for insert to waymark_clock with check ((recovery IS NULL) OR (EXISTS ( SELECT FROM access.recovery r WHERE ((r.id = invitation.recovery) AND (r.account = invitation.account) AND (r.opened_at IS NOT NULL) AND (r.opens_at <= now()) AND (r.stopped_at IS NULL) AND (r.used_at IS NULL)))))
  policy invitation_door_select for select to waymark_door using true
  policy invitation_door_update for update to waymark_door using true with check true
  policy invitation_insert for insert to waymark_app with check ((recovery IS NULL) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy invitation_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant insert, select to waymark_door
  grant update (created_at, expires_at, recovery, used_at) to waymark_app
  grant update (created_at, expires_at, recovery, used_at) to waymark_clock
  grant update (created_at, expires_at, recovery, used_at) to waymark_door

table access.organisation_stop owner waymark_owner row-security forced
  organisation text not null
  cause text not null
  from_day date not null
  set_by uuid not null
  set_by_name text not null
  constraint organisation_stop_cause_check CHECK ((cause = ANY (ARRAY['ended'::text, 'suspended'::text])))
  constraint organisation_stop_pkey PRIMARY KEY (organisation, cause)
  policy organisation_stop_clock_delete for delete to waymark_clock using (cause = 'ended'::text)
  policy organisation_stop_clock_insert for insert to waymark_clock with check (cause = 'ended'::text)
  policy organisation_stop_clock_select for select to waymark_clock using true
  policy organisation_stop_clock_update for update to waymark_clock using (cause = 'ended'::text) with check (cause = 'ended'::text)
  policy organisation_stop_delete for delete to waymark_app using ((cause = 'suspended'::text) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy organisation_stop_door_select for select to waymark_door using true
  policy organisation_stop_insert for insert to waymark_app with check ((cause = 'suspended'::text) AND (set_by = access.me()) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy organisation_stop_select for select to waymark_app using ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant select to waymark_door
  grant update (from_day) to waymark_clock

table access.passkey owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  account uuid not null
  account_kind text not null default 'full'::text
  credential bytea not null
  public_key bytea not null
  sign_count bigint not null
  backup_eligible boolean not null
  backed_up boolean not null
  transports text not null
  name text not null
  created_at timestamp with time zone not null
  used_at timestamp with time zone
  version integer not null default 1
  constraint passkey_account_kind_check CHECK ((account_kind = 'full'::text))
  constraint passkey_credential_check CHECK (((length(credential) >= 1) AND (length(credential) <= 1023)))
  constraint passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
  constraint passkey_sign_count_check CHECK ((sign_count >= 0))
  constraint passkey_account_account_kind_fkey FOREIGN KEY (account, account_kind) REFERENCES access.account(id, kind)
  constraint passkey_pkey PRIMARY KEY (id)
  CREATE INDEX passkey_account ON access.passkey USING btree (account)
  CREATE UNIQUE INDEX passkey_credential ON access.passkey USING btree (credential)
  policy passkey_clock_select for select to waymark_clock using true
  policy passkey_delete for delete to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy passkey_door_delete for delete to waymark_door using true
  policy passkey_door_insert for insert to waymark_door with check true
  policy passkey_door_select for select to waymark_door using true
  policy passkey_door_update for update to waymark_door using true with check true
  policy passkey_insert for insert to waymark_app with check ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy passkey_select for select to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy passkey_update for update to waymark_app using ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) with check ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  grant delete, insert, select to waymark_app
  grant select to waymark_clock
  grant delete, insert, select to waymark_door
  grant update (name, version) to waymark_app
  grant update (backed_up, sign_count, used_at) to waymark_door

table access.passkey_challenge owner waymark_owner row-security forced
  bound_to bytea not null
  purpose text not null
  challenge bytea not null
  expires_at timestamp with time zone not null
  constraint passkey_challenge_challenge_check CHECK ((length(challenge) = 32))
  constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['sign_in'::text, 'step_up'::text, 'registration'::text])))
  constraint passkey_challenge_pkey PRIMARY KEY (bound_to, purpose)
  CREATE INDEX passkey_challenge_expires ON access.passkey_challenge USING btree (expires_at)
  policy passkey_challenge_clock_delete for delete to waymark_clock using true
  policy passkey_challenge_clock_select for select to waymark_clock using true
  policy passkey_challenge_door_delete for delete to waymark_door using true
  policy passkey_challenge_door_insert for insert to waymark_door with check true
  policy passkey_challenge_door_select for select to waymark_door using true
  policy passkey_challenge_door_update for update to waymark_door using true with check true
  grant delete, select to waymark_clock
  grant delete, insert, select to waymark_door
  grant update (challenge, expires_at) to waymark_door

table access.permission owner waymark_owner
  code text not null
  sensitive boolean not null default false
  constraint permission_code_check CHECK ((code ~ '^[A-Z_]+$'::text))
  constraint permission_pkey PRIMARY KEY (code)
  grant select to waymark_app
  grant select to waymark_clock
  grant select to waymark_door

table access.provider owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  organisation text not null
  issuer text not null
  name text not null
  client_id text not null default ''::text
  secret bytea
  strong_acr text[] not null default '{}'::text[]
  strong_amr text[] not null default '{}'::text[]
  domains text[] not null default '{}'::text[]
  open boolean not null default false
  version integer not null default 1
  constraint provider_client_id_check CHECK ((length(client_id) <= 255))
  constraint provider_issuer_check CHECK (((issuer ~ '^https?://[^?#[:space:]]+$'::text) AND (length(issuer) <= 500)))
  constraint provider_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint provider_opens_when_whole CHECK (((NOT open) OR ((client_id <> ''::text) AND (secret IS NOT NULL) AND ((cardinality(strong_acr) + cardinality(strong_amr)) > 0))))
  constraint provider_organisation_check CHECK ((organisation ~ '^[A-Z0-9_]+$'::text))
  constraint provider_pkey PRIMARY KEY (id)
  constraint provider_id_organisation_key UNIQUE (id, organisation)
  CREATE UNIQUE INDEX provider_issuer ON access.provider USING btree (issuer)
  policy provider_door_select for select to waymark_door using true
  policy provider_insert for insert to waymark_app with check ((NOT open) AND ( SELECT (access.scopes('KEEP_PROVIDERS'::text) && ARRAY['installation'::text])))
  policy provider_select for select to waymark_app using (( SELECT (access.scopes('KEEP_PROVIDERS'::text) && ARRAY['installation'::text])) OR (organisation = ( SELECT a.organisation FROM access.account a WHERE (a.id = access.me()))))
  policy provider_update for update to waymark_app using ( SELECT (access.scopes('KEEP_PROVIDERS'::text) && ARRAY['installation'::text])) with check ( SELECT (access.scopes('KEEP_PROVIDERS'::text) && ARRAY['installation'::text]))
  grant insert to waymark_app
  grant select to waymark_door
  grant select (client_id, domains, id, issuer, name, open, organisation, strong_acr, strong_amr, version) to waymark_app
  grant update (client_id, domains, name, open, secret, strong_acr, strong_amr, version) to waymark_app

table access.provider_attempt owner waymark_owner row-security forced
  state_hash bytea not null
  bound_to bytea not null
  provider uuid not null
  purpose text not null
  account uuid
  invitation bytea
  to_path text not null default ''::text
  press boolean not null default false
  started_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint provider_attempt_check CHECK (((account IS NOT NULL) = (purpose = ANY (ARRAY['step_up'::text, 'link'::text]))))
  constraint provider_attempt_check1 CHECK (((invitation IS NOT NULL) = (purpose = 'join'::text)))
  constraint provider_attempt_purpose_check CHECK ((purpose = ANY (ARRAY['sign_in'::text, 'step_up'::text, 'link'::text, 'join'::text])))
  constraint provider_attempt_provider_fkey FOREIGN KEY (provider) REFERENCES access.provider(id)
  constraint provider_attempt_pkey PRIMARY KEY (state_hash)
  CREATE INDEX provider_attempt_expires ON access.provider_attempt USING btree (expires_at)
  policy provider_attempt_clock_delete for delete to waymark_clock using true
  policy provider_attempt_clock_select for select to waymark_clock using true
  policy provider_attempt_door_delete for delete to waymark_door using true
  policy provider_attempt_door_insert for insert to waymark_door with check true
  policy provider_attempt_door_select for select to waymark_door using true
  grant delete, select to waymark_clock
  grant delete, insert, select to waymark_door

table access.provider_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  provider uuid not null
  version integer not null
  at timestamp with time zone not null default now()
  actor uuid not null
  actor_name text not null
  act text not null
  fields text not null default ''::text
  constraint provider_event_act_check CHECK ((act = ANY (ARRAY['added'::text, 'changed'::text, 'opened'::text, 'stopped'::text])))
  constraint provider_event_provider_fkey FOREIGN KEY (provider) REFERENCES access.provider(id)
  constraint provider_event_pkey PRIMARY KEY (id)
  CREATE INDEX provider_event_provider ON access.provider_event USING btree (provider, version)
  policy provider_event_insert for insert to waymark_app with check ((actor = access.me()) AND ( SELECT (access.scopes('KEEP_PROVIDERS'::text) && ARRAY['installation'::text])))
  policy provider_event_select for select to waymark_app using ( SELECT (access.scopes('KEEP_PROVIDERS'::text) && ARRAY['installation'::text]))
  grant insert, select to waymark_app

table access.provider_link owner waymark_owner row-security forced
  account uuid not null
  account_kind text not null default 'full'::text
  provider uuid not null
  subject bytea not null
  linked_at timestamp with time zone not null
  used_at timestamp with time zone
  constraint provider_link_account_kind_check CHECK ((account_kind = 'full'::text))
  constraint provider_link_subject_check CHECK ((length(subject) = 32))
  constraint provider_link_account_account_kind_fkey FOREIGN KEY (account, account_kind) REFERENCES access.account(id, kind)
  constraint provider_link_provider_fkey FOREIGN KEY (provider) REFERENCES access.provider(id)
  constraint provider_link_pkey PRIMARY KEY (account, provider)
  CREATE UNIQUE INDEX provider_link_subject ON access.provider_link USING btree (provider, subject)
  policy provider_link_clock_select for select to waymark_clock using true
  policy provider_link_delete for delete to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy provider_link_door_delete for delete to waymark_door using true
  policy provider_link_door_insert for insert to waymark_door with check (EXISTS ( SELECT FROM (access.provider p JOIN access.account a ON ((a.organisation = p.organisation))) WHERE ((p.id = provider_link.provider) AND (a.id = provider_link.account) AND p.open)))
  policy provider_link_door_select for select to waymark_door using true
  policy provider_link_door_update for update to waymark_door using true with check true
  policy provider_link_insert for insert to waymark_app with check ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM (access.provider p JOIN access.account a ON ((a.organisation = p.organisation))) WHERE ((p.id = provider_link.provider) AND (a.id = provider_link.account) AND p.open))))
  policy provider_link_select for select to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  grant delete, insert, select to waymark_app
  grant select to waymark_clock
  grant delete, insert, select to waymark_door
  grant update (used_at) to waymark_door

table access.recovery owner waymark_owner row-security forced
  id uuid not null
  account uuid not null
  account_kind text not null default 'full'::text
  name text not null
  organisation text not null
  number_tag bytea not null
  stop_hash bytea not null
  asked_at timestamp with time zone not null
  tries integer not null default 0
  first_by uuid
  first_name text
  first_near boolean
  first_at timestamp with time zone
  second_by uuid
  second_name text
  second_near boolean
  second_at timestamp with time zone
  opens_at timestamp with time zone
  opened_at timestamp with time zone
  used_at timestamp with time zone
  stopped_at timestamp with time zone
  stopped_by uuid
  told integer not null default 0
  version integer not null default 1
  written integer not null default 0
  written_at timestamp with time zone
  letter_tries integer not null default 0
  letter_after timestamp with time zone
  constraint recovery_account_kind_check CHECK ((account_kind = 'full'::text))
  constraint recovery_by_two CHECK (((second_by IS NULL) OR ((first_by IS NOT NULL) AND (second_by <> first_by))))
  constraint recovery_first_whole CHECK ((((first_by IS NULL) = (first_at IS NULL)) AND ((first_by IS NULL) = (first_near IS NULL)) AND ((first_by IS NULL) = (first_name IS NULL))))
  constraint recovery_never_by_the_person CHECK (((first_by <> account) AND (second_by <> account)))
  constraint recovery_one_of_them_near CHECK (((second_by IS NULL) OR first_near OR second_near))
  constraint recovery_opens_after_the_day CHECK (((opened_at IS NULL) OR ((opens_at IS NOT NULL) AND (opened_at >= opens_at))))
  constraint recovery_second_whole CHECK ((((second_by IS NULL) = (second_at IS NULL)) AND ((second_by IS NULL) = (second_near IS NULL)) AND ((second_by IS NULL) = (second_name IS NULL))))
  constraint recovery_tries_check CHECK ((tries <= 6))
  constraint recovery_used_when_open CHECK (((used_at IS NULL) OR (opened_at IS NOT NULL)))
  constraint recovery_waits_a_day CHECK ((((second_at IS NULL) = (opens_at IS NULL)) AND ((opens_at IS NULL) OR (opens_at >= (second_at + '1 day'::interval)))))
  constraint recovery_account_account_kind_fkey FOREIGN KEY (account, account_kind) REFERENCES access.account(id, kind)
  constraint recovery_pkey PRIMARY KEY (id)
  CREATE INDEX recovery_account ON access.recovery USING btree (account)
  CREATE UNIQUE INDEX recovery_one_at_a_time ON access.recovery USING btree (account) WHERE ((stopped_at IS NULL) AND (used_at IS NULL))
  CREATE UNIQUE INDEX recovery_stop ON access.recovery USING btree (stop_hash)
  policy recovery_clock_delete for delete to waymark_clock using true
  policy recovery_clock_insert for insert to waymark_clock with check ((first_by IS NULL) AND (second_by IS NULL) AND (opened_at IS NULL))
  policy recovery_clock_select for select to waymark_clock using true
  policy recovery_clock_update for update to waymark_clock using true with check ((opened_at IS NULL) OR (opens_at <= now()))
  policy recovery_door_select for select to waymark_door using true
  policy recovery_door_update for update to waymark_door using true with check true
  policy recovery_select for select to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('CONFIRM_RECOVERY'::text) && ARRAY['installation'::text, 'partnership'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('CONFIRM_RECOVERY'::text) AS scopes)::text[])))
  policy recovery_update for update to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('CONFIRM_RECOVERY'::text) && ARRAY['installation'::text, 'partnership'::text])) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('CONFIRM_RECOVERY'::text) AS scopes)::text[]))) with check ((stopped_by = access.me()) OR ((account <> access.me()) AND ((second_by = access.me()) OR ((second_by IS NULL) AND (first_by = access.me()))) AND ((NOT CASE WHEN (second_by IS NULL) THEN first_near ELSE second_near END) OR (organisation = ( SELECT a.organisation FROM access.account a WHERE (a.id = access.me()))) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('CONFIRM_RECOVERY'::text) AS scopes)::text[])))))
  CREATE TRIGGER recovery_step BEFORE UPDATE ON access.recovery FOR EACH ROW EXECUTE FUNCTION access.recovery_step() always
  grant select to waymark_app
  grant delete, insert, select to waymark_clock
  grant select to waymark_door
  grant update (first_at, first_by, first_name, first_near, opens_at, second_at, second_by, second_name, second_near, stopped_at, stopped_by, version) to waymark_app
  grant update (letter_after, letter_tries, opened_at, stopped_at, told, version, written, written_at) to waymark_clock
  grant update (stopped_at, tries, used_at, version) to waymark_door

table access.recovery_code owner waymark_owner row-security forced
  account uuid not null
  hash bytea not null
  used_at timestamp with time zone
  constraint recovery_code_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint recovery_code_pkey PRIMARY KEY (account, hash)
  policy recovery_code_delete for delete to waymark_app using ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy recovery_code_door_delete for delete to waymark_door using true
  policy recovery_code_door_insert for insert to waymark_door with check true
  policy recovery_code_door_select for select to waymark_door using true
  policy recovery_code_door_update for update to waymark_door using true with check true
  policy recovery_code_insert for insert to waymark_app with check ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy recovery_code_select for select to waymark_app using ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_door
  grant update (used_at) to waymark_app
  grant update (used_at) to waymark_door

table access.recovery_request owner waymark_owner row-security forced
  id uuid not null
  address_tag bytea not null
  sealed bytea
  asked_at timestamp with time zone not null
  handled_at timestamp with time zone
  constraint recovery_request_pkey PRIMARY KEY (id)
  CREATE INDEX recovery_request_address ON access.recovery_request USING btree (address_tag, asked_at)
  CREATE INDEX recovery_request_asked ON access.recovery_request USING btree (asked_at)
  policy recovery_request_clock_delete for delete to waymark_clock using true
  policy recovery_request_clock_select for select to waymark_clock using true
  policy recovery_request_clock_update for update to waymark_clock using true with check true
  policy recovery_request_door_insert for insert to waymark_door with check true
  policy recovery_request_door_select for select to waymark_door using true
  grant delete, select to waymark_clock
  grant insert, select to waymark_door
  grant update (handled_at, sealed) to waymark_clock

table access.role owner waymark_owner
  code text not null
  title text not null
  scope text not null
  position integer not null
  sentence text not null
  constraint role_code_check CHECK ((code ~ '^[a-z_]+$'::text))
  constraint role_scope_check CHECK ((scope = ANY (ARRAY['partnership'::text, 'area'::text, 'area_or_partnership'::text, 'organisation'::text, 'installation'::text])))
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
  proposal uuid
  constraint a_link_gives_membership_alone CHECK (((account_kind = 'full'::text) OR ((role = 'member'::text) AND (scope = 'partnership'::text))))
  constraint role_grant_days CHECK (((to_date IS NULL) OR (to_date >= (from_date - 1))))
  constraint role_grant_scope_check CHECK ((scope ~ '^(partnership|installation|area:[A-Z0-9_]+|organisation:[A-Z0-9_]+)$'::text))
  constraint role_grant_account FOREIGN KEY (person, account_kind) REFERENCES access.account(id, kind)
  constraint role_grant_person_fkey FOREIGN KEY (person) REFERENCES access.account(id)
  constraint role_grant_proposal_fkey FOREIGN KEY (proposal) REFERENCES access.role_proposal(id)
  constraint role_grant_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint role_grant_pkey PRIMARY KEY (id)
  CREATE INDEX role_grant_coordinator ON access.role_grant USING btree (role) WHERE (role = 'coordinator'::text)
  CREATE INDEX role_grant_person ON access.role_grant USING btree (person)
  CREATE UNIQUE INDEX role_grant_proposal ON access.role_grant USING btree (proposal)
  policy role_grant_clock_insert for insert to waymark_clock with check ((person <> access.me()) AND (granted_by = access.me()) AND ((NOT access.sensitive(role)) OR ((role = 'administrator'::text) AND (access.administering_organisations() < 2)) OR (EXISTS ( SELECT FROM access.account a WHERE ((a.id = role_grant.person) AND (a.persona IS NOT NULL))))))
  policy role_grant_door_insert for insert to waymark_door with check ((account_kind = 'work_email'::text) AND (granted_by = access.me()))
  policy role_grant_door_select for select to waymark_door using true
  policy role_grant_insert for insert to waymark_app with check ((person <> access.me()) AND (granted_by = access.me()) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])) AND ((NOT access.sensitive(role)) OR ((role = 'administrator'::text) AND (scope = 'installation'::text) AND access.second_administrator(person)) OR (EXISTS ( SELECT FROM access.role_proposal p WHERE ((p.id = role_grant.proposal) AND (p.person = role_grant.person) AND (p.role = role_grant.role) AND (p.scope = role_grant.scope) AND (p.decision = 'confirmed'::text) AND (p.decided_by = access.me()))))))
  policy role_grant_leaving for update to waymark_clock using ((person <> access.me()) AND ((to_date IS NULL) OR (to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date))) with check (to_date IS NOT NULL)
  policy role_grant_owner_select for select to waymark_owner using true
  policy role_grant_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('VIEW_PERMISSIONS'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy role_grant_update for update to waymark_app, waymark_clock using ((person <> access.me()) AND ((to_date IS NULL) OR (to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date)) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))) with check ((person <> access.me()) AND (to_date < ((now() AT TIME ZONE 'Europe/London'::text))::date) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy role_grant_wall for insert to waymark_app, waymark_clock with check (NOT access.behind_the_wall(person, role))
  CREATE TRIGGER role_grant_step BEFORE UPDATE ON access.role_grant FOR EACH ROW EXECUTE FUNCTION access.role_grant_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant insert, select to waymark_door
  grant update (to_date, version) to waymark_app
  grant update (to_date, version) to waymark_clock

table access.role_permission owner waymark_owner
  role text not null
  permission text not null
  own boolean not null default false
  gate text
  constraint role_permission_gate_check CHECK ((gate = ANY (ARRAY['vetting'::text, 'training'::text, 'setup'::text])))
  constraint role_permission_permission_fkey FOREIGN KEY (permission) REFERENCES access.permission(code)
  constraint role_permission_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint role_permission_pkey PRIMARY KEY (role, permission)
  grant select to waymark_app
  grant select to waymark_clock
  grant select to waymark_door

table access.role_proposal owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  account_kind text not null default 'full'::text
  role text not null
  scope text not null
  reason text not null
  proposed_by uuid not null
  proposed_by_name text not null
  proposed_organisation text not null
  proposed_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  decision text
  decided_by uuid
  decided_by_name text
  decided_organisation text
  decided_at timestamp with time zone
  decision_reason text
  version integer not null default 1
  constraint role_proposal_account_kind_check CHECK ((account_kind = 'full'::text))
  constraint role_proposal_by_two_organisations CHECK (((decision <> 'confirmed'::text) OR ((decided_by <> proposed_by) AND (decided_organisation <> proposed_organisation))))
  constraint role_proposal_decided_in_time CHECK ((decided_at <= expires_at))
  constraint role_proposal_decided_whole CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_by_name IS NULL)) AND ((decision IS NULL) = (decided_organisation IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL))))
  constraint role_proposal_decision_check CHECK ((decision = ANY (ARRAY['confirmed'::text, 'declined'::text, 'withdrawn'::text])))
  constraint role_proposal_decision_reason_check CHECK (((length(decision_reason) >= 1) AND (length(decision_reason) <= 500)))
  constraint role_proposal_ended_with_a_reason CHECK (((decision = 'confirmed'::text) = (decision_reason IS NULL)))
  constraint role_proposal_for_a_week CHECK (((expires_at > proposed_at) AND (expires_at <= (proposed_at + '7 days'::interval))))
  constraint role_proposal_never_for_oneself CHECK (((proposed_by <> person) AND (decided_by <> person)))
  constraint role_proposal_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint role_proposal_withdrawn_by_who_proposed CHECK (((decision = 'withdrawn'::text) = (decided_by = proposed_by)))
  constraint role_proposal_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id)
  constraint role_proposal_person_account_kind_fkey FOREIGN KEY (person, account_kind) REFERENCES access.account(id, kind)
  constraint role_proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES access.account(id)
  constraint role_proposal_role_fkey FOREIGN KEY (role) REFERENCES access.role(code)
  constraint role_proposal_pkey PRIMARY KEY (id)
  CREATE INDEX role_proposal_open ON access.role_proposal USING btree (expires_at) WHERE (decision IS NULL)
  CREATE INDEX role_proposal_person ON access.role_proposal USING btree (person)
  policy role_proposal_clock_select for select to waymark_clock using true
  policy role_proposal_insert for insert to waymark_app with check ((proposed_by = access.me()) AND (person <> access.me()) AND (decision IS NULL) AND (proposed_organisation = ( SELECT a.organisation FROM access.account a WHERE (a.id = access.me()))) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  policy role_proposal_select for select to waymark_app using ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))
  policy role_proposal_update for update to waymark_app using ((decision IS NULL) AND (expires_at > now()) AND (person <> access.me()) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text]))) with check ((decided_by = access.me()) AND (person <> access.me()) AND (decided_organisation = ( SELECT a.organisation FROM access.account a WHERE (a.id = access.me()))) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text, 'partnership'::text])))
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (decided_at, decided_by, decided_by_name, decided_organisation, decision, decision_reason, version) to waymark_app

table access.session owner waymark_owner row-security forced
  id_hash bytea not null
  account uuid not null
  factors text not null
  created_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  ended_at timestamp with time zone
  id uuid not null default gen_random_uuid()
  proved_at timestamp with time zone not null default now()
  passkey uuid
  provider uuid
  constraint session_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint session_passkey_fkey FOREIGN KEY (passkey) REFERENCES access.passkey(id) ON DELETE SET NULL
  constraint session_provider_fkey FOREIGN KEY (provider) REFERENCES access.provider(id)
  constraint session_pkey PRIMARY KEY (id_hash)
  CREATE INDEX session_account ON access.session USING btree (account) WHERE (ended_at IS NULL)
  CREATE INDEX session_ends ON access.session USING btree (ends_at)
  CREATE INDEX session_passkey ON access.session USING btree (passkey) WHERE (passkey IS NOT NULL)
  CREATE UNIQUE INDEX session_id ON access.session USING btree (id)
  policy session_clock_delete for delete to waymark_clock using true
  policy session_clock_select for select to waymark_clock using true
  policy session_door_delete for delete to waymark_door using true
  policy session_door_insert for insert to waymark_door with check true
  policy session_door_select for select to waymark_door using true
  policy session_door_update for update to waymark_door using true with check true
  policy session_select for select to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy session_update for update to waymark_app using (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text]))) with check (((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant delete, insert, select to waymark_door
  grant update (created_at, ended_at, ends_at, factors, id, passkey, proved_at, provider, seen_at) to waymark_app
  grant update (created_at, ended_at, ends_at, factors, id, passkey, proved_at, provider, seen_at) to waymark_clock
  grant update (created_at, ended_at, ends_at, factors, id, id_hash, passkey, proved_at, provider, seen_at) to waymark_door

table access.setup_confirmation owner waymark_owner row-security forced
  step text not null
  confirmed_by uuid not null
  confirmed_by_name text not null
  confirmed_at timestamp with time zone not null
  constraint setup_confirmation_step_check CHECK ((step = ANY (ARRAY['mail'::text, 'backup'::text, 'witness'::text])))
  constraint setup_confirmation_pkey PRIMARY KEY (step)
  policy setup_confirmation_insert for insert to waymark_app with check ((confirmed_by = access.me()) AND ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text])))
  policy setup_confirmation_select for select to waymark_app using ( SELECT (access.scopes('MANAGE_ACCOUNTS'::text) && ARRAY['installation'::text]))
  grant insert, select to waymark_app

table access.sharing_acceptance owner waymark_owner row-security forced
  organisation text not null
  edition integer not null
  accepted_by uuid not null
  accepted_by_name text not null
  accepted_at timestamp with time zone not null
  constraint sharing_acceptance_edition_check CHECK (((edition >= 1) AND (edition <= 9999)))
  constraint sharing_acceptance_pkey PRIMARY KEY (organisation, edition)
  policy sharing_acceptance_clock_insert for insert to waymark_clock with check (accepted_by = access.me())
  policy sharing_acceptance_clock_select for select to waymark_clock using true
  policy sharing_acceptance_door_select for select to waymark_door using true
  policy sharing_acceptance_insert for insert to waymark_app with check ((accepted_by = access.me()) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('ACCEPT_SHARING'::text) AS scopes)::text[])))
  policy sharing_acceptance_select for select to waymark_app using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_door

table access.terms_acceptance owner waymark_owner row-security forced
  account uuid not null
  edition integer not null
  accepted_at timestamp with time zone not null
  constraint terms_acceptance_edition_check CHECK (((edition >= 1) AND (edition <= 9999)))
  constraint terms_acceptance_account_fkey FOREIGN KEY (account) REFERENCES access.account(id)
  constraint terms_acceptance_pkey PRIMARY KEY (account, edition)
  policy terms_acceptance_clock_insert for insert to waymark_clock with check true
  policy terms_acceptance_clock_select for select to waymark_clock using true
  policy terms_acceptance_door_select for select to waymark_door using true
  policy terms_acceptance_insert for insert to waymark_app with check ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy terms_acceptance_select for select to waymark_app using ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_door

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

table analysis.area_outline owner waymark_owner row-security forced
  number integer not null
  source text not null
  file_name text not null
  content jsonb not null
  added_on date not null
  added_by_name text not null
  constraint area_outline_file_name_check CHECK ((length(file_name) <= 200))
  constraint area_outline_number_check CHECK (((number >= 1) AND (number <= 10000)))
  constraint area_outline_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint area_outline_pkey PRIMARY KEY (number)
  policy area_outline_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy area_outline_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.community_list owner waymark_owner row-security forced
  number integer not null
  source text not null
  as_of date not null
  content jsonb not null
  brought_on date not null
  brought_by_name text not null
  constraint community_list_number_check CHECK (((number >= 1) AND (number <= 10000)))
  constraint community_list_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint community_list_pkey PRIMARY KEY (number)
  policy community_list_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy community_list_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.estimate owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  title text not null
  period_from date not null
  period_to date not null
  territory text not null
  definition text not null
  lists text[] not null
  one_period boolean
  one_territory boolean
  one_definition boolean
  pairs jsonb not null default '[]'::jsonb
  linkage text not null default ''::text
  missed_links numeric(4,3)
  false_links numeric(4,3)
  seed bigint not null
  replicates integer not null
  least_overlap integer not null
  publishable integer not null
  progress integer not null default 0
  ran_at timestamp with time zone
  guarded jsonb
  result jsonb
  analyst uuid not null
  analyst_name text not null
  reader uuid
  reader_name text not null default ''::text
  sent_back text not null default ''::text
  agreed_on date
  constraint estimate_check CHECK ((period_to >= period_from))
  constraint estimate_check1 CHECK ((reader <> analyst))
  constraint estimate_check2 CHECK (((state = ANY (ARRAY['DONE'::text, 'SENT'::text, 'AGREED'::text])) = (result IS NOT NULL)))
  constraint estimate_check3 CHECK (((state <> ALL (ARRAY['SENT'::text, 'AGREED'::text])) OR (reader IS NOT NULL)))
  constraint estimate_check4 CHECK (((state = 'AGREED'::text) = (agreed_on IS NOT NULL)))
  constraint estimate_definition_check CHECK ((definition = ANY (ARRAY['POTENTIAL'::text, 'REASONABLE'::text, 'CONCLUSIVE'::text, 'OTHER'::text])))
  constraint estimate_false_links_check CHECK (((false_links >= (0)::numeric) AND (false_links <= 0.5)))
  constraint estimate_linkage_check CHECK ((length(linkage) <= 2000))
  constraint estimate_lists_check CHECK (((cardinality(lists) >= 1) AND (cardinality(lists) <= 10)))
  constraint estimate_missed_links_check CHECK (((missed_links >= (0)::numeric) AND (missed_links <= 0.5)))
  constraint estimate_progress_check CHECK (((progress >= 0) AND (progress <= 100)))
  constraint estimate_ref_check CHECK ((ref ~ '^ES-[0-9A-Z]{7}$'::text))
  constraint estimate_replicates_check CHECK (((replicates >= 1000) AND (replicates <= 10000)))
  constraint estimate_sent_back_check CHECK ((length(sent_back) <= 1000))
  constraint estimate_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'SENT'::text, 'AGREED'::text])))
  constraint estimate_territory_check CHECK (((length(territory) >= 1) AND (length(territory) <= 200)))
  constraint estimate_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint estimate_pkey PRIMARY KEY (ref)
  CREATE INDEX estimate_analyst ON analysis.estimate USING btree (analyst)
  CREATE INDEX estimate_reader ON analysis.estimate USING btree (reader)
  policy estimate_delete for delete to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) <> '{}'::text[])) AND (analyst = access.me()) AND (state <> 'AGREED'::text))
  policy estimate_insert for insert to waymark_app with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) <> '{}'::text[])) AND (analyst = access.me()) AND (state = 'DRAFT'::text))
  policy estimate_select for select to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) <> '{}'::text[])) AND ((access.me() = analyst) OR (access.me() = reader)))
  policy estimate_update for update to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) <> '{}'::text[])) AND (((analyst = access.me()) AND (state <> 'AGREED'::text)) OR ((reader = access.me()) AND (state = 'SENT'::text)))) with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) <> '{}'::text[])) AND (((analyst = access.me()) AND (state = ANY (ARRAY['DRAFT'::text, 'QUEUED'::text, 'DONE'::text, 'SENT'::text]))) OR ((reader = access.me()) AND (state = ANY (ARRAY['DONE'::text, 'AGREED'::text])))))
  policy estimate_work for select to waymark_clock using (state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text]))
  policy estimate_worked for update to waymark_clock using (state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text])) with check (state = ANY (ARRAY['RUNNING'::text, 'DONE'::text, 'FAILED'::text]))
  CREATE TRIGGER estimate_step BEFORE UPDATE ON analysis.estimate FOR EACH ROW EXECUTE FUNCTION analysis.estimate_step() always
  grant delete, insert, select to waymark_app
  grant update (agreed_on, definition, false_links, guarded, least_overlap, linkage, lists, missed_links, one_definition, one_period, one_territory, pairs, period_from, period_to, progress, publishable, reader, reader_name, result, sent_back, state, territory, title, version) to waymark_app
  grant select (false_links, least_overlap, linkage, lists, missed_links, one_definition, one_period, one_territory, pairs, publishable, ran_at, ref, replicates, seed, state, version) to waymark_clock
  grant update (guarded, progress, ran_at, result, state, version) to waymark_clock

table analysis.estimate_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  estimate text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint estimate_event_estimate_fkey FOREIGN KEY (estimate) REFERENCES analysis.estimate(ref) ON DELETE CASCADE
  constraint estimate_event_pkey PRIMARY KEY (id)
  CREATE INDEX estimate_event_estimate ON analysis.estimate_event USING btree (estimate, at DESC)
  policy estimate_event_insert for insert to waymark_app with check ((actor = access.me()) AND (EXISTS ( SELECT FROM analysis.estimate e WHERE (e.ref = estimate_event.estimate))))
  policy estimate_event_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.estimate e WHERE (e.ref = estimate_event.estimate)))
  policy estimate_event_work for insert to waymark_clock with check true
  grant insert, select to waymark_app
  grant insert to waymark_clock

table analysis.estimate_overlap owner waymark_owner row-security forced
  estimate text not null
  version integer not null default 1
  counts integer[] not null
  reasons text[] not null default '{}'::text[]
  constraint estimate_overlap_counts_check CHECK (((cardinality(counts) >= 2) AND (cardinality(counts) <= 1024)))
  constraint estimate_overlap_estimate_fkey FOREIGN KEY (estimate) REFERENCES analysis.estimate(ref) ON DELETE CASCADE
  constraint estimate_overlap_pkey PRIMARY KEY (estimate)
  policy estimate_overlap_insert for insert to waymark_app with check (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_overlap.estimate) AND (e.analyst = access.me()) AND (e.state = 'DRAFT'::text))))
  policy estimate_overlap_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_overlap.estimate) AND (e.analyst = access.me()))))
  policy estimate_overlap_update for update to waymark_app using (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_overlap.estimate) AND (e.analyst = access.me()) AND (e.state <> ALL (ARRAY['SENT'::text, 'AGREED'::text]))))) with check (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_overlap.estimate) AND (e.analyst = access.me()))))
  policy estimate_overlap_work for select to waymark_clock using (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_overlap.estimate) AND (e.state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text])))))
  policy estimate_overlap_worked for update to waymark_clock using (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_overlap.estimate) AND (e.state = 'RUNNING'::text)))) with check true
  grant insert, select to waymark_app
  grant update (counts, reasons, version) to waymark_app
  grant select (counts, estimate, version) to waymark_clock
  grant update (reasons, version) to waymark_clock

table analysis.estimate_release owner waymark_owner row-security forced
  estimate text not null
  title text not null
  period_from date not null
  period_to date not null
  territory text not null
  definition text not null
  lists integer not null
  replicates integer not null
  verdict text not null
  range_from bigint
  range_to bigint
  analyst_name text not null
  reader_name text not null
  released_by uuid not null
  released_on date not null
  constraint estimate_release_check CHECK ((num_nonnulls(range_from, range_to) =
CASE verdict
    WHEN 'RANGE'::text THEN 2
    ELSE 0
END))
  constraint estimate_release_verdict_check CHECK ((verdict = ANY (ARRAY['REFUSED'::text, 'UNDETERMINED'::text, 'EXPLORATORY'::text, 'RANGE'::text])))
  constraint estimate_release_estimate_fkey FOREIGN KEY (estimate) REFERENCES analysis.estimate(ref)
  constraint estimate_release_pkey PRIMARY KEY (estimate)
  policy estimate_release_insert for insert to waymark_app with check ((released_by = access.me()) AND (EXISTS ( SELECT FROM analysis.estimate e WHERE ((e.ref = estimate_release.estimate) AND (e.state = 'AGREED'::text) AND (e.reader = access.me()) AND (e.title = estimate_release.title) AND ((e.result ->> 'verdict'::text) = estimate_release.verdict)))))
  policy estimate_release_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.estimate_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint estimate_setting_check CHECK (((value >=
CASE key
    WHEN 'least_overlap'::text THEN 20
    ELSE 100
END) AND (value <= 10000)))
  constraint estimate_setting_key_check CHECK ((key = ANY (ARRAY['least_overlap'::text, 'publishable'::text])))
  constraint estimate_setting_pkey PRIMARY KEY (key, from_date)
  policy estimate_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy estimate_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  policy estimate_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table analysis.gap owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  community text not null
  language text not null default ''::text
  area text
  why text not null
  would_help text not null default ''::text
  state text not null default 'OPEN'::text
  named_on date not null
  named_by_name text not null
  taken_up_by text not null default ''::text
  taken_up_on date
  doing text not null default ''::text
  closed_on date
  outcome text not null default ''::text
  constraint gap_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint gap_check CHECK (((state = 'CLOSED'::text) = (closed_on IS NOT NULL)))
  constraint gap_check1 CHECK (((state = 'OPEN'::text) <= (taken_up_on IS NULL)))
  constraint gap_community_check CHECK (((length(community) >= 1) AND (length(community) <= 150)))
  constraint gap_doing_check CHECK ((length(doing) <= 2000))
  constraint gap_language_check CHECK ((language ~ '^([a-z]{2,3}(-[a-z]+)?)?$'::text))
  constraint gap_outcome_check CHECK ((length(outcome) <= 2000))
  constraint gap_ref_check CHECK ((ref ~ '^GA-[0-9A-Z]{7}$'::text))
  constraint gap_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'TAKEN_UP'::text, 'CLOSED'::text])))
  constraint gap_taken_up_by_check CHECK ((length(taken_up_by) <= 40))
  constraint gap_why_check CHECK (((length(why) >= 1) AND (length(why) <= 2000)))
  constraint gap_would_help_check CHECK ((length(would_help) <= 2000))
  constraint gap_pkey PRIMARY KEY (ref)
  policy gap_insert for insert to waymark_app with check ((state = 'OPEN'::text) AND ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text])))
  policy gap_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  policy gap_update for update to waymark_app using ((state <> 'CLOSED'::text) AND (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('RUN_CONSULTATIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (( SELECT access.scopes('RUN_CAMPAIGNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]))) with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('RUN_CONSULTATIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (( SELECT access.scopes('RUN_CAMPAIGNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]))
  grant insert, select to waymark_app
  grant update (closed_on, doing, outcome, state, taken_up_by, taken_up_on, version) to waymark_app

table analysis.local_figure owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  area text not null
  area_name text not null
  measure text not null
  side text not null
  from_day date not null
  to_day date not null
  value integer not null
  detail text not null default ''::text
  source text not null
  verification text not null
  added_on date not null
  added_by_name text not null
  withdrawn_on date
  withdrawn_why text not null default ''::text
  constraint local_figure_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint local_figure_area_name_check CHECK (((length(area_name) >= 1) AND (length(area_name) <= 100)))
  constraint local_figure_check CHECK ((to_day >= from_day))
  constraint local_figure_detail_check CHECK ((length(detail) <= 300))
  constraint local_figure_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 150)))
  constraint local_figure_ref_check CHECK ((ref ~ '^LB-[0-9A-Z]{7}$'::text))
  constraint local_figure_side_check CHECK ((side = ANY (ARRAY['SENT'::text, 'RECEIVED'::text, 'UNSAID'::text, 'OTHER'::text])))
  constraint local_figure_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint local_figure_value_check CHECK ((value >= 0))
  constraint local_figure_verification_check CHECK ((verification = ANY (ARRAY['VERIFIED'::text, 'SECONDARY'::text, 'UNVERIFIED'::text])))
  constraint local_figure_withdrawn_why_check CHECK ((length(withdrawn_why) <= 1000))
  constraint local_figure_pkey PRIMARY KEY (ref)
  policy local_figure_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy local_figure_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  policy local_figure_update for update to waymark_app using ((withdrawn_on IS NULL) AND ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))) with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant update (version, withdrawn_on, withdrawn_why) to waymark_app

table analysis.map_tile owner waymark_owner row-security forced
  area text not null
  version integer not null default 1
  across integer not null
  down integer not null
  set_by_name text not null
  constraint map_tile_across_check CHECK (((across >= 1) AND (across <= 12)))
  constraint map_tile_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint map_tile_down_check CHECK (((down >= 1) AND (down <= 12)))
  constraint map_tile_pkey PRIMARY KEY (area)
  policy map_tile_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy map_tile_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  policy map_tile_update for update to waymark_app using ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant update (across, down, set_by_name, version) to waymark_app

table analysis.national_figure owner waymark_owner row-security forced
  id uuid not null
  measure text not null
  split text not null default 'TOTAL'::text
  part text not null default ''::text
  year integer not null
  quarter integer not null
  number integer not null
  value integer not null
  first_published boolean not null
  edition text not null
  published_on date
  source text not null default ''::text
  verification text not null
  note text not null default ''::text
  brought_with text
  added_on date not null
  added_by_name text not null
  constraint national_figure_edition_check CHECK (((length(edition) >= 1) AND (length(edition) <= 200)))
  constraint national_figure_measure_check CHECK ((measure ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint national_figure_note_check CHECK ((length(note) <= 500))
  constraint national_figure_number_check CHECK (((number >= 1) AND (number <= 1000)))
  constraint national_figure_part_check CHECK ((length(part) <= 100))
  constraint national_figure_quarter_check CHECK (((quarter >= 0) AND (quarter <= 4)))
  constraint national_figure_source_check CHECK ((length(source) <= 300))
  constraint national_figure_split_check CHECK ((split ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint national_figure_value_check CHECK ((value >= 0))
  constraint national_figure_verification_check CHECK ((verification = ANY (ARRAY['VERIFIED'::text, 'SECONDARY'::text, 'UNVERIFIED'::text])))
  constraint national_figure_year_check CHECK (((year >= 2009) AND (year <= 2100)))
  constraint national_figure_pkey PRIMARY KEY (id)
  constraint national_figure_measure_split_part_year_quarter_number_key UNIQUE (measure, split, part, year, quarter, number)
  policy national_figure_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy national_figure_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.national_import owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  edition text not null
  published_on date not null
  file_name text not null
  digest text not null
  state text not null default 'WAITING'::text
  content jsonb not null
  taken integer not null default 0
  brought_on date not null
  brought_by_name text not null
  decided_on date
  decided_by_name text not null default ''::text
  constraint national_import_check CHECK (((state = 'WAITING'::text) = (decided_on IS NULL)))
  constraint national_import_digest_check CHECK ((length(digest) = 64))
  constraint national_import_edition_check CHECK (((length(edition) >= 1) AND (length(edition) <= 200)))
  constraint national_import_file_name_check CHECK ((length(file_name) <= 200))
  constraint national_import_ref_check CHECK ((ref ~ '^NI-[0-9A-Z]{7}$'::text))
  constraint national_import_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'TAKEN'::text, 'REFUSED'::text])))
  constraint national_import_pkey PRIMARY KEY (ref)
  policy national_import_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy national_import_select for select to waymark_app using ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy national_import_update for update to waymark_app using ((state = 'WAITING'::text) AND ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))) with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant update (decided_by_name, decided_on, state, taken, version) to waymark_app

table analysis.onward_return owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  template text not null
  template_version integer not null
  title text not null
  receiver text not null
  checked_on date
  fields jsonb not null
  period_from date not null
  period_to date not null
  due_on date not null
  figures jsonb not null default '[]'::jsonb
  counted_on date not null
  prepared_by uuid not null
  prepared_by_name text not null
  sent_back text not null default ''::text
  approved_on date
  approved_by uuid
  approved_by_name text not null default ''::text
  sent_on date
  sent_by uuid
  sent_by_name text not null default ''::text
  sent_to text not null default ''::text
  sent_format text not null default ''::text
  sent_file bytea
  sent_digest text not null default ''::text
  constraint onward_return_check CHECK ((period_to >= period_from))
  constraint onward_return_check1 CHECK (((state = ANY (ARRAY['APPROVED'::text, 'SENT'::text])) = (num_nonnulls(approved_on, approved_by) = 2)))
  constraint onward_return_check2 CHECK ((approved_by <> prepared_by))
  constraint onward_return_check3 CHECK (((state = 'SENT'::text) = (num_nonnulls(sent_on, sent_by, sent_file) = 3)))
  constraint onward_return_check4 CHECK (((state = 'SENT'::text) = ((sent_digest <> ''::text) AND (sent_to <> ''::text) AND (sent_format <> ''::text))))
  constraint onward_return_receiver_check CHECK (((length(receiver) >= 1) AND (length(receiver) <= 200)))
  constraint onward_return_ref_check CHECK ((ref ~ '^RN-[0-9A-Z]{7}$'::text))
  constraint onward_return_sent_back_check CHECK ((length(sent_back) <= 1000))
  constraint onward_return_sent_digest_check CHECK ((sent_digest ~ '^([0-9a-f]{64})?$'::text))
  constraint onward_return_sent_format_check CHECK ((sent_format = ANY (ARRAY[''::text, 'XLSX'::text, 'CSV'::text, 'HTCDS'::text])))
  constraint onward_return_sent_to_check CHECK ((length(sent_to) <= 300))
  constraint onward_return_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'WAITING'::text, 'APPROVED'::text, 'SENT'::text])))
  constraint onward_return_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint onward_return_pkey PRIMARY KEY (ref)
  CREATE INDEX onward_return_state ON analysis.onward_return USING btree (state, due_on)
  policy onward_return_insert for insert to waymark_app with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) AND (state = 'DRAFT'::text) AND (prepared_by = access.me()))
  policy onward_return_select for select to waymark_app using (( SELECT ((access.scopes('ANALYSE_FIGURES'::text) || access.scopes('APPROVE_RELEASES'::text)) && ARRAY['partnership'::text])) OR ((state = 'SENT'::text) AND ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))))
  policy onward_return_update for update to waymark_app using ((state <> 'SENT'::text) AND (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ((state = 'WAITING'::text) AND ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text]))))) with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ((state = ANY (ARRAY['DRAFT'::text, 'APPROVED'::text])) AND ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text]))))
  CREATE TRIGGER onward_return_step BEFORE UPDATE ON analysis.onward_return FOR EACH ROW EXECUTE FUNCTION analysis.onward_return_step() always
  grant insert, select to waymark_app
  grant update (approved_by, approved_by_name, approved_on, counted_on, due_on, figures, prepared_by, prepared_by_name, sent_back, sent_by, sent_by_name, sent_digest, sent_file, sent_format, sent_on, sent_to, state, version) to waymark_app

table analysis.onward_return_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  onward_return text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint onward_return_event_onward_return_fkey FOREIGN KEY (onward_return) REFERENCES analysis.onward_return(ref)
  constraint onward_return_event_pkey PRIMARY KEY (id)
  CREATE INDEX onward_return_event_return ON analysis.onward_return_event USING btree (onward_return, at DESC)
  policy onward_return_event_insert for insert to waymark_app with check ((actor = access.me()) AND (EXISTS ( SELECT FROM analysis.onward_return r WHERE (r.ref = onward_return_event.onward_return))))
  policy onward_return_event_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.onward_return r WHERE (r.ref = onward_return_event.onward_return)))
  grant insert, select to waymark_app

table analysis.overlap_approval owner waymark_owner row-security forced
  run uuid not null
  organisation text not null
  person uuid not null
  person_name text not null
  at timestamp with time zone not null
  constraint overlap_approval_run_fkey FOREIGN KEY (run) REFERENCES analysis.overlap_run(id) ON DELETE CASCADE
  constraint overlap_approval_pkey PRIMARY KEY (run, person)
  constraint overlap_approval_run_organisation_key UNIQUE (run, organisation)
  policy overlap_approval_clock_select for select to waymark_clock using true
  policy overlap_approval_insert for insert to waymark_app with check ((organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) AND (person = access.me()) AND (EXISTS ( SELECT FROM analysis.overlap_run r WHERE ((r.id = overlap_approval.run) AND (r.state = 'PROPOSED'::text) AND (overlap_approval.organisation = ANY (r.organisations))))))
  policy overlap_approval_select for select to waymark_app using (run IN ( SELECT r.id FROM analysis.overlap_run r))
  grant insert, select to waymark_app
  grant select to waymark_clock

table analysis.overlap_cell owner waymark_owner row-security forced
  run uuid not null
  combination integer not null
  people integer not null
  constraint overlap_cell_combination_check CHECK ((combination > 0))
  constraint overlap_cell_people_check CHECK ((people >= 0))
  constraint overlap_cell_run_fkey FOREIGN KEY (run) REFERENCES analysis.overlap_run(id) ON DELETE CASCADE
  constraint overlap_cell_pkey PRIMARY KEY (run, combination)
  policy overlap_cell_clock_delete for delete to waymark_clock using true
  policy overlap_cell_clock_insert for insert to waymark_clock with check true
  policy overlap_cell_clock_select for select to waymark_clock using true
  policy overlap_cell_select for select to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) @> '{partnership}'::text[])) AND (run IN ( SELECT p.handed_run FROM analysis.overlap_project p WHERE (p.handed_run IS NOT NULL))))
  grant select to waymark_app
  grant delete, insert, select to waymark_clock

table analysis.overlap_certificate owner waymark_owner row-security forced
  project uuid not null
  ref text not null
  at timestamp with time zone not null
  by_name text not null
  why text not null
  counts jsonb not null
  digest text not null
  constraint overlap_certificate_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  constraint overlap_certificate_ref_check CHECK ((ref ~ '^OX-[0-9A-Z]{7}$'::text))
  constraint overlap_certificate_why_check CHECK (((length(why) >= 1) AND (length(why) <= 500)))
  constraint overlap_certificate_project_fkey FOREIGN KEY (project) REFERENCES analysis.overlap_project(id)
  constraint overlap_certificate_pkey PRIMARY KEY (project)
  constraint overlap_certificate_ref_key UNIQUE (ref)
  policy overlap_certificate_clock_insert for insert to waymark_clock with check true
  policy overlap_certificate_clock_select for select to waymark_clock using true
  policy overlap_certificate_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_certificate.project) AND (p.organisations && ( SELECT analysis.list_organisations() AS list_organisations)))))
  grant select to waymark_app
  grant insert, select to waymark_clock

table analysis.overlap_encoding owner waymark_owner row-security forced
  list uuid not null
  content bytea not null
  constraint overlap_encoding_list_fkey FOREIGN KEY (list) REFERENCES analysis.overlap_list(id) ON DELETE CASCADE
  constraint overlap_encoding_pkey PRIMARY KEY (list)
  policy overlap_encoding_clock_delete for delete to waymark_clock using true
  policy overlap_encoding_clock_select for select to waymark_clock using true
  policy overlap_encoding_insert for insert to waymark_app with check (list IN ( SELECT l.id FROM analysis.overlap_list l WHERE ((l.handed_by = access.me()) AND (l.state = 'CURRENT'::text))))
  grant insert to waymark_app
  grant delete, select to waymark_clock

table analysis.overlap_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  project uuid not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  constraint overlap_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 300)))
  constraint overlap_event_project_fkey FOREIGN KEY (project) REFERENCES analysis.overlap_project(id) ON DELETE CASCADE
  constraint overlap_event_pkey PRIMARY KEY (id)
  CREATE INDEX overlap_event_project ON analysis.overlap_event USING btree (project, at)
  policy overlap_event_clock_insert for insert to waymark_clock with check true
  policy overlap_event_clock_select for select to waymark_clock using true
  policy overlap_event_insert for insert to waymark_app with check ((actor = access.me()) AND (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_event.project) AND (p.organisations && ( SELECT analysis.list_organisations() AS list_organisations))))))
  policy overlap_event_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_event.project) AND (p.organisations && ( SELECT analysis.list_organisations() AS list_organisations)))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table analysis.overlap_key owner waymark_owner row-security forced
  project uuid not null
  organisation text not null
  from_organisation text not null
  from_key text not null
  to_key text not null
  wrapped text not null
  made_at timestamp with time zone not null
  made_by uuid not null
  constraint overlap_key_from_key_check CHECK ((from_key ~ '^[A-Za-z0-9+/]{87}=$'::text))
  constraint overlap_key_to_key_check CHECK ((to_key ~ '^[A-Za-z0-9+/]{87}=$'::text))
  constraint overlap_key_wrapped_check CHECK ((wrapped ~ '^[A-Za-z0-9+/=]{80,200}$'::text))
  constraint overlap_key_project_fkey FOREIGN KEY (project) REFERENCES analysis.overlap_project(id) ON DELETE CASCADE
  constraint overlap_key_pkey PRIMARY KEY (project, organisation)
  policy overlap_key_clock_delete for delete to waymark_clock using true
  policy overlap_key_clock_select for select to waymark_clock using true
  policy overlap_key_delete for delete to waymark_app using (organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[]))
  policy overlap_key_insert for insert to waymark_app with check ((from_organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) AND (made_by = access.me()) AND (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_key.project) AND (overlap_key.organisation = ANY (p.organisations)) AND (overlap_key.from_organisation = ANY (p.organisations))))) AND analysis.overlap_ready(project))
  policy overlap_key_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_key.project) AND (p.organisations && ( SELECT analysis.list_organisations() AS list_organisations)))))
  grant delete, insert, select to waymark_app
  grant delete, select to waymark_clock

table analysis.overlap_list owner waymark_owner row-security forced
  id uuid not null
  project uuid not null
  organisation text not null
  people integer not null
  key_mark text not null
  digest text not null
  state text not null default 'CURRENT'::text
  handed_by uuid not null
  handed_by_name text not null
  handed_at timestamp with time zone not null
  constraint overlap_list_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
  constraint overlap_list_key_mark_check CHECK ((key_mark ~ '^[0-9a-f]{12}$'::text))
  constraint overlap_list_people_check CHECK (((people >= 1) AND (people <= 100000)))
  constraint overlap_list_state_check CHECK ((state = ANY (ARRAY['CURRENT'::text, 'REPLACED'::text, 'DELETED'::text])))
  constraint overlap_list_project_fkey FOREIGN KEY (project) REFERENCES analysis.overlap_project(id) ON DELETE CASCADE
  constraint overlap_list_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX overlap_list_current ON analysis.overlap_list USING btree (project, organisation) WHERE (state = 'CURRENT'::text)
  policy overlap_list_clock_select for select to waymark_clock using true
  policy overlap_list_clock_update for update to waymark_clock using true with check true
  policy overlap_list_insert for insert to waymark_app with check ((organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) AND (handed_by = access.me()) AND (state = 'CURRENT'::text) AND (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_list.project) AND (overlap_list.organisation = ANY (p.organisations))))) AND analysis.overlap_ready(project))
  policy overlap_list_select for select to waymark_app using (organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[]))
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (state) to waymark_clock

table analysis.overlap_pair owner waymark_owner row-security forced
  id uuid not null
  run uuid not null
  one integer not null
  one_number integer not null
  other integer not null
  other_number integer not null
  probability double precision not null
  judged text not null default ''::text
  constraint overlap_pair_judged_check CHECK ((judged = ANY (ARRAY[''::text, 'SAME'::text, 'NOT_SAME'::text, 'UNSURE'::text])))
  constraint overlap_pair_run_fkey FOREIGN KEY (run) REFERENCES analysis.overlap_run(id) ON DELETE CASCADE
  constraint overlap_pair_pkey PRIMARY KEY (id)
  CREATE INDEX overlap_pair_run ON analysis.overlap_pair USING btree (run)
  policy overlap_pair_clock_delete for delete to waymark_clock using true
  policy overlap_pair_clock_insert for insert to waymark_clock with check true
  policy overlap_pair_clock_select for select to waymark_clock using true
  policy overlap_pair_clock_update for update to waymark_clock using true with check true
  grant delete, insert, select to waymark_clock
  grant update (judged) to waymark_clock

table analysis.overlap_party owner waymark_owner row-security forced
  project uuid not null
  organisation text not null
  version integer not null default 1
  signed_version integer not null default 0
  signed_by uuid
  signed_by_name text not null default ''::text
  signed_at timestamp with time zone
  public_key text not null default ''::text
  list_at timestamp with time zone
  constraint overlap_party_public_key_check CHECK ((public_key ~ '^([A-Za-z0-9+/]{87}=)?$'::text))
  constraint overlap_party_project_fkey FOREIGN KEY (project) REFERENCES analysis.overlap_project(id) ON DELETE CASCADE
  constraint overlap_party_pkey PRIMARY KEY (project, organisation)
  policy overlap_party_clock_select for select to waymark_clock using true
  policy overlap_party_clock_update for update to waymark_clock using true with check true
  policy overlap_party_insert for insert to waymark_app with check ((EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_party.project) AND (p.created_by = access.me()) AND (overlap_party.organisation = ANY (p.organisations)) AND (p.state = 'OPEN'::text)))) AND (signed_version = 0) AND (list_at IS NULL) AND (public_key = ''::text))
  policy overlap_party_select for select to waymark_app using (project IN ( SELECT p.id FROM analysis.overlap_project p))
  policy overlap_party_update for update to waymark_app using (organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) with check ((organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) AND (EXISTS ( SELECT FROM analysis.overlap_project p WHERE ((p.id = overlap_party.project) AND (p.state = 'OPEN'::text)))))
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (list_at, public_key, signed_at, signed_by, signed_by_name, signed_version, version) to waymark_app
  grant update (list_at, public_key, version) to waymark_clock

table analysis.overlap_project owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  text_version integer not null default 1
  title text not null
  purpose text not null
  definition text not null
  place text not null
  from_day date not null
  to_day date not null
  organisations text[] not null
  fields text[] not null
  agreement text not null
  dpia text not null
  judges text not null
  delete_on date not null
  state text not null default 'OPEN'::text
  created_by uuid not null
  created_by_name text not null
  created_at timestamp with time zone not null
  handed_run uuid
  handed_at timestamp with time zone
  deleted_at timestamp with time zone
  constraint overlap_project_agreement_check CHECK (((length(agreement) >= 1) AND (length(agreement) <= 8000)))
  constraint overlap_project_check CHECK ((to_day >= from_day))
  constraint overlap_project_check1 CHECK (((state = 'DELETED'::text) = (deleted_at IS NOT NULL)))
  constraint overlap_project_check2 CHECK (((handed_run IS NULL) = (handed_at IS NULL)))
  constraint overlap_project_definition_check CHECK (((length(definition) >= 1) AND (length(definition) <= 1000)))
  constraint overlap_project_dpia_check CHECK (((length(dpia) >= 1) AND (length(dpia) <= 8000)))
  constraint overlap_project_fields_check CHECK (((cardinality(fields) >= 2) AND (cardinality(fields) <= 6)))
  constraint overlap_project_judges_check CHECK (((length(judges) >= 1) AND (length(judges) <= 500)))
  constraint overlap_project_organisations_check CHECK (((cardinality(organisations) >= 2) AND (cardinality(organisations) <= 6)))
  constraint overlap_project_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
  constraint overlap_project_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 1000)))
  constraint overlap_project_ref_check CHECK ((ref ~ '^OV-[0-9A-Z]{7}$'::text))
  constraint overlap_project_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DELETED'::text])))
  constraint overlap_project_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint overlap_project_pkey PRIMARY KEY (id)
  constraint overlap_project_ref_key UNIQUE (ref)
  CREATE INDEX overlap_project_organisations ON analysis.overlap_project USING gin (organisations)
  policy overlap_project_clock_select for select to waymark_clock using true
  policy overlap_project_clock_update for update to waymark_clock using true with check true
  policy overlap_project_insert for insert to waymark_app with check ((organisations && ( SELECT analysis.list_organisations() AS list_organisations)) AND (created_by = access.me()) AND (state = 'OPEN'::text) AND (handed_at IS NULL))
  policy overlap_project_select for select to waymark_app using ((organisations && ( SELECT analysis.list_organisations() AS list_organisations)) OR ((handed_at IS NOT NULL) AND ( SELECT (access.scopes('ANALYSE_FIGURES'::text) @> '{partnership}'::text[]))))
  policy overlap_project_update for update to waymark_app using ((organisations && ( SELECT analysis.list_organisations() AS list_organisations)) AND (state = 'OPEN'::text)) with check ((organisations && ( SELECT analysis.list_organisations() AS list_organisations)) AND (state = 'OPEN'::text))
  CREATE TRIGGER overlap_project_step BEFORE UPDATE ON analysis.overlap_project FOR EACH ROW EXECUTE FUNCTION analysis.overlap_project_step() always
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (agreement, definition, delete_on, dpia, fields, from_day, handed_at, handed_run, judges, place, purpose, text_version, title, to_day, version) to waymark_app
  grant update (deleted_at, handed_at, handed_run, state, version) to waymark_clock

table analysis.overlap_run owner waymark_owner row-security forced
  id uuid not null
  project uuid not null
  number integer not null
  version integer not null default 1
  lists uuid[] not null
  organisations text[] not null
  state text not null default 'PROPOSED'::text
  proposed_by uuid not null
  proposed_by_name text not null
  proposed_at timestamp with time zone not null
  done_at timestamp with time zone
  counted_at timestamp with time zone
  failure text not null default ''::text
  answer jsonb
  missed double precision
  wrong double precision
  constraint overlap_run_check CHECK ((cardinality(lists) = cardinality(organisations)))
  constraint overlap_run_check1 CHECK (((state = 'DONE'::text) = (answer IS NOT NULL)))
  constraint overlap_run_lists_check CHECK (((cardinality(lists) >= 2) AND (cardinality(lists) <= 6)))
  constraint overlap_run_number_check CHECK ((number > 0))
  constraint overlap_run_state_check CHECK ((state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text, 'DONE'::text, 'WITHDRAWN'::text, 'FAILED'::text])))
  constraint overlap_run_project_fkey FOREIGN KEY (project) REFERENCES analysis.overlap_project(id) ON DELETE CASCADE
  constraint overlap_run_pkey PRIMARY KEY (id)
  constraint overlap_run_project_number_key UNIQUE (project, number)
  CREATE UNIQUE INDEX overlap_run_waiting ON analysis.overlap_run USING btree (project) WHERE (state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text]))
  policy overlap_run_clock_insert for insert to waymark_clock with check (state = 'PROPOSED'::text)
  policy overlap_run_clock_select for select to waymark_clock using true
  policy overlap_run_clock_update for update to waymark_clock using true with check true
  policy overlap_run_select for select to waymark_app using (project IN ( SELECT p.id FROM analysis.overlap_project p))
  policy overlap_run_update for update to waymark_app using ((organisations && ( SELECT analysis.list_organisations() AS list_organisations)) AND (state = ANY (ARRAY['PROPOSED'::text, 'APPROVED'::text]))) with check ((organisations && ( SELECT analysis.list_organisations() AS list_organisations)) AND (state = ANY (ARRAY['APPROVED'::text, 'WITHDRAWN'::text])))
  CREATE TRIGGER overlap_run_step BEFORE UPDATE ON analysis.overlap_run FOR EACH ROW EXECUTE FUNCTION analysis.overlap_run_step() always
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (state, version) to waymark_app
  grant update (answer, counted_at, done_at, failure, missed, state, version, wrong) to waymark_clock

table analysis.overlap_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint overlap_setting_key_check CHECK ((key = ANY (ARRAY['people'::text, 'changed'::text, 'runs'::text, 'lists'::text])))
  constraint overlap_setting_value_check CHECK (((value >= 1) AND (value <= 100000)))
  constraint overlap_setting_pkey PRIMARY KEY (key, from_date)
  policy overlap_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy overlap_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy overlap_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table analysis.overlap_side owner waymark_owner row-security forced
  pair uuid not null
  run uuid not null
  organisation text not null
  other text not null
  number integer not null
  alike text[] not null
  version integer not null default 1
  judgement text not null default ''::text
  judged_by uuid
  judged_by_name text not null default ''::text
  judged_at timestamp with time zone
  constraint overlap_side_judgement_check CHECK ((judgement = ANY (ARRAY[''::text, 'SAME'::text, 'NOT_SAME'::text, 'UNSURE'::text])))
  constraint overlap_side_pair_fkey FOREIGN KEY (pair) REFERENCES analysis.overlap_pair(id) ON DELETE CASCADE
  constraint overlap_side_run_fkey FOREIGN KEY (run) REFERENCES analysis.overlap_run(id) ON DELETE CASCADE
  constraint overlap_side_pkey PRIMARY KEY (pair, organisation)
  CREATE INDEX overlap_side_run ON analysis.overlap_side USING btree (run, organisation)
  policy overlap_side_clock_delete for delete to waymark_clock using true
  policy overlap_side_clock_insert for insert to waymark_clock with check true
  policy overlap_side_clock_select for select to waymark_clock using true
  policy overlap_side_select for select to waymark_app using (organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[]))
  policy overlap_side_update for update to waymark_app using (organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) with check ((organisation = ANY (( SELECT analysis.list_organisations() AS list_organisations)::text[])) AND (judged_by = access.me()))
  grant select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (judged_at, judged_by, judged_by_name, judgement, version) to waymark_app

table analysis.picture_note owner waymark_owner row-security forced
  chart text not null
  number integer not null
  changed text not null
  unknown text not null
  written_on date not null
  written_by_name text not null
  constraint picture_note_changed_check CHECK (((length(changed) >= 1) AND (length(changed) <= 2000)))
  constraint picture_note_chart_check CHECK ((chart ~ '^[a-z][a-z-]{0,39}$'::text))
  constraint picture_note_number_check CHECK (((number >= 1) AND (number <= 100000)))
  constraint picture_note_unknown_check CHECK (((length(unknown) >= 1) AND (length(unknown) <= 2000)))
  constraint picture_note_pkey PRIMARY KEY (chart, number)
  policy picture_note_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy picture_note_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.population owner waymark_owner row-security forced
  area text not null
  as_of date not null
  number integer not null
  people integer not null
  source text not null
  set_on date not null
  set_by_name text not null
  constraint population_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint population_number_check CHECK (((number >= 1) AND (number <= 1000)))
  constraint population_people_check CHECK (((people >= 100) AND (people <= 2000000000)))
  constraint population_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint population_pkey PRIMARY KEY (area, as_of, number)
  policy population_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy population_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.reach_count owner waymark_owner row-security forced
  quarter text not null
  tables jsonb not null
  counted_on date not null
  counted_by_name text not null
  constraint reach_count_quarter_check CHECK ((quarter ~ '^[0-9]{4}-[1-4]$'::text))
  constraint reach_count_pkey PRIMARY KEY (quarter)
  policy reach_count_insert for insert to waymark_app with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy reach_count_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.release owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  title text not null
  measure text not null
  measure_key text not null
  part_of text not null default ''::text
  definition text not null
  unknown text not null default ''::text
  why text not null
  from_quarter text not null
  to_quarter text not null
  area text
  row_name text not null
  column_name text not null default ''::text
  threshold integer not null
  totals_may_hide boolean not null default false
  sums text not null default ''::text
  nothing_else boolean not null default false
  group_reason text not null default ''::text
  wording integer not null default 1
  printed jsonb
  prepared_by uuid not null
  prepared_by_name text not null
  prepared_on date not null
  hands uuid[] not null
  submitted_on date
  sent_back text not null default ''::text
  approved_by uuid
  approved_by_name text not null default ''::text
  released_on date
  expires_on date
  withdrawn_on date
  withdrawn_by_name text not null default ''::text
  withdrawn_why text not null default ''::text
  constraint release_check CHECK (((length(part_of) <= 200) AND (part_of <> measure_key)))
  constraint release_check1 CHECK (((to_quarter ~ '^[0-9]{4}-Q[1-4]$'::text) AND (to_quarter >= from_quarter)))
  constraint release_check2 CHECK ((expires_on > released_on))
  constraint release_check3 CHECK (((state = ANY (ARRAY['RELEASED'::text, 'WITHDRAWN'::text])) = (num_nonnulls(released_on, approved_by, expires_on) = 3)))
  constraint release_check4 CHECK (((state <> ALL (ARRAY['SUBMITTED'::text, 'RELEASED'::text, 'WITHDRAWN'::text])) OR ((printed IS NOT NULL) AND (submitted_on IS NOT NULL))))
  constraint release_check5 CHECK ((((state = 'WITHDRAWN'::text) = (withdrawn_on IS NOT NULL)) AND ((state = 'WITHDRAWN'::text) = (withdrawn_why <> ''::text))))
  constraint release_check6 CHECK (((state <> 'SENT_BACK'::text) OR (sent_back <> ''::text)))
  constraint release_check7 CHECK ((prepared_by = ANY (hands)))
  constraint release_check8 CHECK (((approved_by IS NULL) OR (NOT (approved_by = ANY (hands)))))
  constraint release_column_name_check CHECK ((length(column_name) <= 60))
  constraint release_definition_check CHECK (((length(definition) >= 1) AND (length(definition) <= 1000)))
  constraint release_from_quarter_check CHECK ((from_quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint release_group_reason_check CHECK ((length(group_reason) <= 1000))
  constraint release_measure_check CHECK (((length(measure) >= 1) AND (length(measure) <= 200)))
  constraint release_measure_key_check CHECK (((length(measure_key) >= 1) AND (length(measure_key) <= 200)))
  constraint release_ref_check CHECK ((ref ~ '^RF-[0-9A-Z]{7}$'::text))
  constraint release_row_name_check CHECK (((length(row_name) >= 1) AND (length(row_name) <= 60)))
  constraint release_sent_back_check CHECK ((length(sent_back) <= 1000))
  constraint release_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED'::text, 'SENT_BACK'::text, 'RELEASED'::text, 'WITHDRAWN'::text])))
  constraint release_sums_check CHECK ((length(sums) <= 2000))
  constraint release_threshold_check CHECK (((threshold >= 5) AND (threshold <= 100)))
  constraint release_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint release_unknown_check CHECK ((length(unknown) <= 1000))
  constraint release_why_check CHECK (((length(why) >= 1) AND (length(why) <= 1000)))
  constraint release_withdrawn_why_check CHECK ((length(withdrawn_why) <= 1000))
  constraint release_pkey PRIMARY KEY (ref)
  CREATE INDEX release_measure ON analysis.release USING btree (measure_key, state)
  policy release_clock_select for select to waymark_clock using (state = ANY (ARRAY['SUBMITTED'::text, 'RELEASED'::text, 'WITHDRAWN'::text]))
  policy release_insert for insert to waymark_app with check ((state = 'DRAFT'::text) AND (prepared_by = access.me()) AND ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])))
  policy release_select for select to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text])) OR ((state = ANY (ARRAY['RELEASED'::text, 'WITHDRAWN'::text])) AND ( SELECT (access.scopes('VIEW_PACKS'::text) <> '{}'::text[]))))
  policy release_update for update to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ((state = ANY (ARRAY['SUBMITTED'::text, 'RELEASED'::text])) AND ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text])))) with check  CASE WHEN (state = 'RELEASED'::text) THEN ((approved_by = access.me()) AND ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text]))) ELSE (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ((state = ANY (ARRAY['SENT_BACK'::text, 'WITHDRAWN'::text])) AND ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text])))) END
  CREATE TRIGGER release_step BEFORE UPDATE ON analysis.release FOR EACH ROW EXECUTE FUNCTION analysis.release_step() always
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (approved_by, approved_by_name, area, column_name, definition, expires_on, from_quarter, group_reason, hands, measure, measure_key, nothing_else, part_of, printed, released_on, row_name, sent_back, state, submitted_on, sums, threshold, title, to_quarter, totals_may_hide, unknown, version, why, withdrawn_by_name, withdrawn_on, withdrawn_why, wording) to waymark_app

table analysis.release_count owner waymark_owner row-security forced
  release text not null
  row_names text[] not null
  column_names text[] not null
  counts bigint[] not null
  hidden boolean[]
  constraint release_count_check CHECK ((cardinality(counts) = (cardinality(row_names) * cardinality(column_names))))
  constraint release_count_check1 CHECK ((cardinality(hidden) = ((cardinality(row_names) + 1) * (cardinality(column_names) + 1))))
  constraint release_count_column_names_check CHECK (((cardinality(column_names) >= 1) AND (cardinality(column_names) <= 20)))
  constraint release_count_row_names_check CHECK (((cardinality(row_names) >= 1) AND (cardinality(row_names) <= 40)))
  constraint release_count_release_fkey FOREIGN KEY (release) REFERENCES analysis.release(ref) ON DELETE CASCADE
  constraint release_count_pkey PRIMARY KEY (release)
  policy release_count_clock_select for select to waymark_clock using (EXISTS ( SELECT FROM analysis.release r WHERE (r.ref = release_count.release)))
  policy release_count_insert for insert to waymark_app with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM analysis.release r WHERE ((r.ref = release_count.release) AND (r.state = 'DRAFT'::text)))))
  policy release_count_select for select to waymark_app using ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  policy release_count_update for update to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM analysis.release r WHERE ((r.ref = release_count.release) AND (r.state = ANY (ARRAY['DRAFT'::text, 'SENT_BACK'::text])))))) with check ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (column_names, counts, hidden, row_names) to waymark_app

table analysis.release_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  release text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint release_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint release_event_words_check CHECK ((length(words) <= 2000))
  constraint release_event_release_fkey FOREIGN KEY (release) REFERENCES analysis.release(ref) ON DELETE CASCADE
  constraint release_event_pkey PRIMARY KEY (id)
  CREATE INDEX release_event_release ON analysis.release_event USING btree (release, at DESC)
  policy release_event_insert for insert to waymark_app with check ((actor = access.me()) AND (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text]))))
  policy release_event_select for select to waymark_app using (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app

table analysis.release_sign_off owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  release text not null
  wording integer not null
  kind text not null
  who text not null
  on_day date not null
  agreed boolean not null
  words text not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint release_sign_off_kind_check CHECK ((kind = ANY (ARRAY['SURVIVORS'::text, 'PARTNER'::text])))
  constraint release_sign_off_who_check CHECK (((length(who) >= 1) AND (length(who) <= 100)))
  constraint release_sign_off_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
  constraint release_sign_off_release_fkey FOREIGN KEY (release) REFERENCES analysis.release(ref) ON DELETE CASCADE
  constraint release_sign_off_pkey PRIMARY KEY (id)
  CREATE INDEX release_sign_off_release ON analysis.release_sign_off USING btree (release, recorded_at)
  policy release_sign_off_insert for insert to waymark_app with check ((recorded_by = access.me()) AND ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM analysis.release r WHERE ((r.ref = release_sign_off.release) AND (r.state = ANY (ARRAY['DRAFT'::text, 'SENT_BACK'::text, 'SUBMITTED'::text])) AND (r.wording = release_sign_off.wording)))))
  policy release_sign_off_select for select to waymark_app using (EXISTS ( SELECT FROM analysis.release r WHERE (r.ref = release_sign_off.release)))
  grant insert, select to waymark_app

table analysis.return_template owner waymark_owner row-security forced
  code text not null
  version integer not null
  title text not null
  receiver text not null
  about text not null default ''::text
  fields jsonb not null
  checked_on date
  checked_by text not null default ''::text
  added_by uuid not null
  added_by_name text not null
  added_on date not null
  constraint return_template_about_check CHECK ((length(about) <= 1000))
  constraint return_template_check CHECK (((checked_on IS NULL) = (checked_by = ''::text)))
  constraint return_template_checked_by_check CHECK ((length(checked_by) <= 200))
  constraint return_template_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{1,39}$'::text))
  constraint return_template_receiver_check CHECK (((length(receiver) >= 1) AND (length(receiver) <= 200)))
  constraint return_template_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint return_template_version_check CHECK (((version >= 2) AND (version <= 999)))
  constraint return_template_pkey PRIMARY KEY (code, version)
  policy return_template_insert for insert to waymark_app with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) AND (added_by = access.me()))
  policy return_template_select for select to waymark_app using ( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app

table analysis.synthetic_extract owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  title text not null
  source text not null
  people integer not null
  least integer not null
  length integer not null
  loss jsonb not null
  file bytea not null
  made_on date not null
  made_by uuid not null
  made_by_name text not null
  approved_on date
  approved_by uuid
  approved_by_name text not null default ''::text
  constraint synthetic_extract_check CHECK (((approved_on IS NULL) = (approved_by IS NULL)))
  constraint synthetic_extract_check1 CHECK ((approved_by <> made_by))
  constraint synthetic_extract_least_check CHECK (("least" >= 10))
  constraint synthetic_extract_length_check CHECK ((length = ANY (ARRAY[2, 3])))
  constraint synthetic_extract_people_check CHECK ((people >= 1000))
  constraint synthetic_extract_ref_check CHECK ((ref ~ '^SX-[0-9A-Z]{7}$'::text))
  constraint synthetic_extract_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint synthetic_extract_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint synthetic_extract_pkey PRIMARY KEY (ref)
  policy synthetic_extract_insert for insert to waymark_app with check (( SELECT (access.scopes('ANALYSE_FIGURES'::text) && ARRAY['partnership'::text])) AND (made_by = access.me()) AND (approved_on IS NULL))
  policy synthetic_extract_select for select to waymark_app using (( SELECT ((access.scopes('ANALYSE_FIGURES'::text) || access.scopes('APPROVE_RELEASES'::text)) && ARRAY['partnership'::text])) OR ((approved_on IS NOT NULL) AND ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))))
  policy synthetic_extract_update for update to waymark_app using (( SELECT (access.scopes('APPROVE_RELEASES'::text) && ARRAY['partnership'::text])) AND (approved_on IS NULL) AND (made_by <> access.me())) with check (approved_by = access.me())
  grant insert, select to waymark_app
  grant update (approved_by, approved_by_name, approved_on, version) to waymark_app

table assurance.assessment owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  organisation text not null
  duty text not null
  due date not null
  compliance text
  maturity integer
  words text not null default ''::text
  assessed_on date
  written_by uuid
  written_by_name text not null default ''::text
  written_as text
  constraint assessment_check CHECK ((num_nulls(assessed_on, written_by, written_as) = ANY (ARRAY[0, 3])))
  constraint assessment_check1 CHECK (((assessed_on IS NULL) = (num_nonnulls(compliance, maturity) = 0)))
  constraint assessment_check2 CHECK (((compliance IS DISTINCT FROM 'NOT_APPLICABLE'::text) OR ((words <> ''::text) AND (maturity IS NULL))))
  constraint assessment_compliance_check CHECK ((compliance = ANY (ARRAY['MET'::text, 'PARTLY'::text, 'NOT_MET'::text, 'NOT_APPLICABLE'::text])))
  constraint assessment_maturity_check CHECK (((maturity >= 1) AND (maturity <= 4)))
  constraint assessment_ref_check CHECK ((ref ~ '^DA-[0-9]{4,}$'::text))
  constraint assessment_words_check CHECK ((length(words) <= 4000))
  constraint assessment_written_as_check CHECK ((written_as = ANY (ARRAY['ORGANISATION'::text, 'AREA'::text, 'COORDINATOR'::text])))
  constraint assessment_written_by_name_check CHECK ((length(written_by_name) <= 200))
  constraint assessment_duty_fkey FOREIGN KEY (duty) REFERENCES assurance.duty(code)
  constraint assessment_pkey PRIMARY KEY (ref)
  constraint assessment_organisation_duty_key UNIQUE (organisation, duty)
  constraint assessment_ref_organisation_key UNIQUE (ref, organisation)
  CREATE INDEX assessment_due ON assurance.assessment USING btree (due)
  policy assessment_insert for insert to waymark_app, waymark_clock with check ((( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)) AND ((written_by IS NULL) OR (written_by = access.me())))
  policy assessment_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy assessment_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)) with check ((( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)) AND (written_by = access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (assessed_on, compliance, due, maturity, version, words, written_as, written_by, written_by_name) to waymark_app
  grant update (assessed_on, compliance, due, maturity, version, words, written_as, written_by, written_by_name) to waymark_clock

table assurance.assessment_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  assessment text not null
  organisation text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint assessment_event_actor_name_check CHECK ((length(actor_name) <= 200))
  constraint assessment_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 300)))
  constraint assessment_event_words_check CHECK ((length(words) <= 4000))
  constraint assessment_event_assessment_organisation_fkey FOREIGN KEY (assessment, organisation) REFERENCES assurance.assessment(ref, organisation)
  constraint assessment_event_pkey PRIMARY KEY (id)
  CREATE INDEX assessment_event_assessment ON assurance.assessment_event USING btree (assessment, at DESC)
  policy assessment_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)))
  policy assessment_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table assurance.binding owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  duty text not null
  kind text
  name text
  organisation text
  effect text not null
  why text not null default ''::text
  from_date date
  to_date date
  constraint binding_check CHECK ((to_date >= from_date))
  constraint binding_check1 CHECK ((num_nonnulls(kind, name, organisation) = 1))
  constraint binding_effect_check CHECK ((effect = ANY (ARRAY['BOUND'::text, 'VOLUNTARY'::text, 'DEPENDS'::text, 'NOT_BOUND'::text])))
  constraint binding_name_check CHECK (((length(name) >= 3) AND (length(name) <= 200)))
  constraint binding_organisation_check CHECK (((length(organisation) >= 1) AND (length(organisation) <= 40)))
  constraint binding_why_check CHECK ((length(why) <= 500))
  constraint binding_duty_fkey FOREIGN KEY (duty) REFERENCES assurance.duty(code)
  constraint binding_kind_fkey FOREIGN KEY (kind) REFERENCES assurance.kind(code)
  constraint binding_pkey PRIMARY KEY (id)
  CREATE INDEX binding_duty ON assurance.binding USING btree (duty)
  policy binding_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text]))
  policy binding_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy binding_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (to_date) to waymark_app
  grant update (to_date) to waymark_clock

table assurance.duty owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  position integer not null
  short text not null
  title text not null
  law text not null
  wording text not null
  source text not null
  unchecked text not null default ''::text
  matrix boolean not null default false
  strand text not null
  from_date date
  to_date date
  confirmed_on date
  confirmed_by uuid
  confirmed_by_name text not null default ''::text
  constraint duty_check CHECK ((to_date >= from_date))
  constraint duty_check1 CHECK ((num_nulls(confirmed_on, confirmed_by) = ANY (ARRAY[0, 2])))
  constraint duty_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint duty_confirmed_by_name_check CHECK ((length(confirmed_by_name) <= 200))
  constraint duty_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200)))
  constraint duty_short_check CHECK (((length(short) >= 1) AND (length(short) <= 24)))
  constraint duty_source_check CHECK (((length(source) >= 1) AND (length(source) <= 500)))
  constraint duty_strand_check CHECK ((strand = ANY (ARRAY['PREVENT'::text, 'PROTECT'::text, 'PREPARE'::text, 'PURSUE'::text])))
  constraint duty_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint duty_unchecked_check CHECK ((length(unchecked) <= 500))
  constraint duty_wording_check CHECK (((length(wording) >= 1) AND (length(wording) <= 2000)))
  constraint duty_pkey PRIMARY KEY (code)
  constraint duty_position_key UNIQUE ("position")
  policy duty_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy duty_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text])) with check (( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text])) AND ((confirmed_by IS NULL) OR (confirmed_by = access.me())))
  grant select to waymark_app
  grant select to waymark_clock
  grant update (confirmed_by, confirmed_by_name, confirmed_on, from_date, source, title, to_date, unchecked, version, wording) to waymark_app
  grant update (confirmed_by, confirmed_by_name, confirmed_on, from_date, source, title, to_date, unchecked, version, wording) to waymark_clock

table assurance.evidence owner waymark_owner row-security forced
  id uuid not null
  assessment text not null
  organisation text not null
  version integer not null default 1
  title text not null
  words text not null default ''::text
  link text not null default ''::text
  document text
  dated date not null
  expires date not null
  added_on date not null
  added_by uuid not null
  added_by_name text not null
  withdrawn_on date
  constraint evidence_added_by_name_check CHECK ((length(added_by_name) <= 200))
  constraint evidence_check CHECK ((expires >= dated))
  constraint evidence_document_check CHECK ((document ~ '^DO-[0-9]{4,}$'::text))
  constraint evidence_link_check CHECK (((link ~ '^(https://.*)?$'::text) AND (length(link) <= 2000)))
  constraint evidence_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint evidence_words_check CHECK ((length(words) <= 2000))
  constraint evidence_assessment_organisation_fkey FOREIGN KEY (assessment, organisation) REFERENCES assurance.assessment(ref, organisation)
  constraint evidence_pkey PRIMARY KEY (id)
  CREATE INDEX evidence_assessment ON assurance.evidence USING btree (assessment)
  policy evidence_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)))
  policy evidence_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy evidence_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)) with check (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (dated, document, expires, link, title, version, withdrawn_on, words) to waymark_app
  grant update (dated, document, expires, link, title, version, withdrawn_on, words) to waymark_clock

table assurance.gap_action owner waymark_owner row-security forced
  action text not null
  assessment text not null
  area text not null
  made_on date not null
  made_by uuid not null
  made_by_name text not null
  constraint gap_action_action_check CHECK ((action ~ '^AC-[0-9]{4,}$'::text))
  constraint gap_action_made_by_name_check CHECK ((length(made_by_name) <= 200))
  constraint gap_action_assessment_fkey FOREIGN KEY (assessment) REFERENCES assurance.assessment(ref)
  constraint gap_action_pkey PRIMARY KEY (action)
  CREATE INDEX gap_action_assessment ON assurance.gap_action USING btree (assessment)
  policy gap_action_insert for insert to waymark_app, waymark_clock with check ((made_by = access.me()) AND (( SELECT access.scopes('EDIT_PLAN'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]))
  policy gap_action_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table assurance.kind owner waymark_owner row-security forced
  code text not null
  name text not null
  position integer not null
  sectors text[] not null default '{}'::text[]
  words text[] not null default '{}'::text[]
  constraint kind_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint kind_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint kind_pkey PRIMARY KEY (code)
  constraint kind_position_key UNIQUE ("position")
  policy kind_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text]))
  policy kind_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy kind_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (words) to waymark_app
  grant update (words) to waymark_clock

table assurance.opinion owner waymark_owner row-security forced
  review text not null
  assessment text not null
  organisation text not null
  reviewer text not null
  version integer not null default 1
  compliance text
  maturity integer
  words text not null default ''::text
  given_on date not null
  given_by uuid not null
  given_by_name text not null
  constraint opinion_check CHECK ((num_nonnulls(compliance, maturity) > 0))
  constraint opinion_compliance_check CHECK ((compliance = ANY (ARRAY['MET'::text, 'PARTLY'::text, 'NOT_MET'::text, 'NOT_APPLICABLE'::text])))
  constraint opinion_given_by_name_check CHECK ((length(given_by_name) <= 200))
  constraint opinion_maturity_check CHECK (((maturity >= 1) AND (maturity <= 4)))
  constraint opinion_words_check CHECK ((length(words) <= 4000))
  constraint opinion_assessment_organisation_fkey FOREIGN KEY (assessment, organisation) REFERENCES assurance.assessment(ref, organisation)
  constraint opinion_review_organisation_reviewer_fkey FOREIGN KEY (review, organisation, reviewer) REFERENCES assurance.review(ref, organisation, reviewer)
  constraint opinion_pkey PRIMARY KEY (review, assessment)
  CREATE INDEX opinion_assessment ON assurance.opinion USING btree (assessment)
  policy opinion_insert for insert to waymark_app, waymark_clock with check ((given_by = access.me()) AND (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || reviewer)]))
  policy opinion_select for select to waymark_app, waymark_clock using ((( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || reviewer)]) OR (( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM assurance.review r WHERE ((r.ref = opinion.review) AND (r.state = 'FINISHED'::text))))))
  policy opinion_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || reviewer)]) with check ((given_by = access.me()) AND (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || reviewer)]))
  CREATE TRIGGER opinion_open BEFORE INSERT OR UPDATE ON assurance.opinion FOR EACH ROW EXECUTE FUNCTION assurance.opinion_open() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (compliance, given_by, given_by_name, given_on, maturity, version, words) to waymark_app
  grant update (compliance, given_by, given_by_name, given_on, maturity, version, words) to waymark_clock

table assurance.review owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  organisation text not null
  reviewer text not null
  state text not null default 'ASKED'::text
  asked_on date not null
  due date not null
  asked_by uuid not null
  asked_by_name text not null
  ended_on date
  words text not null default ''::text
  constraint review_asked_by_name_check CHECK ((length(asked_by_name) <= 200))
  constraint review_check CHECK ((reviewer <> organisation))
  constraint review_check1 CHECK ((due >= asked_on))
  constraint review_check2 CHECK (((ended_on IS NULL) = (state = 'ASKED'::text)))
  constraint review_ref_check CHECK ((ref ~ '^DR-[0-9]{4,}$'::text))
  constraint review_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'FINISHED'::text, 'CANCELLED'::text])))
  constraint review_words_check CHECK ((length(words) <= 4000))
  constraint review_pkey PRIMARY KEY (ref)
  constraint review_ref_organisation_reviewer_key UNIQUE (ref, organisation, reviewer)
  CREATE INDEX review_organisation ON assurance.review USING btree (organisation, asked_on DESC)
  CREATE INDEX review_reviewer ON assurance.review USING btree (reviewer, asked_on DESC)
  policy review_insert for insert to waymark_app, waymark_clock with check ((asked_by = access.me()) AND (state = 'ASKED'::text) AND ( SELECT (access.scopes('KEEP_DUTIES'::text) && ARRAY['partnership'::text])))
  policy review_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy review_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || reviewer)]) with check (( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || reviewer)])
  CREATE TRIGGER review_not_mutual BEFORE INSERT ON assurance.review FOR EACH ROW EXECUTE FUNCTION assurance.review_not_mutual() always
  CREATE TRIGGER review_step BEFORE UPDATE ON assurance.review FOR EACH ROW EXECUTE FUNCTION assurance.review_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_on, state, version, words) to waymark_app
  grant update (ended_on, state, version, words) to waymark_clock

table audit.checkpoint owner waymark_owner row-security forced
  number bigint not null
  size bigint not null
  at timestamp with time zone not null
  covers timestamp with time zone not null
  root bytea not null
  frontier bytea not null
  key text not null
  handing text not null
  note text not null
  constraint checkpoint_handing_check CHECK ((handing = ANY (ARRAY[''::text, 'over'::text, 'lost'::text])))
  constraint checkpoint_note_check CHECK ((length(note) <= 5000))
  constraint checkpoint_number_check CHECK ((number > 0))
  constraint checkpoint_root_check CHECK ((length(root) = 32))
  constraint checkpoint_size_check CHECK ((size >= 0))
  constraint checkpoint_pkey PRIMARY KEY (number)
  CREATE INDEX checkpoint_at ON audit.checkpoint USING btree (at)
  CREATE INDEX checkpoint_size ON audit.checkpoint USING btree (size)
  policy checkpoint_clock_insert for insert to waymark_clock with check true
  policy checkpoint_clock_select for select to waymark_clock using true
  policy checkpoint_select for select to waymark_app using (( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])))
  grant select to waymark_app
  grant insert, select to waymark_clock

table audit.export owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  checkpoint bigint not null
  way text not null
  outcome text not null
  at timestamp with time zone not null
  constraint export_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'failed'::text])))
  constraint export_way_check CHECK ((way = ANY (ARRAY['folder'::text, 'mail'::text])))
  constraint export_checkpoint_fkey FOREIGN KEY (checkpoint) REFERENCES audit.checkpoint(number)
  constraint export_pkey PRIMARY KEY (id)
  CREATE INDEX export_checkpoint ON audit.export USING btree (checkpoint)
  CREATE INDEX export_way ON audit.export USING btree (way, outcome, at DESC)
  policy export_clock_insert for insert to waymark_clock with check true
  policy export_clock_select for select to waymark_clock using true
  policy export_select for select to waymark_app using ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant insert, select to waymark_clock

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
  purpose text not null default COALESCE(current_setting('waymark.purpose'::text, true), ''::text)
  constraint leaf_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint leaf_decision_check CHECK ((decision = ANY (ARRAY['agreed'::text, 'refused'::text])))
  constraint leaf_object_check CHECK ((length(object) <= 200))
  constraint leaf_purpose_check CHECK ((length(purpose) <= 100))
  constraint leaf_pkey PRIMARY KEY (id)
  CREATE INDEX leaf_act ON audit.leaf USING btree (act, at DESC)
  CREATE INDEX leaf_actor ON audit.leaf USING btree (actor, at DESC)
  CREATE INDEX leaf_at ON audit.leaf USING btree (at DESC, id)
  CREATE INDEX leaf_object ON audit.leaf USING btree (object, at DESC)
  policy leaf_clock_select for select to waymark_clock using true
  policy leaf_insert for insert to waymark_app, waymark_clock, waymark_door with check (actor = access.me())
  policy leaf_select for select to waymark_app using ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant insert to waymark_door

table audit.look owner waymark_owner row-security forced
  person uuid not null
  day date not null
  object text not null
  organisation text not null
  constraint look_object_check CHECK ((length(object) <= 200))
  constraint look_pkey PRIMARY KEY (person, day, object)
  CREATE INDEX look_day ON audit.look USING btree (day)
  policy look_clock_delete for delete to waymark_clock using (day < (CURRENT_DATE - 30))
  policy look_clock_select for select to waymark_clock using true
  policy look_insert for insert to waymark_app with check (person = access.me())
  policy look_select for select to waymark_app using (((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant delete, select to waymark_clock

table audit.look_allowance owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  person uuid not null
  day date not null
  more integer not null
  reason text not null
  allowed_by uuid not null
  allowed_by_name text not null
  at timestamp with time zone not null
  constraint look_allowance_check CHECK ((allowed_by <> person))
  constraint look_allowance_more_check CHECK (((more >= 1) AND (more <= 500)))
  constraint look_allowance_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint look_allowance_pkey PRIMARY KEY (id)
  CREATE INDEX look_allowance_person ON audit.look_allowance USING btree (person, day)
  policy look_allowance_clock_delete for delete to waymark_clock using (day < (CURRENT_DATE - 30))
  policy look_allowance_clock_select for select to waymark_clock using true
  policy look_allowance_insert for insert to waymark_app with check ((allowed_by = access.me()) AND (person <> access.me()) AND ( SELECT (access.scopes('ALLOW_LOOKS'::text) && ARRAY['partnership'::text])))
  policy look_allowance_select for select to waymark_app using (((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant delete, select to waymark_clock

table audit.look_stop owner waymark_owner row-security forced
  person uuid not null
  day date not null
  organisation text not null
  budget integer not null
  constraint look_stop_pkey PRIMARY KEY (person, day)
  policy look_stop_clock_delete for delete to waymark_clock using (day < (CURRENT_DATE - 30))
  policy look_stop_clock_select for select to waymark_clock using true
  policy look_stop_insert for insert to waymark_app with check (person = access.me())
  policy look_stop_select for select to waymark_app using (((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant delete, select to waymark_clock

table audit.sealed owner waymark_owner row-security forced
  entry bigint not null
  leaf uuid not null
  hash bytea not null
  constraint sealed_entry_check CHECK ((entry > 0))
  constraint sealed_hash_check CHECK ((length(hash) = 32))
  constraint sealed_leaf_fkey FOREIGN KEY (leaf) REFERENCES audit.leaf(id)
  constraint sealed_pkey PRIMARY KEY (entry)
  constraint sealed_leaf_key UNIQUE (leaf)
  policy sealed_clock_insert for insert to waymark_clock with check true
  policy sealed_clock_select for select to waymark_clock using true
  policy sealed_select for select to waymark_app using ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant insert, select to waymark_clock

table audit.self_check owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  at timestamp with time zone not null
  entries bigint not null
  outcome text not null
  entry bigint
  sentence text not null
  constraint self_check_outcome_check CHECK ((outcome = ANY (ARRAY['sound'::text, 'not_sound'::text, 'database_older'::text, 'key_missing'::text])))
  constraint self_check_sentence_check CHECK ((length(sentence) <= 1000))
  constraint self_check_pkey PRIMARY KEY (id)
  CREATE INDEX self_check_at ON audit.self_check USING btree (at DESC)
  policy self_check_clock_insert for insert to waymark_clock with check true
  policy self_check_clock_select for select to waymark_clock using true
  policy self_check_select for select to waymark_app using ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant insert, select to waymark_clock

table campaigns.campaign owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  area text
  title text not null
  aim text not null
  audience text not null
  languages text[] not null
  channels text[] not null
  from_day date not null
  to_day date not null
  cost numeric(10,2)
  objective text not null default ''::text
  window_first date not null
  window_last date not null
  open boolean not null default false
  public_words text not null default ''::text
  event_day date
  event_from text not null default ''::text
  event_to text not null default ''::text
  event_place text not null default ''::text
  state text not null default 'planned'::text
  launched_on date
  ended_on date
  learned text not null default ''::text
  learned_on date
  copied_from text
  planned_on date not null
  planned_by uuid not null
  planned_by_name text not null
  constraint campaign_aim_check CHECK (((length(aim) >= 1) AND (length(aim) <= 2000)))
  constraint campaign_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint campaign_audience_check CHECK (((length(audience) >= 1) AND (length(audience) <= 200)))
  constraint campaign_channels_check CHECK (((cardinality(channels) >= 1) AND (cardinality(channels) <= 20)))
  constraint campaign_check CHECK ((to_day >= from_day))
  constraint campaign_check1 CHECK (((EXTRACT(day FROM window_last) = (1)::numeric) AND (window_last >= window_first)))
  constraint campaign_check2 CHECK (((NOT open) OR (public_words <> ''::text)))
  constraint campaign_check3 CHECK (((event_day IS NULL) OR ((event_from <> ''::text) AND (event_place <> ''::text))))
  constraint campaign_check4 CHECK (((state = 'planned'::text) = (launched_on IS NULL)))
  constraint campaign_check5 CHECK (((state = ANY (ARRAY['ended'::text, 'learned'::text])) = (ended_on IS NOT NULL)))
  constraint campaign_check6 CHECK ((((state = 'learned'::text) = (learned <> ''::text)) AND ((state = 'learned'::text) = (learned_on IS NOT NULL))))
  constraint campaign_cost_check CHECK ((cost >= (0)::numeric))
  constraint campaign_event_from_check CHECK ((event_from ~ '^([0-2][0-9]:[0-5][0-9])?$'::text))
  constraint campaign_event_place_check CHECK ((length(event_place) <= 200))
  constraint campaign_event_to_check CHECK ((event_to ~ '^([0-2][0-9]:[0-5][0-9])?$'::text))
  constraint campaign_languages_check CHECK (((cardinality(languages) >= 1) AND (cardinality(languages) <= 40)))
  constraint campaign_learned_check CHECK ((length(learned) <= 4000))
  constraint campaign_objective_check CHECK ((length(objective) <= 20))
  constraint campaign_planned_by_name_check CHECK ((length(planned_by_name) <= 200))
  constraint campaign_public_words_check CHECK ((length(public_words) <= 2000))
  constraint campaign_ref_check CHECK ((ref ~ '^CG-[0-9]{4,}$'::text))
  constraint campaign_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'launched'::text, 'ended'::text, 'learned'::text])))
  constraint campaign_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  constraint campaign_window_first_check CHECK ((EXTRACT(day FROM window_first) = (1)::numeric))
  constraint campaign_copied_from_fkey FOREIGN KEY (copied_from) REFERENCES campaigns.campaign(ref)
  constraint campaign_pkey PRIMARY KEY (ref)
  CREATE INDEX campaign_days ON campaigns.campaign USING btree (from_day, to_day)
  policy campaign_insert for insert to waymark_app, waymark_clock with check (campaigns.may_run(area) AND (planned_by = access.me()) AND (state = 'planned'::text))
  policy campaign_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy campaign_update for update to waymark_app, waymark_clock using (campaigns.may_run(area) AND (state <> 'learned'::text)) with check campaigns.may_run(area)
  policy campaign_visitor_select for select to waymark_visitor using open
  CREATE TRIGGER campaign_step BEFORE UPDATE ON campaigns.campaign FOR EACH ROW EXECUTE FUNCTION campaigns.campaign_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (aim, audience, channels, cost, ended_on, event_day, event_from, event_place, event_to, from_day, languages, launched_on, learned, learned_on, objective, open, public_words, state, title, to_day, version, window_first, window_last) to waymark_app
  grant update (aim, audience, channels, cost, ended_on, event_day, event_from, event_place, event_to, from_day, languages, launched_on, learned, learned_on, objective, open, public_words, state, title, to_day, version, window_first, window_last) to waymark_clock
  grant select (area, event_day, event_from, event_place, event_to, from_day, languages, open, public_words, ref, title, to_day) to waymark_visitor

table campaigns.campaign_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  campaign text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint campaign_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint campaign_event_words_check CHECK ((length(words) <= 4000))
  constraint campaign_event_campaign_fkey FOREIGN KEY (campaign) REFERENCES campaigns.campaign(ref)
  constraint campaign_event_pkey PRIMARY KEY (id)
  CREATE INDEX campaign_event_of ON campaigns.campaign_event USING btree (campaign, at DESC)
  policy campaign_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM campaigns.campaign c WHERE ((c.ref = campaign_event.campaign) AND campaigns.may_run(c.area)))))
  policy campaign_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.campaign_picture owner waymark_owner row-security forced
  campaign text not null
  picture text not null
  medium text not null
  added_by uuid not null
  constraint campaign_picture_medium_check CHECK (((length(medium) >= 1) AND (length(medium) <= 20)))
  constraint campaign_picture_picture_check CHECK ((picture ~ '^PI-[0-9]{4,8}$'::text))
  constraint campaign_picture_campaign_fkey FOREIGN KEY (campaign) REFERENCES campaigns.campaign(ref)
  constraint campaign_picture_pkey PRIMARY KEY (campaign, picture)
  policy campaign_picture_delete for delete to waymark_app, waymark_clock using (EXISTS ( SELECT FROM campaigns.campaign c WHERE ((c.ref = campaign_picture.campaign) AND campaigns.may_run(c.area))))
  policy campaign_picture_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (EXISTS ( SELECT FROM campaigns.campaign c WHERE ((c.ref = campaign_picture.campaign) AND campaigns.may_run(c.area)))))
  policy campaign_picture_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table campaigns.consent_withdrawal owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  covers text[] not null
  said_on date not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint consent_withdrawal_covers_check CHECK ((cardinality(covers) <= 40))
  constraint consent_withdrawal_person_fkey FOREIGN KEY (person) REFERENCES campaigns.person_shown(id)
  constraint consent_withdrawal_pkey PRIMARY KEY (id)
  CREATE INDEX consent_withdrawal_person ON campaigns.consent_withdrawal USING btree (person, recorded_at)
  policy consent_withdrawal_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND ( SELECT ((access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text]) OR (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text]))))
  policy consent_withdrawal_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.download_day owner waymark_owner row-security forced
  file uuid not null
  day date not null
  times integer not null
  constraint download_day_times_check CHECK ((times >= 1))
  constraint download_day_file_fkey FOREIGN KEY (file) REFERENCES campaigns.toolkit_file(id)
  constraint download_day_pkey PRIMARY KEY (file, day)
  policy download_day_clock_insert for insert to waymark_clock with check true
  policy download_day_clock_select for select to waymark_clock using true
  policy download_day_clock_update for update to waymark_clock using true with check true
  policy download_day_select for select to waymark_app using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (times) to waymark_clock

table campaigns.download_mark owner waymark_owner row-security forced
  file uuid not null
  day date not null
  policy download_mark_clock_delete for delete to waymark_clock using true
  policy download_mark_clock_select for select to waymark_clock using true
  policy download_mark_receipt_insert for insert to waymark_receipt with check true
  policy download_mark_select for select to waymark_app using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant delete, select to waymark_clock
  grant insert to waymark_receipt

table campaigns.identity_opening owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  opened_by uuid not null
  opened_by_name text not null
  opened_at timestamp with time zone not null
  because text not null
  constraint identity_opening_because_check CHECK (((length(because) >= 1) AND (length(because) <= 1000)))
  constraint identity_opening_person_fkey FOREIGN KEY (person) REFERENCES campaigns.person_shown(id)
  constraint identity_opening_pkey PRIMARY KEY (id)
  CREATE INDEX identity_opening_person ON campaigns.identity_opening USING btree (person, opened_by, opened_at DESC)
  policy identity_opening_insert for insert to waymark_app, waymark_clock with check ((opened_by = access.me()) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])))
  policy identity_opening_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.newsletter owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  area text
  subject text not null
  body text not null
  state text not null default 'draft'::text
  returned text not null default ''::text
  written_on date not null
  written_by uuid not null
  written_by_name text not null
  asked_by uuid
  asked_by_name text not null default ''::text
  sent_on date
  sent_by uuid
  sent_by_name text not null default ''::text
  recipients integer not null default 0
  constraint newsletter_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint newsletter_asked_by_name_check CHECK ((length(asked_by_name) <= 200))
  constraint newsletter_body_check CHECK (((length(body) >= 1) AND (length(body) <= 20000)))
  constraint newsletter_check CHECK (((state = 'draft'::text) = (asked_by IS NULL)))
  constraint newsletter_check1 CHECK ((((state = 'sent'::text) = (sent_by IS NOT NULL)) AND ((sent_by IS NULL) = (sent_on IS NULL))))
  constraint newsletter_check2 CHECK ((sent_by <> asked_by))
  constraint newsletter_ref_check CHECK ((ref ~ '^NL-[0-9]{4,}$'::text))
  constraint newsletter_returned_check CHECK ((length(returned) <= 1000))
  constraint newsletter_sent_by_name_check CHECK ((length(sent_by_name) <= 200))
  constraint newsletter_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'asked'::text, 'sent'::text])))
  constraint newsletter_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 120)))
  constraint newsletter_written_by_name_check CHECK ((length(written_by_name) <= 200))
  constraint newsletter_pkey PRIMARY KEY (ref)
  policy newsletter_insert for insert to waymark_app, waymark_clock with check (campaigns.may_run(area) AND (written_by = access.me()) AND (state = 'draft'::text))
  policy newsletter_select for select to waymark_app, waymark_clock using (((state = 'sent'::text) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) OR campaigns.may_run(area))
  policy newsletter_update for update to waymark_app, waymark_clock using (campaigns.may_run(area) AND (state <> 'sent'::text)) with check (campaigns.may_run(area) AND ((state <> 'sent'::text) OR (sent_by = access.me())))
  CREATE TRIGGER newsletter_step BEFORE UPDATE ON campaigns.newsletter FOR EACH ROW EXECUTE FUNCTION campaigns.newsletter_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (asked_by, asked_by_name, body, recipients, returned, sent_by, sent_by_name, sent_on, state, subject, version) to waymark_app
  grant update (asked_by, asked_by_name, body, recipients, returned, sent_by, sent_by_name, sent_on, state, subject, version) to waymark_clock

table campaigns.newsletter_choice owner waymark_owner row-security forced
  person uuid not null
  wanted boolean not null
  changed_on date not null
  constraint newsletter_choice_pkey PRIMARY KEY (person)
  policy newsletter_choice_clock_insert for insert to waymark_clock with check true
  policy newsletter_choice_clock_select for select to waymark_clock using true
  policy newsletter_choice_clock_update for update to waymark_clock using true with check true
  policy newsletter_choice_insert for insert to waymark_app with check (person = access.me())
  policy newsletter_choice_select for select to waymark_app using (person = access.me())
  policy newsletter_choice_update for update to waymark_app using (person = access.me()) with check (person = access.me())
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (changed_on, wanted) to waymark_app
  grant update (changed_on, wanted) to waymark_clock

table campaigns.newsletter_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  newsletter text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint newsletter_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint newsletter_event_words_check CHECK ((length(words) <= 4000))
  constraint newsletter_event_newsletter_fkey FOREIGN KEY (newsletter) REFERENCES campaigns.newsletter(ref)
  constraint newsletter_event_pkey PRIMARY KEY (id)
  CREATE INDEX newsletter_event_of ON campaigns.newsletter_event USING btree (newsletter, at DESC)
  policy newsletter_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM campaigns.newsletter n WHERE ((n.ref = newsletter_event.newsletter) AND campaigns.may_run(n.area)))))
  policy newsletter_event_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM campaigns.newsletter n WHERE (n.ref = newsletter_event.newsletter)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.newsletter_link owner waymark_owner row-security forced
  token_hash bytea not null
  person uuid not null
  made_on date not null
  constraint newsletter_link_token_hash_check CHECK ((length(token_hash) = 32))
  constraint newsletter_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX newsletter_link_person ON campaigns.newsletter_link USING btree (person)
  policy newsletter_link_delete for delete to waymark_clock using true
  policy newsletter_link_insert for insert to waymark_clock with check true
  policy newsletter_link_select for select to waymark_clock using true
  grant delete, insert, select to waymark_clock

table campaigns.newsletter_mail owner waymark_owner row-security forced
  id uuid not null
  newsletter text not null
  person uuid not null
  test boolean not null default false
  tries integer not null default 0
  not_before timestamp with time zone
  outcome text
  constraint newsletter_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'unsure'::text, 'unwanted'::text])))
  constraint newsletter_mail_newsletter_fkey FOREIGN KEY (newsletter) REFERENCES campaigns.newsletter(ref)
  constraint newsletter_mail_pkey PRIMARY KEY (id)
  constraint newsletter_mail_newsletter_person_test_key UNIQUE (newsletter, person, test)
  CREATE INDEX newsletter_mail_person ON campaigns.newsletter_mail USING btree (person)
  CREATE INDEX newsletter_mail_waiting ON campaigns.newsletter_mail USING btree (newsletter) WHERE (outcome IS NULL)
  policy newsletter_mail_clock_delete for delete to waymark_clock using true
  policy newsletter_mail_clock_insert for insert to waymark_clock with check true
  policy newsletter_mail_clock_select for select to waymark_clock using true
  policy newsletter_mail_clock_update for update to waymark_clock using true with check true
  grant delete, insert, select to waymark_clock
  grant update (not_before, outcome, tries) to waymark_clock

table campaigns.person_contact owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  outcome text not null
  rules_kept boolean not null
  contacted_by uuid not null
  contacted_by_name text not null
  contacted_at timestamp with time zone not null
  constraint person_contact_check CHECK ((rules_kept OR (outcome = 'NOT_SAFE'::text)))
  constraint person_contact_outcome_check CHECK ((outcome = ANY (ARRAY['REACHED'::text, 'NOT_REACHED'::text, 'NOT_SAFE'::text])))
  constraint person_contact_person_fkey FOREIGN KEY (person) REFERENCES campaigns.person_shown(id)
  constraint person_contact_pkey PRIMARY KEY (id)
  CREATE INDEX person_contact_person ON campaigns.person_contact USING btree (person, contacted_at DESC)
  policy person_contact_insert for insert to waymark_app, waymark_clock with check ((contacted_by = access.me()) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])))
  policy person_contact_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.person_identity owner waymark_owner row-security forced
  person uuid not null
  sealed bytea not null
  version integer not null default 1
  saved_by uuid not null
  saved_by_name text not null
  saved_at timestamp with time zone not null
  constraint person_identity_sealed_check CHECK ((length(sealed) <= 70000))
  constraint person_identity_person_fkey FOREIGN KEY (person) REFERENCES campaigns.person_shown(id)
  constraint person_identity_pkey PRIMARY KEY (person)
  policy person_identity_delete for delete to waymark_app, waymark_clock using (( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])) AND campaigns.opened_identity(person))
  policy person_identity_insert for insert to waymark_app, waymark_clock with check ((saved_by = access.me()) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])))
  policy person_identity_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])) AND campaigns.opened_identity(person))
  policy person_identity_update for update to waymark_app, waymark_clock using (( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])) AND campaigns.opened_identity(person)) with check ((saved_by = access.me()) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (saved_at, saved_by, saved_by_name, sealed, version) to waymark_app
  grant update (saved_at, saved_by, saved_by_name, sealed, version) to waymark_clock

table campaigns.person_shown owner waymark_owner row-security forced
  id uuid not null
  picture uuid not null
  number integer not null
  place text not null
  recognisable boolean not null
  added_by uuid not null
  added_by_name text not null
  added_on date not null
  constraint person_shown_number_check CHECK (((number >= 1) AND (number <= 20)))
  constraint person_shown_place_check CHECK (((length(place) >= 1) AND (length(place) <= 120)))
  constraint person_shown_picture_fkey FOREIGN KEY (picture) REFERENCES campaigns.picture(id)
  constraint person_shown_pkey PRIMARY KEY (id)
  constraint person_shown_picture_number_key UNIQUE (picture, number)
  policy person_shown_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM campaigns.picture p WHERE ((p.id = person_shown.picture) AND (p.people = 'REAL'::text) AND (p.state = ANY (ARRAY['DRAFT'::text, 'REVIEW'::text]))))))
  policy person_shown_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])) OR (( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[])) AND (EXISTS ( SELECT FROM campaigns.picture p WHERE ((p.id = person_shown.picture) AND (p.state = 'PUBLISHED'::text))))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.picture owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  title text not null
  description text not null
  origin text not null
  people text not null
  source text not null
  creator text not null
  credit text not null
  copyright text not null
  licence text not null
  licence_terms text not null default ''::text
  licence_until date
  alt text not null
  own_set text
  state text not null default 'DRAFT'::text
  usable_until date
  checked_on date
  found text[] not null default '{}'::text[]
  panel uuid
  published_on date
  reasons text[] not null default '{}'::text[]
  refused_words text not null default ''::text
  instead text not null default ''::text
  refused_on date
  recalled_at timestamp with time zone
  recalled_why text
  recalled_words text not null default ''::text
  held_at timestamp with time zone
  held_by uuid
  held_by_name text not null default ''::text
  held_words text not null default ''::text
  added_by uuid not null
  added_by_name text not null
  added_on date not null
  constraint picture_alt_check CHECK (((length(alt) >= 1) AND (length(alt) <= 400)))
  constraint picture_check CHECK (((state = ANY (ARRAY['PUBLISHED'::text, 'RECALLED'::text])) = (published_on IS NOT NULL)))
  constraint picture_check1 CHECK (((published_on IS NULL) OR (panel IS NOT NULL)))
  constraint picture_check2 CHECK (((state = 'REFUSED'::text) = (refused_on IS NOT NULL)))
  constraint picture_check3 CHECK (((state = 'REFUSED'::text) = (cardinality(reasons) > 0)))
  constraint picture_check4 CHECK (((state = 'RECALLED'::text) = (recalled_at IS NOT NULL)))
  constraint picture_check5 CHECK (((state = 'RECALLED'::text) = (recalled_why IS NOT NULL)))
  constraint picture_check6 CHECK (((state = 'PUBLISHED'::text) OR (held_at IS NULL)))
  constraint picture_check7 CHECK ((num_nulls(held_at, held_by) = ANY (ARRAY[0, 2])))
  constraint picture_check8 CHECK (((own_set IS NULL) OR (people <> 'REAL'::text)))
  constraint picture_copyright_check CHECK (((length(copyright) >= 1) AND (length(copyright) <= 200)))
  constraint picture_creator_check CHECK (((length(creator) >= 1) AND (length(creator) <= 200)))
  constraint picture_credit_check CHECK (((length(credit) >= 1) AND (length(credit) <= 200)))
  constraint picture_description_check CHECK (((length(description) >= 1) AND (length(description) <= 1000)))
  constraint picture_found_check CHECK ((cardinality(found) <= 12))
  constraint picture_held_words_check CHECK ((length(held_words) <= 1000))
  constraint picture_instead_check CHECK ((length(instead) <= 1000))
  constraint picture_licence_check CHECK ((licence = ANY (ARRAY['CC0'::text, 'CC_BY'::text, 'OWN'::text, 'AGREED'::text])))
  constraint picture_licence_terms_check CHECK ((length(licence_terms) <= 1000))
  constraint picture_origin_check CHECK ((origin = ANY (ARRAY['PHOTOGRAPH'::text, 'DRAWING'::text, 'GENERATED'::text])))
  constraint picture_own_set_check CHECK ((own_set ~ '^[a-z-]{2,40}$'::text))
  constraint picture_people_check CHECK ((people = ANY (ARRAY['NONE'::text, 'DRAWN'::text, 'REAL'::text])))
  constraint picture_reasons_check CHECK ((cardinality(reasons) <= 12))
  constraint picture_recalled_why_check CHECK ((recalled_why = ANY (ARRAY['CONSENT'::text, 'LICENCE'::text, 'OTHER'::text])))
  constraint picture_recalled_words_check CHECK ((length(recalled_words) <= 1000))
  constraint picture_ref_check CHECK ((ref ~ '^PI-[0-9]{4,8}$'::text))
  constraint picture_refused_words_check CHECK ((length(refused_words) <= 1000))
  constraint picture_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  constraint picture_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'REVIEW'::text, 'PUBLISHED'::text, 'REFUSED'::text, 'RECALLED'::text])))
  constraint picture_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint picture_panel_fkey FOREIGN KEY (panel) REFERENCES campaigns.picture_panel(id)
  constraint picture_pkey PRIMARY KEY (id)
  constraint picture_own_set_key UNIQUE (own_set)
  constraint picture_ref_key UNIQUE (ref)
  CREATE INDEX picture_state ON campaigns.picture USING btree (state, added_on)
  policy picture_insert for insert to waymark_app, waymark_clock with check ((state = 'DRAFT'::text) AND ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])))
  policy picture_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) OR ((state = ANY (ARRAY['PUBLISHED'::text, 'REFUSED'::text, 'RECALLED'::text])) AND ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))) OR ((people = 'REAL'::text) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text]))))
  policy picture_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text]))
  policy picture_visitor_select for select to waymark_visitor using ((state = 'PUBLISHED'::text) AND (origin = 'DRAWING'::text) AND (people <> 'REAL'::text) AND (held_at IS NULL))
  CREATE TRIGGER picture_step BEFORE UPDATE ON campaigns.picture FOR EACH ROW EXECUTE FUNCTION campaigns.picture_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (alt, checked_on, copyright, creator, credit, description, found, held_at, held_by, held_by_name, held_words, instead, licence, licence_terms, licence_until, origin, panel, people, published_on, reasons, recalled_at, recalled_why, recalled_words, refused_on, refused_words, source, state, title, usable_until, version) to waymark_app
  grant update (alt, checked_on, copyright, creator, credit, description, found, held_at, held_by, held_by_name, held_words, instead, licence, licence_terms, licence_until, origin, panel, people, published_on, reasons, recalled_at, recalled_why, recalled_words, refused_on, refused_words, source, state, title, usable_until, version) to waymark_clock
  grant select (alt, copyright, creator, credit, held_at, id, licence, licence_terms, origin, people, ref, state, title, usable_until, version) to waymark_visitor

table campaigns.picture_consent owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  taken text not null
  given_on date not null
  until date not null
  agreed text[] not null
  language text not null
  interpreter boolean not null
  told_print boolean not null
  told_free boolean not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint picture_consent_agreed_check CHECK (((cardinality(agreed) >= 1) AND (cardinality(agreed) <= 40)))
  constraint picture_consent_check CHECK ((until > given_on))
  constraint picture_consent_language_check CHECK (((length(language) >= 1) AND (length(language) <= 60)))
  constraint picture_consent_taken_check CHECK ((taken = ANY (ARRAY['PAPER'::text, 'CONVERSATION'::text])))
  constraint picture_consent_told_free_check CHECK (told_free)
  constraint picture_consent_told_print_check CHECK (told_print)
  constraint picture_consent_person_fkey FOREIGN KEY (person) REFERENCES campaigns.person_shown(id)
  constraint picture_consent_pkey PRIMARY KEY (id)
  CREATE INDEX picture_consent_person ON campaigns.picture_consent USING btree (person, until)
  policy picture_consent_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text])))
  policy picture_consent_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM campaigns.person_shown s WHERE (s.id = picture_consent.person)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.picture_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  picture uuid not null
  version integer not null
  at timestamp with time zone not null
  on_day date not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  event jsonb not null
  constraint picture_event_headline_check CHECK ((length(headline) <= 200))
  constraint picture_event_words_check CHECK ((length(words) <= 2000))
  constraint picture_event_picture_fkey FOREIGN KEY (picture) REFERENCES campaigns.picture(id)
  constraint picture_event_pkey PRIMARY KEY (id)
  CREATE INDEX picture_event_picture ON campaigns.picture_event USING btree (picture, at DESC)
  policy picture_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])))
  policy picture_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.picture_panel owner waymark_owner row-security forced
  id uuid not null
  held_on date not null
  members integer not null
  lived integer not null
  paid boolean not null
  no_story boolean not null
  note text not null default ''::text
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint picture_panel_check CHECK (((lived >= 1) AND (lived <= members)))
  constraint picture_panel_members_check CHECK (((members >= 2) AND (members <= 40)))
  constraint picture_panel_no_story_check CHECK (no_story)
  constraint picture_panel_note_check CHECK ((length(note) <= 1000))
  constraint picture_panel_paid_check CHECK (paid)
  constraint picture_panel_pkey PRIMARY KEY (id)
  policy picture_panel_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])))
  policy picture_panel_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.picture_use owner waymark_owner row-security forced
  id uuid not null
  picture uuid not null
  version integer not null default 1
  use text not null
  medium text not null
  what text not null
  thing text not null default ''::text
  path text not null default ''::text
  person uuid
  person_name text not null default ''::text
  organisation text not null
  since date not null
  recalled_at timestamp with time zone
  recalled_why text
  ended_on date
  ended_by uuid
  ended_by_name text not null default ''::text
  ended_how text
  left_over text not null default ''::text
  constraint picture_use_check CHECK ((num_nulls(recalled_at, recalled_why) = ANY (ARRAY[0, 2])))
  constraint picture_use_check1 CHECK ((num_nulls(ended_on, ended_by, ended_how) = ANY (ARRAY[0, 3])))
  constraint picture_use_check2 CHECK (((ended_how IS DISTINCT FROM 'PARTLY'::text) OR (left_over <> ''::text)))
  constraint picture_use_ended_how_check CHECK ((ended_how = ANY (ARRAY['NOT_USED'::text, 'REMOVED'::text, 'PARTLY'::text])))
  constraint picture_use_left_over_check CHECK ((length(left_over) <= 1000))
  constraint picture_use_medium_check CHECK ((medium = ANY (ARRAY['PRINT'::text, 'WEB'::text, 'SOCIAL'::text, 'SCREEN'::text, 'PRESS'::text])))
  constraint picture_use_path_check CHECK ((path ~ '^(/[A-Za-z0-9/_-]{0,200})?$'::text))
  constraint picture_use_recalled_why_check CHECK ((recalled_why = ANY (ARRAY['CONSENT'::text, 'LICENCE'::text, 'OTHER'::text, 'EXPIRED'::text])))
  constraint picture_use_thing_check CHECK ((length(thing) <= 60))
  constraint picture_use_use_check CHECK ((use = ANY (ARRAY['CAMPAIGN'::text, 'TRAINING'::text, 'REPORT'::text])))
  constraint picture_use_what_check CHECK (((length(what) >= 1) AND (length(what) <= 300)))
  constraint picture_use_picture_fkey FOREIGN KEY (picture) REFERENCES campaigns.picture(id)
  constraint picture_use_pkey PRIMARY KEY (id)
  CREATE INDEX picture_use_person ON campaigns.picture_use USING btree (person) WHERE (ended_on IS NULL)
  CREATE INDEX picture_use_picture ON campaigns.picture_use USING btree (picture, since DESC)
  CREATE INDEX picture_use_thing ON campaigns.picture_use USING btree (thing) WHERE (thing <> ''::text)
  policy picture_use_insert for insert to waymark_app, waymark_clock with check ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[])) AND (EXISTS ( SELECT FROM campaigns.picture p WHERE ((p.id = picture_use.picture) AND (p.state = 'PUBLISHED'::text) AND (p.held_at IS NULL)))))
  policy picture_use_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  policy picture_use_update for update to waymark_app, waymark_clock using ((person = access.me()) OR ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text]))) with check ((person IS NULL) OR (person = access.me()) OR ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])))
  CREATE TRIGGER picture_use_step BEFORE UPDATE ON campaigns.picture_use FOR EACH ROW EXECUTE FUNCTION campaigns.picture_use_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_by, ended_by_name, ended_how, ended_on, left_over, organisation, person, person_name, recalled_at, recalled_why, version) to waymark_app
  grant update (ended_by, ended_by_name, ended_how, ended_on, left_over, organisation, person, person_name, recalled_at, recalled_why, version) to waymark_clock

table campaigns.preferred_word owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  forms text[] not null
  instead text not null
  reason text not null
  right_where text[] not null default '{}'::text[]
  retired_on date
  constraint preferred_word_forms_check CHECK (((cardinality(forms) >= 1) AND (cardinality(forms) <= 20)))
  constraint preferred_word_instead_check CHECK (((length(instead) >= 1) AND (length(instead) <= 200)))
  constraint preferred_word_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint preferred_word_ref_check CHECK ((ref ~ '^WD-[0-9]{4,}$'::text))
  constraint preferred_word_right_where_check CHECK ((cardinality(right_where) <= 20))
  constraint preferred_word_pkey PRIMARY KEY (ref)
  policy preferred_word_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text]))
  policy preferred_word_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy preferred_word_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (forms, instead, reason, retired_on, right_where, version) to waymark_app
  grant update (forms, instead, reason, retired_on, right_where, version) to waymark_clock

table campaigns.preferred_word_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  word text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint preferred_word_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint preferred_word_event_words_check CHECK ((length(words) <= 4000))
  constraint preferred_word_event_word_fkey FOREIGN KEY (word) REFERENCES campaigns.preferred_word(ref)
  constraint preferred_word_event_pkey PRIMARY KEY (id)
  CREATE INDEX preferred_word_event_of ON campaigns.preferred_word_event USING btree (word, at DESC)
  policy preferred_word_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])))
  policy preferred_word_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.reach owner waymark_owner row-security forced
  id uuid not null
  campaign text not null
  channel text not null
  people integer not null
  source text not null
  counted_on date not null
  added_by uuid not null
  added_by_name text not null
  struck_on date
  struck_because text not null default ''::text
  constraint reach_added_by_name_check CHECK ((length(added_by_name) <= 200))
  constraint reach_channel_check CHECK (((length(channel) >= 1) AND (length(channel) <= 40)))
  constraint reach_check CHECK (((struck_on IS NULL) = (struck_because = ''::text)))
  constraint reach_people_check CHECK (((people >= 0) AND (people <= 100000000)))
  constraint reach_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  constraint reach_struck_because_check CHECK ((length(struck_because) <= 500))
  constraint reach_campaign_fkey FOREIGN KEY (campaign) REFERENCES campaigns.campaign(ref)
  constraint reach_pkey PRIMARY KEY (id)
  CREATE INDEX reach_of ON campaigns.reach USING btree (campaign)
  policy reach_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (struck_on IS NULL) AND (EXISTS ( SELECT FROM campaigns.campaign c WHERE ((c.ref = reach.campaign) AND campaigns.may_run(c.area)))))
  policy reach_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy reach_update for update to waymark_app, waymark_clock using ((struck_on IS NULL) AND (EXISTS ( SELECT FROM campaigns.campaign c WHERE ((c.ref = reach.campaign) AND campaigns.may_run(c.area))))) with check (struck_on IS NOT NULL)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (struck_because, struck_on) to waymark_app
  grant update (struck_because, struck_on) to waymark_clock

table campaigns.rendition owner waymark_owner row-security forced
  picture uuid not null
  width integer not null
  height integer not null
  format text not null
  content bytea not null
  constraint rendition_content_check CHECK (((length(content) >= 1) AND (length(content) <= 16777216)))
  constraint rendition_format_check CHECK ((format = ANY (ARRAY['jpeg'::text, 'png'::text])))
  constraint rendition_height_check CHECK (((height >= 1) AND (height <= 8000)))
  constraint rendition_width_check CHECK (((width >= 1) AND (width <= 4000)))
  constraint rendition_picture_fkey FOREIGN KEY (picture) REFERENCES campaigns.picture(id)
  constraint rendition_pkey PRIMARY KEY (picture, width)
  policy rendition_delete for delete to waymark_app, waymark_clock using (( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM campaigns.picture p WHERE ((p.id = rendition.picture) AND (p.state = ANY (ARRAY['DRAFT'::text, 'REFUSED'::text, 'RECALLED'::text]))))))
  policy rendition_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM campaigns.picture p WHERE ((p.id = rendition.picture) AND (p.state = 'DRAFT'::text)))))
  policy rendition_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM campaigns.picture p WHERE ((p.id = rendition.picture) AND (( SELECT (access.scopes('KEEP_PICTURES'::text) && ARRAY['partnership'::text])) OR ((p.people = 'REAL'::text) AND ( SELECT (access.scopes('CONTACT_PEOPLE_SHOWN'::text) && ARRAY['partnership'::text]))) OR ((p.state = 'PUBLISHED'::text) AND ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[])))))))
  policy rendition_visitor_select for select to waymark_visitor using (EXISTS ( SELECT FROM campaigns.picture p WHERE (p.id = rendition.picture)))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant select to waymark_visitor

table campaigns.toolkit owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  slug text not null
  area text
  campaign text
  title text not null
  summary text not null
  state text not null default 'draft'::text
  published_on date
  ended_on date
  ended_because text not null default ''::text
  replaced_by text
  constraint toolkit_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint toolkit_check CHECK ((((state = ANY (ARRAY['replaced'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL)) AND ((ended_on IS NULL) = (ended_because = ''::text))))
  constraint toolkit_check1 CHECK (((state = 'replaced'::text) = (replaced_by IS NOT NULL)))
  constraint toolkit_check2 CHECK (((state = 'draft'::text) OR (published_on IS NOT NULL)))
  constraint toolkit_check3 CHECK ((replaced_by <> ref))
  constraint toolkit_ended_because_check CHECK ((length(ended_because) <= 500))
  constraint toolkit_ref_check CHECK ((ref ~ '^TK-[0-9]{4,}$'::text))
  constraint toolkit_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 60))))
  constraint toolkit_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'replaced'::text, 'withdrawn'::text])))
  constraint toolkit_summary_check CHECK (((length(summary) >= 1) AND (length(summary) <= 2000)))
  constraint toolkit_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  constraint toolkit_campaign_fkey FOREIGN KEY (campaign) REFERENCES campaigns.campaign(ref)
  constraint toolkit_replaced_by_fkey FOREIGN KEY (replaced_by) REFERENCES campaigns.toolkit(ref)
  constraint toolkit_pkey PRIMARY KEY (ref)
  constraint toolkit_slug_key UNIQUE (slug)
  CREATE INDEX toolkit_campaign ON campaigns.toolkit USING btree (campaign)
  policy toolkit_insert for insert to waymark_app, waymark_clock with check (campaigns.may_run(area) AND (state = 'draft'::text))
  policy toolkit_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy toolkit_update for update to waymark_app, waymark_clock using (campaigns.may_run(area) AND (state = ANY (ARRAY['draft'::text, 'published'::text]))) with check campaigns.may_run(area)
  policy toolkit_visitor_select for select to waymark_visitor using (state <> 'draft'::text)
  CREATE TRIGGER toolkit_step BEFORE UPDATE ON campaigns.toolkit FOR EACH ROW EXECUTE FUNCTION campaigns.toolkit_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (campaign, ended_because, ended_on, published_on, replaced_by, state, summary, title, version) to waymark_app
  grant update (campaign, ended_because, ended_on, published_on, replaced_by, state, summary, title, version) to waymark_clock
  grant select (area, ended_because, ended_on, published_on, ref, replaced_by, slug, state, summary, title) to waymark_visitor

table campaigns.toolkit_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  toolkit text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint toolkit_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 300)))
  constraint toolkit_event_words_check CHECK ((length(words) <= 4000))
  constraint toolkit_event_toolkit_fkey FOREIGN KEY (toolkit) REFERENCES campaigns.toolkit(ref)
  constraint toolkit_event_pkey PRIMARY KEY (id)
  CREATE INDEX toolkit_event_of ON campaigns.toolkit_event USING btree (toolkit, at DESC)
  policy toolkit_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM campaigns.toolkit t WHERE ((t.ref = toolkit_event.toolkit) AND campaigns.may_run(t.area)))))
  policy toolkit_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table campaigns.toolkit_file owner waymark_owner row-security forced
  id uuid not null
  toolkit text not null
  item text not null
  language text not null
  number integer not null
  file_name text not null
  format text not null
  bytes integer not null
  content bytea not null
  why text not null default ''::text
  added_on date not null
  added_by uuid not null
  added_by_name text not null
  constraint toolkit_file_added_by_name_check CHECK ((length(added_by_name) <= 200))
  constraint toolkit_file_bytes_check CHECK (((bytes >= 1) AND (bytes <= 20971520)))
  constraint toolkit_file_check CHECK ((length(content) = bytes))
  constraint toolkit_file_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 140)))
  constraint toolkit_file_format_check CHECK (((length(format) >= 1) AND (length(format) <= 60)))
  constraint toolkit_file_item_check CHECK (((length(item) >= 1) AND (length(item) <= 120)))
  constraint toolkit_file_language_check CHECK ((language ~ '^[a-z]{2,3}(-[a-z]+)?$'::text))
  constraint toolkit_file_number_check CHECK ((number >= 1))
  constraint toolkit_file_why_check CHECK ((length(why) <= 500))
  constraint toolkit_file_toolkit_fkey FOREIGN KEY (toolkit) REFERENCES campaigns.toolkit(ref)
  constraint toolkit_file_pkey PRIMARY KEY (id)
  constraint toolkit_file_toolkit_item_language_number_key UNIQUE (toolkit, item, language, number)
  policy toolkit_file_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (EXISTS ( SELECT FROM campaigns.toolkit t WHERE ((t.ref = toolkit_file.toolkit) AND campaigns.may_run(t.area) AND (t.state = ANY (ARRAY['draft'::text, 'published'::text]))))))
  policy toolkit_file_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy toolkit_file_visitor_select for select to waymark_visitor using (EXISTS ( SELECT FROM campaigns.toolkit t WHERE ((t.ref = toolkit_file.toolkit) AND (t.state <> 'draft'::text))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select (added_on, bytes, content, file_name, format, id, item, language, number, toolkit, why) to waymark_visitor

table cases.blind_token owner waymark_owner row-security forced
  case_id uuid not null
  person_in_case uuid not null
  kind text not null
  token bytea not null
  constraint blind_token_kind_check CHECK ((kind = ANY (ARRAY['telephone'::text, 'nrm_reference'::text, 'name_born'::text, 'name_year'::text, 'name'::text, 'word'::text])))
  constraint blind_token_token_check CHECK ((length(token) = ANY (ARRAY[4, 32])))
  constraint blind_token_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint blind_token_person_in_case_fkey FOREIGN KEY (person_in_case) REFERENCES cases.person_in_case(id) ON DELETE CASCADE
  constraint blind_token_pkey PRIMARY KEY (person_in_case, kind, token)
  CREATE INDEX blind_token_of_a_case ON cases.blind_token USING btree (case_id, token)
  CREATE INDEX blind_token_token ON cases.blind_token USING btree (token)
  policy blind_token_delete for delete to waymark_app, waymark_clock using cases.works(case_id)
  policy blind_token_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy blind_token_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table cases.capacity_assessment owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person_in_case uuid not null
  number integer not null
  assessed_on date not null
  outcome text not null
  decision text
  decided_on date
  next_on date
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint capacity_assessment_check CHECK (((decision IS NULL) = (decided_on IS NULL)))
  constraint capacity_assessment_check1 CHECK (((outcome = 'LACKS'::text) OR ((decision IS NULL) AND (next_on IS NULL))))
  constraint capacity_assessment_check2 CHECK (((outcome = 'HAS'::text) OR (decision IS NOT NULL) OR (next_on IS NOT NULL)))
  constraint capacity_assessment_decision_check CHECK ((decision = ANY (ARRAY['REFER'::text, 'NOT_REFER'::text])))
  constraint capacity_assessment_number_check CHECK ((number > 0))
  constraint capacity_assessment_outcome_check CHECK ((outcome = ANY (ARRAY['HAS'::text, 'LACKS'::text])))
  constraint capacity_assessment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint capacity_assessment_person_in_case_case_id_fkey FOREIGN KEY (person_in_case, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint capacity_assessment_pkey PRIMARY KEY (id)
  constraint capacity_assessment_person_in_case_number_key UNIQUE (person_in_case, number)
  CREATE INDEX capacity_assessment_case ON cases.capacity_assessment USING btree (case_id)
  policy capacity_assessment_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy capacity_assessment_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.case_key owner waymark_owner row-security forced
  case_id uuid not null
  wrapped bytea not null
  bound_on date default ((now() AT TIME ZONE 'Europe/London'::text))::date
  constraint case_key_wrapped_check CHECK ((length(wrapped) <= 200))
  constraint case_key_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint case_key_pkey PRIMARY KEY (case_id)
  policy case_key_insert for insert to waymark_app, waymark_clock with check cases.owns(case_id)
  policy case_key_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy case_key_update for update to waymark_clock using true with check true
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (bound_on, wrapped) to waymark_clock

table cases.case_record owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  organisation text not null
  owner uuid not null
  owner_name text not null
  area text
  route text not null
  state text not null default 'open'::text
  opened_on date not null
  closed_on date
  source text not null default 'direct'::text
  source_ref text
  next_on date
  next_step bytea
  next_step_on date
  constraint case_record_check CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
  constraint case_record_check1 CHECK (((source = 'direct'::text) = (source_ref IS NULL)))
  constraint case_record_ref_check CHECK ((ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint case_record_route_check CHECK ((route = ANY (ARRAY['CHILD'::text, 'MAYBE_CHILD'::text, 'ADULT_CONSENTS'::text, 'ADULT_DECLINES'::text, 'ADULT_UNDECIDED'::text, 'OUTSIDE_NRM'::text])))
  constraint case_record_source_check CHECK ((source = ANY (ARRAY['direct'::text, 'handover'::text, 'report'::text, 'case'::text, 'transfer'::text])))
  constraint case_record_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
  constraint case_record_pkey PRIMARY KEY (id)
  constraint case_record_ref_key UNIQUE (ref)
  CREATE INDEX case_record_organisation ON cases.case_record USING btree (organisation, state)
  CREATE INDEX case_record_owner ON cases.case_record USING btree (owner) WHERE (state = 'open'::text)
  policy case_record_delete for delete to waymark_clock using (EXISTS ( SELECT FROM cases.erased_case e WHERE (e.case_id = case_record.id)))
  policy case_record_insert for insert to waymark_app, waymark_clock with check ((state = 'open'::text) AND (version = 1) AND (owner = access.me()) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('WORK_CASES'::text) AS scopes)::text[])))
  policy case_record_owner_select for select to waymark_owner using true
  policy case_record_select for select to waymark_app, waymark_clock using cases.opens(id)
  policy case_record_update for update to waymark_app, waymark_clock using cases.works(id) with check cases.works(id)
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (area, closed_on, next_on, next_step, next_step_on, organisation, owner, owner_name, route, state, version) to waymark_app
  grant update (area, closed_on, next_on, next_step, next_step_on, organisation, owner, owner_name, route, state, version) to waymark_clock

table cases.child_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  constraint child_setting_key_check CHECK ((key = ANY (ARRAY['panel_days'::text, 'chase_days'::text])))
  constraint child_setting_value_check CHECK (((value >= 1) AND (value <= 1000)))
  constraint child_setting_pkey PRIMARY KEY (key, from_date)
  policy child_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  policy child_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy child_setting_update for update to waymark_app, waymark_clock using ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text])) with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value) to waymark_app
  grant update (set_by, value) to waymark_clock

table cases.child_step owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  step text not null
  version integer not null default 1
  state text not null
  done_on date
  due_on date
  reminded_on date
  sealed bytea not null
  constraint child_step_check CHECK (((state = ANY (ARRAY['done'::text, 'not_needed'::text])) = (done_on IS NOT NULL)))
  constraint child_step_check1 CHECK (((state <> ALL (ARRAY['done'::text, 'not_needed'::text])) OR (due_on IS NULL)))
  constraint child_step_state_check CHECK ((state = ANY (ARRAY['open'::text, 'waiting'::text, 'done'::text, 'not_needed'::text])))
  constraint child_step_step_check CHECK ((step = ANY (ARRAY['SOCIAL_CARE'::text, 'GUARDIAN'::text, 'AGE'::text, 'PANEL'::text, 'PACK'::text, 'ADULT'::text])))
  constraint child_step_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint child_step_pkey PRIMARY KEY (id)
  constraint child_step_case_id_step_key UNIQUE (case_id, step)
  CREATE INDEX child_step_due ON cases.child_step USING btree (due_on) WHERE (due_on IS NOT NULL)
  policy child_step_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy child_step_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy child_step_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (done_on, due_on, reminded_on, sealed, state, version) to waymark_app
  grant update (done_on, due_on, reminded_on, sealed, state, version) to waymark_clock

table cases.clock_count owner waymark_owner row-security forced
  organisation text not null
  clock text not null
  standing text not null
  count integer not null
  counted_at timestamp with time zone not null
  constraint clock_count_clock_check CHECK (((length(clock) >= 1) AND (length(clock) <= 100)))
  constraint clock_count_count_check CHECK ((count >= 0))
  constraint clock_count_standing_check CHECK ((standing ~ '^[A-Z_]+$'::text))
  constraint clock_count_pkey PRIMARY KEY (organisation, clock, standing)
  policy clock_count_insert for insert to waymark_clock with check true
  policy clock_count_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('COUNT_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  policy clock_count_update for update to waymark_clock using true with check true
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (count, counted_at) to waymark_clock

table cases.clock_rule owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  code text not null
  name text not null
  kind text not null
  length integer
  unit text not null
  applies_to text not null
  starts text[] not null
  stops text[] not null default '{}'::text[]
  warnings integer[] not null default '{}'::integer[]
  from_day date
  until_day date
  law text
  note text not null default ''::text
  source text not null
  checked_by text not null default ''::text
  checked_on date
  constraint clock_rule_applies_to_check CHECK ((applies_to = ANY (ARRAY['EVERYBODY'::text, 'ADULTS'::text, 'CHILDREN'::text, 'LOCAL_PANEL'::text, 'NOT_LOCAL_PANEL'::text, 'SUPPORTED_ADULTS'::text])))
  constraint clock_rule_check CHECK ((until_day >= from_day))
  constraint clock_rule_check1 CHECK (((checked_by = ''::text) = (checked_on IS NULL)))
  constraint clock_rule_checked_by_check CHECK ((length(checked_by) <= 200))
  constraint clock_rule_code_check CHECK ((code ~ '^[A-Z0-9_]{2,40}$'::text))
  constraint clock_rule_kind_check CHECK ((kind = ANY (ARRAY['TARGET'::text, 'MINIMUM'::text, 'DEADLINE'::text, 'SUPPORT_END'::text, 'PROMPT'::text, 'CONDITION'::text])))
  constraint clock_rule_length_check CHECK (((length >= 0) AND (length <= 3650)))
  constraint clock_rule_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint clock_rule_note_check CHECK ((length(note) <= 1000))
  constraint clock_rule_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint clock_rule_starts_check CHECK ((cardinality(starts) > 0))
  constraint clock_rule_unit_check CHECK ((unit = ANY (ARRAY['WORKING_DAYS'::text, 'CALENDAR_DAYS'::text, 'MONTHS'::text, 'DAYS_BEFORE'::text])))
  constraint clock_rule_law_fkey FOREIGN KEY (law) REFERENCES cases.law(ref)
  constraint clock_rule_pkey PRIMARY KEY (id)
  CREATE INDEX clock_rule_code ON cases.clock_rule USING btree (code)
  policy clock_rule_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy clock_rule_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy clock_rule_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (checked_by, checked_on, until_day, version) to waymark_app
  grant update (checked_by, checked_on, until_day, version) to waymark_clock

table cases.comparison owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  earlier_case uuid not null
  earlier_person uuid not null
  later_case uuid not null
  later_person uuid not null
  found_on date not null
  constraint comparison_check CHECK ((earlier_case <> later_case))
  constraint comparison_ref_check CHECK ((ref ~ '^CM-[0-9A-Z]{7}$'::text))
  constraint comparison_earlier_case_fkey FOREIGN KEY (earlier_case) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint comparison_earlier_person_fkey FOREIGN KEY (earlier_person) REFERENCES cases.person_in_case(id) ON DELETE CASCADE
  constraint comparison_later_case_fkey FOREIGN KEY (later_case) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint comparison_later_person_fkey FOREIGN KEY (later_person) REFERENCES cases.person_in_case(id) ON DELETE CASCADE
  constraint comparison_pkey PRIMARY KEY (id)
  constraint comparison_ref_key UNIQUE (ref)
  CREATE INDEX comparison_earlier ON cases.comparison USING btree (earlier_case)
  CREATE INDEX comparison_earlier_person ON cases.comparison USING btree (earlier_person)
  CREATE INDEX comparison_later ON cases.comparison USING btree (later_case)
  CREATE INDEX comparison_later_person ON cases.comparison USING btree (later_person)
  CREATE UNIQUE INDEX comparison_pair ON cases.comparison USING btree (LEAST(earlier_person, later_person), GREATEST(earlier_person, later_person))
  policy comparison_insert for insert to waymark_clock with check true
  policy comparison_select for select to waymark_clock using true
  grant insert, select to waymark_clock

table cases.comparison_due owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person_in_case uuid not null
  at timestamp with time zone not null
  constraint comparison_due_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint comparison_due_person_in_case_fkey FOREIGN KEY (person_in_case) REFERENCES cases.person_in_case(id) ON DELETE CASCADE
  constraint comparison_due_pkey PRIMARY KEY (id)
  CREATE INDEX comparison_due_case ON cases.comparison_due USING btree (case_id)
  CREATE INDEX comparison_due_person ON cases.comparison_due USING btree (person_in_case)
  policy comparison_due_delete for delete to waymark_clock using true
  policy comparison_due_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy comparison_due_select for select to waymark_clock using true
  grant insert to waymark_app
  grant delete, insert, select to waymark_clock

table cases.comparison_side owner waymark_owner row-security forced
  id uuid not null
  comparison uuid not null
  ref text not null
  case_id uuid not null
  person_in_case uuid not null
  earlier boolean not null
  other_organisation text not null
  other_contact text not null
  found_on date not null
  told boolean not null
  outcome text not null default 'open'::text
  shown boolean not null default false
  constraint comparison_side_check CHECK ((told OR (outcome = 'open'::text) OR (NOT earlier)))
  constraint comparison_side_check1 CHECK (((NOT shown) OR (outcome = 'same'::text)))
  constraint comparison_side_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'same'::text, 'different'::text])))
  constraint comparison_side_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint comparison_side_comparison_fkey FOREIGN KEY (comparison) REFERENCES cases.comparison(id) ON DELETE CASCADE
  constraint comparison_side_person_in_case_fkey FOREIGN KEY (person_in_case) REFERENCES cases.person_in_case(id) ON DELETE CASCADE
  constraint comparison_side_pkey PRIMARY KEY (id)
  constraint comparison_side_comparison_earlier_key UNIQUE (comparison, earlier)
  constraint comparison_side_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX comparison_side_case ON cases.comparison_side USING btree (case_id)
  CREATE INDEX comparison_side_person ON cases.comparison_side USING btree (person_in_case)
  policy comparison_side_clock_select for select to waymark_clock using true
  policy comparison_side_insert for insert to waymark_clock with check true
  policy comparison_side_select for select to waymark_app using ((told AND cases.works(case_id)) OR (shown AND cases.opens(case_id)))
  policy comparison_side_update for update to waymark_clock using true with check true
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (outcome, shown, told) to waymark_clock

table cases.comparison_verdict owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  side uuid not null
  number integer not null
  verdict text not null
  shows boolean not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  sealed bytea
  constraint comparison_verdict_number_check CHECK ((number > 0))
  constraint comparison_verdict_verdict_check CHECK ((verdict = ANY (ARRAY['same'::text, 'ask'::text, 'unsure'::text, 'different'::text, 'reopened'::text, 'undone'::text])))
  constraint comparison_verdict_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint comparison_verdict_side_case_id_fkey FOREIGN KEY (side, case_id) REFERENCES cases.comparison_side(id, case_id) ON DELETE CASCADE
  constraint comparison_verdict_pkey PRIMARY KEY (id)
  constraint comparison_verdict_side_number_key UNIQUE (side, number)
  CREATE INDEX comparison_verdict_case ON cases.comparison_verdict USING btree (case_id)
  policy comparison_verdict_clock_select for select to waymark_clock using true
  policy comparison_verdict_insert for insert to waymark_app with check (cases.works(case_id) AND (actor = access.me()) AND (EXISTS ( SELECT FROM cases.comparison_side s WHERE ((s.id = comparison_verdict.side) AND (s.case_id = comparison_verdict.case_id)))))
  policy comparison_verdict_select for select to waymark_app using cases.works(case_id)
  grant insert, select to waymark_app
  grant select to waymark_clock

table cases.conflict owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person uuid
  organisation text
  sealed bytea not null
  declared_by uuid not null
  declared_by_name text not null
  declared_at timestamp with time zone not null
  lifted_at timestamp with time zone
  lifted_by uuid
  lifted_by_name text not null default ''::text
  version integer not null default 1
  constraint conflict_check CHECK ((num_nonnulls(person, organisation) = 1))
  constraint conflict_check1 CHECK ((num_nulls(lifted_at, lifted_by) = ANY (ARRAY[0, 2])))
  constraint conflict_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint conflict_pkey PRIMARY KEY (id)
  CREATE INDEX conflict_case ON cases.conflict USING btree (case_id)
  policy conflict_insert for insert to waymark_app, waymark_clock with check ((declared_by = access.me()) AND (lifted_at IS NULL) AND (cases.owns(case_id) OR ((person = access.me()) AND cases.opens(case_id))))
  policy conflict_owner_select for select to waymark_owner using true
  policy conflict_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))
  policy conflict_update for update to waymark_app, waymark_clock using ((lifted_at IS NULL) AND (cases.owns(case_id) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))) with check ((lifted_at IS NOT NULL) AND (lifted_by = access.me()) AND (person IS DISTINCT FROM access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (lifted_at, lifted_by, lifted_by_name, version) to waymark_app
  grant update (lifted_at, lifted_by, lifted_by_name, version) to waymark_clock

table cases.consent owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person_in_case uuid not null
  talk uuid not null
  number integer not null
  layer text not null
  partner text
  decision text not null
  on_day date not null
  ask_on date
  constraint consent_check CHECK (((layer = 'PARTNER'::text) = (partner IS NOT NULL)))
  constraint consent_check1 CHECK (((ask_on IS NULL) OR (decision = 'UNDECIDED'::text)))
  constraint consent_decision_check CHECK ((decision = ANY (ARRAY['GIVEN'::text, 'REFUSED'::text, 'UNDECIDED'::text, 'NOT_ASKED'::text, 'WITHDRAWN'::text])))
  constraint consent_layer_check CHECK ((layer = ANY (ARRAY['NRM'::text, 'SUPPORT'::text, 'POLICE'::text, 'PARTNER'::text, 'STATISTICS'::text, 'CONTACT'::text])))
  constraint consent_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint consent_person_in_case_case_id_fkey FOREIGN KEY (person_in_case, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint consent_talk_case_id_fkey1 FOREIGN KEY (talk, case_id) REFERENCES cases.consent_talk(id, case_id) ON DELETE CASCADE
  constraint consent_pkey PRIMARY KEY (id)
  constraint consent_id_case_id_key UNIQUE (id, case_id)
  constraint consent_talk_layer_partner_key UNIQUE NULLS NOT DISTINCT (talk, layer, partner)
  CREATE INDEX consent_case ON cases.consent USING btree (case_id, person_in_case, layer, partner, number DESC)
  policy consent_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy consent_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.consent_consequence owner waymark_owner row-security forced
  layer text not null
  kind text not null
  position integer not null
  words text not null
  from_day date not null
  until_day date
  source text not null
  checked boolean not null
  constraint consent_consequence_kind_check CHECK ((kind = ANY (ARRAY['ENDS'::text, 'GOES_ON'::text, 'TO_DO'::text])))
  constraint consent_consequence_layer_check CHECK ((layer = ANY (ARRAY['NRM'::text, 'SUPPORT'::text, 'POLICE'::text, 'PARTNER'::text, 'STATISTICS'::text, 'CONTACT'::text])))
  constraint consent_consequence_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300)))
  constraint consent_consequence_pkey PRIMARY KEY (layer, kind, "position", from_day)
  policy consent_consequence_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('WORK_CASES'::text) <> '{}'::text[]))
  grant select to waymark_app
  grant select to waymark_clock

table cases.consent_follow_up owner waymark_owner row-security forced
  consent uuid not null
  case_id uuid not null
  version integer not null default 1
  done_on date
  done_by uuid
  done_by_name text not null default ''::text
  constraint consent_follow_up_check CHECK ((num_nulls(done_on, done_by) = ANY (ARRAY[0, 2])))
  constraint consent_follow_up_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint consent_follow_up_consent_case_id_fkey FOREIGN KEY (consent, case_id) REFERENCES cases.consent(id, case_id) ON DELETE CASCADE
  constraint consent_follow_up_pkey PRIMARY KEY (consent)
  CREATE INDEX consent_follow_up_case ON cases.consent_follow_up USING btree (case_id) WHERE (done_on IS NULL)
  policy consent_follow_up_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy consent_follow_up_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy consent_follow_up_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (done_by, done_by_name, done_on, version) to waymark_app
  grant update (done_by, done_by_name, done_on, version) to waymark_clock

table cases.consent_point owner waymark_owner row-security forced
  code text not null
  version integer not null
  kind text not null
  audience text not null
  position integer not null
  words text not null
  required boolean not null default false
  from_day date not null
  until_day date
  source text not null
  constraint consent_point_audience_check CHECK ((audience = ANY (ARRAY['ALL'::text, 'ADULT'::text, 'CHILD'::text, 'EIGHTEEN'::text])))
  constraint consent_point_code_check CHECK ((code ~ '^[a-z_]+$'::text))
  constraint consent_point_kind_check CHECK ((kind = ANY (ARRAY['EXPLAINED'::text, 'SETTING'::text])))
  constraint consent_point_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300)))
  constraint consent_point_pkey PRIMARY KEY (code, version)
  policy consent_point_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('WORK_CASES'::text) <> '{}'::text[]))
  grant select to waymark_app
  grant select to waymark_clock

table cases.consent_talk owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person_in_case uuid not null
  number integer not null
  occasion text not null
  on_day date not null
  notice integer
  explained text[] not null
  interpreter text not null
  evidence text not null
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint consent_talk_evidence_check CHECK ((evidence = ANY (ARRAY['SIGNED'::text, 'WITNESSED'::text, 'RECORDED'::text, 'NONE'::text])))
  constraint consent_talk_interpreter_check CHECK ((interpreter = ANY (ARRAY['NOT_NEEDED'::text, 'USED'::text, 'DECLINED'::text, 'UNAVAILABLE'::text])))
  constraint consent_talk_number_check CHECK ((number > 0))
  constraint consent_talk_occasion_check CHECK ((occasion = ANY (ARRAY['ADULT'::text, 'CHILD'::text, 'EIGHTEEN'::text, 'WITHDRAWAL'::text])))
  constraint consent_talk_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint consent_talk_notice_fkey FOREIGN KEY (notice) REFERENCES cases.privacy_notice(number)
  constraint consent_talk_person_in_case_case_id_fkey FOREIGN KEY (person_in_case, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint consent_talk_pkey PRIMARY KEY (id)
  constraint consent_talk_id_case_id_key UNIQUE (id, case_id)
  constraint consent_talk_person_in_case_number_key UNIQUE (person_in_case, number)
  CREATE INDEX consent_talk_case ON cases.consent_talk USING btree (case_id)
  policy consent_talk_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy consent_talk_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.dependant owner waymark_owner row-security forced
  person_in_case uuid not null
  case_id uuid not null
  version integer not null default 1
  child text not null
  referral text not null
  together text not null
  own_case text
  constraint dependant_child_check CHECK ((child = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
  constraint dependant_own_case_check CHECK ((own_case ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint dependant_referral_check CHECK ((referral = ANY (ARRAY['needed'::text, 'not_needed'::text, 'not_decided'::text])))
  constraint dependant_together_check CHECK ((together = ANY (ARRAY['yes'::text, 'not_safe'::text, 'unknown'::text])))
  constraint dependant_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint dependant_person_in_case_fkey FOREIGN KEY (person_in_case) REFERENCES cases.person_in_case(id) ON DELETE CASCADE
  constraint dependant_pkey PRIMARY KEY (person_in_case)
  CREATE INDEX dependant_case ON cases.dependant USING btree (case_id)
  policy dependant_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy dependant_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy dependant_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (child, own_case, referral, together, version) to waymark_app
  grant update (child, own_case, referral, together, version) to waymark_clock

table cases.devolved_panel owner waymark_owner row-security forced
  area text not null
  from_day date not null
  until_day date
  version integer not null default 1
  site text not null
  source text not null
  unchecked text not null default ''::text
  set_by text not null
  constraint devolved_panel_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint devolved_panel_check CHECK ((until_day >= from_day))
  constraint devolved_panel_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200)))
  constraint devolved_panel_site_check CHECK (((length(site) >= 1) AND (length(site) <= 200)))
  constraint devolved_panel_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint devolved_panel_unchecked_check CHECK ((length(unchecked) <= 300))
  constraint devolved_panel_pkey PRIMARY KEY (area, from_day)
  policy devolved_panel_insert for insert to waymark_app, waymark_clock with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  policy devolved_panel_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy devolved_panel_update for update to waymark_app, waymark_clock using ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text])) with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, site, source, unchecked, until_day, version) to waymark_app
  grant update (set_by, site, source, unchecked, until_day, version) to waymark_clock

table cases.eighteen owner waymark_owner row-security forced
  person_in_case uuid not null
  case_id uuid not null
  prompted_month date not null
  answered boolean not null default false
  constraint eighteen_prompted_month_check CHECK ((EXTRACT(day FROM prompted_month) = (1)::numeric))
  constraint eighteen_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint eighteen_person_in_case_case_id_fkey FOREIGN KEY (person_in_case, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint eighteen_pkey PRIMARY KEY (person_in_case)
  CREATE INDEX eighteen_case ON cases.eighteen USING btree (case_id)
  policy eighteen_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy eighteen_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy eighteen_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answered) to waymark_app
  grant update (answered) to waymark_clock

table cases.emergency_access owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person uuid not null
  person_name text not null
  organisation text not null
  sealed bytea not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  ended_at timestamp with time zone
  version integer not null default 1
  mac bytea
  ref text not null
  constraint emergency_access_check CHECK ((until_at <= (from_at + '04:00:00'::interval)))
  constraint emergency_access_mac_check CHECK (((length(mac) >= 16) AND (length(mac) <= 100)))
  constraint emergency_access_ref_check CHECK ((ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint emergency_access_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint emergency_access_pkey PRIMARY KEY (id)
  constraint emergency_access_of_case UNIQUE (id, case_id)
  CREATE INDEX emergency_access_case ON cases.emergency_access USING btree (case_id)
  CREATE INDEX emergency_access_person ON cases.emergency_access USING btree (person)
  policy emergency_access_insert for insert to waymark_clock with check (ended_at IS NULL)
  policy emergency_access_owner_select for select to waymark_owner using true
  policy emergency_access_select for select to waymark_app, waymark_clock using (((person = access.me()) AND ( SELECT (access.scopes('OPEN_CASE_IN_EMERGENCY'::text) <> '{}'::text[]))) OR cases.opens(case_id) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))
  policy emergency_access_update for update to waymark_app, waymark_clock using ((ended_at IS NULL) AND (((person = access.me()) AND ( SELECT (access.scopes('OPEN_CASE_IN_EMERGENCY'::text) <> '{}'::text[]))) OR cases.owns(case_id))) with check (ended_at IS NOT NULL)
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_at, version) to waymark_app
  grant update (ended_at, version) to waymark_clock

table cases.emergency_attempt owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  person uuid not null
  person_name text not null
  organisation text not null
  at timestamp with time zone not null
  constraint emergency_attempt_ref_check CHECK ((ref ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'::text))
  constraint emergency_attempt_pkey PRIMARY KEY (id)
  CREATE INDEX emergency_attempt_person ON cases.emergency_attempt USING btree (person, at DESC)
  policy emergency_attempt_insert for insert to waymark_clock with check true
  policy emergency_attempt_select for select to waymark_app, waymark_clock using (((person = access.me()) AND ( SELECT (access.scopes('OPEN_CASE_IN_EMERGENCY'::text) <> '{}'::text[]))) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))
  grant select to waymark_app
  grant insert, select to waymark_clock

table cases.emergency_review owner waymark_owner row-security forced
  access uuid not null
  case_id uuid not null
  justified boolean not null
  sealed bytea not null
  reviewed_by uuid not null
  reviewed_by_name text not null
  reviewed_at timestamp with time zone not null
  constraint emergency_review_access_case_id_fkey FOREIGN KEY (access, case_id) REFERENCES cases.emergency_access(id, case_id) ON DELETE CASCADE
  constraint emergency_review_pkey PRIMARY KEY (access)
  CREATE INDEX emergency_review_case ON cases.emergency_review USING btree (case_id)
  policy emergency_review_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])) AND (reviewed_by = access.me()) AND (EXISTS ( SELECT FROM cases.emergency_access e WHERE ((e.id = emergency_review.access) AND (e.case_id = emergency_review.case_id) AND (e.person <> access.me())))))
  policy emergency_review_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.entry owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  at timestamp with time zone not null
  on_day date not null
  actor uuid not null
  actor_name text not null
  act text not null
  headline text not null
  sealed bytea
  constraint entry_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint entry_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint entry_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint entry_pkey PRIMARY KEY (id)
  CREATE INDEX entry_case ON cases.entry USING btree (case_id, at DESC)
  policy entry_insert for insert to waymark_app, waymark_clock with check (cases.opens(case_id) AND (actor = access.me()))
  policy entry_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.erased_case owner waymark_owner row-security forced
  case_id uuid not null
  ref text not null
  erased_at timestamp with time zone not null default now()
  constraint erased_case_ref_check CHECK ((ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint erased_case_pkey PRIMARY KEY (case_id)
  policy erased_case_insert for insert to waymark_clock with check true
  policy erased_case_select for select to waymark_clock using true
  grant insert, select to waymark_clock

table cases.guardian_area owner waymark_owner row-security forced
  area text not null
  from_day date not null
  version integer not null default 1
  covered text not null
  source text not null
  set_by text not null
  constraint guardian_area_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint guardian_area_covered_check CHECK ((covered = ANY (ARRAY['yes'::text, 'no'::text, 'not_confirmed'::text])))
  constraint guardian_area_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200)))
  constraint guardian_area_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint guardian_area_pkey PRIMARY KEY (area, from_day)
  policy guardian_area_insert for insert to waymark_app, waymark_clock with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  policy guardian_area_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DUTIES'::text) && ARRAY['partnership'::text]))
  policy guardian_area_update for update to waymark_app, waymark_clock using ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text])) with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (covered, set_by, source, version) to waymark_app
  grant update (covered, set_by, source, version) to waymark_clock

table cases.law owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  act text not null
  section text not null default ''::text
  effect text not null
  status text not null
  from_day date
  until_day date
  source text not null
  checked_by text not null default ''::text
  checked_on date
  constraint law_act_check CHECK (((length(act) >= 1) AND (length(act) <= 200)))
  constraint law_check CHECK ((until_day >= from_day))
  constraint law_check1 CHECK (((checked_by = ''::text) = (checked_on IS NULL)))
  constraint law_checked_by_check CHECK ((length(checked_by) <= 200))
  constraint law_effect_check CHECK (((length(effect) >= 1) AND (length(effect) <= 1000)))
  constraint law_ref_check CHECK ((ref ~ '^LW-[0-9]{4,}$'::text))
  constraint law_section_check CHECK ((length(section) <= 100))
  constraint law_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint law_status_check CHECK ((status = ANY (ARRAY['in_force'::text, 'staged'::text, 'not_in_force'::text, 'not_known'::text])))
  constraint law_pkey PRIMARY KEY (ref)
  policy law_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy law_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy law_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (act, checked_by, checked_on, effect, from_day, section, source, status, until_day, version) to waymark_app
  grant update (act, checked_by, checked_on, effect, from_day, section, source, status, until_day, version) to waymark_clock

table cases.law_item owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  law text not null
  list text not null
  words text not null
  from_day date
  until_day date
  constraint law_item_check CHECK ((until_day >= from_day))
  constraint law_item_list_check CHECK ((list = ANY (ARRAY['offence'::text, 'exploitation'::text, 'disqualification'::text, 'no_defence'::text, 'bound'::text])))
  constraint law_item_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300)))
  constraint law_item_law_fkey FOREIGN KEY (law) REFERENCES cases.law(ref)
  constraint law_item_pkey PRIMARY KEY (id)
  CREATE INDEX law_item_law ON cases.law_item USING btree (law)
  policy law_item_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy law_item_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy law_item_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (from_day, until_day, version, words) to waymark_app
  grant update (from_day, until_day, version, words) to waymark_clock

table cases.look owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  at timestamp with time zone not null
  person uuid not null
  person_name text not null
  organisation text not null
  capacity text not null
  part text not null
  constraint look_capacity_check CHECK ((capacity = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text, 'emergency'::text])))
  constraint look_part_check CHECK ((part ~ '^[a-z-]*$'::text))
  constraint look_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint look_pkey PRIMARY KEY (id)
  CREATE INDEX look_case ON cases.look USING btree (case_id, at DESC)
  CREATE INDEX look_person ON cases.look USING btree (case_id, person)
  policy look_insert for insert to waymark_app, waymark_clock with check ((capacity = cases.capacity(case_id)) AND (person = access.me()))
  policy look_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.member owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person uuid
  person_name text not null default ''::text
  organisation text
  capacity text not null
  purpose text not null
  basis text not null
  from_day date not null
  until_day date
  added_by uuid not null
  added_by_name text not null
  ended_at timestamp with time zone
  ended_by uuid
  ended_by_name text not null default ''::text
  version integer not null default 1
  mac bytea
  constraint member_basis_check CHECK ((basis = ANY (ARRAY['public_task'::text, 'legal_obligation'::text, 'vital_interests'::text, 'legitimate_interests'::text, 'consent'::text])))
  constraint member_capacity_check CHECK ((capacity = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text])))
  constraint member_check CHECK ((num_nonnulls(person, organisation) = 1))
  constraint member_check1 CHECK ((until_day >= from_day))
  constraint member_check2 CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2])))
  constraint member_mac_check CHECK (((length(mac) >= 16) AND (length(mac) <= 100)))
  constraint member_purpose_check CHECK ((purpose = ANY (ARRAY['support'::text, 'referral'::text, 'safeguarding'::text, 'supervision'::text, 'advice'::text])))
  constraint member_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint member_pkey PRIMARY KEY (id)
  CREATE INDEX member_case ON cases.member USING btree (case_id)
  CREATE INDEX member_organisation ON cases.member USING btree (organisation, case_id) WHERE (ended_at IS NULL)
  CREATE INDEX member_person ON cases.member USING btree (person, case_id) WHERE (ended_at IS NULL)
  policy member_insert for insert to waymark_app, waymark_clock with check (cases.owns(case_id) AND (ended_at IS NULL) AND (added_by = access.me()))
  policy member_owner_select for select to waymark_owner using true
  policy member_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy member_update for update to waymark_app, waymark_clock using cases.owns(case_id) with check cases.owns(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (capacity, ended_at, ended_by, ended_by_name, mac, until_day, version) to waymark_app
  grant update (capacity, ended_at, ended_by, ended_by_name, mac, until_day, version) to waymark_clock

table cases.notification owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  version integer not null default 1
  state text not null default 'draft'::text
  sealed bytea not null
  begun_on date not null
  begun_by uuid not null
  begun_by_name text not null
  cleared uuid
  sent_on date
  sent_by uuid
  sent_by_name text not null default ''::text
  consented_on date
  constraint notification_check CHECK (((state = 'draft'::text) = (cleared IS NULL)))
  constraint notification_check1 CHECK (((state = 'sent'::text) = (sent_on IS NOT NULL)))
  constraint notification_check2 CHECK ((num_nulls(sent_on, sent_by) = ANY (ARRAY[0, 2])))
  constraint notification_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'cleared'::text, 'sent'::text])))
  constraint notification_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint notification_cleared_fkey FOREIGN KEY (cleared) REFERENCES cases.notification_text(id) DEFERRABLE INITIALLY DEFERRED
  constraint notification_pkey PRIMARY KEY (id)
  constraint notification_case_id_key UNIQUE (case_id)
  policy notification_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy notification_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy notification_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER notification_step BEFORE INSERT OR UPDATE ON cases.notification FOR EACH ROW EXECUTE FUNCTION cases.notification_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (cleared, consented_on, sealed, sent_by, sent_by_name, sent_on, state, version) to waymark_app
  grant update (cleared, consented_on, sealed, sent_by, sent_by_name, sent_on, state, version) to waymark_clock

table cases.notification_identity owner waymark_owner row-security forced
  case_id uuid not null
  version integer not null default 1
  agreed_on date not null
  ended_on date
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  constraint notification_identity_check CHECK ((ended_on >= agreed_on))
  constraint notification_identity_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint notification_identity_pkey PRIMARY KEY (case_id)
  policy notification_identity_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy notification_identity_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy notification_identity_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (agreed_on, ended_on, recorded_by, recorded_by_name, sealed, version) to waymark_app
  grant update (agreed_on, ended_on, recorded_by, recorded_by_name, sealed, version) to waymark_clock

table cases.notification_text owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  notification uuid not null
  number integer not null
  sealed bytea not null
  cleared_at timestamp with time zone not null
  cleared_by uuid not null
  cleared_by_name text not null
  constraint notification_text_number_check CHECK ((number > 0))
  constraint notification_text_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint notification_text_notification_fkey FOREIGN KEY (notification) REFERENCES cases.notification(id) ON DELETE CASCADE
  constraint notification_text_pkey PRIMARY KEY (id)
  constraint notification_text_notification_number_key UNIQUE (notification, number)
  CREATE INDEX notification_text_case ON cases.notification_text USING btree (case_id)
  policy notification_text_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy notification_text_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.nrm_event owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  process uuid not null
  number integer not null
  step text not null
  from_state text not null
  to_state text not null
  on_day date not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  grounds text[] not null default '{}'::text[]
  limb text
  late boolean not null default false
  before jsonb not null
  sealed bytea
  taken_back boolean not null default false
  constraint nrm_event_limb_check CHECK ((limb = ANY (ARRAY['PUBLIC_ORDER'::text, 'BAD_FAITH'::text])))
  constraint nrm_event_step_check CHECK ((step ~ '^[A-Z0-9_]+$'::text))
  constraint nrm_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint nrm_event_process_fkey FOREIGN KEY (process) REFERENCES cases.nrm_process(id) ON DELETE CASCADE
  constraint nrm_event_pkey PRIMARY KEY (id)
  constraint nrm_event_process_number_key UNIQUE (process, number)
  CREATE INDEX nrm_event_case ON cases.nrm_event USING btree (case_id)
  policy nrm_event_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy nrm_event_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy nrm_event_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (taken_back) to waymark_app
  grant update (taken_back) to waymark_clock

table cases.nrm_process owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  case_id uuid not null
  person_in_case uuid not null
  version integer not null
  state text not null
  last_step text not null
  since date not null
  referred_as text not null
  authority text
  suspended_from text
  disqualified_from text
  challenged text
  points jsonb not null
  msvcc boolean
  support_until date
  next_on date
  next_clock text
  sealed bytea not null
  sealed_version integer not null default 1
  constraint nrm_process_authority_check CHECK ((authority = ANY (ARRAY['SCA'::text, 'IECA'::text, 'LOCAL_PANEL'::text])))
  constraint nrm_process_challenged_check CHECK ((challenged = ANY (ARRAY['RG_NEGATIVE'::text, 'CG_NEGATIVE'::text, 'DISQUALIFIED'::text])))
  constraint nrm_process_check CHECK (((state = 'SUSPENDED'::text) = (suspended_from IS NOT NULL)))
  constraint nrm_process_check1 CHECK (((state = 'RECONSIDERATION_REQUESTED'::text) = (challenged IS NOT NULL)))
  constraint nrm_process_check2 CHECK (((state <> 'DISQUALIFIED'::text) OR (disqualified_from IS NOT NULL)))
  constraint nrm_process_disqualified_from_check CHECK ((disqualified_from = ANY (ARRAY['RG_POSITIVE'::text, 'RECOVERY'::text, 'CG_PENDING'::text, 'CG_POSITIVE'::text, 'MOVE_ON'::text])))
  constraint nrm_process_ref_check CHECK ((ref ~ '^NP-[0-9A-Z]{7}$'::text))
  constraint nrm_process_referred_as_check CHECK ((referred_as = ANY (ARRAY['CHILD'::text, 'UNKNOWN'::text, 'ADULT'::text])))
  constraint nrm_process_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SUBMITTED_NRM'::text, 'SUBMITTED_DTN'::text, 'ALLOCATED_SCA'::text, 'ALLOCATED_IECA'::text, 'ALLOCATED_LOCAL_PANEL'::text, 'RG_PENDING'::text, 'RG_POSITIVE'::text, 'RG_NEGATIVE'::text, 'RECONSIDERATION_REQUESTED'::text, 'RECOVERY'::text, 'CG_PENDING'::text, 'CG_POSITIVE'::text, 'CG_NEGATIVE'::text, 'DISQUALIFIED'::text, 'SUSPENDED'::text, 'WITHDRAWN'::text, 'MOVE_ON'::text, 'CLOSED'::text])))
  constraint nrm_process_suspended_from_check CHECK ((suspended_from = ANY (ARRAY['RG_PENDING'::text, 'CG_PENDING'::text])))
  constraint nrm_process_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint nrm_process_person_in_case_fkey FOREIGN KEY (person_in_case) REFERENCES cases.person_in_case(id)
  constraint nrm_process_pkey PRIMARY KEY (id)
  constraint nrm_process_ref_key UNIQUE (ref)
  CREATE INDEX nrm_process_case ON cases.nrm_process USING btree (case_id)
  CREATE INDEX nrm_process_next ON cases.nrm_process USING btree (next_on) WHERE (next_on IS NOT NULL)
  CREATE UNIQUE INDEX nrm_process_live ON cases.nrm_process USING btree (person_in_case) WHERE (state <> ALL (ARRAY['CLOSED'::text, 'WITHDRAWN'::text]))
  policy nrm_process_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy nrm_process_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy nrm_process_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER nrm_step BEFORE INSERT OR UPDATE ON cases.nrm_process FOR EACH ROW EXECUTE FUNCTION cases.nrm_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (authority, challenged, disqualified_from, last_step, msvcc, next_clock, next_on, points, referred_as, sealed, sealed_version, since, state, support_until, suspended_from, version) to waymark_app
  grant update (authority, challenged, disqualified_from, last_step, msvcc, next_clock, next_on, points, referred_as, sealed, sealed_version, since, state, support_until, suspended_from, version) to waymark_clock

table cases.origin owner waymark_owner row-security forced
  case_id uuid not null
  version integer not null default 1
  sealed bytea not null
  constraint origin_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint origin_pkey PRIMARY KEY (case_id)
  policy origin_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy origin_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy origin_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (sealed, version) to waymark_app
  grant update (sealed, version) to waymark_clock

table cases.person owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  merged_into uuid
  constraint person_check CHECK ((merged_into <> id))
  constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES cases.person(id)
  constraint person_pkey PRIMARY KEY (id)
  policy person_clock_select for select to waymark_clock using true
  policy person_delete for delete to waymark_clock using (NOT (EXISTS ( SELECT FROM cases.person_in_case p WHERE (p.person = person.id))))
  policy person_insert for insert to waymark_app, waymark_clock with check ((merged_into IS NULL) AND ( SELECT (access.scopes('WORK_CASES'::text) <> '{}'::text[])))
  policy person_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM cases.person_in_case p WHERE (p.person = person.id)))
  policy person_update for update to waymark_clock using true with check true
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (merged_into) to waymark_clock

table cases.person_in_case owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person uuid not null
  ref text not null
  version integer not null default 1
  main boolean not null
  relationship text not null default ''::text
  sealed bytea not null
  constraint person_in_case_ref_check CHECK ((ref ~ '^CP-[0-9A-Z]{7}$'::text))
  constraint person_in_case_relationship_check CHECK ((length(relationship) <= 40))
  constraint person_in_case_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint person_in_case_person_fkey FOREIGN KEY (person) REFERENCES cases.person(id)
  constraint person_in_case_pkey PRIMARY KEY (id)
  constraint person_in_case_of_case UNIQUE (id, case_id)
  constraint person_in_case_ref_key UNIQUE (ref)
  CREATE INDEX person_in_case_case ON cases.person_in_case USING btree (case_id)
  CREATE INDEX person_in_case_person ON cases.person_in_case USING btree (person)
  CREATE UNIQUE INDEX person_in_case_main ON cases.person_in_case USING btree (case_id) WHERE main
  policy person_in_case_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy person_in_case_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy person_in_case_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (relationship, sealed, version) to waymark_app
  grant update (relationship, sealed, version) to waymark_clock

table cases.person_merge owner waymark_owner row-security forced
  id uuid not null
  comparison uuid not null
  person uuid not null
  into_person uuid not null
  undone boolean not null
  at timestamp with time zone not null
  constraint person_merge_comparison_fkey FOREIGN KEY (comparison) REFERENCES cases.comparison(id) ON DELETE CASCADE
  constraint person_merge_into_person_fkey FOREIGN KEY (into_person) REFERENCES cases.person(id)
  constraint person_merge_person_fkey FOREIGN KEY (person) REFERENCES cases.person(id)
  constraint person_merge_pkey PRIMARY KEY (id)
  CREATE INDEX person_merge_comparison ON cases.person_merge USING btree (comparison, at DESC)
  policy person_merge_insert for insert to waymark_clock with check true
  policy person_merge_select for select to waymark_clock using true
  grant insert, select to waymark_clock

table cases.privacy_notice owner waymark_owner row-security forced
  number integer not null
  language text not null
  from_day date not null
  title text not null
  words text not null
  agreed text not null default ''::text
  written_by text not null
  constraint privacy_notice_agreed_check CHECK ((length(agreed) <= 200))
  constraint privacy_notice_language_check CHECK ((language ~ '^[a-z]{2,3}$'::text))
  constraint privacy_notice_number_check CHECK ((number > 0))
  constraint privacy_notice_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint privacy_notice_words_check CHECK (((length(words) >= 1) AND (length(words) <= 20000)))
  constraint privacy_notice_pkey PRIMARY KEY (number)
  policy privacy_notice_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy privacy_notice_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('WORK_CASES'::text) <> '{}'::text[])) OR ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])))
  CREATE TRIGGER privacy_notice_fixed BEFORE DELETE OR UPDATE ON cases.privacy_notice FOR EACH ROW EXECUTE FUNCTION cases.privacy_notice_fixed() always
  CREATE TRIGGER privacy_notice_kept BEFORE TRUNCATE ON cases.privacy_notice FOR EACH STATEMENT EXECUTE FUNCTION cases.privacy_notice_fixed() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.referral owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person_in_case uuid not null
  version integer not null default 1
  route text not null
  state text not null default 'draft'::text
  started_on date not null
  home_office_draft_on date
  submitted_on date
  submitted_by_organisation text
  sealed bytea
  recorded_by uuid
  recorded_by_name text
  constraint referral_check CHECK ((num_nulls(submitted_on, submitted_by_organisation, sealed, recorded_by, recorded_by_name) =
CASE state
    WHEN 'draft'::text THEN 5
    ELSE 0
END))
  constraint referral_check1 CHECK (((state = 'draft'::text) OR (route = ANY (ARRAY['CHILD'::text, 'MAYBE_CHILD'::text, 'ADULT_CONSENTS'::text]))))
  constraint referral_route_check CHECK ((route = ANY (ARRAY['CHILD'::text, 'MAYBE_CHILD'::text, 'ADULT_CONSENTS'::text, 'ADULT_DECLINES'::text, 'ADULT_UNDECIDED'::text, 'OUTSIDE_NRM'::text])))
  constraint referral_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text])))
  constraint referral_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint referral_person_in_case_case_id_fkey FOREIGN KEY (person_in_case, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint referral_pkey PRIMARY KEY (id)
  constraint referral_person_in_case_key UNIQUE (person_in_case)
  CREATE INDEX referral_case ON cases.referral USING btree (case_id)
  policy referral_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy referral_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy referral_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER referral_step BEFORE INSERT OR UPDATE ON cases.referral FOR EACH ROW EXECUTE FUNCTION cases.referral_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (home_office_draft_on, recorded_by, recorded_by_name, route, sealed, state, submitted_by_organisation, submitted_on, version) to waymark_app
  grant update (home_office_draft_on, recorded_by, recorded_by_name, route, sealed, state, submitted_by_organisation, submitted_on, version) to waymark_clock

table cases.referral_section owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  person_in_case uuid not null
  section text not null
  version integer not null default 1
  state text not null
  sealed bytea not null
  saved_at timestamp with time zone not null
  saved_by uuid not null
  saved_by_name text not null
  constraint referral_section_section_check CHECK ((section ~ '^[a-z]{1,20}$'::text))
  constraint referral_section_state_check CHECK ((state = ANY (ARRAY['in_progress'::text, 'complete'::text])))
  constraint referral_section_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint referral_section_person_in_case_case_id_fkey FOREIGN KEY (person_in_case, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint referral_section_person_in_case_fkey FOREIGN KEY (person_in_case) REFERENCES cases.referral(person_in_case) ON DELETE CASCADE
  constraint referral_section_pkey PRIMARY KEY (id)
  constraint referral_section_person_in_case_section_key UNIQUE (person_in_case, section)
  CREATE INDEX referral_section_case ON cases.referral_section USING btree (case_id)
  policy referral_section_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy referral_section_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy referral_section_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER referral_section_step BEFORE INSERT OR UPDATE ON cases.referral_section FOR EACH ROW EXECUTE FUNCTION cases.referral_section_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (saved_at, saved_by, saved_by_name, sealed, state, version) to waymark_app
  grant update (saved_at, saved_by, saved_by_name, sealed, state, version) to waymark_clock

table cases.safety owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  number integer not null
  danger text not null
  first_night text not null
  reviewed_on date not null
  next_review date not null
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint safety_check CHECK ((next_review >= reviewed_on))
  constraint safety_danger_check CHECK ((danger = ANY (ARRAY['NOW'::text, 'POSSIBLE'::text, 'NONE'::text, 'NOT_KNOWN'::text])))
  constraint safety_first_night_check CHECK ((first_night = ANY (ARRAY['NEEDED'::text, 'ARRANGED'::text, 'NOT_NEEDED'::text, 'NOT_KNOWN'::text])))
  constraint safety_number_check CHECK ((number > 0))
  constraint safety_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint safety_pkey PRIMARY KEY (id)
  constraint safety_case_id_number_key UNIQUE (case_id, number)
  policy safety_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy safety_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.sealed_content owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  field uuid not null
  version integer not null
  sealed bytea not null
  constraint sealed_content_version_check CHECK ((version > 0))
  constraint sealed_content_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint sealed_content_field_case_id_fkey FOREIGN KEY (field, case_id) REFERENCES cases.sealed_field(id, case_id) ON DELETE CASCADE
  constraint sealed_content_pkey PRIMARY KEY (id)
  constraint sealed_content_field_version_key UNIQUE (field, version)
  CREATE INDEX sealed_content_case ON cases.sealed_content USING btree (case_id)
  policy sealed_content_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (EXISTS ( SELECT FROM cases.sealed_field f WHERE ((f.id = sealed_content.field) AND (f.case_id = sealed_content.case_id)))))
  policy sealed_content_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM (cases.sealed_field f JOIN cases.sealed_opening o ON ((o.field = f.id))) WHERE ((f.id = sealed_content.field) AND (o.person = access.me()) AND ((o.at >= (now() - '00:10:00'::interval)) AND (o.at <= now())))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table cases.sealed_field owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  about uuid not null
  kind text not null
  version integer not null default 1
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint sealed_field_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'contact'::text, 'nhs'::text])))
  constraint sealed_field_about_case_id_fkey FOREIGN KEY (about, case_id) REFERENCES cases.person_in_case(id, case_id) ON DELETE CASCADE
  constraint sealed_field_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint sealed_field_pkey PRIMARY KEY (id)
  constraint sealed_field_case_id_about_kind_key UNIQUE (case_id, about, kind)
  constraint sealed_field_id_case_id_key UNIQUE (id, case_id)
  constraint sealed_field_id_case_id_kind_key UNIQUE (id, case_id, kind)
  policy sealed_field_insert for insert to waymark_app, waymark_clock with check (cases.may_unseal(case_id, kind) AND cases.works(case_id) AND (recorded_by = access.me()) AND (EXISTS ( SELECT FROM cases.person_in_case p WHERE ((p.id = sealed_field.about) AND (p.case_id = sealed_field.case_id)))))
  policy sealed_field_select for select to waymark_app, waymark_clock using cases.may_unseal(case_id, kind)
  policy sealed_field_update for update to waymark_app, waymark_clock using (cases.may_unseal(case_id, kind) AND cases.works(case_id)) with check (cases.may_unseal(case_id, kind) AND cases.works(case_id) AND (recorded_by = access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (recorded_at, recorded_by, recorded_by_name, version) to waymark_app
  grant update (recorded_at, recorded_by, recorded_by_name, version) to waymark_clock

table cases.sealed_member owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  kind text not null
  person uuid not null
  person_name text not null
  added_by uuid not null
  added_by_name text not null
  added_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by uuid
  ended_by_name text not null default ''::text
  version integer not null default 1
  constraint sealed_member_check CHECK ((num_nulls(ended_at, ended_by) = ANY (ARRAY[0, 2])))
  constraint sealed_member_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'contact'::text, 'nhs'::text])))
  constraint sealed_member_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint sealed_member_pkey PRIMARY KEY (id)
  CREATE INDEX sealed_member_case ON cases.sealed_member USING btree (case_id)
  CREATE UNIQUE INDEX sealed_member_once ON cases.sealed_member USING btree (case_id, kind, person) WHERE (ended_at IS NULL)
  policy sealed_member_insert for insert to waymark_app, waymark_clock with check (cases.owns(case_id) AND (ended_at IS NULL) AND (added_by = access.me()))
  policy sealed_member_select for select to waymark_app, waymark_clock using (cases.owns(case_id) OR ((person = access.me()) AND cases.belongs(case_id)))
  policy sealed_member_update for update to waymark_app, waymark_clock using ((ended_at IS NULL) AND cases.owns(case_id)) with check ((ended_at IS NOT NULL) AND (ended_by = access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_at, ended_by, ended_by_name, version) to waymark_app
  grant update (ended_at, ended_by, ended_by_name, version) to waymark_clock

table cases.sealed_opening owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  field uuid not null
  kind text not null
  at timestamp with time zone not null default now()
  person uuid not null
  person_name text not null
  organisation text not null
  sealed bytea not null
  constraint sealed_opening_kind_check CHECK ((kind = ANY (ARRAY['address'::text, 'contact'::text, 'nhs'::text])))
  constraint sealed_opening_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint sealed_opening_field_case_id_kind_fkey FOREIGN KEY (field, case_id, kind) REFERENCES cases.sealed_field(id, case_id, kind) ON DELETE CASCADE
  constraint sealed_opening_pkey PRIMARY KEY (id)
  CREATE INDEX sealed_opening_case ON cases.sealed_opening USING btree (case_id, at DESC)
  CREATE INDEX sealed_opening_field ON cases.sealed_opening USING btree (field, person, at DESC)
  policy sealed_opening_insert for insert to waymark_app, waymark_clock with check ((person = access.me()) AND (EXISTS ( SELECT FROM cases.sealed_field f WHERE ((f.id = sealed_opening.field) AND (f.case_id = sealed_opening.case_id) AND (f.kind = sealed_opening.kind)))))
  policy sealed_opening_select for select to waymark_app, waymark_clock using (cases.belongs(case_id) OR ( SELECT (access.scopes('REVIEW_EMERGENCY_ACCESS'::text) && ARRAY['partnership'::text])))
  grant select to waymark_app
  grant select to waymark_clock
  grant insert (case_id, field, id, kind, organisation, person, person_name, sealed) to waymark_app
  grant insert (case_id, field, id, kind, organisation, person, person_name, sealed) to waymark_clock

table concerns.handover owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  sender uuid not null
  sender_name text not null
  sender_organisation text not null
  sender_phone text not null
  sender_days text not null
  sender_from integer not null
  sender_to integer not null
  area text not null
  exploitation text not null
  age text not null
  urgency text not null
  told text not null
  ground text not null
  basis text not null
  shared text[] not null
  receiver text not null
  state text not null
  first_sent_at timestamp with time zone not null
  sent_at timestamp with time zone not null
  answer_by timestamp with time zone not null
  stage integer not null default 0
  holder uuid
  holder_name text
  holder_phone text
  because text
  outcome text
  version integer not null default 1
  constraint handover_age_check CHECK ((age = ANY (ARRAY['ADULT'::text, 'CHILD'::text, 'UNCERTAIN'::text])))
  constraint handover_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint handover_basis_check CHECK ((basis ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint handover_because_check CHECK ((because ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint handover_check CHECK ((((sender_to >= 1) AND (sender_to <= 24)) AND (sender_to > sender_from)))
  constraint handover_check1 CHECK ((answer_by > sent_at))
  constraint handover_check2 CHECK (((told = 'AGREES'::text) = (ground = ''::text)))
  constraint handover_check3 CHECK (((state = ANY (ARRAY['accepted'::text, 'closed'::text])) = (holder IS NOT NULL)))
  constraint handover_check4 CHECK ((((holder IS NULL) = (holder_name IS NULL)) AND ((holder IS NULL) = (holder_phone IS NULL))))
  constraint handover_check5 CHECK (((state = 'closed'::text) = (outcome IS NOT NULL)))
  constraint handover_check6 CHECK (((state <> ALL (ARRAY['declined'::text, 'withdrawn'::text])) OR (because IS NOT NULL)))
  constraint handover_exploitation_check CHECK ((exploitation ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint handover_ground_check CHECK ((ground ~ '^([A-Z][A-Z_]{0,39})?$'::text))
  constraint handover_holder_name_check CHECK (((length(holder_name) >= 1) AND (length(holder_name) <= 200)))
  constraint handover_holder_phone_check CHECK ((holder_phone ~ '^\+?[0-9][0-9 ()-]{6,24}( ext [0-9]{1,6})?$'::text))
  constraint handover_outcome_check CHECK ((outcome ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint handover_receiver_check CHECK ((receiver ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint handover_ref_check CHECK ((ref ~ '^HO-[0-9A-Z]{7}$'::text))
  constraint handover_sender_days_check CHECK ((sender_days = ANY (ARRAY['WORKING'::text, 'EVERY'::text])))
  constraint handover_sender_from_check CHECK (((sender_from >= 0) AND (sender_from <= 23)))
  constraint handover_sender_name_check CHECK (((length(sender_name) >= 1) AND (length(sender_name) <= 200)))
  constraint handover_sender_phone_check CHECK ((sender_phone ~ '^\+?[0-9][0-9 ()-]{6,24}( ext [0-9]{1,6})?$'::text))
  constraint handover_shared_check CHECK ((((cardinality(shared) >= 1) AND (cardinality(shared) <= 10)) AND (array_to_string(shared, ','::text) ~ '^[A-Z_]{1,40}(,[A-Z_]{1,40})*$'::text)))
  constraint handover_stage_check CHECK (((stage >= 0) AND (stage <= 3)))
  constraint handover_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'closed'::text])))
  constraint handover_told_check CHECK ((told = ANY (ARRAY['AGREES'::text, 'DISAGREES'::text, 'NOT_TOLD'::text])))
  constraint handover_urgency_check CHECK ((urgency = ANY (ARRAY['TODAY'::text, 'SOON'::text])))
  constraint handover_pkey PRIMARY KEY (id)
  constraint handover_ref_key UNIQUE (ref)
  CREATE INDEX handover_open ON concerns.handover USING btree (answer_by) WHERE (state = ANY (ARRAY['sent'::text, 'declined'::text, 'accepted'::text]))
  CREATE INDEX handover_receiver ON concerns.handover USING btree (receiver, first_sent_at DESC)
  CREATE INDEX handover_sender ON concerns.handover USING btree (sender, first_sent_at DESC)
  policy handover_clock_select for select to waymark_clock using true
  policy handover_clock_update for update to waymark_clock using true with check true
  policy handover_insert for insert to waymark_app with check ((sender = access.me()) AND (state = 'sent'::text) AND (stage = 0) AND (version = 1) AND ( SELECT (access.scopes('HAND_OVER_CONCERNS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM directory_open.organisation o WHERE ((o.code = handover.receiver) AND o.current AND o.first_responder))))
  policy handover_select for select to waymark_app using (((sender = access.me()) AND ( SELECT (access.scopes('HAND_OVER_CONCERNS'::text) && ARRAY['partnership'::text]))) OR (( SELECT access.scopes('ANSWER_HANDOVERS'::text) AS scopes) && ARRAY[('organisation:'::text || receiver)]))
  policy handover_update for update to waymark_app using (((sender = access.me()) AND (state = ANY (ARRAY['sent'::text, 'declined'::text])) AND ( SELECT (access.scopes('HAND_OVER_CONCERNS'::text) && ARRAY['partnership'::text]))) OR ((state = ANY (ARRAY['sent'::text, 'declined'::text, 'accepted'::text])) AND (( SELECT access.scopes('ANSWER_HANDOVERS'::text) AS scopes) && ARRAY[('organisation:'::text || receiver)]))) with check (((sender = access.me()) AND ((state = 'withdrawn'::text) OR ((state = 'sent'::text) AND (EXISTS ( SELECT FROM directory_open.organisation o WHERE ((o.code = handover.receiver) AND o.current AND o.first_responder)))))) OR ((( SELECT access.scopes('ANSWER_HANDOVERS'::text) AS scopes) && ARRAY[('organisation:'::text || receiver)]) AND ((state = ANY (ARRAY['declined'::text, 'closed'::text])) OR ((state = 'accepted'::text) AND (EXISTS ( SELECT FROM directory_open.organisation o WHERE ((o.code = handover.receiver) AND o.current AND o.first_responder)))))))
  CREATE TRIGGER handover_step BEFORE UPDATE ON concerns.handover FOR EACH ROW EXECUTE FUNCTION concerns.handover_step() always
  grant insert, select to waymark_app
  grant update (answer_by, because, holder, holder_name, holder_phone, outcome, receiver, sent_at, state, version) to waymark_app
  grant select (age, answer_by, area, exploitation, first_sent_at, holder, id, receiver, ref, sender, sender_organisation, sent_at, stage, state, urgency, version) to waymark_clock
  grant update (answer_by, holder, holder_name, holder_phone, sender, sender_name, sender_phone, sent_at, stage, state, version) to waymark_clock

table concerns.handover_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  handover uuid not null
  version integer not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  act text not null
  receiver text not null
  detail text not null
  constraint handover_event_act_check CHECK ((act ~ '^[a-z_]{1,40}$'::text))
  constraint handover_event_actor_name_check CHECK (((length(actor_name) >= 1) AND (length(actor_name) <= 200)))
  constraint handover_event_detail_check CHECK ((detail ~ '^([A-Z][A-Z_]{0,39})?$'::text))
  constraint handover_event_receiver_check CHECK ((receiver ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint handover_event_handover_fkey FOREIGN KEY (handover) REFERENCES concerns.handover(id)
  constraint handover_event_pkey PRIMARY KEY (id)
  CREATE INDEX handover_event_handover ON concerns.handover_event USING btree (handover, at)
  policy handover_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM concerns.handover h WHERE (h.id = handover_event.handover))))
  policy handover_event_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.handover h WHERE (h.id = handover_event.handover)))
  grant insert, select to waymark_app
  grant insert to waymark_clock

table concerns.handover_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint handover_setting_key_check CHECK ((key = ANY (ARRAY['today_hours'::text, 'soon_days'::text])))
  constraint handover_setting_value_check CHECK (((value >= 1) AND (value <= 99)))
  constraint handover_setting_pkey PRIMARY KEY (key, from_date)
  policy handover_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy handover_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('HAND_OVER_CONCERNS'::text) && ARRAY['partnership'::text]))
  policy handover_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table concerns.handover_watch owner waymark_owner row-security forced
  handover uuid not null
  ref text not null
  area text not null
  organisation text not null
  state text not null
  first_sent_at timestamp with time zone not null
  answer_by timestamp with time zone not null
  version integer not null default 1
  constraint handover_watch_ref_check CHECK ((ref ~ '^HO-[0-9A-Z]{7}$'::text))
  constraint handover_watch_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text, 'closed'::text])))
  constraint handover_watch_handover_fkey FOREIGN KEY (handover) REFERENCES concerns.handover(id)
  constraint handover_watch_pkey PRIMARY KEY (handover)
  CREATE INDEX handover_watch_open ON concerns.handover_watch USING btree (answer_by) WHERE (state = ANY (ARRAY['sent'::text, 'declined'::text, 'accepted'::text]))
  policy handover_watch_clock_select for select to waymark_clock using true
  policy handover_watch_clock_update for update to waymark_clock using true with check (EXISTS ( SELECT FROM concerns.handover h WHERE ((h.id = handover_watch.handover) AND (h.receiver = handover_watch.organisation) AND (h.state = handover_watch.state) AND (h.answer_by = handover_watch.answer_by))))
  policy handover_watch_insert for insert to waymark_app with check (EXISTS ( SELECT FROM concerns.handover h WHERE ((h.id = handover_watch.handover) AND (h.sender = access.me()) AND (h.ref = handover_watch.ref) AND (h.area = handover_watch.area) AND (h.receiver = handover_watch.organisation) AND (h.state = handover_watch.state) AND (h.answer_by = handover_watch.answer_by))))
  policy handover_watch_select for select to waymark_app using (( SELECT (access.scopes('WATCH_HANDOVERS'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('WATCH_HANDOVERS'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)]) OR (EXISTS ( SELECT FROM concerns.handover h WHERE (h.id = handover_watch.handover))))
  policy handover_watch_update for update to waymark_app using (EXISTS ( SELECT FROM concerns.handover h WHERE (h.id = handover_watch.handover))) with check (EXISTS ( SELECT FROM concerns.handover h WHERE ((h.id = handover_watch.handover) AND (h.receiver = handover_watch.organisation) AND (h.state = handover_watch.state) AND (h.answer_by = handover_watch.answer_by))))
  grant insert, select to waymark_app
  grant update (answer_by, organisation, state, version) to waymark_app
  grant select (answer_by, area, handover, organisation, ref, state, version) to waymark_clock
  grant update (answer_by, state, version) to waymark_clock

table concerns.identity_request owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  report uuid not null
  ref text not null
  asked_by uuid not null
  asked_by_name text not null
  asked_at timestamp with time zone not null
  reason text not null
  state text not null default 'asked'::text
  opened_by uuid
  opened_by_name text
  opened_at timestamp with time zone
  opened_because text
  decided_by uuid
  decided_by_name text
  decided_at timestamp with time zone
  answer text
  given bytea
  given_key bytea default SUBSTRING(given FROM 1 FOR 5)
  version integer not null default 1
  constraint identity_request_answer_check CHECK ((length(answer) <= 1000))
  constraint identity_request_asked_by_name_check CHECK (((length(asked_by_name) >= 1) AND (length(asked_by_name) <= 200)))
  constraint identity_request_check CHECK ((num_nulls(opened_by, opened_by_name, opened_at, opened_because) = ANY (ARRAY[0, 4])))
  constraint identity_request_check1 CHECK ((num_nulls(decided_by, decided_by_name, decided_at, answer) = ANY (ARRAY[0, 4])))
  constraint identity_request_check2 CHECK (((state = ANY (ARRAY['given'::text, 'refused'::text])) = (decided_by IS NOT NULL)))
  constraint identity_request_check3 CHECK (((state <> ALL (ARRAY['opened'::text, 'given'::text])) OR (opened_by IS NOT NULL)))
  constraint identity_request_check4 CHECK (((state = 'given'::text) = (given IS NOT NULL)))
  constraint identity_request_decided_by_name_check CHECK (((length(decided_by_name) >= 1) AND (length(decided_by_name) <= 200)))
  constraint identity_request_given_check CHECK ((length(given) <= 300000))
  constraint identity_request_opened_because_check CHECK (((length(opened_because) >= 1) AND (length(opened_because) <= 1000)))
  constraint identity_request_opened_by_name_check CHECK (((length(opened_by_name) >= 1) AND (length(opened_by_name) <= 200)))
  constraint identity_request_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint identity_request_ref_check CHECK ((ref ~ '^RP-[0-9A-Z]{7}$'::text))
  constraint identity_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'opened'::text, 'given'::text, 'refused'::text])))
  constraint identity_request_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint identity_request_pkey PRIMARY KEY (id)
  CREATE INDEX identity_request_report ON concerns.identity_request USING btree (report, asked_at)
  policy identity_request_clock_select for select to waymark_clock using true
  policy identity_request_insert for insert to waymark_app with check ((asked_by = access.me()) AND (EXISTS ( SELECT FROM concerns.report r WHERE ((r.id = identity_request.report) AND (r.ref = identity_request.ref) AND (r.state = 'open'::text) AND (r.opened_by = access.me())))))
  policy identity_request_select for select to waymark_app using (( SELECT (access.scopes('OPEN_IDENTITY'::text) && ARRAY['partnership'::text])) OR (EXISTS ( SELECT FROM concerns.report r WHERE ((r.id = identity_request.report) AND ((r.opened_by = access.me()) OR (identity_request.asked_by = access.me()))))))
  policy identity_request_update for update to waymark_app using (( SELECT (access.scopes('OPEN_IDENTITY'::text) && ARRAY['partnership'::text])) AND (asked_by <> access.me())) with check (( SELECT (access.scopes('OPEN_IDENTITY'::text) && ARRAY['partnership'::text])) AND (asked_by <> access.me()))
  CREATE TRIGGER identity_step BEFORE UPDATE ON concerns.identity_request FOR EACH ROW EXECUTE FUNCTION concerns.identity_step() always
  grant select to waymark_app
  grant insert (asked_at, asked_by, asked_by_name, id, reason, ref, report) to waymark_app
  grant update (answer, decided_at, decided_by, decided_by_name, given, opened_at, opened_because, opened_by, opened_by_name, state, version) to waymark_app
  grant select (given_key, id) to waymark_clock

table concerns.report owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  received date not null
  urgent boolean not null
  open_by timestamp with time zone
  area text not null
  lookup bytea not null
  report bytea not null
  contact bytea
  replies bytea not null
  reader bytea not null
  state text not null default 'waiting'::text
  stage integer not null default 0
  opened_by uuid
  opened_by_name text
  closed_on date
  outcome text
  version integer not null default 1
  danger text not null default ''::text
  types text[] not null default '{}'::text[]
  goes_on date
  receipt_until date
  desk_key bytea default SUBSTRING(report FROM 1 FOR 5)
  device_key bytea
  opened_on date
  closing text
  constraint report_area_check CHECK ((area ~ '^([A-Z][A-Z0-9_]{0,39})?$'::text))
  constraint report_check CHECK (((state = 'waiting'::text) = (opened_by IS NULL)))
  constraint report_check1 CHECK (((opened_by IS NULL) = (opened_by_name IS NULL)))
  constraint report_check2 CHECK (((state = 'waiting'::text) = (open_by IS NOT NULL)))
  constraint report_check3 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
  constraint report_check4 CHECK (((state = 'closed'::text) = (outcome IS NOT NULL)))
  constraint report_check5 CHECK (((state = 'closed'::text) = (goes_on IS NOT NULL)))
  constraint report_closing_check CHECK ((closing ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint report_contact_check CHECK ((length(contact) <= 300000))
  constraint report_danger_check CHECK ((danger = ANY (ARRAY[''::text, 'NOW'::text, 'SOON'::text, 'NOT_NOW'::text, 'UNSURE'::text])))
  constraint report_device_key_check CHECK ((length(device_key) = 5))
  constraint report_lookup_check CHECK (((length(lookup) >= 16) AND (length(lookup) <= 64)))
  constraint report_opened_by_name_check CHECK (((length(opened_by_name) >= 1) AND (length(opened_by_name) <= 200)))
  constraint report_outcome_check CHECK ((outcome ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint report_reader_check CHECK ((length(reader) <= 1000))
  constraint report_ref_check CHECK ((ref ~ '^RP-[0-9A-Z]{7}$'::text))
  constraint report_replies_check CHECK ((length(replies) <= 1000))
  constraint report_report_check CHECK ((length(report) <= 300000))
  constraint report_stage_check CHECK (((stage >= 0) AND (stage <= 3)))
  constraint report_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'open'::text, 'closed'::text])))
  constraint report_types_check CHECK (((cardinality(types) <= 8) AND (array_to_string(types, ','::text) ~ '^([A-Z][A-Z_]{0,39}(,[A-Z][A-Z_]{0,39})*)?$'::text)))
  constraint report_pkey PRIMARY KEY (id)
  constraint report_id_area_key UNIQUE (id, area)
  constraint report_lookup_key UNIQUE (lookup)
  constraint report_ref_key UNIQUE (ref)
  CREATE INDEX report_waiting ON concerns.report USING btree (open_by) WHERE (state = 'waiting'::text)
  policy report_clock_delete for delete to waymark_clock using ((goes_on <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND (NOT (EXISTS ( SELECT FROM concerns.report_extension e WHERE ((e.report = report.id) AND (e.until > ((now() AT TIME ZONE 'Europe/London'::text))::date))))) AND (NOT (EXISTS ( SELECT FROM concerns.report_hold h WHERE ((h.report = report.id) AND (h.lifted_on IS NULL))))))
  policy report_clock_select for select to waymark_clock using true
  policy report_clock_update for update to waymark_clock using true with check ((state = ANY (ARRAY['waiting'::text, 'open'::text])) OR ((receipt_until IS NULL) AND (reader = '\x'::bytea)))
  policy report_intake_insert for insert to waymark_intake with check true
  policy report_receipt_select for select to waymark_receipt using ((lookup = ( SELECT decode(COALESCE(current_setting('waymark.receipt'::text, true), ''::text), 'hex'::text) AS decode)) AND (reader <> '\x'::bytea) AND ((state <> 'closed'::text) OR (receipt_until >= ( SELECT ((now() AT TIME ZONE 'Europe/London'::text))::date AS timezone))))
  policy report_select for select to waymark_app using (( SELECT (access.scopes('READ_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('READ_REPORTS'::text) AS scopes)::text[])) OR ((area = ''::text) AND ( SELECT (cardinality(access.scopes('READ_REPORTS'::text)) > 0))))
  policy report_update for update to waymark_app using (( SELECT (access.scopes('READ_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('READ_REPORTS'::text) AS scopes)::text[])) OR ((area = ''::text) AND ( SELECT (cardinality(access.scopes('READ_REPORTS'::text)) > 0)))) with check (( SELECT (access.scopes('READ_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('READ_REPORTS'::text) AS scopes)::text[])) OR ((area = ''::text) AND ( SELECT (cardinality(access.scopes('READ_REPORTS'::text)) > 0))))
  CREATE TRIGGER report_goes BEFORE UPDATE ON concerns.report FOR EACH ROW EXECUTE FUNCTION concerns.report_goes() always
  CREATE TRIGGER report_leaves_proof BEFORE DELETE ON concerns.report FOR EACH ROW EXECUTE FUNCTION concerns.report_leaves_proof() always
  CREATE TRIGGER report_step BEFORE UPDATE ON concerns.report FOR EACH ROW EXECUTE FUNCTION concerns.report_step() always
  grant select to waymark_app
  grant delete to waymark_clock
  grant update (area, closed_on, closing, danger, open_by, opened_by, opened_by_name, opened_on, outcome, state, types, version) to waymark_app
  grant select (area, closed_on, danger, desk_key, device_key, goes_on, id, lookup, open_by, opened_by, outcome, receipt_until, received, ref, stage, state, urgent, version) to waymark_clock
  grant update (area, open_by, opened_by, opened_by_name, reader, receipt_until, stage, state, version) to waymark_clock
  grant insert (area, contact, device_key, id, lookup, open_by, reader, received, ref, replies, report, urgent) to waymark_intake
  grant select (closed_on, closing, id, lookup, opened_on, reader, receipt_until, received, replies, state) to waymark_receipt

table concerns.report_contact owner waymark_owner row-security forced
  report uuid not null
  sealed bytea not null
  custodian_key bytea default SUBSTRING(sealed FROM 1 FOR 5)
  constraint report_contact_sealed_check CHECK ((length(sealed) <= 300000))
  constraint report_contact_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_contact_pkey PRIMARY KEY (report)
  policy report_contact_clock_select for select to waymark_clock using true
  policy report_contact_intake_insert for insert to waymark_intake with check true
  policy report_contact_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.identity_request q WHERE ((q.report = report_contact.report) AND (q.state = 'opened'::text) AND (q.opened_by = access.me()))))
  grant select to waymark_app
  grant select (custodian_key, report) to waymark_clock
  grant insert (report, sealed) to waymark_intake

table concerns.report_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  report uuid not null
  version integer not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  act text not null
  detail text not null default ''::text
  constraint report_event_act_check CHECK ((act ~ '^[a-z_]{3,40}$'::text))
  constraint report_event_actor_name_check CHECK (((length(actor_name) >= 1) AND (length(actor_name) <= 200)))
  constraint report_event_detail_check CHECK ((detail ~ '^([A-Z][A-Z_]{0,39})?$'::text))
  constraint report_event_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_event_pkey PRIMARY KEY (id)
  CREATE INDEX report_event_report ON concerns.report_event USING btree (report, at)
  policy report_event_clock_insert for insert to waymark_clock with check (actor = access.me())
  policy report_event_insert for insert to waymark_app with check ((actor = access.me()) AND (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_event.report))))
  policy report_event_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_event.report)))
  grant insert, select to waymark_app
  grant insert to waymark_clock

table concerns.report_extension owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  report uuid not null
  until date not null
  reason text not null
  set_by uuid not null
  set_by_name text not null
  set_on date not null
  constraint report_extension_check CHECK (((until > set_on) AND (until <= (set_on + 550))))
  constraint report_extension_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint report_extension_set_by_name_check CHECK (((length(set_by_name) >= 1) AND (length(set_by_name) <= 200)))
  constraint report_extension_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_extension_pkey PRIMARY KEY (id)
  CREATE INDEX report_extension_report ON concerns.report_extension USING btree (report, until)
  policy report_extension_clock_select for select to waymark_clock using true
  policy report_extension_insert for insert to waymark_app with check ((set_by = access.me()) AND (EXISTS ( SELECT FROM concerns.report r WHERE ((r.id = report_extension.report) AND (r.state = 'closed'::text)))))
  policy report_extension_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_extension.report)))
  grant insert, select to waymark_app
  grant select (id, report, until) to waymark_clock

table concerns.report_file owner waymark_owner row-security forced
  id uuid not null
  lookup bytea not null
  place smallint not null
  about bytea not null
  picture bytea
  original bytea
  desk_key bytea default SUBSTRING(about FROM 1 FOR 5)
  told boolean not null default false
  constraint report_file_about_check CHECK ((length(about) <= 3000))
  constraint report_file_check CHECK (((picture IS NOT NULL) OR (original IS NOT NULL)))
  constraint report_file_original_check CHECK ((length(original) <= 40000000))
  constraint report_file_picture_check CHECK ((length(picture) <= 20000000))
  constraint report_file_place_check CHECK (((place >= 1) AND (place <= 20)))
  constraint report_file_lookup_fkey FOREIGN KEY (lookup) REFERENCES concerns.report(lookup) ON DELETE CASCADE
  constraint report_file_pkey PRIMARY KEY (id)
  constraint report_file_lookup_place_key UNIQUE (lookup, place)
  policy report_file_clock_select for select to waymark_clock using true
  policy report_file_clock_update for update to waymark_clock using true with check true
  policy report_file_intake_insert for insert to waymark_intake with check true
  policy report_file_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM concerns.report r WHERE (r.lookup = report_file.lookup)))
  policy report_file_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.report r WHERE ((r.lookup = report_file.lookup) AND (r.state <> 'waiting'::text))))
  grant select to waymark_app
  grant select (desk_key, id, lookup, told) to waymark_clock
  grant update (told) to waymark_clock
  grant insert (about, id, lookup, original, picture, place) to waymark_intake
  grant select (id, lookup, place) to waymark_receipt

table concerns.report_gone owner waymark_owner row-security forced
  ref text not null
  area text not null
  month date not null
  outcome text not null
  gone_on date not null
  salt bytea not null
  hash bytea not null
  constraint report_gone_hash_check CHECK ((length(hash) = 32))
  constraint report_gone_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint report_gone_salt_check CHECK ((length(salt) = 16))
  constraint report_gone_pkey PRIMARY KEY (ref)
  policy report_gone_clock_insert for insert to waymark_clock with check true
  policy report_gone_select for select to waymark_app using (( SELECT (access.scopes('KEEP_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('KEEP_REPORTS'::text) AS scopes)::text[])))
  grant select to waymark_app
  grant insert to waymark_clock

table concerns.report_hold owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  report uuid not null
  ref text not null
  area text not null
  reason text not null
  review_on date not null
  set_on date not null
  set_by uuid not null
  set_by_name text not null
  lifted_on date
  lifted_by uuid
  lifted_by_name text
  lifted_reason text
  constraint report_hold_check CHECK (((review_on > set_on) AND (review_on <= (set_on + 366))))
  constraint report_hold_check1 CHECK (((lifted_on IS NULL) = (lifted_by IS NULL)))
  constraint report_hold_check2 CHECK (((lifted_on IS NULL) = (lifted_by_name IS NULL)))
  constraint report_hold_check3 CHECK (((lifted_on IS NULL) = (lifted_reason IS NULL)))
  constraint report_hold_lifted_by_name_check CHECK (((length(lifted_by_name) >= 1) AND (length(lifted_by_name) <= 200)))
  constraint report_hold_lifted_reason_check CHECK (((length(lifted_reason) >= 1) AND (length(lifted_reason) <= 500)))
  constraint report_hold_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint report_hold_ref_check CHECK ((ref ~ '^RP-[0-9A-Z]{7}$'::text))
  constraint report_hold_set_by_name_check CHECK (((length(set_by_name) >= 1) AND (length(set_by_name) <= 200)))
  constraint report_hold_report_area_fkey FOREIGN KEY (report, area) REFERENCES concerns.report(id, area) ON UPDATE CASCADE ON DELETE CASCADE
  constraint report_hold_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_hold_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX report_hold_report ON concerns.report_hold USING btree (report) WHERE (lifted_on IS NULL)
  policy report_hold_clock_select for select to waymark_clock using true
  policy report_hold_insert for insert to waymark_app with check ((set_by = access.me()) AND (lifted_on IS NULL) AND (( SELECT (access.scopes('KEEP_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('KEEP_REPORTS'::text) AS scopes)::text[]))))
  policy report_hold_select for select to waymark_app using (( SELECT (access.scopes('KEEP_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('KEEP_REPORTS'::text) AS scopes)::text[])) OR (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_hold.report))))
  policy report_hold_update for update to waymark_app using ((lifted_on IS NULL) AND (( SELECT (access.scopes('KEEP_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('KEEP_REPORTS'::text) AS scopes)::text[])))) with check ((lifted_by = access.me()) AND (( SELECT (access.scopes('KEEP_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('KEEP_REPORTS'::text) AS scopes)::text[]))))
  grant insert, select to waymark_app
  grant update (lifted_by, lifted_by_name, lifted_on, lifted_reason) to waymark_app
  grant select (area, id, lifted_on, ref, report, review_on) to waymark_clock

table concerns.report_message owner waymark_owner row-security forced
  id uuid not null
  report uuid not null
  sent date not null
  by_desk boolean not null
  for_desk bytea not null
  for_reader bytea not null
  told boolean not null default false
  position bigint not null
  desk_key bytea default SUBSTRING(for_desk FROM 1 FOR 5)
  constraint report_message_for_desk_check CHECK ((length(for_desk) <= 300000))
  constraint report_message_for_reader_check CHECK ((length(for_reader) <= 300000))
  constraint report_message_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_message_pkey PRIMARY KEY (id)
  CREATE INDEX report_message_report ON concerns.report_message USING btree (report, "position")
  policy report_message_clock_select for select to waymark_clock using true
  policy report_message_clock_update for update to waymark_clock using true with check true
  policy report_message_insert for insert to waymark_app with check (by_desk AND (EXISTS ( SELECT FROM concerns.report r WHERE ((r.id = report_message.report) AND (r.state <> 'waiting'::text)))))
  policy report_message_receipt_insert for insert to waymark_receipt with check ((NOT by_desk) AND (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_message.report))))
  policy report_message_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_message.report)))
  policy report_message_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_message.report)))
  grant insert (by_desk, for_desk, for_reader, id, report, sent) to waymark_app
  grant select (by_desk, for_desk, id, position, report, sent) to waymark_app
  grant select (by_desk, desk_key, id, report, told) to waymark_clock
  grant update (told) to waymark_clock
  grant insert (by_desk, for_desk, for_reader, id, report, sent) to waymark_receipt
  grant select (by_desk, for_reader, id, position, report, sent) to waymark_receipt

table concerns.report_pair owner waymark_owner row-security forced
  first uuid not null
  second uuid not null
  verdict text not null
  decided_by uuid not null
  decided_by_name text not null
  decided_at timestamp with time zone not null
  version integer not null default 1
  constraint report_pair_check CHECK ((first < second))
  constraint report_pair_decided_by_name_check CHECK (((length(decided_by_name) >= 1) AND (length(decided_by_name) <= 200)))
  constraint report_pair_verdict_check CHECK ((verdict = ANY (ARRAY['SAME'::text, 'NOT_SAME'::text, 'UNSURE'::text])))
  constraint report_pair_first_fkey FOREIGN KEY (first) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_pair_second_fkey FOREIGN KEY (second) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_pair_pkey PRIMARY KEY (first, second)
  CREATE INDEX report_pair_second ON concerns.report_pair USING btree (second)
  policy report_pair_insert for insert to waymark_app with check ((decided_by = access.me()) AND (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_pair.first))) AND (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_pair.second))))
  policy report_pair_select for select to waymark_app using ((EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_pair.first))) AND (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_pair.second))))
  policy report_pair_update for update to waymark_app using ((EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_pair.first))) AND (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_pair.second)))) with check (decided_by = access.me())
  grant insert, select to waymark_app
  grant update (decided_at, decided_by, decided_by_name, verdict, version) to waymark_app

table concerns.report_passing owner waymark_owner row-security forced
  id uuid not null
  report uuid not null
  receiver text not null
  basis text not null
  copy bytea not null
  copy_key bytea default SUBSTRING(copy FROM 1 FOR 5)
  made_by uuid not null
  made_by_name text not null
  made_at timestamp with time zone not null
  state text not null default 'made'::text
  given_by uuid
  given_by_name text
  given_at timestamp with time zone
  way text
  given_to text
  received_at timestamp with time zone
  their_ref text
  ended_at timestamp with time zone
  result bytea
  result_key bytea default SUBSTRING(result FROM 1 FOR 5)
  chased boolean not null default false
  version integer not null default 1
  constraint report_passing_basis_check CHECK ((basis ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint report_passing_check CHECK ((num_nulls(given_by, given_by_name, given_at, way, given_to) = ANY (ARRAY[0, 5])))
  constraint report_passing_check1 CHECK (((state = 'made'::text) = (given_by IS NULL)))
  constraint report_passing_check2 CHECK (((state = ANY (ARRAY['received'::text, 'ended'::text])) = (received_at IS NOT NULL)))
  constraint report_passing_check3 CHECK (((received_at IS NULL) = (their_ref IS NULL)))
  constraint report_passing_check4 CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL)))
  constraint report_passing_check5 CHECK (((ended_at IS NULL) = (result IS NULL)))
  constraint report_passing_copy_check CHECK ((length(copy) <= 300000))
  constraint report_passing_given_by_name_check CHECK (((length(given_by_name) >= 1) AND (length(given_by_name) <= 200)))
  constraint report_passing_given_to_check CHECK (((length(given_to) >= 1) AND (length(given_to) <= 200)))
  constraint report_passing_made_by_name_check CHECK (((length(made_by_name) >= 1) AND (length(made_by_name) <= 200)))
  constraint report_passing_receiver_check CHECK ((receiver ~ '^[A-Z][A-Z_]{0,39}$'::text))
  constraint report_passing_result_check CHECK ((length(result) <= 300000))
  constraint report_passing_state_check CHECK ((state = ANY (ARRAY['made'::text, 'given'::text, 'received'::text, 'ended'::text])))
  constraint report_passing_their_ref_check CHECK ((length(their_ref) <= 100))
  constraint report_passing_way_check CHECK ((way = ANY (ARRAY['TELEPHONE'::text, 'IN_PERSON'::text, 'THEIR_SYSTEM'::text, 'PAPER'::text])))
  constraint report_passing_report_fkey FOREIGN KEY (report) REFERENCES concerns.report(id) ON DELETE CASCADE
  constraint report_passing_pkey PRIMARY KEY (id)
  CREATE INDEX report_passing_report ON concerns.report_passing USING btree (report, made_at)
  policy report_passing_clock_select for select to waymark_clock using true
  policy report_passing_clock_update for update to waymark_clock using true with check true
  policy report_passing_insert for insert to waymark_app with check ((made_by = access.me()) AND (EXISTS ( SELECT FROM concerns.report r WHERE ((r.id = report_passing.report) AND (r.state = 'open'::text) AND (r.opened_by = access.me())))))
  policy report_passing_select for select to waymark_app using (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_passing.report)))
  policy report_passing_update for update to waymark_app using (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_passing.report))) with check (EXISTS ( SELECT FROM concerns.report r WHERE (r.id = report_passing.report)))
  CREATE TRIGGER passing_step BEFORE UPDATE ON concerns.report_passing FOR EACH ROW EXECUTE FUNCTION concerns.passing_step() always
  grant select to waymark_app
  grant insert (basis, copy, id, made_at, made_by, made_by_name, receiver, report) to waymark_app
  grant update (ended_at, given_at, given_by, given_by_name, given_to, received_at, result, state, their_ref, version, way) to waymark_app
  grant select (chased, copy_key, given_at, id, report, result_key, state) to waymark_clock
  grant update (chased) to waymark_clock

table concerns.report_pattern owner waymark_owner row-security forced
  report uuid not null
  area text not null
  month date not null
  outcome text not null
  constraint report_pattern_area_check CHECK ((area ~ '^([A-Z][A-Z0-9_]{0,39})?$'::text))
  constraint report_pattern_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint report_pattern_outcome_check CHECK ((outcome ~ '^([A-Z][A-Z_]{0,39})?$'::text))
  constraint report_pattern_pkey PRIMARY KEY (report)
  policy report_pattern_clock_insert for insert to waymark_clock with check true
  policy report_pattern_clock_select for select to waymark_clock using true
  policy report_pattern_clock_update for update to waymark_clock using true with check true
  policy report_pattern_select for select to waymark_app using (( SELECT (access.scopes('VIEW_PATTERNS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('VIEW_PATTERNS'::text) AS scopes)::text[])) OR ((area = ''::text) AND ( SELECT (cardinality(access.scopes('VIEW_PATTERNS'::text)) > 0))))
  grant insert, select to waymark_clock
  grant select (area, month, outcome) to waymark_app
  grant update (area, outcome) to waymark_clock

table concerns.report_setting owner waymark_owner row-security forced
  version integer not null
  urgent_minutes integer not null
  usual_hours integer not null
  kept_days integer not null
  messages_days integer not null
  reason text not null
  set_at timestamp with time zone not null
  set_by text not null
  hours text not null
  constraint report_setting_check CHECK ((((messages_days >= 7) AND (messages_days <= 365)) AND (messages_days <= kept_days)))
  constraint report_setting_hours_check CHECK ((hours ~ '^(|ALWAYS|[1-7]{1,7} [0-2][0-9]:[0-5][0-9] [0-2][0-9]:[0-5][0-9]( CLOSED)?)$'::text))
  constraint report_setting_kept_days_check CHECK (((kept_days >= 30) AND (kept_days <= 365)))
  constraint report_setting_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint report_setting_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200)))
  constraint report_setting_urgent_minutes_check CHECK (((urgent_minutes >= 5) AND (urgent_minutes <= 240)))
  constraint report_setting_usual_hours_check CHECK (((usual_hours >= 1) AND (usual_hours <= 72)))
  constraint report_setting_version_check CHECK ((version > 0))
  constraint report_setting_pkey PRIMARY KEY (version)
  policy report_setting_clock_select for select to waymark_clock using true
  policy report_setting_insert for insert to waymark_app with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy report_setting_select for select to waymark_app using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy report_setting_visitor_select for select to waymark_visitor using true
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant select (hours, kept_days, messages_days, urgent_minutes, usual_hours, version) to waymark_visitor

table concerns.report_shift owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  person uuid not null
  person_name text not null
  area text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  constraint report_shift_area_check CHECK ((area ~ '^([A-Z][A-Z0-9_]{0,39})?$'::text))
  constraint report_shift_check CHECK (((until_at > from_at) AND (until_at <= (from_at + '24:00:00'::interval))))
  constraint report_shift_person_name_check CHECK (((length(person_name) >= 1) AND (length(person_name) <= 200)))
  constraint report_shift_pkey PRIMARY KEY (id)
  CREATE INDEX report_shift_until ON concerns.report_shift USING btree (until_at)
  policy report_shift_clock_delete for delete to waymark_clock using true
  policy report_shift_clock_select for select to waymark_clock using true
  policy report_shift_delete for delete to waymark_app using ((person = access.me()) AND ( SELECT (cardinality(access.scopes('READ_REPORTS'::text)) > 0)))
  policy report_shift_insert for insert to waymark_app with check ((person = access.me()) AND (( SELECT (access.scopes('READ_REPORTS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('READ_REPORTS'::text) AS scopes)::text[]))))
  policy report_shift_select for select to waymark_app using ( SELECT (cardinality(access.scopes('READ_REPORTS'::text)) > 0))
  grant delete, insert, select to waymark_app
  grant delete, select to waymark_clock

table concerns.survey_sheet owner waymark_owner row-security forced
  id uuid not null
  survey text not null
  area text not null
  place text not null
  month date not null
  answers text[] not null
  constraint survey_sheet_answers_check CHECK ((((cardinality(answers) >= 1) AND (cardinality(answers) <= 15)) AND (array_to_string(answers, ','::text) ~ '^([A-Z][A-Z0-9_]{1,19}:(YES|NO|UNSURE)(,|$))+$'::text)))
  constraint survey_sheet_area_check CHECK ((area ~ '^([A-Z][A-Z0-9_]{0,39})?$'::text))
  constraint survey_sheet_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint survey_sheet_place_check CHECK ((place ~ '^[0-9]{0,12}$'::text))
  constraint survey_sheet_survey_check CHECK ((survey ~ '^[a-z][a-z0-9-]{1,29}$'::text))
  constraint survey_sheet_pkey PRIMARY KEY (id)
  policy survey_sheet_clock_delete for delete to waymark_clock using true
  policy survey_sheet_clock_select for select to waymark_clock using true
  policy survey_sheet_intake_insert for insert to waymark_intake with check true
  grant delete, select to waymark_clock
  grant insert to waymark_intake

table concerns.survey_tally owner waymark_owner row-security forced
  survey text not null
  area text not null
  place text not null
  month date not null
  question text not null
  answer text not null
  sheets integer not null
  constraint survey_tally_answer_check CHECK ((answer = ANY (ARRAY[''::text, 'YES'::text, 'NO'::text, 'UNSURE'::text])))
  constraint survey_tally_area_check CHECK ((area ~ '^([A-Z][A-Z0-9_]{0,39})?$'::text))
  constraint survey_tally_check CHECK (((question = ''::text) = (answer = ''::text)))
  constraint survey_tally_check1 CHECK (((question = ''::text) OR ((area = ''::text) AND (place = ''::text))))
  constraint survey_tally_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint survey_tally_place_check CHECK ((place ~ '^[0-9]{0,12}$'::text))
  constraint survey_tally_question_check CHECK ((question ~ '^([A-Z][A-Z0-9_]{1,19})?$'::text))
  constraint survey_tally_sheets_check CHECK ((sheets > 0))
  constraint survey_tally_survey_check CHECK ((survey ~ '^[a-z][a-z0-9-]{1,29}$'::text))
  constraint survey_tally_pkey PRIMARY KEY (survey, area, place, month, question, answer)
  policy survey_tally_clock_insert for insert to waymark_clock with check true
  policy survey_tally_clock_select for select to waymark_clock using true
  policy survey_tally_clock_update for update to waymark_clock using true with check true
  policy survey_tally_select for select to waymark_app using (( SELECT (access.scopes('VIEW_PATTERNS'::text) && ARRAY['partnership'::text])) OR (('area:'::text || area) = ANY (( SELECT access.scopes('VIEW_PATTERNS'::text) AS scopes)::text[])) OR ((area = ''::text) AND ( SELECT (cardinality(access.scopes('VIEW_PATTERNS'::text)) > 0))))
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (sheets) to waymark_clock

table concerns.translation_check owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  language text not null
  number integer not null
  act text not null
  edition text not null
  texts text not null
  checker text not null
  organisation text not null
  checked_on date
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  constraint translation_check_act_check CHECK ((act = ANY (ARRAY['approve_translation'::text, 'withdraw_translation'::text])))
  constraint translation_check_actor_name_check CHECK (((length(actor_name) >= 1) AND (length(actor_name) <= 200)))
  constraint translation_check_check CHECK (((act = 'approve_translation'::text) = (edition <> ''::text)))
  constraint translation_check_check1 CHECK (((act = 'approve_translation'::text) = (texts <> ''::text)))
  constraint translation_check_check2 CHECK (((act = 'approve_translation'::text) = (checker <> ''::text)))
  constraint translation_check_check3 CHECK (((act = 'approve_translation'::text) = (organisation <> ''::text)))
  constraint translation_check_check4 CHECK (((act = 'approve_translation'::text) = (checked_on IS NOT NULL)))
  constraint translation_check_checker_check CHECK ((length(checker) <= 200))
  constraint translation_check_edition_check CHECK ((edition ~ '^([0-9a-f]{64})?$'::text))
  constraint translation_check_language_check CHECK ((language ~ '^[a-z]{2,3}(-[a-z0-9]{2,8})?$'::text))
  constraint translation_check_number_check CHECK ((number >= 1))
  constraint translation_check_organisation_check CHECK ((length(organisation) <= 200))
  constraint translation_check_texts_check CHECK ((length(texts) <= 200000))
  constraint translation_check_pkey PRIMARY KEY (id)
  constraint translation_check_language_number_key UNIQUE (language, number)
  policy translation_check_insert for insert to waymark_app with check (( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) AND (actor = ( SELECT access.me() AS me)))
  policy translation_check_select for select to waymark_app using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy translation_check_visitor_select for select to waymark_visitor using true
  grant insert, select to waymark_app
  grant select (edition, id, language, number) to waymark_visitor

table conferences.acceptance owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  person uuid not null
  person_name text not null
  organisation text not null
  observer boolean not null default false
  statement text not null
  accepted_at timestamp with time zone not null
  constraint acceptance_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 4000)))
  constraint acceptance_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint acceptance_pkey PRIMARY KEY (id)
  constraint acceptance_meeting_person_key UNIQUE (meeting, person)
  policy acceptance_insert for insert to waymark_app, waymark_clock with check ((person = access.me()) AND (( SELECT (access.scopes('ATTEND_CONFERENCES'::text) <> '{}'::text[])) OR ( SELECT (access.scopes('RUN_CONFERENCES'::text) <> '{}'::text[]))))
  policy acceptance_select for select to waymark_app, waymark_clock using ((person = access.me()) OR (EXISTS ( SELECT FROM ((conferences.forum_staff s JOIN conferences.forum f ON ((f.code = s.forum))) JOIN meetings.meeting m ON ((m.group_code = f.group_code))) WHERE ((m.ref = acceptance.meeting) AND (s.person = access.me()) AND (s.from_day <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((s.to_day >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true) AND (( SELECT access.scopes('RUN_CONFERENCES'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || f.area)])))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.action owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  item uuid not null
  hearing uuid
  version integer not null default 1
  organisation text not null
  person uuid
  person_name text not null default ''::text
  immediate boolean not null
  due_on date not null
  state text not null default 'OPEN'::text
  why_late text
  done_on date
  given_by uuid not null
  given_by_name text not null
  given_at timestamp with time zone not null
  chased_on date
  escalated_on date
  sealed bytea not null
  parent_told_on date
  constraint action_check CHECK ((immediate = (hearing IS NULL)))
  constraint action_check1 CHECK (((state = 'DONE'::text) = (done_on IS NOT NULL)))
  constraint action_ref_check CHECK ((ref ~ '^CX-[0-9A-Z]{7}$'::text))
  constraint action_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'DROPPED'::text])))
  constraint action_why_late_check CHECK ((why_late = ANY (ARRAY['CIRCUMSTANCES'::text, 'NOT_DONE'::text])))
  constraint action_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint action_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint action_pkey PRIMARY KEY (id)
  constraint action_ref_key UNIQUE (ref)
  CREATE INDEX action_done ON conferences.action USING btree (organisation, done_on)
  CREATE INDEX action_due ON conferences.action USING btree (due_on) WHERE (state = 'OPEN'::text)
  CREATE INDEX action_hearing ON conferences.action USING btree (hearing)
  CREATE INDEX action_item ON conferences.action USING btree (item)
  CREATE INDEX action_organisation ON conferences.action USING btree (organisation) WHERE (state = 'OPEN'::text)
  policy action_insert for insert to waymark_app, waymark_clock with check ((given_by = access.me()) AND (state = 'OPEN'::text) AND conferences.runs(item) AND (EXISTS ( SELECT FROM conferences.invitation v WHERE ((v.item = action.item) AND (v.organisation = action.organisation) AND (v.withdrawn_at IS NULL)))) AND ((hearing IS NULL) OR (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = action.hearing) AND (h.item = action.item))))))
  policy action_select for select to waymark_app, waymark_clock using (conferences.runs(item) OR conferences.for_agency(item, organisation) OR conferences.hears(hearing))
  policy action_update for update to waymark_app, waymark_clock using (conferences.runs(item) OR conferences.for_agency(item, organisation)) with check (conferences.runs(item) OR conferences.for_agency(item, organisation))
  CREATE TRIGGER action_step BEFORE UPDATE ON conferences.action FOR EACH ROW EXECUTE FUNCTION conferences.action_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (chased_on, done_on, due_on, escalated_on, parent_told_on, person, person_name, sealed, state, version, why_late) to waymark_app
  grant update (chased_on, done_on, due_on, escalated_on, parent_told_on, person, person_name, sealed, state, version, why_late) to waymark_clock

table conferences.audience owner waymark_owner row-security forced
  id uuid not null
  hearing uuid not null
  item uuid not null
  organisation text
  basis text not null
  sealed bytea not null
  added_by uuid not null
  added_by_name text not null
  added_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1
  constraint audience_basis_check CHECK ((basis ~ '^[A-Z0-9_]{2,40}$'::text))
  constraint audience_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint audience_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint audience_pkey PRIMARY KEY (id)
  CREATE INDEX audience_hearing ON conferences.audience USING btree (hearing)
  CREATE INDEX audience_item ON conferences.audience USING btree (item)
  policy audience_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND (added_by = access.me()) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = audience.hearing) AND (h.item = audience.item)))))
  policy audience_select for select to waymark_app, waymark_clock using conferences.attends(item)
  policy audience_update for update to waymark_app, waymark_clock using conferences.runs(item) with check conferences.runs(item)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (version, withdrawn_at) to waymark_app
  grant update (version, withdrawn_at) to waymark_clock

table conferences.exclusion owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  person uuid
  organisation text
  sealed bytea not null
  excluded_by uuid not null
  excluded_by_name text not null
  excluded_at timestamp with time zone not null
  lifted_at timestamp with time zone
  lifted_by uuid
  lifted_by_name text not null default ''::text
  version integer not null default 1
  constraint exclusion_check CHECK ((num_nonnulls(person, organisation) = 1))
  constraint exclusion_check1 CHECK ((num_nulls(lifted_at, lifted_by) = ANY (ARRAY[0, 2])))
  constraint exclusion_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint exclusion_pkey PRIMARY KEY (id)
  CREATE INDEX exclusion_item ON conferences.exclusion USING btree (item)
  policy exclusion_insert for insert to waymark_app, waymark_clock with check ((excluded_by = access.me()) AND (lifted_at IS NULL) AND (conferences.runs(item) OR ((person = access.me()) AND conferences.opens(item))))
  policy exclusion_owner_select for select to waymark_owner using true
  policy exclusion_select for select to waymark_app, waymark_clock using conferences.runs(item)
  policy exclusion_update for update to waymark_app, waymark_clock using conferences.runs(item) with check (conferences.runs(item) AND (lifted_by = access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (lifted_at, lifted_by, lifted_by_name, version) to waymark_app
  grant update (lifted_at, lifted_by, lifted_by_name, version) to waymark_clock

table conferences.feedback owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  on_day date not null
  sealed bytea not null
  given_by uuid not null
  given_by_name text not null
  given_at timestamp with time zone not null
  constraint feedback_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint feedback_pkey PRIMARY KEY (id)
  CREATE INDEX feedback_item ON conferences.feedback USING btree (item, given_at DESC)
  policy feedback_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND (given_by = access.me()))
  policy feedback_select for select to waymark_app, waymark_clock using conferences.opens(item)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.forum owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  group_code text not null
  area text not null
  name text not null
  purpose text not null default ''::text
  about text not null
  person_attends boolean not null
  asks_section_42 boolean not null
  threshold text[] not null
  threshold_rule text not null
  quorum text[] not null default '{}'::text[]
  repeat_months integer not null default 12
  decide_days integer not null default 2
  agenda_days integer not null default 5
  minutes_days integer not null default 5
  review_weeks integer not null default 6
  item_minutes integer not null default 15
  keep_years integer not null default 6
  confidentiality text not null
  ended_on date
  constraint forum_about_check CHECK ((about = ANY (ARRAY['person'::text, 'place'::text, 'both'::text])))
  constraint forum_agenda_days_check CHECK (((agenda_days >= 0) AND (agenda_days <= 30)))
  constraint forum_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint forum_confidentiality_check CHECK (((length(confidentiality) >= 1) AND (length(confidentiality) <= 4000)))
  constraint forum_decide_days_check CHECK (((decide_days >= 1) AND (decide_days <= 20)))
  constraint forum_item_minutes_check CHECK (((item_minutes >= 5) AND (item_minutes <= 240)))
  constraint forum_keep_years_check CHECK (((keep_years >= 1) AND (keep_years <= 30)))
  constraint forum_minutes_days_check CHECK (((minutes_days >= 1) AND (minutes_days <= 30)))
  constraint forum_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint forum_purpose_check CHECK ((length(purpose) <= 1000))
  constraint forum_quorum_check CHECK ((cardinality(quorum) <= 10))
  constraint forum_repeat_months_check CHECK (((repeat_months >= 1) AND (repeat_months <= 60)))
  constraint forum_review_weeks_check CHECK (((review_weeks >= 1) AND (review_weeks <= 52)))
  constraint forum_threshold_check CHECK (((cardinality(threshold) >= 1) AND (cardinality(threshold) <= 20)))
  constraint forum_threshold_rule_check CHECK ((threshold_rule = ANY (ARRAY['all'::text, 'any'::text])))
  constraint forum_pkey PRIMARY KEY (code)
  constraint forum_group_code_key UNIQUE (group_code)
  policy forum_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy forum_owner_select for select to waymark_owner using true
  policy forum_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy forum_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (about, agenda_days, asks_section_42, confidentiality, decide_days, ended_on, item_minutes, keep_years, minutes_days, name, person_attends, purpose, quorum, repeat_months, review_weeks, threshold, threshold_rule, version) to waymark_app
  grant update (about, agenda_days, asks_section_42, confidentiality, decide_days, ended_on, item_minutes, keep_years, minutes_days, name, person_attends, purpose, quorum, repeat_months, review_weeks, threshold, threshold_rule, version) to waymark_clock

table conferences.forum_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  forum text not null
  version integer not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint forum_event_forum_fkey FOREIGN KEY (forum) REFERENCES conferences.forum(code)
  constraint forum_event_pkey PRIMARY KEY (id)
  CREATE INDEX forum_event_forum ON conferences.forum_event USING btree (forum, at DESC)
  policy forum_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])))
  policy forum_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.forum_staff owner waymark_owner row-security forced
  id uuid not null
  forum text not null
  person uuid not null
  person_name text not null
  duty text not null
  from_day date not null
  to_day date
  version integer not null default 1
  constraint forum_staff_check CHECK ((to_day >= from_day))
  constraint forum_staff_duty_check CHECK ((duty = ANY (ARRAY['chair'::text, 'coordinator'::text, 'minute_taker'::text])))
  constraint forum_staff_forum_fkey FOREIGN KEY (forum) REFERENCES conferences.forum(code)
  constraint forum_staff_pkey PRIMARY KEY (id)
  CREATE INDEX forum_staff_person ON conferences.forum_staff USING btree (person, forum)
  policy forum_staff_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy forum_staff_owner_select for select to waymark_owner using true
  policy forum_staff_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy forum_staff_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (to_day, version) to waymark_app
  grant update (to_day, version) to waymark_clock

table conferences.hearing owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  meeting text not null
  version integer not null default 1
  position integer not null
  minutes integer not null
  state text not null default 'PLANNED'::text
  over_capacity bytea
  agenda_sent_on date
  began_at timestamp with time zone
  ended_at timestamp with time zone
  constraint hearing_check CHECK ((ended_at >= began_at))
  constraint hearing_check1 CHECK (((state <> 'HEARD'::text) OR (ended_at IS NOT NULL)))
  constraint hearing_minutes_check CHECK (((minutes >= 5) AND (minutes <= 240)))
  constraint hearing_position_check CHECK ((("position" >= 1) AND ("position" <= 999)))
  constraint hearing_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'HEARD'::text, 'PUT_OFF'::text])))
  constraint hearing_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint hearing_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint hearing_pkey PRIMARY KEY (id)
  CREATE INDEX hearing_item ON conferences.hearing USING btree (item)
  CREATE INDEX hearing_meeting ON conferences.hearing USING btree (meeting, "position")
  CREATE UNIQUE INDEX hearing_planned ON conferences.hearing USING btree (item) WHERE (state = 'PLANNED'::text)
  policy hearing_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND (state = 'PLANNED'::text) AND (began_at IS NULL))
  policy hearing_select for select to waymark_app, waymark_clock using conferences.opens(item)
  policy hearing_update for update to waymark_app, waymark_clock using conferences.runs(item) with check conferences.runs(item)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (agenda_sent_on, began_at, ended_at, minutes, over_capacity, position, state, version) to waymark_app
  grant update (agenda_sent_on, began_at, ended_at, minutes, over_capacity, position, state, version) to waymark_clock

table conferences.invitation owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  organisation text not null
  why text not null
  basis text
  invited_by uuid not null
  invited_by_name text not null
  invited_at timestamp with time zone not null
  withdrawn_at timestamp with time zone
  version integer not null default 1
  constraint invitation_basis_check CHECK ((basis ~ '^[A-Z0-9_]{2,40}$'::text))
  constraint invitation_check CHECK (((why = 'added'::text) = (basis IS NOT NULL)))
  constraint invitation_why_check CHECK ((why = ANY (ARRAY['core'::text, 'referrer'::text, 'added'::text])))
  constraint invitation_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint invitation_pkey PRIMARY KEY (id)
  constraint invitation_item_organisation_key UNIQUE (item, organisation)
  CREATE INDEX invitation_organisation ON conferences.invitation USING btree (organisation, item)
  policy invitation_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND (invited_by = access.me()))
  policy invitation_owner_select for select to waymark_owner using true
  policy invitation_select for select to waymark_app, waymark_clock using conferences.attends(item)
  policy invitation_update for update to waymark_app, waymark_clock using conferences.runs(item) with check conferences.runs(item)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (basis, version, why, withdrawn_at) to waymark_app
  grant update (basis, version, why, withdrawn_at) to waymark_clock

table conferences.item owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  forum text not null
  about text not null
  case_id uuid
  organisation text not null
  referred_by uuid not null
  referred_by_name text not null
  referred_at timestamp with time zone not null
  due_on date not null
  exploitation text not null
  state text not null default 'REFERRED'::text
  decided_on date
  decided_by_name text not null default ''::text
  repeat_of text
  from_forum text
  risk_before integer
  risk_now integer
  review_on date
  closed_on date
  outcome text
  person_told text
  told_on date
  feedback_on date
  wrapped bytea not null
  sealed bytea not null
  closing bytea
  place_token bytea
  tell_by date
  relisted_on date
  constraint item_about_check CHECK ((about = ANY (ARRAY['person'::text, 'place'::text])))
  constraint item_check CHECK (((about = 'person'::text) = (case_id IS NOT NULL)))
  constraint item_check1 CHECK (((state = 'CLOSED'::text) = (closed_on IS NOT NULL)))
  constraint item_check2 CHECK (((state = 'CLOSED'::text) = (outcome IS NOT NULL)))
  constraint item_check3 CHECK (((person_told IS DISTINCT FROM 'TOLD'::text) OR (told_on IS NOT NULL)))
  constraint item_exploitation_check CHECK ((exploitation ~ '^[A-Z_]{2,40}$'::text))
  constraint item_outcome_check CHECK ((outcome = ANY (ARRAY['MANAGED'::text, 'OTHER_ROUTE'::text, 'TRANSFERRED'::text, 'DISENGAGED'::text, 'DIED'::text])))
  constraint item_person_told_check CHECK ((person_told = ANY (ARRAY['TOLD'::text, 'NOT_YET'::text, 'UNSAFE'::text, 'NOT_APPLICABLE'::text])))
  constraint item_place_token_check CHECK ((length(place_token) = 32))
  constraint item_ref_check CHECK ((ref ~ '^CI-[0-9A-Z]{7}$'::text))
  constraint item_risk_before_check CHECK (((risk_before >= 1) AND (risk_before <= 25)))
  constraint item_risk_now_check CHECK (((risk_now >= 1) AND (risk_now <= 25)))
  constraint item_state_check CHECK ((state = ANY (ARRAY['REFERRED'::text, 'RETURNED'::text, 'ACCEPTED'::text, 'LISTED'::text, 'HEARD'::text, 'CLOSED'::text])))
  constraint item_tell_by CHECK (((person_told IS DISTINCT FROM 'NOT_YET'::text) OR (tell_by IS NOT NULL)))
  constraint item_wrapped_check CHECK ((length(wrapped) <= 200))
  constraint item_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint item_forum_fkey FOREIGN KEY (forum) REFERENCES conferences.forum(code)
  constraint item_pkey PRIMARY KEY (id)
  constraint item_ref_key UNIQUE (ref)
  CREATE INDEX item_case ON conferences.item USING btree (case_id)
  CREATE INDEX item_forum ON conferences.item USING btree (forum, state)
  CREATE INDEX item_open ON conferences.item USING btree (forum) WHERE (state <> 'CLOSED'::text)
  CREATE INDEX item_organisation ON conferences.item USING btree (organisation)
  CREATE INDEX item_place ON conferences.item USING btree (forum, place_token) WHERE (about = 'place'::text)
  CREATE INDEX item_referred_by ON conferences.item USING btree (referred_by)
  policy item_delete for delete to waymark_clock using ((about = 'place'::text) AND (state = 'CLOSED'::text))
  policy item_insert for insert to waymark_app, waymark_clock with check ((version = 1) AND (referred_by = access.me()) AND (((state = 'REFERRED'::text) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('REFER_TO_CONFERENCES'::text) AS scopes)::text[]))) OR (current_setting('role'::text) = 'waymark_clock'::text)) AND ((case_id IS NULL) OR cases.works(case_id)))
  policy item_owner_select for select to waymark_owner using true
  policy item_select for select to waymark_app, waymark_clock using conferences.opens(id)
  policy item_update for update to waymark_app, waymark_clock using (conferences.runs(id) OR ((state = 'RETURNED'::text) AND conferences.opens(id))) with check (conferences.runs(id) OR ((state = 'REFERRED'::text) AND conferences.opens(id)))
  CREATE TRIGGER item_step BEFORE UPDATE ON conferences.item FOR EACH ROW EXECUTE FUNCTION conferences.item_step() always
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (closed_on, closing, decided_by_name, decided_on, due_on, exploitation, feedback_on, outcome, person_told, place_token, relisted_on, repeat_of, review_on, risk_before, risk_now, sealed, state, tell_by, told_on, version) to waymark_app
  grant update (closed_on, closing, decided_by_name, decided_on, due_on, exploitation, feedback_on, outcome, person_told, place_token, relisted_on, repeat_of, review_on, risk_before, risk_now, sealed, state, tell_by, told_on, version, wrapped) to waymark_clock

table conferences.item_event owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  at timestamp with time zone not null
  on_day date not null
  actor uuid not null
  actor_name text not null
  act text not null
  headline text not null
  staff_only boolean not null
  organisation text
  sealed bytea
  constraint item_event_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint item_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint item_event_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint item_event_pkey PRIMARY KEY (id)
  CREATE INDEX item_event_item ON conferences.item_event USING btree (item, at DESC)
  policy item_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND conferences.opens(item))
  policy item_event_select for select to waymark_app, waymark_clock using (conferences.runs(item) OR ((actor = access.me()) AND conferences.opens(item)) OR ((NOT staff_only) AND (organisation IS NULL) AND conferences.opens(item)) OR ((organisation IS NOT NULL) AND conferences.for_agency(item, organisation)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.minute owner waymark_owner row-security forced
  id uuid not null
  hearing uuid not null
  item uuid not null
  section text not null
  version integer not null default 1
  written_at timestamp with time zone not null
  written_by uuid not null
  written_by_name text not null
  sealed bytea not null
  constraint minute_section_check CHECK ((section = ANY (ARRAY['DISCUSSION'::text, 'STRENGTHS'::text, 'WISHES'::text, 'OPTIONS'::text, 'DECISION'::text])))
  constraint minute_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint minute_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint minute_pkey PRIMARY KEY (id)
  constraint minute_hearing_section_key UNIQUE (hearing, section)
  CREATE INDEX minute_item ON conferences.minute USING btree (item)
  policy minute_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND conferences.hears(hearing) AND (written_by = access.me()) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = minute.hearing) AND (h.item = minute.item)))))
  policy minute_select for select to waymark_app, waymark_clock using conferences.hears(hearing)
  policy minute_update for update to waymark_app, waymark_clock using (conferences.runs(item) AND conferences.hears(hearing)) with check (conferences.runs(item) AND conferences.hears(hearing) AND (written_by = access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (sealed, version, written_at, written_by, written_by_name) to waymark_app
  grant update (sealed, version, written_at, written_by, written_by_name) to waymark_clock

table conferences.minute_revision owner waymark_owner row-security forced
  id uuid not null
  hearing uuid not null
  item uuid not null
  section text not null
  revision integer not null
  beside boolean not null
  correction boolean not null
  written_at timestamp with time zone not null
  written_by uuid not null
  written_by_name text not null
  sealed bytea not null
  constraint minute_revision_section_check CHECK ((section = ANY (ARRAY['DISCUSSION'::text, 'STRENGTHS'::text, 'WISHES'::text, 'OPTIONS'::text, 'DECISION'::text])))
  constraint minute_revision_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint minute_revision_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint minute_revision_pkey PRIMARY KEY (id)
  CREATE INDEX minute_revision_hearing ON conferences.minute_revision USING btree (hearing, written_at DESC)
  CREATE INDEX minute_revision_item ON conferences.minute_revision USING btree (item)
  policy minute_revision_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND conferences.hears(hearing) AND (written_by = access.me()) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = minute_revision.hearing) AND (h.item = minute_revision.item)))))
  policy minute_revision_select for select to waymark_app, waymark_clock using (((correction AND (NOT beside)) OR conferences.runs(item)) AND conferences.hears(hearing))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.minutes_sent owner waymark_owner row-security forced
  hearing uuid not null
  item uuid not null
  due_on date not null
  sent_on date not null
  sent_by uuid not null
  sent_by_name text not null
  constraint minutes_sent_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint minutes_sent_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint minutes_sent_pkey PRIMARY KEY (hearing)
  CREATE INDEX minutes_sent_item ON conferences.minutes_sent USING btree (item)
  policy minutes_sent_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND conferences.hears(hearing) AND (sent_by = access.me()) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = minutes_sent.hearing) AND (h.item = minutes_sent.item) AND (h.state = 'HEARD'::text)))))
  policy minutes_sent_select for select to waymark_app, waymark_clock using conferences.attends(item)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.presence owner waymark_owner row-security forced
  id uuid not null
  hearing uuid not null
  item uuid not null
  organisation text not null
  answer text not null
  contribution text not null default 'NONE'::text
  who bytea
  version integer not null default 1
  constraint presence_answer_check CHECK ((answer = ANY (ARRAY['PRESENT'::text, 'DEPUTY'::text, 'APOLOGY'::text, 'ABSENT'::text])))
  constraint presence_contribution_check CHECK ((contribution = ANY (ARRAY['NONE'::text, 'RESEARCH'::text, 'SPOKE'::text])))
  constraint presence_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint presence_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint presence_pkey PRIMARY KEY (id)
  constraint presence_hearing_organisation_key UNIQUE (hearing, organisation)
  CREATE INDEX presence_item ON conferences.presence USING btree (item)
  policy presence_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = presence.hearing) AND (h.item = presence.item)))))
  policy presence_select for select to waymark_app, waymark_clock using conferences.attends(item)
  policy presence_update for update to waymark_app, waymark_clock using conferences.runs(item) with check conferences.runs(item)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, contribution, version, who) to waymark_app
  grant update (answer, contribution, version, who) to waymark_clock

table conferences.research owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  listing integer not null
  organisation text not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  searched_on date
  result text
  returned_by uuid
  returned_by_name text not null default ''::text
  returned_at timestamp with time zone
  constraint research_check CHECK (((state = 'RETURNED'::text) = (result IS NOT NULL)))
  constraint research_check1 CHECK (((state = 'RETURNED'::text) = (returned_at IS NOT NULL)))
  constraint research_check2 CHECK (((state = 'RETURNED'::text) = (returned_by IS NOT NULL)))
  constraint research_check3 CHECK (((result <> 'NOTHING'::text) OR (searched_on IS NOT NULL)))
  constraint research_listing_check CHECK (((listing >= 1) AND (listing <= 999)))
  constraint research_result_check CHECK ((result = ANY (ARRAY['HELD'::text, 'NOTHING'::text])))
  constraint research_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'RETURNED'::text])))
  constraint research_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint research_pkey PRIMARY KEY (id)
  constraint research_id_item_listing_organisation_key UNIQUE (id, item, listing, organisation)
  constraint research_item_listing_organisation_key UNIQUE (item, listing, organisation)
  CREATE INDEX research_organisation ON conferences.research USING btree (organisation, item)
  policy research_counted for select to waymark_clock using (state = 'RETURNED'::text)
  policy research_insert for insert to waymark_app with check ((state = 'DRAFT'::text) AND (version = 1) AND conferences.invited(item, organisation) AND conferences.research_open(item, listing))
  policy research_select for select to waymark_app using (conferences.for_agency(item, organisation) OR ((state = 'RETURNED'::text) AND conferences.runs(item)))
  policy research_update for update to waymark_app using (conferences.invited(item, organisation) AND conferences.research_open(item, listing)) with check (conferences.invited(item, organisation) AND conferences.research_open(item, listing))
  CREATE TRIGGER research_step BEFORE UPDATE ON conferences.research FOR EACH ROW EXECUTE FUNCTION conferences.research_step() always
  grant insert, select to waymark_app
  grant update (result, returned_at, returned_by, returned_by_name, searched_on, state, version) to waymark_app
  grant select (item, listing, organisation, returned_at, state) to waymark_clock

table conferences.research_entry owner waymark_owner row-security forced
  id uuid not null
  research uuid not null
  item uuid not null
  listing integer not null
  organisation text not null
  version integer not null default 1
  kind text not null
  on_day date not null
  withheld boolean not null
  state text not null default 'PRIVATE'::text
  written_by uuid not null
  written_by_name text not null
  written_at timestamp with time zone not null
  released_at timestamp with time zone
  sealed bytea not null
  constraint research_entry_check CHECK (((NOT withheld) OR (state <> 'RELEASED'::text)))
  constraint research_entry_check1 CHECK (((state = 'PRIVATE'::text) OR (released_at IS NOT NULL)))
  constraint research_entry_kind_check CHECK ((kind = ANY (ARRAY['FACT'::text, 'OPINION'::text])))
  constraint research_entry_state_check CHECK ((state = ANY (ARRAY['PRIVATE'::text, 'RELEASED'::text, 'RECALLED'::text])))
  constraint research_entry_research_item_listing_organisation_fkey FOREIGN KEY (research, item, listing, organisation) REFERENCES conferences.research(id, item, listing, organisation) ON DELETE CASCADE
  constraint research_entry_pkey PRIMARY KEY (id)
  CREATE INDEX research_entry_item ON conferences.research_entry USING btree (item, listing)
  CREATE INDEX research_entry_research ON conferences.research_entry USING btree (research)
  policy research_entry_delete for delete to waymark_app using ((state = 'PRIVATE'::text) AND conferences.invited(item, organisation) AND conferences.research_open(item, listing))
  policy research_entry_insert for insert to waymark_app with check ((state = 'PRIVATE'::text) AND (version = 1) AND (written_by = access.me()) AND conferences.invited(item, organisation) AND conferences.research_open(item, listing))
  policy research_entry_select for select to waymark_app using (((('organisation:'::text || organisation) = ANY (( SELECT access.scopes('ATTEND_CONFERENCES'::text) AS scopes)::text[])) AND conferences.opens(item)) OR ((state = 'RELEASED'::text) AND conferences.hears_listing(item, listing)))
  policy research_entry_update for update to waymark_app using conferences.for_agency(item, organisation) with check (conferences.for_agency(item, organisation) AND ((state = 'RECALLED'::text) OR (conferences.invited(item, organisation) AND conferences.research_open(item, listing))))
  CREATE TRIGGER research_entry_step BEFORE UPDATE ON conferences.research_entry FOR EACH ROW EXECUTE FUNCTION conferences.research_entry_step() always
  grant delete, insert, select to waymark_app
  grant update (kind, on_day, released_at, sealed, state, version, withheld, written_at, written_by, written_by_name) to waymark_app

table conferences.research_event owner waymark_owner row-security forced
  id uuid not null
  research uuid not null
  item uuid not null
  listing integer not null
  organisation text not null
  entry uuid
  act text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  sealed bytea
  constraint research_event_act_check CHECK ((act = ANY (ARRAY['RETURNED'::text, 'RELEASED'::text, 'RECALLED'::text])))
  constraint research_event_check CHECK (((act = 'RETURNED'::text) = (entry IS NULL)))
  constraint research_event_check1 CHECK (((act = 'RECALLED'::text) = (sealed IS NOT NULL)))
  constraint research_event_research_item_listing_organisation_fkey FOREIGN KEY (research, item, listing, organisation) REFERENCES conferences.research(id, item, listing, organisation) ON DELETE CASCADE
  constraint research_event_pkey PRIMARY KEY (id)
  CREATE INDEX research_event_entry ON conferences.research_event USING btree (entry)
  CREATE INDEX research_event_research ON conferences.research_event USING btree (research, at)
  policy research_event_insert for insert to waymark_app with check ((actor = access.me()) AND conferences.for_agency(item, organisation) AND ((entry IS NULL) OR (EXISTS ( SELECT FROM conferences.research_entry e WHERE ((e.id = research_event.entry) AND (e.research = research_event.research))))))
  policy research_event_select for select to waymark_app using conferences.for_agency(item, organisation)
  grant insert, select to waymark_app

table conferences.research_search owner waymark_owner row-security forced
  research uuid not null
  item uuid not null
  listing integer not null
  organisation text not null
  identifiers bytea
  systems bytea
  constraint research_search_research_fkey FOREIGN KEY (research) REFERENCES conferences.research(id) ON DELETE CASCADE
  constraint research_search_research_item_listing_organisation_fkey FOREIGN KEY (research, item, listing, organisation) REFERENCES conferences.research(id, item, listing, organisation) ON DELETE CASCADE
  constraint research_search_pkey PRIMARY KEY (research)
  policy research_search_insert for insert to waymark_app with check (conferences.invited(item, organisation) AND conferences.research_open(item, listing))
  policy research_search_select for select to waymark_app using conferences.for_agency(item, organisation)
  policy research_search_update for update to waymark_app using (conferences.invited(item, organisation) AND conferences.research_open(item, listing)) with check (conferences.invited(item, organisation) AND conferences.research_open(item, listing))
  grant insert, select to waymark_app
  grant update (identifiers, systems) to waymark_app

table conferences.risk owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  hearing uuid not null
  added_at timestamp with time zone not null
  sealed bytea not null
  constraint risk_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint risk_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint risk_pkey PRIMARY KEY (id)
  CREATE INDEX risk_hearing ON conferences.risk USING btree (hearing)
  CREATE INDEX risk_item ON conferences.risk USING btree (item)
  policy risk_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND conferences.hears(hearing) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = risk.hearing) AND (h.item = risk.item)))))
  policy risk_select for select to waymark_app, waymark_clock using (conferences.hears(hearing) OR (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.item = risk.item) AND (h.id <> risk.hearing) AND (h.state <> 'PUT_OFF'::text) AND conferences.hears(h.id)))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.risk_score owner waymark_owner row-security forced
  id uuid not null
  risk uuid not null
  item uuid not null
  hearing uuid not null
  likelihood integer not null
  impact integer not null
  ended boolean not null
  scored_at timestamp with time zone not null
  scored_by uuid not null
  scored_by_name text not null
  sealed bytea not null
  constraint risk_score_impact_check CHECK (((impact >= 1) AND (impact <= 5)))
  constraint risk_score_likelihood_check CHECK (((likelihood >= 1) AND (likelihood <= 5)))
  constraint risk_score_hearing_fkey FOREIGN KEY (hearing) REFERENCES conferences.hearing(id) ON DELETE CASCADE
  constraint risk_score_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint risk_score_risk_fkey FOREIGN KEY (risk) REFERENCES conferences.risk(id) ON DELETE CASCADE
  constraint risk_score_pkey PRIMARY KEY (id)
  CREATE INDEX risk_score_hearing ON conferences.risk_score USING btree (hearing)
  CREATE INDEX risk_score_item ON conferences.risk_score USING btree (item)
  CREATE INDEX risk_score_risk ON conferences.risk_score USING btree (risk, scored_at DESC)
  policy risk_score_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND conferences.hears(hearing) AND (scored_by = access.me()) AND (EXISTS ( SELECT FROM conferences.hearing h WHERE ((h.id = risk_score.hearing) AND (h.item = risk_score.item)))) AND (EXISTS ( SELECT FROM conferences.risk r WHERE ((r.id = risk_score.risk) AND (r.item = risk_score.item)))))
  policy risk_score_select for select to waymark_app, waymark_clock using conferences.hears(hearing)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table conferences.transfer owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  item_ref text not null
  about text not null
  version integer not null default 1
  from_forum text not null
  to_forum text not null
  basis text not null
  state text not null default 'OFFERED'::text
  sealed bytea not null
  offered_by uuid not null
  offered_by_name text not null
  offered_at timestamp with time zone not null
  answered_at timestamp with time zone
  answered_by uuid
  answered_by_name text not null default ''::text
  answer bytea
  new_ref text
  constraint transfer_about_check CHECK ((about = ANY (ARRAY['person'::text, 'place'::text])))
  constraint transfer_basis_check CHECK ((basis ~ '^[A-Z0-9_]{2,40}$'::text))
  constraint transfer_check CHECK ((from_forum <> to_forum))
  constraint transfer_check1 CHECK (((state = 'OFFERED'::text) = (answered_at IS NULL)))
  constraint transfer_check2 CHECK (((state = 'ACCEPTED'::text) = (new_ref IS NOT NULL)))
  constraint transfer_check3 CHECK (((state = 'DECLINED'::text) = (answer IS NOT NULL)))
  constraint transfer_state_check CHECK ((state = ANY (ARRAY['OFFERED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
  constraint transfer_from_forum_fkey FOREIGN KEY (from_forum) REFERENCES conferences.forum(code)
  constraint transfer_item_fkey FOREIGN KEY (item) REFERENCES conferences.item(id) ON DELETE CASCADE
  constraint transfer_to_forum_fkey FOREIGN KEY (to_forum) REFERENCES conferences.forum(code)
  constraint transfer_pkey PRIMARY KEY (id)
  CREATE INDEX transfer_item ON conferences.transfer USING btree (item)
  CREATE INDEX transfer_to_forum ON conferences.transfer USING btree (to_forum) WHERE (state = 'OFFERED'::text)
  CREATE UNIQUE INDEX transfer_open ON conferences.transfer USING btree (item) WHERE (state = 'OFFERED'::text)
  policy transfer_insert for insert to waymark_app, waymark_clock with check (conferences.runs(item) AND (state = 'OFFERED'::text) AND (offered_by = access.me()) AND (EXISTS ( SELECT FROM conferences.item i WHERE ((i.id = transfer.item) AND (i.ref = transfer.item_ref) AND (i.forum = transfer.from_forum) AND (i.about = transfer.about)))) AND (EXISTS ( SELECT FROM (conferences.forum f JOIN conferences.forum t ON ((t.area <> f.area))) WHERE ((f.code = transfer.from_forum) AND (t.code = transfer.to_forum)))))
  policy transfer_select for select to waymark_app, waymark_clock using (conferences.runs(item) OR ((state = 'OFFERED'::text) AND conferences.takes(item, to_forum)))
  policy transfer_update for update to waymark_app, waymark_clock using (conferences.runs(item) AND (state = 'OFFERED'::text)) with check (conferences.runs(item) AND ((state = 'WITHDRAWN'::text) OR (current_setting('role'::text) = 'waymark_clock'::text)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, answered_at, answered_by, answered_by_name, new_ref, state, version) to waymark_app
  grant update (answer, answered_at, answered_by, answered_by_name, new_ref, state, version) to waymark_clock

table consultation.answer owner waymark_owner row-security forced
  id uuid not null
  round text not null
  choices jsonb not null
  constraint answer_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint answer_pkey PRIMARY KEY (id)
  CREATE INDEX answer_round ON consultation.answer USING btree (round)
  policy answer_insert for insert to waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = answer.round) AND (r.state = 'OPEN'::text))))
  policy answer_select for select to waymark_clock using true
  grant insert, select to waymark_clock

table consultation.coding owner waymark_owner row-security forced
  remark uuid not null
  coder uuid not null
  round text not null
  theme integer not null
  constraint coding_remark_fkey FOREIGN KEY (remark) REFERENCES consultation.remark(id)
  constraint coding_round_theme_fkey FOREIGN KEY (round, theme) REFERENCES consultation.theme(round, number)
  constraint coding_pkey PRIMARY KEY (remark, coder)
  CREATE INDEX coding_round ON consultation.coding USING btree (round)
  policy coding_insert for insert to waymark_app, waymark_clock with check ((EXISTS ( SELECT FROM (consultation.round r JOIN consultation.remark m ON ((m.round = r.ref))) WHERE ((r.ref = coding.round) AND (m.id = coding.remark) AND (((coding.coder = r.first_coder) AND (r.first_done IS NULL)) OR ((coding.coder = r.second_coder) AND (r.second_done IS NULL)))))) AND ((coder = access.me()) OR (current_setting('role'::text) = 'waymark_clock'::text)))
  policy coding_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = coding.round) AND ((coding.coder = access.me()) OR ((r.first_done IS NOT NULL) AND (r.second_done IS NOT NULL))))))
  policy coding_update for update to waymark_app using ((coder = access.me()) AND (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = coding.round) AND (((coding.coder = r.first_coder) AND (r.first_done IS NULL)) OR ((coding.coder = r.second_coder) AND (r.second_done IS NULL))))))) with check (coder = access.me())
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (theme) to waymark_app

table consultation.held owner waymark_owner row-security forced
  id uuid not null
  round text not null
  sealed bytea not null
  constraint held_sealed_check CHECK (((length(sealed) >= 32768) AND (length(sealed) <= 33000)))
  constraint held_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint held_pkey PRIMARY KEY (id)
  CREATE INDEX held_round ON consultation.held USING btree (round)
  policy held_clock_delete for delete to waymark_clock using true
  policy held_clock_insert for insert to waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = held.round) AND (r.state = 'OPEN'::text))))
  policy held_clock_select for select to waymark_clock using true
  policy held_receipt_insert for insert to waymark_receipt with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = held.round)))
  grant delete, insert, select to waymark_clock
  grant insert to waymark_receipt

table consultation.invitation owner waymark_owner row-security forced
  id uuid not null
  round text not null
  version integer not null default 1
  who text not null
  by_whom text not null default ''::text
  trusted boolean not null default false
  language text not null
  form text not null default ''::text
  offered text not null default ''::text
  reached text not null default 'NOT_KNOWN'::text
  why_not text not null default ''::text
  constraint invitation_by_whom_check CHECK ((length(by_whom) <= 200))
  constraint invitation_form_check CHECK ((length(form) <= 200))
  constraint invitation_language_check CHECK (((length(language) >= 1) AND (length(language) <= 60)))
  constraint invitation_offered_check CHECK ((length(offered) <= 500))
  constraint invitation_reached_check CHECK ((reached = ANY (ARRAY['REACHED'::text, 'IN_PART'::text, 'NOT_REACHED'::text, 'NOT_KNOWN'::text])))
  constraint invitation_who_check CHECK (((length(who) >= 1) AND (length(who) <= 200)))
  constraint invitation_why_not_check CHECK ((length(why_not) <= 500))
  constraint invitation_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint invitation_pkey PRIMARY KEY (id)
  CREATE INDEX invitation_round ON consultation.invitation USING btree (round)
  policy invitation_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = invitation.round)))
  policy invitation_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = invitation.round)))
  policy invitation_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = invitation.round))) with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = invitation.round)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (by_whom, form, language, offered, reached, trusted, version, who, why_not) to waymark_app

table consultation.question owner waymark_owner row-security forced
  round text not null
  number integer not null
  kind text not null
  words text not null
  options text[] not null default '{}'::text[]
  constraint question_check CHECK (((kind = ANY (ARRAY['GROUP'::text, 'CHOICE'::text, 'CHOICES'::text])) = (cardinality(options) >= 2)))
  constraint question_kind_check CHECK ((kind = ANY (ARRAY['GROUP'::text, 'CHOICE'::text, 'CHOICES'::text, 'STATEMENT'::text, 'REMARK'::text, 'SWOT'::text])))
  constraint question_number_check CHECK (((number >= 1) AND (number <= 40)))
  constraint question_options_check CHECK ((cardinality(options) <= 12))
  constraint question_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300)))
  constraint question_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint question_pkey PRIMARY KEY (round, number)
  CREATE UNIQUE INDEX question_group ON consultation.question USING btree (round) WHERE (kind = 'GROUP'::text)
  policy question_delete for delete to waymark_app using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = question.round) AND (r.state = 'DRAFT'::text))))
  policy question_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = question.round) AND (r.state = 'DRAFT'::text))))
  policy question_select for select to waymark_app, waymark_clock, waymark_receipt, waymark_visitor using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = question.round)))
  policy question_update for update to waymark_app using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = question.round) AND (r.state = 'DRAFT'::text)))) with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = question.round) AND (r.state = 'DRAFT'::text))))
  grant delete, insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_receipt
  grant select to waymark_visitor
  grant update (kind, options, words) to waymark_app

table consultation.remark owner waymark_owner row-security forced
  id uuid not null
  round text not null
  question integer not null
  part text not null default ''::text
  words text
  sealed bytea
  hidden integer not null default 0
  version integer not null default 1
  theme integer
  quoted boolean not null default false
  constraint remark_check CHECK (((words IS NULL) <> (sealed IS NULL)))
  constraint remark_check1 CHECK (((NOT quoted) OR ((theme IS NOT NULL) AND (sealed IS NULL))))
  constraint remark_hidden_check CHECK ((hidden >= 0))
  constraint remark_part_check CHECK ((part = ANY (ARRAY[''::text, 'S'::text, 'W'::text, 'O'::text, 'T'::text])))
  constraint remark_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  constraint remark_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint remark_round_theme_fkey FOREIGN KEY (round, theme) REFERENCES consultation.theme(round, number)
  constraint remark_pkey PRIMARY KEY (id)
  CREATE INDEX remark_round ON consultation.remark USING btree (round, theme)
  policy remark_clock_select for select to waymark_clock using true
  policy remark_insert for insert to waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = remark.round) AND (r.state = 'OPEN'::text))))
  policy remark_select for select to waymark_app using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = remark.round) AND ((r.remarks = 'SCREENED'::text) OR ((access.me() = r.first_coder) OR (access.me() = r.second_coder))))))
  policy remark_update for update to waymark_app using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = remark.round) AND ((access.me() = r.first_coder) OR (access.me() = r.second_coder)) AND (r.first_done IS NOT NULL) AND (r.second_done IS NOT NULL)))) with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = remark.round) AND ((access.me() = r.first_coder) OR (access.me() = r.second_coder)) AND (r.first_done IS NOT NULL) AND (r.second_done IS NOT NULL))))
  policy remark_visitor_select for select to waymark_visitor using (quoted AND (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = remark.round) AND (r.published_on IS NOT NULL)))))
  CREATE TRIGGER remark_step BEFORE UPDATE ON consultation.remark FOR EACH ROW EXECUTE FUNCTION consultation.remark_step() always
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (quoted, theme, version) to waymark_app
  grant select (id, quoted, round, theme, words) to waymark_visitor

table consultation.reply owner waymark_owner row-security forced
  round text not null
  theme integer not null
  version integer not null default 1
  said text not null
  standing text not null default 'WAITING'::text
  did text not null default ''::text
  answered_on date
  constraint reply_check CHECK (((standing = 'WAITING'::text) = (did = ''::text)))
  constraint reply_check1 CHECK (((standing = 'WAITING'::text) = (answered_on IS NULL)))
  constraint reply_did_check CHECK ((length(did) <= 1000))
  constraint reply_said_check CHECK (((length(said) >= 1) AND (length(said) <= 500)))
  constraint reply_standing_check CHECK ((standing = ANY (ARRAY['WAITING'::text, 'DOING'::text, 'DONE'::text, 'NOT_DONE'::text])))
  constraint reply_round_theme_fkey FOREIGN KEY (round, theme) REFERENCES consultation.theme(round, number)
  constraint reply_pkey PRIMARY KEY (round, theme)
  policy reply_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = reply.round)))
  policy reply_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = reply.round)))
  policy reply_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = reply.round))) with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = reply.round)))
  policy reply_visitor_select for select to waymark_visitor using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = reply.round) AND (r.published_on IS NOT NULL))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_visitor
  grant update (answered_on, did, said, standing, version) to waymark_app

table consultation.round owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  earlier boolean not null default false
  area text
  title text not null
  purpose text not null default ''::text
  audiences text not null default ''::text
  still_open text not null default ''::text
  reasons text not null default ''::text
  opens_on date
  closes_on date
  code text
  listed boolean not null default true
  remarks text not null default 'SCREENED'::text
  least integer not null default 10
  seal text
  figures jsonb
  answers integer
  answer_by date
  published_on date
  first_coder uuid
  first_coder_name text not null default ''::text
  first_done date
  second_coder uuid
  second_coder_name text not null default ''::text
  second_done date
  made_by uuid not null
  made_by_name text not null
  constraint round_audiences_check CHECK ((length(audiences) <= 500))
  constraint round_check CHECK ((answers >= "least"))
  constraint round_check1 CHECK (((state = 'DRAFT'::text) OR earlier OR ((code IS NOT NULL) AND (seal IS NOT NULL) AND (opens_on IS NOT NULL) AND (closes_on IS NOT NULL))))
  constraint round_check2 CHECK ((closes_on >= opens_on))
  constraint round_check3 CHECK ((first_coder <> second_coder))
  constraint round_check4 CHECK ((((first_done IS NULL) OR (first_coder IS NOT NULL)) AND ((second_done IS NULL) OR (second_coder IS NOT NULL))))
  constraint round_check5 CHECK (((figures IS NULL) OR (state = 'CLOSED'::text)))
  constraint round_check6 CHECK (((published_on IS NULL) OR (state = 'CLOSED'::text)))
  constraint round_code_check CHECK ((code ~ '^[0-9A-Z]{8}$'::text))
  constraint round_least_check CHECK ((("least" >= 10) AND ("least" <= 100)))
  constraint round_purpose_check CHECK ((length(purpose) <= 1000))
  constraint round_reasons_check CHECK ((length(reasons) <= 2000))
  constraint round_ref_check CHECK ((ref ~ '^CO-[0-9A-Z]{7}$'::text))
  constraint round_remarks_check CHECK ((remarks = ANY (ARRAY['SCREENED'::text, 'SEALED'::text])))
  constraint round_seal_check CHECK ((length(seal) <= 4000))
  constraint round_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'OPEN'::text, 'CLOSED'::text, 'TOO_FEW'::text])))
  constraint round_still_open_check CHECK ((length(still_open) <= 1000))
  constraint round_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint round_pkey PRIMARY KEY (ref)
  constraint round_code_key UNIQUE (code)
  CREATE INDEX round_open ON consultation.round USING btree (closes_on) WHERE (state = 'OPEN'::text)
  policy round_insert for insert to waymark_app, waymark_clock with check ((made_by = access.me()) AND (( SELECT access.scopes('RUN_CONSULTATIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]))
  policy round_receipt_select for select to waymark_receipt using ((state = 'OPEN'::text) AND (code = NULLIF(current_setting('waymark.round'::text, true), ''::text)))
  policy round_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_CONSULTATIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy round_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_CONSULTATIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_CONSULTATIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy round_visitor_select for select to waymark_visitor using (((state = 'OPEN'::text) AND listed) OR (published_on IS NOT NULL))
  CREATE TRIGGER round_step BEFORE UPDATE ON consultation.round FOR EACH ROW EXECUTE FUNCTION consultation.round_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer_by, area, audiences, closes_on, code, first_coder, first_coder_name, first_done, least, listed, opens_on, published_on, purpose, reasons, remarks, seal, second_coder, second_coder_name, second_done, state, still_open, title, version) to waymark_app
  grant update (answer_by, answers, figures, first_coder, first_coder_name, second_coder, second_coder_name, state, version) to waymark_clock
  grant select (closes_on, code, purpose, ref, remarks, seal, state, title) to waymark_receipt
  grant select (answer_by, answers, closes_on, code, earlier, figures, least, listed, opens_on, published_on, purpose, ref, state, title) to waymark_visitor

table consultation.setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint setting_key_check CHECK ((key = ANY (ARRAY['weeks_to_answer'::text, 'least_days'::text])))
  constraint setting_value_check CHECK (((value >= 1) AND (value <= 400)))
  constraint setting_pkey PRIMARY KEY (key, from_date)
  policy setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('RUN_CONSULTATIONS'::text) && ARRAY['partnership'::text]))
  policy setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table consultation.theme owner waymark_owner row-security forced
  round text not null
  number integer not null
  version integer not null default 1
  title text not null
  about text not null default ''::text
  swot text not null default ''::text
  constraint theme_about_check CHECK ((length(about) <= 1000))
  constraint theme_number_check CHECK (((number >= 1) AND (number <= 99)))
  constraint theme_swot_check CHECK ((length(swot) <= 60))
  constraint theme_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
  constraint theme_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint theme_pkey PRIMARY KEY (round, number)
  policy theme_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = theme.round)))
  policy theme_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = theme.round)))
  policy theme_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = theme.round))) with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = theme.round)))
  policy theme_visitor_select for select to waymark_visitor using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = theme.round) AND (r.published_on IS NOT NULL))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_visitor
  grant update (about, swot, title, version) to waymark_app

table consultation.tie owner waymark_owner row-security forced
  round text not null
  theme integer not null
  kind text not null
  target text not null
  title text not null
  status text not null default ''::text
  constraint tie_kind_check CHECK ((kind = ANY (ARRAY['OBJECTIVE'::text, 'ACTION'::text, 'PATHWAY'::text])))
  constraint tie_status_check CHECK ((length(status) <= 60))
  constraint tie_target_check CHECK (((length(target) >= 1) AND (length(target) <= 60)))
  constraint tie_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
  constraint tie_round_theme_fkey FOREIGN KEY (round, theme) REFERENCES consultation.theme(round, number)
  constraint tie_pkey PRIMARY KEY (round, theme, kind, target)
  policy tie_delete for delete to waymark_app using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = tie.round)))
  policy tie_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = tie.round)))
  policy tie_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = tie.round)))
  policy tie_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = tie.round))) with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = tie.round)))
  policy tie_visitor_select for select to waymark_visitor using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = tie.round) AND (r.published_on IS NOT NULL))))
  grant delete, insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_visitor
  grant update (status) to waymark_app
  grant update (status) to waymark_clock

table consultation.weighing owner waymark_owner row-security forced
  id uuid not null
  round text not null
  decided_on date not null
  body text not null
  decision text not null
  weighed text not null
  recorded_by_name text not null
  constraint weighing_body_check CHECK (((length(body) >= 1) AND (length(body) <= 200)))
  constraint weighing_decision_check CHECK (((length(decision) >= 1) AND (length(decision) <= 500)))
  constraint weighing_weighed_check CHECK (((length(weighed) >= 1) AND (length(weighed) <= 2000)))
  constraint weighing_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint weighing_pkey PRIMARY KEY (id)
  CREATE INDEX weighing_round ON consultation.weighing USING btree (round)
  policy weighing_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = weighing.round)))
  policy weighing_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = weighing.round)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table consultation.wording owner waymark_owner row-security forced
  round text not null
  number integer not null
  language text not null
  words text not null
  more text[] not null default '{}'::text[]
  constraint wording_language_check CHECK (((language ~ '^[a-z]{2,3}(-[a-z]+)?$'::text) AND (language <> 'en'::text)))
  constraint wording_more_check CHECK ((cardinality(more) <= 12))
  constraint wording_number_check CHECK (((number >= 0) AND (number <= 40)))
  constraint wording_words_check CHECK (((length(words) >= 1) AND (length(words) <= 300)))
  constraint wording_round_fkey FOREIGN KEY (round) REFERENCES consultation.round(ref)
  constraint wording_pkey PRIMARY KEY (round, number, language)
  policy wording_delete for delete to waymark_app using (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = wording.round) AND (r.state = 'DRAFT'::text))))
  policy wording_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM consultation.round r WHERE ((r.ref = wording.round) AND (r.state = 'DRAFT'::text))))
  policy wording_select for select to waymark_app, waymark_clock, waymark_receipt, waymark_visitor using (EXISTS ( SELECT FROM consultation.round r WHERE (r.ref = wording.round)))
  grant delete, insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_receipt
  grant select to waymark_visitor

table directory.absence owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  from_at timestamp with time zone not null
  to_at timestamp with time zone not null
  recorded_by uuid not null
  recorded_at timestamp with time zone not null
  constraint absence_check CHECK ((to_at > from_at))
  constraint absence_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint absence_pkey PRIMARY KEY (id)
  CREATE INDEX absence_person ON directory.absence USING btree (person, from_at)
  policy absence_delete for delete to waymark_app, waymark_clock using (((person = access.me()) AND ( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text]))) OR (EXISTS ( SELECT FROM directory.person p WHERE ((p.id = absence.person) AND (( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))))
  policy absence_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND (((person = access.me()) AND ( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text]))) OR (EXISTS ( SELECT FROM directory.person p WHERE ((p.id = absence.person) AND (( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)]))))))
  policy absence_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  CREATE TRIGGER forget_duty_gaps AFTER INSERT OR DELETE OR UPDATE ON directory.absence FOR EACH STATEMENT EXECUTE FUNCTION directory.forget_duty_gaps()
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

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
  policy area_visitor_select for select to waymark_visitor using true
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (local_authority, name, position, version) to waymark_app
  grant update (local_authority, name, position, version) to waymark_clock
  grant select (code, name, position) to waymark_visitor

table directory.contact_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint contact_setting_key_check CHECK ((key = ANY (ARRAY['stale_days'::text, 'ask_days'::text, 'chase_days'::text, 'escalate_days'::text, 'sheet_days'::text])))
  constraint contact_setting_value_check CHECK (((value >= 1) AND (value <= 1000)))
  constraint contact_setting_pkey PRIMARY KEY (key, from_date)
  policy contact_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy contact_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy contact_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table directory.duty_gap owner waymark_owner row-security forced
  first_day date not null
  last_day date not null
  holidays date[] not null
  posts text[] not null
  times tstzmultirange[] not null
  constraint duty_gap_check CHECK ((cardinality(times) = cardinality(posts)))
  constraint duty_gap_pkey PRIMARY KEY (first_day, last_day)
  policy duty_gap_delete for delete to waymark_app, waymark_clock, waymark_owner using true
  policy duty_gap_insert for insert to waymark_clock with check true
  policy duty_gap_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.group_ owner waymark_owner row-security forced
  code text not null
  name text not null
  tier text not null
  cadence text not null
  position integer not null
  version integer not null default 1
  parent text
  ended_on date
  constraint group__cadence_check CHECK ((cadence = ANY (ARRAY['weekly'::text, 'monthly'::text, 'quarterly'::text, 'yearly'::text, 'as_needed'::text])))
  constraint group__code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint group__name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint group__parent_check CHECK ((parent <> code))
  constraint group__tier_check CHECK ((tier = ANY (ARRAY['strategic'::text, 'operational'::text, 'case'::text, 'task'::text])))
  constraint group__parent_fkey FOREIGN KEY (parent) REFERENCES directory.group_(code)
  constraint group__pkey PRIMARY KEY (code)
  policy group_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy group_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy group_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (cadence, ended_on, name, parent, position, tier, version) to waymark_app
  grant update (cadence, ended_on, name, parent, position, tier, version) to waymark_clock

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

table directory.help_line owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  code text not null
  name text not null
  number text not null
  e164 text not null
  channel text not null
  hours text not null
  audience text not null
  for_everyone boolean not null
  area text
  use_when text not null
  source text not null
  verified boolean not null
  verification text not null
  demonstration boolean not null
  position integer not null
  from_date date not null
  to_date date
  version integer not null default 1
  national boolean not null default false
  subject text
  checked_on date
  constraint help_line_area_check CHECK ((area ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint help_line_audience_check CHECK ((length(audience) <= 200))
  constraint help_line_channel_check CHECK ((channel = ANY (ARRAY['telephone'::text, 'email'::text, 'web'::text, 'app'::text])))
  constraint help_line_checked CHECK (((checked_on IS NULL) OR verified))
  constraint help_line_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint help_line_e164_check CHECK ((e164 ~ '^(\+?[0-9]{3,15})?$'::text))
  constraint help_line_hours_check CHECK ((length(hours) <= 200))
  constraint help_line_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint help_line_number_check CHECK ((length(number) <= 200))
  constraint help_line_source_check CHECK ((length(source) <= 300))
  constraint help_line_span CHECK ((to_date >= (from_date - 1)))
  constraint help_line_use_when_check CHECK ((length(use_when) <= 300))
  constraint help_line_verification_check CHECK ((length(verification) <= 300))
  constraint help_line_subject_fkey FOREIGN KEY (subject) REFERENCES directory.subject(code)
  constraint help_line_pkey PRIMARY KEY (id)
  constraint help_line_code_from_date_key UNIQUE (code, from_date)
  CREATE INDEX help_line_subject ON directory.help_line USING btree (subject)
  policy help_line_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy help_line_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy help_line_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy help_line_visitor_select for select to waymark_visitor using for_everyone
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select to waymark_visitor
  grant update (area, audience, channel, checked_on, code, demonstration, e164, for_everyone, from_date, hours, name, number, position, source, subject, to_date, use_when, verification, verified, version) to waymark_app
  grant update (area, audience, channel, checked_on, code, demonstration, e164, for_everyone, from_date, hours, name, number, position, source, subject, to_date, use_when, verification, verified, version) to waymark_clock

table directory.imported_entry owner waymark_owner row-security forced
  section text not null
  code text not null
  entry text not null
  constraint imported_entry_pkey PRIMARY KEY (section, code)
  policy imported_entry_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  policy imported_entry_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  policy imported_entry_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('IMPORT_PARTNERSHIP'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (entry) to waymark_app
  grant update (entry) to waymark_clock

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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (coverage, duty_to_notify, duty_to_notify_from, duty_to_notify_to, first_responder, first_responder_from, first_responder_to, note, notifies_by_policy, position, sector, version) to waymark_app
  grant update (coverage, duty_to_notify, duty_to_notify_from, duty_to_notify_to, first_responder, first_responder_from, first_responder_to, note, notifies_by_policy, position, sector, version) to waymark_clock

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
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (from_date, name, to_date) to waymark_app
  grant update (from_date, name, to_date) to waymark_clock

table directory.organisation_other_name owner waymark_owner row-security forced
  organisation text not null
  name text not null
  kind text not null
  constraint organisation_other_name_kind_check CHECK ((kind = ANY (ARRAY['abbreviation'::text, 'other'::text, 'former'::text, 'later'::text, 'see'::text])))
  constraint organisation_other_name_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint organisation_other_name_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint organisation_other_name_pkey PRIMARY KEY (organisation, name)
  policy organisation_other_name_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_other_name_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy organisation_other_name_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

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
  policy partnership_visitor_select for select to waymark_visitor using true
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (name, source, strategy_from, strategy_title, strategy_to, version) to waymark_app
  grant update (name, source, strategy_from, strategy_title, strategy_to, version) to waymark_clock
  grant select (code, name) to waymark_visitor

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
  CREATE TRIGGER forget_duty_gaps AFTER INSERT OR DELETE OR UPDATE ON directory.person FOR EACH STATEMENT EXECUTE FUNCTION directory.forget_duty_gaps()
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (email, from_date, job_title, name, organisation, phone, to_date, version) to waymark_app
  grant update (email, from_date, job_title, name, organisation, phone, to_date, version) to waymark_clock

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
  policy person_event_select for select to waymark_app, waymark_clock using (((person = access.me()) AND ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))) OR (EXISTS ( SELECT FROM directory.person p WHERE ((p.id = person_event.person) AND (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))))
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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (organisation, position, title) to waymark_app
  grant update (organisation, position, title) to waymark_clock

table directory.seat_holding owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  group_code text not null
  seat_code text not null
  kind text not null
  person uuid not null
  from_date date not null
  to_date date
  constraint seat_holding_days CHECK (((to_date IS NULL) OR (to_date >= (from_date - 1))))
  constraint seat_holding_kind_check CHECK ((kind = ANY (ARRAY['holder'::text, 'deputy'::text])))
  constraint seat_holding_group_code_seat_code_fkey FOREIGN KEY (group_code, seat_code) REFERENCES directory.seat(group_code, code)
  constraint seat_holding_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint seat_holding_pkey PRIMARY KEY (id)
  CREATE INDEX seat_holding_person ON directory.seat_holding USING btree (person)
  CREATE INDEX seat_holding_seat ON directory.seat_holding USING btree (group_code, seat_code, from_date)
  policy seat_holding_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy seat_holding_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy seat_holding_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (from_date, group_code, kind, person, seat_code, to_date) to waymark_app
  grant update (from_date, group_code, kind, person, seat_code, to_date) to waymark_clock

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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (name, position, version) to waymark_app
  grant update (name, position, version) to waymark_clock

table directory.service owner waymark_owner row-security forced
  ref text not null
  organisation text not null
  kind text not null
  name text not null
  description text not null
  everywhere boolean not null
  minimum_age integer
  maximum_age integer
  gender text not null
  positions text[] not null
  nrm text not null
  eligibility text not null
  languages text[] not null
  interpreter text not null
  bank_holidays text not null
  hours text not null
  cost text not null
  cost_words text not null
  way_in text not null
  way_in_words text not null
  phone text not null
  email text not null
  web text not null
  accessibility text not null
  alert text not null default ''::text
  alert_until date
  from_date date not null
  to_date date
  checked_on date not null
  checked_by text not null
  checked_person uuid not null
  demonstration boolean not null default false
  version integer not null default 1
  constraint service_accessibility_check CHECK ((length(accessibility) <= 500))
  constraint service_alert_check CHECK ((length(alert) <= 300))
  constraint service_bank_holidays_check CHECK ((bank_holidays = ANY (ARRAY['closed'::text, 'as_sunday'::text, 'as_usual'::text])))
  constraint service_check CHECK ((((maximum_age >= 0) AND (maximum_age <= 120)) AND (maximum_age >= COALESCE(minimum_age, 0))))
  constraint service_check1 CHECK ((to_date >= from_date))
  constraint service_check2 CHECK (((alert = ''::text) = (alert_until IS NULL)))
  constraint service_check3 CHECK (((phone <> ''::text) OR (email <> ''::text) OR (web <> ''::text)))
  constraint service_checked_by_check CHECK (((length(checked_by) >= 1) AND (length(checked_by) <= 200)))
  constraint service_cost_check CHECK ((cost = ANY (ARRAY['free'::text, 'costs'::text, 'not_recorded'::text])))
  constraint service_cost_words_check CHECK ((length(cost_words) <= 300))
  constraint service_description_check CHECK (((length(description) >= 1) AND (length(description) <= 2000)))
  constraint service_eligibility_check CHECK ((length(eligibility) <= 1000))
  constraint service_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint service_gender_check CHECK ((gender = ANY (ARRAY['anyone'::text, 'women'::text, 'men'::text, 'not_recorded'::text])))
  constraint service_hours_check CHECK ((length(hours) <= 300))
  constraint service_interpreter_check CHECK ((interpreter = ANY (ARRAY['yes'::text, 'no'::text, 'not_recorded'::text])))
  constraint service_languages_check CHECK ((cardinality(languages) <= 40))
  constraint service_minimum_age_check CHECK (((minimum_age >= 0) AND (minimum_age <= 120)))
  constraint service_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint service_nrm_check CHECK ((nrm = ANY (ARRAY['none'::text, 'referred'::text, 'positive'::text, 'not_recorded'::text])))
  constraint service_phone_check CHECK ((length(phone) <= 40))
  constraint service_positions_check CHECK (((positions <@ ARRAY['anyone'::text, 'settled'::text, 'leave'::text, 'leave_no_funds'::text, 'asylum'::text, 'no_leave'::text]) AND ((cardinality(positions) = 1) OR (NOT ('anyone'::text = ANY (positions))))))
  constraint service_ref_check CHECK ((ref ~ '^SV-[0-9]{4,12}$'::text))
  constraint service_way_in_check CHECK ((way_in = ANY (ARRAY['self'::text, 'professional'::text, 'first_responder'::text, 'not_recorded'::text])))
  constraint service_way_in_words_check CHECK ((length(way_in_words) <= 1000))
  constraint service_web_check CHECK (((web = ''::text) OR ((web ~ '^https?://'::text) AND (length(web) <= 500))))
  constraint service_kind_fkey FOREIGN KEY (kind) REFERENCES directory.service_kind(code)
  constraint service_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint service_pkey PRIMARY KEY (ref)
  CREATE INDEX service_kind_of ON directory.service USING btree (kind)
  CREATE INDEX service_organisation ON directory.service USING btree (organisation)
  policy service_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  policy service_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy service_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]) with check (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (accessibility, alert, alert_until, bank_holidays, checked_by, checked_on, checked_person, cost, cost_words, description, eligibility, email, everywhere, gender, hours, interpreter, kind, languages, maximum_age, minimum_age, name, nrm, phone, positions, to_date, version, way_in, way_in_words, web) to waymark_app
  grant update (accessibility, alert, alert_until, bank_holidays, checked_by, checked_on, checked_person, cost, cost_words, description, eligibility, email, everywhere, gender, hours, interpreter, kind, languages, maximum_age, minimum_age, name, nrm, phone, positions, to_date, version, way_in, way_in_words, web) to waymark_clock

table directory.service_area owner waymark_owner row-security forced
  service text not null
  area text not null
  constraint service_area_area_fkey FOREIGN KEY (area) REFERENCES directory.area(code)
  constraint service_area_service_fkey FOREIGN KEY (service) REFERENCES directory.service(ref)
  constraint service_area_pkey PRIMARY KEY (service, area)
  CREATE INDEX service_area_area ON directory.service_area USING btree (area)
  policy service_area_delete for delete to waymark_app, waymark_clock using (EXISTS ( SELECT FROM directory.service s WHERE ((s.ref = service_area.service) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || s.organisation)]))))
  policy service_area_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM directory.service s WHERE ((s.ref = service_area.service) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || s.organisation)]))))
  policy service_area_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.service_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  service text not null
  version integer not null
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint service_event_service_fkey FOREIGN KEY (service) REFERENCES directory.service(ref)
  constraint service_event_pkey PRIMARY KEY (id)
  CREATE INDEX service_event_service ON directory.service_event USING btree (service, version)
  policy service_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM directory.service s WHERE ((s.ref = service_event.service) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || s.organisation)])))))
  policy service_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table directory.service_hours owner waymark_owner row-security forced
  service text not null
  day integer not null
  opens integer not null
  closes integer not null
  constraint service_hours_check1 CHECK (((closes > opens) AND (closes <= (opens + 1440))))
  constraint service_hours_day_check CHECK (((day >= 1) AND (day <= 7)))
  constraint service_hours_opens_check CHECK (((opens >= 0) AND (opens <= 1439)))
  constraint service_hours_service_fkey FOREIGN KEY (service) REFERENCES directory.service(ref)
  constraint service_hours_pkey PRIMARY KEY (service, day, opens)
  policy service_hours_delete for delete to waymark_app, waymark_clock using (EXISTS ( SELECT FROM directory.service s WHERE ((s.ref = service_hours.service) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || s.organisation)]))))
  policy service_hours_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM directory.service s WHERE ((s.ref = service_hours.service) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || s.organisation)]))))
  policy service_hours_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.service_kind owner waymark_owner row-security forced
  code text not null
  name text not null
  use_when text not null
  position integer not null
  from_date date not null
  to_date date
  version integer not null default 1
  constraint service_kind_check CHECK ((to_date >= from_date))
  constraint service_kind_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint service_kind_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint service_kind_use_when_check CHECK ((length(use_when) <= 300))
  constraint service_kind_pkey PRIMARY KEY (code)
  policy service_kind_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy service_kind_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy service_kind_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (from_date, name, position, to_date, use_when, version) to waymark_app
  grant update (from_date, name, position, to_date, use_when, version) to waymark_clock

table directory.spoc_area owner waymark_owner row-security forced
  post text not null
  area text not null
  constraint spoc_area_area_fkey FOREIGN KEY (area) REFERENCES directory.area(code)
  constraint spoc_area_post_fkey FOREIGN KEY (post) REFERENCES directory.spoc_post(ref)
  constraint spoc_area_pkey PRIMARY KEY (post, area)
  CREATE INDEX spoc_area_area ON directory.spoc_area USING btree (area)
  policy spoc_area_delete for delete to waymark_app, waymark_clock using (EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_area.post) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)]))))
  policy spoc_area_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_area.post) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)]))))
  policy spoc_area_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.spoc_cover owner waymark_owner row-security forced
  id uuid not null
  post text not null
  kind text not null
  person uuid not null
  from_date date not null
  to_date date
  constraint spoc_cover_days CHECK (((to_date IS NULL) OR (to_date >= (from_date - 1))))
  constraint spoc_cover_kind_check CHECK ((kind = ANY (ARRAY['holder'::text, 'deputy'::text])))
  constraint spoc_cover_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint spoc_cover_post_fkey FOREIGN KEY (post) REFERENCES directory.spoc_post(ref)
  constraint spoc_cover_pkey PRIMARY KEY (id)
  CREATE INDEX spoc_cover_person ON directory.spoc_cover USING btree (person)
  CREATE INDEX spoc_cover_post ON directory.spoc_cover USING btree (post)
  policy spoc_cover_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_cover.post) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)]))))
  policy spoc_cover_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy spoc_cover_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_cover.post) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))) with check (EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_cover.post) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)]))))
  CREATE TRIGGER forget_duty_gaps AFTER INSERT OR DELETE OR UPDATE ON directory.spoc_cover FOR EACH STATEMENT EXECUTE FUNCTION directory.forget_duty_gaps()
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (from_date, kind, to_date) to waymark_app
  grant update (from_date, kind, to_date) to waymark_clock

table directory.spoc_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  post text not null
  version integer not null
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint spoc_event_post_fkey FOREIGN KEY (post) REFERENCES directory.spoc_post(ref)
  constraint spoc_event_pkey PRIMARY KEY (id)
  CREATE INDEX spoc_event_post ON directory.spoc_event USING btree (post, version)
  policy spoc_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ((EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_event.post) AND (( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))) OR (( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text])) AND (EXISTS ( SELECT FROM directory.spoc_cover c WHERE ((c.post = spoc_event.post) AND (c.person = ( SELECT access.me() AS me)) AND (c.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((c.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)))))))
  policy spoc_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table directory.spoc_hours owner waymark_owner row-security forced
  post text not null
  day integer not null
  opens integer not null
  closes integer not null
  constraint spoc_hours_check CHECK (((closes > opens) AND (closes <= (opens + 1440))))
  constraint spoc_hours_day_check CHECK (((day >= 1) AND (day <= 7)))
  constraint spoc_hours_opens_check CHECK (((opens >= 0) AND (opens <= 1439)))
  constraint spoc_hours_post_fkey FOREIGN KEY (post) REFERENCES directory.spoc_post(ref)
  constraint spoc_hours_pkey PRIMARY KEY (post, day, opens)
  policy spoc_hours_delete for delete to waymark_app, waymark_clock using ((EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_hours.post) AND (( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))) OR (( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text])) AND (EXISTS ( SELECT FROM directory.spoc_cover c WHERE ((c.post = spoc_hours.post) AND (c.person = ( SELECT access.me() AS me)) AND (c.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((c.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true))))))
  policy spoc_hours_insert for insert to waymark_app, waymark_clock with check ((EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_hours.post) AND (( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))) OR (( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text])) AND (EXISTS ( SELECT FROM directory.spoc_cover c WHERE ((c.post = spoc_hours.post) AND (c.person = ( SELECT access.me() AS me)) AND (c.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((c.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true))))))
  policy spoc_hours_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  CREATE TRIGGER forget_duty_gaps AFTER INSERT OR DELETE OR UPDATE ON directory.spoc_hours FOR EACH STATEMENT EXECUTE FUNCTION directory.forget_duty_gaps()
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock

table directory.spoc_post owner waymark_owner row-security forced
  ref text not null
  organisation text not null
  subject text not null
  answered_by text not null
  phone text not null
  email text not null
  languages text[] not null
  bank_holidays text not null
  from_date date not null
  to_date date
  checked_on date not null
  checked_by text not null
  doubted_on date
  version integer not null default 1
  constraint spoc_post_answered_by_check CHECK ((answered_by = ANY (ARRAY['person'::text, 'team'::text])))
  constraint spoc_post_bank_holidays_check CHECK ((bank_holidays = ANY (ARRAY['closed'::text, 'as_sunday'::text, 'as_usual'::text])))
  constraint spoc_post_check CHECK ((to_date >= from_date))
  constraint spoc_post_check1 CHECK (((answered_by = 'person'::text) OR (phone <> ''::text) OR (email <> ''::text)))
  constraint spoc_post_checked_by_check CHECK (((length(checked_by) >= 1) AND (length(checked_by) <= 200)))
  constraint spoc_post_email_check CHECK (((email = lower(email)) AND (length(email) <= 254)))
  constraint spoc_post_languages_check CHECK ((cardinality(languages) <= 20))
  constraint spoc_post_phone_check CHECK ((length(phone) <= 40))
  constraint spoc_post_ref_check CHECK ((ref ~ '^SP-[0-9A-Z]{7}$'::text))
  constraint spoc_post_organisation_fkey FOREIGN KEY (organisation) REFERENCES directory.organisation(code)
  constraint spoc_post_subject_fkey FOREIGN KEY (subject) REFERENCES directory.subject(code)
  constraint spoc_post_pkey PRIMARY KEY (ref)
  CREATE INDEX spoc_post_organisation ON directory.spoc_post USING btree (organisation)
  CREATE INDEX spoc_post_subject ON directory.spoc_post USING btree (subject)
  policy spoc_post_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  policy spoc_post_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy spoc_post_update for update to waymark_app, waymark_clock using ((( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]) OR (( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text])) AND (EXISTS ( SELECT FROM directory.spoc_cover c WHERE ((c.post = spoc_post.ref) AND (c.person = ( SELECT access.me() AS me)) AND (c.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((c.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)))))) with check ((( SELECT access.scopes('CONFIRM_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]) OR (( SELECT (access.scopes('CONFIRM_CONTACTS'::text) && ARRAY['own'::text])) AND (EXISTS ( SELECT FROM directory.spoc_cover c WHERE ((c.post = spoc_post.ref) AND (c.person = ( SELECT access.me() AS me)) AND (c.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((c.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true))))))
  CREATE TRIGGER forget_duty_gaps AFTER INSERT OR DELETE OR UPDATE ON directory.spoc_post FOR EACH STATEMENT EXECUTE FUNCTION directory.forget_duty_gaps()
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answered_by, bank_holidays, checked_by, checked_on, doubted_on, email, from_date, languages, organisation, phone, subject, to_date, version) to waymark_app
  grant update (answered_by, bank_holidays, checked_by, checked_on, doubted_on, email, from_date, languages, organisation, phone, subject, to_date, version) to waymark_clock

table directory.spoc_question owner waymark_owner row-security forced
  id uuid not null
  post text not null
  person uuid not null
  token_hash bytea not null
  number integer not null
  asked_on date not null
  expires_at timestamp with time zone not null
  outcome text
  used_at timestamp with time zone
  escalated_on date
  version integer not null default 1
  constraint spoc_question_number_check CHECK ((number > 0))
  constraint spoc_question_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'unsure'::text])))
  constraint spoc_question_token_hash_check CHECK ((length(token_hash) = 32))
  constraint spoc_question_person_fkey FOREIGN KEY (person) REFERENCES directory.person(id)
  constraint spoc_question_post_fkey FOREIGN KEY (post) REFERENCES directory.spoc_post(ref)
  constraint spoc_question_pkey PRIMARY KEY (id)
  constraint spoc_question_token_hash_key UNIQUE (token_hash)
  CREATE INDEX spoc_question_post ON directory.spoc_question USING btree (post, asked_on DESC)
  policy spoc_question_insert for insert to waymark_clock with check true
  policy spoc_question_select for select to waymark_app, waymark_clock using (((person = access.me()) AND ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))) OR (EXISTS ( SELECT FROM directory.spoc_post p WHERE ((p.ref = spoc_question.post) AND (( SELECT access.scopes('KEEP_CONTACTS'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || p.organisation)])))))
  policy spoc_question_update for update to waymark_clock using true with check true
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (asked_on, escalated_on, expires_at, number, outcome, person, post, token_hash, used_at, version) to waymark_clock

table directory.subject owner waymark_owner row-security forced
  code text not null
  name text not null
  use_when text not null
  position integer not null
  from_date date not null
  to_date date
  version integer not null default 1
  constraint subject_check CHECK ((to_date >= from_date))
  constraint subject_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint subject_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint subject_use_when_check CHECK ((length(use_when) <= 300))
  constraint subject_pkey PRIMARY KEY (code)
  policy subject_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy subject_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy subject_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (from_date, name, position, to_date, use_when, version) to waymark_app
  grant update (from_date, name, position, to_date, use_when, version) to waymark_clock

table documents.document owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  ref text not null
  version integer not null default 1
  holder text not null
  thing text not null
  kind text not null
  title text not null
  dated date not null
  keep_until date not null
  added_on date not null
  added_by uuid not null
  added_by_name text not null
  removed_on date
  removed_by uuid
  removed_because text not null default ''::text
  constraint document_check CHECK ((num_nulls(removed_on, removed_by) = ANY (ARRAY[0, 2])))
  constraint document_holder_check CHECK ((holder ~ '^[a-z_]+$'::text))
  constraint document_kind_check CHECK ((kind ~ '^[A-Z_]+$'::text))
  constraint document_ref_check CHECK ((ref ~ '^DO-[0-9]{4,}$'::text))
  constraint document_removed_because_check CHECK ((length(removed_because) <= 1000))
  constraint document_thing_check CHECK ((thing ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'::text))
  constraint document_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint document_pkey PRIMARY KEY (id)
  constraint document_ref_key UNIQUE (ref)
  CREATE INDEX document_keep_until ON documents.document USING btree (keep_until)
  CREATE INDEX document_thing ON documents.document USING btree (thing, holder)
  policy document_delete for delete to waymark_clock using ((keep_until < ((now() AT TIME ZONE 'Europe/London'::text))::date) OR (removed_on < (((now() AT TIME ZONE 'Europe/London'::text))::date - 30)))
  policy document_erase for delete to waymark_clock using (EXISTS ( SELECT FROM cases.erased_case e WHERE ((e.ref = document.thing) OR (EXISTS ( SELECT FROM cases.nrm_process p WHERE ((p.ref = document.thing) AND (p.case_id = e.case_id)))))))
  policy document_insert for insert to waymark_app, waymark_clock with check ((version = 1) AND (removed_on IS NULL) AND (added_by = access.me()) AND (EXISTS ( SELECT FROM documents.holder h WHERE ((h.kind = document.holder) AND (h.ref = document.thing) AND h.may_add))))
  policy document_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM documents.holder h WHERE ((h.kind = document.holder) AND (h.ref = document.thing))))
  policy document_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM documents.holder h WHERE ((h.kind = document.holder) AND (h.ref = document.thing) AND h.may_add))) with check (((removed_by IS NULL) OR (removed_by = access.me())) AND (EXISTS ( SELECT FROM documents.holder h WHERE ((h.kind = document.holder) AND (h.ref = document.thing) AND h.may_add))))
  CREATE TRIGGER document_step BEFORE UPDATE ON documents.document FOR EACH ROW EXECUTE FUNCTION documents.document_step() always
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (keep_until, removed_because, removed_by, removed_on, version) to waymark_app
  grant update (keep_until, removed_because, removed_by, removed_on, version) to waymark_clock

table documents.document_content owner waymark_owner row-security forced
  document_version uuid not null
  position integer not null
  sealed bytea not null
  constraint document_content_position_check CHECK (("position" >= 0))
  constraint document_content_sealed_check CHECK ((length(sealed) <= 1100000))
  constraint document_content_document_version_fkey FOREIGN KEY (document_version) REFERENCES documents.document_version(id) ON DELETE CASCADE
  constraint document_content_pkey PRIMARY KEY (document_version, "position")
  policy document_content_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM documents.document_version v WHERE ((v.id = document_content.document_version) AND (v.added_by = access.me()) AND (document_content."position" < v.pieces))))
  policy document_content_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM documents.document_version v WHERE (v.id = document_content.document_version)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table documents.document_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  document uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  headline text not null
  words text not null default ''::text
  constraint document_event_headline_check CHECK ((length(headline) <= 300))
  constraint document_event_words_check CHECK ((length(words) <= 1000))
  constraint document_event_document_fkey FOREIGN KEY (document) REFERENCES documents.document(id) ON DELETE CASCADE
  constraint document_event_pkey PRIMARY KEY (id)
  CREATE INDEX document_event_document ON documents.document_event USING btree (document, at DESC)
  policy document_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM (documents.document d JOIN documents.holder h ON (((h.kind = d.holder) AND (h.ref = d.thing)))) WHERE ((d.id = document_event.document) AND h.may_add))))
  policy document_event_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM documents.document d WHERE (d.id = document_event.document)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table documents.document_version owner waymark_owner row-security forced
  id uuid not null
  document uuid not null
  number integer not null
  file_name text not null
  format text not null
  bytes bigint not null
  sha256 bytea not null
  pieces integer not null
  sealed_key bytea not null
  scan text not null
  note text not null default ''::text
  added_on date not null
  added_by uuid not null
  added_by_name text not null
  constraint document_version_bytes_check CHECK ((bytes > 0))
  constraint document_version_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 200)))
  constraint document_version_format_check CHECK ((format ~ '^[A-Z_]+$'::text))
  constraint document_version_note_check CHECK ((length(note) <= 1000))
  constraint document_version_number_check CHECK ((number > 0))
  constraint document_version_pieces_check CHECK ((pieces > 0))
  constraint document_version_scan_check CHECK ((scan = ANY (ARRAY['CLEAN'::text, 'FOUND'::text, 'NOT_SCANNED'::text])))
  constraint document_version_sealed_key_check CHECK ((length(sealed_key) <= 200))
  constraint document_version_sha256_check CHECK ((length(sha256) = 32))
  constraint document_version_document_fkey FOREIGN KEY (document) REFERENCES documents.document(id) ON DELETE CASCADE
  constraint document_version_pkey PRIMARY KEY (id)
  constraint document_version_document_number_key UNIQUE (document, number)
  policy document_version_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (EXISTS ( SELECT FROM (documents.document d JOIN documents.holder h ON (((h.kind = d.holder) AND (h.ref = d.thing)))) WHERE ((d.id = document_version.document) AND (d.removed_on IS NULL) AND h.may_add))))
  policy document_version_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM documents.document d WHERE (d.id = document_version.document)))
  policy document_version_update for update to waymark_clock using true with check true
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (scan, sealed_key) to waymark_clock

table funding.bid owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  title text not null
  funder_name text not null
  pence bigint not null
  provision text
  lead text not null
  partners text[] not null default '{}'::text[]
  deadline date not null
  asks text not null default ''::text
  state text not null default 'IDEA'::text
  sent_on date
  decided_on date
  result text not null default ''::text
  learned text not null default ''::text
  constraint bid_asks_check CHECK ((length(asks) <= 2000))
  constraint bid_check CHECK (((state <> ALL (ARRAY['SENT'::text, 'WON'::text, 'LOST'::text])) OR (sent_on IS NOT NULL)))
  constraint bid_check1 CHECK (((state = ANY (ARRAY['WON'::text, 'LOST'::text, 'WITHDRAWN'::text])) = (decided_on IS NOT NULL)))
  constraint bid_funder_name_check CHECK (((length(funder_name) >= 1) AND (length(funder_name) <= 200)))
  constraint bid_learned_check CHECK ((length(learned) <= 1000))
  constraint bid_partners_check CHECK ((cardinality(partners) <= 30))
  constraint bid_pence_check CHECK (((pence >= 1) AND (pence <= '999999999999'::bigint)))
  constraint bid_ref_check CHECK ((ref ~ '^BD-[0-9A-Z]{7}$'::text))
  constraint bid_result_check CHECK ((length(result) <= 1000))
  constraint bid_state_check CHECK ((state = ANY (ARRAY['IDEA'::text, 'WRITING'::text, 'SENT'::text, 'WON'::text, 'LOST'::text, 'WITHDRAWN'::text])))
  constraint bid_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint bid_provision_fkey FOREIGN KEY (provision) REFERENCES funding.provision(ref)
  constraint bid_pkey PRIMARY KEY (ref)
  policy bid_clock_select for select to waymark_clock using true
  policy bid_insert for insert to waymark_app with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  policy bid_select for select to waymark_app using ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[]))
  policy bid_update for update to waymark_app using ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[])) with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  CREATE TRIGGER bid_step BEFORE UPDATE ON funding.bid FOR EACH ROW EXECUTE FUNCTION funding.step() always
  grant insert, select to waymark_app
  grant update (asks, deadline, decided_on, funder_name, lead, learned, partners, pence, provision, result, sent_on, state, title, version) to waymark_app
  grant select (ref) to waymark_clock

table funding.bid_evidence owner waymark_owner row-security forced
  id uuid not null
  bid text not null
  source text not null
  words text not null
  drawn_on date not null
  constraint bid_evidence_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  constraint bid_evidence_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)))
  constraint bid_evidence_bid_fkey FOREIGN KEY (bid) REFERENCES funding.bid(ref)
  constraint bid_evidence_pkey PRIMARY KEY (id)
  CREATE INDEX bid_evidence_bid ON funding.bid_evidence USING btree (bid)
  policy bid_evidence_insert for insert to waymark_app with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  policy bid_evidence_select for select to waymark_app using ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[]))
  grant insert, select to waymark_app

table funding.event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  object text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint event_object_check CHECK ((object ~ '^[A-Z]{2}-[0-9A-Z]{7}$'::text))
  constraint event_words_check CHECK ((length(words) <= 1000))
  constraint event_pkey PRIMARY KEY (id)
  CREATE INDEX event_object ON funding.event USING btree (object, at DESC)
  policy event_insert for insert to waymark_app with check ((actor = access.me()) AND ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[])))
  policy event_select for select to waymark_app using ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[]))
  grant insert, select to waymark_app

table funding.grant_award owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  provision text not null
  title text not null
  description text not null
  funder text not null default ''::text
  funder_name text not null
  funder_id text not null default ''::text
  recipient text not null
  recipient_id text not null default ''::text
  form text not null
  pence bigint not null
  from_on date not null
  to_on date not null
  certainty text not null
  awarded_on date
  conditions text not null default ''::text
  withdrawn_on date
  withdrawn_why text not null default ''::text
  constraint grant_award_certainty_check CHECK ((certainty = ANY (ARRAY['AWARDED'::text, 'EXPECTED'::text, 'APPLIED'::text])))
  constraint grant_award_check CHECK (((to_on >= from_on) AND (to_on < (from_on + 7400))))
  constraint grant_award_check1 CHECK (((certainty = 'AWARDED'::text) = (awarded_on IS NOT NULL)))
  constraint grant_award_check2 CHECK (((withdrawn_on IS NULL) = (withdrawn_why = ''::text)))
  constraint grant_award_conditions_check CHECK ((length(conditions) <= 1000))
  constraint grant_award_description_check CHECK (((length(description) >= 1) AND (length(description) <= 1000)))
  constraint grant_award_form_check CHECK ((form = ANY (ARRAY['MONEY'::text, 'IN_KIND'::text])))
  constraint grant_award_funder_id_check CHECK ((funder_id ~ '^([A-Z]{2,3}-[A-Z0-9]{2,12}-.{1,60})?$'::text))
  constraint grant_award_funder_name_check CHECK (((length(funder_name) >= 1) AND (length(funder_name) <= 200)))
  constraint grant_award_pence_check CHECK (((pence >= 1) AND (pence <= '999999999999'::bigint)))
  constraint grant_award_recipient_id_check CHECK ((recipient_id ~ '^([A-Z]{2,3}-[A-Z0-9]{2,12}-.{1,60})?$'::text))
  constraint grant_award_ref_check CHECK ((ref ~ '^GR-[0-9A-Z]{7}$'::text))
  constraint grant_award_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint grant_award_withdrawn_why_check CHECK ((length(withdrawn_why) <= 500))
  constraint grant_award_provision_fkey FOREIGN KEY (provision) REFERENCES funding.provision(ref)
  constraint grant_award_pkey PRIMARY KEY (ref)
  CREATE INDEX grant_award_provision ON funding.grant_award USING btree (provision)
  policy grant_award_clock for select to waymark_clock using true
  policy grant_award_insert for insert to waymark_app with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  policy grant_award_select for select to waymark_app using ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[]))
  policy grant_award_update for update to waymark_app using ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[])) with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  CREATE TRIGGER grant_award_step BEFORE UPDATE ON funding.grant_award FOR EACH ROW EXECUTE FUNCTION funding.step() always
  grant insert, select to waymark_app
  grant update (awarded_on, certainty, conditions, description, form, from_on, funder, funder_id, funder_name, pence, recipient, recipient_id, title, to_on, version, withdrawn_on, withdrawn_why) to waymark_app
  grant select (certainty, form, from_on, funder, pence, provision, ref, to_on, withdrawn_on) to waymark_clock

table funding.offer owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  organisation text not null
  kind text not null
  name text not null
  what text not null default ''::text
  area text
  conditions text not null default ''::text
  pence_a_use bigint
  from_on date not null
  until_on date
  constraint offer_check CHECK ((until_on >= from_on))
  constraint offer_conditions_check CHECK ((length(conditions) <= 500))
  constraint offer_kind_check CHECK ((kind = ANY (ARRAY['ROOM'::text, 'INTERPRETER'::text, 'VEHICLE'::text, 'TRAINING_PLACE'::text, 'STAFF_TIME'::text, 'OTHER'::text])))
  constraint offer_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint offer_pence_a_use_check CHECK (((pence_a_use >= 1) AND (pence_a_use <= 99999999)))
  constraint offer_ref_check CHECK ((ref ~ '^RO-[0-9A-Z]{7}$'::text))
  constraint offer_what_check CHECK ((length(what) <= 1000))
  constraint offer_pkey PRIMARY KEY (ref)
  policy offer_insert for insert to waymark_app with check (( SELECT access.scopes('OFFER_RESOURCES'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)])
  policy offer_select for select to waymark_app using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) <> '{}'::text[]))
  policy offer_update for update to waymark_app using (( SELECT access.scopes('OFFER_RESOURCES'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)]) with check (( SELECT access.scopes('OFFER_RESOURCES'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)])
  grant insert, select to waymark_app
  grant update (area, conditions, from_on, kind, name, pence_a_use, until_on, version, what) to waymark_app

table funding.option owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  provision text not null
  title text not null
  what text not null default ''::text
  yearly_pence bigint not null
  decider text not null
  by_on date not null
  state text not null default 'OPEN'::text
  put_on date
  decided_on date
  decision text not null default ''::text
  reason text not null default ''::text
  constraint option_check CHECK (((state = ANY (ARRAY['CHOSEN'::text, 'NOT_CHOSEN'::text])) = (decided_on IS NOT NULL)))
  constraint option_check1 CHECK (((state <> 'PUT'::text) OR (put_on IS NOT NULL)))
  constraint option_decider_check CHECK (((length(decider) >= 1) AND (length(decider) <= 200)))
  constraint option_decision_check CHECK ((decision ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'::text))
  constraint option_reason_check CHECK ((length(reason) <= 1000))
  constraint option_ref_check CHECK ((ref ~ '^FO-[0-9A-Z]{7}$'::text))
  constraint option_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'PUT'::text, 'CHOSEN'::text, 'NOT_CHOSEN'::text])))
  constraint option_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint option_what_check CHECK ((length(what) <= 1000))
  constraint option_yearly_pence_check CHECK (((yearly_pence >= 0) AND (yearly_pence <= '999999999999'::bigint)))
  constraint option_provision_fkey FOREIGN KEY (provision) REFERENCES funding.provision(ref)
  constraint option_pkey PRIMARY KEY (ref)
  CREATE INDEX option_provision ON funding.option USING btree (provision)
  policy option_insert for insert to waymark_app with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  policy option_select for select to waymark_app using ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[]))
  policy option_update for update to waymark_app using ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[])) with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  CREATE TRIGGER option_step BEFORE UPDATE ON funding.option FOR EACH ROW EXECUTE FUNCTION funding.step() always
  grant insert, select to waymark_app
  grant update (by_on, decided_on, decider, decision, put_on, reason, state, title, version, what, yearly_pence) to waymark_app

table funding.provision owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  kind text not null
  name text not null
  what text not null default ''::text
  organisation text not null
  area text
  objectives text[] not null default '{}'::text[]
  actions text[] not null default '{}'::text[]
  service text not null default ''::text
  yearly_pence bigint not null
  from_on date not null
  until_on date
  unit text not null default ''::text
  units_a_year integer
  caveat text not null default ''::text
  ocid text not null default ''::text
  constraint provision_actions_check CHECK ((cardinality(actions) <= 20))
  constraint provision_caveat_check CHECK ((length(caveat) <= 500))
  constraint provision_check CHECK ((until_on >= from_on))
  constraint provision_check1 CHECK (((unit = ''::text) = (units_a_year IS NULL)))
  constraint provision_check2 CHECK (((kind = 'COMMISSIONED'::text) OR (ocid = ''::text)))
  constraint provision_kind_check CHECK ((kind = ANY (ARRAY['POST'::text, 'COMMISSIONED'::text, 'NOT_COMMISSIONED'::text, 'ACTIVITY'::text])))
  constraint provision_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint provision_objectives_check CHECK ((cardinality(objectives) <= 20))
  constraint provision_ocid_check CHECK ((ocid ~ '^(ocds-[0-9a-z]{6}-.{1,60})?$'::text))
  constraint provision_ref_check CHECK ((ref ~ '^FU-[0-9A-Z]{7}$'::text))
  constraint provision_service_check CHECK ((service ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'::text))
  constraint provision_unit_check CHECK ((length(unit) <= 100))
  constraint provision_units_a_year_check CHECK (((units_a_year >= 1) AND (units_a_year <= 1000000)))
  constraint provision_what_check CHECK ((length(what) <= 1000))
  constraint provision_yearly_pence_check CHECK (((yearly_pence >= 0) AND (yearly_pence <= '999999999999'::bigint)))
  constraint provision_pkey PRIMARY KEY (ref)
  policy provision_clock for select to waymark_clock using true
  policy provision_insert for insert to waymark_app with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  policy provision_select for select to waymark_app using ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[]))
  policy provision_update for update to waymark_app using ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[])) with check ( SELECT (access.scopes('KEEP_FUNDING'::text) && '{partnership}'::text[]))
  grant insert, select to waymark_app
  grant update (actions, area, caveat, from_on, kind, name, objectives, ocid, organisation, service, unit, units_a_year, until_on, version, what, yearly_pence) to waymark_app
  grant select (from_on, kind, ref, until_on, yearly_pence) to waymark_clock

table funding.resource_request owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  offer text not null
  lender text not null
  organisation text not null
  asked_by uuid not null
  asked_by_name text not null
  asked_on date not null
  wanted_on date not null
  why text not null
  state text not null default 'ASKED'::text
  answer text not null default ''::text
  answered_on date
  worth_pence bigint
  constraint resource_request_answer_check CHECK ((length(answer) <= 500))
  constraint resource_request_check CHECK (((state = 'ASKED'::text) = (answered_on IS NULL)))
  constraint resource_request_ref_check CHECK ((ref ~ '^RE-[0-9A-Z]{7}$'::text))
  constraint resource_request_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'AGREED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
  constraint resource_request_why_check CHECK (((length(why) >= 1) AND (length(why) <= 500)))
  constraint resource_request_worth_pence_check CHECK (((worth_pence >= 1) AND (worth_pence <= 99999999)))
  constraint resource_request_offer_fkey FOREIGN KEY (offer) REFERENCES funding.offer(ref)
  constraint resource_request_pkey PRIMARY KEY (ref)
  CREATE INDEX resource_request_offer ON funding.resource_request USING btree (offer)
  policy resource_request_insert for insert to waymark_app with check ((asked_by = access.me()) AND (state = 'ASKED'::text) AND ( SELECT (access.scopes('VIEW_DIRECTORY'::text) <> '{}'::text[])) AND (lender = ( SELECT o.organisation FROM funding.offer o WHERE (o.ref = resource_request.offer))))
  policy resource_request_select for select to waymark_app using ((asked_by = access.me()) OR (( SELECT access.scopes('OFFER_RESOURCES'::text) AS scopes) && ARRAY[('organisation:'::text || lender)]) OR ( SELECT (access.scopes('VIEW_FUNDING'::text) <> '{}'::text[])))
  policy resource_request_update for update to waymark_app using ((state = 'ASKED'::text) AND ((asked_by = access.me()) OR (( SELECT access.scopes('OFFER_RESOURCES'::text) AS scopes) && ARRAY[('organisation:'::text || lender)]))) with check (((state = 'WITHDRAWN'::text) AND (asked_by = access.me())) OR ((state = ANY (ARRAY['AGREED'::text, 'DECLINED'::text])) AND (( SELECT access.scopes('OFFER_RESOURCES'::text) AS scopes) && ARRAY[('organisation:'::text || lender)])))
  grant insert, select to waymark_app
  grant update (answer, answered_on, state, version, worth_pence) to waymark_app

table funding.setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint setting_key_check CHECK ((key = ANY (ARRAY['alarm_months'::text, 'months_shown'::text, 'expected_percent'::text, 'applied_percent'::text])))
  constraint setting_value_check CHECK (((value >= 0) AND (value <= 100)))
  constraint setting_pkey PRIMARY KEY (key, from_date)
  policy setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

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
  waived_because text not null default ''::text
  supplement_until date
  constraint area_return_check CHECK (((state <> ALL (ARRAY['submitted'::text, 'accepted'::text, 'locked'::text])) OR ((first_submitted_on IS NOT NULL) AND (submitted_on IS NOT NULL) AND (submitted_by IS NOT NULL))))
  constraint area_return_check1 CHECK (((state <> ALL (ARRAY['accepted'::text, 'locked'::text])) OR ((decided_on IS NOT NULL) AND (decided_by <> submitted_by))))
  constraint area_return_ref_check CHECK ((ref ~ '^RT-[0-9]{4,}$'::text))
  constraint area_return_state_check CHECK ((state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text, 'submitted'::text, 'accepted'::text, 'locked'::text, 'waived'::text])))
  constraint area_return_waived_because_check CHECK ((length(waived_because) <= 1000))
  constraint area_return_waived_check CHECK (((state = 'waived'::text) = (waived_because <> ''::text)))
  constraint area_return_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.quarter(key)
  constraint area_return_pkey PRIMARY KEY (id)
  constraint area_return_quarter_area_key UNIQUE (quarter, area)
  constraint area_return_ref_key UNIQUE (ref)
  CREATE INDEX area_return_area ON governance.area_return USING btree (area, quarter)
  policy area_return_insert for insert to waymark_app, waymark_clock with check ((state = 'not_started'::text) AND ( SELECT (access.scopes('PLAN_QUARTERS'::text) && ARRAY['partnership'::text])))
  policy area_return_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  policy area_return_update for update to waymark_app, waymark_clock using  CASE WHEN (state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) THEN (((( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND COALESCE((supplement_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))) WHEN (state = 'submitted'::text) THEN ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) WHEN (state = ANY (ARRAY['accepted'::text, 'locked'::text])) THEN ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) ELSE false END with check  CASE WHEN (state = ANY (ARRAY['not_started'::text, 'in_progress'::text])) THEN ((( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((supplement_until IS NOT NULL) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])))) WHEN (state = 'submitted'::text) THEN ((submitted_by = access.me()) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])) WHEN (state = 'sent_back'::text) THEN (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])) WHEN (state = 'accepted'::text) THEN ((decided_by = access.me()) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) WHEN (state = ANY (ARRAY['locked'::text, 'waived'::text])) THEN ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) ELSE false END
  CREATE TRIGGER return_step BEFORE UPDATE ON governance.area_return FOR EACH ROW EXECUTE FUNCTION governance.return_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (decided_by, decided_on, first_submitted_on, state, submitted_by, submitted_on, supplement_until, version, waived_because) to waymark_app
  grant update (decided_by, decided_on, first_submitted_on, state, submitted_by, submitted_on, supplement_until, version, waived_because) to waymark_clock

table governance.board_request owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  ref text not null
  version integer not null default 1
  area_return uuid
  quarter text
  area text
  position integer
  wording text not null
  decision text
  answer text not null default ''::text
  decided_on date
  decided_by uuid
  kind text not null default 'request'::text
  decided_as text not null default ''::text
  meeting text
  meeting_item uuid
  body text not null default ''::text
  constraint board_request_answer_check CHECK ((length(answer) <= 2000))
  constraint board_request_at_meeting_check CHECK (((num_nulls(meeting, meeting_item) = ANY (ARRAY[0, 2])) AND ((kind <> 'meeting'::text) OR (meeting IS NOT NULL)) AND ((kind = 'meeting'::text) OR (quarter IS NOT NULL))))
  constraint board_request_body_check CHECK ((length(body) <= 200))
  constraint board_request_check CHECK ((num_nulls(decision, decided_on, decided_by) = ANY (ARRAY[0, 3])))
  constraint board_request_decided_as_check CHECK ((decided_as = ANY (ARRAY[''::text, 'meeting'::text, 'between'::text, 'chair'::text])))
  constraint board_request_decision_check CHECK ((decision = ANY (ARRAY['agreed'::text, 'conditions'::text, 'refused'::text, 'deferred'::text, 'noted'::text])))
  constraint board_request_kind_check CHECK ((kind = ANY (ARRAY['request'::text, 'escalation'::text, 'other'::text, 'meeting'::text])))
  constraint board_request_kind_check1 CHECK (
CASE
    WHEN (kind = ANY (ARRAY['other'::text, 'meeting'::text])) THEN (num_nonnulls(area_return, "position") = 0)
    ELSE (num_nulls(area_return, area, "position") = 0)
END)
  constraint board_request_meeting_check CHECK ((meeting ~ '^MT-[0-9]{4,}$'::text))
  constraint board_request_ref_check CHECK ((ref ~ '^RQ-[0-9]{4,}$'::text))
  constraint board_request_wording_check CHECK (((length(wording) >= 1) AND (length(wording) <= 500)))
  constraint board_request_area_return_fkey FOREIGN KEY (area_return) REFERENCES governance.area_return(id)
  constraint board_request_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.quarter(key)
  constraint board_request_pkey PRIMARY KEY (id)
  constraint board_request_area_return_position_key UNIQUE (area_return, "position")
  constraint board_request_ref_key UNIQUE (ref)
  CREATE INDEX board_request_meeting ON governance.board_request USING btree (meeting) WHERE (meeting IS NOT NULL)
  CREATE INDEX board_request_quarter ON governance.board_request USING btree (quarter)
  CREATE INDEX board_request_return ON governance.board_request USING btree (area_return)
  policy board_request_insert for insert to waymark_app, waymark_clock with check ((decision IS NULL) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])))
  policy board_request_insert_in_meeting for insert to waymark_app, waymark_clock with check ((kind = 'meeting'::text) AND (decision IS NULL) AND (EXISTS ( SELECT FROM meetings_open.meeting_in_progress m WHERE ((m.ref = board_request.meeting) AND (NOT (m.area IS DISTINCT FROM board_request.area)) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || m.area)])))))
  policy board_request_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  policy board_request_update for update to waymark_app, waymark_clock using (((decision IS NULL) OR (decision = 'deferred'::text)) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) with check ((decided_by = access.me()) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])))
  policy board_request_update_in_meeting for update to waymark_app, waymark_clock using (((decision IS NULL) OR (decision = 'deferred'::text)) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])) with check ((decided_by = access.me()) AND (EXISTS ( SELECT FROM meetings_open.meeting_in_progress m WHERE ((m.ref = board_request.meeting) AND (m.board OR ((board_request.kind = 'meeting'::text) AND (NOT (m.area IS DISTINCT FROM board_request.area)))) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || m.area)])))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, body, decided_as, decided_by, decided_on, decision, meeting, meeting_item, version) to waymark_app
  grant update (answer, body, decided_as, decided_by, decided_on, decision, meeting, meeting_item, version) to waymark_clock

table governance.follow_up owner waymark_owner row-security forced
  board_request uuid not null
  version integer not null default 1
  area text
  owner_person uuid
  owner_organisation text
  due date
  action text
  done_on date
  done_by uuid
  superseded_by uuid
  constraint follow_up_action_check CHECK ((action ~ '^AC-[0-9A-Z]+$'::text))
  constraint follow_up_check CHECK ((num_nonnulls(owner_person, owner_organisation) <= 1))
  constraint follow_up_check1 CHECK ((num_nulls(done_on, done_by) = ANY (ARRAY[0, 2])))
  constraint follow_up_check2 CHECK ((num_nonnulls(done_on, superseded_by) <= 1))
  constraint follow_up_check3 CHECK ((superseded_by <> board_request))
  constraint follow_up_board_request_fkey FOREIGN KEY (board_request) REFERENCES governance.board_request(id)
  constraint follow_up_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES governance.board_request(id)
  constraint follow_up_pkey PRIMARY KEY (board_request)
  CREATE INDEX follow_up_person ON governance.follow_up USING btree (owner_person) WHERE (done_on IS NULL)
  policy follow_up_insert for insert to waymark_app, waymark_clock with check ((num_nonnulls(action, done_on, superseded_by) = 0) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.board_request b WHERE ((b.id = follow_up.board_request) AND (NOT (b.area IS DISTINCT FROM follow_up.area)) AND (b.decision = ANY (ARRAY['agreed'::text, 'conditions'::text, 'refused'::text, 'noted'::text]))))))
  policy follow_up_insert_in_meeting for insert to waymark_app, waymark_clock with check ((num_nonnulls(action, done_on, superseded_by) = 0) AND (EXISTS ( SELECT FROM governance.board_request b WHERE ((b.id = follow_up.board_request) AND (NOT (b.area IS DISTINCT FROM follow_up.area)) AND (b.meeting IS NOT NULL) AND (b.decision <> 'deferred'::text) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || b.area)])))))
  policy follow_up_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  policy follow_up_update for update to waymark_app, waymark_clock using ((num_nonnulls(done_on, superseded_by) = 0) AND ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text])) AND (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (owner_person = access.me()) OR (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY[('organisation:'::text || owner_organisation)]))) with check (((done_by IS NULL) OR (done_by = access.me())) AND ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text])) AND (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR ((superseded_by IS NULL) AND ((( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (owner_person = access.me()) OR (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY[('organisation:'::text || owner_organisation)])))))
  CREATE TRIGGER follow_up_step BEFORE UPDATE ON governance.follow_up FOR EACH ROW EXECUTE FUNCTION governance.follow_up_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (action, done_by, done_on, due, owner_organisation, owner_person, superseded_by, version) to waymark_app
  grant update (action, done_by, done_on, due, owner_organisation, owner_person, superseded_by, version) to waymark_clock

table governance.follow_up_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  board_request uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  act text not null
  words text not null default ''::text
  constraint follow_up_event_act_check CHECK ((act ~ '^[a-z_]+$'::text))
  constraint follow_up_event_words_check CHECK ((length(words) <= 2000))
  constraint follow_up_event_board_request_fkey FOREIGN KEY (board_request) REFERENCES governance.follow_up(board_request)
  constraint follow_up_event_pkey PRIMARY KEY (id)
  CREATE INDEX follow_up_event_request ON governance.follow_up_event USING btree (board_request, at DESC)
  policy follow_up_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.follow_up f WHERE ((f.board_request = follow_up_event.board_request) AND (num_nonnulls(f.done_on, f.superseded_by) = 0) AND (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || f.area)]) OR (f.owner_person = access.me()) OR (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY[('organisation:'::text || f.owner_organisation)]))))))
  policy follow_up_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (content, content_sha256, issued_by, issued_on, pdf_sha256, state, summary, summary_by, version) to waymark_app
  grant update (content, content_sha256, issued_by, issued_on, pdf_sha256, state, summary, summary_by, version) to waymark_clock

table governance.pack_document owner waymark_owner row-security forced
  quarter text not null
  pdf bytea not null
  constraint pack_document_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.pack(quarter)
  constraint pack_document_pkey PRIMARY KEY (quarter)
  policy pack_document_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.pack p WHERE ((p.quarter = pack_document.quarter) AND (p.state = 'draft'::text)))))
  policy pack_document_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.pack p WHERE (p.quarter = pack_document.quarter)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.pack_edition owner waymark_owner row-security forced
  quarter text not null
  edition integer not null
  issued_on date not null
  issued_by uuid not null
  content text not null
  content_sha256 text not null
  pdf_sha256 text not null
  pdf bytea not null
  constraint pack_edition_content_sha256_check CHECK ((content_sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint pack_edition_edition_check CHECK ((edition >= 2))
  constraint pack_edition_pdf_sha256_check CHECK ((pdf_sha256 ~ '^[0-9a-f]{64}$'::text))
  constraint pack_edition_quarter_fkey FOREIGN KEY (quarter) REFERENCES governance.pack(quarter)
  constraint pack_edition_pkey PRIMARY KEY (quarter, edition)
  policy pack_edition_insert for insert to waymark_app, waymark_clock with check ((issued_by = access.me()) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.pack p WHERE ((p.quarter = pack_edition.quarter) AND (p.state = 'issued'::text)))))
  policy pack_edition_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
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
  policy pack_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.pack p WHERE ((p.quarter = pack_event.quarter) AND (((p.state = 'draft'::text) AND (( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])))) OR ((p.state = 'issued'::text) AND (pack_event.act = 'issue_edition'::text) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))))))
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
  decided_as text not null default ''::text
  constraint request_event_answer_check CHECK ((length(answer) <= 2000))
  constraint request_event_decided_as_check CHECK ((decided_as = ANY (ARRAY[''::text, 'meeting'::text, 'between'::text, 'chair'::text])))
  constraint request_event_decision_check CHECK ((decision = ANY (ARRAY['agreed'::text, 'conditions'::text, 'refused'::text, 'deferred'::text, 'noted'::text])))
  constraint request_event_board_request_fkey FOREIGN KEY (board_request) REFERENCES governance.board_request(id)
  constraint request_event_pkey PRIMARY KEY (id)
  CREATE INDEX request_event_request ON governance.request_event USING btree (board_request, at DESC)
  policy request_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM governance.board_request b WHERE ((b.id = request_event.board_request) AND ((b.decision IS NULL) OR (b.decision = 'deferred'::text))))))
  policy request_event_insert_in_meeting for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.board_request b, meetings_open.meeting_in_progress m WHERE ((b.id = request_event.board_request) AND ((b.decision IS NULL) OR (b.decision = 'deferred'::text)) AND (m.board OR ((b.kind = 'meeting'::text) AND (NOT (m.area IS DISTINCT FROM b.area)))) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || m.area)])))))
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
  policy return_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_event.area_return) AND (((r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND (((( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)]) AND COALESCE((r.supplement_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)) OR ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text])))) OR ((r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) OR ((r.state = 'locked'::text) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))))))
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
  policy return_part_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_part.area_return) AND (r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND COALESCE((r.supplement_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])))) with check ((saved_by = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = return_part.area_return) AND (r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND COALESCE((r.supplement_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (body, saved_at, saved_by, version) to waymark_app
  grant update (body, saved_at, saved_by, version) to waymark_clock

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
  policy sending_back_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = sending_back.area_return) AND (((r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) OR ((r.state = 'locked'::text) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))))))
  policy sending_back_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = sending_back.area_return) AND (( SELECT access.scopes('READ_DRAFT_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table governance.unlocking owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  area_return uuid not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  reason text not null
  constraint unlocking_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
  constraint unlocking_area_return_fkey FOREIGN KEY (area_return) REFERENCES governance.area_return(id)
  constraint unlocking_pkey PRIMARY KEY (id)
  CREATE INDEX unlocking_return ON governance.unlocking USING btree (area_return, at)
  policy unlocking_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (EXISTS ( SELECT FROM governance.area_return r WHERE ((r.id = unlocking.area_return) AND (r.state = 'locked'::text) AND ( SELECT (access.scopes('APPROVE_PACK'::text) && ARRAY['partnership'::text]))))))
  policy unlocking_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table intelligence.action_week owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  name text not null
  theme text not null default ''::text
  led_by text not null
  first_day date not null
  last_day date not null
  added_by uuid not null
  added_by_name text not null
  constraint action_week_check CHECK (((last_day >= first_day) AND (last_day <= (first_day + 60))))
  constraint action_week_led_by_check CHECK (((length(led_by) >= 1) AND (length(led_by) <= 120)))
  constraint action_week_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint action_week_ref_check CHECK ((ref ~ '^WA-[0-9A-Z]{7}$'::text))
  constraint action_week_theme_check CHECK ((length(theme) <= 300))
  constraint action_week_pkey PRIMARY KEY (id)
  constraint action_week_ref_key UNIQUE (ref)
  policy action_week_insert for insert to waymark_app with check ((added_by = access.me()) AND ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[])))
  policy action_week_select for select to waymark_app using ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[]))
  policy action_week_update for update to waymark_app using ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[])) with check ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant update (first_day, last_day, led_by, name, theme, version) to waymark_app

table intelligence.community owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  area text not null
  name text not null
  places text not null default ''::text
  languages text[] not null default '{}'::text[]
  officer uuid
  officer_name text not null default ''::text
  organisation text not null default ''::text
  next_on date
  ended_on date
  added_by uuid not null
  added_by_name text not null
  constraint community_languages_check CHECK ((cardinality(languages) <= 20))
  constraint community_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint community_places_check CHECK ((length(places) <= 500))
  constraint community_ref_check CHECK ((ref ~ '^OC-[0-9A-Z]{7}$'::text))
  constraint community_pkey PRIMARY KEY (id)
  constraint community_ref_key UNIQUE (ref)
  policy community_counted for select to waymark_clock using true
  policy community_handed_over for update to waymark_clock using true with check true
  policy community_insert for insert to waymark_app with check ((added_by = access.me()) AND intelligence.plans_in(area))
  policy community_select for select to waymark_app using ((officer = access.me()) OR ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[])))
  policy community_update for update to waymark_app using ((officer = access.me()) OR intelligence.plans_in(area)) with check ((officer = access.me()) OR intelligence.plans_in(area))
  grant insert, select to waymark_app
  grant update (area, ended_on, languages, name, next_on, officer, officer_name, organisation, places, version) to waymark_app
  grant select (area, ended_on, id, name, officer, ref, version) to waymark_clock
  grant update (officer, officer_name, organisation, version) to waymark_clock

table intelligence.court_order owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  unit text not null
  kind text not null
  sealed bytea not null
  wrapped bytea not null
  subject_key text not null default ''::text
  area text
  court text not null
  interim boolean not null
  made_on date not null
  from_on date not null
  until_on date
  reason text not null default ''::text
  state text not null default 'IN_FORCE'::text
  ended_on date
  ended_how text not null default ''::text
  delete_on date not null
  recorded_by uuid not null
  recorded_by_name text not null
  constraint court_order_check CHECK ((until_on >= from_on))
  constraint court_order_check1 CHECK ((((state = 'ENDED'::text) = (ended_on IS NOT NULL)) AND ((state = 'ENDED'::text) = (ended_how <> ''::text))))
  constraint court_order_court_check CHECK (((length(court) >= 1) AND (length(court) <= 100)))
  constraint court_order_ended_how_check CHECK ((ended_how = ANY (ARRAY[''::text, 'EXPIRED'::text, 'DISCHARGED'::text, 'QUASHED'::text, 'REPLACED'::text])))
  constraint court_order_reason_check CHECK ((length(reason) <= 2000))
  constraint court_order_ref_check CHECK ((ref ~ '^OD-[0-9A-Z]{7}$'::text))
  constraint court_order_state_check CHECK ((state = ANY (ARRAY['IN_FORCE'::text, 'ENDED'::text])))
  constraint court_order_subject_key_check CHECK ((subject_key ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'::text))
  constraint court_order_kind_fkey FOREIGN KEY (kind) REFERENCES intelligence.order_kind(code)
  constraint court_order_pkey PRIMARY KEY (id)
  constraint court_order_id_unit_key UNIQUE (id, unit)
  constraint court_order_ref_key UNIQUE (ref)
  CREATE INDEX court_order_unit ON intelligence.court_order USING btree (unit, state)
  policy court_order_clock_select for select to waymark_clock using true
  policy court_order_delete for delete to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (state = 'ENDED'::text) AND (delete_on <= CURRENT_DATE))
  policy court_order_insert for insert to waymark_app with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (recorded_by = access.me()) AND (state = 'IN_FORCE'::text))
  policy court_order_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((state = 'IN_FORCE'::text) AND (id = ANY (( SELECT intelligence.orders_to_check() AS orders_to_check)::uuid[]))))
  policy court_order_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  CREATE TRIGGER order_step BEFORE UPDATE ON intelligence.court_order FOR EACH ROW EXECUTE FUNCTION intelligence.order_step() always
  grant delete, insert, select to waymark_app
  grant update (area, delete_on, ended_how, ended_on, state, subject_key, until_on, version) to waymark_app
  grant select (area, ended_on, from_on, id, made_on, ref, state, unit, until_on, version) to waymark_clock

table intelligence.deconfliction_answer owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  check_id uuid not null
  asked_by uuid not null
  asked_organisation text not null
  asked_post text not null
  holder_organisation text not null
  holder_post text not null
  told uuid[] not null
  at timestamp with time zone not null
  constraint deconfliction_answer_ref_check CHECK ((ref ~ '^DQ-[0-9A-Z]{7}$'::text))
  constraint deconfliction_answer_pkey PRIMARY KEY (id)
  constraint deconfliction_answer_ref_key UNIQUE (ref)
  CREATE INDEX deconfliction_answer_check ON intelligence.deconfliction_answer USING btree (check_id)
  CREATE INDEX deconfliction_answer_holder ON intelligence.deconfliction_answer USING btree (holder_organisation, at DESC)
  policy deconfliction_answer_age for select to waymark_clock using true
  policy deconfliction_answer_forgotten for delete to waymark_clock using (at < (now() - '1 year'::interval))
  policy deconfliction_answer_insert for insert to waymark_clock with check true
  policy deconfliction_answer_select for select to waymark_app using ((asked_by = access.me()) OR (access.me() = ANY (told)) OR (('organisation:'::text || holder_organisation) = ANY (( SELECT access.scopes('DECONFLICT'::text) AS scopes)::text[])))
  grant select to waymark_app
  grant delete, insert to waymark_clock
  grant select (at, id) to waymark_clock

table intelligence.deconfliction_block owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  organisation text not null
  tries integer not null
  blocked_at timestamp with time zone not null
  lifted_at timestamp with time zone
  lifted_by uuid
  lifted_by_name text not null default ''::text
  reason text not null default ''::text
  version integer not null default 1
  constraint deconfliction_block_check CHECK (((lifted_at IS NULL) = (lifted_by IS NULL)))
  constraint deconfliction_block_reason_check CHECK ((length(reason) <= 500))
  constraint deconfliction_block_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX deconfliction_block_once ON intelligence.deconfliction_block USING btree (person) WHERE (lifted_at IS NULL)
  policy deconfliction_block_insert for insert to waymark_app with check ((person = access.me()) AND (lifted_at IS NULL))
  policy deconfliction_block_select for select to waymark_app using ((person = access.me()) OR ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text])))
  policy deconfliction_block_update for update to waymark_app using ((lifted_at IS NULL) AND (person <> access.me()) AND ( SELECT (access.scopes('ALLOW_LOOKS'::text) && ARRAY['partnership'::text]))) with check ((lifted_by = access.me()) AND (person <> access.me()) AND ( SELECT (access.scopes('ALLOW_LOOKS'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant update (lifted_at, lifted_by, lifted_by_name, reason, version) to waymark_app

table intelligence.deconfliction_check owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  person_name text not null
  organisation text not null
  post text not null
  kind text not null
  purpose text not null
  reference text not null
  outcome text not null
  at timestamp with time zone not null
  constraint deconfliction_check_kind_check CHECK ((kind = ANY (ARRAY['TELEPHONE'::text, 'PLATE'::text, 'ADDRESS'::text, 'EMAIL'::text, 'ONLINE_NAME'::text])))
  constraint deconfliction_check_outcome_check CHECK ((outcome = ANY (ARRAY['ANSWERED'::text, 'OVER_BUDGET'::text, 'BLOCKED'::text])))
  constraint deconfliction_check_purpose_check CHECK ((purpose = ANY (ARRAY['DISRUPT'::text, 'PROSECUTE'::text, 'SAFEGUARD'::text, 'ASSESS'::text, 'REVIEW'::text])))
  constraint deconfliction_check_reference_check CHECK (((length(reference) >= 1) AND (length(reference) <= 60)))
  constraint deconfliction_check_pkey PRIMARY KEY (id)
  CREATE INDEX deconfliction_check_person ON intelligence.deconfliction_check USING btree (person, at DESC)
  policy deconfliction_check_age for select to waymark_clock using true
  policy deconfliction_check_forgotten for delete to waymark_clock using (at < (now() - '1 year'::interval))
  policy deconfliction_check_insert for insert to waymark_app with check ((person = access.me()) AND ( SELECT (access.scopes('DECONFLICT'::text) <> '{}'::text[])))
  policy deconfliction_check_select for select to waymark_app using ((person = access.me()) OR ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant delete to waymark_clock
  grant select (at, id) to waymark_clock

table intelligence.deletion owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  report uuid
  submission uuid
  object_ref text not null
  unit text not null
  reason text not null
  asked_by uuid not null
  asked_by_name text not null
  asked_at timestamp with time zone not null
  state text not null default 'ASKED'::text
  decided_by uuid
  decided_by_name text not null default ''::text
  decided_at timestamp with time zone
  counts jsonb
  constraint deletion_check CHECK ((decided_by IS DISTINCT FROM asked_by))
  constraint deletion_check1 CHECK (((state = 'ASKED'::text) = (decided_by IS NULL)))
  constraint deletion_check2 CHECK (((state = 'DONE'::text) = (counts IS NOT NULL)))
  constraint deletion_check3 CHECK ((num_nonnulls(report, submission) = 1))
  constraint deletion_reason_check CHECK ((reason = ANY (ARRAY['NO_PURPOSE'::text, 'WRONG'::text, 'DISPROPORTIONATE'::text, 'TIME'::text, 'ORDER'::text])))
  constraint deletion_ref_check CHECK ((ref ~ '^IX-[0-9A-Z]{7}$'::text))
  constraint deletion_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'REFUSED'::text, 'DONE'::text])))
  constraint deletion_pkey PRIMARY KEY (id)
  constraint deletion_ref_key UNIQUE (ref)
  CREATE INDEX deletion_unit ON intelligence.deletion USING btree (unit, asked_at DESC)
  CREATE UNIQUE INDEX deletion_asked ON intelligence.deletion USING btree (report) WHERE (state = 'ASKED'::text)
  CREATE UNIQUE INDEX deletion_of_submission_asked ON intelligence.deletion USING btree (submission) WHERE (state = 'ASKED'::text)
  policy deletion_insert for insert to waymark_app with check ((asked_by = access.me()) AND (state = 'ASKED'::text) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND ((EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = deletion.report) AND (r.unit = deletion.unit)))) OR ((EXISTS ( SELECT FROM intelligence.submission s WHERE ((s.id = deletion.submission) AND (s.unit = deletion.unit) AND (s.state = 'NOT_USED'::text) AND (s.reports = 0)))) AND (NOT (submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[]))))))
  policy deletion_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((state = 'DONE'::text) AND ( SELECT (access.scopes('READ_AUDIT'::text) && ARRAY['partnership'::text]))))
  policy deletion_update for update to waymark_app using ((state = 'ASKED'::text) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (asked_by <> access.me()) AND ((submission IS NULL) OR (NOT (submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[]))))) with check ((decided_by = access.me()) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])))
  grant insert, select to waymark_app
  grant update (counts, decided_at, decided_by, decided_by_name, state, version) to waymark_app

table intelligence.disruption owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  kept_by text not null
  on_day date not null
  four_p text not null
  level text not null
  area text
  place text not null
  what text not null
  organisations text[] not null
  before_words text not null default ''::text
  after_words text not null
  known_how text not null
  measure text not null default ''::text
  operation text not null default ''::text
  objective text not null default ''::text
  recorded_on date not null
  recorded_by uuid not null
  recorded_by_name text not null
  taken_back_on date
  taken_back_why text not null default ''::text
  constraint disruption_after_words_check CHECK (((length(after_words) >= 1) AND (length(after_words) <= 1000)))
  constraint disruption_before_words_check CHECK ((length(before_words) <= 1000))
  constraint disruption_check CHECK (((taken_back_on IS NULL) = (taken_back_why = ''::text)))
  constraint disruption_four_p_check CHECK ((four_p = ANY (ARRAY['PURSUE'::text, 'PREVENT'::text, 'PROTECT'::text, 'PREPARE'::text])))
  constraint disruption_known_how_check CHECK (((length(known_how) >= 1) AND (length(known_how) <= 500)))
  constraint disruption_measure_check CHECK ((length(measure) <= 300))
  constraint disruption_objective_check CHECK ((length(objective) <= 20))
  constraint disruption_operation_check CHECK ((operation ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'::text))
  constraint disruption_organisations_check CHECK (((cardinality(organisations) >= 1) AND (cardinality(organisations) <= 20)))
  constraint disruption_place_check CHECK ((place = ANY (ARRAY['CAR_WASH'::text, 'NAIL_BAR'::text, 'TAKEAWAY'::text, 'FARM'::text, 'BROTHEL'::text, 'CARE_HOME'::text, 'HOME'::text, 'BUILDING_SITE'::text, 'FACTORY'::text, 'PORT'::text, 'ONLINE'::text, 'OTHER'::text, 'NONE'::text])))
  constraint disruption_ref_check CHECK ((ref ~ '^DP-[0-9A-Z]{7}$'::text))
  constraint disruption_taken_back_why_check CHECK ((length(taken_back_why) <= 500))
  constraint disruption_what_check CHECK (((length(what) >= 1) AND (length(what) <= 1000)))
  constraint disruption_level_fkey FOREIGN KEY (level) REFERENCES intelligence.disruption_level(code)
  constraint disruption_pkey PRIMARY KEY (ref)
  CREATE INDEX disruption_day ON intelligence.disruption USING btree (on_day DESC, ref)
  policy disruption_count for select to waymark_clock using true
  policy disruption_insert for insert to waymark_app with check ((recorded_by = access.me()) AND (taken_back_on IS NULL) AND (( SELECT access.scopes('RECORD_DISRUPTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || kept_by)]))
  policy disruption_select for select to waymark_app using ( SELECT (access.scopes('RECORD_DISRUPTIONS'::text) <> '{}'::text[]))
  policy disruption_update for update to waymark_app using (( SELECT access.scopes('RECORD_DISRUPTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || kept_by)]) with check (( SELECT access.scopes('RECORD_DISRUPTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || kept_by)])
  CREATE TRIGGER disruption_step BEFORE UPDATE ON intelligence.disruption FOR EACH ROW EXECUTE FUNCTION intelligence.disruption_step() always
  grant insert, select to waymark_app
  grant update (after_words, area, before_words, four_p, known_how, level, measure, objective, on_day, operation, organisations, place, taken_back_on, taken_back_why, version, what) to waymark_app
  grant select (area, four_p, level, on_day, taken_back_on) to waymark_clock

table intelligence.disruption_level owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  name text not null
  use_when text not null default ''::text
  position integer not null
  from_date date not null
  to_date date
  constraint disruption_level_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint disruption_level_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint disruption_level_position_check CHECK ((("position" >= 1) AND ("position" <= 999)))
  constraint disruption_level_use_when_check CHECK ((length(use_when) <= 300))
  constraint disruption_level_pkey PRIMARY KEY (code)
  policy disruption_level_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy disruption_level_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy disruption_level_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (name, position, to_date, use_when, version) to waymark_app
  grant update (name, position, to_date, use_when, version) to waymark_clock

table intelligence.dissemination owner waymark_owner row-security forced
  id uuid not null
  report uuid not null
  unit text not null
  report_version integer not null
  version integer not null default 1
  organisation text not null
  person uuid not null
  person_name text not null
  purpose text not null
  basis text not null
  may_export boolean not null
  sent_by uuid not null
  sent_by_name text not null
  sent_at timestamp with time zone not null
  until_at timestamp with time zone not null
  recalled_at timestamp with time zone
  constraint dissemination_basis_check CHECK (((length(basis) >= 1) AND (length(basis) <= 300)))
  constraint dissemination_check CHECK ((until_at > sent_at))
  constraint dissemination_purpose_check CHECK ((purpose = ANY (ARRAY['DISRUPT'::text, 'PROSECUTE'::text, 'SAFEGUARD'::text, 'ASSESS'::text, 'REVIEW'::text])))
  constraint dissemination_report_unit_fkey FOREIGN KEY (report, unit) REFERENCES intelligence.report(id, unit) ON DELETE CASCADE
  constraint dissemination_pkey PRIMARY KEY (id)
  CREATE INDEX dissemination_person ON intelligence.dissemination USING btree (person, until_at)
  CREATE INDEX dissemination_report ON intelligence.dissemination USING btree (report)
  policy dissemination_insert for insert to waymark_app with check ((sent_by = access.me()) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (recalled_at IS NULL))
  policy dissemination_select for select to waymark_app using ((person = access.me()) OR (unit = ANY (( SELECT intelligence.units() AS units)::text[])))
  policy dissemination_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (recalled_at IS NOT NULL))
  grant insert, select to waymark_app
  grant update (recalled_at, version) to waymark_app

table intelligence.dissemination_look owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  dissemination uuid not null
  at timestamp with time zone not null
  constraint dissemination_look_dissemination_fkey FOREIGN KEY (dissemination) REFERENCES intelligence.dissemination(id) ON DELETE CASCADE
  constraint dissemination_look_pkey PRIMARY KEY (id)
  CREATE INDEX dissemination_look_of ON intelligence.dissemination_look USING btree (dissemination, at DESC)
  policy dissemination_look_insert for insert to waymark_app with check (EXISTS ( SELECT FROM intelligence.dissemination d WHERE ((d.id = dissemination_look.dissemination) AND (d.person = access.me()) AND (d.until_at > now()) AND (d.recalled_at IS NULL))))
  policy dissemination_look_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.dissemination d WHERE (d.id = dissemination_look.dissemination)))
  grant insert, select to waymark_app

table intelligence.entity owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  kind text not null
  constraint entity_kind_check CHECK ((kind ~ '^[A-Z_]{2,30}$'::text))
  constraint entity_ref_check CHECK ((ref ~ '^EN-[0-9A-Z]{7}$'::text))
  constraint entity_pkey PRIMARY KEY (id)
  constraint entity_ref_key UNIQUE (ref)
  policy entity_insert for insert to waymark_app with check ( SELECT (intelligence.units() <> '{}'::text[]))
  policy entity_owner_delete for delete to waymark_owner using true
  policy entity_owner_select for select to waymark_owner using true
  policy entity_select for select to waymark_app using ((EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = entity.id))) OR (xmin = (pg_current_xact_id_if_assigned())::xid))
  grant insert, select to waymark_app

table intelligence.event_conflict owner waymark_owner row-security forced
  id uuid not null
  pair uuid not null
  ref text not null
  version integer not null default 1
  operation uuid
  place uuid
  other_organisation text not null
  other_post text not null
  found_at timestamp with time zone not null
  acknowledged_at timestamp with time zone
  acknowledged_by_name text not null default ''::text
  other_acknowledged_at timestamp with time zone
  ended_at timestamp with time zone
  visit uuid
  constraint event_conflict_check CHECK (((operation IS NULL) = (place IS NULL)))
  constraint event_conflict_check1 CHECK ((num_nonnulls(place, visit) = 1))
  constraint event_conflict_ref_check CHECK ((ref ~ '^EC-[0-9A-Z]{7}$'::text))
  constraint event_conflict_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint event_conflict_place_fkey FOREIGN KEY (place) REFERENCES intelligence.operation_place(id) ON DELETE CASCADE
  constraint event_conflict_visit_fkey FOREIGN KEY (visit) REFERENCES intelligence.planned_visit(id) ON DELETE CASCADE
  constraint event_conflict_pkey PRIMARY KEY (id)
  constraint event_conflict_ref_operation_key UNIQUE (ref, operation)
  constraint event_conflict_ref_visit_key UNIQUE (ref, visit)
  CREATE INDEX event_conflict_operation ON intelligence.event_conflict USING btree (operation)
  CREATE INDEX event_conflict_pair ON intelligence.event_conflict USING btree (pair)
  CREATE INDEX event_conflict_visit ON intelligence.event_conflict USING btree (visit)
  policy event_conflict_kept_insert for insert to waymark_clock with check true
  policy event_conflict_kept_select for select to waymark_clock using true
  policy event_conflict_kept_update for update to waymark_clock using true with check true
  policy event_conflict_select for select to waymark_app using ((EXISTS ( SELECT FROM intelligence.operation o WHERE ((o.id = event_conflict.operation) AND ((o.lead = access.me()) OR (o.unit = ANY (( SELECT intelligence.units() AS units)::text[])))))) OR intelligence.goes_on(visit))
  policy event_conflict_update for update to waymark_app using ((ended_at IS NULL) AND (intelligence.leads_operation(operation) OR intelligence.goes_on(visit))) with check ((ended_at IS NULL) AND (acknowledged_at IS NOT NULL) AND (intelligence.leads_operation(operation) OR intelligence.goes_on(visit)))
  grant select to waymark_app
  grant insert to waymark_clock
  grant update (acknowledged_at, acknowledged_by_name, version) to waymark_app
  grant select (acknowledged_at, ended_at, id, operation, pair, place, ref, visit) to waymark_clock
  grant update (ended_at, other_acknowledged_at) to waymark_clock

table intelligence.event_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint event_setting_key_check CHECK ((key = ANY (ARRAY['distance'::text, 'hours'::text])))
  constraint event_setting_value_check CHECK (((value >= 0) AND (value <= 50000)))
  constraint event_setting_pkey PRIMARY KEY (key, from_date)
  policy event_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy event_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy event_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table intelligence.fact owner waymark_owner row-security forced
  id uuid not null
  entity uuid not null
  attribute text not null
  value text not null
  from_day date
  to_day date
  confidence text not null
  report uuid not null
  item uuid not null
  unit text not null
  reach text not null
  constraint fact_attribute_check CHECK ((attribute ~ '^[A-Z_]{2,30}$'::text))
  constraint fact_check CHECK ((to_day >= from_day))
  constraint fact_confidence_check CHECK ((confidence = ANY (ARRAY['HIGH'::text, 'MEDIUM'::text, 'LOW'::text])))
  constraint fact_value_check CHECK (((length(value) >= 1) AND (length(value) <= 500)))
  constraint fact_entity_fkey FOREIGN KEY (entity) REFERENCES intelligence.entity(id)
  constraint fact_item_fkey FOREIGN KEY (item) REFERENCES intelligence.report_item(id) ON DELETE CASCADE
  constraint fact_report_unit_reach_fkey FOREIGN KEY (report, unit, reach) REFERENCES intelligence.report(id, unit, reach) ON UPDATE CASCADE ON DELETE CASCADE
  constraint fact_pkey PRIMARY KEY (id)
  constraint fact_entity_attribute_value_item_key UNIQUE (entity, attribute, value, item)
  CREATE INDEX fact_item ON intelligence.fact USING btree (item)
  CREATE INDEX fact_report ON intelligence.fact USING btree (report)
  policy fact_delete for delete to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy fact_insert for insert to waymark_app with check (((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((reach = 'open'::text) AND ( SELECT (intelligence.units() <> '{}'::text[]))) OR ((reach = 'conditions'::text) AND (report = ANY (( SELECT intelligence.linkable() AS linkable)::uuid[])))) AND (EXISTS ( SELECT FROM (intelligence.report_item i JOIN intelligence.report r ON ((r.id = i.report))) WHERE ((i.id = fact.item) AND (i.report = fact.report) AND (r.state = 'CURRENT'::text)))) AND intelligence.sees(entity))
  policy fact_owner_select for select to waymark_owner using true
  policy fact_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((reach = 'open'::text) AND ( SELECT (intelligence.units() <> '{}'::text[]))) OR ((reach = 'conditions'::text) AND (report = ANY (( SELECT intelligence.conditioned() AS conditioned)::uuid[]))))
  CREATE TRIGGER fact_last AFTER DELETE ON intelligence.fact REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION intelligence.without_facts()
  CREATE TRIGGER fact_reach BEFORE INSERT ON intelligence.fact FOR EACH ROW EXECUTE FUNCTION intelligence.copy_reach() always
  grant delete, insert, select to waymark_app

table intelligence.go_question owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  name text not null
  use_when text not null default ''::text
  position integer not null
  from_date date not null
  to_date date
  constraint go_question_check CHECK ((to_date >= from_date))
  constraint go_question_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint go_question_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint go_question_use_when_check CHECK ((length(use_when) <= 300))
  constraint go_question_pkey PRIMARY KEY (code)
  policy go_question_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy go_question_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy go_question_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (name, position, to_date, use_when, version) to waymark_app
  grant update (name, position, to_date, use_when, version) to waymark_clock

table intelligence.group_action owner waymark_owner row-security forced
  id uuid not null
  offender_group uuid not null
  unit text not null
  version integer not null default 1
  four_p text not null
  aim text not null
  what text not null
  organisation text not null
  due_on date not null
  done_on date
  result text not null default ''::text
  constraint group_action_aim_check CHECK (((length(aim) >= 1) AND (length(aim) <= 300)))
  constraint group_action_four_p_check CHECK ((four_p = ANY (ARRAY['PURSUE'::text, 'PREVENT'::text, 'PROTECT'::text, 'PREPARE'::text])))
  constraint group_action_result_check CHECK ((length(result) <= 1000))
  constraint group_action_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500)))
  constraint group_action_offender_group_unit_fkey FOREIGN KEY (offender_group, unit) REFERENCES intelligence.offender_group(id, unit) ON DELETE CASCADE
  constraint group_action_pkey PRIMARY KEY (id)
  CREATE INDEX group_action_group ON intelligence.group_action USING btree (offender_group, four_p, due_on)
  policy group_action_insert for insert to waymark_app with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy group_action_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR (offender_group = ANY (( SELECT intelligence.groups_read() AS groups_read)::uuid[])))
  policy group_action_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  grant insert, select to waymark_app
  grant update (aim, done_on, due_on, four_p, organisation, result, version, what) to waymark_app

table intelligence.group_link owner waymark_owner row-security forced
  id uuid not null
  offender_group uuid not null
  unit text not null
  entity text not null
  linked_on date not null
  ended_on date
  version integer not null default 1
  constraint group_link_entity_check CHECK ((entity ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'::text))
  constraint group_link_offender_group_unit_fkey FOREIGN KEY (offender_group, unit) REFERENCES intelligence.offender_group(id, unit) ON DELETE CASCADE
  constraint group_link_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX group_link_once ON intelligence.group_link USING btree (offender_group, entity) WHERE (ended_on IS NULL)
  policy group_link_insert for insert to waymark_app with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_on IS NULL))
  policy group_link_select for select to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy group_link_update for update to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_on IS NULL)) with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_on IS NOT NULL))
  grant insert, select to waymark_app
  grant update (ended_on, version) to waymark_app

table intelligence.group_reader owner waymark_owner row-security forced
  id uuid not null
  offender_group uuid not null
  unit text not null
  version integer not null default 1
  organisation text not null
  from_on date not null
  until_on date not null
  constraint group_reader_check CHECK ((until_on >= from_on))
  constraint group_reader_offender_group_unit_fkey FOREIGN KEY (offender_group, unit) REFERENCES intelligence.offender_group(id, unit) ON DELETE CASCADE
  constraint group_reader_pkey PRIMARY KEY (id)
  constraint group_reader_offender_group_organisation_key UNIQUE (offender_group, organisation)
  policy group_reader_insert for insert to waymark_app with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy group_reader_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR (organisation = ANY (( SELECT intelligence.units() AS units)::text[])))
  policy group_reader_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  grant insert, select to waymark_app
  grant update (from_on, until_on, version) to waymark_app

table intelligence.handling_condition owner waymark_owner row-security forced
  id uuid not null
  report uuid not null
  unit text not null
  version integer not null default 1
  organisation text not null
  purposes text[] not null
  may_export boolean not null
  may_link boolean not null
  instruction text not null default ''::text
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  set_by uuid not null
  set_by_name text not null
  ended_at timestamp with time zone
  constraint handling_condition_check CHECK ((until_at > from_at))
  constraint handling_condition_instruction_check CHECK ((length(instruction) <= 500))
  constraint handling_condition_purposes_check CHECK ((((cardinality(purposes) >= 1) AND (cardinality(purposes) <= 5)) AND (purposes <@ ARRAY['DISRUPT'::text, 'PROSECUTE'::text, 'SAFEGUARD'::text, 'ASSESS'::text, 'REVIEW'::text])))
  constraint handling_condition_report_unit_fkey FOREIGN KEY (report, unit) REFERENCES intelligence.report(id, unit) ON DELETE CASCADE
  constraint handling_condition_pkey PRIMARY KEY (id)
  CREATE INDEX handling_condition_organisation ON intelligence.handling_condition USING btree (organisation, until_at)
  CREATE INDEX handling_condition_report ON intelligence.handling_condition USING btree (report)
  policy handling_condition_insert for insert to waymark_app with check ((set_by = access.me()) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_at IS NULL))
  policy handling_condition_select for select to waymark_app using ((organisation = ANY (( SELECT intelligence.units() AS units)::text[])) OR (unit = ANY (( SELECT intelligence.units() AS units)::text[])))
  policy handling_condition_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_at IS NOT NULL))
  grant insert, select to waymark_app
  grant update (ended_at, version) to waymark_app

table intelligence.held_identifier owner waymark_owner row-security forced
  id uuid not null
  organisation text not null
  kind text not null
  token bytea not null
  post text not null
  purpose text not null
  until_on date not null
  registered_on date not null
  registered_by uuid not null
  registered_by_name text not null
  ended_on date
  constraint held_identifier_check CHECK ((until_on >= registered_on))
  constraint held_identifier_kind_check CHECK ((kind = ANY (ARRAY['TELEPHONE'::text, 'PLATE'::text, 'ADDRESS'::text, 'EMAIL'::text, 'ONLINE_NAME'::text])))
  constraint held_identifier_purpose_check CHECK ((purpose = ANY (ARRAY['DISRUPT'::text, 'PROSECUTE'::text, 'SAFEGUARD'::text, 'ASSESS'::text, 'REVIEW'::text])))
  constraint held_identifier_token_check CHECK ((length(token) = 32))
  constraint held_identifier_pkey PRIMARY KEY (id)
  CREATE INDEX held_identifier_token ON intelligence.held_identifier USING btree (token) WHERE (ended_on IS NULL)
  CREATE UNIQUE INDEX held_identifier_once ON intelligence.held_identifier USING btree (organisation, token) WHERE (ended_on IS NULL)
  policy held_identifier_compared for select to waymark_clock using true
  policy held_identifier_forgotten for delete to waymark_clock using (LEAST(until_on, ended_on) < ((now() AT TIME ZONE 'Europe/London'::text))::date)
  policy held_identifier_insert for insert to waymark_app with check ((registered_by = access.me()) AND (ended_on IS NULL) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('DECONFLICT'::text) AS scopes)::text[])))
  policy held_identifier_select for select to waymark_app using (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('DECONFLICT'::text) AS scopes)::text[]))
  policy held_identifier_update for update to waymark_app using (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('DECONFLICT'::text) AS scopes)::text[])) with check (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('DECONFLICT'::text) AS scopes)::text[]))
  grant insert, select to waymark_app
  grant delete to waymark_clock
  grant update (ended_on, until_on) to waymark_app
  grant select (ended_on, id, organisation, post, token, until_on) to waymark_clock

table intelligence.judgement owner waymark_owner row-security forced
  id uuid not null
  one uuid not null
  other uuid not null
  answer text not null
  reason text not null
  shared boolean not null
  unit text not null
  judged_by uuid not null
  judged_by_name text not null
  judged_at timestamp with time zone not null
  ended_at timestamp with time zone
  ended_by_name text
  constraint judgement_answer_check CHECK ((answer = ANY (ARRAY['SAME'::text, 'NOT_SAME'::text, 'UNSURE'::text])))
  constraint judgement_check CHECK ((one < other))
  constraint judgement_check1 CHECK (((ended_at IS NULL) = (ended_by_name IS NULL)))
  constraint judgement_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint judgement_one_fkey FOREIGN KEY (one) REFERENCES intelligence.entity(id) ON DELETE CASCADE
  constraint judgement_other_fkey FOREIGN KEY (other) REFERENCES intelligence.entity(id) ON DELETE CASCADE
  constraint judgement_pkey PRIMARY KEY (id)
  CREATE INDEX judgement_other ON intelligence.judgement USING btree (other)
  CREATE UNIQUE INDEX judgement_in_force ON intelligence.judgement USING btree (one, other, unit) WHERE (ended_at IS NULL)
  policy judgement_insert for insert to waymark_app with check ((judged_by = access.me()) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_at IS NULL) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = judgement.one))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = judgement.other))))
  policy judgement_select for select to waymark_app using (((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR (shared AND ( SELECT (intelligence.units() <> '{}'::text[])))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = judgement.one))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = judgement.other))))
  policy judgement_update for update to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_at IS NULL)) with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (ended_at IS NOT NULL))
  grant insert, select to waymark_app
  grant update (ended_at, ended_by_name) to waymark_app

table intelligence.link owner waymark_owner row-security forced
  id uuid not null
  kind text not null
  from_entity uuid not null
  to_entity uuid not null
  start_day date
  end_day date
  confidence text not null
  report uuid not null
  item uuid not null
  unit text not null
  reach text not null
  constraint link_check CHECK ((end_day >= start_day))
  constraint link_check1 CHECK ((from_entity <> to_entity))
  constraint link_confidence_check CHECK ((confidence = ANY (ARRAY['HIGH'::text, 'MEDIUM'::text, 'LOW'::text])))
  constraint link_kind_check CHECK ((kind ~ '^[A-Z_]{2,30}$'::text))
  constraint link_from_entity_fkey FOREIGN KEY (from_entity) REFERENCES intelligence.entity(id) ON DELETE CASCADE
  constraint link_item_fkey FOREIGN KEY (item) REFERENCES intelligence.report_item(id) ON DELETE CASCADE
  constraint link_report_unit_reach_fkey FOREIGN KEY (report, unit, reach) REFERENCES intelligence.report(id, unit, reach) ON UPDATE CASCADE ON DELETE CASCADE
  constraint link_to_entity_fkey FOREIGN KEY (to_entity) REFERENCES intelligence.entity(id) ON DELETE CASCADE
  constraint link_pkey PRIMARY KEY (id)
  constraint link_from_entity_to_entity_kind_item_key UNIQUE (from_entity, to_entity, kind, item)
  CREATE INDEX link_item ON intelligence.link USING btree (item)
  CREATE INDEX link_report ON intelligence.link USING btree (report)
  CREATE INDEX link_to ON intelligence.link USING btree (to_entity)
  policy link_delete for delete to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy link_insert for insert to waymark_app with check (((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((reach = 'open'::text) AND ( SELECT (intelligence.units() <> '{}'::text[]))) OR ((reach = 'conditions'::text) AND (report = ANY (( SELECT intelligence.linkable() AS linkable)::uuid[])))) AND (EXISTS ( SELECT FROM (intelligence.report_item i JOIN intelligence.report r ON ((r.id = i.report))) WHERE ((i.id = link.item) AND (i.report = link.report) AND (r.state = 'CURRENT'::text)))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = link.from_entity))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = link.to_entity))))
  policy link_select for select to waymark_app using (((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((reach = 'open'::text) AND ( SELECT (intelligence.units() <> '{}'::text[]))) OR ((reach = 'conditions'::text) AND (report = ANY (( SELECT intelligence.conditioned() AS conditioned)::uuid[])))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = link.from_entity))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = link.to_entity))))
  CREATE TRIGGER link_reach BEFORE INSERT ON intelligence.link FOR EACH ROW EXECUTE FUNCTION intelligence.copy_reach() always
  grant delete, insert, select to waymark_app

table intelligence.monthly_picture owner waymark_owner row-security forced
  month date not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  unit text not null
  figures jsonb not null
  counted_on date not null
  situation text not null default ''::text
  changes text not null default ''::text
  gaps text not null default ''::text
  ahead text not null default ''::text
  drafted_by uuid not null
  drafted_by_name text not null
  sent_back text not null default ''::text
  published_on date
  published_by uuid
  published_by_name text not null default ''::text
  constraint monthly_picture_ahead_check CHECK ((length(ahead) <= 4000))
  constraint monthly_picture_changes_check CHECK ((length(changes) <= 4000))
  constraint monthly_picture_check CHECK (((state = 'PUBLISHED'::text) = (num_nonnulls(published_on, published_by) = 2)))
  constraint monthly_picture_check1 CHECK ((published_by <> drafted_by))
  constraint monthly_picture_gaps_check CHECK ((length(gaps) <= 4000))
  constraint monthly_picture_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint monthly_picture_sent_back_check CHECK ((length(sent_back) <= 1000))
  constraint monthly_picture_situation_check CHECK ((length(situation) <= 4000))
  constraint monthly_picture_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'SENT'::text, 'PUBLISHED'::text])))
  constraint monthly_picture_pkey PRIMARY KEY (month)
  policy monthly_picture_insert for insert to waymark_app with check ((drafted_by = access.me()) AND (state = 'DRAFT'::text) AND (('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[])))
  policy monthly_picture_select for select to waymark_app using (( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])) OR ((state = 'PUBLISHED'::text) AND ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))))
  policy monthly_picture_update for update to waymark_app using (( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])) AND (state <> 'PUBLISHED'::text)) with check (( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])) AND COALESCE((published_by = access.me()), true))
  CREATE TRIGGER monthly_picture_step BEFORE UPDATE ON intelligence.monthly_picture FOR EACH ROW EXECUTE FUNCTION intelligence.monthly_picture_step() always
  grant insert, select to waymark_app
  grant update (ahead, changes, counted_on, drafted_by, drafted_by_name, figures, gaps, published_by, published_by_name, published_on, sent_back, situation, state, version) to waymark_app

table intelligence.network_view owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  owner uuid not null
  owner_name text not null
  unit text not null
  shared boolean not null
  title text not null
  note text not null default ''::text
  root uuid not null
  hops integer not null
  kinds text[] not null
  link_kinds text[] not null
  from_day date
  to_day date
  constraint network_view_hops_check CHECK ((hops = ANY (ARRAY[1, 2])))
  constraint network_view_note_check CHECK ((length(note) <= 2000))
  constraint network_view_ref_check CHECK ((ref ~ '^NV-[0-9A-Z]{7}$'::text))
  constraint network_view_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  constraint network_view_root_fkey FOREIGN KEY (root) REFERENCES intelligence.entity(id) ON DELETE CASCADE
  constraint network_view_pkey PRIMARY KEY (id)
  constraint network_view_ref_key UNIQUE (ref)
  CREATE INDEX network_view_owner ON intelligence.network_view USING btree (owner)
  CREATE INDEX network_view_root ON intelligence.network_view USING btree (root)
  CREATE INDEX network_view_unit ON intelligence.network_view USING btree (unit)
  policy network_view_delete for delete to waymark_app using (owner = access.me())
  policy network_view_insert for insert to waymark_app with check ((owner = access.me()) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = network_view.root))))
  policy network_view_select for select to waymark_app using (((owner = access.me()) OR (shared AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])))) AND (EXISTS ( SELECT FROM intelligence.fact f WHERE (f.entity = network_view.root))))
  policy network_view_update for update to waymark_app using (owner = access.me()) with check ((owner = access.me()) AND (unit = ANY (( SELECT intelligence.units() AS units)::text[])))
  grant delete, insert, select to waymark_app
  grant update (from_day, hops, kinds, link_kinds, note, shared, title, to_day, version) to waymark_app

table intelligence.offender_group owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  unit text not null
  name text not null
  area text
  about text not null
  lead uuid
  lead_name text not null default ''::text
  gaps text not null default ''::text
  learned text not null default ''::text
  review_on date not null
  state text not null default 'ACTIVE'::text
  archived_on date
  recorded_by uuid not null
  recorded_by_name text not null
  constraint offender_group_about_check CHECK (((length(about) >= 1) AND (length(about) <= 2000)))
  constraint offender_group_check CHECK (((state = 'ARCHIVED'::text) = (archived_on IS NOT NULL)))
  constraint offender_group_gaps_check CHECK ((length(gaps) <= 2000))
  constraint offender_group_learned_check CHECK ((length(learned) <= 2000))
  constraint offender_group_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint offender_group_ref_check CHECK ((ref ~ '^OG-[0-9A-Z]{7}$'::text))
  constraint offender_group_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'ARCHIVED'::text])))
  constraint offender_group_pkey PRIMARY KEY (id)
  constraint offender_group_id_unit_key UNIQUE (id, unit)
  constraint offender_group_ref_key UNIQUE (ref)
  CREATE INDEX offender_group_unit ON intelligence.offender_group USING btree (unit, state)
  policy offender_group_clock_select for select to waymark_clock using true
  policy offender_group_clock_update for update to waymark_clock using (state = 'ACTIVE'::text) with check (state = 'ACTIVE'::text)
  policy offender_group_insert for insert to waymark_app with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (recorded_by = access.me()) AND (state = 'ACTIVE'::text))
  policy offender_group_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR (id = ANY (( SELECT intelligence.groups_read() AS groups_read)::uuid[])))
  policy offender_group_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  grant insert, select to waymark_app
  grant update (about, archived_on, area, gaps, lead, lead_name, learned, name, review_on, state, version) to waymark_app
  grant select (area, id, lead, ref, state, unit, version) to waymark_clock
  grant update (lead, lead_name, version) to waymark_clock

table intelligence.operation owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  name text not null
  kind text not null
  week uuid
  aim text not null
  area text not null
  unit text not null
  lead uuid not null
  lead_name text not null
  post text not null
  marking text not null
  starts_on date not null
  ends_on date not null
  risk_staff text not null default ''::text
  risk_people text not null default ''::text
  reception text not null default ''::text
  state text not null default 'PLANNED'::text
  ready_at timestamp with time zone
  go_at timestamp with time zone
  go_by_name text not null default ''::text
  done_on date
  ended_on date
  reason text not null default ''::text
  safeguarded integer
  arrests integer
  notices integer
  orders integer
  premises integer
  outcome text not null default ''::text
  constraint operation_aim_check CHECK (((length(aim) >= 1) AND (length(aim) <= 2000)))
  constraint operation_arrests_check CHECK (((arrests >= 0) AND (arrests <= 10000)))
  constraint operation_check CHECK (((ends_on >= starts_on) AND (ends_on <= (starts_on + 366))))
  constraint operation_check1 CHECK (((state <> ALL (ARRAY['DONE'::text, 'DEBRIEFED'::text])) OR ((done_on IS NOT NULL) AND (safeguarded IS NOT NULL) AND (premises IS NOT NULL))))
  constraint operation_check2 CHECK (((state <> 'GO'::text) OR (go_at IS NOT NULL)))
  constraint operation_check3 CHECK (((state = ANY (ARRAY['DEBRIEFED'::text, 'CANCELLED'::text])) = (ended_on IS NOT NULL)))
  constraint operation_kind_check CHECK ((kind = ANY (ARRAY['OPERATION'::text, 'VISIT'::text])))
  constraint operation_marking_check CHECK ((marking = ANY (ARRAY['OFFICIAL'::text, 'OFFICIAL_SENSITIVE'::text])))
  constraint operation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint operation_notices_check CHECK (((notices >= 0) AND (notices <= 10000)))
  constraint operation_orders_check CHECK (((orders >= 0) AND (orders <= 10000)))
  constraint operation_outcome_check CHECK ((length(outcome) <= 4000))
  constraint operation_premises_check CHECK (((premises >= 0) AND (premises <= 10000)))
  constraint operation_reason_check CHECK ((length(reason) <= 500))
  constraint operation_reception_check CHECK ((length(reception) <= 2000))
  constraint operation_ref_check CHECK ((ref ~ '^OP-[0-9A-Z]{7}$'::text))
  constraint operation_risk_people_check CHECK ((length(risk_people) <= 2000))
  constraint operation_risk_staff_check CHECK ((length(risk_staff) <= 2000))
  constraint operation_safeguarded_check CHECK (((safeguarded >= 0) AND (safeguarded <= 10000)))
  constraint operation_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'READY'::text, 'GO'::text, 'DONE'::text, 'DEBRIEFED'::text, 'CANCELLED'::text])))
  constraint operation_week_fkey FOREIGN KEY (week) REFERENCES intelligence.action_week(id)
  constraint operation_pkey PRIMARY KEY (id)
  constraint operation_ref_key UNIQUE (ref)
  CREATE INDEX operation_lead ON intelligence.operation USING btree (lead)
  CREATE INDEX operation_unit ON intelligence.operation USING btree (unit)
  policy operation_counted for select to waymark_clock using true
  policy operation_handed_over for update to waymark_clock using true with check true
  policy operation_insert for insert to waymark_app with check ((lead = access.me()) AND (state = 'PLANNED'::text) AND ( SELECT intelligence.plans_in(operation.area) AS plans_in) AND (unit = ( SELECT a.organisation FROM access.account a WHERE (a.id = access.me()))))
  policy operation_select for select to waymark_app using ((lead = access.me()) OR (unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR (id = ANY (( SELECT intelligence.operations_joined() AS operations_joined)::uuid[])))
  policy operation_update for update to waymark_app using ((lead = access.me()) AND ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[]))) with check ((lead = access.me()) AND ( SELECT (access.scopes('RUN_OPERATIONS'::text) <> '{}'::text[])))
  CREATE TRIGGER operation_step BEFORE UPDATE ON intelligence.operation FOR EACH ROW EXECUTE FUNCTION intelligence.operation_step() always
  grant insert, select to waymark_app
  grant update (aim, area, arrests, done_on, ended_on, ends_on, go_at, go_by_name, kind, marking, name, notices, orders, outcome, post, premises, ready_at, reason, reception, risk_people, risk_staff, safeguarded, starts_on, state, version, week) to waymark_app
  grant select (area, done_on, ends_on, id, kind, lead, post, premises, ref, safeguarded, starts_on, state, unit, version) to waymark_clock
  grant update (lead, lead_name, version) to waymark_clock

table intelligence.operation_check owner waymark_owner row-security forced
  operation uuid not null
  question text not null
  version integer not null default 1
  answer text not null
  words text not null default ''::text
  answered_by_name text not null
  answered_at timestamp with time zone not null
  constraint operation_check_answer_check CHECK ((answer = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_NEEDED'::text])))
  constraint operation_check_check CHECK (((answer = 'YES'::text) OR (words <> ''::text)))
  constraint operation_check_words_check CHECK ((length(words) <= 500))
  constraint operation_check_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_check_question_fkey FOREIGN KEY (question) REFERENCES intelligence.go_question(code)
  constraint operation_check_pkey PRIMARY KEY (operation, question)
  policy operation_check_insert for insert to waymark_app with check intelligence.leads_operation(operation)
  policy operation_check_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_check.operation)))
  policy operation_check_update for update to waymark_app using intelligence.leads_operation(operation) with check intelligence.leads_operation(operation)
  grant insert, select to waymark_app
  grant update (answer, answered_at, answered_by_name, version, words) to waymark_app

table intelligence.operation_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  operation uuid not null
  version integer not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint operation_event_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_event_pkey PRIMARY KEY (id)
  CREATE INDEX operation_event_operation ON intelligence.operation_event USING btree (operation, at DESC)
  policy operation_event_by_clock for insert to waymark_clock with check (actor = access.me())
  policy operation_event_insert for insert to waymark_app with check ((actor = access.me()) AND (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_event.operation))))
  policy operation_event_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_event.operation)))
  grant insert, select to waymark_app
  grant insert to waymark_clock

table intelligence.operation_lesson owner waymark_owner row-security forced
  id uuid not null
  operation uuid not null
  version integer not null default 1
  number integer not null
  words text not null
  state text not null default 'OPEN'::text
  action text
  action_title text not null default ''::text
  owner_name text not null default ''::text
  due_on date
  reason text not null default ''::text
  constraint operation_lesson_check CHECK (((state = 'ACTION'::text) = (action IS NOT NULL)))
  constraint operation_lesson_reason_check CHECK ((length(reason) <= 500))
  constraint operation_lesson_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'ACTION'::text, 'SET_ASIDE'::text])))
  constraint operation_lesson_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
  constraint operation_lesson_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_lesson_pkey PRIMARY KEY (id)
  constraint operation_lesson_operation_number_key UNIQUE (operation, number)
  policy operation_lesson_insert for insert to waymark_app with check intelligence.leads_operation(operation)
  policy operation_lesson_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_lesson.operation)))
  policy operation_lesson_update for update to waymark_app using intelligence.leads_operation(operation) with check intelligence.leads_operation(operation)
  grant insert, select to waymark_app
  grant update (action, action_title, due_on, owner_name, reason, state, version) to waymark_app

table intelligence.operation_partner owner waymark_owner row-security forced
  id uuid not null
  operation uuid not null
  version integer not null default 1
  organisation text not null
  person uuid not null
  person_name text not null
  task text not null
  due_on date not null
  answer text not null default ''::text
  answer_words text not null default ''::text
  answered_at timestamp with time zone
  attended boolean
  ended_on date
  constraint operation_partner_answer_check CHECK ((answer = ANY (ARRAY[''::text, 'ACCEPTED'::text, 'DECLINED'::text, 'DONE'::text])))
  constraint operation_partner_answer_words_check CHECK ((length(answer_words) <= 500))
  constraint operation_partner_task_check CHECK (((length(task) >= 1) AND (length(task) <= 500)))
  constraint operation_partner_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_partner_pkey PRIMARY KEY (id)
  CREATE INDEX operation_partner_operation ON intelligence.operation_partner USING btree (operation)
  CREATE INDEX operation_partner_person ON intelligence.operation_partner USING btree (person) WHERE (ended_on IS NULL)
  policy operation_partner_counted for select to waymark_clock using true
  policy operation_partner_insert for insert to waymark_app with check intelligence.leads_operation(operation)
  policy operation_partner_left for update to waymark_clock using true with check true
  policy operation_partner_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_partner.operation)))
  policy operation_partner_update for update to waymark_app using ((person = access.me()) OR intelligence.leads_operation(operation)) with check ((person = access.me()) OR intelligence.leads_operation(operation))
  CREATE TRIGGER operation_partner_step BEFORE UPDATE ON intelligence.operation_partner FOR EACH ROW EXECUTE FUNCTION intelligence.operation_partner_step() always
  grant insert, select to waymark_app
  grant update (answer, answer_words, answered_at, attended, due_on, ended_on, task, version) to waymark_app
  grant select (ended_on, id, operation, organisation, person, version) to waymark_clock
  grant update (ended_on, version) to waymark_clock

table intelligence.operation_place owner waymark_owner row-security forced
  id uuid not null
  operation uuid not null
  version integer not null default 1
  kind text not null
  name text not null
  area text not null
  postcode text not null default ''::text
  easting integer
  northing integer
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  visited boolean
  compared_at timestamp with time zone
  constraint operation_place_check CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '31 days'::interval))))
  constraint operation_place_check1 CHECK (((easting IS NULL) = (northing IS NULL)))
  constraint operation_place_check2 CHECK (((postcode <> ''::text) OR (easting IS NOT NULL)))
  constraint operation_place_easting_check CHECK (((easting >= 0) AND (easting <= 700000)))
  constraint operation_place_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint operation_place_northing_check CHECK (((northing >= 0) AND (northing <= 1300000)))
  constraint operation_place_postcode_check CHECK ((postcode ~ '^([A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})?$'::text))
  constraint operation_place_kind_fkey FOREIGN KEY (kind) REFERENCES intelligence.visit_kind(code)
  constraint operation_place_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_place_pkey PRIMARY KEY (id)
  CREATE INDEX operation_place_operation ON intelligence.operation_place USING btree (operation)
  CREATE INDEX operation_place_times ON intelligence.operation_place USING btree (starts_at, ends_at)
  policy operation_place_compared for select to waymark_clock using true
  policy operation_place_delete for delete to waymark_app using intelligence.leads_operation(operation)
  policy operation_place_insert for insert to waymark_app with check intelligence.leads_operation(operation)
  policy operation_place_noted for update to waymark_clock using true with check true
  policy operation_place_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_place.operation)))
  policy operation_place_update for update to waymark_app using intelligence.leads_operation(operation) with check intelligence.leads_operation(operation)
  CREATE TRIGGER operation_place_step BEFORE INSERT OR DELETE OR UPDATE ON intelligence.operation_place FOR EACH ROW EXECUTE FUNCTION intelligence.operation_place_step() always
  grant delete, insert, select to waymark_app
  grant update (area, easting, ends_at, kind, name, northing, postcode, starts_at, version, visited) to waymark_app
  grant select (area, easting, ends_at, id, northing, operation, postcode, starts_at, visited) to waymark_clock
  grant update (compared_at) to waymark_clock

table intelligence.operation_reader owner waymark_owner row-security forced
  operation uuid not null
  person uuid not null
  until_at timestamp with time zone
  constraint operation_reader_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_reader_pkey PRIMARY KEY (operation, person)
  CREATE INDEX operation_reader_person ON intelligence.operation_reader USING btree (person)
  policy operation_reader_kept_insert for insert to waymark_clock with check true
  policy operation_reader_kept_select for select to waymark_clock using true
  policy operation_reader_kept_update for update to waymark_clock using true with check true
  policy operation_reader_select for select to waymark_app using (person = access.me())
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (until_at) to waymark_clock

table intelligence.operation_report owner waymark_owner row-security forced
  operation uuid not null
  report text not null
  linked_by_name text not null
  linked_on date not null
  constraint operation_report_report_check CHECK ((report ~ '^IR-[0-9A-Z]{7}$'::text))
  constraint operation_report_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_report_pkey PRIMARY KEY (operation, report)
  policy operation_report_delete for delete to waymark_app using intelligence.leads_operation(operation)
  policy operation_report_insert for insert to waymark_app with check intelligence.leads_operation(operation)
  policy operation_report_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_report.operation)))
  grant delete, insert, select to waymark_app

table intelligence.operation_support owner waymark_owner row-security forced
  id uuid not null
  operation uuid not null
  need text not null
  service text
  post text
  note text not null default ''::text
  constraint operation_support_check CHECK (((service IS NULL) <> (post IS NULL)))
  constraint operation_support_need_check CHECK ((need = ANY (ARRAY['RECEPTION'::text, 'FIRST_NIGHT'::text, 'INTERPRETER'::text, 'HEALTH'::text, 'CHILDREN'::text, 'OTHER'::text])))
  constraint operation_support_note_check CHECK ((length(note) <= 300))
  constraint operation_support_post_check CHECK ((post ~ '^SP-'::text))
  constraint operation_support_service_check CHECK ((service ~ '^SV-'::text))
  constraint operation_support_operation_fkey FOREIGN KEY (operation) REFERENCES intelligence.operation(id) ON DELETE CASCADE
  constraint operation_support_pkey PRIMARY KEY (id)
  CREATE INDEX operation_support_operation ON intelligence.operation_support USING btree (operation)
  policy operation_support_delete for delete to waymark_app using intelligence.leads_operation(operation)
  policy operation_support_insert for insert to waymark_app with check intelligence.leads_operation(operation)
  policy operation_support_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.operation o WHERE (o.id = operation_support.operation)))
  grant delete, insert, select to waymark_app

table intelligence.order_breach owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  court_order uuid not null
  unit text not null
  condition uuid
  on_day date not null
  what text not null
  outcome text not null
  outcome_on date
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint order_breach_outcome_check CHECK ((outcome = ANY (ARRAY['RECORDED'::text, 'ARRESTED'::text, 'CHARGED'::text, 'CONVICTED'::text, 'WARNED'::text, 'NO_ACTION'::text])))
  constraint order_breach_what_check CHECK (((length(what) >= 1) AND (length(what) <= 2000)))
  constraint order_breach_condition_fkey FOREIGN KEY (condition) REFERENCES intelligence.order_condition(id) ON DELETE CASCADE
  constraint order_breach_court_order_unit_fkey FOREIGN KEY (court_order, unit) REFERENCES intelligence.court_order(id, unit) ON DELETE CASCADE
  constraint order_breach_pkey PRIMARY KEY (id)
  CREATE INDEX order_breach_order ON intelligence.order_breach USING btree (court_order)
  policy order_breach_insert for insert to waymark_app with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (recorded_by = access.me()))
  policy order_breach_select for select to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy order_breach_update for update to waymark_app using (unit = ANY (( SELECT intelligence.units() AS units)::text[])) with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  grant insert, select to waymark_app
  grant update (outcome, outcome_on, version) to waymark_app

table intelligence.order_check owner waymark_owner row-security forced
  id uuid not null
  condition uuid not null
  unit text not null
  on_day date not null
  found text not null
  words text not null default ''::text
  checked_by uuid not null
  checked_by_name text not null
  at timestamp with time zone not null
  constraint order_check_check CHECK (((found = 'KEPT'::text) OR (words <> ''::text)))
  constraint order_check_found_check CHECK ((found = ANY (ARRAY['KEPT'::text, 'NOT_KEPT'::text, 'NOT_SEEN'::text])))
  constraint order_check_words_check CHECK ((length(words) <= 1000))
  constraint order_check_condition_fkey FOREIGN KEY (condition) REFERENCES intelligence.order_condition(id) ON DELETE CASCADE
  constraint order_check_pkey PRIMARY KEY (id)
  CREATE INDEX order_check_condition ON intelligence.order_check USING btree (condition, on_day DESC)
  policy order_check_insert for insert to waymark_app with check ((checked_by = access.me()) AND (EXISTS ( SELECT FROM intelligence.order_condition c WHERE ((c.id = order_check.condition) AND (c.unit = order_check.unit) AND (c.lifted_on IS NULL)))))
  policy order_check_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR (checked_by = access.me()))
  grant insert, select to waymark_app

table intelligence.order_condition owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  court_order uuid not null
  unit text not null
  words text not null
  from_on date not null
  until_on date
  checker uuid
  checker_name text not null default ''::text
  checker_organisation text not null default ''::text
  every_days integer
  next_check_on date
  lifted_on date
  constraint order_condition_check CHECK ((until_on >= from_on))
  constraint order_condition_check1 CHECK ((num_nonnulls(every_days, next_check_on) = ANY (ARRAY[0, 2])))
  constraint order_condition_every_days_check CHECK (((every_days >= 1) AND (every_days <= 366)))
  constraint order_condition_ref_check CHECK ((ref ~ '^CK-[0-9A-Z]{7}$'::text))
  constraint order_condition_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
  constraint order_condition_court_order_unit_fkey FOREIGN KEY (court_order, unit) REFERENCES intelligence.court_order(id, unit) ON DELETE CASCADE
  constraint order_condition_pkey PRIMARY KEY (id)
  constraint order_condition_ref_key UNIQUE (ref)
  CREATE INDEX order_condition_checker ON intelligence.order_condition USING btree (checker) WHERE (lifted_on IS NULL)
  CREATE INDEX order_condition_order ON intelligence.order_condition USING btree (court_order)
  policy order_condition_clock_select for select to waymark_clock using true
  policy order_condition_clock_update for update to waymark_clock using (lifted_on IS NULL) with check (lifted_on IS NULL)
  policy order_condition_insert for insert to waymark_app with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (lifted_on IS NULL))
  policy order_condition_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((checker = access.me()) AND (lifted_on IS NULL)))
  policy order_condition_update for update to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((checker = access.me()) AND (lifted_on IS NULL))) with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((checker = access.me()) AND (lifted_on IS NULL)))
  CREATE TRIGGER order_condition_step BEFORE UPDATE ON intelligence.order_condition FOR EACH ROW EXECUTE FUNCTION intelligence.order_condition_step() always
  grant insert, select to waymark_app
  grant update (checker, checker_name, checker_organisation, every_days, lifted_on, next_check_on, until_on, version, words) to waymark_app
  grant select (checker, court_order, id, lifted_on, next_check_on, ref, unit, until_on, version) to waymark_clock
  grant update (checker, checker_name, checker_organisation, version) to waymark_clock

table intelligence.order_kind owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  name text not null
  of_place boolean not null
  law text not null
  commencement text not null
  checked_on date
  checked_by text not null default ''::text
  position integer not null
  from_date date not null
  to_date date
  constraint order_kind_check CHECK (((checked_on IS NULL) = (checked_by = ''::text)))
  constraint order_kind_checked_by_check CHECK ((length(checked_by) <= 100))
  constraint order_kind_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint order_kind_commencement_check CHECK (((length(commencement) >= 1) AND (length(commencement) <= 200)))
  constraint order_kind_law_check CHECK (((length(law) >= 1) AND (length(law) <= 200)))
  constraint order_kind_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint order_kind_position_check CHECK ((("position" >= 1) AND ("position" <= 999)))
  constraint order_kind_pkey PRIMARY KEY (code)
  policy order_kind_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy order_kind_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy order_kind_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (checked_by, checked_on, commencement, law, name, position, to_date, version) to waymark_app
  grant update (checked_by, checked_on, commencement, law, name, position, to_date, version) to waymark_clock

table intelligence.outreach_visit owner waymark_owner row-security forced
  id uuid not null
  community uuid not null
  on_day date not null
  place text not null
  languages text[] not null default '{}'::text[]
  people integer not null
  trust integer not null
  words text not null default ''::text
  heard boolean not null
  visited_by uuid not null
  visited_by_name text not null
  organisation text not null
  recorded_at timestamp with time zone not null
  constraint outreach_visit_people_check CHECK (((people >= 0) AND (people <= 10000)))
  constraint outreach_visit_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
  constraint outreach_visit_trust_check CHECK (((trust >= 1) AND (trust <= 5)))
  constraint outreach_visit_words_check CHECK ((length(words) <= 1000))
  constraint outreach_visit_community_fkey FOREIGN KEY (community) REFERENCES intelligence.community(id)
  constraint outreach_visit_pkey PRIMARY KEY (id)
  CREATE INDEX outreach_visit_community ON intelligence.outreach_visit USING btree (community, on_day DESC)
  policy outreach_visit_counted for select to waymark_clock using true
  policy outreach_visit_insert for insert to waymark_app with check ((visited_by = access.me()) AND (EXISTS ( SELECT FROM intelligence.community c WHERE ((c.id = outreach_visit.community) AND (c.ended_on IS NULL)))))
  policy outreach_visit_select for select to waymark_app using ((visited_by = access.me()) OR (EXISTS ( SELECT FROM intelligence.community c WHERE (c.id = outreach_visit.community))))
  grant insert, select to waymark_app
  grant select (community, id, on_day, people, trust) to waymark_clock

table intelligence.planned_visit owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  community uuid not null
  area text not null
  organisation text not null
  post text not null
  place text not null
  postcode text not null default ''::text
  easting integer
  northing integer
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  state text not null default 'PLANNED'::text
  planned_by uuid not null
  planned_by_name text not null
  planned_at timestamp with time zone not null
  constraint planned_visit_check CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '1 day'::interval))))
  constraint planned_visit_check1 CHECK (((easting IS NULL) = (northing IS NULL)))
  constraint planned_visit_check2 CHECK (((postcode <> ''::text) OR (easting IS NOT NULL)))
  constraint planned_visit_easting_check CHECK (((easting >= 0) AND (easting <= 700000)))
  constraint planned_visit_northing_check CHECK (((northing >= 0) AND (northing <= 1300000)))
  constraint planned_visit_place_check CHECK (((length(place) >= 1) AND (length(place) <= 200)))
  constraint planned_visit_postcode_check CHECK ((postcode ~ '^([A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})?$'::text))
  constraint planned_visit_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'DONE'::text, 'CANCELLED'::text])))
  constraint planned_visit_community_fkey FOREIGN KEY (community) REFERENCES intelligence.community(id)
  constraint planned_visit_pkey PRIMARY KEY (id)
  CREATE INDEX planned_visit_planned ON intelligence.planned_visit USING btree (planned_by, planned_at)
  CREATE UNIQUE INDEX planned_visit_next ON intelligence.planned_visit USING btree (community) WHERE (state = 'PLANNED'::text)
  policy planned_visit_compared for select to waymark_clock using true
  policy planned_visit_insert for insert to waymark_app with check ((planned_by = access.me()) AND (state = 'PLANNED'::text) AND (EXISTS ( SELECT FROM intelligence.community c WHERE ((c.id = planned_visit.community) AND (c.area = planned_visit.area) AND (c.ended_on IS NULL) AND (c.organisation = planned_visit.organisation) AND ((c.officer = access.me()) OR ((c.officer IS NOT NULL) AND intelligence.plans_in(c.area)))))))
  policy planned_visit_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.community c WHERE (c.id = planned_visit.community)))
  policy planned_visit_update for update to waymark_app using ((state = 'PLANNED'::text) AND (EXISTS ( SELECT FROM intelligence.community c WHERE ((c.id = planned_visit.community) AND ((c.officer = access.me()) OR intelligence.plans_in(c.area)))))) with check (EXISTS ( SELECT FROM intelligence.community c WHERE ((c.id = planned_visit.community) AND ((c.officer = access.me()) OR intelligence.plans_in(c.area)))))
  grant insert, select to waymark_app
  grant update (state, version) to waymark_app
  grant select (area, community, easting, ends_at, id, northing, organisation, post, postcode, starts_at, state) to waymark_clock

table intelligence.quarter_theme owner waymark_owner row-security forced
  quarter text not null
  version integer not null default 1
  title text not null
  about text not null default ''::text
  set_by_name text not null
  constraint quarter_theme_about_check CHECK ((length(about) <= 1000))
  constraint quarter_theme_quarter_check CHECK ((quarter ~ '^[0-9]{4}-[1-4]$'::text))
  constraint quarter_theme_title_check CHECK (((length(title) >= 1) AND (length(title) <= 100)))
  constraint quarter_theme_pkey PRIMARY KEY (quarter)
  policy quarter_theme_insert for insert to waymark_app with check ( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[]))
  policy quarter_theme_select for select to waymark_app using ( SELECT (access.scopes('VIEW_PACKS'::text) && ARRAY['partnership'::text]))
  policy quarter_theme_update for update to waymark_app using ( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])) with check ( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant update (about, set_by_name, title, version) to waymark_app

table intelligence.receiving_unit owner waymark_owner row-security forced
  area text not null
  from_date date not null
  unit text not null
  set_by text not null
  version integer not null default 1
  constraint receiving_unit_pkey PRIMARY KEY (area, from_date)
  policy receiving_unit_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy receiving_unit_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('SUBMIT_INTELLIGENCE'::text) && ARRAY['partnership'::text]))
  policy receiving_unit_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, unit, version) to waymark_app
  grant update (set_by, unit, version) to waymark_clock

table intelligence.report owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  unit text not null
  about text not null
  area text
  scheme text not null default '3x5x2'::text
  handling text not null
  marking text not null
  regime text not null
  priority text not null
  seen_from date
  seen_to date
  state text not null default 'DRAFT'::text
  graded_on date not null
  sanitised_on date
  review_group integer not null
  review_on date not null
  reach text not null default 
CASE
    WHEN (state <> 'CURRENT'::text) THEN 'unit'::text
    WHEN (handling = 'P'::text) THEN 'open'::text
    ELSE 'conditions'::text
END
  constraint report_about_check CHECK (((length(about) >= 1) AND (length(about) <= 200)))
  constraint report_check CHECK ((seen_to >= seen_from))
  constraint report_check1 CHECK (((state = 'DRAFT'::text) OR (sanitised_on IS NOT NULL)))
  constraint report_handling_check CHECK ((handling = ANY (ARRAY['P'::text, 'C'::text])))
  constraint report_marking_check CHECK ((marking = ANY (ARRAY['OFFICIAL'::text, 'OFFICIAL_SENSITIVE'::text])))
  constraint report_priority_check CHECK ((priority = ANY (ARRAY['HIGH'::text, 'MEDIUM'::text, 'LOW'::text])))
  constraint report_ref_check CHECK ((ref ~ '^IR-[0-9A-Z]{7}$'::text))
  constraint report_regime_check CHECK ((regime = ANY (ARRAY['UK_GDPR'::text, 'LAW_ENFORCEMENT'::text])))
  constraint report_review_group_check CHECK (((review_group >= 1) AND (review_group <= 4)))
  constraint report_scheme_check CHECK ((scheme = ANY (ARRAY['3x5x2'::text, '5x5x5'::text])))
  constraint report_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'CURRENT'::text, 'WITHDRAWN'::text])))
  constraint report_pkey PRIMARY KEY (id)
  constraint report_id_unit_key UNIQUE (id, unit)
  constraint report_reach UNIQUE (id, unit, reach)
  constraint report_ref_key UNIQUE (ref)
  CREATE INDEX report_review ON intelligence.report USING btree (review_on)
  CREATE INDEX report_unit ON intelligence.report USING btree (unit, state)
  policy report_count for select to waymark_clock using true
  policy report_delete for delete to waymark_app using (id = ANY (( SELECT intelligence.deletable() AS deletable)::uuid[]))
  policy report_insert for insert to waymark_app with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  policy report_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((reach = 'open'::text) AND ( SELECT (intelligence.units() <> '{}'::text[]))) OR ((reach = 'conditions'::text) AND (id = ANY (( SELECT intelligence.conditioned() AS conditioned)::uuid[]))) OR ((state = 'CURRENT'::text) AND (id = ANY (( SELECT intelligence.received() AS received)::uuid[]))))
  policy report_update for update to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (NOT intelligence_sources.told(id))) with check (unit = ANY (( SELECT intelligence.units() AS units)::text[]))
  grant delete, insert, select to waymark_app
  grant update (about, area, handling, marking, priority, regime, review_group, review_on, sanitised_on, seen_from, seen_to, state, version) to waymark_app
  grant select (area, graded_on, priority, sanitised_on, state) to waymark_clock

table intelligence.report_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  report uuid not null
  version integer not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint report_event_report_fkey FOREIGN KEY (report) REFERENCES intelligence.report(id) ON DELETE CASCADE
  constraint report_event_pkey PRIMARY KEY (id)
  CREATE INDEX report_event_report ON intelligence.report_event USING btree (report, at DESC)
  policy report_event_insert for insert to waymark_app with check ((actor = access.me()) AND (EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = report_event.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[]))))))
  policy report_event_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = report_event.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[])))))
  grant insert, select to waymark_app

table intelligence.report_item owner waymark_owner row-security forced
  id uuid not null
  report uuid not null
  position integer not null
  text text not null
  source_evaluation text not null
  information_assessment text not null
  constraint report_item_information_assessment_check CHECK ((information_assessment = ANY (ARRAY['A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text, '1'::text, '2'::text, '3'::text, '4'::text, '5'::text])))
  constraint report_item_position_check CHECK ((("position" >= 1) AND ("position" <= 50)))
  constraint report_item_source_evaluation_check CHECK ((source_evaluation = ANY (ARRAY['1'::text, '2'::text, '3'::text, 'A'::text, 'B'::text, 'C'::text, 'D'::text, 'E'::text])))
  constraint report_item_text_check CHECK (((length(text) >= 1) AND (length(text) <= 4000)))
  constraint report_item_report_fkey FOREIGN KEY (report) REFERENCES intelligence.report(id) ON DELETE CASCADE
  constraint report_item_pkey PRIMARY KEY (id)
  constraint report_item_report_position_key UNIQUE (report, "position")
  policy report_item_delete for delete to waymark_app using ((EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = report_item.report) AND (r.state = 'DRAFT'::text) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[]))))) AND (NOT intelligence_sources.told(report)))
  policy report_item_insert for insert to waymark_app with check ((EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = report_item.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[]))))) AND (NOT intelligence_sources.told(report)))
  policy report_item_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.report r WHERE (r.id = report_item.report)))
  policy report_item_update for update to waymark_app using ((EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = report_item.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[]))))) AND (NOT intelligence_sources.told(report))) with check ((EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = report_item.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[]))))) AND (NOT intelligence_sources.told(report)))
  grant delete, insert, select to waymark_app
  grant update (information_assessment, position, source_evaluation, text) to waymark_app

table intelligence.requirement owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  unit text not null
  area text
  title text not null
  wanted text not null
  why text not null
  due_on date not null
  asked_on date not null
  asked_by uuid not null
  asked_by_name text not null
  state text not null default 'OPEN'::text
  closed_on date
  outcome text not null default ''::text
  constraint requirement_check CHECK ((((state = 'OPEN'::text) = (closed_on IS NULL)) AND ((state = 'OPEN'::text) = (outcome = ''::text))))
  constraint requirement_outcome_check CHECK ((length(outcome) <= 1000))
  constraint requirement_ref_check CHECK ((ref ~ '^IQ-[0-9A-Z]{7}$'::text))
  constraint requirement_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'CLOSED'::text, 'WITHDRAWN'::text])))
  constraint requirement_title_check CHECK (((length(title) >= 1) AND (length(title) <= 150)))
  constraint requirement_wanted_check CHECK (((length(wanted) >= 1) AND (length(wanted) <= 2000)))
  constraint requirement_why_check CHECK (((length(why) >= 1) AND (length(why) <= 1000)))
  constraint requirement_pkey PRIMARY KEY (id)
  constraint requirement_id_unit_key UNIQUE (id, unit)
  constraint requirement_ref_key UNIQUE (ref)
  CREATE INDEX requirement_state ON intelligence.requirement USING btree (state, due_on)
  policy requirement_clock_select for select to waymark_clock using true
  policy requirement_insert for insert to waymark_app with check ((('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[])) AND (asked_by = access.me()) AND (state = 'OPEN'::text))
  policy requirement_select for select to waymark_app using (( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])) OR (id = ANY (( SELECT intelligence.requirements_of_mine() AS requirements_of_mine)::uuid[])))
  policy requirement_update for update to waymark_app using ((('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[])) AND (state = 'OPEN'::text)) with check (('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[]))
  grant insert, select to waymark_app
  grant update (closed_on, due_on, outcome, state, title, version, wanted, why) to waymark_app
  grant select (area, asked_on, closed_on, due_on, id, ref, state, unit, version) to waymark_clock

table intelligence.requirement_answer owner waymark_owner row-security forced
  id uuid not null
  requirement uuid not null
  unit text not null
  organisation text not null
  kind text not null
  submission text not null default ''::text
  answered_on date not null
  answered_by uuid not null
  answered_by_name text not null
  constraint requirement_answer_check CHECK (((kind = 'SUBMISSION'::text) = (submission <> ''::text)))
  constraint requirement_answer_kind_check CHECK ((kind = ANY (ARRAY['SUBMISSION'::text, 'NOTHING_KNOWN'::text])))
  constraint requirement_answer_submission_check CHECK ((submission ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'::text))
  constraint requirement_answer_requirement_unit_fkey FOREIGN KEY (requirement, unit) REFERENCES intelligence.requirement(id, unit) ON DELETE CASCADE
  constraint requirement_answer_pkey PRIMARY KEY (id)
  CREATE INDEX requirement_answer_requirement ON intelligence.requirement_answer USING btree (requirement)
  policy requirement_answer_clock_select for select to waymark_clock using true
  policy requirement_answer_insert for insert to waymark_app with check ((answered_by = access.me()) AND (organisation = ( SELECT intelligence.my_organisation() AS my_organisation)) AND (EXISTS ( SELECT FROM intelligence.requirement r WHERE ((r.id = requirement_answer.requirement) AND (r.unit = requirement_answer.unit) AND (r.state = 'OPEN'::text) AND (r.id = ANY (( SELECT intelligence.requirements_of_mine() AS requirements_of_mine)::uuid[]))))))
  policy requirement_answer_select for select to waymark_app using ((('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[])) OR ((organisation = ( SELECT intelligence.my_organisation() AS my_organisation)) AND (requirement = ANY (( SELECT intelligence.requirements_of_mine() AS requirements_of_mine)::uuid[]))))
  grant insert, select to waymark_app
  grant select (answered_on, organisation, requirement) to waymark_clock

table intelligence.requirement_asked owner waymark_owner row-security forced
  id uuid not null
  requirement uuid not null
  unit text not null
  organisation text not null
  role text not null default ''::text
  reminded_on date
  constraint requirement_asked_requirement_unit_fkey FOREIGN KEY (requirement, unit) REFERENCES intelligence.requirement(id, unit) ON DELETE CASCADE
  constraint requirement_asked_pkey PRIMARY KEY (id)
  constraint requirement_asked_requirement_organisation_key UNIQUE (requirement, organisation)
  policy requirement_asked_clock_select for select to waymark_clock using true
  policy requirement_asked_clock_update for update to waymark_clock using true with check true
  policy requirement_asked_insert for insert to waymark_app with check (('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[]))
  policy requirement_asked_select for select to waymark_app using (( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])) OR ((organisation = ( SELECT intelligence.my_organisation() AS my_organisation)) AND ((role = ''::text) OR (role = ANY (( SELECT intelligence.my_roles() AS my_roles)::text[])))))
  grant insert, select to waymark_app
  grant select (organisation, reminded_on, requirement, role) to waymark_clock
  grant update (reminded_on) to waymark_clock

table intelligence.review owner waymark_owner row-security forced
  id uuid not null
  report uuid not null
  decision text not null
  reason text not null
  decided_on date not null
  by uuid not null
  by_name text not null
  next_on date not null
  constraint review_decision_check CHECK ((decision = ANY (ARRAY['KEEP'::text, 'WITHDRAW'::text])))
  constraint review_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
  constraint review_report_fkey FOREIGN KEY (report) REFERENCES intelligence.report(id) ON DELETE CASCADE
  constraint review_pkey PRIMARY KEY (id)
  CREATE INDEX review_of ON intelligence.review USING btree (report, decided_on DESC)
  policy review_insert for insert to waymark_app with check ((by = access.me()) AND (EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = review.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[]))))))
  policy review_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = review.report) AND (r.unit = ANY (( SELECT intelligence.units() AS units)::text[])))))
  grant insert, select to waymark_app

table intelligence.review_rule owner waymark_owner row-security forced
  review_group integer not null
  from_date date not null
  about text not null
  first_months integer not null
  again_months integer not null
  checked boolean not null default false
  set_by text not null
  version integer not null default 1
  constraint review_rule_about_check CHECK (((length(about) >= 1) AND (length(about) <= 300)))
  constraint review_rule_again_months_check CHECK (((again_months >= 1) AND (again_months <= 1200)))
  constraint review_rule_first_months_check CHECK (((first_months >= 1) AND (first_months <= 1200)))
  constraint review_rule_review_group_check CHECK (((review_group >= 1) AND (review_group <= 4)))
  constraint review_rule_pkey PRIMARY KEY (review_group, from_date)
  policy review_rule_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy review_rule_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('SUBMIT_INTELLIGENCE'::text) && ARRAY['partnership'::text]))
  policy review_rule_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (about, again_months, checked, first_months, set_by, version) to waymark_app
  grant update (about, again_months, checked, first_months, set_by, version) to waymark_clock

table intelligence.stated_purpose owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  purpose text not null
  reason text not null
  from_at timestamp with time zone not null
  until_at timestamp with time zone not null
  constraint stated_purpose_check CHECK (((until_at > from_at) AND (until_at <= (from_at + '12:00:00'::interval))))
  constraint stated_purpose_purpose_check CHECK ((purpose = ANY (ARRAY['DISRUPT'::text, 'PROSECUTE'::text, 'SAFEGUARD'::text, 'ASSESS'::text, 'REVIEW'::text])))
  constraint stated_purpose_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200)))
  constraint stated_purpose_pkey PRIMARY KEY (id)
  CREATE INDEX stated_purpose_person ON intelligence.stated_purpose USING btree (person, until_at)
  policy stated_purpose_insert for insert to waymark_app with check ((person = access.me()) AND (from_at <= clock_timestamp()) AND ( SELECT (access.scopes('HANDLE_INTELLIGENCE'::text) <> '{}'::text[])))
  policy stated_purpose_select for select to waymark_app using (person = access.me())
  policy stated_purpose_update for update to waymark_app using (person = access.me()) with check ((person = access.me()) AND (until_at <= now()))
  grant insert, select to waymark_app
  grant update (until_at) to waymark_app

table intelligence.submission owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  unit text not null
  area text not null
  source text not null
  received_on date not null
  urgent boolean not null
  harm text not null
  contact boolean not null
  state text not null default 'RECEIVED'::text
  officer uuid
  officer_name text not null default ''::text
  reports integer not null default 0
  answer text not null default ''::text
  answered_on date
  heard_on date
  constraint submission_answer_check CHECK ((length(answer) <= 500))
  constraint submission_check CHECK (((state = 'RECEIVED'::text) = (officer IS NULL)))
  constraint submission_harm_check CHECK ((harm = ANY (ARRAY['YES'::text, 'NO'::text, 'UNSURE'::text])))
  constraint submission_ref_check CHECK ((ref ~ '^IS-[0-9A-Z]{7}$'::text))
  constraint submission_reports_check CHECK ((reports >= 0))
  constraint submission_state_check CHECK ((state = ANY (ARRAY['RECEIVED'::text, 'IN_HAND'::text, 'USED'::text, 'NOT_USED'::text, 'GONE'::text])))
  constraint submission_pkey PRIMARY KEY (id)
  constraint submission_ref_key UNIQUE (ref)
  CREATE INDEX submission_unit ON intelligence.submission USING btree (unit, state)
  policy submission_count for select to waymark_clock using true
  policy submission_insert for insert to waymark_app with check ((id = ANY (( SELECT intelligence_sources.own() AS own)::uuid[])) AND (state = 'RECEIVED'::text) AND (reports = 0))
  policy submission_select for select to waymark_app using ((id = ANY (( SELECT intelligence_sources.own() AS own)::uuid[])) OR (('organisation:'::text || unit) = ANY (( SELECT access.scopes('HANDLE_INTELLIGENCE'::text) AS scopes)::text[])) OR (unit = ANY (( SELECT intelligence_sources.kept() AS kept)::text[])))
  policy submission_update for update to waymark_app using ((id = ANY (( SELECT intelligence_sources.own() AS own)::uuid[])) OR (unit = ANY (( SELECT intelligence.units() AS units)::text[]))) with check ((id = ANY (( SELECT intelligence_sources.own() AS own)::uuid[])) OR (unit = ANY (( SELECT intelligence.units() AS units)::text[])))
  CREATE TRIGGER submission_step BEFORE UPDATE ON intelligence.submission FOR EACH ROW EXECUTE FUNCTION intelligence.submission_step() always
  grant insert, select to waymark_app
  grant update (answer, answered_on, heard_on, officer, officer_name, reports, state, version) to waymark_app
  grant select (answered_on, area, received_on) to waymark_clock

table intelligence.submission_text owner waymark_owner row-security forced
  submission uuid not null
  unit text not null
  sealed bytea not null
  wrapped bytea not null
  constraint submission_text_submission_fkey FOREIGN KEY (submission) REFERENCES intelligence.submission(id) ON DELETE CASCADE
  constraint submission_text_pkey PRIMARY KEY (submission)
  policy submission_text_delete for delete to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (NOT (submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[]))) AND (EXISTS ( SELECT FROM intelligence.submission s WHERE ((s.id = submission_text.submission) AND (s.reports = 0) AND (s.state = 'GONE'::text)))))
  policy submission_text_insert for insert to waymark_app with check ((submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[])) AND (EXISTS ( SELECT FROM intelligence.submission s WHERE ((s.id = submission_text.submission) AND (s.state = 'RECEIVED'::text) AND (s.unit = submission_text.unit)))))
  policy submission_text_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (NOT (submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[]))) AND (EXISTS ( SELECT FROM intelligence.submission s WHERE ((s.id = submission_text.submission) AND ((s.state = ANY (ARRAY['RECEIVED'::text, 'IN_HAND'::text])) OR ((s.state = 'GONE'::text) AND (s.reports = 0)))))))
  grant delete, insert, select to waymark_app

table intelligence.token owner waymark_owner row-security forced
  fact uuid not null
  token text not null
  entity uuid not null
  report uuid not null
  unit text not null
  reach text not null
  constraint token_token_check CHECK (((length(token) >= 3) AND (length(token) <= 120)))
  constraint token_fact_fkey FOREIGN KEY (fact) REFERENCES intelligence.fact(id) ON DELETE CASCADE
  constraint token_report_unit_reach_fkey FOREIGN KEY (report, unit, reach) REFERENCES intelligence.report(id, unit, reach) ON UPDATE CASCADE ON DELETE CASCADE
  constraint token_pkey PRIMARY KEY (fact, token)
  CREATE INDEX token_entity ON intelligence.token USING btree (entity)
  CREATE INDEX token_report ON intelligence.token USING btree (report)
  CREATE INDEX token_token ON intelligence.token USING btree (token, entity)
  policy token_insert for insert to waymark_app with check (EXISTS ( SELECT FROM intelligence.fact f WHERE ((f.id = token.fact) AND (f.entity = token.entity) AND (f.report = token.report))))
  policy token_select for select to waymark_app using ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) OR ((reach = 'open'::text) AND ( SELECT (intelligence.units() <> '{}'::text[]))) OR ((reach = 'conditions'::text) AND (report = ANY (( SELECT intelligence.conditioned() AS conditioned)::uuid[]))))
  CREATE TRIGGER token_reach BEFORE INSERT ON intelligence.token FOR EACH ROW EXECUTE FUNCTION intelligence.copy_reach() always
  grant insert, select to waymark_app

table intelligence.tool_request owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  organisation text not null
  area text
  what text not null
  why text not null
  asked_on date not null
  state text not null default 'ASKED'::text
  state_on date not null
  state_words text not null default ''::text
  action text not null default ''::text
  recorded_by uuid not null
  recorded_by_name text not null
  constraint tool_request_action_check CHECK ((action ~ '^(AC-[0-9]{4,})?$'::text))
  constraint tool_request_ref_check CHECK ((ref ~ '^TL-[0-9A-Z]{7}$'::text))
  constraint tool_request_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'GOT'::text, 'LACKING'::text, 'WITHDRAWN'::text])))
  constraint tool_request_state_words_check CHECK ((length(state_words) <= 500))
  constraint tool_request_what_check CHECK (((length(what) >= 1) AND (length(what) <= 200)))
  constraint tool_request_why_check CHECK (((length(why) >= 1) AND (length(why) <= 1000)))
  constraint tool_request_pkey PRIMARY KEY (ref)
  policy tool_request_count for select to waymark_clock using true
  policy tool_request_insert for insert to waymark_app with check ((recorded_by = access.me()) AND (state = 'ASKED'::text) AND (( SELECT access.scopes('RECORD_DISRUPTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || organisation)]))
  policy tool_request_select for select to waymark_app using (( SELECT (access.scopes('RECORD_DISRUPTIONS'::text) <> '{}'::text[])) OR ( SELECT (access.scopes('COUNT_INTELLIGENCE'::text) && ARRAY['partnership'::text])))
  policy tool_request_update for update to waymark_app using (( SELECT access.scopes('RECORD_DISRUPTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || organisation)]) with check (( SELECT access.scopes('RECORD_DISRUPTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || organisation)])
  grant insert, select to waymark_app
  grant update (action, area, state, state_on, state_words, version, what, why) to waymark_app
  grant select (area, asked_on, state, state_on) to waymark_clock

table intelligence.visit_kind owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  name text not null
  use_when text not null default ''::text
  position integer not null
  from_date date not null
  to_date date
  constraint visit_kind_check CHECK ((to_date >= from_date))
  constraint visit_kind_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint visit_kind_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint visit_kind_use_when_check CHECK ((length(use_when) <= 300))
  constraint visit_kind_pkey PRIMARY KEY (code)
  policy visit_kind_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy visit_kind_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy visit_kind_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MAINTAIN_DIRECTORY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (name, position, to_date, use_when, version) to waymark_app
  grant update (name, position, to_date, use_when, version) to waymark_clock

table intelligence.work_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  object text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint work_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint work_event_object_check CHECK ((object ~ '^((DP|OD|OG|TL|IQ)-[0-9A-Z]{7}|[0-9]{4}-[0-9]{2})$'::text))
  constraint work_event_words_check CHECK ((length(words) <= 2000))
  constraint work_event_pkey PRIMARY KEY (id)
  CREATE INDEX work_event_object ON intelligence.work_event USING btree (object, at DESC)
  policy work_event_clock_insert for insert to waymark_clock with check (actor = access.me())
  policy work_event_delete for delete to waymark_app using (EXISTS ( SELECT FROM intelligence.court_order o WHERE ((o.ref = work_event.object) AND (o.state = 'ENDED'::text) AND (o.delete_on <= CURRENT_DATE) AND (o.unit = ANY (( SELECT intelligence.units() AS units)::text[])))))
  policy work_event_insert for insert to waymark_app with check ((actor = access.me()) AND (intelligence.works_on(object) OR (EXISTS ( SELECT FROM intelligence.court_order o WHERE (o.ref = work_event.object))) OR (EXISTS ( SELECT FROM intelligence.requirement r WHERE (r.ref = work_event.object)))))
  policy work_event_select for select to waymark_app using intelligence.works_on(object)
  grant delete, insert, select to waymark_app
  grant insert to waymark_clock

table intelligence_sources.assessment owner waymark_owner row-security forced
  id uuid not null
  source uuid not null
  risk text not null
  sealed bytea not null
  at timestamp with time zone not null
  by uuid not null
  by_name text not null
  constraint assessment_risk_check CHECK ((risk = ANY (ARRAY['LOW'::text, 'MEDIUM'::text, 'HIGH'::text])))
  constraint assessment_source_fkey FOREIGN KEY (source) REFERENCES intelligence_sources.source(id) ON DELETE CASCADE
  constraint assessment_pkey PRIMARY KEY (id)
  CREATE INDEX assessment_source ON intelligence_sources.assessment USING btree (source, at DESC)
  policy assessment_insert for insert to waymark_app with check ((by = access.me()) AND (EXISTS ( SELECT FROM intelligence_sources.source s WHERE ((s.id = assessment.source) AND (s.keeper = ANY (( SELECT intelligence_sources.kept() AS kept)::text[]))))))
  policy assessment_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence_sources.source s WHERE ((s.id = assessment.source) AND (s.keeper = ANY (( SELECT intelligence_sources.kept() AS kept)::text[])))))
  grant insert, select to waymark_app

table intelligence_sources.basis owner waymark_owner row-security forced
  report uuid not null
  submission uuid not null
  unit text not null
  report_ref text not null
  made_on date not null
  constraint basis_report_fkey FOREIGN KEY (report) REFERENCES intelligence.report(id) ON DELETE CASCADE
  constraint basis_submission_fkey FOREIGN KEY (submission) REFERENCES intelligence.submission(id) ON DELETE CASCADE
  constraint basis_pkey PRIMARY KEY (report, submission)
  CREATE INDEX basis_submission ON intelligence_sources.basis USING btree (submission)
  policy basis_insert for insert to waymark_app with check ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND (NOT (submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[]))) AND (EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = basis.report) AND (r.unit = basis.unit) AND (r.state = 'DRAFT'::text)))) AND (EXISTS ( SELECT FROM intelligence.submission s WHERE ((s.id = basis.submission) AND (s.unit = basis.unit) AND (s.state = 'IN_HAND'::text)))))
  policy basis_select for select to waymark_app using ((unit = ANY (( SELECT intelligence_sources.kept() AS kept)::text[])) OR ((unit = ANY (( SELECT intelligence.units() AS units)::text[])) AND ((submission = ANY (( SELECT intelligence_sources.own() AS own)::uuid[])) OR (report = ANY (( SELECT intelligence.deletable() AS deletable)::uuid[])) OR (EXISTS ( SELECT FROM intelligence.report r WHERE ((r.id = basis.report) AND (r.state = 'DRAFT'::text)))))))
  grant insert, select to waymark_app

table intelligence_sources.opening owner waymark_owner row-security forced
  id uuid not null
  source uuid not null
  at timestamp with time zone not null
  by uuid not null
  by_name text not null
  reason text not null
  constraint opening_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 300)))
  constraint opening_source_fkey FOREIGN KEY (source) REFERENCES intelligence_sources.source(id) ON DELETE CASCADE
  constraint opening_pkey PRIMARY KEY (id)
  CREATE INDEX opening_source ON intelligence_sources.opening USING btree (source, at DESC)
  policy opening_insert for insert to waymark_app with check ((by = access.me()) AND (EXISTS ( SELECT FROM intelligence_sources.source s WHERE ((s.id = opening.source) AND (s.keeper = ANY (( SELECT intelligence_sources.kept() AS kept)::text[]))))))
  policy opening_select for select to waymark_app using (EXISTS ( SELECT FROM intelligence_sources.source s WHERE ((s.id = opening.source) AND (s.keeper = ANY (( SELECT intelligence_sources.kept() AS kept)::text[])))))
  grant insert, select to waymark_app

table intelligence_sources.origin owner waymark_owner row-security forced
  submission uuid not null
  source uuid not null
  told_at timestamp with time zone not null
  report_ref text
  constraint origin_report_ref_check CHECK ((report_ref ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'::text))
  constraint origin_source_fkey FOREIGN KEY (source) REFERENCES intelligence_sources.source(id)
  constraint origin_submission_fkey FOREIGN KEY (submission) REFERENCES intelligence.submission(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
  constraint origin_pkey PRIMARY KEY (submission)
  CREATE INDEX origin_source ON intelligence_sources.origin USING btree (source)
  policy origin_insert for insert to waymark_app with check (EXISTS ( SELECT FROM intelligence_sources.source s WHERE ((s.id = origin.source) AND (s.person = access.me()))))
  policy origin_select for select to waymark_app using (source = ANY (( SELECT intelligence_sources.visible() AS visible)::uuid[]))
  grant insert, select to waymark_app

table intelligence_sources.source owner waymark_owner row-security forced
  id uuid not null
  number text not null
  keeper text not null
  person uuid not null
  person_name text not null
  organisation text not null
  made_on date not null
  constraint source_number_check CHECK ((number ~ '^SN-[0-9A-Z]{7}$'::text))
  constraint source_pkey PRIMARY KEY (id)
  constraint source_keeper_person_key UNIQUE (keeper, person)
  constraint source_number_key UNIQUE (number)
  CREATE INDEX source_person ON intelligence_sources.source USING btree (person)
  policy source_insert for insert to waymark_app with check ((person = access.me()) AND ( SELECT (access.scopes('SUBMIT_INTELLIGENCE'::text) <> '{}'::text[])))
  policy source_select for select to waymark_app using ((person = access.me()) OR (keeper = ANY (( SELECT intelligence_sources.kept() AS kept)::text[])))
  grant insert, select to waymark_app

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

table meetings.absence_letter owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  group_code text not null
  area text
  organisation text not null
  step text not null
  absences integer not null
  meetings text[] not null
  last_meeting text not null
  drafted_on date not null
  words text not null
  state text not null default 'drafted'::text
  sent_on date
  sent_by uuid
  sent_by_name text not null default ''::text
  dropped_because text not null default ''::text
  constraint absence_letter_absences_check CHECK ((absences > 0))
  constraint absence_letter_check CHECK (((state <> 'sent'::text) OR (num_nulls(sent_on, sent_by) = 0)))
  constraint absence_letter_check1 CHECK (((state <> 'dropped'::text) OR (dropped_because <> ''::text)))
  constraint absence_letter_dropped_because_check CHECK ((length(dropped_because) <= 1000))
  constraint absence_letter_ref_check CHECK ((ref ~ '^AL-[0-9]{4,}$'::text))
  constraint absence_letter_state_check CHECK ((state = ANY (ARRAY['drafted'::text, 'sent'::text, 'dropped'::text])))
  constraint absence_letter_step_check CHECK ((step = ANY (ARRAY['group'::text, 'board'::text])))
  constraint absence_letter_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
  constraint absence_letter_last_meeting_fkey FOREIGN KEY (last_meeting) REFERENCES meetings.meeting(ref)
  constraint absence_letter_pkey PRIMARY KEY (ref)
  constraint absence_letter_organisation_group_code_last_meeting_step_key UNIQUE (organisation, group_code, last_meeting, step)
  policy absence_letter_clock_insert for insert to waymark_clock with check (state = 'drafted'::text)
  policy absence_letter_clock_select for select to waymark_clock using true
  policy absence_letter_select for select to waymark_app using (meetings.may_challenge(group_code, area) OR ((state = 'sent'::text) AND meetings.may_answer(organisation, NULL::text)))
  policy absence_letter_update for update to waymark_app using ((state = 'drafted'::text) AND meetings.may_challenge(group_code, area)) with check (meetings.may_challenge(group_code, area) AND ((state <> 'sent'::text) OR (sent_by = access.me())))
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (dropped_because, sent_by, sent_by_name, sent_on, state, version, words) to waymark_app

table meetings.accountability_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint accountability_setting_key_check CHECK ((key = ANY (ARRAY['absences_group'::text, 'absences_board'::text])))
  constraint accountability_setting_value_check CHECK (((value >= 1) AND (value <= 12)))
  constraint accountability_setting_pkey PRIMARY KEY (key, from_date)
  policy accountability_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy accountability_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  policy accountability_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table meetings.agenda_item owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  area text
  version integer not null default 1
  note_version integer not null default 1
  position integer not null
  title text not null
  minutes integer
  presenter text not null default ''::text
  dropped boolean not null default false
  subject text
  path text not null default ''::text
  reason text not null default ''::text
  detail text not null default ''::text
  carried boolean not null default false
  constraint agenda_item_detail_check CHECK ((length(detail) <= 2000))
  constraint agenda_item_minutes_check CHECK (((minutes >= 1) AND (minutes <= 600)))
  constraint agenda_item_path_check CHECK (((path ~ '^(/[^/].*)?$'::text) AND (length(path) <= 300)))
  constraint agenda_item_position_check CHECK ((("position" >= 1) AND ("position" <= 999)))
  constraint agenda_item_presenter_check CHECK ((length(presenter) <= 200))
  constraint agenda_item_reason_check CHECK ((length(reason) <= 300))
  constraint agenda_item_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 100)))
  constraint agenda_item_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint agenda_item_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint agenda_item_pkey PRIMARY KEY (id)
  constraint agenda_item_subject_key UNIQUE (meeting, subject)
  CREATE INDEX agenda_item_meeting ON meetings.agenda_item USING btree (meeting, "position")
  policy agenda_item_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy agenda_item_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('VIEW_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy agenda_item_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER agenda_item_fixed BEFORE INSERT OR UPDATE ON meetings.agenda_item FOR EACH ROW EXECUTE FUNCTION meetings.refuse_after_approval() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (carried, dropped, minutes, note_version, position, presenter, title, version) to waymark_app
  grant update (carried, dropped, minutes, note_version, position, presenter, title, version) to waymark_clock

table meetings.answer_link owner waymark_owner row-security forced
  token_hash bytea not null
  invitation uuid not null
  made_at timestamp with time zone not null
  constraint answer_link_token_hash_check CHECK ((length(token_hash) = 32))
  constraint answer_link_invitation_fkey FOREIGN KEY (invitation) REFERENCES meetings.invitation(id) ON DELETE CASCADE
  constraint answer_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX answer_link_invitation ON meetings.answer_link USING btree (invitation)
  policy answer_link_delete for delete to waymark_clock using true
  policy answer_link_insert for insert to waymark_clock with check true
  policy answer_link_select for select to waymark_clock using true
  grant delete, insert, select to waymark_clock

table meetings.attendance owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  area text
  version integer not null default 1
  position integer not null
  seat text
  title text not null
  organisation text
  organisation_name text not null default ''::text
  holder uuid
  holder_name text not null default ''::text
  deputy uuid
  deputy_name text not null default ''::text
  answer text not null
  remote boolean not null default false
  reply text not null default ''::text
  expected boolean not null default true
  names_removed_on date
  constraint attendance_answer_check CHECK ((answer = ANY (ARRAY['waiting'::text, 'holder'::text, 'deputy'::text, 'apology'::text, 'absent'::text, 'vacant'::text, 'guest'::text])))
  constraint attendance_check2 CHECK (((answer = 'guest'::text) = (seat IS NULL)))
  constraint attendance_deputy_check CHECK (((answer <> 'deputy'::text) OR (deputy IS NOT NULL) OR (deputy_name <> ''::text) OR (names_removed_on IS NOT NULL)))
  constraint attendance_holder_check CHECK (((answer <> 'holder'::text) OR (holder IS NOT NULL) OR (names_removed_on IS NOT NULL)))
  constraint attendance_names_check CHECK (((names_removed_on IS NULL) OR ((holder IS NULL) AND (holder_name = ''::text) AND (deputy IS NULL) AND (deputy_name = ''::text))))
  constraint attendance_organisation_name_check CHECK ((length(organisation_name) <= 200))
  constraint attendance_said_check CHECK ((reply = ANY (ARRAY[''::text, 'coming'::text, 'deputy'::text, 'apology'::text])))
  constraint attendance_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint attendance_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint attendance_pkey PRIMARY KEY (id)
  constraint attendance_meeting_seat_key UNIQUE (meeting, seat)
  policy attendance_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy attendance_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  policy attendance_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER attendance_step BEFORE INSERT OR UPDATE ON meetings.attendance FOR EACH ROW EXECUTE FUNCTION meetings.attendance_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, remote, version) to waymark_app
  grant update (answer, deputy, deputy_name, holder, holder_name, names_removed_on, remote, title, version) to waymark_clock

table meetings.attendance_remark owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  organisation text not null
  meeting text
  area text
  kind text not null
  words text not null
  written_at timestamp with time zone not null
  written_by uuid not null
  written_by_name text not null
  state text not null
  corrected_to text
  reply text not null default ''::text
  replied_at timestamp with time zone
  replied_by uuid
  replied_by_name text not null default ''::text
  constraint attendance_remark_check CHECK (((kind = 'comment'::text) = (state = 'noted'::text)))
  constraint attendance_remark_check1 CHECK (((kind = 'comment'::text) OR (meeting IS NOT NULL)))
  constraint attendance_remark_check2 CHECK (((state = 'corrected'::text) = (corrected_to IS NOT NULL)))
  constraint attendance_remark_check3 CHECK (
CASE
    WHEN (state = ANY (ARRAY['corrected'::text, 'kept'::text])) THEN ((reply <> ''::text) AND (num_nulls(replied_at, replied_by) = 0))
    ELSE ((reply = ''::text) AND (num_nonnulls(replied_at, replied_by) = 0))
END)
  constraint attendance_remark_corrected_to_check CHECK ((corrected_to = ANY (ARRAY['holder'::text, 'deputy'::text, 'apology'::text, 'absent'::text, 'vacant'::text])))
  constraint attendance_remark_kind_check CHECK ((kind = ANY (ARRAY['comment'::text, 'mistake'::text])))
  constraint attendance_remark_reply_check CHECK ((length(reply) <= 1000))
  constraint attendance_remark_state_check CHECK ((state = ANY (ARRAY['noted'::text, 'open'::text, 'corrected'::text, 'kept'::text])))
  constraint attendance_remark_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  constraint attendance_remark_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint attendance_remark_pkey PRIMARY KEY (id)
  CREATE INDEX attendance_remark_meeting ON meetings.attendance_remark USING btree (meeting)
  CREATE INDEX attendance_remark_of ON meetings.attendance_remark USING btree (organisation, written_at)
  policy attendance_remark_insert for insert to waymark_app, waymark_clock with check ((state = ANY (ARRAY['open'::text, 'noted'::text])) AND (written_by = access.me()) AND meetings.may_answer(organisation, NULL::text) AND (((meeting IS NULL) AND (area IS NULL)) OR (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = attendance_remark.meeting) AND (NOT (m.area IS DISTINCT FROM attendance_remark.area)))))))
  policy attendance_remark_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  policy attendance_remark_update for update to waymark_app, waymark_clock using ((state = 'open'::text) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])) with check ((replied_by = access.me()) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (corrected_to, replied_at, replied_by, replied_by_name, reply, state, version) to waymark_app
  grant update (corrected_to, replied_at, replied_by, replied_by_name, reply, state, version) to waymark_clock

table meetings.challenge owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  group_code text
  by_organisation text
  area text
  organisation text
  challenged_area text
  meeting text
  about text not null
  asked text not null
  due date not null
  raised_on date not null
  raised_by uuid not null
  raised_by_name text not null
  state text not null default 'open'::text
  answer text not null default ''::text
  answered_on date
  answered_by uuid
  answered_by_name text not null default ''::text
  closing text not null default ''::text
  closed_on date
  closed_by uuid
  closed_by_name text not null default ''::text
  escalated_to text
  constraint challenge_about_check CHECK (((length(about) >= 1) AND (length(about) <= 2000)))
  constraint challenge_answer_check CHECK ((length(answer) <= 4000))
  constraint challenge_asked_check CHECK (((length(asked) >= 1) AND (length(asked) <= 1000)))
  constraint challenge_check CHECK ((num_nonnulls(group_code, by_organisation) = 1))
  constraint challenge_check1 CHECK ((num_nonnulls(organisation, challenged_area) = 1))
  constraint challenge_check2 CHECK (((state <> ALL (ARRAY['answered'::text, 'accepted'::text, 'disagreed'::text])) OR ((answer <> ''::text) AND (num_nulls(answered_on, answered_by) = 0))))
  constraint challenge_check3 CHECK (((state <> 'open'::text) OR ((answer = ''::text) AND (num_nonnulls(answered_on, answered_by) = 0))))
  constraint challenge_check4 CHECK (((state = ANY (ARRAY['open'::text, 'answered'::text])) OR ((closing <> ''::text) AND (num_nulls(closed_on, closed_by) = 0))))
  constraint challenge_check5 CHECK (((state = 'escalated'::text) = (escalated_to IS NOT NULL)))
  constraint challenge_check6 CHECK ((closed_by <> answered_by))
  constraint challenge_closing_check CHECK ((length(closing) <= 2000))
  constraint challenge_ref_check CHECK ((ref ~ '^CH-[0-9]{4,}$'::text))
  constraint challenge_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'accepted'::text, 'disagreed'::text, 'escalated'::text, 'withdrawn'::text])))
  constraint challenge_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint challenge_pkey PRIMARY KEY (ref)
  CREATE INDEX challenge_due ON meetings.challenge USING btree (due) WHERE (state = 'open'::text)
  CREATE INDEX challenge_of ON meetings.challenge USING btree (organisation, raised_on)
  policy challenge_insert for insert to waymark_app, waymark_clock with check ((state = 'open'::text) AND (raised_by = access.me()) AND meetings.may_challenge(group_code, area) AND (NOT (area IS DISTINCT FROM ( SELECT min(g.area) AS min FROM directory_open.group_area g WHERE (g.group_code = challenge.group_code) HAVING (count(*) = 1)))))
  policy challenge_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  policy challenge_update for update to waymark_app, waymark_clock using (((state = ANY (ARRAY['open'::text, 'answered'::text])) AND meetings.may_challenge(group_code, area)) OR ((state = 'open'::text) AND meetings.may_answer(organisation, challenged_area))) with check (((closed_by = access.me()) AND meetings.may_challenge(group_code, area)) OR ((state = 'answered'::text) AND (answered_by = access.me()) AND meetings.may_answer(organisation, challenged_area)))
  CREATE TRIGGER challenge_step BEFORE UPDATE ON meetings.challenge FOR EACH ROW EXECUTE FUNCTION meetings.challenge_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, answered_by, answered_by_name, answered_on, closed_by, closed_by_name, closed_on, closing, escalated_to, state, version) to waymark_app
  grant update (answer, answered_by, answered_by_name, answered_on, closed_by, closed_by_name, closed_on, closing, escalated_to, state, version) to waymark_clock

table meetings.challenge_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  challenge text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint challenge_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint challenge_event_words_check CHECK ((length(words) <= 4000))
  constraint challenge_event_challenge_fkey FOREIGN KEY (challenge) REFERENCES meetings.challenge(ref)
  constraint challenge_event_pkey PRIMARY KEY (id)
  CREATE INDEX challenge_event_of ON meetings.challenge_event USING btree (challenge, at DESC)
  policy challenge_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM meetings.challenge c WHERE ((c.ref = challenge_event.challenge) AND (meetings.may_challenge(c.group_code, c.area) OR meetings.may_answer(c.organisation, c.challenged_area))))))
  policy challenge_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table meetings.decision owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  area text
  item uuid not null
  words text not null
  present integer not null
  needed integer not null
  quorate boolean not null
  decided_at timestamp with time zone not null
  recorded_by uuid not null
  recorded_by_name text not null
  constraint decision_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  constraint decision_item_fkey FOREIGN KEY (item) REFERENCES meetings.agenda_item(id)
  constraint decision_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint decision_pkey PRIMARY KEY (id)
  CREATE INDEX decision_meeting ON meetings.decision USING btree (meeting, decided_at)
  policy decision_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND (quorate = (present >= needed)) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = decision.meeting) AND (m.state = 'in_progress'::text)))))
  policy decision_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table meetings.declaration owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  group_code text
  area text
  person uuid
  person_name text not null
  organisation text not null
  organisation_name text not null
  what text not null
  from_on date not null
  until_on date
  meeting text
  recorded_at timestamp with time zone not null
  recorded_by uuid not null
  recorded_by_name text not null
  constraint declaration_check CHECK ((until_on >= from_on))
  constraint declaration_check1 CHECK ((((person IS NOT NULL) AND (what <> ''::text)) OR ((person IS NULL) AND (what = ''::text) AND (person_name = ''::text))))
  constraint declaration_organisation_name_check CHECK ((length(organisation_name) <= 200))
  constraint declaration_person_name_check CHECK ((length(person_name) <= 200))
  constraint declaration_what_check CHECK ((length(what) <= 1000))
  constraint declaration_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint declaration_pkey PRIMARY KEY (id)
  CREATE INDEX declaration_group ON meetings.declaration USING btree (group_code)
  CREATE INDEX declaration_meeting ON meetings.declaration USING btree (meeting)
  policy declaration_clock_update for update to waymark_clock using true with check true
  policy declaration_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND (NOT (area IS DISTINCT FROM ( SELECT min(g.area) AS min FROM directory_open.group_area g WHERE (g.group_code = declaration.group_code) HAVING (count(*) = 1)))) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((person = access.me()) AND (meeting IS NULL) AND ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM directory_open.seat_holder h WHERE (((h.group_code = declaration.group_code) OR (declaration.group_code IS NULL)) AND (h.person = access.me()) AND (h.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((h.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)))))))
  policy declaration_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (person = access.me()) OR (EXISTS ( SELECT FROM directory_open.seat_holder h WHERE (((h.group_code = declaration.group_code) OR (declaration.group_code IS NULL)) AND (h.person = access.me()) AND (h.from_date <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((h.to_date >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true)))) OR (EXISTS ( SELECT FROM meetings.attendance a WHERE ((a.meeting = declaration.meeting) AND ((access.me() = a.holder) OR (access.me() = a.deputy))))) OR (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = declaration.meeting) AND (m.state = 'approved'::text))))))
  policy declaration_update for update to waymark_app using (( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (person = access.me()))) with check (( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (person = access.me())))
  CREATE TRIGGER declaration_step BEFORE UPDATE ON meetings.declaration FOR EACH ROW EXECUTE FUNCTION meetings.declaration_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (until_on, version) to waymark_app
  grant update (person, person_name, until_on, version, what) to waymark_clock

table meetings.group_setting owner waymark_owner row-security forced
  group_code text not null
  area text
  version integer not null default 1
  quorum integer not null default 0
  deputies_count boolean not null default true
  standing text[] not null default '{}'::text[]
  invite_deputies boolean not null default false
  papers_days integer not null default 7
  constraint group_setting_papers_days_check CHECK (((papers_days >= 0) AND (papers_days <= 60)))
  constraint group_setting_quorum_check CHECK (((quorum >= 0) AND (quorum <= 100)))
  constraint group_setting_standing_check CHECK ((cardinality(standing) <= 30))
  constraint group_setting_pkey PRIMARY KEY (group_code)
  policy group_setting_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy group_setting_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('VIEW_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy group_setting_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (deputies_count, invite_deputies, papers_days, quorum, standing, version) to waymark_app
  grant update (deputies_count, invite_deputies, papers_days, quorum, standing, version) to waymark_clock

table meetings.invitation owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  seat text not null
  seat_title text not null
  person uuid not null
  person_name text not null
  kind text not null
  version integer not null default 1
  ended_at timestamp with time zone
  answer text
  deputy uuid
  deputy_name text not null default ''::text
  answered_at timestamp with time zone
  constraint invitation_answer_check CHECK ((answer = ANY (ARRAY['coming'::text, 'deputy'::text, 'apology'::text])))
  constraint invitation_check CHECK (((answer IS NULL) = (answered_at IS NULL)))
  constraint invitation_check1 CHECK (((NOT (answer IS DISTINCT FROM 'deputy'::text)) OR ((deputy IS NULL) AND (deputy_name = ''::text))))
  constraint invitation_check2 CHECK (((answer IS DISTINCT FROM 'deputy'::text) OR ((kind = 'holder'::text) AND (deputy_name <> ''::text))))
  constraint invitation_deputy_name_check CHECK ((length(deputy_name) <= 200))
  constraint invitation_kind_check CHECK ((kind = ANY (ARRAY['holder'::text, 'deputy'::text])))
  constraint invitation_person_name_check CHECK ((length(person_name) <= 200))
  constraint invitation_seat_title_check CHECK (((length(seat_title) >= 1) AND (length(seat_title) <= 200)))
  constraint invitation_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint invitation_pkey PRIMARY KEY (id)
  constraint invitation_meeting_seat_person_key UNIQUE (meeting, seat, person)
  CREATE INDEX invitation_person ON meetings.invitation USING btree (person)
  policy invitation_clock_delete for delete to waymark_clock using true
  policy invitation_clock_insert for insert to waymark_clock with check true
  policy invitation_clock_select for select to waymark_clock using true
  policy invitation_clock_update for update to waymark_clock using true with check true
  policy invitation_select for select to waymark_app using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  policy invitation_update for update to waymark_app using (( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND (person = access.me()) AND (ended_at IS NULL) AND (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = invitation.meeting) AND (m.state = 'planned'::text))))) with check (person = access.me())
  grant select to waymark_app
  grant delete, insert, select, update to waymark_clock
  grant update (answer, answered_at, deputy, deputy_name, version) to waymark_app

table meetings.invitation_mail owner waymark_owner row-security forced
  meeting text not null
  person uuid not null
  method text not null
  sequence integer not null
  meeting_sequence integer not null
  revision integer not null default 1
  due boolean not null
  told text
  tries integer not null default 0
  not_before timestamp with time zone
  outcome text
  constraint invitation_mail_method_check CHECK ((method = ANY (ARRAY['request'::text, 'cancel'::text])))
  constraint invitation_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'unsure'::text])))
  constraint invitation_mail_told_check CHECK ((told = ANY (ARRAY['request'::text, 'cancel'::text])))
  constraint invitation_mail_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint invitation_mail_pkey PRIMARY KEY (meeting, person)
  CREATE INDEX invitation_mail_due ON meetings.invitation_mail USING btree (meeting) WHERE due
  CREATE INDEX invitation_mail_person ON meetings.invitation_mail USING btree (person)
  policy invitation_mail_clock_delete for delete to waymark_clock using true
  policy invitation_mail_clock_insert for insert to waymark_clock with check true
  policy invitation_mail_clock_select for select to waymark_clock using true
  policy invitation_mail_clock_update for update to waymark_clock using true with check true
  policy invitation_mail_select for select to waymark_app using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant delete, insert, select, update to waymark_clock

table meetings.letter_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  letter text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint letter_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint letter_event_words_check CHECK ((length(words) <= 2000))
  constraint letter_event_letter_fkey FOREIGN KEY (letter) REFERENCES meetings.absence_letter(ref)
  constraint letter_event_pkey PRIMARY KEY (id)
  CREATE INDEX letter_event_of ON meetings.letter_event USING btree (letter, at DESC)
  policy letter_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM meetings.absence_letter l WHERE ((l.ref = letter_event.letter) AND meetings.may_challenge(l.group_code, l.area)))))
  policy letter_event_select for select to waymark_app using (EXISTS ( SELECT FROM meetings.absence_letter l WHERE (l.ref = letter_event.letter)))
  grant insert, select to waymark_app
  grant insert to waymark_clock

table meetings.meeting owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  group_code text not null
  area text
  starts_at timestamp with time zone not null
  minutes integer not null
  place text not null default ''::text
  link text not null default ''::text
  state text not null default 'planned'::text
  reason text not null default ''::text
  quorum integer not null default 0
  deputies_count boolean not null default true
  chair uuid
  chair_deputy uuid
  checked_on date
  checked_by uuid
  checked_by_name text not null default ''::text
  approved_on date
  approved_by uuid
  approved_by_name text not null default ''::text
  approved_at text
  sequence integer not null default 0
  extraordinary boolean not null default false
  began_at timestamp with time zone
  ended_at timestamp with time zone
  presider uuid
  papers_sent_at timestamp with time zone
  papers_sent_by uuid
  papers_sent_by_name text not null default ''::text
  constraint meeting_check CHECK (((state <> 'cancelled'::text) OR (reason <> ''::text)))
  constraint meeting_check1 CHECK (((state <> ALL (ARRAY['checked'::text, 'approved'::text])) OR (num_nulls(checked_on, checked_by) = 0)))
  constraint meeting_check2 CHECK (((state <> 'approved'::text) OR (num_nulls(approved_on, approved_by, approved_at) = 0)))
  constraint meeting_link_check CHECK (((link ~ '^(https://.*)?$'::text) AND (length(link) <= 2000)))
  constraint meeting_minutes_check CHECK (((minutes >= 15) AND (minutes <= 600)))
  constraint meeting_papers_sent_check CHECK ((num_nulls(papers_sent_at, papers_sent_by) = ANY (ARRAY[0, 2])))
  constraint meeting_place_check CHECK ((length(place) <= 200))
  constraint meeting_reason_check CHECK ((length(reason) <= 1000))
  constraint meeting_ref_check CHECK ((ref ~ '^MT-[0-9]{4,}$'::text))
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'in_progress'::text, 'drafted'::text, 'checked'::text, 'approved'::text, 'cancelled'::text])))
  constraint meeting_approved_at_fkey FOREIGN KEY (approved_at) REFERENCES meetings.meeting(ref)
  constraint meeting_presider_fkey FOREIGN KEY (presider) REFERENCES meetings.attendance(id)
  constraint meeting_pkey PRIMARY KEY (ref)
  CREATE INDEX meeting_group ON meetings.meeting USING btree (group_code, starts_at)
  CREATE INDEX meeting_time ON meetings.meeting USING btree (starts_at)
  policy meeting_insert for insert to waymark_app, waymark_clock with check ((state = 'planned'::text) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (NOT (area IS DISTINCT FROM ( SELECT min(g.area) AS min FROM directory_open.group_area g WHERE (g.group_code = meeting.group_code) HAVING (count(*) = 1)))))
  policy meeting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  policy meeting_update for update to waymark_app, waymark_clock using (( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((state = 'drafted'::text) AND ((access.me() = chair) OR (access.me() = chair_deputy))))) with check (( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text])) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((state = 'checked'::text) AND (checked_by = access.me()) AND ((access.me() = chair) OR (access.me() = chair_deputy)))))
  CREATE TRIGGER meeting_step BEFORE UPDATE ON meetings.meeting FOR EACH ROW WHEN ((NOT meetings.removes_its_chair(old.*, new.*))) EXECUTE FUNCTION meetings.meeting_step() always
  CREATE TRIGGER meeting_times BEFORE UPDATE OF began_at, ended_at ON meetings.meeting FOR EACH ROW EXECUTE FUNCTION meetings.meeting_times() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (approved_at, approved_by, approved_by_name, approved_on, began_at, chair, chair_deputy, checked_by, checked_by_name, checked_on, deputies_count, ended_at, link, minutes, papers_sent_at, papers_sent_by, papers_sent_by_name, place, presider, quorum, reason, sequence, starts_at, state, version) to waymark_app
  grant update (approved_at, approved_by, approved_by_name, approved_on, began_at, chair, chair_deputy, checked_by, checked_by_name, checked_on, deputies_count, ended_at, link, minutes, papers_sent_at, papers_sent_by, papers_sent_by_name, place, presider, quorum, reason, sequence, starts_at, state, version) to waymark_clock

table meetings.meeting_action owner waymark_owner row-security forced
  ref text not null
  meeting text not null
  area text
  version integer not null default 1
  item uuid not null
  what text not null
  owner text not null
  due date not null
  done_on date
  objective text
  constraint meeting_action_objective_check CHECK (((length(objective) >= 1) AND (length(objective) <= 40)))
  constraint meeting_action_ref_check CHECK ((ref ~ '^MA-[0-9]{4,}$'::text))
  constraint meeting_action_what_check CHECK (((length(what) >= 1) AND (length(what) <= 500)))
  constraint meeting_action_item_fkey FOREIGN KEY (item) REFERENCES meetings.agenda_item(id)
  constraint meeting_action_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint meeting_action_pkey PRIMARY KEY (ref)
  CREATE INDEX meeting_action_due ON meetings.meeting_action USING btree (due) WHERE (done_on IS NULL)
  CREATE INDEX meeting_action_meeting ON meetings.meeting_action USING btree (meeting)
  policy meeting_action_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy meeting_action_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('VIEW_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy meeting_action_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (done_on, version) to waymark_app
  grant update (done_on, version) to waymark_clock

table meetings.meeting_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  meeting text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint meeting_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint meeting_event_words_check CHECK ((length(words) <= 1000))
  constraint meeting_event_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint meeting_event_pkey PRIMARY KEY (id)
  CREATE INDEX meeting_event_meeting ON meetings.meeting_event USING btree (meeting, at DESC)
  policy meeting_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = meeting_event.meeting) AND ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || m.area)]) OR (m.checked_by = access.me()))))))
  policy meeting_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_MEETINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table meetings.note owner waymark_owner row-security forced
  item uuid not null
  part text not null
  meeting text not null
  area text
  version integer not null default 1
  words text not null default ''::text
  constraint note_part_check CHECK ((part = ANY (ARRAY['open'::text, 'restricted'::text])))
  constraint note_words_check CHECK ((length(words) <= 10000))
  constraint note_item_fkey FOREIGN KEY (item) REFERENCES meetings.agenda_item(id)
  constraint note_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint note_pkey PRIMARY KEY (item, part)
  policy note_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy note_select for select to waymark_app, waymark_clock using ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (EXISTS ( SELECT FROM meetings.attendance a WHERE ((a.meeting = note.meeting) AND ((access.me() = a.holder) OR (access.me() = a.deputy))))) OR ((part = 'open'::text) AND (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = note.meeting) AND (m.state = 'approved'::text))))))
  policy note_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER note_fixed BEFORE INSERT OR UPDATE ON meetings.note FOR EACH ROW EXECUTE FUNCTION meetings.refuse_after_approval() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (version, words) to waymark_app
  grant update (version, words) to waymark_clock

table meetings.note_revision owner waymark_owner row-security forced
  id uuid not null
  item uuid not null
  part text not null
  meeting text not null
  area text
  revision integer not null
  beside boolean not null default false
  words text not null default ''::text
  written_at timestamp with time zone not null
  written_by uuid not null
  written_by_name text not null
  constraint note_revision_part_check CHECK ((part = ANY (ARRAY['open'::text, 'restricted'::text])))
  constraint note_revision_words_check CHECK ((length(words) <= 10000))
  constraint note_revision_item_fkey FOREIGN KEY (item) REFERENCES meetings.agenda_item(id)
  constraint note_revision_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint note_revision_pkey PRIMARY KEY (id)
  CREATE INDEX note_revision_item ON meetings.note_revision USING btree (item, written_at)
  policy note_revision_insert for insert to waymark_app, waymark_clock with check ((written_by = access.me()) AND (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = note_revision.meeting) AND (m.state <> ALL (ARRAY['approved'::text, 'cancelled'::text]))))))
  policy note_revision_select for select to waymark_app, waymark_clock using ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (EXISTS ( SELECT FROM meetings.attendance a WHERE ((a.meeting = note_revision.meeting) AND ((access.me() = a.holder) OR (access.me() = a.deputy))))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table meetings.presence_interval owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  area text
  version integer not null default 1
  attendance uuid not null
  who text not null
  remote boolean not null default false
  from_at timestamp with time zone not null
  until_at timestamp with time zone
  dropped boolean not null default false
  constraint stay_check CHECK ((until_at >= from_at))
  constraint stay_who_check CHECK ((who = ANY (ARRAY['holder'::text, 'deputy'::text, 'guest'::text])))
  constraint stay_attendance_fkey FOREIGN KEY (attendance) REFERENCES meetings.attendance(id)
  constraint stay_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint presence_interval_pkey PRIMARY KEY (id)
  CREATE INDEX presence_interval_meeting ON meetings.presence_interval USING btree (meeting)
  CREATE UNIQUE INDEX presence_interval_open ON meetings.presence_interval USING btree (attendance, who) WHERE ((until_at IS NULL) AND (NOT dropped))
  policy presence_interval_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy presence_interval_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('VIEW_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy presence_interval_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER presence_interval_fixed BEFORE INSERT OR UPDATE ON meetings.presence_interval FOR EACH ROW EXECUTE FUNCTION meetings.refuse_after_approval() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (dropped, remote, until_at, version) to waymark_app
  grant update (dropped, remote, until_at, version) to waymark_clock

table meetings.retention_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint retention_setting_key_check CHECK ((key = 'attendance_years'::text))
  constraint retention_setting_value_check CHECK (((value >= 1) AND (value <= 10)))
  constraint retention_setting_pkey PRIMARY KEY (key, from_date)
  policy retention_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy retention_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy retention_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table meetings.seat_setting owner waymark_owner row-security forced
  group_code text not null
  seat text not null
  area text
  version integer not null default 1
  when_asked boolean not null
  constraint seat_setting_pkey PRIMARY KEY (group_code, seat)
  policy seat_setting_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy seat_setting_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('VIEW_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy seat_setting_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (version, when_asked) to waymark_app
  grant update (version, when_asked) to waymark_clock

table meetings.terms_of_reference owner waymark_owner row-security forced
  group_code text not null
  area text
  version integer not null default 1
  words text not null default ''::text
  document text
  review_on date
  constraint terms_of_reference_document_check CHECK ((document ~ '^DO-[0-9]{4,}$'::text))
  constraint terms_of_reference_words_check CHECK ((length(words) <= 20000))
  constraint terms_of_reference_pkey PRIMARY KEY (group_code)
  policy terms_of_reference_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy terms_of_reference_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('VIEW_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy terms_of_reference_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (document, review_on, version, words) to waymark_app
  grant update (document, review_on, version, words) to waymark_clock

table meetings.withdrawal owner waymark_owner row-security forced
  id uuid not null
  meeting text not null
  area text
  version integer not null default 1
  item uuid not null
  attendance uuid not null
  who text not null
  declaration uuid not null
  undone boolean not null default false
  constraint withdrawal_who_check CHECK ((who = ANY (ARRAY['holder'::text, 'deputy'::text])))
  constraint withdrawal_attendance_fkey FOREIGN KEY (attendance) REFERENCES meetings.attendance(id)
  constraint withdrawal_declaration_fkey FOREIGN KEY (declaration) REFERENCES meetings.declaration(id)
  constraint withdrawal_item_fkey FOREIGN KEY (item) REFERENCES meetings.agenda_item(id)
  constraint withdrawal_meeting_fkey FOREIGN KEY (meeting) REFERENCES meetings.meeting(ref)
  constraint withdrawal_pkey PRIMARY KEY (id)
  constraint withdrawal_item_attendance_who_key UNIQUE (item, attendance, who)
  CREATE INDEX withdrawal_meeting ON meetings.withdrawal USING btree (meeting)
  policy withdrawal_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy withdrawal_select for select to waymark_app, waymark_clock using ((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (EXISTS ( SELECT FROM meetings.declaration d WHERE (d.id = withdrawal.declaration))) OR (EXISTS ( SELECT FROM meetings.attendance a WHERE ((a.meeting = withdrawal.meeting) AND ((access.me() = a.holder) OR (access.me() = a.deputy))))) OR (EXISTS ( SELECT FROM meetings.meeting m WHERE ((m.ref = withdrawal.meeting) AND (m.state = 'approved'::text)))))
  policy withdrawal_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER withdrawal_fixed BEFORE INSERT OR UPDATE ON meetings.withdrawal FOR EACH ROW EXECUTE FUNCTION meetings.refuse_after_approval() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (declaration, undone, version) to waymark_app
  grant update (declaration, undone, version) to waymark_clock

table notices.letter_choice owner waymark_owner row-security forced
  person uuid not null
  often text not null
  reminders text not null default 'email'::text
  constraint letter_choice_often_check CHECK ((often = ANY (ARRAY['each'::text, 'daily'::text, 'none'::text])))
  constraint letter_choice_reminders_check CHECK ((reminders = ANY (ARRAY['email'::text, 'notice'::text, 'none'::text])))
  constraint letter_choice_pkey PRIMARY KEY (person)
  policy letter_choice_clock_select for select to waymark_clock using true
  policy letter_choice_insert for insert to waymark_app with check ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy letter_choice_select for select to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy letter_choice_update for update to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) with check ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant select to waymark_clock
  grant update (often, reminders) to waymark_app

table notices.mailing owner waymark_owner row-security forced
  id uuid not null
  person uuid not null
  counted integer not null
  taken_at timestamp with time zone not null
  outcome text
  tries integer not null
  not_before timestamp with time zone not null
  version integer not null default 1
  letter uuid not null
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
  subject text not null default ''::text
  ended_at timestamp with time zone
  reminder boolean not null default false
  mail_from timestamp with time zone
  constraint notice_path_check CHECK (((path ~ '^/([^/]|$)'::text) AND (length(path) <= 300)))
  constraint notice_subject_check CHECK ((subject ~ '^([A-Z]{2}-[0-9A-Z]{1,12})?$'::text))
  constraint notice_text_check CHECK (((length(text) >= 1) AND (length(text) <= 300)))
  constraint notice_mailing_fkey FOREIGN KEY (mailing) REFERENCES notices.mailing(id)
  constraint notice_pkey PRIMARY KEY (id)
  CREATE INDEX notice_mailing ON notices.notice USING btree (mailing) WHERE (mailing IS NOT NULL)
  CREATE INDEX notice_not_mailed ON notices.notice USING btree (created_at) WHERE ((mailing IS NULL) AND (read_at IS NULL))
  CREATE INDEX notice_person ON notices.notice USING btree (person, created_at DESC, id)
  CREATE INDEX notice_subject ON notices.notice USING btree (subject) WHERE ((read_at IS NULL) AND (ended_at IS NULL) AND (subject <> ''::text))
  CREATE INDEX notice_unread ON notices.notice USING btree (person) WHERE (read_at IS NULL)
  policy notice_clock_delete for delete to waymark_clock using true
  policy notice_clock_select for select to waymark_clock using true
  policy notice_clock_update for update to waymark_clock using true with check true
  policy notice_insert for insert to waymark_app, waymark_clock with check ((sender = access.me()) AND (read_at IS NULL) AND (mailing IS NULL) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy notice_select for select to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy notice_update for update to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) with check ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (read_at, version) to waymark_app
  grant update (ended_at, mailing, version) to waymark_clock

table pathways.edition owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  pathway text not null
  area text
  number integer not null
  state text not null
  content jsonb not null
  note text not null
  writers uuid[] not null
  written_by text not null
  reviewers uuid[] not null default '{}'::uuid[]
  begun_on date not null
  sent_on date
  published_on date
  published_by text
  review_by date
  ended_on date
  ended_because text not null default ''::text
  version integer not null default 1
  turnings jsonb default pathways.turnings(content)
  constraint edition_ended CHECK (((state = ANY (ARRAY['superseded'::text, 'withdrawn'::text, 'discarded'::text])) = (ended_on IS NOT NULL)))
  constraint edition_ended_because_check CHECK ((length(ended_because) <= 2000))
  constraint edition_note_check CHECK ((length(note) <= 2000))
  constraint edition_number_check CHECK ((number > 0))
  constraint edition_out CHECK (((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'discarded'::text])) OR ((published_on IS NOT NULL) AND (published_by IS NOT NULL) AND (review_by IS NOT NULL))))
  constraint edition_state CHECK ((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'published'::text, 'superseded'::text, 'withdrawn'::text, 'discarded'::text])))
  constraint edition_written_by_check CHECK (((length(written_by) >= 1) AND (length(written_by) <= 2000)))
  constraint edition_pathway_fkey FOREIGN KEY (pathway) REFERENCES pathways.pathway(ref)
  constraint edition_pkey PRIMARY KEY (id)
  constraint edition_pathway_number_key UNIQUE (pathway, number)
  CREATE INDEX edition_pathway ON pathways.edition USING btree (pathway, number DESC)
  CREATE UNIQUE INDEX edition_open ON pathways.edition USING btree (pathway) WHERE (state = ANY (ARRAY['draft'::text, 'in_review'::text]))
  CREATE UNIQUE INDEX edition_published ON pathways.edition USING btree (pathway) WHERE (state = 'published'::text)
  policy edition_insert for insert to waymark_app, waymark_clock with check ((state = 'draft'::text) AND (access.me() = ANY (writers)) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))]))
  policy edition_select for select to waymark_app, waymark_clock using (((state = ANY (ARRAY['published'::text, 'superseded'::text, 'withdrawn'::text])) AND ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))) OR (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))]) OR (( SELECT access.scopes('PUBLISH_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))]) OR ((access.me() = ANY (reviewers)) AND ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))))
  policy edition_update for update to waymark_app, waymark_clock using ((( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))]) OR (( SELECT access.scopes('PUBLISH_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))])) with check (((state = ANY (ARRAY['draft'::text, 'in_review'::text, 'discarded'::text])) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))])) OR ((state = ANY (ARRAY['superseded'::text, 'withdrawn'::text])) AND (( SELECT access.scopes('PUBLISH_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))])) OR ((state = 'published'::text) AND (NOT (access.me() = ANY (writers))) AND (( SELECT access.scopes('PUBLISH_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))])))
  policy edition_visitor_select for select to waymark_visitor using (state = 'published'::text)
  CREATE TRIGGER edition_step BEFORE UPDATE ON pathways.edition FOR EACH ROW EXECUTE FUNCTION pathways.edition_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (begun_on, content, ended_because, ended_on, note, published_by, published_on, review_by, reviewers, sent_on, state, version, writers, written_by) to waymark_app
  grant update (begun_on, content, ended_because, ended_on, note, published_by, published_on, review_by, reviewers, sent_on, state, version, writers, written_by) to waymark_clock
  grant select (area, content, id, number, pathway, published_on, review_by, state, version) to waymark_visitor

table pathways.pathway owner waymark_owner row-security forced
  ref text not null
  code text not null
  area text
  title text not null
  summary text not null
  audience text not null
  position integer not null
  version integer not null default 1
  constraint pathway_audience_check CHECK ((audience = ANY (ARRAY['ADULT'::text, 'CHILD'::text, 'AGE_UNCERTAIN'::text, 'ANYONE'::text, 'PREMISES'::text])))
  constraint pathway_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint pathway_ref_check CHECK ((ref ~ '^PW-[0-9]{4,}$'::text))
  constraint pathway_summary_check CHECK ((length(summary) <= 1000))
  constraint pathway_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint pathway_pkey PRIMARY KEY (ref)
  constraint pathway_code_area_key UNIQUE NULLS NOT DISTINCT (code, area)
  policy pathway_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))])
  policy pathway_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy pathway_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))]) with check (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(area, ''::text))])
  policy pathway_visitor_select for select to waymark_visitor using (EXISTS ( SELECT FROM pathways.edition e WHERE ((e.pathway = pathway.ref) AND (e.state = 'published'::text))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (audience, position, summary, title, version) to waymark_app
  grant update (audience, position, summary, title, version) to waymark_clock
  grant select (area, audience, code, position, ref, summary, title) to waymark_visitor

table pathways.pathway_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  pathway text not null
  edition integer not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  headline text not null
  event jsonb not null
  constraint pathway_event_by_name_check CHECK (((length(by_name) >= 1) AND (length(by_name) <= 200)))
  constraint pathway_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 300)))
  constraint pathway_event_pathway_fkey FOREIGN KEY (pathway) REFERENCES pathways.pathway(ref)
  constraint pathway_event_pkey PRIMARY KEY (id)
  CREATE INDEX pathway_event_pathway ON pathways.pathway_event USING btree (pathway, at DESC)
  policy pathway_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND ((EXISTS ( SELECT FROM pathways.pathway p WHERE ((p.ref = pathway_event.pathway) AND ((( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(p.area, ''::text))]) OR (( SELECT access.scopes('PUBLISH_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(p.area, ''::text))]))))) OR (EXISTS ( SELECT FROM pathways.edition e WHERE ((e.pathway = pathway_event.pathway) AND (access.me() = ANY (e.reviewers)))))))
  policy pathway_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table pathways.policy_change owner waymark_owner row-security forced
  ref text not null
  title text not null
  source text not null
  source_version text not null
  holds_from date not null
  what text not null
  link text not null
  recorded_on date not null
  recorded_by text not null
  version integer not null default 1
  constraint policy_change_link_check CHECK (((link = ''::text) OR ((link ~ '^https?://'::text) AND (length(link) <= 500))))
  constraint policy_change_recorded_by_check CHECK (((length(recorded_by) >= 1) AND (length(recorded_by) <= 200)))
  constraint policy_change_ref_check CHECK ((ref ~ '^PC-[0-9]{4,}$'::text))
  constraint policy_change_source_check CHECK (((length(source) >= 1) AND (length(source) <= 200)))
  constraint policy_change_source_version_check CHECK (((length(source_version) >= 1) AND (length(source_version) <= 100)))
  constraint policy_change_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint policy_change_what_check CHECK (((length(what) >= 1) AND (length(what) <= 4000)))
  constraint policy_change_pkey PRIMARY KEY (ref)
  policy policy_change_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy policy_change_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy policy_change_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (holds_from, link, recorded_by, recorded_on, source, source_version, title, version, what) to waymark_app
  grant update (holds_from, link, recorded_by, recorded_on, source, source_version, title, version, what) to waymark_clock

table pathways.policy_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  change text not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  headline text not null
  event jsonb not null
  constraint policy_event_by_name_check CHECK (((length(by_name) >= 1) AND (length(by_name) <= 200)))
  constraint policy_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 700)))
  constraint policy_event_change_fkey FOREIGN KEY (change) REFERENCES pathways.policy_change(ref)
  constraint policy_event_pkey PRIMARY KEY (id)
  CREATE INDEX policy_event_change ON pathways.policy_event USING btree (change, at DESC)
  policy policy_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text])) OR (EXISTS ( SELECT FROM pathways.policy_item i WHERE ((i.change = policy_event.change) AND ((i.owner = access.me()) OR ((i.kind = 'pathway'::text) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY[('area:'::text || COALESCE(i.area, ''::text))]))))))))
  policy policy_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table pathways.policy_item owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  change text not null
  kind text not null
  pathway text
  action text
  area text
  title text not null
  owner uuid not null
  owner_name text not null
  due date not null
  state text not null default 'to_do'::text
  because text not null default ''::text
  done_edition integer
  done_on date
  closed_on date
  closed_by text
  version integer not null default 1
  constraint policy_item_action_check CHECK ((action ~ '^AC-[0-9]{4,}$'::text))
  constraint policy_item_because_check CHECK ((length(because) <= 2000))
  constraint policy_item_check CHECK ((((kind = 'pathway'::text) = (pathway IS NOT NULL)) AND ((kind = 'action'::text) = (action IS NOT NULL))))
  constraint policy_item_check1 CHECK ((((state = 'to_do'::text) = (closed_on IS NULL)) AND ((closed_on IS NULL) = (closed_by IS NULL))))
  constraint policy_item_check2 CHECK (((state <> 'nothing_needed'::text) OR (because <> ''::text)))
  constraint policy_item_check3 CHECK ((((state = 'done'::text) AND (kind = 'pathway'::text)) = (done_edition IS NOT NULL)))
  constraint policy_item_check4 CHECK ((((state = 'done'::text) AND (kind = 'action'::text)) = (done_on IS NOT NULL)))
  constraint policy_item_closed_by_check CHECK (((length(closed_by) >= 1) AND (length(closed_by) <= 200)))
  constraint policy_item_done_edition_check CHECK ((done_edition > 0))
  constraint policy_item_kind_check CHECK ((kind = ANY (ARRAY['pathway'::text, 'action'::text])))
  constraint policy_item_owner_name_check CHECK (((length(owner_name) >= 1) AND (length(owner_name) <= 200)))
  constraint policy_item_state_check CHECK ((state = ANY (ARRAY['to_do'::text, 'nothing_needed'::text, 'done'::text])))
  constraint policy_item_title_check CHECK (((length(title) >= 1) AND (length(title) <= 500)))
  constraint policy_item_change_fkey FOREIGN KEY (change) REFERENCES pathways.policy_change(ref)
  constraint policy_item_pathway_fkey FOREIGN KEY (pathway) REFERENCES pathways.pathway(ref)
  constraint policy_item_pkey PRIMARY KEY (id)
  constraint policy_item_change_action_key UNIQUE (change, action)
  constraint policy_item_change_pathway_key UNIQUE (change, pathway)
  CREATE INDEX policy_item_owner ON pathways.policy_item USING btree (owner) WHERE (state = 'to_do'::text)
  CREATE INDEX policy_item_pathway ON pathways.policy_item USING btree (pathway) WHERE (state = 'to_do'::text)
  policy policy_item_insert for insert to waymark_app, waymark_clock with check ((state = 'to_do'::text) AND ( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text])))
  policy policy_item_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy policy_item_update for update to waymark_app, waymark_clock using (( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text])) OR ((kind = 'pathway'::text) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY[('area:'::text || COALESCE(area, ''::text))])) OR ((owner = access.me()) AND ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text])))) with check (( SELECT (access.scopes('EDIT_PATHWAYS'::text) && ARRAY['partnership'::text])) OR ((kind = 'pathway'::text) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY[('area:'::text || COALESCE(area, ''::text))])) OR ((owner = access.me()) AND ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (because, closed_by, closed_on, done_edition, done_on, due, owner, owner_name, state, version) to waymark_app
  grant update (because, closed_by, closed_on, done_edition, done_on, due, owner, owner_name, state, version) to waymark_clock

table pathways.review owner waymark_owner row-security forced
  edition uuid not null
  person uuid not null
  person_name text not null
  organisation_name text not null
  answer text not null default 'asked'::text
  words text not null default ''::text
  asked_on date not null
  answered_on date
  version integer not null default 1
  constraint review_answer_check CHECK ((answer = ANY (ARRAY['asked'::text, 'agreed'::text, 'change'::text])))
  constraint review_check CHECK (((answer = 'asked'::text) = (answered_on IS NULL)))
  constraint review_organisation_name_check CHECK ((length(organisation_name) <= 200))
  constraint review_person_name_check CHECK (((length(person_name) >= 1) AND (length(person_name) <= 200)))
  constraint review_words_check CHECK ((length(words) <= 4000))
  constraint review_edition_fkey FOREIGN KEY (edition) REFERENCES pathways.edition(id)
  constraint review_pkey PRIMARY KEY (edition, person)
  CREATE INDEX review_person ON pathways.review USING btree (person) WHERE (answer = 'asked'::text)
  policy review_delete for delete to waymark_app, waymark_clock using (EXISTS ( SELECT FROM pathways.edition e WHERE ((e.id = review.edition) AND (e.state = ANY (ARRAY['draft'::text, 'in_review'::text])) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(e.area, ''::text))]))))
  policy review_insert for insert to waymark_app, waymark_clock with check ((answer = 'asked'::text) AND (EXISTS ( SELECT FROM pathways.edition e WHERE ((e.id = review.edition) AND (e.state = 'in_review'::text) AND (( SELECT access.scopes('EDIT_PATHWAYS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || COALESCE(e.area, ''::text))])))))
  policy review_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM pathways.edition e WHERE (e.id = review.edition)))
  policy review_update for update to waymark_app, waymark_clock using ((person = access.me()) AND (EXISTS ( SELECT FROM pathways.edition e WHERE ((e.id = review.edition) AND (e.state = 'in_review'::text))))) with check ((person = access.me()) AND (EXISTS ( SELECT FROM pathways.edition e WHERE ((e.id = review.edition) AND (e.state = 'in_review'::text)))))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (answer, answered_on, asked_on, organisation_name, person_name, version, words) to waymark_app
  grant update (answer, answered_on, asked_on, organisation_name, person_name, version, words) to waymark_clock

table pathways.setting owner waymark_owner row-security forced
  key text not null
  value integer not null
  set_by text not null
  set_at timestamp with time zone not null default clock_timestamp()
  version integer not null default 1
  from_date date not null
  constraint setting_key CHECK ((key = ANY (ARRAY['review_months'::text, 'chase_days'::text, 'policy_days'::text])))
  constraint setting_set_by_check CHECK (((length(set_by) >= 1) AND (length(set_by) <= 200)))
  constraint setting_value_check CHECK (((value >= 1) AND (value <= 60)))
  constraint setting_pkey PRIMARY KEY (key, from_date)
  policy setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_at, set_by, value, version) to waymark_app
  grant update (set_at, set_by, value, version) to waymark_clock

table pathways.sign owner waymark_owner row-security forced
  code text not null
  exploitation text not null
  kind text not null
  public boolean not null
  at_premises text
  applies_to text not null
  source text not null
  position integer not null
  ended_on date
  version integer not null default 1
  constraint sign_applies_to_check CHECK ((applies_to = ANY (ARRAY['ADULT'::text, 'CHILD'::text, 'BOTH'::text])))
  constraint sign_at_premises_check CHECK ((at_premises = ANY (ARRAY['first'::text, 'next'::text, 'also'::text])))
  constraint sign_code_check CHECK ((code ~ '^[A-Z]{3}[0-9]{2,3}$'::text))
  constraint sign_exploitation_check CHECK ((exploitation = ANY (ARRAY['ANY'::text, 'LABOUR'::text, 'SEXUAL'::text, 'CRIMINAL'::text, 'CUCKOOING'::text, 'COUNTY_LINES'::text, 'CANNABIS'::text, 'DOMESTIC'::text, 'ORGAN'::text, 'CHILD'::text])))
  constraint sign_kind_check CHECK ((kind = ANY (ARRAY['MOVEMENT'::text, 'CONTROL'::text, 'DOCUMENTS'::text, 'FINANCE'::text, 'WORK'::text, 'LIVING'::text, 'PHYSICAL'::text, 'HEALTH'::text, 'BEHAVIOUR'::text, 'SOCIAL'::text, 'RELATIONSHIPS'::text, 'DEPENDENCY'::text, 'LANGUAGE'::text, 'RECRUITMENT'::text, 'ONLINE'::text, 'LOCATION'::text, 'POSSESSIONS'::text, 'EDUCATION'::text, 'JUSTICE'::text])))
  constraint sign_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint sign_pkey PRIMARY KEY (code)
  policy sign_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('KEEP_SIGNS'::text) && ARRAY['partnership'::text])) AND (ended_on IS NULL))
  policy sign_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy sign_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('KEEP_SIGNS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('KEEP_SIGNS'::text) && ARRAY['partnership'::text]))
  policy sign_visitor_select for select to waymark_visitor using true
  CREATE TRIGGER sign_step BEFORE UPDATE ON pathways.sign FOR EACH ROW EXECUTE FUNCTION pathways.sign_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_on, version) to waymark_app
  grant update (ended_on, version) to waymark_clock
  grant select (applies_to, at_premises, code, ended_on, exploitation, kind, position, public) to waymark_visitor

table pathways.sign_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  sign text not null
  version integer not null
  at timestamp with time zone not null default clock_timestamp()
  actor uuid not null
  actor_name text not null
  event jsonb not null
  constraint sign_event_actor_name_check CHECK (((length(actor_name) >= 1) AND (length(actor_name) <= 200)))
  constraint sign_event_sign_fkey FOREIGN KEY (sign) REFERENCES pathways.sign(code)
  constraint sign_event_pkey PRIMARY KEY (id)
  CREATE INDEX sign_event_sign ON pathways.sign_event USING btree (sign, version DESC)
  policy sign_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND ( SELECT (access.scopes('KEEP_SIGNS'::text) && ARRAY['partnership'::text])))
  policy sign_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table pathways.sign_wording owner waymark_owner row-security forced
  sign text not null
  number integer not null
  words text not null
  next text not null
  from_date date
  constraint sign_wording_next_check CHECK (((length(next) >= 1) AND (length(next) <= 300)))
  constraint sign_wording_number_check CHECK ((number > 0))
  constraint sign_wording_words_check CHECK (((length(words) >= 1) AND (length(words) <= 200)))
  constraint sign_wording_sign_fkey FOREIGN KEY (sign) REFERENCES pathways.sign(code)
  constraint sign_wording_pkey PRIMARY KEY (sign, number)
  policy sign_wording_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('KEEP_SIGNS'::text) && ARRAY['partnership'::text]))
  policy sign_wording_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PATHWAYS'::text) && ARRAY['partnership'::text]))
  policy sign_wording_visitor_select for select to waymark_visitor using true
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select (from_date, next, number, sign, words) to waymark_visitor

table reminders.automatic owner waymark_owner row-security forced
  person uuid not null
  subject text not null
  due date not null
  stage integer not null
  on_day date not null
  constraint automatic_stage_check CHECK (((stage >= '-1'::integer) AND (stage <= 10000)))
  constraint automatic_subject_check CHECK ((subject ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'::text))
  constraint automatic_pkey PRIMARY KEY (person, subject, due, stage)
  CREATE INDEX automatic_day ON reminders.automatic USING btree (on_day)
  policy automatic_delete for delete to waymark_clock using true
  policy automatic_insert for insert to waymark_clock with check true
  policy automatic_select for select to waymark_clock using true
  grant delete, insert, select to waymark_clock

table reminders.calendar_address owner waymark_owner row-security forced
  person uuid not null
  token_hash bytea not null
  made_at timestamp with time zone not null
  constraint calendar_address_token_hash_check CHECK ((length(token_hash) = 32))
  constraint calendar_address_pkey PRIMARY KEY (person)
  constraint calendar_address_token_hash_key UNIQUE (token_hash)
  policy calendar_address_clock_select for select to waymark_clock using true
  policy calendar_address_delete for delete to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy calendar_address_insert for insert to waymark_app with check ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy calendar_address_select for select to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy calendar_address_update for update to waymark_app using ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))) with check ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  grant delete, insert, select to waymark_app
  grant select to waymark_clock
  grant update (made_at, token_hash) to waymark_app

table reminders.reminder owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  subject text not null
  on_day date not null
  sent_at timestamp with time zone not null
  by_person uuid not null
  by_name text not null
  people uuid[] not null
  scopes text[] not null
  constraint reminder_people_check CHECK ((cardinality(people) > 0))
  constraint reminder_subject_check CHECK ((subject ~ '^[A-Z]{2}-[0-9A-Z]{1,12}$'::text))
  constraint reminder_pkey PRIMARY KEY (id)
  constraint reminder_subject_on_day_key UNIQUE (subject, on_day)
  policy reminder_clock_select for select to waymark_clock using true
  policy reminder_insert for insert to waymark_app with check ((by_person = access.me()) AND (( SELECT access.scopes('SEND_REMINDERS'::text) AS scopes) && (scopes || 'partnership'::text)))
  policy reminder_select for select to waymark_app using (( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])) AND ((by_person = access.me()) OR (access.me() = ANY (people)) OR (( SELECT access.scopes('SEND_REMINDERS'::text) AS scopes) && (scopes || 'partnership'::text))))
  grant insert, select to waymark_app
  grant select to waymark_clock

table reminders.setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint setting_key_check CHECK ((key = ANY (ARRAY['before_days'::text, 'repeat_days'::text, 'quiet_from'::text, 'quiet_to'::text])))
  constraint setting_value_check CHECK (((value >= 0) AND (value <= 100)))
  constraint setting_pkey PRIMARY KEY (key, from_date)
  policy setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table rights.certificate owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  case_ref text not null
  organisation text not null
  closed_on date not null
  ended_on date not null
  why text not null
  casework_name text not null
  governance_name text not null
  begun_at timestamp with time zone not null
  erased_at timestamp with time zone
  counts jsonb
  gone_on date not null
  rows_gone_on date not null
  constraint certificate_case_ref_check CHECK ((case_ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint certificate_check CHECK ((num_nulls(erased_at, counts) = ANY (ARRAY[0, 2])))
  constraint certificate_ref_check CHECK ((ref ~ '^ER-[0-9A-Z]{7}$'::text))
  constraint certificate_pkey PRIMARY KEY (id)
  constraint certificate_ref_key UNIQUE (ref)
  policy certificate_insert for insert to waymark_clock with check (erased_at IS NULL)
  policy certificate_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])) OR (current_setting('role'::text) = 'waymark_clock'::text) OR (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])))
  policy certificate_update for update to waymark_clock using (erased_at IS NULL) with check (erased_at IS NOT NULL)
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (counts, erased_at) to waymark_clock

table rights.erasure_decision owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  side text not null
  erase boolean not null
  sealed bytea
  decided_by uuid not null
  decided_by_name text not null
  decided_at timestamp with time zone not null
  constraint erasure_decision_check CHECK ((erase = (sealed IS NULL)))
  constraint erasure_decision_side_check CHECK ((side = ANY (ARRAY['casework'::text, 'governance'::text])))
  constraint erasure_decision_case_id_fkey FOREIGN KEY (case_id) REFERENCES rights.retention(case_id) ON DELETE CASCADE
  constraint erasure_decision_pkey PRIMARY KEY (id)
  CREATE INDEX erasure_decision_case ON rights.erasure_decision USING btree (case_id, decided_at DESC)
  policy erasure_decision_insert for insert to waymark_app, waymark_clock with check ((decided_by = access.me()) AND (EXISTS ( SELECT FROM rights.retention r WHERE ((r.case_id = erasure_decision.case_id) AND (r.ends_on <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND (((erasure_decision.side = 'governance'::text) AND ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text]))) OR ((erasure_decision.side = 'casework'::text) AND (cases.owns(r.case_id) OR (('organisation:'::text || r.organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])))))))))
  policy erasure_decision_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM rights.retention r WHERE (r.case_id = erasure_decision.case_id)))
  CREATE TRIGGER erasure_decision_step BEFORE INSERT ON rights.erasure_decision FOR EACH ROW EXECUTE FUNCTION rights.erasure_decision_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table rights.hold owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  ref text not null
  kind text not null
  sealed bytea not null
  set_by uuid not null
  set_by_name text not null
  set_on date not null
  review_on date not null
  version integer not null default 1
  lifted_on date
  lifted_by uuid
  lifted_by_name text not null default ''::text
  constraint hold_check CHECK ((num_nulls(lifted_on, lifted_by) = ANY (ARRAY[0, 2])))
  constraint hold_kind_check CHECK ((kind = ANY (ARRAY['CLAIM'::text, 'INQUIRY'::text, 'REQUEST'::text, 'INVESTIGATION'::text, 'OTHER'::text])))
  constraint hold_ref_check CHECK ((ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint hold_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint hold_pkey PRIMARY KEY (id)
  CREATE INDEX hold_case ON rights.hold USING btree (case_id)
  policy hold_insert for insert to waymark_app, waymark_clock with check ((set_by = access.me()) AND (lifted_on IS NULL) AND (version = 1) AND (cases.works(case_id) OR (( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM rights.retention r WHERE ((r.case_id = hold.case_id) AND (r.ref = hold.ref)))))))
  policy hold_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])) OR (EXISTS ( SELECT FROM rights.retention r WHERE ((r.case_id = hold.case_id) AND (('organisation:'::text || r.organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[]))))))
  policy hold_update for update to waymark_app, waymark_clock using ((lifted_on IS NULL) AND (cases.owns(case_id) OR ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])))) with check (((lifted_by IS NULL) OR (lifted_by = access.me())) AND (cases.owns(case_id) OR ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text]))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (lifted_by, lifted_by_name, lifted_on, review_on, version) to waymark_app
  grant update (lifted_by, lifted_by_name, lifted_on, review_on, version) to waymark_clock

table rights.pack owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  request uuid not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  made_at timestamp with time zone not null
  proposed_by uuid not null
  proposed_by_name text not null
  sealed bytea
  approved_by uuid
  approved_by_name text not null default ''::text
  approved_at timestamp with time zone
  paper bytea
  file bytea
  handed_on date
  handed_way text
  handed_by_name text not null default ''::text
  constraint pack_check CHECK ((approved_by <> proposed_by))
  constraint pack_check1 CHECK ((num_nulls(approved_by, approved_at, paper, file) = ANY (ARRAY[0, 4])))
  constraint pack_check2 CHECK (((state <> ALL (ARRAY['APPROVED'::text, 'HANDED_OVER'::text])) OR (approved_by IS NOT NULL)))
  constraint pack_check3 CHECK (((state <> ALL (ARRAY['DRAFT'::text, 'READY'::text])) OR (approved_by IS NULL)))
  constraint pack_check4 CHECK (((state = 'HANDED_OVER'::text) = (handed_on IS NOT NULL)))
  constraint pack_check5 CHECK (((handed_on IS NULL) = (handed_way IS NULL)))
  constraint pack_handed_way_check CHECK ((handed_way = ANY (ARRAY['IN_PERSON'::text, 'SECURE_EMAIL'::text, 'POST'::text, 'TRUSTED_PERSON'::text])))
  constraint pack_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'READY'::text, 'APPROVED'::text, 'HANDED_OVER'::text, 'DROPPED'::text])))
  constraint pack_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint pack_request_case_id_fkey FOREIGN KEY (request, case_id) REFERENCES rights.request(id, case_id) ON DELETE CASCADE
  constraint pack_pkey PRIMARY KEY (id)
  constraint pack_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX pack_case ON rights.pack USING btree (case_id)
  CREATE UNIQUE INDEX pack_one ON rights.pack USING btree (request) WHERE (state <> 'DROPPED'::text)
  policy pack_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (proposed_by = access.me()) AND (state = 'DRAFT'::text) AND (version = 1) AND (sealed IS NULL))
  policy pack_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy pack_update for update to waymark_app, waymark_clock using ((cases.capacity(case_id) = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text])) AND (state = ANY (ARRAY['DRAFT'::text, 'READY'::text, 'APPROVED'::text]))) with check  CASE WHEN (state = 'DRAFT'::text) THEN (((proposed_by = access.me()) AND cases.works(case_id)) OR ((proposed_by <> access.me()) AND (cases.capacity(case_id) = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text])))) WHEN (state = 'READY'::text) THEN (((proposed_by = access.me()) AND cases.works(case_id)) OR ((proposed_by <> access.me()) AND (cases.capacity(case_id) = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text])))) WHEN (state = 'APPROVED'::text) THEN ((approved_by = access.me()) AND (cases.capacity(case_id) = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text]))) ELSE cases.works(case_id) END
  CREATE TRIGGER pack_steps BEFORE UPDATE ON rights.pack FOR EACH ROW EXECUTE FUNCTION rights.pack_steps() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (approved_at, approved_by, approved_by_name, file, handed_by_name, handed_on, handed_way, paper, sealed, state, version) to waymark_app
  grant update (approved_at, approved_by, approved_by_name, file, handed_by_name, handed_on, handed_way, paper, sealed, state, version) to waymark_clock

table rights.pack_line owner waymark_owner row-security forced
  pack uuid not null
  case_id uuid not null
  number integer not null
  version integer not null default 1
  marked boolean not null
  decision text
  reason text
  sealed bytea not null
  redaction bytea
  proposed_by uuid not null
  reviewed_by uuid
  reviewed_by_name text not null default ''::text
  constraint pack_line_check CHECK ((reviewed_by <> proposed_by))
  constraint pack_line_check1 CHECK (((decision IS NOT NULL) OR marked))
  constraint pack_line_check2 CHECK (((NOT ((decision = ANY (ARRAY['PARTLY'::text, 'WITHHELD'::text])) IS DISTINCT FROM (reason IS NOT NULL))) OR ((decision IS NULL) AND (reason IS NULL))))
  constraint pack_line_check3 CHECK (((reason IS NULL) = (redaction IS NULL)))
  constraint pack_line_decision_check CHECK ((decision = ANY (ARRAY['GIVEN'::text, 'PARTLY'::text, 'WITHHELD'::text])))
  constraint pack_line_number_check CHECK ((number > 0))
  constraint pack_line_reason_check CHECK ((reason = ANY (ARRAY['OTHER_PERSON'::text, 'SOURCE'::text, 'SERIOUS_HARM'::text, 'CRIME'::text, 'PRIVILEGE'::text])))
  constraint pack_line_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint pack_line_pack_case_id_fkey FOREIGN KEY (pack, case_id) REFERENCES rights.pack(id, case_id) ON DELETE CASCADE
  constraint pack_line_pkey PRIMARY KEY (pack, number)
  CREATE INDEX pack_line_case ON rights.pack_line USING btree (case_id)
  policy pack_line_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (proposed_by = access.me()) AND (reviewed_by IS NULL) AND (reason IS NULL) AND (version = 1) AND (EXISTS ( SELECT FROM rights.pack p WHERE ((p.id = pack_line.pack) AND (p.state = 'DRAFT'::text) AND (p.version = 1) AND (p.proposed_by = access.me())))))
  policy pack_line_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy pack_line_update for update to waymark_app, waymark_clock using ((cases.capacity(case_id) = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text])) AND (EXISTS ( SELECT FROM rights.pack p WHERE ((p.id = pack_line.pack) AND (p.state = ANY (ARRAY['DRAFT'::text, 'READY'::text])))))) with check ((cases.works(case_id) AND (proposed_by = access.me()) AND (reviewed_by IS NULL) AND (EXISTS ( SELECT FROM rights.pack p WHERE ((p.id = pack_line.pack) AND (p.state = 'DRAFT'::text))))) OR ((cases.capacity(case_id) = ANY (ARRAY['owner'::text, 'worker'::text, 'reader'::text])) AND (proposed_by <> access.me()) AND ((reviewed_by IS NULL) OR (reviewed_by = access.me())) AND (EXISTS ( SELECT FROM rights.pack p WHERE ((p.id = pack_line.pack) AND (p.state = 'READY'::text))))))
  CREATE TRIGGER pack_line_steps BEFORE UPDATE ON rights.pack_line FOR EACH ROW EXECUTE FUNCTION rights.pack_line_steps() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (decision, reason, redaction, reviewed_by, reviewed_by_name, version) to waymark_app
  grant update (decision, reason, redaction, reviewed_by, reviewed_by_name, version) to waymark_clock

table rights.request owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  case_id uuid
  case_ref text not null default ''::text
  version integer not null default 1
  kind text not null
  state text not null default 'open'::text
  received_on date not null
  acknowledged_on date
  identity_on date
  extended_on date
  ended_on date
  sealed bytea
  recorded_by uuid not null
  recorded_by_name text not null
  constraint request_case_ref_check CHECK (((case_ref = ''::text) OR (case_ref ~ '^CA-[0-9A-Z]{7}$'::text)))
  constraint request_check CHECK ((acknowledged_on >= received_on))
  constraint request_check1 CHECK ((identity_on >= received_on))
  constraint request_check2 CHECK ((extended_on >= received_on))
  constraint request_check3 CHECK ((ended_on >= received_on))
  constraint request_check4 CHECK (((state = 'open'::text) = (ended_on IS NULL)))
  constraint request_check5 CHECK (((case_id IS NOT NULL) OR (sealed IS NULL)))
  constraint request_kind_check CHECK ((kind = ANY (ARRAY['ACCESS'::text, 'RECTIFICATION'::text, 'ERASURE'::text, 'OBJECTION'::text, 'RESTRICTION'::text, 'COMPLAINT'::text])))
  constraint request_ref_check CHECK ((ref ~ '^DR-[0-9A-Z]{7}$'::text))
  constraint request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'refused'::text, 'withdrawn'::text])))
  constraint request_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint request_pkey PRIMARY KEY (id)
  constraint request_of_case UNIQUE (id, case_id)
  constraint request_ref_key UNIQUE (ref)
  CREATE INDEX request_case ON rights.request USING btree (case_id)
  CREATE INDEX request_open ON rights.request USING btree (received_on) WHERE (state = 'open'::text)
  policy request_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND (state = 'open'::text) AND (version = 1) AND (cases.works(case_id) OR ((case_id IS NULL) AND (sealed IS NULL) AND ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))))
  policy request_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))
  policy request_update for update to waymark_app, waymark_clock using ((state = 'open'::text) AND (cases.works(case_id) OR ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))) with check (cases.works(case_id) OR ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (acknowledged_on, ended_on, extended_on, identity_on, state, version) to waymark_app
  grant update (acknowledged_on, case_id, ended_on, extended_on, identity_on, state, version) to waymark_clock

table rights.request_pause owner waymark_owner row-security forced
  id uuid not null
  request uuid not null
  why text not null
  from_day date not null
  until_day date
  version integer not null default 1
  set_by uuid not null
  set_by_name text not null
  constraint request_pause_check CHECK ((until_day >= from_day))
  constraint request_pause_why_check CHECK ((why = ANY (ARRAY['IDENTITY'::text, 'SCOPE'::text])))
  constraint request_pause_request_fkey FOREIGN KEY (request) REFERENCES rights.request(id) ON DELETE CASCADE
  constraint request_pause_pkey PRIMARY KEY (id)
  CREATE INDEX request_pause_request ON rights.request_pause USING btree (request)
  CREATE UNIQUE INDEX request_pause_one ON rights.request_pause USING btree (request) WHERE (until_day IS NULL)
  policy request_pause_insert for insert to waymark_app, waymark_clock with check ((set_by = access.me()) AND (until_day IS NULL) AND (EXISTS ( SELECT FROM rights.request r WHERE ((r.id = request_pause.request) AND (r.state = 'open'::text) AND (cases.works(r.case_id) OR ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))))))
  policy request_pause_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM rights.request r WHERE (r.id = request_pause.request)))
  policy request_pause_update for update to waymark_app, waymark_clock using (until_day IS NULL) with check ((until_day IS NOT NULL) AND (EXISTS ( SELECT FROM rights.request r WHERE ((r.id = request_pause.request) AND (cases.works(r.case_id) OR ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (until_day, version) to waymark_app
  grant update (until_day, version) to waymark_clock

table rights.request_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  constraint request_setting_key_check CHECK ((key = ANY (ARRAY['answer_months'::text, 'extension_months'::text, 'complaint_days'::text])))
  constraint request_setting_value_check CHECK (((value >= 1) AND (value <= 400)))
  constraint request_setting_pkey PRIMARY KEY (key, from_date)
  policy request_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text]))
  policy request_setting_select for select to waymark_app, waymark_clock using (( SELECT ((access.scopes('MANAGE_DATA_REQUESTS'::text) || access.scopes('WORK_CASES'::text)) <> '{}'::text[])) OR (current_setting('role'::text) = 'waymark_clock'::text))
  policy request_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value) to waymark_app
  grant update (set_by, value) to waymark_clock

table rights.retention owner waymark_owner row-security forced
  case_id uuid not null
  ref text not null
  organisation text not null
  closed_on date not null
  ends_on date not null
  why text not null
  constraint retention_check CHECK ((ends_on > closed_on))
  constraint retention_ref_check CHECK ((ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint retention_why_check CHECK ((why = ANY (ARRAY['CLOSED'::text, 'CHILD'::text, 'CHILD_AGE_UNKNOWN'::text])))
  constraint retention_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint retention_pkey PRIMARY KEY (case_id)
  CREATE INDEX retention_ends ON rights.retention USING btree (ends_on)
  policy retention_delete for delete to waymark_clock using true
  policy retention_insert for insert to waymark_clock with check true
  policy retention_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])) OR ((('organisation:'::text || organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])) AND (NOT cases.shut_out(case_id))))
  policy retention_update for update to waymark_clock using true with check true
  grant select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (closed_on, ends_on, organisation, why) to waymark_clock

table rights.retention_check owner waymark_owner row-security forced
  id uuid not null
  source text not null
  checked_by text not null
  checked_on date not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint retention_check_checked_by_check CHECK (((length(checked_by) >= 1) AND (length(checked_by) <= 200)))
  constraint retention_check_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint retention_check_pkey PRIMARY KEY (id)
  policy retention_check_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])) AND (recorded_by = access.me()))
  policy retention_check_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table rights.retention_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  constraint retention_setting_key_check CHECK ((key = ANY (ARRAY['case_years'::text, 'child_age'::text, 'notification_years'::text, 'draft_days'::text, 'key_copy_days'::text, 'database_copy_days'::text])))
  constraint retention_setting_value_check CHECK (((value >= 1) AND (value <= 4000)))
  constraint retention_setting_pkey PRIMARY KEY (key, from_date)
  policy retention_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text]))
  policy retention_setting_select for select to waymark_app, waymark_clock using (( SELECT (((access.scopes('MANAGE_RETENTION'::text) || access.scopes('WORK_CASES'::text)) || access.scopes('SUPERVISE_CASES'::text)) <> '{}'::text[])) OR (current_setting('role'::text) = 'waymark_clock'::text))
  policy retention_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MANAGE_RETENTION'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value) to waymark_app
  grant update (set_by, value) to waymark_clock

table risks.acceptance owner waymark_owner row-security forced
  id uuid not null
  risk text not null
  accepted_by uuid not null
  accepted_by_name text not null
  reason text not null
  on_day date not null
  until_day date not null
  copy jsonb not null
  recorded_by uuid not null
  recorded_by_name text not null
  ended_on date
  ended_because text not null default ''::text
  constraint acceptance_check CHECK ((until_day >= on_day))
  constraint acceptance_check1 CHECK (((ended_on IS NULL) = (ended_because = ''::text)))
  constraint acceptance_ended_because_check CHECK ((length(ended_because) <= 1000))
  constraint acceptance_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint acceptance_risk_fkey FOREIGN KEY (risk) REFERENCES risks.risk(ref)
  constraint acceptance_pkey PRIMARY KEY (id)
  CREATE UNIQUE INDEX acceptance_current ON risks.acceptance USING btree (risk) WHERE (ended_on IS NULL)
  policy acceptance_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND (ended_on IS NULL) AND risks.may_write(risk, false))
  policy acceptance_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM risks.risk r WHERE (r.ref = acceptance.risk)))
  policy acceptance_update for update to waymark_app, waymark_clock using ((ended_on IS NULL) AND risks.may_write(risk, true)) with check (ended_on IS NOT NULL)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_because, ended_on) to waymark_app
  grant update (ended_because, ended_on) to waymark_clock

table risks.control owner waymark_owner row-security forced
  id uuid not null
  risk text not null
  version integer not null default 1
  words text not null
  owner text
  works text not null
  ended boolean not null default false
  constraint control_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)))
  constraint control_works_check CHECK ((works = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text])))
  constraint control_risk_fkey FOREIGN KEY (risk) REFERENCES risks.risk(ref)
  constraint control_pkey PRIMARY KEY (id)
  CREATE INDEX control_risk ON risks.control USING btree (risk)
  policy control_insert for insert to waymark_app, waymark_clock with check risks.may_write(risk, true)
  policy control_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM risks.risk r WHERE (r.ref = control.risk)))
  policy control_update for update to waymark_app, waymark_clock using risks.may_write(risk, true) with check risks.may_write(risk, true)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended, owner, version, words, works) to waymark_app
  grant update (ended, owner, version, words, works) to waymark_clock

table risks.risk owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  group_code text not null
  area text
  restricted boolean not null default false
  category text not null
  cause text not null
  event text not null
  effect text not null
  treatment text not null default ''::text
  owner_organisation text
  owner_seat text
  registered_on date not null
  review_on date not null
  reviewed_on date
  state text not null default 'open'::text
  escalated_to text
  escalated_on date
  closed_on date
  reason text not null default ''::text
  constraint risk_category_check CHECK ((category = ANY (ARRAY['people'::text, 'delivery'::text, 'resources'::text, 'information'::text, 'legal'::text, 'confidence'::text])))
  constraint risk_cause_check CHECK (((length(cause) >= 1) AND (length(cause) <= 1000)))
  constraint risk_check CHECK ((num_nonnulls(owner_organisation, owner_seat) = 1))
  constraint risk_check1 CHECK (((state <> ALL (ARRAY['escalated'::text, 'taken_on'::text])) OR (num_nulls(escalated_to, escalated_on) = 0)))
  constraint risk_check2 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
  constraint risk_check3 CHECK (((state <> ALL (ARRAY['escalated'::text, 'closed'::text])) OR (reason <> ''::text)))
  constraint risk_effect_check CHECK (((length(effect) >= 1) AND (length(effect) <= 1000)))
  constraint risk_event_check CHECK (((length(event) >= 1) AND (length(event) <= 200)))
  constraint risk_reason_check CHECK ((length(reason) <= 1000))
  constraint risk_ref_check CHECK ((ref ~ '^RK-[0-9]{4,}$'::text))
  constraint risk_state_check CHECK ((state = ANY (ARRAY['open'::text, 'escalated'::text, 'taken_on'::text, 'accepted'::text, 'closed'::text])))
  constraint risk_treatment_check CHECK ((length(treatment) <= 4000))
  constraint risk_pkey PRIMARY KEY (ref)
  CREATE INDEX risk_group ON risks.risk USING btree (group_code)
  CREATE INDEX risk_review ON risks.risk USING btree (review_on) WHERE (state <> 'closed'::text)
  policy risk_insert for insert to waymark_app, waymark_clock with check ((state = 'open'::text) AND (escalated_to IS NULL) AND risks.keeps(group_code, area) AND (NOT (area IS DISTINCT FROM ( SELECT min(g.area) AS min FROM directory_open.group_area g WHERE (g.group_code = risk.group_code) HAVING (count(*) = 1)))))
  policy risk_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('VIEW_RISKS'::text) && ARRAY['partnership'::text])) AND ((NOT restricted) OR ( SELECT (access.scopes('DECIDE_RISKS'::text) && ARRAY['partnership'::text])) OR risks.keeps(group_code, area) OR risks.answers_for(owner_organisation, group_code, owner_seat) OR risks.sits(group_code, NULL::text) OR risks.sits(escalated_to, NULL::text)))
  policy risk_update for update to waymark_app, waymark_clock using (risks.keeps(group_code, area) OR risks.answers_for(owner_organisation, group_code, owner_seat) OR ((escalated_to IS NOT NULL) AND ( SELECT (access.scopes('DECIDE_RISKS'::text) && ARRAY['partnership'::text])))) with check (risks.keeps(group_code, area) OR risks.answers_for(owner_organisation, group_code, owner_seat) OR ( SELECT (access.scopes('DECIDE_RISKS'::text) && ARRAY['partnership'::text])))
  CREATE TRIGGER risk_step BEFORE UPDATE ON risks.risk FOR EACH ROW EXECUTE FUNCTION risks.risk_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (category, cause, closed_on, effect, escalated_on, escalated_to, event, owner_organisation, owner_seat, reason, restricted, review_on, reviewed_on, state, treatment, version) to waymark_app
  grant update (category, cause, closed_on, effect, escalated_on, escalated_to, event, owner_organisation, owner_seat, reason, restricted, review_on, reviewed_on, state, treatment, version) to waymark_clock

table risks.risk_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  risk text not null
  on_day date not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint risk_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint risk_event_words_check CHECK ((length(words) <= 1000))
  constraint risk_event_risk_fkey FOREIGN KEY (risk) REFERENCES risks.risk(ref)
  constraint risk_event_pkey PRIMARY KEY (id)
  CREATE INDEX risk_event_risk ON risks.risk_event USING btree (risk, at DESC)
  policy risk_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM risks.risk r WHERE ((r.ref = risk_event.risk) AND (risks.keeps(r.group_code, r.area) OR risks.answers_for(r.owner_organisation, r.group_code, r.owner_seat) OR ( SELECT (access.scopes('DECIDE_RISKS'::text) && ARRAY['partnership'::text])))))))
  policy risk_event_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM risks.risk r WHERE (r.ref = risk_event.risk)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table risks.scale owner waymark_owner row-security forced
  number integer not null
  from_day date not null
  likelihood text[] not null
  impact text[] not null
  amber_from integer not null
  red_from integer not null
  set_by text not null
  constraint scale_check CHECK ((((cardinality(likelihood) >= 3) AND (cardinality(likelihood) <= 7)) AND (cardinality(impact) = cardinality(likelihood))))
  constraint scale_check1 CHECK (((amber_from > 1) AND (red_from > amber_from) AND (red_from <= (cardinality(likelihood) * cardinality(likelihood)))))
  constraint scale_number_check CHECK ((number > 0))
  constraint scale_pkey PRIMARY KEY (number)
  policy scale_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy scale_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_RISKS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table risks.score owner waymark_owner row-security forced
  id uuid not null
  risk text not null
  kind text not null
  likelihood integer not null
  impact integer not null
  scale integer not null
  on_day date not null
  at timestamp with time zone not null
  reason text not null
  recorded_by uuid not null
  recorded_by_name text not null
  constraint score_impact_check CHECK (((impact >= 1) AND (impact <= 7)))
  constraint score_kind_check CHECK ((kind = ANY (ARRAY['inherent'::text, 'current'::text, 'target'::text])))
  constraint score_likelihood_check CHECK (((likelihood >= 1) AND (likelihood <= 7)))
  constraint score_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 1000)))
  constraint score_risk_fkey FOREIGN KEY (risk) REFERENCES risks.risk(ref)
  constraint score_scale_fkey FOREIGN KEY (scale) REFERENCES risks.scale(number)
  constraint score_pkey PRIMARY KEY (id)
  CREATE INDEX score_risk ON risks.score USING btree (risk, kind, on_day DESC, at DESC)
  policy score_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND risks.may_write(risk, true))
  policy score_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM risks.risk r WHERE (r.ref = score.risk)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table sharing.basis owner waymark_owner row-security forced
  code text not null
  position integer not null
  need text not null
  article6 text not null
  article9 text not null
  condition text
  from_day date
  until_day date
  source text not null
  checked_by text not null default ''::text
  checked_on date
  version integer not null default 1
  constraint basis_article6_check CHECK (((length(article6) >= 1) AND (length(article6) <= 200)))
  constraint basis_article9_check CHECK (((length(article9) >= 1) AND (length(article9) <= 300)))
  constraint basis_check CHECK ((until_day >= from_day))
  constraint basis_check1 CHECK (((checked_by = ''::text) = (checked_on IS NULL)))
  constraint basis_checked_by_check CHECK ((length(checked_by) <= 200))
  constraint basis_code_check CHECK ((code ~ '^[A-Z0-9_]{2,40}$'::text))
  constraint basis_condition_check CHECK ((condition = ANY (ARRAY['SCH1_6'::text, 'SCH1_10'::text, 'SCH1_18'::text, 'PART3_42'::text])))
  constraint basis_need_check CHECK (((length(need) >= 1) AND (length(need) <= 200)))
  constraint basis_source_check CHECK (((length(source) >= 1) AND (length(source) <= 300)))
  constraint basis_pkey PRIMARY KEY (code)
  policy basis_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy basis_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy basis_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (article6, article9, checked_by, checked_on, need, source, until_day, version) to waymark_app
  grant update (article6, article9, checked_by, checked_on, need, source, until_day, version) to waymark_clock

table sharing.copy owner waymark_owner row-security forced
  disclosure uuid not null
  case_id uuid not null
  ref text not null
  recipient uuid
  organisation text not null
  from_day date not null
  until_day date not null
  live boolean not null default false
  wrapped bytea not null
  sealed bytea not null
  constraint copy_ref_check CHECK ((ref ~ '^SH-[0-9A-Z]{7}$'::text))
  constraint copy_wrapped_check CHECK ((length(wrapped) <= 200))
  constraint copy_disclosure_case_id_fkey FOREIGN KEY (disclosure, case_id) REFERENCES sharing.disclosure(id, case_id) ON DELETE CASCADE
  constraint copy_pkey PRIMARY KEY (disclosure)
  constraint copy_disclosure_case_id_key UNIQUE (disclosure, case_id)
  constraint copy_ref_key UNIQUE (ref)
  CREATE INDEX copy_case ON sharing.copy USING btree (case_id)
  CREATE INDEX copy_recipient ON sharing.copy USING btree (recipient) WHERE live
  policy copy_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (NOT live) AND (EXISTS ( SELECT FROM sharing.disclosure d WHERE ((d.id = copy.disclosure) AND (d.case_id = copy.case_id) AND (d.ref = copy.ref) AND (d.state = 'PREPARED'::text) AND (NOT (d.to_person IS DISTINCT FROM copy.recipient)) AND (d.from_day = copy.from_day) AND (d.until_day = copy.until_day)))))
  policy copy_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR (live AND ((((now() AT TIME ZONE 'Europe/London'::text))::date >= from_day) AND (((now() AT TIME ZONE 'Europe/London'::text))::date <= until_day)) AND sharing.receives(case_id, recipient) AND ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))))
  policy copy_update for update to waymark_app, waymark_clock using cases.works(case_id) with check (cases.works(case_id) AND ((NOT live) OR (EXISTS ( SELECT FROM sharing.disclosure d WHERE ((d.id = copy.disclosure) AND (d.state = 'SHARED'::text))))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (live) to waymark_app
  grant update (live, wrapped) to waymark_clock

table sharing.copy_look owner waymark_owner row-security forced
  id uuid not null
  disclosure uuid not null
  case_id uuid not null
  at timestamp with time zone not null
  person uuid not null
  person_name text not null
  organisation text not null
  way text not null
  constraint copy_look_way_check CHECK ((way = ANY (ARRAY['PAGE'::text, 'PDF'::text])))
  constraint copy_look_disclosure_case_id_fkey FOREIGN KEY (disclosure, case_id) REFERENCES sharing.copy(disclosure, case_id) ON DELETE CASCADE
  constraint copy_look_pkey PRIMARY KEY (id)
  CREATE INDEX copy_look_case ON sharing.copy_look USING btree (case_id)
  CREATE INDEX copy_look_disclosure ON sharing.copy_look USING btree (disclosure, at DESC)
  policy copy_look_insert for insert to waymark_app, waymark_clock with check ((person = access.me()) AND (EXISTS ( SELECT FROM sharing.copy c WHERE ((c.disclosure = copy_look.disclosure) AND (c.case_id = copy_look.case_id)))))
  policy copy_look_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ((person = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table sharing.counselling_decision owner waymark_owner row-security forced
  id uuid not null
  part uuid not null
  case_id uuid not null
  part_version integer not null
  agreed boolean not null
  decided_by uuid not null
  decided_by_name text not null
  decided_on date not null
  sealed bytea not null
  constraint counselling_decision_part_case_id_fkey FOREIGN KEY (part, case_id) REFERENCES sharing.police_request_part(id, case_id) ON DELETE CASCADE
  constraint counselling_decision_pkey PRIMARY KEY (id)
  constraint counselling_decision_part_part_version_key UNIQUE (part, part_version)
  CREATE INDEX counselling_decision_case ON sharing.counselling_decision USING btree (case_id)
  policy counselling_decision_insert for insert to waymark_app, waymark_clock with check (cases.belongs(case_id) AND ( SELECT (access.scopes('SUPERVISE_CASES'::text) <> '{}'::text[])) AND (decided_by = access.me()) AND (EXISTS ( SELECT FROM sharing.police_request_part p WHERE ((p.id = counselling_decision.part) AND (p.case_id = counselling_decision.case_id) AND (p.version = counselling_decision.part_version) AND (p.decision = 'PROPOSED'::text) AND (p.decided_by <> access.me())))))
  policy counselling_decision_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table sharing.disclosure owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  case_ref text not null
  ref text not null
  version integer not null default 1
  state text not null default 'PREPARED'::text
  organisation text not null
  to_person uuid
  to_organisation text
  parts text[] not null
  purpose text not null
  basis text not null
  from_day date not null
  until_day date not null
  channel text not null
  told text not null
  answer text not null
  why_not_told text
  ask_on date
  ground text
  without_agreement boolean not null default false
  tell_by date
  told_on date
  deletion text
  deletion_due date
  request_ref text
  prepared_by uuid not null
  prepared_by_name text not null
  prepared_at timestamp with time zone not null
  shared_by uuid
  shared_by_name text not null default ''::text
  shared_at timestamp with time zone
  ended_by_name text not null default ''::text
  ended_at timestamp with time zone
  sealed bytea not null
  constraint disclosure_answer_check CHECK ((answer = ANY (ARRAY['AGREED'::text, 'REFUSED'::text, 'UNDECIDED'::text, 'CANNOT'::text, 'NOT_ASKED'::text])))
  constraint disclosure_case_ref_check CHECK ((case_ref ~ '^CA-[0-9A-Z]{7}$'::text))
  constraint disclosure_channel_check CHECK ((channel = ANY (ARRAY['WAYMARK'::text, 'SECURE_EMAIL'::text, 'POST'::text, 'BY_HAND'::text, 'SPOKEN'::text])))
  constraint disclosure_check CHECK ((until_day >= from_day))
  constraint disclosure_check1 CHECK (((to_person IS NOT NULL) = (channel = 'WAYMARK'::text)))
  constraint disclosure_check2 CHECK (((told = 'NOT_TOLD'::text) = (why_not_told IS NOT NULL)))
  constraint disclosure_check3 CHECK (((told = 'ASKED'::text) OR (answer = 'NOT_ASKED'::text)))
  constraint disclosure_check4 CHECK (((told <> 'NOT_TOLD'::text) OR (ask_on IS NOT NULL)))
  constraint disclosure_check5 CHECK ((num_nulls(shared_by, shared_at) = ANY (ARRAY[0, 2])))
  constraint disclosure_check6 CHECK (((state = ANY (ARRAY['SHARED'::text, 'RECALLED'::text, 'ENDED'::text])) = (shared_at IS NOT NULL)))
  constraint disclosure_check7 CHECK (((state = ANY (ARRAY['RECALLED'::text, 'ENDED'::text, 'DROPPED'::text])) = (ended_at IS NOT NULL)))
  constraint disclosure_check8 CHECK (((shared_at IS NULL) OR (answer = 'AGREED'::text) OR without_agreement))
  constraint disclosure_deletion_check CHECK ((deletion = ANY (ARRAY['ASKED'::text, 'DELETED'::text, 'KEPT'::text])))
  constraint disclosure_ground_check CHECK ((ground = ANY (ARRAY['CANNOT_BE_GIVEN'::text, 'NOT_OBTAINABLE'::text, 'PROTECTION_AT_RISK'::text])))
  constraint disclosure_purpose_check CHECK ((purpose ~ '^[A-Z_]{2,30}$'::text))
  constraint disclosure_ref_check CHECK ((ref ~ '^SH-[0-9A-Z]{7}$'::text))
  constraint disclosure_request_ref_check CHECK ((request_ref ~ '^PR-[0-9A-Z]{7}$'::text))
  constraint disclosure_state_check CHECK ((state = ANY (ARRAY['PREPARED'::text, 'SHARED'::text, 'RECALLED'::text, 'ENDED'::text, 'DROPPED'::text])))
  constraint disclosure_told_check CHECK ((told = ANY (ARRAY['ASKED'::text, 'TOLD'::text, 'NOT_TOLD'::text])))
  constraint disclosure_why_not_told_check CHECK ((why_not_told = ANY (ARRAY['DANGER'::text, 'PREJUDICE'::text, 'NOT_REACHED'::text])))
  constraint disclosure_basis_fkey FOREIGN KEY (basis) REFERENCES sharing.basis(code)
  constraint disclosure_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint disclosure_pkey PRIMARY KEY (id)
  constraint disclosure_id_case_id_key UNIQUE (id, case_id)
  constraint disclosure_ref_key UNIQUE (ref)
  CREATE INDEX disclosure_case ON sharing.disclosure USING btree (case_id)
  policy disclosure_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (prepared_by = access.me()) AND (state = 'PREPARED'::text) AND (version = 1) AND (EXISTS ( SELECT FROM cases.case_record c WHERE ((c.id = disclosure.case_id) AND (c.ref = disclosure.case_ref)))))
  policy disclosure_select for select to waymark_app, waymark_clock using (cases.opens(case_id) OR ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])))
  policy disclosure_update for update to waymark_app, waymark_clock using (cases.works(case_id) AND (state <> 'DROPPED'::text)) with check cases.works(case_id)
  CREATE TRIGGER disclosure_steps BEFORE UPDATE ON sharing.disclosure FOR EACH ROW EXECUTE FUNCTION sharing.disclosure_steps() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ask_on, deletion, deletion_due, ended_at, ended_by_name, ground, sealed, shared_at, shared_by, shared_by_name, state, tell_by, told_on, version, without_agreement) to waymark_app
  grant update (ask_on, deletion, deletion_due, ended_at, ended_by_name, ground, sealed, shared_at, shared_by, shared_by_name, state, tell_by, told_on, version, without_agreement) to waymark_clock

table sharing.htcds_export owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  purpose text not null
  identity boolean not null
  agreed text not null
  sealed bytea not null
  made_by uuid not null
  made_by_name text not null
  made_on date not null
  constraint htcds_export_agreed_check CHECK ((agreed = ANY (ARRAY['AGREED'::text, 'WITHOUT'::text])))
  constraint htcds_export_purpose_check CHECK ((purpose = ANY (ARRAY['SUPPORT'::text, 'SAFEGUARDING'::text, 'PERSON'::text, 'RESEARCH'::text, 'MOVE'::text])))
  constraint htcds_export_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint htcds_export_pkey PRIMARY KEY (id)
  CREATE INDEX htcds_export_case ON sharing.htcds_export USING btree (case_id)
  policy htcds_export_insert for insert to waymark_app, waymark_clock with check ((made_by = access.me()) AND cases.works(case_id) AND ((agreed = 'AGREED'::text) OR ( SELECT (access.scopes('SHARE_WITHOUT_AGREEMENT'::text) <> '{}'::text[]))))
  policy htcds_export_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table sharing.incoming owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  organisation text not null
  partner uuid not null
  state text not null
  file bytea
  receipt bytea
  uploaded_by uuid not null
  uploaded_by_name text not null
  uploaded_on date not null
  answered_by uuid
  answered_by_name text not null default ''::text
  answered_on date
  version integer not null default 1
  constraint incoming_check CHECK (((state = 'WAITING'::text) = (file IS NOT NULL)))
  constraint incoming_check1 CHECK (((state = 'WAITING'::text) = (receipt IS NULL)))
  constraint incoming_ref_check CHECK ((ref ~ '^TI-[0-9A-Z]{7}$'::text))
  constraint incoming_state_check CHECK ((state = ANY (ARRAY['WAITING'::text, 'ACCEPTED'::text, 'REJECTED'::text])))
  constraint incoming_partner_fkey FOREIGN KEY (partner) REFERENCES sharing.partner(id)
  constraint incoming_pkey PRIMARY KEY (id)
  constraint incoming_ref_key UNIQUE (ref)
  policy incoming_insert for insert to waymark_app, waymark_clock with check ((state = 'WAITING'::text) AND (uploaded_by = access.me()) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('WORK_CASES'::text) AS scopes)::text[])))
  policy incoming_select for select to waymark_app, waymark_clock using (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('WORK_CASES'::text) AS scopes)::text[]))
  policy incoming_update for update to waymark_app, waymark_clock using ((state = 'WAITING'::text) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('WORK_CASES'::text) AS scopes)::text[]))) with check ((state <> 'WAITING'::text) AND (answered_by = access.me()) AND (('organisation:'::text || organisation) = ANY (( SELECT access.scopes('WORK_CASES'::text) AS scopes)::text[])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answered_by, answered_by_name, answered_on, file, receipt, state, version) to waymark_app
  grant update (answered_by, answered_by_name, answered_on, file, receipt, state, version) to waymark_clock

table sharing.partner owner waymark_owner row-security forced
  id uuid not null
  name text not null
  sealing text not null
  signing text not null
  fingerprint text not null
  added_by uuid not null
  added_by_name text not null
  added_on date not null
  confirmed_by uuid
  confirmed_by_name text not null default ''::text
  confirmed_on date
  compared_with text not null default ''::text
  retired_on date
  version integer not null default 1
  constraint partner_check CHECK ((num_nulls(confirmed_by, confirmed_on) = ANY (ARRAY[0, 2])))
  constraint partner_check1 CHECK ((confirmed_by <> added_by))
  constraint partner_compared_with_check CHECK ((length(compared_with) <= 200))
  constraint partner_fingerprint_check CHECK ((fingerprint ~ '^[0-9 ]{71}$'::text))
  constraint partner_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint partner_sealing_check CHECK ((length(sealing) <= 5000))
  constraint partner_signing_check CHECK ((length(signing) <= 5000))
  constraint partner_pkey PRIMARY KEY (id)
  constraint partner_fingerprint_key UNIQUE (fingerprint)
  policy partner_insert for insert to waymark_app, waymark_clock with check ((added_by = access.me()) AND (confirmed_by IS NULL) AND ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) <> '{}'::text[])))
  policy partner_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('VIEW_DIRECTORY'::text) <> '{}'::text[])) OR ( SELECT (current_setting('role'::text) = 'waymark_clock'::text)))
  policy partner_update for update to waymark_app, waymark_clock using (( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) <> '{}'::text[])) OR ( SELECT (access.scopes('SUPERVISE_CASES'::text) <> '{}'::text[]))) with check (((retired_on IS NOT NULL) AND ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) <> '{}'::text[]))) OR ((retired_on IS NULL) AND (confirmed_by = access.me()) AND ( SELECT (access.scopes('SUPERVISE_CASES'::text) <> '{}'::text[]))))
  CREATE TRIGGER partner_step BEFORE UPDATE ON sharing.partner FOR EACH ROW EXECUTE FUNCTION sharing.partner_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (compared_with, confirmed_by, confirmed_by_name, confirmed_on, retired_on, version) to waymark_app
  grant update (compared_with, confirmed_by, confirmed_by_name, confirmed_on, retired_on, version) to waymark_clock

table sharing.police_request owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  ref text not null
  version integer not null default 1
  state text not null default 'OPEN'::text
  received_on date not null
  answer_by date not null
  others_tried text not null
  notice text not null
  views text not null
  code_law text not null
  code_from date
  code_checked boolean not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  answered_on date
  answered_by_name text not null default ''::text
  disclosure_ref text
  sealed bytea not null
  constraint police_request_check CHECK ((answer_by >= received_on))
  constraint police_request_check1 CHECK (((state = 'OPEN'::text) = (answered_on IS NULL)))
  constraint police_request_code_law_check CHECK ((length(code_law) <= 40))
  constraint police_request_disclosure_ref_check CHECK ((disclosure_ref ~ '^SH-[0-9A-Z]{7}$'::text))
  constraint police_request_notice_check CHECK ((notice = ANY (ARRAY['GIVEN'::text, 'NOT_GIVEN'::text, 'NOT_SAID'::text])))
  constraint police_request_others_tried_check CHECK ((others_tried = ANY (ARRAY['YES'::text, 'NO'::text, 'NOT_SAID'::text])))
  constraint police_request_ref_check CHECK ((ref ~ '^PR-[0-9A-Z]{7}$'::text))
  constraint police_request_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'ANSWERED'::text, 'WITHDRAWN'::text])))
  constraint police_request_views_check CHECK ((views = ANY (ARRAY['CONTENT'::text, 'OBJECTS'::text, 'NO_VIEW'::text, 'NOT_ASKED'::text])))
  constraint police_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint police_request_pkey PRIMARY KEY (id)
  constraint police_request_id_case_id_key UNIQUE (id, case_id)
  constraint police_request_ref_key UNIQUE (ref)
  CREATE INDEX police_request_case ON sharing.police_request USING btree (case_id)
  policy police_request_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy police_request_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy police_request_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer_by, answered_by_name, answered_on, disclosure_ref, notice, sealed, state, version, views) to waymark_app
  grant update (answer_by, answered_by_name, answered_on, disclosure_ref, notice, sealed, state, version, views) to waymark_clock

table sharing.police_request_part owner waymark_owner row-security forced
  id uuid not null
  request uuid not null
  case_id uuid not null
  position integer not null
  part text not null
  version integer not null default 1
  decision text not null
  decided_by uuid
  decided_by_name text not null default ''::text
  decided_on date
  sealed bytea
  constraint police_request_part_check CHECK (((part <> 'COUNSELLING'::text) OR (decision = ANY (ARRAY['REFUSED'::text, 'REFUSED_PRESUMED'::text, 'PROPOSED'::text]))))
  constraint police_request_part_check1 CHECK (((part = 'COUNSELLING'::text) OR (decision <> ALL (ARRAY['REFUSED_PRESUMED'::text, 'PROPOSED'::text]))))
  constraint police_request_part_check2 CHECK (((decision = ANY (ARRAY['OPEN'::text, 'REFUSED_PRESUMED'::text])) = (decided_by IS NULL)))
  constraint police_request_part_check3 CHECK ((num_nulls(decided_by, decided_on, sealed) = ANY (ARRAY[0, 3])))
  constraint police_request_part_decision_check CHECK ((decision = ANY (ARRAY['OPEN'::text, 'GIVEN'::text, 'PARTLY'::text, 'REFUSED'::text, 'REFUSED_PRESUMED'::text, 'PROPOSED'::text])))
  constraint police_request_part_part_check CHECK ((part ~ '^[A-Z_]{2,30}$'::text))
  constraint police_request_part_request_case_id_fkey FOREIGN KEY (request, case_id) REFERENCES sharing.police_request(id, case_id) ON DELETE CASCADE
  constraint police_request_part_pkey PRIMARY KEY (id)
  constraint police_request_part_id_case_id_key UNIQUE (id, case_id)
  constraint police_request_part_request_part_key UNIQUE (request, part)
  CREATE INDEX police_request_part_case ON sharing.police_request_part USING btree (case_id)
  policy police_request_part_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (decision = ANY (ARRAY['OPEN'::text, 'REFUSED_PRESUMED'::text])))
  policy police_request_part_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy police_request_part_update for update to waymark_app, waymark_clock using (cases.works(case_id) AND (EXISTS ( SELECT FROM sharing.police_request r WHERE ((r.id = police_request_part.request) AND (r.state = 'OPEN'::text))))) with check (cases.works(case_id) AND (decided_by = access.me()))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (decided_by, decided_by_name, decided_on, decision, sealed, version) to waymark_app
  grant update (decided_by, decided_by_name, decided_on, decision, sealed, version) to waymark_clock

table sharing.policy_document owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  kind text not null
  organisation text not null
  partner text
  title text not null
  edition text not null
  conditions text[] not null default '{}'::text[]
  approved_by text not null
  approved_on date not null
  review_on date not null
  withdrawn_on date
  recorded_by uuid not null
  recorded_by_name text not null
  version integer not null default 1
  constraint policy_document_approved_by_check CHECK (((length(approved_by) >= 1) AND (length(approved_by) <= 200)))
  constraint policy_document_check CHECK ((review_on >= approved_on))
  constraint policy_document_check1 CHECK (((kind = 'AGREEMENT'::text) = (partner IS NOT NULL)))
  constraint policy_document_check2 CHECK (((kind = 'AGREEMENT'::text) OR (cardinality(conditions) > 0)))
  constraint policy_document_conditions_check CHECK ((conditions <@ ARRAY['SCH1_6'::text, 'SCH1_10'::text, 'SCH1_18'::text, 'PART3_42'::text]))
  constraint policy_document_edition_check CHECK (((length(edition) >= 1) AND (length(edition) <= 40)))
  constraint policy_document_kind_check CHECK ((kind = ANY (ARRAY['POLICY'::text, 'AGREEMENT'::text])))
  constraint policy_document_ref_check CHECK ((ref ~ '^AP-[0-9A-Z]{7}$'::text))
  constraint policy_document_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint policy_document_pkey PRIMARY KEY (id)
  constraint policy_document_ref_key UNIQUE (ref)
  CREATE INDEX policy_document_organisation ON sharing.policy_document USING btree (organisation)
  policy policy_document_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text]))
  policy policy_document_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy policy_document_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('MANAGE_DATA_REQUESTS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (approved_by, approved_on, conditions, edition, recorded_by, recorded_by_name, review_on, title, version, withdrawn_on) to waymark_app
  grant update (approved_by, approved_on, conditions, edition, recorded_by, recorded_by_name, review_on, title, version, withdrawn_on) to waymark_clock

table sharing.received_part owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  number integer not null
  sealed bytea not null
  constraint received_part_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint received_part_pkey PRIMARY KEY (id)
  constraint received_part_case_id_number_key UNIQUE (case_id, number)
  policy received_part_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy received_part_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table sharing.transfer owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  partner uuid not null
  state text not null
  parts text[] not null
  agreed text not null
  asked_on date
  handover_on date not null
  sealed bytea not null
  file bytea
  prepared_by uuid not null
  prepared_by_name text not null
  prepared_on date not null
  sent_on date
  closed_on date
  their_ref text not null default ''::text
  answer bytea
  version integer not null default 1
  constraint transfer_agreed_check CHECK ((agreed = ANY (ARRAY['AGREED'::text, 'WITHOUT'::text])))
  constraint transfer_check CHECK (((agreed = 'WITHOUT'::text) OR (asked_on IS NOT NULL)))
  constraint transfer_check1 CHECK (((state = ANY (ARRAY['SENT'::text, 'PREPARED'::text])) OR (file IS NULL)))
  constraint transfer_state_check CHECK ((state = ANY (ARRAY['PREPARED'::text, 'SENT'::text, 'RECEIVED'::text, 'REJECTED'::text, 'RECALLED'::text])))
  constraint transfer_their_ref_check CHECK ((length(their_ref) <= 40))
  constraint transfer_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint transfer_partner_fkey FOREIGN KEY (partner) REFERENCES sharing.partner(id)
  constraint transfer_pkey PRIMARY KEY (id)
  CREATE INDEX transfer_case ON sharing.transfer USING btree (case_id)
  CREATE UNIQUE INDEX transfer_open ON sharing.transfer USING btree (case_id) WHERE (state = ANY (ARRAY['PREPARED'::text, 'SENT'::text]))
  policy transfer_insert for insert to waymark_app, waymark_clock with check ((state = 'PREPARED'::text) AND (prepared_by = access.me()) AND (file IS NULL) AND cases.owns(case_id) AND ((agreed = 'AGREED'::text) OR ( SELECT (access.scopes('SHARE_WITHOUT_AGREEMENT'::text) <> '{}'::text[]))))
  policy transfer_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy transfer_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER transfer_step BEFORE UPDATE ON sharing.transfer FOR EACH ROW EXECUTE FUNCTION sharing.transfer_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, closed_on, file, sent_on, state, their_ref, version) to waymark_app
  grant update (answer, closed_on, file, sent_on, state, their_ref, version) to waymark_clock

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
  last_progress date
  open_blockers integer not null default 0
  changed_on date
  constraint action_check CHECK ((due_on >= start_on))
  constraint action_check1 CHECK (((status = ANY (ARRAY['COMPLETE'::text, 'WITHDRAWN'::text])) = (closed_on IS NOT NULL)))
  constraint action_check2 CHECK ((num_nulls(judged, judged_because, judged_by, judged_on, judged_until) = ANY (ARRAY[0, 5])))
  constraint action_detail_check CHECK ((length(detail) <= 4000))
  constraint action_judged_check CHECK ((judged = ANY (ARRAY['RED'::text, 'AMBER'::text, 'GREEN'::text])))
  constraint action_open_blockers_check CHECK ((open_blockers >= 0))
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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (area, changed_on, closed_because, closed_on, detail, due_on, judged, judged_because, judged_by, judged_on, judged_until, last_progress, lead_person, objective, open_blockers, owner, partners, start_on, status, title, version) to waymark_app
  grant update (area, changed_on, closed_because, closed_on, detail, due_on, judged, judged_because, judged_by, judged_on, judged_until, last_progress, lead_person, objective, open_blockers, owner, partners, start_on, status, title, version) to waymark_clock

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
  CREATE TRIGGER note_event AFTER INSERT ON strategy.action_event FOR EACH ROW EXECUTE FUNCTION strategy.note_event()
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table strategy.alignment owner waymark_owner row-security forced
  priority uuid not null
  objective text not null
  version integer not null default 1
  constraint alignment_objective_fkey FOREIGN KEY (objective) REFERENCES strategy.objective(code)
  constraint alignment_priority_fkey FOREIGN KEY (priority) REFERENCES strategy.partner_priority(id) ON DELETE CASCADE
  constraint alignment_pkey PRIMARY KEY (priority, objective)
  CREATE INDEX alignment_objective ON strategy.alignment USING btree (objective)
  policy alignment_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy alignment_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy alignment_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy alignment_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (version) to waymark_app
  grant update (version) to waymark_clock

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
  CREATE TRIGGER note_blocker AFTER INSERT OR UPDATE OF cleared_on ON strategy.blocker FOR EACH ROW EXECUTE FUNCTION strategy.note_blocker()
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (cleared_by, cleared_how, cleared_on, opened_by, opened_on, version, what) to waymark_app
  grant update (cleared_by, cleared_how, cleared_on, opened_by, opened_on, version, what) to waymark_clock

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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (added_by, added_on, removed_on, title, url, version) to waymark_app
  grant update (added_by, added_on, removed_on, title, url, version) to waymark_clock

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
  code text
  feed text
  constraint measure_check CHECK (((baseline IS NULL) = (baseline_on IS NULL)))
  constraint measure_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint measure_direction_check CHECK ((direction = ANY (ARRAY['UP'::text, 'DOWN'::text])))
  constraint measure_feed_check CHECK ((feed ~ '^[a-z][a-z0-9_]{0,39}$'::text))
  constraint measure_ref_check CHECK ((ref ~ '^ME-[0-9]{4,}$'::text))
  constraint measure_retired_because_check CHECK ((length(retired_because) <= 1000))
  constraint measure_retired_check CHECK (((retired_on IS NULL) = (retired_because = ''::text)))
  constraint measure_source_check CHECK (((length(source) >= 1) AND (length(source) <= 1000)))
  constraint measure_suppliers_check CHECK ((cardinality(suppliers) > 0))
  constraint measure_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint measure_unit_check CHECK ((unit = ANY (ARRAY['COUNT'::text, 'PER_CENT'::text, 'DAYS'::text, 'POUNDS'::text])))
  constraint measure_objective_fkey FOREIGN KEY (objective) REFERENCES strategy.objective(code)
  constraint measure_pkey PRIMARY KEY (id)
  constraint measure_code_key UNIQUE (code)
  constraint measure_ref_key UNIQUE (ref)
  CREATE INDEX measure_objective ON strategy.measure USING btree (objective)
  policy measure_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy measure_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy measure_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (baseline, baseline_on, counts_people, direction, feed, objective, retired_because, retired_on, source, suppliers, title, unit, version) to waymark_app
  grant update (baseline, baseline_on, counts_people, direction, feed, objective, retired_because, retired_on, source, suppliers, title, unit, version) to waymark_clock

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
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (judged, judged_because, judged_by, judged_on, judged_until, version) to waymark_app
  grant update (judged, judged_because, judged_by, judged_on, judged_until, version) to waymark_clock

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
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (target, version) to waymark_app
  grant update (target, version) to waymark_clock

table strategy.measure_value owner waymark_owner row-security forced
  measure uuid not null
  area text not null
  quarter text not null
  value numeric
  unavailable_because text
  recorded_at timestamp with time zone not null default clock_timestamp()
  recorded_by text not null
  version integer not null default 1
  few boolean not null default false
  constraint measure_value_check CHECK ((num_nonnulls(value, unavailable_because) =
CASE
    WHEN few THEN 0
    ELSE 1
END))
  constraint measure_value_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint measure_value_unavailable_because_check CHECK (((length(unavailable_because) >= 1) AND (length(unavailable_because) <= 1000)))
  constraint measure_value_measure_fkey FOREIGN KEY (measure) REFERENCES strategy.measure(id)
  constraint measure_value_pkey PRIMARY KEY (measure, area, quarter)
  CREATE INDEX measure_value_area ON strategy.measure_value USING btree (area, quarter)
  policy measure_value_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))
  policy measure_value_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy measure_value_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (few, recorded_at, recorded_by, unavailable_because, value, version) to waymark_app
  grant update (few, recorded_at, recorded_by, unavailable_because, value, version) to waymark_clock

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
  ended_on date
  constraint objective_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}(\.[0-9]{1,3})?$'::text))
  constraint objective_four_ps_check CHECK (((four_ps <@ ARRAY['PREVENT'::text, 'PROTECT'::text, 'PREPARE'::text, 'PURSUE'::text]) AND (cardinality(four_ps) > 0)))
  constraint objective_wording_check CHECK (((length(wording) >= 1) AND (length(wording) <= 1000)))
  constraint objective_priority_fkey FOREIGN KEY (priority) REFERENCES strategy.priority(code)
  constraint objective_pkey PRIMARY KEY (code)
  CREATE INDEX objective_priority ON strategy.objective USING btree (priority)
  policy objective_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy objective_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy objective_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (four_ps, imported, outcomes, owner, owner_person, position, priority, version, wording) to waymark_app
  grant update (ended_on, four_ps, imported, outcomes, owner, owner_person, position, priority, version, wording) to waymark_clock

table strategy.partner_plan owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  title text not null
  body text not null
  from_date date not null
  to_date date
  url text
  constraint partner_plan_check CHECK ((to_date >= from_date))
  constraint partner_plan_ref_check CHECK ((ref ~ '^PP-[0-9]{4,}$'::text))
  constraint partner_plan_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint partner_plan_url_check CHECK (((url ~ '^https://'::text) AND (length(url) <= 2000)))
  constraint partner_plan_pkey PRIMARY KEY (ref)
  policy partner_plan_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy partner_plan_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy partner_plan_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (body, from_date, title, to_date, url, version) to waymark_app
  grant update (body, from_date, title, to_date, url, version) to waymark_clock

table strategy.partner_priority owner waymark_owner row-security forced
  id uuid not null
  plan text not null
  position integer not null
  title text not null
  version integer not null default 1
  constraint partner_priority_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300)))
  constraint partner_priority_plan_fkey FOREIGN KEY (plan) REFERENCES strategy.partner_plan(ref)
  constraint partner_priority_pkey PRIMARY KEY (id)
  CREATE INDEX partner_priority_plan ON strategy.partner_priority USING btree (plan, "position")
  policy partner_priority_delete for delete to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy partner_priority_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  policy partner_priority_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy partner_priority_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (position, version) to waymark_app
  grant update (position, version) to waymark_clock

table strategy.plan_change owner waymark_owner row-security forced
  id uuid not null
  plan_version text not null
  version integer not null default 1
  kind text not null
  priority text
  objective text
  measure text
  wording text
  owner text
  four_ps text[]
  quarter text
  target numeric
  before text
  constraint plan_change_check CHECK (
CASE kind
    WHEN 'WORDING'::text THEN ((num_nulls(objective, wording) = 0) AND (num_nonnulls(priority, measure, owner, four_ps, quarter, target) = 0))
    WHEN 'NEW_OBJECTIVE'::text THEN ((num_nulls(priority, wording, owner, four_ps) = 0) AND (num_nonnulls(measure, quarter, target) = 0))
    WHEN 'END_OBJECTIVE'::text THEN ((objective IS NOT NULL) AND (num_nonnulls(priority, measure, wording, owner, four_ps, quarter, target) = 0))
    ELSE ((num_nulls(measure, quarter, target) = 0) AND (num_nonnulls(priority, objective, wording, owner, four_ps) = 0))
END)
  constraint plan_change_four_ps_check CHECK (((four_ps <@ ARRAY['PREVENT'::text, 'PROTECT'::text, 'PREPARE'::text, 'PURSUE'::text]) AND (cardinality(four_ps) > 0)))
  constraint plan_change_kind_check CHECK ((kind = ANY (ARRAY['WORDING'::text, 'NEW_OBJECTIVE'::text, 'END_OBJECTIVE'::text, 'TARGET'::text])))
  constraint plan_change_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text))
  constraint plan_change_wording_check CHECK (((length(wording) >= 1) AND (length(wording) <= 1000)))
  constraint plan_change_measure_fkey FOREIGN KEY (measure) REFERENCES strategy.measure(ref)
  constraint plan_change_objective_fkey FOREIGN KEY (objective) REFERENCES strategy.objective(code)
  constraint plan_change_plan_version_fkey FOREIGN KEY (plan_version) REFERENCES strategy.plan_version(ref)
  constraint plan_change_priority_fkey FOREIGN KEY (priority) REFERENCES strategy.priority(code)
  constraint plan_change_pkey PRIMARY KEY (id)
  CREATE INDEX plan_change_version ON strategy.plan_change USING btree (plan_version)
  CREATE UNIQUE INDEX plan_change_once ON strategy.plan_change USING btree (plan_version, COALESCE(objective, measure), COALESCE(quarter, ''::text)) WHERE (kind <> 'NEW_OBJECTIVE'::text)
  policy plan_change_delete for delete to waymark_app using (( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM strategy.plan_version v WHERE ((v.ref = plan_change.plan_version) AND (v.state = 'draft'::text)))))
  policy plan_change_effect for update to waymark_clock using (EXISTS ( SELECT FROM strategy.plan_version v WHERE ((v.ref = plan_change.plan_version) AND (v.state = 'agreed'::text)))) with check (before IS NOT NULL)
  policy plan_change_insert for insert to waymark_app, waymark_clock with check (( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) AND (EXISTS ( SELECT FROM strategy.plan_version v WHERE ((v.ref = plan_change.plan_version) AND (v.state = 'draft'::text)))))
  policy plan_change_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  grant delete, insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (before, objective, version) to waymark_clock

table strategy.plan_version owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  title text not null
  reason text not null
  effective_on date not null
  state text not null default 'draft'::text
  drafted_by uuid not null
  drafted_by_name text not null
  drafted_on date not null
  agreed_by uuid
  agreed_by_name text
  agreed_on date
  agreed_how text
  number integer
  replaced jsonb
  constraint plan_version_agreed_how_check CHECK (((length(agreed_how) >= 1) AND (length(agreed_how) <= 1000)))
  constraint plan_version_check CHECK ((num_nulls(agreed_by, agreed_by_name, agreed_on, agreed_how) = ANY (ARRAY[0, 4])))
  constraint plan_version_check1 CHECK (((state = 'withdrawn'::text) OR ((agreed_on IS NOT NULL) = (state = ANY (ARRAY['agreed'::text, 'in_force'::text])))))
  constraint plan_version_check2 CHECK ((num_nulls(number, replaced) = ANY (ARRAY[0, 2])))
  constraint plan_version_check3 CHECK (((state = 'in_force'::text) = (number IS NOT NULL)))
  constraint plan_version_number_check CHECK ((number > 1))
  constraint plan_version_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 4000)))
  constraint plan_version_ref_check CHECK ((ref ~ '^PV-[0-9]{4,}$'::text))
  constraint plan_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'agreed'::text, 'in_force'::text, 'withdrawn'::text])))
  constraint plan_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint plan_version_pkey PRIMARY KEY (ref)
  constraint plan_version_number_key UNIQUE (number)
  policy plan_version_effect for update to waymark_clock using (state = 'agreed'::text) with check (state = 'in_force'::text)
  policy plan_version_insert for insert to waymark_app, waymark_clock with check ((state = 'draft'::text) AND (drafted_by = access.me()) AND ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])))
  policy plan_version_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  policy plan_version_update for update to waymark_app using (((state = ANY (ARRAY['draft'::text, 'agreed'::text])) AND ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))) OR ((state = 'draft'::text) AND ( SELECT (access.scopes('AGREE_PLAN'::text) && ARRAY['partnership'::text])))) with check (((state = ANY (ARRAY['draft'::text, 'withdrawn'::text])) AND ( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text]))) OR ((state = 'agreed'::text) AND (agreed_by = access.me()) AND (drafted_by <> access.me()) AND ( SELECT (access.scopes('AGREE_PLAN'::text) && ARRAY['partnership'::text]))))
  CREATE TRIGGER plan_version_step BEFORE UPDATE ON strategy.plan_version FOR EACH ROW EXECUTE FUNCTION strategy.plan_version_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (agreed_by, agreed_by_name, agreed_how, agreed_on, effective_on, number, reason, replaced, state, title, version) to waymark_app
  grant update (agreed_by, agreed_by_name, agreed_how, agreed_on, effective_on, number, reason, replaced, state, title, version) to waymark_clock

table strategy.plan_version_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  plan_version text not null
  at timestamp with time zone not null default clock_timestamp()
  on_day date not null
  by_person uuid not null
  by_name text not null
  headline text not null
  words text not null default ''::text
  constraint plan_version_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint plan_version_event_words_check CHECK ((length(words) <= 4000))
  constraint plan_version_event_plan_version_fkey FOREIGN KEY (plan_version) REFERENCES strategy.plan_version(ref)
  constraint plan_version_event_pkey PRIMARY KEY (id)
  CREATE INDEX plan_version_event_of ON strategy.plan_version_event USING btree (plan_version, at DESC)
  policy plan_version_event_insert for insert to waymark_app, waymark_clock with check ((by_person = access.me()) AND (( SELECT (access.scopes('EDIT_STRATEGY'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('AGREE_PLAN'::text) && ARRAY['partnership'::text]))))
  policy plan_version_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_PLANS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (governing_bodies, imported, number, partner_groups, title, version) to waymark_app
  grant update (governing_bodies, imported, number, partner_groups, title, version) to waymark_clock

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
  CREATE TRIGGER note_progress AFTER INSERT ON strategy.progress_note FOR EACH ROW EXECUTE FUNCTION strategy.note_progress()
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
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_at, set_by, value, version) to waymark_app
  grant update (set_at, set_by, value, version) to waymark_clock

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

table support.case_offer owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  from_person uuid not null
  to_person uuid not null
  to_name text not null
  offered_by uuid not null
  offered_by_name text not null
  offered_at timestamp with time zone not null
  state text not null default 'offered'::text
  answered_at timestamp with time zone
  told_on date
  constraint case_offer_check CHECK (((state = 'offered'::text) = (answered_at IS NULL)))
  constraint case_offer_check1 CHECK (((told_on IS NULL) OR (state = 'accepted'::text)))
  constraint case_offer_check2 CHECK ((from_person <> to_person))
  constraint case_offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text])))
  constraint case_offer_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint case_offer_pkey PRIMARY KEY (id)
  CREATE INDEX case_offer_case ON support.case_offer USING btree (case_id)
  CREATE INDEX case_offer_to ON support.case_offer USING btree (to_person) WHERE (state = 'offered'::text)
  CREATE UNIQUE INDEX case_offer_once ON support.case_offer USING btree (case_id) WHERE (state = 'offered'::text)
  policy case_offer_answer for update to waymark_clock using (state = 'offered'::text) with check (state <> 'offered'::text)
  policy case_offer_insert for insert to waymark_clock with check (state = 'offered'::text)
  policy case_offer_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy case_offer_update for update to waymark_app using (cases.works(case_id) AND (state = 'accepted'::text)) with check (cases.works(case_id) AND (state = 'accepted'::text))
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant update (told_on) to waymark_app
  grant update (answered_at, state) to waymark_clock

table support.caseload_limit owner waymark_owner row-security forced
  organisation text not null
  person uuid not null
  from_day date not null
  most integer not null
  set_by uuid not null
  set_by_name text not null
  constraint caseload_limit_most_check CHECK (((most >= 0) AND (most <= 200)))
  constraint caseload_limit_pkey PRIMARY KEY (organisation, person, from_day)
  policy caseload_limit_insert for insert to waymark_app, waymark_clock with check ((set_by = access.me()) AND (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]))
  policy caseload_limit_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  policy caseload_limit_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]) with check ((set_by = access.me()) AND (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (most, set_by, set_by_name) to waymark_app
  grant update (most, set_by, set_by_name) to waymark_clock

table support.complaint owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  copy uuid not null
  ref text not null
  version integer not null default 1
  organisation text not null
  state text not null default 'received'::text
  received_on date not null
  worker_may_read boolean not null
  for_manager bytea not null
  for_case bytea
  reply_key bytea not null
  told boolean not null default false
  acknowledged_on date
  acknowledged_by uuid
  acknowledged_by_name text not null default ''::text
  answered_on date
  answered_by uuid
  answered_by_name text not null default ''::text
  answer bytea
  answer_reader bytea
  closed_on date
  closed_by uuid
  closed_by_name text not null default ''::text
  outcome bytea
  constraint complaint_answer_check CHECK ((length(answer) <= 100000))
  constraint complaint_answer_reader_check CHECK ((length(answer_reader) <= 100000))
  constraint complaint_check CHECK (((for_case IS NOT NULL) = worker_may_read))
  constraint complaint_check1 CHECK (((state = 'received'::text) OR (acknowledged_on IS NOT NULL)))
  constraint complaint_check2 CHECK (((state = ANY (ARRAY['received'::text, 'acknowledged'::text])) OR ((answered_on IS NOT NULL) AND (answer IS NOT NULL))))
  constraint complaint_check3 CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL)))
  constraint complaint_for_case_check CHECK ((length(for_case) <= 100000))
  constraint complaint_for_manager_check CHECK ((length(for_manager) <= 100000))
  constraint complaint_outcome_check CHECK ((length(outcome) <= 100000))
  constraint complaint_ref_check CHECK ((ref ~ '^PC-[0-9A-Z]{7}$'::text))
  constraint complaint_reply_key_check CHECK ((length(reply_key) <= 500))
  constraint complaint_state_check CHECK ((state = ANY (ARRAY['received'::text, 'acknowledged'::text, 'answered'::text, 'closed'::text])))
  constraint complaint_copy_case_id_fkey FOREIGN KEY (copy, case_id) REFERENCES support.plan_copy(id, case_id) ON DELETE CASCADE
  constraint complaint_pkey PRIMARY KEY (id)
  constraint complaint_ref_key UNIQUE (ref)
  CREATE INDEX complaint_case ON support.complaint USING btree (case_id)
  CREATE INDEX complaint_open ON support.complaint USING btree (organisation) WHERE (state <> 'closed'::text)
  policy complaint_clock_select for select to waymark_clock using true
  policy complaint_clock_update for update to waymark_clock using true with check true
  policy complaint_insert for insert to waymark_app with check ((state = 'received'::text) AND worker_may_read AND cases.works(case_id) AND (EXISTS ( SELECT FROM support.plan_copy c WHERE ((c.id = complaint.copy) AND (c.case_id = complaint.case_id) AND (c.organisation = complaint.organisation)))))
  policy complaint_receipt_insert for insert to waymark_receipt with check ((state = 'received'::text) AND (EXISTS ( SELECT FROM support.plan_copy c WHERE ((c.id = complaint.copy) AND (c.case_id = complaint.case_id) AND (c.organisation = complaint.organisation)))))
  policy complaint_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM support.plan_copy c WHERE (c.id = complaint.copy)))
  policy complaint_select for select to waymark_app using (((('organisation:'::text || organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])) AND (NOT cases.works(case_id)) AND (NOT cases.shut_out(case_id))) OR (worker_may_read AND cases.opens(case_id)))
  policy complaint_update for update to waymark_app using ((('organisation:'::text || organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])) AND (NOT cases.works(case_id)) AND (NOT cases.shut_out(case_id))) with check ((('organisation:'::text || organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])) AND (NOT cases.works(case_id)) AND (((state = 'acknowledged'::text) AND (acknowledged_by = access.me())) OR ((state = 'answered'::text) AND (answered_by = access.me())) OR ((state = 'closed'::text) AND (closed_by = access.me()))))
  CREATE TRIGGER complaint_step BEFORE UPDATE ON support.complaint FOR EACH ROW EXECUTE FUNCTION support.complaint_step() always
  grant select to waymark_app
  grant select to waymark_clock
  grant insert (case_id, copy, for_case, for_manager, id, organisation, received_on, ref, reply_key, worker_may_read) to waymark_app
  grant update (acknowledged_by, acknowledged_by_name, acknowledged_on, answer, answer_reader, answered_by, answered_by_name, answered_on, closed_by, closed_by_name, closed_on, outcome, state, version) to waymark_app
  grant update (told) to waymark_clock
  grant insert (case_id, copy, for_case, for_manager, id, organisation, received_on, ref, reply_key, worker_may_read) to waymark_receipt
  grant select (acknowledged_on, answer_reader, answered_on, case_id, closed_on, copy, id, received_on, state) to waymark_receipt

table support.complaint_key owner waymark_owner row-security forced
  copy uuid not null
  case_id uuid not null
  organisation text not null
  wrapped bytea not null
  case_ref text not null
  worker_name text not null
  constraint complaint_key_wrapped_check CHECK ((length(wrapped) <= 2000))
  constraint complaint_key_copy_case_id_fkey FOREIGN KEY (copy, case_id) REFERENCES support.plan_copy(id, case_id) ON DELETE CASCADE
  constraint complaint_key_pkey PRIMARY KEY (copy)
  CREATE INDEX complaint_key_case ON support.complaint_key USING btree (case_id)
  policy complaint_key_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy complaint_key_select for select to waymark_app, waymark_clock using ((('organisation:'::text || organisation) = ANY (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes)::text[])) AND (NOT cases.shut_out(case_id)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.complaint_rule owner waymark_owner row-security forced
  from_day date not null
  acknowledge_days integer not null
  answer_days integer not null
  set_by text not null default 'Waymark'::text
  constraint complaint_rule_acknowledge_days_check CHECK (((acknowledge_days >= 1) AND (acknowledge_days <= 60)))
  constraint complaint_rule_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 120)))
  constraint complaint_rule_check CHECK ((acknowledge_days <= answer_days))
  constraint complaint_rule_pkey PRIMARY KEY (from_day)
  policy complaint_rule_insert for insert to waymark_app with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy complaint_rule_select for select to waymark_app, waymark_clock using true
  policy complaint_rule_update for update to waymark_app using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant select to waymark_app
  grant select to waymark_clock
  grant insert (acknowledge_days, answer_days, from_day, set_by) to waymark_app
  grant update (acknowledge_days, answer_days, set_by) to waymark_app

table support.contact owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  number integer not null
  on_day date not null
  at_time time without time zone
  way text not null
  result text not null
  with_role text not null
  interpreter text not null
  next_on date
  corrects uuid
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint contact_check CHECK ((corrects <> id))
  constraint contact_interpreter_check CHECK ((interpreter = ANY (ARRAY['NOT_NEEDED'::text, 'USED'::text, 'NOT_THERE'::text, 'NOT_RECORDED'::text])))
  constraint contact_number_check CHECK ((number > 0))
  constraint contact_result_check CHECK ((result = ANY (ARRAY['SPOKE'::text, 'MESSAGE'::text, 'NO_ANSWER'::text])))
  constraint contact_way_check CHECK ((way = ANY (ARRAY['VISIT'::text, 'PHONE'::text, 'TEXT'::text, 'VIDEO'::text, 'EMAIL'::text, 'LETTER'::text, 'APPOINTMENT'::text])))
  constraint contact_with_role_check CHECK ((with_role = ANY (ARRAY['PERSON'::text, 'FAMILY'::text, 'SUPPORT'::text, 'HEALTH'::text, 'POLICE'::text, 'COUNCIL'::text, 'LAWYER'::text, 'HOME_OFFICE'::text, 'HOUSING'::text, 'OTHER'::text])))
  constraint contact_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint contact_corrects_case_id_fkey FOREIGN KEY (corrects, case_id) REFERENCES support.contact(id, case_id)
  constraint contact_pkey PRIMARY KEY (id)
  constraint contact_case_id_number_key UNIQUE (case_id, number)
  constraint contact_corrects_key UNIQUE (corrects)
  constraint contact_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX contact_case ON support.contact USING btree (case_id, on_day DESC)
  policy contact_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy contact_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.contact_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  constraint contact_setting_key_check CHECK ((key = 'no_contact_days'::text))
  constraint contact_setting_value_check CHECK (((value >= 1) AND (value <= 365)))
  constraint contact_setting_pkey PRIMARY KEY (key, from_date)
  policy contact_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  policy contact_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  policy contact_setting_update for update to waymark_app, waymark_clock using ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text])) with check ( SELECT ((access.scopes('CHANGE_SETTINGS'::text) || access.scopes('IMPORT_PARTNERSHIP'::text)) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value) to waymark_app
  grant update (set_by, value) to waymark_clock

table support.copy_answer owner waymark_owner row-security forced
  response uuid not null
  case_id uuid not null
  part integer not null
  answer text not null
  constraint copy_answer_answer_check CHECK ((answer = ANY (ARRAY['AGREE'::text, 'CHANGE'::text, 'DISAGREE'::text])))
  constraint copy_answer_part_check CHECK (((part >= 1) AND (part <= 40)))
  constraint copy_answer_response_case_id_fkey FOREIGN KEY (response, case_id) REFERENCES support.copy_response(id, case_id) ON DELETE CASCADE
  constraint copy_answer_pkey PRIMARY KEY (response, part)
  CREATE INDEX copy_answer_case ON support.copy_answer USING btree (case_id)
  policy copy_answer_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (EXISTS ( SELECT FROM support.copy_response r WHERE ((r.id = copy_answer.response) AND (r.case_id = copy_answer.case_id) AND (r.recorded_by = access.me())))))
  policy copy_answer_receipt_insert for insert to waymark_receipt with check (EXISTS ( SELECT FROM support.copy_response r WHERE ((r.id = copy_answer.response) AND (r.case_id = copy_answer.case_id) AND (r.how = 'phone'::text))))
  policy copy_answer_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM support.copy_response r WHERE (r.id = copy_answer.response)))
  policy copy_answer_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant insert, select to waymark_receipt

table support.copy_response owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  copy uuid not null
  how text not null
  said_on date not null
  language text not null
  words bytea
  recorded_by uuid
  recorded_by_name text not null default ''::text
  told boolean not null default false
  seen_on date
  seen_by uuid
  seen_by_name text not null default ''::text
  position bigint not null
  version integer not null default 1
  constraint copy_response_check CHECK (((how = 'aloud'::text) = (recorded_by IS NOT NULL)))
  constraint copy_response_check1 CHECK ((num_nulls(seen_on, seen_by) = ANY (ARRAY[0, 2])))
  constraint copy_response_how_check CHECK ((how = ANY (ARRAY['phone'::text, 'aloud'::text])))
  constraint copy_response_language_check CHECK ((language ~ '^[a-z-]{2,12}$'::text))
  constraint copy_response_words_check CHECK ((length(words) <= 100000))
  constraint copy_response_copy_case_id_fkey FOREIGN KEY (copy, case_id) REFERENCES support.plan_copy(id, case_id) ON DELETE CASCADE
  constraint copy_response_pkey PRIMARY KEY (id)
  constraint copy_response_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX copy_response_copy ON support.copy_response USING btree (copy, "position")
  CREATE INDEX copy_response_unseen ON support.copy_response USING btree (case_id) WHERE (seen_on IS NULL)
  policy copy_response_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (recorded_by = access.me()))
  policy copy_response_receipt_insert for insert to waymark_receipt with check ((how = 'phone'::text) AND (EXISTS ( SELECT FROM support.plan_copy c WHERE ((c.id = copy_response.copy) AND (c.case_id = copy_response.case_id)))))
  policy copy_response_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM support.plan_copy c WHERE (c.id = copy_response.copy)))
  policy copy_response_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy copy_response_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (seen_by, seen_by_name, seen_on, version) to waymark_app
  grant update (seen_by, seen_by_name, seen_on, told, version) to waymark_clock
  grant insert (case_id, copy, how, id, language, said_on, words) to waymark_receipt
  grant select (case_id, copy, how, id, position, said_on) to waymark_receipt

table support.handover_note owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  sealed bytea not null
  written_by uuid not null
  written_by_name text not null
  written_at timestamp with time zone not null
  constraint handover_note_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint handover_note_pkey PRIMARY KEY (id)
  CREATE INDEX handover_note_case ON support.handover_note USING btree (case_id, written_at DESC)
  policy handover_note_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (written_by = access.me()))
  policy handover_note_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.leaving owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  number integer not null
  outcome text not null
  contact text not null
  safety_plan boolean not null
  whom_to_call boolean not null
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  recorded_at timestamp with time zone not null
  constraint leaving_contact_check CHECK ((contact = ANY (ARRAY['YES'::text, 'NO'::text, 'PREFERS_NOT_TO_SAY'::text, 'NOT_ASKED'::text])))
  constraint leaving_number_check CHECK ((number > 0))
  constraint leaving_outcome_check CHECK ((outcome = ANY (ARRAY['BETTER'::text, 'SAME'::text, 'WORSE'::text, 'NOT_KNOWN'::text, 'PREFERS_NOT_TO_SAY'::text, 'NOT_ASKED'::text])))
  constraint leaving_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint leaving_pkey PRIMARY KEY (id)
  constraint leaving_case_id_number_key UNIQUE (case_id, number)
  policy leaving_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy leaving_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.need owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  domain text not null
  answer text not null
  risk integer
  review_on date
  sealed bytea not null
  version integer not null default 1
  constraint need_answer_check CHECK ((answer = ANY (ARRAY['NEEDED'::text, 'NOT_NEEDED'::text, 'NOT_ASKED'::text, 'PREFERS_NOT_TO_SAY'::text])))
  constraint need_domain_check CHECK ((domain = ANY (ARRAY['SAFETY'::text, 'ACCOMMODATION'::text, 'MONEY'::text, 'PHYSICAL_HEALTH'::text, 'MENTAL_HEALTH'::text, 'PREGNANCY_AND_CHILDREN'::text, 'IMMIGRATION'::text, 'CRIMINAL_JUSTICE'::text, 'LANGUAGE'::text, 'EDUCATION_AND_WORK'::text, 'FAMILY_AND_SOCIAL'::text, 'IDENTITY_DOCUMENTS'::text, 'FAITH_AND_CULTURE'::text, 'GOALS'::text])))
  constraint need_risk_check CHECK (((risk >= 0) AND (risk <= 3)))
  constraint need_version_check CHECK ((version > 0))
  constraint need_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint need_pkey PRIMARY KEY (id)
  constraint need_case_id_domain_key UNIQUE (case_id, domain)
  constraint need_id_case_id_key UNIQUE (id, case_id)
  policy need_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy need_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy need_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, review_on, risk, sealed, version) to waymark_app
  grant update (answer, review_on, risk, sealed, version) to waymark_clock

table support.outcome_count owner waymark_owner row-security forced
  organisation text not null
  outcome text not null
  change text not null
  until_day date not null
  count integer not null
  constraint outcome_count_change_check CHECK ((change = ANY (ARRAY['BETTER'::text, 'SAME'::text, 'WORSE'::text])))
  constraint outcome_count_count_check CHECK ((count >= 0))
  constraint outcome_count_outcome_check CHECK ((outcome ~ '^MSCOS[1-7]$'::text))
  constraint outcome_count_pkey PRIMARY KEY (organisation, outcome, change, until_day)
  policy outcome_count_insert for insert to waymark_clock with check true
  policy outcome_count_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('COUNT_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  grant select to waymark_app
  grant insert, select to waymark_clock

table support.outcome_rating owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  review uuid not null
  outcome text not null
  source text not null
  version integer not null default 1
  answer text not null
  rating integer
  sealed bytea
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint outcome_rating_answer_check CHECK ((answer = ANY (ARRAY['RATED'::text, 'NOT_SAID'::text, 'NOT_ASKED'::text])))
  constraint outcome_rating_check CHECK (((answer = 'RATED'::text) = (rating IS NOT NULL)))
  constraint outcome_rating_outcome_check CHECK ((outcome ~ '^MSCOS[1-7]$'::text))
  constraint outcome_rating_rating_check CHECK (((rating >= 1) AND (rating <= 5)))
  constraint outcome_rating_source_check CHECK ((source = ANY (ARRAY['PERSON'::text, 'WORKER'::text])))
  constraint outcome_rating_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint outcome_rating_review_case_id_fkey FOREIGN KEY (review, case_id) REFERENCES support.outcome_review(id, case_id) ON DELETE CASCADE
  constraint outcome_rating_pkey PRIMARY KEY (id)
  constraint outcome_rating_review_outcome_source_key UNIQUE (review, outcome, source)
  CREATE INDEX outcome_rating_case ON support.outcome_rating USING btree (case_id)
  policy outcome_rating_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (EXISTS ( SELECT FROM support.outcome_review r WHERE ((r.id = outcome_rating.review) AND (r.state = 'OPEN'::text)))))
  policy outcome_rating_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy outcome_rating_update for update to waymark_app, waymark_clock using (cases.works(case_id) AND (EXISTS ( SELECT FROM support.outcome_review r WHERE ((r.id = outcome_rating.review) AND (r.state = 'OPEN'::text))))) with check (cases.works(case_id) AND (EXISTS ( SELECT FROM support.outcome_review r WHERE ((r.id = outcome_rating.review) AND (r.state = 'OPEN'::text)))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, at, rating, recorded_by, recorded_by_name, sealed, version) to waymark_app
  grant update (answer, at, rating, recorded_by, recorded_by_name, sealed, version) to waymark_clock

table support.outcome_review owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  number integer not null
  version integer not null default 1
  point text not null
  on_day date not null
  state text not null
  interpreter text not null
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint outcome_review_interpreter_check CHECK ((interpreter = ANY (ARRAY['NOT_NEEDED'::text, 'USED'::text, 'NOT_THERE'::text, 'NOT_RECORDED'::text])))
  constraint outcome_review_number_check CHECK ((number > 0))
  constraint outcome_review_point_check CHECK ((point = ANY (ARRAY['START'::text, 'MONTHS_3'::text, 'MONTHS_6'::text, 'MONTHS_12'::text, 'EXIT'::text, 'AFTER_EXIT'::text])))
  constraint outcome_review_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'SKIPPED'::text])))
  constraint outcome_review_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint outcome_review_pkey PRIMARY KEY (id)
  constraint outcome_review_case_id_number_key UNIQUE (case_id, number)
  constraint outcome_review_id_case_id_key UNIQUE (id, case_id)
  CREATE UNIQUE INDEX outcome_review_open ON support.outcome_review USING btree (case_id) WHERE (state = 'OPEN'::text)
  policy outcome_review_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy outcome_review_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy outcome_review_update for update to waymark_app, waymark_clock using (cases.works(case_id) AND (state = 'OPEN'::text)) with check (cases.works(case_id) AND (state = ANY (ARRAY['OPEN'::text, 'DONE'::text])))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (state, version) to waymark_app
  grant update (state, version) to waymark_clock

table support.plan owner waymark_owner row-security forced
  case_id uuid not null
  version integer not null default 1
  review_on date
  constraint plan_version_check CHECK ((version > 0))
  constraint plan_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint plan_pkey PRIMARY KEY (case_id)
  policy plan_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy plan_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy plan_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (review_on, version) to waymark_app
  grant update (review_on, version) to waymark_clock

table support.plan_action owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  need uuid not null
  owner_kind text not null
  owner uuid
  owner_name text not null default ''::text
  due date
  state text not null default 'open'::text
  done_on date
  sealed bytea not null
  version integer not null default 1
  reminded_on date
  constraint plan_action_check CHECK (((owner_kind = 'MEMBER'::text) = (owner IS NOT NULL)))
  constraint plan_action_check1 CHECK (((owner IS NOT NULL) OR (owner_name = ''::text)))
  constraint plan_action_check2 CHECK (((state = 'open'::text) = (done_on IS NULL)))
  constraint plan_action_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['MEMBER'::text, 'PERSON'::text, 'OTHER'::text])))
  constraint plan_action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'not_done'::text])))
  constraint plan_action_version_check CHECK ((version > 0))
  constraint plan_action_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint plan_action_need_case_id_fkey FOREIGN KEY (need, case_id) REFERENCES support.need(id, case_id) ON DELETE CASCADE
  constraint plan_action_pkey PRIMARY KEY (id)
  constraint plan_action_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX plan_action_case ON support.plan_action USING btree (case_id, need)
  CREATE INDEX plan_action_owner ON support.plan_action USING btree (owner, due) WHERE (state = 'open'::text)
  policy plan_action_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy plan_action_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy plan_action_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (done_on, due, owner, owner_kind, owner_name, reminded_on, sealed, state, version) to waymark_app
  grant update (done_on, due, owner, owner_kind, owner_name, reminded_on, sealed, state, version) to waymark_clock

table support.plan_copy owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  number integer not null
  version integer not null default 1
  state text not null default 'draft'::text
  plan_version integer not null
  language text not null
  organisation text not null
  sealed bytea not null
  made_by uuid not null
  made_by_name text not null
  made_on date not null
  given_on date
  given_by uuid
  given_by_name text not null default ''::text
  on_paper boolean not null default false
  phone_until date
  lookup bytea
  content bytea
  reader bytea
  for_case bytea
  for_manager bytea
  for_reader bytea
  opener bytea
  ended_on date
  ended_why text
  constraint plan_copy_check CHECK (((state = 'draft'::text) = (given_on IS NULL)))
  constraint plan_copy_check1 CHECK ((num_nulls(given_on, given_by) = ANY (ARRAY[0, 2])))
  constraint plan_copy_check2 CHECK (((state = 'ended'::text) = (ended_on IS NOT NULL)))
  constraint plan_copy_check3 CHECK ((num_nulls(ended_on, ended_why) = ANY (ARRAY[0, 2])))
  constraint plan_copy_check4 CHECK ((num_nulls(lookup, content, reader) = ANY (ARRAY[0, 3])))
  constraint plan_copy_check5 CHECK (((lookup IS NULL) OR ((state = 'given'::text) AND (phone_until IS NOT NULL))))
  constraint plan_copy_content_check CHECK ((length(content) <= 300000))
  constraint plan_copy_ended_why_check CHECK ((ended_why = ANY (ARRAY['revoked'::text, 'replaced'::text])))
  constraint plan_copy_for_case_check CHECK ((length(for_case) <= 500))
  constraint plan_copy_for_manager_check CHECK ((length(for_manager) <= 500))
  constraint plan_copy_for_reader_check CHECK ((length(for_reader) <= 500))
  constraint plan_copy_language_check CHECK ((language ~ '^[a-z-]{2,12}$'::text))
  constraint plan_copy_lookup_check CHECK ((length(lookup) = 37))
  constraint plan_copy_number_check CHECK ((number > 0))
  constraint plan_copy_opener_check CHECK ((length(opener) <= 2000))
  constraint plan_copy_plan_version_check CHECK ((plan_version >= 0))
  constraint plan_copy_reader_check CHECK ((length(reader) <= 2000))
  constraint plan_copy_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'given'::text, 'ended'::text])))
  constraint plan_copy_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint plan_copy_pkey PRIMARY KEY (id)
  constraint plan_copy_case_id_number_key UNIQUE (case_id, number)
  constraint plan_copy_id_case_id_key UNIQUE (id, case_id)
  constraint plan_copy_lookup_key UNIQUE (lookup)
  policy plan_copy_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy plan_copy_receipt_select for select to waymark_receipt using ((state = 'given'::text) AND (phone_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND (lookup = ( SELECT decode(COALESCE(current_setting('waymark.receipt'::text, true), ''::text), 'hex'::text) AS decode)))
  policy plan_copy_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy plan_copy_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER plan_copy_step BEFORE UPDATE ON support.plan_copy FOR EACH ROW EXECUTE FUNCTION support.plan_copy_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (content, ended_on, ended_why, for_case, for_manager, for_reader, given_by, given_by_name, given_on, language, lookup, on_paper, opener, organisation, phone_until, plan_version, reader, sealed, state, version) to waymark_app
  grant update (content, ended_on, ended_why, for_case, for_manager, for_reader, given_by, given_by_name, given_on, language, lookup, on_paper, opener, organisation, phone_until, plan_version, reader, sealed, state, version) to waymark_clock
  grant select (case_id, content, for_case, for_manager, for_reader, given_on, id, language, lookup, number, organisation, phone_until, reader, state) to waymark_receipt

table support.review_contribution owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  review uuid not null
  author uuid not null
  author_name text not null
  organisation text not null
  given_at timestamp with time zone not null
  sealed bytea not null
  corrects uuid
  constraint review_contribution_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint review_contribution_corrects_review_author_fkey FOREIGN KEY (corrects, review, author) REFERENCES support.review_contribution(id, review, author) ON DELETE CASCADE
  constraint review_contribution_review_case_id_fkey FOREIGN KEY (review, case_id) REFERENCES support.review_meeting(id, case_id) ON DELETE CASCADE
  constraint review_contribution_pkey PRIMARY KEY (id)
  constraint review_contribution_corrects_key UNIQUE (corrects)
  constraint review_contribution_id_review_author_key UNIQUE (id, review, author)
  CREATE INDEX review_contribution_case ON support.review_contribution USING btree (case_id)
  CREATE INDEX review_contribution_review ON support.review_contribution USING btree (review, given_at)
  policy review_contribution_insert for insert to waymark_app, waymark_clock with check (cases.belongs(case_id) AND (author = access.me()))
  policy review_contribution_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.review_meeting owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  version integer not null default 1
  on_day date not null
  state text not null default 'planned'::text
  person_there text
  sealed bytea
  planned_by uuid not null
  planned_by_name text not null
  constraint review_meeting_check CHECK (((state = 'held'::text) = (person_there IS NOT NULL)))
  constraint review_meeting_person_there_check CHECK ((person_there = ANY (ARRAY['THERE'::text, 'SPOKEN_FOR'::text, 'DID_NOT_WANT'::text, 'NOT_ASKED'::text])))
  constraint review_meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])))
  constraint review_meeting_version_check CHECK ((version > 0))
  constraint review_meeting_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint review_meeting_pkey PRIMARY KEY (id)
  constraint review_meeting_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX review_meeting_case ON support.review_meeting USING btree (case_id, on_day)
  policy review_meeting_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (planned_by = access.me()) AND (state = 'planned'::text))
  policy review_meeting_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy review_meeting_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  CREATE TRIGGER review_meeting_step BEFORE UPDATE ON support.review_meeting FOR EACH ROW EXECUTE FUNCTION support.review_meeting_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (on_day, person_there, sealed, state, version) to waymark_app
  grant update (on_day, person_there, sealed, state, version) to waymark_clock

table support.risk_assessment owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  subject text not null
  number integer not null
  level text not null
  likelihood text not null
  assessed_on date not null
  next_review date not null
  action_by date
  sealed bytea not null
  recorded_by uuid not null
  recorded_by_name text not null
  at timestamp with time zone not null
  constraint risk_assessment_check CHECK ((next_review >= assessed_on))
  constraint risk_assessment_check1 CHECK (((level <> 'HIGH'::text) OR (action_by IS NOT NULL)))
  constraint risk_assessment_level_check CHECK ((level = ANY (ARRAY['NONE'::text, 'LOW'::text, 'MEDIUM'::text, 'HIGH'::text])))
  constraint risk_assessment_likelihood_check CHECK ((likelihood = ANY (ARRAY['UNLIKELY'::text, 'POSSIBLE'::text, 'LIKELY'::text, 'NOT_KNOWN'::text])))
  constraint risk_assessment_number_check CHECK ((number > 0))
  constraint risk_assessment_subject_check CHECK ((subject = ANY (ARRAY['FROM_OTHERS'::text, 'TO_SELF'::text, 'TO_CHILDREN'::text, 'TO_STAFF'::text, 'EXPLOITATION_AGAIN'::text, 'JOURNEYS'::text])))
  constraint risk_assessment_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint risk_assessment_pkey PRIMARY KEY (id)
  constraint risk_assessment_case_id_subject_number_key UNIQUE (case_id, subject, number)
  policy risk_assessment_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy risk_assessment_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.service_referral owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  need uuid not null
  state text not null default 'ASKED'::text
  asked_on date not null
  chase_on date
  answered_on date
  reason text
  counted uuid
  sealed bytea not null
  asked_by uuid not null
  asked_by_name text not null
  version integer not null default 1
  constraint service_referral_check CHECK (((state = 'ASKED'::text) = (answered_on IS NULL)))
  constraint service_referral_check1 CHECK (((state = 'ASKED'::text) OR (chase_on IS NULL)))
  constraint service_referral_check2 CHECK (((state = 'DECLINED'::text) = (reason IS NOT NULL)))
  constraint service_referral_check3 CHECK (((state = 'DECLINED'::text) OR (counted IS NULL)))
  constraint service_referral_reason_check CHECK ((reason ~ '^[A-Z_]+$'::text))
  constraint service_referral_state_check CHECK ((state = ANY (ARRAY['ASKED'::text, 'ACCEPTED'::text, 'DECLINED'::text, 'WITHDRAWN'::text])))
  constraint service_referral_version_check CHECK ((version > 0))
  constraint service_referral_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint service_referral_need_case_id_fkey FOREIGN KEY (need, case_id) REFERENCES support.need(id, case_id) ON DELETE CASCADE
  constraint service_referral_pkey PRIMARY KEY (id)
  CREATE INDEX service_referral_case ON support.service_referral USING btree (case_id, need)
  CREATE INDEX service_referral_chase ON support.service_referral USING btree (chase_on) WHERE (state = 'ASKED'::text)
  policy service_referral_insert for insert to waymark_app, waymark_clock with check cases.works(case_id)
  policy service_referral_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  policy service_referral_update for update to waymark_app, waymark_clock using cases.works(case_id) with check cases.works(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answered_on, chase_on, counted, reason, sealed, state, version) to waymark_app
  grant update (answered_on, chase_on, counted, reason, sealed, state, version) to waymark_clock

table support.setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint setting_key_check CHECK ((key = 'chase_days'::text))
  constraint setting_value_check CHECK (((value >= 1) AND (value <= 60)))
  constraint setting_pkey PRIMARY KEY (key, from_date)
  policy setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table support.sign_off owner waymark_owner row-security forced
  id uuid not null
  case_id uuid not null
  kind text not null
  subject_version integer not null
  sealed bytea
  asked_by uuid not null
  asked_by_name text not null
  asked_at timestamp with time zone not null
  constraint sign_off_kind_check CHECK ((kind = ANY (ARRAY['PLAN'::text, 'RISK'::text, 'CLOSURE'::text])))
  constraint sign_off_subject_version_check CHECK ((subject_version >= 0))
  constraint sign_off_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases.case_record(id) ON DELETE CASCADE
  constraint sign_off_pkey PRIMARY KEY (id)
  constraint sign_off_id_case_id_key UNIQUE (id, case_id)
  CREATE INDEX sign_off_case ON support.sign_off USING btree (case_id, kind, asked_at DESC)
  policy sign_off_insert for insert to waymark_app, waymark_clock with check (cases.works(case_id) AND (asked_by = access.me()))
  policy sign_off_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.sign_off_decision owner waymark_owner row-security forced
  sign_off uuid not null
  case_id uuid not null
  approved boolean not null
  sealed bytea not null
  decided_by uuid not null
  decided_by_name text not null
  decided_at timestamp with time zone not null
  constraint sign_off_decision_sign_off_case_id_fkey FOREIGN KEY (sign_off, case_id) REFERENCES support.sign_off(id, case_id) ON DELETE CASCADE
  constraint sign_off_decision_pkey PRIMARY KEY (sign_off)
  CREATE INDEX sign_off_decision_case ON support.sign_off_decision USING btree (case_id)
  policy sign_off_decision_insert for insert to waymark_app with check ((decided_by = access.me()) AND cases.belongs(case_id) AND (EXISTS ( SELECT FROM cases.case_record c WHERE ((c.id = sign_off_decision.case_id) AND (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || c.organisation)])))) AND (EXISTS ( SELECT FROM support.sign_off s WHERE ((s.id = sign_off_decision.sign_off) AND (s.case_id = sign_off_decision.case_id) AND (s.asked_by <> access.me())))))
  policy sign_off_decision_select for select to waymark_app, waymark_clock using cases.opens(case_id)
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table support.supervision_note owner waymark_owner row-security forced
  id uuid not null
  organisation text not null
  manager uuid not null
  manager_name text not null
  worker uuid not null
  worker_name text not null
  met_on date not null
  next_on date
  sealed bytea not null
  recorded_at timestamp with time zone not null
  constraint supervision_note_check CHECK ((manager <> worker))
  constraint supervision_note_check1 CHECK ((next_on >= met_on))
  constraint supervision_note_pkey PRIMARY KEY (id)
  CREATE INDEX supervision_note_manager ON support.supervision_note USING btree (manager, met_on DESC)
  CREATE INDEX supervision_note_worker ON support.supervision_note USING btree (worker, met_on DESC)
  policy supervision_note_insert for insert to waymark_app with check ((manager = access.me()) AND (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]))
  policy supervision_note_select for select to waymark_app using (((manager = access.me()) AND (( SELECT access.scopes('SUPERVISE_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])) OR ((worker = access.me()) AND ( SELECT (access.scopes('WORK_CASES'::text) <> '{}'::text[]))))
  grant insert, select to waymark_app

table support.unmet_need owner waymark_owner row-security forced
  id uuid not null
  on_month date not null
  domain text not null
  reason text not null
  language text not null
  area text not null
  organisation text not null
  constraint unmet_need_area_check CHECK ((length(area) <= 60))
  constraint unmet_need_domain_check CHECK ((domain ~ '^[A-Z_]+$'::text))
  constraint unmet_need_language_check CHECK ((length(language) <= 60))
  constraint unmet_need_on_month_check CHECK ((EXTRACT(day FROM on_month) = (1)::numeric))
  constraint unmet_need_reason_check CHECK ((reason ~ '^[A-Z_]+$'::text))
  constraint unmet_need_pkey PRIMARY KEY (id)
  CREATE INDEX unmet_need_month ON support.unmet_need USING btree (on_month)
  policy unmet_need_clock_delete for delete to waymark_clock using true
  policy unmet_need_clock_insert for insert to waymark_clock with check true
  policy unmet_need_clock_select for select to waymark_clock using true
  policy unmet_need_select for select to waymark_app using (( SELECT access.scopes('COUNT_CASES'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])
  grant select to waymark_app
  grant delete, insert, select to waymark_clock

table training.certificate owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  code text
  name_check bytea
  person uuid
  name text not null
  organisation text
  organisation_name text not null default ''::text
  area text
  course text not null
  course_name text not null
  level integer not null
  issuer text not null
  own boolean not null
  session uuid
  enrolment uuid
  taken_on date not null
  issued_on date not null
  valid_until date
  evidence text not null default ''::text
  follows uuid
  state text not null default 'valid'::text
  followed_by text
  revoked_on date
  revoked_by_name text not null default ''::text
  revoked_why text not null default ''::text
  recorded_by uuid not null
  recorded_by_name text not null
  erased_on date
  constraint certificate_check CHECK (((own AND (erased_on IS NULL)) = (code IS NOT NULL)))
  constraint certificate_check1 CHECK (((code IS NULL) = (name_check IS NULL)))
  constraint certificate_check2 CHECK (((state = 'revoked'::text) = (revoked_on IS NOT NULL)))
  constraint certificate_check3 CHECK (((erased_on IS NULL) OR ((person IS NULL) AND (name = 'Removed'::text))))
  constraint certificate_check4 CHECK ((own OR (evidence <> ''::text)))
  constraint certificate_check5 CHECK (((issued_on >= taken_on) AND (valid_until >= taken_on)))
  constraint certificate_code_check CHECK ((code ~ '^[0-9]{21}$'::text))
  constraint certificate_course_name_check CHECK (((length(course_name) >= 1) AND (length(course_name) <= 120)))
  constraint certificate_evidence_check CHECK ((length(evidence) <= 300))
  constraint certificate_followed_by_check CHECK ((followed_by = ANY (ARRAY['renewal'::text, 'correction'::text])))
  constraint certificate_issuer_check CHECK (((length(issuer) >= 1) AND (length(issuer) <= 200)))
  constraint certificate_level_check CHECK (((level >= 1) AND (level <= 3)))
  constraint certificate_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint certificate_name_check_check CHECK ((length(name_check) = 32))
  constraint certificate_organisation_name_check CHECK ((length(organisation_name) <= 200))
  constraint certificate_revoked_why_check CHECK ((length(revoked_why) <= 300))
  constraint certificate_state_check CHECK ((state = ANY (ARRAY['valid'::text, 'revoked'::text])))
  constraint certificate_course_fkey FOREIGN KEY (course) REFERENCES training.course(code)
  constraint certificate_follows_fkey FOREIGN KEY (follows) REFERENCES training.certificate(id)
  constraint certificate_pkey PRIMARY KEY (id)
  constraint certificate_code_key UNIQUE (code)
  CREATE INDEX certificate_follows ON training.certificate USING btree (follows)
  CREATE INDEX certificate_organisation ON training.certificate USING btree (organisation, valid_until)
  CREATE INDEX certificate_person ON training.certificate USING btree (person)
  CREATE INDEX certificate_session ON training.certificate USING btree (session)
  CREATE UNIQUE INDEX certificate_enrolment ON training.certificate USING btree (enrolment, course) WHERE ((state = 'valid'::text) AND (enrolment IS NOT NULL))
  policy certificate_insert for insert to waymark_app, waymark_clock with check ((recorded_by = access.me()) AND (state = 'valid'::text) AND (erased_on IS NULL) AND ((( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((NOT own) AND (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]))))
  policy certificate_select for select to waymark_app, waymark_clock using ((person = access.me()) OR (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]))
  policy certificate_update for update to waymark_app, waymark_clock using ((( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((NOT own) AND (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)]))) with check ((( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) OR ((NOT own) AND (( SELECT access.scopes('MAINTAIN_PEOPLE'::text) AS scopes) && ARRAY['partnership'::text, ('organisation:'::text || organisation)])))
  policy certificate_visitor_select for select to waymark_visitor using (code = NULLIF(current_setting('waymark.certificate'::text, true), ''::text))
  CREATE TRIGGER certificate_step BEFORE UPDATE ON training.certificate FOR EACH ROW EXECUTE FUNCTION training.certificate_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (code, erased_on, evidence, followed_by, name, name_check, organisation_name, person, revoked_by_name, revoked_on, revoked_why, state, version) to waymark_app
  grant update (code, erased_on, evidence, followed_by, name, name_check, organisation_name, person, revoked_by_name, revoked_on, revoked_why, state, version) to waymark_clock
  grant select (code, course_name, followed_by, issued_on, issuer, level, name_check, state, taken_on, valid_until) to waymark_visitor

table training.champion owner waymark_owner row-security forced
  ref text not null
  version integer not null default 1
  person uuid not null
  person_name text not null
  organisation text not null
  kind text not null
  service text not null
  areas text[] not null
  about text not null default ''::text
  state text not null default 'proposed'::text
  proposed_on date not null
  proposed_by uuid not null
  proposed_by_name text not null
  agreed_on date
  agreed_by uuid
  agreed_by_name text not null default ''::text
  agreed_how text not null default ''::text
  from_date date not null
  to_date date not null
  trained_on date
  deputy uuid
  deputy_name text not null default ''::text
  warned integer not null default 0
  quiet_told date
  ended_on date
  ended_by_name text not null default ''::text
  ending text not null default ''::text
  thanks text not null default ''::text
  successor text
  constraint champion_about_check CHECK ((length(about) <= 500))
  constraint champion_agreed_how_check CHECK ((length(agreed_how) <= 300))
  constraint champion_areas_check CHECK (((cardinality(areas) >= 1) AND (cardinality(areas) <= 20)))
  constraint champion_check CHECK (((to_date >= from_date) OR (state = ANY (ARRAY['declined'::text, 'ended'::text]))))
  constraint champion_check1 CHECK ((agreed_by <> person))
  constraint champion_check2 CHECK (((state = ANY (ARRAY['appointed'::text, 'ended'::text])) = (num_nonnulls(agreed_on, agreed_by) = 2)))
  constraint champion_check3 CHECK (((state = ANY (ARRAY['declined'::text, 'ended'::text])) = (ended_on IS NOT NULL)))
  constraint champion_check4 CHECK ((deputy <> person))
  constraint champion_ending_check CHECK ((length(ending) <= 1000))
  constraint champion_kind_check CHECK ((kind = ANY (ARRAY['STAFF'::text, 'ELECTED_MEMBER'::text])))
  constraint champion_ref_check CHECK ((ref ~ '^CN-[0-9]{4,}$'::text))
  constraint champion_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'appointed'::text, 'declined'::text, 'ended'::text])))
  constraint champion_thanks_check CHECK ((length(thanks) <= 1000))
  constraint champion_warned_check CHECK (((warned >= 0) AND (warned <= 2)))
  constraint champion_service_fkey FOREIGN KEY (service) REFERENCES training.champion_service(code)
  constraint champion_successor_fkey FOREIGN KEY (successor) REFERENCES training.champion(ref)
  constraint champion_pkey PRIMARY KEY (ref)
  CREATE INDEX champion_person ON training.champion USING btree (person)
  CREATE INDEX champion_state ON training.champion USING btree (state, service)
  CREATE UNIQUE INDEX champion_once ON training.champion USING btree (person, service) WHERE (state = ANY (ARRAY['proposed'::text, 'appointed'::text]))
  policy champion_insert for insert to waymark_app, waymark_clock with check ((state = 'proposed'::text) AND (proposed_by = access.me()) AND (training.keeps_champions(areas) OR training.leads_people(organisation)))
  policy champion_select for select to waymark_app, waymark_clock using (((state = ANY (ARRAY['appointed'::text, 'ended'::text])) AND ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))) OR (person = access.me()) OR training.keeps_champions(areas) OR training.leads_people(organisation))
  policy champion_update for update to waymark_app, waymark_clock using (training.keeps_champions(areas) OR training.leads_people(organisation)) with check (training.keeps_champions(areas) OR training.leads_people(organisation))
  CREATE TRIGGER champion_step BEFORE UPDATE ON training.champion FOR EACH ROW EXECUTE FUNCTION training.champion_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (about, agreed_by, agreed_by_name, agreed_how, agreed_on, areas, deputy, deputy_name, ended_by_name, ended_on, ending, from_date, quiet_told, service, state, successor, thanks, to_date, trained_on, version, warned) to waymark_app
  grant update (about, agreed_by, agreed_by_name, agreed_how, agreed_on, areas, deputy, deputy_name, ended_by_name, ended_on, ending, from_date, quiet_told, service, state, successor, thanks, to_date, trained_on, version, warned) to waymark_clock

table training.champion_activity owner waymark_owner row-security forced
  id uuid not null
  champion text not null
  kind text not null
  on_day date not null
  about text not null default ''::text
  logged_at timestamp with time zone not null
  logged_by uuid not null
  logged_by_name text not null
  taken_back_at timestamp with time zone
  version integer not null default 1
  constraint champion_activity_about_check CHECK ((length(about) <= 300))
  constraint champion_activity_kind_check CHECK ((kind = ANY (ARRAY['CASCADED'::text, 'TRAINED'::text, 'CHANNELLED'::text, 'GOOD_PRACTICE'::text, 'STILL_ACTIVE'::text, 'OTHER'::text])))
  constraint champion_activity_champion_fkey FOREIGN KEY (champion) REFERENCES training.champion(ref)
  constraint champion_activity_pkey PRIMARY KEY (id)
  CREATE INDEX champion_activity_of ON training.champion_activity USING btree (champion, on_day DESC) WHERE (taken_back_at IS NULL)
  policy champion_activity_insert for insert to waymark_app, waymark_clock with check ((logged_by = access.me()) AND (taken_back_at IS NULL) AND (EXISTS ( SELECT FROM training.champion c WHERE ((c.ref = champion_activity.champion) AND (c.state = 'appointed'::text) AND ((c.person = access.me()) OR training.keeps_champions(c.areas) OR training.leads_people(c.organisation))))))
  policy champion_activity_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.champion c WHERE (c.ref = champion_activity.champion)))
  policy champion_activity_update for update to waymark_app, waymark_clock using ((taken_back_at IS NULL) AND (logged_by = access.me())) with check (logged_by = access.me())
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (taken_back_at, version) to waymark_app
  grant update (taken_back_at, version) to waymark_clock

table training.champion_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  champion text not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint champion_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint champion_event_words_check CHECK ((length(words) <= 1500))
  constraint champion_event_champion_fkey FOREIGN KEY (champion) REFERENCES training.champion(ref)
  constraint champion_event_pkey PRIMARY KEY (id)
  CREATE INDEX champion_event_of ON training.champion_event USING btree (champion, at DESC)
  policy champion_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM training.champion c WHERE ((c.ref = champion_event.champion) AND ((c.person = access.me()) OR training.keeps_champions(c.areas) OR training.leads_people(c.organisation))))))
  policy champion_event_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.champion c WHERE (c.ref = champion_event.champion)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table training.champion_mail owner waymark_owner row-security forced
  id uuid not null
  message uuid not null
  person uuid not null
  outcome text
  tries integer not null default 0
  settled_at timestamp with time zone
  constraint champion_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'unsure'::text, 'refused'::text])))
  constraint champion_mail_tries_check CHECK (((tries >= 0) AND (tries <= 20)))
  constraint champion_mail_message_fkey FOREIGN KEY (message) REFERENCES training.champion_message(id)
  constraint champion_mail_pkey PRIMARY KEY (id)
  constraint champion_mail_message_person_key UNIQUE (message, person)
  CREATE INDEX champion_mail_waiting ON training.champion_mail USING btree (message) WHERE (settled_at IS NULL)
  policy champion_mail_insert for insert to waymark_app, waymark_clock with check ((settled_at IS NULL) AND (EXISTS ( SELECT FROM training.champion_message m WHERE ((m.id = champion_mail.message) AND (m.sent_by = access.me())))))
  policy champion_mail_select for select to waymark_app, waymark_clock using ((person = access.me()) OR ( SELECT (access.scopes('KEEP_CHAMPIONS'::text) <> '{}'::text[])))
  policy champion_mail_update for update to waymark_clock using true with check true
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (outcome, settled_at, tries) to waymark_clock

table training.champion_message owner waymark_owner row-security forced
  id uuid not null
  subject text not null
  words text not null
  areas text[] not null default '{}'::text[]
  sent_at timestamp with time zone not null
  sent_by uuid not null
  sent_by_name text not null
  constraint champion_message_areas_check CHECK ((cardinality(areas) <= 20))
  constraint champion_message_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 120)))
  constraint champion_message_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
  constraint champion_message_pkey PRIMARY KEY (id)
  policy champion_message_insert for insert to waymark_app, waymark_clock with check ((sent_by = access.me()) AND (( SELECT (access.scopes('KEEP_CHAMPIONS'::text) && ARRAY['partnership'::text])) OR ((areas <> '{}'::text[]) AND training.keeps_champions(areas))))
  policy champion_message_select for select to waymark_app, waymark_clock using (( SELECT (access.scopes('KEEP_CHAMPIONS'::text) <> '{}'::text[])) OR (EXISTS ( SELECT FROM training.champion c WHERE ((c.person = access.me()) AND (c.state = ANY (ARRAY['appointed'::text, 'ended'::text])) AND ((champion_message.areas = '{}'::text[]) OR (c.areas && champion_message.areas)) AND (c.from_date <= ((champion_message.sent_at AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((c.ended_on >= ((champion_message.sent_at AT TIME ZONE 'Europe/London'::text))::date), true)))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table training.champion_service owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  name text not null
  use_when text not null default ''::text
  position integer not null
  from_date date not null
  to_date date
  constraint champion_service_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint champion_service_name_check CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  constraint champion_service_position_check CHECK ((("position" >= 1) AND ("position" <= 999)))
  constraint champion_service_use_when_check CHECK ((length(use_when) <= 300))
  constraint champion_service_pkey PRIMARY KEY (code)
  policy champion_service_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy champion_service_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy champion_service_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (name, position, to_date, use_when, version) to waymark_app
  grant update (name, position, to_date, use_when, version) to waymark_clock

table training.champion_setting owner waymark_owner row-security forced
  key text not null
  from_date date not null
  value integer not null
  set_by text not null
  version integer not null default 1
  constraint champion_setting_key_check CHECK ((key = ANY (ARRAY['quiet_months'::text, 'term_months'::text, 'warn_days'::text])))
  constraint champion_setting_value_check CHECK (((value >= 1) AND (value <= 400)))
  constraint champion_setting_pkey PRIMARY KEY (key, from_date)
  policy champion_setting_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  policy champion_setting_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))
  policy champion_setting_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('CHANGE_SETTINGS'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (set_by, value, version) to waymark_app
  grant update (set_by, value, version) to waymark_clock

table training.champion_story owner waymark_owner row-security forced
  id uuid not null
  champion text not null
  version integer not null default 1
  title text not null
  words text not null
  state text not null default 'offered'::text
  offered_at timestamp with time zone not null
  offered_by uuid not null
  offered_by_name text not null
  looked_on date
  looked_by_name text not null default ''::text
  answer text not null default ''::text
  constraint champion_story_answer_check CHECK ((length(answer) <= 1000))
  constraint champion_story_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'shown'::text, 'returned'::text, 'withdrawn'::text])))
  constraint champion_story_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
  constraint champion_story_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  constraint champion_story_champion_fkey FOREIGN KEY (champion) REFERENCES training.champion(ref)
  constraint champion_story_pkey PRIMARY KEY (id)
  CREATE INDEX champion_story_state ON training.champion_story USING btree (state, offered_at DESC)
  policy champion_story_insert for insert to waymark_app, waymark_clock with check ((state = 'offered'::text) AND (offered_by = access.me()) AND (EXISTS ( SELECT FROM training.champion c WHERE ((c.ref = champion_story.champion) AND (c.person = access.me()) AND (c.state = 'appointed'::text)))))
  policy champion_story_select for select to waymark_app, waymark_clock using (((state = 'shown'::text) AND ( SELECT (access.scopes('VIEW_DIRECTORY'::text) && ARRAY['partnership'::text]))) OR (offered_by = access.me()) OR (EXISTS ( SELECT FROM training.champion c WHERE ((c.ref = champion_story.champion) AND training.keeps_champions(c.areas)))))
  policy champion_story_update for update to waymark_app, waymark_clock using ((state = ANY (ARRAY['offered'::text, 'shown'::text])) AND ((offered_by = access.me()) OR (EXISTS ( SELECT FROM training.champion c WHERE ((c.ref = champion_story.champion) AND training.keeps_champions(c.areas)))))) with check (((state = 'withdrawn'::text) AND (offered_by = access.me())) OR ((offered_by <> access.me()) AND (state = ANY (ARRAY['shown'::text, 'returned'::text])) AND (EXISTS ( SELECT FROM training.champion c WHERE ((c.ref = champion_story.champion) AND training.keeps_champions(c.areas))))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (answer, looked_by_name, looked_on, state, version) to waymark_app
  grant update (answer, looked_by_name, looked_on, state, version) to waymark_clock

table training.course owner waymark_owner row-security forced
  code text not null
  version integer not null default 1
  name text not null
  level integer not null
  provider text not null default ''::text
  audience text not null default ''::text
  method text not null default ''::text
  duration text not null default ''::text
  understand text not null default ''::text
  able text not null default ''::text
  success text not null default ''::text
  valid_months integer
  clearance boolean not null default false
  retired_on date
  constraint course_able_check CHECK ((length(able) <= 1500))
  constraint course_audience_check CHECK ((length(audience) <= 300))
  constraint course_code_check CHECK ((code ~ '^[A-Z][A-Z0-9_]{0,39}$'::text))
  constraint course_duration_check CHECK ((length(duration) <= 100))
  constraint course_level_check CHECK (((level >= 1) AND (level <= 3)))
  constraint course_method_check CHECK ((length(method) <= 200))
  constraint course_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
  constraint course_provider_check CHECK ((length(provider) <= 200))
  constraint course_success_check CHECK ((length(success) <= 500))
  constraint course_understand_check CHECK ((length(understand) <= 1500))
  constraint course_valid_months_check CHECK (((valid_months >= 1) AND (valid_months <= 120)))
  constraint course_pkey PRIMARY KEY (code)
  policy course_insert for insert to waymark_app, waymark_clock with check ( SELECT (access.scopes('RUN_TRAINING'::text) && ARRAY['partnership'::text]))
  policy course_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text]))
  policy course_update for update to waymark_app, waymark_clock using ( SELECT (access.scopes('RUN_TRAINING'::text) && ARRAY['partnership'::text])) with check ( SELECT (access.scopes('RUN_TRAINING'::text) && ARRAY['partnership'::text]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (able, audience, clearance, duration, level, method, name, provider, retired_on, success, understand, valid_months, version) to waymark_app
  grant update (able, audience, clearance, duration, level, method, name, provider, retired_on, success, understand, valid_months, version) to waymark_clock

table training.enrolment owner waymark_owner row-security forced
  id uuid not null
  session uuid not null
  area text
  version integer not null default 1
  person uuid
  name text not null
  email text not null default ''::text
  organisation text
  organisation_name text not null default ''::text
  role_title text not null default ''::text
  state text not null
  queued_at timestamp with time zone not null
  enrolled_by uuid not null
  enrolled_by_name text not null
  attended boolean
  names_removed_on date
  constraint enrolment_email_check CHECK ((length(email) <= 254))
  constraint enrolment_enrolled_by_name_check CHECK ((length(enrolled_by_name) <= 200))
  constraint enrolment_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  constraint enrolment_organisation_name_check CHECK ((length(organisation_name) <= 200))
  constraint enrolment_role_title_check CHECK ((length(role_title) <= 200))
  constraint enrolment_state_check CHECK ((state = ANY (ARRAY['INVITED'::text, 'ENROLLED'::text, 'WAITING'::text, 'DECLINED'::text, 'CANCELLED'::text])))
  constraint enrolment_session_fkey FOREIGN KEY (session) REFERENCES training.session(id)
  constraint enrolment_pkey PRIMARY KEY (id)
  CREATE INDEX enrolment_of_person ON training.enrolment USING btree (person)
  CREATE INDEX enrolment_session ON training.enrolment USING btree (session, state)
  CREATE UNIQUE INDEX enrolment_person ON training.enrolment USING btree (session, person) WHERE (person IS NOT NULL)
  policy enrolment_insert for insert to waymark_app, waymark_clock with check ((( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (NOT (area IS DISTINCT FROM ( SELECT s.area FROM training.session s WHERE (s.id = enrolment.session)))))
  policy enrolment_select for select to waymark_app, waymark_clock using ((person = access.me()) OR (enrolled_by = access.me()) OR (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]))
  policy enrolment_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (attended, email, name, names_removed_on, organisation, organisation_name, queued_at, role_title, state, version) to waymark_app
  grant update (attended, email, name, names_removed_on, organisation, organisation_name, queued_at, role_title, state, version) to waymark_clock

table training.enrolment_link owner waymark_owner row-security forced
  token_hash bytea not null
  enrolment uuid not null
  made_at timestamp with time zone not null
  constraint enrolment_link_token_hash_check CHECK ((length(token_hash) = 32))
  constraint enrolment_link_enrolment_fkey FOREIGN KEY (enrolment) REFERENCES training.enrolment(id) ON DELETE CASCADE
  constraint enrolment_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX enrolment_link_enrolment ON training.enrolment_link USING btree (enrolment)
  policy enrolment_link_delete for delete to waymark_clock using true
  policy enrolment_link_insert for insert to waymark_clock with check true
  policy enrolment_link_select for select to waymark_clock using true
  grant delete, insert, select to waymark_clock

table training.evaluation owner waymark_owner row-security forced
  id uuid not null
  version integer not null default 1
  session uuid not null
  area text
  token text not null
  title text not null
  on_day date not null
  stage text not null default 'BEFORE'::text
  later_on date not null
  made_by uuid not null
  made_by_name text not null
  constraint evaluation_stage_check CHECK ((stage = ANY (ARRAY['BEFORE'::text, 'AFTER'::text, 'CLOSED'::text])))
  constraint evaluation_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint evaluation_token_check CHECK ((token ~ '^[0-9A-Z]{8}$'::text))
  constraint evaluation_session_fkey FOREIGN KEY (session) REFERENCES training.session(id)
  constraint evaluation_pkey PRIMARY KEY (id)
  constraint evaluation_session_key UNIQUE (session)
  constraint evaluation_token_key UNIQUE (token)
  CREATE INDEX evaluation_later ON training.evaluation USING btree (later_on)
  policy evaluation_insert for insert to waymark_app, waymark_clock with check ((made_by = access.me()) AND (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (NOT (area IS DISTINCT FROM ( SELECT s.area FROM training.session s WHERE (s.id = evaluation.session)))))
  policy evaluation_receipt_select for select to waymark_receipt using (token = NULLIF(current_setting('waymark.evaluation'::text, true), ''::text))
  policy evaluation_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy evaluation_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (later_on, stage, version) to waymark_app
  grant update (later_on, stage, version) to waymark_clock
  grant select (id, later_on, on_day, stage, title, token) to waymark_receipt

table training.evaluation_answer owner waymark_owner row-security forced
  id uuid not null
  evaluation uuid not null
  stage text not null
  pair bytea
  scores integer[] not null default '{}'::integer[]
  choices integer[] not null default '{}'::integer[]
  used text
  on_day date not null
  constraint evaluation_answer_check CHECK (((stage = 'LATER'::text) = (used IS NOT NULL)))
  constraint evaluation_answer_check1 CHECK (((stage <> 'LATER'::text) OR (pair IS NULL)))
  constraint evaluation_answer_choices_check CHECK (((cardinality(choices) <= 20) AND (0 <= ALL (choices)) AND (9 >= ALL (choices))))
  constraint evaluation_answer_pair_check CHECK ((length(pair) = 32))
  constraint evaluation_answer_scores_check CHECK (((cardinality(scores) <= 10) AND (1 <= ALL (scores)) AND (5 >= ALL (scores))))
  constraint evaluation_answer_stage_check CHECK ((stage = ANY (ARRAY['BEFORE'::text, 'AFTER'::text, 'LATER'::text])))
  constraint evaluation_answer_used_check CHECK ((used = ANY (ARRAY['YES'::text, 'PARTLY'::text, 'NO'::text, 'NO_CHANCE'::text])))
  constraint evaluation_answer_evaluation_fkey FOREIGN KEY (evaluation) REFERENCES training.evaluation(id)
  constraint evaluation_answer_pkey PRIMARY KEY (id)
  CREATE INDEX evaluation_answer_of ON training.evaluation_answer USING btree (evaluation, stage)
  policy evaluation_answer_insert for insert to waymark_clock, waymark_receipt with check (EXISTS ( SELECT FROM training.evaluation e WHERE ((e.id = evaluation_answer.evaluation) AND ((e.stage = evaluation_answer.stage) OR ((evaluation_answer.stage = 'LATER'::text) AND (e.later_on <= evaluation_answer.on_day) AND (evaluation_answer.on_day <= (e.later_on + 60)))))))
  policy evaluation_answer_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.evaluation e WHERE (e.id = evaluation_answer.evaluation)))
  grant select to waymark_app
  grant insert, select to waymark_clock
  grant insert to waymark_receipt

table training.evaluation_mail owner waymark_owner row-security forced
  id uuid not null
  evaluation uuid not null
  enrolment uuid not null
  stop_hash bytea not null
  made_at timestamp with time zone not null
  tries integer not null default 0
  outcome text
  settled_at timestamp with time zone
  constraint evaluation_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'unsure'::text, 'refused'::text])))
  constraint evaluation_mail_stop_hash_check CHECK ((length(stop_hash) = 32))
  constraint evaluation_mail_tries_check CHECK (((tries >= 0) AND (tries <= 20)))
  constraint evaluation_mail_evaluation_fkey FOREIGN KEY (evaluation) REFERENCES training.evaluation(id)
  constraint evaluation_mail_pkey PRIMARY KEY (id)
  constraint evaluation_mail_evaluation_enrolment_key UNIQUE (evaluation, enrolment)
  constraint evaluation_mail_stop_hash_key UNIQUE (stop_hash)
  CREATE INDEX evaluation_mail_waiting ON training.evaluation_mail USING btree (made_at) WHERE (settled_at IS NULL)
  policy evaluation_mail_insert for insert to waymark_clock with check true
  policy evaluation_mail_select for select to waymark_clock using true
  policy evaluation_mail_update for update to waymark_clock using true with check true
  grant insert, select to waymark_clock
  grant update (outcome, settled_at, stop_hash, tries) to waymark_clock

table training.evaluation_refusal owner waymark_owner row-security forced
  address_hash bytea not null
  since date not null
  constraint evaluation_refusal_address_hash_check CHECK ((length(address_hash) = 32))
  constraint evaluation_refusal_pkey PRIMARY KEY (address_hash)
  policy evaluation_refusal_insert for insert to waymark_clock with check true
  policy evaluation_refusal_select for select to waymark_clock using true
  grant insert, select to waymark_clock

table training.gap owner waymark_owner row-security forced
  id uuid not null
  session uuid not null
  number integer not null
  version integer not null default 1
  kind text not null
  words text not null
  state text not null default 'OPEN'::text
  merged_into uuid
  action text
  action_area text
  action_title text not null default ''::text
  review_of text
  review_what text not null default ''::text
  organisation text
  organisation_name text not null default ''::text
  objective text not null default ''::text
  due_on date
  reason text not null default ''::text
  reviewed_on date
  review_result text not null default ''::text
  votes integer
  noted_at timestamp with time zone not null
  noted_by uuid not null
  noted_by_name text not null
  decided_at timestamp with time zone
  decided_by uuid
  decided_by_name text not null default ''::text
  constraint gap_action_title_check CHECK ((length(action_title) <= 200))
  constraint gap_check CHECK (((state = 'MERGED'::text) = (merged_into IS NOT NULL)))
  constraint gap_check1 CHECK ((merged_into IS DISTINCT FROM id))
  constraint gap_check2 CHECK ((((state = 'ACTION'::text) = (action IS NOT NULL)) AND ((action IS NULL) = (action_area IS NULL)) AND ((action IS NULL) = (action_title = ''::text))))
  constraint gap_check3 CHECK ((((state = 'REVIEW'::text) = (review_of IS NOT NULL)) AND ((review_of IS NULL) = (review_what = ''::text))))
  constraint gap_check4 CHECK (((state = ANY (ARRAY['ACTION'::text, 'REVIEW'::text])) = ((organisation IS NOT NULL) AND (due_on IS NOT NULL))))
  constraint gap_check5 CHECK (((state = 'SET_ASIDE'::text) = (reason <> ''::text)))
  constraint gap_check6 CHECK ((((reviewed_on IS NULL) = (review_result = ''::text)) AND ((reviewed_on IS NULL) OR (state = 'REVIEW'::text))))
  constraint gap_check7 CHECK ((((state = 'OPEN'::text) = (decided_at IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))))
  constraint gap_kind_check CHECK ((kind = ANY (ARRAY['KNOWLEDGE'::text, 'PROVISION'::text])))
  constraint gap_noted_by_name_check CHECK ((length(noted_by_name) <= 200))
  constraint gap_number_check CHECK (((number >= 1) AND (number <= 200)))
  constraint gap_objective_check CHECK ((length(objective) <= 20))
  constraint gap_organisation_name_check CHECK ((length(organisation_name) <= 200))
  constraint gap_reason_check CHECK ((length(reason) <= 1000))
  constraint gap_review_of_check CHECK ((review_of = ANY (ARRAY['PATHWAY'::text, 'POLICY'::text])))
  constraint gap_review_result_check CHECK ((length(review_result) <= 1000))
  constraint gap_review_what_check CHECK ((length(review_what) <= 200))
  constraint gap_state_check CHECK ((state = ANY (ARRAY['OPEN'::text, 'MERGED'::text, 'ACTION'::text, 'REVIEW'::text, 'SET_ASIDE'::text])))
  constraint gap_votes_check CHECK ((votes >= 0))
  constraint gap_words_check CHECK (((length(words) >= 1) AND (length(words) <= 500)))
  constraint gap_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES training.gap(id) DEFERRABLE INITIALLY DEFERRED
  constraint gap_session_fkey FOREIGN KEY (session) REFERENCES training.workshop(session) ON DELETE CASCADE
  constraint gap_pkey PRIMARY KEY (id)
  constraint gap_session_number_key UNIQUE (session, number)
  CREATE INDEX gap_merged_into ON training.gap USING btree (merged_into)
  CREATE INDEX gap_review_due ON training.gap USING btree (due_on) WHERE ((state = 'REVIEW'::text) AND (reviewed_on IS NULL))
  policy gap_insert for insert to waymark_app, waymark_clock with check ((state = 'OPEN'::text) AND (noted_by = access.me()) AND (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = gap.session) AND (w.state <> 'ENDED'::text)))))
  policy gap_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = gap.session) AND (w.state <> 'STAGES'::text))))
  policy gap_select for select to waymark_app, waymark_clock using ((EXISTS ( SELECT FROM training.workshop w WHERE (w.session = gap.session))) OR ((state = 'REVIEW'::text) AND (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)])))
  policy gap_update for update to waymark_app, waymark_clock using ((EXISTS ( SELECT FROM training.workshop w WHERE (w.session = gap.session))) OR ((state = 'REVIEW'::text) AND (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)]))) with check ((EXISTS ( SELECT FROM training.workshop w WHERE (w.session = gap.session))) OR ((state = 'REVIEW'::text) AND (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY[('organisation:'::text || organisation)])))
  CREATE TRIGGER gap_step BEFORE UPDATE ON training.gap FOR EACH ROW EXECUTE FUNCTION training.gap_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (action, action_area, action_title, decided_at, decided_by, decided_by_name, due_on, kind, merged_into, objective, organisation, organisation_name, reason, review_of, review_result, review_what, reviewed_on, state, version, votes, words) to waymark_app
  grant update (action, action_area, action_title, decided_at, decided_by, decided_by_name, due_on, kind, merged_into, objective, organisation, organisation_name, reason, review_of, review_result, review_what, reviewed_on, state, version, votes, words) to waymark_clock
  grant select (action, action_area, action_title, due_on, id, kind, merged_into, number, objective, organisation, organisation_name, reason, review_of, review_what, session, state, votes, words) to waymark_receipt

table training.gap_vote owner waymark_owner row-security forced
  gap uuid not null
  device bytea not null
  constraint gap_vote_device_fkey FOREIGN KEY (device) REFERENCES training.workshop_device(key_hash) ON DELETE CASCADE
  constraint gap_vote_gap_fkey FOREIGN KEY (gap) REFERENCES training.gap(id) ON DELETE CASCADE
  constraint gap_vote_pkey PRIMARY KEY (gap, device)
  CREATE INDEX gap_vote_device ON training.gap_vote USING btree (device)
  policy gap_vote_delete for delete to waymark_clock using (EXISTS ( SELECT FROM (training.gap g JOIN training.workshop w ON ((w.session = g.session))) WHERE ((g.id = gap_vote.gap) AND (w.state = 'ENDED'::text))))
  policy gap_vote_receipt_delete for delete to waymark_receipt using (EXISTS ( SELECT FROM (training.workshop_device d JOIN training.workshop w ON (((w.session = d.session) AND (w.state = 'GAPS'::text)))) WHERE ((d.kind = 'PHONE'::text) AND (d.key_hash = gap_vote.device))))
  policy gap_vote_receipt_insert for insert to waymark_receipt with check (EXISTS ( SELECT FROM ((training.workshop_device d JOIN training.workshop w ON (((w.session = d.session) AND (w.state = 'GAPS'::text)))) JOIN training.gap g ON (((g.session = w.session) AND (g.state = 'OPEN'::text)))) WHERE ((d.kind = 'PHONE'::text) AND (d.key_hash = gap_vote.device) AND (g.id = gap_vote.gap))))
  policy gap_vote_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM training.workshop_device d WHERE (d.key_hash = gap_vote.device)))
  policy gap_vote_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.gap g WHERE (g.id = gap_vote.gap)))
  grant select to waymark_app
  grant delete, select to waymark_clock
  grant delete, insert, select to waymark_receipt

table training.pack owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  title text not null
  audience text not null
  area text
  owner uuid not null
  owner_name text not null
  origin text not null default ''::text
  constraint pack_audience_check CHECK (((length(audience) >= 1) AND (length(audience) <= 200)))
  constraint pack_origin_check CHECK ((length(origin) <= 200))
  constraint pack_owner_name_check CHECK ((length(owner_name) <= 200))
  constraint pack_ref_check CHECK ((ref ~ '^TP-[0-9]{4,}$'::text))
  constraint pack_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint pack_pkey PRIMARY KEY (id)
  constraint pack_ref_key UNIQUE (ref)
  CREATE INDEX pack_owner ON training.pack USING btree (owner)
  policy pack_insert for insert to waymark_app, waymark_clock with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy pack_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('RUN_TRAINING'::text) <> '{}'::text[]))
  policy pack_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (audience, owner, owner_name, title, version) to waymark_app
  grant update (audience, owner, owner_name, title, version) to waymark_clock

table training.pack_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  pack uuid not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint pack_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint pack_event_words_check CHECK ((length(words) <= 2000))
  constraint pack_event_pack_fkey FOREIGN KEY (pack) REFERENCES training.pack(id)
  constraint pack_event_pkey PRIMARY KEY (id)
  CREATE INDEX pack_event_pack ON training.pack_event USING btree (pack, at DESC)
  policy pack_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM training.pack p WHERE ((p.id = pack_event.pack) AND (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || p.area)])))))
  policy pack_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('RUN_TRAINING'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table training.pack_version owner waymark_owner row-security forced
  id uuid not null
  pack uuid not null
  area text
  number integer not null
  version integer not null default 1
  state text not null default 'DRAFT'::text
  title text not null
  audience text not null
  minutes integer not null default 0
  content jsonb not null
  writers uuid[] not null
  submitted_by uuid
  submitted_by_name text not null default ''::text
  submitted_at timestamp with time zone
  reviewed_by uuid
  reviewed_by_name text not null default ''::text
  published_on date
  review_note text not null default ''::text
  withdrawn_reason text not null default ''::text
  constraint pack_version_audience_check CHECK (((length(audience) >= 1) AND (length(audience) <= 200)))
  constraint pack_version_check CHECK (((state <> ALL (ARRAY['PUBLISHED'::text, 'SUPERSEDED'::text])) OR ((reviewed_by IS NOT NULL) AND (published_on IS NOT NULL))))
  constraint pack_version_check1 CHECK (((state <> 'WITHDRAWN'::text) OR (withdrawn_reason <> ''::text)))
  constraint pack_version_content_check CHECK ((pg_column_size(content) <= 500000))
  constraint pack_version_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440)))
  constraint pack_version_number_check CHECK (((number >= 1) AND (number <= 9999)))
  constraint pack_version_review_note_check CHECK ((length(review_note) <= 2000))
  constraint pack_version_state_check CHECK ((state = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text, 'PUBLISHED'::text, 'SUPERSEDED'::text, 'WITHDRAWN'::text])))
  constraint pack_version_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint pack_version_withdrawn_reason_check CHECK ((length(withdrawn_reason) <= 1000))
  constraint pack_version_writers_check CHECK (((cardinality(writers) >= 1) AND (cardinality(writers) <= 50)))
  constraint pack_version_pack_fkey FOREIGN KEY (pack) REFERENCES training.pack(id)
  constraint pack_version_pkey PRIMARY KEY (id)
  constraint pack_version_pack_number_key UNIQUE (pack, number)
  CREATE UNIQUE INDEX pack_version_open ON training.pack_version USING btree (pack) WHERE (state = ANY (ARRAY['DRAFT'::text, 'IN_REVIEW'::text]))
  CREATE UNIQUE INDEX pack_version_published ON training.pack_version USING btree (pack) WHERE (state = 'PUBLISHED'::text)
  policy pack_version_insert for insert to waymark_app, waymark_clock with check ((state = 'DRAFT'::text) AND (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (access.me() = ANY (writers)) AND (NOT (area IS DISTINCT FROM ( SELECT p.area FROM training.pack p WHERE (p.id = pack_version.pack)))))
  policy pack_version_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('RUN_TRAINING'::text) <> '{}'::text[]))
  policy pack_version_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER pack_version_step BEFORE UPDATE ON training.pack_version FOR EACH ROW EXECUTE FUNCTION training.pack_version_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (audience, content, minutes, published_on, review_note, reviewed_by, reviewed_by_name, state, submitted_at, submitted_by, submitted_by_name, title, version, withdrawn_reason, writers) to waymark_app
  grant update (audience, content, minutes, published_on, review_note, reviewed_by, reviewed_by_name, state, submitted_at, submitted_by, submitted_by_name, title, version, withdrawn_reason, writers) to waymark_clock

table training.session owner waymark_owner row-security forced
  id uuid not null
  ref text not null
  version integer not null default 1
  pack uuid not null
  pack_version uuid not null
  title text not null
  audience text not null
  area text
  about text not null default ''::text
  starts_at timestamp with time zone not null
  ends_at timestamp with time zone not null
  place text not null default ''::text
  link text not null default ''::text
  capacity integer not null
  open boolean not null default true
  public boolean not null default false
  state text not null default 'PLANNED'::text
  reason text not null default ''::text
  planned_by uuid not null
  planned_by_name text not null
  began_at timestamp with time zone
  ended_at timestamp with time zone
  taken integer not null default 0
  waiting integer not null default 0
  sequence integer not null default 0
  join_code text
  constraint session_about_check CHECK ((length(about) <= 2000))
  constraint session_audience_check CHECK (((length(audience) >= 1) AND (length(audience) <= 200)))
  constraint session_capacity_check CHECK (((capacity >= 1) AND (capacity <= 500)))
  constraint session_check CHECK (((ends_at > starts_at) AND (ends_at <= (starts_at + '24:00:00'::interval))))
  constraint session_check1 CHECK (((place <> ''::text) OR (link <> ''::text)))
  constraint session_check2 CHECK (((state <> 'CANCELLED'::text) OR (reason <> ''::text)))
  constraint session_check3 CHECK (((NOT public) OR open))
  constraint session_join_code_check CHECK ((join_code ~ '^[0-9A-Z]{4,12}$'::text))
  constraint session_link_check CHECK (((link ~ '^(https://.*)?$'::text) AND (length(link) <= 2000)))
  constraint session_place_check CHECK ((length(place) <= 200))
  constraint session_planned_by_name_check CHECK ((length(planned_by_name) <= 200))
  constraint session_reason_check CHECK ((length(reason) <= 1000))
  constraint session_ref_check CHECK ((ref ~ '^TS-[0-9]{4,}$'::text))
  constraint session_state_check CHECK ((state = ANY (ARRAY['PLANNED'::text, 'RUNNING'::text, 'ENDED'::text, 'CANCELLED'::text])))
  constraint session_taken_check CHECK ((taken >= 0))
  constraint session_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint session_waiting_check CHECK ((waiting >= 0))
  constraint session_pack_fkey FOREIGN KEY (pack) REFERENCES training.pack(id)
  constraint session_pack_version_fkey FOREIGN KEY (pack_version) REFERENCES training.pack_version(id)
  constraint session_pkey PRIMARY KEY (id)
  constraint session_ref_key UNIQUE (ref)
  CREATE INDEX session_pack ON training.session USING btree (pack)
  CREATE INDEX session_time ON training.session USING btree (starts_at)
  CREATE UNIQUE INDEX session_join_code ON training.session USING btree (join_code) WHERE ((join_code IS NOT NULL) AND (state = ANY (ARRAY['PLANNED'::text, 'RUNNING'::text])))
  policy session_insert for insert to waymark_app, waymark_clock with check ((state = 'PLANNED'::text) AND (planned_by = access.me()) AND (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (EXISTS ( SELECT FROM training.pack_version v WHERE ((v.id = session.pack_version) AND (v.pack = session.pack) AND (v.state = 'PUBLISHED'::text)))))
  policy session_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  policy session_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy session_visitor_select for select to waymark_visitor using (public AND (state = ANY (ARRAY['PLANNED'::text, 'CANCELLED'::text])))
  CREATE TRIGGER session_step BEFORE UPDATE ON training.session FOR EACH ROW EXECUTE FUNCTION training.session_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (about, began_at, capacity, ended_at, ends_at, join_code, link, open, place, planned_by, planned_by_name, public, reason, sequence, starts_at, state, taken, title, version, waiting) to waymark_app
  grant update (about, began_at, capacity, ended_at, ends_at, join_code, link, open, place, planned_by, planned_by_name, public, reason, sequence, starts_at, state, taken, title, version, waiting) to waymark_clock
  grant select (about, area, audience, capacity, ends_at, id, place, public, ref, starts_at, state, taken, title) to waymark_visitor

table training.session_event owner waymark_owner row-security forced
  id uuid not null default gen_random_uuid()
  session uuid not null
  at timestamp with time zone not null
  actor uuid not null
  actor_name text not null
  headline text not null
  words text not null default ''::text
  constraint session_event_headline_check CHECK (((length(headline) >= 1) AND (length(headline) <= 200)))
  constraint session_event_words_check CHECK ((length(words) <= 2000))
  constraint session_event_session_fkey FOREIGN KEY (session) REFERENCES training.session(id)
  constraint session_event_pkey PRIMARY KEY (id)
  CREATE INDEX session_event_session ON training.session_event USING btree (session, at DESC)
  policy session_event_insert for insert to waymark_app, waymark_clock with check ((actor = access.me()) AND (EXISTS ( SELECT FROM training.session s WHERE ((s.id = session_event.session) AND (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || s.area)])))))
  policy session_event_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('RUN_TRAINING'::text) <> '{}'::text[]))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock

table training.session_mail owner waymark_owner row-security forced
  id uuid not null
  enrolment uuid not null
  kind text not null
  made_at timestamp with time zone not null
  due boolean not null default true
  tries integer not null default 0
  not_before timestamp with time zone
  outcome text
  constraint session_mail_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'place'::text, 'waiting'::text, 'moved_up'::text, 'changed'::text, 'cancelled'::text, 'given_up'::text, 'reminder'::text])))
  constraint session_mail_outcome_check CHECK ((outcome = ANY (ARRAY['sent'::text, 'refused'::text, 'unsure'::text, 'overtaken'::text])))
  constraint session_mail_enrolment_fkey FOREIGN KEY (enrolment) REFERENCES training.enrolment(id) ON DELETE CASCADE
  constraint session_mail_pkey PRIMARY KEY (id)
  CREATE INDEX session_mail_due ON training.session_mail USING btree (made_at) WHERE due
  CREATE INDEX session_mail_enrolment ON training.session_mail USING btree (enrolment)
  policy session_mail_delete for delete to waymark_clock using true
  policy session_mail_insert for insert to waymark_clock with check true
  policy session_mail_select for select to waymark_clock using true
  policy session_mail_update for update to waymark_clock using true with check true
  grant delete, insert, select, update to waymark_clock

table training.session_trainer owner waymark_owner row-security forced
  id uuid not null
  session uuid not null
  area text
  person uuid not null
  person_name text not null
  version integer not null default 1
  ended_at timestamp with time zone
  constraint session_trainer_person_name_check CHECK (((length(person_name) >= 1) AND (length(person_name) <= 200)))
  constraint session_trainer_session_fkey FOREIGN KEY (session) REFERENCES training.session(id)
  constraint session_trainer_pkey PRIMARY KEY (id)
  constraint session_trainer_session_person_key UNIQUE (session, person)
  CREATE INDEX session_trainer_person ON training.session_trainer USING btree (person)
  policy session_trainer_insert for insert to waymark_app, waymark_clock with check ((( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (NOT (area IS DISTINCT FROM ( SELECT s.area FROM training.session s WHERE (s.id = session_trainer.session)))))
  policy session_trainer_select for select to waymark_app, waymark_clock using ( SELECT (access.scopes('USE_WAYMARK'::text) <> '{}'::text[]))
  policy session_trainer_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (ended_at, version) to waymark_app
  grant update (ended_at, version) to waymark_clock

table training.workshop owner waymark_owner row-security forced
  session uuid not null
  ref text not null
  area text
  title text not null
  version integer not null default 1
  state text not null default 'STAGES'::text
  stage integer not null default 1
  stage_began_at timestamp with time zone not null
  groups integer not null
  code text not null
  code_until timestamp with time zone not null
  mark integer not null default 1
  began_at timestamp with time zone not null
  began_by uuid not null
  began_by_name text not null
  ended_at timestamp with time zone
  sheet_code text not null
  sheet_until date not null
  phones integer
  forgotten_at timestamp with time zone
  constraint workshop_began_by_name_check CHECK ((length(began_by_name) <= 200))
  constraint workshop_check CHECK ((code_until <= (began_at + '24:00:00'::interval)))
  constraint workshop_check1 CHECK (((state = 'ENDED'::text) = (ended_at IS NOT NULL)))
  constraint workshop_check2 CHECK (((forgotten_at IS NULL) OR ((state = 'ENDED'::text) AND (phones IS NOT NULL))))
  constraint workshop_code_check CHECK ((code ~ '^[0-9A-Z]{7}$'::text))
  constraint workshop_groups_check CHECK (((groups >= 1) AND (groups <= 30)))
  constraint workshop_phones_check CHECK ((phones >= 0))
  constraint workshop_sheet_code_check CHECK ((sheet_code ~ '^[0-9A-Z]{12}$'::text))
  constraint workshop_stage_check CHECK ((stage >= 1))
  constraint workshop_state_check CHECK ((state = ANY (ARRAY['STAGES'::text, 'GAPS'::text, 'CLOSING'::text, 'ENDED'::text])))
  constraint workshop_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint workshop_session_fkey FOREIGN KEY (session) REFERENCES training.session(id)
  constraint workshop_pkey PRIMARY KEY (session)
  constraint workshop_code_key UNIQUE (code)
  constraint workshop_ref_key UNIQUE (ref)
  constraint workshop_sheet_code_key UNIQUE (sheet_code)
  policy workshop_insert for insert to waymark_app, waymark_clock with check ((( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) AND (state = 'STAGES'::text) AND (began_by = access.me()) AND (EXISTS ( SELECT FROM training.session s WHERE ((s.id = workshop.session) AND (s.ref = workshop.ref) AND (NOT (s.area IS DISTINCT FROM workshop.area))))))
  policy workshop_owner_select for select to waymark_owner using true
  policy workshop_receipt_select for select to waymark_receipt using (((code = ( SELECT current_setting('waymark.workshop_code'::text, true) AS current_setting)) AND (state <> 'ENDED'::text) AND (code_until > now())) OR ((sheet_code = ( SELECT current_setting('waymark.workshop_code'::text, true) AS current_setting)) AND (state = 'ENDED'::text) AND (sheet_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date)) OR (EXISTS ( SELECT FROM training.workshop_device d WHERE (d.session = workshop.session))))
  policy workshop_select for select to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  policy workshop_update for update to waymark_app, waymark_clock using (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]) with check (( SELECT access.scopes('RUN_TRAINING'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)])
  CREATE TRIGGER workshop_step BEFORE UPDATE ON training.workshop FOR EACH ROW EXECUTE FUNCTION training.workshop_step() always
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (code, code_until, ended_at, groups, mark, phones, sheet_until, stage, stage_began_at, state, version) to waymark_app
  grant update (code, code_until, ended_at, forgotten_at, groups, mark, phones, sheet_until, stage, stage_began_at, state, version) to waymark_clock
  grant select (area, began_at, code, code_until, ended_at, groups, mark, ref, session, sheet_code, sheet_until, stage, stage_began_at, state, title) to waymark_receipt

table training.workshop_answer owner waymark_owner row-security forced
  id uuid not null
  session uuid not null
  stage integer not null
  question integer not null
  group_number integer not null
  how text not null
  device bytea
  words text not null
  at timestamp with time zone not null
  removed_at timestamp with time zone
  removed_by uuid
  removed_by_name text not null default ''::text
  constraint workshop_answer_check CHECK (((removed_at IS NULL) = (removed_by IS NULL)))
  constraint workshop_answer_check1 CHECK (((removed_at IS NULL) = (words <> ''::text)))
  constraint workshop_answer_group_number_check CHECK (((group_number >= 1) AND (group_number <= 30)))
  constraint workshop_answer_how_check CHECK ((how = ANY (ARRAY['PHONE'::text, 'PAPER'::text])))
  constraint workshop_answer_words_check CHECK ((length(words) <= 2000))
  constraint workshop_answer_session_stage_question_fkey FOREIGN KEY (session, stage, question) REFERENCES training.workshop_question(session, stage, number) ON DELETE CASCADE
  constraint workshop_answer_pkey PRIMARY KEY (id)
  CREATE INDEX workshop_answer_device ON training.workshop_answer USING btree (device) WHERE (device IS NOT NULL)
  CREATE INDEX workshop_answer_question ON training.workshop_answer USING btree (session, stage, question, group_number, at)
  policy workshop_answer_delete for delete to waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_answer.session) AND (w.state = 'ENDED'::text))))
  policy workshop_answer_insert for insert to waymark_app, waymark_clock with check ((how = 'PAPER'::text) AND (device IS NULL) AND (removed_at IS NULL) AND (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_answer.session) AND (w.state <> 'ENDED'::text) AND (workshop_answer.group_number <= w.groups)))))
  policy workshop_answer_owner_select for select to waymark_owner using true
  policy workshop_answer_receipt_insert for insert to waymark_receipt with check ((how = 'PHONE'::text) AND (removed_at IS NULL) AND (words <> ''::text) AND (EXISTS ( SELECT FROM ((training.workshop_device d JOIN training.workshop w ON (((w.session = d.session) AND (w.state <> 'ENDED'::text)))) JOIN training.workshop_question q ON ((q.session = w.session))) WHERE ((d.kind = 'PHONE'::text) AND (d.key_hash = workshop_answer.device) AND (d.session = workshop_answer.session) AND (d.group_number = workshop_answer.group_number) AND (q.stage = workshop_answer.stage) AND (q.number = workshop_answer.question)))) AND training.may_answer(device))
  policy workshop_answer_receipt_select for select to waymark_receipt using ((removed_at IS NULL) AND (EXISTS ( SELECT FROM training.workshop_question q WHERE ((q.session = workshop_answer.session) AND (q.stage = workshop_answer.stage) AND (q.number = workshop_answer.question) AND (q.released_at IS NOT NULL)))))
  policy workshop_answer_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE (w.session = workshop_answer.session)))
  policy workshop_answer_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE (w.session = workshop_answer.session))) with check (EXISTS ( SELECT FROM training.workshop w WHERE (w.session = workshop_answer.session)))
  CREATE TRIGGER workshop_answer_step BEFORE UPDATE ON training.workshop_answer FOR EACH ROW EXECUTE FUNCTION training.workshop_answer_step() always
  grant insert, select to waymark_app
  grant delete, insert, select to waymark_clock
  grant update (removed_at, removed_by, removed_by_name, words) to waymark_app
  grant update (device, removed_at, removed_by, removed_by_name, words) to waymark_clock
  grant insert (at, device, group_number, how, id, question, session, stage, words) to waymark_receipt
  grant select (at, group_number, id, question, removed_at, session, stage, words) to waymark_receipt

table training.workshop_device owner waymark_owner row-security forced
  key_hash bytea not null
  session uuid not null
  kind text not null
  group_number integer
  joined_at timestamp with time zone not null
  seen_at timestamp with time zone not null
  constraint workshop_device_check CHECK (((kind = 'PHONE'::text) = (group_number IS NOT NULL)))
  constraint workshop_device_group_number_check CHECK (((group_number >= 1) AND (group_number <= 30)))
  constraint workshop_device_key_hash_check CHECK ((length(key_hash) = 32))
  constraint workshop_device_kind_check CHECK ((kind = ANY (ARRAY['PHONE'::text, 'SCREEN'::text])))
  constraint workshop_device_session_fkey FOREIGN KEY (session) REFERENCES training.workshop(session) ON DELETE CASCADE
  constraint workshop_device_pkey PRIMARY KEY (key_hash)
  CREATE INDEX workshop_device_session ON training.workshop_device USING btree (session, seen_at)
  policy workshop_device_delete for delete to waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_device.session) AND (w.state = 'ENDED'::text))))
  policy workshop_device_owner_select for select to waymark_owner using true
  policy workshop_device_receipt_insert for insert to waymark_receipt with check ((key_hash = ( SELECT decode(COALESCE(current_setting('waymark.workshop_device'::text, true), ''::text), 'hex'::text) AS decode)) AND training.may_join(session, group_number))
  policy workshop_device_receipt_select for select to waymark_receipt using (key_hash = ( SELECT decode(COALESCE(current_setting('waymark.workshop_device'::text, true), ''::text), 'hex'::text) AS decode))
  policy workshop_device_receipt_update for update to waymark_receipt using (key_hash = ( SELECT decode(COALESCE(current_setting('waymark.workshop_device'::text, true), ''::text), 'hex'::text) AS decode)) with check (key_hash = ( SELECT decode(COALESCE(current_setting('waymark.workshop_device'::text, true), ''::text), 'hex'::text) AS decode))
  policy workshop_device_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE (w.session = workshop_device.session)))
  grant select to waymark_app
  grant delete, select to waymark_clock
  grant insert to waymark_receipt
  grant select (group_number, key_hash, kind, seen_at, session) to waymark_receipt
  grant update (seen_at) to waymark_receipt

table training.workshop_question owner waymark_owner row-security forced
  session uuid not null
  stage integer not null
  number integer not null
  words text not null
  listen_for text not null default ''::text
  released_at timestamp with time zone
  constraint workshop_question_listen_for_check CHECK ((length(listen_for) <= 4000))
  constraint workshop_question_number_check CHECK (((number >= 1) AND (number <= 30)))
  constraint workshop_question_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
  constraint workshop_question_session_stage_fkey FOREIGN KEY (session, stage) REFERENCES training.workshop_stage(session, number) ON DELETE CASCADE
  constraint workshop_question_pkey PRIMARY KEY (session, stage, number)
  policy workshop_question_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_question.session) AND (w.state <> 'ENDED'::text))))
  policy workshop_question_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM training.workshop_stage s WHERE ((s.session = workshop_question.session) AND (s.number = workshop_question.stage))))
  policy workshop_question_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE (w.session = workshop_question.session)))
  policy workshop_question_update for update to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_question.session) AND (w.state <> 'ENDED'::text)))) with check (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_question.session) AND (w.state <> 'ENDED'::text))))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant update (released_at) to waymark_app
  grant update (released_at) to waymark_clock
  grant select (number, released_at, session, stage, words) to waymark_receipt

table training.workshop_stage owner waymark_owner row-security forced
  session uuid not null
  number integer not null
  title text not null
  information text not null
  minutes integer not null
  notes text not null default ''::text
  constraint workshop_stage_information_check CHECK ((length(information) <= 10000))
  constraint workshop_stage_minutes_check CHECK (((minutes >= 0) AND (minutes <= 1440)))
  constraint workshop_stage_notes_check CHECK ((length(notes) <= 10000))
  constraint workshop_stage_number_check CHECK (((number >= 1) AND (number <= 50)))
  constraint workshop_stage_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
  constraint workshop_stage_session_fkey FOREIGN KEY (session) REFERENCES training.workshop(session) ON DELETE CASCADE
  constraint workshop_stage_pkey PRIMARY KEY (session, number)
  policy workshop_stage_insert for insert to waymark_app, waymark_clock with check (EXISTS ( SELECT FROM training.workshop w WHERE ((w.session = workshop_stage.session) AND (w.state <> 'ENDED'::text))))
  policy workshop_stage_receipt_select for select to waymark_receipt using (EXISTS ( SELECT FROM (training.workshop_device d JOIN training.workshop w ON ((w.session = d.session))) WHERE ((w.session = workshop_stage.session) AND (workshop_stage.number <= w.stage))))
  policy workshop_stage_select for select to waymark_app, waymark_clock using (EXISTS ( SELECT FROM training.workshop w WHERE (w.session = workshop_stage.session)))
  grant insert, select to waymark_app
  grant insert, select to waymark_clock
  grant select (information, minutes, number, session, title) to waymark_receipt

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
  policy parked_form_delete for delete to waymark_app using ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
  policy parked_form_door_insert for insert to waymark_door with check true
  policy parked_form_select for select to waymark_app using ((account = access.me()) AND ( SELECT (access.scopes('USE_WAYMARK'::text) && ARRAY['partnership'::text])))
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
  grant insert, select to waymark_app
  grant delete, select to waymark_clock
  grant update (location, sent_at) to waymark_app

-- views
  assurance_open.document_holder (security_invoker=true):  SELECT 'assessment'::text AS kind, ref, COALESCE((( SELECT access.scopes('ASSESS_DUTIES'::text) AS scopes) && assurance.scopes_of(organisation)), false) AS may_add FROM assurance.assessment a;
  assurance_open.duty (security_invoker=true):  SELECT code, title, law, wording, source, unchecked, from_date, to_date, confirmed_on, confirmed_by_name FROM assurance.duty;
  campaigns.standing_consent (security_invoker=true):  SELECT s.picture, s.id AS person, pair.agreed, max(c.until) AS until FROM ((campaigns.person_shown s JOIN campaigns.picture_consent c ON ((c.person = s.id))) CROSS JOIN LATERAL unnest(c.agreed) pair(agreed)) WHERE (NOT (EXISTS ( SELECT FROM campaigns.consent_withdrawal w WHERE ((w.person = s.id) AND (w.recorded_at >= c.recorded_at) AND ((w.covers = '{}'::text[]) OR (pair.agreed = ANY (w.covers))))))) GROUP BY s.picture, s.id, pair.agreed;
  cases_open.agreed_to_figures (security_invoker=true):  SELECT s.case_id, c.organisation FROM (( SELECT DISTINCT ON (t.person_in_case) p.case_id, a.decision FROM ((cases.consent a JOIN cases.consent_talk t ON ((t.id = a.talk))) JOIN cases.person_in_case p ON (((p.id = t.person_in_case) AND p.main))) WHERE (a.layer = 'STATISTICS'::text) ORDER BY t.person_in_case, a.number DESC) s JOIN cases.case_record c ON ((c.id = s.case_id))) WHERE (s.decision = 'GIVEN'::text);
  cases_open.case_count (security_invoker=true):  SELECT area, opened_on, closed_on, (EXISTS ( SELECT FROM cases.nrm_process p WHERE ((p.case_id = c.id) AND (p.state <> ALL (ARRAY['DRAFT'::text, 'SUBMITTED_DTN'::text, 'CLOSED'::text, 'WITHDRAWN'::text]))))) AS in_nrm FROM cases.case_record c;
  cases_open.case_file (security_invoker=true):  SELECT id, ref, state, route, organisation, area, owner, owner_name FROM cases.case_record;
  cases_open.caseload (security_invoker=true):  SELECT id AS case_id, ref, version, organisation, owner, owner_name, route, state, opened_on, LEAST(next_on, next_step_on) AS next_on, ( SELECT max(e.on_day) AS max FROM cases.entry e WHERE (e.case_id = c.id)) AS last_entry_on, ( SELECT s.danger FROM cases.safety s WHERE (s.case_id = c.id) ORDER BY s.number DESC LIMIT 1) AS danger, ARRAY( SELECT x.person FROM cases.conflict x WHERE ((x.case_id = c.id) AND (x.lifted_at IS NULL) AND (x.person IS NOT NULL))) AS shut_people, ARRAY( SELECT x.organisation FROM cases.conflict x WHERE ((x.case_id = c.id) AND (x.lifted_at IS NULL) AND (x.organisation IS NOT NULL))) AS shut_organisations FROM cases.case_record c;
  cases_open.conflict (security_invoker=true):  SELECT case_id, person, organisation FROM cases.conflict WHERE (lifted_at IS NULL);
  cases_open.document_holder (security_invoker=true):  SELECT 'case'::text AS kind, ref, ((state = 'open'::text) AND cases.works(id)) AS may_add FROM cases.case_record r;
  cases_open.law (security_invoker=true):  SELECT ref, act, section, effect, status, from_day, until_day, source, checked_by, checked_on FROM cases.law;
  cases_open.own_case (security_invoker=true):  SELECT c.id AS case_id, c.ref, c.organisation, c.owner, m.capacity, c.route, c.state, c.opened_on, LEAST(c.next_on, c.next_step_on) AS next_on, c.next_step, k.wrapped FROM ((cases.member m JOIN cases.case_record c ON ((c.id = m.case_id))) JOIN cases.case_key k ON ((k.case_id = c.id))) WHERE ((m.person = access.me()) AND (m.ended_at IS NULL) AND (m.from_day <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((m.until_day >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true));
  cases_open.working_member (security_invoker=true):  SELECT m.case_id, m.person, m.capacity, c.ref, c.organisation, c.owner, c.opened_on, c.state FROM (cases.member m JOIN cases.case_record c ON ((c.id = m.case_id))) WHERE ((m.person IS NOT NULL) AND (m.capacity = ANY (ARRAY['owner'::text, 'worker'::text])) AND (m.ended_at IS NULL) AND (m.from_day <= ((now() AT TIME ZONE 'Europe/London'::text))::date) AND COALESCE((m.until_day >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true));
  directory_open.area (security_invoker=true):  SELECT code, name, local_authority, "position" FROM directory.area;
  directory_open.contact_check (security_invoker=true):  SELECT ref, organisation, from_date, to_date, ((doubted_on IS NULL) AND ((checked_on + directory.setting('stale_days'::text, ((now() AT TIME ZONE 'Europe/London'::text))::date)) >= ((now() AT TIME ZONE 'Europe/London'::text))::date)) AS checked FROM directory.spoc_post p;
  directory_open.group_ (security_invoker=true):  SELECT code, name, tier, cadence, "position", parent, ended_on FROM directory.group_;
  directory_open.group_area (security_invoker=true):  SELECT group_code, area FROM directory.group_area;
  directory_open.organisation (security_invoker=true):  SELECT o.code, n.name, o.sector, s.name AS sector_name, o.coverage, o."position", n.from_date, n.to_date, n.stands AS current, (o.first_responder AND COALESCE((o.first_responder_from <= t.today), true) AND COALESCE((o.first_responder_to >= t.today), true)) AS first_responder, (o.duty_to_notify AND COALESCE((o.duty_to_notify_from <= t.today), true) AND COALESCE((o.duty_to_notify_to >= t.today), true)) AS duty_to_notify, o.notifies_by_policy FROM (((directory.organisation o JOIN directory.sector s ON ((s.code = o.sector))) CROSS JOIN ( SELECT ((now() AT TIME ZONE 'Europe/London'::text))::date AS today) t) CROSS JOIN LATERAL ( SELECT x.name, x.from_date, x.to_date, (COALESCE((x.from_date <= t.today), true) AND COALESCE((x.to_date >= t.today), true)) AS stands FROM directory.organisation_name x WHERE (x.organisation = o.code) ORDER BY (COALESCE((x.from_date <= t.today), true) AND COALESCE((x.to_date >= t.today), true)) DESC, COALESCE((x.from_date <= t.today), true) DESC, CASE WHEN COALESCE((x.from_date <= t.today), true) THEN x.from_date ELSE NULL::date END DESC NULLS LAST, x.from_date LIMIT 1) n);
  directory_open.organisation_area (security_invoker=true):  SELECT organisation, area FROM directory.organisation_area;
  directory_open.partnership (security_invoker=true):  SELECT code, name, strategy_title, strategy_from, strategy_to FROM directory.partnership;
  directory_open.person (security_invoker=true):  SELECT p.id, p.ref, p.name, p.organisation, n.name AS organisation_name, p.job_title, p.email, p.phone, p.from_date, p.to_date, ((p.from_date <= t.today) AND COALESCE((p.to_date >= t.today), true)) AS current FROM ((directory.person p CROSS JOIN ( SELECT ((now() AT TIME ZONE 'Europe/London'::text))::date AS today) t) CROSS JOIN LATERAL ( SELECT x.name FROM directory.organisation_name x WHERE (x.organisation = p.organisation) ORDER BY (COALESCE((x.from_date <= t.today), true) AND COALESCE((x.to_date >= t.today), true)) DESC, COALESCE((x.from_date <= t.today), true) DESC, CASE WHEN COALESCE((x.from_date <= t.today), true) THEN x.from_date ELSE NULL::date END DESC NULLS LAST, x.from_date LIMIT 1) n);
  directory_open.person_contact (security_invoker=true):  SELECT id, ref, name, phone, email, from_date, to_date FROM directory.person;
  directory_open.seat (security_invoker=true):  SELECT s.group_code, s.code, s.title, s.organisation, o.name AS organisation_name, s."position" FROM (directory.seat s LEFT JOIN directory_open.organisation o ON ((o.code = s.organisation)));
  directory_open.seat_holder (security_invoker=true):  SELECT h.id, h.group_code, g.name AS group_name, h.seat_code, s.title AS seat_title, s."position", h.kind, h.person, p.ref AS person_ref, p.name AS person_name, p.organisation, p.organisation_name, h.from_date, h.to_date FROM (((directory.seat_holding h JOIN directory.seat s ON (((s.group_code = h.group_code) AND (s.code = h.seat_code)))) JOIN directory.group_ g ON ((g.code = h.group_code))) JOIN directory_open.person p ON ((p.id = h.person)));
  directory_open.subject (security_invoker=true):  SELECT code, name, "position", from_date, to_date FROM directory.subject;
  documents.holder (security_invoker=true):  SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM assurance_open.document_holder UNION ALL SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM cases_open.document_holder UNION ALL SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM funding_open.document_holder UNION ALL SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM governance_open.document_holder UNION ALL SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM meetings_open.document_holder UNION ALL SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM nrm_open.document_holder UNION ALL SELECT document_holder.kind, document_holder.ref, document_holder.may_add FROM strategy_open.document_holder;
  funding_open.document_holder (security_invoker=true):  SELECT 'bid'::text AS kind, ref, COALESCE(( SELECT (access.scopes('KEEP_FUNDING'::text) && ARRAY['partnership'::text])), false) AS may_add FROM funding.bid b;
  governance_open.document_holder (security_invoker=true):  SELECT 'return'::text AS kind, r.ref, ((r.state = ANY (ARRAY['not_started'::text, 'in_progress'::text, 'sent_back'::text])) AND COALESCE((r.supplement_until >= ((now() AT TIME ZONE 'Europe/London'::text))::date), true) AND (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)])) AS may_add FROM governance.area_return r WHERE ((( SELECT access.scopes('READ_DRAFT_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || r.area)]) OR ((r.state = 'submitted'::text) AND ( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text]))) OR ((r.state = ANY (ARRAY['accepted'::text, 'locked'::text])) AND ( SELECT (access.scopes('VIEW_RETURNS'::text) && ARRAY['partnership'::text])))) UNION ALL SELECT 'decision'::text AS kind, b.ref, COALESCE((( SELECT (access.scopes('DECIDE_RETURNS'::text) && ARRAY['partnership'::text])) OR ( SELECT (access.scopes('PREPARE_PACK'::text) && ARRAY['partnership'::text])) OR (( SELECT access.scopes('PREPARE_RETURNS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || b.area)])), false) AS may_add FROM governance.board_request b;
  governance_open.return_timing (security_invoker=true):  SELECT r.ref, r.area, q.due, r.first_submitted_on, r.state, (r.waived_because <> ''::text) AS waived FROM (governance.area_return r JOIN governance.quarter q ON ((q.key = r.quarter)));
  meetings_open.challenge (security_invoker=true):  SELECT c.ref, COALESCE(g.name, b.name, c.group_code, c.by_organisation) AS challenger, COALESCE(o.name, a.name, c.organisation, c.challenged_area) AS challenged, c.about, c.asked, c.due, c.state, c.raised_on, c.answer, c.answered_on, c.closed_on, e.name AS escalated_to FROM (((((meetings.challenge c LEFT JOIN directory_open.group_ g ON ((g.code = c.group_code))) LEFT JOIN directory_open.organisation b ON ((b.code = c.by_organisation))) LEFT JOIN directory_open.organisation o ON ((o.code = c.organisation))) LEFT JOIN directory_open.area a ON ((a.code = c.challenged_area))) LEFT JOIN directory_open.group_ e ON ((e.code = c.escalated_to)));
  meetings_open.document_holder (security_invoker=true):  SELECT 'meeting'::text AS kind, ref, COALESCE((( SELECT access.scopes('RUN_MEETINGS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area)]), false) AS may_add FROM meetings.meeting m;
  meetings_open.meeting (security_invoker=true):  SELECT ref, group_code, area, starts_at, minutes, place, link, state, began_at, ended_at FROM meetings.meeting m;
  meetings_open.meeting_in_progress (security_invoker=true):  SELECT m.ref, m.area, (g.tier = 'strategic'::text) AS board FROM (meetings.meeting m JOIN directory_open.group_ g ON ((g.code = m.group_code))) WHERE (m.state = 'in_progress'::text);
  meetings_open.taking_part (security_invoker=true):  SELECT t.meeting, t.group_code, t.area, t.starts_at, t.state, t.organisation, t.organisation_name, COALESCE(c.corrected_to, (ARRAY['holder'::text, 'deputy'::text, 'apology'::text, 'absent'::text, 'waiting'::text, 'vacant'::text])[t.best]) AS answer, (c.corrected_to IS NOT NULL) AS corrected FROM (( SELECT a.meeting, m.group_code, m.area, m.starts_at, m.state, a.organisation, min(a.organisation_name) AS organisation_name, min( CASE a.answer WHEN 'holder'::text THEN 1 WHEN 'deputy'::text THEN 2 WHEN 'apology'::text THEN 3 WHEN 'absent'::text THEN 4 WHEN 'waiting'::text THEN 5 ELSE 6 END) AS best FROM (meetings.meeting m JOIN meetings.attendance a ON ((a.meeting = m.ref))) WHERE ((m.state = ANY (ARRAY['in_progress'::text, 'drafted'::text, 'checked'::text, 'approved'::text])) AND (a.organisation IS NOT NULL) AND (a.seat IS NOT NULL)) GROUP BY a.meeting, m.group_code, m.area, m.starts_at, m.state, a.organisation) t LEFT JOIN ( SELECT DISTINCT ON (r.meeting, r.organisation) r.meeting, r.organisation, r.corrected_to FROM meetings.attendance_remark r WHERE (r.corrected_to IS NOT NULL) ORDER BY r.meeting, r.organisation, r.replied_at DESC, r.id) c ON (((c.meeting = t.meeting) AND (c.organisation = t.organisation))));
  nrm_open.document_holder (security_invoker=true):  SELECT 'nrm'::text AS kind, ref, cases.works(case_id) AS may_add FROM cases.nrm_process p;
  pathways_open.sign (security_invoker=true):  SELECT s.code, s.exploitation, s.kind, s.applies_to, s."position", w.words, w.next FROM ((pathways.sign s CROSS JOIN ( SELECT ((now() AT TIME ZONE 'Europe/London'::text))::date AS day) t) JOIN LATERAL ( SELECT x.words, x.next FROM pathways.sign_wording x WHERE ((x.sign = s.code) AND ((x.from_date IS NULL) OR (x.from_date <= t.day))) ORDER BY x.number DESC LIMIT 1) w ON (true)) WHERE ((s.ended_on IS NULL) OR (s.ended_on >= t.day));
  risks_open.risk (security_invoker=true):  SELECT r.ref, r.group_code, r.area, r.event, r.category, r.state, r.review_on, r.escalated_to, r.restricted, s.likelihood, s.impact, (s.likelihood * s.impact) AS score, s.scale, CASE WHEN ((s.likelihood * s.impact) >= c.red_from) THEN 'high'::text WHEN ((s.likelihood * s.impact) >= c.amber_from) THEN 'medium'::text ELSE 'low'::text END AS band, ('/risks/'::text || r.ref) AS path FROM ((risks.risk r LEFT JOIN LATERAL ( SELECT x.likelihood, x.impact, x.scale FROM risks.score x WHERE ((x.risk = r.ref) AND (x.kind = 'current'::text)) ORDER BY x.on_day DESC, x.at DESC LIMIT 1) s ON (true)) LEFT JOIN risks.scale c ON ((c.number = s.scale))) WHERE (r.state <> 'closed'::text);
  strategy.action_now (security_invoker=true):  SELECT a.id, a.ref, a.version, a.area, a.objective, o.priority, o.four_ps, a.title, a.detail, a.owner, a.lead_person, a.partners, a.start_on, a.due_on, a.status, a.closed_on, a.closed_because, a.judged, a.judged_because, a.judged_by, a.judged_on, a.judged_until, a.last_progress, ( SELECT x.note FROM strategy.progress_note x WHERE (x.action = a.id) ORDER BY x.on_day DESC, x.at DESC LIMIT 1) AS latest_note, (a.open_blockers)::bigint AS open_blockers, a.changed_on FROM (strategy.action a JOIN strategy.objective o ON ((o.code = a.objective)));
  strategy_open.action_status (security_invoker=true):  SELECT ref, status, closed_on FROM strategy.action a;
  strategy_open.action_timing (security_invoker=true):  SELECT ref, owner, due_on, status, closed_on FROM strategy.action;
  strategy_open.document_holder (security_invoker=true):  SELECT 'action'::text AS kind, ref, COALESCE(((( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes) && ARRAY['partnership'::text, ('area:'::text || area), ('organisation:'::text || owner)]) OR (('own'::text = ANY (( SELECT access.scopes('UPDATE_ACTIONS'::text) AS scopes)::text[])) AND (lead_person = access.me()))), false) AS may_add FROM strategy.action a;

-- functions
  access.account_step():  declare today constant date := (now() at time zone 'Europe/London')::date; begin if old.disabled_at is null and new.disabled_at is not null and exists ( select from access.role_grant g where g.person = new.id and g.role = 'administrator' and g.from_date <= today and (g.to_date is null or g.to_date >= today)) and not access.somebody_administers_without(new.id, today - 1) then raise insufficient_privilege using message = 'the account of the last administrator stays open'; end if; return new; end 
  access.administering_organisations()
  access.behind_the_wall(who uuid, wanted text) security definer
  access.me()
  access.protect(target regclass, to_read text, to_write text, changes text[], area_column name)
  access.recovery_step():  declare telling text[] := array['told', 'written', 'written_at', 'letter_tries', 'letter_after', 'version']; begin if old.stopped_at is not null or old.used_at is not null then -- people are told of the end, and nothing else happens to it if new.told < old.told or new.written < old.written or (to_jsonb(new) - telling) <> (to_jsonb(old) - telling) or (new.told, new.written, new.written_at, new.letter_tries, new.letter_after) is not distinct from (old.told, old.written, old.written_at, old.letter_tries, old.letter_after) then raise exception 'a recovery that is over' using errcode = 'insufficient_privilege'; end if; elsif (old.first_by is not null and (new.first_by, new.first_at, new.first_near) is distinct from (old.first_by, old.first_at, old.first_near)) or (old.second_by is not null and (new.second_by, new.second_at, new.second_near, new.opens_at) is distinct from (old.second_by, old.second_at, old.second_near, old.opens_at)) or (old.first_by is null and new.second_by is not null) or new.tries < old.tries then raise exception 'a confirmation that stands' using errcode = 'insufficient_privilege'; end if; return new; end 
  access.role_grant_step():  begin if new.role = 'administrator' and new.to_date is not null and (old.to_date is null or old.to_date >= (now() at time zone 'Europe/London')::date) and not access.somebody_administers_without(new.person, new.to_date) then raise insufficient_privilege using message = 'the last administrator stays one'; end if; return new; end 
  access.scopes(wanted text)
  access.scopes_of_now(wanted text) security definer
  access.second_administrator(candidate uuid)
  access.sensitive(asked text)
  access.setting_up()
  access.somebody_administers_without(gone uuid, after date)
  analysis.estimate_step():  begin if new.state = 'AGREED' and (old.state <> 'SENT' or access.me() is distinct from old.reader or new.reader is distinct from old.reader) then raise insufficient_privilege using message = 'the second reader who was named agrees, and nobody else'; end if; if new.state in ('SENT', 'AGREED') and (new.result, new.guarded, new.title, new.period_from, new.period_to, new.territory, new.definition) is distinct from (old.result, old.guarded, old.title, old.period_from, old.period_to, old.territory, old.definition) then raise insufficient_privilege using message = 'what is agreed is what was read'; end if; if new.result is not null and new.result is distinct from old.result and current_user <> 'waymark_clock' then raise insufficient_privilege using message = 'nobody writes a result by hand'; end if; if old.state = 'SENT' and access.me() = old.reader and (new.lists, new.pairs, new.linkage, new.reader) is distinct from (old.lists, old.pairs, old.linkage, old.reader) then raise insufficient_privilege using message = 'the second reader agrees or sends back, and changes nothing'; end if; return new; end 
  analysis.list_organisations()
  analysis.onward_return_step():  begin if new.state = 'APPROVED' and old.state <> 'APPROVED' and (old.state <> 'WAITING' or new.approved_by is distinct from access.me() or old.prepared_by = access.me() or not (access.scopes('APPROVE_RELEASES') && array['partnership'])) then raise insufficient_privilege using message = 'somebody else approves a return'; end if; if new.state = 'SENT' and (old.state <> 'APPROVED' or new.sent_by is distinct from access.me()) then raise insufficient_privilege using message = 'only an approved return is sent'; end if; if (old.state <> 'DRAFT' or new.state in ('APPROVED', 'SENT')) and (new.figures, new.counted_on, new.prepared_by) is distinct from (old.figures, old.counted_on, old.prepared_by) then raise insufficient_privilege using message = 'what is approved and sent is what was looked at'; end if; if old.state in ('APPROVED', 'SENT') and new.state in ('DRAFT', 'WAITING') then raise insufficient_privilege using message = 'an approved return is not taken back'; end if; if old.state in ('APPROVED', 'SENT') and (new.approved_on, new.approved_by) is distinct from (old.approved_on, old.approved_by) then raise insufficient_privilege using message = 'who approved a return stays as it was'; end if; if new.prepared_by is distinct from old.prepared_by and new.prepared_by is distinct from access.me() then raise insufficient_privilege using message = 'whoever changes a draft has prepared it'; end if; return new; end 
  analysis.overlap_project_step():  begin if old.state = 'DELETED' then raise insufficient_privilege using message = 'what was deleted stays deleted'; end if; if (new.title, new.purpose, new.definition, new.place, new.from_day, new.to_day, new.fields, new.agreement, new.dpia, new.judges) is distinct from (old.title, old.purpose, old.definition, old.place, old.from_day, old.to_day, old.fields, old.agreement, old.dpia, old.judges) then if exists (select from analysis.overlap_party a where a.project = old.id and a.list_at is not null) then raise insufficient_privilege using message = 'what was agreed does not change once a list is in'; end if; if new.text_version <= old.text_version then raise insufficient_privilege using message = 'another text needs new signatures'; end if; end if; if new.delete_on > old.delete_on and new.text_version <= old.text_version then raise insufficient_privilege using message = 'a later day of deletion needs new signatures'; end if; return new; end 
  analysis.overlap_ready(of_project uuid)
  analysis.overlap_run_step():  begin if old.state in ('WITHDRAWN', 'FAILED') then raise insufficient_privilege using message = 'that run is over'; end if; if old.state = 'DONE' and new.state <> 'DONE' then raise insufficient_privilege using message = 'a run that was done stays done'; end if; if new.state = 'DONE' and old.state not in ('APPROVED', 'DONE') then raise insufficient_privilege using message = 'a run is approved before it is done'; end if; if new.state in ('APPROVED', 'DONE') and (select count(distinct a.organisation) from analysis.overlap_approval a where a.run = old.id and a.organisation = any (old.organisations)) < cardinality(old.organisations) then raise insufficient_privilege using message = 'somebody of each organisation approves a run'; end if; return new; end 
  analysis.release_step():  begin if old.state = 'WITHDRAWN' then raise insufficient_privilege using message = 'what was withdrawn stays withdrawn'; end if; if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('SENT_BACK', 'SENT_BACK'), ('DRAFT', 'SUBMITTED'), ('SENT_BACK', 'SUBMITTED'), ('SUBMITTED', 'SENT_BACK'), ('SUBMITTED', 'RELEASED'), ('RELEASED', 'WITHDRAWN')) then raise insufficient_privilege using message = 'a table is sent, and somebody else approves it'; end if; if old.state in ('SUBMITTED', 'RELEASED') and (new.title, new.measure, new.measure_key, new.part_of, new.definition, new.unknown, new.why, new.from_quarter, new.to_quarter, new.area, new.row_name, new.column_name, new.threshold, new.totals_may_hide, new.sums, new.nothing_else, new.group_reason, new.wording, new.printed, new.hands, new.submitted_on) is distinct from (old.title, old.measure, old.measure_key, old.part_of, old.definition, old.unknown, old.why, old.from_quarter, old.to_quarter, old.area, old.row_name, old.column_name, old.threshold, old.totals_may_hide, old.sums, old.nothing_else, old.group_reason, old.wording, old.printed, old.hands, old.submitted_on) then raise insufficient_privilege using message = 'what is released is what was sent'; end if; if old.state = 'RELEASED' and (new.approved_by, new.approved_by_name, new.released_on, new.expires_on) is distinct from (old.approved_by, old.approved_by_name, old.released_on, old.expires_on) then raise insufficient_privilege using message = 'who released it and until when stays as it was'; end if; if not new.hands @> old.hands or old.state in ('DRAFT', 'SENT_BACK') and not access.me() = any (new.hands) then raise insufficient_privilege using message = 'whoever changes a table has a hand in it'; end if; return new; end 
  assurance.bound(day date)
  assurance.opinion_open():  begin if exists (select from assurance.review r where r.ref = new.review and r.state <> 'ASKED') then raise insufficient_privilege using message = 'a review that has ended is fixed'; end if; return new; end 
  assurance.review_not_mutual():  begin perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext( 'assurance.review ' || least(new.organisation, new.reviewer) || ' ' || greatest(new.organisation, new.reviewer))); if exists ( select from assurance.review r where r.organisation = new.reviewer and r.reviewer = new.organisation and r.state <> 'CANCELLED' and coalesce(r.ended_on, new.asked_on) > new.asked_on - interval '1 year' and r.asked_on < new.asked_on + interval '1 year') then raise insufficient_privilege using message = 'two organisations do not review each other within a year'; end if; return new; end 
  assurance.review_step():  begin if old.state <> 'ASKED' then raise insufficient_privilege using message = 'a review that has ended is fixed'; end if; return new; end 
  assurance.scopes_of(text)
  assurance_open.bound(day date)
  campaigns.campaign_step():  begin if old.state <> new.state and (old.state, new.state) not in (('planned', 'launched'), ('launched', 'ended'), ('ended', 'learned')) then raise insufficient_privilege using message = 'a campaign takes its steps in order'; end if; if old.state <> 'planned' and (new.window_first, new.window_last, new.from_day, new.launched_on) is distinct from (old.window_first, old.window_last, old.from_day, old.launched_on) then raise insufficient_privilege using message = 'the months that are compared are fixed before the launch'; end if; return new; end 
  campaigns.may_run(of_area text)
  campaigns.newsletter_step():  begin if old.state <> new.state and (old.state, new.state) not in (('draft', 'asked'), ('asked', 'draft'), ('asked', 'sent')) then raise insufficient_privilege using message = 'a newsletter takes its steps in order'; end if; if old.state = 'asked' and (new.subject, new.body) is distinct from (old.subject, old.body) or new.state = 'asked' and old.state = 'draft' and new.asked_by is distinct from access.me() or new.state = 'sent' and new.asked_by is distinct from old.asked_by then raise insufficient_privilege using message = 'what was looked at is what is sent'; end if; return new; end 
  campaigns.opened_identity(wanted uuid)
  campaigns.picture_step():  begin if (old.state, new.state) not in ( ('DRAFT', 'DRAFT'), ('DRAFT', 'REVIEW'), ('DRAFT', 'REFUSED'), ('REVIEW', 'REVIEW'), ('REVIEW', 'DRAFT'), ('REVIEW', 'PUBLISHED'), ('REVIEW', 'REFUSED'), ('PUBLISHED', 'PUBLISHED'), ('PUBLISHED', 'RECALLED')) then raise insufficient_privilege using message = format('a picture does not go from %s to %s', old.state, new.state); end if; if (new.origin, new.people) is distinct from (old.origin, old.people) and (old.state <> 'DRAFT' or new.state <> 'DRAFT') then raise insufficient_privilege using message = 'what was checked and reviewed is what was added'; end if; if new.panel is distinct from old.panel and old.state <> 'REVIEW' then raise insufficient_privilege using message = 'a panel decides on what waits for it'; end if; return new; end 
  campaigns.picture_use_step():  begin if old.recalled_at is not null and (new.recalled_at, new.recalled_why) is distinct from (old.recalled_at, old.recalled_why) then raise insufficient_privilege using message = 'a use that was called back stays so'; end if; if old.ended_on is not null then raise insufficient_privilege using message = 'a use that has ended stays as it is'; end if; return new; end 
  campaigns.toolkit_step():  begin if old.state <> new.state and (old.state, new.state) not in (('draft', 'published'), ('published', 'replaced'), ('published', 'withdrawn')) then raise insufficient_privilege using message = 'a toolkit takes its steps in order'; end if; return new; end 
  cases.belongs(wanted uuid)
  cases.capacity(wanted uuid)
  cases.capacity_of_now(wanted uuid, under text) security definer
  cases.may_unseal(wanted uuid, wanted_kind text)
  cases.notification_body(day date)
  cases.notification_step():  begin if tg_op = 'INSERT' then if new.state <> 'draft' or new.consented_on is not null then raise insufficient_privilege using message = 'a notification begins as a draft'; end if; return new; end if; if old.state = 'sent' then if (new.state, new.cleared, new.sent_on, new.sent_by) is distinct from (old.state, old.cleared, old.sent_on, old.sent_by) then raise insufficient_privilege using message = 'a notification that was sent stays as it is'; end if; elsif new.state = 'sent' and (old.state <> 'cleared' or new.cleared is distinct from old.cleared) then raise insufficient_privilege using message = 'only a text that was screened is sent'; end if; if new.cleared is distinct from old.cleared and new.cleared is not null and not exists (select from cases.notification_text t where t.id = new.cleared and t.notification = new.id) then raise insufficient_privilege using message = 'the text belongs to another notification'; end if; return new; end 
  cases.nrm_step():  begin if tg_op = 'INSERT' then if new.state not in ('DRAFT', 'SUBMITTED_NRM', 'SUBMITTED_DTN') then raise insufficient_privilege using message = 'a referral begins with its draft or when it is sent'; end if; return new; end if; if new.version <> old.version + 1 then if new.version = old.version and new.state = old.state then return new; -- a date or a reference that was corrected end if; raise insufficient_privilege using message = 'a step is a version'; end if; if new.last_step = 'TAKEN_BACK' then if new.state is distinct from (select e.from_state from cases.nrm_event e where e.process = new.id and not e.taken_back and e.step <> 'TAKEN_BACK' order by e.number desc limit 1) then raise insufficient_privilege using message = 'only the last step is taken back'; end if; return new; end if; if (old.state, new.last_step, new.state) not in ( ('DRAFT','SUBMIT_REFERRAL','SUBMITTED_NRM'), ('DRAFT','NOTIFY_WITHOUT_CONSENT','SUBMITTED_DTN'), ('DRAFT','ABANDON','CLOSED'), ('SUBMITTED_DTN','ADULT_NOW_CONSENTS','DRAFT'), ('SUBMITTED_DTN','CLOSE','CLOSED'), ('SUBMITTED_NRM','ALLOCATE_SCA','ALLOCATED_SCA'), ('SUBMITTED_NRM','ALLOCATE_IECA','ALLOCATED_IECA'), ('SUBMITTED_NRM','ALLOCATE_LOCAL','ALLOCATED_LOCAL_PANEL'), ('ALLOCATED_SCA','START_RG','RG_PENDING'), ('ALLOCATED_IECA','START_RG','RG_PENDING'), ('ALLOCATED_LOCAL_PANEL','START_RG','RG_PENDING'), ('RG_PENDING','RG_POSITIVE','RG_POSITIVE'), ('RG_PENDING','RG_NEGATIVE','RG_NEGATIVE'), ('RG_PENDING','RG_AND_CG_POSITIVE','CG_POSITIVE'), ('RG_PENDING','RG_POSITIVE_CG_NEGATIVE','CG_NEGATIVE'), ('RG_PENDING','SUSPEND','SUSPENDED'), ('CG_PENDING','SUSPEND','SUSPENDED'), ('SUSPENDED','RESUME','RG_PENDING'), ('SUSPENDED','RESUME','CG_PENDING'), ('RG_POSITIVE','START_RECOVERY','RECOVERY'), ('RECOVERY','RECOVERY_MINIMUM_REACHED','CG_PENDING'), ('CG_PENDING','CG_POSITIVE','CG_POSITIVE'), ('CG_PENDING','CG_NEGATIVE','CG_NEGATIVE'), ('RG_NEGATIVE','REQUEST_RECONSIDERATION','RECONSIDERATION_REQUESTED'), ('CG_NEGATIVE','REQUEST_RECONSIDERATION','RECONSIDERATION_REQUESTED'), ('DISQUALIFIED','REQUEST_RECONSIDERATION','RECONSIDERATION_REQUESTED'), ('RECONSIDERATION_REQUESTED','OVERTURNED_RG','RG_POSITIVE'), ('RECONSIDERATION_REQUESTED','OVERTURNED_CG','CG_POSITIVE'), ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','RG_POSITIVE'), ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','RECOVERY'), ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','CG_PENDING'), ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','CG_POSITIVE'), ('RECONSIDERATION_REQUESTED','DISQUALIFICATION_OVERTURNED','MOVE_ON'), ('RECONSIDERATION_REQUESTED','UPHELD','CLOSED'), ('RG_POSITIVE','DISQUALIFY','DISQUALIFIED'), ('RECOVERY','DISQUALIFY','DISQUALIFIED'), ('CG_PENDING','DISQUALIFY','DISQUALIFIED'), ('CG_POSITIVE','DISQUALIFY','DISQUALIFIED'), ('MOVE_ON','DISQUALIFY','DISQUALIFIED'), ('CG_POSITIVE','START_MOVE_ON','MOVE_ON'), ('CG_POSITIVE','EXIT','CLOSED'), ('MOVE_ON','RNA_EXTENDS','MOVE_ON'), ('MOVE_ON','EXIT','CLOSED'), ('RG_NEGATIVE','WINDOW_EXPIRED','CLOSED'), ('CG_NEGATIVE','WINDOW_EXPIRED','CLOSED'), ('DISQUALIFIED','CLOSE','CLOSED'), ('SUBMITTED_NRM','WITHDRAW_CONSENT','WITHDRAWN'), ('ALLOCATED_SCA','WITHDRAW_CONSENT','WITHDRAWN'), ('ALLOCATED_IECA','WITHDRAW_CONSENT','WITHDRAWN'), ('ALLOCATED_LOCAL_PANEL','WITHDRAW_CONSENT','WITHDRAWN'), ('RG_PENDING','WITHDRAW_CONSENT','WITHDRAWN'), ('RG_POSITIVE','WITHDRAW_CONSENT','WITHDRAWN'), ('RECOVERY','WITHDRAW_CONSENT','WITHDRAWN'), ('CG_PENDING','WITHDRAW_CONSENT','WITHDRAWN'), ('SUSPENDED','WITHDRAW_CONSENT','WITHDRAWN'), ('RECONSIDERATION_REQUESTED','WITHDRAW_CONSENT','WITHDRAWN'), ('CG_POSITIVE','WITHDRAW_CONSENT','WITHDRAWN'), ('MOVE_ON','WITHDRAW_CONSENT','WITHDRAWN'), ('SUBMITTED_NRM','TURNED_18_STAYS_IN','SUBMITTED_NRM'), ('ALLOCATED_SCA','TURNED_18_STAYS_IN','ALLOCATED_SCA'), ('ALLOCATED_LOCAL_PANEL','TURNED_18_STAYS_IN','ALLOCATED_LOCAL_PANEL'), ('RG_PENDING','TURNED_18_STAYS_IN','RG_PENDING'), ('RG_POSITIVE','TURNED_18_STAYS_IN','RG_POSITIVE'), ('RECOVERY','TURNED_18_STAYS_IN','RECOVERY'), ('CG_PENDING','TURNED_18_STAYS_IN','CG_PENDING'), ('SUSPENDED','TURNED_18_STAYS_IN','SUSPENDED'), ('RECONSIDERATION_REQUESTED','TURNED_18_STAYS_IN','RECONSIDERATION_REQUESTED'), ('SUBMITTED_NRM','TURNED_18_LEAVES','WITHDRAWN'), ('ALLOCATED_SCA','TURNED_18_LEAVES','WITHDRAWN'), ('ALLOCATED_LOCAL_PANEL','TURNED_18_LEAVES','WITHDRAWN'), ('RG_PENDING','TURNED_18_LEAVES','WITHDRAWN'), ('RG_POSITIVE','TURNED_18_LEAVES','WITHDRAWN'), ('RECOVERY','TURNED_18_LEAVES','WITHDRAWN'), ('CG_PENDING','TURNED_18_LEAVES','WITHDRAWN'), ('SUSPENDED','TURNED_18_LEAVES','WITHDRAWN'), ('RECONSIDERATION_REQUESTED','TURNED_18_LEAVES','WITHDRAWN')) then raise insufficient_privilege using message = 'this step does not follow here'; end if; if new.last_step = 'RESUME' and new.state is distinct from old.suspended_from or new.last_step = 'DISQUALIFICATION_OVERTURNED' and new.state is distinct from old.disqualified_from then raise insufficient_privilege using message = 'it goes back to where it was'; end if; return new; end 
  cases.opens(wanted uuid)
  cases.owns(wanted uuid)
  cases.privacy_notice_fixed():  begin raise insufficient_privilege using message = 'a privacy notice that somebody may have heard is never changed'; end 
  cases.protect(target regclass, changes text[])
  cases.referral_section_step():  begin if exists (select from cases.referral r where r.person_in_case = new.person_in_case and r.state = 'sent') then raise insufficient_privilege using message = 'the answers of a referral that was sent stay as they are'; end if; return new; end 
  cases.referral_step():  begin if new.state = 'sent' and (tg_op = 'INSERT' or old.state <> 'sent') and current_setting('role') = 'waymark_app' and access.scopes('PREPARE_REFERRALS') = '{}' then raise insufficient_privilege using message = 'a first responder records that a referral was sent'; end if; if tg_op = 'UPDATE' and old.state = 'sent' and (new.state <> 'sent' or new.route <> old.route) then raise insufficient_privilege using message = 'a referral that was sent stays sent, on its route'; end if; return new; end 
  cases.shut_out(wanted uuid) security definer
  cases.works(wanted uuid)
  concerns.custodian_named() security definer
  concerns.handover_step():  declare leaving constant boolean := current_user = 'waymark_clock'; put_back constant boolean := leaving and old.state = 'accepted' and new.state = 'sent' and new.holder is null; begin if not put_back and (old.state, new.state) not in ( ('sent', 'sent'), ('sent', 'accepted'), ('sent', 'declined'), ('sent', 'withdrawn'), ('declined', 'declined'), ('declined', 'sent'), ('declined', 'accepted'), ('declined', 'withdrawn'), ('accepted', 'accepted'), ('accepted', 'closed')) then raise insufficient_privilege using message = format('a hand-over does not go from %s to %s', old.state, new.state); end if; if leaving and new.state <> old.state and not put_back then raise insufficient_privilege using message = 'the clock decides nothing about a hand-over'; end if; if (new.sender, new.sender_name, new.sender_phone) is distinct from (old.sender, old.sender_name, old.sender_phone) and not (leaving and new.state = old.state and new.sender <> old.sender) then raise insufficient_privilege using message = 'who sent a hand-over changes only when they leave'; end if; if new.version <> old.version and old.state = new.state and new.state in ('sent', 'declined') and new.receiver = old.receiver and new.sender = old.sender then raise insufficient_privilege using message = 'a hand-over that stays where it is does not change'; end if; if new.receiver <> old.receiver and new.state <> 'sent' then raise insufficient_privilege using message = 'who receives a hand-over changes only by sending it to them'; end if; if (new.sent_at, new.answer_by) is distinct from (old.sent_at, old.answer_by) and not put_back and (new.state <> 'sent' or new.receiver = old.receiver) then raise insufficient_privilege using message = 'the time to answer begins with a new receiver, and is never moved'; end if; if (new.holder, new.holder_name, new.holder_phone) is distinct from (old.holder, old.holder_name, old.holder_phone) and new.state <> 'accepted' and not put_back then raise insufficient_privilege using message = 'who holds a hand-over stands after it'; end if; if new.state <> old.state or new.receiver <> old.receiver or new.holder is distinct from old.holder then new.stage := 0; elsif new.stage < old.stage then raise insufficient_privilege using message = 'who was reminded was reminded'; end if; return new; end 
  concerns.identity_step():  begin if not ( (old.state in ('asked', 'opened') and new.state = 'opened' and new.opened_by = access.me()) or (old.state = 'opened' and new.state = 'given' and old.opened_by = access.me() and new.decided_by = access.me()) or (old.state in ('asked', 'opened') and new.state = 'refused' and new.decided_by = access.me())) then raise insufficient_privilege using message = 'a question to the custodian does not go that way'; end if; if old.opened_by is not null and new.state <> 'opened' and new.opened_by is distinct from old.opened_by then raise insufficient_privilege using message = 'who opened it stands'; end if; return new; end 
  concerns.passing_step():  begin if current_user = 'waymark_clock' then return new; end if; if not ( (old.state = 'made' and new.state = 'given' and new.given_by = access.me()) or (old.state = 'given' and new.state = 'received') or (old.state = 'received' and new.state = 'ended')) then raise insufficient_privilege using message = 'what is passed on does not go that way'; end if; if old.given_by is not null and new.given_by is distinct from old.given_by then raise insufficient_privilege using message = 'who passed it on stands'; end if; return new; end 
  concerns.report_goes():  begin if new.state = 'closed' and old.state <> 'closed' then select new.closed_on + s.kept_days, new.closed_on + s.messages_days into new.goes_on, new.receipt_until from concerns.report_setting s order by s.version desc limit 1; elsif new.state <> 'closed' then new.goes_on := null; new.receipt_until := null; end if; return new; end 
  concerns.report_leaves_proof():  declare salt bytea := uuid_send(gen_random_uuid()); begin insert into concerns.report_gone (ref, area, month, outcome, gone_on, salt, hash) values (old.ref, old.area, date_trunc('month', old.received)::date, coalesce(old.outcome, ''), (now() at time zone 'Europe/London')::date, salt, sha256(salt || convert_to(old::text, 'UTF8'))); return old; end 
  concerns.report_step():  begin if current_user = 'waymark_clock' then return new; end if; if new.state is distinct from old.state and not ( (old.state = 'waiting' and new.state = 'open' and new.opened_by = access.me()) or (old.state = 'open' and new.state = 'closed') or (old.state = 'closed' and new.state = 'open')) then raise insufficient_privilege using message = 'a report does not go that way'; end if; if old.opened_by is not null and new.opened_by is distinct from old.opened_by and new.opened_by is distinct from access.me() then raise insufficient_privilege using message = 'a report is taken over in one''s own name'; end if; return new; end 
  conferences.action_step():  begin if old.state <> 'OPEN' then raise exception 'an action that is over does not change' using errcode = 'insufficient_privilege'; end if; return new; end 
  conferences.attends(wanted uuid)
  conferences.capacity(wanted uuid)
  conferences.capacity_of_now(wanted uuid, under text) security definer
  conferences.for_agency(wanted uuid, agency text)
  conferences.hears(wanted uuid)
  conferences.hears_listing(wanted uuid, number integer)
  conferences.hears_of_now(wanted uuid)
  conferences.invited(wanted uuid, agency text)
  conferences.item_step():  begin if old.state <> new.state and (old.state, new.state) not in ( ('REFERRED', 'ACCEPTED'), ('REFERRED', 'RETURNED'), ('RETURNED', 'REFERRED'), ('ACCEPTED', 'LISTED'), ('LISTED', 'ACCEPTED'), ('LISTED', 'HEARD'), ('HEARD', 'LISTED'), ('ACCEPTED', 'CLOSED'), ('HEARD', 'CLOSED'), ('CLOSED', 'ACCEPTED')) then raise exception 'an item takes its steps in order' using errcode = 'insufficient_privilege'; end if; return new; end 
  conferences.kept_away(wanted uuid, who uuid, agency text)
  conferences.opens(wanted uuid)
  conferences.research_entry_step():  begin if old.state <> new.state and (old.state, new.state) not in ( ('PRIVATE', 'RELEASED'), ('RELEASED', 'RECALLED'), ('RECALLED', 'RELEASED')) then raise exception 'an entry is released and recalled in order' using errcode = 'insufficient_privilege'; end if; if old.state = 'RELEASED' and (new.state = 'RELEASED' or (old.kind, old.on_day, old.withheld, old.sealed, old.written_by, old.written_at, old.released_at) is distinct from (new.kind, new.on_day, new.withheld, new.sealed, new.written_by, new.written_at, new.released_at)) then raise exception 'a released entry is not changed' using errcode = 'insufficient_privilege'; end if; if (old.kind, old.on_day, old.withheld, old.sealed) is distinct from (new.kind, new.on_day, new.withheld, new.sealed) and new.written_by is distinct from access.me() then raise exception 'an entry names who wrote it' using errcode = 'insufficient_privilege'; end if; if old.state = 'RELEASED' and not exists ( select from conferences.research_event v where v.entry = new.id and v.act = 'RECALLED' and v.actor = access.me() and v.at >= old.released_at) then raise exception 'a recall says why' using errcode = 'insufficient_privilege'; end if; if old.state <> 'RELEASED' and not (conferences.invited(new.item, new.organisation) and conferences.research_open(new.item, new.listing)) then raise exception 'the item waits for no hearing' using errcode = 'insufficient_privilege'; end if; if old.state <> 'RELEASED' and new.state = 'RELEASED' and not exists ( select from conferences.hearing h where h.item = new.item and h.state = 'PLANNED') then raise exception 'an entry is released into a meeting' using errcode = 'insufficient_privilege'; end if; return new; end 
  conferences.research_open(wanted uuid, number integer)
  conferences.research_step():  begin if old.state = 'RETURNED' and new.state <> 'RETURNED' then raise exception 'research that was returned stays returned' using errcode = 'insufficient_privilege'; end if; if new.returned_at is distinct from old.returned_at and new.returned_by is distinct from access.me() then raise exception 'a return names who returned it' using errcode = 'insufficient_privilege'; end if; if new.result = 'NOTHING' and ( not exists (select from conferences.research_search s where s.research = new.id and s.identifiers is not null and s.systems is not null) or exists (select from conferences.research_entry e where e.research = new.id and e.organisation = new.organisation)) then raise exception 'nothing held needs what was searched, and no entries' using errcode = 'insufficient_privilege'; end if; return new; end 
  conferences.runs(wanted uuid)
  conferences.takes(wanted uuid, receiving text) security definer
  consultation.remark_step():  begin if new.quoted and not old.quoted and (select count(*) from consultation.remark m where m.round = new.round and m.theme = new.theme) < (select r.least from consultation.round r where r.ref = new.round) then raise insufficient_privilege using message = 'too few said it to quote one of them'; end if; return new; end 
  consultation.round_step():  begin if (old.state, new.state) not in (('DRAFT', 'DRAFT'), ('DRAFT', 'OPEN'), ('OPEN', 'OPEN'), ('OPEN', 'CLOSED'), ('OPEN', 'TOO_FEW'), ('TOO_FEW', 'OPEN'), ('TOO_FEW', 'TOO_FEW'), ('CLOSED', 'CLOSED'), ('DRAFT', 'CLOSED')) or (old.state, new.state) = ('DRAFT', 'CLOSED') and not old.earlier then raise insufficient_privilege using message = 'a round goes from draft to open to closed'; end if; if new.state = 'CLOSED' and old.state = 'OPEN' and new.answers is null then raise insufficient_privilege using message = 'a round closes when its answers are opened'; end if; if old.state <> 'DRAFT' and (new.remarks, new.least, new.seal, new.code, new.area, new.title, new.purpose, new.still_open, new.reasons, new.opens_on) is distinct from (old.remarks, old.least, old.seal, old.code, old.area, old.title, old.purpose, old.still_open, old.reasons, old.opens_on) then raise insufficient_privilege using message = 'what people were promised when they answered stays'; end if; if old.state <> 'DRAFT' and new.closes_on < old.closes_on then raise insufficient_privilege using message = 'nobody is given fewer days than they were told'; end if; if old.figures is not null and (new.figures, new.answers) is distinct from (old.figures, old.answers) then raise insufficient_privilege using message = 'answers are counted once'; end if; if old.published_on is not null and new.published_on is distinct from old.published_on then raise insufficient_privilege using message = 'what was published stays published'; end if; if old.first_done is not null and (new.first_coder, new.first_done) is distinct from (old.first_coder, old.first_done) or old.second_done is not null and (new.second_coder, new.second_done) is distinct from (old.second_coder, old.second_done) then raise insufficient_privilege using message = 'a reading that is finished stays finished'; end if; return new; end 
  directory.answering(first date, last date, holidays date[], posts text[])
  directory.duty_hours(first date, last date, holidays date[], posts text[])
  directory.forget_duty_gaps():  begin delete from directory.duty_gap; return null; end 
  directory.gaps(first date, last date, holidays date[], posts text[])
  directory.known_gaps(first date, last date, holidays date[], needed date)
  directory.moment(day date, minutes integer)
  directory.setting(wanted text, day date)
  directory_open.cover(day date, holidays date[])
  documents.attach_holders()
  documents.document_step():  begin if new.keep_until < old.keep_until then raise insufficient_privilege using message = 'a document is never kept for a shorter time than before'; end if; return new; end 
  funding.step():  begin if tg_table_name = 'grant_award' then if old.withdrawn_on is not null then raise insufficient_privilege using message = 'a grant that was withdrawn stays as it was'; end if; elsif tg_table_name = 'option' then if old.state in ('CHOSEN', 'NOT_CHOSEN') then raise insufficient_privilege using message = 'what was decided on stays decided'; end if; elsif old.state in ('WON', 'LOST', 'WITHDRAWN') and (new.state, new.pence, new.sent_on, new.decided_on) is distinct from (old.state, old.pence, old.sent_on, old.decided_on) then raise insufficient_privilege using message = 'of a bid that has ended only what was learned changes'; end if; return new; end 
  governance.follow_up_step():  begin if (new.owner_person, new.owner_organisation, new.due, new.action) is distinct from (old.owner_person, old.owner_organisation, old.due, old.action) and not (access.scopes('DECIDE_RETURNS') && array['partnership'] or access.scopes('PREPARE_RETURNS') && array['partnership', 'area:' || old.area]) then raise insufficient_privilege using message = 'the board or the lead of the area says who does it, and by when'; end if; return new; end 
  governance.pack_step():  begin if new.state = 'issued' and (new.summary, new.summary_by) is distinct from (old.summary, old.summary_by) then raise insufficient_privilege using message = 'a pack is issued with the summary that stands'; end if; return new; end 
  governance.quarter_step():  begin if (old.state, new.state) not in ( ('planned', 'planned'), ('planned', 'open'), ('open', 'open'), ('open', 'issued')) then raise insufficient_privilege using message = format('a quarter does not go from %s to %s', old.state, new.state); end if; if new.opened_on is distinct from old.opened_on and old.state <> 'planned' then raise insufficient_privilege using message = 'the day on which a quarter was opened stands'; end if; return new; end 
  governance.return_step():  begin if (old.state, new.state) not in ( ('not_started', 'not_started'), ('not_started', 'in_progress'), ('not_started', 'submitted'), ('not_started', 'waived'), ('in_progress', 'in_progress'), ('in_progress', 'submitted'), ('in_progress', 'waived'), ('sent_back', 'sent_back'), ('sent_back', 'submitted'), ('sent_back', 'waived'), ('submitted', 'accepted'), ('submitted', 'sent_back'), ('accepted', 'locked'), ('locked', 'sent_back')) then raise insufficient_privilege using message = format('a return does not go from %s to %s', old.state, new.state); end if; -- late is derived from the first day, and nobody may be made the submitter by whoever decides if new.first_submitted_on is distinct from old.first_submitted_on and (old.first_submitted_on is not null or new.state <> 'submitted') then raise insufficient_privilege using message = 'the day on which a return first came in stands'; end if; if (new.submitted_on, new.submitted_by) is distinct from (old.submitted_on, old.submitted_by) and new.state <> 'submitted' then raise insufficient_privilege using message = 'who submitted a return, and when, is written by submitting it'; end if; if (new.decided_on, new.decided_by) is distinct from (old.decided_on, old.decided_by) and old.state not in ('submitted', 'locked') and new.state <> 'submitted' then raise insufficient_privilege using message = 'who decided on a return, and when, is written by deciding'; end if; -- an area does not give itself more time if new.supplement_until is distinct from old.supplement_until and not access.scopes('APPROVE_PACK') && array['partnership'] then raise insufficient_privilege using message = 'the board says until when a supplement may follow'; end if; -- who approves packs waives a return or gives it a day, and does not begin it for its area if old.state = 'not_started' and new.state = 'in_progress' and not access.scopes('PREPARE_RETURNS') && array['partnership', 'area:' || old.area] then raise insufficient_privilege using message = 'an area begins its return'; end if; return new; end 
  intelligence.conditioned()
  intelligence.copy_reach():  begin select r.unit, r.reach into new.unit, new.reach from intelligence.report r where r.id = new.report; if not found then raise insufficient_privilege using message = 'what is said comes from a report that one sees'; end if; return new; end 
  intelligence.deletable()
  intelligence.destroyable()
  intelligence.disruption_step():  begin if old.taken_back_on is not null then raise insufficient_privilege using message = 'what was taken back stays as it was'; end if; return new; end 
  intelligence.exportable()
  intelligence.goes_on(of_visit uuid)
  intelligence.groups_read()
  intelligence.hanging(asked uuid)
  intelligence.leads_operation(of_operation uuid)
  intelligence.linkable()
  intelligence.monthly_picture_step():  begin if old.state = 'PUBLISHED' then raise insufficient_privilege using message = 'what was published stays as it was'; end if; if (old.state, new.state) in (('DRAFT', 'PUBLISHED')) then raise insufficient_privilege using message = 'a second officer looks at it first'; end if; if new.state = 'PUBLISHED' and (new.figures, new.situation, new.changes, new.gaps, new.ahead) is distinct from (old.figures, old.situation, old.changes, old.gaps, old.ahead) then raise insufficient_privilege using message = 'what is published is what was looked at'; end if; return new; end 
  intelligence.my_organisation()
  intelligence.my_roles()
  intelligence.operation_partner_step():  begin if (new.task, new.due_on, new.attended, new.ended_on) is distinct from (old.task, old.due_on, old.attended, old.ended_on) and current_user <> 'waymark_clock' and not intelligence.leads_operation(new.operation) then raise insufficient_privilege using message = 'the lead says what a partner does'; end if; return new; end 
  intelligence.operation_place_step():  declare at text; begin select o.state into at from intelligence.operation o where o.id = coalesce(new.operation, old.operation); if tg_op = 'UPDATE' and (new.area, new.postcode, new.easting, new.northing, new.starts_at, new.ends_at) is not distinct from (old.area, old.postcode, old.easting, old.northing, old.starts_at, old.ends_at) then return new; end if; if at is distinct from 'PLANNED' then raise insufficient_privilege using message = 'places and times change while an operation is planned'; end if; if tg_op <> 'DELETE' then new.compared_at := null; end if; return coalesce(new, old); end 
  intelligence.operation_step():  begin if (old.state, new.state) not in (('PLANNED', 'PLANNED'), ('PLANNED', 'READY'), ('PLANNED', 'CANCELLED'), ('READY', 'READY'), ('READY', 'PLANNED'), ('READY', 'GO'), ('READY', 'CANCELLED'), ('GO', 'GO'), ('GO', 'DONE'), ('GO', 'CANCELLED'), ('DONE', 'DONE'), ('DONE', 'DEBRIEFED')) and (old.state <> new.state or (new.lead, new.lead_name) is not distinct from (old.lead, old.lead_name)) then raise insufficient_privilege using message = format('an operation does not go from %s to %s', old.state, new.state); end if; if old.state = 'READY' and new.state = 'GO' then if exists (select from intelligence.operation_check c where c.operation = new.id and c.answer = 'NO') or exists (select from intelligence.go_question q where q.from_date <= (now() at time zone 'Europe/London')::date and (q.to_date is null or q.to_date >= (now() at time zone 'Europe/London')::date) and not exists (select from intelligence.operation_check c where c.operation = new.id and c.question = q.code)) then raise insufficient_privilege using message = 'an operation goes when every question is answered and none with no'; end if; if not exists (select from intelligence.operation_place p where p.operation = new.id) or exists (select from intelligence.operation_place p where p.operation = new.id and p.compared_at is distinct from now()) then raise insufficient_privilege using message = 'an operation goes when its places were compared in the same transaction'; end if; if exists (select from intelligence.event_conflict c where c.operation = new.id and c.ended_at is null and (c.acknowledged_at is null or c.other_acknowledged_at is null)) then raise insufficient_privilege using message = 'an operation goes when both leads have acknowledged what is near it'; end if; end if; return new; end 
  intelligence.operations_joined()
  intelligence.order_condition_step():  begin if old.lifted_on is not null then raise insufficient_privilege using message = 'a condition that was lifted stays lifted'; end if; if current_setting('role') = 'waymark_app' and not old.unit = any (intelligence.units()) and (new.words, new.until_on, new.checker, new.checker_name, new.checker_organisation, new.every_days, new.lifted_on) is distinct from (old.words, old.until_on, old.checker, old.checker_name, old.checker_organisation, old.every_days, old.lifted_on) then raise insufficient_privilege using message = 'the unit that keeps the order changes its conditions'; end if; return new; end 
  intelligence.order_step():  begin if old.state = 'ENDED' and (new.state, new.ended_on, new.ended_how, new.until_on) is distinct from (old.state, old.ended_on, old.ended_how, old.until_on) then raise insufficient_privilege using message = 'an order that has ended stays ended'; end if; return new; end 
  intelligence.orders_to_check()
  intelligence.plans_in(of_area text)
  intelligence.purpose()
  intelligence.received()
  intelligence.requirements_of_mine()
  intelligence.sees(wanted uuid)
  intelligence.submission_step():  begin if old.id = any (intelligence_sources.own()) then if (new.state, new.officer, new.reports, new.answer, new.answered_on) is distinct from (old.state, old.officer, old.reports, old.answer, old.answered_on) then raise insufficient_privilege using message = 'whoever told does not grade'; end if; return new; end if; if current_setting('role') = 'waymark_app' and new.heard_on is distinct from old.heard_on and new.heard_on is not null then raise insufficient_privilege using message = 'whoever told says that they read the answer'; end if; if new.state <> old.state and (old.state, new.state) not in (('RECEIVED', 'IN_HAND'), ('IN_HAND', 'RECEIVED'), ('IN_HAND', 'USED'), ('IN_HAND', 'NOT_USED'), ('USED', 'GONE'), ('NOT_USED', 'GONE'), ('USED', 'IN_HAND'), ('NOT_USED', 'IN_HAND')) then raise insufficient_privilege using message = 'a submission takes its steps in order'; end if; if old.state = 'NOT_USED' and new.state = 'GONE' and not old.id = any (intelligence.destroyable()) then raise insufficient_privilege using message = 'what was told is destroyed by a second officer, whom another asked'; end if; return new; end 
  intelligence.units()
  intelligence.without_facts() security definer:  begin delete from intelligence.entity e using (select distinct g.entity from gone g) g where e.id = g.entity and not exists (select from intelligence.fact f where f.entity = e.id); return null; end 
  intelligence.works_on(of_ref text)
  intelligence_sources.kept()
  intelligence_sources.own()
  intelligence_sources.told(asked uuid)
  intelligence_sources.visible()
  meetings.attendance_step():  declare naming constant text[] := '{holder,holder_name,deputy,deputy_name,title,names_removed_on}'; begin if tg_op = 'UPDATE' and (new.holder, new.holder_name, new.deputy, new.deputy_name, new.title, new.names_removed_on) is distinct from (old.holder, old.holder_name, old.deputy, old.deputy_name, old.title, old.names_removed_on) then if current_setting('role') is distinct from 'waymark_clock' or not coalesce((select meetings.names_are_due(m.starts_at) from meetings.meeting m where m.ref = old.meeting), false) or new.names_removed_on is null or new.title <> (case when old.seat is null then 'Guest' else old.title end) or to_jsonb(new) - naming <> to_jsonb(old) - naming then raise insufficient_privilege using message = 'who attended stays, until its names are due'; end if; return new; end if; if exists (select from meetings.meeting m where m.ref = new.meeting and m.state in ('approved', 'cancelled')) then raise insufficient_privilege using message = 'approved minutes are fixed'; end if; return new; end 
  meetings.challenge_step():  begin if (old.state, new.state) not in (('open', 'answered'), ('open', 'escalated'), ('open', 'withdrawn'), ('answered', 'accepted'), ('answered', 'disagreed'), ('answered', 'escalated'), ('answered', 'withdrawn')) then raise insufficient_privilege using message = 'a challenge takes its steps in order'; end if; if new.state <> 'answered' and (new.answer, new.answered_on, new.answered_by, new.answered_by_name) is distinct from (old.answer, old.answered_on, old.answered_by, old.answered_by_name) then raise insufficient_privilege using message = 'an answer stays as it was given'; end if; return new; end 
  meetings.declaration_step():  begin if (new.person, new.person_name, new.what) is distinct from (old.person, old.person_name, old.what) and (current_setting('role') is distinct from 'waymark_clock' or new.person is not null or not coalesce(meetings.names_are_due(old.until_on::timestamptz), false)) then raise insufficient_privilege using message = 'what was declared stays, until it is due'; end if; return new; end 
  meetings.may_answer(of_organisation text, of_area text)
  meetings.may_challenge(of_group text, of_area text)
  meetings.meeting_step():  begin if not (new.state = old.state and old.state in ('planned', 'in_progress', 'drafted', 'checked') or (old.state, new.state) in (('planned', 'in_progress'), ('planned', 'cancelled'), ('in_progress', 'drafted'), ('drafted', 'checked'), ('checked', 'approved'))) then raise insufficient_privilege using message = 'a meeting takes its steps in order, and approved minutes are fixed'; end if; if old.state <> 'planned' and (new.starts_at, new.minutes, new.place, new.link, new.quorum, new.deputies_count, new.chair, new.chair_deputy) is distinct from (old.starts_at, old.minutes, old.place, old.link, old.quorum, old.deputies_count, old.chair, old.chair_deputy) then raise insufficient_privilege using message = 'what a meeting began with stays'; end if; return new; end 
  meetings.meeting_times():  begin if old.began_at is not null and new.began_at is distinct from old.began_at or old.ended_at is not null and new.ended_at is distinct from old.ended_at then raise insufficient_privilege using message = 'what a meeting began with stays'; end if; return new; end 
  meetings.names_are_due(day timestamp with time zone)
  meetings.refuse_after_approval():  begin if exists (select from meetings.meeting m where m.ref = new.meeting and m.state in ('approved', 'cancelled')) then raise insufficient_privilege using message = 'approved minutes are fixed'; end if; return new; end 
  meetings.removes_its_chair(was meetings.meeting, becomes meetings.meeting)
  pathways.edition_step():  begin if old.state = 'discarded' or (new.state = 'discarded' and old.state <> 'draft') then raise insufficient_privilege using message = format('an edition does not go from %s to %s', old.state, new.state); end if; return new; end 
  pathways.sign_step():  begin if old.ended_on is not null and new.ended_on is distinct from old.ended_on then raise insufficient_privilege using message = 'a sign that has ended stays ended'; end if; return new; end 
  pathways.turnings(content jsonb)
  rights.erasure_decision_step():  begin if exists (select from rights.erasure_decision d where d.case_id = new.case_id and d.side <> new.side and d.decided_by = new.decided_by) then raise insufficient_privilege using message = 'nobody decides for both sides'; end if; return new; end 
  rights.pack_line_steps():  begin if current_setting('role') <> 'waymark_clock' and new.proposed_by <> access.me() and (new.decision, new.reason, new.redaction, new.version) is distinct from (old.decision, old.reason, old.redaction, old.version) then raise exception 'who reviews a line does not change it' using errcode = 'insufficient_privilege'; end if; return new; end 
  rights.pack_steps():  begin if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'READY'), ('DRAFT', 'DROPPED'), ('READY', 'DRAFT'), ('READY', 'APPROVED'), ('READY', 'DROPPED'), ('APPROVED', 'HANDED_OVER'), ('APPROVED', 'DROPPED')) or not (old.state = 'READY' and new.state = 'APPROVED') and (new.approved_by, new.approved_by_name, new.approved_at, new.paper, new.file) is distinct from (old.approved_by, old.approved_by_name, old.approved_at, old.paper, old.file) then raise exception 'this step of a pack is not possible' using errcode = 'insufficient_privilege'; end if; if current_setting('role') <> 'waymark_clock' and (old.state = 'DRAFT' and new.state in ('DRAFT', 'READY') and new.proposed_by <> access.me() or old.state = 'READY' and new.state in ('DRAFT', 'APPROVED') and new.proposed_by = access.me()) then raise exception 'this person cannot take this step of a pack' using errcode = 'insufficient_privilege'; end if; if new.state = 'READY' and old.state = 'DRAFT' and exists (select from rights.pack_line l where l.pack = new.id and l.decision is null) or new.state = 'APPROVED' and old.state = 'READY' and exists (select from rights.pack_line l where l.pack = new.id and l.reviewed_by is null) then raise exception 'not every line was looked at' using errcode = 'insufficient_privilege'; end if; return new; end 
  risks.answers_for(organisation text, seat_group text, seat text)
  risks.keeps(wanted_group text, wanted_area text)
  risks.may_write(wanted text, answering_too boolean)
  risks.risk_step():  declare decides constant boolean := access.scopes('DECIDE_RISKS') && array['partnership']; begin if old.state = 'closed' then raise insufficient_privilege using message = 'a closed risk is fixed'; end if; if new.state <> old.state then if (old.state, new.state) not in (('open', 'escalated'), ('open', 'accepted'), ('open', 'closed'), ('escalated', 'taken_on'), ('escalated', 'open'), ('escalated', 'closed'), ('taken_on', 'open'), ('taken_on', 'accepted'), ('taken_on', 'closed'), ('accepted', 'open'), ('accepted', 'taken_on'), ('accepted', 'closed')) then raise insufficient_privilege using message = 'a risk takes its steps in order'; end if; if old.state = 'escalated' and new.state <> 'closed' or old.state = 'taken_on' and new.state = 'open' then if not decides then raise insufficient_privilege using message = 'the group that was asked answers'; end if; elsif not (old.state = 'accepted' and new.state <> 'closed' or decides or risks.keeps(old.group_code, old.area)) then raise insufficient_privilege using message = 'who keeps the register takes this step'; end if; end if; return new; end 
  risks.sits(wanted_group text, wanted_seat text)
  sharing.disclosure_steps():  begin if old.state <> 'PREPARED' and (new.shared_by, new.shared_at, new.without_agreement, new.ground) is distinct from (old.shared_by, old.shared_at, old.without_agreement, old.ground) or old.state <> new.state and (old.state, new.state) not in (('PREPARED', 'SHARED'), ('PREPARED', 'DROPPED'), ('SHARED', 'RECALLED'), ('SHARED', 'ENDED')) then raise exception 'this step of a disclosure is not possible' using errcode = 'insufficient_privilege'; end if; if new.state = 'SHARED' and old.state = 'PREPARED' and (new.shared_by is distinct from access.me() or new.without_agreement and access.scopes('SHARE_WITHOUT_AGREEMENT') = '{}') then raise exception 'this person cannot share it' using errcode = 'insufficient_privilege'; end if; return new; end 
  sharing.partner_step():  begin if old.retired_on is not null or (old.confirmed_by is not null and (new.confirmed_by, new.confirmed_on, new.compared_with) is distinct from (old.confirmed_by, old.confirmed_on, old.compared_with)) then raise exception 'a partner that was confirmed or retired stays so' using errcode = '42501'; end if; return new; end 
  sharing.receives(wanted uuid, recipient uuid) security definer
  sharing.transfer_step():  begin if new.state <> old.state and (old.state, new.state) not in ( ('PREPARED', 'SENT'), ('PREPARED', 'RECALLED'), ('SENT', 'RECALLED'), ('SENT', 'RECEIVED'), ('SENT', 'REJECTED'), ('RECALLED', 'RECEIVED'), ('RECALLED', 'REJECTED')) then raise exception 'a transfer does not go from % to %', old.state, new.state using errcode = '42501'; end if; return new; end 
  strategy.action_colour(status text, start_on date, due_on date, last_progress date, open_blockers bigint, today date, days integer)
  strategy.note_blocker():  begin update strategy.action set open_blockers = open_blockers + (new.cleared_on is null)::int - case when tg_op = 'UPDATE' then (old.cleared_on is null)::int else 0 end where id = new.action; if not found then raise exception 'strategy.blocker: its action may not be changed' using errcode = 'insufficient_privilege'; end if; return null; end 
  strategy.note_event():  begin update strategy.action set changed_on = greatest(changed_on, new.on_day) where id = new.action; if not found then raise exception 'strategy.action_event: its action may not be changed' using errcode = 'insufficient_privilege'; end if; return null; end 
  strategy.note_progress():  begin update strategy.action set last_progress = greatest(last_progress, new.on_day) where id = new.action; if not found then raise exception 'strategy.progress_note: its action may not be changed' using errcode = 'insufficient_privilege'; end if; return null; end 
  strategy.plan_version_step():  begin if old.state = 'agreed' and new.state not in ('withdrawn', 'in_force') then raise insufficient_privilege using message = 'a version that the board agreed to does not change any more'; end if; return new; end 
  support.complaint_step():  begin if (old.state, new.state) not in (('received', 'received'), ('received', 'acknowledged'), ('acknowledged', 'answered'), ('answered', 'closed'), ('acknowledged', 'acknowledged'), ('answered', 'answered'), ('closed', 'closed')) or old.state = new.state and new.version <> old.version then raise exception 'a complaint that is % does not become %', old.state, new.state using errcode = 'check_violation'; end if; return new; end 
  support.plan_copy_step():  begin if old.state = 'ended' or new.state = 'draft' and old.state <> 'draft' or old.state = 'draft' and new.state = 'ended' then raise exception 'a copy of a plan that is % does not become %', old.state, new.state using errcode = 'check_violation'; end if; if old.state = 'given' and (new.sealed, new.language, new.plan_version, new.organisation, new.given_on, new.given_by) is distinct from (old.sealed, old.language, old.plan_version, old.organisation, old.given_on, old.given_by) then raise exception 'what was given of a plan stays as it was' using errcode = 'check_violation'; end if; return new; end 
  support.review_meeting_step():  begin if old.state <> 'planned' then raise exception 'a review meeting that is % stays so', old.state using errcode = 'check_violation'; end if; return new; end 
  training.certificate_step():  begin if old.state = 'revoked' and new.state <> 'revoked' then raise insufficient_privilege using message = 'a revoked certificate stays revoked'; end if; if old.erased_on is not null or (new.erased_on is null and (new.code, new.name_check, new.person, new.name, new.organisation_name, new.evidence) is distinct from (old.code, old.name_check, old.person, old.name, old.organisation_name, old.evidence)) then raise insufficient_privilege using message = 'a certificate stays as it was issued; correct it by a new one'; end if; return new; end 
  training.champion_step():  begin if old.state <> new.state and (old.state, new.state) not in (('proposed', 'appointed'), ('proposed', 'declined'), ('appointed', 'ended')) then raise insufficient_privilege using message = 'a champion takes the steps in order'; end if; if old.state = new.state and old.state in ('declined', 'ended') and new.successor is not distinct from old.successor then raise insufficient_privilege using message = 'what has ended stays as it was'; end if; if old.state <> 'proposed' and (new.agreed_on, new.agreed_by, new.agreed_by_name, new.agreed_how) is distinct from (old.agreed_on, old.agreed_by, old.agreed_by_name, old.agreed_how) then raise insufficient_privilege using message = 'an agreement stays as it was given'; end if; return new; end 
  training.gap_step():  begin if old.state in ('ACTION', 'REVIEW', 'MERGED') and new.state <> old.state then raise exception 'a gap that became something stays that' using errcode = 'insufficient_privilege'; end if; if old.state in ('ACTION', 'REVIEW') and (new.kind, new.words, new.action, new.action_title, new.action_area, new.review_of, new.review_what, new.organisation, new.organisation_name, new.objective, new.due_on, new.decided_at, new.decided_by) is distinct from (old.kind, old.words, old.action, old.action_title, old.action_area, old.review_of, old.review_what, old.organisation, old.organisation_name, old.objective, old.due_on, old.decided_at, old.decided_by) or old.reviewed_on is not null and (new.reviewed_on, new.review_result) is distinct from (old.reviewed_on, old.review_result) then raise exception 'what was decided stays as it was' using errcode = 'insufficient_privilege'; end if; if new.merged_into is not null and not exists ( select from training.gap g where g.id = new.merged_into and g.session = new.session and g.state <> 'MERGED') then raise exception 'a gap is merged with another of the same workshop' using errcode = 'insufficient_privilege'; end if; return new; end 
  training.keeps_champions(of_areas text[])
  training.leads_people(of_organisation text)
  training.may_answer(sender bytea) security definer
  training.may_join(wanted uuid, wanted_group integer) security definer
  training.pack_version_step():  begin if not ((old.state, new.state) in (('DRAFT', 'DRAFT'), ('DRAFT', 'IN_REVIEW'), ('IN_REVIEW', 'DRAFT'), ('IN_REVIEW', 'PUBLISHED'), ('PUBLISHED', 'SUPERSEDED'), ('PUBLISHED', 'WITHDRAWN'), ('DRAFT', 'WITHDRAWN'))) then raise insufficient_privilege using message = 'a version of a pack takes its steps in order'; end if; if old.state <> 'DRAFT' and (new.title, new.audience, new.minutes, new.content, new.writers) is distinct from (old.title, old.audience, old.minutes, old.content, old.writers) then raise insufficient_privilege using message = 'what was sent to review stays as it is'; end if; if new.state = 'DRAFT' and old.state = 'DRAFT' and new.content is distinct from old.content and not access.me() = any (new.writers) then raise insufficient_privilege using message = 'who changes a draft is one of its writers'; end if; if not new.writers @> old.writers then raise insufficient_privilege using message = 'who wrote a draft stays one of its writers'; end if; if new.state = 'PUBLISHED' and old.state = 'IN_REVIEW' and (new.reviewed_by = any (new.writers) or new.reviewed_by = new.submitted_by or new.reviewed_by <> access.me()) then raise insufficient_privilege using message = 'a second person publishes a pack'; end if; return new; end 
  training.session_step():  begin if not (new.state = old.state or (old.state, new.state) in (('PLANNED', 'RUNNING'), ('PLANNED', 'ENDED'), ('PLANNED', 'CANCELLED'), ('RUNNING', 'ENDED'))) then raise insufficient_privilege using message = 'a session takes its steps in order'; end if; if old.state in ('ENDED', 'CANCELLED') and (new.starts_at, new.ends_at, new.place, new.link, new.began_at, new.ended_at, new.reason) is distinct from (old.starts_at, old.ends_at, old.place, old.link, old.began_at, old.ended_at, old.reason) then raise insufficient_privilege using message = 'a session that is over stays as it was'; end if; return new; end 
  training.workshop_answer_step():  begin if new.words <> old.words and new.words <> '' or old.removed_at is not null and new.removed_at is distinct from old.removed_at then raise exception 'what an answer said is removed and never changed' using errcode = 'insufficient_privilege'; end if; return new; end 
  training.workshop_step():  begin if old.state = 'ENDED' and new.state <> 'ENDED' then raise exception 'a workshop that ended stays so' using errcode = 'insufficient_privilege'; end if; return new; end 
