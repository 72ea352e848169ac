package waymark.cases.record;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Tags what opens a case with the key of `cases.json`, which lies beside the database. A membership or an
/// access in an emergency that somebody writes into the database by SQL has no tag, and opens nothing in the
/// program; nor does one whose person, capacity or days were changed there.
@Component
public class CaseGrants {

    private static final Logger LOG = LoggerFactory.getLogger(CaseGrants.class);

    /// A membership, as far as its tag covers it.
    ///
    /// @param capacity its word
    public record Grant(
            UUID id,
            UUID caseId,
            @Nullable UUID person,
            @Nullable String organisation,
            String capacity,
            LocalDate fromDay,
            @Nullable LocalDate untilDay) {

        private String text() {
            return String.join(
                    "|",
                    "member",
                    id.toString(),
                    caseId.toString(),
                    String.valueOf(person),
                    String.valueOf(organisation),
                    capacity,
                    fromDay.toString(),
                    String.valueOf(untilDay));
        }
    }

    private record Member(Grant grant, byte[] mac) {}

    private record Emergency(UUID id, UUID person, Instant untilAt, byte[] mac) {}

    private final JdbcClient db;
    private final CaseKeys keys;
    private final Clock clock;

    CaseGrants(JdbcClient db, CaseKeys keys, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.clock = clock;
    }

    /// The tag of a membership, which is kept in its row.
    public byte[] tag(Grant grant) {
        return keys.tag(grant.text());
    }

    /// The tag of an access in an emergency.
    public byte[] tag(UUID access, UUID caseId, UUID person, Instant untilAt) {
        return keys.tag(text(access, caseId, person, untilAt));
    }

    private static String text(UUID access, UUID caseId, UUID person, Instant untilAt) {
        return "emergency|%s|%s|%s|%d".formatted(access, caseId, person, untilAt.toEpochMilli());
    }

    /// True where what makes the actor what they are to the case was written by the program. A job needs none.
    boolean genuine(Actor actor, UUID caseId, Ref ref, Capacity capacity) {
        if (!(actor instanceof Actor.Person person)) {
            return true;
        }
        boolean genuine = capacity == Capacity.EMERGENCY
                ? emergency(person, caseId)
                : members(person, caseId, capacity).stream().anyMatch(this::fits);
        if (!genuine) {
            LOG.error("What makes somebody {} of the case {} was not written by Waymark", capacity.word(), ref);
        }
        return genuine;
    }

    /// Those of the cases that the person is a member of today by a membership that the program wrote, in one
    /// statement for a list.
    public Set<UUID> genuine(Actor.Person person, Collection<UUID> caseIds) {
        return db
                .sql("""
                        select id, case_id, person, organisation, capacity, from_day, until_day, mac from cases.member
                         where case_id = any(:cases::uuid[]) and ended_at is null and mac is not null
                           and from_day <= :today and coalesce(until_day >= :today, true)
                           and (person = :me or organisation = any(:organisations))
                        """)
                .paramSource(RecordParameters.none()
                        .with("cases", caseIds)
                        .with("today", LocalDate.now(clock))
                        .with("me", person.id())
                        .with("organisations", organisations(person)))
                .query((row, number) ->
                        new Member(RecordMapper.of(Grant.class).mapRow(row, number), row.getBytes("mac")))
                .list()
                .stream()
                .filter(this::fits)
                .map(member -> member.grant().caseId())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean emergency(Actor.Person person, UUID caseId) {
        return db
                .sql("""
                        select id, person, until_at, mac from cases.emergency_access
                         where case_id = :case and person = :me and ended_at is null and until_at > now() and mac is not null
                        """)
                .param("case", caseId)
                .param("me", person.id())
                .query(RecordMapper.of(Emergency.class))
                .list()
                .stream()
                .anyMatch(one -> keys.fits(text(one.id(), caseId, one.person(), one.untilAt()), one.mac()));
    }

    private List<Member> members(Actor.Person person, UUID caseId, Capacity capacity) {
        return db.sql("""
                select id, case_id, person, organisation, capacity, from_day, until_day, mac from cases.member
                 where case_id = :case and capacity = :capacity and ended_at is null and mac is not null
                   and from_day <= :today and coalesce(until_day >= :today, true)
                   and (person = :me or organisation = any(:organisations))
                """)
                .paramSource(RecordParameters.none()
                        .with("case", caseId)
                        .with("capacity", capacity.word())
                        .with("today", LocalDate.now(clock))
                        .with("me", person.id())
                        .with("organisations", organisations(person)))
                .query((row, number) ->
                        new Member(RecordMapper.of(Grant.class).mapRow(row, number), row.getBytes("mac")))
                .list();
    }

    private static List<String> organisations(Actor.Person person) {
        return person.grants().stream()
                .filter(grant -> grant.permissions().contains(WORK_CASES))
                .flatMap(grant -> grant.scope() instanceof Scope.InOrganisation(var code)
                        ? List.of(code).stream()
                        : List.<String>of().stream())
                .toList();
    }

    private boolean fits(Member member) {
        return fits(member.grant(), member.mac());
    }

    /// True where the program made the tag, for that membership.
    boolean fits(Grant grant, byte @Nullable [] mac) {
        return mac != null && keys.fits(grant.text(), mac);
    }

    /// References of cases with a membership of today that the program did not write. Asked as the system.
    public List<Ref> forged(Actor system) {
        return db
                .sql("""
                        select m.id, m.case_id, m.person, m.organisation, m.capacity, m.from_day, m.until_day, m.mac, c.ref
                          from cases.member m
                          join cases.case_record c on c.id = m.case_id
                         where m.ended_at is null and coalesce(m.until_day >= :today, true)
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> fits(RecordMapper.of(Grant.class).mapRow(row, number), row.getBytes("mac"))
                        ? ""
                        : row.getString("ref"))
                .list()
                .stream()
                .filter(ref -> !ref.isEmpty())
                .distinct()
                .map(Ref::new)
                .toList();
    }

    /// Tags anew what an earlier key tagged. What does not fit stays as it is.
    void retag(Actor system) {
        var newest = keys.newest();
        var members = db.sql("""
                select id, case_id, person, organisation, capacity, from_day, until_day, mac from cases.member
                 where ended_at is null and mac is not null and substring(mac from 1 for 5) <> :newest
                """)
                .param("newest", newest)
                .query((row, number) ->
                        new Member(RecordMapper.of(Grant.class).mapRow(row, number), row.getBytes("mac")))
                .list();
        for (var member : members) {
            if (fits(member) && !Arrays.equals(newest, Arrays.copyOf(member.mac(), newest.length))) {
                db.sql("update cases.member set mac = :mac where id = :id")
                        .param("mac", tag(member.grant()))
                        .param("id", member.grant().id())
                        .update();
            }
        }
    }
}
