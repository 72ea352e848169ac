package waymark.intelligence.sources;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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
        return origin(submission, own(actor, actor.organisation(), unit, actor.id(), null), report);
    }

    /// Writes that the system of a partner told this submission to the unit. Who told the system is known there alone:
    /// each submission has a source of its own, so that nobody takes several people for one.
    ///
    /// @param earlier a submission of this system that the same person told; empty where that is not known
    /// @return the number by which officers know the source
    public String told(Actor.Consumer system, String unit, UUID submission, Optional<Ref> earlier) {
        var person = earlier.flatMap(this::person).orElseGet(UUID::randomUUID);
        return origin(submission, own(system, system.organisation(), unit, person, system.id()), null);
    }

    /// True where the actor told a submission of that reference.
    public boolean own(Ref submission) {
        return person(submission).isPresent();
    }

    /// The entry of the register for the person who told one of the actor’s own.
    private Optional<UUID> person(Ref submission) {
        return db.sql("""
                select s.person from intelligence.submission m
                  join intelligence_sources.origin o on o.submission = m.id
                  join intelligence_sources.source s on s.id = o.source
                 where m.ref = :ref and m.id = any ((select intelligence_sources.own())::uuid[])
                """).param("ref", submission.value()).query(UUID.class).optional();
    }

    private String origin(UUID submission, Known source, @Nullable Ref report) {
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

    private Known own(Actor actor, String organisation, String unit, UUID person, @Nullable UUID system) {
        db.sql("""
                insert into intelligence_sources.source (id, number, keeper, person, person_name, organisation, made_on, consumer)
                values (:id, :number, :keeper, :person, :actorName, :organisation, :today, cast(:system as uuid))
                on conflict (keeper, person) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("number", RefGenerator.next("SN", RANDOM))
                        .with("keeper", unit)
                        .with("person", person)
                        .with("system", system)
                        .with("organisation", organisation)
                        .with("today", LocalDate.now(clock)))
                .update();
        return db.sql("select id, number from intelligence_sources.source where keeper = :keeper and person = :person")
                .param("keeper", unit)
                .param("person", person)
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
