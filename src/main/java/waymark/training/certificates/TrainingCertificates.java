package waymark.training.certificates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The certificates: issued, recorded, renewed, corrected, revoked and erased.
@Repository
@Transactional(readOnly = true)
class TrainingCertificates {

    private static final String ROWS = """
            select c.id, c.version, c.code, c.person, c.name, c.organisation, c.organisation_name, c.area, c.course, c.course_name,
                   c.level, c.issuer, c.own, c.session, c.enrolment, c.taken_on, c.issued_on, c.valid_until, c.evidence, c.follows,
                   c.state, c.followed_by, c.revoked_on, c.revoked_by_name, c.revoked_why, c.recorded_by_name, c.erased_on
              from training.certificate c
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final Clock clock;

    TrainingCertificates(JdbcClient db, Audit audit, NoticeApi notices, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    /// What is asked of the list; what is empty lets everything through.
    ///
    /// @param state `valid`, `due`, `over` or empty
    record Filter(String course, String organisation, String state) {}

    /// Those that the actor may read and that have a name; what is due first.
    List<TrainingCertificate> find(Filter filter) {
        var today = LocalDate.now(clock);
        return db.sql(ROWS + """
                 where c.erased_on is null
                   and (:course = '' or c.course = :course) and (:organisation = '' or c.organisation = :organisation)
                   and (:state = ''
                        or :state = 'valid' and c.state = 'valid' and c.followed_by is null and coalesce(c.valid_until >= :today, true)
                        or :state = 'due' and c.state = 'valid' and c.followed_by is null and c.valid_until <= :soon
                        or :state = 'over' and (c.state = 'revoked' or c.followed_by is not null or c.valid_until < :today))
                 order by c.state = 'revoked', c.followed_by is not null, c.valid_until, lower(c.name), c.id
                 limit 2000
                """)
                .paramSource(RecordParameters.of(filter)
                        .with("today", today)
                        .with("soon", today.plusDays(TrainingCertificate.DUE_DAYS)))
                .query(RecordMapper.of(TrainingCertificate.class))
                .list();
    }

    /// Somebody's own, the newest first.
    List<TrainingCertificate> of(UUID person) {
        return db.sql(ROWS + " where c.person = :person order by c.taken_on desc, c.id")
                .param("person", person)
                .query(RecordMapper.of(TrainingCertificate.class))
                .list();
    }

    /// Of those who took part in a session.
    List<TrainingCertificate> ofSession(UUID session) {
        return db.sql(ROWS + " where c.session = :session order by lower(c.name), c.id")
                .param("session", session)
                .query(RecordMapper.of(TrainingCertificate.class))
                .list();
    }

    /// @throws NotFound where there is none that the actor may read
    TrainingCertificate get(UUID id) {
        return db.sql(ROWS + " where c.id = :id")
                .param("id", id)
                .query(RecordMapper.of(TrainingCertificate.class))
                .optional()
                .orElseThrow(() -> new NotFound(id.toString()));
    }

    /// @throws NotFound also for who may read and not change
    TrainingCertificate keepable(Actor actor, UUID id) {
        var it = get(id);
        if (!it.keptBy(actor)) {
            throw new NotFound(id.toString());
        }
        return it;
    }

    /// The one that took its place, where there is one.
    @Nullable
    UUID next(UUID id) {
        return db.sql("select id from training.certificate where follows = :id order by issued_on desc, id limit 1")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    @Transactional
    UUID issue(Actor actor, TrainingCertificate.Given given) {
        var id = insert(actor, given);
        audit.changed(
                actor, given.own() ? "issue_certificate" : "record_course_of_others", id.toString(), 1, List.of());
        tell(
                actor,
                given.person(),
                given.own() ? "A certificate was issued to you" : "A course was recorded for you",
                id);
        return id;
    }

    /// All of them or none. Answers to how many.
    @Transactional
    int issueAll(Actor actor, List<TrainingCertificate.Given> given) {
        given.forEach(one -> issue(actor, one));
        return given.size();
    }

    private UUID insert(Actor actor, TrainingCertificate.Given given) {
        var id = UUID.randomUUID();
        var code = given.own() ? CertificateCode.next() : null;
        db.sql("""
                insert into training.certificate (id, code, name_check, person, name, organisation, organisation_name, area, course,
                                                  course_name, level, issuer, own, session, enrolment, taken_on, issued_on,
                                                  valid_until, evidence, follows, recorded_by, recorded_by_name)
                values (:id, :code, :check, :person, :name, :organisation, :organisationName, :area, :courseCode,
                        :courseName, :level, :issuer, :own, :session, :enrolment, :takenOn, :today,
                        :validUntil, :evidence, :follows, :actor, :actorName)
                """)
                .paramSource(RecordParameters.of(given)
                        .by(actor)
                        .with("id", id)
                        .with("code", code)
                        .with("check", code == null ? null : CertificateCode.nameCheck(code, given.name()))
                        .with("course", null)
                        .with("courseCode", given.course().code())
                        .with("courseName", given.course().name())
                        .with("level", given.course().level())
                        .with("today", LocalDate.now(clock)))
                .update();
        return id;
    }

    private void tell(Actor actor, @Nullable UUID person, String text, UUID id) {
        if (person != null && !person.equals(actor.id())) {
            notices.tell(actor, Set.of(person), text, "/training/certificates/" + id);
        }
    }

    /// Another is issued, and the old one stays as it was.
    @Transactional
    Saved<UUID> renew(Actor actor, TrainingCertificate old, int version, TrainingCertificate.Given given) {
        int rows = db.sql("""
                update training.certificate set followed_by = 'renewal', version = version + 1
                 where id = :id and version = :version
                """).param("id", old.id()).param("version", version).update();
        return follow(actor, rows, old, given, "renew_certificate", "Your certificate was renewed");
    }

    /// The old one is revoked, visibly, and another issued.
    @Transactional
    Saved<UUID> correct(
            Actor actor, TrainingCertificate old, int version, TrainingCertificate.Given given, String why) {
        int rows = revoked(actor, old, version, why, "correction");
        return follow(actor, rows, old, given, "correct_certificate", "Your certificate was corrected and issued anew");
    }

    private Saved<UUID> follow(
            Actor actor, int rows, TrainingCertificate old, TrainingCertificate.Given given, String act, String news) {
        if (rows == 0) {
            return Saved.stale(old.id());
        }
        var id = insert(actor, given);
        audit.changed(actor, act, old.id().toString(), old.version() + 1L, List.of());
        tell(actor, given.person(), news, id);
        return Saved.done();
    }

    private int revoked(Actor actor, TrainingCertificate it, int version, String why, @Nullable String followed) {
        return db.sql("""
                update training.certificate
                   set state = 'revoked', followed_by = cast(:followed as text), revoked_on = :today, revoked_by_name = :actorName,
                       revoked_why = :why, version = version + 1
                 where id = :id and version = :version
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", it.id())
                        .with("version", version)
                        .with("followed", followed)
                        .with("why", why)
                        .with("today", LocalDate.now(clock)))
                .update();
    }

    @Transactional
    Saved<UUID> revoke(Actor actor, TrainingCertificate it, int version, String why) {
        if (revoked(actor, it, version, why, null) == 0) {
            return Saved.stale(it.id());
        }
        audit.changed(actor, "revoke_certificate", it.id().toString(), version + 1L, List.of());
        tell(actor, it.person(), "A certificate of yours was revoked; see why", it.id());
        return Saved.done();
    }

    /// Name and code go; that there was one stays. The code then answers as one that never was.
    @Transactional
    boolean erase(Actor actor, TrainingCertificate it) {
        int rows = db.sql("""
                update training.certificate
                   set code = null, name_check = null, person = null, name = 'Removed', organisation_name = '', evidence = 'Removed',
                       erased_on = :today, version = version + 1
                 where id = :id and erased_on is null
                """)
                .param("id", it.id())
                .param("today", LocalDate.now(clock))
                .update();
        if (rows > 0) {
            audit.changed(actor, "erase_certificate", it.id().toString(), it.version() + 1L, List.of());
        }
        return rows > 0;
    }

    /// One by its code, as a visitor may know it.
    record Known(
            byte[] nameCheck,
            String courseName,
            int level,
            String issuer,
            LocalDate takenOn,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            String state,
            @Nullable String followedBy) {}

    /// What a visitor reads of the certificate with the code: nothing that names anybody. The same two
    /// statements whether there is one or not.
    Optional<Known> known(Actor visitor, String code) {
        Objects.requireNonNull(visitor);
        db.sql("select set_config('waymark.certificate', :code, true)")
                .param("code", code)
                .query(String.class)
                .single();
        return db.sql("""
                select name_check, course_name, level, issuer, taken_on, issued_on, valid_until, state, followed_by
                  from training.certificate where code = :code
                """)
                .param("code", code)
                .query(RecordMapper.of(Known.class))
                .optional();
    }
}
