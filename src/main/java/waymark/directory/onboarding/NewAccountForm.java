package waymark.directory.onboarding;

import java.util.List;
import java.util.Map;
import waymark.access.AccessApi.RoleOffered;
import waymark.directory.people.PersonDetails;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Scope;
import waymark.web.forms.FormData;

/// What somebody typed about a person who is to come in, and the roles that they chose for them.
///
/// @param roles codes of the roles beside membership
/// @param area code of the area that a role in one area is for
/// @param reason read by the second person of a role that two people give
record NewAccountForm(PersonDetails details, List<String> roles, String area, String reason) {

    static NewAccountForm of(FormData form) {
        return new NewAccountForm(PersonDetails.of(form), form.all("roles"), form.text("area"), form.text("reason"));
    }

    /// Where a role reaches for this person: their organisation, the area that was chosen, or everywhere.
    Scope scope(RoleOffered role) {
        return switch (role.reach()) {
            case "organisation" -> Scope.organisation(details.organisation());
            case "area" -> Scope.area(area);
            case "area_or_partnership" -> area.isEmpty() ? Scope.PARTNERSHIP : Scope.area(area);
            case "installation" -> Scope.INSTALLATION;
            default -> Scope.PARTNERSHIP;
        };
    }

    /// What is wrong beside the person's details.
    List<Problem> problems(Map<String, RoleOffered> offered, List<String> areas) {
        boolean known = offered.keySet().containsAll(roles);
        boolean inOneArea = known
                && roles.stream()
                        .map(offered::get)
                        .anyMatch(role -> role.reach().equals("area"));
        return new Problems()
                .when(details.email().isEmpty(), "email", "Enter their work email address: the account is known by it")
                .when(!known, "roles", "Choose from the roles that are listed")
                .when(
                        area.isEmpty() ? inOneArea : !areas.contains(area),
                        "area",
                        "Choose the area that the role is for")
                .tooLong("reason", reason, "Reason", 500)
                .list();
    }
}
