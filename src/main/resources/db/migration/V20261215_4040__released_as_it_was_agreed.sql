-- What members read of an agreed estimate, and what everybody reads of a released table, is what was agreed and released: every column
-- that says what the numbers are, not the numbers and the title alone.
alter policy estimate_release_insert on analysis.estimate_release
  with check (released_by = access.me()
    and exists (select from analysis.estimate e where e.ref = estimate and e.state = 'AGREED' and e.reader = access.me()
      and e.title = estimate_release.title and e.period_from = estimate_release.period_from
      and e.period_to = estimate_release.period_to and e.territory = estimate_release.territory
      and e.definition = estimate_release.definition and cardinality(e.lists) = estimate_release.lists
      and e.replicates = estimate_release.replicates and e.result ->> 'verdict' = estimate_release.verdict
      and (estimate_release.verdict <> 'RANGE'
        or (abs(estimate_release.range_from - (e.result ->> 'from')::double precision) < 1
          and abs(estimate_release.range_to - (e.result ->> 'to')::double precision) < 1))));

alter policy public_table_insert on analysis.public_table
  with check ((select access.scopes('APPROVE_RELEASES') && array['partnership'])
    and exists (select from analysis.release r where r.ref = public_table.ref and r.state = 'RELEASED' and r.printed = public_table.printed
      and r.expires_on = public_table.expires_on and r.title = public_table.title and r.measure = public_table.measure
      and r.definition = public_table.definition and r.unknown = public_table.unknown and r.row_name = public_table.row_name
      and r.column_name = public_table.column_name and r.threshold = public_table.threshold
      and not access.me() = any (r.hands)));
