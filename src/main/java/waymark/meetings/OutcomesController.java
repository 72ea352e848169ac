package waymark.meetings;

import static waymark.kernel.Permission.RUN_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.governance.MeetingDecisionsApi;
import waymark.governance.MeetingDecisionsApi.Asked;
import waymark.governance.MeetingDecisionsApi.Registered;
import waymark.governance.MeetingDecisionsApi.Taken;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.meetings.agenda.AgendaCandidates;
import waymark.meetings.agenda.AgendaItems;
import waymark.strategy.StrategyApi;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What comes of an item while the meeting takes place: a decision, which goes into the decisions register, or
/// an action for an organisation.
@Controller
class OutcomesController {

    private static final String DECISION = "meetings/decision";
    private static final String ACTION = "meetings/action";
    private static final int LONGEST_DECISION = 1_900;
    private static final int LONGEST_ACTION = 500;

    /// @param asked the request or escalation that the decision answers; null for anything else
    record DecisionView(
            Meeting.Header it,
            AgendaItem item,
            @Nullable Asked asked,
            List<Choice> answers,
            List<Choice> owners,
            FormData form,
            List<Problem> problems) {

        String path() {
            return "/meetings/%s/agenda/%s/decision".formatted(it.ref(), item.id());
        }
    }

    record ActionView(
            Meeting.Header it,
            AgendaItem item,
            List<Choice> owners,
            List<Choice> objectives,
            FormData form,
            List<Problem> problems) {

        String path() {
            return "/meetings/%s/agenda/%s/action".formatted(it.ref(), item.id());
        }
    }

    private final Meetings meetings;
    private final Proceedings proceedings;
    private final Outcomes outcomes;
    private final MeetingDecisionsApi register;
    private final AgendaItems items;
    private final AgendaCandidates candidates;
    private final DirectoryApi directory;
    private final StrategyApi strategy;
    private final Clock clock;

    OutcomesController(
            Meetings meetings,
            Proceedings proceedings,
            Outcomes outcomes,
            MeetingDecisionsApi register,
            AgendaItems items,
            AgendaCandidates candidates,
            DirectoryApi directory,
            StrategyApi strategy,
            Clock clock) {
        this.meetings = meetings;
        this.proceedings = proceedings;
        this.outcomes = outcomes;
        this.register = register;
        this.items = items;
        this.candidates = candidates;
        this.directory = directory;
        this.strategy = strategy;
        this.clock = clock;
    }

    @GetMapping("/meetings/{ref}/agenda/{id}/decision")
    @Allow(RUN_MEETINGS)
    ModelAndView decision(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        return it instanceof Meeting.InProgress
                ? Page.show(DECISION, view(actor, it.header(), item, FormData.empty(), List.of()))
                : Page.go("/meetings/%s", ref);
    }

    @PostMapping("/meetings/{ref}/agenda/{id}/decision")
    @Allow(RUN_MEETINGS)
    ModelAndView decide(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!(it instanceof Meeting.InProgress)) {
            return Page.go("/meetings/%s", ref);
        }
        var header = it.header();
        var asked = asked(header, item).map(Asked::ref).orElse(null);
        var owners = register.owners(actor);
        var taken = form.read(reader -> taken(reader, header, item, asked, owners))
                .then(read -> outcomes.decide(actor, header, item, read));
        return switch (taken) {
            case Ruling.Refused<Registered>(var problems) ->
                Page.refuse(DECISION, view(actor, header, item, form, problems));
            case Ruling.Agreed<Registered>(var registered) ->
                Page.go(
                        Notice.done("Decision recorded. In the decisions register it is " + registered.ref()),
                        "/meetings/%s/live#item-%s",
                        ref,
                        id);
        };
    }

    private Taken taken(
            FormReader reader, Meeting.Header it, AgendaItem item, @Nullable Ref asked, List<Choice> owners) {
        var words = asked == null
                ? reader.required("words", "Decision", LONGEST_DECISION, "Enter what was decided")
                : reader.text("words", "Conditions or reasons", LONGEST_DECISION);
        var owner = reader.form().text("owner");
        reader.when(
                !owner.isEmpty()
                        && owners.stream().noneMatch(choice -> choice.value().equals(owner)),
                "owner",
                "Choose a person or an organisation from the list, or nobody yet");
        return new Taken(
                it.ref(),
                item.id(),
                it.groupName(),
                it.area(),
                it.day(),
                asked,
                item.title(),
                asked == null ? register.agreed() : reader.form().text("answer"),
                words,
                owner,
                reader.date("due", "The day").orElse(null));
    }

    /// What the item puts to the board, at a meeting of the board.
    private Optional<Asked> asked(Meeting.Header it, AgendaItem item) {
        return Optional.ofNullable(items.subjects(it.ref()).get(item.id()))
                .flatMap(about -> Optional.ofNullable(about.subject()))
                .filter(_ -> candidates.board(it.groupCode()))
                .flatMap(register::waiting);
    }

    private DecisionView view(Actor actor, Meeting.Header it, AgendaItem item, FormData form, List<Problem> problems) {
        return new DecisionView(
                it, item, asked(it, item).orElse(null), register.answers(), register.owners(actor), form, problems);
    }

    @GetMapping("/meetings/{ref}/agenda/{id}/action")
    @Allow(RUN_MEETINGS)
    ModelAndView action(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        return it instanceof Meeting.InProgress
                ? Page.show(ACTION, actionView(actor, it.header(), item, FormData.empty(), List.of()))
                : Page.go("/meetings/%s", ref);
    }

    @PostMapping("/meetings/{ref}/agenda/{id}/action")
    @Allow(RUN_MEETINGS)
    ModelAndView give(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MeetingsController.run(meetings, actor, ref);
        var item = proceedings.item(ref, id);
        if (!(it instanceof Meeting.InProgress)) {
            return Page.go("/meetings/%s", ref);
        }
        var owners = owners(actor);
        var objectives = objectives(actor);
        return switch (form.read(reader -> given(reader, owners, objectives))) {
            case Ruling.Refused<MeetingAction.Given>(var problems) ->
                Page.refuse(ACTION, actionView(actor, it.header(), item, form, problems));
            case Ruling.Agreed<MeetingAction.Given>(var given) -> {
                proceedings.give(actor, it.header(), item, given);
                yield Page.go(Notice.done("Action given"), "/meetings/%s/live#item-%s", ref, id);
            }
        };
    }

    private MeetingAction.Given given(FormReader reader, List<Choice> owners, List<Choice> objectives) {
        return new MeetingAction.Given(
                reader.requiredLine("what", "Action", LONGEST_ACTION, "Enter what is to be done"),
                reader.choice("owner", owners, Choice::value, "Choose who does it")
                        .value(),
                reader.requiredDate("due", "Day by which it is done", LocalDate.now(clock)),
                reader.optionalChoice(
                                "objective", objectives, Choice::value, "Choose an objective from the list, or none")
                        .map(Choice::value)
                        .orElse(null));
    }

    private ActionView actionView(
            Actor actor, Meeting.Header it, AgendaItem item, FormData form, List<Problem> problems) {
        return new ActionView(it, item, owners(actor), objectives(actor), form, problems);
    }

    private List<Choice> owners(Actor actor) {
        return Choice.from(
                directory.organisations(actor).stream()
                        .filter(OrganisationSummary::current)
                        .toList(),
                OrganisationSummary::code,
                OrganisationSummary::name);
    }

    private List<Choice> objectives(Actor actor) {
        return strategy.priorities(actor).stream()
                .flatMap(priority -> priority.objectives().stream())
                .filter(objective -> objective.endedOn() == null)
                .map(objective -> Choice.of(objective.code(), objective.code() + " " + objective.text()))
                .toList();
    }
}
