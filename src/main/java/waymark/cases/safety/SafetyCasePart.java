package waymark.cases.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;
import waymark.web.forms.Choice;

/// The last review of safety, in words.
@Component
class SafetyCasePart implements CasePart {

    private static final int POSITION = 1;

    private final SafetyReviews reviews;

    SafetyCasePart(SafetyReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return "safety";
    }

    @Override
    public String title() {
        return "Safety";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        return reviews.latest(it).map(SafetyCasePart::lines).orElse(List.of());
    }

    private static List<Line> lines(Safety safety) {
        var details = safety.details();
        var ways = Choice.labels(SafetyDetails.wayChoices());
        var lines = new ArrayList<Line>();
        lines.add(new Line("Danger", safety.danger().word()));
        add(lines, "What the danger is", details.danger());
        add(lines, "What was done", details.steps());
        add(lines, "Who must not know", details.notSafe());
        add(
                lines,
                "Safe ways to reach them",
                details.ways().stream().map(way -> ways.getOrDefault(way, way)).collect(Collectors.joining("\n")));
        add(lines, "When, and by whom", details.times());
        add(lines, "Language", details.language());
        add(lines, "Interpreter", details.interpreterGender());
        lines.add(new Line("Tonight", safety.firstNight().word()));
        add(lines, "Place", details.place());
        add(lines, "Children and others", details.dependants());
        add(lines, "Pets", details.pets());
        add(lines, "Medical need", details.medical());
        add(lines, "Police reference", details.policeReference());
        lines.add(new Line("Reviewed on", DateText.day(safety.reviewedOn())));
        lines.add(new Line("Next review by", DateText.day(safety.nextReview())));
        return lines;
    }

    private static void add(List<Line> lines, String label, String value) {
        if (!value.isBlank()) {
            lines.add(new Line(label, value));
        }
    }
}
