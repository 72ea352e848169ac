package waymark.cases.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseCard.Step;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// What the page of a case says of the steps for a child.
@Component
class ChildCard implements CaseSummary<ChildCard.Row> {

    private static final int POSITION = 15;
    private static final String OPEN = "open";

    record Row(String step, String state, @Nullable LocalDate dueOn) {

        boolean over() {
            return state.equals("done") || state.equals("not_needed");
        }
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return "select step, state, due_on from cases.child_step where case_id = :case";
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        if (!it.child(today)) {
            return Optional.empty();
        }
        var steps = ChildStep.of(it.treatedAs(today));
        long done = steps.stream()
                .filter(step -> rows.stream().anyMatch(row -> row.step().equals(step.name()) && row.over()))
                .count();
        var lines = new ArrayList<String>();
        lines.add("%d of %d steps are done. No consent is asked of a child".formatted(done, steps.size()));
        var href = it.path() + "/child";
        var next = next(rows, steps, href, it);
        return Optional.of(new Card(
                "The child",
                href,
                done == steps.size() ? "Done" : next != null && next.due() != null ? "Waiting" : "To be done",
                done == steps.size() ? Tone.GREEN : Tone.ORANGE,
                lines,
                it.mayWork() ? next : null));
    }

    /// Social care first; then what waits for somebody, by its day; then what nobody has begun.
    private static @Nullable Step next(List<Row> rows, List<ChildStep> steps, String href, Case it) {
        if (state(rows, ChildStep.SOCIAL_CARE).equals(OPEN)) {
            return new Step("Refer the child to social care", href + "/social-care", it.openedOn());
        }
        var waiting = rows.stream()
                .filter(row -> row.dueOn() != null)
                .min((one, other) -> String.valueOf(one.dueOn()).compareTo(String.valueOf(other.dueOn())));
        if (waiting.isPresent()) {
            var step = ChildStep.valueOf(waiting.get().step());
            return new Step(
                    "Follow up: " + step.title().toLowerCase(Locale.ROOT),
                    href + "/" + step.path(),
                    waiting.get().dueOn());
        }
        return steps.stream()
                .filter(step -> state(rows, step).equals(OPEN))
                .findFirst()
                .map(step ->
                        new Step("Record: " + step.title().toLowerCase(Locale.ROOT), href + "/" + step.path(), null))
                .orElse(null);
    }

    private static String state(List<Row> rows, ChildStep step) {
        return rows.stream()
                .filter(row -> row.step().equals(step.name()))
                .map(Row::state)
                .findFirst()
                .orElse(OPEN);
    }
}
