package waymark.meetings.actions;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.StepUp;
import waymark.strategy.StrategyApi;
import waymark.strategy.rag.Colour;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;
import waymark.web.lists.Paging;

/// The actions that meetings gave, in a list to filter and download.
@Controller
class MeetingActionsController {

    private static final int SIZE = 15;
    private static final List<Choice> SHOWN =
            List.of(Choice.of("", "Open"), Choice.of("closed", "Done"), Choice.of("all", "Open and done"));

    /// @param soon days ahead that count as soon
    record View(
            List<MeetingActionLine> lines,
            MeetingActionLines.Filter filter,
            List<Choice> groups,
            List<Choice> owners,
            Paging paging,
            LocalDate today,
            int soon) {

        List<Choice> shown() {
            return SHOWN;
        }

        Colour colour(MeetingActionLine line) {
            return line.colour(today, soon);
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            FilterChip.add(chips, "Group", "group", filter.group(), groups);
            FilterChip.add(chips, "Owner", "owner", filter.owner(), owners);
            FilterChip.add(chips, "Status", "show", filter.show(), SHOWN);
            return chips;
        }
    }

    private final MeetingActionLines actions;
    private final StrategyApi strategy;
    private final Clock clock;

    MeetingActionsController(MeetingActionLines actions, StrategyApi strategy, Clock clock) {
        this.actions = actions;
        this.strategy = strategy;
        this.clock = clock;
    }

    @GetMapping("/actions/from-meetings")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page,
            Actor.Person actor) {
        var filter = new MeetingActionLines.Filter(group, owner, show);
        int asked = Paging.number(page);
        var found = actions.find(filter, SIZE, (asked - 1L) * SIZE);
        if (found.lines().isEmpty() && asked > 1) {
            asked = 1; // beyond the last page: the list grew shorter since the link was made
            found = actions.find(filter, SIZE, 0);
        }
        var today = LocalDate.now(clock);
        return Page.show(
                "meetings/actions/actions",
                new View(
                        found.lines(),
                        filter,
                        actions.choices("group"),
                        actions.choices("owner"),
                        new Paging(asked, SIZE, found.rows()),
                        today,
                        strategy.settings(actor, today).ragDays()));
    }

    @GetMapping({"/actions/from-meetings.csv", "/actions/from-meetings.xlsx"})
    @Allow(VIEW_MEETINGS)
    @StepUp
    ListFile file(
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String show,
            Actor.Person actor) {
        var today = LocalDate.now(clock);
        int soon = strategy.settings(actor, today).ragDays();
        return new ListFile(
                "actions-from-meetings",
                List.of(
                        "Reference",
                        "Action",
                        "Owner",
                        "Due",
                        "Done on",
                        "Colour",
                        "Group",
                        "Meeting",
                        "Day of the meeting",
                        "Objective"),
                actions.find(new MeetingActionLines.Filter(group, owner, show), Integer.MAX_VALUE, 0).lines().stream()
                        .map(line -> Arrays.asList(
                                line.ref(),
                                line.what(),
                                line.ownerName(),
                                line.due(),
                                line.doneOn(),
                                line.colour(today, soon).word(),
                                line.groupName(),
                                line.meeting(),
                                line.held(),
                                line.objective()))
                        .toList());
    }
}
