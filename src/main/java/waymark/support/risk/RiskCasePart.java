package waymark.support.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// Every assessment of the risks, with its reasons.
@Component
class RiskCasePart implements CasePart {

    private static final int POSITION = 13;

    private final CaseRisks risks;

    RiskCasePart(CaseRisks risks) {
        this.risks = risks;
    }

    @Override
    public String key() {
        return "risk";
    }

    @Override
    public String title() {
        return "Risks";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        var lines = new ArrayList<Line>();
        for (var risk : risks.all(it)) {
            var details = risk.details();
            lines.add(new Line(
                    "%s, %s".formatted(risk.subject().title(), DateText.day(risk.assessedOn())),
                    joined(
                            "%s, %s"
                                    .formatted(
                                            risk.level().word(),
                                            risk.likelihood().word()),
                            details.risk(),
                            details.reason(),
                            details.lowers(),
                            details.controls(),
                            details.action())));
        }
        return lines;
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(one -> !one.isBlank()).collect(Collectors.joining("\n"));
    }
}
