package waymark.directory.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.access.AccessApi.RoleOffered;
import waymark.directory.people.PersonDetails;
import waymark.kernel.Problem;
import waymark.kernel.Scope;
import waymark.web.forms.FormData;

/// What somebody typed about a person who is to come in, and the roles that they chose for them.
///
/// @param roles codes of the roles beside membership
/// @param area code of the area that a role in one area is for
/// @param reason read by the second person of a role that two people give
record NewAccountForm(
        String name,
        String organisation,
        String jobTitle,
        String email,
        String phone,
        List<String> roles,
        String area,
        String reason) {

    static NewAccountForm of(FormData fields) {
        return new NewAccountForm(
                fields.text("name"),
                fields.text("organisation"),
                fields.text("jobTitle"),
                fields.text("email"),
                fields.text("phone"),
                fields.all("roles"),
                fields.text("area"),
                fields.text("reason"));
    }

    static NewAccountForm empty(String role) {
        return new NewAccountForm("", "", "", "", "", role.isEmpty() ? List.of() : List.of(role), "", "");
    }

    PersonDetails details() {
        return new PersonDetails(name, organisation, jobTitle, email, phone);
    }

    /// Where a role reaches for this person: their organisation, the area that was chosen, or everywhere.
    Scope scope(RoleOffered role) {
        return switch (role.reach()) {
            case "organisation" -> Scope.organisation(organisation);
            case "area" -> Scope.area(area);
            case "area_or_partnership" -> area.isEmpty() ? Scope.PARTNERSHIP : Scope.area(area);
            case "installation" -> Scope.INSTALLATION;
            default -> Scope.PARTNERSHIP;
        };
    }

    /// What is wrong beside the person's details.
    List<Problem> problems(Map<String, RoleOffered> offered, List<String> areas) {
        var problems = new ArrayList<Problem>();
        if (email.isEmpty()) {
            problems.add(new Problem("email", "Enter their work email address: the account is known by it"));
        }
        if (!offered.keySet().containsAll(roles)) {
            problems.add(new Problem("roles", "Choose from the roles that are listed"));
            return problems;
        }
        var chosen = roles.stream().map(offered::get).toList();
        if (!area.isEmpty() && !areas.contains(area)
                || area.isEmpty()
                        && chosen.stream().anyMatch(role -> role.reach().equals("area"))) {
            problems.add(new Problem("area", "Choose the area that the role is for"));
        }
        if (reason.length() > 500) {
            problems.add(new Problem("reason", "The reason must be 500 characters or fewer"));
        }
        return problems;
    }
}
