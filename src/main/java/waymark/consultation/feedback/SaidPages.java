package waymark.consultation.feedback;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// What everybody reads of rounds that were published, read as a visitor.
@Component
class SaidPages {

    /// @param answers null for a round of before Waymark
    record Published(
            Ref ref,
            String title,
            String purpose,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            int least,
            @Nullable String figures,
            @Nullable Integer answers,
            @Nullable LocalDate answerBy,
            boolean earlier) {}

    /// @param shown false where fewer wrote of it than figures need
    record ThemeLine(int number, String title, String about, String swot, boolean shown) {}

    record Quotation(int theme, String words) {}

    /// All of one round.
    ///
    /// @param themes that enough people wrote of
    /// @param fewer whether there are others
    record Whole(
            Published round,
            List<ThemeLine> themes,
            boolean fewer,
            List<Reply> replies,
            List<Tie> ties,
            List<Quotation> quotations) {}

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    SaidPages(JdbcClient db, TransactionTemplate transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    private <T> T read(Supplier<T> work) {
        return CurrentActor.as(Actor.VISITOR, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /// The newest first.
    List<Published> all() {
        return read(this::published);
    }

    private List<Published> published() {
        return db.sql("""
                select r.ref, r.title, r.purpose, r.opens_on, r.closes_on, r.least, r.figures::text as figures, r.answers, r.answer_by,
                       r.earlier
                  from consultation.round r where r.published_on is not null order by r.earlier, r.closes_on desc, r.ref
                """).query(RecordMapper.of(Published.class)).list();
    }

    Optional<Whole> find(Ref ref) {
        return read(() -> published().stream()
                .filter(round -> round.ref().equals(ref))
                .findFirst()
                .map(this::whole));
    }

    private Whole whole(Published round) {
        var ref = round.ref().value();
        var themes = db.sql("""
                select t.number, t.title, t.about, t.swot, coalesce(t.shown, true) as shown from consultation.theme t
                 where t.round = :ref order by t.number
                """)
                .param("ref", ref)
                .query(RecordMapper.of(ThemeLine.class))
                .list();
        return new Whole(
                round,
                themes.stream().filter(ThemeLine::shown).toList(),
                !themes.stream().allMatch(ThemeLine::shown),
                db.sql("""
                        select p.theme, p.version, p.said, p.standing, p.did, p.answered_on from consultation.reply p
                         where p.round = :ref order by p.theme
                        """)
                        .param("ref", ref)
                        .query(RecordMapper.of(Reply.class))
                        .list(),
                db.sql("""
                        select t.theme, t.kind, t.target, t.title, t.status from consultation.tie t
                         where t.round = :ref order by t.theme, t.kind desc, t.title, t.target
                        """).param("ref", ref).query(RecordMapper.of(Tie.class)).list(),
                db.sql("""
                        select m.theme, m.words from consultation.remark m where m.round = :ref and m.quoted order by m.theme, m.id
                        """)
                        .param("ref", ref)
                        .query(RecordMapper.of(Quotation.class))
                        .list());
    }
}
