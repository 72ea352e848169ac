package waymark.conferences.actions;

import static waymark.kernel.Permission.RUN_CONFERENCES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Invitation;
import waymark.conferences.items.InvitedAgencies;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Gives an action to an agency, in a hearing or at once.
@Controller
@RequestMapping("/conferences/items/{ref}/actions/new")
class NewActionController {

    private static final String NEW = "conferences/actions/new";

    /// @param hearing in which it is agreed; null for an immediate one
    record View(
            Item item,
            @Nullable Hearing hearing,
            List<Invitation> agencies,
            List<PersonSummary> people,
            FormData form,
            List<Problem> problems) {

        String path() {
            return item.path() + "/actions/new" + (hearing == null ? "" : "?hearing=" + hearing.id());
        }

        List<Choice> agencyChoices() {
            return Choice.from(agencies, Invitation::organisation, Invitation::organisationName);
        }

        List<Choice> peopleChoices() {
            return Choice.from(
                    people,
                    person -> person.ref().value(),
                    person -> "%s, %s".formatted(person.name(), person.organisationName()));
        }
    }

    private final Items items;
    private final InvitedAgencies invitations;
    private final ConferenceActions actions;
    private final Clock clock;

    NewActionController(Items items, InvitedAgencies invitations, ConferenceActions actions, Clock clock) {
        this.items = items;
        this.invitations = invitations;
        this.actions = actions;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        if (!NewAction.possible(item)) {
            return Page.go(Notice.important("Actions are given once an item is accepted"), item.path());
        }
        var at = actions.hearing(item, hearing).orElse(null);
        var due = at == null ? today() : today().plusWeeks(2);
        return Page.show(NEW, view(item, at, FormData.empty().with("dueOn", due), List.of()));
    }

    private View view(Item item, @Nullable Hearing hearing, FormData form, List<Problem> problems) {
        var agencies = invitations.of(item);
        var people = actions.people(
                item, agencies.stream().map(Invitation::organisation).toList());
        return new View(item, hearing, agencies, people, form, problems);
    }

    @PostMapping
    @Allow(RUN_CONFERENCES)
    ModelAndView give(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        if (!NewAction.possible(item)) {
            throw new NotFound(ref);
        }
        var at = actions.hearing(item, hearing).orElse(null);
        var shown = view(item, at, form, List.of());
        var given = NewAction.read(form, item, at, shown.agencies(), shown.people(), today())
                .map(wanted -> actions.give(actor, item, wanted));
        return switch (given) {
            case Ruling.Refused<Ref>(var problems) ->
                Page.refuse(NEW, new View(item, at, shown.agencies(), shown.people(), form, problems));
            case Ruling.Agreed<Ref>(var action) -> Page.go(given(item, action, at), item.path() + "/actions");
        };
    }

    private Notice given(Item item, Ref action, @Nullable Hearing at) {
        if (actions.nobodyDoes(item, actions.get(item, action))) {
            return Notice.important(
                    "Action %s was given, but nobody was told: nobody of its agency can open the item. Call them, or give it to another agency"
                            .formatted(action));
        }
        return Notice.done(
                at == null
                        ? "Action %s was given, and whoever does it was told".formatted(action)
                        : "Action %s was given".formatted(action));
    }
}
