package waymark.cases.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.audit.Audit;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCipher;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.ConflictEffect;
import waymark.cases.record.Place;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// The declared conflicts of interest of cases. Somebody with one sees nothing of the case from that moment
/// on, and no sign that there is one. The reason is sealed with the key of the case, for its owner.
@Repository
@Transactional(readOnly = true)
class Conflicts {

    private static final String SYSTEM = "Ending what somebody with a conflict of interest had of a case";

    private static final String ROWS = """
            select c.id, c.case_id, c.person, c.organisation, coalesce(p.name, o.name, c.organisation, '') as name, c.sealed,
                   c.declared_by, c.declared_by_name, c.declared_at, c.lifted_at, c.lifted_by_name, c.version
              from cases.conflict c
              left join directory_open.person p on p.id = c.person
              left join directory_open.organisation o on o.code = c.organisation
            """;

    /// Who or what is shut out.
    ///
    /// @param person null where it is an organisation
    /// @param organisation its code; null where it is a person
    record Subject(@Nullable UUID person, @Nullable String organisation, String name) {}

    private final JdbcClient db;
    private final CaseCipher cipher;
    private final CaseHistory history;
    private final Audit audit;
    private final MemberNotifier notifier;
    private final List<ConflictEffect> effects;
    private final RunAsSystem asSystem;
    private final Clock clock;

    Conflicts(
            JdbcClient db,
            CaseCipher cipher,
            CaseHistory history,
            Audit audit,
            MemberNotifier notifier,
            List<ConflictEffect> effects,
            RunAsSystem asSystem,
            Clock clock) {
        this.db = db;
        this.cipher = cipher;
        this.history = history;
        this.audit = audit;
        this.notifier = notifier;
        this.effects = effects;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those of a case with their reasons, for its owner; those that were lifted last.
    List<Conflict> of(Case it) {
        return db.sql(ROWS + " where c.case_id = :case order by c.lifted_at is not null, c.declared_at desc, c.id")
                .param("case", it.id())
                .query((row, _) -> read(row, it.ref(), reason(it.id(), row)))
                .list();
    }

    /// Those of all cases, without a reason, for information governance.
    List<Conflict> all(Actor.Person governance) {
        var refs = refs();
        return db
                .sql(ROWS + " order by c.lifted_at is not null, c.declared_at desc, c.id limit 500")
                .query((row, _) -> {
                    var ref = refs.get(row.getObject("case_id", UUID.class));
                    return ref == null ? Optional.<Conflict>empty() : Optional.of(read(row, ref, ""));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private java.util.Map<UUID, Ref> refs() {
        return asSystem.get(SYSTEM, _ -> {
            var refs = new java.util.HashMap<UUID, Ref>();
            db.sql("""
                    select c.id, c.ref from cases.case_record c
                     where exists (select from cases.conflict x where x.case_id = c.id)
                    """).query(row -> {
                refs.put(row.getObject("id", UUID.class), new Ref(row.getString("ref")));
            });
            return refs;
        });
    }

    private static Conflict read(ResultSet row, Ref ref, String reason) throws SQLException {
        var lifted = row.getTimestamp("lifted_at");
        return new Conflict(
                row.getObject("id", UUID.class),
                ref,
                row.getObject("person", UUID.class),
                row.getString("organisation"),
                row.getString("name"),
                reason,
                row.getObject("declared_by", UUID.class),
                row.getString("declared_by_name"),
                row.getTimestamp("declared_at").toInstant(),
                lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_by_name"),
                row.getInt("version"));
    }

    private String reason(UUID caseId, ResultSet row) throws SQLException {
        return cipher.open(caseId, place(row.getObject("id", UUID.class)), row.getBytes("sealed"));
    }

    private static Place place(UUID id) {
        return new Place("cases.conflict", id, "sealed", 1);
    }

    /// Declares a conflict, and ends what the person or organisation had of the case. Written into the history
    /// first: who declares one about themself cannot write there after it.
    @Transactional
    void declare(Actor.Person actor, Case it, Subject subject, String reason) {
        boolean own = actor.id().equals(subject.person());
        history.append(
                actor,
                it,
                own ? "declare_own_conflict" : "declare_conflict",
                it.version(),
                List.of("conflicts"),
                own ? "A member declared a conflict of interest" : "A conflict of interest was declared",
                "");
        if (own) {
            notifier.declared(actor, it);
        }
        var id = UUID.randomUUID();
        db.sql("""
                insert into cases.conflict (id, case_id, person, organisation, sealed, declared_by, declared_by_name, declared_at)
                values (:id, :case, :person, :organisation, :sealed, :actor, :actorName, :at)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", it.id())
                        .with("person", subject.person())
                        .with("organisation", subject.organisation())
                        .with("sealed", cipher.seal(it.id(), place(id), reason))
                        .with("at", clock.instant()))
                .update();
        notifier.shut(it.ref(), asSystem.get(SYSTEM, system -> {
            effects.forEach(effect -> effect.shut(system, it.id(), subject.person(), subject.organisation()));
            return ended(system, it.id(), subject);
        }));
    }

    /// Ends memberships, sealed memberships and access in an emergency, and answers whose they were.
    private List<UUID> ended(Actor system, UUID caseId, Subject subject) {
        var parameters = RecordParameters.none()
                .by(system)
                .with("case", caseId)
                .with("person", subject.person())
                .with("organisation", subject.organisation())
                .with("at", clock.instant());
        var people = new ArrayList<UUID>(db
                .sql("""
                update cases.member m
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, mac = null, version = version + 1
                 where m.case_id = :case and m.ended_at is null
                   and (m.person = cast(:person as uuid) or m.organisation = cast(:organisation as text)
                     or m.person in (select p.id from directory_open.person p where p.organisation = cast(:organisation as text)))
                returning m.person
                """)
                .paramSource(parameters)
                .query((row, _) -> Optional.ofNullable(row.getObject("person", UUID.class)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
        db.sql("""
                update cases.sealed_member m
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, version = version + 1
                 where m.case_id = :case and m.ended_at is null
                   and (m.person = cast(:person as uuid)
                     or m.person in (select p.id from directory_open.person p where p.organisation = cast(:organisation as text)))
                """).paramSource(parameters).update();
        db.sql("""
                update cases.emergency_access e
                   set ended_at = :at, version = version + 1
                 where e.case_id = :case and e.ended_at is null
                   and (e.person = cast(:person as uuid) or e.organisation = cast(:organisation as text))
                """).paramSource(parameters).update();
        if (subject.person() != null) {
            people.add(subject.person());
        }
        if (subject.organisation() != null) {
            people.addAll(db.sql("select id from directory_open.person where organisation = :organisation")
                    .paramSource(parameters)
                    .query((row, _) -> row.getObject("id", UUID.class))
                    .list());
        }
        return people.stream().distinct().toList();
    }

    /// Lifts one, as the owner of the case.
    ///
    /// @return false where it was lifted already
    @Transactional
    boolean lift(Actor.Person actor, Case it, Conflict conflict, String reason) {
        if (!lift(actor, conflict)) {
            return false;
        }
        history.append(
                actor,
                it,
                "lift_conflict",
                conflict.version() + 1L,
                List.of("conflicts"),
                "A conflict of interest was lifted",
                reason);
        return true;
    }

    /// Lifts one, as information governance.
    ///
    /// @return false where it was lifted already
    @Transactional
    boolean liftByGovernance(Actor.Person actor, Conflict conflict) {
        if (!lift(actor, conflict)) {
            return false;
        }
        audit.changed(actor, "lift_conflict", conflict.ref().value(), conflict.version() + 1L, List.of("conflicts"));
        return true;
    }

    private boolean lift(Actor actor, Conflict conflict) {
        return db.sql("""
                update cases.conflict
                   set lifted_at = :at, lifted_by = :actor, lifted_by_name = :actorName, version = version + 1
                 where id = :id and version = :version and lifted_at is null
                """)
                        .paramSource(RecordParameters.none()
                                .by(actor)
                                .with("at", clock.instant())
                                .with("id", conflict.id())
                                .with("version", conflict.version()))
                        .update()
                > 0;
    }

    /// @throws NotFound where the list has none with that id that is not lifted
    static Conflict live(List<Conflict> all, UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id) && one.live())
                .findFirst()
                .orElseThrow(() -> new NotFound("conflict"));
    }
}
