package waymark.risks;

import static waymark.kernel.Permission.DECIDE_RISKS;
import static waymark.kernel.Permission.MANAGE_RISKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
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
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The steps that a risk takes, each with its reason: escalated and answered, returned, accepted, reopened,
/// closed.
@Controller
class StepsController {

    private static final String PAGE = "risks/step";

    private static final List<Choice> ANSWERS = List.of(
            Choice.of("take", "Take it on", "The group above treats it from now on"),
            Choice.of("refuse", "Do not take it on", "It stays with the group"));

    /// What the page of a step says.
    ///
    /// @param hint of the reason
    enum Kind {
        ESCALATION(
                "escalation",
                "Escalate to the group above",
                "What can the group above do that this one cannot?",
                "Escalate"),
        ANSWER("answer", "Answer the escalation", "The group reads it", "Save the answer"),
        RETURN("return", "Return to the group", "The group reads it", "Return the risk"),
        ACCEPTANCE(
                "acceptance",
                "Accept the risk",
                "Why no more is done about it until that day",
                "Record the acceptance"),
        REOPENING("reopening", "End the acceptance", "", "Reopen the risk"),
        CLOSING("closing", "Close the risk", "Why it is no risk any more, or whose it is now", "Close the risk");

        private final String path;
        private final String title;
        private final String hint;
        private final String button;

        Kind(String path, String title, String hint, String button) {
            this.path = path;
            this.title = title;
            this.hint = hint;
            this.button = button;
        }

        String path() {
            return path;
        }

        String title() {
            return title;
        }

        String hint() {
            return hint;
        }

        String button() {
            return button;
        }
    }

    /// @param above name of the group that is asked; empty for other steps
    /// @param people who may accept it; none for other steps
    record View(Kind kind, Risk it, String above, List<Choice> people, FormData form, List<Problem> problems) {

        List<Choice> answers() {
            return ANSWERS;
        }
    }

    private final Risks risks;
    private final RiskGroups groups;
    private final Clock clock;

    StepsController(Risks risks, RiskGroups groups, Clock clock) {
        this.risks = risks;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/risks/{ref}/escalation")
    @Allow(MANAGE_RISKS)
    ModelAndView escalation(@PathVariable Ref ref, Actor.Person actor) {
        return show(Kind.ESCALATION, actor, ref);
    }

    @PostMapping("/risks/{ref}/escalation")
    @Allow(MANAGE_RISKS)
    ModelAndView escalate(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var found = RegistrationController.kept(risks, actor, ref);
        if (!(found instanceof Risk.Open it)) {
            return Page.go("/risks/%s", ref);
        }
        var group = groups.get(it.header().groupCode());
        return save(
                Kind.ESCALATION,
                actor,
                it,
                form,
                reason(form).then(words -> it.escalate(group, words, today())),
                "Escalated. The group above was told");
    }

    @GetMapping("/risks/{ref}/answer")
    @Allow(DECIDE_RISKS)
    ModelAndView answer(@PathVariable Ref ref, Actor.Person actor) {
        return show(Kind.ANSWER, actor, ref);
    }

    @PostMapping("/risks/{ref}/answer")
    @Allow(DECIDE_RISKS)
    ModelAndView answered(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(risks.get(ref) instanceof Risk.Escalated it)) {
            return Page.go("/risks/%s", ref);
        }
        record Answer(boolean take, String reason) {}
        Ruling<RiskEvent> answer = form.read(reader -> new Answer(
                        reader.choice("answer", ANSWERS, Choice::value, "Choose an answer")
                                .value()
                                .equals("take"),
                        reader.text("reason", "Reason", FormReader.REASON)))
                .then(one -> one.take()
                        ? it.takeOn(one.reason(), today()).map(Function.<RiskEvent>identity())
                        : it.refuse(one.reason(), today()).map(Function.<RiskEvent>identity()));
        return save(Kind.ANSWER, actor, it, form, answer, "Answered. The group was told");
    }

    @GetMapping("/risks/{ref}/return")
    @Allow(DECIDE_RISKS)
    ModelAndView returning(@PathVariable Ref ref, Actor.Person actor) {
        return show(Kind.RETURN, actor, ref);
    }

    @PostMapping("/risks/{ref}/return")
    @Allow(DECIDE_RISKS)
    ModelAndView returnRisk(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return risks.get(ref) instanceof Risk.TakenOn it
                ? save(
                        Kind.RETURN,
                        actor,
                        it,
                        form,
                        reason(form).then(words -> it.returnToGroup(words, today())),
                        "Returned. The group was told")
                : Page.go("/risks/%s", ref);
    }

    @GetMapping("/risks/{ref}/acceptance")
    @Allow(MANAGE_RISKS)
    ModelAndView acceptance(@PathVariable Ref ref, Actor.Person actor) {
        return show(Kind.ACCEPTANCE, actor, ref);
    }

    @PostMapping("/risks/{ref}/acceptance")
    @Allow(MANAGE_RISKS)
    ModelAndView accept(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var found = RegistrationController.kept(risks, actor, ref);
        if (!(found instanceof Risk.Open) && !(found instanceof Risk.TakenOn)) {
            return Page.go("/risks/%s", ref);
        }
        var people = people(actor, found);
        if (people.isEmpty()) {
            return refused(
                    Kind.ACCEPTANCE, actor, found, form, List.of(new Problem("", "Nobody has a seat in the group")));
        }
        var accepted = form.read(reader -> {
                    var person =
                            reader.choice("person", people, one -> one.ref().value(), "Choose who accepts the risk");
                    return new RiskAcceptance.Given(
                            person.id(),
                            person.name(),
                            reader.text("reason", "Reason", FormReader.REASON),
                            reader.requiredDate("until", "Last day", today().plusYears(1)));
                })
                .then(given -> found instanceof Risk.Open open
                        ? open.accept(given, today())
                        : ((Risk.TakenOn) found).accept(given, today()));
        return save(
                Kind.ACCEPTANCE,
                actor,
                found,
                form,
                accepted,
                "Acceptance recorded. The risk is reopened after its last day");
    }

    /// Who may accept it: those with a seat in the group that has it.
    private List<PersonSummary> people(Actor actor, Risk it) {
        var above = it.header().escalatedTo();
        return groups.people(actor, above == null ? it.header().groupCode() : above, today());
    }

    @GetMapping("/risks/{ref}/reopening")
    @Allow(MANAGE_RISKS)
    ModelAndView reopening(@PathVariable Ref ref, Actor.Person actor) {
        return show(Kind.REOPENING, actor, ref);
    }

    @PostMapping("/risks/{ref}/reopening")
    @Allow(MANAGE_RISKS)
    ModelAndView reopen(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return RegistrationController.kept(risks, actor, ref) instanceof Risk.Accepted it
                ? save(
                        Kind.REOPENING,
                        actor,
                        it,
                        form,
                        reason(form).then(words -> it.reopen(words, today())),
                        "Reopened")
                : Page.go("/risks/%s", ref);
    }

    @GetMapping("/risks/{ref}/closing")
    @Allow(MANAGE_RISKS)
    ModelAndView closing(@PathVariable Ref ref, Actor.Person actor) {
        return show(Kind.CLOSING, actor, ref);
    }

    @PostMapping("/risks/{ref}/closing")
    @Allow(MANAGE_RISKS)
    ModelAndView close(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        return RegistrationController.kept(risks, actor, ref) instanceof Risk.Live it
                ? save(Kind.CLOSING, actor, it, form, reason(form).then(words -> it.close(words, today())), "Closed")
                : Page.go("/risks/%s", ref);
    }

    private static Ruling<String> reason(FormData form) {
        return form.read(reader -> reader.text("reason", "Reason", FormReader.REASON));
    }

    /// The page of a step that the risk can take now; its own page where it cannot.
    private ModelAndView show(Kind kind, Actor.Person actor, Ref ref) {
        var it = risks.get(ref);
        boolean decides = kind == Kind.ANSWER || kind == Kind.RETURN;
        if (!decides && !it.keptBy(actor)) {
            throw new NotFound(ref);
        }
        boolean fits = switch (kind) {
            case ESCALATION -> it instanceof Risk.Open;
            case ANSWER -> it instanceof Risk.Escalated;
            case RETURN -> it instanceof Risk.TakenOn;
            case ACCEPTANCE -> it instanceof Risk.Open || it instanceof Risk.TakenOn;
            case REOPENING -> it instanceof Risk.Accepted;
            case CLOSING -> it instanceof Risk.Live;
        };
        return fits
                ? Page.show(
                        PAGE, view(kind, actor, it, FormData.version(it.header().version()), List.of()))
                : Page.go("/risks/%s", ref);
    }

    private View view(Kind kind, Actor actor, Risk it, FormData form, List<Problem> problems) {
        return new View(
                kind,
                it,
                kind == Kind.ESCALATION ? groups.get(it.header().groupCode()).parentName() : "",
                kind == Kind.ACCEPTANCE
                        ? Choice.from(
                                people(actor, it),
                                one -> one.ref().value(),
                                one -> one.name() + ", " + one.organisationName())
                        : List.of(),
                form,
                problems);
    }

    private ModelAndView refused(Kind kind, Actor actor, Risk it, FormData form, List<Problem> problems) {
        return Page.refuse(PAGE, view(kind, actor, it, form, problems));
    }

    private ModelAndView save(
            Kind kind, Actor.Person actor, Risk it, FormData form, Ruling<? extends RiskEvent> step, String done) {
        return switch (step.save(event -> risks.save(actor, form.version(), event))) {
            case Saved.Done<Risk> _ -> Page.go(Notice.done(done), "/risks/%s", it.ref());
            case Ruling.Refused<Risk>(var problems) -> refused(kind, actor, it, form, problems);
            case Saved.Stale<Risk> _ -> Page.merged(show(kind, actor, it.ref()));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
