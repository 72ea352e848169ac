package waymark.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A second lock on a door: whoever holds its permission shows once more who they are, unless they did so within the
/// last
/// ten minutes. For what a stolen session must not do: carry lists of people away, change who may do what, or change
/// how somebody gets in. What was being sent is kept meanwhile.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {}
