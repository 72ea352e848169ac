package waymark.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.PersonSummary;
import waymark.directory.groups.GroupsApi;
import waymark.directory.people.PersonDetails;
import waymark.directory.people.PersonEntryApi;
import waymark.kernel.Actor;
import waymark.kernel.CurrentActor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;

/// The people of the demonstration, all of them invented: adds them to the directory, to their seats and
/// accounts, and acts as each of them.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
class DemoPeople {

    static final Actor SYSTEM = Actor.system("Demonstration");

    private final DemoFiles files;
    private final DirectoryApi directory;
    private final GroupsApi groups;
    private final PersonEntryApi entries;
    private final AccessApi access;
    private final JdbcClient db;

    DemoPeople(
            DemoFiles files,
            DirectoryApi directory,
            GroupsApi groups,
            PersonEntryApi entries,
            AccessApi access,
            JdbcClient db) {
        this.files = files;
        this.directory = directory;
        this.groups = groups;
        this.entries = entries;
        this.access = access;
        this.db = db;
    }

    /// Adds everybody, and answers them by their key in the files.
    Map<String, Actor.Person> add(DemoCalendar days) {
        var organisations = directory.organisations(SYSTEM).stream()
                .collect(Collectors.toMap(OrganisationSummary::code, OrganisationSummary::name));
        var persons = new HashMap<String, Actor.Person>();
        var domains = new TreeSet<String>();
        for (var someone : files.read("people", DemoFiles.People.class).people()) {
            persons.put(someone.key(), add(someone, organisations.getOrDefault(someone.organisation(), ""), days));
            var domain = someone.email().substring(someone.email().indexOf('@') + 1);
            if (domains.add(someone.organisation() + "@" + domain)) {
                agreed(access.registerDomain(SYSTEM, someone.organisation(), domain, false));
            }
        }
        as(
                find(persons, "admin"),
                admin -> access.propose(
                        admin,
                        find(persons, "opcc_policy").id(),
                        "coordinator",
                        Scope.PARTNERSHIP,
                        "Stands in for the coordinator while she is away"));
        return Map.copyOf(persons);
    }

    private Actor.Person add(DemoFiles.Someone someone, String organisation, DemoCalendar days) {
        var id = UUID.randomUUID();
        var since = days.day(someone.since());
        var details = new PersonDetails(
                someone.name(), someone.organisation(), someone.jobTitle(), someone.email(), someone.phone());
        PersonSummary person = agreed(entries.add(SYSTEM, id, details, since));
        for (var seat : someone.seats() == null ? List.<DemoFiles.Seat>of() : someone.seats()) {
            agreed(groups.seat(SYSTEM, seat.group(), seat.seat(), seat.deputy(), person, since));
        }
        access.open(
                SYSTEM, id, someone.email(), someone.name(), someone.organisation(), organisation, someone.persona());
        for (var role : someone.roles() == null ? List.<String>of() : someone.roles()) {
            int at = role.indexOf('@');
            access.grant(
                    SYSTEM,
                    id,
                    at < 0 ? role : role.substring(0, at),
                    at < 0 ? Scope.PARTNERSHIP : Scope.of(role.substring(at + 1)));
        }
        var cleared = days.today().plusDays(someone.key().equals("ig") ? 20 : 300);
        for (var kind : List.of("vetting", "training")) {
            access.clear(SYSTEM, id, someone.organisation(), kind, cleared.minusYears(3), cleared);
        }
        access.accepted(SYSTEM, id, someone.organisation());
        return access.person(SYSTEM, id);
    }

    /// Acts as the person, in the one transaction that makes all of the data: the database is told who acts
    /// now, and refuses what this person may not do.
    void as(Actor.Person person, Consumer<Actor.Person> act) {
        identify(person);
        CurrentActor.run(person, () -> act.accept(person));
        identify(SYSTEM);
    }

    private void identify(Actor actor) {
        db.sql("select set_config('role', :role, true) || set_config('waymark.person', :person, true)")
                .param("role", actor.databaseRole())
                .param("person", actor.id().toString())
                .query(String.class)
                .single();
    }

    /// The person with the key in the files.
    static Actor.Person find(Map<String, Actor.Person> persons, String key) {
        var person = persons.get(key);
        if (person == null) {
            throw new InvariantViolation("nobody in the demonstration has the key " + key);
        }
        return person;
    }

    /// What the rules agreed to: the demonstration breaks none.
    static <T> T agreed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<T>(var event) -> event;
            case Ruling.Refused<T>(var problems) ->
                throw new InvariantViolation("the demonstration breaks a rule: " + problems);
        };
    }
}
