-- The catalogue of permissions, in one readable place: which role gives which permission, and how far it reaches.
-- Run again whenever it changes. Permissions are named in waymark.kernel.Permission, with their sentences;
-- docs/permissions.md is the same in plain English.
delete from access.role_permission;

insert into access.role (code, title, scope, position, sentence) values
  ('member',                 'Member',                 'partnership',  1, 'Everyone who signs in: reads the directory, plans and packs, and updates the actions they lead'),
  ('organisation_lead',      'Organisation lead',      'organisation', 2, 'Looks after one partner organisation: its people and its actions'),
  ('area_lead',              'Area lead',              'area',         3, 'Leads one area: its action plan and its quarterly return'),
  ('board_member',           'Board member',           'partnership',  4, 'Accepts or sends back returns, issues the board pack and agrees the plan'),
  ('coordinator',            'Coordinator',            'partnership',  5, 'Keeps the partnership moving: strategy, directory, quarters'),
  ('pathway_editor',         'Pathway editor',         'area_or_partnership', 8, 'Writes local guidance, for one area or for all'),
  ('pathway_reviewer',       'Pathway reviewer',       'area_or_partnership', 9, 'Publishes and withdraws local guidance that somebody else wrote'),
  ('first_responder',        'First responder',        'organisation', 10, 'Answers what is handed to an organisation that may refer, and refers people'),
  ('concerns_desk',          'Concerns desk',          'area_or_partnership', 11, 'Opens what the public reports, acts on it and answers'),
  ('identity_custodian',     'Identity custodian',     'partnership', 12, 'Opens the contact details of people who reported, when the desk says why'),
  ('caseworker',             'Caseworker',             'organisation', 13, 'Opens cases about people who may be exploited, and works on those they are a member of'),
  ('casework_manager',       'Casework manager',       'organisation', 14, 'Answers for the caseworkers of one organisation: how much each has, what is late, what needs a second person'),
  ('conference_member',      'Conference member',      'organisation', 15, 'Prepares conferences of agencies for one organisation: research, what is agreed, actions'),
  ('conference_coordinator', 'Conference coordinator', 'area_or_partnership', 16, 'Accepts referrals to the conferences they are named for, lists, invites and writes the minutes'),
  ('conference_chair',       'Conference chair',       'area_or_partnership', 17, 'Chairs the conferences they are named for'),
  ('trainer',                'Trainer',                'area_or_partnership', 18, 'Writes workshops, runs their sessions, and records who was trained and who is a champion'),
  ('campaign_editor',        'Campaign editor',        'area_or_partnership', 19, 'Plans campaigns and newsletters, and says how far they reached'),
  ('picture_custodian',      'Picture custodian',      'partnership', 20, 'Keeps the library of pictures and words, has them reviewed and recalls them'),
  ('intelligence_officer',   'Intelligence officer',   'organisation', 21, 'Grades, sanitises, links and shares intelligence for a vetted law-enforcement organisation'),
  ('source_custodian',       'Source custodian',       'organisation', 22, 'Keeps the register of sources of one organisation, behind its own wall'),
  ('operation_lead',         'Operation lead',         'area_or_partnership', 23, 'Plans operations and visits with partners, and records what was disrupted'),
  ('analyst',                'Analyst',                'partnership', 24, 'Says what is happening without exposing anyone: figures, estimates and returns from counts'),
  ('consultation_lead',      'Consultation lead',      'area_or_partnership', 25, 'Asks communities, partners and people with lived experience, and tells them what was done'),
  ('funding_manager',        'Funding manager',        'partnership', 26, 'Keeps posts, grants and bids, and says months ahead where money ends'),
  ('information_governance', 'Information governance', 'partnership',  6, 'Answers for who saw what and why'),
  ('administrator',          'Administrator',          'installation', 7, 'Looks after accounts and settings, and sees no content')
on conflict (code) do update
  set title = excluded.title, scope = excluded.scope, position = excluded.position, sentence = excluded.sentence;

insert into access.permission (code) values
  ('USE_WAYMARK'), ('VIEW_DIRECTORY'), ('VIEW_PLANS'), ('VIEW_PACKS'), ('VIEW_RETURNS'), ('VIEW_PERMISSIONS'),
  ('MAINTAIN_DIRECTORY'), ('MAINTAIN_PEOPLE'), ('KEEP_CONTACTS'),
  ('CONFIRM_CONTACTS'), ('HAND_OVER_CONCERNS'), ('ANSWER_HANDOVERS'), ('WATCH_HANDOVERS'), ('ENTER_REPORTS'), ('READ_REPORTS'), ('OPEN_IDENTITY'), ('KEEP_REPORTS'), ('COUNT_REPORTS'), ('VIEW_PATTERNS'), ('IMPORT_PARTNERSHIP'), ('EDIT_STRATEGY'), ('EDIT_PLAN'),
  ('UPDATE_ACTIONS'), ('PLAN_QUARTERS'), ('READ_DRAFT_RETURNS'), ('PREPARE_RETURNS'), ('DECIDE_RETURNS'),
  ('PREPARE_PACK'), ('APPROVE_PACK'), ('AGREE_PLAN'), ('SEE_EXACT_FIGURES'), ('READ_AUDIT'), ('ALLOW_LOOKS'), ('MANAGE_ACCOUNTS'), ('CONFIRM_RECOVERY'),
  ('KEEP_CLEARANCES'), ('CERTIFY_ACCOUNTS'), ('ACCEPT_SHARING'), ('KEEP_PROVIDERS'), ('CHANGE_SETTINGS'),
  ('VIEW_PATHWAYS'), ('EDIT_PATHWAYS'), ('PUBLISH_PATHWAYS'), ('KEEP_SIGNS'), ('SEND_REMINDERS'),
  ('VIEW_MEETINGS'), ('RUN_MEETINGS'),
  ('VIEW_DUTIES'), ('ASSESS_DUTIES'), ('KEEP_DUTIES'),
  ('VIEW_RISKS'), ('MANAGE_RISKS'), ('DECIDE_RISKS'),
  ('WORK_CASES'), ('PREPARE_REFERRALS'), ('COUNT_CASES'), ('OPEN_CASE_IN_EMERGENCY'), ('REVIEW_EMERGENCY_ACCESS'),
  ('SUPERVISE_CASES'), ('SHARE_WITHOUT_AGREEMENT'), ('MANAGE_DATA_REQUESTS'), ('MANAGE_RETENTION'),
  ('REFER_TO_CONFERENCES'), ('ATTEND_CONFERENCES'), ('RUN_CONFERENCES'), ('COUNT_CONFERENCES'),
  ('RUN_TRAINING'), ('KEEP_CHAMPIONS'), ('RUN_CAMPAIGNS'), ('KEEP_PICTURES'), ('CONTACT_PEOPLE_SHOWN'),
  ('SUBMIT_INTELLIGENCE'), ('HANDLE_INTELLIGENCE'), ('KEEP_SOURCES'), ('DECONFLICT'), ('RUN_OPERATIONS'), ('RECORD_DISRUPTIONS'), ('COUNT_INTELLIGENCE'),
  ('ANALYSE_FIGURES'), ('APPROVE_RELEASES'), ('MATCH_LISTS'), ('RUN_CONSULTATIONS'), ('VIEW_FUNDING'), ('KEEP_FUNDING'), ('OFFER_RESOURCES')
on conflict (code) do nothing;

-- A role that carries one of these is given by two people of two organisations.
update access.permission
   set sensitive = code in ('READ_AUDIT', 'MANAGE_ACCOUNTS', 'CHANGE_SETTINGS', 'IMPORT_PARTNERSHIP', 'KEEP_PROVIDERS', 'ALLOW_LOOKS',
     'HANDLE_INTELLIGENCE', 'KEEP_SOURCES');

insert into access.role_permission (role, permission, own) values
  ('member', 'USE_WAYMARK', false),
  ('member', 'VIEW_DIRECTORY', false),
  ('member', 'VIEW_PLANS', false),
  ('member', 'VIEW_PACKS', false),
  ('member', 'VIEW_RETURNS', false),
  ('member', 'VIEW_MEETINGS', false),
  ('member', 'VIEW_DUTIES', false),
  ('member', 'VIEW_PERMISSIONS', false),
  ('member', 'VIEW_PATHWAYS', false),
  ('member', 'UPDATE_ACTIONS', true),
  ('member', 'CONFIRM_CONTACTS', true),
  ('member', 'HAND_OVER_CONCERNS', false),
  ('member', 'ENTER_REPORTS', false),

  ('organisation_lead', 'MAINTAIN_PEOPLE', false),
  ('organisation_lead', 'UPDATE_ACTIONS', false),
  ('organisation_lead', 'KEEP_CONTACTS', false),
  ('organisation_lead', 'CONFIRM_CONTACTS', false),
  ('organisation_lead', 'WATCH_HANDOVERS', false),
  ('organisation_lead', 'SEND_REMINDERS', false),
  ('organisation_lead', 'ASSESS_DUTIES', false),

  ('area_lead', 'EDIT_PLAN', false),
  ('area_lead', 'UPDATE_ACTIONS', false),
  ('area_lead', 'SEND_REMINDERS', false),
  ('area_lead', 'READ_DRAFT_RETURNS', false),
  ('area_lead', 'PREPARE_RETURNS', false),
  ('area_lead', 'RUN_MEETINGS', false),
  ('area_lead', 'ASSESS_DUTIES', false),
  ('area_lead', 'SEE_EXACT_FIGURES', false),
  ('area_lead', 'KEEP_REPORTS', false),

  ('board_member', 'DECIDE_RETURNS', false),
  ('board_member', 'APPROVE_PACK', false),
  ('board_member', 'AGREE_PLAN', false),

  ('coordinator', 'MAINTAIN_DIRECTORY', false),
  ('coordinator', 'MAINTAIN_PEOPLE', false),
  ('coordinator', 'KEEP_CONTACTS', false),
  ('coordinator', 'CONFIRM_CONTACTS', false),
  ('coordinator', 'WATCH_HANDOVERS', false),
  ('coordinator', 'COUNT_REPORTS', false),
  ('coordinator', 'IMPORT_PARTNERSHIP', false),
  ('coordinator', 'EDIT_STRATEGY', false),
  ('coordinator', 'EDIT_PLAN', false),
  ('coordinator', 'PLAN_QUARTERS', false),
  ('coordinator', 'SEND_REMINDERS', false),
  ('coordinator', 'READ_DRAFT_RETURNS', false),
  ('coordinator', 'PREPARE_PACK', false),
  ('coordinator', 'RUN_MEETINGS', false),
  ('coordinator', 'ASSESS_DUTIES', false),
  ('coordinator', 'KEEP_DUTIES', false),
  ('coordinator', 'CHANGE_SETTINGS', false),

  ('member', 'VIEW_RISKS', false),
  ('member', 'MANAGE_RISKS', true),
  ('organisation_lead', 'MANAGE_RISKS', false),
  ('area_lead', 'MANAGE_RISKS', false),
  ('coordinator', 'MANAGE_RISKS', false),
  ('board_member', 'DECIDE_RISKS', false),
  ('coordinator', 'DECIDE_RISKS', false),

  ('pathway_editor', 'EDIT_PATHWAYS', false),
  ('pathway_editor', 'KEEP_SIGNS', false),
  ('coordinator', 'KEEP_SIGNS', false),

  ('pathway_reviewer', 'PUBLISH_PATHWAYS', false),
  ('first_responder', 'ANSWER_HANDOVERS', false),

  ('caseworker', 'WORK_CASES', false),
  ('caseworker', 'OPEN_CASE_IN_EMERGENCY', false),
  ('first_responder', 'WORK_CASES', false),
  ('first_responder', 'PREPARE_REFERRALS', false),
  ('first_responder', 'OPEN_CASE_IN_EMERGENCY', false),
  ('organisation_lead', 'COUNT_CASES', false),
  ('coordinator', 'COUNT_CASES', false),
  ('information_governance', 'REVIEW_EMERGENCY_ACCESS', false),
  ('casework_manager', 'WORK_CASES', false),
  ('casework_manager', 'OPEN_CASE_IN_EMERGENCY', false),
  ('casework_manager', 'SUPERVISE_CASES', false),
  ('casework_manager', 'SHARE_WITHOUT_AGREEMENT', false),
  ('casework_manager', 'COUNT_CASES', false),
  ('information_governance', 'MANAGE_DATA_REQUESTS', false),
  ('information_governance', 'MANAGE_RETENTION', false),

  ('caseworker', 'REFER_TO_CONFERENCES', false),
  ('first_responder', 'REFER_TO_CONFERENCES', false),
  ('casework_manager', 'REFER_TO_CONFERENCES', false),
  ('conference_member', 'REFER_TO_CONFERENCES', false),
  ('conference_member', 'ATTEND_CONFERENCES', false),
  ('conference_coordinator', 'RUN_CONFERENCES', false),
  ('conference_chair', 'RUN_CONFERENCES', false),
  ('conference_coordinator', 'COUNT_CONFERENCES', false),
  ('conference_chair', 'COUNT_CONFERENCES', false),
  ('area_lead', 'COUNT_CONFERENCES', false),
  ('coordinator', 'COUNT_CONFERENCES', false),

  ('trainer', 'RUN_TRAINING', false),
  ('trainer', 'KEEP_CHAMPIONS', false),
  ('coordinator', 'RUN_TRAINING', false),
  ('coordinator', 'KEEP_CHAMPIONS', false),
  ('campaign_editor', 'RUN_CAMPAIGNS', false),
  ('coordinator', 'RUN_CAMPAIGNS', false),
  ('picture_custodian', 'KEEP_PICTURES', false),
  ('identity_custodian', 'CONTACT_PEOPLE_SHOWN', false),

  ('member', 'SUBMIT_INTELLIGENCE', false),
  ('intelligence_officer', 'HANDLE_INTELLIGENCE', false),
  ('intelligence_officer', 'DECONFLICT', false),
  ('intelligence_officer', 'RUN_OPERATIONS', false),
  ('intelligence_officer', 'RECORD_DISRUPTIONS', false),
  ('intelligence_officer', 'COUNT_INTELLIGENCE', false),
  ('source_custodian', 'KEEP_SOURCES', false),
  ('operation_lead', 'DECONFLICT', false),
  ('operation_lead', 'RUN_OPERATIONS', false),
  ('operation_lead', 'RECORD_DISRUPTIONS', false),
  ('coordinator', 'COUNT_INTELLIGENCE', false),

  ('analyst', 'ANALYSE_FIGURES', false),
  ('coordinator', 'ANALYSE_FIGURES', false),
  ('coordinator', 'APPROVE_RELEASES', false),
  ('information_governance', 'APPROVE_RELEASES', false),
  ('organisation_lead', 'MATCH_LISTS', false),
  ('casework_manager', 'MATCH_LISTS', false),
  ('consultation_lead', 'RUN_CONSULTATIONS', false),
  ('coordinator', 'RUN_CONSULTATIONS', false),
  ('funding_manager', 'VIEW_FUNDING', false),
  ('funding_manager', 'KEEP_FUNDING', false),
  ('coordinator', 'VIEW_FUNDING', false),
  ('coordinator', 'KEEP_FUNDING', false),
  ('board_member', 'VIEW_FUNDING', false),
  ('area_lead', 'VIEW_FUNDING', false),
  ('organisation_lead', 'VIEW_FUNDING', false),
  ('organisation_lead', 'OFFER_RESOURCES', false),

  ('concerns_desk', 'READ_REPORTS', false),
  ('concerns_desk', 'VIEW_PATTERNS', false),
  ('coordinator', 'VIEW_PATTERNS', false),
  ('identity_custodian', 'OPEN_IDENTITY', false),

  ('information_governance', 'READ_AUDIT', false),
  ('information_governance', 'ALLOW_LOOKS', false),
  ('information_governance', 'KEEP_REPORTS', false),

  ('organisation_lead', 'CONFIRM_RECOVERY', false),
  ('coordinator', 'CONFIRM_RECOVERY', false),
  ('administrator', 'CONFIRM_RECOVERY', false),

  ('organisation_lead', 'ACCEPT_SHARING', false),
  ('organisation_lead', 'CERTIFY_ACCOUNTS', false),
  ('coordinator', 'CERTIFY_ACCOUNTS', false),
  ('organisation_lead', 'KEEP_CLEARANCES', false),
  ('administrator', 'KEEP_CLEARANCES', false),

  ('administrator', 'KEEP_PROVIDERS', false),
  ('administrator', 'MANAGE_ACCOUNTS', false);

-- What somebody must have beside the role, in force: without it the role does not give the permission.
update access.role_permission set gate = 'vetting' where permission in ('READ_AUDIT', 'READ_REPORTS', 'OPEN_IDENTITY', 'CONTACT_PEOPLE_SHOWN', 'WORK_CASES', 'OPEN_CASE_IN_EMERGENCY', 'SUPERVISE_CASES', 'SHARE_WITHOUT_AGREEMENT', 'REFER_TO_CONFERENCES', 'ATTEND_CONFERENCES', 'RUN_CONFERENCES', 'HANDLE_INTELLIGENCE', 'KEEP_SOURCES', 'DECONFLICT');
update access.role_permission set gate = 'training' where permission in ('ANSWER_HANDOVERS');
-- Until the partnership has its first coordinator, administrators bring in its organisations and people and what its file
-- holds, for all of it.
insert into access.role_permission (role, permission, own, gate) values
  ('administrator', 'MAINTAIN_DIRECTORY', false, 'setup'),
  ('administrator', 'MAINTAIN_PEOPLE', false, 'setup'),
  ('administrator', 'IMPORT_PARTNERSHIP', false, 'setup'),
  ('administrator', 'EDIT_STRATEGY', false, 'setup'),
  ('administrator', 'EDIT_PATHWAYS', false, 'setup');
