package waymark.conferences.closing;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ChronologySource;

/// Conferences about the person of the case in the chronology: when they were referred, decided about and heard,
/// and how it ended, as far as the reader may open the item and know its outcome.
@Component
class ConferenceEvents implements ChronologySource {

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONFERENCE);
    }

    @Override
    public String sql() {
        return """
            select i.id, (i.referred_at at time zone 'Europe/London')::date as on_day,
                   (i.referred_at at time zone 'Europe/London')::time as at_time, i.referred_at as recorded_at,
                   i.referred_by_name as by_name, array['Referred to a conference', i.ref, f.name, ''] as facts,
                   cast(null as bytea) as sealed
              from conferences.item i join conferences.forum f on f.code = i.forum where i.case_id = :case
            union all
            select i.id, i.decided_on, null, null, i.decided_by_name,
                   array[case i.state when 'RETURNED' then 'Returned by the conference' else 'Accepted by the conference' end,
                         i.ref, f.name, ''], null
              from conferences.item i join conferences.forum f on f.code = i.forum
             where i.case_id = :case and i.decided_on is not null
            union all
            select h.id, (h.began_at at time zone 'Europe/London')::date, (h.began_at at time zone 'Europe/London')::time,
                   h.began_at, '', array['Heard by the conference', i.ref, f.name, ''], null
              from conferences.hearing h
              join conferences.item i on i.id = h.item
              join conferences.forum f on f.code = i.forum
             where i.case_id = :case and h.began_at is not null
            union all
            select i.id, i.closed_on, null, null, '',
                   array['Closed by the conference', i.ref, f.name,
                         case when conferences.capacity(i.id) in ('runs', 'member') then coalesce(i.outcome, '') else '' end], null
              from conferences.item i join conferences.forum f on f.code = i.forum
             where i.case_id = :case and i.closed_on is not null
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var outcome = row.fact(3);
        return row.says(
                Kind.CONFERENCE,
                "%s: %s".formatted(row.fact(0), row.fact(2)),
                "/conferences/items/" + row.fact(1),
                Stream.of(
                        row.fact(1),
                        outcome.isEmpty()
                                ? ""
                                : "Outcome: " + ClosingOutcome.valueOf(outcome).title()));
    }
}
