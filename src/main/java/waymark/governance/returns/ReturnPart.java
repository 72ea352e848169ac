package waymark.governance.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.strategy.measures.CountedFigure;

/// A part of a return that is saved on its own, so that two people of one area can work side by side.
public sealed interface ReturnPart {

    /// 1 until somebody saves it.
    int version();

    List<Problem> problems();

    default boolean saved() {
        return version() > 1;
    }

    /// Its name in the database and in paths: `figures`, `actions`, `narrative`.
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /// The figures: one answer for each measure the area supplies.
    record Figures(int version, List<Figure> answers) implements ReturnPart {

        public Figures {
            answers = List.copyOf(answers);
        }

        @Override
        public List<Problem> problems() {
            return answers.stream()
                    .flatMap(figure -> figure.problems().stream())
                    .toList();
        }

        /// The answers so far, for the measures asked for now: one added since is
        /// unanswered, one dropped is left out.
        public Figures beside(List<RequestedMeasure> asked) {
            Map<String, Figure> given = new LinkedHashMap<>();
            answers.forEach(figure -> given.put(figure.asked().measure(), figure));
            var all = new ArrayList<Figure>();
            for (var each : asked) {
                var answer = given.get(each.measure());
                all.add(answer == null ? Figure.unanswered(each) : answer.now(each));
            }
            return new Figures(version, all);
        }

        /// With what the product counted for those that nobody answered, by measure.
        public Figures confirmed(Map<String, CountedFigure> counted) {
            return new Figures(
                    version,
                    answers.stream()
                            .map(figure -> {
                                var count = counted.get(figure.asked().measure());
                                return figure.answered() || count == null
                                        ? figure
                                        : Figure.confirmed(figure.asked(), count);
                            })
                            .toList());
        }

        long unanswered() {
            return answers.stream().filter(figure -> !figure.answered()).count();
        }
    }

    /// Progress on each action of the area.
    record Actions(int version, List<ReportedAction> lines) implements ReturnPart {

        public Actions {
            lines = List.copyOf(lines);
        }

        @Override
        public List<Problem> problems() {
            return lines.stream().flatMap(line -> line.problems().stream()).toList();
        }

        /// What was written so far, for the actions and updates of now: changed text
        /// stays, the rest follows the updates.
        Actions beside(List<ReportedAction> prefilled) {
            Map<String, ReportedAction> written = new LinkedHashMap<>();
            lines.forEach(line -> written.put(line.action(), line));
            return new Actions(
                    version,
                    prefilled.stream()
                            .map(line -> {
                                var earlier = written.get(line.action());
                                return earlier == null || !earlier.rewritten() ? line : line.with(earlier.text());
                            })
                            .toList());
        }
    }

    /// What figures do not say. The strategy asks each area for progress and for
    /// challenges of its own every quarter.
    ///
    /// @param requests what the area asks of the board; each may be decided by itself
    record Narrative(int version, String achievements, String challenges, List<String> requests) implements ReturnPart {

        static final int LONGEST = 4000;
        static final int LONGEST_REQUEST = 500;
        static final int MOST_REQUESTS = 5;

        public Narrative {
            requests = List.copyOf(requests);
        }

        @Override
        public List<Problem> problems() {
            var problems = new Problems()
                    .tooLong("achievements", achievements, "Achievements", LONGEST)
                    .tooLong("challenges", challenges, "Challenges", LONGEST);
            for (int i = 1; i <= requests.size(); i++) {
                problems.tooLong("request-" + i, requests.get(i - 1), "Request " + i, LONGEST_REQUEST);
            }
            problems.when(
                    requests.size() > MOST_REQUESTS,
                    "request-1",
                    "Ask the board for %d things at most".formatted(MOST_REQUESTS));
            return problems.list();
        }
    }
}
