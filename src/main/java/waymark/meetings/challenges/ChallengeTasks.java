package waymark.meetings.challenges;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.PREPARE_RETURNS;
import static waymark.kernel.Permission.RUN_MEETINGS;

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
import waymark.web.sql.RecordParameters;

/// Challenges that wait for an answer, and answers that wait for who challenged.
@Repository
@Transactional(readOnly = true)
class ChallengeTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    ChallengeTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select c.ref, c.state, c.due, coalesce(o.name, a.name, '') as challenged,
                       coalesce(g.name, b.name, '') as challenger
                  from meetings.challenge c
                  left join directory_open.group_ g on g.code = c.group_code
                  left join directory_open.organisation b on b.code = c.by_organisation
                  left join directory_open.organisation o on o.code = c.organisation
                  left join directory_open.area a on a.code = c.challenged_area
                 where c.state = 'open'
                       and (c.organisation = any (:organisations) or c.challenged_area = any (:areas)
                         or exists (select from directory_open.seat_holder h
                                     where h.person = :me and h.organisation = c.organisation
                                       and h.from_date <= :today and coalesce(h.to_date >= :today, true)))
                    or c.state = 'answered' and c.answered_by <> :me
                       and (c.raised_by = :me or :all or c.area = any (:runs)
                         or exists (select from directory_open.seat_holder h
                                     where h.person = :me and h.group_code = c.group_code and h.seat_code = 'CHAIR'
                                       and h.from_date <= :today and coalesce(h.to_date >= :today, true)))
                 order by c.due, c.ref
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("organisations", leads(actor))
                        .with("areas", actor.areas(PREPARE_RETURNS))
                        .with("runs", actor.areas(RUN_MEETINGS))
                        .with("all", actor.may(RUN_MEETINGS, Scope.PARTNERSHIP) && !actor.may(DECIDE_RETURNS))
                        .with("today", LocalDate.now(clock)))
                .query(ChallengeTasks::task)
                .list();
    }

    private static List<String> leads(Actor.Person actor) {
        return new OwnSeats(actor, List.of()).represents(actor.organisation())
                ? List.of(actor.organisation())
                : List.of();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var path = "/challenges/" + row.getString("ref");
        return row.getString("state").equals("open")
                ? new Task(
                        "Answer the challenge of " + row.getString("challenger"),
                        row.getString("ref") + " to " + row.getString("challenged"),
                        path,
                        row.getObject("due", LocalDate.class))
                : new Task(
                        "Close or follow up the answer of " + row.getString("challenged"),
                        "Challenge " + row.getString("ref"),
                        path,
                        null);
    }
}
