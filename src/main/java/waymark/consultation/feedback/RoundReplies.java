package waymark.consultation.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.consultation.rounds.Round;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// What people are told of each theme, and what it leads to.
@Repository
@Transactional(readOnly = true)
public class RoundReplies {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    RoundReplies(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Reply> of(Round round) {
        return db.sql("""
                select p.theme, p.version, p.said, p.standing, p.did, p.answered_on from consultation.reply p
                 where p.round = :round order by p.theme
                """)
                .param("round", round.ref().value())
                .query(RecordMapper.of(Reply.class))
                .list();
    }

    public Optional<Reply> find(Round round, int theme) {
        return of(round).stream().filter(one -> one.theme() == theme).findFirst();
    }

    public List<Tie> ties(Round round) {
        return db.sql("""
                select t.theme, t.kind, t.target, t.title, t.status from consultation.tie t
                 where t.round = :round order by t.theme, t.kind desc, t.title, t.target
                """)
                .param("round", round.ref().value())
                .query(RecordMapper.of(Tie.class))
                .list();
    }

    /// Answers a theme, or answers it anew.
    ///
    /// @param version 0 for one that has no answer yet
    @Transactional
    public Saved<Reply> save(
            Actor actor, Round round, int theme, int version, String said, Standing standing, String did) {
        int rows = db.sql(version == 0 ? """
                                insert into consultation.reply (round, theme, said, standing, did, answered_on)
                                values (:round, :theme, :said, :standing, :did, :today) on conflict (round, theme) do nothing
                                """ : """
                                update consultation.reply
                                   set said = :said, standing = :standing, did = :did, answered_on = :today, version = version + 1
                                 where round = :round and theme = :theme and version = :version
                                """)
                .paramSource(RecordParameters.none()
                        .with("round", round.ref())
                        .with("theme", theme)
                        .with("said", said)
                        .with("standing", standing)
                        .with("did", did)
                        .with("today", standing == Standing.WAITING ? null : LocalDate.now(clock))
                        .with("version", version))
                .update();
        if (rows == 0) {
            return find(round, theme).map(Saved::stale).orElseGet(Saved::done);
        }
        audit.changed(actor, "answer_consultation_theme", round.ref().value(), theme, List.of("answer"));
        return Saved.done();
    }

    @Transactional
    public void tie(Actor actor, Round round, Tie tie) {
        db.sql("""
                insert into consultation.tie (round, theme, kind, target, title, status)
                values (:round, :theme, :kind, :target, :title, :status)
                on conflict (round, theme, kind, target) do nothing
                """)
                .paramSource(RecordParameters.of(tie).with("round", round.ref()))
                .update();
        audit.changed(actor, "tie_consultation_theme", round.ref().value(), tie.theme(), List.of("tie"));
    }

    @Transactional
    public void untie(Actor actor, Round round, int theme, Tie.Kind kind, String target) {
        db.sql("""
                delete from consultation.tie where round = :round and theme = :theme and kind = :kind and target = :target
                """)
                .param("round", round.ref().value())
                .param("theme", theme)
                .param("kind", kind.name())
                .param("target", target)
                .update();
        audit.changed(actor, "tie_consultation_theme", round.ref().value(), theme, List.of("tie"));
    }
}
