package waymark.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The permission that a route needs, in some scope. Whether this row is in that scope is
/// decided by the ruling and by the row policy. A handler with neither this nor [Public] stops the start-up.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allow {
    Permission value();
}
