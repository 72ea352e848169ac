package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.contacts.ContactsApi;
import waymark.contacts.PostContact;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.strategy.actions.ActionPlan;
import waymark.strategy.objectives.StrategyChoices;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The steps of an operation: ready, go or no go, called off, the day and what it came to, what was learned and what
/// becomes of that.
@Controller
@RequestMapping("/intelligence/operations/{ref}")
class OperationStepsController {

    private static final String GO = "intelligence/operations/go";
    private static final String CANCEL = "intelligence/operations/cancellation";
    private static final String OUTCOME = "intelligence/operations/outcome";
    private static final String DEBRIEF = "intelligence/operations/debrief";
    private static final String LESSON = "intelligence/operations/lesson";
    private static final int MOST = 10_000;

    /// @param posts points of contact of what is near, by reference
    record GoView(
            Operation one,
            OperationPlan plan,
            List<EventConflict> conflicts,
            Map<String, PostContact> posts,
            FormData form,
            List<Problem> problems) {

        Operation.Header it() {
            return one.header();
        }

        boolean clear() {
            return !plan.stopped() && conflicts.stream().allMatch(EventConflict::settled);
        }
    }

    record Step(Operation.Header it, FormData form, List<Problem> problems) {}

    record OutcomeForm(Operation.Header it, OperationPlan plan, FormData form, List<Problem> problems) {

        List<Choice> people() {
            return Choice.from(
                    plan.current(),
                    one -> one.id().toString(),
                    one -> "%s, %s".formatted(one.personName(), one.organisationName()));
        }

        List<Choice> places() {
            return Choice.from(plan.places(), one -> one.id().toString(), OperationPlan.PlannedPlace::name);
        }
    }

    record DebriefView(Operation one, OperationPlan plan, FormData form, List<Problem> problems) {

        Operation.Header it() {
            return one.header();
        }
    }

    record LessonForm(
            Operation.Header it,
            OperationPlan.Lesson lesson,
            StrategyChoices.Offered offered,
            FormData form,
            List<Problem> problems) {}

    private final Operations operations;
    private final OperationPlans plans;
    private final EventDeconfliction events;
    private final ContactsApi contacts;
    private final StrategyChoices choices;
    private final OperationsController pages;

    OperationStepsController(
            Operations operations,
            OperationPlans plans,
            EventDeconfliction events,
            ContactsApi contacts,
            StrategyChoices choices,
            OperationsController pages) {
        this.operations = operations;
        this.plans = plans;
        this.events = events;
        this.contacts = contacts;
        this.choices = choices;
        this.pages = pages;
    }

    private static ModelAndView done(String said, Ref ref) {
        return Page.go(Notice.done(said), "/intelligence/operations/%s", ref);
    }

    private static ModelAndView overtaken(Ref ref) {
        return Page.go(
                Notice.important("Somebody else changed it first. This is how it stands now"),
                "/intelligence/operations/%s",
                ref);
    }

    /// Everything is answered; or what is missing is listed on the page.
    @PostMapping("/readiness")
    @Allow(RUN_OPERATIONS)
    ModelAndView ready(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Planned one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var ruling = one.ready(plans.of(actor, one.header().id()), actor);
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> done("Ready. Now see what else is planned nearby, and decide", ref);
            case Ruling.Refused<Operation>(var problems) ->
                Page.refuse("intelligence/operations/operation", pages.view(actor, one, problems));
            case Saved.Stale<Operation> _ -> overtaken(ref);
        };
    }

    @PostMapping("/reopening")
    @Allow(RUN_OPERATIONS)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Ready one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        return switch (one.reopen(actor).save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> done("It is planned again, and can be changed", ref);
            case Ruling.Refused<Operation> _, Saved.Stale<Operation> _ -> overtaken(ref);
        };
    }

    /// What else is planned nearby, and the go.
    @GetMapping("/go")
    @Allow(RUN_OPERATIONS)
    ModelAndView go(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.led(actor, ref);
        return Page.show(GO, going(actor, one, FormData.version(one.header().version()), List.of()));
    }

    private GoView going(Actor.Person actor, Operation one, FormData form, List<Problem> problems) {
        var conflicts = events.of(actor, one.header().id());
        var posts = contacts
                .posts(
                        actor,
                        conflicts.stream()
                                .map(EventConflict::otherPost)
                                .distinct()
                                .toList())
                .stream()
                .collect(java.util.stream.Collectors.toMap(PostContact::post, post -> post));
        return new GoView(one, plans.of(actor, one.header().id()), conflicts, posts, form, problems);
    }

    @PostMapping("/go")
    @Allow(RUN_OPERATIONS)
    ModelAndView go(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Ready one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        var ruling = one.go(plans.of(actor, it.id()), events.of(actor, it.id()), actor);
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> done("Go. Everybody who takes part has been told", ref);
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(GO, going(actor, one, form, problems));
            case Saved.Stale<Operation> _ ->
                Page.go(
                        Notice.important("Not yet: something has just changed. Look at what is planned nearby"),
                        "/intelligence/operations/%s/go",
                        ref);
        };
    }

    @PostMapping("/conflicts/{id}/acknowledgement")
    @Allow(RUN_OPERATIONS)
    ModelAndView acknowledge(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var conflict = events.of(actor, one.header().id()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id.toString()));
        if (!form.ticked("spoken")) {
            return Page.refuse(
                    GO,
                    going(
                            actor,
                            one,
                            form,
                            List.of(new Problem(
                                    "spoken-" + conflict.ref(),
                                    "Speak with their point of contact first, then tick"))));
        }
        return switch (events.acknowledge(actor, one.header().ref(), conflict, form.version())) {
            case Saved.Done<EventConflict> _ ->
                Page.go(
                        Notice.done("Acknowledged. The other lead has been told"),
                        "/intelligence/operations/%s/go",
                        ref);
            case Saved.Stale<EventConflict> _ -> Page.go("/intelligence/operations/%s/go", ref);
        };
    }

    @GetMapping("/cancellation")
    @Allow(RUN_OPERATIONS)
    ModelAndView cancellation(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.led(actor, ref);
        return one.cancellable()
                ? Page.show(
                        CANCEL,
                        new Step(one.header(), FormData.version(one.header().version()), List.of()))
                : Page.go("/intelligence/operations/%s", ref);
    }

    @PostMapping("/cancellation")
    @Allow(RUN_OPERATIONS)
    ModelAndView cancel(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = operations.led(actor, ref);
        var ruling = form.read(reader -> reader.text("reason", "The reason", Operation.LONGEST_REASON))
                .then(reason -> one.cancel(reason, actor, operations.today()));
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> done("Cancelled. Everybody who takes part has been told", ref);
            case Ruling.Refused<Operation>(var problems) -> Page.refuse(CANCEL, new Step(one.header(), form, problems));
            case Saved.Stale<Operation> _ -> Page.merged(cancellation(ref, actor));
        };
    }

    /// Who was there, which places were visited, and what it came to.
    @GetMapping("/outcome")
    @Allow(RUN_OPERATIONS)
    ModelAndView outcome(@PathVariable Ref ref, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Going(var it))) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var plan = plans.of(actor, it.id());
        return Page.show(
                OUTCOME,
                new OutcomeForm(
                        it,
                        plan,
                        FormData.version(it.version())
                                .with(
                                        "there",
                                        plan.current().stream()
                                                .map(one -> one.id().toString())
                                                .toList())
                                .with(
                                        "visited",
                                        plan.places().stream()
                                                .map(one -> one.id().toString())
                                                .toList()),
                        List.of()));
    }

    @PostMapping("/outcome")
    @Allow(RUN_OPERATIONS)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(operations.led(actor, ref) instanceof Operation.Going one)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        var it = one.header();
        var plan = plans.of(actor, it.id());
        record Day(Operation.Outcome outcome, List<UUID> people, List<UUID> places) {}
        var read = form.read(reader -> {
            var people = reader
                    .choices("there", plan.current(), each -> each.id().toString(), "")
                    .stream()
                    .map(OperationPlan.Partner::id)
                    .toList();
            var places = reader
                    .choices("visited", plan.places(), each -> each.id().toString(), "")
                    .stream()
                    .map(OperationPlan.PlannedPlace::id)
                    .toList();
            return new Day(
                    new Operation.Outcome(
                            reader.number("safeguarded", "People safeguarded", 0, MOST),
                            reader.number("arrests", "Arrests", 0, MOST),
                            reader.number("notices", "Notices", 0, MOST),
                            reader.number("orders", "Orders", 0, MOST),
                            places.size(),
                            reader.text("outcome", "This", FormReader.TEXT)),
                    people,
                    places);
        });
        return switch (read) {
            case Ruling.Refused<Day>(var problems) -> Page.refuse(OUTCOME, new OutcomeForm(it, plan, form, problems));
            case Ruling.Agreed<Day>(var day) ->
                switch (one.done(day.outcome(), actor, operations.today())
                        .save(event -> operations.save(actor, form.version(), event))) {
                    case Saved.Done<Operation> _ -> {
                        plans.attend(actor, it, day.people(), day.places());
                        yield Page.go(
                                Notice.done("Recorded. Now record what was learned"),
                                "/intelligence/operations/%s/debrief",
                                ref);
                    }
                    case Ruling.Refused<Operation>(var problems) ->
                        Page.refuse(OUTCOME, new OutcomeForm(it, plan, form, problems));
                    case Saved.Stale<Operation> _ -> overtaken(ref);
                };
        };
    }

    @GetMapping("/debrief")
    @Allow(RUN_OPERATIONS)
    ModelAndView debrief(@PathVariable Ref ref, Actor.Person actor) {
        var one = operations.led(actor, ref);
        if (!(one instanceof Operation.Done) && !(one instanceof Operation.Debriefed)) {
            return Page.go("/intelligence/operations/%s", ref);
        }
        return Page.show(
                DEBRIEF, debriefing(actor, one, FormData.version(one.header().version()), List.of()));
    }

    private DebriefView debriefing(Actor.Person actor, Operation one, FormData form, List<Problem> problems) {
        return new DebriefView(one, plans.of(actor, one.header().id()), form, problems);
    }

    private Operation.Done debriefed(Actor.Person actor, Ref ref) {
        if (operations.led(actor, ref) instanceof Operation.Done one) {
            return one;
        }
        throw new NotFound(ref);
    }

    @PostMapping("/lessons")
    @Allow(RUN_OPERATIONS)
    ModelAndView learn(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = debriefed(actor, ref);
        var read = form.read(reader -> reader.required("words", "This", FormReader.REASON, "Enter what was learned"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(DEBRIEF, debriefing(actor, one, form, problems));
            case Ruling.Agreed<String>(var words) -> {
                plans.learn(actor, one.header(), words);
                yield Page.go(Notice.done("Noted"), "/intelligence/operations/%s/debrief", ref);
            }
        };
    }

    @PostMapping("/debrief")
    @Allow(RUN_OPERATIONS)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var one = debriefed(actor, ref);
        var ruling = one.debrief(plans.of(actor, one.header().id()).lessons(), actor, operations.today());
        return switch (ruling.save(event -> operations.save(actor, form.version(), event))) {
            case Saved.Done<Operation> _ -> done("Debriefed. Partners who were named can no longer read it", ref);
            case Ruling.Refused<Operation>(var problems) ->
                Page.refuse(DEBRIEF, debriefing(actor, one, form, problems));
            case Saved.Stale<Operation> _ -> overtaken(ref);
        };
    }

    private OperationPlan.Lesson lesson(Actor.Person actor, Operation.Header it, int number) {
        return plans.of(actor, it.id()).lessons().stream()
                .filter(each -> each.number() == number && each.state() == OperationPlan.LessonState.OPEN)
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson"));
    }

    /// What becomes of something that was learned.
    @GetMapping("/lessons/{number}")
    @Allow(RUN_OPERATIONS)
    ModelAndView lesson(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = debriefed(actor, ref).header();
        var lesson = lesson(actor, it, number);
        return Page.show(
                LESSON,
                new LessonForm(
                        it,
                        lesson,
                        choices.forPlan(actor),
                        FormData.version(lesson.version())
                                .with("becomes", "action")
                                .with("due", operations.today().plusMonths(3)),
                        List.of()));
    }

    @PostMapping("/lessons/{number}")
    @Allow(RUN_OPERATIONS)
    ModelAndView settle(@PathVariable Ref ref, @PathVariable int number, FormData form, Actor.Person actor) {
        var it = debriefed(actor, ref).header();
        var lesson = lesson(actor, it, number);
        var offered = choices.forPlan(actor);
        Outcome<OperationPlan.Lesson> saved = form.text("becomes").equals("nothing")
                ? form.read(reader -> reader.required("reason", "The reason", 500, "Say why nothing is done"))
                        .save(reason -> plans.setAside(actor, it, lesson, form.version(), reason))
                : form.read(reader -> action(reader, it, offered))
                        .save(plan -> plans.act(
                                actor, it, lesson, form.version(), plan, offered.label("owner", plan.owner())));
        return switch (saved) {
            case Saved.Done<OperationPlan.Lesson> _ ->
                Page.go(Notice.done("Saved"), "/intelligence/operations/%s/debrief", ref);
            case Ruling.Refused<OperationPlan.Lesson>(var problems) ->
                Page.refuse(LESSON, new LessonForm(it, lesson, offered, form, problems));
            case Saved.Stale<OperationPlan.Lesson> _ -> Page.go("/intelligence/operations/%s/debrief", ref);
        };
    }

    /// The plan of an area is read by everybody: the action says nothing of the operation.
    private ActionPlan action(FormReader reader, Operation.Header it, StrategyChoices.Offered offered) {
        var today = operations.today();
        var due = reader.requiredDate("due", "The day", today.plusMonths(3));
        reader.when(due.isBefore(today), "due", "The day must be today or later");
        return ActionPlan.of(
                reader.requiredLine("title", "What will be done", FormReader.TITLE, "Say what will be done"),
                "Learned from joint work of partners",
                it.area(),
                offered.chosen(reader, "objective", "objective", null, "Choose an objective"),
                offered.chosen(reader, "owner", "owner", null, "Choose an organisation"),
                null,
                List.of(),
                today,
                due.isBefore(today) ? today : due);
    }
}
