package waymark.intelligence.reports;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;
import waymark.web.transactions.RunAsSystem;

/// The organisations that have officers, whom a condition can name.
@Component
public class OfficerUnits {

    private static final String ROLE = "intelligence_officer";

    private final AccessApi access;
    private final DirectoryApi directory;
    private final RunAsSystem asSystem;

    OfficerUnits(AccessApi access, DirectoryApi directory, RunAsSystem asSystem) {
        this.access = access;
        this.directory = directory;
        this.asSystem = asSystem;
    }

    /// Those without the unit itself, by name.
    @Transactional(readOnly = true)
    public List<Choice> others(Actor.Person actor, String unit) {
        var with = asSystem.get("Organisations with intelligence officers", this::withOfficers);
        return directory.organisations(actor).stream()
                .filter(one -> with.contains(one.code()) && !one.code().equals(unit))
                .map(one -> Choice.of(one.code(), one.name()))
                .toList();
    }

    /// Officers of other units than this one, with an account that may be used.
    ///
    /// @param wanted by the code of the unit
    Set<UUID> officersElsewhere(String unit, Predicate<String> wanted) {
        return asSystem.get("Officers of other units", system -> {
            var roles = directory.organisations(system).stream()
                    .map(OrganisationSummary::code)
                    .filter(code -> !code.equals(unit) && wanted.test(code))
                    .map(code -> ROLE + "@" + Scope.organisation(code).word())
                    .toList();
            var officers = new LinkedHashSet<UUID>();
            access.holders(system, roles).values().forEach(officers::addAll);
            officers.retainAll(access.holding(system, HANDLE_INTELLIGENCE));
            access.holders(system, ROLE, Scope.organisation(unit)).forEach(officers::remove);
            return officers;
        });
    }

    private HashSet<String> withOfficers(Actor system) {
        var found = new HashSet<String>();
        for (var person : access.holding(system, HANDLE_INTELLIGENCE)) {
            access.person(system, person).grants().stream()
                    .filter(grant -> grant.role().equals(ROLE))
                    .map(grant -> grant.scope().word())
                    .filter(word -> word.startsWith("organisation:"))
                    .forEach(word -> found.add(word.substring("organisation:".length())));
        }
        return found;
    }

    /// The units for which the actor handles intelligence themself.
    public static List<String> of(Actor.Person actor) {
        return actor.grants().stream()
                .filter(grant -> grant.permissions().contains(HANDLE_INTELLIGENCE))
                .map(grant -> grant.scope().word())
                .filter(word -> word.startsWith("organisation:"))
                .map(word -> word.substring("organisation:".length()))
                .distinct()
                .toList();
    }
}
