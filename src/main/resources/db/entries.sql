-- All sealed entries as a file for bin/verify-audit. To be run by somebody who sees every row (docs/operations/audit.md):
--   psql -AtX -v FETCH_COUNT=5000 -f entries.sql waymark > entries.jsonl
select line
  from (select 0 as entry, json_build_object('waymark', 'entries/1', 'checkpoint', c.note)::text as line
          from audit.checkpoint c
         where c.number = (select max(number) from audit.checkpoint)
        union all
        select s.entry,
               json_build_object(
                 'entry', s.entry, 'hash', encode(s.hash, 'hex'), 'id', l.id,
                 'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'actor', l.actor,
                 'kind', l.actor_kind, 'organisation', l.organisation, 'roles', l.roles, 'purpose', l.purpose,
                 'act', l.act, 'object', l.object, 'version', l.version, 'fields', l.fields, 'decision', l.decision)::text
          from audit.sealed s
          join audit.leaf l on l.id = s.leaf) as lines
 order by entry;
