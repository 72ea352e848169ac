package waymark.system.mail;

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
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.web.mail.MailReply;
import waymark.web.mail.WaitingMail;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// What became of each letter, and which addresses the mail server refused for good.
@Repository
@Transactional(readOnly = true)
class Letters {

    /// What was sent is kept so long, without its address; for the counts.
    private static final Duration SENT_KEPT = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 200;

    /// So many addresses refused within an hour, and no letter taken: the mail server is at fault, not they.
    private static final int TOO_MANY = 10;

    private static final String ROWS =
            "select id, kind, masked, first_at, last_at, tries, state, code, status, returned, version from system.letter ";

    private final JdbcClient db;
    private final Audit audit;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Letters(JdbcClient db, Audit audit, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// An address that is held back.
    record Refused(UUID id, String masked, Instant since, int code, String status) {}

    /// The letters of one kind that wait in their module.
    ///
    /// @param since from when the oldest is; null where not known, or none waits
    record Waiting(WaitingMail kind, int letters, @Nullable Instant since) {}

    /// Counts of the last day.
    record Day(long sent, long waiting, long refused) {}

    /// Those that were not sent, the newest first.
    List<Letter> unsent(Actor actor) {
        return db.sql(ROWS + " where state <> 'SENT' order by last_at desc, id limit " + MOST)
                .query(RecordMapper.of(Letter.class))
                .list();
    }

    List<Refused> refusedAddresses(Actor actor) {
        return db.sql(
                        "select id, masked, since, code, status from system.refused_address order by since desc, id limit "
                                + MOST)
                .query(RecordMapper.of(Refused.class))
                .list();
    }

    Day lastDay(Actor actor) {
        return db.sql("""
                select count(*) filter (where state = 'SENT') as sent, count(*) filter (where state = 'WAITING') as waiting,
                       count(*) filter (where state in ('REFUSED', 'HELD')) as refused
                  from system.letter where last_at > :from
                """)
                .paramSource(
                        RecordParameters.none().with("from", clock.instant().minus(Duration.ofDays(1))))
                .query(RecordMapper.of(Day.class))
                .single();
    }

    /// What waits in each module, counted as the system: the rows of people stay where they are.
    List<Waiting> waiting(Actor actor, List<WaitingMail> kinds) {
        return asSystem.get("E-mail queue", system -> counted(system, kinds));
    }

    List<Waiting> counted(Actor system, List<WaitingMail> kinds) {
        var all = new ArrayList<Waiting>();
        for (var kind : kinds) {
            all.add(db.sql(kind.waiting())
                    .query((row, _) -> new Waiting(
                            kind,
                            row.getInt("letters"),
                            row.getTimestamp("since") == null
                                    ? null
                                    : row.getTimestamp("since").toInstant()))
                    .single());
        }
        return List.copyOf(all);
    }

    /// The pauses of that kind end: the next run tries all that wait.
    @Transactional
    void hurry(Actor actor, WaitingMail kind) {
        asSystem.get("E-mail queue", _ -> db.sql(kind.hurry()).update());
        audit.changed(actor, "hurry_letters", kind.ids(), 0, List.of());
    }

    /// Given up, or to be tried again; false where it is gone, was sent meanwhile or somebody was first.
    @Transactional
    boolean decide(Actor actor, String id, int version, LetterState state) {
        int rows = db.sql("""
                update system.letter set state = :state, version = version + 1
                 where id = :id and version = :version and state <> 'SENT'
                """)
                .param("state", state.name())
                .param("id", id)
                .param("version", version)
                .update();
        if (rows > 0) {
            audit.changed(
                    actor,
                    state == LetterState.GIVEN_UP ? "give_up_letter" : "retry_letter",
                    Letter.kindOf(id),
                    version + 1L,
                    List.of("state"));
        }
        return rows > 0;
    }

    /// Letters go to the address again.
    @Transactional
    boolean lift(Actor actor, String refused) {
        int rows = db.sql("delete from system.refused_address where id::text = :id")
                .param("id", refused)
                .update();
        if (rows > 0) {
            audit.changed(actor, "lift_refused_address", refused, 0, List.of());
        }
        return rows > 0;
    }

    /// True where it is given up, or its address is held back; notes the second.
    @Transactional
    boolean held(Actor system, String id, byte[] tag, String masked) {
        var givenUp = db.sql("select state = 'GIVEN_UP' from system.letter where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional();
        if (givenUp.orElse(false)) {
            return true;
        }
        boolean refused = db.sql("select exists (select from system.refused_address where tag = :tag)")
                .param("tag", tag)
                .query(Boolean.class)
                .single();
        if (refused) {
            note(id, tag, masked, LetterState.HELD, MailReply.NONE, 0);
        }
        return refused;
    }

    /// The mail server took it: its address is not kept, and is held back no longer.
    @Transactional
    void sent(Actor system, String id, byte[] tag) {
        note(id, null, "", LetterState.SENT, MailReply.NONE, 1);
        db.sql("delete from system.refused_address where tag = :tag")
                .param("tag", tag)
                .update();
    }

    /// It was tried and not taken.
    @Transactional
    void failed(Actor system, String id, byte[] tag, String masked, LetterState state, MailReply reply) {
        note(id, tag, masked, state, reply, 1);
        if (reply.noSuchAddress() && !serverAtFault()) {
            hold(tag, masked, reply);
        }
    }

    /// It was taken and came back. For good, where there is no such mailbox: then its address is held back.
    @Transactional
    void returned(Actor system, String id, byte[] tag, String masked, MailReply reply, boolean hard) {
        note(id, tag, masked, LetterState.REFUSED, reply, 0);
        db.sql("update system.letter set returned = :returned where id = :id")
                .param("returned", hard ? "HARD" : "SOFT")
                .param("id", id)
                .update();
        if (reply.noSuchAddress()) {
            hold(tag, masked, reply);
        }
    }

    /// True where letters to the address are held back.
    boolean heldBack(byte[] tag) {
        return asSystem.get(
                "E-mail queue",
                _ -> db.sql("select exists (select from system.refused_address where tag = :tag)")
                        .param("tag", tag)
                        .query(Boolean.class)
                        .single());
    }

    private void hold(byte[] tag, String masked, MailReply reply) {
        db.sql("""
                insert into system.refused_address (id, tag, masked, since, code, status)
                values (:id, :tag, :masked, :now, :code, :status) on conflict (tag) do nothing
                """)
                .paramSource(RecordParameters.of(reply)
                        .with("id", UUID.randomUUID())
                        .with("tag", tag)
                        .with("masked", masked)
                        .with("now", clock.instant()))
                .update();
    }

    /// Where every address is refused, none of them is the reason.
    private boolean serverAtFault() {
        return db.sql("""
                select count(distinct tag) filter (where state in ('REFUSED', 'HELD')) >= :many and count(*) filter (where state = 'SENT') = 0
                  from system.letter where last_at > :from
                """)
                .paramSource(RecordParameters.none()
                        .with("many", TOO_MANY)
                        .with("from", clock.instant().minus(Duration.ofHours(1))))
                .query(Boolean.class)
                .single();
    }

    private void note(String id, byte @Nullable [] tag, String masked, LetterState state, MailReply reply, int tries) {
        db.sql("""
                insert into system.letter as l (id, kind, masked, tag, first_at, last_at, tries, state, code, status)
                values (:id, :kind, :masked, :tag, :now, :now, :tries, :state, :code, :status)
                on conflict (id) do update
                   set masked = excluded.masked, tag = excluded.tag, last_at = excluded.last_at, tries = l.tries + excluded.tries,
                       state = excluded.state, code = excluded.code, status = excluded.status, returned = '', version = l.version + 1
                """)
                .paramSource(RecordParameters.of(reply)
                        .with("id", id)
                        .with("kind", Letter.kindOf(id))
                        .with("masked", masked)
                        .with("tag", tag)
                        .with("now", clock.instant())
                        .with("tries", tries)
                        .with("state", state))
                .update();
    }

    /// When the mail server took a letter last, and what it did with the one tried last.
    Optional<Letter> latest(Actor system) {
        return db.sql(ROWS + " where state in ('SENT', 'WAITING', 'REFUSED') order by last_at desc limit 1")
                .query(RecordMapper.of(Letter.class))
                .optional();
    }

    /// Letters whose time is over.
    @Transactional
    void forget(Actor system) {
        var now = clock.instant();
        db.sql("delete from system.letter where last_at < :before or state = 'SENT' and last_at < :sent")
                .paramSource(
                        RecordParameters.none().with("before", now.minus(KEPT)).with("sent", now.minus(SENT_KEPT)))
                .update();
    }
}
