package waymark.cases.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// Safety comes first on the page of a case. A danger now is said before everything else.
@Repository
class SafetyCard implements CaseCard {

    private static final int POSITION = 1;

    /// @param reopened the day on which the case was opened again since; null where it was not
    private record Row(
            Danger danger,
            FirstNight firstNight,
            LocalDate reviewedOn,
            LocalDate nextReview,
            @Nullable LocalDate reopened) {

        LocalDate due() {
            return reopened != null && reopened.isBefore(nextReview) ? reopened : nextReview;
        }
    }

    private final JdbcClient db;

    SafetyCard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        return Optional.of(db.sql("""
            select s.danger, s.first_night, s.reviewed_on, s.next_review,
                   (select max(e.on_day) from cases.entry e
                     where e.case_id = s.case_id and e.act = 'reopen_case' and e.at > s.at) as reopened
              from cases.safety s
             where s.case_id = :case order by s.number desc limit 1
            """)
                .param("case", it.id())
                .query((row, _) -> new Row(
                        Danger.valueOf(row.getString("danger")),
                        FirstNight.valueOf(row.getString("first_night")),
                        row.getObject("reviewed_on", LocalDate.class),
                        row.getObject("next_review", LocalDate.class),
                        row.getObject("reopened", LocalDate.class)))
                .optional()
                .map(row -> card(it, row))
                .orElseGet(() -> fresh(it)));
    }

    private static Card fresh(Case it) {
        return new Card(
                "Safety",
                it.path() + "/safety",
                "Not looked at yet",
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
