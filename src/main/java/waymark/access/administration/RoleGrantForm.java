package waymark.access.administration;

import waymark.access.roles.RoleCatalogue;
import waymark.access.roles.RoleNames;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What an administrator chose: a role, where it applies, and why, where a second person has to agree.
record RoleGrantForm(String role, Scope scope, String reason) {

    private static final int REASON = 500;

    /// Reads the form: the role must be one that is given, and apply to what such a role is given for.
    static Ruling<RoleGrantForm> read(FormData form, RoleNames names) {
        return form.read(reader -> {
            var role = reader.choice("role", names.given(), RoleCatalogue.Role::code, "Choose a role");
            var reason = reader.text("reason", "The reason", REASON);
            if (role.code().equalsIgnoreCase(form.text("role"))) {
                check(reader, role, form.text("scope"), reason, names);
            }
            return new RoleGrantForm(role.code(), scope(role, form.text("scope"), names), reason);
        });
    }

    private static void check(
            FormReader reader, RoleCatalogue.Role role, String scope, String reason, RoleNames names) {
        reader.when(
                !fits(role, scope, names),
                "scope",
                "“%s” is granted for %s: choose that".formatted(role.title(), said(role.reach())));
        reader.when(
                role.sensitive() && reason.isEmpty(),
                "reason",
                "Say why: somebody of another organisation has to agree");
    }

    private static Scope scope(RoleCatalogue.Role role, String scope, RoleNames names) {
        return fits(role, scope, names) ? Scope.of(scope) : Scope.PARTNERSHIP;
    }

    private static boolean fits(RoleCatalogue.Role role, String scope, RoleNames names) {
        boolean anArea = scope.startsWith("area:") && names.areas().containsKey(scope.substring("area:".length()));
        return switch (role.reach()) {
            case "area" -> anArea;
            case "area_or_partnership" -> anArea || scope.equals("partnership");
            case "organisation" ->
                scope.startsWith("organisation:")
                        && names.organisations().containsKey(scope.substring("organisation:".length()));
            default -> scope.equals(role.reach());
        };
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
