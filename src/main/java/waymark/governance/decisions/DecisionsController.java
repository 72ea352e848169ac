package waymark.governance.decisions;

import static waymark.kernel.Permission.DECIDE_RETURNS;
import static waymark.kernel.Permission.VIEW_RETURNS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.governance.quarters.ReportingQuarters;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.kernel.StepUp;
import waymark.reminders.ReminderPanel;
import waymark.reminders.RemindersApi;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;

/// The decisions register as a list to filter and download, and the page of one decision.
@Controller
class DecisionsController {

    private static final int SIZE = 10;

    private static final List<Choice> KINDS =
            Choice.from(Arrays.asList(DecisionKind.values()), DecisionKind::code, DecisionKind::word);
    private static final List<Choice> STATES = states();

    private final BoardDecisions decisions;
    private final ReportingQuarters quarters;
    private final RemindersApi reminders;
    private final DocumentsApi documents;

    DecisionsController(
            BoardDecisions decisions, ReportingQuarters quarters, RemindersApi reminders, DocumentsApi documents) {
        this.decisions = decisions;
        this.quarters = quarters;
        this.reminders = reminders;
        this.documents = documents;
    }

    private static List<Choice> states() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("waiting", "Not decided or deferred"));
        choices.addAll(Choice.from(Arrays.asList(DecisionState.values()), DecisionState::code, DecisionState::word));
        return choices;
    }

    /// The register.
    record Index(
            List<BoardDecision> decisions,
            DecisionQuery query,
            List<Choice> areas,
            List<Choice> quarters,
            Paging paging,
            boolean mayRecord) {

        /// Where the list shows the escalations of one quarter, and one of them is undecided.
        boolean mayNote() {
            return mayRecord
                    && DecisionKind.ESCALATION.code().equals(query.kind())
                    && quarters.stream().anyMatch(choice -> choice.value().equals(query.quarter()))
                    && decisions.stream().anyMatch(it -> it.state() == DecisionState.UNDECIDED);
        }

        List<Choice> states() {
            return STATES;
        }

        List<Choice> kinds() {
            return KINDS;
        }

        List<FilterChip> chips() {
            return query.chips(STATES, KINDS, areas, quarters);
        }
    }

    /// One decision, with what its reader may do.
    record View(
            BoardDecision it,
            List<TimelineEntry> timeline,
            ReminderPanel reminders,
            DocumentSection documents,
            Actor.Person reader) {

        boolean mayDecide() {
            return it.mayDecide(reader);
        }

        boolean mayAssign() {
            return follows() && it.mayAssign(reader) && it.followUp().action() == null;
        }

        boolean mayFinish() {
            return follows() && it.mayFinish(reader);
        }

        boolean mayAddAction() {
            return follows() && it.mayAddAction(reader) && it.followUp().action() == null;
        }

        boolean maySupersede() {
            return follows() && reader.may(DECIDE_RETURNS);
        }

        private boolean follows() {
            return !it.state().waiting() && !it.state().ended();
        }
    }

    @GetMapping("/decisions")
    @Allow(VIEW_RETURNS)
    ModelAndView index(DecisionQuery query, Actor.Person actor) {
        int asked = Paging.number(query.page());
        var found = decisions.find(query.filter(), SIZE, (asked - 1L) * SIZE);
        if (found.decisions().isEmpty() && asked > 1) {
            asked = 1; // beyond the last page: the list grew shorter since the link was made
            found = decisions.find(query.filter(), SIZE, 0);
        }
        var areas = new ArrayList<Choice>();
        quarters.areas().forEach(area -> areas.add(Choice.of(area.code(), area.name())));
        areas.add(Choice.of("all", "The whole partnership"));
        return Page.show(
                "governance/decisions/decisions",
                new Index(
                        found.decisions(),
                        query,
                        areas,
                        quarters.choices(),
                        new Paging(asked, SIZE, found.rows()),
                        actor.may(DECIDE_RETURNS)));
    }

    @GetMapping({"/decisions.csv", "/decisions.xlsx"})
    @Allow(VIEW_RETURNS)
    @StepUp
    ListFile file(DecisionQuery query) {
        var header = List.of(
                "Reference",
                "Kind",
                "Quarter",
                "Area",
                "What the board is asked",
                "Decision",
                "Conditions or reasons",
                "Decided by",
                "Decided on",
                "Done by",
                "Due",
                "State",
                "Done on",
                "Action",
                "Superseded by",
                "Return",
                "Meeting");
        return new ListFile(
                "decisions",
                header,
                decisions.find(query.filter(), Integer.MAX_VALUE, 0).decisions().stream()
                        .map(DecisionsController::row)
                        .toList());
    }

    private static List<?> row(BoardDecision it) {
        var area = it.area();
        var followUp = it.followUp();
        return Arrays.asList(
                it.ref(),
                it.kind().word(),
                it.quarter().key(),
                area == null ? "The whole partnership" : area.name(),
                it.subject(),
                it.outcome(),
                it.words(),
                it.answer() == null ? "" : it.decider(),
                it.decidedOn(),
                followUp.ownerName(),
                followUp.due(),
                it.state().word(),
                followUp.doneOn(),
                followUp.action(),
                followUp.supersededBy(),
                it.areaReturn(),
                it.at() == null ? null : it.at().meeting());
    }

    @GetMapping("/decisions/{ref}")
    @Allow(VIEW_RETURNS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = decisions.get(ref);
        return Page.show(
                "governance/decisions/decision",
                new View(
                        it,
                        reminders.with(actor, ref, decisions.history(ref)),
                        reminders.panel(actor, ref),
                        documents.of(actor, ref, DecisionDocuments.mayAdd(it, actor)),
                        actor));
    }
}
