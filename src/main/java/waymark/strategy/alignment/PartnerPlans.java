package waymark.strategy.alignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.History;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.strategy.objectives.StrategyHistory;
import waymark.strategy.objectives.StrategyOutline;
import waymark.web.sql.RecordParameters;

/// The plans of partners, their priorities, and which objectives are linked to them.
@Repository
@Transactional(readOnly = true)
class PartnerPlans {

    private static final String ROWS = """
            select p.ref, p.version, p.title, p.body, coalesce(w.name, p.body) as body_name, p.from_date, p.to_date, p.url,
                   y.id, y.title as priority,
                   array(select a.objective from strategy.alignment a where a.priority = y.id order by a.objective)
                     as objectives
              from strategy.partner_plan p
              left join strategy.partner_priority y on y.plan = p.ref
              left join directory_open.organisation w on w.code = p.body
            """;

    private final JdbcClient db;
    private final StrategyHistory history;

    PartnerPlans(JdbcClient db, StrategyHistory history) {
        this.db = db;
        this.history = history;
    }

    /// All of them, those that have not ended first.
    List<PartnerPlan> all() {
        return read(db.sql(ROWS + " order by p.to_date nulls first, p.title, p.ref, y.position"));
    }

    /// @throws NotFound where there is none
    PartnerPlan get(Ref ref) {
        return read(db.sql(ROWS + " where p.ref = :ref order by y.position").param("ref", ref.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
    }

    private static List<PartnerPlan> read(JdbcClient.StatementSpec statement) {
        var plans = new LinkedHashMap<String, PartnerPlan>();
        var priorities = new LinkedHashMap<String, List<PartnerPlan.Priority>>();
        statement.query(row -> {
            var ref = row.getString("ref");
            plans.putIfAbsent(ref, plan(row));
            var of = priorities.computeIfAbsent(ref, _ -> new ArrayList<>());
            var id = row.getObject("id", UUID.class);
            if (id != null) {
                of.add(new PartnerPlan.Priority(
                        id, row.getString("priority"), StrategyOutline.texts(row.getArray("objectives"))));
            }
        });
        return plans.values().stream()
                .map(plan -> new PartnerPlan(
                        plan.ref(),
                        plan.version(),
                        plan.title(),
                        plan.body(),
                        plan.bodyName(),
                        plan.from(),
                        plan.to(),
                        plan.url(),
                        priorities.getOrDefault(plan.ref().value(), List.of())))
                .toList();
    }

    private static PartnerPlan plan(ResultSet row) throws SQLException {
        return new PartnerPlan(
                new Ref(row.getString("ref")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("body"),
                row.getString("body_name"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                row.getString("url"),
                List.of());
    }

    /// Its history, newest first.
    List<TimelineEntry> timeline(Ref ref) {
        return history.of(ref.value());
    }

    /// Adds a plan, and answers its reference.
    @Transactional
    Ref add(Actor actor, PartnerPlan.Details details, LocalDate today) {
        var ref = Ref.numbered(
                "PP",
                db.sql("select nextval('strategy.partner_plan_number')")
                        .query(Long.class)
                        .single());
        db.sql("""
                insert into strategy.partner_plan (ref, title, body, from_date, to_date, url)
                values (:ref, :title, :body, :from, :to, :url)
                """).paramSource(RecordParameters.of(details).with("ref", ref)).update();
        putPriorities(ref, details.priorities(), Map.of());
        append(actor, "add_partner_plan", ref, 1, "Plan added", "", details, today);
        return ref;
    }

    /// Changes a plan. A priority whose title stays keeps its objectives; one that is gone loses them.
    @Transactional
    Saved<PartnerPlan> change(Actor actor, Ref ref, int version, PartnerPlan.Details details, LocalDate today) {
        var before = get(ref);
        if (!next(ref, version, """
                , title = :title, body = :body, from_date = :from, to_date = :to, url = :url
                """, details)) {
            return Saved.stale(get(ref));
        }
        var known = new LinkedHashMap<String, UUID>();
        before.priorities().forEach(priority -> known.putIfAbsent(priority.title(), priority.id()));
        putPriorities(ref, details.priorities(), known);
        before.priorities().stream()
                .filter(priority -> !details.priorities().contains(priority.title()))
                .forEach(priority -> db.sql("delete from strategy.partner_priority where id = :id")
                        .param("id", priority.id())
                        .update());
        append(actor, "change_partner_plan", ref, version + 1, "Plan changed", "", details, today);
        return Saved.done();
    }

    private void putPriorities(Ref ref, List<String> titles, Map<String, UUID> known) {
        for (int place = 0; place < titles.size(); place++) {
            var id = known.get(titles.get(place));
            db.sql(id == null ? """
                    insert into strategy.partner_priority (id, plan, position, title) values (:id, :ref, :place, :title)
                    """ : """
                    update strategy.partner_priority set position = :place, version = version + 1 where id = :id
                    """)
                    .paramSource(RecordParameters.none()
                            .with("id", id == null ? UUID.randomUUID() : id)
                            .with("ref", ref)
                            .with("place", place + 1)
                            .with("title", titles.get(place)))
                    .update();
        }
    }

    /// Says which objectives serve each priority.
    @Transactional
    Saved<PartnerPlan> link(
            Actor actor, Ref ref, int version, Map<UUID, ? extends List<String>> objectives, LocalDate today) {
        if (!next(ref, version, "")) {
            return Saved.stale(get(ref));
        }
        objectives.forEach(this::link);
        append(actor, "link_objectives", ref, version + 1, "Objectives linked", "", objectives, today);
        return Saved.done();
    }

    private void link(UUID priority, List<String> objectives) {
        var parameters = RecordParameters.none().with("priority", priority).with("objectives", objectives);
        db.sql("delete from strategy.alignment where priority = :priority and objective <> all (:objectives)")
                .paramSource(parameters)
                .update();
        db.sql("""
                insert into strategy.alignment (priority, objective)
                select :priority, code from strategy.objective where code = any (:objectives)
                on conflict do nothing
                """).paramSource(parameters).update();
    }

    private boolean next(Ref ref, int version, String also, Record... values) {
        return db.sql("update strategy.partner_plan set version = version + 1" + also
                                + " where ref = :ref and version = :version")
                        .paramSource(
                                RecordParameters.of(values).with("ref", ref).with("version", version))
                        .update()
                == 1;
    }

    private void append(
            Actor actor, String act, Ref ref, int version, String headline, String words, Object now, LocalDate on) {
        history.append(actor, History.Change.of(act, ref, version, List.of()), headline, words, now, on);
    }
}
