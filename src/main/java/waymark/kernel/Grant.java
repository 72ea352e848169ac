package waymark.kernel;

import java.util.Set;

/// A role somebody holds today, where it reaches, and what it lets them do.
///
/// @param role the code in the catalogue (`area_lead`)
/// @param title as people say it (`Area lead`)
/// @param scope how far the role reaches
/// @param permissions what the catalogue gives the role at that scope
/// @param own what the catalogue gives the role only for what names the person themself
public record Grant(String role, String title, Scope scope, Set<Permission> permissions, Set<Permission> own) {

    public Grant {
        permissions = Set.copyOf(permissions);
        own = Set.copyOf(own);
    }

    /// The same role without what it gives for what names the person themself.
    public Grant withoutOwn() {
        return new Grant(role, title, scope, permissions, Set.of());
    }
}
