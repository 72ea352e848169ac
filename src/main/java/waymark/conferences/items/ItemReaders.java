package waymark.conferences.items;

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
import waymark.conferences.forums.Forum;
import waymark.conferences.forums.Forums;
import waymark.conferences.forums.StaffMember;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.transactions.RunAsSystem;

/// Whom a notice about an item may go to. Whoever is kept away from it, here or from the case of the person, is told
/// nothing, not even a reference; who writes the notice does not learn who that is.
@Component
class ItemReaders {

    private static final String MEMBER = "conference_member";

    private static final String NOBODY_KEPT_AWAY = """
            not exists (select from conferences.exclusion x
                         where x.item = i.id and x.lifted_at is null
                           and (x.person = p.person or x.organisation = p.organisation))
            and not exists (select from cases_open.conflict c
                             where c.case_id = i.case_id and (c.person = p.person or c.organisation = p.organisation))
            """;

    private final JdbcClient db;
    private final Forums forums;
    private final AccessApi access;
    private final RunAsSystem asSystem;

    ItemReaders(JdbcClient db, Forums forums, AccessApi access, RunAsSystem asSystem) {
        this.db = db;
        this.forums = forums;
        this.access = access;
        this.asSystem = asSystem;
    }

    /// Those of the people who may know of the item.
    ///
    /// @param organisation for which they go to conferences; empty where it is the one of each in the directory
    Set<UUID> of(UUID item, Collection<UUID> people, String organisation) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return asSystem.get(
                "Who may know of a conference item",
                _ -> new LinkedHashSet<>(db.sql("""
                        with p as (
                          select told.person, coalesce(nullif(:organisation, ''), d.organisation) as organisation
                            from unnest(:people::uuid[]) as told (person)
                            left join directory_open.person d on d.id = told.person)
                        select p.person from p join conferences.item i on i.id = :item
                         where
                        """ + NOBODY_KEPT_AWAY)
                        .param("people", people.toArray(UUID[]::new))
                        .param("organisation", organisation)
                        .param("item", item)
                        .query((row, _) -> row.getObject("person", UUID.class))
                        .list()));
    }

    /// Those of the people who may know of the item.
    ///
    /// @param people each with the agency that they go to conferences for
    Set<UUID> of(UUID item, Map<UUID, String> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        var ids = List.copyOf(people.keySet());
        return asSystem.get(
                "Who may know of a conference item",
                _ -> new LinkedHashSet<>(db.sql("""
                        with p as (select person, organisation from unnest(:people::uuid[], :organisations::text[]) as told (person, organisation))
                        select p.person from p join conferences.item i on i.id = :item
                         where
                        """ + NOBODY_KEPT_AWAY)
                        .param("people", ids.toArray(UUID[]::new))
                        .param("organisations", ids.stream().map(people::get).toArray(String[]::new))
                        .param("item", item)
                        .query((row, _) -> row.getObject("person", UUID.class))
                        .list()));
    }

    /// How many items of the day each of the people may know of, beside those who may know of none.
    ///
    /// @param people each with the agency that they go to conferences for
    Map<UUID, Integer> onDay(Ref meeting, Map<UUID, String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = List.copyOf(people.keySet());
        return asSystem.get("Who may know of conference items", _ -> {
            var counts = new HashMap<UUID, Integer>();
            db.sql("""
                    with p as (select told.person, told.organisation from unnest(:people::uuid[], :organisations::text[]) as told (person, organisation))
                    select p.person, count(*)::int as items
                      from p
                      join conferences.hearing h on h.meeting = :meeting and h.state = 'PLANNED'
                      join conferences.item i on i.id = h.item
                      join conferences.invitation v
                        on v.item = i.id and v.organisation = p.organisation and v.withdrawn_at is null
                     where
                    """ + NOBODY_KEPT_AWAY + " group by p.person")
                    .param("people", ids.toArray(UUID[]::new))
                    .param("organisations", ids.stream().map(people::get).toArray(String[]::new))
                    .param("meeting", meeting.value())
                    .query(row -> {
                        counts.put(row.getObject("person", UUID.class), row.getInt("items"));
                    });
            return counts;
        });
    }

    /// Who goes to conferences for the agency.
    List<UUID> members(Actor actor, String organisation) {
        return access.holders(actor, MEMBER, Scope.organisation(organisation));
    }

    /// The same of several agencies in one statement: each person with the agency that they go to conferences for.
    Map<UUID, String> members(Actor actor, Collection<String> organisations) {
        var people = access.holders(
                actor, organisations.stream().map(ItemReaders::memberOf).toList());
        var all = new HashMap<UUID, String>();
        for (var organisation : organisations) {
            people.getOrDefault(memberOf(organisation), List.of()).forEach(person -> all.put(person, organisation));
        }
        return all;
    }

    private static String memberOf(String organisation) {
        return MEMBER + "@" + Scope.organisation(organisation).word();
    }

    /// Who decides on referrals to the forum today: its coordinators, or all who are named where there is none.
    List<UUID> deciders(Forum forum, java.time.LocalDate today) {
        var staff =
                forums.staff(forum.code()).stream().filter(one -> one.on(today)).toList();
        var coordinators = staff.stream()
                .filter(one -> one.duty() == Duty.COORDINATOR)
                .map(StaffMember::person)
                .toList();
        return coordinators.isEmpty() ? staff.stream().map(StaffMember::person).toList() : coordinators;
    }
}
