package waymark.pathways.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Scope;
import waymark.pathways.policy.PolicyItem.Kind;
import waymark.pathways.policy.PolicyItem.Proof;

/// Puts together the page of one item.
@Component
class PolicyItemViews {

    /// @param place where it applies, in words
    /// @param proof what shows that it is done, where there is something
    /// @param writes true where the reader may write the pathway itself
    /// @param recorder true where the reader may name its owner, and reopen it
    record View(
            PolicyChange change,
            ItemLine line,
            String place,
            Optional<Proof> proof,
            boolean writes,
            boolean recorder,
            String because,
            List<Problem> problems) {}

    private final PolicyChanges changes;
    private final DirectoryApi directory;

    PolicyItemViews(PolicyChanges changes, DirectoryApi directory) {
        this.changes = changes;
        this.directory = directory;
    }

    View of(Actor actor, ItemLine line, String because, List<Problem> problems) {
        var change = changes.get(line.item().change());
        var area = line.item().affected().area();
        return new View(
                change,
                line,
                place(actor, area),
                line.proof(change.since()),
                line.item().affected().kind() == Kind.PATHWAY
                        && actor.may(Permission.EDIT_PATHWAYS, area == null ? Scope.PARTNERSHIP : Scope.area(area)),
                PolicyChangesController.recorder(actor),
                because,
                problems);
    }

    private String place(Actor actor, @Nullable String area) {
        return directory.areas(actor).stream()
                .filter(one -> one.code().equals(area))
                .map(Area::name)
                .findFirst()
                .orElse("All areas");
    }
}
