package waymark.funding.costs;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import waymark.insight.DisclosureControl;
import waymark.insight.MinimumCounts;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.support.plan.Domain;
import waymark.support.referral.UnmetNeeds;
import waymark.web.transactions.RunAsSystem;

/// How often services declined, by need and by language, for who decides about money. Who reads it may count no case,
/// and the lead of an organisation knows the numbers of its own cases exactly: so only lower bounds in steps are
/// given, of the whole partnership, and nothing is crossed with anything.
@Component
class NeedsWithoutService {

    private static final SmallNumberRule RULE = new SmallNumberRule(10, true);

    /// @param needs parts of life with words like "at least 20", the most frequent first
    /// @param languages the same for languages
    /// @param fewer parts of life in which it was declined too rarely to say more
    record Unmet(Map<String, String> needs, Map<String, String> languages, List<String> fewer) {}

    private final UnmetNeeds unmet;
    private final RunAsSystem asSystem;

    NeedsWithoutService(UnmetNeeds unmet, RunAsSystem asSystem) {
        this.unmet = unmet;
        this.asSystem = asSystem;
    }

    Unmet since(Actor.Person reader, LocalDate day) {
        var counts = asSystem.get("Needs that no service met are counted", _ -> unmet.since(reader, day));
        var needs = sums(counts, count -> count.domain().title());
        var languages = sums(counts, UnmetNeeds.Count::language);
        languages.remove("");
        var total = DisclosureControl.release(
                counts.stream().mapToLong(UnmetNeeds.Count::count).sum(), RULE);
        var shown = MinimumCounts.apart(needs, total, RULE);
        return new Unmet(
                words(shown),
                words(MinimumCounts.together(languages, total, RULE)),
                List.of(Domain.values()).stream()
                        .map(Domain::title)
                        .filter(title -> needs.containsKey(title) && !shown.containsKey(title))
                        .toList());
    }

    private static Map<String, Long> sums(List<UnmetNeeds.Count> counts, Function<UnmetNeeds.Count, String> by) {
        var sums = new TreeMap<String, Long>();
        counts.forEach(count -> sums.merge(by.apply(count), (long) count.count(), Math::addExact));
        return sums;
    }

    private static Map<String, String> words(Map<String, Long> floors) {
        var words = new LinkedHashMap<String, String>();
        floors.forEach((name, floor) -> words.put(name, "at least %,d".formatted(floor)));
        return words;
    }
}
