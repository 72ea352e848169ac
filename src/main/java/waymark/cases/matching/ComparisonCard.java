package waymark.cases.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.CaseCard;
import waymark.kernel.Actor;

/// The comparisons of a case on its page; nothing where it knows of none.
@Component
class ComparisonCard implements CaseCard {

    private final Comparisons comparisons;

    ComparisonCard(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @Override
    public int position() {
        return 90;
    }

    @Override
    public Optional<Card> card(Case it, Actor.Person reader, LocalDate today) {
        var all = comparisons.of(it.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var first = all.getFirst();
        var page = it.path() + "/comparisons";
        return Optional.of(new Card(
                "The same person in another case",
                page,
                first.state(),
                first.tone(),
                lines(all),
                all.stream()
                        .filter(one -> one.waitsForUs() && it.capacity().works())
                        .findFirst()
                        .map(one -> new Step("Compare a person, " + one.ref(), page + "/" + one.ref(), null))
                        .orElse(null)));
    }

    private static List<String> lines(List<Comparison> all) {
        return all.stream()
                .filter(Comparison::shown)
                .map(one -> "%s: also known in another case. Contact: %s"
                        .formatted(one.personRef(), one.otherOrganisation()))
                .limit(3)
                .toList();
    }
}
