package waymark.intelligence.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.DueItemProvider;

/// Checks of conditions and the ends of orders, so that people are reminded and have them in their calendar. A
/// reference and a day, never a name: the reminder is sent without reading the order.
@Repository
@Transactional(readOnly = true)
class OrderDueItems implements DueItemProvider {

    private final JdbcClient db;

    OrderDueItems(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> letters() {
        return Set.of("OD", "CK");
    }

    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                select c.ref, c.next_check_on as due, c.unit, c.checker, c.version from intelligence.order_condition c
                 where c.lifted_on is null and c.next_check_on <= :until and (cast(:only as text) is null or c.ref = :only)
                union all
                select o.ref, o.until_on, o.unit, null, o.version from intelligence.court_order o
                 where o.state = 'IN_FORCE' and o.until_on <= :until and (cast(:only as text) is null or o.ref = :only)
                   and not exists (select from intelligence.order_condition c where c.court_order = o.id and c.checker = :me)
                 order by due, ref
                """)
                .param("until", until)
                .param("me", actor.id())
                .param("only", only == null ? null : only.value())
                .query(OrderDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        boolean check = ref.value().startsWith("CK");
        var unit = Scope.organisation(row.getString("unit"));
        var what = check ? "Check of condition %s".formatted(ref) : "Last day of order %s".formatted(ref);
        return new DueItem(
                check ? "Check of an order" : "End of an order",
                ref,
                what,
                what,
                (check ? "/intelligence/checks/" : "/intelligence/orders/") + ref,
                row.getObject("due", LocalDate.class),
                "",
                List.of(unit),
                new DueItem.Responsible(row.getObject("checker", UUID.class), "intelligence_officer", unit),
                row.getInt("version"),
                false);
    }
}
