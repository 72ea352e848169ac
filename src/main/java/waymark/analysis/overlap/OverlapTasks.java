package waymark.analysis.overlap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// What a comparison of lists waits for, for whoever brings lists for an organisation.
@Repository
@Transactional(readOnly = true)
class OverlapTasks implements TaskProvider {

    private final JdbcClient db;

    OverlapTasks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        if (!actor.may(Permission.MATCH_LISTS)) return List.of();
        return db.sql("""
                select p.ref, p.title, p.delete_on,
                       a.signed_version < p.text_version as signs,
                       exists (select from analysis.overlap_run r
                                where r.project = p.id and r.state = 'PROPOSED'
                                  and not exists (select from analysis.overlap_approval g
                                                   where g.run = r.id and (g.organisation = a.organisation or g.person = :me))) as agrees,
                       exists (select from analysis.overlap_side s join analysis.overlap_run r on r.id = s.run
                                where r.project = p.id and s.organisation = a.organisation and s.judgement = ''
                                  and r.number = (select max(n.number) from analysis.overlap_run n
                                                   where n.project = p.id and n.state = 'DONE')) as judges
                  from analysis.overlap_project p
                  join analysis.overlap_party a on a.project = p.id
                   and a.organisation = any ((select analysis.list_organisations())::text[])
                 where p.state = 'OPEN'
                """).param("me", actor.id()).query(OverlapTasks::task).list().stream()
                .filter(task -> !task.what().isEmpty())
                .toList();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var what = row.getBoolean("signs")
                ? "Sign what is agreed: "
                : row.getBoolean("agrees")
                        ? "Agree to a comparison of lists, or not: "
                        : row.getBoolean("judges") ? "Judge pairs that are in doubt: " : "";
        return new Task(
                what.isEmpty() ? "" : what + row.getString("title"),
                "The comparison is deleted on that day",
                "/insight/overlaps/" + row.getString("ref"),
                row.getObject("delete_on", LocalDate.class));
    }
}
