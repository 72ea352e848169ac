package waymark.meetings.overview;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.Dates;
import waymark.web.TaskProvider;
import waymark.web.sql.RecordParameters;

/// Minutes that wait for the chair; meetings, and terms of reference to review, that wait for who runs them.
@Repository
@Transactional(readOnly = true)
class MeetingsTasks implements TaskProvider {

    /// So many days ahead the review of terms of reference is a task.
    private static final int REVIEW_AHEAD = 28;

    /// With the queries of the groups whose meetings other modules record.
    private static final String WAITING = """
            select case when m.state = 'drafted' then 'check' when m.state = 'checked' then 'approve' else 'begin' end as kind,
                   m.ref, g.name, (m.starts_at at time zone 'Europe/London')::date as day,
                   m.starts_at
              from meetings.meeting m
              join directory_open.group_ g on g.code = m.group_code
             where m.group_code not in (%s)
               and (m.state = 'drafted'
                   and (:me in (m.chair, m.chair_deputy)
                     or (:all or m.area = any (:areas))
                        and not exists (select from directory_open.person p
                                         where p.id in (m.chair, m.chair_deputy) and coalesce(p.to_date >= :today, true)))
                or m.state in ('planned', 'in_progress') and m.starts_at < :now and (:all or m.area = any (:areas))
                or m.state = 'checked' and (:all or m.area = any (:areas))
                   and exists (select from meetings.meeting n
                                where (n.group_code = m.group_code
                                    or n.group_code = g.parent and g.ended_on < :today)
                                  and n.starts_at > m.starts_at and n.starts_at < :now and not n.extraordinary
                                  and n.state not in ('planned', 'cancelled')))
            union all
            select 'terms', t.group_code, g.name, t.review_on, cast(null as timestamptz)
              from meetings.terms_of_reference t
              join directory_open.group_ g on g.code = t.group_code
             where t.review_on <= :soon and coalesce(g.ended_on >= :today, true) and (:all or t.area = any (:areas))
             order by starts_at, ref
            """;

    private final JdbcClient db;
    private final String statement;
    private final Clock clock;

    MeetingsTasks(JdbcClient db, List<MeetingsRecordedElsewhere> elsewhere, Clock clock) {
        this.db = db;
        this.statement = WAITING.formatted(
                elsewhere.stream().map(MeetingsRecordedElsewhere::groups).collect(Collectors.joining(" union all ")));
        this.clock = clock;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        return db.sql(statement)
                .paramSource(RecordParameters.none()
                        .with("me", actor.id())
                        .with("all", actor.may(RUN_MEETINGS, Scope.PARTNERSHIP))
                        .with("areas", actor.areas(RUN_MEETINGS))
                        .with("today", LocalDate.now(clock))
                        .with("soon", LocalDate.now(clock).plusDays(REVIEW_AHEAD))
                        .with("now", clock.instant()))
                .query(MeetingsTasks::task)
                .list();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        var path = "/meetings/" + row.getString("ref");
        var meeting =
                "%s, %s".formatted(row.getString("name"), Dates.day(row.getObject("day", LocalDate.class), Locale.UK));
        return switch (row.getString("kind")) {
            case "check" ->
                new Task("Check the minutes: " + meeting, "You chair this meeting", path + "/minutes", null);
            case "terms" ->
                new Task(
                        "Review the terms of reference: " + row.getString("name"),
                        "",
                        "/meetings/groups/%s/terms".formatted(row.getString("ref")),
                        row.getObject("day", LocalDate.class));
            case "approve" ->
                new Task(
                        "Record the approval of minutes: " + meeting,
                        "A later meeting has taken place",
                        path + "/minutes/approval",
                        null);
            default -> new Task("Record the meeting: " + meeting, "Attendance, notes and decisions", path, null);
        };
    }
}
