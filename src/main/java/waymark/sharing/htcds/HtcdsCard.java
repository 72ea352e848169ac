package waymark.sharing.htcds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard.Card;
import waymark.cases.record.CaseSummary;
import waymark.kernel.Actor;
import waymark.web.Tone;
import waymark.web.sql.RecordMapper;

/// Files in the case data standard, on the page of a case.
@Component
class HtcdsCard implements CaseSummary<HtcdsCard.Count> {

    private static final int POSITION = 87;

    record Count(int made) {}

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public String sql() {
        return """
            select count(*) as made from sharing.htcds_export where case_id = :case
            """;
    }

    @Override
    public RowMapper<Count> rows() {
        return RecordMapper.of(Count.class);
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today, List<Count> rows) {
        int made = rows.getFirst().made();
        return Optional.of(new Card(
                "File in the case data standard",
                it.path() + "/htcds",
                made == 0 ? "None made" : "%d made".formatted(made),
                Tone.GREY,
                List.of("JSON or CSV for another service, in HTCDS 2.0"),
                null));
    }
}
