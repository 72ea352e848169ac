package waymark.intelligence.sources;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.RefGenerator;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;

/// What other parts write into the register of sources, and never read from it: who told, and which report rests on
/// what they told.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SourceRegister {

    private static final SecureRandom RANDOM = new SecureRandom();

    private record Known(UUID id, String number) {}

    private final JdbcClient db;
    private final Clock clock;

    SourceRegister(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Writes that the actor told this submission to the unit.
    ///
    /// @param report reference of the public report or survey that it was passed in from; null for none
    /// @return the number by which officers know the source
    public String told(Actor.Person actor, String unit, UUID submission, @Nullable Ref report) {
        var source = own(actor, unit);
        db.sql("""
                insert into intelligence_sources.origin (submission, source, told_at, report_ref)
                values (:submission, :source, :at, :report)
                """)
                .paramSource(RecordParameters.none()
                        .with("submission", submission)
                        .with("source", source.id())
                        .with("at", clock.instant())
                        .with("report", report))
                .update();
        return source.number();
    }

    private Known own(Actor.Person actor, String unit) {
        db.sql("""
                insert into intelligence_sources.source (id, number, keeper, person, person_name, organisation, made_on)
                values (:id, :number, :keeper, :actor, :actorName, :organisation, :today)
                on conflict (keeper, person) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("number", RefGenerator.next("SN", RANDOM))
                        .with("keeper", unit)
                        .with("organisation", actor.organisation())
                        .with("today", LocalDate.now(clock)))
                .update();
        return db.sql("select id, number from intelligence_sources.source where keeper = :keeper and person = :me")
                .param("keeper", unit)
                .param("me", actor.id())
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getString("number")))
                .single();
    }

    /// Writes that a report rests on a submission. The database refuses it to whoever told.
    public void rests(UUID report, Ref ref, UUID submission, String unit) {
        db.sql("""
                insert into intelligence_sources.basis (report, submission, unit, report_ref, made_on)
                values (:report, :submission, :unit, :ref, :today)
                """)
                .paramSource(RecordParameters.none()
                        .with("report", report)
                        .with("submission", submission)
                        .with("unit", unit)
                        .with("ref", ref)
                        .with("today", LocalDate.now(clock)))
                .update();
    }
}
