package waymark.support.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.cases.members.MemberCandidates;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.support.risk.CaseRisk.Assessment;
import waymark.support.risk.CaseRisk.Details;
import waymark.support.risk.CaseRisk.Level;
import waymark.support.risk.CaseRisk.Likelihood;
import waymark.support.risk.CaseRisk.Subject;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Every assessment of the risks in a case. None is overwritten; the newest of each subject counts.
@Repository
@Transactional(readOnly = true)
class CaseRisks {

    private static final String TABLE = "support.risk_assessment";
    private static final String SEALED = "sealed";
    private static final String MANAGER = "casework_manager";

    /// Managers need not be members: they see the case by reference, among those of their caseworkers.
    private static final String MANAGERS_PATH = "/caseload#risk";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final NoticeApi notices;
    private final AccessApi access;
    private final MemberCandidates candidates;
    private final RunAsSystem asSystem;
    private final Clock clock;

    CaseRisks(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            NoticeApi notices,
            AccessApi access,
            MemberCandidates candidates,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.notices = notices;
        this.access = access;
        this.candidates = candidates;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// All of them, the newest first.
    List<CaseRisk> all(Case it) {
        return db.sql("""
            select id, subject, number, level, likelihood, assessed_on, next_review, action_by, sealed, recorded_by_name, at
              from support.risk_assessment where case_id = :case order by at desc, number desc
            """)
                .param("case", it.id())
                .query((row, _) -> new CaseRisk(
                        Subject.valueOf(row.getString("subject")),
                        row.getInt("number"),
                        Level.valueOf(row.getString("level")),
                        Likelihood.valueOf(row.getString("likelihood")),
                        row.getObject("assessed_on", LocalDate.class),
                        row.getObject("next_review", LocalDate.class),
                        row.getObject("action_by", LocalDate.class),
                        cipher.openRecord(
                                it.id(), place(row.getObject("id", UUID.class)), row.getBytes(SEALED), Details.class),
                        row.getString("recorded_by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /// The assessment that counts, for each subject that has one.
    static Map<Subject, CaseRisk> latest(List<CaseRisk> all) {
        var latest = new EnumMap<Subject, CaseRisk>(Subject.class);
        for (var one : all) {
            latest.merge(one.subject(), one, (some, other) -> some.number() > other.number() ? some : other);
        }
        return latest;
    }

    /// The assessment of the subject that counts; null where it was never assessed.
    @Nullable
    CaseRisk latest(Case it, Subject subject) {
        return latest(all(it)).get(subject);
    }

    /// How many assessments there are; 0 where nothing was assessed.
    int number(Case it) {
        return db.sql("select count(*) as number from support.risk_assessment where case_id = :case")
                .param("case", it.id())
                .query((row, _) -> row.getInt("number"))
                .single();
    }

    static Place place(UUID id) {
        return new Place(TABLE, id, SEALED, 1);
    }

    /// Records an assessment. Where the level rises to high, the people of the case and the managers of its
    /// organisation are told.
    ///
    /// @param number that it gets: one more than those of the subject that its author saw
    @Transactional
    Saved<Assessment> save(Actor.Person actor, Case it, int number, Assessment assessment) {
        var before = latest(it, assessment.subject());
        var id = UUID.randomUUID();
        int rows = db.sql("""
            insert into support.risk_assessment (id, case_id, subject, number, level, likelihood, assessed_on, next_review,
                                                 action_by, sealed, recorded_by, recorded_by_name, at)
            select :id, :case, :subject, :number, :level, :likelihood, cast(:assessedOn as date), cast(:nextReview as date),
                   cast(:actionBy as date), :sealed, :actor, :actorName, cast(:at as timestamptz)
             where :number = 1 + coalesce((select max(r.number) from support.risk_assessment r
                                            where r.case_id = :case and r.subject = :subject), 0)
            on conflict do nothing
            """)
                .paramSource(RecordParameters.of(assessment)
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("number", number)
                        .with(SEALED, cipher.sealRecord(it.id(), place(id), assessment.details()))
                        .with("at", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(assessment);
        }
        boolean high = assessment.level() == Level.HIGH;
        boolean rises = high && (before == null || before.level() != Level.HIGH);
        history.append(
                actor,
                it,
                rises ? "raise_case_risk" : "assess_case_risk",
                number,
                List.of(),
                headline(before, assessment),
                assessment.details().reason());
        if (rises) {
            tell(actor, it);
        } else if (!high && latest(all(it)).values().stream().noneMatch(one -> one.level() == Level.HIGH)) {
            notices.done(path(it));
            notices.done(it.ref(), MANAGERS_PATH);
        }
        return Saved.done();
    }

    private static String headline(@Nullable CaseRisk before, Assessment now) {
        var level = now.level().word().toLowerCase(Locale.ROOT);
        var subject = now.subject().title().toLowerCase(Locale.ROOT);
        if (before == null) {
            return "Risk %s assessed: %s".formatted(subject, level);
        }
        return before.level() == now.level()
                ? "Risk %s looked at again: still %s".formatted(subject, level)
                : "Risk %s changed from %s to %s"
                        .formatted(subject, before.level().word().toLowerCase(Locale.ROOT), level);
    }

    static String path(Case it) {
        return it.path() + "/risk";
    }

    /// By reference alone. Managers who are no members cannot open the case: they ask its owner. One with a conflict
    /// of interest hears nothing.
    private void tell(Actor.Person actor, Case it) {
        var members = new LinkedHashSet<>(db.sql("""
            select distinct person from cases_open.working_member where case_id = :case
            """)
                .param("case", it.id())
                .query((row, _) -> row.getObject("person", UUID.class))
                .list());
        members.remove(actor.id());
        notices.tell(actor, members, "A risk in the case %s is high now".formatted(it.ref()), path(it));
        var managers = candidates.notShut(
                it.id(),
                asSystem.get(
                        "Finding managers of casework",
                        system -> access.holders(system, MANAGER, Scope.organisation(it.organisation()))));
        managers.remove(actor.id());
        managers.removeAll(members);
        notices.tell(
                actor,
                managers,
                "A risk in the case %s is high now. Speak with %s.".formatted(it.ref(), it.ownerName()),
                MANAGERS_PATH);
    }
}
