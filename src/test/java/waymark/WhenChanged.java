package waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// A test class that takes long and depends on few files: a whole ordinary run leaves it out where these and
/// itself are as they were when it last passed ([ClassState]). Name everything that could make it fail, rather
/// too much than too little: the deep run alone has it otherwise.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WhenChanged.Turn.class)
public @interface WhenChanged {

    /// Files and folders.
    String[] value();

    /// Compares, and notes what passed.
    final class Turn implements ExecutionCondition, AfterAllCallback {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var type = context.getRequiredTestClass();
            if (context.getTestMethod().isPresent() || !ClassState.asked()) {
                return ClassState.runs();
            }
            return ClassState.of(type).equals(java.util.Optional.of(List.of(digest(type))))
                    ? ClassState.asRecorded()
                    : ClassState.runs();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            var type = context.getRequiredTestClass();
            ClassState.ran(type, digest(type), List.of());
        }

        private static String digest(Class<?> type) {
            var depends =
                    AnnotationSupport.findAnnotation(type, WhenChanged.class).orElseThrow();
            return Sources.sha256(Stream.concat(
                            Stream.of(Sources.of(type)),
                            Stream.of(depends.value()).map(Path::of).flatMap(Sources::within))
                    .map(Sources::code)
                    .collect(Collectors.joining()));
        }
    }
}
