package waymark.strategy.actions;

import java.util.Arrays;
import java.util.List;
import waymark.web.lists.ListFile;

/// A list of actions as a file for a spreadsheet.
public final class ActionCsv {

    private static final List<String> HEADER = List.of(
            "Reference",
            "Action",
            "Area",
            "Priority",
            "Objective",
            "Owner",
            "Lead",
            "Start",
            "Due",
            "Status",
            "Colour",
            "Because",
            "Colour by the rule",
            "Latest progress",
            "Latest note",
            "Open blockers",
            "Last change");

    private ActionCsv() {}

    /// The file, named after the list.
    public static ListFile of(String name, List<ActionLine> actions) {
        return new ListFile(name, HEADER, actions.stream().map(ActionCsv::row).toList());
    }

    private static List<?> row(ActionLine action) {
        return Arrays.asList(
                action.ref(),
                action.title(),
                action.areaName(),
                action.priority(),
                action.objective(),
                action.ownerName(),
                action.leadName(),
                action.start(),
                action.due(),
                action.status().words(),
                action.rag().colour().word(),
                action.rag().because(),
                action.rag().derived().word(),
                action.lastProgress(),
                action.latestNote(),
                action.openBlockers(),
                action.changedOn());
    }
}
