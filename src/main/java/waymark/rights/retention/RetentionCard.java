package waymark.rights.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// What the page of a case says of its end.
@Component
class RetentionCard implements CaseSummary<RetentionCard.Row> {

    private static final int POSITION = 95;

    record Row(@Nullable LocalDate endsOn, boolean held, boolean asked) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select (select r.ends_on from rights.retention r where r.case_id = :case) as ends_on,
                   exists (select from rights.hold h where h.case_id = :case and h.lifted_on is null) as held,
                   rights.asked(:case) as asked
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        var row = rows.getFirst();
        return Optional.of(card(it, row.endsOn(), row, today));
    }

    private static Card card(Case it, @Nullable LocalDate ends, Row row, LocalDate today) {
        var href = it.path() + "/retention";
        if (row.held()) {
            return new Card(
                    "How long it is kept", href, "On hold", Tone.ORANGE, List.of("Its erasure is stopped"), null);
        }
        if (ends == null) {
            return new Card(
                    "How long it is kept",
                    href,
                    it.closed() ? "Worked out tonight" : "Open",
                    Tone.GREY,
                    it.closed() ? List.of() : List.of("Its time runs from the day on which it is closed"),
                    null);
        }
        boolean due = !ends.isAfter(today);
        return new Card(
                "How long it is kept",
                href,
                due ? "At its end" : "Kept",
                due ? Tone.YELLOW : Tone.GREY,
                due && row.asked()
                        ? List.of(
                                "Until " + DateText.day(ends), "A request or a complaint of the person is not answered")
                        : List.of("Until " + DateText.day(ends)),
                due && !row.asked() && it.capacity() == Capacity.OWNER
                        ? new Step("Decide whether the case is erased", href, ends)
                        : null);
    }
}
