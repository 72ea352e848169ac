package waymark.strategy;

import static waymark.kernel.Permission.EDIT_PLAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.TaskProvider;

/// Tasks from the plans: for a lead person their red and amber actions; for an area lead how many actions are
/// red, and how many objectives have no action.
@Repository
@Transactional(readOnly = true)
class StrategyTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    StrategyTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var tasks = new ArrayList<Task>();
        db.sql("""
                with held as (
                  select (select value from strategy.setting
                           where key = 'rag_days' and from_date <= :today order by from_date desc limit 1) as days),
                now as (
                  select a.ref, a.title, a.area, a.objective, a.lead_person, a.due_on, a.status,
                         coalesce(
                           case when a.judged_until > :today then a.judged end,
                           strategy.action_colour(
                             a.status, a.start_on, a.due_on, a.last_progress, a.open_blockers, :today, h.days))
                           as colour
                    from strategy.action_now a
                   cross join held h
                   where a.status <> 'WITHDRAWN' and (a.lead_person = :me or a.area = any (:areas)))
                select 'mine' as kind, n.ref as code, n.title as label, n.due_on as due, 0 as number
                  from now n
                 where n.lead_person = :me and n.colour in ('RED', 'AMBER')
                union all
                select 'red', r.code, r.name, null, (select count(*) from now n where n.area = r.code and n.colour = 'RED')
                  from directory_open.area r
                 where r.code = any (:areas)
                union all
                select 'gap', r.code, r.name, null,
                       (select count(*) from strategy.objective o
                         where o.ended_on is null
                           and not exists (select from now n where n.area = r.code and n.objective = o.code))
                  from directory_open.area r
                 where r.code = any (:areas)
                """)
                .param("today", LocalDate.now(clock))
                .param("me", actor.id())
                .param("areas", actor.areas(EDIT_PLAN).toArray(String[]::new))
                .query(row -> {
                    add(
                            tasks,
                            row.getString("kind"),
                            row.getString("code"),
                            row.getString("label"),
                            row.getObject("due", LocalDate.class),
                            row.getInt("number"));
                });
        return tasks;
    }

    private static void add(
            List<Task> tasks, String kind, String code, String label, @Nullable LocalDate due, int number) {
        switch (kind) {
            case "mine" ->
                tasks.add(new Task("Record progress on " + code, label, "/actions/" + code + "/progress", due));
            case "red" -> {
                if (number > 0) {
                    tasks.add(Task.bad(
                            "Red",
                            "%s: %s red".formatted(label, number == 1 ? "1 action is" : number + " actions are"),
                            "See which, and agree what happens next",
                            "/actions?area=%s&rag=RED".formatted(code)));
                }
            }
            default -> {
                if (number > 0) {
                    tasks.add(new Task(
                            "%s: %s no action yet"
                                    .formatted(label, number == 1 ? "1 objective has" : number + " objectives have"),
                            "Add an action to each objective",
                            "/plans/" + code,
                            null));
                }
            }
        }
    }
}
