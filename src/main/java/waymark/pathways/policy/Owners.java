package waymark.pathways.policy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Scope;
import waymark.pathways.policy.PolicyItem.Owner;

/// Proposes the owner of an item: for a pathway, an editor in its area, else for the whole partnership; for
/// an action, the person who leads it, else the person who lists it.
@Component
class Owners {

    private static final String EDITOR = "pathway_editor";

    private final AccessApi access;
    private final PeopleApi peopleApi;

    Owners(AccessApi access, PeopleApi peopleApi) {
        this.access = access;
        this.peopleApi = peopleApi;
    }

    Owner of(Actor actor, Candidate candidate) {
        return switch (candidate.affected().kind()) {
            case PATHWAY -> ofPathway(actor, candidate.affected().area());
            case ACTION -> candidate.lead() == null ? owner(actor) : first(actor, List.of(candidate.lead()));
        };
    }

    private Owner ofPathway(Actor actor, @Nullable String area) {
        var here = area == null ? List.<UUID>of() : access.holders(actor, EDITOR, Scope.area(area));
        var keepers = here.isEmpty() ? access.holders(actor, EDITOR, Scope.PARTNERSHIP) : here;
        return keepers.contains(actor.id()) ? owner(actor) : first(actor, keepers);
    }

    private Owner first(Actor actor, List<UUID> people) {
        return people.stream()
                .flatMap(id -> peopleApi.find(actor, id).stream())
                .findFirst()
                .map(Owners::owner)
                .orElse(owner(actor));
    }

    static Owner owner(PersonSummary person) {
        return new Owner(person.id(), person.name());
    }

    private static Owner owner(Actor actor) {
        return new Owner(actor.id(), actor.name());
    }
}
