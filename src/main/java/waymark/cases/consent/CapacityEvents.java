package waymark.cases.consent;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.cases.record.Place;

/// Every assessment of capacity in the chronology, and what was decided for somebody who could not decide.
@Component
class CapacityEvents implements ChronologySource {

    private final CaseCipher cipher;

    CapacityEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.CONSENT);
    }

    @Override
    public String sql() {
        return """
            select id, assessed_on as on_day, cast(null as time) as at_time, at as recorded_at, recorded_by_name as by_name,
                   array[outcome, coalesce(decision, '')] as facts, sealed
              from cases.capacity_assessment where case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var details = cipher.openRecord(
                it.id(),
                new Place("cases.capacity_assessment", row.id(), "sealed", 1),
                row.written(),
                CapacityAssessment.Details.class);
        var decision = row.fact(1);
        return row.says(
                Kind.CONSENT,
                "Capacity assessed: "
                        + CapacityAssessment.Outcome.valueOf(row.fact(0)).word(),
                it.path() + "/consent",
                Stream.of(
                        Event.labelled("Assessed by", details.assessor()),
                        Event.labelled("Help to decide", details.support()),
                        Event.labelled("Why", details.grounds()),
                        decision.isEmpty()
                                ? ""
                                : "Decided: "
                                        + CapacityAssessment.Decision.valueOf(decision)
                                                .word(),
                        Event.labelled("Decided by", details.decidedBy()),
                        Event.labelled("Reasons", details.reasons()),
                        Event.labelled("Who was asked", details.consulted())));
    }
}
