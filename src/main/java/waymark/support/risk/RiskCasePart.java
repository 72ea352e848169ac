package waymark.support.risk;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CasePart;
import waymark.directory.DateText;

/// The assessment of each risk that counts, in words.
@Component
class RiskCasePart implements CasePart {

    private static final int POSITION = 22;

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
        return "Risk";
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Line> lines(Case it) {
        return CaseRisks.latest(risks.all(it)).values().stream()
                .map(risk -> new Line(risk.subject().title(), words(risk)))
                .toList();
    }

    private static String words(CaseRisk risk) {
        var said = new ArrayList<String>();
        said.add("%s, assessed on %s".formatted(risk.level().word(), DateText.day(risk.assessedOn())));
        said.add("How likely: " + risk.likelihood().word());
        var details = risk.details();
        add(said, "What may happen", details.risk());
        add(said, "Why", details.reason());
        add(said, "What is in place", details.controls());
        add(said, "What would lower it", details.lowers());
        add(said, "Safety action", details.action());
        var actionBy = risk.actionBy();
        if (actionBy != null) {
            add(said, "By", DateText.day(actionBy));
        }
        add(said, "Next review by", DateText.day(risk.nextReview()));
        return String.join("\n", said);
    }

    private static void add(List<String> said, String label, String words) {
        if (!words.isBlank()) {
            said.add("%s: %s".formatted(label, words));
        }
    }
}
