package waymark.campaigns.newsletters;

import static waymark.kernel.Permission.RUN_CAMPAIGNS;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Newsletters that wait for somebody else's look, and those that were given back.
@Repository
@Transactional(readOnly = true)
class NewsletterTasks implements TaskProvider {

    private final JdbcClient db;

    NewsletterTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(RUN_CAMPAIGNS)) {
            return List.of();
        }
        return db.sql("""
                select ref, subject, state from campaigns.newsletter
                 where (:all or area = any(:areas))
                   and (state = 'asked' and asked_by <> :me
                        or state = 'draft' and returned <> '' and written_by = :me)
                 order by ref
                """)
                .paramSource(RecordParameters.none()
                        .with("all", actor.may(RUN_CAMPAIGNS, Scope.PARTNERSHIP))
                        .with("areas", actor.areas(RUN_CAMPAIGNS))
                        .with("me", actor.id()))
                .query((row, number) -> new Task(
                        (row.getString("state").equals("asked") ? "Look at the newsletter " : "Change the newsletter ")
                                + row.getString("ref"),
                        row.getString("subject"),
                        "/campaigns/newsletters/" + row.getString("ref"),
                        null))
                .list();
    }
}
