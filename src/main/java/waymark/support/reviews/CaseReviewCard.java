package waymark.support.reviews;

import java.time.LocalDate;
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

/// Review meetings on the page of a case.
@Component
class CaseReviewCard implements CaseSummary<CaseReviewCard.Row> {

    private static final int POSITION = 40;

    record Row(@Nullable LocalDate planned, @Nullable LocalDate held) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select min(on_day) filter (where state = 'planned') as planned,
                   max(on_day) filter (where state = 'held') as held
              from support.review_meeting where case_id = :case
            """;
    }

    @Override
    public RowMapper<Row> rows() {
        return RecordMapper.of(Row.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Row> rows) {
        var row = rows.getFirst();
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
