package waymark.meetings.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.meetings.Slot;
import waymark.web.mail.MailOutcome;
import waymark.web.security.LinkToken;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The messages that wait for people's calendars. Only the system writes it. A message is taken, which is
/// committed; then handed to the mail server; then its outcome is committed. One that changes in between
/// waits again.
@Repository
@Transactional(readOnly = true)
class InvitationMails {

    private static final int AT_ONCE = 200;
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration AFTER_DOUBT = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(120);

    private final JdbcClient db;
    private final Clock clock;

    InvitationMails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A message that waits.
    record Waiting(Ref meeting, UUID person) {}

    /// A message that was taken.
    ///
    /// @param method `request` or `cancel`
    /// @param before what the person was told last, or null
    /// @param seats for each seat that the person is invited for, its title and the secret of the link that
    /// answers; none in a cancellation
    record Taken(
            Ref meeting,
            UUID person,
            String method,
            @Nullable String before,
            int sequence,
            int revision,
            int tries,
            boolean cancelled,
            String group,
            Slot slot,
            String name,
            String email,
            List<SeatLink> seats) {

        Taken {
            seats = List.copyOf(seats);
        }
    }

    record SeatLink(String title, String token) {}

    /// Those that may go out now, the next meeting first.
    List<Waiting> waiting(Actor system) {
        return db.sql("""
                select l.meeting, l.person
                  from meetings.invitation_mail l
                  join meetings.meeting m on m.ref = l.meeting
                  join directory_open.person_contact p on p.id = l.person
                 where l.due and m.starts_at > :now and m.state in ('planned', 'cancelled') and p.email <> ''
                   and (l.not_before is null or l.not_before <= :now)
                 order by m.starts_at, l.meeting, p.name, l.person
                 limit :most
                """)
                .paramSource(
                        RecordParameters.none().with("now", clock.instant()).with("most", AT_ONCE))
                .query(RecordMapper.of(Waiting.class))
                .list();
    }

    /// Takes a message as things are now. Nothing where it waits no longer.
    @Transactional
    Optional<Taken> take(Actor system, Waiting waiting) {
        var taken = db.sql("""
                select l.meeting, l.person, l.method, l.told, l.sequence, l.revision, l.tries, m.state = 'cancelled' as cancelled,
                       g.name as group_name, m.starts_at, m.minutes, m.place, m.link, p.name, p.email
                  from meetings.invitation_mail l
                  join meetings.meeting m on m.ref = l.meeting
                  join directory_open.group_ g on g.code = m.group_code
                  join directory_open.person_contact p on p.id = l.person
                 where l.meeting = :meeting and l.person = :person and l.due and m.state in ('planned', 'cancelled')
                   for update of l
                """)
                .paramSource(RecordParameters.of(waiting))
                .query(InvitationMails::taken)
                .optional();
        return taken.map(message -> {
            db.sql("""
                    update meetings.invitation_mail set told = method, tries = tries + 1
                     where meeting = :meeting and person = :person
                    """).paramSource(RecordParameters.of(waiting)).update();
            return message.method().equals("request") ? linked(message) : message;
        });
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                new Ref(row.getString("meeting")),
                row.getObject("person", UUID.class),
                row.getString("method"),
                row.getString("told"),
                row.getInt("sequence"),
                row.getInt("revision"),
                row.getInt("tries") + 1,
                row.getBoolean("cancelled"),
                row.getString("group_name"),
                new Slot(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        row.getString("place"),
                        row.getString("link")),
                row.getString("name"),
                row.getString("email"),
                List.of());
    }

    private record SeatOf(UUID id, String seatTitle) {}

    private Taken linked(Taken message) {
        var links = new ArrayList<SeatLink>();
        var seats = db.sql("""
                select id, seat_title from meetings.invitation
                 where meeting = :meeting and person = :person and ended_at is null order by seat_title, seat
                """)
                .param("meeting", message.meeting().value())
                .param("person", message.person())
                .query(RecordMapper.of(SeatOf.class))
                .list();
        for (var seat : seats) {
            var token = LinkToken.next();
            db.sql(
                            "insert into meetings.answer_link (token_hash, invitation, made_at) values (:hash, :invitation, :now)")
                    .paramSource(RecordParameters.none()
                            .with("hash", LinkToken.hash(token))
                            .with("invitation", seat.id())
                            .with("now", clock.instant()))
                    .update();
            links.add(new SeatLink(seat.seatTitle(), token));
        }
        return new Taken(
                message.meeting(),
                message.person(),
                message.method(),
                message.before(),
                message.sequence(),
                message.revision(),
                message.tries(),
                message.cancelled(),
                message.group(),
                message.slot(),
                message.name(),
                message.email(),
                links);
    }

    /// Records the outcome. What nobody has waits on; what may have arrived is sent again a few times under
    /// the same id.
    @Transactional
    void settle(Actor system, Taken message, MailOutcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case SENT -> arrived(message, "sent");
            case UNSURE -> {
                if (message.tries() >= MailOutcome.TRIES) {
                    arrived(message, "unsure");
                } else {
                    later(message, "unsure", now.plus(AFTER_DOUBT));
                }
            }
            case REFUSED -> notTold(message, "refused", now.plus(AFTER_REFUSAL));
            case NOT_REACHED -> notTold(message, null, null);
        }
    }

    private void arrived(Taken message, String outcome) {
        db.sql("""
                update meetings.invitation_mail set due = revision <> :revision, outcome = :outcome, tries = 0
                 where meeting = :meeting and person = :person
                """).paramSource(parameters(message).with("outcome", outcome)).update();
    }

    private void later(Taken message, String outcome, Instant next) {
        db.sql("""
                update meetings.invitation_mail set outcome = :outcome, not_before = :next
                 where meeting = :meeting and person = :person
                """)
                .paramSource(parameters(message).with("outcome", outcome).with("next", next))
                .update();
    }

    /// What was to be taken back where it never arrived needs no cancellation any more.
    private void notTold(Taken message, @Nullable String outcome, @Nullable Instant next) {
        db.sql("""
                update meetings.invitation_mail
                   set told = :before, tries = tries - 1, outcome = coalesce(:outcome, outcome), not_before = cast(:next as timestamptz),
                       due = due and (method = 'request' or :before is not distinct from 'request')
                 where meeting = :meeting and person = :person
                """)
                .paramSource(parameters(message).with("outcome", outcome).with("next", next))
                .update();
    }

    private static RecordParameters parameters(Taken message) {
        return RecordParameters.none()
                .with("meeting", message.meeting())
                .with("person", message.person())
                .with("revision", message.revision())
                .with("before", message.before());
    }

    /// Links end with their meeting; who was invited is known for as long as calendar feeds look back.
    @Transactional
    void forget(Actor system) {
        var now = clock.instant();
        db.sql("""
                delete from meetings.answer_link l using meetings.invitation i, meetings.meeting m
                 where i.id = l.invitation and m.ref = i.meeting and m.starts_at + make_interval(mins => m.minutes) < :now
                """).paramSource(RecordParameters.none().with("now", now)).update();
        for (var table : List.of("invitation", "invitation_mail")) {
            db.sql("delete from meetings." + table + """
                     x using meetings.meeting m where m.ref = x.meeting and m.starts_at < :before
                    """)
                    .paramSource(RecordParameters.none().with("before", now.minus(KEPT)))
                    .update();
        }
    }
}
