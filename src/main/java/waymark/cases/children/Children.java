package waymark.cases.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.FieldChanges;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// The steps for the child of a case.
@Repository
@Transactional(readOnly = true)
class Children {

    private static final String SEALED = "sealed";

    /// A step as it is kept.
    ///
    /// @param version 0 where nothing is recorded yet
    /// @param dueOn when somebody looks at it again
    record Kept(
            ChildStep step, UUID id, int version, @Nullable LocalDate dueOn, StepDetails details) {

        static Kept none(ChildStep step) {
            return new Kept(step, UUID.randomUUID(), 0, null, step.empty());
        }

        /// Recorded anew.
        Ruling<StepDetails> record(StepDetails changed, LocalDate today) {
            var problems = new Problems();
            changed.check(problems, today);
            return problems.or(() -> changed);
        }
    }

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final ChildSettings settings;
    private final Clock clock;

    Children(JdbcClient db, CaseCipher cipher, CaseHistory history, ChildSettings settings, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /// Every step of the route of the case, those that nothing is recorded of too.
    Map<ChildStep, Kept> of(Case it) {
        var steps = new EnumMap<ChildStep, Kept>(ChildStep.class);
        ChildStep.of(it.treatedAs(LocalDate.now(clock))).forEach(step -> steps.put(step, Kept.none(step)));
        db.sql("select id, step, version, due_on, sealed from cases.child_step where case_id = :case")
                .param("case", it.id())
                .query((row, _) -> {
                    var step = ChildStep.valueOf(row.getString("step"));
                    var id = row.getObject("id", UUID.class);
                    int version = row.getInt("version");
                    return new Kept(
                            step,
                            id,
                            version,
                            row.getObject("due_on", LocalDate.class),
                            open(it, step, id, version, row.getBytes(SEALED)));
                })
                .list()
                .forEach(kept -> steps.computeIfPresent(kept.step(), (_, _) -> kept));
        return steps;
    }

    private StepDetails open(Case it, ChildStep step, UUID id, int version, byte[] sealed) {
        var place = place(id, version);
        return switch (step) {
            case SOCIAL_CARE -> cipher.openRecord(it.id(), place, sealed, SocialCare.class);
            case GUARDIAN -> cipher.openRecord(it.id(), place, sealed, Guardian.class);
            case AGE -> cipher.openRecord(it.id(), place, sealed, AgeAssessment.class);
            case PANEL -> cipher.openRecord(it.id(), place, sealed, DecidingBody.class);
            case PACK -> cipher.openRecord(it.id(), place, sealed, InformationPack.class);
            case ADULT -> cipher.openRecord(it.id(), place, sealed, AppropriateAdult.class);
        };
    }

    private static Place place(UUID id, int version) {
        return new Place("cases.child_step", id, SEALED, version);
    }

    /// Saves a step.
    ///
    /// @param version that was read; 0 where nothing was recorded
    @Transactional
    Saved<StepDetails> save(Actor actor, Case it, Kept before, int version, StepDetails details) {
        var today = LocalDate.now(clock);
        var progress = details.progress();
        int changed = db.sql(version == 0 ? """
                        insert into cases.child_step (id, case_id, step, state, done_on, due_on, sealed)
                        values (:id, :case, :step, :state, :doneOn, :dueOn, :sealed)
                        on conflict (case_id, step) do nothing
                        """ : """
                        update cases.child_step
                           set version = version + 1, state = :state, done_on = :doneOn, due_on = :dueOn, reminded_on = null,
                               sealed = :sealed
                         where id = :id and version = :version
                        """)
                .paramSource(RecordParameters.none()
                        .with("id", before.id())
                        .with("case", it.id())
                        .with("step", before.step())
                        .with("version", version)
                        .with("state", progress.code())
                        .with("doneOn", progress.over() ? doneOn(details, today) : null)
                        .with(
                                "dueOn",
                                details.due(today, settings.on(actor, today).chaseDays()))
                        .with(SEALED, cipher.sealRecord(it.id(), place(before.id(), version + 1), (Record) details)))
                .update();
        if (changed == 0) {
            return Saved.stale(of(it).getOrDefault(before.step(), before).details());
        }
        history.append(
                actor,
                it,
                "record_child_step",
                version + 1L,
                FieldChanges.between((Record) before.details(), (Record) details),
                before.step().title() + ": " + details.word(),
                "");
        return Saved.done();
    }

    private static LocalDate doneOn(StepDetails details, LocalDate today) {
        var last = details.lastDay();
        return last == null ? today : last;
    }
}
