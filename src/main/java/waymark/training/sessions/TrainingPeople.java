package waymark.training.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.sql.RecordMapper;
import waymark.web.transactions.RunAsSystem;

/// Who may lead a session, and whom an address belongs to.
@Repository
@Transactional(readOnly = true)
class TrainingPeople {

    private final JdbcClient db;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    TrainingPeople(JdbcClient db, AccessApi access, RunAsSystem asSystem) {
        this.db = db;
        this.access = access;
        this.asSystem = asSystem;
    }

    /// Everybody who runs workshops today, by name.
    List<SessionDetails.Trainer> trainers(Actor actor) {
        return asSystem.get(
                "People who run workshops",
                system -> db.sql("""
                        select p.id as person, p.name from directory_open.person p
                         where p.id = any (:people) and p.current order by lower(p.name), p.id
                        """)
                        .param(
                                "people",
                                access.holding(system, Permission.RUN_TRAINING).toArray(UUID[]::new))
                        .query(RecordMapper.of(SessionDetails.Trainer.class))
                        .list());
    }

    private record Reached(UUID id, String name, String organisation, String organisationName, String jobTitle) {}

    /// The one person of the directory with this e-mail address today.
    private Optional<Attendee> withEmail(String email) {
        var found = db.sql("""
                select id, name, organisation, organisation_name, job_title from directory_open.person
                 where lower(email) = lower(:email) and current limit 2
                """)
                .param("email", email)
                .query(RecordMapper.of(Reached.class))
                .list();
        return found.size() == 1
                ? Optional.of(new Attendee(
                        found.getFirst().id(),
                        found.getFirst().name(),
                        "",
                        found.getFirst().organisation(),
                        found.getFirst().organisationName(),
                        found.getFirst().jobTitle()))
                : Optional.empty();
    }

    /// Somebody of the directory is known there, so that the place is in their calendar too.
    Attendee known(Actor actor, Attendee who) {
        return withEmail(who.email())
                .filter(one -> who.organisation() == null || who.organisation().equals(one.organisation()))
                .map(one -> new Attendee(
                        one.person(),
                        one.name(),
                        "",
                        one.organisation(),
                        one.organisationName(),
                        who.roleTitle().isEmpty() ? one.roleTitle() : who.roleTitle()))
                .orElse(who);
    }
}
