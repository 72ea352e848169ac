package waymark.intelligence.orders;

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
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The kinds of orders, with the law behind each.
@Repository
@Transactional(readOnly = true)
class OrderKinds {

    private static final String ROWS =
            "select code, version, name, of_place, law, commencement, checked_on, checked_by, position, to_date"
                    + " from intelligence.order_kind";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    OrderKinds(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    List<OrderKind> all() {
        return db.sql(ROWS + " order by position, code")
                .query(RecordMapper.of(OrderKind.class))
                .list();
    }

    List<OrderKind> inForce() {
        var today = LocalDate.now(clock);
        return all().stream()
                .filter(one -> one.toDate() == null || !one.toDate().isBefore(today))
                .toList();
    }

    /// @throws NotFound where there is none
    OrderKind get(String code) {
        return all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("order kind"));
    }

    /// Saves what somebody of the partnership confirmed about the law.
    @Transactional
    Saved<OrderKind> save(Actor actor, OrderKind it, int version) {
        int rows = db.sql("""
                update intelligence.order_kind
                   set name = :name, law = :law, commencement = :commencement, checked_on = :checkedOn, checked_by = :checkedBy,
                       to_date = :toDate, version = version + 1
                 where code = :code and version = :version
                """)
                .paramSource(RecordParameters.of(it).with("version", version))
                .update();
        if (rows == 0) {
            return Saved.stale(get(it.code()));
        }
        audit.changed(actor, "change_order_kind", it.code(), version + 1L, List.of("law"));
        return Saved.done();
    }
}
