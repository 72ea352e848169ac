package waymark;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Actor;
import waymark.kernel.Grant;
import waymark.kernel.Scope;

/// Makes people for tests: an account, the grants of a role, and the person in the directory. Each call is
/// somebody new.
@Component
public class TestUsers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Function<String, RoleCatalogue.Role> roles;
    private final JdbcClient owner;

    @Autowired
    TestUsers(RoleCatalogue catalogue) {
        this(
                role -> catalogue.roles().stream()
                        .filter(known -> known.code().equals(role))
                        .findFirst()
                        .orElseThrow(),
                TestDatabase.owner());
    }

    private TestUsers(Function<String, RoleCatalogue.Role> roles, JdbcClient owner) {
        this.roles = roles;
        this.owner = owner;
    }

    /// Makes people in another database, where only that database is asked what they may: what they may in
    /// Java is left out.
    static TestUsers in(JdbcClient owner) {
        return new TestUsers(
                role -> new RoleCatalogue.Role(role, role, "", "", Set.of(), Set.of(), Set.of(), false), owner);
    }

    /// Somebody with no other role at that organisation.
    public Actor.Person member(String organisation) {
        return with(organisation);
    }

    public Actor.Person areaLead(String area) {
        return with("HUMBERSIDE_POLICE", "area_lead@area:" + area);
    }

    public Actor.Person organisationLead(String organisation) {
        return with(organisation, "organisation_lead@organisation:" + organisation);
    }

    /// Answers what is handed to the organisation.
    public Actor.Person firstResponder(String organisation) {
        return with(organisation, "first_responder@organisation:" + organisation);
    }

    public Actor.Person boardMember() {
        return with("OPCC", "board_member@partnership");
    }

    public Actor.Person coordinator() {
        return with("WILBERFORCE", "coordinator@partnership");
    }

    public Actor.Person informationGovernance() {
        return with("HCC", "information_governance@partnership");
    }

    public Actor.Person administrator() {
        return with("WILBERFORCE", "administrator@installation");
    }

    /// Somebody with these grants (`area_lead@area:HULL`) beside membership.
    public Actor.Person with(String organisation, String... stored) {
        var id = UUID.randomUUID();
        var number = COUNT.incrementAndGet();
        var name = "Test Person " + letters(number);
        owner.sql("""
                insert into access.account (id, email, name, organisation, organisation_name)
                values (:id, :email, :name, :organisation, :organisation)
                """)
                .param("id", id)
                .param("email", "person" + number + "@example.org")
                .param("name", name)
                .param("organisation", organisation)
                .update();
        owner.sql("""
                insert into access.clearance (id, person, organisation, kind, from_date, to_date,
                                              recorded_by, recorded_by_name, recorded_at)
                select gen_random_uuid(), :id, :organisation, kind, current_date - 30, current_date + 300,
                       gen_random_uuid(), 'Test', now()
                  from unnest(array['vetting', 'training']) as kind
                """).param("id", id).param("organisation", organisation).update();
        accepted(owner, id);
        var grants = new ArrayList<Grant>();
        grants.add(grant(id, "member@partnership"));
        for (var each : stored) {
            grants.add(grant(id, each));
        }
        return new Actor.Person(id, name, organisation, organisation, List.copyOf(grants));
    }

    /// A number in letters: each page has the name of who is signed in, and some are searched for numbers that must
    /// not be there.
    private static String letters(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> "BCDFGHJKLM".charAt(digit - '0'))
                .map(String::valueOf)
                .collect(joining());
    }

    /// The terms, and the agreement of their organisation, in every edition there will be.
    static void accepted(UUID account) {
        accepted(TestDatabase.owner(), account);
    }

    private static void accepted(JdbcClient owner, UUID account) {
        owner.sql("""
                insert into access.terms_acceptance (account, edition, accepted_at) values (:id, 1, now())
                on conflict do nothing
                """).param("id", account).update();
        owner.sql("""
                insert into access.sharing_acceptance (organisation, edition, accepted_by, accepted_by_name, accepted_at)
                select organisation, 1, gen_random_uuid(), 'Test', now() from access.account where id = :id
                on conflict do nothing
                """).param("id", account).update();
    }

    private Grant grant(UUID person, String stored) {
        var role = stored.substring(0, stored.indexOf('@'));
        var scope = stored.substring(stored.indexOf('@') + 1);
        owner.sql("""
                insert into access.role_grant (person, role, scope, from_date, granted_by)
                values (:person, :role, :scope, date '2020-01-01', :person)
                """)
                .param("person", person)
                .param("role", role)
                .param("scope", scope)
                .update();
        var known = roles.apply(role);
        return new Grant(role, known.title(), Scope.of(scope), known.permissions(), known.own());
    }
}
