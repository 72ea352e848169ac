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

/// Which notices were counted in which e-mail. Seen and written by the clock alone.
@Repository
@Transactional(readOnly = true)
class Mailings {

    private static final int AT_ONCE = 100;

    /// What happens together is counted together.
    private static final Duration SETTLE = Duration.ofMinutes(1);

    /// What nobody could be told for a week is old news.
    private static final Duration STALE = Duration.ofDays(7);

    private final JdbcClient db;
    private final Clock clock;

    Mailings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// People with something unread that no e-mail has counted yet, and whose pause is over. Longest waiting first.
    public List<UUID> waiting(Actor actor) {
        var now = clock.instant();
        return db.sql("""
                select n.person
                  from notices.notice n
                 where n.mailing is null and n.read_at is null
                   and n.created_at between :stale and :settled
                   and not exists (select from notices.mailing m where m.person = n.person and m.not_before > :now)
                 group by n.person
                 order by min(n.created_at)
                 limit :limit
                """)
                .param("stale", Timestamp.from(now.minus(STALE)))
                .param("settled", Timestamp.from(now.minus(SETTLE)))
                .param("now", Timestamp.from(now))
                .param("limit", AT_ONCE)
                .query((row, number) -> row.getObject("person", UUID.class))
                .list();
    }

    /// Counts the person's notices into a new e-mail; committed before anything is sent. Nothing where they
    /// were read, or counted by another node, in the meantime.
    @Transactional
    public Optional<Mailing> take(Actor actor, UUID person) {
        var now = clock.instant();
        return db.sql("""
                with counted as (
                  update notices.notice
                     set mailing = :id, version = version + 1
                   where person = :person and mailing is null and read_at is null and created_at >= :stale
                  returning 1),
                last as (
                  select outcome, tries from notices.mailing where person = :person order by taken_at desc limit 1)
                insert into notices.mailing (id, person, counted, taken_at, tries, not_before)
                select :id, :person, count(*), :now,
                       coalesce((select tries + 1 from last where outcome = 'refused'), 1), :next
                  from counted
                having count(*) > 0
                returning id, person, counted, tries
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("stale", Timestamp.from(now.minus(STALE)))
                .param("now", Timestamp.from(now))
                .param("next", Timestamp.from(now.plus(Mailing.PAUSE)))
                .query((row, number) -> new Mailing(
                        row.getObject("id", UUID.class),
                        row.getObject("person", UUID.class),
                        row.getInt("counted"),
                        row.getInt("tries")))
                .optional();
    }

    /// Writes down what became of it. What was refused is free to be counted again.
    @Transactional
    public void settle(Actor actor, Mailing mailing, MailOutcome outcome) {
        db.sql("""
                update notices.mailing
                   set outcome = :outcome, not_before = :next, version = version + 1
                 where id = :id and outcome is null
                """)
                .param("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .param("next", Timestamp.from(clock.instant().plus(mailing.pause(outcome))))
                .param("id", mailing.id())
                .update();
        if (outcome == MailOutcome.REFUSED) {
            db.sql("update notices.notice set mailing = null, version = version + 1 where mailing = :id")
                    .param("id", mailing.id())
                    .update();
        }
    }
}
