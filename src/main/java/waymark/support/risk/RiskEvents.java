package waymark.support.risk;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.support.risk.CaseRisk.Details;
import waymark.support.risk.CaseRisk.Level;
import waymark.support.risk.CaseRisk.Likelihood;
import waymark.support.risk.CaseRisk.Subject;

/// Every assessment of a risk in the chronology.
@Component
class RiskEvents implements ChronologySource {

    private final CaseCipher cipher;

    RiskEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.SAFETY);
    }

    @Override
    public String sql() {
        return """
            select id, assessed_on as on_day, cast(null as time) as at_time, at as recorded_at, recorded_by_name as by_name,
                   array[subject, level, likelihood] as facts, sealed
              from support.risk_assessment where case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var details = cipher.openRecord(it.id(), CaseRisks.place(row.id()), row.written(), Details.class);
        return row.says(
                Kind.SAFETY,
                "Risk assessed, %s: %s"
                        .formatted(
                                lower(Subject.valueOf(row.fact(0)).title()),
                                lower(Level.valueOf(row.fact(1)).word())),
                it.path() + "/risk",
                Stream.of(
                        Event.labelled(
                                "How likely", Likelihood.valueOf(row.fact(2)).word()),
                        Event.labelled("What may happen", details.risk()),
                        Event.labelled("Why", details.reason()),
                        Event.labelled("What would lower it", details.lowers()),
                        Event.labelled("In place", details.controls()),
                        Event.labelled("Safety action", details.action())));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
