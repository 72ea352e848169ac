package waymark.access.worklink;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.web.security.Sealing;

/// Who asked for a link: one row each. Asking takes as long for an unknown address as for a known one,
/// because only a job looks whether the address is known.
@Repository
@Transactional(readOnly = true)
public class WorkLinkRequests {

    /// In all, an hour: beyond this nobody is answered, since a flood of e-mails would harm the
    /// recipients.
    static final int IN_ALL = 600;

    /// At one domain, an hour.
    static final int AT_A_DOMAIN = 120;

    /// To one address, a quarter of an hour.
    static final int AN_ADDRESS = 3;

    private final JdbcClient db;
    private final Clock clock;
    private final Sealing sealing;

    WorkLinkRequests(JdbcClient db, Clock clock, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
    }

    public int inTheLastHour() {
        return db.sql("select count(*) from access.work_request where asked_at > :since")
                .param("since", before(Duration.ofHours(1)))
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void add(WorkLinkRequest request) {
        db.sql("""
                insert into access.work_request (id, address_tag, domain_tag, sealed, asked_at)
                values (:id, :address, :domain, :sealed, :now)
                """)
                .param("id", request.id())
                .param("address", sealing.tag("work address:" + request.counted()))
                .param("domain", sealing.tag("work domain:" + request.countedDomain()))
                .param("sealed", sealing.seal(request.packed().getBytes(StandardCharsets.UTF_8), purpose(request.id())))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public List<UUID> waiting() {
        return db.sql("""
                select id from access.work_request where handled_at is null order by asked_at limit 200
                """).query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    /// The request, which is now handled, and whose address is deleted. Nothing where it is handled, too
    /// old to be answered, or one too many.
    @Transactional
    public Optional<WorkLinkRequest> take(UUID id) {
        var sealed = db.sql("""
                select sealed from access.work_request
                 where id = :id and handled_at is null and sealed is not null
                   for update skip locked
                """).param("id", id).query(byte[].class).optional();
        db.sql("update access.work_request set sealed = null, handled_at = :now where id = :id and handled_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        return sealed.filter(_ -> within(id))
                .flatMap(bytes -> sealing.open(bytes, purpose(id)))
                .map(plain -> WorkLinkRequest.of(id, new String(plain, StandardCharsets.UTF_8)));
    }

    /// Counts it and those before it: only so many get an e-mail.
    private boolean within(UUID id) {
        return db.sql("""
                select r.asked_at > :stale
                       and (select count(*) from access.work_request o
                             where o.address_tag = r.address_tag and o.asked_at > r.asked_at - interval '15 minutes'
                               and (o.asked_at, o.id) <= (r.asked_at, r.id)) <= :address
                       and (select count(*) from access.work_request o
                             where o.domain_tag = r.domain_tag and o.asked_at > r.asked_at - interval '1 hour'
                               and (o.asked_at, o.id) <= (r.asked_at, r.id)) <= :domain
                  from access.work_request r
                 where r.id = :id
                """)
                .param("stale", before(WorkLink.LASTS))
                .param("address", AN_ADDRESS)
                .param("domain", AT_A_DOMAIN)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// Deletes the requests a day later.
    @Transactional
    public void sweep(Actor clockwork) {
        db.sql("delete from access.work_request where asked_at < :before")
                .param("before", before(Duration.ofDays(1)))
                .update();
    }

    private Timestamp before(Duration time) {
        return Timestamp.from(clock.instant().minus(time));
    }

    private static String purpose(UUID id) {
        return "work request:" + id;
    }
}
