package waymark.rights.requests;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Packs that wait for somebody: for a second person, to be changed, or to be handed over.
@Component
class PackTasks implements TaskProvider {

    private final JdbcClient db;

    PackTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("""
                select r.ref, r.case_ref, p.state
                  from rights.pack p join rights.request r on r.id = p.request
                 where r.state = 'open'
                   and (p.state = 'READY' and p.proposed_by <> :me and cases.capacity(p.case_id) <> 'emergency'
                     or p.state in ('DRAFT', 'APPROVED') and p.proposed_by = :me)
                 order by r.received_on, r.ref
                """)
                .param("me", actor.id())
                .query((row, _) -> {
                    var request = row.getString("ref");
                    var words = switch (Pack.State.valueOf(row.getString("state"))) {
                        case READY -> "Review the pack of the request ";
                        case APPROVED -> "Hand over the pack of the request ";
                        default -> "Prepare the pack of the request ";
                    };
                    return new Task(
                            words + request,
                            "Subject access",
                            "/cases/%s/requests/%s/pack".formatted(row.getString("case_ref"), request),
                            null);
                })
                .list();
    }
}
