package waymark.support.risk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.directory.DateText;
import waymark.kernel.Actor;
import waymark.support.risk.CaseRisk.Level;

/// Before a case is closed its risks are assessed, no longer ago than was agreed. Where one is high a second person
/// decides with the closer.
@Component
class RisksAtEnd implements ClosingCheck {

    private static final int POSITION = 2;

    private final CaseRisks risks;

    RisksAtEnd(CaseRisks risks) {
        this.risks = risks;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        var due = latest(it).stream().map(CaseRisk::nextReview).min(Comparator.naturalOrder());
        boolean done = due.filter(day -> !day.isBefore(today)).isPresent();
        return List.of(new Item(
                "risks",
                "The risks were assessed, no longer ago than was agreed",
                done
                        ? "Assessed"
                        : due.map(day -> "Was due again on " + DateText.day(day))
                                .orElse("Never assessed"),
                done,
                CaseRisks.path(it)));
    }

    @Override
    public List<String> second(Case it, LocalDate today) {
        return latest(it).stream().anyMatch(risk -> risk.level() == Level.HIGH) ? List.of("A risk is high") : List.of();
    }

    private Collection<CaseRisk> latest(Case it) {
        return CaseRisks.latest(risks.all(it)).values();
    }
}
