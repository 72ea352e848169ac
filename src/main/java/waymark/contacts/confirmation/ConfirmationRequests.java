package waymark.contacts.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.notices.NoticeApi;
import waymark.web.mail.MailOutcome;

/// The questions whether points of contact are still right; asked and answered by the clock, for the person.
@Repository
@Transactional(readOnly = true)
class ConfirmationRequests {

    /// A link is good for as long as somebody may be on leave.
    static final Duration GOOD_FOR = Duration.ofDays(21);

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final Clock clock;

    ConfirmationRequests(JdbcClient db, Audit audit, NoticeApi notices, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /// Every open post that was not checked for some days, and how far asking has come.
    List<ConfirmationProgress> due(Actor actor, int days) {
        var today = LocalDate.now(clock);
        return db.sql("""
                select p.ref, p.organisation, s.name as subject, p.checked_on,
                       (select string_agg(r.name, ', ' order by r.position)
                          from directory.spoc_area a join directory_open.area r on r.code = a.area
                         where a.post = p.ref) as areas,
                       w.person, coalesce(w.email, '') as email,
                       count(q.id) filter (where q.outcome is distinct from 'refused') as asked,
                       min(q.asked_on) as first_asked,
                       max(q.asked_on) filter (where q.outcome is distinct from 'refused') as last_asked,
                       bool_or(q.escalated_on is not null) as escalated
                  from directory.spoc_post p
                  join directory.subject s on s.code = p.subject
                  left join lateral (
                    select x.id as person, x.email
                      from directory.spoc_cover c
                      join directory_open.person_contact x on x.id = c.person
                     where c.post = p.ref and c.from_date <= :today and coalesce(c.to_date >= :today, true)
                       and coalesce(x.to_date >= :today, true)
                     order by exists (select from directory.absence a
                                       where a.person = x.id and a.from_at <= :now and a.to_at > :now),
                              c.kind = 'deputy', x.name
                     limit 1) w on true
                  left join directory.spoc_question q on q.post = p.ref and q.asked_on > p.checked_on
                 where p.checked_on <= cast(:today as date) - cast(:days as int) and coalesce(p.to_date >= :today, true)
                 group by p.ref, s.name, w.person, w.email
                 order by p.ref
                """)
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .param("days", days)
                .query(ConfirmationRequests::asking)
                .list();
    }

    private static ConfirmationProgress asking(ResultSet row, int number) throws SQLException {
        return new ConfirmationProgress(
                row.getString("ref"),
                row.getString("organisation"),
                row.getString("subject"),
                String.valueOf(row.getString("areas")),
                row.getObject("person", UUID.class),
                row.getString("email"),
                row.getObject("checked_on", LocalDate.class),
                row.getInt("asked"),
                row.getObject("first_asked", LocalDate.class),
                row.getObject("last_asked", LocalDate.class),
                row.getBoolean("escalated"));
    }

    /// Writes the question down, committed before the letter goes; with a notice instead where no letter
    /// can go.
    @Transactional
    UUID ask(Actor actor, ConfirmationProgress asking, UUID person, byte[] tokenHash, boolean letter) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into directory.spoc_question (id, post, person, token_hash, number, asked_on, expires_at, outcome)
                values (:id, :post, :person, :hash, :number, :today, :expires, :outcome)
                """)
                .param("id", id)
                .param("post", asking.post())
                .param("person", person)
                .param("hash", tokenHash)
                .param("number", asking.asked() + 1)
                .param("today", LocalDate.now(clock))
                .param("expires", Timestamp.from(clock.instant().plus(GOOD_FOR)))
                .param("outcome", letter ? null : "sent")
                .update();
        audit.changed(actor, "ask_contact", asking.post(), 0, List.of("asked"));
        if (!letter) {
            notices.tell(
                    actor,
                    Set.of(person),
                    "Please say whether the point of contact %s is still right".formatted(asking.post()),
                    "/contacts/" + asking.post());
        }
        return id;
    }

    @Transactional
    void settle(Actor actor, UUID question, MailOutcome outcome) {
        db.sql("update directory.spoc_question set outcome = :outcome, version = version + 1 where id = :id")
                .param("outcome", word(outcome))
                .param("id", question)
                .update();
    }

    /// Nobody has what was refused or never reached the mail server: it does not count as asked.
    private static String word(MailOutcome outcome) {
        return switch (outcome) {
            case SENT -> "sent";
            case UNSURE -> "unsure";
            case REFUSED, NOT_REACHED -> "refused";
        };
    }

    /// Tells those who keep the organisation's contacts that nobody answered, or that no letter is taken.
    @Transactional
    void escalate(Actor actor, ConfirmationProgress asking, Set<UUID> leads) {
        db.sql("""
                update directory.spoc_question
                   set escalated_on = :today, version = version + 1
                 where id = (select id from directory.spoc_question
                              where post = :post order by asked_on desc, number desc limit 1)
                """)
                .param("today", LocalDate.now(clock))
                .param("post", asking.post())
                .update();
        audit.changed(actor, "escalate_contact", asking.post(), 0, List.of("escalated"));
        notices.tell(
                actor,
                leads,
                (asking.unreached()
                                ? "The e-mails that ask about the point of contact %s are refused: see whether the address is right"
                                : "Nobody has said for too long whether the point of contact %s is still right")
                        .formatted(asking.post()),
                "/contacts/" + asking.post());
    }

    /// Tells those who keep it that somebody reported it as wrong.
    @Transactional
    void doubted(Actor actor, Ref post, Set<UUID> keepers) {
        notices.tell(
                actor,
                keepers,
                "The point of contact %s was reported as no longer right".formatted(post),
                "/contacts/" + post);
    }

    /// The question that the token of a link opens, where it is neither answered nor past its time.
    Optional<ConfirmationRequest> open(Actor actor, byte[] tokenHash) {
        return db.sql("""
                select q.id, q.post, q.person, x.name, q.expires_at
                  from directory.spoc_question q
                  join directory_open.person_contact x on x.id = q.person
                  join directory.spoc_post p on p.ref = q.post
                 where q.token_hash = :hash and q.used_at is null and q.expires_at > :now
                   and coalesce(p.to_date >= :today, true) and coalesce(x.to_date >= :today, true)
                """)
                .param("hash", tokenHash)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new ConfirmationRequest(
                        row.getObject("id", UUID.class),
                        new Ref(row.getString("post")),
                        row.getObject("person", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("expires_at").toInstant()))
                .optional();
    }

    /// Uses the link up, and every other link of the same round; false where somebody was first.
    @Transactional
    boolean use(Actor actor, ConfirmationRequest question) {
        boolean first = db.sql("""
                update directory.spoc_question set used_at = :now, version = version + 1
                 where id = :id and used_at is null
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", question.id())
                        .update()
                == 1;
        db.sql("""
                update directory.spoc_question set used_at = :now, version = version + 1
                 where post = :post and used_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("post", question.post().value())
                .update();
        return first;
    }
}
