package waymark.conferences.items;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Who is kept away from an item. Whoever has an interest of their own says so and does not see the item any
/// more.
@Controller
@RequestMapping("/conferences/items/{ref}")
class ExclusionsController {

    private static final String KEEPING = "conferences/items/exclusion";
    private static final String INTEREST = "conferences/items/interest";
    private static final String ORGANISATION = "organisation:";
    private static final String PERSON = "person:";

    record Keeping(Item item, List<Choice> offered, FormData form, List<Problem> problems) {}

    record Interest(Item item, FormData form, List<Problem> problems) {}

    private record Away(Choice who, String reason) {

        @Nullable
        UUID person() {
            return who.value().startsWith(PERSON) ? UUID.fromString(who.value().substring(PERSON.length())) : null;
        }

        @Nullable
        String organisation() {
            return who.value().startsWith(ORGANISATION) ? who.value().substring(ORGANISATION.length()) : null;
        }
    }

    private final Items items;
    private final Exclusions exclusions;
    private final ItemSteps steps;
    private final DirectoryApi directory;
    private final PeopleApi people;

    ExclusionsController(
            Items items, Exclusions exclusions, ItemSteps steps, DirectoryApi directory, PeopleApi people) {
        this.items = items;
        this.exclusions = exclusions;
        this.steps = steps;
        this.directory = directory;
        this.people = people;
    }

    @GetMapping("/exclusions/new")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView keeping(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref).running();
        return Page.show(KEEPING, new Keeping(item, who(actor, item), FormData.empty(), List.of()));
    }

    /// Agencies first, then people.
    private List<Choice> who(Actor.Person actor, Item item) {
        var away = exclusions.of(item);
        var all = new ArrayList<Choice>();
        directory.organisations(actor).stream()
                .filter(OrganisationSummary::current)
                .filter(one -> away.stream().noneMatch(each -> one.code().equals(each.organisation())))
                .forEach(one -> all.add(Choice.of(ORGANISATION + one.code(), "Everybody of " + one.name())));
        people.current(actor).stream()
                .filter(one -> away.stream().noneMatch(each -> one.id().equals(each.person())))
                .forEach(one -> all.add(Choice.of(PERSON + one.id(), one.name() + ", " + one.organisationName())));
        return all;
    }

    @PostMapping("/exclusions/new")
    @Allow(RUN_CONFERENCES)
    ModelAndView keepAway(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var offered = who(actor, item);
        var away = form.read(reader -> new Away(
                reader.choice("who", offered, Choice::value, "Choose a person or an organisation"),
                reader.required("reason", "The reason", FormReader.REASON, "Enter why they are kept away")));
        return switch (away) {
            case Ruling.Refused<Away>(var problems) -> Page.refuse(KEEPING, new Keeping(item, offered, form, problems));
            case Ruling.Agreed<Away>(var one) -> {
                steps.keepAway(actor, item, one.person(), one.organisation(), one.reason());
                yield Page.go(
                        Notice.done("Kept away. To them the item does not exist"),
                        actor.id().equals(one.person()) || actor.organisation().equals(one.organisation())
                                ? "/conferences"
                                : item.path() + "/agencies");
            }
        };
    }

    @PostMapping("/exclusions/{id}/lifting")
    @Allow(RUN_CONFERENCES)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        var exclusion = exclusions.of(item).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ref));
        return exclusions.lift(actor, item, exclusion, exclusion.version()) instanceof Saved.Done<Item>
                ? Page.go(
                        Notice.done("They may see the item again. Add an agency again if it is to be round the table"),
                        item.path() + "/agencies")
                : Page.go(Notice.important("Somebody changed it first. Look at it again"), item.path() + "/agencies");
    }

    @GetMapping("/interest")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView interest(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(INTEREST, new Interest(items.get(actor, ref), FormData.empty(), List.of()));
    }

    @PostMapping("/interest")
    @Allow(USE_WAYMARK)
    ModelAndView declare(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var item = items.find(ref).orElseThrow(() -> new NotFound(ref));
        var reason = form.read(
                reader -> reader.required("reason", "The reason", FormReader.REASON, "Enter what your interest is"));
        return switch (reason) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(INTEREST, new Interest(item, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                steps.keepsAway(actor, item, words);
                yield Page.go(Notice.done("Recorded. You do not see that item any more"), "/conferences");
            }
        };
    }
}
