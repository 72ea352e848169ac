package waymark;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Notes which tests this run was asked for and which really ran, for [AsvsTest] to look at in the end.
public final class TestsThatRan implements TestExecutionListener {

    private static final Set<String> CLASSES = ConcurrentHashMap.newKeySet();
    private static final Set<String> RAN = ConcurrentHashMap.newKeySet();

    /// Full names of the classes that hold a test of this run.
    static Set<String> classes() {
        return Set.copyOf(CLASSES);
    }

    /// True where the test (`FactorsTest#a_code_opens_once`) was begun and not given up.
    static boolean ran(String test) {
        return RAN.contains(test);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        for (var root : plan.getRoots()) {
            plan.getDescendants(root).stream()
                    .flatMap(test -> method(test).stream())
                    .forEach(method -> CLASSES.add(method.getClassName()));
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        method(test).ifPresent(method -> RAN.add(name(method)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            method(test).ifPresent(method -> RAN.remove(name(method)));
        }
    }

    private static Optional<MethodSource> method(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
    }

    private static String name(MethodSource method) {
        var type = method.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "#" + method.getMethodName();
    }
}
