package waymark.conferences.actions;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.conferences.items.Item;
import waymark.conferences.items.Items;
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

/// The actions of one item: what each is, and what its agency says of it.
@Controller
class ConferenceActionController {

    private static final String LIST = "conferences/actions/list";
    private static final String ACTION = "conferences/actions/action";

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
    private final ConferenceActions actions;
    private final Clock clock;

    ConferenceActionController(Items items, ConferenceActions actions, Clock clock) {
        this.items = items;
        this.actions = actions;
        this.clock = clock;
    }

    @GetMapping("/conferences/items/{ref}/actions")
    @Allow(USE_WAYMARK)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var item = items.get(actor, ref);
        if (!item.capacity().attends()) {
            throw new NotFound(ref);
        }
        return Page.show(LIST, new ListView(item, actions.of(item), NewAction.possible(item), today()));
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
        var saved = ActionAnswer.read(form)
                .then(answer -> answer.rule(it, today(), item.runs()))
                .save(answer -> actions.answer(actor, item, it, form.version(), answer));
        return switch (saved) {
            case Saved.Done<ConferenceAction> _ -> Page.go(Notice.done("Saved"), "%s/actions/%s", item.path(), action);
            case Ruling.Refused<ConferenceAction>(var problems) ->
                Page.refuse(ACTION, view(actor, item, it, form, problems));
            case Saved.Stale<ConferenceAction> _ -> Page.merged(show(ref, action, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
