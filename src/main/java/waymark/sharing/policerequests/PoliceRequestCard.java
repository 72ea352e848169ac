package waymark.sharing.policerequests;

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
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Requests from the police on the page of the case; no card where there was none.
@Component
class PoliceRequestCard implements CaseSummary<PoliceRequestCard.Count> {

    private static final int POSITION = 310;

    record Count(int all, int open, @Nullable LocalDate answerBy) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select count(*) as all, count(*) filter (where state = 'OPEN') as open,
                   min(answer_by) filter (where state = 'OPEN') as answer_by
              from sharing.police_request where case_id = :case
            """;
    }

    @Override
    public RowMapper<Count> rows() {
        return RecordMapper.of(Count.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Count> rows) {
        var count = rows.getFirst();
        if (count.all() == 0) {
            return Optional.empty();
        }
        var path = it.path() + "/police-requests";
        return Optional.of(new Card(
                "Requests from the police",
                path,
                count.open() == 0 ? "All answered" : "%d to answer".formatted(count.open()),
                count.open() == 0 ? Tone.GREEN : Tone.YELLOW,
                List.of("%d in all".formatted(count.all())),
                count.open() > 0 && it.mayWork() ? new Step("Answer the police", path, count.answerBy()) : null));
    }
}
