package waymark.analysis.coverage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// A gap that nobody took up waits for those who consult or campaign there.
@Repository
@Transactional(readOnly = true)
class CoverageGapTasks implements TaskProvider {

    private final JdbcClient db;

    CoverageGapTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select g.ref, g.community from analysis.gap g
                 where g.state = 'OPEN'
                   and ((select access.scopes('RUN_CONSULTATIONS')) && array['partnership', 'area:' || g.area]
                        or (select access.scopes('RUN_CAMPAIGNS')) && array['partnership', 'area:' || g.area])
                 order by g.named_on, g.ref limit 10
                """)
                .query((row, number) -> new Task(
                        "Look at who is not reached: " + row.getString("community"),
                        "Somebody named a gap, and nobody has taken it up",
                        "/insight/reach/gaps/" + row.getString("ref"),
                        null))
                .list();
    }
}
