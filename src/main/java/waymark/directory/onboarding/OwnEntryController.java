package waymark.directory.onboarding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.PersonSummary;
import waymark.directory.people.PersonDetails;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The first administrator came in from the machine, as nobody in particular: here they say who they are
/// and which organisation they belong to. Said once; later they are changed like anybody.
@Controller
@RequestMapping("/directory/own-entry")
class OwnEntryController {

    private static final String PAGE = "directory/onboarding/ownEntry";

    /// @param needed false where the reader has an entry already
    record View(boolean needed, FormData form, List<Choice> organisations, List<Problem> problems) {}

    private final DirectoryApi directory;
    private final AccessApi access;
    private final OwnEntry entry;
    private final Clock clock;

    OwnEntryController(DirectoryApi directory, AccessApi access, OwnEntry entry, Clock clock) {
        this.directory = directory;
        this.access = access;
        this.entry = entry;
        this.clock = clock;
    }

    @GetMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView form(Actor.Person actor) {
        return Page.show(PAGE, view(actor, with(FormData.empty(), actor), List.of()));
    }

    @PostMapping
    @Allow(Permission.MANAGE_ACCOUNTS)
    ModelAndView add(FormData sent, Actor.Person actor) {
        var form = with(sent, actor);
        if (!needed(actor)) {
            return Page.refuse(PAGE, view(actor, form, List.of(new Problem("", "You are in the directory already"))));
        }
        return switch (entry.add(actor, PersonDetails.of(form), LocalDate.now(clock))) {
            case Ruling.Refused(List<Problem> problems) -> Page.refuse(PAGE, view(actor, form, problems));
            case Ruling.Agreed(PersonSummary _) -> Page.go(Notice.done("You are in the directory"), "/");
        };
    }

    /// With the address of the account, which nobody types here.
    private FormData with(FormData form, Actor.Person actor) {
        return form.with("email", access.email(actor, actor.id()).orElse(""));
    }

    private static boolean needed(Actor.Person actor) {
        return actor.organisation().equals(AccessApi.NO_ORGANISATION);
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        var organisations = directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .toList();
        return new View(
                needed(actor), form, Choice.from(organisations, one -> one.code(), one -> one.name()), problems);
    }
}
