package waymark.conferences.items;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.conferences.forums.Duty;
import waymark.conferences.forums.Forums;
import waymark.conferences.forums.StaffMember;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// Whom a notice about an item may go to. Whoever is kept away from it, here or from the case of the person, is told
/// nothing, not even a reference. The system asks, so that who writes the notice does not learn who that is.
@Component
public class ItemRecipients {

    private static final String SYSTEM = "Telling people of a conference item";
    private static final String MEMBER = "conference_member";

    private final JdbcClient db;
    private final Forums forums;
    private final AccessApi access;
    private final RunAsSystem asSystem;
    private final Clock clock;

    ItemRecipients(JdbcClient db, Forums forums, AccessApi access, RunAsSystem asSystem, Clock clock) {
        this.db = db;
        this.forums = forums;
        this.access = access;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /// Those of the people for whom the item exists.
    ///
    /// @param people each with the agency that they go to conferences for; empty where that is the one of the
    /// directory
    public Set<UUID> of(UUID item, Map<UUID, String> people) {
        if (people.isEmpty()) {
            return new LinkedHashSet<>();
        }
        var ids = List.copyOf(people.keySet());
        return asSystem.get(
                SYSTEM,
                _ -> new LinkedHashSet<>(db.sql("""
                        select p.person
                          from unnest(:people::uuid[], :organisations::text[]) as p (person, organisation)
                          left join directory_open.person d on d.id = p.person
                         where not conferences.kept_away(:item, p.person, p.organisation)
                           and not conferences.kept_away(:item, p.person, d.organisation)
                        """)
                        .param("people", ids.toArray(UUID[]::new))
                        .param("organisations", ids.stream().map(people::get).toArray(String[]::new))
                        .param("item", item)
                        .query((row, _) -> row.getObject("person", UUID.class))
                        .list()));
    }

    /// The same of people who are there for no agency.
    public Set<UUID> of(UUID item, Collection<UUID> people) {
        return of(item, each(people, ""));
    }

    /// Who goes to conferences for the agency, as far as the item exists for them: nobody where the agency is not round
    /// the table and did not refer it.
    public Set<UUID> members(UUID item, String organisation) {
        return of(item, sees(item, organisation) ? members(List.of(organisation)) : Map.of());
    }

    /// Who hears what becomes of a referral, as far as the item exists for them: whoever referred it, or
    /// where they have left, who goes to conferences for their agency.
    public Set<UUID> referrer(Item item) {
        return left(item.referredBy())
                ? members(item.id(), item.organisation())
                : of(item.id(), List.of(item.referredBy()));
    }

    private boolean left(UUID person) {
        return asSystem.get(
                SYSTEM,
                _ -> db.sql("""
                        select exists (select from directory_open.person p where p.id = :person and p.to_date < :today)
                        """)
                        .param("person", person)
                        .param("today", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single());
    }

    private boolean sees(UUID item, String organisation) {
        return asSystem.get(
                SYSTEM,
                _ -> db.sql("""
                        select exists (select from conferences.item i where i.id = :item and i.organisation = :organisation)
                            or exists (select from conferences.invitation v
                                        where v.item = :item and v.organisation = :organisation and v.withdrawn_at is null)
                        """)
                        .param("item", item)
                        .param("organisation", organisation)
                        .query(Boolean.class)
                        .single());
    }

    /// Who coordinates or chairs the forum today, or else all who are named for it, as far as the item exists for them.
    public Set<UUID> runners(UUID item, String forum) {
        var those = staff(item, forum, Duty.COORDINATOR, Duty.CHAIR);
        return those.isEmpty() ? staff(item, forum, Duty.values()) : those;
    }

    /// Who is named for the forum today with one of these duties, as far as the item exists for them.
    public Set<UUID> staff(UUID item, String forum, Duty... duties) {
        var wanted = Set.of(duties);
        return of(
                item,
                today(forum).stream()
                        .filter(one -> wanted.contains(one.duty()))
                        .map(StaffMember::person)
                        .toList());
    }

    /// Who decides on referrals to the forum today, as far as the item exists for them: its coordinators, or all who
    /// are named where there is none such.
    Set<UUID> deciders(UUID item, String forum) {
        var those = staff(item, forum, Duty.COORDINATOR);
        return those.isEmpty() ? staff(item, forum, Duty.values()) : those;
    }

    /// Who names people for forums.
    List<UUID> naming() {
        return asSystem.get(SYSTEM, system -> access.holders(system, "coordinator", Scope.PARTNERSHIP));
    }

    /// Who is named for the forum today and may run conferences: nobody else opens an item of it.
    private List<StaffMember> today(String forum) {
        var today = LocalDate.now(clock);
        var running = asSystem.get(SYSTEM, system -> Set.copyOf(access.holding(system, Permission.RUN_CONFERENCES)));
        return forums.staff(forum).stream()
                .filter(one -> one.on(today) && running.contains(one.person()))
                .toList();
    }

    /// How many items of the day exist for each of the people, beside those for whom none does.
    ///
    /// @param people each with the agency that they go to conferences for
    Map<UUID, Integer> onDay(Ref meeting, Map<UUID, String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = List.copyOf(people.keySet());
        return asSystem.get(SYSTEM, _ -> {
            var counts = new HashMap<UUID, Integer>();
            db.sql("""
                    select p.person, count(*)::int as items
                      from unnest(:people::uuid[], :organisations::text[]) as p (person, organisation)
                      join conferences.hearing h on h.meeting = :meeting and h.state = 'PLANNED'
                      join conferences.invitation v
                        on v.item = h.item and v.organisation = p.organisation and v.withdrawn_at is null
                      left join directory_open.person d on d.id = p.person
                     where not conferences.kept_away(h.item, p.person, p.organisation)
                       and not conferences.kept_away(h.item, p.person, d.organisation)
                     group by p.person
                    """)
                    .param("people", ids.toArray(UUID[]::new))
                    .param("organisations", ids.stream().map(people::get).toArray(String[]::new))
                    .param("meeting", meeting.value())
                    .query(row -> {
                        counts.put(row.getObject("person", UUID.class), row.getInt("items"));
                    });
            return counts;
        });
    }

    /// Who goes to conferences for the agencies, in one statement: each person with their agency.
    Map<UUID, String> members(Collection<String> organisations) {
        return asSystem.get(SYSTEM, system -> {
            var people = access.holders(
                    system, organisations.stream().map(ItemRecipients::memberOf).toList());
            var all = new HashMap<UUID, String>();
            for (var organisation : organisations) {
                all.putAll(each(people.getOrDefault(memberOf(organisation), List.of()), organisation));
            }
            return all;
        });
    }

    private static Map<UUID, String> each(Collection<UUID> people, String organisation) {
        var all = new HashMap<UUID, String>();
        people.forEach(person -> all.put(person, organisation));
        return all;
    }

    private static String memberOf(String organisation) {
        return MEMBER + "@" + Scope.organisation(organisation).word();
    }
}
