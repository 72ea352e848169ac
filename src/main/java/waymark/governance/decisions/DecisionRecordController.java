package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Problem;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Records what the board decided on something in the register, or on something that came up otherwise:
/// before, in or after the meeting.
@Controller
class DecisionRecordController {

    private static final String PAGE = "governance/decisions/recording";
    private static final String WHOLE = "all";

    private final BoardDecisions decisions;
    private final ReportingQuarters quarters;
    private final DirectoryApi directory;
    private final PeopleApi people;
    private final Clock clock;

    DecisionRecordController(
            BoardDecisions decisions,
            ReportingQuarters quarters,
            DirectoryApi directory,
            PeopleApi people,
            Clock clock) {
        this.decisions = decisions;
        this.quarters = quarters;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    /// @param it null where it came up otherwise
    /// @param areas and quarters to choose from, where it came up otherwise
    record View(
            @Nullable BoardDecision it,
            FormData form,
            List<Choice> owners,
            List<Choice> areas,
            List<Choice> quarters,
            List<Problem> problems) {

        String path() {
            return it == null ? "/decisions/new" : "/decisions/" + it.ref() + "/recording";
        }

        String back() {
            return it == null ? "/decisions" : "/decisions/" + it.ref();
        }

        List<Choice> answers() {
            return DecisionForm.answers();
        }

        List<Choice> deciders() {
            return DecisionForm.deciders();
        }
    }

    /// What came up otherwise, as typed.
    private record Other(Quarter quarter, @Nullable Area area, String subject, BoardDecision.Given given) {}

    @GetMapping("/decisions/{ref}/recording")
    @Allow(DECIDE_RETURNS)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = decisions.get(ref);
        return it.mayDecide(actor)
                ? Page.show(PAGE, view(actor, it, DecisionForm.begun(it.version(), today()), List.of()))
                : decided(it);
    }

    @PostMapping("/decisions/{ref}/recording")
    @Allow(DECIDE_RETURNS)
    ModelAndView record(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = decisions.get(ref);
        if (!it.state().waiting()) {
            return decided(it);
        }
        var owners = owners(actor);
        var decided = form.read(reader -> DecisionForm.read(reader, owners, today()))
                .then(given -> it.decide(actor.id(), today(), given))
                .map(event -> event.basedOn(form.version()));
        return switch (decided.save(event -> decisions.save(actor, event))) {
            case Saved.Done<BoardDecision> _ -> Page.go(Notice.done("The decision was recorded"), "/decisions/%s", ref);
            case Ruling.Refused<BoardDecision>(var problems) -> Page.refuse(PAGE, view(actor, it, form, problems));
            case Saved.Stale<BoardDecision>(var current) ->
                current.mayDecide(actor) ? Page.merged(form(ref, actor)) : decided(current);
        };
    }

    @GetMapping("/decisions/new")
    @Allow(DECIDE_RETURNS)
    ModelAndView fresh(Actor.Person actor) {
        return Page.show(PAGE, view(actor, null, DecisionForm.begun(0, today()), List.of()));
    }

    @PostMapping("/decisions/new")
    @Allow(DECIDE_RETURNS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var owners = owners(actor);
        var other = form.read(reader -> read(reader, owners));
        var decided = other.then(read -> BoardDecision.other(read.quarter(), read.area(), read.subject())
                .decide(actor.id(), today(), read.given()));
        return switch (decided) {
            case Ruling.Refused<DecisionRecorded>(var problems) -> Page.refuse(PAGE, view(actor, null, form, problems));
            case Ruling.Agreed<DecisionRecorded>(var event) ->
                Page.go(
                        Notice.done("The decision was recorded"),
                        "/decisions/%s",
                        decisions.add(actor, form.text("subject"), event));
        };
    }

    private Other read(FormReader form, List<Choice> owners) {
        var area = form.form().text("area");
        var chosen =
                quarters.areas().stream().filter(one -> one.code().equals(area)).findFirst();
        form.when(chosen.isEmpty() && !area.equals(WHOLE), "area", "Choose an area, or the whole partnership");
        var known = quarters.choices();
        var quarter = form.form().text("quarter");
        form.when(
                known.stream().noneMatch(choice -> choice.value().equals(quarter)),
                "quarter",
                "Choose the quarter of the board meeting");
        return new Other(
                Quarter.parse(quarter).orElse(Quarter.holding(today(), 1)),
                chosen.orElse(null),
                form.required(
                        "subject",
                        "What was decided on",
                        BoardDecision.LONGEST_SUBJECT,
                        "Enter what the board decided on"),
                DecisionForm.read(form, owners, today()));
    }

    private static ModelAndView decided(BoardDecision it) {
        return Page.go(
                Notice.important("The board already decided on this: %s".formatted(it.outcome())),
                "/decisions/%s",
                it.ref());
    }

    private View view(Actor actor, @Nullable BoardDecision it, FormData form, List<Problem> problems) {
        var areas = new ArrayList<Choice>();
        if (it == null) {
            quarters.areas().forEach(area -> areas.add(Choice.of(area.code(), area.name())));
            areas.add(Choice.of(WHOLE, "The whole partnership"));
        }
        return new View(it, form, owners(actor), areas, it == null ? quarters.choices() : List.of(), problems);
    }

    private List<Choice> owners(Actor actor) {
        return Owner.choices(directory.organisations(actor), people.staying(actor));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
