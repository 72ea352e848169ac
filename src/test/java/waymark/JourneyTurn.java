package waymark;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Whether a journey is played. A whole ordinary run leaves it out where the journey itself, the packages that its
/// pages came from, and what is round every page are as they were when it was last played ([ClassState]). Those in
/// [#ALWAYS] are played all the same. What a journey passes through is noted while it is played.
public final class JourneyTurn implements ExecutionCondition, BeforeAllCallback, AfterAllCallback {

    /// What would harm somebody at once if it were broken, or stop everybody: leaving a page in a hurry and without
    /// traces, guidance, a report, signing in, finding one's way, a referral, a case, intelligence.
    private static final Set<String> ALWAYS = Set.of(
            "CaseJourney",
            "EdgeJourney",
            "ExitJourney",
            "FrontJourney",
            "IntelligenceJourney",
            "NavigationJourney",
            "OfflineJourney",
            "PasskeysJourney",
            "ReferralJourney",
            "ReportKeepingJourney",
            "TracelessJourney",
            "WalkJourney");

    private static final Set<String> ADDRESSES = new ConcurrentSkipListSet<>();

    /// Notes that a window of the journey shows that path.
    public static void passes(String path) {
        ADDRESSES.add(path);
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || !isJourney(context) || !ClassState.asked()) {
            return ClassState.runs();
        }
        var type = context.getRequiredTestClass();
        if (ALWAYS.contains(type.getSimpleName())) {
            return ClassState.runs();
        }
        return ClassState.of(type)
                        .filter(words -> words.getFirst().equals(digest(context, words.subList(1, words.size()))))
                        .isPresent()
                ? ClassState.asRecorded()
                : ClassState.runs();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        ADDRESSES.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!isJourney(context)) {
            return;
        }
        var state = state(context);
        var packages = new TreeSet<String>();
        ADDRESSES.forEach(path -> packages.addAll(state.packagesAt(path)));
        ClassState.ran(context.getRequiredTestClass(), digest(context, packages), packages);
    }

    private static boolean isJourney(ExtensionContext context) {
        return context.getRequiredTestClass().getSimpleName().endsWith("Journey");
    }

    private static RouteState state(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(RouteState.class);
    }

    private static String digest(ExtensionContext context, Collection<String> packages) {
        return Sources.sha256(Sources.code(Sources.of(context.getRequiredTestClass()))
                + state(context).ofJourney(packages));
    }
}
