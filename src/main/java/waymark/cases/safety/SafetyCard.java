package waymark.cases.safety;

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
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Safety comes first on the page of a case. A danger now is said before everything else.
@Component
class SafetyCard implements CaseSummary<SafetyCard.Row> {

    private static final int POSITION = 1;

    /// @param reopened the day on which the case was opened again since; null where it was not
    record Row(
            Danger danger,
            FirstNight firstNight,
            LocalDate reviewedOn,
            LocalDate nextReview,
            @Nullable LocalDate reopened) {

        LocalDate due() {
            return reopened != null && reopened.isBefore(nextReview) ? reopened : nextReview;
        }
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select s.danger, s.first_night, s.reviewed_on, s.next_review,
                   (select max(e.on_day) from cases.entry e
                     where e.case_id = s.case_id and e.act = 'reopen_case' and e.at > s.at) as reopened
              from cases.safety s
             where s.case_id = :case order by s.number desc limit 1
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        return Optional.of(rows.isEmpty() ? fresh(it) : card(it, rows.getFirst()));
    }

    private static Card fresh(Case it) {
        return new Card(
                "Safety",
                it.path() + "/safety",
                "Not assessed yet",
                Tone.RED,
                List.of(),
                it.mayWork() ? new Step("Ask about safety first", it.path() + "/safety/edit", it.openedOn()) : null);
    }

    private static Card card(Case it, Row row) {
        var lines = new ArrayList<String>();
        if (row.firstNight() != FirstNight.NOT_NEEDED) {
            lines.add("Tonight: " + row.firstNight().word().toLowerCase(Locale.ROOT));
        }
        lines.add("Looked at on %s".formatted(DateText.day(row.reviewedOn())));
        return new Card(
                "Safety",
                it.path() + "/safety",
                row.danger().word(),
                row.danger().tone(),
                lines,
                it.mayWork() ? new Step("Review safety", it.path() + "/safety/edit", row.due()) : null,
                row.danger() == Danger.NOW ? "Somebody in this case is in danger now. Call 999." : null);
    }
}
