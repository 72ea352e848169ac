package waymark.sharing.htcds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;
import waymark.web.Tone;

/// Files in the case data standard, on the page of a case.
@Repository
class HtcdsCard implements CaseCard {

    private static final int POSITION = 87;

    private final JdbcClient db;

    HtcdsCard(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        int made = db.sql("select count(*)::int as made from sharing.htcds_export where case_id = :case")
                .param("case", it.id())
                .query((row, _) -> row.getInt("made"))
                .single();
        return Optional.of(new Card(
                "File in the case data standard",
                it.path() + "/htcds",
                made == 0 ? "None made" : "%d made".formatted(made),
                Tone.GREY,
                List.of("JSON or CSV for another service, in HTCDS 2.0"),
                null));
    }
}
