package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.UPDATE_ACTIONS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.TaskProvider;

/// Tasks from the decisions register: the board decides on requests; who a decision names, or else the lead
/// of the area, does what was agreed.
@Repository
@Transactional(readOnly = true)
class DecisionTasks implements TaskProvider {

    private static final int SHOWN = 80;

    private final JdbcClient db;
    private final Clock clock;

    DecisionTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var own = actor.organisation();
        return db.sql("""
                select 'decide' as kind, b.ref, b.wording, coalesce(a.name, b.area) as area_name, 1 as number,
                       case when b.decision is null or q.board_meets >= :today then q.board_meets
                            else (select min(n.board_meets) from governance.quarter n where n.board_meets >= :today)
                       end as due
                  from governance.board_request b
                  join governance.quarter q on q.key = b.quarter
                  left join directory_open.area a on a.code = b.area
                 where :decides and b.kind = 'request' and (b.decision is null or b.decision = 'deferred')
                union all
                select 'escalations', b.quarter, '', '', count(*)::int, q.board_meets
                  from governance.board_request b
                  join governance.quarter q on q.key = b.quarter
                 where :decides and b.kind = 'escalation' and b.decision is null and q.board_meets >= :today
                 group by b.quarter, q.board_meets
                union all
                select case b.kind when 'meeting' then 'meeting' else 'do' end, b.ref, b.wording, coalesce(a.name, b.area, ''), 1, f.due
                  from governance.follow_up f
                  join governance.board_request b on b.id = f.board_request
                  left join directory_open.area a on a.code = b.area
                 where f.done_on is null and f.superseded_by is null and f.action is null
                   and (f.owner_person = :me
                     or f.owner_organisation = :organisation
                     or f.owner_person is null and f.owner_organisation is null and b.kind <> 'meeting'
                        and f.area = any (:areas) and b.decision in ('agreed', 'conditions'))
                 order by due nulls last, ref
                """)
                .param("today", LocalDate.now(clock))
                .param("decides", actor.may(DECIDE_RETURNS, Scope.PARTNERSHIP))
                .param("me", actor.id())
                .param("organisation", actor.may(UPDATE_ACTIONS, Scope.organisation(own)) ? own : "")
                .param("areas", actor.areas(PREPARE_RETURNS).toArray(String[]::new))
                .query(DecisionTasks::read)
                .list();
    }

    private static Task read(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        var due = row.getObject("due", LocalDate.class);
        return switch (row.getString("kind")) {
            case "decide" ->
                new Task(
                        "Decide on the request of %s (%s)".formatted(row.getString("area_name"), ref),
                        cut(row.getString("wording")),
                        "/decisions/%s/recording".formatted(ref),
                        due);
            case "escalations" -> {
                int count = row.getInt("number");
                yield new Task(
                        count == 1 ? "Decide on 1 escalation" : "Decide on %d escalations".formatted(count),
                        "What is red in the accepted returns",
                        "/decisions?kind=escalation&state=waiting&quarter=" + ref,
                        due);
            }
            default ->
                new Task(
                        (row.getString("kind").equals("meeting")
                                        ? "Do what a meeting decided (%s)"
                                        : "Do what the board decided (%s)")
                                .formatted(ref),
                        cut(row.getString("wording")),
                        "/decisions/" + ref,
                        due);
        };
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN - 1) + "…";
    }
}
