package waymark.training.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.insight.DisclosureControl;
import waymark.insight.MinimumCounts;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// The results of an evaluation as they may be shown. Those who were in the room know each other, so a
/// count says only "at least", in steps: nothing below the least group is shown, and no total lets it be
/// worked out.
///
/// @param reaction how many agree with each sentence
/// @param before for each question how many were right before the session
/// @param after the same after it
/// @param pairs how people who answered both times did
/// @param use three months later
record EvaluationResults(
        Level<Line> reaction, Level<Line> before, Level<Line> after, Level<Line> pairs, Level<Line> use) {

    /// Nobody of a group that is known: a 0 would say something about every one of them.
    private static final SmallNumberRule RULE = new SmallNumberRule(SmallNumberRule.USUAL.threshold(), false);

    /// What is shown of one level.
    ///
    /// @param answers how many answered
    /// @param lines none where too few did
    record Level<T>(ReleasedFigure answers, List<T> lines) {

        Level {
            lines = List.copyOf(lines);
        }

        boolean shown() {
            return !lines.isEmpty();
        }

        /// How many answered, in the steps of the counts: two exact numbers of the same people could be subtracted.
        String atLeast() {
            var all = MinimumCounts.together(Map.of("", answers.low().orElse(0)), answers, RULE);
            return "At least " + all.getOrDefault("", 0L);
        }
    }

    /// A count in words.
    ///
    /// @param least the number that it is at least; null where it is not shown
    record Line(String label, @Nullable Long least) {

        String text() {
            return least == null ? "not shown" : "at least " + least;
        }

        ChartPoint point() {
            return least == null ? ChartPoint.none(label, text()) : ChartPoint.of(label, least, text());
        }
    }

    static EvaluationResults of(List<GivenAnswer> all) {
        var before = all.stream()
                .filter(one -> one.stage().equals("BEFORE") && !one.choices().isEmpty())
                .toList();
        var after = all.stream()
                .filter(one -> one.stage().equals("AFTER") && !one.choices().isEmpty())
                .toList();
        var reactions = all.stream()
                .filter(one -> one.stage().equals("AFTER") && !one.scores().isEmpty())
                .toList();
        var later = all.stream().filter(one -> one.stage().equals("LATER")).toList();
        return new EvaluationResults(
                each(reactions, EvaluationQuestions.SENTENCES, GivenAnswer::agrees),
                each(before, questions(), GivenAnswer::rightAt),
                each(after, questions(), GivenAnswer::rightAt),
                pairs(before, after),
                apart(later.size(), use(later)));
    }

    private static List<String> questions() {
        return EvaluationQuestions.LEARNING.stream()
                .map(EvaluationQuestions.Question::words)
                .toList();
    }

    private static Level<Line> each(
            List<GivenAnswer> answers, List<String> labels, BiPredicate<GivenAnswer, Integer> counts) {
        var total = DisclosureControl.release(answers.size(), RULE);
        var exact = new LinkedHashMap<String, Long>();
        for (int place = 0; place < labels.size(); place++) {
            int at = place;
            exact.put(
                    labels.get(place),
                    answers.stream().filter(one -> counts.test(one, at)).count());
        }
        return level(total, labels, MinimumCounts.together(exact, total, RULE));
    }

    private static Level<Line> pairs(List<GivenAnswer> before, List<GivenAnswer> after) {
        var first = byPair(before);
        var exact = new LinkedHashMap<String, Long>(Map.of());
        exact.put("Knew more", 0L);
        exact.put("Knew the same", 0L);
        exact.put("Knew less", 0L);
        int paired = 0;
        for (var entry : byPair(after).entrySet()) {
            var earlier = first.get(entry.getKey());
            if (earlier != null) {
                paired++;
                int change = Integer.compare(entry.getValue().right(), earlier.right());
                exact.merge(change > 0 ? "Knew more" : change == 0 ? "Knew the same" : "Knew less", 1L, Long::sum);
            }
        }
        return apart(paired, exact);
    }

    private static Map<String, GivenAnswer> byPair(List<GivenAnswer> answers) {
        return answers.stream()
                .filter(one -> one.pair() != null)
                .collect(Collectors.toMap(
                        one -> String.valueOf(one.pair()), one -> one, (one, _) -> one, LinkedHashMap::new));
    }

    private static Map<String, Long> use(List<GivenAnswer> later) {
        var exact = new LinkedHashMap<String, Long>();
        for (var use : LaterUse.values()) {
            exact.put(
                    use.words(), later.stream().filter(one -> one.used() == use).count());
        }
        return exact;
    }

    private static Level<Line> apart(int answers, Map<String, Long> exact) {
        var total = DisclosureControl.release(answers, RULE);
        return level(total, List.copyOf(exact.keySet()), MinimumCounts.apart(exact, total, RULE));
    }

    private static Level<Line> level(ReleasedFigure total, List<String> labels, Map<String, Long> floors) {
        if (total.exact().isEmpty()) {
            return new Level<>(total, List.of());
        }
        var lines = new ArrayList<Line>();
        labels.forEach(label -> lines.add(new Line(label, floors.get(label))));
        return new Level<>(total, lines);
    }

    /// A bar for each sentence.
    Chart reactionChart() {
        return chart("reaction", "How many agree", "For each sentence, how many agree at least", "Sentence", reaction);
    }

    Chart pairsChart() {
        return chart(
                "pairs",
                "Before and after, the same people",
                "How many knew more, the same or less at least",
                "Change",
                pairs);
    }

    Chart useChart() {
        return chart("use", "Did you use it?", "How many gave each answer at least, after three months", "Answer", use);
    }

    private static Chart chart(String id, String title, String description, String label, Level<Line> level) {
        return Chart.bars(
                new ChartFrame(id, title, description, label, "People", ""),
                level.lines().stream().map(Line::point).toList());
    }
}
