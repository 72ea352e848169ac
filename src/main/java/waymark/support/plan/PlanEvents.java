package waymark.support.plan;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.support.plan.SupportPlans.ActionWords;

/// What came of the actions of the plan, in the chronology, by the day on which it did.
@Component
class PlanEvents implements ChronologySource {

    private final CaseCipher cipher;

    PlanEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PLAN);
    }

    @Override
    public String sql() {
        return """
            select a.id, a.done_on as on_day, cast(null as time) as at_time, cast(null as timestamptz) as recorded_at,
                   '' as by_name, array[n.domain, a.state, cast(a.version as text)] as facts, a.sealed
              from support.plan_action a
              join support.need n on n.id = a.need
             where a.case_id = :case and a.done_on is not null
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var words = cipher.openRecord(
                it.id(),
                SupportPlans.actionPlace(row.id(), Integer.parseInt(row.fact(2))),
                row.written(),
                ActionWords.class);
        return row.says(
                Kind.PLAN,
                "Plan, %s: action %s"
                        .formatted(
                                lower(Domain.valueOf(row.fact(0)).title()),
                                lower(ActionState.of(row.fact(1)).title())),
                it.path() + "/plan",
                Stream.of(words.words(), Event.labelled("What came of it", words.outcome())));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
