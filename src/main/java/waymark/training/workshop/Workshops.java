package waymark.training.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.training.TrainingApi;
import waymark.training.packs.Stage;
import waymark.training.room.WorkshopCode;
import waymark.training.sessions.SessionState;
import waymark.training.sessions.TrainingSession;
import waymark.web.Clocks;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Workshops that were begun, with their stages and what groups answered. Whatever screens show raises the mark of
/// the workshop in the same transaction.
@Repository
@Transactional(readOnly = true)
class Workshops {

    private static final String ROWS = """
            select w.session, w.ref, w.area, w.title, w.version, w.state, w.stage,
                   (select count(s.number) from training.workshop_stage s where s.session = w.session) as stages,
                   w.stage_began_at, w.groups, w.code, w.code_until, w.mark, w.began_at, w.began_by_name, w.ended_at, w.sheet_code,
                   w.sheet_until, w.phones
              from training.workshop w
            """;

    private static final RecordMapper<Workshop> ROW = RecordMapper.of(Workshop.class);

    private final JdbcClient db;
    private final WorkshopGaps gaps;
    private final TrainingApi training;
    private final Audit audit;
    private final Clock clock;

    Workshops(JdbcClient db, WorkshopGaps gaps, TrainingApi training, Audit audit, Clock clock) {
        this.db = db;
        this.gaps = gaps;
        this.training = training;
        this.audit = audit;
        this.clock = clock;
    }

    /// The workshop of a session; nothing where it was not begun, or not for this actor.
    Optional<Workshop> find(Actor actor, Ref ref) {
        return db.sql(ROWS + " where w.ref = :ref")
                .param("ref", ref.value())
                .query(ROW)
                .optional();
    }

    /// @throws NotFound where it was not begun, or not for this actor
    Workshop get(Actor actor, Ref ref) {
        return find(actor, ref).orElseThrow(() -> new NotFound(ref));
    }

    /// The last session of an area that is over and whose workshop is not on record.
    Optional<Ref> unrecorded(Actor actor, String area) {
        return db.sql("""
                select s.ref from training.session s
                 where s.area = :area and s.state = 'ENDED'
                   and not exists (select from training.workshop w where w.session = s.id)
                 order by s.starts_at desc limit 1
                """)
                .param("area", area)
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional();
    }

    /// With everything that its facilitator sees.
    RunningWorkshop running(Actor actor, Workshop it) {
        var session = it.session();
        record Counts(int joined, int here) {}
        var counts = db.sql("""
                select count(key_hash) as joined, count(key_hash) filter (where seen_at > :since) as here
                  from training.workshop_device where session = :session and kind = 'PHONE'
                """)
                .param("session", session)
                .param("since", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .query(RecordMapper.of(Counts.class))
                .single();
        return new RunningWorkshop(
                it,
                stages(session),
                questions(session),
                answers(session),
                gaps.of(actor, session),
                counts.joined(),
                counts.here());
    }

    /// What changes with everything that a facilitator sees.
    String mark(Actor actor, Ref ref) {
        return db.sql("""
                select w.mark || '.' || (select count(a.id) from training.workshop_answer a where a.session = w.session)
                       || '.' || (select count(d.key_hash) from training.workshop_device d where d.session = w.session)
                       || '.' || (select count(d.key_hash) from training.workshop_device d
                                   where d.session = w.session and d.kind = 'PHONE' and d.seen_at > :since)
                       || '.' || (select coalesce(sum(hashtext(v.gap::text || encode(v.device, 'hex'))::bigint), 0)
                                    from training.gap g join training.gap_vote v on v.gap = g.id where g.session = w.session)
                  from training.workshop w where w.ref = :ref
                """)
                .param("ref", ref.value())
                .param("since", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(ref));
    }

    private List<WorkshopStage> stages(UUID session) {
        return db.sql("""
                select number, title, information, minutes, notes from training.workshop_stage
                 where session = :session order by number
                """)
                .param("session", session)
                .query(RecordMapper.of(WorkshopStage.class))
                .list();
    }

    private List<WorkshopQuestion> questions(UUID session) {
        return db.sql("""
                select stage, number, words, listen_for, released_at from training.workshop_question
                 where session = :session order by stage, number
                """)
                .param("session", session)
                .query(RecordMapper.of(WorkshopQuestion.class))
                .list();
    }

    private List<WorkshopAnswer> answers(UUID session) {
        return db.sql("""
                select id, stage, question, group_number, how = 'PAPER' as paper, words, at, removed_at, removed_by_name
                  from training.workshop_answer where session = :session order by stage, question, group_number, at, id
                """)
                .param("session", session)
                .query(RecordMapper.of(WorkshopAnswer.class))
                .list();
    }

    /// Begins a session with the stages of its pack, as they are now.
    ///
    /// @return stale where somebody began it already
    @Transactional
    public Saved<Workshop> begin(Actor actor, TrainingSession session, List<Stage> stages, int groups, Instant now) {
        var code = WorkshopCode.next(WorkshopCode.TO_JOIN).value();
        int begun = db.sql("""
                insert into training.workshop (session, ref, area, title, stage_began_at, groups, code, code_until, began_at, began_by,
                                               began_by_name, sheet_code, sheet_until)
                select :session, :ref, cast(:area as text), :title, :now, :groups, :code, :until, :now, :actor, :actorName, :sheet, :sheetUntil
                 where not exists (select from training.workshop w where w.session = :session)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("session", session.id())
                        .with("ref", session.ref())
                        .with("area", session.area())
                        .with("title", session.title())
                        .with("now", now)
                        .with("groups", groups)
                        .with("code", code)
                        .with("until", now.plus(Workshop.CODE))
                        .with("sheet", WorkshopCode.next(WorkshopCode.OF_SHEET).value())
                        .with(
                                "sheetUntil",
                                LocalDate.ofInstant(now, Clocks.LONDON).plusDays(Workshop.SHEET_DAYS)))
                .update();
        if (begun == 0) {
            return Saved.stale(get(actor, session.ref()));
        }
        for (int number = 1; number <= stages.size(); number++) {
            copy(session.id(), number, stages.get(number - 1));
        }
        if (session.state() == SessionState.PLANNED) {
            training.begin(actor, session, code);
        }
        audit.changed(actor, "open_workshop_room", session.ref().value(), 1, List.of("state"));
        return Saved.done();
    }

    private void copy(UUID session, int number, Stage stage) {
        db.sql("""
                insert into training.workshop_stage (session, number, title, information, minutes, notes)
                values (:session, :number, :title, :information, :minutes, :notes)
                """)
                .paramSource(RecordParameters.of(stage).with("session", session).with("number", number))
                .update();
        for (int place = 1; place <= stage.questions().size(); place++) {
            db.sql("""
                    insert into training.workshop_question (session, stage, number, words, listen_for)
                    values (:session, :stage, :number, :words, :listenFor)
                    """)
                    .paramSource(RecordParameters.of(stage.questions().get(place - 1))
                            .with("session", session)
                            .with("stage", number)
                            .with("number", place))
                    .update();
        }
    }

    /// Takes a step, and shows it on every screen. With the end the votes are counted, and its session is over.
    @Transactional
    public Saved<Workshop> move(Actor actor, Workshop it, int version, Workshop.Move move, Instant now) {
        boolean ends = move.state() == WorkshopState.ENDED;
        if (ends) {
            gaps.count(actor, it.session());
        }
        int changed = db.sql("""
                update training.workshop w
                   set state = :state, stage = :stage, version = version + 1, mark = mark + 1,
                       stage_began_at = case when w.state = 'STAGES' and :state = 'STAGES' then :now else stage_began_at end,
                       ended_at = cast(:ended as timestamptz),
                       sheet_until = case when :ends then cast(:sheetUntil as date) else sheet_until end,
                       phones = case when :ends
                         then (select count(d.key_hash) from training.workshop_device d where d.session = w.session and d.kind = 'PHONE') end
                 where w.session = :session and w.version = :version and w.state <> 'ENDED'
                """)
                .paramSource(RecordParameters.none()
                        .with("session", it.session())
                        .with("version", version)
                        .with("state", move.state())
                        .with("stage", move.stage())
                        .with("now", now)
                        .with("ends", ends)
                        .with("ended", ends ? now : null)
                        .with(
                                "sheetUntil",
                                LocalDate.ofInstant(now, Clocks.LONDON).plusDays(Workshop.SHEET_DAYS)))
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        if (ends) {
            training.session(actor, it.session())
                    .filter(session -> session.state() == SessionState.RUNNING)
                    .ifPresent(session -> training.end(actor, session));
        }
        audit.changed(
                actor,
                ends ? "close_workshop_room" : "move_workshop_room",
                it.ref().value(),
                version + 1L,
                List.of("state", "stage"));
        return Saved.done();
    }

    /// Shows the answers to a question to all, side by side, or to nobody again.
    @Transactional
    public void release(Actor actor, Workshop it, int stage, int question, boolean shown) {
        int changed = db.sql("""
                update training.workshop_question set released_at = cast(:at as timestamptz)
                 where session = :session and stage = :stage and number = :question and (released_at is null) = :shown
                """)
                .paramSource(RecordParameters.none()
                        .with("session", it.session())
                        .with("stage", stage)
                        .with("question", question)
                        .with("shown", shown)
                        .with("at", shown ? clock.instant() : null))
                .update();
        if (changed == 1) {
            show(it);
            audit.changed(
                    actor, shown ? "release_answers" : "hide_answers", it.ref().value(), 0, List.of("released_at"));
        }
    }

    /// Takes an answer off every screen and deletes its words.
    @Transactional
    public void remove(Actor actor, Workshop it, UUID answer) {
        int changed = db.sql("""
                update training.workshop_answer set words = '', removed_at = :now, removed_by = :actor, removed_by_name = :actorName
                 where id = :answer and session = :session and removed_at is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("answer", answer)
                        .with("session", it.session())
                        .with("now", clock.instant()))
                .update();
        if (changed == 1) {
            show(it);
            audit.changed(actor, "remove_answer", it.ref().value(), 0, List.of("words"));
        }
    }

    /// Keeps what a group wrote on paper: the same record as from a telephone.
    @Transactional
    public void addFromPaper(
            Actor actor, Workshop it, WorkshopQuestion question, int group, String words, Instant now) {
        db.sql("""
                insert into training.workshop_answer (id, session, stage, question, group_number, how, words, at)
                values (:id, :session, :stage, :question, :group, 'PAPER', :words, :now)
                """)
                .paramSource(RecordParameters.none()
                        .with("id", UUID.randomUUID())
                        .with("session", it.session())
                        .with("stage", question.stage())
                        .with("question", question.number())
                        .with("group", group)
                        .with("words", words)
                        .with("now", now))
                .update();
        if (question.released()) {
            show(it);
        }
        audit.changed(actor, "add_paper_answer", it.ref().value(), 0, List.of("words"));
    }

    /// How many groups there are; where it is asked for, telephones join by another code from now on.
    @Transactional
    public Saved<Workshop> admit(Actor actor, Workshop it, int version, int groups, boolean another) {
        var now = clock.instant();
        int changed = db.sql("""
                update training.workshop
                   set groups = :groups, version = version + 1, mark = mark + 1, code = case when :another then :code else code end,
                       code_until = case when :another then least(cast(:until as timestamptz), began_at + interval '24 hours') else code_until end
                 where session = :session and version = :version and state <> 'ENDED'
                """)
                .paramSource(RecordParameters.none()
                        .with("session", it.session())
                        .with("version", version)
                        .with("groups", groups)
                        .with("another", another)
                        .with("code", WorkshopCode.next(WorkshopCode.TO_JOIN).value())
                        .with("until", now.plus(Workshop.CODE)))
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, it.ref()));
        }
        audit.changed(
                actor,
                another ? "change_workshop_code" : "change_workshop_groups",
                it.ref().value(),
                version + 1L,
                List.of(another ? "code" : "groups"));
        return Saved.done();
    }

    private void show(Workshop it) {
        db.sql("update training.workshop set mark = mark + 1 where session = :session")
                .param("session", it.session())
                .update();
    }

    /// Workshops that nobody ended, a day after they began. Asked as the system.
    List<Workshop> forgotten(Actor system, Instant now) {
        return db.sql(ROWS + " where w.state <> 'ENDED' and w.began_at < :before order by w.began_at")
                .param("before", now.minusSeconds(24 * 60 * 60).atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    /// Deletes the keys of telephones and who voted for what, an hour after the end: what groups said stays without
    /// them. Asked as the system.
    ///
    /// @return how many workshops
    @Transactional
    public int forgetTelephones(Actor system, Instant now) {
        var over = db.sql("""
                select session from training.workshop
                 where state = 'ENDED' and forgotten_at is null and ended_at < :before
                """)
                .param("before", now.minusSeconds(60 * 60).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        for (var session : over) {
            for (var statement : List.of(
                    "delete from training.gap_vote v using training.gap g where g.id = v.gap and g.session = :session",
                    "update training.workshop_answer set device = null where session = :session and device is not null",
                    "delete from training.workshop_device where session = :session")) {
                db.sql(statement).param("session", session).update();
            }
            db.sql("update training.workshop set forgotten_at = :now where session = :session")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("session", session)
                    .update();
        }
        return over.size();
    }

    /// Deletes what groups answered in workshops that ended before a day; their gaps and what became of them stay.
    ///
    /// @return how many answers
    @Transactional
    public int deleteAnswers(Actor system, Instant before) {
        return db.sql("""
                delete from training.workshop_answer a using training.workshop w
                 where w.session = a.session and w.state = 'ENDED' and w.ended_at < :before
                """).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
