package waymark.pathways.editions;

import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Loads a pathway for somebody who may write or publish it, and its edition in the state that
/// the page needs.
@Component
public class PathwayAccess {

    private final Pathways pathways;

    PathwayAccess(Pathways pathways) {
        this.pathways = pathways;
    }

    /// The pathway, for writing it.
    ///
    /// @throws NotFound where there is none, and where somebody else writes it
    public Pathway editable(Actor actor, Ref ref) {
        var pathway = pathways.get(ref);
        if (!pathway.editable(actor)) {
            throw new NotFound(ref);
        }
        return pathway;
    }

    /// The pathway, for publishing or withdrawing an edition of it.
    ///
    /// @throws NotFound where there is none, and where somebody else publishes it
    public Pathway publishable(Actor actor, Ref ref) {
        var pathway = pathways.get(ref);
        if (!pathway.publishable(actor)) {
            throw new NotFound(ref);
        }
        return pathway;
    }

    /// @throws NotFound where nothing is being written
    public PathwayEdition.Draft draft(Pathway pathway) {
        return pathways.open(pathway.ref())
                .filter(PathwayEdition.Draft.class::isInstance)
                .map(PathwayEdition.Draft.class::cast)
                .orElseThrow(() -> new NotFound(pathway.ref()));
    }

    /// @throws NotFound where nothing is in review
    public PathwayEdition.InReview inReview(Pathway pathway) {
        return pathways.open(pathway.ref())
                .filter(PathwayEdition.InReview.class::isInstance)
                .map(PathwayEdition.InReview.class::cast)
                .orElseThrow(() -> new NotFound(pathway.ref()));
    }

    /// @throws NotFound where nothing is in force
    public PathwayEdition.Published inForce(Pathway pathway) {
        return pathways.inForce(pathway.ref()).orElseThrow(() -> new NotFound(pathway.ref()));
    }
}
