package waymark.pathways.editions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Scope;

/// Who may write the guidance of an area, or of all where there is no area.
@Component
public class PathwayEditors {

    private final AccessApi access;
    private final PeopleApi people;

    PathwayEditors(AccessApi access, PeopleApi people) {
        this.access = access;
        this.people = people;
    }

    /// By name; nobody whose leaving is recorded.
    public List<PersonSummary> people(Actor actor, @Nullable String area) {
        var ids = ids(actor, area);
        return people.staying(actor).stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
    }

    private Set<UUID> ids(Actor actor, @Nullable String area) {
        var ids = new LinkedHashSet<>(access.holders(actor, "pathway_editor", Scope.PARTNERSHIP));
        if (area != null) {
            ids.addAll(access.holders(actor, "pathway_editor", Scope.area(area)));
        }
        return ids;
    }

    /// The people who may continue the edition, by account.
    public Collection<UUID> toTell(Actor actor, PathwayEdition.Body body) {
        return people(actor, body.area()).stream().map(PersonSummary::id).toList();
    }
}
