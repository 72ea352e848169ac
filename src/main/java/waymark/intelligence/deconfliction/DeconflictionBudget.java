package waymark.intelligence.deconfliction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.Saved;
import waymark.kernel.Scope;
import waymark.notices.NoticeApi;
import waymark.web.forms.IdempotencyKey;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// How often an officer may ask. A try beyond an hour's budget is refused and counts all the same; beyond a day's, or
/// a thousand within thirty days however slowly, the officer is blocked until information governance has heard why.
/// Counted in the database, so that a restart or a second machine gives nobody more.
@Repository
@Transactional(readOnly = true)
class DeconflictionBudget {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofDays(30);
    private static final int MOST_IN_LONG = 1_000;

    /// Whether this try is answered.
    enum Taken {
        ANSWERED,
        OVER_BUDGET,
        BLOCKED
    }

    /// Somebody who may not ask for now.
    record Block(
            UUID id,
            int version,
            UUID person,
            String organisation,
            int tries,
            Instant blockedAt,
            @Nullable Instant liftedAt,
            String liftedByName,
            String reason) {

        /// As information governance names an account that it does not know.
        String account() {
            return person.toString().substring(0, 8);
        }
    }

    private record Tries(int hour, int day, int longer) {}

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;
    private final int hourly;
    private final int daily;

    DeconflictionBudget(
            JdbcClient db,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            RunAsSystem asSystem,
            Clock clock,
            @Value("${waymark.deconfliction.hourly:20}") int hourly,
            @Value("${waymark.deconfliction.daily:60}") int daily) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
        this.hourly = hourly;
        this.daily = daily;
    }

    int hourly() {
        return hourly;
    }

    int daily() {
        return daily;
    }

    /// Counts a try before anything is compared. Committed by itself, so that one that is refused stays counted; one
    /// after the other for each person, so that two at once do not share the last place.
    @Transactional(label = IdempotencyKey.NOT_YET)
    public Taken take(Actor.Person actor, UUID id, DeconflictionChecks.Question question) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "deconfliction " + actor.id())
                .query((row, number) -> true)
                .list();
        var now = clock.instant();
        // a statement of its own: it must see what was committed while the lock was waited for
        var tries = tries(actor.id(), now);
        var taken = standing(actor, actor.id()).isPresent()
                ? Taken.BLOCKED
                : tries.day() >= daily || tries.longer() >= MOST_IN_LONG
                        ? block(actor, tries, now)
                        : tries.hour() >= hourly ? Taken.OVER_BUDGET : Taken.ANSWERED;
        db.sql("""
                insert into intelligence.deconfliction_check (id, person, person_name, organisation, post, kind, purpose, reference, outcome, at)
                values (:id, :actor, :actorName, :organisation, :post, :kind, :purpose, :reference, :outcome, :now)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("organisation", actor.organisation())
                        .with("post", question.post())
                        .with("kind", question.identifier().kind())
                        .with("purpose", question.purpose())
                        .with("reference", question.reference())
                        .with("outcome", taken)
                        .with("now", now))
                .update();
        if (taken == Taken.ANSWERED) {
            audit.looked(actor, "ask_deconfliction", id.toString());
        } else {
            audit.refused(actor, "ask_deconfliction", id.toString(), List.of(taken.name()));
        }
        return taken;
    }

    /// From the last time that a block was lifted on.
    private Tries tries(UUID person, Instant now) {
        return db.sql("""
                select cast(count(*) filter (where c.at > :hour) as int) as hour, cast(count(*) filter (where c.at > :day) as int) as day,
                       cast(count(*) as int) as longer
                  from intelligence.deconfliction_check c
                 where c.person = :person and c.at > :longer
                   and c.at > coalesce((select max(b.lifted_at) from intelligence.deconfliction_block b where b.person = :person), '-infinity')
                """)
                .paramSource(RecordParameters.none()
                        .with("person", person)
                        .with("hour", now.minus(HOUR))
                        .with("day", now.minus(DAY))
                        .with("longer", now.minus(LONG)))
                .query(RecordMapper.of(Tries.class))
                .single();
    }

    private Taken block(Actor.Person actor, Tries tries, Instant now) {
        db.sql("""
                insert into intelligence.deconfliction_block (id, person, organisation, tries, blocked_at)
                values (:id, :actor, :organisation, :tries, :now)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("organisation", actor.organisation())
                        .with("tries", Math.max(tries.day(), tries.longer()))
                        .with("now", now))
                .update();
        audit.refused(actor, "block_deconfliction", actor.id().toString());
        asSystem.get("Alert of too many checks", system -> {
            notices.tell(
                    system,
                    access.holders(system, "information_governance", Scope.PARTNERSHIP),
                    "Account %s of %s is blocked from deconfliction after too many checks. Ask what the work is"
                            .formatted(actor.id().toString().substring(0, 8), actor.organisation()),
                    "/intelligence/deconfliction/blocks");
            return true;
        });
        return Taken.BLOCKED;
    }

    /// The block that stands on somebody.
    Optional<Block> standing(Actor actor, UUID person) {
        return db.sql(BLOCKS + " where b.person = :person and b.lifted_at is null")
                .param("person", person)
                .query(RecordMapper.of(Block.class))
                .optional();
    }

    /// All of them, those that stand first.
    List<Block> all(Actor actor) {
        return db.sql(BLOCKS + " order by b.lifted_at is not null, b.blocked_at desc, b.id limit 200")
                .query(RecordMapper.of(Block.class))
                .list();
    }

    Optional<Block> find(Actor actor, UUID id) {
        return db.sql(BLOCKS + " where b.id = :id")
                .param("id", id)
                .query(RecordMapper.of(Block.class))
                .optional();
    }

    private static final String BLOCKS = """
            select b.id, b.version, b.person, b.organisation, b.tries, b.blocked_at, b.lifted_at, b.lifted_by_name, b.reason
              from intelligence.deconfliction_block b
            """;

    /// Lets somebody ask again; nobody lifts their own block.
    @Transactional
    Saved<Block> lift(Actor.Person actor, Block block, int version, String reason) {
        int changed = db.sql("""
                update intelligence.deconfliction_block
                   set lifted_at = :now, lifted_by = :actor, lifted_by_name = :actorName, reason = :reason, version = version + 1
                 where id = :id and version = :version and lifted_at is null and person <> :actor
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("now", clock.instant())
                        .with("reason", reason)
                        .with("id", block.id())
                        .with("version", version))
                .update();
        if (changed == 0) {
            return Saved.stale(block);
        }
        audit.changed(actor, "lift_deconfliction_block", block.person().toString(), version + 1L, List.of("lifted_at"));
        asSystem.get("Lifted block", system -> {
            notices.tell(
                    system,
                    List.of(block.person()),
                    "You may ask again in deconfliction",
                    "/intelligence/deconfliction");
            return true;
        });
        return Saved.done();
    }
}
