package waymark.consultation.answering;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.consultation.rounds.ConsultationSettingRows;
import waymark.consultation.rounds.Question;
import waymark.consultation.rounds.RemarkCare;
import waymark.consultation.rounds.Round;
import waymark.consultation.rounds.RoundFigures;
import waymark.consultation.rounds.RoundKeys;
import waymark.consultation.rounds.Rounds;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.jobs.Job;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordMapper;

/// Opens the answers of a round, once, after its last day: all at once, in an order that is drawn, in one
/// transaction. So every answer has the same transaction, and where it lies says nothing of when it was
/// sent. What was held is deleted, and the key with it.
///
/// Where fewer answered than are shown, nothing is opened: the round may go on, or what is held is
/// deleted unread. A round whose answers do not open keeps no other from closing.
@Component
public class ClosingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingJob.class);

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Rounds rounds;
    private final RoundKeys keys;
    private final AnswerSeal seal;
    private final Sealing sealing;
    private final ConsultationSettingRows settings;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;
    private final RemarkScreening screening = new RemarkScreening();
    private final SecureRandom random = new SecureRandom();

    ClosingJob(
            JdbcClient db,
            TransactionTemplate transaction,
            Rounds rounds,
            RoundKeys keys,
            AnswerSeal seal,
            Sealing sealing,
            ConsultationSettingRows settings,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.transaction = transaction;
        this.rounds = rounds;
        this.keys = keys;
        this.seal = seal;
        this.sealing = sealing;
        this.settings = settings;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {

        @Bean
        Job consultationsClosed(ClosingJob job) {
            return Job.every(Duration.ofMinutes(30), "Consultations whose last day has passed", job::run);
        }
    }

    record Due(Ref ref, LocalDate closesOn, RemarkCare remarks, int least, String state) {}

    /// One round of the clock. It fails where anything did, once the others are done.
    public void run(Actor system) {
        var today = LocalDate.now(clock);
        closed().forEach(keys::destroy); // where the program stopped between the close and this
        RuntimeException failed = null;
        for (var due : due(today)) {
            try {
                end(system, due, today);
            } catch (RuntimeException shut) {
                LOG.error("The answers of {} could not be opened or deleted: {}", due.ref(), shut.getMessage());
                failed = shut;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void end(Actor system, Due due, LocalDate today) {
        if (due.state().equals("OPEN")) {
            boolean opened = Boolean.TRUE.equals(transaction.execute(_ -> close(system, due)));
            if (opened) {
                keys.destroy(due.ref());
            }
        } else if (due.closesOn().plusDays(Round.HELD_DAYS).isBefore(today)) {
            transaction.executeWithoutResult(_ -> forget(due.ref()));
            keys.destroy(due.ref());
        }
    }

    private List<Ref> closed() {
        var found = transaction.execute(_ -> db.sql("""
                select r.ref from consultation.round r where r.state = 'CLOSED' and not r.earlier
                """).query(String.class).list());
        return found == null ? List.of() : found.stream().map(Ref::new).toList();
    }

    private List<Due> due(LocalDate today) {
        var found = transaction.execute(_ -> db.sql("""
                select r.ref, r.closes_on, r.remarks, r.least, r.state from consultation.round r
                 where r.state in ('OPEN', 'TOO_FEW') and r.closes_on < :today order by r.ref
                """)
                .param("today", today)
                .query(RecordMapper.of(Due.class))
                .list());
        return found == null ? List.of() : found;
    }

    /// True where the answers were opened.
    private boolean close(Actor system, Due due) {
        var held = db.sql("select h.sealed from consultation.held h where h.round = :ref order by h.id")
                .param("ref", due.ref().value())
                .query(byte[].class)
                .list();
        if (held.size() < due.least()) {
            change(system, due, "too_few_answered", """
                    update consultation.round set state = 'TOO_FEW', version = version + 1 where ref = :ref and state = 'OPEN'
                    """, null, 0);
            return false;
        }
        var key = keys.opening(due.ref())
                .orElseThrow(() -> new IllegalStateException("The key of round %s is not there".formatted(due.ref())));
        var answers = new ArrayList<>(
                held.stream().map(each -> seal.open(key, due.ref(), each)).toList());
        Collections.shuffle(answers, random);
        answers.forEach(answer -> insert(due.ref(), answer));
        var remarks = new ArrayList<Remark>();
        answers.forEach(answer -> answer.remarks().forEach((box, text) -> remarks.add(remark(box, text))));
        Collections.shuffle(remarks, random); // again: what one person wrote does not lie together
        remarks.forEach(remark -> insert(due, remark));
        var questions = rounds.questions(due.ref());
        change(system, due, "close_consultation", """
                update consultation.round
                   set state = 'CLOSED', figures = cast(:figures as jsonb), answers = :answers, answer_by = :answerBy, version = version + 1
                 where ref = :ref and state = 'OPEN'
                """, figures(questions, answers, due.least()), answers.size());
        forget(due.ref());
        return true;
    }

    private String figures(List<Question> questions, List<GivenAnswer> answers, int least) {
        return json.writeValueAsString(RoundFigures.of(
                questions, answers.stream().map(GivenAnswer::choices).toList(), least));
    }

    private void insert(Ref round, GivenAnswer answer) {
        db.sql("insert into consultation.answer (id, round, choices) values (:id, :round, cast(:choices as jsonb))")
                .param("id", UUID.randomUUID())
                .param("round", round.value())
                .param("choices", json.writeValueAsString(answer.choices()))
                .update();
    }

    private record Remark(int question, String part, String words, int hidden) {}

    private Remark remark(String box, String text) {
        var number = box.replaceAll("\\D", "");
        var screened = screening.screen(text);
        return new Remark(
                Integer.parseInt(number), box.substring(number.length()), screened.words(), screened.hidden());
    }

    private void insert(Due due, Remark remark) {
        var id = UUID.randomUUID();
        boolean sealed = due.remarks() == RemarkCare.SEALED;
        db.sql("""
                insert into consultation.remark (id, round, question, part, words, sealed, hidden)
                values (:id, :round, :question, :part, :words, :sealed, :hidden)
                """)
                .param("id", id)
                .param("round", due.ref().value())
                .param("question", remark.question())
                .param("part", remark.part())
                .param("words", sealed ? null : remark.words(), Types.VARCHAR)
                .param(
                        "sealed",
                        sealed ? sealing.seal(remark.words().getBytes(StandardCharsets.UTF_8), "remark " + id) : null,
                        Types.BINARY)
                .param("hidden", remark.hidden())
                .update();
    }

    private void change(Actor system, Due due, String act, String sql, @Nullable String figures, int answers) {
        var today = LocalDate.now(clock);
        int rows = db.sql(sql)
                .param("ref", due.ref().value())
                .param("figures", figures, Types.VARCHAR)
                .param("answers", answers)
                .param(
                        "answerBy",
                        due.closesOn().plusWeeks(settings.on(system, today).answerWeeks()))
                .update();
        if (rows > 0) {
            audit.changed(system, act, due.ref().value(), 0, List.of("state"));
        }
    }

    private void forget(Ref round) {
        db.sql("delete from consultation.held where round = :round")
                .param("round", round.value())
                .update();
    }
}
