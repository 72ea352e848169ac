package waymark.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

/// Actions that are not complete: those due soon or past, and those that are red. Their lead person is
/// responsible, and where nobody is named the lead of the owner organisation.
@Repository
@Transactional(readOnly = true)
class StrategyDueItems implements DueItemProvider {

    private final JdbcClient db;
    private final Clock clock;

    StrategyDueItems(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Set<String> letters() {
        return Set.of("AC");
    }

    /// The colour is worked out once for each action: PostgreSQL calls the function, and does not take it into
    /// the statement, where a parameter is a query of its own.
    @Override
    public List<DueItem> dueItems(Actor actor, LocalDate until, @Nullable Ref only) {
        return db.sql("""
                with held as materialized (
                  select (select value from strategy.setting
                           where key = 'rag_days' and from_date <= :today order by from_date desc limit 1) as days),
                now as materialized (
                  select a.ref, a.title, a.area, a.owner, a.lead_person, a.due_on, a.version,
                         coalesce(
                           case when a.judged_until > :today then a.judged end,
                           strategy.action_colour(
                             a.status, a.start_on, a.due_on, a.last_progress, a.open_blockers, :today, h.days)) as colour
                    from strategy.action_now a
                   cross join held h
                   where a.status in ('NOT_STARTED', 'IN_PROGRESS') and (cast(:only as text) is null or a.ref = :only))
                select n.ref, n.title, n.area, coalesce(r.name, n.area) as area_name, n.owner, n.lead_person, n.due_on, n.version,
                       n.colour
                  from now n
                  left join directory_open.area r on r.code = n.area
                 where n.due_on <= :until or n.colour = 'RED'
                 order by n.due_on, n.ref
                """)
                .param("today", LocalDate.now(clock))
                .param("until", until)
                .param("only", only == null ? null : only.value())
                .query(StrategyDueItems::item)
                .list();
    }

    private static DueItem item(ResultSet row, int number) throws SQLException {
        var ref = new Ref(row.getString("ref"));
        var owner = row.getString("owner");
        return new DueItem(
                "Action",
                ref,
                ref + " " + row.getString("title"),
                "Action %s of %s".formatted(ref, row.getString("area_name")),
                "/actions/" + ref,
                row.getObject("due_on", LocalDate.class),
                "RED".equals(row.getString("colour")) ? "red" : "",
                List.of(Scope.area(row.getString("area")), Scope.organisation(owner)),
                new DueItem.Responsible(
                        row.getObject("lead_person", UUID.class), "organisation_lead", Scope.organisation(owner)),
                row.getInt("version"),
                false);
    }
}
