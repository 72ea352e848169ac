package waymark.consultation.rounds;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A question that was asked in the same words before, and what everybody answered each time.
public record ComparedLine(String words, List<String> options, List<String> before, List<String> now) {

    public ComparedLine {
        options = List.copyOf(options);
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /// Those that can be set beside each other: the same words and the same answers.
    static List<ComparedLine> of(@Nullable RoundFigures now, @Nullable RoundFigures before) {
        if (now == null || before == null) {
            return List.of();
        }
        return now.lines().stream()
                .flatMap(line -> before.lines().stream()
                        .filter(other -> Objects.equals(other.words(), line.words())
                                && other.options().equals(line.options()))
                        .limit(1)
                        .map(other -> new ComparedLine(line.words(), line.options(), words(other), words(line))))
                .toList();
    }

    private static List<String> words(RoundFigures.Line line) {
        return IntStream.range(0, line.options().size())
                .mapToObj(place -> line.everybody().get(place).words())
                .toList();
    }
}
