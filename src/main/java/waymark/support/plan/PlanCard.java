package waymark.support.plan;

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
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// The plan on the page of its case.
@Component
class PlanCard implements CaseSummary<PlanCard.Row> {

    private static final int POSITION = 30;

    record Row(
            int needs,
            int open,
            int late,
            @Nullable LocalDate due,
            @Nullable LocalDate review) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select (select count(*) from support.need n where n.case_id = :case and n.answer = 'NEEDED') as needs,
                   count(a.id) as open, count(a.id) filter (where a.due < :today) as late, min(a.due) as due,
                   (select least(p.review_on, (select min(n.review_on) from support.need n where n.case_id = :case))
                      from support.plan p where p.case_id = :case) as review
              from support.plan_action a
             where a.case_id = :case and a.state = 'open'
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        return Optional.of(card(it, rows.getFirst(), today));
    }

    private static Card card(Case it, Row row, LocalDate today) {
        var lines = new ArrayList<String>();
        if (row.open() > 0) {
            lines.add(row.open() == 1 ? "1 action to do" : row.open() + " actions to do");
        }
        if (row.review() != null) {
            lines.add("Review on %s".formatted(DateText.day(row.review())));
        }
        var reviewLate = row.review() != null && row.review().isBefore(today);
        return new Card(
                "Plan of support",
                it.path() + "/plan",
                state(row, reviewLate),
                row.late() > 0 || reviewLate ? Tone.RED : row.needs() == 0 ? Tone.YELLOW : Tone.BLUE,
                lines,
                it.mayWork() ? next(it, row) : null);
    }

    private static String state(Row row, boolean reviewLate) {
        if (row.late() > 0) {
            return row.late() == 1 ? "1 action is late" : row.late() + " actions are late";
        }
        if (reviewLate) {
            return "Review is late";
        }
        return switch (row.needs()) {
            case 0 -> "No need recorded yet";
            case 1 -> "1 need";
            default -> row.needs() + " needs";
        };
    }

    /// What is due first: an action, or a review.
    private static Step next(Case it, Row row) {
        var plan = it.path() + "/plan";
        var due = row.due();
        var review = row.review();
        if (due != null && (review == null || !review.isBefore(due))) {
            return new Step("Do what the plan says", plan, due);
        }
        if (review != null) {
            return new Step("Review the plan", plan, review);
        }
        return new Step(row.needs() == 0 ? "Ask what support is needed" : "Set a day to review the plan", plan, null);
    }
}
