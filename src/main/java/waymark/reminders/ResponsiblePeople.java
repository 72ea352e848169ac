package waymark.reminders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.DueItem;
import waymark.web.sql.RecordMapper;

/// Who is responsible for what is due: the person named, as long as they take part in the partnership, else
/// those who have the role, and where nobody has it the leads of the area. Two statements for a whole list.
@Repository
@Transactional(readOnly = true)
class ResponsiblePeople {

    private final AccessApi access;
    private final JdbcClient db;
    private final Clock clock;

    ResponsiblePeople(AccessApi access, JdbcClient db, Clock clock) {
        this.access = access;
        this.db = db;
        this.clock = clock;
    }

    /// The people for each; an empty list where there is nobody.
    Map<Ref, List<ResponsiblePerson>> of(Actor actor, Collection<DueItem> items) {
        var holders = access.holders(
                actor,
                items.stream()
                        .flatMap(item ->
                                Stream.concat(Stream.of(item.responsible().held()), leads(item)))
                        .collect(Collectors.toSet()));
        var wanted = new HashSet<UUID>();
        items.stream()
                .map(item -> item.responsible().person())
                .filter(Objects::nonNull)
                .forEach(wanted::add);
        holders.values().forEach(wanted::addAll);
        var known = people(wanted);
        var found = new HashMap<Ref, List<ResponsiblePerson>>();
        for (var item : items) {
            var named = item.responsible().person();
            found.put(
                    item.ref(),
                    named != null && known.containsKey(named)
                            ? List.of(known.get(named))
                            : Stream.concat(Stream.of(item.responsible().held()), leads(item))
                                    .map(held -> having(held, holders, known))
                                    .filter(having -> !having.isEmpty())
                                    .findFirst()
                                    .orElse(List.of()));
        }
        return found;
    }

    private static List<ResponsiblePerson> having(
            String held, Map<String, List<UUID>> holders, Map<UUID, ResponsiblePerson> known) {
        return holders.getOrDefault(held, List.of()).stream()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .toList();
    }

    private static Stream<String> leads(DueItem item) {
        return item.scopes().stream().filter(Scope.InArea.class::isInstance).map(area -> "area_lead@" + area.word());
    }

    private Map<UUID, ResponsiblePerson> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return db
                .sql("""
                select p.id, p.name, p.organisation_name as organisation, coalesce(c.phone, '') as phone,
                       coalesce(c.email, '') as email
                  from directory_open.person p
                  join directory_open.person_contact c on c.id = p.id
                 where p.id = any (:ids) and coalesce(p.to_date >= :today, true)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", LocalDate.now(clock))
                .query(RecordMapper.of(ResponsiblePerson.class))
                .stream()
                .collect(Collectors.toMap(ResponsiblePerson::id, person -> person));
    }
}
