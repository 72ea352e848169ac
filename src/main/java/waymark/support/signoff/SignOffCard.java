package waymark.support.signoff;

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

/// Sign-offs on the page of a case: for who decides what waits, for who asked what was sent back.
@Repository
class SignOffCard implements CaseCard {

    private static final int POSITION = 700;

    private record Row(int waiting, int sentBack, int others, int all) {}

    private final JdbcClient db;

    SignOffCard(JdbcClient db) {
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
                with newest as (
                  select distinct on (s.kind) s.id, s.asked_by, d.approved
                    from support.sign_off s
                    left join support.sign_off_decision d on d.sign_off = s.id
                   where s.case_id = :case
                   order by s.kind, s.asked_at desc)
                select count(*) filter (where approved is null) as waiting,
                       count(*) filter (where approved = false) as sent_back,
                       count(*) filter (where approved is null and asked_by <> :me) as others,
                       count(*) as all
                  from newest
                """)
                .param("case", it.id())
                .param("me", reader.id())
                .query((rows, _) -> new Row(
                        rows.getInt("waiting"), rows.getInt("sent_back"), rows.getInt("others"), rows.getInt("all")))
                .single();
        return Optional.of(card(it, row, SignOffNotifier.supervises(reader, it)));
    }

    private static Card card(Case it, Row row, boolean supervises) {
        var path = SignOffNotifier.path(it);
        if (row.waiting() > 0) {
            return new Card(
                    "Sign-offs",
                    path,
                    row.waiting() == 1 ? "1 waits" : row.waiting() + " wait",
                    Tone.YELLOW,
                    List.of(),
                    supervises && row.others() > 0 ? new Step("Approve or send back", path, null) : null);
        }
        if (row.sentBack() > 0) {
            return new Card(
                    "Sign-offs",
                    path,
                    "Sent back",
                    Tone.ORANGE,
                    List.of(),
                    it.mayWork() ? new Step("Change what was sent back, and ask again", path, null) : null);
        }
        return new Card(
                "Sign-offs",
                path,
                row.all() == 0 ? "None asked for" : "Approved",
                row.all() == 0 ? Tone.GREY : Tone.GREEN,
                List.of(),
                null);
    }
}
