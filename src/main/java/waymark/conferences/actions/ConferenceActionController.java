package waymark.conferences.actions;

import static waymark.kernel.Permission.RUN_CONFERENCES;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Hearing;
import waymark.conferences.items.Invitation;
import waymark.conferences.items.InvitedAgencies;
import waymark.conferences.items.Item;
import waymark.conferences.items.ItemState;
import waymark.conferences.items.Items;
import waymark.directory.PersonSummary;
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

/// The actions of one item: a new one, what each is, and what its agency says of it.
@Controller
class ConferenceActionController {

    private static final String NEW = "conferences/actions/new";
    private static final String LIST = "conferences/actions/list";
    private static final String ACTION = "conferences/actions/action";

    /// @param hearing in which it is agreed; null for an immediate one
    record Form(
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

    /// @param gives true for those who may give another one
    record ListView(Item item, List<ConferenceAction> actions, boolean gives, LocalDate today) {}

    /// @param kinds what the reader may say of it; none where nothing
    /// @param nobody true for those who run the forum where the item exists for nobody of the agency
    record View(
            Item item,
            ConferenceAction action,
            boolean nobody,
            List<ActionAnswer.Kind> kinds,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        List<Choice> choices() {
            return kinds.stream()
                    .map(kind -> Choice.of(
                            kind.name(),
                            kind.title(),
                            kind == ActionAnswer.Kind.NOT_DONE && action.escalatedOn() == null
                                    ? "The chair of the conference is told"
                                    : ""))
                    .toList();
        }
    }

    private final Items items;
    private final InvitedAgencies invitations;
    private final ConferenceActions actions;
    private final Clock clock;

    ConferenceActionController(Items items, InvitedAgencies invitations, ConferenceActions actions, Clock clock) {
        this.items = items;
        this.invitations = invitations;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}/actions")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var item = attended(items.get(actor, ref));
        return Page.show(LIST, new ListView(item, actions.of(item), gives(item), today()));
    }

    private static Item attended(Item item) {
        if (!item.capacity().attends()) {
            throw new NotFound(item.ref());
        }
        return item;
    }

    /// An item that is not accepted has no agencies yet, and a closed one is opened again first.
    private static boolean gives(Item item) {
        return item.runs()
                && item.state() != ItemState.REFERRED
                && item.state() != ItemState.RETURNED
                && item.state() != ItemState.CLOSED;
    }

    @GetMapping("/conferences/items/{ref}/actions/new")
    @Allow(RUN_CONFERENCES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, Actor.Person actor) {
        var item = items.get(actor, ref);
        if (!item.runs()) {
            throw new NotFound(ref);
        }
        if (!gives(item)) {
            return Page.go(Notice.important("Actions are given once an item is accepted"), item.path());
        }
        var at = actions.hearing(item, hearing).orElse(null);
        var due = at == null ? today() : today().plusWeeks(2);
        return Page.show(NEW, form(item, at, FormData.empty().with("dueOn", due), List.of()));
    }

    private Form form(Item item, @Nullable Hearing hearing, FormData form, List<Problem> problems) {
        var agencies = invitations.of(item);
        return new Form(item, hearing, agencies, people(item, agencies), form, problems);
    }

    private List<PersonSummary> people(Item item, List<Invitation> agencies) {
        return actions.people(
                item, agencies.stream().map(Invitation::organisation).toList());
    }

    @PostMapping("/conferences/items/{ref}/actions/new")
    @Allow(RUN_CONFERENCES)
    ModelAndView give(
            @PathVariable Ref ref, @RequestParam(defaultValue = "") String hearing, FormData form, Actor.Person actor) {
        var item = items.forRunning(actor, ref);
        if (!gives(item)) {
            throw new NotFound(ref);
        }
        var at = actions.hearing(item, hearing).orElse(null);
        var shown = form(item, at, form, List.of());
        var saved = form.read(reader -> read(reader, shown))
                .then(wanted -> wanted.rule(today()))
                .map(wanted -> actions.give(actor, item, wanted));
        return switch (saved) {
            case Ruling.Refused<Ref>(var problems) ->
                Page.refuse(NEW, new Form(item, at, shown.agencies(), shown.people(), form, problems));
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

    private NewAction read(FormReader reader, Form shown) {
        reader.when(shown.agencies().isEmpty(), "agency", "Invite an agency to this item first");
        return new NewAction(
                shown.agencies().isEmpty()
                        ? new Invitation(shown.item().id(), "", "", Invitation.Why.CORE, null, 1)
                        : reader.choice(
                                "agency", shown.agencies(), Invitation::organisation, "Choose the agency that does it"),
                reader.optionalChoice(
                                "person",
                                shown.people(),
                                person -> person.ref().value(),
                                "Choose somebody of the list, or nobody")
                        .orElse(null),
                reader.required("what", "The action", FormReader.REASON, "Enter what is to be done"),
                reader.requiredDate("dueOn", "The day", today()),
                shown.hearing() == null ? null : shown.hearing().id());
    }

    @GetMapping("/conferences/items/{ref}/actions/{action}")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref action, Actor.Person actor) {
        var item = items.get(actor, ref);
        var it = own(actor, item, actions.get(item, action));
        return Page.show(
                ACTION, view(actor, item, it, FormData.version(it.version()).with("doneOn", today()), List.of()));
    }

    private View view(Actor.Person actor, Item item, ConferenceAction action, FormData form, List<Problem> problems) {
        var today = today();
        var kinds = new ArrayList<ActionAnswer.Kind>();
        if (action.open() && ConferenceActions.mayAnswer(actor, item, action)) {
            for (var kind : ActionAnswer.Kind.values()) {
                if ((!kind.late() || action.late(today)) && (kind != ActionAnswer.Kind.DROPPED || item.runs())) {
                    kinds.add(kind);
                }
            }
        }
        boolean nobody = item.runs() && action.open() && actions.nobodyDoes(item, action);
        return new View(item, action, nobody, List.copyOf(kinds), today, form, problems);
    }

    /// An agency that referred the item and is not round the table does its own actions all the same.
    private static ConferenceAction own(Actor.Person actor, Item item, ConferenceAction action) {
        if (!item.capacity().attends() && !ConferenceActions.mayAnswer(actor, item, action)) {
            throw new NotFound(action.ref());
        }
        return action;
    }

    @PostMapping("/conferences/items/{ref}/actions/{action}")
    @Allow(USE_WAYMARK)
    ModelAndView answer(@PathVariable Ref ref, @PathVariable Ref action, FormData form, Actor.Person actor) {
        var item = items.find(ref).orElseThrow(() -> new NotFound(ref));
        var it = actions.get(item, action);
        if (!ConferenceActions.mayAnswer(actor, item, it)) {
            throw new NotFound(action);
        }
        var saved = form.read(ConferenceActionController::read)
                .then(answer -> answer.rule(it, today(), item.runs()))
                .save(answer -> actions.answer(actor, item, it, form.version(), answer));
        return switch (saved) {
            case Saved.Done<ConferenceAction> _ -> Page.go(Notice.done("Saved"), "%s/actions/%s", item.path(), action);
            case Ruling.Refused<ConferenceAction>(var problems) ->
                Page.refuse(ACTION, view(actor, item, it, form, problems));
            case Saved.Stale<ConferenceAction> _ -> Page.merged(show(ref, action, actor));
        };
    }

    private static ActionAnswer read(FormReader reader) {
        var kind = reader.choice("kind", ActionAnswer.Kind.class, "Choose how the action stands");
        return switch (kind) {
            case DONE ->
                new ActionAnswer(
                        kind,
                        reader.date("doneOn", "The day").orElse(null),
                        reader.text("how", "How it was done", FormReader.REASON));
            case CIRCUMSTANCES ->
                new ActionAnswer(
                        kind,
                        reader.date("newDay", "The new day").orElse(null),
                        reader.text("whyChanged", "What changed", FormReader.REASON));
            case NOT_DONE ->
                new ActionAnswer(kind, null, reader.text("whyNot", "Why it was not done", FormReader.REASON));
            case DROPPED ->
                new ActionAnswer(kind, null, reader.text("whyDropped", "Why it is not needed", FormReader.REASON));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
