package waymark.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/// Which notices were counted in which e-mail. Seen and written by the clock alone.
@Repository
@Transactional(readOnly = true)
class DigestEmails {

    private static final int AT_ONCE = 100;

    /// What happens together is counted together.
    private static final Duration SETTLE = Duration.ofMinutes(1);

    /// What nobody could be told for a week is old news.
    private static final Duration STALE = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    DigestEmails(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// People with something unread that no e-mail has counted yet, whose pause is over, and who want one now. Longest
    /// waiting first.
    public List<UUID> waiting(Actor actor) {
        var now = clock.instant();
        return db.sql("""
                select n.person
                  from notices.notice n
                  left join notices.letter_choice c on c.person = n.person
                 where n.mailing is null and n.read_at is null and n.ended_at is null
                   and n.created_at between :stale and :settled
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
    /// were read, or counted by another node, in the meantime. With nothing new since the try before it is the same
    /// letter.
    @Transactional
    public Optional<DigestEmail> take(Actor actor, UUID person) {
        var now = clock.instant();
        return db.sql("""
                with counted as (
                  update notices.notice
                     set mailing = :id, version = version + 1
                   where person = :person and mailing is null and read_at is null and ended_at is null and created_at >= :stale
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
                .query((row, number) -> read(row))
                .optional();
    }

    /// Writes down what became of it. What is sent again is free to be counted again; one that never reached the mail
    /// server leaves no trace, and waits for the next round.
    @Transactional
    public void settle(Actor actor, DigestEmail mailing, MailOutcome outcome) {
        if (mailing.again(outcome)) {
            free(mailing.id());
        }
        if (outcome == MailOutcome.NOT_REACHED) {
            db.sql("delete from notices.mailing where id = :id and outcome is null")
                    .param("id", mailing.id())
                    .update();
            return;
        }
        db.sql("""
                update notices.mailing
                   set outcome = :outcome, not_before = :next, version = version + 1
                 where id = :id and outcome is null
                """)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("next", Timestamp.from(clock.instant().plus(mailing.pause(outcome))))
                .param("id", mailing.id())
                .update();
    }

    private void free(UUID mailing) {
        db.sql("update notices.notice set mailing = null, version = version + 1 where mailing = :id")
                .param("id", mailing)
                .update();
    }

    /// Those that a stop or a kill left between sending and writing it down: nobody knows whether they arrived.
    @Transactional
    public void settleInterrupted(Actor actor) {
        db.sql("""
                select id, letter, person, counted, tries from notices.mailing
                 where outcome is null and taken_at < :before
                """)
                .param("before", Timestamp.from(clock.instant().minus(DigestEmail.PAUSE)))
                .query((row, number) -> read(row))
                .list()
                .forEach(left -> settle(actor, left, MailOutcome.UNSURE));
    }

    private static DigestEmail read(ResultSet row) throws SQLException {
        return new DigestEmail(
                row.getObject("id", UUID.class),
                row.getObject("letter", UUID.class),
                row.getObject("person", UUID.class),
                row.getInt("counted"),
                row.getInt("tries"));
    }
}
