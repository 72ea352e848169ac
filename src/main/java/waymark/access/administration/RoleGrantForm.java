package waymark.access.administration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.access.roles.RoleCatalogue;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// What an administrator chose: a role, where it shall reach, and why, where a second person has to agree.
record RoleGrantForm(
        @Nullable String role,
        @Nullable String scope,
        @Nullable String reason) {

    static RoleGrantForm empty() {
        return new RoleGrantForm("", "", "");
    }

    String roleText() {
        return role == null ? "" : role;
    }

    String scopeText() {
        return scope == null ? "" : scope;
    }

    String reasonText() {
        return reason == null ? "" : reason.strip();
    }

    /// What is wrong: a role that is none, or one that does not reach so far or so near.
    List<Problem> problems(RoleCatalogue catalogue, Map<String, String> areas, Map<String, String> organisations) {
        var known = catalogue.roles().stream()
                .filter(each -> each.code().equals(roleText()) && !each.code().equals("member"))
                .findFirst();
        if (known.isEmpty()) {
            return List.of(new Problem("role", "Choose a role"));
        }
        var reach = known.get().reach();
        boolean anArea =
                scopeText().startsWith("area:") && areas.containsKey(scopeText().substring(5));
        var fits = switch (reach) {
            case "area" -> anArea;
            case "area_or_partnership" -> anArea || scopeText().equals("partnership");
            case "organisation" ->
                scopeText().startsWith("organisation:")
                        && organisations.containsKey(scopeText().substring(13));
            default -> scopeText().equals(reach);
        };
        return new Problems()
                .when(
                        !fits,
                        "scope",
                        "“%s” is granted for %s: choose that"
                                .formatted(known.get().title(), said(reach)))
                .when(
                        known.get().sensitive() && reasonText().isEmpty(),
                        "reason",
                        "Say why: somebody of another organisation has to agree")
                .when(reasonText().length() > 500, "reason", "The reason must be 500 characters or fewer")
                .list();
    }

    private static String said(String reach) {
        return switch (reach) {
            case "area" -> "one area";
            case "area_or_partnership" -> "one area or the whole partnership";
            case "organisation" -> "one organisation";
            case "installation" -> "the installation";
            default -> "the whole partnership";
        };
    }
}
