package waymark.training.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.mail.MailOutcome;
import waymark.web.security.LinkToken;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The messages that wait for people with a place. Only the system writes it. A message is taken, which is
/// committed; then handed to the mail server; then its outcome is committed. One that is no longer true, such
/// as an invitation that was answered meanwhile, is never sent.
@Repository
@Transactional(readOnly = true)
class SessionMails {

    private static final int AT_ONCE = 200;
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration AFTER_DOUBT = Duration.ofMinutes(5);

    /// People are reminded so long before a session.
    private static final Duration REMINDER = Duration.ofDays(2);

    /// An address is kept so long after a session.
    private static final Duration ADDRESS = Duration.ofDays(90);

    /// And at least so many days after the one on which its person is asked whether they used it: a letter that
    /// a mail server does not take is tried on the next days.
    private static final int ADDRESS_AFTER_LETTER = 3;

    /// A name is kept so long after a session.
    private static final int NAME_YEARS = 6;

    private final JdbcClient db;
    private final Clock clock;

    SessionMails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A message as it is sent.
    ///
    /// @param kind as the database knows it
    /// @param revision of the entry in the calendar of its person
    /// @param token the secret of the link that answers; null where there is nothing to answer
    record Taken(
            UUID id,
            UUID enrolment,
            String kind,
            int tries,
            String name,
            String email,
            EnrolmentState state,
            boolean account,
            int revision,
            Ref ref,
            String title,
            String about,
            Instant startsAt,
            Instant endsAt,
            String place,
            String link,
            String reason,
            @Nullable String token) {

        Taken with(@Nullable String secret) {
            return new Taken(
                    id, enrolment, kind, tries, name, email, state, account, revision, ref, title, about, startsAt,
                    endsAt, place, link, reason, secret);
        }
    }

    /// Those that may go out now, the oldest first.
    List<UUID> waiting(Actor system) {
        return db.sql("""
                select m.id from training.session_mail m
                 where m.due and (m.not_before is null or m.not_before <= :now)
                 order by m.made_at, m.id limit :most
                """)
                .paramSource(
                        RecordParameters.none().with("now", clock.instant()).with("most", AT_ONCE))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Takes a message as things are now. Nothing where it waits no longer, is no longer true, or has no
    /// address to go to, as with somebody who has left.
    @Transactional
    Optional<Taken> take(Actor system, UUID id) {
        var taken = db.sql("""
                select m.id, m.enrolment, m.kind, m.tries + 1 as tries, e.name, coalesce(nullif(e.email, ''), p.email, '') as email,
                       e.state, e.person is not null as account, e.version + s.sequence as revision, s.ref, s.title, s.about, s.starts_at,
                       s.ends_at, s.place, s.link, s.reason, null::text as token,
                       s.state = 'CANCELLED' as cancelled, s.starts_at > :now as to_come
                  from training.session_mail m
                  join training.enrolment e on e.id = m.enrolment
                  join training.session s on s.id = e.session
                  left join directory_open.person_contact p on p.id = e.person and coalesce(p.to_date >= :today, true)
                 where m.id = :id and m.due
                   for update of m
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("now", clock.instant())
                        .with("today", LocalDate.now(clock)))
                .query((row, number) -> new Object[] {
                    RecordMapper.of(Taken.class).mapRow(row, number),
                    row.getBoolean("cancelled"),
                    row.getBoolean("to_come")
                })
                .optional();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var message = (Taken) taken.get()[0];
        boolean holds = (boolean) taken.get()[2]
                && !message.email().isEmpty()
                && holds(message.kind(), message.state(), (boolean) taken.get()[1]);
        if (!holds) {
            settled(id, "overtaken");
            return Optional.empty();
        }
        db.sql("update training.session_mail set tries = tries + 1 where id = :id")
                .param("id", id)
                .update();
        return Optional.of(message.with(answers(message) ? linked(message.enrolment()) : null));
    }

    private static boolean holds(String kind, EnrolmentState state, boolean cancelled) {
        boolean live =
                state == EnrolmentState.INVITED || state == EnrolmentState.ENROLLED || state == EnrolmentState.WAITING;
        return switch (kind) {
            case "cancelled" -> cancelled && live;
            case "given_up" -> state == EnrolmentState.DECLINED || state == EnrolmentState.CANCELLED;
            case "invitation" -> !cancelled && state == EnrolmentState.INVITED;
            case "waiting" -> !cancelled && state == EnrolmentState.WAITING;
            case "changed" -> !cancelled && live;
            default -> !cancelled && state == EnrolmentState.ENROLLED;
        };
    }

    private static boolean answers(Taken message) {
        return !message.kind().equals("cancelled") && !message.kind().equals("given_up");
    }

    private String linked(UUID enrolment) {
        var token = LinkToken.next();
        db.sql("insert into training.enrolment_link (token_hash, enrolment, made_at) values (:hash, :enrolment, :now)")
                .paramSource(RecordParameters.none()
                        .with("hash", LinkToken.hash(token))
                        .with("enrolment", enrolment)
                        .with("now", clock.instant()))
                .update();
        return token;
    }

    /// Records the outcome. What nobody has waits on; what may have arrived is sent again a few times under
    /// the same id.
    @Transactional
    void settle(Actor system, Taken message, MailOutcome outcome) {
        var now = clock.instant();
        switch (outcome) {
            case SENT -> settled(message.id(), "sent");
            case UNSURE -> {
                if (message.tries() >= MailOutcome.TRIES) {
                    settled(message.id(), "unsure");
                } else {
                    later(message.id(), "unsure", now.plus(AFTER_DOUBT), false);
                }
            }
            case REFUSED -> {
                if (message.tries() >= MailOutcome.TRIES) {
                    settled(message.id(), "refused");
                } else {
                    later(message.id(), "refused", now.plus(AFTER_REFUSAL), false);
                }
            }
            case NOT_REACHED -> later(message.id(), null, null, true);
        }
    }

    private void settled(UUID id, String outcome) {
        db.sql("update training.session_mail set due = false, outcome = :outcome where id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .update();
    }

    private void later(UUID id, @Nullable String outcome, @Nullable Instant next, boolean untried) {
        db.sql("""
                update training.session_mail
                   set outcome = coalesce(cast(:outcome as text), outcome), not_before = cast(:next as timestamptz),
                       tries = tries - :untried
                 where id = :id
                """)
                .paramSource(RecordParameters.none()
                        .with("id", id)
                        .with("outcome", outcome)
                        .with("next", next)
                        .with("untried", untried ? 1 : 0))
                .update();
    }

    /// Reminds everybody with a place of the sessions of the next days, once. A place that was taken within
    /// these days was confirmed just now: nobody needs two messages.
    @Transactional
    void remind(Actor system) {
        var now = clock.instant();
        db.sql("""
                insert into training.session_mail (id, enrolment, kind, made_at)
                select gen_random_uuid(), e.id, 'reminder', :now
                  from training.enrolment e
                  join training.session s on s.id = e.session
                 where s.state = 'PLANNED' and s.starts_at > :now and s.starts_at <= :until and e.state = 'ENROLLED'
                   and not exists (select from training.session_mail m
                                    where m.enrolment = e.id
                                      and (m.kind = 'reminder' or m.made_at > s.starts_at - make_interval(days => 2)))
                """)
                .paramSource(RecordParameters.none().with("now", now).with("until", now.plus(REMINDER)))
                .update();
    }

    /// Links end with their session. Addresses and names go when nobody needs them any more: an address after
    /// three months and the letter that asks whether it was used, a name after six years, so that a record of
    /// training outlives most jobs and no longer.
    @Transactional
    void forget(Actor system) {
        var facts = RecordParameters.none()
                .with("now", clock.instant())
                .with("before", clock.instant().minus(ADDRESS))
                .with("asked", LocalDate.now(clock).minusDays(ADDRESS_AFTER_LETTER))
                .with("years", NAME_YEARS);
        db.sql("""
                delete from training.enrolment_link l using training.enrolment e, training.session s
                 where e.id = l.enrolment and s.id = e.session and s.ends_at < :now
                """).paramSource(facts).update();
        db.sql("""
                delete from training.session_mail m using training.enrolment e, training.session s
                 where e.id = m.enrolment and s.id = e.session and s.ends_at < :before
                """).paramSource(facts).update();
        db.sql("""
                update training.enrolment e set email = ''
                  from training.session s
                 where s.id = e.session and s.ends_at < :before and e.email <> ''
                   and not (coalesce(e.attended, true)
                            and exists (select from training.evaluation v where v.session = s.id and v.later_on >= :asked))
                """).paramSource(facts).update();
        db.sql("""
                update training.evaluation_mail m set address_hash = null
                  from training.enrolment e, training.session s
                 where e.id = m.enrolment and s.id = e.session and m.address_hash is not null
                   and s.ends_at < cast(:now as timestamptz) - make_interval(years => :years)
                """).paramSource(facts).update();
        db.sql("""
                update training.enrolment e
                   set name = 'Name removed', names_removed_on = (now() at time zone 'Europe/London')::date, version = e.version + 1
                  from training.session s
                 where s.id = e.session and s.ends_at < cast(:now as timestamptz) - make_interval(years => :years) and e.names_removed_on is null
                """).paramSource(facts).update();
    }
}
