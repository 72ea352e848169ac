package waymark.pathways.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.pathways.graph.Step;

/// Whether words of a step name a source: all of the words looked for stand in what it rests on, or in anything else it
/// says. Small words do not count, and beginnings do ("guidance" finds "guidances", not the other way round).
final class Mentions {

    private static final Set<String> SMALL =
            Set.of("and", "for", "from", "the", "with", "its", "act", "version", "edition", "england", "wales");

    private Mentions() {}

    /// The words that count, in lower case.
    static List<String> words(String looked) {
        return split(looked)
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .distinct()
                .toList();
    }

    /// True where the text holds every one of the words; false where none is looked for.
    static boolean in(String text, List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        var said = split(text).collect(Collectors.toSet());
        return words.stream().allMatch(word -> said.stream().anyMatch(one -> one.startsWith(word)));
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }

    /// What the step rests on.
    static String basis(Step step) {
        return switch (step) {
            case Step.Question question -> question.basis();
            case Step.Advice advice -> advice.guidance().basis();
            case Step.Act act -> act.guidance().basis();
            case Step.Handover handover -> handover.guidance().basis();
            case Step.Onward _ -> "";
        };
    }

    /// Everything else it says.
    static String text(Step step) {
        return switch (step) {
            case Step.Question question ->
                question.title() + " " + question.hint() + " "
                        + question.answers().stream()
                                .map(answer -> answer.label() + " " + answer.hint())
                                .collect(Collectors.joining(" "));
            case Step.Advice advice -> advice.title() + " " + text(advice.guidance());
            case Step.Act act ->
                act.title() + " " + text(act.guidance()) + " " + act.task().by() + " "
                        + act.task().later().text();
            case Step.Handover handover -> handover.title() + " " + text(handover.guidance());
            case Step.Onward onward -> onward.title();
        };
    }

    private static String text(Step.Guidance guidance) {
        return String.join(
                " ",
                guidance.text(),
                guidance.consent(),
                String.join(" ", guidance.say()),
                String.join(" ", guidance.avoid()),
                String.join(" ", guidance.record()));
    }
}
