package waymark.cases.safety;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;

/// Every review of safety in the chronology.
@Component
class SafetyEvents implements ChronologySource {

    private final CaseCipher cipher;

    SafetyEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SAFETY);
    }

    @Override
    public String sql() {
        return """
            select id, reviewed_on as on_day, cast(null as time) as at_time, at as recorded_at, recorded_by_name as by_name,
                   array[danger, first_night] as facts, sealed
              from cases.safety where case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var details = cipher.openRecord(it.id(), SafetyReviews.place(row.id()), row.written(), SafetyDetails.class);
        return row.says(
                Kind.SAFETY,
                "Safety reviewed: " + Danger.valueOf(row.fact(0)).word(),
                it.path() + "/safety",
                Stream.of(
                        Event.labelled("The danger", details.danger()),
                        Event.labelled("What was done", details.steps()),
                        Event.labelled("Who must not know", details.notSafe()),
                        Event.labelled(
                                "Tonight", FirstNight.valueOf(row.fact(1)).word()),
                        Event.labelled("Place", details.place()),
                        Event.labelled("Children and others", details.dependants()),
                        Event.labelled("Medical need", details.medical()),
                        Event.labelled("Police reference", details.policeReference())));
    }
}
