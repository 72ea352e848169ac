package waymark.cases.members;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingsWithoutConsent;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.CaseGrants;
import waymark.cases.record.CaseHistory;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// The members of a case. Only its owner adds, changes and ends them; row policies say so too. Somebody who is
/// no member any more sees nothing from their next click on.
@Repository
@Transactional(readOnly = true)
public class Memberships {

    private static final String COLUMNS = """
            select m.id, m.person, coalesce(o.name, nullif(m.person_name, ''), m.organisation) as name, m.organisation,
                   coalesce(p.organisation_name, '') as organisation_name,
                   coalesce(m.organisation, p.organisation, '') as organisation_code, m.capacity, m.purpose, m.basis, m.from_day,
                   m.until_day, m.added_by_name, m.ended_at, m.ended_by_name, m.version
              from cases.member m
              left join directory_open.person p on p.id = m.person
              left join directory_open.organisation o on o.code = m.organisation
            """;

    private final JdbcClient db;
    private final CaseGrants grants;
    private final CaseHistory history;
    private final MemberNotifier notifier;
    private final SharingsWithoutConsent withoutConsent;
    private final Clock clock;

    Memberships(
            JdbcClient db,
            CaseGrants grants,
            CaseHistory history,
            MemberNotifier notifier,
            SharingsWithoutConsent withoutConsent,
            Clock clock) {
        this.db = db;
        this.grants = grants;
        this.history = history;
        this.notifier = notifier;
        this.withoutConsent = withoutConsent;
        this.clock = clock;
    }

    /// Those of now and those of before, the owner first, those that are over last.
    public List<Membership> of(Case it) {
        return db.sql(COLUMNS + """
                         where m.case_id = :case
                         order by m.ended_at is not null or coalesce(m.until_day < :today, false),
                                  m.capacity = 'owner' desc, m.capacity = 'worker' desc, lower(m.person_name), m.from_day, m.id
                        """)
                .param("case", it.id())
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Membership.class))
                .list();
    }

    /// @throws NotFound where the case has none with that id
    Membership get(Case it, UUID id) {
        return of(it).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("member"));
    }

    @Transactional
    Saved<Membership> add(Actor.Person actor, Case it, NewMembership wanted, Cleared cleared) {
        insert(actor, it.id(), wanted);
        withoutConsent.record(actor, it, cleared, "");
        history.append(
                actor,
                it,
                "add_case_member",
                it.version(),
                List.of("members"),
                "A member was added: %s".formatted(wanted.capacity().title().toLowerCase(Locale.ROOT)),
                "%s. Purpose: %s. Lawful basis: %s."
                        .formatted(
                                wanted.who().name(),
                                Purpose.title(wanted.purpose().word()),
                                LawfulBasis.title(wanted.basis().word())));
        notifier.added(actor, it, wanted.who());
        return Saved.done();
    }

    private void insert(Actor actor, UUID caseId, NewMembership wanted) {
        UUID person = wanted.who().person();
        var id = UUID.randomUUID();
        var organisation = person == null ? wanted.who().organisation() : null;
        db.sql("""
                insert into cases.member (id, case_id, person, person_name, organisation, capacity, purpose, basis, from_day,
                                          until_day, added_by, added_by_name, mac)
                values (:id, :case, :person, :name, :organisation, :capacity, :purpose, :basis, :from, :until, :actor,
                        :actorName, :mac)
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("id", id)
                        .with("case", caseId)
                        .with("person", person)
                        .with("name", person == null ? "" : wanted.who().name())
                        .with("organisation", organisation)
                        .with("capacity", wanted.capacity().word())
                        .with("purpose", wanted.purpose().word())
                        .with("basis", wanted.basis().word())
                        .with("from", wanted.from())
                        .with("until", wanted.until())
                        .with(
                                "mac",
                                grants.tag(new CaseGrants.Grant(
                                        id,
                                        caseId,
                                        person,
                                        organisation,
                                        wanted.capacity().word(),
                                        wanted.from(),
                                        wanted.until()))))
                .update();
    }

    /// A case that gets another owner.
    ///
    /// @param basis on which the next owner has it
    /// @param stays as what the owner of before stays, or null
    record Handing(
            Candidate next, LawfulBasis basis, @Nullable Capacity stays, String reason, Cleared cleared) {}

    /// @param version of the membership that was read
    @Transactional
    Saved<Membership> change(
            Actor.Person actor, Case it, Membership member, int version, Membership.Terms wanted, Cleared cleared) {
        int changed = db.sql("""
                update cases.member set capacity = :capacity, basis = :basis, until_day = :until, mac = :mac, version = version + 1
                 where id = :id and case_id = :case and version = :version and ended_at is null
                """)
                .param("capacity", wanted.capacity().word())
                .param("basis", wanted.basis().word())
                .param("until", wanted.until(), Types.DATE)
                .param(
                        "mac",
                        grants.tag(new CaseGrants.Grant(
                                member.id(),
                                it.id(),
                                member.person(),
                                member.organisation(),
                                wanted.capacity().word(),
                                member.fromDay(),
                                wanted.until())))
                .param("id", member.id())
                .param("case", it.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            return Saved.stale(member);
        }
        var fields = Stream.of(
                        wanted.capacity() == member.as() ? "" : "capacity",
                        wanted.basis().word().equals(member.basis()) ? "" : "basis",
                        Objects.equals(wanted.until(), member.untilDay()) ? "" : "last_day")
                .filter(field -> !field.isEmpty())
                .toList();
        history.append(
                actor,
                it,
                "change_case_member",
                version + 1L,
                fields,
                "A membership was changed",
                "%s: %s. Lawful basis: %s."
                        .formatted(
                                member.name(),
                                wanted.capacity().title(),
                                LawfulBasis.title(wanted.basis().word())));
        withoutConsent.record(actor, it, cleared, "");
        return Saved.done();
    }

    @Transactional
    Saved<Membership> end(Actor.Person actor, Case it, Membership member, int version, String reason) {
        if (end(actor, it.id(), member.id(), version) == 0) {
            return Saved.stale(member);
        }
        shut(actor, it, member);
        history.append(
                actor,
                it,
                "end_case_member",
                version + 1L,
                List.of("members"),
                "A membership was ended",
                "%s: %s".formatted(member.name(), reason));
        var today = LocalDate.now(clock);
        notifier.ended(
                actor,
                it,
                member,
                of(it).stream().filter(one -> !one.over(today)).toList());
        return Saved.done();
    }

    /// Who is no member any more opens no sealed field either, also where they become one again later: a safe
    /// address is given to each of them anew.
    private void shut(Actor.Person actor, Case it, Membership member) {
        var ended = db.sql("""
                update cases.sealed_member s
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, version = version + 1
                 where s.case_id = :case and s.ended_at is null
                   and (s.person = cast(:person as uuid) or s.person in (
                     select p.id from directory_open.person p
                      where p.organisation = cast(:organisation as text) and not exists (
                        select from cases.member m where m.case_id = :case and m.person = p.id and m.ended_at is null)))
                returning s.kind
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("at", clock.instant())
                        .with("case", it.id())
                        .with("person", member.person())
                        .with("organisation", member.organisation()))
                .query((row, _) -> row.getString("kind"))
                .list();
        if (!ended.isEmpty()) {
            history.append(
                    actor,
                    it,
                    "end_sealed_member",
                    it.version(),
                    ended.stream().distinct().sorted().toList(),
                    "A member of a sealed field was ended",
                    member.name());
        }
    }

    private int end(Actor actor, UUID caseId, UUID id, int version) {
        return db.sql("""
                update cases.member
                   set ended_at = :at, ended_by = :actor, ended_by_name = :actorName, mac = null, version = version + 1
                 where id = :id and case_id = :case and version = :version and ended_at is null
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("at", clock.instant())
                        .with("id", id)
                        .with("case", caseId)
                        .with("version", version))
                .update();
    }

    /// Makes somebody else the owner. The owner of before works on the case from then on, reads it, or is no
    /// member any more.
    ///
    /// @param version of the case that was read
    @Transactional
    Saved<Case> handOver(Actor.Person actor, Case it, int version, Handing handing) {
        var today = LocalDate.now(clock);
        var members = new ArrayList<>(of(it));
        var next = handing.next();
        var stays = handing.stays();
        if (takeCase(it.id(), version, next) == 0) {
            return Saved.stale(it);
        }
        withoutConsent.record(actor, it, handing.cleared(), "");
        history.append(
                actor,
                it,
                "hand_over_case",
                version + 1L,
                List.of("owner"),
                "Handed over to another owner",
                "%s: %s".formatted(next.name(), handing.reason()));
        notifier.handedOver(actor, it, next);
        // the next owner first: a case is never without one
        for (var member : members) {
            if (!member.over(today) && next.person() != null && next.person().equals(member.person())) {
                end(actor, it.id(), member.id(), member.version());
            }
        }
        insert(actor, it.id(), new NewMembership(next, Capacity.OWNER, Purpose.SUPPORT, handing.basis(), today, null));
        // the actor's own last, without which they could not end the others
        members.sort(Comparator.comparing(member -> actor.id().equals(member.person())));
        for (var member : members) {
            if (!member.over(today) && member.owner() && !Objects.equals(member.person(), next.person())) {
                if (stays != null) {
                    insert(
                            actor,
                            it.id(),
                            new NewMembership(
                                    new Candidate("", member.person(), member.name(), "", ""),
                                    stays,
                                    Purpose.SUPPORT,
                                    LawfulBasis.valueOf(member.basis().toUpperCase(Locale.ROOT)),
                                    today,
                                    null));
                } else {
                    shut(actor, it, member);
                    notifier.ended(actor, it, member, List.of());
                }
                end(actor, it.id(), member.id(), member.version());
            }
        }
        return Saved.done();
    }

    private int takeCase(UUID caseId, int version, Candidate next) {
        return db.sql("""
                update cases.case_record
                   set owner = :owner, owner_name = :name, organisation = :organisation, version = version + 1
                 where id = :case and version = :version
                """)
                .param("owner", next.person())
                .param("name", next.name())
                .param("organisation", next.organisation())
                .param("case", caseId)
                .param("version", version)
                .update();
    }
}
