package waymark.web.mvc;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.forms.IdempotencyKey;

/// Where the first sending of a form led, for the second to be answered with.
@Repository
@Transactional(readOnly = true)
class SubmissionResults {

    private final JdbcClient db;

    SubmissionResults(JdbcClient db) {
        this.db = db;
    }

    @Transactional
    public void led(Actor.Person actor, UUID once, String location) {
        db.sql("update web.sent_form set location = :location where person = :person and once = :once")
                .param("location", location)
                .param("person", actor.id())
                .param("once", once)
                .update();
    }

    /// Commits after the first sending: where standbys are waited for, they have that one too once this is
    /// confirmed. Before that nobody is told that it was taken.
    ///
    /// @throws waymark.web.health.UnconfirmedCommit where it may not hold
    @Transactional(label = IdempotencyKey.NOT_YET)
    public void confirm(Actor.Person actor, UUID once) {
        db.sql("update web.sent_form set location = location where person = :person and once = :once")
                .param("person", actor.id())
                .param("once", once)
                .update();
    }

    public Optional<String> location(Actor.Person actor, UUID once) {
        return db.sql("""
                select location from web.sent_form
                 where person = :person and once = :once and location is not null
                """)
                .param("person", actor.id())
                .param("once", once)
                .query(String.class)
                .optional();
    }
}
