package waymark.support.outcomes;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.ChronologySource;
import waymark.cases.record.Place;
import waymark.support.outcomes.OutcomeReview.Source;

/// What the person and their worker said of the core outcomes, in the chronology.
@Component
class OutcomeEvents implements ChronologySource {

    private final CaseCipher cipher;

    OutcomeEvents(CaseCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PLAN);
    }

    @Override
    public String sql() {
        return """
            select a.id, r.on_day, cast(null as time) as at_time, a.at as recorded_at, a.recorded_by_name as by_name,
                   array[a.outcome, a.source, a.answer, coalesce(cast(a.rating as text), ''), cast(a.version as text)] as facts,
                   a.sealed
              from support.outcome_rating a
              join support.outcome_review r on r.id = a.review
             where a.case_id = :case
            """;
    }

    @Override
    public Event event(Case it, Row row) {
        var sealed = row.sealed();
        var place = new Place("support.outcome_rating", row.id(), "sealed", Integer.parseInt(row.fact(4)));
        return row.says(
                Kind.PLAN,
                "%s: %s, %s"
                        .formatted(
                                Source.valueOf(row.fact(1)) == Source.PERSON
                                        ? "The person says"
                                        : "The worker has seen",
                                CoreOutcome.of(row.fact(0)).title(),
                                answer(row)),
                it.path() + "/outcomes",
                Stream.of(
                        sealed == null
                                ? ""
                                : cipher.openRecord(it.id(), place, sealed, OutcomeReviews.Words.class)
                                        .words()));
    }

    private static String answer(Row row) {
        var rating = row.fact(3);
        return new OutcomeAnswer(
                        OutcomeAnswer.Kind.valueOf(row.fact(2)), rating.isEmpty() ? null : Integer.valueOf(rating))
                .word();
    }
}
