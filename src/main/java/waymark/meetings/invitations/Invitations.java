package waymark.meetings.invitations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.meetings.invitations.Invitation.Answered;
import waymark.web.Clocks;
import waymark.web.security.LinkToken;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The invitations that can still be answered, and their answers.
@Repository("meetingInvitationAnswers")
@Transactional(readOnly = true)
class Invitations {

    private static final String OPEN = """
            select i.id, i.version, i.meeting, m.group_code, g.name as group_name, m.starts_at, m.minutes, m.place, m.link,
                   i.seat, i.seat_title, i.person, i.person_name, i.kind, coalesce(i.answer, '') as answer, i.deputy_name
              from meetings.invitation i
              join meetings.meeting m on m.ref = i.meeting
              join directory_open.group_ g on g.code = m.group_code
             where i.ended_at is null and m.state = 'planned' and m.starts_at + make_interval(mins => m.minutes) > :now
            """;

    private final JdbcClient db;
    private final GroupsApi groups;
    private final Invitees invitees;
    private final Audit audit;
    private final Clock clock;

    Invitations(JdbcClient db, GroupsApi groups, Invitees invitees, Audit audit, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.invitees = invitees;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the link answers, asked as the system; nothing where it was never made or its meeting has begun,
    /// was cancelled, or expects somebody else.
    Optional<Invitation> byLink(Actor system, String token) {
        return db.sql(OPEN + " and i.id = (select l.invitation from meetings.answer_link l where l.token_hash = :hash)")
                .paramSource(parameters().with("hash", LinkToken.hash(token)))
                .query(RecordMapper.of(Invitation.Row.class))
                .optional()
                .map(row -> named(system, row));
    }

    /// The person's own to this meeting, one for each seat.
    List<Invitation> own(Actor.Person actor, Ref meeting) {
        return db
                .sql(OPEN + " and i.meeting = :meeting and i.person = :me order by i.seat_title, i.seat")
                .paramSource(parameters().with("meeting", meeting).with("me", actor.id()))
                .query(RecordMapper.of(Invitation.Row.class))
                .list()
                .stream()
                .map(row -> named(actor, row))
                .toList();
    }

    private RecordParameters parameters() {
        return RecordParameters.none().with("now", clock.instant());
    }

    private Invitation named(Actor actor, Invitation.Row row) {
        return row.with(row.kind().equals("holder") ? deputy(actor, row) : null);
    }

    private @Nullable PersonSummary deputy(Actor actor, Invitation.Row row) {
        var day = LocalDate.ofInstant(row.startsAt(), Clocks.LONDON);
        return groups.seats(actor, row.groupCode(), day).stream()
                .filter(seat -> seat.seat().equals(row.seat()))
                .findFirst()
                .map(seat -> seat.deputy())
                .orElse(null);
    }

    /// Records an answer; a deputy who is sent is invited with it. Stale where the meeting was moved, or was
    /// answered elsewhere, after the page was opened.
    @Transactional
    Saved<Invitation> save(Actor actor, int version, Answered event) {
        var it = event.of();
        int rows = db.sql("""
                update meetings.invitation
                   set answer = :answer, deputy = :deputy, deputy_name = :deputyName, answered_at = :now, version = version + 1
                 where id = :id and version = :version and ended_at is null
                """)
                .paramSource(RecordParameters.of(event)
                        .with("id", it.id())
                        .with("version", version)
                        .with("now", clock.instant()))
                .update();
        if (rows == 0) {
            return Saved.stale(it);
        }
        audit.changed(actor, "answer_invitation", it.meeting().value(), version + 1L, List.of("answer"));
        invitees.answered(it.groupCode());
        return Saved.done();
    }
}
