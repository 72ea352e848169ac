package waymark.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;

/// Who is invited to a meeting, and what they answered. Written by [waymark.meetings.invitations].
@Repository
@Transactional(readOnly = true)
class SeatAnswers {

    private final JdbcClient db;

    SeatAnswers(JdbcClient db) {
        this.db = db;
    }

    /// Those who are expected.
    List<SeatAnswer> of(Ref meeting) {
        return db.sql("""
                select i.seat, i.kind, i.person, i.person_name, coalesce(i.answer, '') as answer, i.deputy, i.deputy_name,
                       coalesce(p.email, '') <> '' as reachable, coalesce(l.outcome, '') as outcome
                  from meetings.invitation i
                  left join meetings.invitation_mail l on l.meeting = i.meeting and l.person = i.person
                  left join directory_open.person_contact p on p.id = i.person
                 where i.meeting = :ref and i.ended_at is null
                 order by i.seat, i.kind desc, i.person_name
                """)
                .param("ref", meeting.value())
                .query(RecordMapper.of(SeatAnswer.class))
                .list();
    }
}
