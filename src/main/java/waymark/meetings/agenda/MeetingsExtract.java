package waymark.meetings.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.ExtractProvider;
import waymark.web.sql.RecordParameters;

/// For an extract: the actions that meetings gave to the body, or that meetings of its area gave to anybody, and
/// the next meetings at which it has a seat or that are of its areas.
@Repository
@Order(20)
@Transactional(readOnly = true)
class MeetingsExtract implements ExtractProvider {

    private final JdbcClient db;
    private final Clock clock;

    MeetingsExtract(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Section> concerning(Actor actor, Body body) {
        var actions = new ArrayList<Line>();
        var coming = new ArrayList<Line>();
        db.sql("""
                (select 'action' as what, a.ref, a.meeting, a.what as words,
                        case :organisation when '' then coalesce(w.name, a.owner) else g.name end as name, a.due as day, '' as hours
                   from meetings.meeting_action a
                   join meetings.meeting m on m.ref = a.meeting
                   join directory_open.group_ g on g.code = m.group_code
                   left join directory_open.organisation w on w.code = a.owner
                  where a.done_on is null
                    and (a.owner = :organisation or :organisation = '' and a.area = any (:areas))
                  order by a.due, a.ref limit 100)
                union all
                (select 'meeting', m.ref, m.ref, m.place, g.name, (m.starts_at at time zone 'Europe/London')::date,
                        to_char(m.starts_at at time zone 'Europe/London', 'HH24:MI')
                   from meetings.meeting m
                   join directory_open.group_ g on g.code = m.group_code
                  where m.state = 'planned' and m.starts_at >= :now
                    and (m.area = any (:areas)
                      or exists (select from directory_open.seat s
                                  where s.group_code = m.group_code and s.organisation = :organisation)
                      or exists (select from directory_open.seat_holder h
                                  where h.group_code = m.group_code and h.organisation = :organisation
                                    and h.from_date <= :today and coalesce(h.to_date >= :today, true)))
                  order by m.starts_at, m.ref limit 8)
                """)
                .paramSource(
                        RecordParameters.of(body).with("now", clock.instant()).with("today", LocalDate.now(clock)))
                .query(row -> {
                    if (row.getString("what").equals("action")) {
                        actions.add(action(row));
                    } else {
                        coming.add(meeting(row));
                    }
                });
        return List.of(
                body.organisation().isEmpty()
                        ? new Section("Open actions of meetings", false, "No action of a meeting is open.", actions)
                        : new Section(
                                "Asked of you: actions of meetings",
                                true,
                                "No action of a meeting waits for you.",
                                actions),
                new Section("Meetings to come", false, "No meeting is planned.", coming));
    }

    private static Line action(ResultSet row) throws SQLException {
        return new Line(
                "%s %s".formatted(row.getString("ref"), row.getString("words")),
                "%s, due %s".formatted(row.getString("name"), DateText.day(row.getObject("day", LocalDate.class))),
                "/meetings/" + row.getString("meeting") + "#actions");
    }

    private static Line meeting(ResultSet row) throws SQLException {
        var place = row.getString("words");
        return new Line(
                row.getString("name"),
                "%s, %s, %s"
                        .formatted(
                                DateText.day(row.getObject("day", LocalDate.class)),
                                row.getString("hours"),
                                place.isEmpty() ? "online" : place),
                "/meetings/" + row.getString("ref"));
    }
}
