package waymark.sharing.policerequests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Requests of the police on the page of the case; no card where there was none.
@Repository
class PoliceRequestCard implements CaseCard {

    private static final int POSITION = 310;

    private record Count(int all, int open, @Nullable LocalDate answerBy) {}

    private final JdbcClient db;

    PoliceRequestCard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var count = db.sql("""
            select cast(count(*) as int) as all, cast(count(*) filter (where state = 'OPEN') as int) as open,
                   min(answer_by) filter (where state = 'OPEN') as answer_by
              from sharing.police_request where case_id = :case
            """)
                .param("case", it.id())
                .query(RecordMapper.of(Count.class))
                .single();
        if (count.all() == 0) {
            return Optional.empty();
        }
        var path = it.path() + "/police-requests";
        return Optional.of(new Card(
                "Requests of the police",
                path,
                count.open() == 0 ? "All answered" : "%d to answer".formatted(count.open()),
                count.open() == 0 ? Tone.GREEN : Tone.YELLOW,
                List.of("%d in all".formatted(count.all())),
                count.open() > 0 && it.mayWork() ? new Step("Answer the police", path, count.answerBy()) : null));
    }
}
