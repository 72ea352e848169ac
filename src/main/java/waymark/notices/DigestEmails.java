package waymark.notices;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.mail.MailOutcome;
import waymark.web.sql.RecordMapper;

/// Which notices were counted in which e-mail. Only the system reads and writes it.
@Repository
@Transactional(readOnly = true)
class DigestEmails {

    private static final int AT_ONCE = 100;

    /// So many reminders are written out in one e-mail; the others are on the person's page.
    private static final int MOST_REMINDERS = 30;

    /// A reminder as an e-mail says it.
    record Reminder(String text, String path) {}

    /// What happens together is counted together.
    private static final Duration SETTLE = Duration.ofMinutes(1);

    /// After a week without a chance to send it, no e-mail counts a notice any more.
    private static final Duration STALE = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    DigestEmails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// People with something unread that no e-mail has counted yet, whose pause is over, and who want one
    /// now. Longest waiting first.
    List<UUID> waiting(Actor actor) {
        var now = clock.instant();
        return db.sql("""
                select n.person
                  from notices.notice n
                  left join notices.letter_choice c on c.person = n.person
                 where n.mailing is null and n.read_at is null and n.ended_at is null
                   and n.created_at between :stale and :settled
                   and (n.mail_from is null or n.mail_from <= :now)
                   and c.often is distinct from 'none'
                   and (c.often is distinct from 'daily'
                        or not exists (select from notices.mailing m
                                        where m.person = n.person and m.outcome = 'sent' and m.taken_at > :yesterday))
                   and not exists (select from notices.mailing m where m.person = n.person and m.not_before > :now)
                 group by n.person
                 order by min(n.created_at)
                 limit :limit
                """)
                .param("stale", Timestamp.from(now.minus(STALE)))
                .param("settled", Timestamp.from(now.minus(SETTLE)))
                .param("now", Timestamp.from(now))
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .param("limit", AT_ONCE)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    /// Counts the person's notices into a new e-mail; committed before anything is sent. Nothing where they
    /// were read, or counted by another node, in the meantime. With nothing new since the attempt before, it
    /// is the same e-mail.
    @Transactional
    Optional<DigestEmail> take(Actor actor, UUID person) {
        var now = clock.instant();
        return db.sql("""
                with counted as (
                  update notices.notice
                     set mailing = :id, version = version + 1
                   where person = :person and mailing is null and read_at is null and ended_at is null and created_at >= :stale
                     and (mail_from is null or mail_from <= :now)
                  returning created_at),
                last as (
                  select outcome, tries, letter,
                         outcome <> 'sent' and taken_at >= (select max(created_at) from counted) as same
                    from notices.mailing where person = :person order by taken_at desc limit 1)
                insert into notices.mailing (id, letter, person, counted, taken_at, tries, not_before)
                select :id, coalesce((select letter from last where same), :id), :person, count(*), :now,
                       coalesce((select tries + 1 from last where same or outcome = 'refused'), 1), :next
                  from counted
                having count(*) > 0
                returning id, letter, person, counted, tries
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("stale", Timestamp.from(now.minus(STALE)))
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(DigestEmail.PAUSE)))
                .query(RecordMapper.of(DigestEmail.class))
                .optional();
    }

    /// The reminders that the e-mail counts, the oldest first: their text may be in it.
    List<Reminder> reminders(Actor actor, DigestEmail email) {
        return db.sql("""
                select text, path from notices.notice where mailing = :id and reminder order by created_at, path limit :most
                """)
                .param("id", email.id())
                .param("most", MOST_REMINDERS)
                .query(RecordMapper.of(Reminder.class))
                .list();
    }

    /// Records the outcome. What is sent again is free to be counted again; one that never reached the mail
    /// server leaves no trace, and waits for the next run.
    @Transactional
    void settle(Actor actor, DigestEmail email, MailOutcome outcome) {
        if (email.again(outcome)) {
            free(email.id());
        }
        if (outcome == MailOutcome.NOT_REACHED) {
            db.sql("delete from notices.mailing where id = :id and outcome is null")
                    .param("id", email.id())
                    .update();
            return;
        }
        db.sql("""
                update notices.mailing
                   set outcome = :outcome, not_before = :next, version = version + 1
                 where id = :id and outcome is null
                """)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("next", Timestamp.from(clock.instant().plus(email.pause(outcome))))
                .param("id", email.id())
                .update();
    }

    private void free(UUID email) {
        db.sql("update notices.notice set mailing = null, version = version + 1 where mailing = :id")
                .param("id", email)
                .update();
    }

    /// Those that a stop or a kill left between sending and writing it down: nobody knows
    /// whether they arrived.
    @Transactional
    void settleInterrupted(Actor actor) {
        db.sql("""
                select id, letter, person, counted, tries from notices.mailing
                 where outcome is null and taken_at < :before
                """)
                .param("before", Timestamp.from(clock.instant().minus(DigestEmail.PAUSE)))
                .query(RecordMapper.of(DigestEmail.class))
                .list()
                .forEach(left -> settle(actor, left, MailOutcome.UNSURE));
    }
}
