package waymark.meetings.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// Actions that meetings gave to organisations and that are not done: their leads are responsible.
@Repository
@Transactional(readOnly = true)
class MeetingsDueItems implements DueItemProvider {

    private final JdbcClient db;

    MeetingsDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("MA");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select a.ref, a.meeting, a.area, a.what, a.owner, coalesce(w.name, a.owner) as owner_name, a.due, a.version
                  from meetings.meeting_action a
                  left join directory_open.organisation w on w.code = a.owner
                 where a.done_on is null and a.due <= :until and (cast(:only as text) is null or a.ref = :only)
                 order by a.due, a.ref
                """)
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(MeetingsDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var owner = Scope.organisation(row.getString("owner"));
        var scopes = new ArrayList<>(List.of(owner));
        var area = row.getString("area");
        if (area != null) {
            scopes.add(Scope.area(area));
        }
        return new DueItem(
                "Action of a meeting",
                ref,
                ref + " " + row.getString("what"),
                "Action %s of %s".formatted(ref, row.getString("owner_name")),
                "/meetings/%s#actions".formatted(row.getString("meeting")),
                row.getObject("due", LocalDate.class),
                "",
                scopes,
                new DueItem.Responsible(null, "organisation_lead", owner),
                row.getInt("version"),
                false);
    }
}
