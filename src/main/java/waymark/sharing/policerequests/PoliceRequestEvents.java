package waymark.sharing.policerequests;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.cases.record.Place;

/// Requests of the police in the chronology, by the day on which they were received.
@Component
class PoliceRequestEvents implements ChronologySource {

    private final CaseCipher cipher;

    PoliceRequestEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SHARING);
    }

    @Override
    public String sql() {
        return """
            select id, received_on as on_day, cast(null as time) as at_time, recorded_at, recorded_by_name as by_name,
                   array[ref, cast(version as text)] as facts, sealed
              from sharing.police_request where case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var details = cipher.openRecord(
                it.id(),
                new Place("sharing.police_request", row.id(), "sealed", Integer.parseInt(row.fact(1))),
                row.written(),
                RequestDetails.class);
        return row.says(
                Kind.SHARING,
                "The police asked for records: " + row.fact(0),
                "%s/police-requests/%s".formatted(it.path(), row.fact(0)),
                Stream.of(
                        Event.labelled("Force", details.force()),
                        Event.labelled("Officer", details.officer()),
                        Event.labelled("What exactly", details.asked()),
                        Event.labelled("Why", details.why()),
                        Event.labelled("What the person thinks of it", details.views())));
    }
}
