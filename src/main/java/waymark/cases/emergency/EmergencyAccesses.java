package waymark.cases.emergency;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.consent.sharing.Justification;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingGround;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.emergency.EmergencyAccess.Review;
import waymark.cases.record.Case;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.security.Sealing;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The accesses in an emergency. The reason and the review are about who opened the case and not about the
/// person in it: they are sealed with the key of the installation, because information governance reads them and
/// has no key of a case.
@Repository
@Transactional(readOnly = true)
class EmergencyAccesses {

    /// How often one person may try within a day.
    static final int MOST_A_DAY = 3;

    private static final Duration LASTS = Duration.ofHours(4);
    private static final Duration DAY = Duration.ofHours(24);
    private static final String SYSTEM = "Opening a case in an emergency";
    private static final String NOT_TOLD = "Nobody could ask them before it was opened.";
    private static final int MOST = 200;

    private static final String ROWS = """
            select e.id, e.ref, e.person, e.person_name, coalesce(o.name, e.organisation) as organisation, e.sealed, e.from_at,
                   e.until_at, e.ended_at, e.version,
                   (select count(*) from cases.look l
                     where l.case_id = e.case_id and l.person = e.person and l.capacity = 'emergency'
                       and l.at between e.from_at and e.until_at) as looks,
                   r.justified, r.sealed as review, r.reviewed_by_name, r.reviewed_at
              from cases.emergency_access e
              left join cases.emergency_review r on r.access = e.id
              left join directory_open.organisation o on o.code = e.organisation
            """;

    /// A live access of the reader.
    record Live(UUID id, Ref ref, Instant untilAt) {}

    /// The case that a reference leads to.
    private record Found(UUID id, UUID owner) {}

    private final JdbcClient db;
    private final Audit audit;
    private final Sealing sealing;
    private final CaseGrants grants;
    private final EmergencyNotifier notifier;
    private final Cases cases;
    private final SharingConsent consent;
    private final SharingsWithoutConsent withoutConsent;
    private final RunAsSystem asSystem;
    private final Clock clock;

    EmergencyAccesses(
            JdbcClient db,
            Audit audit,
            Sealing sealing,
            CaseGrants grants,
            EmergencyNotifier notifier,
            Cases cases,
            SharingConsent consent,
            SharingsWithoutConsent withoutConsent,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.sealing = sealing;
        this.grants = grants;
        this.notifier = notifier;
        this.cases = cases;
        this.consent = consent;
        this.withoutConsent = withoutConsent;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Opens the case where there is one. Nothing is answered: who asks learns whether there is one from the
    /// page of the case alone, and what is done until then is the same.
    @Transactional
    void begin(Actor.Person actor, Ref ref, String reason, SharingGround ground) {
        audit.changed(actor, "open_case_in_emergency", ref.value(), 1, List.of());
        var id = UUID.randomUUID();
        asSystem.get(SYSTEM, system -> {
            var found = find(ref, actor);
            var now = now();
            var until = now.plus(LASTS);
            var parameters = RecordParameters.none()
                    .by(actor)
                    .with("id", id)
                    .with("ref", ref)
                    .with("organisation", actor.organisation())
                    .with("case", found.map(Found::id).orElse(null))
                    .with("sealed", seal(id, reason))
                    .with("now", now)
                    .with("until", until)
                    .with("mac", grants.tag(id, found.map(Found::id).orElse(id), actor.id(), until));
            db.sql(found.isPresent() ? """
                            insert into cases.emergency_access (id, case_id, ref, person, person_name, organisation, sealed, from_at,
                                                                until_at, mac)
                            values (:id, :case, :ref, :actor, :actorName, :organisation, :sealed, :now, :until, :mac)
                            """ : """
                            insert into cases.emergency_attempt (id, ref, person, person_name, organisation, at)
                            values (:id, :ref, :actor, :actorName, :organisation, :now)
                            """).paramSource(parameters).update();
            found.flatMap(one -> cases.find(one.id()))
                    .ifPresent(
                            it -> withoutConsent(system, actor, it, Justification.notTold(ground, reason, NOT_TOLD)));
            notifier.begun(system, ref, id, found.map(Found::owner).orElse(null));
            return true;
        });
    }

    /// Whoever opens a case in an emergency does not know what the person said; it is recorded beside their ground.
    private void withoutConsent(Actor system, Actor.Person actor, Case it, Justification given) {
        var to = List.of(consent.recipient(system, it, actor.organisation()));
        withoutConsent.record(actor, it, consent.clear(it, SharingAct.EMERGENCY, to, given), "");
    }

    /// By the clock of the database, whose row policies ask it; in whole milliseconds, as the tag has it.
    private Instant now() {
        return db.sql("select date_trunc('milliseconds', now())")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private Optional<Found> find(Ref ref, Actor.Person actor) {
        return db.sql("""
                select c.id, c.owner from cases.case_record c
                 where c.ref = :ref
                   and not exists (select from cases.conflict x
                                    where x.case_id = c.id and x.lifted_at is null
                                      and (x.person = :person or x.organisation = :organisation))
                """)
                .param("ref", ref.value())
                .param("person", actor.id())
                .param("organisation", actor.organisation())
                .query(RecordMapper.of(Found.class))
                .optional();
    }

    /// True where the person has tried as often as one may within a day.
    boolean spent(Actor.Person actor) {
        return db.sql("""
                select (select count(*) from cases.emergency_access where person = :me and from_at > :since)
                     + (select count(*) from cases.emergency_attempt where person = :me and at > :since)
                """)
                        .paramSource(RecordParameters.none()
                                .with("me", actor.id())
                                .with("since", clock.instant().minus(DAY)))
                        .query(Integer.class)
                        .single()
                >= MOST_A_DAY;
    }

    /// The live accesses of the person, the one that ends first first.
    List<Live> live(Actor.Person actor) {
        return db.sql("""
                select id, ref, until_at from cases.emergency_access
                 where person = :me and ended_at is null and until_at > now() order by until_at
                """)
                .param("me", actor.id())
                .query(RecordMapper.of(Live.class))
                .list();
    }

    /// Ends one before its time; one that has ended already stays as it is.
    ///
    /// @throws NotFound where it is not the person's
    @Transactional
    void end(Actor.Person actor, UUID id) {
        var ended = db.sql("""
                update cases.emergency_access set ended_at = now(), version = version + 1
                 where id = :id and person = :me and ended_at is null
                returning ref, version
                """)
                .param("id", id)
                .param("me", actor.id())
                .query((row, _) -> {
                    audit.changed(
                            actor, "end_emergency_access", row.getString("ref"), row.getInt("version"), List.of());
                    return true;
                })
                .list();
        if (ended.isEmpty()
                && db.sql("select id from cases.emergency_access where id = :id and person = :me")
                        .param("id", id)
                        .param("me", actor.id())
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list()
                        .isEmpty()) {
            throw new NotFound("access");
        }
    }

    /// For information governance: what waits, the longest first, then what was reviewed last.
    List<EmergencyAccess> all(Actor.Person governance) {
        return db.sql(ROWS + """
                         order by r.access is not null, case when r.access is null then e.from_at end, r.reviewed_at desc, e.id
                         limit\s""" + MOST).query((row, _) -> read(row)).list();
    }

    /// @throws NotFound where there is none
    @Transactional
    EmergencyAccess get(Actor.Person governance, UUID id) {
        var access = find(id);
        audit.looked(governance, "view_emergency_access", access.ref().value());
        return access;
    }

    private EmergencyAccess find(UUID id) {
        return db.sql(ROWS + " where e.id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("access"));
    }

    /// The same without a word in the log: for a form that was refused.
    EmergencyAccess again(Actor.Person governance, UUID id) {
        return find(id);
    }

    /// References that opened nothing, of the last thirty days.
    List<EmergencyAttempt> attempts(Actor.Person governance) {
        return db.sql("""
                select a.ref, a.person_name, coalesce(o.name, a.organisation) as organisation, a.at
                  from cases.emergency_attempt a
                  left join directory_open.organisation o on o.code = a.organisation
                 where a.at > :since order by a.at desc limit 100
                """)
                .paramSource(
                        RecordParameters.none().with("since", clock.instant().minus(Duration.ofDays(30))))
                .query(RecordMapper.of(EmergencyAttempt.class))
                .list();
    }

    /// Those that are not reviewed and were begun before that moment. Asked as the system.
    List<EmergencyAccess> waiting(Actor system, Instant begunBefore) {
        return db.sql(ROWS + " where r.access is null and e.from_at < :before order by e.from_at")
                .paramSource(RecordParameters.none().with("before", begunBefore))
                .query((row, _) -> read(row))
                .list();
    }

    /// @return false where somebody else reviewed it first, or it is their own
    @Transactional
    boolean review(Actor.Person actor, EmergencyAccess access, boolean justified, String words) {
        int reviewed = db.sql("""
                insert into cases.emergency_review (access, case_id, justified, sealed, reviewed_by, reviewed_by_name, reviewed_at)
                select e.id, e.case_id, :justified, :sealed, :actor, :actorName, :at from cases.emergency_access e
                 where e.id = :id and e.person <> :actor
                on conflict (access) do nothing
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", access.id())
                        .with("justified", justified)
                        .with("sealed", seal(access.id(), words))
                        .with("at", clock.instant()))
                .update();
        if (reviewed == 0) {
            return false;
        }
        audit.changed(
                actor,
                "review_emergency_access",
                access.ref().value(),
                access.version(),
                List.of(justified ? "justified" : "not_justified"));
        notifier.reviewed(actor, access, justified);
        return true;
    }

    private EmergencyAccess read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new EmergencyAccess(
                id,
                new Ref(row.getString("ref")),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                row.getString("organisation"),
                open(id, row.getBytes("sealed")),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("until_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"),
                row.getInt("looks"),
                review(id, row));
    }

    private @Nullable Review review(UUID id, ResultSet row) throws SQLException {
        var at = row.getTimestamp("reviewed_at");
        return at == null
                ? null
                : new Review(
                        row.getBoolean("justified"),
                        open(id, row.getBytes("review")),
                        row.getString("reviewed_by_name"),
                        at.toInstant());
    }

    private byte[] seal(UUID id, String words) {
        return sealing.seal(words.getBytes(StandardCharsets.UTF_8), purpose(id));
    }

    private String open(UUID id, byte[] sealed) {
        return sealing.open(sealed, purpose(id))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static String purpose(UUID id) {
        return "cases.emergency_access:" + id;
    }
}
