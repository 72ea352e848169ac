package waymark.services.kinds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;

/// The kinds of service, also those that are over.
@Repository
@Transactional(readOnly = true)
public class ServiceKinds {

    private static final String ROWS =
            "select code, version, name, use_when, position, to_date from directory.service_kind";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    ServiceKinds(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    public List<ServiceKind> all(Actor actor) {
        return db.sql(ROWS + " order by to_date is not null, position, code")
                .query(ServiceKinds::read)
                .list();
    }

    /// Those in force today, in the partnership's own order.
    public List<ServiceKind> inForce(Actor actor) {
        var today = LocalDate.now(clock);
        return all(actor).stream()
                .filter(kind -> kind.lastDay() == null || !kind.lastDay().isBefore(today))
                .sorted(java.util.Comparator.comparingInt(ServiceKind::position))
                .toList();
    }

    ServiceKind get(Actor actor, String code) {
        return db.sql(ROWS + " where code = :code")
                .param("code", code)
                .query(ServiceKinds::read)
                .optional()
                .orElseThrow(() -> new NotFound(code));
    }

    /// False where one of that code is there already.
    @Transactional
    boolean add(Actor actor, ServiceKind kind) {
        boolean added = db.sql("""
                insert into directory.service_kind (code, name, use_when, position, from_date)
                values (:code, :name, :use, :position, :today)
                on conflict (code) do nothing
                """)
                        .param("code", kind.code())
                        .param("name", kind.name())
                        .param("use", kind.useWhen())
                        .param("position", kind.position())
                        .param("today", LocalDate.now(clock))
                        .update()
                == 1;
        if (added) {
            audit.changed(actor, "add_service_kind", kind.code(), 1, List.of("added"));
        }
        return added;
    }

    @Transactional
    Saved<ServiceKind> save(Actor actor, ServiceKind kind) {
        int changed = db.sql("""
                update directory.service_kind
                   set name = :name, use_when = :use, position = :position, to_date = :to, version = version + 1
                 where code = :code and version = :version
                """)
                .param("code", kind.code())
                .param("version", kind.version())
                .param("name", kind.name())
                .param("use", kind.useWhen())
                .param("position", kind.position())
                .param("to", kind.lastDay())
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, kind.code()));
        }
        audit.changed(actor, "change_service_kind", kind.code(), kind.version() + 1L, List.of("details"));
        return Saved.done();
    }

    private static ServiceKind read(ResultSet row, int number) throws SQLException {
        return new ServiceKind(
                row.getString("code"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("use_when"),
                row.getInt("position"),
                row.getObject("to_date", LocalDate.class));
    }
}
