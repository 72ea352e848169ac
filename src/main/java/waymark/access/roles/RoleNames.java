package waymark.access.roles;

import java.util.List;
import java.util.Map;
import waymark.kernel.Scope;

/// What roles, areas and organisations are called on a page.
///
/// @param areas names by code, in the order pages show them
/// @param organisations names by code, by name
public record RoleNames(RoleCatalogue catalogue, Map<String, String> areas, Map<String, String> organisations) {

    /// The role, with its area or organisation where it has one: "Area lead, Hull".
    public String of(String role, Scope scope) {
        var title = catalogue.role(role).title();
        return switch (scope) {
            case Scope.InArea(var code) -> title + ", " + areas.getOrDefault(code, code);
            case Scope.InOrganisation(var code) -> title + ", " + organisation(code);
            case Scope.Partnership _, Scope.Installation _, Scope.Own _ -> title;
        };
    }

    /// Every role that is given, in the order that pages show them; membership apart, which comes with the
    /// account.
    public List<RoleCatalogue.Role> given() {
        return catalogue.roles().stream()
                .filter(role -> !role.code().equals("member"))
                .toList();
    }

    /// The organisation by its code, or the code where it has none.
    public String organisation(String code) {
        return organisations.getOrDefault(code, code);
    }
}
