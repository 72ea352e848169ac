package waymark.concerns.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import waymark.concerns.reports.PublicReport;
import waymark.concerns.reports.Triage;
import waymark.handovers.ExploitationTypes;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Scope;
import waymark.web.forms.Choice;

/// What the pages show that assess a report or send it to another desk.
///
/// @param here areas of the reader's own desk
/// @param elsewhere areas of other desks
record TriageView(
        PublicReport.Open report,
        String danger,
        List<String> types,
        String area,
        List<Choice> here,
        List<Choice> elsewhere,
        List<Problem> problems) {

    List<Choice> dangers() {
        return Triage.Danger.choices();
    }

    List<Choice> kinds() {
        return ExploitationTypes.choices().stream()
                .map(type -> Choice.of(type.value(), type.label()))
                .toList();
    }

    List<Choice> places() {
        var places = new ArrayList<>(here);
        places.add(Choice.of("", "Not known yet"));
        return places;
    }

    /// @param areas all areas of the partnership
    static TriageView of(
            Actor.Person actor,
            PublicReport.Open report,
            List<Area> areas,
            String danger,
            List<String> types,
            String area,
            List<Problem> problems) {
        var own = areas.stream()
                .collect(Collectors.partitioningBy(
                        one -> actor.may(Permission.READ_REPORTS, Scope.area(one.code())),
                        Collectors.mapping(one -> Choice.of(one.code(), one.name()), Collectors.toList())));
        return new TriageView(
                report,
                danger,
                types,
                area,
                own.getOrDefault(true, List.of()),
                own.getOrDefault(false, List.of()),
                problems);
    }

    /// The codes of choices.
    static List<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
