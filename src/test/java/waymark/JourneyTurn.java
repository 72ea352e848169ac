package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Whether a journey is played. With `-Dby.state=true`, which `bin/test` says of a whole ordinary run, it is
/// left out where the journey itself, the packages that its pages came from, and what is round every page are
/// as they were when it was last played (`journey-state.txt`). A third of those is played all the same, always
/// the same third. Everywhere else, and in the deep run, every journey is played.
///
/// What a journey passed through is noted while it is played. A whole run in which nothing failed leaves what
/// is to be recorded in `build/`.
public final class JourneyTurn implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    private static final Path RECORDED = Path.of("src/test/resources/journey-state.txt");

    /// A file for each journey that was played.
    private static final Path PLAYED = Path.of("target/journeys");

    private static final ConditionEvaluationResult PLAYS = ConditionEvaluationResult.enabled("played");

    /// Of the journeys that are as recorded, one in so many.
    private static final int PART = 3;

    private static final Set<String> ADDRESSES = new ConcurrentSkipListSet<>();

    /// Notes that a window of the journey shows that path.
    public static void passes(String path) {
        ADDRESSES.add(path);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || !isJourney(context) || !Boolean.getBoolean("by.state")) {
            return PLAYS;
        }
        var type = context.getRequiredTestClass();
        if (DeepRun.asked() || Math.floorMod(type.getSimpleName().hashCode(), PART) == 0) {
            return PLAYS;
        }
        var recorded = Golden.lines(RECORDED).stream()
                .map(line -> List.of(line.split(" ")))
                .filter(words -> words.getFirst().equals(type.getName()))
                .findFirst();
        return recorded.isPresent()
                        && recorded.get().get(1).equals(digest(context, recorded.get().subList(2, recorded.get().size())))
                ? ConditionEvaluationResult.disabled("nothing of it has changed since it was played: " + DeepRun.ONLY)
                : PLAYS;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ADDRESSES.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (!isJourney(context)) {
            return;
        }
        var state = state(context);
        var packages = new TreeSet<String>();
        ADDRESSES.forEach(path -> packages.addAll(state.packagesAt(path)));
        var name = context.getRequiredTestClass().getName();
        Files.createDirectories(PLAYED);
        Files.writeString(
                PLAYED.resolve(name),
                "%s %s %s%n".formatted(name, digest(context, packages), String.join(" ", packages)));
    }

    private static boolean isJourney(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName().endsWith("Journey");
    }

    private static RouteState state(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(RouteState.class);
    }

    private static String digest(ExtensionContext context, java.util.Collection<String> packages) {
        var source = Path.of(
                "src/test/java",
                context.getRequiredTestClass().getName().replace('.', '/') + ".java");
        try {
            var code = Files.readString(source).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().toHexDigits(java.util.Arrays.hashCode(code))
                    + state(context).ofJourney(packages);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
