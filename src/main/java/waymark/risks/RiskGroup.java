package waymark.risks;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// A group with a register.
///
/// @param area where it answers for one area alone, its code
/// @param parent code of the group above; null for the board
/// @param chaired true where the reader chairs it
record RiskGroup(
        String code,
        String name,
        @Nullable String area,
        @Nullable String parent,
        String parentName,
        boolean chaired) {

    boolean keptBy(Actor actor) {
        return keptBy(actor, area, chaired);
    }

    /// True where the person keeps the registers of groups of that area, or of all, or chairs this one.
    static boolean keptBy(Actor actor, @Nullable String area, boolean chaired) {
        return actor.may(Permission.MANAGE_RISKS, area == null ? Scope.PARTNERSHIP : Scope.area(area))
                || chaired && actor.may(Permission.MANAGE_RISKS, Scope.OWN);
    }
}
