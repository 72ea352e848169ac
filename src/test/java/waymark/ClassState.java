package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/// Test classes that a whole ordinary run leaves out where nothing they depend on has changed since they last
/// passed: `class-state.txt` holds a digest of that for each. Nobody else leaves one out: `bin/test` says
/// `-Dby.state=true` where it is asked for no test by name.
final class ClassState {

    /// Words of a line: the class, its digest, and what else it needs to make that again.
    private static final Path RECORDED = Path.of("src/test/resources/class-state.txt");

    /// A file with its line for each class that ran; `TestReport` gathers them where nothing failed.
    private static final Path RAN = Path.of("target/class-state");

    private static final ConditionEvaluationResult RUNS = ConditionEvaluationResult.enabled("asked");

    private static final ConditionEvaluationResult AS_RECORDED =
            ConditionEvaluationResult.disabled("nothing it depends on has changed since it passed: " + DeepRun.ONLY);

    private ClassState() {}

    /// Whether classes may be left out at all in this run.
    static boolean asked() {
        return Boolean.getBoolean("by.state") && !DeepRun.asked();
    }

    /// What is recorded of the class after its name: a digest and further words.
    static Optional<List<String>> of(Class<?> type) {
        return Golden.lines(RECORDED).stream()
                .map(line -> List.of(line.split(" ")))
                .filter(words -> words.getFirst().equals(type.getName()))
                .map(words -> words.subList(1, words.size()))
                .findFirst();
    }

    static ConditionEvaluationResult runs() {
        return RUNS;
    }

    static ConditionEvaluationResult asRecorded() {
        return AS_RECORDED;
    }

    static void ran(Class<?> type, String digest, Iterable<String> further) {
        try {
            Files.createDirectories(RAN);
            Files.writeString(
                    RAN.resolve(type.getName()),
                    (type.getName() + " " + digest + " " + String.join(" ", further)).strip() + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
