package waymark.support.reviews;

import java.time.LocalDate;
import java.util.List;
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

/// Review meetings on the page of a case.
@Repository
class CaseReviewCard implements CaseCard {

    private static final int POSITION = 40;

    private record Row(
            @Nullable LocalDate planned, @Nullable LocalDate held) {}

    private final JdbcClient db;

    CaseReviewCard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var row = db.sql("""
                select min(on_day) filter (where state = 'planned') as planned,
                       max(on_day) filter (where state = 'held') as held
                  from support.review_meeting where case_id = :case
                """)
                .param("case", it.id())
                .query((rows, _) ->
                        new Row(rows.getObject("planned", LocalDate.class), rows.getObject("held", LocalDate.class)))
                .single();
        var planned = row.planned();
        var path = it.path() + "/reviews";
        boolean late = planned != null && planned.isBefore(today);
        return Optional.of(new Card(
                "Review meetings",
                path,
                planned == null ? "None planned" : late ? "Late" : "Planned",
                planned == null ? Tone.GREY : late ? Tone.RED : Tone.BLUE,
                lines(row),
                planned != null && it.mayWork() ? new Step("Hold the review meeting", path, planned) : null));
    }

    private static List<String> lines(Row row) {
        if (row.planned() != null) {
            return List.of("Next on %s".formatted(DateText.day(row.planned())));
        }
        return row.held() == null ? List.of() : List.of("Last on %s".formatted(DateText.day(row.held())));
    }
}
