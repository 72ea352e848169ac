package waymark.web.material;

import java.util.List;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Ref;
import waymark.kernel.Scope;

/// One kind of material, as a bean of the module that keeps it.
public interface MaterialKind {

    /// As the file says it: `pathway`.
    String code();

    /// As people say it: “Pathway”.
    String word();

    /// Who may give it away and take it in, for the whole partnership.
    Permission permission();

    /// True where the actor may.
    default boolean open(Actor actor) {
        return actor.may(permission(), Scope.PARTNERSHIP);
    }

    /// What is in use here and can be given away.
    List<Offer> offers(Actor.Person actor);

    /// One of them as it would go into a file.
    ///
    /// @throws waymark.kernel.NotFound where it is none of the offers
    Given give(Actor.Person actor, Ref ref);

    /// What a file says of one, and what would come of it here.
    ///
    /// @param before what came in from the same source earlier, the latest first
    Reading read(Actor.Person actor, Material material, List<Ref> before);

    /// Takes one in as a draft. It was read before without a fault.
    ///
    /// @param origin whose it is and under which licence, in at most 200 characters
    Ref take(Actor.Person actor, Material material, List<Ref> before, String origin);

    /// Where it is shown here.
    String path(Ref ref);

    /// Something to give away.
    record Offer(Ref ref, String title, String about) {}

    /// Something as it would go.
    ///
    /// @param leftOut what does not go with it, in sentences
    record Given(Material material, List<String> leftOut) {

        public Given {
            leftOut = List.copyOf(leftOut);
        }
    }

    /// What a file says.
    ///
    /// @param faults why it cannot be taken in; none where it can
    /// @param becomes what it would be here, and what it would replace
    /// @param lines what is in it, one each
    /// @param gaps what has to be filled in here, one each
    record Reading(List<String> faults, String becomes, List<String> lines, List<String> gaps) {

        public Reading {
            faults = List.copyOf(faults);
            lines = List.copyOf(lines);
            gaps = List.copyOf(gaps);
        }

        /// It cannot be taken in.
        public static Reading refused(List<String> faults) {
            return new Reading(faults, "", List.of(), List.of());
        }
    }
}
