package waymark.assurance;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;

/// The organisations that duties may bind, for those who write for them.
@Component
class BoundOrganisations {

    private final DirectoryApi directory;

    BoundOrganisations(DirectoryApi directory) {
        this.directory = directory;
    }

    /// @throws NotFound where there is none
    Organisation get(Actor actor, String code) {
        return of(directory.organisation(actor, code));
    }

    /// The same, for somebody who writes for it.
    ///
    /// @throws NotFound where there is none, or others write for it
    Organisation toAssess(Actor actor, String code) {
        var found = get(actor, code);
        if (!found.assessedBy(actor)) {
            throw new NotFound(code);
        }
        return found;
    }

    /// Those that are there today, by name.
    List<Organisation> current(Actor actor) {
        return directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .map(BoundOrganisations::of)
                .toList();
    }

    private static Organisation of(OrganisationSummary summary) {
        return new Organisation(summary.code(), summary.name(), summary.areas());
    }
}
