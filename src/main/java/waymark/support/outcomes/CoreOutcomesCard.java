package waymark.support.outcomes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.support.outcomes.OutcomeReview.State;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Outcomes on the page of a case: when they were asked about, and when they are next.
@Component
class CoreOutcomesCard implements CaseSummary<CoreOutcomesCard.Row> {

    private static final int POSITION = 26;

    record Row(int number, OutcomePoint point, LocalDate onDay, State state) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select number, point, on_day, state from support.outcome_review where case_id = :case order by number
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        var open = rows.stream().filter(row -> row.state() == State.OPEN).findFirst();
        var done = rows.stream().filter(row -> row.state() == State.DONE).reduce((_, later) -> later);
        var started = rows.stream()
                .filter(row -> row.state() != State.SKIPPED && row.point() == OutcomePoint.START)
                .map(Row::onDay)
                .findFirst()
                .orElse(null);
        var due = OutcomeSchedule.next(
                it.openedOn(), started, rows.stream().map(Row::point).toList());
        var lines = new ArrayList<String>();
        done.ifPresent(row -> lines.add("Asked on %s: %s"
                .formatted(DateText.day(row.onDay()), row.point().word())));
        var path = it.path() + "/outcomes";
        return Optional.of(new Card(
                "How they are",
                path,
                open.isPresent()
                        ? "Not finished"
                        : done.isPresent() ? done.get().point().word() : "Not asked yet",
                open.isPresent() ? Tone.YELLOW : done.isPresent() ? Tone.BLUE : Tone.GREY,
                lines,
                it.mayWork() ? step(path, open.orElse(null), due.orElse(null)) : null));
    }

    private static @Nullable Step step(String path, @Nullable Row open, OutcomeSchedule.@Nullable Due due) {
        if (open != null) {
            return new Step("Finish how they are", path + "/" + open.number(), open.onDay());
        }
        return due == null
                ? null
                : new Step(
                        due.point() == OutcomePoint.START
                                ? "Ask how they are at the start"
                                : "Ask how they are after " + due.point().word(),
                        path + "/new",
                        due.day());
    }
}
