package waymark.consultation.answering;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.RoundKeys;
import waymark.consultation.rounds.Wording;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.web.sql.RecordMapper;

/// Takes answers of people without an account, as a role of the database that may read the one round
/// whose code it names and insert sealed answers to it, and nothing else. It reads none.
@Component
class HeldAnswers {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final AnswerSeal seal;

    HeldAnswers(JdbcClient db, TransactionTemplate transaction, AnswerSeal seal) {
        this.db = db;
        this.transaction = transaction;
        this.seal = seal;
    }

    /// The open round of a code as somebody typed it.
    Optional<OpenRound> open(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT).replace(" ", "").replace("-", "");
        return work(() -> find(code));
    }

    /// The open round of a code, in the transaction that is open: as whoever works in it.
    Optional<OpenRound> find(String code) {
        db.sql("select set_config('waymark.round', :code, true)")
                .param("code", code)
                .query(String.class)
                .single();
        return db.sql("""
                select r.ref, r.title, r.purpose, r.closes_on, r.code, r.remarks, r.seal from consultation.round r where r.code = :code
                """)
                .param("code", code)
                .query(RecordMapper.of(OpenRound.About.class))
                .optional()
                .map(about -> new OpenRound(about, questions(about), wordings(about)));
    }

    private List<Question> questions(OpenRound.About about) {
        return db.sql("""
                select q.number, q.kind, q.words, q.options from consultation.question q where q.round = :ref order by q.number
                """)
                .param("ref", about.ref().value())
                .query(RecordMapper.of(Question.class))
                .list();
    }

    private List<Wording> wordings(OpenRound.About about) {
        return db.sql("""
                select w.number, w.language, w.words, w.more from consultation.wording w where w.round = :ref
                 order by w.language, w.number
                """)
                .param("ref", about.ref().value())
                .query(RecordMapper.of(Wording.class))
                .list();
    }

    /// Seals an answer and holds it. What is sent again under the same key is held once.
    ///
    /// @return false where the round is not open any more: it is not held
    boolean keep(OpenRound it, UUID once, GivenAnswer answer) {
        var sealed = seal.seal(RoundKeys.sealing(it.about().seal()), it.about().ref(), answer);
        return work(() -> find(it.about().code())
                        .map(open -> db.sql("""
                        insert into consultation.held (id, round, sealed) values (:id, :round, :sealed) on conflict do nothing
                        """)
                                .param("id", once)
                                .param("round", open.about().ref().value())
                                .param("sealed", sealed)
                                .update()))
                .isPresent();
    }

    boolean fits(GivenAnswer answer) {
        return seal.fits(answer);
    }

    private <T> Optional<T> work(Supplier<Optional<T>> work) {
        return CurrentActor.as(Actor.RECEIPT, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
