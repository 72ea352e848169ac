package waymark.training.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.mail.MailOutcome;
import waymark.web.security.LinkToken;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The letters three months after a session, and the addresses that want none. Written by the system alone.
@Repository
@Transactional(readOnly = true)
class EvaluationLetters {

    /// Somebody who took part and is to be asked.
    record Asked(UUID evaluation, UUID enrolment, String token, String title, String email) {}

    private final JdbcClient db;
    private final Clock clock;

    EvaluationLetters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Those whose day has come, who were there, left an address and were not asked yet; nobody who has left.
    List<Asked> due(Actor system) {
        var today = LocalDate.now(clock);
        return db
                .sql("""
                select e.id as evaluation, n.id as enrolment, e.token, e.title,
                       coalesce(nullif(n.email, ''), p.email, '') as email
                  from training.evaluation e
                  join training.enrolment n on n.session = e.session and n.attended
                  left join directory_open.person_contact p on p.id = n.person and coalesce(p.to_date >= :today, true)
                  left join training.evaluation_mail m on m.evaluation = e.id and m.enrolment = n.id
                 where e.later_on between :since and :today and coalesce(nullif(n.email, ''), p.email, '') <> ''
                   and m.settled_at is null and coalesce(m.tries, 0) < :tries
                 order by e.later_on, n.id
                 limit 200
                """)
                .param("today", today)
                .param("since", today.minusDays(Evaluation.LATER_DAYS))
                .param("tries", MailOutcome.TRIES)
                .query(RecordMapper.of(Asked.class))
                .list()
                .stream()
                .filter(one -> !refused(one.email()))
                .toList();
    }

    private boolean refused(String email) {
        return db.sql("select exists (select from training.evaluation_refusal where address_hash = :hash)")
                .param("hash", hash(email))
                .query(Boolean.class)
                .single();
    }

    private static byte[] hash(String email) {
        return LinkToken.hash(email.strip().toLowerCase(Locale.ROOT));
    }

    /// Writes down that the letter goes, before it does. Answers with the secret of the link that stops
    /// such letters.
    @Transactional
    String take(Actor system, Asked asked) {
        var stop = LinkToken.next();
        db.sql("""
                insert into training.evaluation_mail (id, evaluation, enrolment, stop_hash, address_hash, made_at, tries)
                values (:id, :evaluation, :enrolment, :hash, :address, :now, 1)
                on conflict (evaluation, enrolment) do update
                   set tries = evaluation_mail.tries + 1, stop_hash = excluded.stop_hash, address_hash = excluded.address_hash
                """)
                .paramSource(RecordParameters.of(asked)
                        .with("id", UUID.randomUUID())
                        .with("hash", LinkToken.hash(stop))
                        .with("address", hash(asked.email()))
                        .with("now", clock.instant()))
                .update();
        return stop;
    }

    @Transactional
    void settle(Actor system, Asked asked, MailOutcome outcome) {
        boolean over = outcome == MailOutcome.SENT;
        db.sql("""
                update training.evaluation_mail
                   set outcome = coalesce(cast(:outcome as text), outcome),
                       tries = tries - case when cast(:outcome as text) is null then 1 else 0 end, settled_at = case when :over then cast(:now as timestamptz) end
                 where evaluation = :evaluation and enrolment = :enrolment
                """)
                .paramSource(RecordParameters.of(asked)
                        .with(
                                "outcome",
                                switch (outcome) {
                                    case SENT -> "sent";
                                    case UNSURE -> "unsure";
                                    case REFUSED -> "refused";
                                    case NOT_REACHED -> null;
                                })
                        .with("over", over)
                        .with("now", clock.instant()))
                .update();
    }

    /// True where the link is one of ours.
    boolean known(Actor system, String stop) {
        return db.sql("select exists (select from training.evaluation_mail where stop_hash = :hash)")
                .param("hash", LinkToken.hash(stop))
                .query(Boolean.class)
                .single();
    }

    /// No more such letters to the address that the link went to. The letter keeps its hash, since the address
    /// itself may be deleted by now; for letters that have none it is looked up.
    ///
    /// @return false where the link is none of ours, or nobody knows any more which address it went to
    @Transactional
    boolean stop(Actor system, String stop) {
        var address = db.sql("""
                select m.address_hash, coalesce(nullif(n.email, ''), p.email, '') as email
                  from training.evaluation_mail m
                  left join training.enrolment n on n.id = m.enrolment
                  left join directory_open.person_contact p on p.id = n.person
                 where m.stop_hash = :hash
                """)
                .param("hash", LinkToken.hash(stop))
                .query((row, _) -> addressHash(row.getBytes("address_hash"), row.getString("email")))
                .optional()
                .flatMap(found -> found);
        address.ifPresent(hash -> db.sql("""
                        insert into training.evaluation_refusal (address_hash, since) values (:hash, :today) on conflict do nothing
                        """)
                .param("hash", hash)
                .param("today", LocalDate.now(clock))
                .update());
        return address.isPresent();
    }

    private static Optional<byte[]> addressHash(byte @Nullable [] kept, String email) {
        return kept == null
                ? Optional.of(email).filter(one -> !one.isEmpty()).map(EvaluationLetters::hash)
                : Optional.of(kept);
    }
}
