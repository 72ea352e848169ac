package waymark.access.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.access.accounts.Account;
import waymark.access.accounts.Accounts;
import waymark.access.grants.RoleGrants;
import waymark.access.passkeys.Passkey;
import waymark.access.providers.ProviderLinks;
import waymark.access.roles.RoleNames;
import waymark.kernel.Problem;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// One account with its grants, and what can be granted.
///
/// @param own true where the reader looks at their own account
/// @param returned true where e-mails to its address come back
/// @param left who said that they have left, or null
/// @param link an invitation just made, or empty
record AccountView(
        Account account,
        boolean own,
        boolean returned,
        Accounts.@Nullable SaidLeft left,
        List<RoleGrants.Held> grants,
        List<Passkey> passkeys,
        List<ProviderLinks.Line> providers,
        RoleNames names,
        String link,
        FormData form,
        List<Problem> problems) {

    List<Choice> roles() {
        return names.given().stream()
                .map(role -> Choice.of(
                        role.code(),
                        role.title(),
                        role.sensitive()
                                ? role.sentence() + ". You propose it; somebody of another organisation confirms it"
                                : role.sentence()))
                .toList();
    }

    /// Where a role can apply: the partnership, the installation, each area, each organisation.
    List<Choice> scopes() {
        return Stream.of(
                        Stream.of(
                                Choice.of("partnership", "The whole partnership"),
                                Choice.of("installation", "The installation")),
                        names.areas().entrySet().stream()
                                .map(area -> Choice.of("area:" + area.getKey(), "Area: " + area.getValue())),
                        names.organisations().entrySet().stream()
                                .map(each ->
                                        Choice.of("organisation:" + each.getKey(), "Organisation: " + each.getValue())))
                .flatMap(choices -> choices)
                .toList();
    }

    String title(RoleGrants.Held grant) {
        return names.catalogue().role(grant.role()).title();
    }

    String reach(RoleGrants.Held grant) {
        return scopes().stream()
                .filter(choice -> choice.value().equals(grant.scope()))
                .map(Choice::label)
                .findFirst()
                .orElse(grant.scope());
    }

    List<RoleGrants.Held> current(LocalDate today) {
        return grants.stream().filter(grant -> grant.current(today)).toList();
    }
}
