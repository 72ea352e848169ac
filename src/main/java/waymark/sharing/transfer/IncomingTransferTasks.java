package waymark.sharing.transfer;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Cases that another partnership sent and nobody has decided on, for everybody who works on cases in the
/// organisation that took them in: whoever did may be away. Tasks name nobody.
@Repository
@Transactional(readOnly = true)
class IncomingTransferTasks implements TaskProvider {

    private final JdbcClient db;

    IncomingTransferTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.WORK_CASES)) {
            return List.of();
        }
        return db.sql("select ref, uploaded_on from sharing.incoming where state = 'WAITING' order by uploaded_on, ref")
                .query((row, _) -> Task.bad(
                        "Waiting",
                        "Accept or reject transfer %s".formatted(row.getString("ref")),
                        "Another partnership sent a case. It was taken in on %s"
                                .formatted(DateText.day(row.getObject("uploaded_on", LocalDate.class))),
                        "/case-transfers/" + row.getString("ref")))
                .list();
    }
}
