package waymark.support.closing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.web.sql.RecordParameters;

/// What was prepared for the end of each case. None is overwritten; the last one counts.
@Repository
@Transactional(readOnly = true)
class Leavings {

    private static final String SEALED = "sealed";

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Clock clock;

    Leavings(JdbcClient db, CaseCipher cipher, CaseHistory history, Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.clock = clock;
    }

    /// The one that counts; empty where nothing was prepared.
    Optional<Leaving> latest(Case it) {
        return db.sql("""
                select id, number, outcome, contact, sealed, recorded_by_name, recorded_at
                  from support.leaving where case_id = :case order by number desc limit 1
                """)
                .param("case", it.id())
                .query((row, _) -> new Leaving(
                        row.getInt("number"),
                        new Leaving.Plan(
                                Outcome.valueOf(row.getString("outcome")),
                                LaterContact.valueOf(row.getString("contact")),
                                cipher.openRecord(
                                        it.id(),
                                        place(row.getObject("id", UUID.class)),
                                        row.getBytes(SEALED),
                                        Leaving.Words.class)),
                        row.getString("recorded_by_name"),
                        row.getTimestamp("recorded_at").toInstant()))
                .optional();
    }

    /// The number of the one that counts; 0 where nothing was prepared.
    int number(Case it) {
        return db.sql("select coalesce(max(number), 0) as number from support.leaving where case_id = :case")
                .param("case", it.id())
                .query((row, _) -> row.getInt("number"))
                .single();
    }

    static String path(Case it) {
        return it.path() + "/leaving";
    }

    private static Place place(UUID id) {
        return new Place("support.leaving", id, SEALED, 1);
    }

    /// Records it.
    ///
    /// @param number that it gets: one more than the one that its author saw
    @Transactional
    Saved<Leaving.Plan> save(Actor.Person actor, Case it, int number, Leaving.Plan plan) {
        var id = UUID.randomUUID();
        int rows = db.sql("""
                insert into support.leaving (id, case_id, number, outcome, contact, safety_plan, whom_to_call, sealed, recorded_by,
                                             recorded_by_name, recorded_at)
                select :id, :case, :number, :outcome, :contact, :safetyPlan, :whomToCall, :sealed, :actor, :actorName,
                       cast(:at as timestamptz)
                 where :number = 1 + coalesce((select max(l.number) from support.leaving l where l.case_id = :case), 0)
                on conflict do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("number", number)
                        .with("outcome", plan.outcome())
                        .with("contact", plan.contact())
                        .with("safetyPlan", !plan.words().safetyPlan().isEmpty())
                        .with("whomToCall", !plan.words().call().isEmpty())
                        .with(SEALED, cipher.sealRecord(it.id(), place(id), plan.words()))
                        .with("at", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(plan);
        }
        history.append(
                actor,
                it,
                "prepare_leaving",
                number,
                List.of(),
                "Prepared for the end of support",
                "%s. %s".formatted(plan.outcome().words(), plan.words().how()).strip());
        return Saved.done();
    }
}
