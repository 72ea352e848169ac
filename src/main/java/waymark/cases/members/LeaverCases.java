package waymark.cases.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Capacity;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.CaseHistory;
import waymark.cases.record.Cases;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The cases of somebody who leaves, as the system sees them: by reference.
@Repository
@Transactional(readOnly = true)
class LeaverCases {

    /// A case that the person owns.
    record Owned(UUID id, Ref ref, int version) {}

    private final JdbcClient db;
    private final Cases cases;
    private final CaseGrants grants;
    private final CaseHistory history;
    private final MemberNotifier notifier;
    private final Clock clock;

    LeaverCases(
            JdbcClient db, Cases cases, CaseGrants grants, CaseHistory history, MemberNotifier notifier, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.grants = grants;
        this.history = history;
        this.notifier = notifier;
        this.clock = clock;
    }

    /// Those that they own, open or closed.
    List<Owned> ownedBy(UUID person) {
        return db.sql("select id, ref, version from cases.case_record where owner = :person order by ref")
                .param("person", person)
                .query(RecordMapper.of(Owned.class))
                .list();
    }

    /// Gives one to another owner, and ends what the leaver was to it.
    ///
    /// @return false where somebody changed it first
    @Transactional
    boolean give(Actor system, UUID caseId, int version, UUID leaver, PersonSummary next, LocalDate today) {
        var member = UUID.randomUUID();
        var parameters = RecordParameters.none()
                .by(system)
                .with("case", caseId)
                .with("version", version)
                .with("leaver", leaver)
                .with("next", next.id())
                .with("name", next.name())
                .with("organisation", next.organisation())
                .with("id", member)
                .with(
                        "mac",
                        grants.tag(new CaseGrants.Grant(
                                member, caseId, next.id(), null, Capacity.OWNER.word(), today, null)))
                .with("today", today)
                .with("at", clock.instant());
        var ref = db.sql("""
                update cases.case_record
                   set owner = :next, owner_name = :name, organisation = :organisation, version = version + 1
                 where id = :case and version = :version and owner = :leaver
                returning ref
                """)
                .paramSource(parameters)
                .query((row, _) -> new Ref(row.getString("ref")))
                .optional();
        if (ref.isEmpty()) {
            return false;
        }
        db.sql("""
                update cases.member
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, mac = null, version = version + 1
                 where case_id = :case and person in (:leaver, :next) and ended_at is null
                """).paramSource(parameters).update();
        db.sql("""
                update cases.sealed_member
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, version = version + 1
                 where case_id = :case and person = :leaver and ended_at is null
                """).paramSource(parameters).update();
        db.sql("""
                insert into cases.member (id, case_id, person, person_name, capacity, purpose, basis, from_day, added_by,
                                          added_by_name, mac)
                values (:id, :case, :next, :name, 'owner', 'support', 'public_task', :today, :actor, :actorName, :mac)
                """).paramSource(parameters).update();
        notifier.gaveUp(ref.get(), leaver);
        ref.flatMap(cases::find)
                .ifPresent(it -> history.append(
                        system,
                        it,
                        "hand_over_case",
                        version + 1L,
                        List.of("owner"),
                        "Handed over to another owner",
                        next.name()));
        return true;
    }
}
