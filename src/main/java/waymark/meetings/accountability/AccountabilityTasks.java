package waymark.meetings.accountability;

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

/// Letters that wait to be sent, and mistakes that wait for a reply.
@Repository
@Transactional(readOnly = true)
class AccountabilityTasks implements TaskProvider {

    private final JdbcClient db;
    private final Clock clock;

    AccountabilityTasks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql("""
                select 'letter' as kind, l.ref as id, coalesce(o.name, l.organisation) as organisation,
                       coalesce(g.name, l.group_code) as about
                  from meetings.absence_letter l
                  left join directory_open.organisation o on o.code = l.organisation
                  left join directory_open.group_ g on g.code = l.group_code
                 where l.state = 'drafted'
                   and (:all or exists (select from directory_open.seat_holder h
                                         join directory_open.group_ x on x.code = h.group_code
                                        where h.person = :me and h.seat_code = 'CHAIR'
                                          and (l.step = 'group' and h.group_code = l.group_code
                                            or l.step = 'board' and x.tier = 'strategic')
                                          and h.from_date <= :today and coalesce(h.to_date >= :today, true)))
                union all
                select 'mistake', r.id::text, coalesce(o.name, r.organisation), r.meeting
                  from meetings.attendance_remark r
                  left join directory_open.organisation o on o.code = r.organisation
                 where r.state = 'open' and (:all or r.area = any (:areas))
                 order by 1, 3, 2
                """)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("all", actor.may(RUN_MEETINGS, Scope.PARTNERSHIP))
                        .with("areas", actor.areas(RUN_MEETINGS))
                        .with("today", LocalDate.now(clock)))
                .query(AccountabilityTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return row.getString("kind").equals("letter")
                ? new Task(
                        "Send the letter about absences to " + row.getString("organisation"),
                        row.getString("about"),
                        "/accountability/letters/" + row.getString("id"),
                        null)
                : new Task(
                        "Reply to " + row.getString("organisation") + ": attendance disputed",
                        "Meeting " + row.getString("about"),
                        "/accountability/remarks/" + row.getString("id"),
                        null);
    }
}
