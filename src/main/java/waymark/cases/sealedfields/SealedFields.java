package waymark.cases.sealedfields;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The sealed fields of a case, who may open them, and each opening. Row policies show a field to its members
/// alone, and what it says only for ten minutes after an opening.
@Repository
@Transactional(readOnly = true)
class SealedFields {

    private static final String CONTENT = "cases.sealed_content";
    private static final String OPENING = "cases.sealed_opening";
    private static final String COLUMN = "sealed";

    /// A field that was just opened.
    ///
    /// @param minutes for which it can be read yet
    record Opened(SealedField field, SealedText text, int minutes) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Audit audit;
    private final SharingsWithoutConsent withoutConsent;
    private final Clock clock;

    SealedFields(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            Audit audit,
            SharingsWithoutConsent withoutConsent,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.audit = audit;
        this.withoutConsent = withoutConsent;
        this.clock = clock;
    }

    /// The kinds whose fields the reader may open in this case.
    List<SealedKind> kinds(Case it) {
        return db
                .sql("select kind from unnest(:kinds::text[]) as asked (kind) where cases.may_unseal(:case, kind)")
                .param("case", it.id())
                .param(
                        "kinds",
                        List.of(SealedKind.values()).stream()
                                .map(SealedKind::word)
                                .toArray(String[]::new))
                .query((row, _) -> row.getString("kind"))
                .list()
                .stream()
                .flatMap(word -> SealedKind.of(word).stream())
                .sorted()
                .toList();
    }

    /// Those that the reader may open.
    List<SealedField> of(Case it) {
        return db.sql("""
                select id, about, kind, version, recorded_by_name, recorded_at from cases.sealed_field
                 where case_id = :case order by kind, id
                """)
                .param("case", it.id())
                .query(RecordMapper.of(SealedField.class))
                .list();
    }

    Optional<SealedField> find(Case it, PersonInCase about, SealedKind kind) {
        return of(it).stream()
                .filter(one -> one.about().equals(about.id()) && one.kind().equals(kind.word()))
                .findFirst();
    }

    /// Who may open fields of the case: all of them for its owner, for others that they may themself.
    List<SealedMember> members(Case it) {
        return db.sql("""
                select id, kind, person, person_name, added_by_name, added_at, version from cases.sealed_member
                 where case_id = :case and ended_at is null order by kind, lower(person_name), id
                """)
                .param("case", it.id())
                .query(RecordMapper.of(SealedMember.class))
                .list();
    }

    @Transactional
    void addMember(
            Actor.Person actor, Case it, SealedKind kind, UUID person, String name, String reason, Cleared cleared) {
        db.sql("""
                insert into cases.sealed_member (id, case_id, kind, person, person_name, added_by, added_by_name, added_at)
                values (:id, :case, :kind, :person, :name, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", UUID.randomUUID())
                        .with("case", it.id())
                        .with("kind", kind.word())
                        .with("person", person)
                        .with("name", name)
                        .with("at", clock.instant()))
                .update();
        history.append(
                actor,
                it,
                "add_sealed_member",
                it.version(),
                List.of(kind.word()),
                "A member of a sealed field was added",
                "%s, %s: %s".formatted(kind.title(), name, reason));
        withoutConsent.record(actor, it, cleared, "");
    }

    /// @return false where it had ended already
    @Transactional
    boolean endMember(Actor.Person actor, Case it, SealedMember member) {
        int ended = db.sql("""
                update cases.sealed_member
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, version = version + 1
                 where id = :id and case_id = :case and ended_at is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", member.id())
                        .with("case", it.id())
                        .with("at", clock.instant()))
                .update();
        if (ended > 0) {
            history.append(
                    actor,
                    it,
                    "end_sealed_member",
                    member.version() + 1L,
                    List.of(member.kind()),
                    "A member of a sealed field was ended",
                    member.personName());
        }
        return ended > 0;
    }

    /// Writes a field, for the first time or anew. What it said before is kept and no longer shown.
    ///
    /// @param version that was read; 0 where there was none
    @Transactional
    Saved<SealedText> record(
            Actor.Person actor, Case it, PersonInCase about, SealedKind kind, int version, SealedText text) {
        var known = find(it, about, kind);
        if (known.map(SealedField::version).orElse(0) != version) {
            return Saved.stale(text);
        }
        var field = known.map(SealedField::id).orElseGet(UUID::randomUUID);
        var parameters = RecordParameters.none()
                .by(actor)
                .with("id", field)
                .with("case", it.id())
                .with("about", about.id())
                .with("kind", kind.word())
                .with("version", version)
                .with("at", clock.instant());
        int written = db.sql(version == 0 ? """
                        insert into cases.sealed_field (id, case_id, about, kind, recorded_by, recorded_by_name, recorded_at)
                        values (:id, :case, :about, :kind, :actor, :actorName, :at)
                        on conflict (case_id, about, kind) do nothing
                        """ : """
                        update cases.sealed_field
                           set recorded_by = :actor, recorded_by_name = :actorName, recorded_at = :at, version = version + 1
                         where id = :id and version = :version
                        """).paramSource(parameters).update();
        if (written == 0) {
            return Saved.stale(text);
        }
        int next = version + 1;
        var row = UUID.randomUUID();
        db.sql("""
                insert into cases.sealed_content (id, case_id, field, version, sealed)
                values (:row, :case, :id, :next, :sealed)
                """)
                .paramSource(parameters
                        .with("row", row)
                        .with("next", next)
                        .with("sealed", cipher.sealRecord(it.id(), new Place(CONTENT, row, COLUMN, next), text)))
                .update();
        history.append(
                actor,
                it,
                "record_sealed_field",
                next,
                List.of(kind.word()),
                version == 0 ? "A sealed field was recorded" : "A sealed field was changed",
                "");
        return Saved.done();
    }

    /// Opens a field: an act of its own, with its reason.
    @Transactional
    void open(Actor.Person actor, Case it, SealedField field, String reason) {
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.sealed_opening (id, case_id, field, kind, person, person_name, organisation, sealed)
                values (:id, :case, :field, :kind, :actor, :actorName, :organisation, :sealed)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("field", field.id())
                        .with("kind", field.kind())
                        .with("organisation", actor.organisation())
                        .with("sealed", cipher.seal(it.id(), new Place(OPENING, id, COLUMN, 1), reason)))
                .update();
        audit.changed(actor, "open_sealed_field", it.ref().value(), field.version(), List.of(field.kind()));
    }

    /// What the field says, where the reader opened it within the last ten minutes. Recorded before it is read.
    ///
    /// @throws NotFound where they did not
    @Transactional
    Opened opened(Actor.Person actor, Case it, SealedField field) {
        audit.looked(actor, "view_sealed_field", it.ref().value());
        return db.sql("""
                select c.id, c.version, c.sealed,
                       cast(ceil(extract(epoch from (
                         select max(o.at) from cases.sealed_opening o where o.field = c.field and o.person = :me)
                         + interval '10 minutes' - now()) / 60) as int) as minutes
                  from cases.sealed_content c
                 where c.field = :field and c.version = :version
                """)
                .param("field", field.id())
                .param("version", field.version())
                .param("me", actor.id())
                .query((row, _) -> new Opened(
                        field,
                        cipher.openRecord(
                                it.id(),
                                new Place(CONTENT, row.getObject("id", UUID.class), COLUMN, row.getInt("version")),
                                row.getBytes(COLUMN),
                                SealedText.class),
                        row.getInt("minutes")))
                .optional()
                .orElseThrow(() -> new NotFound(it.ref()));
    }
}
