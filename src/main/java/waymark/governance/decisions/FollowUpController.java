package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What is done about a decision: who does it and by when, that it was done, or that a later decision
/// replaces it.
@Controller
class FollowUpController {

    private static final String ASSIGN = "governance/decisions/assignment";
    private static final String FINISH = "governance/decisions/completion";
    private static final String SUPERSEDE = "governance/decisions/succession";

    private final BoardDecisions decisions;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final Clock clock;

    FollowUpController(BoardDecisions decisions, DirectoryApi directory, PeopleApi people, Clock clock) {
        this.decisions = decisions;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    /// @param choices owners, or later decisions
    record View(BoardDecision it, FormData form, List<Choice> choices, List<Problem> problems) {}

    @GetMapping("/decisions/{ref}/assignment")
    @Allow(VIEW_RETURNS)
    ModelAndView assignment(@PathVariable Ref ref, Actor.Person actor) {
        var it = toAssign(actor, ref);
        var form = FormData.version(it.followUp().version())
                .with("owner", it.followUp().owner())
                .with("due", it.followUp().due());
        return Page.show(ASSIGN, new View(it, form, owners(actor), List.of()));
    }

    @PostMapping("/decisions/{ref}/assignment")
    @Allow(VIEW_RETURNS)
    ModelAndView assign(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = toAssign(actor, ref);
        var owners = owners(actor);
        var assigned = form.read(reader -> new Assigned(
                        Owner.read(reader, owners, it.followUp().owner()),
                        label(owners, form.text("owner"), it),
                        reader.date("due", "Due date").orElse(null)))
                .then(typed -> it.assign(typed.owner(), typed.name(), typed.due(), today()));
        return answer(
                save(actor, it, form, assigned),
                "Saved",
                it,
                problems -> Page.refuse(ASSIGN, new View(it, form, owners, problems)),
                () -> assignment(ref, actor));
    }

    private record Assigned(
            Owner owner, String name, @Nullable LocalDate due) {}

    private static String label(List<Choice> owners, String chosen, BoardDecision it) {
        return owners.stream()
                .filter(choice -> choice.value().equals(chosen))
                .map(Choice::label)
                .findFirst()
                .orElse(chosen.equals(it.followUp().owner()) ? it.followUp().ownerName() : "");
    }

    @GetMapping("/decisions/{ref}/completion")
    @Allow(VIEW_RETURNS)
    ModelAndView completion(@PathVariable Ref ref, Actor.Person actor) {
        var it = toFinish(actor, ref);
        return Page.show(FINISH, new View(it, FormData.version(it.followUp().version()), List.of(), List.of()));
    }

    @PostMapping("/decisions/{ref}/completion")
    @Allow(VIEW_RETURNS)
    ModelAndView finish(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = toFinish(actor, ref);
        return answer(
                save(actor, it, form, it.finish(form.text("words"), actor.id(), today())),
                "Marked as done",
                it,
                problems -> Page.refuse(FINISH, new View(it, form, List.of(), problems)),
                () -> completion(ref, actor));
    }

    @GetMapping("/decisions/{ref}/succession")
    @Allow(DECIDE_RETURNS)
    ModelAndView succession(@PathVariable Ref ref) {
        var it = decisions.get(ref);
        return Page.show(SUPERSEDE, new View(it, FormData.version(it.followUp().version()), List.of(), List.of()));
    }

    @PostMapping("/decisions/{ref}/succession")
    @Allow(DECIDE_RETURNS)
    ModelAndView supersede(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = decisions.get(ref);
        var superseded = form.read(reader -> {
                    var later = Ref.parse(form.text("later")).flatMap(decisions::find);
                    reader.when(later.isEmpty(), "later", "Enter the reference of the later decision, like RQ-0012");
                    return later.orElse(it);
                })
                .then(later -> it.supersede(later, today()));
        return answer(
                save(actor, it, form, superseded),
                "The decision is superseded",
                it,
                problems -> Page.refuse(SUPERSEDE, new View(it, form, List.of(), problems)),
                () -> succession(ref));
    }

    private Outcome<BoardDecision> save(Actor actor, BoardDecision it, FormData form, Ruling<FollowUpEvent> ruling) {
        return ruling.save(event ->
                event.version() == form.version() ? decisions.save(actor, event) : Saved.<BoardDecision>stale(it));
    }

    private static ModelAndView answer(
            Outcome<BoardDecision> outcome,
            String done,
            BoardDecision it,
            Function<List<Problem>, ModelAndView> refuse,
            Supplier<ModelAndView> again) {
        return switch (outcome) {
            case Saved.Done<BoardDecision> _ -> Page.go(Notice.done(done), "/decisions/%s", it.ref());
            case Ruling.Refused<BoardDecision>(var problems) -> refuse.apply(problems);
            case Saved.Stale<BoardDecision> _ -> Page.merged(again.get());
        };
    }

    private BoardDecision toAssign(Actor actor, Ref ref) {
        var it = decisions.get(ref);
        if (!it.mayAssign(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private BoardDecision toFinish(Actor actor, Ref ref) {
        var it = decisions.get(ref);
        if (!it.mayFinish(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    private List<Choice> owners(Actor actor) {
        return Owner.choices(directory.organisations(actor), people.staying(actor));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
