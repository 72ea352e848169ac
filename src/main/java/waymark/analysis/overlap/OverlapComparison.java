package waymark.analysis.overlap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.insight.disclosure.LinkedCounts;
import waymark.insight.disclosure.Suppression;
import waymark.insight.disclosure.SuppressionRule;
import waymark.insight.linkage.Clusters;
import waymark.insight.linkage.Encoding;
import waymark.insight.linkage.Linkage;
import waymark.insight.linkage.PersonList;
import waymark.insight.linkage.SharedCount;

/// Compares the lists of a run, all with all, and says what may be told of it.
final class OverlapComparison {

    /// Pairs that people judge: so many at most, the least sure first.
    static final int MOST_TO_JUDGE = 40;

    private static final Linkage.Bands BANDS = Linkage.Bands.USUAL;
    private static final SuppressionRule RULE =
            new SuppressionRule(SharedCount.LEAST_COUNT, false, SuppressionRule.Reader.TOTALS_ONLY);
    private static final double HALF = 0.5;
    private static final double NEARLY = 0.75;
    private static final double PARTLY = 0.5;

    /// Two rows that may be one person, by their numbers.
    record Key(int one, int oneNumber, int other, int otherNumber) {}

    /// A pair to judge.
    ///
    /// @param alike how alike each column is
    record Doubt(Key key, double probability, List<String> alike) {}

    /// What came of it.
    ///
    /// @param cells how many people are on exactly which lists, by combination: personal data
    /// @param doubts in doubt, and as many that are taken for two people; personal data
    /// @param missed the share of links that are missing
    /// @param wrong the share of links that are false
    record Outcome(int[] cells, List<Doubt> doubts, double missed, double wrong, OverlapAnswer answer) {}

    private final List<String> organisations;
    private final List<EncodedList> lists;
    private final Map<Key, Judgement> judged;
    private final List<Clusters.Link> links = new ArrayList<>();
    private final List<Doubt> inDoubt = new ArrayList<>();
    private final List<Doubt> beside = new ArrayList<>();
    private final List<OverlapAnswer.Weight> weights = new ArrayList<>();
    private double expected;
    private double found;
    private double certain;
    private int linked;

    private OverlapComparison(List<String> organisations, List<EncodedList> lists, Map<Key, Judgement> judged) {
        this.organisations = organisations;
        this.lists = lists;
        this.judged = judged;
    }

    /// @param organisations whose lists they are
    /// @param judged what both sides of a pair say together
    static Outcome of(List<String> organisations, List<EncodedList> lists, Map<Key, Judgement> judged) {
        return new OverlapComparison(organisations, lists, judged).outcome();
    }

    private Outcome outcome() {
        var people = lists.stream().map(EncodedList::people).toList();
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) compare(people, one, other);
        }
        int[] sizes = lists.stream().mapToInt(EncodedList::size).toArray();
        var sure = Clusters.of(sizes, links, BANDS.link());
        var perhaps = Clusters.of(sizes, links, BANDS.review());
        int[] cells = cells(sure);
        double missed = expected == 0 ? 0 : (expected - certain) / expected;
        double wrong = linked == 0 ? 0 : (found - certain) / found;
        return new Outcome(cells, doubts(), missed, wrong, answer(sure, perhaps, cells, missed, wrong));
    }

    private void compare(List<PersonList> people, int one, int other) {
        var result = Linkage.between(people.get(one), people.get(other));
        for (var pair : result.pairs()) {
            var key = new Key(
                    one,
                    lists.get(one).numbers().get(pair.one()),
                    other,
                    lists.get(other).numbers().get(pair.other()));
            double probability = probability(key, pair.probability());
            links.add(new Clusters.Link(
                    new Clusters.Member(one, pair.one()), new Clusters.Member(other, pair.other()), probability));
            expected += probability;
            if (probability >= BANDS.link()) {
                found++;
                linked++;
                certain += probability;
            }
            if (pair.probability() < BANDS.link()) {
                var doubt = new Doubt(key, pair.probability(), alike(one, pair.one(), other, pair.other()));
                (pair.probability() >= BANDS.review() ? inDoubt : beside).add(doubt);
            }
        }
        for (var weight : result.weights()) {
            weights.add(new OverlapAnswer.Weight(
                    organisations.get(one),
                    organisations.get(other),
                    label(weight.field()),
                    level(result.weights(), weight),
                    "%+d".formatted(Math.round(weight.weight()))));
        }
    }

    /// What people judged counts, where they are sure.
    private double probability(Key key, double learned) {
        return switch (judged.get(key)) {
            case SAME -> 1;
            case NOT_SAME -> 0;
            case UNSURE -> learned;
            case null -> learned;
        };
    }

    private static String label(String field) {
        return OverlapField.of(field).map(OverlapField::label).orElse("Order of names");
    }

    private static String level(List<Linkage.Weight> all, Linkage.Weight weight) {
        int most = all.stream()
                .filter(one -> one.field().equals(weight.field()))
                .mapToInt(Linkage.Weight::level)
                .max()
                .orElse(1);
        if (OverlapField.of(weight.field()).isEmpty()) {
            return switch (weight.level()) {
                case 1 -> "as usual";
                case 2 -> "crosswise and alike";
                default -> "crosswise and the same";
            };
        }
        return weight.level() == most
                ? "the same"
                : weight.level() == 1 ? "different" : weight.level() == most - 1 ? "nearly the same" : "partly alike";
    }

    private List<String> alike(int one, int mine, int other, int theirs) {
        var alike = new ArrayList<String>();
        var fields = lists.get(one).fields();
        for (int at = 0; at < fields.size(); at++) {
            var left = Encoding.parse(lists.get(one).rows().get(mine).get(at));
            var right = Encoding.parse(lists.get(other).rows().get(theirs).get(at));
            alike.add(fields.get(at).label() + ": " + words(left, right));
        }
        return alike;
    }

    private static String words(Encoding one, Encoding other) {
        if (one.isMissing() || other.isMissing()) return "not on both lists";
        if (one.equals(other)) return "the same";
        double dice = one.dice(other);
        return dice >= NEARLY ? "nearly the same" : dice >= PARTLY ? "partly alike" : "different";
    }

    /// The least sure of the pairs in doubt, and as many beside them that are taken for two people: to
    /// be asked about a row says nothing by itself then.
    private List<Doubt> doubts() {
        var chosen = new ArrayList<>(inDoubt.stream()
                .sorted(Comparator.comparingDouble(doubt -> Math.abs(doubt.probability() - HALF)))
                .limit(MOST_TO_JUDGE)
                .toList());
        int more = chosen.size();
        beside.stream()
                .sorted(Comparator.comparingDouble(Doubt::probability).reversed())
                .limit(more)
                .forEach(chosen::add);
        return chosen;
    }

    private int[] cells(Clusters clusters) {
        int[] cells = new int[1 << lists.size()];
        for (var cluster : clusters.all()) {
            int combination = 0;
            for (var member : cluster) combination |= 1 << member.list();
            cells[combination]++;
        }
        return cells;
    }

    private OverlapAnswer answer(Clusters sure, Clusters perhaps, int[] cells, double missed, double wrong) {
        var shared = new ArrayList<OverlapAnswer.Shared>();
        var table = lists.size() > 2 ? suppressed(cells) : null;
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) {
                int most = Math.min(lists.get(one).size(), lists.get(other).size());
                int both = sure.shared(one, other);
                String text = table == null
                        ? SharedCount.text(both, most, SharedCount.LEAST_COUNT)
                        : table.isHidden(pair(one, other)) ? OverlapAnswer.HIDDEN : String.valueOf(both);
                int more = Math.max(0, perhaps.shared(one, other) - both);
                shared.add(new OverlapAnswer.Shared(
                        organisations.get(one),
                        organisations.get(other),
                        text,
                        SharedCount.text(more, most, SharedCount.LEAST_COUNT)));
            }
        }
        return new OverlapAnswer(
                shared,
                table == null ? List.of() : table.rows(),
                lists.size() > 2 && table == null
                        ? "No table of all lists can be shown: whatever is left out, somebody could be worked out"
                        : "",
                weights,
                percent(missed),
                percent(wrong),
                !inDoubt.isEmpty());
    }

    /// In steps, so that an answer is not told from another by it.
    private static String percent(double share) {
        int percent = (int) Math.round(share * 100);
        return percent < 1
                ? "under 1"
                : percent < 5 ? "1 to 4" : percent < 10 ? "5 to 9" : percent < 20 ? "10 to 19" : "20 or more";
    }

    /// A table that was audited.
    private record Table(LinkedCounts counts, BitSet hidden, List<OverlapAnswer.Row> rows) {

        boolean isHidden(String name) {
            return hidden.get(counts.names().indexOf(name));
        }
    }

    private static String pair(int one, int other) {
        return "both " + one + " " + other;
    }

    /// Who is on exactly which lists, with what adds up to what: each list is known to its own
    /// organisation, and every two lists are told how many they share. Null where no pattern is safe.
    private @Nullable Table suppressed(int[] cells) {
        var builder = LinkedCounts.builder();
        for (int cell = 1; cell < cells.length; cell++) builder.count("on " + cell, cells[cell]);
        for (int list = 0; list < lists.size(); list++) {
            builder.count("list " + list, lists.get(list).size(), LinkedCounts.State.PRINTED)
                    .sum("list " + list, with(cells.length, 1 << list));
        }
        for (int one = 0; one < lists.size(); one++) {
            for (int other = one + 1; other < lists.size(); other++) {
                builder.total(pair(one, other), with(cells.length, 1 << one | 1 << other));
            }
        }
        var counts = builder.build();
        if (!(Suppression.of(counts, RULE) instanceof Suppression.Safe safe)) return null;
        var hidden = safe.hidden();
        var rows = new ArrayList<OverlapAnswer.Row>();
        for (int cell = cells.length - 1; cell > 0; cell--) {
            var on = new ArrayList<String>();
            for (int list = 0; list < lists.size(); list++) {
                if ((cell >> list & 1) == 1) on.add(organisations.get(list));
            }
            int at = counts.names().indexOf("on " + cell);
            rows.add(new OverlapAnswer.Row(on, hidden.get(at) ? OverlapAnswer.HIDDEN : String.valueOf(cells[cell])));
        }
        rows.sort(Comparator.<OverlapAnswer.Row>comparingInt(row -> row.on().size())
                .reversed());
        return new Table(counts, hidden, rows);
    }

    private static List<String> with(int cells, int lists) {
        var names = new ArrayList<String>();
        for (int cell = 1; cell < cells; cell++) if ((cell & lists) == lists) names.add("on " + cell);
        return names;
    }
}
