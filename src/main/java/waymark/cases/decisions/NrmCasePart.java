package waymark.cases.decisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.NrmPoint;
import waymark.cases.rules.Reached;
import waymark.directory.DateText;

/// Where the people of a case are in the National Referral Mechanism, and what happened when.
@Component
class NrmCasePart implements CasePart {

    private static final int POSITION = 4;

    private final NrmProcesses processes;

    NrmCasePart(NrmProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return "nrm";
    }

    @Override
    public String title() {
        return "National Referral Mechanism: decisions and days";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var one : processes.of(it)) {
            var name = it.people().stream()
                    .filter(person -> person.id().equals(one.process().personInCase()))
                    .map(PersonInCase::details)
                    .map(details -> details.name())
                    .findFirst()
                    .orElse("");
            var said = new ArrayList<String>();
            said.add("%s since %s"
                    .formatted(
                            one.process().state().words(),
                            DateText.day(one.process().since())));
            one.process().points().entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<NrmPoint, Reached> point) ->
                                    point.getValue().day())
                            .thenComparing(point -> point.getValue().number()))
                    .forEach(point -> said.add("%s: %s"
                            .formatted(
                                    DateText.day(point.getValue().day()),
                                    point.getKey().words())));
            if (!one.references().referral().isEmpty()) {
                said.add("Reference of the referral: " + one.references().referral());
            }
            if (!one.references().notification().isEmpty()) {
                said.add("Reference of the notification: " + one.references().notification());
            }
            lines.add(new Line(name, String.join("\n", said)));
        }
        return lines;
    }
}
