package waymark.conferences.hearing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Who accepted the statement on confidentiality for which meeting, in its words of that day. Nobody reads
/// what was said before they did.
@Repository
@Transactional(readOnly = true)
class MeetingAcceptances {

    private static final String ROWS = """
            select a.person, a.person_name, a.organisation, coalesce(o.name, a.organisation) as organisation_name, a.observer,
                   a.statement, a.accepted_at
              from conferences.acceptance a
              left join directory_open.organisation o on o.code = a.organisation
            """;

    /// A day of a forum.
    ///
    /// @param state of the meeting: `planned`, `in_progress`, …
    record Day(
            Ref ref,
            String groupCode,
            String forum,
            String forumName,
            String statement,
            int minutesDays,
            Instant startsAt,
            int minutes,
            String place,
            String state) {}

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    MeetingAcceptances(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws NotFound where no forum meets there
    Day day(Ref meeting) {
        return db.sql("""
                select m.ref, m.group_code, f.code as forum, f.name as forum_name, f.confidentiality as statement, f.minutes_days,
                       m.starts_at, m.minutes, m.place, m.state
                  from meetings_open.meeting m
                  join conferences.forum f on f.group_code = m.group_code
                 where m.ref = :meeting
                """)
                .param("meeting", meeting.value())
                .query(RecordMapper.of(Day.class))
                .optional()
                .orElseThrow(() -> new NotFound(meeting));
    }

    /// What the person accepted for the meeting.
    Optional<MeetingAcceptance> of(Actor.Person actor, Ref meeting) {
        return db.sql(ROWS + " where a.meeting = :meeting and a.person = :me")
                .param("meeting", meeting.value())
                .param("me", actor.id())
                .query(RecordMapper.of(MeetingAcceptance.class))
                .optional();
    }

    /// Everybody who accepted, by organisation, for those who run the forum; to others their own.
    List<MeetingAcceptance> all(Ref meeting) {
        return db.sql(ROWS + " where a.meeting = :meeting order by organisation_name, a.person_name")
                .param("meeting", meeting.value())
                .query(RecordMapper.of(MeetingAcceptance.class))
                .list();
    }

    /// Accepts. Once is enough for a meeting.
    @Transactional
    void accept(Actor.Person actor, Day day, boolean observer) {
        int accepted = db.sql("""
                insert into conferences.acceptance (id, meeting, person, person_name, organisation, observer, statement, accepted_at)
                values (:id, :ref, :actor, :actorName, :organisation, :observer, :statement, :now)
                on conflict (meeting, person) do nothing
                """)
                .paramSource(RecordParameters.of(day)
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("organisation", actor.organisation())
                        .with("observer", observer)
                        .with("now", clock.instant()))
                .update();
        if (accepted == 1) {
            audit.changed(
                    actor,
                    "accept_conference_confidentiality",
                    day.ref().value(),
                    0,
                    observer ? List.of("observer") : List.of());
        }
    }
}
