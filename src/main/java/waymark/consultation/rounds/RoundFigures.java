package waymark.consultation.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;

/// What was counted of a round, so that nobody can be found in it. Counted once and kept; the answers are
/// read no more.
///
/// The groups shown part all answers, and each part has the least number or more. So has whatever is left
/// where some of them are taken from the others or from everybody, and no two figures leave fewer. A
/// share is rounded to a step of five; next to nobody and next to everybody is said as that, so that a
/// figure never says what every one of a group answered, nor what one of ten did. Where the shares of
/// everybody and of groups together would say that of others, a question is not shown by group.
///
/// @param answers how many there were
/// @param groups that are shown, in the order of the question; small ones are counted together
public record RoundFigures(int answers, List<Group> groups, List<Line> lines) {

    private static final String OTHERS = "Other answers together";

    /// Nearest step of a share, in hundredths.
    private static final int STEP = 5;

    private static final double NEXT_TO_NOBODY = 0.1;
    private static final double NEXT_TO_EVERYBODY = 0.9;
    private static final int HUNDRED = 100;

    public RoundFigures {
        groups = List.copyOf(groups);
        lines = List.copyOf(lines);
    }

    /// @param options of the question about groups, by number; -1 is those who did not say
    /// @param people how many answers; never below the least number
    public record Group(String label, List<Integer> options, int people) {

        public Group {
            options = List.copyOf(options);
        }
    }

    /// One question.
    ///
    /// @param everybody shares of each option among all answers
    /// @param byGroup the same in each group; empty where there are none, or too much could be worked out
    /// @param shared true for a statement that more people agree with than disagree, in every group shown
    public record Line(
            int number,
            QuestionKind kind,
            String words,
            List<String> options,
            List<Share> everybody,
            List<List<Share>> byGroup,
            boolean shared) {

        public Line {
            options = List.copyOf(options);
            everybody = List.copyOf(everybody);
            byGroup = byGroup.stream().map(List::copyOf).toList();
        }

        /// A bar for each answer.
        public Chart chart() {
            return Chart.bars(
                    new ChartFrame(
                            "question-" + number,
                            words,
                            "The share of all who answered, for each answer",
                            "Answer",
                            "Of 100 people, about",
                            ""),
                    IntStream.range(0, options.size())
                            .mapToObj(place -> ChartPoint.of(
                                    options.get(place),
                                    everybody.get(place).hundredths(),
                                    everybody.get(place).words()))
                            .toList());
        }
    }

    /// A share of a group.
    ///
    /// @param hundredths for the length of a bar: a step, never the exact number
    public record Share(int hundredths, String words) {

        static Share of(int count, int of) {
            double share = (double) count / of;
            if (share <= NEXT_TO_NOBODY) {
                return new Share(STEP, "at most 10%");
            }
            if (share >= NEXT_TO_EVERYBODY) {
                return new Share(HUNDRED - STEP, "at least 90%");
            }
            int step = (int) Math.round(share * HUNDRED / STEP) * STEP;
            return new Share(step, "about " + step + "%");
        }

        /// The fewest and the most people for whom this is said.
        private Between between(int of) {
            var said = IntStream.rangeClosed(0, of)
                    .filter(count -> of(count, of).equals(this))
                    .toArray();
            return new Between(said[0], said[said.length - 1]);
        }
    }

    private record Between(int least, int most) {

        /// True where it is known of one person, or of all but one, or of nobody or everybody: what a share
        /// never says.
        boolean tells(int people) {
            return least == most && (least <= 1 || least >= people - 1);
        }
    }

    /// Counts.
    ///
    /// @param answers what each person chose: numbers of options by number of question
    /// @param least the fewest answers of which anything is said; there are so many
    public static RoundFigures of(List<Question> questions, List<Map<Integer, List<Integer>>> answers, int least) {
        if (answers.size() < least) {
            throw new IllegalArgumentException("too few answers to count");
        }
        var group = questions.stream()
                .filter(one -> one.kind() == QuestionKind.GROUP)
                .findFirst();
        var groups = group.map(asked -> parted(asked, answers, least)).orElse(List.of());
        var members = groups.stream()
                .map(one -> answers.stream()
                        .filter(answer -> one.options()
                                .contains(groupOf(group.orElseThrow().number(), answer)))
                        .toList())
                .toList();
        var lines = questions.stream()
                .filter(question -> question.kind().counted() && question.kind() != QuestionKind.GROUP)
                .map(question -> line(question, answers, members))
                .toList();
        return new RoundFigures(answers.size(), groups, lines);
    }

    /// As they are kept; null where nothing was counted.
    public static @Nullable RoundFigures kept(JsonMapper json, @Nullable String figures) {
        return figures == null ? null : json.readValue(figures, RoundFigures.class);
    }

    private static int groupOf(int question, Map<Integer, List<Integer>> answer) {
        var chosen = answer.getOrDefault(question, List.of());
        return chosen.isEmpty() ? -1 : chosen.getFirst();
    }

    /// Each group of its own that is large enough; the others together, with the smallest of the large
    /// ones where they are too few.
    private static List<Group> parted(Question asked, List<Map<Integer, List<Integer>>> answers, int least) {
        var all = new ArrayList<Group>();
        for (int option = -1; option < asked.options().size(); option++) {
            int number = option;
            int people = (int) answers.stream()
                    .filter(answer -> groupOf(asked.number(), answer) == number)
                    .count();
            all.add(new Group(option < 0 ? "Did not say" : asked.options().get(option), List.of(option), people));
        }
        var large = new ArrayList<>(
                all.stream().filter(one -> one.people() >= least).toList());
        var small =
                new ArrayList<>(all.stream().filter(one -> one.people() < least).toList());
        while (sum(small) > 0 && sum(small) < least) {
            var next =
                    large.stream().min(Comparator.comparingInt(Group::people)).orElseThrow();
            large.remove(next);
            small.add(next);
        }
        if (sum(small) > 0) {
            large.add(new Group(
                    OTHERS,
                    small.stream().flatMap(one -> one.options().stream()).toList(),
                    sum(small)));
        }
        return large.size() < 2 ? List.of() : large;
    }

    private static int sum(List<Group> groups) {
        return groups.stream().mapToInt(Group::people).sum();
    }

    private static Line line(
            Question question,
            List<Map<Integer, List<Integer>>> answers,
            List<List<Map<Integer, List<Integer>>>> members) {
        var options = new ArrayList<>(question.answers());
        options.add("Left out");
        boolean shared = question.kind() == QuestionKind.STATEMENT
                && (members.isEmpty() ? List.of(answers) : members)
                        .stream()
                                .allMatch(group -> count(question.number(), 0, group)
                                        > count(
                                                question.number(),
                                                question.answers().size() - 1,
                                                group));
        var everybody = shares(question, answers);
        var byGroup = members.stream().map(group -> shares(question, group)).toList();
        var sizes = members.stream().map(List::size).toList();
        boolean told = IntStream.range(0, options.size())
                .anyMatch(option -> told(
                        everybody.get(option).between(answers.size()),
                        IntStream.range(0, sizes.size())
                                .mapToObj(
                                        group -> byGroup.get(group).get(option).between(sizes.get(group)))
                                .toList(),
                        sizes));
        return new Line(
                question.number(),
                question.kind(),
                question.words(),
                options,
                everybody,
                told ? List.of() : byGroup,
                shared);
    }

    /// Whether everybody less some groups, or those groups added up, are known where no share says it.
    private static boolean told(Between everybody, List<Between> groups, List<Integer> sizes) {
        for (int union = 1; union < (1 << groups.size()); union++) {
            int people = 0;
            int least = 0;
            int most = 0;
            int leastOthers = 0;
            int mostOthers = 0;
            for (int group = 0; group < groups.size(); group++) {
                var each = groups.get(group);
                if ((union & (1 << group)) == 0) {
                    leastOthers += each.least();
                    mostOthers += each.most();
                } else {
                    people += sizes.get(group);
                    least += each.least();
                    most += each.most();
                }
            }
            var left = new Between(
                    Math.max(least, everybody.least() - mostOthers), Math.min(most, everybody.most() - leastOthers));
            if (left.tells(people)) {
                return true;
            }
        }
        return false;
    }

    private static List<Share> shares(Question question, List<Map<Integer, List<Integer>>> answers) {
        return IntStream.rangeClosed(0, question.answers().size())
                .mapToObj(option -> Share.of(
                        option < question.answers().size()
                                ? count(question.number(), option, answers)
                                : (int) answers.stream()
                                        .filter(answer -> answer.getOrDefault(question.number(), List.of())
                                                .isEmpty())
                                        .count(),
                        answers.size()))
                .toList();
    }

    private static int count(int question, int option, List<Map<Integer, List<Integer>>> answers) {
        return (int) answers.stream()
                .filter(answer -> answer.getOrDefault(question, List.of()).contains(option))
                .count();
    }

    /// Statements that every group shown supports, whatever its size.
    public List<Line> supportedByAll() {
        return lines.stream().filter(Line::shared).toList();
    }
}
