package waymark.campaigns.pictures.people;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import waymark.audit.Audit;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Saved;
import waymark.web.security.Sealing;
import waymark.web.security.SizeClass;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// How people shown can be reached: sealed, apart from the pictures, and shown for half an hour to the one vetted
/// person who says why they open it. Those who keep the library cannot read it, nor can the database alone.
@Repository
@Transactional(readOnly = true)
public class Identities {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Sealing sealing;
    private final Clock clock;

    Identities(JdbcClient db, JsonMapper json, Audit audit, Sealing sealing, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// What was opened, with the version of the row.
    public record Opened(IdentityText text, int version) {}

    /// Who opened it, and why.
    public record Opening(Instant openedAt, String openedByName, String because) {}

    /// Whether somebody was reached.
    public record Contact(Instant contactedAt, String contactedByName, String outcome) {}

    /// Opens it for half an hour for the actor.
    @Transactional
    public void open(Actor actor, PersonShown person, String because) {
        db.sql("""
                insert into campaigns.identity_opening (id, person, opened_by, opened_by_name, opened_at, because)
                values (:id, :person, :actor, :actorName, :at, :because)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("person", person.id())
                        .with("at", Timestamp.from(clock.instant()))
                        .with("because", because))
                .update();
        audit.looked(actor, "open_person_shown", person.pictureRef().value());
    }

    /// Whether the actor has it open.
    public boolean isOpen(Actor actor, UUID person) {
        return db.sql("select campaigns.opened_identity(:person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /// How the person can be reached, recording the look; nothing where the actor has not opened it, or nothing is
    /// written.
    @Transactional
    public Optional<Opened> read(Actor actor, PersonShown person) {
        audit.looked(actor, "view_person_shown", person.pictureRef().value());
        return db.sql("select sealed, version from campaigns.person_identity where person = :person")
                .param("person", person.id())
                .query((row, _) -> new Opened(text(person.id(), row.getBytes("sealed")), row.getInt("version")))
                .optional();
    }

    private IdentityText text(UUID person, byte[] sealed) {
        var plain = sealing.open(sealed, purpose(person))
                .orElseThrow(() -> new InvariantViolation("how somebody shown is reached cannot be opened"));
        return json.readValue(SizeClass.emptied(plain), IdentityText.class);
    }

    private static String purpose(UUID person) {
        return "person-shown:" + person;
    }

    /// Writes it for the first time, or anew where the actor has it open.
    ///
    /// @param version that was read; 0 for the first time
    /// @return false where somebody else was first
    @Transactional
    public boolean save(Actor actor, PersonShown person, IdentityText text, int version) {
        var parameters = RecordParameters.none()
                .by(actor)
                .with("person", person.id())
                .with(
                        "sealed",
                        sealing.seal(
                                SizeClass.filled(json.writeValueAsString(text).getBytes(StandardCharsets.UTF_8)),
                                purpose(person.id())))
                .with("version", version)
                .with("at", Timestamp.from(clock.instant()));
        int changed = version == 0
                ? db.sql("""
                        insert into campaigns.person_identity (person, sealed, saved_by, saved_by_name, saved_at)
                        values (:person, :sealed, :actor, :actorName, :at) on conflict do nothing
                        """).paramSource(parameters).update()
                : db.sql("""
                        update campaigns.person_identity
                           set sealed = :sealed, version = version + 1, saved_by = :actor, saved_by_name = :actorName, saved_at = :at
                         where person = :person and version = :version
                        """).paramSource(parameters).update();
        if (changed > 0) {
            audit.changed(actor, "save_person_shown", person.pictureRef().value(), version + 1L, List.of("identity"));
        }
        return changed > 0;
    }

    /// Deletes how the person can be reached, as they wish. What they agreed to and took back stays, without a name.
    @Transactional
    public Saved<PersonShown> forget(Actor actor, PersonShown person, int version) {
        int gone = db.sql("delete from campaigns.person_identity where person = :person and version = :version")
                .param("person", person.id())
                .param("version", version)
                .update();
        if (gone == 0) {
            return Saved.stale(person);
        }
        audit.changed(actor, "forget_person_shown", person.pictureRef().value(), 0, List.of("identity"));
        return Saved.done();
    }

    /// Records whether the person was reached, by their own rules.
    @Transactional
    public void contacted(Actor actor, PersonShown person, String outcome) {
        db.sql("""
                insert into campaigns.person_contact (id, person, outcome, rules_kept, contacted_by, contacted_by_name, contacted_at)
                values (:id, :person, :outcome, true, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("person", person.id())
                        .with("outcome", outcome)
                        .with("at", Timestamp.from(clock.instant())))
                .update();
        audit.changed(actor, "contact_person_shown", person.pictureRef().value(), 0, List.of("contact"));
    }

    /// Who opened it, the last first.
    public List<Opening> openings(Actor actor, UUID person) {
        return db.sql("""
                select opened_at, opened_by_name, because from campaigns.identity_opening
                 where person = :person order by opened_at desc limit 50
                """)
                .param("person", person)
                .query(RecordMapper.of(Opening.class))
                .list();
    }

    /// When somebody tried to reach them, the last first.
    public List<Contact> contacts(Actor actor, UUID person) {
        return db.sql("""
                select contacted_at, contacted_by_name, outcome from campaigns.person_contact
                 where person = :person order by contacted_at desc limit 50
                """)
                .param("person", person)
                .query(RecordMapper.of(Contact.class))
                .list();
    }
}
