package waymark.intelligence.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.audit.Audit;
import waymark.contacts.ContactsApi;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;
import waymark.web.transactions.RunAsSystem;

/// Which organisation's officers receive what is told about an area, from a day on. Where nobody set one, it is the
/// organisation of the contact for intelligence there.
@Repository
@Transactional(readOnly = true)
class ReceivingUnits {

    private static final String SUBJECT = "INTELLIGENCE";

    /// @param unitName empty where none is set
    record Line(String area, String areaName, String unit, String unitName) {}

    private final JdbcClient db;
    private final ContactsApi contacts;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Audit audit;
    private final Clock clock;

    ReceivingUnits(
            JdbcClient db, ContactsApi contacts, AccessApi access, RunAsSystem asSystem, Audit audit, Clock clock) {
        this.db = db;
        this.contacts = contacts;
        this.access = access;
        this.asSystem = asSystem;
        this.audit = audit;
        this.clock = clock;
    }

    /// Each area with the unit that is set for it today; empty where none is.
    List<Line> all() {
        return db.sql("""
                select a.code as area, a.name as area_name, coalesce(u.unit, '') as unit, coalesce(o.name, u.unit, '') as unit_name
                  from directory_open.area a
                  left join lateral (select r.unit from intelligence.receiving_unit r
                                      where r.area = a.code and r.from_date <= :today order by r.from_date desc limit 1) u on true
                  left join directory_open.organisation o on o.code = u.unit
                 order by a.position, a.code
                """)
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(Line.class))
                .list();
    }

    /// The unit that receives what is told about the area; empty where nobody does yet.
    Optional<String> of(Actor actor, String area) {
        return all().stream()
                .filter(line -> line.area().equals(area) && !line.unit().isEmpty())
                .map(Line::unit)
                .findFirst()
                .or(() -> contacts.answering(actor, area, clock.instant()).stream()
                        .filter(contact -> contact.subject().equals(SUBJECT))
                        .map(contact -> contact.organisation())
                        .findFirst());
    }

    /// True where an officer of the unit can open today what the actor tells it: nobody opens what they told
    /// themself.
    boolean opens(Actor actor, String unit) {
        return asSystem.get("Officers who can open what is told", system -> {
            var officers = new HashSet<>(access.holders(system, "intelligence_officer", Scope.organisation(unit)));
            officers.retainAll(access.holding(system, Permission.HANDLE_INTELLIGENCE));
            officers.remove(actor.id());
            return !officers.isEmpty();
        });
    }

    /// Sets what differs, from today on.
    ///
    /// @param wanted unit by area; areas without one are left as they are
    @Transactional
    void set(Actor actor, Map<String, String> wanted) {
        var before = new HashMap<String, String>();
        all().forEach(line -> before.put(line.area(), line.unit()));
        var changed = wanted.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty() && !one.getValue().equals(before.get(one.getKey())))
                .toList();
        changed.forEach(one -> db.sql("""
                insert into intelligence.receiving_unit (area, from_date, unit, set_by) values (:area, :today, :unit, :actorName)
                on conflict (area, from_date) do update
                   set unit = excluded.unit, set_by = excluded.set_by, version = receiving_unit.version + 1
                """)
                .paramSource(RecordParameters.none()
                        .by(actor)
                        .with("area", one.getKey())
                        .with("unit", one.getValue())
                        .with("today", LocalDate.now(clock)))
                .update());
        audit.changed(
                actor,
                "set_receiving_units",
                "intelligence",
                0,
                changed.stream().map(Map.Entry::getKey).toList());
    }
}
