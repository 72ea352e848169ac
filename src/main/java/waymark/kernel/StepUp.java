package waymark.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A route that needs more than a session: the person signs in once more, unless they did so within the
/// last ten minutes. For what a stolen session must not do: carry lists of people away, change who may do
/// what, or change how somebody signs in. What was being sent is kept meanwhile.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {}
