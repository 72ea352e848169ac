package waymark.analysis.releases;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Tables that wait for somebody: for whoever may approve them, for those who prepared one that came back, and those
/// that will soon be out of date.
@Repository
@Transactional(readOnly = true)
class ReleaseTasks implements TaskProvider {

    private final JdbcClient db;

    ReleaseTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        boolean approves = actor.may(Permission.APPROVE_RELEASES);
        boolean analyses = actor.may(Permission.ANALYSE_FIGURES);
        if (!approves && !analyses) {
            return List.of();
        }
        return db.sql("""
                select r.ref, r.title, r.state, r.expires_on
                  from analysis.release r
                 where r.state = 'SUBMITTED' and :approves and not :me = any (r.hands)
                    or r.state = 'SENT_BACK' and :analyses and :me = any (r.hands)
                    or r.state = 'RELEASED' and :analyses and :me = any (r.hands)
                       and r.expires_on between current_date and current_date + 30
                 order by r.expires_on nulls first, r.ref
                """)
                .param("approves", approves)
                .param("analyses", analyses)
                .param("me", actor.id())
                .query((row, _) -> {
                    var title = row.getString("title");
                    var path = "/insight/releases/" + row.getString("ref");
                    return switch (row.getString("state")) {
                        case "SUBMITTED" ->
                            new Task(
                                    "Decide whether the table “%s” may be released".formatted(title),
                                    "Somebody who had no hand in it decides",
                                    path,
                                    null);
                        case "SENT_BACK" ->
                            new Task(
                                    "Change the table “%s”, which came back".formatted(title),
                                    "The approver says why",
                                    path,
                                    null);
                        default ->
                            new Task(
                                    "The table “%s” will be out of date".formatted(title),
                                    "Prepare a new one, or let it end",
                                    path,
                                    row.getObject("expires_on", LocalDate.class));
                    };
                })
                .list();
    }
}
