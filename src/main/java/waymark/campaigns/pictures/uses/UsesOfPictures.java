package waymark.campaigns.pictures.uses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.campaigns.pictures.catalogue.Medium;
import waymark.campaigns.pictures.catalogue.Picture;
import waymark.campaigns.pictures.catalogue.PictureEvent;
import waymark.campaigns.pictures.catalogue.Purpose;
import waymark.campaigns.pictures.catalogue.RecallReason;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.notices.NoticeApi;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The uses of pictures. Whatever ends the right to a use calls it back in the same transaction: who answers for it is
/// told, and confirms.
@Repository
@Transactional(readOnly = true)
public class UsesOfPictures {

    private static final String ROWS = """
            select u.id, p.ref as picture, u.version, u.use, u.medium, u.what, u.thing, u.path, u.person, u.person_name,
                   u.organisation, u.since, u.recalled_at, u.recalled_why, u.ended_on, u.ended_by_name, u.ended_how, u.left_over
              from campaigns.picture_use u join campaigns.picture p on p.id = u.picture
            """;

    /// Of a use that goes on: somebody shown agrees to it no more.
    private static final String NOT_AGREED = """
            exists (select from campaigns.person_shown s
                     where s.picture = u.picture
                       and not exists (select from campaigns.standing_consent c
                                        where c.person = s.id and c.agreed = u.use || '/' || u.medium and c.until >= :today))
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final NoticeApi notices;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final ApplicationEventPublisher announcements;
    private final Clock clock;

    UsesOfPictures(
            JdbcClient db,
            Audit audit,
            NoticeApi notices,
            AccessApi access,
            RunAsSystem asSystem,
            ApplicationEventPublisher announcements,
            Clock clock) {
        this.db = db;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
        this.asSystem = asSystem;
        this.announcements = announcements;
        this.clock = clock;
    }

    private record Recalled(UUID id, String ref, @Nullable UUID person, String thing, int version, String why) {}

    /// The uses of a picture: those that wait for a confirmation first, then those that go on.
    public List<PictureUse> of(Actor actor, UUID picture) {
        return db.sql(ROWS + """
                 where u.picture = :picture
                 order by u.ended_on is not null, u.recalled_at is null, u.since desc, u.id
                """)
                .param("picture", picture)
                .query((row, _) -> read(row))
                .list();
    }

    /// What something in Waymark shows and has not ended.
    public List<PictureUse> shownBy(Actor actor, String thing) {
        return db.sql(ROWS + " where u.thing = :thing and u.thing <> '' and u.ended_on is null order by u.since, u.id")
                .param("thing", thing)
                .query((row, _) -> read(row))
                .list();
    }

    /// What somebody answers for.
    List<PictureUse> heldBy(UUID person) {
        return db.sql(ROWS + " where u.person = :person and u.ended_on is null order by u.since, u.id")
                .param("person", person)
                .query((row, _) -> read(row))
                .list();
    }

    /// Who answers for a use of the picture that goes on.
    public List<UUID> answering(Actor actor, Ref picture) {
        return db.sql("""
                select distinct u.person
                  from campaigns.picture_use u join campaigns.picture p on p.id = u.picture
                 where p.ref = :ref and u.ended_on is null and u.recalled_at is null and u.person is not null
                """)
                .param("ref", picture.value())
                .query((row, _) -> row.getObject("person", UUID.class))
                .list();
    }

    /// @throws NotFound where there is none of that picture
    public PictureUse get(Actor actor, Ref picture, UUID id) {
        return db.sql(ROWS + " where u.id = :id and p.ref = :ref")
                .param("id", id)
                .param("ref", picture.value())
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static PictureUse read(ResultSet row) throws SQLException {
        var about = RecordMapper.read(row, PictureUse.About.class);
        int version = row.getInt("version");
        var ended = row.getObject("ended_on", LocalDate.class);
        if (ended != null) {
            return new PictureUse.Ended(
                    about,
                    version,
                    ended,
                    EndedHow.valueOf(row.getString("ended_how")),
                    row.getString("left_over"),
                    row.getString("ended_by_name"));
        }
        var recalled = row.getTimestamp("recalled_at");
        return recalled == null
                ? new PictureUse.Current(about, version)
                : new PictureUse.CalledBack(
                        about, version, recalled.toInstant(), RecallReason.valueOf(row.getString("recalled_why")));
    }

    /// Those shown in the picture who do not agree to this on that day.
    public int withoutAgreement(Actor actor, UUID picture, Purpose purpose, Medium medium, LocalDate day) {
        return db.sql("""
                select count(*) from campaigns.person_shown s
                 where s.picture = :picture
                   and not exists (select from campaigns.standing_consent c
                                    where c.person = s.id and c.agreed = :pair and c.until >= :day)
                """)
                .param("picture", picture)
                .param("pair", medium.of(purpose))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    /// Begins a use, for which the actor answers.
    @Transactional
    public UUID add(
            Actor.Person actor,
            Picture.Published picture,
            Purpose purpose,
            Medium medium,
            String what,
            String thing,
            String path) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into campaigns.picture_use (id, picture, use, medium, what, thing, path, person, person_name, organisation,
                                                   since)
                values (:id, :picture, :use, :medium, :what, :thing, :path, :actor, :actorName, :organisation, :today)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("picture", picture.id())
                        .with("use", purpose)
                        .with("medium", medium)
                        .with("what", what)
                        .with("thing", thing)
                        .with("path", path)
                        .with("organisation", actor.organisation())
                        .with("today", LocalDate.now(clock)))
                .update();
        audit.changed(actor, "use_picture", picture.ref().value(), picture.version(), List.of("use"));
        return id;
    }

    /// Ends a use, and the notice that asked for it.
    @Transactional
    public Saved<PictureUse> save(Actor actor, PictureUse.Ended ended) {
        int changed = db.sql("""
                update campaigns.picture_use
                   set ended_on = :on, ended_by = :actor, ended_by_name = :actorName, ended_how = :how, left_over = :leftOver,
                       version = version + 1
                 where id = :id and version = :version and ended_on is null
                """)
                .paramSource(RecordParameters.of(ended)
                        .by(actor)
                        .with("id", ended.about().id()))
                .update();
        if (changed == 0) {
            return Saved.stale(get(actor, ended.about().picture(), ended.about().id()));
        }
        audit.changed(
                actor, "end_use_of_picture", ended.about().picture().value(), ended.version() + 1L, List.of("use"));
        notices.done(ended.about().page());
        return Saved.done();
    }

    /// Records that a file was handed out.
    @Transactional
    public void recordDownload(Actor actor, Ref picture) {
        audit.looked(actor, "download_picture", picture.value());
    }

    /// Somebody else answers for it.
    @Transactional
    public boolean pass(Actor system, UUID id, int version, @Nullable UUID person, String name, String organisation) {
        int changed = db.sql("""
                update campaigns.picture_use
                   set person = :person, person_name = :name, organisation = coalesce(:organisation, organisation),
                       version = version + 1
                 where id = :id and version = :version and ended_on is null
                """)
                .paramSource(RecordParameters.none()
                        .with("person", person)
                        .with("name", name)
                        .with("organisation", person == null ? null : organisation)
                        .with("id", id)
                        .with("version", version))
                .update();
        if (changed > 0) {
            audit.changed(system, "pass_use_of_picture", id.toString(), version + 1L, List.of("person"));
        }
        return changed > 0;
    }

    /// The whole picture is recalled.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void recalled(PictureEvent.Recalled recalled) {
        asSystem.get("Recall of pictures", system -> {
            callBack(
                    system,
                    "u.picture = :picture",
                    RecordParameters.none().with("picture", recalled.id()).with("why", recalled.why()));
            return true;
        });
    }

    /// Somebody shown took something back: uses of the picture that nobody agrees to any more end.
    @Transactional
    public void consentWithdrawn(Actor system, UUID picture) {
        callBack(
                system,
                "u.picture = :picture and " + NOT_AGREED,
                RecordParameters.none()
                        .with("picture", picture)
                        .with("why", RecallReason.CONSENT)
                        .with("today", LocalDate.now(clock)));
    }

    /// By the clock: what was agreed, or the licence, has come to its end.
    @Transactional
    public int expired(Actor system, LocalDate today) {
        return callBack(
                system,
                "(" + NOT_AGREED
                        + " or exists (select from campaigns.picture x where x.id = u.picture and x.usable_until < :today))",
                RecordParameters.none().with("why", RecallReason.EXPIRED).with("today", today));
    }

    private int callBack(Actor system, String which, RecordParameters parameters) {
        var called = db.sql("""
                update campaigns.picture_use u
                   set recalled_at = :at, recalled_why = :why, version = u.version + 1
                  from campaigns.picture p
                 where p.id = u.picture and u.ended_on is null and u.recalled_at is null and
                """ + which + " returning u.id, p.ref, u.person, u.thing, u.version, u.recalled_why as why")
                .paramSource(parameters.with("at", Timestamp.from(clock.instant())))
                .query(RecordMapper.of(Recalled.class))
                .list();
        for (var one : called) {
            var ref = new Ref(one.ref());
            var person = one.person();
            notices.tell(
                    system,
                    person == null ? access.holding(system, Permission.KEEP_PICTURES) : List.of(person),
                    "%s must not be used any more. Remove it and confirm".formatted(ref),
                    "/pictures/%s/uses/%s".formatted(ref, one.id()));
            audit.changed(system, "call_picture_back", one.ref(), one.version(), List.of("recall"));
            announcements.publishEvent(
                    new PictureCalledBack(one.id(), ref, one.thing(), RecallReason.valueOf(one.why())));
        }
        return called.size();
    }
}
