package waymark.directory.onboarding;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import waymark.access.AccessApi;
import waymark.access.roles.RoleGrantOutcome;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Scope;
import waymark.kernel.StepUp;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Adds a person who signs in: their entry, their account, their roles and the link to come in by, with one
/// form. For administrators, who may maintain people only while the partnership is set up.
@Controller
@RequestMapping("/directory/new-account")
class NewAccountController {

    private static final String PAGE = "directory/onboarding/newAccount";

    /// @param organisations those whose people the reader may add; none after the setting up
    record View(
            FormData form,
            List<Choice> organisations,
            List<Choice> roles,
            List<Choice> areas,
            List<Problem> problems) {}

    /// @param link with the address of this installation
    record Invited(String name, String organisation, List<String> roles, String account, String link) {}

    private final Onboarding joining;
    private final DirectoryApi directory;
    private final AccessApi access;

    NewAccountController(Onboarding joining, DirectoryApi directory, AccessApi access) {
        this.joining = joining;
        this.directory = directory;
        this.access = access;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView form(@RequestParam(defaultValue = "") String role, Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty().with("roles", role), List.of()));
    }

    @PostMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    @StepUp
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (joining.join(actor, NewAccountForm.of(form))) {
            case Ruling.Refused(List<Problem> problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed(Onboarding.Joined joined) -> Page.show("directory/onboarding/invited", invited(joined));
        };
    }

    private Invited invited(Onboarding.Joined joined) {
        var titles = access.roles();
        return new Invited(
                joined.person().name(),
                joined.person().organisationName(),
                joined.roles().stream().map(given -> words(titles, given)).toList(),
                "/accounts/" + joined.person().id(),
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(joined.link())
                        .toUriString());
    }

    private static String words(List<AccessApi.RoleOffered> roles, RoleGrantOutcome given) {
        var title = roles.stream()
                .filter(role -> role.code().equals(given.role()))
                .findFirst()
                .orElseThrow()
                .title();
        return given instanceof RoleGrantOutcome.Proposed
                ? title + ": proposed, an administrator of another organisation confirms it within a week"
                : title + ": from today";
    }

    private static String sentence(AccessApi.RoleOffered role) {
        return role.sentence()
                + (role.sensitive() ? ". Two people of two organisations give it" : "")
                + (role.code().equals("administrator") ? "; the second one ever counts at once" : "");
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        var organisations = directory.organisations(actor).stream()
                .filter(one -> one.current() && actor.may(Permission.MAINTAIN_PEOPLE, Scope.organisation(one.code())))
                .toList();
        return new View(
                form,
                Choice.from(organisations, one -> one.code(), one -> one.name()),
                access.roles().stream()
                        .map(role -> Choice.of(role.code(), role.title(), sentence(role)))
                        .toList(),
                Choice.from(directory.areas(actor), Area::code, Area::name),
                problems);
    }
}
