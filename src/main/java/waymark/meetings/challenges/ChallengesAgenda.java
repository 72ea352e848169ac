package waymark.meetings.challenges;

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

/// Challenges that wait for the group: answers that it has yet to speak of, answers that did not come in time,
/// what was taken to it since its last meeting, and what its area was asked.
@Repository
@Order(50)
@Transactional(readOnly = true)
class ChallengesAgenda implements AgendaProvider {

    private final JdbcClient db;

    ChallengesAgenda(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Candidate> candidates(Actor actor, Meeting meeting) {
        return db.sql("""
                select c.ref, c.about, c.due, coalesce(o.name, a.name, c.organisation, c.challenged_area) as challenged,
                       coalesce(g.name, b.name, c.group_code, c.by_organisation) as challenger,
                       case when c.state = 'escalated' then 'taken' when c.state = 'answered' then 'answered'
                            when c.group_code = :group then 'late' else 'asked' end as because
                  from meetings.challenge c
                  left join directory_open.group_ g on g.code = c.group_code
                  left join directory_open.organisation b on b.code = c.by_organisation
                  left join directory_open.organisation o on o.code = c.organisation
                  left join directory_open.area a on a.code = c.challenged_area
                 where c.group_code = :group and (c.state = 'answered' or c.state = 'open' and c.due < :day)
                    or c.challenged_area = :area and c.state = 'open'
                    or c.escalated_to = :group and c.state = 'escalated'
                       and c.closed_on >= coalesce(
                             (select max((m.starts_at at time zone 'Europe/London')::date) from meetings.meeting m
                               where m.group_code = :group and m.ref <> :ref and m.state not in ('planned', 'cancelled')
                                 and (m.starts_at at time zone 'Europe/London')::date <= :day),
                             c.closed_on)
                 order by c.due, c.ref
                """)
                .paramSource(RecordParameters.of(meeting))
                .query(ChallengesAgenda::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        var ref = row.getString("ref");
        var due = DateText.day(row.getObject("due", LocalDate.class));
        return Candidate.of(
                "Challenges",
                ref,
                "%s to %s: %s".formatted(ref, row.getString("challenged"), row.getString("about")),
                switch (row.getString("because")) {
                    case "taken" -> "Taken to this group by " + row.getString("challenger");
                    case "answered" -> "Answered, and the answer is not accepted yet";
                    case "late" -> "Not answered, was due " + due;
                    default -> "%s asks for an answer by %s".formatted(row.getString("challenger"), due);
                },
                "/challenges/" + ref);
    }
}
