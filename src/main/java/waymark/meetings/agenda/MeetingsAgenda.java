package waymark.meetings.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.web.AgendaProvider;
import waymark.web.sql.RecordParameters;

/// Of the group's own earlier meetings: minutes to approve, and actions that are due by the day.
@Repository
@Order(10)
@Transactional(readOnly = true)
class MeetingsAgenda implements AgendaProvider {

    private final JdbcClient db;

    MeetingsAgenda(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        return db.sql("""
                select 'minutes' as what, m.ref, m.ref as meeting, '' as words,
                       (m.starts_at at time zone 'Europe/London')::date as day, 1 as place
                  from meetings.meeting m
                 where m.group_code = :group and m.state = 'checked' and m.ref <> :ref
                   and (m.starts_at at time zone 'Europe/London')::date <= :day
                   and not (select n.extraordinary from meetings.meeting n where n.ref = :ref)
                union all
                select 'action', a.ref, a.meeting, a.what || ' (' || coalesce(w.name, a.owner) || ')', a.due, 2
                  from meetings.meeting_action a
                  join meetings.meeting m on m.ref = a.meeting
                  left join directory_open.organisation w on w.code = a.owner
                 where m.group_code = :group and a.done_on is null and a.due <= :day and m.ref <> :ref
                 order by place, day, ref
                """)
                .paramSource(RecordParameters.of(meeting))
                .query(MeetingsAgenda::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        var day = DateText.day(row.getObject("day", LocalDate.class));
        return row.getString("what").equals("minutes")
                ? Candidate.of(
                        "Minutes to approve",
                        "minutes:" + ref,
                        "Minutes of " + day,
                        "Checked by the chair, not approved yet",
                        "/meetings/" + ref + "/minutes")
                : Candidate.of(
                        "Actions of earlier meetings",
                        ref,
                        "%s %s".formatted(ref, row.getString("words")),
                        "Not done, due " + day,
                        "/meetings/" + row.getString("meeting") + "#actions");
    }
}
