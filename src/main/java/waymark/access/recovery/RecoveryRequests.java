package waymark.access.recovery;

import java.nio.charset.StandardCharsets;
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
import waymark.kernel.RateLimitExceeded;
import waymark.web.security.Sealing;

/// Who asked for recovery: one row each. Asking takes as long for an unknown address as for a known one,
/// because only a job looks whether the address is known.
@Repository
@Transactional(readOnly = true)
class RecoveryRequests {

    /// In all, an hour: beyond this nobody is answered.
    static final int IN_ALL = 60;

    /// Of one address, a day.
    static final int AN_ADDRESS = 3;

    private static final Duration KEPT = Duration.ofDays(7);

    /// @param address as it was typed
    record Asked(UUID id, String address, String number) {

        @Override
        public String toString() {
            return "a request " + id; // never an address into a log
        }
    }

    private final JdbcClient db;
    private final Clock clock;
    private final Sealing sealing;

    RecoveryRequests(JdbcClient db, Clock clock, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
    }

    /// Notes that somebody asked; nothing is looked up.
    @Transactional
    public void add(Asked asked) {
        int lately = db.sql("select count(*) from access.recovery_request where asked_at > :since")
                .param("since", before(Duration.ofHours(1)))
                .query(Integer.class)
                .single();
        if (lately >= IN_ALL) {
            throw new RateLimitExceeded("recoveries asked for");
        }
        var packed = (asked.number() + "\n" + asked.address()).getBytes(StandardCharsets.UTF_8);
        db.sql("""
                insert into access.recovery_request (id, address_tag, sealed, asked_at)
                values (:id, :tag, :sealed, :now)
                """)
                .param("id", asked.id())
                .param("tag", sealing.tag("recovery:" + asked.address().toLowerCase(Locale.ROOT)))
                .param("sealed", sealing.seal(packed, purpose(asked.id())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public List<UUID> waiting() {
        return db.sql("select id from access.recovery_request where handled_at is null order by asked_at limit 100")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /// The request, which is now handled, and whose address is deleted. Nothing where it is handled, or
    /// one too many of its address.
    @Transactional
    public Optional<Asked> take(UUID id) {
        var found = db.sql("""
                select r.sealed,
                       (select count(*) from access.recovery_request o
                         where o.address_tag = r.address_tag and o.asked_at > r.asked_at - interval '1 day'
                           and (o.asked_at, o.id) <= (r.asked_at, r.id)) <= :most as within
                  from access.recovery_request r
                 where r.id = :id and r.handled_at is null and r.sealed is not null
                   for update skip locked
                """)
                .param("id", id)
                .param("most", AN_ADDRESS)
                .query((row, number) ->
                        row.getBoolean("within") ? Optional.of(row.getBytes("sealed")) : Optional.<byte[]>empty())
                .optional()
                .flatMap(bytes -> bytes);
        db.sql("""
                update access.recovery_request set sealed = null, handled_at = :now
                 where id = :id and handled_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        return found.flatMap(bytes -> sealing.open(bytes, purpose(id))).map(plain -> unpacked(id, plain));
    }

    private static Asked unpacked(UUID id, byte[] plain) {
        var parts = new String(plain, StandardCharsets.UTF_8).split("\n", 2);
        return new Asked(id, parts[1], parts[0]);
    }

    @Transactional
    public void sweep(Actor clockwork) {
        db.sql("delete from access.recovery_request where asked_at < :before")
                .param("before", before(KEPT))
                .update();
    }

    private Timestamp before(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    private static String purpose(UUID id) {
        return "recovery request:" + id;
    }
}
