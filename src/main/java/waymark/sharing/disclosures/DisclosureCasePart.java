package waymark.sharing.disclosures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// Who was given what of the case, why, and what the person said to it.
@Component
class DisclosureCasePart implements CasePart {

    private static final int POSITION = 16;

    private final Disclosures disclosures;

    DisclosureCasePart(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public String key() {
        return "disclosures";
    }

    @Override
    public String title() {
        return "What was shared with others";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var one : disclosures.of(it)) {
            var details = one.details();
            lines.add(new Line(
                    "%s, %s".formatted(one.ref(), details.receiver()),
                    joined(
                            one.state().word(),
                            "%s: %s".formatted(one.purpose().word(), details.why()),
                            "%s to %s".formatted(DateText.day(one.fromDay()), DateText.day(one.untilDay())),
                            one.answer().word(),
                            details.said(),
                            details.whyNotTold(),
                            details.override(),
                            details.ended(),
                            details.telling())));
        }
        return lines;
    }

    @Override
    public List<String> untold(Case it) {
        return disclosures.of(it).stream()
                .filter(one -> one.toTell() || one.told() == Disclosure.Told.NOT_TOLD && one.toldOn() == null)
                .map(one -> one.ref().value())
                .toList();
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
