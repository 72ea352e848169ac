package waymark.pathways.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.pathways.graph.PathwayStep;

/// Whether words of a step name a source: all of the words searched for are in its legal basis or in its
/// text. Small words do not count, and beginnings do ("guidance" finds "guidances", not the other way round).
final class SourceMentions {

    private static final Set<String> SMALL =
            Set.of("and", "for", "from", "the", "with", "its", "act", "version", "edition", "england", "wales");

    private SourceMentions() {}

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
    static String basis(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Question question -> question.basis();
            case PathwayStep.Advice advice -> advice.guidance().basis();
            case PathwayStep.Act act -> act.guidance().basis();
            case PathwayStep.Handover handover -> handover.guidance().basis();
            case PathwayStep.Onward _ -> "";
        };
    }

    /// Everything else it says.
    static String text(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Question question ->
                question.title() + " " + question.hint() + " "
                        + question.answers().stream()
                                .map(answer -> answer.label() + " " + answer.hint())
                                .collect(Collectors.joining(" "));
            case PathwayStep.Advice advice -> advice.title() + " " + text(advice.guidance());
            case PathwayStep.Act act ->
                act.title() + " " + text(act.guidance()) + " " + act.task().by() + " "
                        + act.task().later().text();
            case PathwayStep.Handover handover -> handover.title() + " " + text(handover.guidance());
            case PathwayStep.Onward onward -> onward.title();
        };
    }

    private static String text(PathwayStep.Guidance guidance) {
        return String.join(
                " ",
                guidance.text(),
                guidance.consent(),
                String.join(" ", guidance.say()),
                String.join(" ", guidance.avoid()),
                String.join(" ", guidance.record()));
    }
}
