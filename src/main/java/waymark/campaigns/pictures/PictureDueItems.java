package waymark.campaigns.pictures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/// Pictures whose last day comes: those who keep the library have it renewed, or recall it.
@Repository
@Transactional(readOnly = true)
class PictureDueItems implements DueItemProvider {

    private final JdbcClient db;

    PictureDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("PI");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select p.ref, p.title, p.usable_until, p.version
                  from campaigns.picture p
                 where p.state = 'PUBLISHED' and p.usable_until <= :until and (cast(:only as text) is null or p.ref = :only)
                 order by p.usable_until, p.ref
                """)
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(PictureDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        return new DueItem(
                "Right to a picture",
                ref,
                ref + " " + row.getString("title"),
                "Right to use the picture " + ref,
                "/pictures/" + ref,
                row.getObject("usable_until", LocalDate.class),
                "",
                List.of(),
                new DueItem.Responsible(null, "picture_custodian", Scope.PARTNERSHIP),
                row.getInt("version"),
                true);
    }
}
